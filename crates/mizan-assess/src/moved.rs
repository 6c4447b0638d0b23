//! Which facts bear on an assessment differently on two days.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::{Body, Day, Fact, FactId, Holds, Kind, PartialDate};

use crate::case::Case;
use crate::rulebook::whole;
use crate::run::Run;
use crate::step::rounds::dates;
use crate::{Assessment, Bound, Cause, Finding, RightResult, Step, StepResult};

/// The facts whose bearing differs between two days.
pub(crate) struct Moved<'a> {
    case: &'a Case<'a>,
    by_fact: BTreeMap<&'a FactId, Cause>,
    /// The instruments that stand differently on the two days.
    instruments: Vec<Entered>,
}

/// An instrument that stands differently on two days.
struct Entered {
    number: usize,
    /// Whether it is itself in force on one of them only.
    itself: bool,
    cause: Cause,
}

/// What a fact is on a day, comparable between days: whether it bears, and where in its life it is.
type State = (Holds, u64);

impl<'a> Moved<'a> {
    pub(crate) fn between(case: &'a Case<'a>, from: Day, to: Day) -> Self {
        let (before, after) = (Run::plain(case, from, false), Run::plain(case, to, false));
        let mut by_fact = BTreeMap::new();
        let old = states(&before);
        let new = states(&after);
        for (id, state) in &old {
            let Some(now) = new.get(id) else { continue };
            if state != now {
                let what = match state.0.cmp(&now.0) {
                    std::cmp::Ordering::Less => "began",
                    std::cmp::Ordering::Greater => "ended",
                    std::cmp::Ordering::Equal => "aged",
                };
                let cause = Cause { fact: (*id).clone(), what: what.to_owned(), instrument: None };
                by_fact.insert(*id, cause);
            }
        }
        let mut instruments = Vec::new();
        let bindings = before.bindings().into_iter().zip(after.bindings());
        for ((n, info), (old, new)) in case.instruments.iter().enumerate().zip(bindings) {
            if old.bound == new.bound {
                continue;
            }
            let outside = |b: Bound| b == Bound::NotYetInForce;
            let itself = outside(old.bound) != outside(new.bound);
            let (fact, what) = match new.holds().cmp(&old.holds()) {
                std::cmp::Ordering::Greater => (new.fact(), "binds"),
                std::cmp::Ordering::Less => (old.fact(), "ended"),
                // The treaty itself comes into force, or leaves it.
                std::cmp::Ordering::Equal if itself => (Some(info.fact), "in-force"),
                std::cmp::Ordering::Equal => (new.fact().or(old.fact()), "began"),
            };
            let Some(fact) = fact else { continue };
            let instrument = Some(info.key.clone());
            let cause = Cause { fact: fact.id.clone(), what: what.to_owned(), instrument };
            by_fact.insert(&fact.id, cause.clone());
            instruments.push(Entered { number: n, itself, cause });
        }
        Self { case, by_fact, instruments }
    }

    pub(crate) fn of_level(&self, right: &str, step: Step, b: &RightResult, a: &RightResult) -> Vec<Cause> {
        let results: Vec<&StepResult> = [b, a].into_iter().filter_map(|r| r.step(step)).collect();
        let facts: BTreeSet<&FactId> = results.iter().flat_map(|s| &s.basis).map(|x| &x.fact).collect();
        let mut causes = self.of_facts(&facts);
        let info = self.case.right(right).and_then(|n| self.case.rights.get(n));
        if let Some(info) = info {
            let concerned = |e: &Entered| info.instruments.iter().any(|(i, _)| *i == e.number);
            match step {
                Step::Commitment | Step::Monitoring => self.add_instruments(concerned, &mut causes),
                // Law is judged whether or not a treaty binds, but only once it is itself in force.
                Step::Law => self.add_instruments(|e| concerned(e) && e.itself, &mut causes),
                Step::Institutions | Step::Practice | Step::Barriers => {}
            }
        }
        if causes.is_empty() {
            causes = self.of_kinds(match step {
                Step::Law => &[Kind::Territory],
                Step::Practice => &[Kind::Observation, Kind::Count, Kind::Issue],
                _ => &[],
            });
        }
        sorted(causes)
    }

    /// What made a finding come, go or move between two assessments: its own facts; else what moved the
    /// step that it is about, for one of missing data names no other fact; else what its severity is
    /// read from.
    pub(crate) fn of_finding(
        &self,
        b: Option<&Finding>,
        a: Option<&Finding>,
        [before, after]: [&Assessment; 2],
    ) -> Vec<Cause> {
        let sides = || [b, a].into_iter().flatten();
        let facts: BTreeSet<&FactId> = sides().flat_map(|f| &f.facts).collect();
        let mut causes = self.of_facts(&facts);
        let rights: BTreeSet<usize> =
            sides().flat_map(|f| &f.rights).filter_map(|r| self.case.right(r.as_str())).collect();
        // What practice and bodies are read from is the same for the finding and for the level: the value
        // that takes another's place is named too.
        let by_level =
            |f: &&Finding| causes.is_empty() || matches!(f.step, Step::Practice | Step::Institutions);
        let of_step = |finding: &Finding, step: Step| -> Vec<Cause> {
            let sides = finding.rights.iter().map(|right| right.as_str());
            let sides = sides.filter_map(|right| Some((right, before.right(right)?, after.right(right)?)));
            sides.flat_map(|(right, b, a)| self.of_level(right, step, b, a)).collect()
        };
        if let Some(finding) = a.or(b).filter(by_level) {
            causes.extend(of_step(finding, finding.step));
        }
        if causes.is_empty() {
            let shared = |e: &Entered| {
                let instruments = rights.iter().filter_map(|r| self.case.rights.get(*r));
                instruments.flat_map(|r| &r.instruments).any(|(i, _)| *i == e.number)
            };
            self.add_instruments(shared, &mut causes);
        }
        // A severity can move with practice, or with what was recommended, alone.
        if causes.is_empty() {
            causes.extend(self.by_fact.values().filter(|c| self.concerns(c, &rights)).cloned());
        }
        // Poor practice is a finding by what law says: it comes and goes with law too.
        if let (true, Some(finding)) = (causes.is_empty(), a.or(b)) {
            causes.extend(of_step(finding, Step::Law));
        }
        if causes.is_empty() && sides().any(|f| f.step == Step::Law) {
            causes = self.of_kinds(&[Kind::Territory]);
        }
        sorted(causes)
    }

    /// The causes among facts and among what they rest on in turn: a judgement on its norms and the
    /// judgments that acted on them, a mandate or assessment on its body.
    fn of_facts(&self, facts: &BTreeSet<&FactId>) -> Vec<Cause> {
        let mut causes: Vec<Cause> = facts.iter().filter_map(|id| self.by_fact.get(*id)).cloned().collect();
        for fact in facts.iter().filter_map(|id| self.case.facts.get(id)) {
            for related in self.rests_on(fact) {
                causes.extend(self.by_fact.get(&related.id).cloned());
            }
        }
        causes
    }

    fn rests_on(&self, fact: &Fact) -> Vec<&'a Fact> {
        let body = |id: &str| self.case.institution(id).and_then(|n| self.case.institutions.get(n));
        let institution = |id: &str| body(id).map(|i| i.entry.fact).into_iter().collect();
        match &fact.body {
            Body::Alignment(alignment) => {
                let norms = alignment.norms.iter().filter_map(|n| self.case.norm(n.as_str()));
                let mut found: Vec<usize> = norms.collect();
                let mut next = 0;
                // Judgments on judgments too, each once.
                while let Some(norm) = found.get(next).and_then(|n| self.case.norms.get(*n)) {
                    let new: Vec<usize> =
                        norm.judgments.iter().copied().filter(|j| !found.contains(j)).collect();
                    found.extend(new);
                    next += 1;
                }
                found.iter().filter_map(|n| self.case.norms.get(*n)).map(|n| n.entry.fact).collect()
            }
            // A way to complain can open with a protocol.
            Body::Commitment(commitment) => {
                let own = self.case.instrument(commitment.instrument.as_str());
                let own = own.and_then(|n| self.case.instruments.get(n));
                let protocols = own.into_iter().flat_map(|i| &i.procedures).filter_map(|(_, p)| *p);
                protocols.filter_map(|p| self.case.instruments.get(p)).map(|i| i.fact).collect()
            }
            Body::Mandate(mandate) => {
                mandate.institution.as_ref().map(|i| institution(i.as_str())).unwrap_or_default()
            }
            Body::Capacity(capacity) => institution(capacity.institution.as_str()),
            // Whether a recommendation is pending depends on what is said of its whole cycle.
            Body::Recommendation(recommendation) => {
                let cycle = self.case.recommendations.iter();
                let cycle = cycle.filter(|r| r.entry.body.review == recommendation.review);
                let said = cycle.flat_map(|r| &r.said).map(|s| s.fact);
                self.case
                    .rounds
                    .get(recommendation.review.as_str())
                    .map(|r| r.fact)
                    .into_iter()
                    .chain(said)
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn add_instruments(&self, concerned: impl Fn(&Entered) -> bool, causes: &mut Vec<Cause>) {
        causes.extend(self.instruments.iter().filter(|e| concerned(e)).map(|e| e.cause.clone()));
    }

    fn of_kinds(&self, kinds: &[Kind]) -> Vec<Cause> {
        let of_kind = |c: &&Cause| self.case.facts.get(&c.fact).is_some_and(|f| kinds.contains(&f.kind()));
        self.by_fact.values().filter(of_kind).cloned().collect()
    }

    /// Whether a moved fact is of a kind that a severity is read from, for one of the rights.
    fn concerns(&self, cause: &Cause, rights: &BTreeSet<usize>) -> bool {
        let named = |id: &str| self.case.right(id).is_some_and(|n| rights.contains(&n));
        match self.case.facts.get(&cause.fact).map(|f| &f.body) {
            Some(Body::Observation(o)) => {
                let series = self.case.rules.rules().series.iter().find(|s| s.id == o.series);
                series.is_some_and(|s| s.rights.iter().any(|r| named(r.as_str())))
            }
            Some(Body::Issue(i)) => i.practice_of.iter().any(|r| named(r.as_str())),
            Some(Body::Count(c)) => named(c.right.as_str()),
            Some(Body::Recommendation(r)) => r.rights.iter().any(|r| named(r.as_str())),
            Some(Body::Review(_)) => true,
            _ => false,
        }
    }
}

/// Each cause once, by fact.
fn sorted(mut causes: Vec<Cause>) -> Vec<Cause> {
    causes.sort_by(|a, b| (&a.fact, &a.what).cmp(&(&b.fact, &b.what)));
    causes.dedup();
    causes
}

/// What every fact of the country is on the day of a run.
fn states<'a>(run: &Run<'a>) -> BTreeMap<&'a FactId, State> {
    let case = run.case;
    let mut states: BTreeMap<&FactId, State> =
        case.numbered.iter().map(|f| (&f.id, (f.holds.on(run.day), 0))).collect();
    for (norm, force) in case.norms.iter().zip(run.forces()) {
        states.insert(&norm.entry.fact.id, (force, 0));
    }
    for commitment in case.instruments.iter().flat_map(|i| &i.commitments) {
        let body = commitment.entry.body;
        let fact = commitment.entry.fact;
        // Days on which the list was read, on which the State signed, joined, left.
        let past = body.seen_on.is_some_and(|seen| run.day > seen.earliest());
        let reached = [body.signed, body.withdrawn].map(|d| run.reached_some(d));
        states.insert(&fact.id, (fact.holds.on(run.day), bits(reached) << 1 | u64::from(past)));
    }
    for body in &case.institutions {
        for capacity in &body.capacities {
            states.insert(&capacity.entry.fact.id, weighed(run.weight_now(body, capacity)));
        }
    }
    for (series, measured) in case.series.iter().zip(run.measured()) {
        for observation in &series.observations {
            states.insert(&observation.fact.id, (Holds::No, 0));
        }
        // In the window that a trend is read from, and the value that counts.
        for observation in run.window(series) {
            states.insert(&observation.fact.id, (Holds::Maybe, 0));
        }
        if let Some(value) = measured.value {
            states.insert(&value.entry.fact.id, (Holds::Yes, u64::from(value.widened)));
        }
    }
    for issue in &case.issues {
        let state = run.said_now(issue).map_or((Holds::No, 0), |(holds, age)| (holds, u64::from(age)));
        states.insert(&issue.entry.fact.id, state);
    }
    for count in &case.counts {
        states.insert(&count.fact.id, (if run.bounds(count) { Holds::Yes } else { Holds::No }, 0));
    }
    for review in case.reviews() {
        states.insert(&review.fact.id, (run.holds(review), stages(run, review.body)));
    }
    for said in case.recommendations.iter().flat_map(|r| &r.said) {
        let made = if said.body.on <= run.day { Holds::Yes } else { Holds::No };
        states.insert(&said.fact.id, (run.holds(said).and(made), 0));
    }
    states
}

fn bits(reached: impl IntoIterator<Item = Holds>) -> u64 {
    reached.into_iter().fold(0, |bits, holds| bits << 2 | holds as u64)
}

fn weighed(widened: Option<u8>) -> State {
    match widened {
        Some(by) => (Holds::Yes, u64::from(by)),
        None => (Holds::No, 0),
    }
}

/// How many of the days on which a round can come to mean something else are past: its dates, the
/// days after them, and those on which it counts as old.
fn stages(run: &Run, review: &mizan_domain::kinds::Review) -> u64 {
    let t = run.thresholds();
    let ages = [whole(t.long_overdue_years), whole(t.pending_years)];
    let days = |date: PartialDate| {
        let (first, last) = (date.earliest(), date.latest());
        let old = ages.into_iter().map(move |years| last.plus_years(years));
        [first, last].into_iter().chain(old).flat_map(|day| [day, day.plus_days(1)])
    };
    dates(review).flat_map(days).map(|day| u64::from(run.day >= day)).sum()
}
