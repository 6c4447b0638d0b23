//! What a sentence says of the recommendations under it: which answer, in which words.

use std::sync::LazyLock;

use mizan_domain::monitoring::AnswerValue;

use crate::phrases::{self, Phrase};

/// The phrases by which a sentence is known.
const TABLE: &str = include_str!("../../data/lead-ins.csv");

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases::rows(TABLE).collect());

/// The answer that a text gives, and its words from where they begin to the end of the sentence.
pub(super) fn answer(text: &str) -> Option<(AnswerValue, String)> {
    let (value, start) = phrases::first(&PHRASES, text)?;
    Some((value, sentence(text.get(start..)?).to_owned()))
}

/// Up to where the sentence ends.
fn sentence(text: &str) -> &str {
    let end = [": ", ". "].iter().filter_map(|sign| text.find(sign)).min().unwrap_or(text.len());
    text.get(..end).unwrap_or(text).trim_end_matches([':', '.', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        assert_eq!(PHRASES.len(), TABLE.lines().count() - 1);
    }

    #[test]
    fn the_words_are_those_of_the_sentence() {
        let text = "The recommendations below did not enjoy the support of the State: ";
        let (value, words) = answer(text).unwrap();
        assert_eq!((value, &*words), (AnswerValue::NotSupported, "did not enjoy the support of the State"));
        assert_eq!(answer("They are to be found in section II."), None);
    }
}
