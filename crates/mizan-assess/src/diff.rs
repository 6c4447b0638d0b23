//! What changed between two days, and which facts did it.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::{Country, Day, Facts};

use crate::assess::of_case;
use crate::case::Case;
use crate::moved::Moved;
use crate::{
    Assessment, Cause, Change, Diff, Finding, FindingChange, LevelChange, RightResult, Rulebook, Step,
};

/// What changed between two days, and what did it.
pub fn diff(facts: &Facts, rules: &Rulebook, country: Country, from: Day, to: Day) -> Diff {
    let case = Case::new(facts, rules, country);
    let (before, after) = (of_case(&case, from, facts.edition()), of_case(&case, to, facts.edition()));
    between(&case, &before, &after)
}

/// What changed between two assessments of a country, made before from the same facts and rules.
pub fn diff_of(facts: &Facts, rules: &Rulebook, before: &Assessment, after: &Assessment) -> Diff {
    between(&Case::new(facts, rules, before.country), before, after)
}

fn between(case: &Case, before: &Assessment, after: &Assessment) -> Diff {
    let moved = Moved::between(case, before.as_of, after.as_of);
    let levels = changed_levels(before, after, |right, step, b, a| moved.of_level(right, step, b, a));
    let findings = changed_findings(before, after, |b, a| moved.of_finding(b, a, [before, after]));
    Diff {
        country: before.country,
        from: before.as_of,
        to: after.as_of,
        edition: before.edition.clone(),
        levels,
        findings,
    }
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
