//! Due dates as iCalendar (RFC 5545): an event of whole days each. A date known to the month or year lasts
//! that long; what is only expected says so.

use icalendar::{Calendar as Feed, Component as _, Event, Property, ValueType};
use mizan_assess::Calendar;
use mizan_domain::kinds::Review;
use mizan_domain::{Country, Day, FactId, PartialDate};
use mizan_text::{Names, Text, Value};

use crate::tables::calendar::review;

/// The media type.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// Where an event leads to.
pub type Link<'l> = &'l dyn Fn(&FactId) -> String;

/// The calendar of a State, made on a day: late reports stand on that day, as an appointment that nobody
/// kept.
pub fn write(
    calendar: &Calendar,
    (country, day): (Country, Day),
    text: &Text,
    names: &Names<'_>,
    link: Option<Link<'_>>,
) -> String {
    let made = Made { country, day, text, names, link };
    let mut feed = Feed::new();
    let title = text.with("calendar-title", &[("country", text.country(names, country).into())]);
    feed.name(&title);
    for late in &calendar.late {
        let since = ("due", text.date(late.due).into());
        let key = if late.shown { "calendar-late" } else { "calendar-late-not-recorded" };
        feed.push(made.event("late", &late.fact, PartialDate::Day(day), (key, vec![since]), &late.fact));
    }
    for coming in &calendar.coming {
        let key = format!("calendar-due-{}", coming.what.name());
        feed.push(made.event(coming.what.name(), &coming.fact, coming.due, (&key, Vec::new()), &coming.fact));
    }
    for expected in &calendar.expected {
        let every = ("years", i64::from(expected.every).into());
        let date = PartialDate::Year(expected.year);
        let said = ("calendar-expected", vec![every]);
        feed.push(made.event("expected", &expected.fact, date, said, &expected.provision));
    }
    // Calendars show signs of isolation as boxes.
    feed.done().to_string().replace(|c| matches!(c, '\u{2066}'..='\u{2069}'), "")
}

/// What every event of a calendar shares.
struct Made<'m> {
    country: Country,
    day: Day,
    text: &'m Text,
    names: &'m Names<'m>,
    link: Option<Link<'m>>,
}

impl Made<'_> {
    fn event(
        &self,
        what: &str,
        round: &FactId,
        date: PartialDate,
        (key, mut parts): (&str, Vec<(&'static str, Value)>),
        set_by: &FactId,
    ) -> Event {
        let about = review(self.names, round).map(|review| self.about(review)).unwrap_or_default();
        parts.extend([
            ("round", about.into()),
            ("country", self.text.country(self.names, self.country).into()),
        ]);
        let mut event = Event::new();
        event
            .uid(&format!("{what}.{set_by}@mizan"))
            .summary(&self.text.with(key, &parts))
            .add_property("DTSTAMP", format!("{}T000000Z", digits(self.day)))
            .append_property(whole_day("DTSTART", date.earliest()))
            // The first day that is no longer meant.
            .append_property(whole_day("DTEND", date.latest().plus_days(1)));
        // Nobody is busy for a month because a report is due in it.
        event.append_property(Property::new("TRANSP", "TRANSPARENT"));
        let sources = self.sources(set_by);
        if !sources.is_empty() {
            event.description(&sources);
        }
        if let Some(link) = self.link {
            event.url(&link(set_by));
        }
        event.done()
    }

    fn about(&self, review: &Review) -> String {
        let parts = [self.text.mechanism(self.names, review), review.cycle.clone()];
        self.text.clauses(&parts)
    }

    /// The titles of the sources, each with what somebody checked.
    fn sources(&self, set_by: &FactId) -> String {
        let Some(fact) = self.names.facts().get(set_by) else { return String::new() };
        let titles = fact.citations.iter().filter_map(|citation| {
            let source = self.names.facts().source(citation.source.as_str())?;
            Some(format!("{} ({})", source.title, self.text.word(citation.checked)))
        });
        titles.collect::<Vec<_>>().join("\n")
    }
}

fn whole_day(name: &str, day: Day) -> Property {
    Property::new(name, digits(day)).append_parameter(ValueType::Date).done()
}

/// `20271108`.
fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}
