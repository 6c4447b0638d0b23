//! How fast the four questions are answered on the dossiers that Mizan comes with.
//!
//! The limits, on two cores: an assessment of Pakistan 3 ms, every `since` of it 1 s, 1,000 perturbed
//! runs 2 s, the assessments of all States 1 s.

use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use mizan_assess::{Action, Plan, PlanStep, Rulebook};
use mizan_domain::{Country, Day, Facts, History};

static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    let reading = mizan_dossier::read(&mizan_dossier::Files::embedded());
    let facts = reading.facts.into_iter().map(Arc::new);
    History::new(facts, reading.sources.into_iter().map(Arc::new)).known_at(None)
});
static RULES: LazyLock<Rulebook> = LazyLock::new(|| match Rulebook::of(&FACTS) {
    Ok(rules) => rules,
    Err(error) => unreachable!("the dossiers that Mizan comes with have their rules: {error}"),
});

fn main() {
    // The label of the edition is made once for all facts.
    black_box(FACTS.edition());
    divan::main();
}

fn pakistan() -> Country {
    country("PAK")
}

fn country(code: &str) -> Country {
    code.parse().unwrap_or_else(|error| unreachable!("{error}"))
}

fn today() -> Day {
    Day::new(2026, 11, 24).unwrap_or_else(|| unreachable!("a day of the calendar"))
}

#[divan::bench]
fn pakistan_full(bencher: Bencher) {
    bencher.bench(|| mizan_assess::assess(&FACTS, &RULES, pakistan(), today()));
}

#[divan::bench(sample_count = 10)]
fn pakistan_since(bencher: Bencher) {
    bencher.bench(|| mizan_assess::since(&FACTS, &RULES, pakistan(), today()));
}

#[divan::bench(sample_count = 5)]
fn pakistan_robustness_1000(bencher: Bencher) {
    bencher.bench(|| mizan_assess::robustness(&FACTS, &RULES, pakistan(), today(), 1000, 1));
}

#[divan::bench]
fn pakistan_diff_over_ten_years(bencher: Bencher) {
    let from = today().plus_years(-10);
    bencher.bench(|| mizan_assess::diff(&FACTS, &RULES, pakistan(), from, today()));
}

#[divan::bench(sample_count = 20)]
fn pakistan_what_if(bencher: Bencher) {
    let join = "iccpr-op1".parse().map(Action::Join).unwrap_or_else(|error| unreachable!("{error}"));
    let step = vec![PlanStep { name: None, measure: None, action: join }];
    let plan = Plan { name: String::new(), step };
    bencher.bench(|| mizan_assess::what_if(&FACTS, &RULES, pakistan(), today(), &plan));
}

#[divan::bench(sample_count = 5)]
fn pakistan_closing_a_conflict(bencher: Bencher) {
    let finding = "law-in-conflict.iccpr-19";
    bencher.bench(|| mizan_assess::closing(&FACTS, &RULES, pakistan(), today(), finding));
}

#[divan::bench(sample_count = 10)]
fn south_asia_compared(bencher: Bencher) {
    let countries = ["PAK", "IND", "BGD", "LKA", "NPL", "MDV", "BTN", "AFG"].map(country);
    bencher.bench(|| mizan_assess::compare(&FACTS, &RULES, &countries, today()));
}

#[divan::bench(sample_count = 5)]
fn all_states(bencher: Bencher) {
    let countries = FACTS.countries();
    bencher.bench(|| {
        for country in &countries {
            black_box(mizan_assess::assess(&FACTS, &RULES, *country, today()));
        }
    });
}
