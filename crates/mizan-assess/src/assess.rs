//! From a pass to an assessment.

use std::collections::BTreeMap;

use mizan_domain::kinds::{FactorDirection, Interval};
use mizan_domain::{Country, Day, Facts, Kind, RightId};

use crate::case::Case;
use crate::finding::findings;
use crate::pass::{Pass, RightPass};
use crate::rulebook::{level, rule};
use crate::run::Run;
use crate::{
    Assessment, Bound, Counts, Finding, Level, LowestUnder, Message, RightResult, Rulebook, Step, StepResult,
};

/// The assessment of a country as of a day, on what `facts` believes.
pub fn assess(facts: &Facts, rules: &Rulebook, country: Country, as_of: Day) -> Assessment {
    let case = Case::new(facts, rules, country);
    of_case(&case, as_of, facts.edition())
}

/// The assessment of a case. The edition is the caller's: that of the facts as they are, also where
/// the case holds some that a plan changes.
pub(crate) fn of_case(case: &Case, as_of: Day, edition: &str) -> Assessment {
    let run = Run::plain(case, as_of, true);
    let mut pass = Pass::new(&run);
    let findings = findings(&pass);
    let standings = run.standings(&pass.bindings);
    let binds = |n: usize| pass.bindings.get(n).is_some_and(|b| b.holds().possible());
    let bound: Vec<bool> = case.rights.iter().map(|r| run.instruments_of(r).any(binds)).collect();
    let passes = std::mem::take(&mut pass.rights);
    let mut rights: Vec<RightResult> = case
        .rights
        .iter()
        .zip(passes)
        .zip(bound)
        .map(|((info, right), bound)| RightResult {
            right: info.key.clone(),
            shown_under: info.body.shown_under.clone(),
            group: info.body.group,
            family: info.body.family,
            bound,
            steps: steps(right, &run),
            findings: about(&findings, info.id),
            lowest_under: BTreeMap::new(),
        })
        .collect();
    name_lowest(&mut rights);
    let marks_from = level(case.rules.thresholds().marks_from);
    let counts = counts(case, &run, &rights, &findings, &standings, marks_from);
    let country_factors = run
        .holding(&case.factors)
        .filter(|(f, _)| f.body.direction == FactorDirection::Hinders && f.body.rights.is_empty())
        .map(|(f, _)| f.fact.id.clone())
        .collect();
    Assessment {
        country: case.country,
        as_of,
        known_at: case.facts.known_at(),
        edition: edition.to_owned(),
        rules: case.rules.rules().version.clone(),
        marks_from,
        reviewed: case.facts.reviewed(case.country),
        notices: notices(case, as_of, &counts),
        rights,
        findings,
        standings,
        country_factors,
        counts,
    }
}

fn steps(right: RightPass, run: &Run) -> Vec<StepResult> {
    vec![
        right.commitment.into_result(Step::Commitment, run),
        right.law.into_result(Step::Law, run),
        right.bodies.outcome.into_result(Step::Institutions, run),
        right.monitoring.into_result(Step::Monitoring, run),
        right.practice.outcome.into_result(Step::Practice, run),
        right.barriers.into_result(Step::Barriers, run),
    ]
}

fn about(findings: &[Finding], right: &str) -> Vec<String> {
    findings.iter().filter(|f| f.rights.iter().any(|r| r.as_str() == right)).map(|f| f.id.clone()).collect()
}

/// For each row of the matrix, the right shown under it that stands lower than the row itself.
fn name_lowest(rights: &mut [RightResult]) {
    let levels = |r: &RightResult| -> Vec<Option<Interval>> {
        Step::ALL.iter().map(|step| r.step(*step).and_then(|s| s.level.interval())).collect()
    };
    let others: Vec<(RightId, RightId, Vec<Option<Interval>>)> = rights
        .iter()
        .filter(|r| !r.has_row())
        .map(|r| (r.shown_under.clone(), r.right.clone(), levels(r)))
        .collect();
    for row in rights.iter_mut().filter(|r| r.has_row()) {
        let own = levels(row);
        for (n, (step, own)) in Step::ALL.iter().zip(own).enumerate() {
            let lowest = others
                .iter()
                .filter(|(shown_under, ..)| *shown_under == row.right)
                .filter_map(|(_, right, levels)| Some((levels.get(n).copied().flatten()?, right)))
                .min_by_key(|(l, right)| (l.low(), l.high(), *right));
            if let Some((level, right)) = lowest
                && own.is_none_or(|own| (level.low(), level.high()) < (own.low(), own.high()))
            {
                row.lowest_under.insert(*step, LowestUnder { right: right.clone(), level });
            }
        }
    }
}

fn counts(
    case: &Case,
    run: &Run,
    rights: &[RightResult],
    findings: &[Finding],
    standings: &[crate::Standing],
    marks_from: u8,
) -> Counts {
    let core = |b: &&crate::Standing| b.core && b.bound != Bound::NotYetInForce;
    let rows: Vec<&RightResult> = rights.iter().filter(|r| r.has_row()).collect();
    let marked = || findings.iter().filter(|f| f.severity >= marks_from);
    let broken = |row: &&&RightResult| marked().any(|f| f.rights.contains(&row.right));
    let surely = |row: &&&RightResult| marked().any(|f| f.certain && f.rights.contains(&row.right));
    let cells: Vec<&StepResult> = rows.iter().flat_map(|r| &r.steps).collect();
    let known = Kind::ALL.iter().flat_map(|kind| case.facts.of_kind(Some(case.country), *kind));
    let statements: Vec<_> = known.filter(|f| f.holds.on(run.day).possible()).collect();
    let values = || statements.iter().filter(|f| f.kind() == Kind::Observation);
    Counts {
        core: standings.iter().filter(core).count(),
        core_bound: standings.iter().filter(core).filter(|s| s.bound == Bound::Yes).count(),
        rows: rows.len(),
        rows_weighed: rows.iter().filter(|row| row.is_weighed()).count(),
        rows_broken: rows.iter().filter(broken).count(),
        rows_possible: rows.iter().filter(broken).filter(|row| !surely(row)).count(),
        marked: marked().count(),
        marked_possible: marked().filter(|f| !f.certain).count(),
        cells: cells.len(),
        cells_without_data: cells.iter().filter(|s| matches!(s.level, Level::NotEnoughData { .. })).count(),
        reports_overdue: findings.iter().filter(|f| f.rule == rule::REPORT_OVERDUE).count(),
        statements: statements.len(),
        statements_checked: statements.iter().filter(|f| f.is_verified()).count(),
        values: values().count(),
        values_checked: values().filter(|f| f.is_verified()).count(),
    }
}

/// What a reader has to know before the levels.
fn notices(case: &Case, as_of: Day, counts: &Counts) -> Vec<Message> {
    let mut notices = Vec::new();
    if !case.facts.has_dossier(case.country) {
        notices.push(Message::new("notice-commitments-only"));
    }
    if let Some(reviewed) = case.facts.reviewed(case.country)
        && as_of > reviewed
    {
        notices.push(Message::new("notice-after-review").with("reviewed", reviewed));
    }
    let first = case.numbered.iter().filter_map(|f| first_day(f)).min();
    match first {
        None => notices.push(Message::new("notice-nothing-recorded")),
        Some(first) if as_of < first => {
            notices.push(Message::new("notice-before-first-fact").with("first", first));
        }
        Some(_) => {}
    }
    if counts.cells_without_data * 2 > counts.cells {
        notices.push(
            Message::new("notice-mostly-no-data")
                .with("count", counts.cells_without_data)
                .with("cells", counts.cells),
        );
    }
    notices
}

fn first_day(fact: &mizan_domain::Fact) -> Option<Day> {
    match fact.kind() {
        // An observation's year is the only date that it has.
        Kind::Observation => None,
        _ => fact.holds.from.map(mizan_domain::PartialDate::earliest),
    }
}
