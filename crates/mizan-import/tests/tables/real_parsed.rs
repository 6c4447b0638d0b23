//! The reports of 2008 to 2014 as other people parsed them, against figures counted by other means.

use mizan_domain::monitoring::{AnswerValue, Ask};
use mizan_import::{Form, Why, recognise, upr_parsed};

use crate::support::{Collected, counts, real};

/// Years with their rows. The description of the data counts 7,660 for 2014: a copy of it that was cut
/// off in a row of 3 fields; the file itself has 7,699, none of them broken.
const YEARS: [(u16, usize); 7] =
    [(2008, 1_024), (2009, 4_195), (2010, 6_044), (2011, 8_628), (2012, 4_222), (2013, 7_379), (2014, 7_699)];

fn file(year: u16) -> Option<Vec<u8>> {
    real(&format!("upr-parsed-2015/{year}data.csv.xz"))
}

/// One test, for reading all takes most of its time.
#[test]
fn the_rows_of_all_years_have_the_figures_that_were_counted_on_them() {
    let mut all = Vec::new();
    for (year, _) in YEARS {
        let Some(file) = file(year) else { return };
        assert_eq!(recognise("file", &file[..8192]), Some(Form::UprParsed), "{year}");
        all.push((year, Collected::of(|delivery| upr_parsed::read(&file, delivery))));
    }
    every_row_is_read_or_held(&all);
    decisions_are_kept_in_their_words(&all);
    keys_tell_every_row(&all);
    both_reviews_of_pakistan_count_as_told(&all);
    what_a_state_said_is_kept_beside_its_answer(&all);
}

fn every_row_is_read_or_held(all: &[(u16, Collected)]) {
    let mut held = Vec::new();
    for ((year, read), (_, rows)) in all.iter().zip(YEARS) {
        assert_eq!(read.entries.len() + read.held.len(), rows, "{year}");
        held.extend(read.held.iter().map(|held| (*year, held.column.clone().unwrap(), held.why.clone())));
    }
    // A word that nobody explains, and four cells that name no State.
    let implement = (2010, "decision".to_owned(), Why::UnknownAnswer("implement".to_owned()));
    let count = held.iter().filter(|held| **held == implement).count();
    held.retain(|held| *held != implement);
    let from = |year, name: &str| (year, "From".to_owned(), Why::UnknownState(name.to_owned()));
    let no_states = [
        from(2010, "Norway;"),
        from(2011, "Ecuador and Spain"),
        from(2011, "moratorium"),
        from(2013, "Argentina Chile"),
    ];
    held.sort_by(|(year, _, a), (other, _, b)| (year, format!("{a:?}")).cmp(&(other, format!("{b:?}"))));
    assert_eq!((count, held), (71, no_states.to_vec()));
}

fn decisions_are_kept_in_their_words(all: &[(u16, Collected)]) {
    let mut words = Vec::new();
    for (_, read) in all {
        let of = |ask: &&Ask| ask.answers.first().map(|answer| (answer.value, answer.words.clone()));
        words.extend(read.asks().iter().map(of));
    }
    let known = |value, words: &str| Some((value, words.to_owned()));
    let expected = [
        (None, 50),
        (known(AnswerValue::Supported, "support"), 312 + 1954 + 2286 + 3183 + 1273 + 1948 + 2420),
        (known(AnswerValue::AlreadyImplemented, "implemented"), 20 + 647 + 1265 + 297 + 650 + 629),
        (known(AnswerValue::Examine, "consider"), 695 + 2168 + 2576 + 3440 + 2457 + 4512 + 4310),
        (known(AnswerValue::Noted, "noted"), 27 + 19 + 26),
        (known(AnswerValue::NotSupported, "reject"), 53 + 464 + 707 + 168 + 250 + 314),
    ];
    let mut counted = counts(words);
    // The four held rows stood under one of these words each.
    let held: usize = expected.iter().map(|(key, n)| n - counted.remove(key).unwrap_or(0)).sum();
    assert_eq!((held, counted.len()), (4, 0));
}

fn asks(all: &[(u16, Collected)], year: u16) -> Vec<&Ask> {
    all.iter().filter(|(of, _)| *of == year).flat_map(|(_, read)| read.asks()).collect()
}

fn both_reviews_of_pakistan_count_as_told(all: &[(u16, Collected)]) {
    let of = |year| {
        let asks = asks(all, year).into_iter().filter(|ask| ask.country.code() == "PAK");
        counts(asks.map(|ask| ask.answers[0].value))
    };
    assert_eq!(of(2008), [(AnswerValue::Examine, 100)].into_iter().collect());
    assert_eq!(of(2012), [(AnswerValue::Examine, 198), (AnswerValue::NotSupported, 1)].into_iter().collect());
    // As many numbers as the report has paragraphs: 122.1 to 122.165, and 123.1.
    let second = asks(all, 2012).into_iter().filter(|ask| ask.country.code() == "PAK");
    let numbers = counts(second.map(|ask| ask.printed.clone().unwrap().number.unwrap()));
    assert_eq!(numbers.len(), 166);
}

fn keys_tell_every_row(all: &[(u16, Collected)]) {
    let asks: Vec<&Ask> = all.iter().flat_map(|(_, read)| read.asks()).collect();
    assert!(asks.iter().all(|ask| ask.session.is_none()));
    assert_eq!(counts(asks.iter().map(|ask| &ask.key)).len(), asks.len());
    // `61 1.` in one report of 2011, a lone `129.`, and a number with a blank in it.
    let unnumbered = asks.iter().filter(|ask| ask.printed.is_none()).count();
    assert_eq!(unnumbered, 303 + 11 + 1);
}

fn what_a_state_said_is_kept_beside_its_answer(all: &[(u16, Collected)]) {
    let said = asks(all, 2013).iter().filter(|ask| ask.answers.iter().any(|a| a.remark.is_some())).count();
    assert_eq!(said, 59);
}
