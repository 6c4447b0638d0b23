//! The tables of the paper that Mizan began with: each row is a fact, found by its words.

use std::path::PathBuf;

use crate::call::{answer, json};
use crate::served::Served;

#[test]
fn every_row_of_the_papers_tables_is_found_by_its_words() {
    let rows = json(&["facts", "PAK", "--kind", "table-row"]);
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 43);
    for row in rows {
        let words = row["body"]["cells"][0]["text"].as_str().unwrap();
        let found = answer(&["search", "--kind", "table-row", "--limit", "100", "--", words]);
        assert!(found.contains(row["id"].as_str().unwrap()), "{words}: {found}");
    }
}

/// The rows as they were taken from the paper, where that file is at hand.
fn original() -> Option<PathBuf> {
    let root = std::env::var_os("MIZAN_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let file = root.join("data/facts/paper_tables.csv");
    file.exists().then_some(file)
}

#[test]
fn every_cell_is_quoted_as_the_paper_has_it() {
    let Some(file) = original() else {
        eprintln!("not compared: the rows of the paper are not at hand");
        return;
    };
    let rows = json(&["facts", "PAK", "--kind", "table-row"]);
    let rows = rows.as_array().unwrap();
    let mut compared = 0;
    for record in csv::Reader::from_path(file).unwrap().deserialize() {
        let record: std::collections::BTreeMap<String, String> = record.unwrap();
        let id = format!("pak.table-row.{}-{}", record["table_id"].to_lowercase(), record["row"]);
        let row = rows.iter().find(|row| row["id"] == id.as_str()).unwrap_or_else(|| panic!("no {id}"));
        let cells = (1..=3).map(|n| (&record[&format!("col{n}_heading")], &record[&format!("col{n}")]));
        for (cell, (heading, text)) in row["body"]["cells"].as_array().unwrap().iter().zip(cells) {
            assert_eq!((cell["heading"].as_str(), cell["text"].as_str()), (Some(&**heading), Some(&**text)));
            compared += 1;
        }
    }
    assert!(compared > 86, "only {compared} cells");
}

/// A text as it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn every_row_stands_on_a_page_with_its_citation() {
    let served = Served::start();
    for row in json(&["facts", "PAK", "--kind", "table-row"]).as_array().unwrap() {
        let id = row["id"].as_str().unwrap().rsplit('.').next().unwrap();
        let page = served.page(&format!("/en/pak/facts/table-row/{id}"));
        for cell in row["body"]["cells"].as_array().unwrap() {
            let text = cell["text"].as_str().unwrap();
            assert!(page.contains(&escaped(text)), "{id}: {text}");
        }
        assert!(page.contains("href=\"/en/sources/paper\""), "{id} has no link to its source");
        let place = row["citations"][0]["place"].as_str().unwrap();
        assert!(page.contains(&escaped(place)), "{id}: {place}");
    }
}
