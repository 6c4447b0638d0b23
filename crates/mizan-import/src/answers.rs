//! What the words for answers come to, by format.

use std::collections::HashMap;
use std::sync::LazyLock;

use mizan_domain::monitoring::{Answer, AnswerValue};

use crate::tables::{fold, rows};
use crate::{Form, Why};

const TABLE: &str = include_str!("../data/answers.csv");

static ANSWERS: LazyLock<HashMap<(String, String), AnswerValue>> = LazyLock::new(|| {
    let known =
        rows(TABLE).filter_map(|[form, words, value, _note]| Some(((form, fold(&words)), named(&value)?)));
    known.collect()
});

fn named(name: &str) -> Option<AnswerValue> {
    AnswerValue::ALL.iter().copied().find(|value| value.name() == name)
}

/// The answer that a format means by its words; the words are kept as written.
pub(crate) fn answer(form: Form, words: &str) -> Result<Answer, Why> {
    let key = (form.name().to_owned(), fold(words));
    let value = ANSWERS.get(&key).ok_or_else(|| Why::UnknownAnswer(words.to_owned()))?;
    Ok(Answer::new(*value, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_format_and_an_answer() {
        let lines = csv::Reader::from_reader(TABLE.as_bytes()).into_records().count();
        assert_eq!(ANSWERS.len(), lines);
        for [form, ..] in rows::<4>(TABLE) {
            assert!(
                [Form::UprInfo, Form::UprParsed, Form::ThematicList, Form::Uhri]
                    .iter()
                    .any(|known| known.name() == form),
                "{form}"
            );
        }
    }
}
