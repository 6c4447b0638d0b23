//! What people and programs read. The drawn forms are kept whole, of a State so small that they can be
//! read; a changed golden file is a change that somebody sees.

use std::path::Path;

use mizan_testkit::TempFolder;
use serde_json::Value;

use crate::call::{answer, json, program, sqlite};

/// An answer about the invented State, whatever the edition of the reference that it rests on.
fn of_invented(arguments: &[&str]) -> String {
    let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/xxa");
    let folder = TempFolder::new();
    let done = program(folder.path())
        .args(arguments)
        .arg("--dossier")
        .arg(dossier)
        .args(["--as-of", "2026-01-01"])
        .output()
        .unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    let answer = String::from_utf8(done.stdout).unwrap();
    let mut words: Vec<&str> = answer.split_inclusive([' ', '\n']).collect();
    for word in &mut words {
        if word.starts_with("20") && word.contains(".11-") {
            *word = if word.ends_with('\n') { "EDITION\n" } else { "EDITION " };
        }
    }
    words.concat()
}

#[test]
fn the_matrix_is_drawn_for_wide_and_narrow_terminals() {
    insta::assert_snapshot!("matrix_wide", of_invented(&["assess", "XXA", "--width", "140"]));
    insta::assert_snapshot!("matrix_narrow", of_invented(&["assess", "XXA", "--width", "72"]));
    insta::assert_snapshot!("matrix_ascii", of_invented(&["assess", "XXA", "--width", "100", "--ascii"]));
}

#[test]
fn the_reasons_are_drawn_as_a_tree() {
    let arguments = ["explain", "XXA", "weak-capacity.torture", "--runs", "20", "--width", "100"];
    insta::assert_snapshot!("reasons", of_invented(&arguments));
}

#[test]
fn answers_go_into_workbooks_and_other_files() {
    let folder = TempFolder::new();
    let plan = folder.file("plan.toml");
    std::fs::write(&plan, "[[step]]\ndo = { join = \"iccpr-op1\" }\n").unwrap();
    for (n, command) in [
        &["timeline", "PAK"][..],
        &["explain", "PAK", "torture", "--runs", "0"],
        &["what-if", "PAK", plan.to_str().unwrap()],
        &["method"],
        &["search", "torture"],
        &["history", "pak.commitment.cat"],
        &["assess", "PAK"],
    ]
    .into_iter()
    .enumerate()
    {
        let file = |ending: &str| folder.file(&format!("{n}.{ending}"));
        let into = |ending: &str| {
            let file = file(ending);
            assert_eq!(answer(&[command, &["-o", file.to_str().unwrap()]].concat()), "", "{command:?}");
            std::fs::read(file).unwrap()
        };
        assert!(into("xlsx").starts_with(b"PK"), "{command:?}");
        assert_eq!(
            into("csv"),
            answer(&[command, &["--format", "csv"]].concat()).into_bytes(),
            "{command:?}"
        );
        let as_json: Value = serde_json::from_slice(&into("json")).unwrap();
        assert_eq!(as_json, json(command), "{command:?}");
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for command in [&["assess", "XXA"][..], &["explain", "XXA", "torture", "--runs", "0"]] {
        for width in ["40", "60", "90", "120", "200"] {
            let drawn = of_invented(&[command, &["--width", width]].concat());
            let most = drawn.lines().map(|line| line.chars().count()).max().unwrap();
            assert!(most <= width.parse().unwrap(), "{command:?} at {width}: a line of {most}\n{drawn}");
        }
    }
}

#[test]
fn in_a_pipe_columns_are_tabs_and_nothing_is_coloured() {
    let piped = answer(&["assess", "PAK", "--as-of", "2020"]);
    let columns: Vec<usize> = piped.lines().map(|line| line.split('\t').count()).collect();
    assert!(columns.iter().filter(|n| **n == columns[1]).count() > 20, "{piped}");
    assert!(!piped.contains(['\u{1b}', '■', '│']), "{piped}");
    assert!(answer(&["assess", "PAK", "--width", "120", "--color", "always"]).contains('\u{1b}'));
    assert!(!answer(&["assess", "PAK", "--width", "120", "--color", "never"]).contains('\u{1b}'));
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let mut child = program(crate::call::home())
        .args(["facts", "PAK", "--format", "json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn the_assessment_is_valid_by_its_published_schema() {
    let schema: Value = serde_json::from_str(&answer(&["schema", "assessment"])).unwrap();
    let assessment = json(&["assess", "PAK"]);
    jsonschema::validate(&schema, &assessment).unwrap();
}

#[test]
fn every_finding_names_its_rule_and_facts_and_every_fact_a_source() {
    let rules = json(&["facts", "reference", "--kind", "rules"]);
    let rules = rules[0]["body"].to_string();
    let facts: Vec<Value> = ["PAK", "reference"]
        .iter()
        .flat_map(|scope| json(&["facts", scope]).as_array().unwrap().clone())
        .collect();
    let of_id = |id: &str| facts.iter().find(|fact| fact["id"] == id);
    let assessment = json(&["assess", "PAK"]);
    let findings = assessment["findings"].as_array().unwrap();
    assert!(findings.len() > 50);
    for finding in findings {
        assert!(rules.contains(&format!("\"{}\"", finding["rule"].as_str().unwrap())), "{finding}");
        let named = finding["facts"].as_array().unwrap();
        assert!(!named.is_empty(), "{finding}");
        for id in named {
            let fact = of_id(id.as_str().unwrap()).unwrap_or_else(|| panic!("no fact {id}"));
            assert!(!fact["citations"].as_array().unwrap().is_empty(), "{fact}");
        }
    }
}

#[test]
fn treaties_bind_when_they_enter_into_force_and_diff_names_them() {
    let moved = |from: &str, to: &str| json(&["diff", "PAK", from, to]);
    let is_empty = |diff: &Value| {
        diff.as_object().unwrap().values().all(|value| value.as_array().is_none_or(Vec::is_empty))
    };
    // Both were deposited on 23 June 2010.
    assert!(is_empty(&moved("2010-06-22", "2010-06-23")));
    for (day, treaty) in [("2010-07-23", "pak.commitment.cat"), ("2010-09-23", "pak.commitment.iccpr")] {
        let before = day.replace("-23", "-22");
        let diff = moved(&before, day);
        assert!(!is_empty(&diff), "{day}");
        for part in ["findings", "levels"] {
            for change in diff[part].as_array().unwrap() {
                assert!(change["causes"].to_string().contains(treaty), "{day}: {change}");
            }
        }
    }
}

#[test]
fn an_exported_dossier_loads_to_the_same_facts() {
    let folder = TempFolder::new();
    let (dossier, db) = (folder.file("pak"), sqlite(&folder, "x.db"));
    answer(&["export", "PAK", "-o", dossier.to_str().unwrap()]);
    answer(&["load", dossier.to_str().unwrap(), "--db", &db]);
    let says = |facts: Value| -> Vec<Value> {
        let mut facts = facts.as_array().unwrap().clone();
        for fact in &mut facts {
            // Recorded by another dossier; titles use names that only a whole store has.
            fact.as_object_mut().unwrap().retain(|name, _| name != "recorded" && name != "title");
        }
        facts
    };
    assert_eq!(says(json(&["facts", "PAK"])), says(json(&["facts", "PAK", "--db", &db])));
}
