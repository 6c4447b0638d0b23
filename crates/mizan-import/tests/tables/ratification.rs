use mizan_domain::monitoring::Standing;
use mizan_import::{Form, Why, ratification, recognise};

use crate::support::Collected;

const HEADING: &str =
    "iso2,member,state party,year ratification or accession,signatory,no action,status,note";

fn read(rows: &[&str]) -> Collected {
    let file = [&[HEADING], rows].concat().join("\r\n");
    Collected::of(|delivery| ratification::read("hr_status_icerd.csv", file.as_bytes(), delivery))
}

#[test]
fn a_row_becomes_a_standing() {
    let read = read(&[
        "NP,Nepal,1,1971,0,0,state party,",
        "BT,Bhutan,0,,1,0,signatory state,as it stands",
        "SZ,Swaziland,0,,0,1,no action,",
    ]);
    assert_eq!(read.held, []);
    let statuses = read.statuses();
    let told: Vec<_> = statuses.iter().map(|s| (s.key(), s.standing, s.year, s.words.as_str())).collect();
    let key = |key: &str| key.to_owned();
    assert_eq!(told[0], (key("npl/cerd"), Standing::Party, Some(1971), "state party"));
    assert_eq!(told[1], (key("btn/cerd"), Standing::Signatory, None, "signatory state"));
    assert_eq!(told[2], (key("swz/cerd"), Standing::NoAction, None, "no action"));
    assert_eq!(statuses[1].note.as_deref(), Some("as it stands"));
    assert!(statuses.iter().all(|status| status.marks.is_none()));
}

#[test]
fn marks_that_say_otherwise_are_kept_beside_the_words() {
    let read = read(&["NP,Nepal,1,1971,,1,state party,", "?,Bhutan,0,,0,0,no action,"]);
    let marks: Vec<_> = read.statuses().iter().map(|s| (s.standing, s.marks.clone().unwrap())).collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(marks, [(Standing::Party, text("state party, no action")), (Standing::NoAction, text(""))]);
}

#[test]
fn a_fault_holds_its_row() {
    let read = read(&[
        "NP,Nepl,1,1971,0,0,state party,",
        "NP,,1,1971,0,0,state party,",
        "IN,Nepal,1,1971,0,0,state party,",
        "NP,Nepal,0,1971,0,0,state party,",
        "NP,Nepal,1,1971,0,0,signatory state,",
        "NP,Nepal,yes,1971,0,0,state party,",
        "NP,Nepal,1,in 1971,0,0,state party,",
        "NP,Nepal,1,1971,0,0,joined,",
        "NP,Nepal,1,1971",
    ]);
    let text = |text: &str| text.to_owned();
    let expected = [
        (1, "member", Why::UnknownState(text("Nepl"))),
        (2, "member", Why::Empty),
        (3, "iso2", Why::Contradiction(text("IN, Nepal"))),
        (4, "state party", Why::Contradiction(text("0, state party"))),
        (5, "state party", Why::Contradiction(text("1, signatory state"))),
        (6, "state party", Why::Unreadable(text("yes"))),
        (7, "year ratification or accession", Why::Unreadable(text("in 1971"))),
        (8, "status", Why::UnknownAnswer(text("joined"))),
        (9, "", Why::Fields { found: 4, expected: 8 }),
    ];
    assert_eq!((read.entries.len(), read.faults()), (0, expected.to_vec()));
}

#[test]
fn a_table_without_notes_is_read_too() {
    let file = "iso2,member,state party,year ratification or accession,signatory,no action,status\nNP,Nepal,1,1971,0,0,state party\n";
    let read =
        Collected::of(|delivery| ratification::read("HR_status_op_crc_ic.CSV", file.as_bytes(), delivery));
    assert_eq!(read.statuses()[0].key(), "npl/crc-opic");
    assert_eq!(recognise("x", file.as_bytes()), Some(Form::RatificationStatus));
}

#[test]
fn a_file_that_does_not_say_its_treaty_and_another_file_are_refused() {
    let refused = |name: &str, file: &str| {
        ratification::read(name, file.as_bytes(), &mut Collected::default()).unwrap_err().to_string()
    };
    let unnamed = refused("folder/table.csv", HEADING);
    assert!(unnamed.starts_with("`table.csv` doesn't say which treaty the table is of; name the file as one of: hr_status_cat.csv, "), "{unnamed}");
    let other = refused("hr_status_cat.csv", "member,status\n");
    assert!(
        other.contains("of the kind `ratification-status`") && other.contains("`member,status`"),
        "{other}"
    );
}
