//! The beginnings of a dossier for a country that has none: a head, and files whose examples are
//! commented out, so that it passes every check as it is.

use mizan_domain::{Country, Day};

use crate::write::{SCHEMAS, string};

macro_rules! texts {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("skeleton/", $name)))),*]
    };
}

const TEXTS: &[(&str, &str)] = texts![
    "dossier.toml",
    "sources.toml",
    "reservations.toml",
    "norms.toml",
    "alignments.toml",
    "institutions.toml",
    "reviews.toml",
    "practice.toml",
];

/// The files of a new dossier, by path: `name` is its title, `day` its first edition.
pub fn skeleton(country: Country, name: &str, day: Day) -> Vec<(String, String)> {
    let folder = country.lower();
    TEXTS
        .iter()
        .map(|(file, text)| {
            let text = text
                .replace("{schemas}", SCHEMAS)
                .replace("{code}", country.code())
                .replace("{day}", &day.to_string())
                .replace("{title}", &string(name));
            (format!("{folder}/{file}"), text)
        })
        .collect()
}
