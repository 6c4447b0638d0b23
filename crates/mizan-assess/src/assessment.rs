//! What an assessment says. Keys and ids only: the words for people are `mizan-text`'s.

use std::collections::BTreeMap;

use mizan_domain::kinds::{Interval, MatrixGroup, RightFamily};
use mizan_domain::{Country, Day, FactId, Gap, InstrumentId, Kind, MeasureId, PartialDate, RightId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A step of the chain from promise to practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Is the State bound?
    Commitment,
    /// Does domestic law answer?
    Law,
    /// Is a body able?
    Institutions,
    /// Is it reviewed, and followed up?
    Monitoring,
    /// What happens in life?
    Practice,
    /// What stands in the way?
    Barriers,
}

impl Step {
    /// The six steps in order.
    pub const ALL: [Self; 6] =
        [Self::Commitment, Self::Law, Self::Institutions, Self::Monitoring, Self::Practice, Self::Barriers];

    /// Its name in JSON, addresses and message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Law => "law",
            Self::Institutions => "institutions",
            Self::Monitoring => "monitoring",
            Self::Practice => "practice",
            Self::Barriers => "barriers",
        }
    }
}

/// A sentence as a message key with its arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Message {
    /// The key of the message.
    pub key: String,
    /// Its arguments by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Arg>,
}

impl Message {
    /// A message without arguments.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: BTreeMap::new() }
    }

    /// The same with one argument more.
    #[must_use]
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), arg.into());
        self
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Arg {
    /// A whole number.
    Number(i64),
    /// A date.
    Date(PartialDate),
    /// A level or interval of the step named.
    Level {
        /// The step whose scale it is on.
        step: Step,
        /// The level.
        level: Interval,
    },
    /// A message key, such as the name of a dimension or relation.
    Key(String),
    /// A record, to be shown by its name.
    Ref {
        /// Its kind.
        kind: Kind,
        /// Its local id.
        id: String,
    },
    /// Several records, to be shown as a list of names.
    Refs {
        /// Their kind.
        kind: Kind,
        /// Their local ids.
        ids: Vec<String>,
    },
    /// Text of a fact, shown as it is, in the fact's own language.
    Text(String),
}

impl From<i64> for Arg {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<PartialDate> for Arg {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl From<Day> for Arg {
    fn from(day: Day) -> Self {
        Self::Date(day.into())
    }
}

/// A level on a step's scale, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Between two levels, which may be the same.
    Known(Interval),
    /// It can't be judged.
    NotEnoughData {
        /// Why not.
        reason: Message,
        /// What would make it judgeable.
        would_help: Message,
    },
}

impl Level {
    /// The interval, if there is one.
    pub fn interval(&self) -> Option<Interval> {
        match self {
            Self::Known(interval) => Some(*interval),
            Self::NotEnoughData { .. } => None,
        }
    }
}

/// A fact that a level rests on and what it contributes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Basis {
    /// The fact.
    pub fact: FactId,
    /// The level it would give by itself, where it gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Interval>,
    /// What it contributes, in a sentence.
    pub says: Message,
    /// The record that it speaks of (a provision, a body, a series), for grouping.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Arg>,
    /// Whether it decides the level, or is only listed beside it.
    pub counts: bool,
}

/// How well a level is supported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Support {
    /// Facts that it rests on.
    pub facts: usize,
    /// Of these, checked in their documents.
    pub checked: usize,
    /// Distinct sources.
    pub sources: usize,
    /// The newest date among facts and sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<PartialDate>,
}

impl Support {
    /// Drawn striped: it rests on unchecked facts alone.
    pub fn is_unverified(&self) -> bool {
        self.checked == 0 && self.facts > 0
    }

    /// It rests on a single source, and has to say so.
    pub fn is_single_source(&self) -> bool {
        self.sources == 1
    }
}

/// A step of one right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StepResult {
    /// The step.
    pub step: Step,
    /// Its level.
    pub level: Level,
    /// The rule in a sentence, filled in.
    pub rule: Message,
    /// What it rests on.
    pub basis: Vec<Basis>,
    /// How well.
    pub support: Support,
    /// Remarks: 'not yet binding', 'general to physical integrity', a trend.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Message>,
}

/// One right from promise to practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RightResult {
    /// The right.
    pub right: RightId,
    /// The right in whose row the matrix shows it.
    pub shown_under: RightId,
    /// The group of rows.
    pub group: MatrixGroup,
    /// The family, which chooses the words of practice.
    pub family: RightFamily,
    /// Whether the State is bound by an instrument that guarantees or supports it.
    pub bound: bool,
    /// The six steps, in order.
    pub steps: Vec<StepResult>,
    /// Findings about it, by rank.
    pub findings: Vec<String>,
    /// For each step of a row of the matrix: the right shown under it that stands lowest, where
    /// that is lower than the row's own level.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lowest_under: BTreeMap<Step, LowestUnder>,
}

/// The lowest level among the rights shown in one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LowestUnder {
    /// The right.
    pub right: RightId,
    /// Its level.
    pub level: Interval,
}

/// Part of a finding's severity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SeverityPart {
    /// `base`, or the id of an increment.
    pub id: String,
    /// What it adds.
    pub add: i8,
    /// The right or provision that it holds for, where it is one of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Arg>,
}

/// How a finding stood in perturbed runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Robustness {
    /// Runs made.
    pub runs: u32,
    /// Runs in which it stood.
    pub stood: u32,
    /// Unverified facts each of which makes it fall when dropped alone.
    pub falls_without: Vec<FactId>,
}

impl Robustness {
    /// Whether one unverified fact carries it.
    pub fn is_fragile(&self) -> bool {
        !self.falls_without.is_empty()
    }
}

/// A conclusion that the rules derive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// `rule.subject`, stable between runs.
    pub id: String,
    /// The rule.
    pub rule: String,
    /// The kind of gap.
    pub kind: Gap,
    /// The first right concerned, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<RightId>,
    /// All rights concerned.
    pub rights: Vec<RightId>,
    /// The step at whose start the chain breaks.
    pub step: Step,
    /// Whether both ends of every interval satisfy the rule; else it is possible.
    pub certain: bool,
    /// 1 to 5.
    pub severity: u8,
    /// What the severity is made of.
    pub parts: Vec<SeverityPart>,
    /// The facts that it rests on.
    pub facts: Vec<FactId>,
    /// The measures of the catalogue that answer it.
    pub measures: Vec<MeasureId>,
    /// First day on which it holds without a break, once computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// How it stood in perturbed runs, once computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub robustness: Option<Robustness>,
    /// The conclusion in a sentence.
    pub message: Message,
}

/// A State's standing under one instrument on the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Standing {
    /// The instrument.
    pub instrument: InstrumentId,
    /// Whether it is core.
    pub core: bool,
    /// The commitment fact, where one is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<FactId>,
    /// Whether it binds on the day: `no`, `maybe`, `yes`, or `unknown` where nothing is recorded.
    pub bound: Bound,
    /// First day on which it binds or will bind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// The day of the list in which an absence was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_seen: Option<PartialDate>,
    /// Reservations that modify a provision and are in effect.
    pub reservations: Vec<FactId>,
    /// Procedures accepted, by name: individual, inquiry, inter-state.
    pub procedures: Vec<String>,
}

/// Whether an instrument binds the State.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Nothing is recorded.
    Unknown,
    /// It doesn't.
    No,
    /// It may: a date is known only to the month or year.
    Maybe,
    /// It does.
    Yes,
    /// The instrument itself isn't in force on the day.
    NotYetInForce,
}

/// Numbers over the whole assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// Core treaties in force for the State.
    pub core_bound: usize,
    /// Core treaties in force on the day.
    pub core: usize,
    /// Rows of the matrix.
    pub rows: usize,
    /// Rows of which law or practice can be judged: only of these it can be said that they break nowhere.
    pub rows_weighed: usize,
    /// Rows with a break.
    pub rows_broken: usize,
    /// Of these, rows in which every break is possible only.
    pub rows_possible: usize,
    /// Findings at or above the marked severity.
    pub marked: usize,
    /// Of these, possible only.
    pub marked_possible: usize,
    /// Cells of the matrix.
    pub cells: usize,
    /// Cells without enough data.
    pub cells_without_data: usize,
    /// Reports overdue, certain or possible.
    pub reports_overdue: usize,
    /// Statements about the country that hold on the day.
    pub statements: usize,
    /// Of these, checked in their documents.
    pub statements_checked: usize,
    /// Of the statements, yearly values of data sets.
    pub values: usize,
    /// Of these, checked in their documents.
    pub values_checked: usize,
}

/// The assessment of one country as of one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Assessment {
    /// The country.
    pub country: Country,
    /// The day.
    pub as_of: Day,
    /// The day as of which facts were believed; absent: now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_at: Option<Day>,
    /// What was known: facts and rules.
    pub edition: String,
    /// The version of the rules.
    pub rules: String,
    /// The severity from which the matrix marks a break.
    pub marks_from: u8,
    /// When the country's facts were last reviewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Day>,
    /// Every right of the taxonomy, in the order of the matrix.
    pub rights: Vec<RightResult>,
    /// Every finding, by rank.
    pub findings: Vec<Finding>,
    /// Standing under each instrument.
    pub standings: Vec<Standing>,
    /// Hindering factors that name no right: listed for the country, not counted.
    pub country_factors: Vec<FactId>,
    /// Numbers over all.
    pub counts: Counts,
    /// Notices: only commitments are known; the day lies after the last review.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Message>,
}
