//! What a heading and a sentence say of the recommendations named under them.

use std::sync::LazyLock;

use mizan_domain::monitoring::AnswerValue::{self, AlreadyImplemented, Supported};

use crate::phrases::{self, Phrase};

/// The phrases by which answers are known.
const TABLE: &str = include_str!("../../data/state-answers.csv");

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases::rows(TABLE).collect());

/// The answer and the words that carry it; or all words, where they say nothing or contradict each other.
/// What is carried out already is supported too: there the narrower word holds.
pub(super) fn answer(heading: &str, sentence: &str) -> Result<(AnswerValue, String), String> {
    let value = |text: &str| phrases::first(&PHRASES, text).map(|(value, _)| value);
    let (value, words) = match (value(heading), value(sentence)) {
        (Some(AlreadyImplemented), Some(Supported)) => (AlreadyImplemented, heading),
        (Some(Supported), Some(AlreadyImplemented)) => (AlreadyImplemented, sentence),
        (Some(above), Some(below)) if above != below => return Err(format!("{heading}: {sentence}")),
        (_, Some(below)) => (below, sentence),
        (Some(above), None) => (above, heading),
        (None, None) => return Err(sentence.to_owned()),
    };
    Ok((value, words.to_owned()))
}

#[cfg(test)]
mod tests {
    use mizan_domain::monitoring::AnswerValue::Noted;

    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        assert_eq!(PHRASES.len(), TABLE.lines().count() - 1);
    }

    #[test]
    fn the_words_that_carry_the_answer_are_kept() {
        let heading = "Accepted, which the State considers already implemented";
        assert_eq!(answer(heading, "It accepts"), Ok((AlreadyImplemented, heading.to_owned())));
        assert_eq!(answer("", "It takes note of"), Ok((Noted, "It takes note of".to_owned())));
        assert_eq!(answer("Noted", "It accepts"), Err("Noted: It accepts".to_owned()));
        assert_eq!(answer("", "It thanks for"), Err("It thanks for".to_owned()));
    }
}
