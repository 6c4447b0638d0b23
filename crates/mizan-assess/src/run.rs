//! One pass over a case: a day, the thresholds, and what is perturbed.

use mizan_domain::kinds::Interval;
use mizan_domain::{Day, Fact, FactId, Holds, Kind, PartialDate};

use crate::case::{Case, Entry};
use crate::rulebook::{Thresholds, hull};
use crate::{Arg, Basis, Message, Support};

/// What a run changes: facts dropped, judged values moved, thresholds drawn.
pub(crate) struct Perturbation {
    /// By the facts' numbers.
    pub(crate) dropped: Vec<bool>,
    /// By the facts' numbers: −1, 0 or 1.
    pub(crate) moved: Vec<i8>,
    pub(crate) thresholds: Thresholds,
}

pub(crate) struct Run<'a> {
    pub(crate) case: &'a Case<'a>,
    pub(crate) day: Day,
    pub(crate) perturbation: Option<&'a Perturbation>,
    /// Whether to say why, or only to decide.
    pub(crate) explains: bool,
}

impl<'a> Run<'a> {
    pub(crate) fn thresholds(&self) -> &Thresholds {
        self.perturbation.map_or_else(|| self.case.rules.thresholds(), |p| &p.thresholds)
    }

    pub(crate) fn is_dropped(&self, n: usize) -> bool {
        self.perturbation.is_some_and(|p| p.dropped.get(n).copied().unwrap_or(false))
    }

    /// By how much a judged value is moved in this run.
    pub(crate) fn moved(&self, n: usize) -> i8 {
        self.perturbation.and_then(|p| p.moved.get(n).copied()).unwrap_or(0)
    }

    /// Whether a fact holds on the day.
    pub(crate) fn holds<T>(&self, entry: &Entry<'a, T>) -> Holds {
        if self.is_dropped(entry.n) { Holds::No } else { entry.fact.holds.on(self.day) }
    }

    /// The entries that hold or may hold on the day.
    pub(crate) fn holding<'b, T>(
        &'b self,
        entries: &'b [Entry<'a, T>],
    ) -> impl Iterator<Item = (Entry<'a, T>, Holds)> + 'b {
        entries.iter().map(|e| (*e, self.holds(e))).filter(|(_, holds)| holds.possible())
    }

    /// Whether a point in time known as a partial date has come.
    pub(crate) fn reached(&self, date: PartialDate) -> Holds {
        if self.day < date.earliest() {
            Holds::No
        } else if self.day >= date.latest() {
            Holds::Yes
        } else {
            Holds::Maybe
        }
    }
}

/// The hull of `of` over all ways in which the uncertain members can be there or not. Up to four of
/// them every way is tried; above that, none, all, each alone and each left out.
pub(crate) fn over_maybes<T: Copy>(
    certain: &[T],
    maybes: &[T],
    of: impl Fn(&[T]) -> Option<Interval>,
) -> Option<Interval> {
    if maybes.is_empty() {
        return of(certain);
    }
    let chosen = |keep: &dyn Fn(usize) -> bool| {
        let mut members = certain.to_vec();
        members.extend(maybes.iter().enumerate().filter(|(n, _)| keep(*n)).map(|(_, m)| *m));
        of(&members)
    };
    let count = maybes.len();
    let results: Vec<Option<Interval>> = if count <= 4 {
        (0..1usize << count).map(|mask| chosen(&|n| mask >> n & 1 == 1)).collect()
    } else {
        let alone = (0..count).map(|only| chosen(&|n| n == only));
        let without = (0..count).map(|out| chosen(&|n| n != out));
        alone.chain(without).chain([chosen(&|_| false), chosen(&|_| true)]).collect()
    };
    hull(results.into_iter().flatten())
}

/// Collects what a level rests on, where the run explains.
#[derive(Default)]
pub(crate) struct Reasons {
    pub(crate) basis: Vec<Basis>,
}

impl Reasons {
    pub(crate) fn add(
        &mut self,
        fact: &Fact,
        level: Option<Interval>,
        counts: bool,
        subject: Option<Arg>,
        says: Message,
    ) {
        self.basis.push(Basis { fact: fact.id.clone(), level, says, subject, counts });
    }

    /// How well the facts that count support the level.
    pub(crate) fn support(&self, case: &Case) -> Support {
        let mut ids: Vec<&FactId> = self.basis.iter().filter(|b| b.counts).map(|b| &b.fact).collect();
        ids.sort_unstable();
        ids.dedup();
        let facts: Vec<&Fact> = ids.iter().filter_map(|id| case.facts.get(id)).map(|f| &**f).collect();
        let mut sources: Vec<&str> =
            facts.iter().flat_map(|f| &f.citations).map(|c| c.source.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        let dated = |f: &Fact| {
            let cited = f.citations.iter().filter_map(|c| case.facts.source(c.source.as_str())?.date);
            cited.chain(f.holds.from).max()
        };
        Support {
            facts: facts.len(),
            checked: facts.iter().filter(|f| f.is_verified()).count(),
            sources: sources.len(),
            newest: facts.iter().filter_map(|f| dated(f)).max(),
        }
    }
}

/// A record as an argument.
pub(crate) fn reference(kind: Kind, id: &str) -> Arg {
    Arg::Ref { kind, id: id.to_owned() }
}

/// Several records as an argument.
pub(crate) fn references<'b>(kind: Kind, ids: impl IntoIterator<Item = &'b str>) -> Arg {
    Arg::Refs { kind, ids: ids.into_iter().map(str::to_owned).collect() }
}
