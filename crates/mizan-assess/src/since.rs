//! From which day on a finding holds without a break.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use mizan_domain::{Country, Day, Facts, PartialDate};

use crate::Rulebook;
use crate::case::{Case, ends};
use crate::finding::ids;
use crate::pass::Pass;
use crate::rulebook::whole;
use crate::run::Run;
use crate::step::rounds::dates;

/// The first day on which each finding of the assessment holds without a break. A finding that holds
/// as far back as the facts go has no such day.
pub fn since(facts: &Facts, rules: &Rulebook, country: Country, as_of: Day) -> BTreeMap<String, Day> {
    let case = Case::new(facts, rules, country);
    let days = breakpoints(&case);
    let mut days: Vec<Day> = days.range(..=as_of).copied().collect();
    // Before the first breakpoint nothing changes: one day stands for all of that time.
    let before = days.first().map(|first| first.plus_days(-1));
    days.splice(0..0, before);
    let mut open = ids_on(&case, as_of);
    let mut since: BTreeMap<String, Day> = open.iter().map(|id| (id.clone(), as_of)).collect();
    // From the newest stretch back, in blocks that the threads share, until no finding is left.
    for block in days.rchunks(64) {
        if open.is_empty() {
            break;
        }
        for (day, ids) in block.iter().zip(in_parallel(block, |day| ids_on(&case, *day))).rev() {
            open.retain(|id| ids.contains(id));
            for id in &open {
                since.insert(id.clone(), *day);
            }
        }
    }
    for id in &open {
        since.remove(id);
    }
    since
}

/// Every day on which an assessment of a country can differ from that of the day before, as far as its
/// facts go: between two of them nothing changes.
pub fn days_of_change(facts: &Facts, rules: &Rulebook, country: Country) -> BTreeSet<Day> {
    breakpoints(&Case::new(facts, rules, country))
}

/// The ids of all findings on a day.
pub(crate) fn ids_on(case: &Case, day: Day) -> BTreeSet<String> {
    ids(&Pass::new(&Run::plain(case, day, false)))
}

/// Maps items on as many threads as the machine has processors, in order.
pub(crate) fn in_parallel<T: Sync, R: Send>(items: &[T], of: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let size = items.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let of = &of;
        let running: Vec<_> = items
            .chunks(size)
            .map(|chunk| scope.spawn(move || chunk.iter().map(of).collect::<Vec<R>>()))
            .collect();
        running.into_iter().flat_map(|t| t.join().unwrap_or_else(|e| std::panic::resume_unwind(e))).collect()
    })
}

/// Collects days on which an answer can change.
struct Breakpoints(BTreeSet<Day>);

impl Breakpoints {
    /// Something happens on a date: it may have from its first day, and has from its last.
    fn on(&mut self, date: PartialDate) {
        let (first, last) = ends(date);
        self.0.extend([first, last]);
    }

    /// Something is so until a date and no longer on the day after, whichever day it is.
    fn after(&mut self, date: PartialDate) {
        let (first, last) = ends(date);
        self.0.extend([first.plus_days(1), last.plus_days(1)]);
    }

    /// Something changes when a date is a number of years past, on the day itself or the day after.
    fn aged(&mut self, date: PartialDate, years: f64) {
        let day = date.latest().plus_years(whole(years));
        self.0.extend([day, day.plus_days(1)]);
    }
}

/// Every day on which an assessment of the country can differ from that of the day before.
fn breakpoints(case: &Case) -> BTreeSet<Day> {
    let t = case.rules.thresholds();
    let mut days = Breakpoints(BTreeSet::new());
    let reference = case.instruments.iter().map(|i| i.fact).chain(case.provisions.iter().map(|p| p.fact));
    for fact in case.numbered.iter().copied().chain(reference) {
        fact.holds.from.into_iter().chain(fact.holds.until).for_each(|d| days.on(d));
    }
    commitments(case, &mut days);
    for norm in &case.norms {
        norm.seen.into_iter().for_each(|d| days.on(d));
    }
    for capacity in case.institutions.iter().flat_map(|i| &i.capacities) {
        let assessed = capacity.entry.body.assessed;
        days.on(assessed);
        days.aged(assessed, t.capacity_stale_years);
        days.aged(assessed, t.capacity_history_years);
    }
    for said in case.issues.iter().filter_map(|i| i.said) {
        days.on(said);
        days.aged(said, t.practice_stale_years);
        days.aged(said, t.practice_history_years);
    }
    for review in case.reviews() {
        for date in dates(review.body) {
            days.on(date);
            days.after(date);
            days.aged(date, t.long_overdue_years);
            days.aged(date, t.pending_years);
        }
    }
    for said in case.recommendations.iter().flat_map(|r| &r.said) {
        days.on(said.body.on.into());
    }
    for count in &case.counts {
        days.on(count.body.period_to);
        days.aged(PartialDate::Day(count.body.period_from.earliest()), t.count_window_years);
    }
    yearly(case, &mut days);
    days.0
}

fn commitments(case: &Case, days: &mut Breakpoints) {
    for info in &case.instruments {
        info.body.in_force.into_iter().for_each(|d| days.on(d));
        info.body.procedures.iter().filter_map(|p| p.from).for_each(|d| days.on(d));
        for commitment in &info.commitments {
            let body = commitment.entry.body;
            body.signed.into_iter().chain(body.withdrawn).for_each(|d| days.on(d));
            body.seen_on.into_iter().for_each(|d| days.after(d));
            for (first, last) in commitment.span.own.into_iter().chain(commitment.span.widened) {
                days.on(first.into());
                days.on(last.into());
            }
        }
    }
}

/// Measured values begin and age at the turn of a year, and so do windows of years.
fn yearly(case: &Case, days: &mut Breakpoints) {
    let t = case.rules.thresholds();
    let years = case.series.iter().flat_map(|s| &s.observations).map(|o| o.body.year);
    let counted =
        case.counts.iter().flat_map(|c| [c.body.period_from.year(), c.body.period_to.latest().year()]);
    let years: BTreeSet<i16> = years.chain(counted).collect();
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
    let longest = [t.practice_history_years, t.trend_window_years, t.count_window_years]
        .map(whole)
        .into_iter()
        .max()
        .unwrap_or(0);
    let turns = *first..=last.saturating_add(longest + 2);
    // The last day of a year completes it, for counts of every year of a window.
    let ends = turns.clone().filter_map(|year| Day::new(year, 12, 31)).filter(|_| !case.counts.is_empty());
    days.0.extend(turns.filter_map(|year| Day::new(year, 1, 1)));
    days.0.extend(ends);
}
