//! The engine and its messages know each other's keys: read from the engine's source files.

use std::collections::BTreeSet;
use std::path::Path;

use crate::{Lang, Text};
use mizan_domain::kinds::{MeasureEffect, Relation};

const PREFIXES: [&str; 7] = ["rule", "finding", "reason", "help", "basis", "remark", "notice"];

/// The string literals of every source file of the engine.
fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            found.extend(
                source.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned),
            );
        }
    }
}

fn keyed(literal: &str) -> bool {
    literal.split_once('-').is_some_and(|(prefix, rest)| {
        PREFIXES.contains(&prefix) && rest.bytes().all(|b| b == b'-' || b.is_ascii_lowercase())
    })
}

#[test]
fn every_key_of_the_engine_has_a_message_and_every_message_a_key() {
    let mut found = BTreeSet::new();
    literals(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../mizan-assess/src"), &mut found);
    let mut keys: BTreeSet<String> = found.iter().filter(|literal| keyed(literal)).cloned().collect();
    assert!(keys.len() > 80, "only {} keys found: has the engine moved?", keys.len());
    // Keys that the engine puts together.
    keys.extend(Relation::ALL.iter().map(|relation| format!("basis-law-{}", relation.name())));
    keys.extend(MeasureEffect::ALL.iter().map(|effect| format!("measure-effect-{}", effect.name())));

    let text = Text::new(Lang::ALL[0]);
    let missing: Vec<&String> = keys.iter().filter(|key| !text.has(key)).collect();
    assert_eq!(missing, [""; 0], "the engine says what has no message");

    let messages = include_str!("../../messages/en/assess.ftl");
    let unused: Vec<&str> = messages
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| !key.starts_with([' ', '#']))
        .filter(|key| !keys.contains(*key))
        .filter(|key| {
            // A reason and its help share the rest of their keys.
            let rest = key.strip_prefix("reason-").or_else(|| key.strip_prefix("help-"));
            !rest.is_some_and(|rest| found.contains(rest))
        })
        .collect();
    assert_eq!(unused, [""; 0], "messages that the engine never says");
}
