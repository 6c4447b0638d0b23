//! Briefs of the dossiers that Mizan comes with, and of a made-up document with everything in it.

mod files;
mod said;

use std::sync::{Arc, LazyLock};

use mizan_assess::{Assessment, Rulebook, assess, diff};
use mizan_domain::{Country, Day, Facts, History};
use mizan_text::{Lang, Names, Text};

use crate::{Document, Limits, Matter};

static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    let reading = mizan_dossier::read(&mizan_dossier::Files::embedded());
    let facts = reading.facts.into_iter().map(Arc::new);
    History::new(facts, reading.sources.into_iter().map(Arc::new)).known_at(None)
});
static RULES: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::of(&FACTS).unwrap());

const DAYS: [&str; 4] = ["2026-11-24", "2009-06-30", "1960-01-01", "2031-01-01"];

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn assessed(country: &str, on: &str) -> Assessment {
    assess(&FACTS, &RULES, country.parse().unwrap(), day(on))
}

fn with<T>(assessment: &Assessment, lang: Lang, make: impl FnOnce(&Matter<'_>) -> T) -> T {
    let text = Text::new(lang);
    let names = Names::new(&FACTS, Some(assessment.country), assessment.as_of);
    let made = make(&Matter { assessment, names, text: &text, site: "https://mizan.example" });
    assert_eq!(text.problems(), []);
    made
}

/// The brief of a country in every language.
fn countries(country: &str, on: &str, limits: Limits) -> Vec<Document> {
    let assessment = assessed(country, on);
    let code: Country = country.parse().unwrap();
    let changed = diff(&FACTS, &RULES, code, day(on).plus_years(-1), day(on));
    let all = Lang::ALL.iter();
    all.map(|lang| with(&assessment, *lang, |matter| crate::country(matter, &changed, limits))).collect()
}

/// The briefs of all rights of a country in every language.
fn rights(country: &str, on: &str, limits: Limits) -> Vec<Document> {
    let assessment = assessed(country, on);
    let mut briefs = Vec::new();
    for lang in Lang::ALL {
        for right in &assessment.rights {
            let id = right.right.as_str();
            briefs.push(with(&assessment, *lang, |matter| crate::right(matter, id, limits).unwrap()));
        }
    }
    briefs
}
