//! What changed between two days.

use mizan_assess::{Assessment, Cause, Change, Diff, Finding, FindingChange, LevelChange};
use mizan_domain::kinds::RightFamily;
use mizan_domain::{Day, Fact, Facts};

use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;

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
    /// The facts that did it, each once, with their sources.
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
        let named: std::collections::BTreeSet<_> = diff
            .findings
            .iter()
            .flat_map(|change| &change.causes)
            .chain(diff.levels.iter().flat_map(|change| &change.causes))
            .map(|cause| &cause.fact)
            .collect();
        let statements =
            named.into_iter().filter_map(|id| facts.get(id)).map(|fact| sources.statement(fact)).collect();
        Self {
            frame: scene.country_frame(assessment, when, page, Some(Tab::Changes)),
            from: diff.from,
            to: diff.to,
            lines: ChangeLine::of(facts, diff),
            diff,
            statements,
            sources,
        }
    }
}
