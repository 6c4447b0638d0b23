//! What is written reads as it was.

use std::collections::BTreeSet;

use mizan_domain::Fact;
use mizan_dossier::{Files, Reading, read, write};

use crate::fixture::{files, small};

fn written(reading: &Reading) -> Files {
    let all =
        reading.dossiers.iter().flat_map(|head| write(head, &from(reading, &head.folder), &reading.sources));
    Files::from_texts(all)
}

/// The facts that came with a dossier.
fn from(reading: &Reading, folder: &str) -> Vec<Fact> {
    reading.facts.iter().filter(|f| f.recorded.dossier == folder).cloned().collect()
}

fn compare(first: &Reading) {
    let files = written(first);
    let second = read(&files);
    let problems: Vec<String> = second.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    for (a, b) in first.facts.iter().zip(&second.facts) {
        assert_eq!(a, b);
    }
    assert_eq!(first.facts.len(), second.facts.len());
    assert_eq!(first.sources, second.sources);
    assert_eq!(first.dossiers, second.dossiers);
    let again: BTreeSet<(String, String)> = texts(&written(&second));
    assert_eq!(texts(&files), again, "the same facts give the same text");
}

fn texts(files: &Files) -> BTreeSet<(String, String)> {
    files.iter().map(|file| (file.path.clone(), file.text.to_string())).collect()
}

#[test]
fn the_small_dossiers_are_written_and_read_again() {
    compare(&read(&files(&small())));
}

#[test]
fn the_dossiers_in_the_program_are_written_and_read_again() {
    let reading = read(&Files::embedded());
    assert!(reading.facts.len() > 9_000, "{} facts", reading.facts.len());
    let problems: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    compare(&reading);
}

#[test]
fn commitments_and_observations_are_tables() {
    let files = written(&read(&files(&small())));
    let names: BTreeSet<&str> = files.iter().map(|f| f.path.as_str()).collect();
    assert!(names.contains("world/commitment.csv") && names.contains("xxa/observation.csv"), "{names:?}");
    assert!(names.contains("xxa/norm.toml") && !names.contains("xxa/observation.toml"), "{names:?}");
    let norms = files.iter().find(|f| f.path == "xxa/norm.toml").unwrap();
    assert!(norms.text.contains("\nfrom = 1973-08-14\n"), "days are bare: {}", norms.text);
    assert!(norms.text.contains("\nfrom = \"2022-11\"\n"), "months are texts: {}", norms.text);
}
