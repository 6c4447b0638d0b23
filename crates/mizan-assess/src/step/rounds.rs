//! What one reviewing body's rounds come to on the day: what is overdue, and what followed the latest
//! dialogue.

use mizan_domain::kinds::{Interval, Review};
use mizan_domain::{Day, Holds, PartialDate};

use crate::case::Entry;
use crate::rulebook::{hull, whole};
use crate::run::{Run, in_worlds};

/// A report that is due and not in on the day.
#[derive(Clone, Copy)]
pub(crate) struct Overdue<'a> {
    pub(crate) entry: Entry<'a, Review>,
    pub(crate) due: PartialDate,
    /// Whether it is overdue: dates known to the year can leave that open.
    pub(crate) holds: Holds,
    /// Whether a source shows that it wasn't in by then.
    pub(crate) shown: bool,
    /// Whether it is overdue by the threshold of years.
    pub(crate) long: bool,
    /// Whether the State had never reported to this body.
    pub(crate) first: bool,
}

/// What a body's rounds come to on the day.
pub(crate) struct BodyReview<'a> {
    pub(crate) level: Option<Interval>,
    /// Whether there is a level however the uncertain dates are read: where nothing is due yet, the
    /// body is left out.
    pub(crate) counts: Holds,
    /// The latest round with a dialogue.
    pub(crate) latest: Option<Entry<'a, Review>>,
    pub(crate) overdue: Vec<Overdue<'a>>,
    /// Why the level is what it is: a message key for each row that fits.
    pub(crate) rows: Vec<Row<'a>>,
    /// Whether any round is recorded.
    pub(crate) recorded: bool,
}

/// One thing that a round shows, with the level that it would give.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) entry: Entry<'a, Review>,
    pub(crate) level: Interval,
    pub(crate) key: &'static str,
}

/// How dates known only to the month or year are read: due dates as early or as late as they can be,
/// and stages reached as early or as late.
#[derive(Clone, Copy)]
struct Reading {
    day: Day,
    due_early: bool,
    stage_early: bool,
}

impl Reading {
    fn reached(self, date: PartialDate) -> bool {
        self.day >= if self.stage_early { date.earliest() } else { date.latest() }
    }

    fn reached_some(self, date: Option<PartialDate>) -> bool {
        date.is_some_and(|d| self.reached(d))
    }

    /// A report is late from the day after its due date.
    fn past(self, due: PartialDate) -> bool {
        self.day > if self.due_early { due.earliest() } else { due.latest() }
    }
}

impl<'a> Run<'a> {
    /// The rounds of one body, weighed on the day, over every reading of its uncertain dates.
    pub(crate) fn body_review(&self, reviews: &[Entry<'a, Review>], universal: bool) -> BodyReview<'a> {
        let reviews: Vec<Entry<Review>> = self.holding(reviews).map(|(r, _)| r).collect();
        let mut result = BodyReview {
            level: None,
            counts: Holds::No,
            latest: None,
            overdue: Vec::new(),
            rows: Vec::new(),
            recorded: !reviews.is_empty(),
        };
        if reviews.is_empty() {
            return result;
        }
        let is_open = |d: &PartialDate| self.day >= d.earliest() && self.day <= d.latest();
        let partial = |d: &PartialDate| d.earliest() != d.latest();
        let open = reviews.iter().flat_map(|r| dates(r.body)).any(|d| partial(&d) && is_open(&d));
        let readings: &[(bool, bool)] = if open {
            &[(true, true), (false, true), (true, false), (false, false)]
        } else {
            &[(false, false)]
        };
        // In how many readings each report is overdue.
        let mut seen: Vec<usize> = Vec::new();
        let mut known: Vec<bool> = Vec::new();
        for (due_early, stage_early) in readings {
            let reading = Reading { day: self.day, due_early: *due_early, stage_early: *stage_early };
            let one = self.read_rounds(&reviews, reading, universal);
            result.level = hull(result.level.into_iter().chain(one.level));
            known.push(one.level.is_some());
            result.latest = result.latest.or(one.latest);
            for late in one.overdue {
                let earlier = result.overdue.iter().position(|o| o.entry.n == late.entry.n);
                if let Some(count) = earlier.and_then(|n| seen.get_mut(n)) {
                    *count += 1;
                } else {
                    result.overdue.push(late);
                    seen.push(1);
                }
            }
            for row in one.rows {
                if !result.rows.iter().any(|r| r.entry.n == row.entry.n && r.key == row.key) {
                    result.rows.push(row);
                }
            }
        }
        result.counts = in_worlds(&known);
        for (late, count) in result.overdue.iter_mut().zip(seen) {
            late.holds = if count == readings.len() { Holds::Yes } else { Holds::Maybe };
        }
        result
    }

    fn read_rounds(
        &self,
        reviews: &[Entry<'a, Review>],
        reading: Reading,
        universal: bool,
    ) -> BodyReview<'a> {
        let latest = reviews
            .iter()
            .filter(|r| reading.reached_some(r.body.dialogue))
            .max_by_key(|r| (r.body.dialogue, r.n))
            .copied();
        let overdue = self.overdue(reviews, latest, reading);
        let mut rows: Vec<Row> = Vec::new();
        for late in &overdue {
            let (level, key) = match (late.shown, late.first, late.long) {
                (false, ..) => (Interval::new(1, 3), "basis-report-not-recorded"),
                (true, true, _) => (Interval::point(0), "basis-never-reported"),
                (true, false, true) => (Interval::point(1), "basis-long-overdue"),
                (true, false, false) => (Interval::point(2), "basis-overdue"),
            };
            rows.push(Row { entry: late.entry, level, key });
        }
        let reported = reviews
            .iter()
            .filter(|r| reading.reached_some(r.body.submitted))
            .filter(|r| latest.is_none_or(|l| r.body.submitted > l.body.dialogue))
            .max_by_key(|r| (r.body.submitted, r.n));
        if let Some(entry) = reported {
            rows.push(Row { entry: *entry, level: Interval::point(3), key: "basis-report-in" });
        }
        if let Some(latest) = latest {
            let (level, key) = self.follow_up(latest.body, reading, universal);
            rows.push(Row { entry: latest, level, key });
        }
        let low = rows.iter().map(|r| r.level.low()).min();
        let high = rows.iter().map(|r| r.level.high()).min();
        let level = low.zip(high).map(|(low, high)| Interval::new(low, high));
        BodyReview { level, counts: Holds::Yes, latest, overdue, rows, recorded: true }
    }

    fn overdue(
        &self,
        reviews: &[Entry<'a, Review>],
        latest: Option<Entry<'a, Review>>,
        reading: Reading,
    ) -> Vec<Overdue<'a>> {
        let after_latest =
            |due: PartialDate| latest.and_then(|l| l.body.dialogue).is_none_or(|dialogue| due > dialogue);
        let long_years = whole(self.thresholds().long_overdue_years);
        let first = !reviews
            .iter()
            .any(|r| reading.reached_some(r.body.submitted) || reading.reached_some(r.body.dialogue));
        let late = |entry: Entry<'a, Review>, due: PartialDate, shown: bool| Overdue {
            entry,
            due,
            holds: Holds::Yes,
            shown,
            long: self.day >= due.latest().plus_years(long_years),
            first,
        };
        let mut found = Vec::new();
        for entry in reviews {
            let review = entry.body;
            // A list of issues prior to reporting sets a new due date; any other is a later stage.
            let prior = review.replies_due.filter(|_| reading.reached_some(review.list_of_issues));
            let closed_by_list = if prior.is_some() { None } else { review.list_of_issues };
            let closed = [review.submitted, closed_by_list, review.dialogue, review.closed_on]
                .into_iter()
                .any(|d| reading.reached_some(d));
            if let Some(due) = prior.or(review.due)
                && !closed
                && reading.past(due)
                && after_latest(due)
            {
                let said = review.not_submitted.is_some_and(|d| d.earliest() <= self.day);
                let came_later = review.submitted.is_some_and(|d| d.earliest() > self.day);
                found.push(late(*entry, due, said || came_later));
                continue;
            }
            // The outcome sets the next due date, where no round of its own records one.
            let own_round = |due: PartialDate| reviews.iter().any(|r| r.body.due.is_some_and(|d| d >= due));
            if let Some(due) = review.next_due
                && reading.reached_some(review.dialogue)
                && reading.past(due)
                && after_latest(due)
                && !own_round(due)
                && !stage_since(reviews, review, reading)
            {
                found.push(late(*entry, due, false));
            }
        }
        found
    }

    /// What followed the latest dialogue. The Universal Periodic Review has no follow-up stage of its
    /// own, so that its latest dialogue leaves nothing unknown.
    fn follow_up(&self, review: &Review, reading: Reading, universal: bool) -> (Interval, &'static str) {
        const UNDER_WAY: (u8, u8, &str) = (3, 3, "basis-follow-up-under-way");
        const NOT_KNOWN: (u8, u8, &str) = (1, 3, "basis-follow-up-not-known");
        let Some(follow) = &review.follow_up else {
            return if universal {
                (Interval::point(3), "basis-reviewed")
            } else {
                (Interval::new(NOT_KNOWN.0, NOT_KNOWN.1), NOT_KNOWN.2)
            };
        };
        let of = |(low, high, key): (u8, u8, &'static str)| (Interval::new(low, high), key);
        if reading.reached_some(follow.refused) {
            return (Interval::point(1), "basis-follow-up-refused");
        }
        // Grades answer the follow-up information: never before it came, or was due.
        let answered = follow.received.or(follow.due).is_none_or(|d| reading.reached(d));
        let grades: Vec<bool> = follow.grades.iter().filter_map(|g| self.case.rules.satisfied(g)).collect();
        if answered && !grades.is_empty() {
            if grades.contains(&false) {
                return (Interval::point(2), "basis-follow-up-not-satisfactory");
            }
            let on_time = match (review.submitted, review.due) {
                (Some(submitted), Some(due)) => submitted.latest() <= due.latest(),
                _ => false,
            };
            if on_time && reading.reached_some(review.independent_data) {
                return (Interval::point(4), "basis-on-time-and-satisfied");
            }
            return of(UNDER_WAY);
        }
        let not_due_yet = follow.due.is_some_and(|d| !reading.past(d));
        of(if reading.reached_some(follow.received) || not_due_yet { UNDER_WAY } else { NOT_KNOWN })
    }

    /// How many bodies and cycles made recommendations on each right by the day, by right.
    pub(crate) fn times_raised(&self) -> Vec<usize> {
        let mut rounds: Vec<Vec<&str>> = vec![Vec::new(); self.case.rights.len()];
        for recommendation in &self.case.recommendations {
            let review = recommendation.entry.body.review.as_str();
            let over = self.round_ended(review).is_some_and(|day| day <= self.day);
            if !over || !self.holds(&recommendation.entry).possible() {
                continue;
            }
            for right in &recommendation.rights {
                if let Some(known) = rounds.get_mut(*right)
                    && !known.contains(&review)
                {
                    known.push(review);
                }
            }
        }
        rounds.iter().map(Vec::len).collect()
    }

    /// The day of a round's outcome or dialogue, where one is recorded.
    pub(crate) fn round_ended(&self, review: &str) -> Option<Day> {
        let round = self.case.rounds.get(review).filter(|r| self.holds(r).possible())?;
        round.body.outcome.or(round.body.dialogue).map(PartialDate::latest)
    }
}

/// Whether a stage of any round was reached since a round's dialogue.
fn stage_since(reviews: &[Entry<Review>], review: &Review, reading: Reading) -> bool {
    reviews.iter().any(|r| {
        [r.body.submitted, r.body.list_of_issues, r.body.dialogue, r.body.closed_on]
            .into_iter()
            .flatten()
            .any(|d| Some(d) > review.dialogue && reading.reached(d))
    })
}

/// Every date of a round.
pub(crate) fn dates(review: &Review) -> impl Iterator<Item = PartialDate> {
    let follow = review.follow_up.as_ref();
    [
        review.due,
        review.submitted,
        review.list_of_issues,
        review.replies_due,
        review.closed_on,
        review.not_submitted,
        review.dialogue,
        review.outcome,
        review.next_due,
        review.independent_data,
        follow.and_then(|f| f.due),
        follow.and_then(|f| f.received),
        follow.and_then(|f| f.refused),
    ]
    .into_iter()
    .flatten()
}
