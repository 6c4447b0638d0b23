//! UHRI's full export. No real file is at hand: these follow the documented layout, with invented texts.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use crate::export::Export;
use crate::support::Collected;
use mizan_domain::monitoring::{AnswerValue, AskKind, Entry, ReviewBody, TagOrigin};
use mizan_import::{Delivery, Held, Place, ReadError, Why, uhri};
use serde_json::{Value, json};

pub(crate) fn read(file: &[u8]) -> Result<Collected, ReadError> {
    let mut collected = Collected::default();
    uhri::read(Cursor::new(file), &mut collected).map(|()| collected)
}

pub(crate) fn refused(file: &[u8]) -> String {
    read(file).expect_err("it is read").to_string()
}

fn id(n: u32) -> String {
    format!("{n:08x}-fe1c-40f9-a326-1529e0ab678f")
}

/// A record of a treaty body; `changed` says what is otherwise.
pub(crate) fn record(n: u32, changed: Value) -> Value {
    let mut record = json!({
        "AffectedPersons": ["Children", "Women & girls"],
        "AnnotationId": id(n),
        "AnnotationType": "- Recommendations",
        "Body": "- CRC",
        "Countries": ["Bhutan"],
        "DocumentId": "41a0b08f-5a9a-4eb5-985f-05b47986ad82",
        "PublicationDate": "2025-02-12T00:00:00",
        "PublicationDateOnUhri": "2025-03-03T10:53:45.827",
        "Regions": ["Asia-Pacific"],
        "Sdgs": ["16.2 - Protect children", "5 - GENDER EQUALITY"],
        "Symbol": "CRC/C/BTN/CO/6-7",
        "Text": "4.The Committee asks for shade. ",
        "Themes": ["Right to shade", "Equality & trees"],
        "UprCycle": null,
        "UprPositions": [],
        "UprRecommendingCountry": [],
        "UprRecommendingRegions": [],
        "UprSession": [],
    });
    for (name, value) in changed.as_object().unwrap() {
        record[name] = value.clone();
    }
    record
}

/// A record of the Universal Periodic Review.
pub(crate) fn upr(n: u32, changed: Value) -> Value {
    let mut record = record(
        n,
        json!({
            "Body": "- UPR",
            "Symbol": "A/HRC/57/11",
            "Text": "R 136.10 Plant trees &amp; shrubs&nbspfor heal thcare ( all of them) (Timor-Leste, State of Palestine);",
            "UprCycle": "4th cycle",
            "UprPositions": ["Supported"],
            "UprRecommendingCountry": ["Timor-Leste", "State of Palestine*"],
            "UprSession": ["- 47th session - 2024"],
        }),
    );
    for (name, value) in changed.as_object().unwrap() {
        record[name] = value.clone();
    }
    record
}

pub(crate) fn file(records: &[Value]) -> Vec<u8> {
    serde_json::to_vec(records).unwrap()
}

#[test]
fn a_recommendation_of_states_is_an_ask_of_each() {
    let collected = read(&file(&[upr(1, json!({}))])).unwrap();
    assert_eq!(collected.held, []);
    let [first, second] = collected.asks()[..] else { panic!("{:?}", collected.asks()) };
    assert_eq!(first.key, format!("uhri/{}/tls", id(1)));
    assert_eq!(second.key, format!("uhri/{}/pse", id(1)));
    assert_eq!((first.by.unwrap().code(), second.by.unwrap().code()), ("TLS", "PSE"));
    assert_eq!(
        (first.kind, first.body, first.country.code()),
        (AskKind::Recommendation, ReviewBody::Upr, "BTN")
    );
    assert_eq!(first.session, Some(47));
    assert_eq!(first.text, "Plant trees & shrubs for healthcare (all of them)");
    assert!(first.delivered.as_deref().unwrap().starts_with("R 136.10 Plant trees &amp;"));
    assert_eq!(
        (first.answers[0].value, first.answers[0].words.as_str()),
        (AnswerValue::Supported, "Supported")
    );
    let printed = first.printed.as_ref().unwrap();
    assert_eq!(printed.document.as_ref().unwrap().as_str(), "A/HRC/57/11");
    assert_eq!(printed.number.as_ref().unwrap().as_str(), "136.10");
    assert_eq!(printed.published.unwrap().to_string(), "2025-02-12");
    assert_eq!(printed.entered.unwrap().to_string(), "2025-03-03");
    assert!(first.tags.iter().all(|tag| tag.origin == TagOrigin::Machine));
    let tags: Vec<_> = first.tags.iter().map(|tag| (tag.scheme.as_str(), tag.term.as_str())).collect();
    assert_eq!(
        tags,
        [
            ("ohchr-theme", "Right to shade"),
            ("ohchr-theme", "Equality & trees"),
            ("persons", "Children"),
            ("persons", "Women & girls"),
            ("sdg", "16.2"),
            ("sdg", "5"),
        ]
    );
}

#[test]
fn a_body_asks_as_a_whole_and_observations_are_kept_apart() {
    let collected = read(&file(&[
        record(1, json!({})),
        record(
            2,
            json!({"AnnotationType": "- Concerns/Observations", "Text": "The Committee is concerned."}),
        ),
        record(
            3,
            json!({"Body": "- SR Housing", "Symbol": "A/HRC/43/43/Add.1", "Countries": ["Chile", "Peru"]}),
        ),
        upr(4, json!({"UprPositions": ["Concerns/Observations"], "UprRecommendingCountry": null})),
        upr(5, json!({"UprPositions": ["Supported", "Noted"], "UprRecommendingCountry": ["Chile"]})),
    ]))
    .unwrap();
    assert_eq!(collected.held, []);
    let asks = collected.asks();
    let seen: Vec<_> =
        asks.iter().map(|ask| (ask.kind, ask.country.code().to_owned(), ask.by.is_some())).collect();
    assert_eq!(
        seen,
        [
            (AskKind::Recommendation, "BTN".to_owned(), false),
            (AskKind::Observation, "BTN".to_owned(), false),
            (AskKind::Recommendation, "CHL".to_owned(), false),
            (AskKind::Recommendation, "PER".to_owned(), false),
            (AskKind::Observation, "BTN".to_owned(), false),
            (AskKind::Recommendation, "BTN".to_owned(), true),
        ]
    );
    assert_eq!((asks[0].text.as_str(), asks[0].body), ("The Committee asks for shade.", ReviewBody::Crc));
    assert_eq!(asks[1].printed.as_ref().unwrap().number, None);
    assert_eq!(
        asks[2].tags.last().map(|tag| (tag.scheme.as_str(), tag.term.as_str())),
        Some(("mandate", "SR Housing"))
    );
    assert_eq!(asks[4].answers, []);
    assert_eq!(asks[5].answers[0].value, AnswerValue::SupportedInPart);
}

#[test]
fn a_record_that_cannot_be_read_is_held_and_reading_goes_on() {
    let million = "word ".repeat(200_000);
    let cases = [
        (upr(1, json!({"Countries": ["Atlantis"]})), "countries", Why::UnknownState("Atlantis".to_owned())),
        (
            upr(2, json!({"Countries": ["South Sudan", "Sudan"]})),
            "countries",
            Why::Unreadable("South Sudan | Sudan".to_owned()),
        ),
        (
            upr(3, json!({"UprRecommendingCountry": ["Chile", "Atlantis"]})),
            "by",
            Why::UnknownState("Atlantis".to_owned()),
        ),
        (upr(4, json!({"UprRecommendingCountry": []})), "by", Why::Empty),
        (upr(5, json!({"UprPositions": ["Perhaps"]})), "positions", Why::UnknownAnswer("Perhaps".to_owned())),
        (upr(6, json!({"UprSession": ["soon"]})), "session", Why::Unreadable("soon".to_owned())),
        (record(7, json!({"Body": "- Club"})), "body", Why::UnknownBody("Club".to_owned())),
        (
            record(8, json!({"Text": "Response of the State: done"})),
            "text",
            Why::NoRecommendation("Response of the State: done".to_owned()),
        ),
        (record(9, json!({"Text": " &nbsp; "})), "text", Why::Empty),
        (record(10, json!({"Text": million})), "text", Why::TooLong { characters: 1_000_000 }),
        (record(11, json!({"Text": {"en": "x"}})), "text", Why::Unreadable("{…}".to_owned())),
        (record(12, json!({"Text": ["one", "two"]})), "text", Why::Unreadable("one | two".to_owned())),
        (record(13, json!({"Symbol": "unpublished"})), "symbol", Why::Unreadable("unpublished".to_owned())),
        (
            record(14, json!({"PublicationDate": "12/02/2025"})),
            "published",
            Why::Unreadable("12/02/2025".to_owned()),
        ),
        (record(15, json!({"Sdgs": ["18 - MORE"]})), "sdgs", Why::Unreadable("18 - MORE".to_owned())),
        (record(16, json!({"AnnotationType": "- Praise"})), "type", Why::Unreadable("Praise".to_owned())),
        (record(17, json!({"AnnotationId": id(0)})), "annotation", Why::Repeated(id(0))),
        (record(18, json!({"AnnotationId": null})), "annotation", Why::Empty),
        (record(19, json!({"AnnotationId": "17"})), "annotation", Why::Unreadable("17".to_owned())),
        (json!("no record"), "", Why::Unreadable("no record".to_owned())),
        (json!(null), "", Why::Unreadable("null".to_owned())),
        (json!({}), "text", Why::Empty),
    ];
    let mut records = vec![record(0, json!({}))];
    records.extend(cases.iter().map(|(record, ..)| record.clone()));
    records.push(record(99, json!({})));
    let collected = read(&file(&records)).unwrap();
    assert_eq!(collected.asks().len(), 2);
    assert_eq!(collected.held.len(), cases.len());
    for (n, (held, (_, column, why))) in collected.held.iter().zip(&cases).enumerate() {
        assert_eq!(held.at.0, n as u64 + 2);
        assert_eq!((held.column.as_deref().unwrap_or(""), &held.why), (*column, why));
    }
}

#[test]
fn files_that_are_no_such_export_are_refused_with_advice() {
    let good = file(&[record(1, json!({})), record(2, json!({}))]);
    let mut marked = b"\xef\xbb\xbf  ".to_vec();
    marked.extend(&good);
    assert_eq!(read(&marked).unwrap(), read(&good).unwrap());
    let no_list = "the file is no uhri that can be read: the list of records (`[` at the beginning, in UTF-8) is missing; check that it is the right file and is whole";
    let latin: Vec<u8> =
        good.iter().map(|byte| if *byte == b'Q' || *byte == b'4' { 0xe9 } else { *byte }).collect();
    for (file, message) in [
        (Vec::new(), "the file is empty; fetch it again"),
        (b"{}".to_vec(), no_list),
        (b"\xff\xfe[\0".to_vec(), no_list),
        (
            b"[{\"Name\": 1}]".to_vec(),
            "the file is no uhri that can be read: the field `symbol` in the first record is missing; check that it is the right file and is whole",
        ),
        (
            good[..good.len() - 100].to_vec(),
            "the file is no uhri that can be read: at record 2 it is not well formed (EOF while parsing",
        ),
        (
            latin,
            "the file is no uhri that can be read: at record 1 it is not well formed (invalid unicode code point",
        ),
        (
            b"[{\"Text\": \"x\", }]".to_vec(),
            "the file is no uhri that can be read: at record 1 it is not well formed (trailing comma at line 1",
        ),
        (
            [good.as_slice(), b" more"].concat(),
            "the file is no uhri that can be read: at record 3 it is not well formed (trailing characters",
        ),
        (b"PK\x03\x04cut".to_vec(), "the file is cut off or damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
            "this is an old office file (.doc, .xls) or one locked with a password, not a .xlsx; open it in an office program and save it as .xlsx without a password",
        ),
    ] {
        let said = refused(&file);
        assert!(said.starts_with(message), "{said}");
    }
    assert!(read(b"[]").unwrap().entries.is_empty());
}

#[test]
fn a_record_that_fills_memory_is_refused() {
    let head = b"[{\"Text\": \"".as_slice();
    let endless = head.chain(std::io::repeat(b'x'));
    let said = uhri::read_json(endless, &mut Collected::default()).unwrap_err().to_string();
    assert!(said.contains("at record 1 it is not well formed (a record of more than 8 MB)"), "{said}");
}

/// Stops at the third entry.
struct Impatient(u32);

impl Delivery for Impatient {
    fn entry(&mut self, _: Place, _: Entry) -> ControlFlow<()> {
        self.0 += 1;
        if self.0 == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn held(&mut self, _: Held) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

#[test]
fn the_reading_stops_when_it_is_told_to() {
    let mut impatient = Impatient(0);
    // What comes after is never looked at.
    let cut = Export::new(1_000).take(20_000);
    uhri::read_json(cut, &mut impatient).unwrap();
    assert_eq!(impatient.0, 3);
}

#[test]
fn a_long_export_is_read_record_by_record() {
    let mut collected = Collected::default();
    uhri::read_json(Export::new(3_000), &mut collected).unwrap();
    let expected = Export::new(3_000).counts();
    assert_eq!((collected.asks().len() as u64, collected.held.len() as u64), (expected.asks, expected.held));
    assert!(expected.held >= 6);
    let mut keys: Vec<&str> = collected.asks().iter().map(|ask| ask.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len() as u64, expected.asks);
}
