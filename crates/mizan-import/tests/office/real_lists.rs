//! OHCHR's own lists of two reviews, where they are at hand.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::monitoring::{AnswerValue, Number, Paragraph};

use crate::support::shared;
use crate::thematic_list::{read, refused, terms};

fn counts(paragraphs: &[&Paragraph]) -> BTreeMap<AnswerValue, usize> {
    let mut counts = BTreeMap::new();
    for paragraph in paragraphs {
        assert_eq!(paragraph.answers.len(), 1);
        *counts.entry(paragraph.answers[0].value).or_default() += 1;
    }
    counts
}

/// How often the heading changes from row to row.
fn headings(paragraphs: &[&Paragraph]) -> usize {
    let mut headings: Vec<_> = paragraphs.iter().map(|p| terms(p, "ohchr-list-heading").join("")).collect();
    headings.dedup();
    headings.len()
}

/// Every number of a run stands in the list, once.
fn every_number_once(paragraphs: &[&Paragraph], above: u32, last: u32) {
    let numbers: BTreeSet<&Number> = paragraphs.iter().map(|p| &p.printed).collect();
    let expected: BTreeSet<Number> = (1..=last).map(|n| Number::new(format!("{above}.{n}"))).collect();
    assert_eq!(paragraphs.len(), expected.len());
    assert_eq!(numbers, expected.iter().collect());
}

#[test]
fn the_list_of_slovenias_second_review() {
    let Some(file) = shared("slovenia-upr/UPR20__Slovenia_ThematicListRecommendations_E.docx") else {
        return;
    };
    let collected = read(&file).unwrap();
    assert_eq!(collected.held, []);
    let document = collected.documents()[0];
    assert_eq!(
        (document.symbol.as_str(), document.country.code(), document.session),
        ("A/HRC/28/15", "SVN", Some(20))
    );
    let paragraphs = collected.paragraphs();
    assert_eq!(read(&file).unwrap(), collected);
    every_number_once(&paragraphs, 115, 163);
    assert_eq!(counts(&paragraphs), [(AnswerValue::Supported, 142), (AnswerValue::Noted, 21)].into());
    assert_eq!(headings(&paragraphs), 37);
    assert!(paragraphs.iter().all(|p| !terms(p, "ohchr-theme").is_empty()));
    // One row names no persons.
    assert_eq!(paragraphs.iter().filter(|p| terms(p, "persons").is_empty()).count(), 1);
    assert!(paragraphs.iter().all(|p| p.comment.is_none()));
    assert!(
        paragraphs.iter().all(|p| p.answers[0].document.as_ref().unwrap().as_str() == "A/HRC/28/15/Add.1")
    );
    let places: BTreeSet<_> = paragraphs.iter().filter_map(|p| p.answers[0].place.clone()).collect();
    assert_eq!(
        places.into_iter().collect::<Vec<_>>(),
        ["Para. 3", "Para. 4", "Para. 5", "para. 3 - Para. 3"]
    );
    // As many as UPR Info counts for this review.
    assert_eq!(collected.asks().len(), 180);
}

#[test]
fn the_list_of_slovenias_fourth_review() {
    let Some(file) = shared("slovenia-upr/upr48-slovenia-thematic-list-of-recommendatio.docx") else {
        return;
    };
    let collected = read(&file).unwrap();
    assert_eq!(collected.held, []);
    let document = collected.documents()[0];
    assert_eq!(
        (document.symbol.as_str(), document.country.code(), document.session),
        ("A/HRC/59/15", "SVN", Some(48))
    );
    let paragraphs = collected.paragraphs();
    every_number_once(&paragraphs, 140, 254);
    assert_eq!(counts(&paragraphs), [(AnswerValue::Supported, 217), (AnswerValue::Noted, 37)].into());
    assert_eq!(headings(&paragraphs), 53);
    let goals: usize = paragraphs.iter().map(|p| terms(p, "sdg").len()).sum();
    assert_eq!(goals, 413);
    assert_eq!(paragraphs.iter().filter(|p| p.answers[0].place.as_deref() == Some("Para.3vv")).count(), 1);
    assert_eq!(collected.asks().len(), 262);
}

#[test]
fn a_text_document_without_a_list_is_refused() {
    let Some(file) = shared("slovenia-upr/UPR-wg48-Advance-Questions-Slovenia.docx") else { return };
    assert!(refused(&file).contains("the row of headings"));
}
