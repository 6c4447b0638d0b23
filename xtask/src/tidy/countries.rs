//! A country is data. Code that names one treats it as a special case.
//!
//! A literal may show what a code looks like ("such as …"); it may not be a code, nor hold a State's name.

use std::collections::BTreeSet;

use super::source::Source;
use super::{Complaint, House};

pub(super) const RULE: &str = "no-country";

/// A word of SQL that is also a code.
const OTHER_WORDS: &[&str] = &["AND"];

pub(super) fn check(house: &House<'_>) -> Vec<Complaint> {
    let names = Names::new();
    house.sources.iter().filter(|s| s.is_product()).flat_map(|s| check_source(s, &names)).collect()
}

/// What counts as naming a country.
struct Names {
    codes: BTreeSet<&'static str>,
    /// English, as people write them.
    short: Vec<&'static str>,
}

impl Names {
    fn new() -> Self {
        // "Iran (Islamic Republic of)", "Korea, Republic of": people write the beginning.
        let beginning = |name: &'static str| name.split(['(', ',']).next().unwrap_or(name).trim_end();
        let codes = rust_iso3166::ALL.iter().map(|country| country.alpha3);
        Self {
            codes: codes.filter(|code| !OTHER_WORDS.contains(code)).collect(),
            short: rust_iso3166::ALL.iter().map(|country| beginning(country.name)).collect(),
        }
    }

    fn named_in<'t>(&self, text: &'t str) -> Option<&'t str> {
        let whole = text.trim();
        if self.codes.contains(whole) {
            return Some(whole);
        }
        self.short.iter().find_map(|name| {
            let start = text.find(name)?;
            let (before, rest) = text.split_at_checked(start)?;
            let (found, after) = rest.split_at_checked(name.len())?;
            let alone = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
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
        let names = Names::new();
        for text in ["PAK", " FRA ", "Pakistan", "in Pakistan's law", "the Iran case"] {
            assert!(names.named_in(text).is_some(), "{text}");
        }
        for text in ["such as PAK", "AND", "Nigerian", "pak", "XAA", "Omanic", "reference"] {
            assert_eq!(names.named_in(text), None, "{text}");
        }
    }

    #[test]
    fn tests_may_name_one() {
        let text = "fn f() { g(\"PAK\") }\n#[cfg(test)] mod tests { fn h() { g(\"PAK\") } }";
        let found = check_source(&parse("crates/a/src/b.rs", text), &Names::new());
        assert_eq!(found.iter().map(|complaint| complaint.line).collect::<Vec<_>>(), [1]);
    }
}
