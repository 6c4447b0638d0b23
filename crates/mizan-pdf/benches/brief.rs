//! How long a brief takes from facts to PDF; run by `cargo xtask bench`. The limit, on two cores: 1 s.

use std::sync::{Arc, LazyLock};

use divan::Bencher;
use mizan_assess::{Rulebook, assess, diff};
use mizan_brief::{Limits, Matter};
use mizan_domain::{Country, Day, Facts, History};
use mizan_pdf::Pdf;
use mizan_text::{Lang, Names, Text};

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
    divan::main();
}

/// Four pages about a country, from the assessment to the bytes of the file.
fn brief(country: Country, day: Day, text: &Text) -> Pdf {
    let assessment = assess(&FACTS, &RULES, country, day);
    let changed = diff(&FACTS, &RULES, country, day.plus_years(-1), day);
    let names = Names::new(&FACTS, Some(country), day);
    let matter = Matter { assessment: &assessment, names, text, site: "https://mizan.example" };
    let ladder = Limits::LADDER.into_iter().map(|limits| mizan_brief::country(&matter, &changed, limits));
    match mizan_pdf::write(ladder) {
        Ok(pdf) => pdf,
        Err(error) => unreachable!("the template sets every brief: {error}"),
    }
}

/// Each on another day, so that the typesetter remembers little of the one before.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn pakistan_pdf(bencher: Bencher<'_, '_>) {
    let (Ok(country), Ok(mut day)) = ("PAK".parse(), Day::parse("2026-11-24")) else {
        unreachable!("a country and a day");
    };
    let Some(lang) = Lang::parse("en") else { unreachable!("the first language") };
    let text = Text::new(lang);
    bencher.bench_local(|| {
        day = day.plus_days(-1);
        brief(country, day, &text)
    });
}
