use mizan_domain::monitoring::AnswerValue;
use mizan_import::{Form, Why, recognise, upr_parsed};

use crate::support::Collected;

const HEADING: &str = "text,to,decision,From,year,notes";

fn read(rows: &[&str]) -> Collected {
    let file = [&[HEADING], rows].concat().join("\r");
    Collected::of(|delivery| upr_parsed::read(file.as_bytes(), delivery))
}

#[test]
fn a_row_becomes_an_ask_without_a_session() {
    let read = read(&["12.1 Plant trees (India);,srilanka,reject,India,2012,It has trees."]);
    assert_eq!(read.held, []);
    let ask = read.asks()[0];
    assert_eq!((ask.country.code(), ask.by.unwrap().code(), ask.session), ("LKA", "IND", None));
    assert_eq!(ask.text, "12.1 Plant trees (India);");
    let answer = &ask.answers[0];
    assert_eq!((answer.value, answer.words.as_str()), (AnswerValue::NotSupported, "reject"));
    assert_eq!(answer.remark.as_deref(), Some("It has trees."));
    assert!(ask.key.starts_with("upr-parsed/lka/2012/"), "{}", ask.key);
}

#[test]
fn notes_may_be_missing_and_any_other_number_of_fields_is_held() {
    let read = read(&[
        "12.1 Plant trees.,Nepal,support,India,2009",
        "12.2 Plant trees.,Nepal,s",
        "12.3 Plant trees.,Nepal,support,India,2009,,",
    ]);
    assert_eq!(read.entries.len(), 1);
    let fields = |found| Why::Fields { found, expected: 6 };
    assert_eq!(read.faults(), [(2, "", fields(3)), (3, "", fields(7))]);
}

#[test]
fn what_the_table_says_is_not_known_is_left_open() {
    let read = read(&["12.1 Plant trees (None);,Nepal,unknown,NA,2008,"]);
    assert_eq!((read.asks()[0].by, read.asks()[0].answers.len()), (None, 0));
}

#[test]
fn what_no_table_knows_is_held() {
    let read = read(&[
        "12.1 Plant trees.,Nepal,implement,India,2010,",
        "12.2 Plant trees.,Nepal,s,India,2010,",
        "12.3 Plant trees.,Nepal,unknown,India,2010,It has trees.",
        "12.4 Plant trees.,Nepal,support,India and China,2010,",
        "12.5 Plant trees.,Korea,support,India,2012,",
        "12.6 Plant trees.,Nepal,support,India,12,",
        "12.7 Plant trees.,Nepal,support,India,,",
        " ,Nepal,support,India,2010,",
    ]);
    let text = |text: &str| text.to_owned();
    let expected = [
        (1, "decision", Why::UnknownAnswer(text("implement"))),
        (2, "decision", Why::UnknownAnswer(text("s"))),
        (3, "decision", Why::UnknownAnswer(text("unknown"))),
        (4, "From", Why::UnknownState(text("India and China"))),
        (5, "to", Why::UnknownState(text("Korea"))),
        (6, "year", Why::Unreadable(text("12"))),
        (7, "year", Why::Empty),
        (8, "text", Why::Empty),
    ];
    assert_eq!((read.entries.len(), read.faults()), (0, expected.to_vec()));
}

#[test]
fn mixed_line_ends_make_no_difference() {
    let file =
        format!("{HEADING}\r\n12.1 Plant.,nepal,support,India,2010,\r12.2 Water.,nepal,noted,India,2010,\n");
    let read = Collected::of(|delivery| upr_parsed::read(file.as_bytes(), delivery));
    assert_eq!((read.entries.len(), read.held.len()), (2, 0));
}

#[test]
fn another_file_is_refused_and_its_own_is_told() {
    let refused = upr_parsed::read(b"To,From\r", &mut Collected::default()).unwrap_err().to_string();
    assert!(refused.contains("of the kind `upr-parsed` is `text,to,decision,From,year,notes`"), "{refused}");
    assert!(refused.contains("but here it is `To,From`"), "{refused}");
    assert_eq!(recognise("x.csv", format!("{HEADING}\r1").as_bytes()), Some(Form::UprParsed));
    assert_eq!(recognise("x.csv", b"text,to,decision,From,year"), None);
}
