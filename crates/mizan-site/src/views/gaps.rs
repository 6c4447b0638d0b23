//! Every finding of a country, by rank.

use std::collections::BTreeMap;

use mizan_assess::{Assessment, Finding, Robustness};
use mizan_domain::kinds::Measure;
use mizan_domain::{Day, Facts, Gap, MeasureId, RightId};

use super::{Frame, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::snapshot::Depth;

/// Findings on one page of the list.
pub(crate) const A_PAGE: usize = 40;

/// A finding in a list.
pub(crate) struct GapLine<'a> {
    pub(crate) finding: &'a Finding,
    /// Facts that it rests on, and of these checked.
    pub(crate) facts: usize,
    pub(crate) checked: usize,
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

/// A way to narrow the list, with how many findings it leaves.
pub(crate) struct Narrowing<T> {
    pub(crate) value: T,
    pub(crate) count: usize,
    pub(crate) href: String,
    pub(crate) current: bool,
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
    shown: Vec<&'a Finding>,
    depth: Option<&'a Depth>,
    pub(crate) lines: Vec<GapLine<'a>>,
    pub(crate) total: usize,
    pub(crate) of: usize,
    pub(crate) page: usize,
    pub(crate) kinds: Vec<Narrowing<Option<Gap>>>,
    pub(crate) right: Option<RightId>,
    /// Whether first days and perturbed runs are shown, and the link to the other.
    pub(crate) deep: bool,
    pub(crate) other_depth: String,
    pub(crate) turn: Vec<(usize, String)>,
}

impl<'a> Gaps<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        depth: Option<&'a Depth>,
    ) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Gaps, Some(Tab::Gaps));
        let asked = scene.query.get("gap");
        let only = Gap::ALL.iter().copied().find(|gap| asked == Some(gap.name()));
        let right: Option<RightId> = scene
            .query
            .get("right")
            .and_then(|right| right.parse().ok())
            .filter(|right: &RightId| assessment.right(right.as_str()).is_some());
        let of_right: Vec<&Finding> = assessment
            .findings
            .iter()
            .filter(|f| right.as_ref().is_none_or(|right| f.rights.contains(right)))
            .collect();
        let shown: Vec<&Finding> =
            of_right.iter().copied().filter(|f| only.is_none_or(|gap| f.kind == gap)).collect();
        let link = |gap: Option<Gap>, deep: bool, page: usize| link(&frame, gap, right.as_ref(), deep, page);
        let mut kinds = vec![Narrowing {
            value: None,
            count: of_right.len(),
            href: link(None, depth.is_some(), 1),
            current: only.is_none(),
        }];
        kinds.extend(Gap::ALL.iter().map(|gap| Narrowing {
            value: Some(*gap),
            count: of_right.iter().filter(|f| f.kind == *gap).count(),
            href: link(Some(*gap), depth.is_some(), 1),
            current: only == Some(*gap),
        }));
        let pages = shown.len().div_ceil(A_PAGE).max(1);
        let page = scene.query.page().min(pages);
        let lines: Vec<GapLine<'a>> = shown
            .iter()
            .skip((page - 1) * A_PAGE)
            .take(A_PAGE)
            .map(|finding| GapLine::of(&scene.known.facts, finding).with_depth(depth))
            .collect();
        Self {
            total: shown.len(),
            of: assessment.findings.len(),
            page,
            kinds,
            deep: depth.is_some(),
            other_depth: link(only, depth.is_none(), page),
            turn: (1..=pages).map(|page| (page, link(only, depth.is_some(), page))).collect(),
            lines,
            right,
            frame,
            assessment,
            shown,
            depth,
        }
    }

    /// All findings of the list, on every page of it.
    pub(crate) fn all_shown(&self) -> Vec<Finding> {
        let line = |finding: &&'a Finding| {
            GapLine::of(self.frame.names.facts(), finding).with_depth(self.depth).deep()
        };
        self.shown.iter().map(line).collect()
    }
}

fn link(frame: &Frame<'_>, gap: Option<Gap>, right: Option<&RightId>, deep: bool, page: usize) -> String {
    let number = page.to_string();
    let mut values: Vec<(&str, &str)> = Vec::new();
    if let Some(gap) = gap {
        values.push(("gap", gap.name()));
    }
    if let Some(right) = right {
        values.push(("right", right.as_str()));
    }
    if deep {
        values.push(("show", "depth"));
    }
    if page > 1 {
        values.push(("page", &number));
    }
    match frame.links.country {
        Some((country, when)) => {
            frame.links.with_query(crate::address::Place::Country(country, when, CountryPage::Gaps), &values)
        }
        None => String::new(),
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
