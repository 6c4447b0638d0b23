//! What the four questions and the comparison answer.

use mizan_domain::{Country, Day, FactId, InstrumentId, MeasureId, RightId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Finding, Level, Message, Standing, Step};

/// A fact that did something between two days, or between two sets of facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cause {
    /// The fact.
    pub fact: FactId,
    /// What it did: `began`, `ended`, `aged`, `binds`, `changed`, `added`, `removed`.
    pub what: String,
    /// The instrument whose coming into force it is, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<InstrumentId>,
}

/// A level that moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LevelChange {
    /// The right.
    pub right: RightId,
    /// The step.
    pub step: Step,
    /// Before.
    pub before: Level,
    /// After.
    pub after: Level,
    /// What did it.
    pub causes: Vec<Cause>,
}

/// What became of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It is new.
    Appeared,
    /// It is gone.
    Went,
    /// Its severity or certainty is another.
    Moved,
}

/// A finding that appeared, went or moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FindingChange {
    /// Its id.
    pub id: String,
    /// What became of it.
    pub change: Change,
    /// As it was before, unless it appeared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Finding>,
    /// As it is after, unless it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Finding>,
    /// What did it.
    pub causes: Vec<Cause>,
}

/// What changed between two days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Diff {
    /// The country.
    pub country: Country,
    /// The first day.
    pub from: Day,
    /// The second day.
    pub to: Day,
    /// What was known.
    pub edition: String,
    /// Levels that moved, in the order of the matrix.
    pub levels: Vec<LevelChange>,
    /// Findings that appeared, went or moved, by rank.
    pub findings: Vec<FindingChange>,
}

impl Diff {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty() && self.findings.is_empty()
    }
}

/// What one step of a plan buys by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Bought {
    /// The step, as the plan names it.
    pub step: String,
    /// Findings that this step closes by itself.
    pub closes: Vec<String>,
}

/// What a plan would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WhatIf {
    /// The country.
    pub country: Country,
    /// The day.
    pub as_of: Day,
    /// What was known.
    pub edition: String,
    /// Levels that would move.
    pub levels: Vec<LevelChange>,
    /// Findings that would close.
    pub closes: Vec<Finding>,
    /// Findings that would open.
    pub opens: Vec<Finding>,
    /// Findings that would move: severity or certainty.
    pub moves: Vec<FindingChange>,
    /// Findings that would remain as they are.
    pub remain: Vec<Finding>,
    /// What each step buys by itself.
    pub bought: Vec<Bought>,
}

/// The smallest sets of measures that close a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Closing {
    /// The finding.
    pub finding: String,
    /// The measures of the smallest set found; empty: none closes it.
    pub measures: Vec<MeasureId>,
    /// The changes of facts that they stand for, in words.
    pub steps: Vec<Message>,
    /// Whether every smaller set was tried.
    pub exact: bool,
    /// Sets tried.
    pub tried: usize,
}

/// One country in a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Compared {
    /// The country.
    pub country: Country,
    /// Whether more is known of it than its commitments.
    pub has_dossier: bool,
    /// For each right compared, its six levels in order.
    pub rights: Vec<ComparedRight>,
    /// Its standing under the core instruments.
    pub standings: Vec<Standing>,
}

/// One right of one country in a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ComparedRight {
    /// The right.
    pub right: RightId,
    /// Its six levels in order, each with whether it rests on unverified facts alone.
    pub levels: Vec<(Step, Level, bool)>,
}

/// Countries side by side, in alphabetical order of their codes, with no total.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// The day.
    pub as_of: Day,
    /// What was known.
    pub edition: String,
    /// The countries.
    pub countries: Vec<Compared>,
}
