//! The views as people and as programs see them.

use mizan_domain::{Fact, Facts};

use super::answers::{closing, comparison, diff, what_if};
use super::country::{assessment, facts, finding, id, names, rules, text};
use crate::{Cell, Holds, Signs, Table, cite, csv, markdown, tables};

/// Every view that there is.
pub(super) fn all(known: &Facts) -> Vec<(&'static str, Vec<Table>)> {
    let (text, names, assessment) = (text(), names(known), assessment());
    let every: Vec<&Fact> = known.all().iter().map(AsRef::as_ref).collect();
    let act = known.get(&id("xxa.norm.act")).unwrap();
    let hits = [
        tables::Hit { found: tables::Found::Fact(act), excerpt: "…Torture Act…".to_owned() },
        tables::Hit { found: tables::Found::Source(known.source("report").unwrap()), excerpt: String::new() },
    ];
    let rules = serde_json::from_value(rules()).unwrap();
    let views = vec![
        ("assessment", vec![tables::assessment(&assessment, &text, &names)]),
        ("levels", vec![tables::levels(&assessment, &text, &names)]),
        ("explain", vec![tables::explain(&assessment, "torture", &text, &names)]),
        ("findings", vec![tables::findings(&assessment, &text, &names)]),
        ("standings", vec![tables::standings(&assessment, &text, &names)]),
        ("facts", vec![tables::facts(every, &text, &names)]),
        ("sources", vec![tables::sources(&text, &names)]),
        ("history", vec![tables::history([act.as_ref()], &text, &names)]),
        ("search", vec![tables::search("torture", &hits, &text, &names)]),
        ("timeline", vec![tables::timeline(&assessment, &text, &names)]),
        ("diff", tables::diff(&diff(), &text, &names)),
        ("what-if", tables::what_if(&what_if(), &text, &names)),
        ("closing", vec![tables::closing(&closing(), &text, &names)]),
        ("comparison", tables::comparison(&comparison(), &text, &names)),
        ("method", tables::method(&rules, &text, &names)),
    ];
    assert_eq!(text.problems(), []);
    views
}

#[test]
fn every_view_in_markdown() {
    let facts = facts();
    for (name, tables) in all(&facts) {
        insta::assert_snapshot!(format!("{name}.md"), markdown::write(&tables, &text()));
    }
}

#[test]
fn every_view_in_csv() {
    let facts = facts();
    for (name, tables) in all(&facts) {
        let edition = facts.edition();
        let csv = csv::write(&tables).unwrap().replace(edition, "2026.11-digest").replace("\r\n", "\n");
        insta::assert_snapshot!(format!("{name}.csv"), csv);
    }
}

#[test]
fn every_row_has_a_cell_for_each_column_of_what_it_holds() {
    for (name, tables) in all(&facts()) {
        for table in tables {
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.columns.len(), "{name}");
                for (cell, column) in row.cells.iter().zip(&table.columns) {
                    let fits = match (cell, column.holds) {
                        (Cell::Empty, _) => true,
                        (Cell::Text(_), holds) => holds == Holds::Text,
                        (Cell::Whole(_) | Cell::Decimal(_), holds) => holds == Holds::Number,
                        (Cell::Date(_), holds) => holds == Holds::Date,
                        (Cell::Flag(_), holds) => holds == Holds::Flag,
                        (Cell::Code { .. }, holds) => holds == Holds::Code,
                        (Cell::Codes(_), holds) => holds == Holds::Codes,
                        (Cell::Record(_), holds) => holds == Holds::Record,
                        (Cell::Records(_), holds) => holds == Holds::Records,
                        (Cell::Level(_), holds) => holds == Holds::Level,
                    };
                    assert!(fits, "{name}: {cell:?} in column {}", column.name);
                }
            }
        }
    }
}

#[test]
fn csv_has_one_stable_header_and_reads_back() {
    for (name, tables) in all(&facts()) {
        let written = csv::write(&tables).unwrap();
        let mut reader = ::csv::Reader::from_reader(written.as_bytes());
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        for (n, field) in header.iter().enumerate() {
            let snake = field.bytes().all(|b| b == b'_' || b.is_ascii_lowercase());
            assert!(snake, "{name}: `{field}`");
            assert!(!header[..n].contains(field), "{name}: `{field}` is there twice");
        }
        let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
        assert_eq!(reader.records().map(Result::unwrap).count(), rows, "{name}");
        assert!(!written.replace("\r\n", "").contains('\n'), "{name}: lines end with CRLF");
        if let [table] = tables.as_slice() {
            let metadata = csv::metadata(table, "file.csv", &text());
            let columns = metadata["tableSchema"]["columns"].as_array().unwrap();
            let described: Vec<&str> = columns.iter().map(|c| c["name"].as_str().unwrap()).collect();
            assert_eq!(described, header, "{name}: the metadata describe other columns");
        }
    }
}

#[test]
fn a_level_is_drawn_in_boxes_or_in_ascii() {
    let facts = facts();
    let table = tables::assessment(&assessment(), &text(), &names(&facts));
    let drawn = |row: usize, signs: Signs| -> Vec<String> {
        let cells = table.rows[row].cells.iter();
        let graded = cells.filter_map(|cell| match cell {
            Cell::Level(graded) => Some(graded.glyph(signs)),
            _ => None,
        });
        graded.collect()
    };
    assert_eq!(drawn(0, Signs::Boxes), ["■■■□", "▤▤□□", "‖■□□□", "■◧◧□", "◧□□□", "■■□□"]);
    assert_eq!(drawn(1, Signs::Boxes), ["□□□□", "····", "····", "····", "■◧□□", "■■■■"]);
    assert_eq!(drawn(0, Signs::Ascii), ["###.", "==..", "|#...", "#??.", "?...", "##.."]);
    let digits = |row: usize| -> Vec<String> {
        let cells = table.rows[row].cells.iter();
        cells
            .filter_map(|cell| if let Cell::Level(graded) = cell { Some(graded.digits()) } else { None })
            .collect()
    };
    assert_eq!(digits(0), ["3", "2", "1", "1-3", "0-1", "2"]);
    assert_eq!(digits(1), ["0", "-", "-", "-", "1-2", "4"]);
    assert_eq!(drawn(1, Signs::Ascii), ["....", "----", "----", "----", "#?..", "####"]);
}

#[test]
fn a_citation_names_the_maker_first() {
    let facts = facts();
    let names = names(&facts);
    let of = |fact: &str| {
        let cited = cite::fact(facts.get(&id(fact)).unwrap(), "/id/fact/x", &text(), &names);
        cited.replace(facts.edition(), "2026.11-digest")
    };
    assert_eq!(
        of("xxa.commitment.cat"),
        "United Nations, Status of treaties, October 2026, chapter IV-9. In: Mizan, XXA, “CAT: ratified 23 \
         June 2010, binds from 23 July 2010”, edition 2026.11-digest, checked. /id/fact/x"
    );
    assert_eq!(
        of("xxa.alignment.a1"),
        "Watch, Annual report | 2025, 2025 (W/25), page 3. In: Mizan, XXA, “CAT 1 ← =Torture Act 2022: \
         partial”, edition 2026.11-digest, checked as quotation, disputed by Letter of the ministry, judged \
         by Editors, not reviewed by a lawyer. /id/fact/x"
    );
    assert_eq!(
        of("ref.instrument.cat"),
        "Mizan, “CAT: Convention against Torture”, edition 2026.11-digest, unverified. /id/fact/x"
    );
    assert_eq!(
        cite::page("Freedom from torture", super::country::day(), "2026.11-digest", "/en/xxa/", &text()),
        "Mizan, “Freedom from torture”, as of 24 November 2026, edition 2026.11-digest. /en/xxa/"
    );
}

#[test]
fn a_severity_and_a_robustness_are_said_in_words() {
    let facts = facts();
    let (text, names) = (text(), names(&facts));
    assert_eq!(text.severity(&finding(), &names), "4 = base 3 + cannot be suspended (CAT 1)");
    assert_eq!(
        text.robustness(&finding().robustness.unwrap(), &names),
        "stands in 94% of 1,000 perturbed runs; falls without Commission, assessed 2025: “underfunded”"
    );
    assert_eq!(text.problems(), []);
}
