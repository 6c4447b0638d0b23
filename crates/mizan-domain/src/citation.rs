//! Where a statement comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Day, PartialDate, Slug, SourceId};

/// What kind of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A gazette, statute book, rules of business.
    OfficialDocument,
    /// The text of a treaty.
    TreatyText,
    /// A list of who signed and ratified.
    TreatyStatus,
    /// What a State reported.
    StateReport,
    /// A UN body's document.
    UnBody,
    /// A court.
    Court,
    /// A non-governmental organisation.
    Ngo,
    /// Scholarship.
    Research,
    /// A data set of measured practice.
    DataSet,
    /// The press.
    Press,
    /// An encyclopaedia, law site or handbook.
    ReferenceWork,
    /// Mizan's editors themselves.
    Editors,
}

/// A document, file or address where statements come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, unique among all sources.
    pub id: Slug,
    /// Its title, or a neutral description.
    pub title: String,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// The persons who wrote it, family name first: `Abbas, F.`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Who made or published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The journal that it appeared in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub journal: Option<String>,
    /// The journal's volume.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// The volume's issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<String>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Its document symbol, such as a UN symbol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Where to get it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its licence, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The SHA-256 digest of the copy used, where one is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The language it is written in (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// A remark for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Source {
    /// Who made it, for a line of text: the persons who wrote it, else who published it.
    pub fn maker(&self) -> Option<String> {
        if self.authors.is_empty() { self.publisher.clone() } else { Some(self.authors.join("; ")) }
    }
}

/// Whether a source backs a statement or contradicts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It says so.
    #[default]
    Supports,
    /// It says otherwise.
    Disputes,
}

/// What somebody has checked in the source.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// Nothing: the statement is unverified.
    #[default]
    No,
    /// That the source does say so, which says nothing of its truth.
    Quotation,
    /// The fact itself, in the document that decides it.
    Fact,
}

/// Joins a statement to a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// Its place there: article, paragraph, table row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Whether the source backs the statement.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stance: Stance,
    /// What the source says, in own words, where it differs from the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// What somebody checked there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checked: Checked,
    /// When it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Day>,
}

pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
