//! The time in which something holds: `[from, until)`, each end as well known as it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Day, PartialDate};

/// Whether something holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// It doesn't.
    No,
    /// It may: one end is known only to the month or year, and the day lies in it.
    Maybe,
    /// It does.
    Yes,
}

impl Holds {
    /// Whether it does or may.
    pub fn possible(self) -> bool {
        self != Self::No
    }

    /// Both must hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }
}

/// From a first day (included) until a day (excluded); an open end is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day on which it holds; absent: always, or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// First day on which it holds no longer; absent: it still does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Period {
    /// A period with both ends.
    pub fn new(from: Option<PartialDate>, until: Option<PartialDate>) -> Self {
        Self { from, until }
    }

    /// Whether the period contains the day.
    pub fn on(&self, day: Day) -> Holds {
        let begun = match self.from {
            None => Holds::Yes,
            Some(from) if day < from.earliest() => Holds::No,
            Some(from) if day >= from.latest() => Holds::Yes,
            Some(_) => Holds::Maybe,
        };
        let still = match self.until {
            None => Holds::Yes,
            Some(until) if day < until.earliest() => Holds::Yes,
            Some(until) if day >= until.latest() => Holds::No,
            Some(_) => Holds::Maybe,
        };
        begun.and(still)
    }

    /// Whether `from` may lie before `until`.
    pub fn is_ordered(&self) -> bool {
        match (self.from, self.until) {
            (Some(from), Some(until)) => from.earliest() < until.latest() || from == until,
            _ => true,
        }
    }

    /// Whether two periods certainly share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |until: Option<PartialDate>, from: Option<PartialDate>| match (until, from) {
            (Some(until), Some(from)) => until.earliest() <= from.latest(),
            _ => false,
        };
        !before(self.until, other.from) && !before(other.until, self.from)
    }

    /// The days on which the answer of [`Period::on`] can change.
    pub fn edges(&self) -> impl Iterator<Item = Day> {
        [self.from, self.until].into_iter().flatten().flat_map(|d| [d.earliest(), d.latest()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn period(from: &str, until: &str) -> Period {
        let end = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Period::new(end(from), end(until))
    }

    #[test]
    fn the_last_day_is_excluded() {
        let p = period("2010-07-23", "2011-09-20");
        assert_eq!(p.on(day("2010-07-22")), Holds::No);
        assert_eq!(p.on(day("2010-07-23")), Holds::Yes);
        assert_eq!(p.on(day("2011-09-19")), Holds::Yes);
        assert_eq!(p.on(day("2011-09-20")), Holds::No);
    }

    #[test]
    fn an_end_known_to_the_year_makes_the_year_uncertain() {
        let p = period("2016", "2018");
        assert_eq!(p.on(day("2015-12-31")), Holds::No);
        assert_eq!(p.on(day("2016-05-01")), Holds::Maybe);
        assert_eq!(p.on(day("2016-12-31")), Holds::Yes);
        assert_eq!(p.on(day("2018-01-01")), Holds::Maybe);
        assert_eq!(p.on(day("2018-12-31")), Holds::No);
    }

    #[test]
    fn neighbours_do_not_overlap() {
        assert!(!period("2010", "2011-01-01").overlaps(&period("2011-01-01", "")));
        assert!(period("2010-01-01", "2011-01-02").overlaps(&period("2011-01-01", "")));
        assert!(period("", "").overlaps(&period("2011", "")));
    }
}
