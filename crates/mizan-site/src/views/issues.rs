//! Issues as sources name them: the list, and one with its law, its rights and what else is recorded of it.

use mizan_assess::{Assessment, Finding};
use mizan_domain::kinds::{Case, Factor, Issue};
use mizan_domain::{Body, Fact, FactId, IssueId, Kind, RightId, Slug};

use super::gaps::Narrowing;
use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, Place, When};
use crate::references::resolve;
use crate::scene::Scene;
use crate::section::Section;

/// The list.
pub(crate) struct IssuesView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) issues: Vec<IssueLine<'a>>,
    pub(crate) rights: Vec<Narrowing<Option<RightId>>>,
    /// Lists of documented events and counts from them.
    pub(crate) documented: Vec<Statement<'a>>,
    pub(crate) sources: Numbered<'a>,
}

/// An issue in the list.
pub(crate) struct IssueLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) issue: &'a Issue,
    pub(crate) href: String,
}

impl<'a> IssuesView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        section: &'static Section,
    ) -> Self {
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page.clone(), Some(Tab::Section(section)));
        let facts = &scene.known.facts;
        let country = assessment.country;
        let mut sources = Numbered::new(facts);
        let all: Vec<(&'a Fact, &'a Issue)> = facts
            .each::<Issue>(Some(country))
            .map(|(fact, issue)| (fact.as_ref(), issue))
            .filter(|(fact, _)| fact.holds.on(assessment.as_of).possible())
            .collect();
        let place = Place::Country(country, when, page);
        let rights = by_right(scene, &frame, &place, all.iter().map(|(_, issue)| issue.rights.as_slice()));
        let right = rights.iter().find(|n| n.current).and_then(|n| n.value.clone());
        let issues = all
            .into_iter()
            .filter(|(_, issue)| right.as_ref().is_none_or(|right| issue.rights.contains(right)))
            .map(|(fact, issue)| IssueLine {
                href: href(&frame, fact),
                statement: sources.statement(fact),
                issue,
            })
            .collect();
        let documented = [Kind::List, Kind::Count]
            .into_iter()
            .flat_map(|kind| facts.of_kind(Some(country), kind))
            .map(|fact| sources.statement(fact))
            .collect();
        Self { frame, issues, rights, documented, sources }
    }
}

/// Links that narrow a list to one right, with how many records name it; the one asked for is marked.
pub(crate) fn by_right<'r>(
    scene: &Scene<'_>,
    frame: &Frame<'_>,
    place: &Place,
    records: impl Iterator<Item = &'r [RightId]>,
) -> Vec<Narrowing<Option<RightId>>> {
    let mut counts: std::collections::BTreeMap<RightId, usize> = std::collections::BTreeMap::new();
    let mut total = 0;
    for rights in records {
        total += 1;
        for right in rights {
            *counts.entry(right.clone()).or_default() += 1;
        }
    }
    let asked: Option<RightId> = scene.query.get("right").and_then(|right| right.parse().ok());
    let asked = asked.filter(|right| counts.contains_key(right));
    let link = |right: Option<&RightId>| {
        let values: Vec<(&str, &str)> = right.map(|right| ("right", right.as_str())).into_iter().collect();
        frame.links.with_query(place.clone(), &values)
    };
    let mut all = vec![Narrowing { value: None, count: total, href: link(None), current: asked.is_none() }];
    all.extend(counts.into_iter().map(|(right, count)| Narrowing {
        href: link(Some(&right)),
        current: asked.as_ref() == Some(&right),
        value: Some(right),
        count,
    }));
    all
}

fn href(frame: &Frame<'_>, fact: &Fact) -> String {
    match fact.id.local().parse() {
        Ok(id) => frame.links.here(CountryPage::Issue(id)),
        Err(_) => frame.links.fact(&fact.id),
    }
}

/// One issue.
pub(crate) struct IssueView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) statement: Statement<'a>,
    pub(crate) issue: &'a Issue,
    /// The title of the source whose words these are.
    pub(crate) said_by: Option<&'a str>,
    pub(crate) matched: Vec<Law>,
    pub(crate) related: Vec<Law>,
    pub(crate) rights: Vec<(RightId, Vec<Reading>)>,
    pub(crate) cases: Vec<Statement<'a>>,
    pub(crate) factors: Vec<Statement<'a>>,
    /// Rows and statements of sources that were read as this issue.
    pub(crate) said: Vec<Statement<'a>>,
    pub(crate) findings: Vec<&'a Finding>,
    pub(crate) sources: Numbered<'a>,
}

/// A norm or a provision that an issue names.
pub(crate) struct Law {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    /// None: nothing of this id is recorded.
    pub(crate) fact: Option<FactId>,
}

impl<'a> IssueView<'a> {
    /// None where no such issue is recorded.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let facts = &scene.known.facts;
        let country = assessment.country;
        let (fact, issue) = facts.find::<Issue>(Some(country), id.as_str())?;
        let section = Section::named("issues")?;
        let mut sources = Numbered::new(facts);
        let statement = sources.statement(fact);
        let own: IssueId = id.as_str().parse().ok()?;
        let cases = facts
            .each::<Case>(Some(country))
            .filter(|(_, case)| case.issues.contains(&own))
            .map(|(fact, _)| sources.statement(fact))
            .collect();
        let factors = facts
            .each::<Factor>(Some(country))
            .filter(|(_, factor)| factor.also_issue.contains(&own))
            .map(|(fact, _)| sources.statement(fact))
            .collect();
        let said = said_of(scene, &fact.id).map(|fact| sources.statement(fact)).collect();
        let law = |ids: &'a [String]| ids.iter().map(|id| law(scene, assessment, id)).collect();
        Some(Self {
            frame: scene.country_frame(
                assessment,
                when,
                CountryPage::Issue(id.clone()),
                Some(Tab::Section(section)),
            ),
            said_by: issue
                .said_by
                .as_ref()
                .and_then(|id| facts.source(id.as_str()))
                .map(|s| s.title.as_str()),
            matched: law(&issue.matched),
            related: law(&issue.related),
            rights: rights(assessment, &issue.rights),
            findings: assessment.findings.iter().filter(|f| f.facts.contains(&fact.id)).collect(),
            statement,
            issue,
            cases,
            factors,
            said,
            sources,
        })
    }
}

/// The chains of some rights, in the given order.
pub(crate) fn rights(assessment: &Assessment, ids: &[RightId]) -> Vec<(RightId, Vec<Reading>)> {
    let results = ids.iter().filter_map(|id| assessment.right(id.as_str()));
    results
        .map(|result| {
            let readings = result.steps.iter().map(|step| Reading::of(step, result.family)).collect();
            (result.right.clone(), readings)
        })
        .collect()
}

/// Rows of tables and statements of sources that name a fact.
pub(crate) fn said_of<'a>(scene: &Scene<'a>, id: &FactId) -> impl Iterator<Item = &'a Fact> + use<'a> {
    let all = scene.known.references().to(id).iter().map(AsRef::as_ref);
    all.filter(|fact: &&Fact| matches!(fact.body, Body::TableRow(_) | Body::Claim(_)))
}

fn law(scene: &Scene<'_>, assessment: &Assessment, id: &str) -> Law {
    let facts = &scene.known.facts;
    let found = [Kind::Norm, Kind::Provision]
        .into_iter()
        .find_map(|kind| Some((kind, resolve(facts, Some(assessment.country), kind, id)?)));
    let (kind, fact) = match found {
        Some((kind, fact)) => (kind, Some(fact)),
        None => (Kind::Norm, None),
    };
    Law { kind, id: id.to_owned(), fact }
}
