//! How sure the findings are: seeded perturbed runs, and a sweep over single facts.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::{Country, Day, FactId, Facts};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::case::Case;
use crate::finding::findings;
use crate::pass::Pass;
use crate::run::{Perturbation, Run};
use crate::since::{ids_on, in_parallel};
use crate::{Robustness, Rulebook};

/// How each finding stands when in each of `runs` runs every unverified fact is dropped with
/// probability ½, every judged value moves by −1, 0 or 1 with ¼, ½, ¼, and every threshold is drawn
/// within its bounds; and which single unverified facts each finding falls without. The same seed
/// gives the same answer.
pub fn robustness(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    runs: u32,
    seed: u64,
) -> BTreeMap<String, Robustness> {
    let case = Case::new(facts, rules, country);
    let base = ids_on(&case, as_of);
    let mut result: BTreeMap<String, Robustness> = base
        .iter()
        .map(|id| (id.clone(), Robustness { runs, stood: 0, falls_without: Vec::new() }))
        .collect();

    let numbers: Vec<u32> = (0..runs).collect();
    let stood = in_parallel(&numbers, |n| {
        // Each run has its own stream, so that the answer doesn't depend on how threads share them.
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(u64::from(*n));
        ids_perturbed(&case, as_of, &perturbation(&case, &mut random))
    });
    for ids in &stood {
        for id in ids {
            if let Some(robustness) = result.get_mut(id) {
                robustness.stood += 1;
            }
        }
    }

    let unverified: Vec<usize> = case
        .numbered
        .iter()
        .enumerate()
        .filter(|(_, f)| !f.is_verified() && f.holds.on(as_of).possible())
        .map(|(n, _)| n)
        .collect();
    let fallen = in_parallel(&unverified, |n| {
        let mut dropped = vec![false; case.numbered.len()];
        if let Some(drop) = dropped.get_mut(*n) {
            *drop = true;
        }
        let moved = vec![0; case.numbered.len()];
        let perturbation = Perturbation { dropped, moved, thresholds: rules.thresholds().clone() };
        let left = ids_perturbed(&case, as_of, &perturbation);
        base.difference(&left).cloned().collect::<Vec<String>>()
    });
    for (n, fallen) in unverified.iter().zip(fallen) {
        let Some(fact) = case.numbered.get(*n) else { continue };
        for id in fallen {
            if let Some(robustness) = result.get_mut(&id) {
                robustness.falls_without.push(fact.id.clone());
            }
        }
    }
    for robustness in result.values_mut() {
        let sorted: BTreeSet<FactId> = robustness.falls_without.drain(..).collect();
        robustness.falls_without = sorted.into_iter().collect();
    }
    result
}

fn perturbation(case: &Case, random: &mut impl Rng) -> Perturbation {
    let dropped = case.numbered.iter().map(|f| !f.is_verified() && random.random_bool(0.5)).collect();
    let moved = case
        .numbered
        .iter()
        .map(|_| match random.random_range(0..4u8) {
            0 => -1,
            1 => 1,
            _ => 0,
        })
        .collect();
    let thresholds = case.rules.drawn(|low, high, whole| {
        if low >= high {
            return low;
        }
        let drawn = random.random_range(low..=high);
        if whole {
            // Each whole number of the range is as likely as the others.
            #[expect(clippy::cast_possible_truncation, reason = "bounds of thresholds are small")]
            let (low, high) = (low as i32, high as i32);
            f64::from(random.random_range(low..=high))
        } else {
            drawn
        }
    });
    Perturbation { dropped, moved, thresholds }
}

fn ids_perturbed(case: &Case, day: Day, perturbation: &Perturbation) -> BTreeSet<String> {
    let run = Run { case, day, perturbation: Some(perturbation), explains: false };
    findings(&Pass::new(&run)).into_iter().map(|f| f.id).collect()
}
