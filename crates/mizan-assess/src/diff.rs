//! What changed between two days, and which facts did it.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::kinds::Review;
use mizan_domain::{Body, Country, Day, Fact, FactId, Facts, Holds, PartialDate};

use crate::assess::of_case;
use crate::case::{Case, Entry};
use crate::rulebook::whole;
use crate::run::Run;
use crate::{
    Assessment, Cause, Change, Diff, Finding, FindingChange, LevelChange, RightResult, Rulebook, Step,
};

/// What changed between two days, and what did it.
pub fn diff(facts: &Facts, rules: &Rulebook, country: Country, from: Day, to: Day) -> Diff {
    let case = Case::new(facts, rules, country);
    let before = of_case(&case, from);
    let after = of_case(&case, to);
    let moved = Moved::between(&case, from, to);
    let levels =
        changed_levels(&before, &after, |right, step, b, a| moved.of_level(&case, right, step, b, a));
    let findings = changed_findings(&before, &after, |b, a| moved.of_finding(&case, b, a));
    Diff { country, from, to, edition: before.edition, levels, findings }
}

/// Levels that differ between two assessments, each with what `causes` says.
pub(crate) fn changed_levels(
    before: &Assessment,
    after: &Assessment,
    causes: impl Fn(&str, Step, &RightResult, &RightResult) -> Vec<Cause>,
) -> Vec<LevelChange> {
    let mut changes = Vec::new();
    for b in &before.rights {
        let Some(a) = after.right(b.right.as_str()) else { continue };
        for step in Step::ALL {
            let (Some(old), Some(new)) = (b.step(step), a.step(step)) else { continue };
            if old.level.interval() != new.level.interval() {
                changes.push(LevelChange {
                    right: b.right.clone(),
                    step,
                    before: old.level.clone(),
                    after: new.level.clone(),
                    causes: causes(b.right.as_str(), step, b, a),
                });
            }
        }
    }
    changes
}

/// Findings that appeared, went or moved between two assessments, by rank of the graver side.
pub(crate) fn changed_findings(
    before: &Assessment,
    after: &Assessment,
    causes: impl Fn(Option<&Finding>, Option<&Finding>) -> Vec<Cause>,
) -> Vec<FindingChange> {
    let old: BTreeMap<&str, &Finding> = before.findings.iter().map(|f| (f.id.as_str(), f)).collect();
    let new: BTreeMap<&str, &Finding> = after.findings.iter().map(|f| (f.id.as_str(), f)).collect();
    let ids: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    let mut changes: Vec<FindingChange> = ids
        .into_iter()
        .filter_map(|id| {
            let (b, a) = (old.get(id).copied(), new.get(id).copied());
            let change = match (b, a) {
                (None, Some(_)) => Change::Appeared,
                (Some(_), None) => Change::Went,
                (Some(b), Some(a)) if (b.severity, b.certain) != (a.severity, a.certain) => Change::Moved,
                _ => return None,
            };
            Some(FindingChange {
                id: id.to_owned(),
                change,
                before: b.cloned(),
                after: a.cloned(),
                causes: causes(b, a),
            })
        })
        .collect();
    let severity = |c: &FindingChange| c.before.iter().chain(&c.after).map(|f| f.severity).max().unwrap_or(0);
    changes.sort_by(|a, b| severity(b).cmp(&severity(a)).then_with(|| a.id.cmp(&b.id)));
    changes
}

/// The facts whose bearing differs between two days.
struct Moved<'a> {
    by_fact: BTreeMap<&'a FactId, Cause>,
    /// Numbers of the instruments that bind on one day and not, or less surely, on the other.
    instruments: Vec<(usize, Cause)>,
}

/// What a fact is on a day, comparable between days.
type State = (Holds, u64);

impl<'a> Moved<'a> {
    fn between(case: &'a Case<'a>, from: Day, to: Day) -> Self {
        let on = |day| Run { case, day, perturbation: None, explains: false };
        let (before, after) = (on(from), on(to));
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
        for (n, (old, new)) in bindings.enumerate() {
            let Some(info) = case.instruments.get(n) else { continue };
            let Some(commitment) = info.commitment else { continue };
            if old.bound != new.bound {
                let what = if new.holds() > old.holds() {
                    "binds"
                } else if new.holds() < old.holds() {
                    "ended"
                } else {
                    "in-force"
                };
                let cause = Cause {
                    fact: commitment.fact.id.clone(),
                    what: what.to_owned(),
                    instrument: Some(info.key.clone()),
                };
                by_fact.insert(&commitment.fact.id, cause.clone());
                instruments.push((n, cause));
            }
        }
        Self { by_fact, instruments }
    }

    fn of_level(&self, case: &Case, right: &str, step: Step, b: &RightResult, a: &RightResult) -> Vec<Cause> {
        let basis = [b, a].into_iter().filter_map(|r| r.step(step)).flat_map(|s| &s.basis);
        let mut causes = self.of_facts(basis.map(|x| &x.fact));
        if matches!(step, Step::Commitment | Step::Monitoring)
            && let Some(info) = case.right(right).and_then(|n| case.rights.get(n))
        {
            self.add_instruments(|n| info.instruments.contains(&n), &mut causes);
        }
        self.add_norms(case, &mut causes, [b, a].into_iter().filter_map(|r| r.step(step)));
        causes
    }

    fn of_finding(&self, case: &Case, b: Option<&Finding>, a: Option<&Finding>) -> Vec<Cause> {
        let sides = || [b, a].into_iter().flatten();
        let facts: BTreeSet<&FactId> = sides().flat_map(|f| &f.facts).collect();
        let mut causes = self.of_facts(facts.iter().copied());
        // A report is due only while its instrument binds.
        let reviewed = |n: usize| {
            let info = case.instruments.get(n);
            info.is_some_and(|i| i.reviews.iter().any(|r| facts.contains(&r.fact.id)))
        };
        self.add_instruments(reviewed, &mut causes);
        for fact in facts.iter().filter_map(|id| case.facts.get(id)) {
            self.add_norms_of(case, fact, &mut causes);
        }
        let rights: BTreeSet<usize> =
            sides().flat_map(|f| &f.rights).filter_map(|r| case.right(r.as_str())).collect();
        if causes.is_empty() {
            let shared = |n: usize| {
                rights.iter().any(|r| case.rights.get(*r).is_some_and(|r| r.instruments.contains(&n)))
            };
            self.add_instruments(shared, &mut causes);
        }
        // A severity can move with practice alone.
        if causes.is_empty() {
            causes.extend(self.by_fact.values().filter(|c| concerns(case, c, &rights)).cloned());
        }
        dedup(causes)
    }

    fn of_facts<'b>(&self, facts: impl Iterator<Item = &'b FactId>) -> Vec<Cause> {
        dedup(facts.filter_map(|id| self.by_fact.get(id)).cloned().collect())
    }

    fn add_instruments(&self, concerned: impl Fn(usize) -> bool, causes: &mut Vec<Cause>) {
        for (_, cause) in self.instruments.iter().filter(|(n, _)| concerned(*n)) {
            if !causes.contains(cause) {
                causes.push(cause.clone());
            }
        }
    }

    fn add_norms<'b>(
        &self,
        case: &Case,
        causes: &mut Vec<Cause>,
        steps: impl Iterator<Item = &'b crate::StepResult>,
    ) {
        for fact in steps.flat_map(|s| &s.basis).filter_map(|b| case.facts.get(&b.fact)) {
            self.add_norms_of(case, fact, causes);
        }
    }

    /// The norms of a judgement, and the judgments that acted on them.
    fn add_norms_of(&self, case: &Case, fact: &Fact, causes: &mut Vec<Cause>) {
        let Body::Alignment(alignment) = &fact.body else { return };
        for norm in &alignment.norms {
            let own = case.norms.get(norm.as_str()).map(|e| e.fact);
            let judgments = case.judgments.get(norm.as_str()).into_iter().flatten().map(|e| e.fact);
            for cause in own.into_iter().chain(judgments).filter_map(|f| self.by_fact.get(&f.id)) {
                if !causes.contains(cause) {
                    causes.push(cause.clone());
                }
            }
        }
    }
}

fn dedup(causes: Vec<Cause>) -> Vec<Cause> {
    let mut kept: Vec<Cause> = Vec::new();
    for cause in causes {
        if !kept.contains(&cause) {
            kept.push(cause);
        }
    }
    kept.sort_by(|a, b| a.fact.cmp(&b.fact));
    kept
}

/// Whether a moved fact is of a kind that practice is read from, for one of the rights.
fn concerns(case: &Case, cause: &Cause, rights: &BTreeSet<usize>) -> bool {
    let named = |id: &str| case.right(id).is_some_and(|n| rights.contains(&n));
    match case.facts.get(&cause.fact).map(|f| &f.body) {
        Some(Body::Observation(o)) => {
            let series = case.rules.rules().series.iter().find(|s| s.id == o.series);
            series.is_some_and(|s| s.rights.iter().any(|r| named(r.as_str())))
        }
        Some(Body::Issue(i)) => i.practice_of.iter().any(|r| named(r.as_str())),
        Some(Body::Recommendation(r)) => r.rights.iter().any(|r| named(r.as_str())),
        _ => false,
    }
}

/// What every fact of the country is on the day of a run.
fn states<'a>(run: &Run<'a>) -> BTreeMap<&'a FactId, State> {
    let case = run.case;
    let mut states: BTreeMap<&FactId, State> =
        case.numbered.iter().map(|f| (&f.id, (f.holds.on(run.day), 0))).collect();
    for (id, norm) in &case.norms {
        states.insert(&norm.fact.id, (run.in_force(id), 0));
    }
    for body in &case.institutions {
        for capacity in &body.capacities {
            states.insert(&capacity.fact.id, weighed(run.weight_now(capacity)));
        }
    }
    for observation in case.observations.values().flatten() {
        states.insert(&observation.fact.id, weighed(run.weight_of(observation)));
    }
    let reviews = case.instruments.iter().flat_map(|i| &i.reviews).chain(&case.universal_reviews);
    for review in reviews {
        states.insert(&review.fact.id, (Holds::Yes, stages(run, review)));
    }
    for said in &case.implementations {
        let holds = if said.body.on <= run.day { Holds::Yes } else { Holds::No };
        states.insert(&said.fact.id, (holds, 0));
    }
    states
}

fn weighed(widened: Option<u8>) -> State {
    match widened {
        Some(by) => (Holds::Yes, u64::from(by)),
        None => (Holds::No, 0),
    }
}

/// The stages of a round that are reached on the day, two bits each: begun, and past.
fn stages(run: &Run, review: &Entry<Review>) -> u64 {
    let r = review.body;
    let follow = r.follow_up.as_ref();
    let long = whole(run.thresholds().long_overdue_years);
    let pending = whole(run.thresholds().pending_years);
    let later = |d: Option<PartialDate>, n| d.map(|d| PartialDate::Day(d.latest().plus_years(n)));
    let dates = [
        r.due,
        later(r.due, long),
        r.submitted,
        r.list_of_issues,
        r.replies_due,
        later(r.replies_due, long),
        r.closed_on,
        r.not_submitted,
        r.dialogue,
        r.outcome,
        later(r.outcome, pending),
        r.next_due,
        later(r.next_due, long),
        r.independent_data,
        follow.and_then(|f| f.due),
        follow.and_then(|f| f.received),
        follow.and_then(|f| f.refused),
    ];
    dates.into_iter().fold(0, |bits, date| {
        let begun = date.is_some_and(|d| run.day >= d.earliest());
        let past = date.is_some_and(|d| run.day > d.latest());
        bits << 2 | u64::from(begun) << 1 | u64::from(past)
    })
}
