use std::borrow::Cow;

use mizan_domain::monitoring::{Answer, Ask, AskKind, ReviewBody};
use mizan_domain::{Country, Day};

use super::{DECISION, FROM, TEXT, TO, YEAR};
use crate::answers::answer;
use crate::entities::undo;
use crate::keys::Keys;
use crate::{Form, Why, states};

/// What stands for the recommending State where the report names none; the text then ends in `(None)`.
const NONE_NAMED: &str = "NA";

/// What stands for the decision where the authors of the table couldn't tell it.
const NOT_TOLD: &str = "unknown";

/// A fault of a row: its column and what is wrong.
type Fault = (&'static str, Why);

/// The rows of one file.
#[derive(Default)]
pub(super) struct Rows {
    keys: Keys,
}

impl Rows {
    /// The ask of a row. The printed number stays in the text: some were made by whoever split a paragraph.
    /// The session isn't told, so the year stands in the key.
    pub(super) fn ask(&mut self, fields: &[Cow<'_, str>]) -> Result<Ask, Fault> {
        let mut fields = fields.iter().map(|field| field.as_ref());
        let [delivered, to, decision, from, year, notes] =
            std::array::from_fn(|_| fields.next().unwrap_or_default());
        let text = undo(delivered).trim().to_owned();
        if text.is_empty() {
            return Err((TEXT, Why::Empty));
        }
        let year = first_day(year)?;
        let country = state(to, year).map_err(|why| (TO, why))?;
        let by = recommending(from, year).map_err(|why| (FROM, why))?;
        let answers = answers(decision, notes).map_err(|why| (DECISION, why))?;
        let prefix = format!("{}/{}/{}", Form::UprParsed.name(), country.lower(), year.year());
        let identity = [by.as_ref().map_or("", Country::code), &text];
        Ok(Ask {
            key: self.keys.key(&prefix, &identity),
            kind: AskKind::Recommendation,
            country,
            body: ReviewBody::Upr,
            session: None,
            by,
            paragraph: None,
            part: None,
            printed: None,
            delivered: (text != delivered).then(|| delivered.to_owned()),
            text,
            answers,
            action: None,
            tags: Vec::new(),
        })
    }
}

/// The first day of a year of four digits.
fn first_day(year: &str) -> Result<Day, Fault> {
    let year = year.trim();
    let day = year.parse().ok().filter(|_| year.len() == 4).and_then(|year| Day::new(year, 1, 1));
    day.ok_or_else(|| (YEAR, if year.is_empty() { Why::Empty } else { Why::Unreadable(year.to_owned()) }))
}

fn state(name: &str, year: Day) -> Result<Country, Why> {
    if name.trim().is_empty() {
        return Err(Why::Empty);
    }
    states::code(name, Some(year)).ok_or_else(|| Why::UnknownState(name.to_owned()))
}

fn recommending(name: &str, year: Day) -> Result<Option<Country>, Why> {
    if name.trim() == NONE_NAMED { Ok(None) } else { state(name, year).map(Some) }
}

/// What the report says of the answer under its heading. A State may have answered otherwise later. Where
/// the authors say that they couldn't tell, there is no answer. Another word, such as `implement`, which may
/// mean that something is to be done or is done, is held.
fn answers(decision: &str, notes: &str) -> Result<Vec<Answer>, Why> {
    if decision.trim() == NOT_TOLD && notes.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut answer = answer(Form::UprParsed, decision)?;
    answer.remark = (!notes.trim().is_empty()).then(|| notes.trim().to_owned());
    Ok(vec![answer])
}
