//! The asks of the real reports.

use std::collections::{BTreeMap, BTreeSet};

use mizan_import::working_group;

use crate::support::{Collected, real};

fn pakistan_2012() -> Option<Collected> {
    let file = real("wg-reports/pakistan2012.layout.txt.xz")?;
    Some(Collected::of(working_group::read, &file))
}

/// Sixteen paragraphs hold several recommendations, divided by strokes.
#[test]
fn a_paragraph_divided_by_strokes_has_parts() {
    let Some(read) = pakistan_2012() else { return };
    let asks = read.asks();
    let parted: BTreeSet<&str> =
        asks.iter().filter(|a| a.part.is_some()).map(|a| a.paragraph.as_deref().unwrap()).collect();
    let strokes: Vec<&str> =
        read.paragraphs().into_iter().filter(|p| p.text.contains('/')).map(|p| p.printed.as_str()).collect();
    let numbers =
        [5, 7, 8, 10, 11, 12, 13, 17, 28, 32, 42, 81, 98, 100, 114, 136].map(|n| format!("122.{n}"));
    assert_eq!(strokes, numbers);
    assert_eq!(parted.len(), 16);
    assert!(numbers.iter().all(|number| parted.contains(&*read.printed(number).key())));
}

#[test]
fn asks_agree_with_upr_info_in_number_and_by_state() {
    let Some(read) = pakistan_2012() else { return };
    assert_eq!(read.asks().len(), 199);
    let mut by: BTreeMap<String, usize> = BTreeMap::new();
    for ask in read.asks() {
        *by.entry(ask.by.unwrap().to_string()).or_default() += 1;
    }
    assert_eq!(by.len(), 77);
    for (state, count) in [("ESP", 6), ("URY", 6), ("AUT", 5), ("DEU", 5), ("SVK", 5), ("PRK", 2), ("UGA", 1)]
    {
        assert_eq!(by[state], count, "{state}");
    }
}

#[test]
fn two_paragraphs_with_one_text_differ_in_their_state() {
    let Some(read) = pakistan_2012() else { return };
    let [first, second] = ["122.63", "122.64"].map(|number| {
        let asks = read.asks_of(number);
        assert_eq!(asks.len(), 1);
        (asks[0].text.clone(), asks[0].by.unwrap().to_string(), asks[0].key.clone())
    });
    assert_eq!(first.0, second.0);
    assert_eq!([first.1, second.1], ["UGA", "PRK"]);
    assert_ne!(first.2, second.2);
}

#[test]
fn keys_stay_and_are_never_shared() {
    let Some(read) = pakistan_2012() else { return };
    let again = pakistan_2012().unwrap();
    assert_eq!(read.entries, again.entries);
    let keys: BTreeSet<&str> = read.asks().into_iter().map(|ask| ask.key.as_str()).collect();
    assert_eq!(keys.len(), 199);
    assert!(keys.iter().all(|key| key.starts_with("working-group-report/pak/14/")));
}

#[test]
fn asks_keep_the_answer_of_their_paragraph() {
    let Some(read) = pakistan_2012() else { return };
    let refused: Vec<_> = read.asks_of("123.1");
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].answers[0].words, "did not enjoy the support of Pakistan");
    assert_eq!(refused[0].answers, read.printed("123.1").answers);
}

#[test]
fn states_within_a_sentence_end_their_part() {
    let Some(file) = real("wg-reports/pakistan2008.layout.txt.xz") else { return };
    let read = Collected::of(working_group::read, &file);
    let asks: Vec<(String, Option<u16>)> =
        read.asks_of("106.1").into_iter().map(|ask| (ask.by.unwrap().to_string(), ask.part)).collect();
    let expected = [("CAN", 1), ("GRC", 2), ("DNK", 3)].map(|(by, part)| (by.to_owned(), Some(part)));
    assert_eq!(asks, expected);
}
