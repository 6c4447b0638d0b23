//! Citations for reference managers.

use serde_json::json;

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
    let written = bibtex::write(&works());
    let golden = "@techreport{report,
  author = {{Watch}},
  institution = {Watch},
  title = {{Annual report | 2025}},
  year = {2025},
  number = {W/25},
  url = {https://example.org/report},
  note = {page 3},
}
";
    assert!(written.starts_with(golden), "{written}");
    let treaties = "@misc{treaty-list,
  author = {{United Nations}},
  title = {{Status of treaties}},
  year = {2026},
  date = {2026-10},
  note = {chapter IV-9},
}
";
    assert!(written.contains(treaties), "{written}");
    assert!(written.contains("@misc{mizan-xxa-alignment-a1,\n  author = {{Mizan}},\n"), "{written}");
    assert!(written.contains("  title = {{50\\% of \\{law\\} \\& practice\\_1}},\n"), "{written}");
    assert!(written.contains("  version = {2026.11-digest},\n"), "{written}");
}

#[test]
fn citations_in_csl_json() {
    let items = csl::items(&works());
    assert_eq!(
        items[0],
        json!({
            "id": "report",
            "type": "report",
            "title": "Annual report | 2025",
            "author": [{ "literal": "Watch" }],
            "publisher": "Watch",
            "issued": { "date-parts": [[2025]] },
            "number": "W/25",
            "URL": "https://example.org/report",
            "note": "page 3",
        })
    );
    assert_eq!(items[1]["id"], "mizan-xxa-alignment-a1");
    assert_eq!(items[1]["note"], "checked as quotation");
    assert_eq!(items[1]["URL"], LINK);
    assert_eq!(items[2]["issued"], json!({ "date-parts": [[2026, 10]] }));
    assert_eq!(items[3]["title"], "50% of {law} & practice_1");
}

#[test]
fn citations_in_ris() {
    let written = ris::write(&works());
    let golden = [
        "TY  - RPRT",
        "ID  - report",
        "AU  - Watch",
        "PB  - Watch",
        "TI  - Annual report | 2025",
        "PY  - 2025",
        "DA  - 2025///",
        "M1  - W/25",
        "UR  - https://example.org/report",
        "N1  - page 3",
        "ER  - ",
        "",
        "TY  - ELEC",
    ];
    assert!(written.starts_with(&golden.join("\r\n")), "{written}");
    assert!(written.contains("DA  - 2026/10//\r\n"), "{written}");
}

#[test]
fn an_article_has_its_authors_and_its_journal() {
    let article = json!({
        "id": "paper", "title": "On promises", "kind": "research", "authors": ["Doe, J.", "Roe, R."],
        "journal": "Journal of Tests", "volume": "3", "issue": "2", "date": "2025",
    });
    let works = [Work::of_source(&serde_json::from_value(article).unwrap())];
    assert_eq!(
        bibtex::write(&works),
        "@article{paper,\n  author = {Doe, J. and Roe, R.},\n  title = {{On promises}},\n  year = {2025},\n  \
         journal = {Journal of Tests},\n  volume = {3},\n  number = {2},\n}\n"
    );
    let ris = ris::write(&works);
    for line in
        ["TY  - JOUR", "AU  - Doe, J.", "AU  - Roe, R.", "JO  - Journal of Tests", "VL  - 3", "IS  - 2"]
    {
        assert!(ris.contains(&format!("{line}\r\n")), "{ris}");
    }
    let item = &csl::items(&works)[0];
    assert_eq!(item["author"][1], json!({ "family": "Roe", "given": "R." }));
    assert_eq!(item["container-title"], "Journal of Tests");
}
