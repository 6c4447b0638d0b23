//! The rules table: every number and word list that the assessment uses, with its reason and its
//! bounds. The method page prints this table; the assessment runs on it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::RightId;
use crate::kinds::{Dimension, Interval};

/// What kind of gap a rule finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// Not bound.
    Commitment,
    /// Law absent or in conflict.
    Incorporation,
    /// Law there, body unable.
    Institutional,
    /// Overdue, unanswered.
    Reporting,
    /// All there, practice poor.
    Enforcement,
    /// People can't claim it.
    Awareness,
    /// Can't be judged on what is known.
    Evidence,
}

impl Gap {
    /// Every kind, in order along the chain.
    pub const ALL: &[Self] = &[
        Self::Commitment,
        Self::Incorporation,
        Self::Institutional,
        Self::Reporting,
        Self::Enforcement,
        Self::Awareness,
        Self::Evidence,
    ];

    /// Its name in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Incorporation => "incorporation",
            Self::Institutional => "institutional",
            Self::Reporting => "reporting",
            Self::Enforcement => "enforcement",
            Self::Awareness => "awareness",
            Self::Evidence => "evidence",
        }
    }
}

/// One rule: what it finds, one finding per what, and how grave at least.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleRow {
    /// Its id, the first part of its findings' ids.
    pub id: String,
    /// The kind of gap.
    pub gap: Gap,
    /// What there is one finding for: `instrument`, `right`, `provision`, …
    pub per: String,
    /// Severity before increments, 1 to 5.
    pub base: u8,
    /// Whether the State must be bound for it to fire.
    #[serde(default)]
    pub needs_bond: bool,
    /// When it fires, in a sentence.
    pub fires_when: String,
}

/// A number of ours, with the bounds within which a reasonable person might choose another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Its id.
    pub id: String,
    /// The value used.
    pub value: f64,
    /// Least reasonable value.
    pub low: f64,
    /// Greatest reasonable value.
    pub high: f64,
    /// Whether only whole numbers make sense.
    #[serde(default)]
    pub whole: bool,
    /// Why this value.
    pub reason: String,
}

/// A reason for a finding to be graver, or less so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Increment {
    /// Its id.
    pub id: String,
    /// What it adds.
    pub add: i8,
    /// When, in a sentence.
    pub when: String,
}

/// Words of a source about practice, read as a level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PracticeWords {
    /// The words.
    pub words: Vec<String>,
    /// The level.
    pub level: Interval,
}

/// Words of a source about a body's capacity, read as a level of dimensions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CapacityWords {
    /// The words.
    pub words: Vec<String>,
    /// The dimensions that they speak of.
    pub dimensions: Vec<Dimension>,
    /// The level.
    pub level: Interval,
}

/// An accreditation grade read as levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accreditation {
    /// The grade.
    pub grade: String,
    /// The dimensions.
    pub dimensions: Vec<Dimension>,
    /// The level.
    pub level: Interval,
}

/// How a value that a scale lists reads as a level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleStep {
    /// The value.
    pub value: f64,
    /// The level.
    pub level: Interval,
}

/// How values of a series read as levels: by a list of values, or by four cuts (ids of
/// thresholds), a value up to and including a cut lying below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Its id.
    pub id: String,
    /// Values listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ScaleStep>,
    /// Four thresholds between levels 0|1, 1|2, 2|3 and 3|4.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cuts: Vec<String>,
    /// Whether the cuts apply to the place among all States instead of the value.
    #[serde(default)]
    pub by_place: bool,
    /// Whether the first cut itself lies above it ('under 50' excludes 50).
    #[serde(default)]
    pub first_cut_excluded: bool,
}

/// A series of measured practice and the rights that it measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its id, which observations name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The source: items of one source for one right give one entry.
    pub source: String,
    /// The scale that reads it.
    pub scale: String,
    /// The rights that it measures.
    pub rights: Vec<RightId>,
    /// Whether it is general to a group of rights, and shown so.
    #[serde(default)]
    pub general: bool,
    /// Sources that it is itself built on: where they speak, it isn't counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub built_on: Vec<String>,
    /// Whether a higher value means better protected.
    pub higher_is_better: bool,
}

/// A grade that a body gives to follow-up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUpGrade {
    /// The grade.
    pub grade: String,
    /// Whether the body is satisfied.
    pub satisfied: bool,
}

/// The rules table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The version of the rules.
    pub version: String,
    /// The rules.
    pub rule: Vec<RuleRow>,
    /// The increments of severity.
    pub increment: Vec<Increment>,
    /// The thresholds.
    pub threshold: Vec<Threshold>,
    /// Words about practice.
    pub practice_words: Vec<PracticeWords>,
    /// Words about capacity.
    pub capacity_words: Vec<CapacityWords>,
    /// Accreditation grades.
    pub accreditation: Vec<Accreditation>,
    /// Scales of measured series.
    pub scale: Vec<Scale>,
    /// Measured series.
    pub series: Vec<Series>,
    /// Follow-up grades.
    pub follow_up_grade: Vec<FollowUpGrade>,
}

impl Rules {
    /// The rule of that id.
    pub fn row(&self, id: &str) -> Option<&RuleRow> {
        self.rule.iter().find(|r| r.id == id)
    }

    /// The threshold of that id.
    pub fn threshold(&self, id: &str) -> Option<&Threshold> {
        self.threshold.iter().find(|t| t.id == id)
    }
}
