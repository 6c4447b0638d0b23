//! The assessment: facts and a day in, levels and findings out.
//!
//! Pure: no I/O, no clock, no randomness but seeded perturbation, no wording (message keys only), and
//! facts are never changed. Same input, same output, byte for byte.

mod assessment;
mod questions;
mod rulebook;

pub use assessment::{
    Arg, Assessment, Basis, Bound, Counts, Finding, Level, LowestUnder, Message, RightResult, Robustness,
    SeverityPart, Standing, Step, StepResult, Support,
};
pub use questions::{
    Bought, Cause, Change, Closing, Compared, ComparedRight, Comparison, Diff, FindingChange, LevelChange,
    WhatIf,
};
pub use rulebook::{Rulebook, RulesError};

use std::collections::BTreeMap;

use mizan_domain::{Country, Day, Facts};

/// The assessment of a country as of a day, on what `facts` believes.
pub fn assess(facts: &Facts, rules: &Rulebook, country: Country, as_of: Day) -> Assessment {
    let _ = (facts, rules, country, as_of);
    todo!()
}

/// The first day on which each finding of the assessment holds without a break.
pub fn since(facts: &Facts, rules: &Rulebook, country: Country, as_of: Day) -> BTreeMap<String, Day> {
    let _ = (facts, rules, country, as_of);
    todo!()
}

/// How each finding stands when facts, judgements and thresholds are perturbed in seeded runs.
pub fn robustness(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    runs: u32,
    seed: u64,
) -> BTreeMap<String, Robustness> {
    let _ = (facts, rules, country, as_of, runs, seed);
    todo!()
}

/// What changed between two days, and what did it.
pub fn diff(facts: &Facts, rules: &Rulebook, country: Country, from: Day, to: Day) -> Diff {
    let _ = (facts, rules, country, from, to);
    todo!()
}

/// Countries side by side, step by step, with no total.
pub fn compare(facts: &Facts, rules: &Rulebook, countries: &[Country], as_of: Day) -> Comparison {
    let _ = (facts, rules, countries, as_of);
    todo!()
}
