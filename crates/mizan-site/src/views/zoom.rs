//! The part of time that the timeline shows, as the query asks for it: a period, or two dates.

use mizan_domain::kinds::HistoricalPeriod;
use mizan_domain::{Country, Day, PartialDate};

use super::timeline::Line;
use crate::scene::Scene;

/// Something in the query that can't be read, with the text that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// `from` is no date.
    From(String),
    /// `to` is no date.
    To(String),
    /// It begins after it ends, or after the day of the page.
    Order(String, String),
    /// No period of that id.
    Period(String),
    /// No right of that id.
    Right(String),
}

impl Fault {
    /// The field of the form that it is about.
    pub(crate) fn field(&self) -> &'static str {
        match self {
            Self::From(_) | Self::Order(..) | Self::Period(_) => "from",
            Self::To(_) => "to",
            Self::Right(_) => "right",
        }
    }
}

/// The part of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) from: Day,
    pub(crate) to: Day,
    /// Whether it ends with the day of the page.
    pub(crate) until_now: bool,
    /// What the query asked for and was given.
    pub(crate) asked: Vec<(&'static str, String)>,
    /// What stands in the two fields of the form.
    pub(crate) fields: (String, String),
}

/// Years that a picture shows where nothing else says when it begins.
const AT_LEAST: i16 = 10;

impl Window {
    /// What the query asks for; the whole time where it asks for nothing that can be given.
    pub(crate) fn read(scene: &Scene<'_>, first: Option<Day>, as_of: Day, faults: &mut Vec<Fault>) -> Self {
        let first = first.filter(|first| *first < as_of).unwrap_or_else(|| as_of.plus_years(-AT_LEAST));
        let text = |name: &str| scene.query.get(name).unwrap_or_default().to_owned();
        let (from_text, to_text) = (text("from"), text("to"));
        let whole = |fields| Self { from: first, to: as_of, until_now: true, asked: Vec::new(), fields };
        if let Some(id) = scene.query.get("period") {
            let country = scene.address.place.country();
            return match period(scene, country, id, as_of) {
                Some((from, to)) => Self {
                    until_now: to == as_of,
                    asked: vec![("period", id.to_owned())],
                    fields: (from.year().to_string(), to.year().to_string()),
                    from,
                    to,
                },
                None => {
                    faults.push(Fault::Period(id.to_owned()));
                    whole((from_text, to_text))
                }
            };
        }
        let from = date(&from_text, faults, Fault::From);
        let to = date(&to_text, faults, Fault::To);
        if from.is_none() && to.is_none() {
            return whole((from_text, to_text));
        }
        let start = from.map_or(first, PartialDate::earliest);
        // Nothing after the day of the page is drawn.
        let end = to.map_or(as_of, |to| to.latest().min(as_of));
        if start >= end {
            faults.push(Fault::Order(from_text.clone(), to_text.clone()));
            return whole((from_text, to_text));
        }
        let given = [("from", from), ("to", to)];
        let asked = given.into_iter().filter_map(|(name, date)| Some((name, date?.to_string()))).collect();
        Self { from: start, to: end, until_now: end == as_of, asked, fields: (from_text, to_text) }
    }

    /// Whether a part of time was asked for.
    pub(crate) fn is_narrow(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Whether an entry belongs into the picture: something of it happened in this part of time. Of the
    /// whole time, everything did.
    pub(crate) fn shows(&self, line: &Line<'_>) -> bool {
        let entry = &line.entry;
        let within = |date: PartialDate| date.latest() >= self.from && date.earliest() <= self.to;
        let overlaps = line.is_period()
            && entry.from.earliest() <= self.to
            && entry.until.is_none_or(|until| until.latest() >= self.from);
        !self.is_narrow() || overlaps || within(entry.from) || entry.until.is_some_and(within)
    }

    /// Whether it held already when this part of time began, and still at its end.
    pub(crate) fn covers_start(&self, line: &Line<'_>) -> bool {
        line.entry.from.earliest() < self.from
            && line.entry.until.is_none_or(|until| until.latest() > self.to)
    }
}

fn date(text: &str, faults: &mut Vec<Fault>, fault: fn(String) -> Fault) -> Option<PartialDate> {
    if text.is_empty() {
        return None;
    }
    let date = text.parse().ok();
    if date.is_none() {
        faults.push(fault(text.to_owned()));
    }
    date
}

/// First and last day of a period, as far as the day of the page.
fn period(scene: &Scene<'_>, country: Option<Country>, id: &str, as_of: Day) -> Option<(Day, Day)> {
    let (_, period) = scene.known.facts.find::<HistoricalPeriod>(Some(country?), id)?;
    let from = period.begins.earliest();
    let to = period.ends.map_or(as_of, |ends| ends.latest().min(as_of));
    (from < to).then_some((from, to))
}
