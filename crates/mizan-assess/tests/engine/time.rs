//! Since when, and what changed.

use std::collections::BTreeMap;

use mizan_assess::{Change, Diff, Step};
use mizan_domain::Day;
use mizan_domain::kinds::{Direction, FactorKind, InstrumentKind, JudgmentAct, Relation};

use crate::world::*;

fn since(world: &World, as_of: &str) -> BTreeMap<String, Day> {
    mizan_assess::since(&world.facts(), &world.rulebook(), xxa(), day(as_of))
}

fn diff(world: &World, from: &str, to: &str) -> Diff {
    mizan_assess::diff(&world.facts(), &world.rulebook(), xxa(), day(from), day(to))
}

/// A world of the years 2021 to 2026, small enough to be looked at day by day.
fn recent() -> World {
    let late = ["covenant", "covenant-op", "treaty", "late-treaty", "late-op", "old-treaty"].map(|name| {
        let mut treaty = instrument(name, InstrumentKind::Core);
        treaty.in_force = Some(date("2021-03-01"));
        reference_fact(name, treaty)
    });
    World::bare().with(late).with([
        joined("covenant", "2022-01-15"),
        absent("treaty", "2023-07-01"),
        joined("late-treaty", "2021").disputed("2023-02"),
        norm("code").from("2021-06-01").until("2023-10-10"),
        norm("press-act").from("2022"),
        alignment("covenant-19", &["press-act"], Relation::Conflict),
        alignment("covenant-20", &["code"], Relation::Partial),
        alignment("covenant-9", &[], Relation::None).until("2024-03"),
        alignment("covenant-14", &["code"], Relation::Full),
        judgment("void", "code", JudgmentAct::Suspends, "2022-05-01").until("2022-09-01"),
        reservation("r", "covenant", &["covenant-19"], "2022-02-15").until("2024-05-05"),
        body("council"),
        mandate("council", "fair-trial", Direction::Protects).from("2022-03"),
        assess_as(capacity("c", "council", "2022-04", &[]), |c| c.words = vec!["underfunded".to_owned()]),
        review("first", "covenant", |r| {
            r.due = Some(date("2023-02"));
            r.submitted = Some(date("2024-04-01"));
        }),
        review("upr", "", |r| {
            r.dialogue = Some(date("2021-04-10"));
            r.outcome = Some(date("2021-09-10"));
        }),
        recommendation("r-1", "upr", "food"),
        observation("fh-d1", 2022, 1.0),
        observation("fh-d1", 2024, 3.0),
        issue("i", "religion", "common", "2021-11-11"),
        factor("f", "food", FactorKind::Security).from("2022-08-08").until("2025"),
        audience("a", "food").from("2023-03-03"),
    ])
}

#[test]
fn since_is_what_a_scan_day_by_day_gives() {
    let world = recent();
    let facts = world.facts();
    let rules = world.rulebook();
    let on = |day: Day| -> Vec<String> {
        mizan_assess::assess(&facts, &rules, xxa(), day).findings.into_iter().map(|f| f.id).collect()
    };
    let first = day("2020-12-01");
    for as_of in ["2026-02-02", "2023-02-14"] {
        let mut open: BTreeMap<String, Day> = on(day(as_of)).into_iter().map(|id| (id, day(as_of))).collect();
        let mut scanned: BTreeMap<String, Day> = BTreeMap::new();
        let mut at = day(as_of);
        while at > first {
            at = at.plus_days(-1);
            let now = on(at);
            let (still, ended) = open.into_iter().partition::<BTreeMap<_, _>, _>(|(id, _)| now.contains(id));
            scanned.extend(ended);
            open = still.into_keys().map(|id| (id, at)).collect();
        }
        // What holds on the first day of all has no beginning.
        assert_eq!(since(&world, as_of), scanned, "as of {as_of}");
    }
}

#[test]
fn a_finding_that_begins_with_the_first_dated_fact_begins_on_that_day() {
    let mut treaty = instrument("covenant", InstrumentKind::Core);
    treaty.in_force = Some(date("1950-01-01"));
    let world = World::bare().with([reference_fact("covenant", treaty), absent("covenant", "2030-01-01")]);
    assert_eq!(since(&world, "2026-06-01").get("not-bound.covenant"), Some(&day("1950-01-01")));
    assert!(!since(&world, "2026-06-01").contains_key("not-enough-data.life-law"));
}

#[test]
fn nothing_changes_within_a_stretch_and_a_day_against_itself_is_empty() {
    let world = recent();
    assert!(diff(&world, "2024-07-01", "2024-07-01").is_empty());
    assert!(diff(&world, "2024-07-01", "2024-07-02").is_empty());
}

#[test]
fn a_treaty_that_comes_to_bind_is_the_cause_of_all_that_changes() {
    let world = recent();
    let changed = diff(&world, "2022-02-14", "2022-02-15");
    let of = |id: &str| changed.findings.iter().find(|f| f.id == id).unwrap();
    assert_eq!(of("not-bound.covenant").change, Change::Went);
    for id in ["reservation-in-effect.r", "law-absent.covenant-9", "law-partial.covenant-20"] {
        assert_eq!(of(id).change, Change::Appeared, "{id}");
    }
    let named = |causes: &[mizan_assess::Cause]| {
        causes
            .iter()
            .any(|c| c.instrument.as_ref().is_some_and(|i| i.as_str() == "covenant") && c.what == "binds")
    };
    assert!(changed.findings.iter().all(|f| named(&f.causes)), "{:#?}", changed.findings);
    assert!(changed.levels.iter().all(|l| named(&l.causes)), "{:#?}", changed.levels);
    assert!(changed.levels.iter().all(|l| l.step == Step::Commitment));
}

#[test]
fn each_other_kind_of_change_names_what_did_it() {
    let world = recent();
    let causes = |from: &str, to: &str, id: &str| -> Vec<String> {
        let changed = diff(&world, from, to);
        let found =
            changed.findings.iter().find(|f| f.id == id).unwrap_or_else(|| panic!("{id}: {changed:#?}"));
        found.causes.iter().map(|c| format!("{} {}", c.fact.local(), c.what)).collect()
    };
    // The list in which an absence was read comes to lie in the past.
    assert_eq!(causes("2023-07-01", "2023-07-02", "not-bound.treaty"), ["treaty aged"]);
    // A norm is repealed; a judgment suspends it.
    assert_eq!(causes("2023-10-09", "2023-10-10", "law-partial.covenant-20"), ["code ended"]);
    assert_eq!(causes("2022-04-30", "2022-05-01", "law-partial.covenant-20"), ["code ended", "void began"]);
    // A value of measured practice takes another's place.
    let values = causes("2023-12-31", "2024-01-01", "practice-below-law.expression");
    assert_eq!(values, ["fh-d1-2022 ended", "fh-d1-2024 began"]);
    // A report becomes late, then comes in.
    assert_eq!(causes("2023-02-28", "2023-03-01", "report-overdue.first"), ["first aged"]);
    assert_eq!(causes("2024-03-31", "2024-04-01", "report-overdue.first"), ["first aged"]);
    // Data of a step come to be missing.
    let missing = causes("2024-12-31", "2025-12-31", "not-enough-data.food-barriers");
    assert_eq!(missing, ["f ended"]);
    // A severity moves with a reservation alone.
    assert_eq!(causes("2024-05-04", "2024-05-05", "law-in-conflict.covenant-19"), ["r ended"]);
}

#[test]
fn an_assessment_far_in_the_future_and_one_far_in_the_past_say_so() {
    let world = recent();
    let keys = |day: &str| -> Vec<String> { world.on(day).notices.into_iter().map(|n| n.key).collect() };
    assert_eq!(keys("1971-01-01"), ["notice-before-first-fact", "notice-mostly-no-data"]);
    assert_eq!(keys("2060-01-01"), ["notice-after-review", "notice-mostly-no-data"]);
    assert_eq!(world.on("1971-01-01").counts.cells_without_data, 54);
    let late = world.on("2060-01-01");
    // Treaties and laws go on; what was measured or assessed is history.
    assert_eq!(level(&late, "life", Step::Commitment), "3");
    assert!(late.rights.iter().all(|r| r.step(Step::Practice).unwrap().level.interval().is_none()));
    assert!(late.rights.iter().all(|r| r.step(Step::Institutions).unwrap().level.interval().is_none()));
    assert!(World::bare().on("2026-01-01").notices.iter().any(|n| n.key == "notice-nothing-recorded"));
}
