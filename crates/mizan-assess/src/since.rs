//! From which day on a finding holds without a break.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use mizan_domain::kinds::Review;
use mizan_domain::{Country, Day, Facts, PartialDate};

use crate::Rulebook;
use crate::case::Case;
use crate::finding::findings;
use crate::pass::Pass;
use crate::rulebook::whole;
use crate::run::Run;
use crate::step::commitment::begins;

/// The first day on which each finding of the assessment holds without a break. A finding that holds
/// as far back as the facts go has no such day.
pub fn since(facts: &Facts, rules: &Rulebook, country: Country, as_of: Day) -> BTreeMap<String, Day> {
    let case = Case::new(facts, rules, country);
    let days: Vec<Day> = breakpoints(&case).range(..=as_of).copied().collect();
    let mut open = ids_on(&case, as_of);
    let mut since: BTreeMap<String, Day> = open.iter().map(|id| (id.clone(), as_of)).collect();
    // From the newest stretch back, in blocks that the threads share, until no finding is left.
    for block in days.rchunks(64) {
        if open.is_empty() {
            break;
        }
        for (day, ids) in block.iter().zip(ids_on_each(&case, block)).rev() {
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

/// The ids of all findings on a day.
pub(crate) fn ids_on(case: &Case, day: Day) -> BTreeSet<String> {
    let run = Run { case, day, perturbation: None, explains: false };
    findings(&Pass::new(&run)).into_iter().map(|f| f.id).collect()
}

fn ids_on_each(case: &Case, days: &[Day]) -> Vec<BTreeSet<String>> {
    in_parallel(days, |day| ids_on(case, *day))
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

/// Every day on which an assessment of the country can differ from that of the day before.
pub(crate) fn breakpoints(case: &Case) -> BTreeSet<Day> {
    let t = case.rules.thresholds();
    let mut days = BTreeSet::new();
    let mut at = |date: PartialDate| {
        for day in [date.earliest(), date.latest()] {
            days.insert(day);
            days.insert(day.plus_days(1));
        }
    };
    for fact in &case.numbered {
        fact.holds.from.into_iter().chain(fact.holds.until).for_each(&mut at);
    }
    let mut after = |date: PartialDate, years: f64| {
        at(PartialDate::Day(date.latest().plus_years(whole(years))));
    };
    for body in &case.institutions {
        for capacity in &body.capacities {
            after(capacity.body.assessed, 0.0);
            after(capacity.body.assessed, t.capacity_stale_years);
            after(capacity.body.assessed, t.capacity_history_years);
        }
    }
    for from in case.issues.iter().filter_map(|i| i.fact.holds.from) {
        after(from, t.practice_stale_years);
        after(from, t.practice_history_years);
    }
    let reviews = case.instruments.iter().flat_map(|i| &i.reviews).chain(&case.universal_reviews);
    for review in reviews {
        for date in review_dates(review.body) {
            after(date, 0.0);
            after(date, t.long_overdue_years);
            after(date, t.pending_years);
        }
    }
    let mut at = |date: PartialDate| {
        for day in [date.earliest(), date.latest()] {
            days.insert(day);
            days.insert(day.plus_days(1));
        }
    };
    for info in &case.instruments {
        info.body.in_force.into_iter().for_each(&mut at);
        info.body.procedures.iter().filter_map(|p| p.from).for_each(&mut at);
        if let Some(c) = info.commitment {
            [c.body.signed, c.body.withdrawn, c.body.seen_on].into_iter().flatten().for_each(&mut at);
            if let Some((first, last)) = begins(c.body, c.fact, info.body) {
                at(first.into());
                at(last.into());
            }
        }
    }
    for norm in case.norms.values() {
        [norm.body.seen_in_force, norm.body.made].into_iter().flatten().for_each(&mut at);
    }
    for body in &case.institutions {
        body.capacities.iter().for_each(|c| at(c.body.assessed));
    }
    case.implementations.iter().for_each(|i| at(i.body.on.into()));
    for count in &case.counts {
        at(count.body.period_to);
        at(PartialDate::Day(count.body.period_from.earliest().plus_years(whole(t.count_window_years))));
    }
    yearly(case, &mut days);
    days
}

/// Measured values begin and age at the turn of a year, and so do windows of years.
fn yearly(case: &Case, days: &mut BTreeSet<Day>) {
    let years = case.observations.values().flatten().map(|o| o.body.year);
    let counted = case.counts.iter().map(|c| c.body.period_from.year());
    let Some(first) = years.clone().chain(counted.clone()).min() else { return };
    let Some(last) = years.chain(counted).max() else { return };
    let longest = whole(case.rules.thresholds().practice_history_years)
        .max(whole(case.rules.thresholds().trend_window_years))
        .max(whole(case.rules.thresholds().count_window_years));
    days.extend((first..=last.saturating_add(longest + 2)).filter_map(|year| Day::new(year, 1, 1)));
}

fn review_dates(review: &Review) -> impl Iterator<Item = PartialDate> {
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
