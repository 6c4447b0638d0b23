//! Bodies, measured and reported practice, barriers and recommendations of a case.

use std::collections::BTreeSet;

use mizan_domain::Facts;
use mizan_domain::kinds::{
    Capacity, Factor, FactorDirection, Implementation, Institution, Issue, Mandate, MatrixGroup, Observation,
    Recommendation,
};

use super::arrange::{Numbering, Numbers, grouped, numbers};
use super::{
    CapacityInfo, Entry, InstitutionInfo, IssueInfo, MandateInfo, RecommendationInfo, RightInfo, SeriesInfo,
    published,
};
use crate::Rulebook;
use crate::rulebook::hull;
use crate::step::institutions::read_dimensions;

pub(super) fn institutions<'a>(
    rules: &'a Rulebook,
    numbering: &mut Numbering<'a>,
) -> Vec<InstitutionInfo<'a>> {
    let mut capacities = numbering.grouped::<Capacity>(|c| c.institution.as_str());
    let read = |entry: Entry<'a, Capacity>| CapacityInfo {
        entry,
        dimensions: read_dimensions(rules.rules(), entry.body).into_iter().collect(),
        source: entry.fact.citations.first().map_or("", |c| c.source.as_str()),
    };
    numbering
        .entries::<Institution>()
        .into_iter()
        .map(|entry| {
            let id = entry.fact.id.local();
            let own = capacities.remove(id).unwrap_or_default();
            InstitutionInfo { id, entry, capacities: own.into_iter().map(read).collect() }
        })
        .collect()
}

pub(super) fn mandates<'a>(
    numbering: &mut Numbering<'a>,
    rights: &mut [RightInfo<'a>],
    institutions: &Numbers<'a>,
) -> Vec<MandateInfo<'a>> {
    let mandates: Vec<MandateInfo> = numbering
        .entries::<Mandate>()
        .into_iter()
        .map(|entry| {
            let body = entry.body.institution.as_ref();
            MandateInfo { institution: body.and_then(|i| institutions.get(i.as_str()).copied()), entry }
        })
        .collect();
    for right in rights {
        let concerns = |m: &MandateInfo| match &m.entry.body.right {
            Some(own) => own.as_str() == right.id,
            None => !m.entry.body.excludes.iter().any(|r| r.as_str() == right.id),
        };
        right.mandates = (0..mandates.len()).filter(|n| mandates.get(*n).is_some_and(concerns)).collect();
    }
    mandates
}

pub(super) fn issues<'a>(
    facts: &'a Facts,
    rules: &Rulebook,
    numbering: &mut Numbering<'a>,
    rights: &mut [RightInfo<'a>],
    right_numbers: &Numbers<'a>,
) -> Vec<IssueInfo<'a>> {
    let mut issues = Vec::new();
    for entry in numbering.entries::<Issue>() {
        let words = entry.body.prevalence.iter();
        let Some(level) = hull(words.filter_map(|w| rules.practice_words(w))) else { continue };
        let said_by = entry.body.said_by.as_ref().map(mizan_domain::SourceId::as_str);
        let source = said_by.or_else(|| entry.fact.citations.first().map(|c| c.source.as_str()));
        let dated = said_by.and_then(|s| facts.source(s)?.date);
        let said = entry.fact.holds.from.or(dated).or_else(|| published(facts, entry.fact));
        for right in numbers(&entry.body.practice_of, right_numbers, |r| r.as_str()) {
            if let Some(info) = rights.get_mut(right) {
                info.issues.push(issues.len());
            }
        }
        issues.push(IssueInfo { entry, level, source: source.unwrap_or(""), said });
    }
    issues
}

pub(super) fn series<'a>(
    rules: &'a Rulebook,
    numbering: &mut Numbering<'a>,
    rights: &mut [RightInfo<'a>],
    right_numbers: &Numbers<'a>,
) -> Vec<SeriesInfo<'a>> {
    let known: BTreeSet<&str> = rules.rules().series.iter().map(|s| s.id.as_str()).collect();
    let weighed = numbering.weighed::<Observation>(|o| known.contains(o.series.as_str()));
    let mut observations = grouped(weighed, |o| o.series.as_str());
    let mut found: Vec<SeriesInfo> = Vec::new();
    for series in &rules.rules().series {
        let mut own = observations.remove(series.id.as_str()).unwrap_or_default();
        own.sort_by_key(|o| (o.body.year, o.n));
        for right in numbers(&series.rights, right_numbers, |r| r.as_str()) {
            if let Some(info) = rights.get_mut(right) {
                info.series.push(found.len());
            }
        }
        found.push(SeriesInfo { series, scale: rules.scale(series), observations: own });
    }
    found
}

/// Whether a factor counts for a right: it hinders, no issue states it already, and it names the
/// right or, for rights of a group, the group.
pub(super) fn counts_for(factor: &Factor, right: &RightInfo) -> bool {
    let group = (right.body.group == MatrixGroup::EqualityAndGroups).then_some(&right.body.shown_under);
    factor.direction == FactorDirection::Hinders
        && factor.also_issue.is_empty()
        && factor.rights.iter().any(|r| r.as_str() == right.id || group == Some(r))
}

pub(super) fn recommendations<'a>(
    numbering: &mut Numbering<'a>,
    right_numbers: &Numbers<'a>,
) -> Vec<RecommendationInfo<'a>> {
    let mut said = numbering.grouped::<Implementation>(|i| i.recommendation.as_str());
    numbering
        .entries::<Recommendation>()
        .into_iter()
        .map(|entry| RecommendationInfo {
            rights: numbers(&entry.body.rights, right_numbers, |r| r.as_str()),
            said: said.remove(entry.fact.id.local()).unwrap_or_default(),
            entry,
        })
        .collect()
}
