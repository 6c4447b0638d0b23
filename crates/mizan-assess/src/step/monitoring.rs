//! Is the State reviewed, on time, and does it follow up?

use mizan_domain::kinds::{Interval, Review};
use mizan_domain::{Day, Holds, Kind, PartialDate};

use super::Outcome;
use super::commitment::Binding;
use crate::case::{Entry, RightInfo};
use crate::rulebook::{lower_median, whole};
use crate::run::{Reasons, Run, reference, references};
use crate::{Arg, Message, Step};

/// A report that is due and not in on the day.
#[derive(Clone, Copy)]
pub(crate) struct Overdue<'a> {
    pub(crate) entry: Entry<'a, Review>,
    pub(crate) due: PartialDate,
    /// Whether the due date is past.
    pub(crate) past: Holds,
    /// Whether a source shows that it wasn't in by then.
    pub(crate) shown: bool,
    /// Whether it is overdue by the threshold of years.
    pub(crate) long: bool,
    /// Whether the State had ever reported to this body.
    pub(crate) first: bool,
}

/// What a body's rounds come to on the day.
pub(crate) struct BodyReview<'a> {
    pub(crate) level: Option<Interval>,
    pub(crate) latest: Option<Entry<'a, Review>>,
    pub(crate) overdue: Vec<Overdue<'a>>,
    /// Why the level is what it is: a message key for each row that fits.
    rows: Vec<(Entry<'a, Review>, Interval, &'static str)>,
}

impl<'a> Run<'a> {
    fn reached_some(&self, date: Option<PartialDate>) -> Holds {
        date.map_or(Holds::No, |d| self.reached(d))
    }

    /// Every round of one body, weighed on the day. The Universal Periodic Review has no follow-up
    /// stage of its own, so that its latest dialogue leaves nothing unknown.
    pub(crate) fn body_review(&self, reviews: &[Entry<'a, Review>], universal: bool) -> BodyReview<'a> {
        let reviews: Vec<Entry<Review>> = reviews.iter().filter(|r| !self.is_dropped(r.n)).copied().collect();
        let latest = reviews
            .iter()
            .filter(|r| self.reached_some(r.body.dialogue).possible())
            .max_by_key(|r| (r.body.dialogue, r.n))
            .copied();
        let overdue = self.overdue(&reviews, latest);
        let mut rows: Vec<(Entry<Review>, Interval, &'static str)> = Vec::new();
        for late in &overdue {
            let (level, key) = match (late.shown, late.first, late.long) {
                (false, ..) => (Interval::new(1, 3), "basis-report-not-recorded"),
                (true, true, _) => (Interval::point(0), "basis-never-reported"),
                (true, false, true) => (Interval::point(1), "basis-long-overdue"),
                (true, false, false) => (Interval::point(2), "basis-overdue"),
            };
            let level = if late.past == Holds::Maybe { Interval::new(level.low(), 3) } else { level };
            rows.push((late.entry, level, key));
        }
        let reported = reviews
            .iter()
            .filter(|r| self.reached_some(r.body.submitted).possible())
            .filter(|r| latest.is_none_or(|l| r.body.submitted > l.body.dialogue))
            .max_by_key(|r| (r.body.submitted, r.n));
        if let Some(entry) = reported {
            rows.push((*entry, Interval::point(3), "basis-report-in"));
        }
        if let Some(latest) = latest {
            let (level, key) = self.follow_up(&latest, universal);
            rows.push((latest, level, key));
        }
        let low = rows.iter().map(|(_, l, _)| l.low()).min();
        let high = rows.iter().map(|(_, l, _)| l.high()).min();
        let level = low.zip(high).map(|(low, high)| Interval::new(low, high));
        BodyReview { level, latest, overdue, rows }
    }

    fn overdue(&self, reviews: &[Entry<'a, Review>], latest: Option<Entry<'a, Review>>) -> Vec<Overdue<'a>> {
        let after_latest =
            |due: PartialDate| latest.and_then(|l| l.body.dialogue).is_none_or(|dialogue| due > dialogue);
        let last_known_due = reviews.iter().filter_map(|r| r.body.due).max();
        let mut found = Vec::new();
        for entry in reviews {
            let review = entry.body;
            let prior = review.replies_due.filter(|_| self.reached_some(review.list_of_issues).possible());
            let closed_by_list = if prior.is_some() { None } else { review.list_of_issues };
            let closed = [review.submitted, closed_by_list, review.dialogue, review.closed_on]
                .into_iter()
                .map(|d| self.reached_some(d))
                .max()
                .unwrap_or(Holds::No);
            if let Some(due) = prior.or(review.due)
                && closed != Holds::Yes
                && after_latest(due)
            {
                let shown = review.not_submitted.is_some_and(|d| d.earliest() <= self.day)
                    || review.submitted.is_some_and(|d| d.earliest() > self.day);
                found.extend(self.late(*entry, due, shown, reviews));
            }
            // The outcome sets the next due date, where no round of its own records one.
            if let Some(due) = review.next_due
                && self.reached_some(review.dialogue).possible()
                && last_known_due.is_none_or(|known| known < due)
                && !self.any_stage_since(reviews, entry)
                && after_latest(due)
            {
                found.extend(self.late(*entry, due, false, reviews));
            }
        }
        found
    }

    fn any_stage_since(&self, reviews: &[Entry<'a, Review>], entry: &Entry<'a, Review>) -> bool {
        reviews.iter().any(|r| {
            [r.body.submitted, r.body.list_of_issues, r.body.dialogue, r.body.closed_on]
                .into_iter()
                .flatten()
                .any(|d| Some(d) > entry.body.dialogue && self.reached(d).possible())
        })
    }

    fn late(
        &self,
        entry: Entry<'a, Review>,
        due: PartialDate,
        shown: bool,
        reviews: &[Entry<'a, Review>],
    ) -> Option<Overdue<'a>> {
        let past = if self.day > due.latest() {
            Holds::Yes
        } else if self.day > due.earliest() {
            Holds::Maybe
        } else {
            return None;
        };
        let long = self.day >= due.latest().plus_years(whole(self.thresholds().long_overdue_years));
        let first = !reviews.iter().any(|r| {
            self.reached_some(r.body.submitted).possible() || self.reached_some(r.body.dialogue).possible()
        });
        Some(Overdue { entry, due, past, shown, long, first })
    }

    /// What followed the latest dialogue.
    fn follow_up(&self, latest: &Entry<'a, Review>, universal: bool) -> (Interval, &'static str) {
        let review = latest.body;
        let Some(follow) = &review.follow_up else {
            return if universal {
                (Interval::point(3), "basis-reviewed")
            } else {
                (Interval::new(1, 3), "basis-follow-up-not-known")
            };
        };
        if self.reached_some(follow.refused) == Holds::Yes {
            return (Interval::point(1), "basis-follow-up-refused");
        }
        let received = follow.received.map(|d| self.reached(d));
        let graded = !follow.grades.is_empty() && received.is_none_or(Holds::possible);
        if graded {
            let rules = &self.case.rules.rules().follow_up_grade;
            let satisfied =
                |g: &String| rules.iter().find(|row| row.grade == *g).is_some_and(|row| row.satisfied);
            if !follow.grades.iter().all(satisfied) {
                return (Interval::point(2), "basis-follow-up-not-satisfactory");
            }
            let on_time = match (review.submitted, review.due) {
                (Some(submitted), Some(due)) => submitted.latest() <= due.latest(),
                _ => false,
            };
            if on_time && self.reached_some(review.independent_data) == Holds::Yes {
                return (Interval::point(4), "basis-on-time-and-satisfied");
            }
            return (Interval::point(3), "basis-follow-up-under-way");
        }
        let due_past = follow.due.is_some_and(|d| self.day > d.latest());
        if received == Some(Holds::Yes) || (follow.due.is_some() && !due_past) {
            (Interval::point(3), "basis-follow-up-under-way")
        } else {
            (Interval::new(1, 3), "basis-follow-up-not-known")
        }
    }

    /// What each instrument's body makes of the State, by instrument number.
    pub(crate) fn body_reviews(&self) -> Vec<BodyReview<'a>> {
        self.case.instruments.iter().map(|i| self.body_review(&i.reviews, false)).collect()
    }

    /// The level of monitoring of a right.
    pub(crate) fn monitoring(
        &self,
        right: &RightInfo<'a>,
        bindings: &[Binding<'a>],
        reviews: &[BodyReview<'a>],
        universal: &BodyReview<'a>,
    ) -> Outcome {
        let mut reasons = Reasons::default();
        let mut levels: Vec<(Interval, &str)> = Vec::new();
        let mut silent: Vec<&str> = Vec::new();
        if let Some(level) = universal.level {
            levels.push((level, ""));
        }
        if self.explains {
            explain(universal, None, &mut reasons);
        }
        for n in &right.instruments {
            let (Some(info), Some(review)) = (self.case.instruments.get(*n), reviews.get(*n)) else {
                continue;
            };
            if !bindings.get(*n).is_some_and(|b| b.holds().possible()) {
                continue;
            }
            match review.level {
                Some(level) => levels.push((level, info.id)),
                None if info.reviews.is_empty() => silent.push(info.id),
                None => {}
            }
            if self.explains {
                explain(review, Some(info.id), &mut reasons);
            }
        }
        let mut remarks = Vec::new();
        if !silent.is_empty() {
            remarks.push(
                Message::new("remark-no-review-recorded")
                    .with("instruments", references(Kind::Instrument, silent.iter().copied()))
                    .with("count", silent.len()),
            );
        }
        let known: Vec<Interval> = levels.iter().map(|(l, _)| *l).collect();
        let Some(level) = lower_median(&known) else {
            let mut outcome = Outcome::unknown("no-review", reasons);
            outcome.remarks = remarks;
            return outcome;
        };
        let mut rule = Message::new("rule-monitoring").with("count", known.len());
        if let Some((weakest, id)) = levels.iter().min_by_key(|(l, _)| (l.low(), l.high())) {
            let body = if id.is_empty() {
                Arg::Key("mechanism-upr".to_owned())
            } else {
                reference(Kind::Instrument, id)
            };
            rule = rule
                .with("weakest", body)
                .with("level", Arg::Level { step: Step::Monitoring, level: *weakest });
        }
        let mut outcome = Outcome::known(level, rule, reasons);
        outcome.remarks = remarks;
        outcome
    }

    /// How many bodies and cycles made recommendations on a right by the day.
    pub(crate) fn times_raised(&self, right: &str) -> usize {
        let mut rounds: Vec<&str> = self
            .holding(&self.case.recommendations)
            .filter(|(r, _)| r.body.rights.iter().any(|x| x.as_str() == right))
            .map(|(r, _)| r.body.review.as_str())
            .filter(|review| self.round_is_over(review))
            .collect();
        rounds.sort_unstable();
        rounds.dedup();
        rounds.len()
    }

    /// Whether a round's outcome was there by the day; a round without a date counts.
    pub(crate) fn round_is_over(&self, review: &str) -> bool {
        self.round_ended(review).is_none_or(|day| day <= self.day)
    }

    /// The day of a round's outcome or dialogue.
    pub(crate) fn round_ended(&self, review: &str) -> Option<Day> {
        let rounds = self.case.instruments.iter().flat_map(|i| &i.reviews);
        rounds
            .chain(&self.case.universal_reviews)
            .find(|r| r.fact.id.local() == review)
            .and_then(|r| r.body.outcome.or(r.body.dialogue))
            .map(PartialDate::latest)
    }
}

fn explain(review: &BodyReview, instrument: Option<&str>, reasons: &mut Reasons) {
    let subject = match instrument {
        Some(id) => reference(Kind::Instrument, id),
        None => Arg::Key("mechanism-upr".to_owned()),
    };
    for (entry, level, key) in &review.rows {
        let mut says = Message::new(*key)
            .with("cycle", Arg::Text(entry.body.cycle.clone()))
            .with("body", subject.clone());
        if let Some(late) = review.overdue.iter().find(|o| o.entry.n == entry.n) {
            says = says.with("due", late.due);
        }
        if let Some(dialogue) = entry.body.dialogue {
            says = says.with("dialogue", dialogue);
        }
        reasons.add(entry.fact, Some(*level), true, Some(subject.clone()), says);
    }
}
