use std::borrow::Cow;

use mizan_domain::monitoring::{AnswerValue, Ask, AskKind, ReviewBody};
use mizan_domain::{Country, Day};

use super::issues;
use crate::answers::answer;
use crate::entities::undo;
use crate::keys::Keys;
use crate::{Form, Why, states};

/// What stands for the recommending State where a report names none.
const NONE_NAMED: &str = "(Unknown)";

/// A fault of a row: the place of its column and what is wrong.
type Fault = (usize, Why);

// The columns that are read, by their place.
const UNDER_REVIEW: usize = 0;
const TEXT: usize = 3;
const BY: usize = 4;
const RESPONSE: usize = 7;
const ACTION: usize = 8;
const ISSUES: usize = 9;
const SESSION: usize = 10;

/// The rows of one file.
#[derive(Default)]
pub(super) struct Rows {
    keys: Keys,
}

impl Rows {
    /// The ask of a row.
    pub(super) fn ask(&mut self, fields: &[Cow<'_, str>]) -> Result<Ask, Fault> {
        let field = |column: usize| fields.get(column).map_or("", |field| field.as_ref());
        let at = |column: usize| move |why: Why| (column, why);
        let country = state(field(UNDER_REVIEW)).map_err(at(UNDER_REVIEW))?;
        let delivered = field(TEXT);
        let text = undo(delivered).trim().to_owned();
        if text.is_empty() {
            return Err((TEXT, Why::Empty));
        }
        let by = recommending(field(BY)).map_err(at(BY))?;
        let answer = answer(Form::UprInfo, field(RESPONSE)).map_err(at(RESPONSE))?;
        if answer.value == AnswerValue::Pledge && by != Some(country) {
            return Err((BY, Why::Contradiction(format!("{}, {}", field(BY), answer.words))));
        }
        let kind =
            if answer.value == AnswerValue::Pledge { AskKind::Pledge } else { AskKind::Recommendation };
        let action = action(field(ACTION)).map_err(at(ACTION))?;
        let tags = issues::tags(field(ISSUES)).map_err(at(ISSUES))?;
        let session = session(field(SESSION)).map_err(at(SESSION))?;
        let prefix = format!("{}/{}/{session}", Form::UprInfo.name(), country.lower());
        let identity = [kind.name(), by.as_ref().map_or("", Country::code), &text];
        Ok(Ask {
            key: self.keys.key(&prefix, &identity),
            kind,
            country,
            body: ReviewBody::Upr,
            session: Some(session),
            by,
            paragraph: None,
            part: None,
            printed: None,
            delivered: (text != delivered).then(|| delivered.to_owned()),
            text,
            answers: vec![answer],
            action,
            tags,
        })
    }
}

/// The State of a name as it was understood at the first review: no name has changed its State since.
fn state(name: &str) -> Result<Country, Why> {
    if name.trim().is_empty() {
        return Err(Why::Empty);
    }
    let first_review = Day::new(2008, 4, 7);
    states::code(name, first_review).ok_or_else(|| Why::UnknownState(name.to_owned()))
}

/// The recommending State, or none where the source says that none is named.
fn recommending(name: &str) -> Result<Option<Country>, Why> {
    let name = undo(name);
    if name.trim() == NONE_NAMED { Ok(None) } else { state(&name).map(Some) }
}

/// The grade of the action, where one is given.
fn action(grade: &str) -> Result<Option<u8>, Why> {
    match grade.trim() {
        "" => Ok(None),
        grade => match grade.parse() {
            Ok(grade @ 1..=5) => Ok(Some(grade)),
            _ => Err(Why::Unreadable(grade.to_owned())),
        },
    }
}

fn session(number: &str) -> Result<u16, Why> {
    match number.trim() {
        "" => Err(Why::Empty),
        number => number.parse().ok().filter(|n| *n > 0).ok_or_else(|| Why::Unreadable(number.to_owned())),
    }
}
