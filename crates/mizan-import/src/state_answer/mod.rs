//! States' answers to reports of the working group (`A/HRC/28/15/Add.1`), as PDF or text, where they name
//! recommendations by sets of numbers.

mod sections;
mod sets;
mod words;

use std::collections::HashMap;
use std::ops::ControlFlow;

use mizan_domain::PartialDate;
use mizan_domain::monitoring::{Answer, AnswerValue, Answered, DocumentKind, Entry, Number};

use crate::text::{begins_with, lines, text_of};
use crate::working_group::{Front, front};
use crate::{Delivery, Form, Held, Place, ReadError, Why};
use sections::Statement;

/// Whether a file is an answer, by its title. `head` is its beginning; all of it, for a PDF.
pub(crate) fn recognises(_name: &str, head: &[u8]) -> bool {
    begins_with(head, |title| {
        title.contains("report of the working group on the universal periodic review")
            && title.contains(" addendum ")
    })
}

/// Reads an answer: the document, and what was answered to each recommendation.
pub fn read(file: &[u8], delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    let text = text_of(file)?;
    let lines = lines(&text);
    let front = front(Form::StateAnswer, &text, &lines)?;
    let statements = sections::statements(&lines);
    if statements.is_empty() {
        let missing = "a sentence that accepts or notes recommendations by their numbers".to_owned();
        return Err(ReadError::Missing { form: Form::StateAnswer, missing });
    }
    // Who breaks off wants no more of the file, which is no error of it.
    let (ControlFlow::Continue(()) | ControlFlow::Break(())) = deliver(&front, statements, delivery);
    Ok(())
}

fn deliver(front: &Front, statements: Vec<Statement>, delivery: &mut dyn Delivery) -> ControlFlow<()> {
    delivery.entry(Place(1), Entry::Document(front.document(DocumentKind::Answer)))?;
    let mut given: HashMap<String, AnswerValue> = HashMap::new();
    for statement in statements {
        let at = Place(statement.at);
        let place = statement.paragraph.to_string();
        let hold = |why| Held { at, column: Some(place.clone()), why };
        let answer = match words::answer(&statement.heading, &statement.sentence) {
            Ok((value, words)) => Answer {
                on: front.dated.map(PartialDate::Day),
                document: Some(front.symbol.clone()),
                place: Some(place.clone()),
                ..Answer::new(value, words)
            },
            Err(words) => {
                delivery.held(hold(Why::UnknownAnswer(words)))?;
                continue;
            }
        };
        for unreadable in statement.unreadable {
            delivery.held(hold(Why::Unreadable(unreadable)))?;
        }
        for number in statement.numbers {
            match given.insert(number.clone(), answer.value) {
                // Named twice with one answer is named once.
                Some(before) if before == answer.value => {}
                Some(_) => delivery.held(hold(Why::Unreadable(number)))?,
                None => delivery.entry(at, Entry::Answered(answered(front, number, answer.clone())))?,
            }
        }
    }
    ControlFlow::Continue(())
}

fn answered(front: &Front, number: String, answer: Answer) -> Answered {
    Answered { document: front.symbol.clone(), country: front.country, number: Number::new(number), answer }
}
