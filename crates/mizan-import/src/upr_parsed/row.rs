use std::borrow::Cow;

use mizan_domain::monitoring::{Answer, Ask, AskKind, Number, Printed, ReviewBody};
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
    /// The ask of a row. The number stays in the text, for a part of it was made by whoever split a paragraph.
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
            printed: number(&text).map(|number| Printed { number: Some(number), ..Printed::default() }),
            delivered: (text != delivered).then(|| delivered.to_owned()),
            text,
            answers,
            action: None,
            tags: Vec::new(),
        })
    }
}

/// The number of the paragraph that a text begins with: `122.4` of `122.4. Ratify` and of `122.4.1 Ratify` or
/// `122.4..1 Ratify`, whose last part the authors of the table made.
fn number(text: &str) -> Option<Number> {
    let (paragraph, rest) = figures(text)?;
    let (part, rest) = figures(rest.strip_prefix('.')?)?;
    let ends = !rest.starts_with(|next: char| next.is_ascii_digit());
    ends.then(|| Number::new(format!("{paragraph}.{part}")))
}

/// Up to three figures, and what follows.
fn figures(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=3).contains(&end).then(|| text.split_at_checked(end)).flatten()
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

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn the_part_of_a_number_that_is_printed_is_told() {
        for (text, expected) in [
            ("122.4 Ratify", Some("122.4")),
            ("122.40. Ratify", Some("122.40")),
            ("96.1.1  Ratify", Some("96.1")),
            ("68.11..12  Ratify", Some("68.11")),
            ("122.4Ratify", Some("122.4")),
            ("61 1. Ratify", None),
            ("129. Ratify", None),
            ("2030.1 Ratify", None),
            ("Ratify 122.4", None),
        ] {
            assert_eq!(number(text).as_ref().map(|number| number.as_str()), expected, "{text}");
        }
    }
}
