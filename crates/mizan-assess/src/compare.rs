//! Countries side by side.

use std::borrow::Borrow;

use mizan_domain::{Country, Day, Facts};

use crate::assess::assess;
use crate::{Assessment, Compared, ComparedRight, Comparison, Rulebook, StepResult};

/// Countries side by side, step by step, in the order of their codes and with no total.
pub fn compare(facts: &Facts, rules: &Rulebook, countries: &[Country], as_of: Day) -> Comparison {
    compare_by(facts, countries, as_of, |country| assess(facts, rules, country, as_of))
}

/// [`compare`], of assessments that are at hand: each of one of the countries on the day.
pub fn compare_by<A: Borrow<Assessment>>(
    facts: &Facts,
    countries: &[Country],
    as_of: Day,
    assessment: impl Fn(Country) -> A,
) -> Comparison {
    let mut countries = countries.to_vec();
    countries.sort_unstable();
    countries.dedup();
    let countries = countries
        .into_iter()
        .map(|country| compared(assessment(country).borrow(), facts.has_dossier(country)))
        .collect();
    Comparison { as_of, edition: facts.edition().to_owned(), countries }
}

fn compared(assessment: &Assessment, has_dossier: bool) -> Compared {
    let rows = assessment.rights.iter().filter(|right| right.has_row());
    let level = |s: &StepResult| (s.step, s.level.clone(), s.support.is_unverified());
    Compared {
        country: assessment.country,
        has_dossier,
        rights: rows
            .map(|r| ComparedRight { right: r.right.clone(), levels: r.steps.iter().map(level).collect() })
            .collect(),
        standings: assessment.standings.iter().filter(|s| s.core).cloned().collect(),
    }
}
