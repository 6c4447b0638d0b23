//! A new dossier passes every check, as it is and with its examples in use.

use mizan_domain::Day;
use mizan_dossier::{Files, read, skeleton};

fn new() -> Vec<(String, String)> {
    skeleton("XXB".parse().unwrap(), "A \"new\" land", Day::parse("2026-11-24").unwrap())
}

#[test]
fn passes_every_check_with_the_reference() {
    let reading = read(&Files::from_texts(new()).completed_by(&Files::embedded()));
    assert_eq!(reading.problems, Vec::new());
}

#[test]
fn its_examples_are_records() {
    let used: Vec<(String, String)> = new()
        .into_iter()
        .map(|(path, text)| {
            let lines = text.lines().map(|line| match line.strip_prefix('#') {
                Some(example) if !example.starts_with([':', ' ']) || example.starts_with("  {") => example,
                _ => line,
            });
            (path, lines.collect::<Vec<_>>().join("\n"))
        })
        .collect();
    let reading = read(&Files::from_texts(used).completed_by(&Files::embedded()));
    assert_eq!(reading.problems, Vec::new());
    let country = "XXB".parse().unwrap();
    assert_eq!(reading.facts.iter().filter(|f| f.country == Some(country)).count(), 12);
}
