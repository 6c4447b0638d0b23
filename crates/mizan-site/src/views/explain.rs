//! The whole reasoning of one right.

use mizan_assess::{Assessment, Basis, Level, Message, RightResult, StepResult};
use mizan_domain::{Country, RuleRow, Rules, Slug};

use super::gaps::GapLine;
use super::{Frame, Numbered, Reading, Statement};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::snapshot::Depth;

/// Facts of all steps that stand on one page; of more, those of one step at a time.
const A_PAGE: usize = 40;
/// Facts of each other step that stand on it then.
const FIRST: usize = 2;

/// The page.
pub(crate) struct ExplainView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) country: Country,
    pub(crate) assessment: &'a Assessment,
    pub(crate) result: &'a RightResult,
    pub(crate) findings: Vec<GapLine<'a>>,
    pub(crate) steps: Vec<Branch<'a>>,
    pub(crate) sources: Numbered<'a>,
    rules: &'a Rules,
}

/// A step.
pub(crate) struct Branch<'a> {
    pub(crate) reading: Reading,
    pub(crate) result: &'a StepResult,
    pub(crate) not_known: Option<(&'a Message, &'a Message)>,
    pub(crate) leaves: Vec<Leaf<'a>>,
    /// Facts that stand on the page of this step.
    pub(crate) more: usize,
}

/// A fact that the step rests on.
pub(crate) struct Leaf<'a> {
    pub(crate) basis: &'a Basis,
    pub(crate) statement: Option<Statement<'a>>,
}

impl<'a> ExplainView<'a> {
    /// None where the taxonomy has no such right.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        depth: &'a Depth,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let result = assessment.right(id.as_str())?;
        let facts = &scene.known.facts;
        let mut sources = Numbered::new(facts);
        let all: usize = result.steps.iter().map(|step| step.basis.len()).sum();
        let asked = scene.query.get("step");
        let mut branch = |step: &'a StepResult| {
            let whole = all <= A_PAGE || asked == Some(step.step.name());
            let shown = if whole { step.basis.len() } else { FIRST.min(step.basis.len()) };
            let leaf = |basis: &'a Basis| Leaf {
                basis,
                statement: facts.get(&basis.fact).map(|fact| sources.statement(fact)),
            };
            Branch {
                reading: Reading::of(step, result.family),
                not_known: match &step.level {
                    Level::NotEnoughData { reason, would_help } => Some((reason, would_help)),
                    Level::Known(_) => None,
                },
                leaves: step.basis.iter().take(shown).map(leaf).collect(),
                more: step.basis.len() - shown,
                result: step,
            }
        };
        let steps = result.steps.iter().map(&mut branch).collect();
        Some(Self {
            frame: scene.country_frame(assessment, when, CountryPage::Explain(id.clone()), None),
            country: assessment.country,
            assessment,
            findings: assessment
                .findings
                .iter()
                .filter(|finding| finding.rights.contains(&result.right))
                .filter(|finding| asked.is_none_or(|step| finding.step.name() == step))
                .map(|finding| GapLine::of(facts, finding).with_depth(Some(depth)))
                .collect(),
            result,
            steps,
            sources,
            rules: scene.known.rules.rules(),
        })
    }

    /// A rule's row.
    pub(crate) fn rule(&self, id: &str) -> Option<&'a RuleRow> {
        self.rules.row(id)
    }
}
