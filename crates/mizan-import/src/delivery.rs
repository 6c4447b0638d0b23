//! What a reader hands over: entries and rows held back, each with its place in the file.

use std::fmt;
use std::ops::ControlFlow;

use mizan_domain::monitoring::Entry;

/// Where something stands in a file, counted from 1: a row of a table without its heading, a paragraph or
/// a line of a text, a record of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub u64);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A row that is held for a person to look at. Nothing of it is kept as an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Where it stands.
    pub at: Place,
    /// The column, by its heading or its position, where one is at fault.
    pub column: Option<String>,
    /// What is wrong.
    pub why: Why,
}

/// Why a row is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No State or observer is known by that name.
    UnknownState(String),
    /// No reviewing body is known by that name.
    UnknownBody(String),
    /// A theme that its list doesn't have.
    UnknownTheme(String),
    /// An answer that no table knows.
    UnknownAnswer(String),
    /// Another number of fields than the heading has.
    Fields { found: usize, expected: usize },
    /// A field that must say something says nothing.
    Empty,
    /// A value that can't be read as what its column holds.
    Unreadable(String),
    /// A paragraph whose number can't be told.
    Unnumbered(String),
    /// A field whose opening quotation mark is never closed: the file breaks off, or a mark is missing.
    Unclosed,
    /// Letters in another encoding than the rest of the file.
    MixedEncodings,
    /// Columns that contradict one another.
    Contradiction(String),
    /// A field longer than any text that a review has.
    TooLong { characters: usize },
    /// A text among recommendations that recommends nothing: what a State replied.
    NoRecommendation(String),
    /// A key that an earlier record has already.
    Repeated(String),
}

impl Why {
    /// Its name in files and commands; also the key of its message, after `held-`.
    pub fn name(&self) -> &'static str {
        match self {
            Why::UnknownState(_) => "unknown-state",
            Why::UnknownBody(_) => "unknown-body",
            Why::UnknownTheme(_) => "unknown-theme",
            Why::UnknownAnswer(_) => "unknown-answer",
            Why::Fields { .. } => "fields",
            Why::Empty => "empty",
            Why::Unreadable(_) => "unreadable",
            Why::Unnumbered(_) => "unnumbered",
            Why::Unclosed => "unclosed",
            Why::MixedEncodings => "mixed-encodings",
            Why::Contradiction(_) => "contradiction",
            Why::TooLong { .. } => "too-long",
            Why::NoRecommendation(_) => "no-recommendation",
            Why::Repeated(_) => "repeated",
        }
    }

    /// The value at fault, as delivered.
    pub fn value(&self) -> String {
        match self {
            Why::UnknownState(value)
            | Why::UnknownBody(value)
            | Why::UnknownTheme(value)
            | Why::UnknownAnswer(value)
            | Why::Unreadable(value)
            | Why::Unnumbered(value)
            | Why::Contradiction(value)
            | Why::NoRecommendation(value)
            | Why::Repeated(value) => value.clone(),
            Why::Fields { found, expected } => format!("{found} / {expected}"),
            Why::Empty | Why::Unclosed | Why::MixedEncodings => String::new(),
            Why::TooLong { characters } => characters.to_string(),
        }
    }
}

/// Takes what a reader finds, in the order of the file. Breaks to stop the reading.
pub trait Delivery {
    /// An entry.
    fn entry(&mut self, at: Place, entry: Entry) -> ControlFlow<()>;
    /// A row held back.
    fn held(&mut self, held: Held) -> ControlFlow<()>;
}
