use mizan_domain::monitoring::{AnswerValue, AskKind, TagOrigin};
use mizan_import::{Form, ReadError, Why, recognise, upr_info};

use crate::support::Collected;

const HEADING: &str = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";

fn read(file: impl AsRef<[u8]>) -> Collected {
    Collected::of(|delivery| upr_info::read(file.as_ref(), delivery))
}

fn table(rows: &[&str]) -> String {
    [&[HEADING], rows].concat().join("\r")
}

fn refused(file: impl AsRef<[u8]>) -> String {
    upr_info::read(file.as_ref(), &mut Collected::default()).unwrap_err().to_string()
}

#[test]
fn a_row_becomes_an_ask() {
    let read = read(table(&[
        r#"Nepal,Asia,,"Plant ""two"" trees, then water them ",Holy See,Observer,"EU, OIF",Accepted,5,"Environment, Right to water",10"#,
    ]));
    assert_eq!(read.held, []);
    let [ask] = read.asks()[..] else { panic!("{:?}", read.entries) };
    assert_eq!((ask.country.code(), ask.by.unwrap().code(), ask.session), ("NPL", "VAT", Some(10)));
    assert_eq!(ask.text, "Plant \"two\" trees, then water them");
    assert_eq!(ask.delivered.as_deref(), Some("Plant \"two\" trees, then water them "));
    assert_eq!((ask.kind, ask.action), (AskKind::Recommendation, Some(5)));
    assert_eq!((ask.answers[0].value, ask.answers[0].words.as_str()), (AnswerValue::Supported, "Accepted"));
    let tags: Vec<_> =
        ask.tags.iter().map(|tag| (tag.scheme.as_str(), tag.term.as_str(), tag.origin)).collect();
    let of = |term| ("upr-info-issue", term, TagOrigin::Editor);
    assert_eq!(tags, [of("Environment"), of("Right to water")]);
    assert!(ask.key.starts_with("upr-info/npl/10/") && ask.key.ends_with("/1"), "{}", ask.key);
    assert_eq!(ask.key.len(), "upr-info/npl/10/".len() + 16 + "/1".len());
}

#[test]
fn a_pledge_is_the_states_own() {
    let read = read(table(&[
        "Nepal,Asia,,Plants trees.,Nepal,Asia,,Voluntary Pledge,4,Environment,10",
        "Nepal,Asia,,Plants trees.,India,Asia,,Voluntary Pledge,4,Environment,10",
    ]));
    let [pledge] = read.asks()[..] else { panic!("{:?}", read.entries) };
    assert_eq!((pledge.kind, pledge.by), (AskKind::Pledge, Some(pledge.country)));
    assert_eq!(read.faults(), [(2, "From", Why::Contradiction("India, Voluntary Pledge".to_owned()))]);
}

#[test]
fn a_recommending_state_that_the_report_does_not_name_is_none() {
    let row = "Nepal,Asia,,Plant trees.,&#40;Unknown&#41;,&#40;Unknown&#41;,,Noted,,Environment,1";
    let read = read(table(&[row]));
    assert_eq!((read.asks()[0].by, read.asks()[0].action), (None, None));
}

#[test]
fn a_fault_holds_its_row_and_names_its_column() {
    let good = "Nepal,Asia,,Plant trees.,India,Asia,,Accepted,4,Environment,10";
    let with = |column: usize, value: &str| {
        let mut fields: Vec<&str> = good.split(',').collect();
        fields[column] = value;
        fields.join(",")
    };
    let rows = [
        good.to_owned(),
        with(0, "Atlantis"),
        with(0, ""),
        with(3, " "),
        with(4, "Nepal and India"),
        with(7, "Rejected"),
        with(8, "6"),
        with(9, "Weather"),
        with(9, ""),
        with(10, "ten"),
        with(10, "4.5"),
        with(10, "10,more"),
        "Nepal,Asia".to_owned(),
        good.to_owned(),
    ];
    let read = read(table(&rows.iter().map(String::as_str).collect::<Vec<_>>()));
    let text = |text: &str| text.to_owned();
    let expected = [
        (2, "To", Why::UnknownState(text("Atlantis"))),
        (3, "To", Why::Empty),
        (4, "Text", Why::Empty),
        (5, "From", Why::UnknownState(text("Nepal and India"))),
        (6, "Response", Why::UnknownAnswer(text("Rejected"))),
        (7, "Action", Why::Unreadable(text("6"))),
        (8, "Issue", Why::UnknownTheme(text("Weather"))),
        (9, "Issue", Why::Empty),
        (10, "Session", Why::Unreadable(text("ten"))),
        (11, "Session", Why::Unreadable(text("4.5"))),
        (12, "", Why::Fields { found: 12, expected: 11 }),
        (13, "", Why::Fields { found: 2, expected: 11 }),
    ];
    assert_eq!(read.faults(), expected);
    let places: Vec<u64> = read.entries.iter().map(|(at, _)| at.0).collect();
    assert_eq!(places, [1, 14]);
    let keys: Vec<&str> = read.asks().iter().map(|ask| ask.key.rsplit('/').next().unwrap()).collect();
    assert_eq!(keys, ["1", "2"]);
}

#[test]
fn a_key_depends_on_neither_answer_nor_tags_nor_blanks() {
    let key = |row: &str| read(table(&[row])).asks()[0].key.clone();
    let one = key("Nepal,Asia,,Plant trees.,India,Asia,,Accepted,4,Environment,10");
    assert_eq!(key("Nepal,Asia,SAARC,  Plant trees. ,India,Asia,,Noted,5,Justice,10"), one);
    for other in [
        "Nepal,Asia,,Plant trees.,China,Asia,,Accepted,4,Environment,10",
        "Nepal,Asia,,Plant trees!,India,Asia,,Accepted,4,Environment,10",
        "Nepal,Asia,,Plant trees.,India,Asia,,Accepted,4,Environment,11",
        "Bhutan,Asia,,Plant trees.,India,Asia,,Accepted,4,Environment,10",
    ] {
        assert_ne!(key(other), one);
    }
}

#[test]
fn cells_may_have_line_breaks_and_blank_lines_are_no_rows() {
    let file = format!(
        "{HEADING}\r\n\r\nNepal,Asia,,\"Plant trees.\nWater them.\",India,Asia,,Noted,4,Environment,10\n,,,,,,,,,,\n\
         Nepal,Asia,,Cut none.,India,Asia,,Noted,4,Environment,10\r"
    );
    let read = read(file);
    let texts: Vec<(u64, &str)> = read
        .entries
        .iter()
        .map(|(at, _)| at.0)
        .zip(read.asks().iter().map(|ask| ask.text.as_str()))
        .collect();
    assert_eq!(texts, [(1, "Plant trees.\nWater them."), (2, "Cut none.")]);
    assert_eq!(read.held, []);
}

#[test]
fn a_table_that_breaks_off_within_quotation_marks_says_so() {
    let whole = table(&[
        "Nepal,Asia,,Plant trees.,India,Asia,,Noted,4,Environment,10",
        "Nepal,Asia,,\"Plant trees, and water them.",
        "Nepal,Asia,,Cut none.,India,Asia,,Noted,4,Environment,10",
    ]);
    let read = read(whole);
    assert_eq!((read.entries.len(), read.faults()), (1, vec![(2, "", Why::Unclosed)]));
}

#[test]
fn a_cell_of_a_million_characters_is_held() {
    let long = "é".repeat(1_000_000);
    let row = |text: &str| format!("Nepal,Asia,,{text},India,Asia,,Noted,4,Environment,10");
    let read = read(table(&[&row(&long), &row(&"é".repeat(100_000))]));
    assert_eq!(read.faults(), [(1, "Text", Why::TooLong { characters: 1_000_000 })]);
    assert_eq!(read.entries.len(), 1);
}

#[test]
fn letters_of_two_encodings_in_one_file_are_held() {
    let mut file = table(&["Nepal,Asia,,Équité in UTF-8.,India,Asia,,Noted,4,Environment,10"]).into_bytes();
    file.extend_from_slice(b"\rNepal,Asia,,\x83quit\x8e in Mac Roman.,India,Asia,,Noted,4,Environment,10\r");
    let read = read(file);
    assert_eq!(read.faults(), [(1, "Text", Why::MixedEncodings)]);
    assert_eq!(read.asks()[0].text, "Équité in Mac Roman.");
}

#[test]
fn another_file_is_refused_with_what_was_expected() {
    let other = refused("text,to,decision\rabc,Nepal,support");
    assert_eq!(
        other,
        format!(
            "the first row of a file of the kind `upr-info` is `{HEADING}` or \
             `SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session`, \
             but here it is `text,to,decision`; check that it is the right file and that no row stands above \
             the heading"
        )
    );
    assert!(refused(HEADING.replace("Session", "Meeting")).contains("Issue,Meeting`"));
    assert!(refused(vec![b'x'; 1_000_000]).len() < 500);
    assert_eq!(refused(""), refused("\r\n\r\n"));
    assert!(refused("").starts_with("the file is empty"));
    assert!(refused(b"\xff\xfeT\0o\0,\0").contains("UTF-16"));
    assert!(matches!(upr_info::read(b"", &mut Collected::default()), Err(ReadError::Empty)));
}

#[test]
fn an_export_is_told_by_its_heading() {
    let known = |head: &[u8]| recognise("a.txt", head) == Some(Form::UprInfo);
    assert!(known(HEADING.as_bytes()));
    assert!(known(format!("\u{feff}{}\r\nNepal", HEADING.to_lowercase()).as_bytes()));
    assert!(known(b"SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\nNepal,\x83"));
    for other in [b"".as_slice(), b"To,From", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
        assert!(!known(other));
    }
}
