//! Every finding of a country, by rank.

use std::collections::BTreeMap;

use mizan_assess::{Assessment, Finding, Robustness};
use mizan_domain::kinds::{MatrixGroup, Measure};
use mizan_domain::{Checked, Day, Facts, Gap, MeasureId, RightId};

pub(crate) use super::narrowing::Narrowing;
use super::narrowing::{CHECKS, checked_name, groups_of, narrowings};
use super::{Frame, Tab};
use crate::address::{CountryPage, When};
use crate::paging::Paging;
use crate::scene::Scene;
use crate::snapshot::Depth;

/// Findings on one page of the list, each of which says much.
const OF_EACH_PAGE: usize = 40;

/// A finding in a list.
pub(crate) struct GapLine<'a> {
    pub(crate) finding: &'a Finding,
    /// Facts that it rests on, and of these checked.
    pub(crate) facts: usize,
    pub(crate) checked: usize,
    /// The mark of the weakest fact that it can't do without.
    pub(crate) weakest: Checked,
    pub(crate) since: Option<Day>,
    pub(crate) robustness: Option<&'a Robustness>,
}

impl<'a> GapLine<'a> {
    pub(crate) fn of(facts: &Facts, finding: &'a Finding) -> Self {
        let checked = finding.facts.iter().filter(|id| facts.get(id).is_some_and(|f| f.is_verified()));
        Self {
            finding,
            facts: finding.facts.len(),
            checked: checked.count(),
            weakest: finding.checked(facts),
            since: finding.since,
            robustness: finding.robustness.as_ref(),
        }
    }

    /// The finding with its first day and robustness, where they were worked out.
    pub(crate) fn deep(&self) -> Finding {
        Finding { since: self.since, robustness: self.robustness.cloned(), ..self.finding.clone() }
    }

    pub(crate) fn with_depth(mut self, depth: Option<&'a Depth>) -> Self {
        if let Some(depth) = depth {
            self.since = depth.since.get(&self.finding.id).copied();
            self.robustness = depth.robustness.get(&self.finding.id);
        }
        self
    }
}

/// A measure and the findings it answers.
pub(crate) struct MeasureLine<'a> {
    pub(crate) id: &'a MeasureId,
    pub(crate) measure: Option<&'a Measure>,
    pub(crate) findings: Vec<&'a Finding>,
}

/// The page.
pub(crate) struct Gaps<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) assessment: &'a Assessment,
    pub(crate) lines: Vec<GapLine<'a>>,
    pub(crate) of: usize,
    pub(crate) paging: Paging,
    pub(crate) kinds: Vec<Narrowing<Option<Gap>>>,
    pub(crate) groups: Vec<Narrowing<Option<MatrixGroup>>>,
    pub(crate) checks: Vec<Narrowing<Option<Checked>>>,
    pub(crate) right: Option<RightId>,
    /// Whether first days and perturbed runs are shown, and the link to the other.
    pub(crate) deep: bool,
    pub(crate) other_depth: String,
}

impl<'a> Gaps<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        depth: Option<&'a Depth>,
    ) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Gaps, Some(Tab::Gaps));
        let facts = &scene.known.facts;
        let filter = Filter::of(scene);
        let all: Vec<&'a Finding> = assessment.findings.iter().collect();
        let shown: Vec<&'a Finding> =
            all.iter().copied().filter(|finding| filter.lets(scene, finding, None)).collect();
        let facet = |but: Facet| all.iter().copied().filter(move |f| filter.lets(scene, f, Some(but)));
        let kinds = narrowings(scene, "gap", filter.gap, facet(Facet::Gap).map(|f| vec![f.kind]), Gap::name);
        let groups = narrowings(
            scene,
            "group",
            filter.group,
            facet(Facet::Group).map(|f| groups_of(facts, &f.rights)),
            MatrixGroup::name,
        );
        let checks = narrowings(
            scene,
            "checked",
            filter.checked,
            facet(Facet::Checked).map(|f| vec![f.checked(facts)]),
            checked_name,
        );
        let paging = Paging::lighter(scene, shown.len(), OF_EACH_PAGE);
        let lines: Vec<GapLine<'a>> =
            paging.of(&shown).iter().map(|finding| GapLine::of(facts, finding).with_depth(depth)).collect();
        let other = if depth.is_some() { None } else { Some("depth") };
        Self {
            of: assessment.findings.len(),
            paging,
            kinds,
            groups,
            checks,
            deep: depth.is_some(),
            other_depth: frame.own(&scene.query.with("show", other)),
            lines,
            right: scene.query.get("right").and_then(|right| right.parse().ok()),
            frame,
            assessment,
        }
    }

    /// The findings on this page of the list.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        self.lines.iter().map(GapLine::deep).collect()
    }
}

/// What the query narrows the list to.
#[derive(Clone, Copy)]
struct Filter<'q> {
    gap: Option<Gap>,
    right: Option<&'q str>,
    group: Option<MatrixGroup>,
    checked: Option<Checked>,
}

/// One of the ways to narrow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Gap,
    Group,
    Checked,
}

impl<'q> Filter<'q> {
    fn of(scene: &Scene<'q>) -> Self {
        let named = |name: &str| scene.query.get(name);
        Self {
            gap: Gap::ALL.iter().copied().find(|gap| named("gap") == Some(gap.name())),
            right: named("right"),
            group: MatrixGroup::ALL.iter().copied().find(|group| named("group") == Some(group.name())),
            checked: CHECKS.into_iter().find(|checked| named("checked") == Some(checked_name(*checked))),
        }
    }

    /// Whether a finding is let through, one of the ways left aside.
    fn lets(self, scene: &Scene<'_>, finding: &Finding, but: Option<Facet>) -> bool {
        let facts = &scene.known.facts;
        let aside = |facet: Facet| but == Some(facet);
        self.right.is_none_or(|right| finding.rights.iter().any(|r| r.as_str() == right))
            && (aside(Facet::Gap) || self.gap.is_none_or(|gap| finding.kind == gap))
            && (aside(Facet::Group)
                || self.group.is_none_or(|group| groups_of(facts, &finding.rights).contains(&group)))
            && (aside(Facet::Checked) || self.checked.is_none_or(|checked| finding.checked(facts) == checked))
    }
}

/// The measures that answer the findings, those that answer the most first.
pub(crate) fn measures<'a>(facts: &'a Facts, findings: &[&'a Finding]) -> Vec<MeasureLine<'a>> {
    let mut by_measure: BTreeMap<&MeasureId, Vec<&'a Finding>> = BTreeMap::new();
    for finding in findings {
        for measure in &finding.measures {
            by_measure.entry(measure).or_default().push(finding);
        }
    }
    let mut lines: Vec<MeasureLine<'a>> = by_measure
        .into_iter()
        .map(|(id, findings)| MeasureLine { id, measure: facts.reference(id.as_str()), findings })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.findings.len()));
    lines
}
