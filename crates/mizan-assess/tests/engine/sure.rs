//! How sure: perturbed runs, and single facts that carry a finding.

use std::collections::BTreeMap;

use mizan_assess::{Robustness, Rulebook};
use mizan_domain::kinds::{Direction, FactorKind, Relation, Working};

use crate::world::*;

const DAY: &str = "2026-06-01";

fn robustness(world: &World, runs: u32, seed: u64) -> BTreeMap<String, Robustness> {
    let rules = Rulebook::new(&world.rules).unwrap();
    mizan_assess::robustness(&world.facts(), &rules, xxa(), day(DAY), runs, seed)
}

/// No threshold is drawn: each has its own value as both bounds.
fn fixed(mut world: World) -> World {
    for threshold in &mut world.rules.threshold {
        (threshold.low, threshold.high) = (threshold.value, threshold.value);
    }
    world
}

/// Checked facts without anything judged on a scale.
fn checked() -> World {
    World::bare().with([
        joined("covenant", "2000-01-01"),
        absent("covenant-op", "2030-01-01"),
        absent("treaty", "2020-01-01"),
        reservation("r", "covenant", &["covenant-19"], "2000-02-01"),
        review("round", "covenant", |r| {
            (r.due, r.not_submitted) = (Some(date("2015-01-01")), Some(date("2016-01-01")));
        }),
        observation("pts-a", 2025, 5.0),
        factor("f", "food", FactorKind::Security),
        mandate("", "food", Direction::Nobody),
        working("w", "council", "2024-01-01", Working::CannotAct),
        body("council"),
        mandate("council", "life", Direction::Protects),
        audience("a", "food"),
    ])
}

#[test]
fn what_rests_on_checked_facts_stands_in_every_run_of_fixed_thresholds() {
    let found = robustness(&fixed(checked()), 200, 7);
    assert!(found.len() > 20);
    for (id, robustness) in &found {
        assert_eq!((robustness.stood, robustness.runs), (200, 200), "{id}");
        assert!(!robustness.is_fragile(), "{id}: {:?}", robustness.falls_without);
    }
    assert_eq!(found.keys().cloned().collect::<Vec<_>>(), {
        let mut ids: Vec<String> = checked().on(DAY).findings.into_iter().map(|f| f.id).collect();
        ids.sort();
        ids
    });
}

#[test]
fn a_seed_gives_the_same_answer_and_another_seed_another() {
    let world = checked().with([
        factor("g", "liberty", FactorKind::Security).unchecked(),
        issue("i", "religion", "common", "2025-01-01").unchecked(),
    ]);
    assert_eq!(robustness(&world, 150, 1), robustness(&world, 150, 1));
    assert_ne!(robustness(&world, 150, 1), robustness(&world, 150, 2));
}

#[test]
fn a_finding_that_one_unverified_fact_carries_is_fragile_and_names_it() {
    let world = fixed(checked()).with([
        audience("lawyers", "fair-trial").unchecked(),
        absent("late-treaty", "2030-01-01").unchecked(),
    ]);
    let found = robustness(&world, 400, 3);
    for (id, fact) in [
        ("not-aware.lawyers", "xxa.audience.lawyers"),
        ("not-bound.late-treaty", "xxa.commitment.late-treaty"),
    ] {
        let robustness = &found[id];
        assert!(robustness.is_fragile());
        let named: Vec<String> = robustness.falls_without.iter().map(ToString::to_string).collect();
        assert_eq!(named, [fact]);
        // It stands in about half of the runs: four hundred throws of a coin.
        assert!((140..=260).contains(&robustness.stood), "{id} stood in {}", robustness.stood);
    }
}

#[test]
fn two_unverified_facts_that_each_suffice_make_nothing_fragile() {
    let conflict = |norm: &str| alignment("covenant-19", &[norm], Relation::Conflict).unchecked();
    let world = fixed(checked()).with([norm("one"), norm("two"), conflict("one"), conflict("two")]);
    let robustness = &robustness(&world, 400, 3)["law-in-conflict.covenant-19"];
    assert!(!robustness.is_fragile(), "{:?}", robustness.falls_without);
    // Dropped both in a quarter of the runs; a conflict with a part moved up in a quarter is none.
    assert!(robustness.stood < 380 && robustness.stood > 200, "{}", robustness.stood);
}

#[test]
fn a_body_that_nobody_has_verified_carries_what_it_is_found_to_be() {
    let world = fixed(checked()).with([
        norm("code"),
        alignment("covenant-6", &["code"], Relation::Full),
        body("council").unchecked(),
    ]);
    let robustness = &robustness(&world, 10, 3)["weak-capacity.life"];
    let named: Vec<String> = robustness.falls_without.iter().map(ToString::to_string).collect();
    assert_eq!(named, ["xxa.institution.council"]);
}

#[test]
fn thresholds_are_drawn_within_their_bounds() {
    // Overdue by 18 months: long where the threshold is drawn at one year, whatever else.
    let world = checked().with([observation("hrmi-food", 2025, 65.5)]);
    // 65.5 is level 2 where the cut lies at 65, and 1 where it is drawn above.
    let poor = &robustness(&world, 300, 5).get("practice-poor.food").cloned();
    assert!(poor.is_none(), "not found by the values of the table");
    let low = World { rules: rules(), ..world }.with([observation("hrmi-food", 2025, 64.5)]);
    let poor = &robustness(&low, 300, 5)["practice-poor.food"];
    assert!(poor.stood > 60 && poor.stood < 240, "{}", poor.stood);
}
