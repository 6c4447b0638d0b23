//! How sure the findings are: seeded perturbed runs, and a sweep over single facts.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::{Country, Day, FactId, Facts};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::case::Case;
use crate::finding::ids;
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
    for id in stood.iter().flatten() {
        if let Some(robustness) = result.get_mut(id) {
            robustness.stood += 1;
        }
    }

    let numbers: Vec<usize> = (0..case.numbered.len()).collect();
    let unverified: Vec<usize> =
        numbers.into_iter().filter(|n| case.numbered.get(*n).is_some_and(|f| !f.is_verified())).collect();
    let fallen = in_parallel(&unverified, |n| {
        let perturbation = without(&case, rules, *n);
        let left = ids_perturbed(&case, as_of, &perturbation);
        base.difference(&left).cloned().collect::<Vec<String>>()
    });
    let mut falls: BTreeMap<String, BTreeSet<FactId>> = BTreeMap::new();
    for (n, fallen) in unverified.iter().zip(fallen) {
        let Some(fact) = case.numbered.get(*n) else { continue };
        for id in fallen {
            falls.entry(id).or_default().insert(fact.id.clone());
        }
    }
    for (id, facts) in falls {
        if let Some(robustness) = result.get_mut(&id) {
            robustness.falls_without = facts.into_iter().collect();
        }
    }
    result
}

/// One fact dropped, all else as it is.
fn without(case: &Case, rules: &Rulebook, fact: usize) -> Perturbation {
    Perturbation {
        dropped: (0..case.numbered.len()).map(|n| n == fact).collect(),
        moved: Vec::new(),
        thresholds: rules.thresholds().clone(),
    }
}

fn perturbation(case: &Case, random: &mut impl Rng) -> Perturbation {
    // Every fact takes its two draws, checked or not, so that checking one doesn't move the others.
    let mut dropped = Vec::with_capacity(case.numbered.len());
    let mut moved = Vec::with_capacity(case.numbered.len());
    for fact in &case.numbered {
        let drop = random.random_bool(0.5);
        dropped.push(drop && !fact.is_verified());
        moved.push(match random.random_range(0..4u8) {
            0 => -1,
            1 => 1,
            _ => 0,
        });
    }
    let thresholds = case.rules.drawn(|low, high, whole| {
        if low >= high {
            return low;
        }
        if !whole {
            return random.random_range(low..=high);
        }
        // Each whole number of the range is as likely as the others.
        #[expect(clippy::cast_possible_truncation, reason = "bounds of thresholds are small")]
        let (low, high) = (low.ceil() as i32, high.floor() as i32);
        f64::from(random.random_range(low..=high.max(low)))
    });
    Perturbation { dropped, moved, thresholds }
}

fn ids_perturbed(case: &Case, day: Day, perturbation: &Perturbation) -> BTreeSet<String> {
    let run = Run { case, day, perturbation: Some(perturbation), explains: false };
    ids(&Pass::new(&run))
}
