//! How problems are told: one line for people, JSON for editors, bounded however broken a file is.

use std::time::{Duration, Instant};

use mizan_dossier::{Check, Files, Severity, read};
use serde_json::json;

use crate::fixture::{files, small};

#[test]
fn a_problem_is_a_line_and_a_json_object() {
    let mut texts = small();
    let law = texts.get_mut("xxa/law.toml").unwrap();
    *law = law.replace("norms = [\"const-9\"]", "norms = [\"cnost-9\"]");
    let reading = read(&files(&texts));
    let [problem] = reading.problems.as_slice() else { panic!("{:?}", reading.problems) };
    assert_eq!(
        problem.to_string(),
        "xxa/law.toml:65:10: error[reference-exists]: there is no norm `cnost-9`"
    );
    assert_eq!(
        serde_json::to_value(problem).unwrap(),
        json!({
            "check": "reference-exists",
            "severity": "error",
            "file": "xxa/law.toml",
            "line": 65,
            "column": 10,
            "end_column": 19,
            "text": "norms = [\"cnost-9\"]",
            "text_from": 1,
            "message": "there is no norm `cnost-9`",
            "hint": "did you mean `const-9`?",
        })
    );
    assert_eq!((reading.count(Severity::Error), reading.count(Severity::Warning)), (1, 0));
    assert!(Check::named(problem.check).is_some_and(|check| check.help.contains("id")));
}

#[test]
fn problems_of_all_files_are_told_at_once_in_order() {
    let mut texts = small();
    for (path, text) in &mut texts {
        if path.ends_with("law.toml") || path.ends_with("practice.toml") {
            *text = text.replace("report", "reprot");
        }
    }
    let reading = read(&files(&texts));
    let places: Vec<(String, u32, u32)> =
        reading.problems.iter().map(|p| (p.file.clone(), p.line, p.column)).collect();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(places, sorted);
    assert!(places.len() > 12 && places.iter().any(|p| p.0 == "xxa/law.toml"), "{places:?}");
    assert!(
        reading.problems.iter().all(|p| p.check == "source-exists" || p.check == "source-present"),
        "{places:?}"
    );
}

#[test]
fn the_order_of_files_changes_nothing() {
    let texts = small();
    let forward = read(&files(&texts));
    let backward = read(&Files::from_texts(texts.into_iter().rev()));
    assert_eq!(forward.facts, backward.facts);
    assert_eq!(forward.sources, backward.sources);
}

#[test]
fn files_made_to_exhaust_are_told_of_in_time() {
    let header = "[[claim]]\n";
    let large: Vec<(&str, String)> = vec![
        ("xxa/a.toml", "=\n".repeat(1_000_000)),
        ("xxa/b.toml", format!("{header}=\n").repeat(60_000)),
        ("xxa/c.toml", header.repeat(100_000)),
        ("xxa/d.toml", "[".repeat(2_000_000)),
        ("xxa/e.toml", format!("{header}x = \"\"\"").repeat(50_000)),
        ("xxa/f.toml", format!("{header}{}", "a.b.".repeat(50_000))),
        ("xxa/claim-a.csv", ",".repeat(2_000_000)),
        ("xxa/claim-b.csv", format!("id,section,about,statement,source\n{}", "x\n".repeat(200_000))),
        (
            "xxa/claim-c.csv",
            format!("id,section,about,statement,source\n{}", "x,1,a,b,nobody\n".repeat(60_000)),
        ),
        ("xxa/claim-d.csv", "\"".repeat(2_000_000)),
    ];
    for (path, text) in large {
        let mut texts = small();
        texts.insert(path.to_owned(), text);
        let begun = Instant::now();
        let reading = read(&files(&texts));
        assert!(begun.elapsed() < Duration::from_mins(1), "{path}: {:?}", begun.elapsed());
        assert!(!reading.is_sound(), "{path}");
        assert!(reading.problems.len() < 50_000, "{path}: {}", reading.problems.len());
        assert!(reading.problems.iter().all(|p| p.text.chars().count() <= 400), "{path}");
    }
}
