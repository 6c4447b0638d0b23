//! What reviewing bodies ask of States, as their documents and the data sets about them have it.
//!
//! Three levels are kept apart, because counts of each are right for what they count: a *document*
//! (a report with its symbol), its *paragraphs* (a printed number, a text) and the *asks* in them (one
//! recommending State, one part). A State's *answer* is a dated history, not a yes or no.

mod answer;
mod ask;
mod document;
mod number;
mod status;

pub use answer::{Answer, AnswerValue};
pub use ask::{Ask, AskKind, Printed, Tag, TagOrigin};
pub use document::{Answered, Document, DocumentKind, Paragraph, ReviewBody, Symbol, SymbolError};
pub use number::Number;
pub use status::{Standing, TreatyStatus};

use serde::{Deserialize, Serialize};

/// A record of the monitoring of States, at one of its levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "level", rename_all = "kebab-case")]
pub enum Entry {
    /// A document.
    Document(Document),
    /// A paragraph of a document that recommends something.
    Paragraph(Paragraph),
    /// One recommending State's one demand, or a State's own pledge.
    Ask(Ask),
    /// What a State answered to a paragraph of another document.
    Answered(Answered),
    /// How a State stands to a treaty.
    Status(TreatyStatus),
}

/// The unit that a count counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Documents.
    Document,
    /// Paragraphs.
    Paragraph,
    /// Asks.
    Ask,
    /// Answers that stand in documents of their own.
    Answered,
    /// Standings of States to treaties.
    Status,
}

impl Level {
    /// Every level, from the whole to its parts.
    pub const ALL: &[Level] =
        &[Level::Document, Level::Paragraph, Level::Ask, Level::Answered, Level::Status];

    /// Its name in files and commands.
    pub fn name(self) -> &'static str {
        match self {
            Level::Document => "document",
            Level::Paragraph => "paragraph",
            Level::Ask => "ask",
            Level::Answered => "answered",
            Level::Status => "status",
        }
    }

    /// The level of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|level| level.name() == name)
    }
}

impl Entry {
    /// Its level.
    pub fn level(&self) -> Level {
        match self {
            Entry::Document(_) => Level::Document,
            Entry::Paragraph(_) => Level::Paragraph,
            Entry::Ask(_) => Level::Ask,
            Entry::Answered(_) => Level::Answered,
            Entry::Status(_) => Level::Status,
        }
    }

    /// What tells it from every other of its level in its data set.
    pub fn key(&self) -> String {
        match self {
            Entry::Document(document) => document.symbol.to_string(),
            Entry::Paragraph(paragraph) => paragraph.key(),
            Entry::Ask(ask) => ask.key.clone(),
            Entry::Answered(answered) => answered.key(),
            Entry::Status(status) => status.key(),
        }
    }
}
