//! The real answers, and made ones.

use mizan_domain::monitoring::AnswerValue::{self, AlreadyImplemented, NotSupported, Noted, Supported};
use mizan_domain::monitoring::DocumentKind;
use mizan_import::{Why, state_answer};

use crate::paper;
use crate::support::{Collected, real, refused};

fn numbers(read: &Collected, value: AnswerValue) -> Vec<String> {
    let of_value = read.answered().into_iter().filter(|answered| answered.answer.value == value);
    of_value.map(|answered| answered.number.to_string()).collect()
}

#[test]
fn sets_of_numbers_are_written_out() {
    let Some(file) = real("slovenia-upr/g1504261.layout.txt.xz") else { return };
    let read = Collected::of(state_answer::read, &file);
    assert_eq!(numbers(&read, Supported).len(), 70);
    assert_eq!(numbers(&read, AlreadyImplemented).len(), 72);
    let noted = numbers(&read, Noted);
    assert_eq!(noted.len(), 21);
    assert_eq!(noted[..9], ["6", "7", "8", "9", "10", "11", "12", "13", "17"]);
    let mut all: Vec<u32> = read.answered().iter().map(|a| a.number.as_str().parse().unwrap()).collect();
    all.sort_unstable();
    assert_eq!(all, (1..=163).collect::<Vec<_>>());
    assert!(read.held.is_empty());
}

#[test]
fn a_full_stop_for_a_comma_divides_too() {
    let Some(file) = real("slovenia-upr/g2505828.layout.txt.xz") else { return };
    let read = Collected::of(state_answer::read, &file);
    let counts = [Supported, AlreadyImplemented, Noted].map(|value| numbers(&read, value).len());
    assert_eq!(counts, [178, 39, 37]);
    assert!(numbers(&read, Supported).contains(&"140.36".to_owned()));
    let mut all: Vec<u32> = read
        .answered()
        .iter()
        .map(|a| a.number.as_str().strip_prefix("140.").unwrap().parse().unwrap())
        .collect();
    all.sort_unstable();
    assert_eq!(all, (1..=254).collect::<Vec<_>>());
    assert!(read.held.is_empty());
}

#[test]
fn an_answer_keeps_the_words_the_place_and_the_day() {
    let Some(file) = real("slovenia-upr/g2505828.layout.txt.xz") else { return };
    let read = Collected::of(state_answer::read, &file);
    assert_eq!(read.document().symbol.as_str(), "A/HRC/59/15/Add.1");
    assert_eq!(read.document().kind, DocumentKind::Answer);
    let answer_to = |number: &str| {
        let answered = read.answered().into_iter().find(|a| a.number.as_str() == number).unwrap();
        answered.answer.clone()
    };
    let noted = answer_to("140.1");
    assert_eq!(noted.words, "The Government takes note of recommendations");
    assert_eq!((noted.place.as_deref(), noted.on), (Some("5"), Some("2025-04-08".parse().unwrap())));
    let carried_out = answer_to("140.11").words;
    assert!(
        carried_out.starts_with("Accepted recommendations that Slovenia considers already"),
        "{carried_out}"
    );
}

#[test]
fn sentences_are_understood_or_held() {
    let lines = "1. We thank all States, which made 30 recommendations, on 4 May 2019.\n\
                 2. The State accepts recommendations 5.1, 5.3-5, and 5.9. It does not support recommendation 5.2.\n\
                 3. The State wonders about the recommendations: 5.6, 5.7.\n\
                 4. The State notes recommendations 5.8, 5.12–10, 5.1, 5.2.\n";
    let read = Collected::of(state_answer::read, paper::answer(lines).as_bytes());
    assert_eq!(numbers(&read, Supported), ["5.1", "5.3", "5.4", "5.5", "5.9"]);
    assert_eq!(numbers(&read, NotSupported), ["5.2"]);
    assert_eq!(numbers(&read, Noted), ["5.8"]);
    let wonders = "The State wonders about the recommendations".to_owned();
    assert_eq!(
        read.faults(),
        [
            ("3", Why::UnknownAnswer(wonders)),
            ("4", Why::Unreadable("5.12–5.10".to_owned())),
            ("4", Why::Unreadable("5.1".to_owned())),
            ("4", Why::Unreadable("5.2".to_owned())),
        ]
    );
}

#[test]
fn an_answer_without_numbers_is_refused() {
    let text = paper::answer("1. The State is grateful for all 12 recommendations.\n");
    assert_eq!(
        refused(state_answer::read, text.as_bytes()),
        "the file is no state-answer that can be read: a sentence that accepts or notes recommendations by their \
         numbers is missing; check that it is the right file and is whole"
    );
}
