//! Tables of phrases by which answers are known, one a row; the first that fits holds.

use mizan_domain::monitoring::AnswerValue;

use crate::tables;

/// A phrase, words that have to stand beside it, and what the two say.
pub(crate) struct Phrase {
    pub(crate) phrase: String,
    pub(crate) also: String,
    pub(crate) value: AnswerValue,
}

/// The rows of a table.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = Phrase> {
    tables::rows(table).filter_map(|[phrase, also, name]| {
        let value = AnswerValue::ALL.iter().find(|value| value.name() == name)?;
        Some(Phrase { phrase, also, value: *value })
    })
}

/// The first row that fits a text: what it says, and where its phrase begins.
pub(crate) fn first(table: &[Phrase], text: &str) -> Option<(AnswerValue, usize)> {
    // Small letters of ASCII keep every place where it is.
    let lower = text.to_ascii_lowercase();
    table.iter().find_map(|row| {
        let start = lower.find(&row.phrase)?;
        lower.contains(&row.also).then_some((row.value, start))
    })
}
