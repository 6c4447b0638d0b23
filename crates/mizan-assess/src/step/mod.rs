//! The six steps: each turns facts into a level.

pub(crate) mod barriers;
pub(crate) mod binding;
pub(crate) mod commitment;
pub(crate) mod institutions;
pub(crate) mod law;
pub(crate) mod monitoring;
pub(crate) mod practice;
pub(crate) mod rounds;
pub(crate) mod trend;

use mizan_domain::kinds::Interval;

use crate::run::{Reasons, Run};
use crate::{Level, Message, Step, StepResult};

/// What a step came to: a level with the rule that gave it, or why there is none.
pub(crate) struct Outcome<'a> {
    pub(crate) level: Option<Interval>,
    /// The rule in a sentence, where the run explains.
    rule: Option<Message>,
    /// Why there is no level: the end of the keys `reason-…` and `help-…`.
    missing: &'static str,
    reasons: Reasons<'a>,
    pub(crate) remarks: Vec<Message>,
}

impl<'a> Outcome<'a> {
    pub(crate) fn known(level: Interval, rule: Message, reasons: Reasons<'a>) -> Self {
        Self { level: Some(level), rule: Some(rule), missing: "", reasons, remarks: Vec::new() }
    }

    /// A level without its reasons, of a run that doesn't explain.
    pub(crate) fn decided(level: Interval) -> Self {
        Self { level: Some(level), rule: None, missing: "", reasons: Reasons::default(), remarks: Vec::new() }
    }

    /// Without a level: `reason-…` and `help-…` of the same key.
    pub(crate) fn unknown(missing: &'static str, reasons: Reasons<'a>) -> Self {
        Self { level: None, rule: None, missing, reasons, remarks: Vec::new() }
    }

    /// Why there is no level, and what would make it judgeable.
    pub(crate) fn missing(&self) -> Option<(String, String)> {
        self.level.is_none().then(|| (format!("reason-{}", self.missing), format!("help-{}", self.missing)))
    }

    pub(crate) fn into_result(self, step: Step, run: &Run) -> StepResult {
        let level = match (self.level, self.missing()) {
            (Some(interval), _) => Level::Known(interval),
            (None, missing) => {
                let (reason, would_help) = missing.unwrap_or_default();
                Level::NotEnoughData { reason: Message::new(reason), would_help: Message::new(would_help) }
            }
        };
        let rule = self.rule.unwrap_or_else(|| Message::new("rule-no-data"));
        let support = self.reasons.support(run.case);
        StepResult { step, level, rule, basis: self.reasons.basis, support, remarks: self.remarks }
    }
}
