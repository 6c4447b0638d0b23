//! The six steps: each turns facts into a level.

pub(crate) mod barriers;
pub(crate) mod commitment;
pub(crate) mod institutions;
pub(crate) mod law;
pub(crate) mod monitoring;
pub(crate) mod practice;
pub(crate) mod trend;

use mizan_domain::kinds::Interval;

use crate::run::{Reasons, Run};
use crate::{Level, Message, Step, StepResult, Support};

/// What a step came to: a level with the rule that gave it, or why there is none.
pub(crate) struct Outcome {
    pub(crate) level: Option<Interval>,
    pub(crate) rule: Message,
    pub(crate) reason: Option<(Message, Message)>,
    pub(crate) reasons: Reasons,
    pub(crate) remarks: Vec<Message>,
}

impl Outcome {
    pub(crate) fn known(level: Interval, rule: Message, reasons: Reasons) -> Self {
        Self { level: Some(level), rule, reason: None, reasons, remarks: Vec::new() }
    }

    /// Without a level: `reason-…` and `help-…` of the same key.
    pub(crate) fn unknown(key: &str, reasons: Reasons) -> Self {
        Self {
            level: None,
            rule: Message::new("rule-no-data"),
            reason: Some((Message::new(format!("reason-{key}")), Message::new(format!("help-{key}")))),
            reasons,
            remarks: Vec::new(),
        }
    }

    pub(crate) fn into_result(self, step: Step, run: &Run) -> StepResult {
        let level = match (self.level, self.reason) {
            (Some(interval), _) => Level::Known(interval),
            (None, Some((reason, would_help))) => Level::NotEnoughData { reason, would_help },
            (None, None) => Level::NotEnoughData {
                reason: Message::new("reason-nothing-recorded"),
                would_help: Message::new("help-nothing-recorded"),
            },
        };
        let support = if run.explains { self.reasons.support(run.case) } else { Support::default() };
        StepResult { step, level, rule: self.rule, basis: self.reasons.basis, support, remarks: self.remarks }
    }
}
