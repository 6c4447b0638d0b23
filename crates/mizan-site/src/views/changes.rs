//! What changed between two days.

use mizan_assess::{Assessment, Cause, Change, Diff, Finding, FindingChange, LevelChange};
use mizan_domain::kinds::RightFamily;
use mizan_domain::{Day, Fact, Facts};

use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;

/// Changes on one page of the list.
const A_PAGE: usize = 20;
/// Causes shown with a change; the rest is counted.
pub(crate) const CAUSES: usize = 3;

/// Something that changed.
pub(crate) enum ChangeLine<'a> {
    /// A level moved.
    Level { change: &'a LevelChange, before: Reading, after: Reading, causes: Vec<CauseLine<'a>> },
    /// A finding appeared, went or moved.
    Finding { change: Change, finding: &'a Finding, severities: Option<(u8, u8)>, causes: Vec<CauseLine<'a>> },
}

/// A fact that did it, and how.
pub(crate) struct CauseLine<'a> {
    pub(crate) cause: &'a Cause,
    pub(crate) fact: Option<&'a Fact>,
}

impl<'a> ChangeLine<'a> {
    /// What did it.
    pub(crate) fn causes(&self) -> &[CauseLine<'a>] {
        match self {
            Self::Level { causes, .. } | Self::Finding { causes, .. } => causes,
        }
    }

    /// Findings first, as they say more than levels.
    pub(crate) fn of(facts: &'a Facts, diff: &'a Diff) -> Vec<Self> {
        let findings = diff.findings.iter().filter_map(|change| of_finding(facts, change));
        let levels = diff.levels.iter().map(|change| of_level(facts, change));
        findings.chain(levels).collect()
    }
}

fn causes<'a>(facts: &'a Facts, causes: &'a [Cause]) -> Vec<CauseLine<'a>> {
    causes.iter().map(|cause| CauseLine { cause, fact: facts.get(&cause.fact).map(AsRef::as_ref) }).collect()
}

fn of_finding<'a>(facts: &'a Facts, change: &'a FindingChange) -> Option<ChangeLine<'a>> {
    Some(ChangeLine::Finding {
        change: change.change,
        finding: change.after.as_ref().or(change.before.as_ref())?,
        severities: change.before.as_ref().zip(change.after.as_ref()).map(|(b, a)| (b.severity, a.severity)),
        causes: causes(facts, &change.causes),
    })
}

fn of_level<'a>(facts: &'a Facts, change: &'a LevelChange) -> ChangeLine<'a> {
    let family = facts
        .reference::<mizan_domain::kinds::Right>(change.right.as_str())
        .map_or(RightFamily::Civil, |right| right.family);
    ChangeLine::Level {
        change,
        before: Reading::level(change.step, family, &change.before, false),
        after: Reading::level(change.step, family, &change.after, false),
        causes: causes(facts, &change.causes),
    }
}

/// The page.
pub(crate) struct Changes<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) diff: &'a Diff,
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) lines: Vec<ChangeLine<'a>>,
    pub(crate) page: usize,
    pub(crate) turn: Vec<(usize, String)>,
    /// The facts that did what this page shows, each once, with their sources.
    pub(crate) statements: Vec<Statement<'a>>,
    pub(crate) sources: Numbered<'a>,
}

impl<'a> Changes<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        diff: &'a Diff,
        when: When,
        page: CountryPage,
    ) -> Self {
        let facts = &scene.known.facts;
        let mut sources = Numbered::new(facts);
        let all = ChangeLine::of(facts, diff);
        let pages = all.len().div_ceil(A_PAGE).max(1);
        let shown = scene.query.page().min(pages);
        let lines: Vec<ChangeLine<'a>> = all.into_iter().skip((shown - 1) * A_PAGE).take(A_PAGE).collect();
        let named: std::collections::BTreeSet<_> = lines
            .iter()
            .flat_map(|line| line.causes().iter().take(CAUSES))
            .map(|line| &line.cause.fact)
            .collect();
        let statements =
            named.into_iter().filter_map(|id| facts.get(id)).map(|fact| sources.statement(fact)).collect();
        let frame = scene.country_frame(assessment, when, page, Some(Tab::Changes));
        let place = frame.address.place.clone();
        let link = |number: usize| match number {
            1 => frame.links.to(place.clone()),
            _ => frame.links.with_query(place.clone(), &[("page", &number.to_string())]),
        };
        Self {
            turn: (1..=pages).map(|number| (number, link(number))).collect(),
            page: shown,
            from: diff.from,
            to: diff.to,
            lines,
            frame,
            diff,
            statements,
            sources,
        }
    }
}
