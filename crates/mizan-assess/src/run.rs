//! One pass over a case: a day, the thresholds, and what is perturbed.

use mizan_domain::kinds::Interval;
use mizan_domain::{Day, Fact, Holds, Kind, PartialDate};

use crate::case::{Case, Entry, RightInfo, ends};
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

/// Whether a day has come to a span that something happens in.
pub(crate) fn within(day: Day, (first, last): (Day, Day)) -> Holds {
    if day < first {
        Holds::No
    } else if day >= last {
        Holds::Yes
    } else {
        Holds::Maybe
    }
}

impl<'a> Run<'a> {
    /// A run of the facts as they are.
    pub(crate) fn plain(case: &'a Case<'a>, day: Day, explains: bool) -> Self {
        Self { case, day, perturbation: None, explains }
    }

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

    /// The instruments with a chief or supporting provision on a right.
    pub(crate) fn instruments_of<'b>(&'b self, right: &'b RightInfo) -> impl Iterator<Item = usize> + 'b {
        let there =
            |n: &usize| self.case.provisions.get(*n).is_some_and(|p| p.fact.holds.on(self.day).possible());
        right.instruments.iter().filter(move |(_, provisions)| provisions.iter().any(there)).map(|(n, _)| *n)
    }

    /// Whether a point in time known as a partial date has come.
    pub(crate) fn reached(&self, date: PartialDate) -> Holds {
        within(self.day, ends(date))
    }

    /// The same of a date that may be absent: then it hasn't.
    pub(crate) fn reached_some(&self, date: Option<PartialDate>) -> Holds {
        date.map_or(Holds::No, |d| self.reached(d))
    }
}

/// What `of` gives over the ways in which the uncertain members can be there or not. Up to four of
/// them every way is tried; above that, none, all, each alone and each left out.
pub(crate) fn worlds<T: Copy, R>(certain: &[T], maybes: &[T], of: impl Fn(&[T]) -> R) -> Vec<R> {
    if maybes.is_empty() {
        return vec![of(certain)];
    }
    let chosen = |keep: &dyn Fn(usize) -> bool| {
        let mut members = certain.to_vec();
        members.extend(maybes.iter().enumerate().filter(|(n, _)| keep(*n)).map(|(_, m)| *m));
        of(&members)
    };
    let count = maybes.len();
    if count <= 4 {
        (0..1usize << count).map(|mask| chosen(&|n| mask >> n & 1 == 1)).collect()
    } else {
        let alone = (0..count).map(|only| chosen(&|n| n == only));
        let without = (0..count).map(|out| chosen(&|n| n != out));
        alone.chain(without).chain([chosen(&|_| false), chosen(&|_| true)]).collect()
    }
}

/// The hull of the levels over the ways in which the uncertain members can be there or not.
pub(crate) fn over_maybes<T: Copy>(
    certain: &[T],
    maybes: &[T],
    of: impl Fn(&[T]) -> Option<Interval>,
) -> Option<Interval> {
    if maybes.is_empty() {
        return of(certain);
    }
    hull(worlds(certain, maybes, of).into_iter().flatten())
}

/// Whether something is so in every way, in some, or in none.
pub(crate) fn in_worlds(results: &[bool]) -> Holds {
    match (results.iter().all(|r| *r), results.iter().any(|r| *r)) {
        (true, true) => Holds::Yes,
        (_, true) => Holds::Maybe,
        (_, false) => Holds::No,
    }
}

/// Members by whether they hold for certain or may.
pub(crate) fn by_certainty<T>(members: impl Iterator<Item = (T, Holds)>) -> (Vec<T>, Vec<T>) {
    let (mut certain, mut maybes) = (Vec::new(), Vec::new());
    for (member, holds) in members {
        match holds {
            Holds::Yes => certain.push(member),
            Holds::Maybe => maybes.push(member),
            Holds::No => {}
        }
    }
    (certain, maybes)
}

/// Collects what a level rests on, where the run explains.
#[derive(Default)]
pub(crate) struct Reasons<'a> {
    pub(crate) basis: Vec<Basis>,
    /// The facts that decide.
    deciding: Vec<&'a Fact>,
}

impl<'a> Reasons<'a> {
    pub(crate) fn add(
        &mut self,
        fact: &'a Fact,
        level: Option<Interval>,
        counts: bool,
        subject: Option<Arg>,
        says: Message,
    ) {
        self.basis.push(Basis { fact: fact.id.clone(), level, says, subject, counts });
        if counts {
            self.deciding.push(fact);
        }
    }

    /// How well the facts that count support the level.
    pub(crate) fn support(&self, case: &Case) -> Support {
        let mut facts = self.deciding.clone();
        facts.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        facts.dedup_by(|a, b| a.id == b.id);
        let mut sources: Vec<&str> =
            facts.iter().flat_map(|f| &f.citations).map(|c| c.source.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        let published = sources.iter().filter_map(|s| case.facts.source(s)?.date);
        Support {
            facts: facts.len(),
            checked: facts.iter().filter(|f| f.is_verified()).count(),
            sources: sources.len(),
            newest: published.chain(facts.iter().filter_map(|f| f.holds.from)).max(),
        }
    }
}

/// A record as an argument.
pub(crate) fn reference(kind: Kind, id: &str) -> Arg {
    Arg::Ref { kind, id: id.to_owned() }
}

/// Several records as an argument, each once.
pub(crate) fn references<'b>(kind: Kind, ids: impl IntoIterator<Item = &'b str>) -> Arg {
    let mut named: Vec<String> = Vec::new();
    for id in ids {
        if !named.iter().any(|n| n == id) {
            named.push(id.to_owned());
        }
    }
    Arg::Refs { kind, ids: named }
}
