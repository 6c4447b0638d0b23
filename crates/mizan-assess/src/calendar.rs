//! What is due of a State before its reviewing bodies on a day: what is late, what comes next, and what a
//! treaty's period lets one expect where no date is recorded. A due date comes from the document that sets
//! it; a period only predicts.

use std::collections::BTreeMap;

use mizan_domain::kinds::{Instrument, Provision, Review};
use mizan_domain::{Country, Day, Fact, FactId, Facts, Holds, InstrumentId, PartialDate};

use crate::detail::{BodyRounds, Detail};

/// The dates of a State.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Reports that are due and not in, the longest overdue first.
    pub late: Vec<Late>,
    /// Dates on record that have not come, soonest first.
    pub coming: Vec<Coming>,
    /// Years worked out from a treaty's period.
    pub expected: Vec<Expected>,
}

/// What a due date is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// The State's report.
    Report,
    /// Its replies to a list of issues.
    Replies,
    /// Information on what it did about some recommendations.
    FollowUp,
}

impl Due {
    /// Its name in data; also the key of its message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Replies => "replies",
            Self::FollowUp => "follow-up",
        }
    }
}

/// A report that is due and not in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The round that sets the due date.
    pub fact: FactId,
    /// The due date.
    pub due: PartialDate,
    /// Whole months since then; of a date known to the year, since its end.
    pub months: u32,
    /// Whether it is overdue, or may be.
    pub holds: Holds,
    /// Whether a source shows that it wasn't in; else nothing is recorded.
    pub shown: bool,
    /// Whether the State had never reported to this body.
    pub first: bool,
}

/// A date on record that has not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The round that sets it.
    pub fact: FactId,
    /// The date.
    pub due: PartialDate,
    /// What is due.
    pub what: Due,
}

/// A prediction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The latest round with a dialogue.
    pub fact: FactId,
    /// When that dialogue was.
    pub dialogue: PartialDate,
    /// The treaty's period, in years.
    pub every: u32,
    /// The year that they come to.
    pub year: i16,
    /// The provision that sets the period.
    pub provision: FactId,
}

impl Calendar {
    /// How many dates on record fall into each quarter of a year; dates known to the year alone fall into
    /// none.
    pub fn by_quarter(&self) -> BTreeMap<(i16, u8), usize> {
        let mut load = BTreeMap::new();
        let quarters = self.coming.iter().filter_map(|coming| quarter(coming.due));
        for quarter in quarters {
            *load.entry(quarter).or_default() += 1;
        }
        load
    }
}

fn quarter(date: PartialDate) -> Option<(i16, u8)> {
    let of = |day: Day| (day.year(), (day.date().month() - 1) / 3 + 1);
    let (first, last) = (of(date.earliest()), of(date.latest()));
    (first == last).then(|| (first.0, u8::try_from(first.1).unwrap_or_default()))
}

/// Whole months from a date to a day.
fn months(from: Day, to: Day) -> u32 {
    let mut months = 0;
    while from.plus_months(months + 1) <= to && months < 12_000 {
        months += 1;
    }
    u32::try_from(months).unwrap_or(0)
}

/// The calendar of a country on a day, from what lies between its facts and its levels.
pub fn calendar(facts: &Facts, detail: &Detail, country: Country, day: Day) -> Calendar {
    let mut calendar = Calendar::default();
    for of in detail.rounds.iter().filter(|of| of.bound.possible()) {
        calendar.late.extend(of.overdue.iter().map(|report| Late {
            fact: report.fact.clone(),
            due: report.due,
            months: months(report.due.latest(), day),
            holds: report.holds,
            shown: report.shown,
            first: report.first,
        }));
        let own: Vec<(&Fact, &Review)> = rounds_of(facts, country, of.instrument.as_ref(), day).collect();
        let coming = next(own.iter().flat_map(|(fact, review)| due(fact, review, day)));
        if coming.is_empty() {
            calendar.expected.extend(expected(facts, of, &own, day));
        }
        calendar.coming.extend(coming);
    }
    calendar.late.sort_by(|a, b| b.months.cmp(&a.months).then_with(|| a.fact.cmp(&b.fact)));
    calendar.coming.sort_by(|a, b| (a.due.latest(), &a.fact).cmp(&(b.due.latest(), &b.fact)));
    calendar.expected.sort_by(|a, b| (a.year, &a.fact).cmp(&(b.year, &b.fact)));
    calendar
}

/// The next date of each kind before one body: a round sets the date of the one after it, which has it too,
/// and later dates were set by documents that may not have been there on the day.
fn next(coming: impl Iterator<Item = Coming>) -> Vec<Coming> {
    let mut next: BTreeMap<Due, Coming> = BTreeMap::new();
    for coming in coming {
        let known = next.entry(coming.what).or_insert_with(|| coming.clone());
        if (coming.due.latest(), &coming.fact) < (known.due.latest(), &known.fact) {
            *known = coming;
        }
    }
    next.into_values().collect()
}

fn rounds_of<'f>(
    facts: &'f Facts,
    country: Country,
    instrument: Option<&InstrumentId>,
    day: Day,
) -> impl Iterator<Item = (&'f Fact, &'f Review)> {
    facts
        .each::<Review>(Some(country))
        .filter(move |(fact, review)| {
            review.instrument.as_ref() == instrument && fact.holds.on(day).possible()
        })
        .map(|(fact, review)| (fact.as_ref(), review))
}

/// The dates of a round that have not come on a day, as far as the stages that the day has reached call for
/// them.
pub fn due<'r>(fact: &'r Fact, review: &'r Review, day: Day) -> impl Iterator<Item = Coming> + use<'r> {
    let reached = |date: Option<PartialDate>| date.is_some_and(|date| date.latest() <= day);
    let reported = reached(review.submitted) || reached(review.dialogue) || reached(review.closed_on);
    let report = review.due.filter(|_| !reported).map(|date| (date, Due::Report));
    let next = review.next_due.filter(|_| reached(review.dialogue)).map(|date| (date, Due::Report));
    let replies = review
        .replies_due
        .filter(|_| reached(review.list_of_issues) && !reached(review.dialogue))
        .map(|date| (date, Due::Replies));
    let follow = review.follow_up.as_ref().and_then(|follow| {
        let open = reached(review.dialogue) && !reached(follow.received) && !reached(follow.refused);
        follow.due.filter(|_| open).map(|date| (date, Due::FollowUp))
    });
    let all = [report, next, replies, follow];
    all.into_iter().flatten().filter(move |(date, _)| date.latest() >= day).map(|(due, what)| Coming {
        fact: fact.id.clone(),
        due,
        what,
    })
}

/// The year in which a body's next report can be expected: the treaty's period counted from the latest
/// dialogue, where no later due date is recorded and none is overdue.
fn expected(facts: &Facts, of: &BodyRounds, rounds: &[(&Fact, &Review)], day: Day) -> Option<Expected> {
    let instrument = of.instrument.as_ref()?;
    if !of.overdue.is_empty() || facts.reference::<Instrument>(instrument.as_str()).is_none() {
        return None;
    }
    let (fact, review) = rounds.iter().find(|(fact, _)| of.latest.as_ref() == Some(&fact.id))?;
    let dialogue = review.dialogue.filter(|date| date.latest() <= day)?;
    let (provision, every) = facts
        .provisions(instrument.as_str())
        .into_iter()
        .find_map(|(fact, body): (_, &Provision)| Some((fact, body.reports_every?)))?;
    Some(Expected {
        fact: fact.id.clone(),
        dialogue,
        every,
        year: dialogue.year().saturating_add(i16::try_from(every).unwrap_or(0)),
        provision: provision.id.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lateness_is_counted_in_whole_months() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(months(day("2021-06-11"), day("2021-07-10")), 0);
        assert_eq!(months(day("2021-06-11"), day("2021-07-11")), 1);
        assert_eq!(months(day("2021-06-11"), day("2026-11-24")), 65);
        assert_eq!(months(day("2026-11-24"), day("2021-06-11")), 0);
    }

    #[test]
    fn a_quarter_is_told_only_where_the_date_lies_in_one() {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        assert_eq!(quarter(date("2027-11-08")), Some((2027, 4)));
        assert_eq!(quarter(date("2027-01")), Some((2027, 1)));
        assert_eq!(quarter(date("2027")), None);
    }
}
