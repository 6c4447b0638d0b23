//! A country is data. Code that names one treats it as a special case.

use std::collections::BTreeSet;

use super::source::Source;
use super::{Complaint, House};

pub(super) const RULE: &str = "no-country";

pub(super) fn check(house: &House<'_>) -> Vec<Complaint> {
    let names = Names::new(house);
    house.sources.iter().filter(|s| s.is_product()).flat_map(|s| check_source(s, &names)).collect()
}

/// What counts as naming a country.
struct Names {
    /// Every State's code: a literal that is nothing else.
    codes: BTreeSet<&'static str>,
    /// The codes of those with a dossier, anywhere in a literal.
    with_dossier: BTreeSet<String>,
    /// Short English names.
    short: Vec<&'static str>,
}

impl Names {
    fn new(house: &House<'_>) -> Self {
        let folders = house.texts.iter().filter_map(|file| {
            let mut parts = file.path.iter().filter_map(|part| part.to_str());
            (parts.next() == Some("dossiers")).then(|| parts.next()).flatten()
        });
        Self::with(folders)
    }

    fn with<'f>(dossiers: impl Iterator<Item = &'f str>) -> Self {
        let codes: BTreeSet<&'static str> = rust_iso3166::ALL.iter().map(|country| country.alpha3).collect();
        let with_dossier =
            dossiers.map(str::to_ascii_uppercase).filter(|folder| codes.contains(folder.as_str())).collect();
        // "Iran (Islamic Republic of)", "Korea, Republic of": people write the beginning.
        let beginning = |name: &'static str| name.split(['(', ',']).next().unwrap_or(name).trim_end();
        let short = rust_iso3166::ALL.iter().map(|country| beginning(country.name)).collect();
        Self { codes, with_dossier, short }
    }

    fn named_in<'t>(&self, text: &'t str) -> Option<&'t str> {
        let whole = text.trim();
        if self.codes.contains(whole) {
            return Some(whole);
        }
        let is_letter = |c: char| c.is_alphanumeric();
        if let Some(code) = text.split(|c| !is_letter(c)).find(|word| self.with_dossier.contains(*word)) {
            return Some(code);
        }
        self.short.iter().find_map(|name| {
            let start = text.find(name)?;
            let (before, rest) = text.split_at_checked(start)?;
            let (found, after) = rest.split_at_checked(name.len())?;
            let alone = !before.ends_with(is_letter) && !after.starts_with(is_letter);
            alone.then_some(found)
        })
    }
}

fn check_source(source: &Source, names: &Names) -> Vec<Complaint> {
    let complaint = |(_, line, text): (usize, usize, &str)| {
        let named = names.named_in(text)?;
        Some(Complaint::new(&source.path, line, RULE, format!("`{named}` is named in code")))
    };
    source.texts().filter_map(complaint).collect()
}

#[cfg(test)]
mod tests {
    use super::super::source::parse;
    use super::*;

    #[test]
    fn names_and_codes_are_found_but_not_inside_words() {
        let names = Names::with(["pak", "reference"].into_iter());
        for text in ["PAK", "such as PAK", "Pakistan", "in Pakistan's law", "FRA", "the Iran case"] {
            assert!(names.named_in(text).is_some(), "{text}");
        }
        for text in ["SPAK", "select a AND b", "Nigerian", "pak", "XAA", "Omanic", "reference"] {
            assert_eq!(names.named_in(text), None, "{text}");
        }
    }

    #[test]
    fn tests_may_name_one() {
        let names = Names::with(["pak"].into_iter());
        let text = "fn f() { g(\"PAK\") }\n#[cfg(test)] mod tests { fn h() { g(\"PAK\") } }";
        let found = check_source(&parse("crates/a/src/b.rs", text), &names);
        assert_eq!(found.iter().map(|complaint| complaint.line).collect::<Vec<_>>(), [1]);
    }
}
