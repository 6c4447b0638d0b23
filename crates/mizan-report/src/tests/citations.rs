//! Citations for reference managers.

use super::country::{facts, id, names, text};
use crate::cite::{Work, bibtex, csl, of_fact, of_facts, of_source, ris};

const LINK: &str = "https://mizan.example/en/xxa/2026-11-24/facts/alignment/a1?edition=2026.11-digest";

/// A judgement with two sources, a treaty list and Mizan itself; the digest of the edition left out.
fn works() -> Vec<Work> {
    let facts = facts();
    let names = names(&facts);
    let mut works = of_fact(facts.get(&id("xxa.alignment.a1")).unwrap(), LINK, &text(), &names);
    let commitment = [id("xxa.commitment.cat")];
    works.extend(of_facts(&commitment, "50% of {law} & practice_1", LINK, &text(), &names));
    works.extend(of_source(facts.source("report").unwrap(), LINK, &text(), &names));
    for work in &mut works {
        work.version = work.version.as_ref().map(|_| "2026.11-digest".to_owned());
    }
    works
}

#[test]
fn the_maker_comes_first_and_mizan_last() {
    let facts = facts();
    let works = of_fact(facts.get(&id("xxa.commitment.cat")).unwrap(), LINK, &text(), &names(&facts));
    let makers: Vec<Option<&str>> = works.iter().map(|work| work.maker.as_deref()).collect();
    assert_eq!(makers, [Some("United Nations"), Some("Mizan")]);
    assert_eq!(works[1].url.as_deref(), Some(LINK));
    assert_eq!(works[1].version.as_deref(), Some(facts.edition()));
}

#[test]
fn citations_in_bibtex() {
    insta::assert_snapshot!("cite.bib", bibtex::write(&works()));
}

#[test]
fn citations_in_csl_json() {
    insta::assert_snapshot!("cite.csl.json", serde_json::to_string_pretty(&csl::items(&works())).unwrap());
}

#[test]
fn citations_in_ris() {
    insta::assert_snapshot!("cite.ris", ris::write(&works()).replace("\r\n", "\n"));
}
