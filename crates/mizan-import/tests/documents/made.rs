//! Made reports: what no real one at hand shows.

use mizan_domain::monitoring::AnswerValue::{Examine, Noted, Supported};
use mizan_import::{Why, working_group};

use crate::paper;
use crate::support::Collected;

fn read(section: &str) -> Collected {
    Collected::of(working_group::read, paper::report(section).as_bytes())
}

fn printed(read: &Collected) -> Vec<&str> {
    read.paragraphs().into_iter().map(|paragraph| paragraph.printed.as_str()).collect()
}

#[test]
fn the_first_page_is_read() {
    let read = read("5. The recommendations below enjoy the support of Nauru:\n5.1 Sign it (Chad);\n6.");
    let document = read.document();
    assert_eq!((document.symbol.as_str(), document.country.code()), ("A/HRC/99/7", "NRU"));
    assert_eq!((document.session, document.dated), (Some(32), Some("2019-05-03".parse().unwrap())));
    assert!(read.held.is_empty(), "{:?}", read.held);
}

#[test]
fn pages_cut_no_sentence() {
    let section = "5. The recommendations below enjoy the support of Nauru:\n\
                   5.1 Sign what was nego-\n\n\n1\n The recommendation as read out: Sign.\n\n\nGE.19-00001 7\n\u{c}A/HRC/99/7\n\n\n\
                   tiated (Chad)1;\n5.2 Ratify it by\n8\n\u{c}A/HRC/99/7\n2022 (Mali) 2;\n6.";
    let read = read(section);
    let texts: Vec<&str> = read.paragraphs().into_iter().map(|p| p.text.as_str()).collect();
    assert_eq!(texts, ["Sign what was nego-tiated (Chad)", "Ratify it by 2022 (Mali)"]);
}

#[test]
fn a_number_in_a_sentence_begins_no_paragraph() {
    let section = "5. The recommendations below enjoy the support of Nauru:\n5.1 Sign the Conventions of\n\
                   6. and of 7 May, see paragraph\n5.2 above and\n5.3 of the last report (Chad);\n\
                   5.2 Ratify them (Mali);\n6.";
    assert_eq!(printed(&read(section)), ["5.1", "5.2"]);
}

#[test]
fn a_number_that_is_missing_is_told() {
    let section = "5. The recommendations below enjoy the support of Nauru:\n5.1 Sign (Chad);\n5.4 Ratify (Mali);\n\
                   5.5 Accede (Niger);\n6.";
    let read = read(section);
    assert_eq!(printed(&read), ["5.1", "5.4", "5.5"]);
    let missing = |number: &str| Why::Unnumbered(number.to_owned());
    assert_eq!(read.faults(), [("5.2", missing("5.2")), ("5.3", missing("5.3"))]);
}

#[test]
fn numbers_within_a_line_are_found() {
    let section = "5. The recommendations below were noted by Nauru:\n5.1 Sign (Chad); 5.2. Ratify (Mali);\n\
                   5. 3 Accede (Niger);\n5.3 Join (Togo);\n5.5 Leave (Benin).\n6.";
    let read = read(section);
    assert_eq!(printed(&read), ["5.1", "5.2", "5.3", "5.3", "5.5"]);
    assert_eq!(read.paragraphs()[3].suspected.as_ref().unwrap().as_str(), "5.4");
    assert!(read.paragraphs().iter().all(|p| p.answers[0].value == Noted));
}

#[test]
fn an_answer_that_no_table_knows_is_held_and_its_paragraphs_stay() {
    let section = "5. The recommendations below puzzle Nauru:\n5.1 Sign (Chad);\n\
                   6. The recommendations below will be examined by Nauru in time:\n6.1 Ratify (Mali);\n7.";
    let read = read(section);
    assert_eq!(
        read.faults(),
        [("5", Why::UnknownAnswer("The recommendations below puzzle Nauru:".to_owned()))]
    );
    assert!(read.printed("5.1").answers.is_empty());
    assert_eq!(read.printed("6.1").answers[0].value, Examine);
}

#[test]
fn a_paragraph_whose_heading_is_lost_is_told() {
    let section = "5. The recommendations below enjoy the support of Nauru:\n5.1 Sign (Chad);\n6.1 Ratify (Mali);\n\
                   6.2 Accede (Togo).\n7.";
    let read = read(section);
    assert_eq!(printed(&read), ["5.1", "6.1", "6.2"]);
    assert_eq!(read.printed("5.1").answers[0].value, Supported);
    assert!(read.printed("6.1").answers.is_empty());
    assert!(read.faults().contains(&("6", Why::Unnumbered("6".to_owned()))));
}

#[test]
fn plain_and_dotted_numbers_can_stand_in_one_report() {
    let section = "5. The following recommendations were made:\n1. Sign (Chad);\n2. Ratify (Mali).\n\
                   6. These recommendations will be examined by Nauru.\n\
                   7. The recommendations below did not enjoy the support of Nauru:\n7.1 Accede (Togo).\n8.";
    let read = read(section);
    assert_eq!(printed(&read), ["5.1", "5.2", "7.1"]);
    assert_eq!(read.printed("5.2").answers[0].place.as_deref(), Some("6"));
}

#[test]
fn an_unknown_state_holds_its_ask_and_not_its_paragraph() {
    let section = "5. The recommendations below enjoy the support of Nauru:\n\
                   5.1 Sign the protocol (OP-CAT) (Chad, Freedonia) (Mali);\n\
                   5.2 Ratify (Freedonia)/ Accede (Togo); Join (Sylvania);\n5.3 Leave;\n\
                   5.4 Stay (Benin) as long as it can;\n6.";
    let read = read(section);
    assert_eq!(read.paragraphs().len(), 4);
    let unknown = |name: &str| Why::UnknownState(name.to_owned());
    assert_eq!(
        read.faults(),
        [
            ("5.1", unknown("Freedonia")),
            ("5.2", unknown("Freedonia")),
            ("5.2", unknown("Sylvania")),
            ("5.3", Why::Empty),
            ("5.4", Why::Unreadable("as long as it can".to_owned())),
        ]
    );
    let asks: Vec<(String, Option<u16>, &str)> =
        read.asks().into_iter().map(|a| (a.by.unwrap().to_string(), a.part, a.text.as_str())).collect();
    let ask = |by: &str, part, text| (by.to_owned(), part, text);
    assert_eq!(
        asks,
        [
            ask("TCD", None, "Sign the protocol (OP-CAT)"),
            ask("MLI", None, "Sign the protocol (OP-CAT)"),
            ask("TGO", Some(2), "Accede"),
            ask("BEN", None, "Stay"),
        ]
    );
}

#[test]
fn names_with_parentheses_commas_and_conjunctions_are_read() {
    let section = "5. The recommendations below enjoy the support of Nauru:\n\
                   5.1 Sign (Venezuela (Bolivarian Republic of), the Netherlands and Trinidad and Tobago);\n6.";
    let read = read(section);
    let by: Vec<String> = read.asks().into_iter().map(|ask| ask.by.unwrap().to_string()).collect();
    assert_eq!(by, ["VEN", "NLD", "TTO"]);
    assert!(read.held.is_empty(), "{:?}", read.held);
}

#[test]
fn a_parenthesis_never_closed_hides_no_state() {
    let section = "5. The recommendations below enjoy the support of Nauru:\n\
                   5.1 Sign (and ratify the protocol (OP-CAT) (Chad); Accede (Mali;\n5.2 Join) it (Togo);\n6.";
    let read = read(section);
    let by: Vec<String> = read.asks().into_iter().map(|ask| ask.by.unwrap().to_string()).collect();
    assert_eq!(by, ["TCD", "TGO"]);
    assert_eq!(read.faults(), [("5.1", Why::Unreadable("Accede (Mali".to_owned()))]);
}

#[test]
fn the_same_ask_twice_is_two_asks() {
    let section =
        "5. The recommendations below enjoy the support of Nauru:\n5.1 Sign (Chad);\n5.2 Sign (Chad);\n6.";
    let read = read(section);
    let keys: Vec<&str> = read.asks().into_iter().map(|ask| ask.key.as_str()).collect();
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0].strip_suffix("/1"), keys[1].strip_suffix("/2"));
}

#[test]
fn a_field_too_long_holds_its_paragraph() {
    let long = "word ".repeat(30_000);
    let section = format!(
        "5. The recommendations below enjoy the support of Nauru:\n5.1 {long}(Chad);\n5.2 Sign (Mali);\n6."
    );
    let read = read(&section);
    assert_eq!(printed(&read), ["5.2"]);
    assert!(matches!(read.faults()[..], [("5.1", Why::TooLong { characters: 150_006 })]), "{:?}", read.held);
}

#[test]
fn a_made_pdf_is_the_made_text() {
    let text =
        paper::report("5. The recommendations below enjoy the support of Nauru:\n5.1 Sign (Chad);\n6.");
    let pdf = paper::pdf(&[&text]);
    let [from_pdf, from_text] =
        [pdf, text.into_bytes()].map(|file| Collected::of(working_group::read, &file));
    assert_eq!(from_pdf.entries, from_text.entries);
}
