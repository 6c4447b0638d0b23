//! A finding with its why.

use mizan_assess::{Assessment, Finding, Level, Message, Robustness, Step};
use mizan_domain::{Day, Fact, Gap, RightId, RuleRow};

use super::gaps::MeasureLine;
use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::snapshot::Depth;

/// The page.
pub(crate) struct FindingView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) assessment: &'a Assessment,
    pub(crate) finding: &'a Finding,
    pub(crate) rule: Option<&'a RuleRow>,
    pub(crate) since: Option<Day>,
    pub(crate) robustness: Option<&'a Robustness>,
    pub(crate) fragile: Vec<&'a Fact>,
    pub(crate) facts: Vec<Statement<'a>>,
    pub(crate) checked: usize,
    pub(crate) rights: Vec<RightLine>,
    pub(crate) measures: Vec<MeasureLine<'a>>,
    pub(crate) not_known: Vec<NotKnown<'a>>,
    pub(crate) sources: Numbered<'a>,
}

/// A right concerned with its chain.
pub(crate) struct RightLine {
    pub(crate) right: RightId,
    pub(crate) readings: Vec<Reading>,
}

/// A step of a right concerned that can't be judged.
pub(crate) struct NotKnown<'a> {
    pub(crate) right: &'a RightId,
    pub(crate) step: Step,
    pub(crate) reason: &'a Message,
    pub(crate) would_help: &'a Message,
}

impl<'a> FindingView<'a> {
    /// None where no finding of the day has this id.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        depth: &'a Depth,
        when: When,
        id: &str,
    ) -> Option<Self> {
        let finding = assessment.finding(id)?;
        let facts = &scene.known.facts;
        let mut sources = Numbered::new(facts);
        let statements: Vec<Statement<'a>> =
            finding.facts.iter().filter_map(|id| facts.get(id)).map(|fact| sources.statement(fact)).collect();
        let robustness = depth.robustness.get(id);
        let results = || finding.rights.iter().filter_map(|right| assessment.right(right.as_str()));
        Some(Self {
            frame: scene.country_frame(
                assessment,
                when,
                CountryPage::Finding(id.to_owned()),
                Some(Tab::Gaps),
            ),
            assessment,
            finding,
            rule: scene.known.rules.row(&finding.rule),
            since: depth.since.get(id).copied(),
            robustness,
            fragile: robustness
                .into_iter()
                .flat_map(|robustness| &robustness.falls_without)
                .filter_map(|id| facts.get(id).map(AsRef::as_ref))
                .collect(),
            checked: statements.iter().filter(|statement| statement.fact.is_verified()).count(),
            facts: statements,
            rights: results()
                .map(|result| RightLine {
                    right: result.right.clone(),
                    readings: result.steps.iter().map(|s| Reading::of(s, result.family)).collect(),
                })
                .collect(),
            measures: finding
                .measures
                .iter()
                .map(|id| MeasureLine {
                    id,
                    measure: facts.reference(id.as_str()),
                    findings: assessment.findings.iter().filter(|f| f.measures.contains(id)).collect(),
                })
                .collect(),
            not_known: results()
                .flat_map(|result| result.steps.iter().map(move |step| (&result.right, step)))
                .filter_map(|(right, step)| match &step.level {
                    Level::NotEnoughData { reason, would_help } => {
                        Some(NotKnown { right, step: step.step, reason, would_help })
                    }
                    Level::Known(_) => None,
                })
                .filter(|_| finding.kind != Gap::Evidence)
                .collect(),
            sources,
        })
    }

    /// The finding with its first day and robustness.
    pub(crate) fn deep(&self) -> Finding {
        Finding { since: self.since, robustness: self.robustness.cloned(), ..self.finding.clone() }
    }
}
