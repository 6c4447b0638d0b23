//! Every type of page is in the list that the browser walks through (`tests/browser/pages.json`).

use std::collections::{BTreeMap, BTreeSet};

use crate::address::Place;
use crate::reading::{Reading, read};

/// Types of pages that are looked at in a browser, each with one address without its language.
const WALKED: &str = include_str!("../../../tests/browser/pages.json");
const ADDRESS: &str = include_str!("address.rs");

/// The variants of an enumeration, read from its source, so that a new one can't be forgotten.
fn variants(name: &str) -> BTreeSet<String> {
    let start = format!("pub(crate) enum {name} {{");
    let body = ADDRESS.split(&start).nth(1).and_then(|rest| rest.split("\n}").next()).unwrap_or_default();
    body.lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
        .map(name_of)
        .collect()
}

/// The word with which a variant's source and its debug form begin.
fn name_of(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric()).collect()
}

fn type_of(place: &Place) -> String {
    match place {
        Place::Country(_, _, page) => format!("Country::{}", name_of(&format!("{page:?}"))),
        other => name_of(&format!("{other:?}")),
    }
}

#[test]
fn every_type_of_page_is_walked_and_has_an_address_of_its_type() {
    let walked: BTreeMap<String, String> = serde_json::from_str(WALKED).unwrap();
    let mut types = variants("Place");
    assert!(types.remove("Country"), "{types:?}");
    types.extend(variants("CountryPage").into_iter().map(|page| format!("Country::{page}")));
    assert!(types.len() > 20, "{types:?}");
    for name in &types {
        let path = walked.get(name).unwrap_or_else(|| panic!("tests/browser/pages.json lacks {name}"));
        let path = format!("/en{}", path.split('?').next().unwrap());
        match read(&path) {
            Reading::Page(address) => assert_eq!(&type_of(&address.place), name, "{path}"),
            other => panic!("{path} is no page: {other:?}"),
        }
    }
    for name in walked.keys() {
        assert!(types.contains(name), "there is no type of page called {name}");
    }
}
