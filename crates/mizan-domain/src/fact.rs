//! A fact: a statement with its sources, the time in which it holds and the time in which it was
//! believed.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::citation::is_default;
use crate::day::as_text;
use crate::digest::digest;
use crate::{Body, Checked, Citation, Country, Day, FactId, Kind, Period, Stance};

/// A moment, written `2026-11-24T00:00:00Z`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment(jiff::Timestamp);

impl Moment {
    /// The first moment of a day (UTC).
    pub fn start_of(day: Day) -> Self {
        Self(jiff::tz::TimeZone::UTC.to_timestamp(day.date().into()).unwrap_or(jiff::Timestamp::MIN))
    }

    /// The first moment after a day (UTC).
    pub fn end_of(day: Day) -> Self {
        Self::start_of(day.plus_days(1))
    }

    /// The day (UTC) it lies in.
    pub fn day(self) -> Day {
        Day::from(jiff::tz::TimeZone::UTC.to_datetime(self.0).date())
    }

    /// A second later.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(jiff::SignedDuration::from_secs(1)).unwrap_or(self.0))
    }
}

impl From<jiff::Timestamp> for Moment {
    fn from(at: jiff::Timestamp) -> Self {
        Self(jiff::Timestamp::from_second(at.as_second()).unwrap_or(at))
    }
}

impl FromStr for Moment {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        text.parse::<jiff::Timestamp>().map(Self)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

as_text!(Moment, "Moment", {
    "type": "string",
    "format": "date-time",
    "description": "A moment in UTC: 2026-11-24T00:00:00Z."
});

/// When a version of a fact was believed, on whose word, and why it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Recorded {
    /// Believed from this moment.
    pub from: Moment,
    /// Until this moment (excluded); absent: it still is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// Who recorded it.
    pub by: String,
    /// Why this version was recorded.
    pub why: String,
    /// The dossier it came with.
    pub dossier: String,
}

/// Who judged something, and whether a lawyer has looked at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// Who judged.
    pub by: String,
    /// The lawyer who reviewed it; absent: nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lawyer: Option<String>,
}

/// What every record has, whatever its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Common {
    /// Local id, unique among the records of this kind in this dossier's scope.
    pub id: crate::Slug,
    /// First day on which it holds; absent: always, or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<crate::PartialDate>,
    /// First day on which it holds no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<crate::PartialDate>,
    /// Who judged it, where it is a judgement rather than a statement of a source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judgement>,
    /// A remark for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where the statement comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Citation>,
}

/// One version of one statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// Unique everywhere and stable between versions.
    pub id: FactId,
    /// The State that it is about; absent: the reference (treaties, taxonomy, rules).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// When it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holds: Period,
    /// When it was believed.
    pub recorded: Recorded,
    /// Who judged it, where it is a judgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judgement>,
    /// A remark for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    pub citations: Vec<Citation>,
    /// What it says.
    pub body: Body,
}

impl Fact {
    /// The fact's kind.
    pub fn kind(&self) -> Kind {
        self.body.kind()
    }

    /// What somebody has checked, over all sources that support it: the best.
    pub fn checked(&self) -> Checked {
        self.citations
            .iter()
            .filter(|c| c.stance == Stance::Supports)
            .map(|c| c.checked)
            .max()
            .unwrap_or_default()
    }

    /// Whether the fact itself was checked in a document.
    pub fn is_verified(&self) -> bool {
        self.checked() == Checked::Fact
    }

    /// Whether a source contradicts it.
    pub fn is_disputed(&self) -> bool {
        self.citations.iter().any(|c| c.stance == Stance::Disputes)
    }

    /// SHA-256 over everything but the recorded time: equal digests, equal statements.
    pub fn digest(&self) -> String {
        let Self { id, country, holds, recorded: _, judged, note, citations, body } = self;
        let text =
            serde_json::to_string(&(id, country, holds, judged, note, citations, body)).unwrap_or_default();
        digest(text.as_bytes())
    }
}
