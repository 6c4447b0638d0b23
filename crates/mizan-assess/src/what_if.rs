//! What a plan would change.

use std::collections::BTreeSet;

use mizan_domain::{Body, Country, Day, FactId, Facts};

use crate::assess::of_case;
use crate::case::Case;
use crate::diff::{changed_findings, changed_levels};
use crate::effect::{Effect, Writer, own_facts};
use crate::plan::{Plan, PlanError};
use crate::since::ids_on;
use crate::{Assessment, Bought, Cause, Change, Finding, Rulebook, WhatIf};

/// What a plan would change as of a day: which findings close, which open, which remain, and what
/// each step buys by itself.
pub fn what_if(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    plan: &Plan,
) -> Result<WhatIf, PlanError> {
    if plan.step.is_empty() {
        return Err(PlanError::Empty);
    }
    let own = own_facts(facts, country, |_| true);
    let mut whole = Effect::default();
    for (n, step) in plan.step.iter().enumerate() {
        let now = whole.on(&own);
        let writer = Writer { facts: &now, rules, country, day: as_of, step: n + 1 };
        if let Some(measure) = &step.measure {
            writer.measure(measure)?;
        }
        let next = writer.effect(&step.action)?;
        whole.then(next);
    }
    let planned = whole.on(&own);
    let before = of_case(&Case::new(&own, rules, country), as_of, facts.edition());
    let after = of_case(&Case::new(&planned, rules, country), as_of, facts.edition());
    let mut bought = Vec::new();
    for (n, step) in plan.step.iter().enumerate() {
        let writer = Writer { facts: &own, rules, country, day: as_of, step: n + 1 };
        // A step that builds on an earlier one buys nothing by itself.
        let closes = match writer.effect(&step.action) {
            Ok(effect) => {
                let left = ids_on(&Case::new(&effect.on(&own), rules, country), as_of);
                before.findings.iter().map(|f| f.id.clone()).filter(|id| !left.contains(id)).collect()
            }
            Err(_) => Vec::new(),
        };
        bought.push(Bought { step: step.name.clone().unwrap_or_else(|| (n + 1).to_string()), closes });
    }
    let causes = causes(&own, &whole);
    let changes = changed_findings(&before, &after, |b, a| related(&causes, &before, &after, b, a));
    let changed: BTreeSet<&str> = changes.iter().map(|c| c.id.as_str()).collect();
    Ok(WhatIf {
        country,
        as_of,
        edition: before.edition.clone(),
        levels: changed_levels(&before, &after, |_, step, b, a| {
            let basis = [b, a].into_iter().filter_map(|r| r.step(step)).flat_map(|s| &s.basis);
            let named: BTreeSet<&FactId> = basis.map(|x| &x.fact).collect();
            or_all(&causes, &named)
        }),
        closes: before.findings.iter().filter(|f| after.finding(&f.id).is_none()).cloned().collect(),
        opens: after.findings.iter().filter(|f| before.finding(&f.id).is_none()).cloned().collect(),
        remain: after.findings.iter().filter(|f| !changed.contains(f.id.as_str())).cloned().collect(),
        moves: changes.into_iter().filter(|c| c.change == Change::Moved).collect(),
        bought,
    })
}

/// Everything that a plan names and isn't there. A step is checked against the facts as the steps before
/// it leave them; one that can't be taken changes nothing.
pub fn problems(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    plan: &Plan,
) -> Vec<PlanError> {
    let own = own_facts(facts, country, |_| true);
    let mut whole = Effect::default();
    let mut problems = Vec::new();
    for (n, step) in plan.step.iter().enumerate() {
        let now = whole.on(&own);
        let writer = Writer { facts: &now, rules, country, day: as_of, step: n + 1 };
        match writer.effect(&step.action) {
            Ok(next) => whole.then(next),
            Err(problem) => problems.push(problem),
        }
    }
    problems
}

fn causes(facts: &Facts, effect: &Effect) -> Vec<Cause> {
    let cause = |id: &FactId, body: Option<&Body>, what: &str| Cause {
        fact: id.clone(),
        what: what.to_owned(),
        instrument: match body {
            Some(Body::Commitment(c)) => Some(c.instrument.clone()),
            _ => None,
        },
    };
    let changed = effect.changed.iter().map(|f| {
        let what = if facts.get(&f.id).is_some() { "changed" } else { "added" };
        cause(&f.id, Some(&f.body), what)
    });
    let replaced = |id: &&FactId| !effect.changed.iter().any(|f| f.id == **id);
    let removed = effect.removed.iter().filter(replaced).map(|id| cause(id, None, "removed"));
    changed.chain(removed).collect()
}

/// The causes that are named; all, where none is.
fn or_all(causes: &[Cause], named: &BTreeSet<&FactId>) -> Vec<Cause> {
    let related: Vec<Cause> = causes.iter().filter(|c| named.contains(&c.fact)).cloned().collect();
    if related.is_empty() { causes.to_vec() } else { related }
}

/// The causes that either side of a finding names, or that its levels rest on.
fn related(
    causes: &[Cause],
    before: &Assessment,
    after: &Assessment,
    b: Option<&Finding>,
    a: Option<&Finding>,
) -> Vec<Cause> {
    let mut named: BTreeSet<&FactId> = [b, a].into_iter().flatten().flat_map(|f| &f.facts).collect();
    for finding in [b, a].into_iter().flatten() {
        let rights = finding.rights.iter().flat_map(|r| [before, after].map(|x| x.right(r.as_str())));
        let steps = rights.flatten().filter_map(|r| r.step(finding.step));
        named.extend(steps.flat_map(|s| &s.basis).map(|x| &x.fact));
    }
    or_all(causes, &named)
}
