//! UHRI's full export as a workbook of sixteen columns.

use std::io::Cursor;

use mizan_domain::monitoring::Ask;
use mizan_import::{Form, Why, uhri};
use serde_json::json;

use crate::export::Export;
use crate::support::{Collected, escaped, zipped};
use crate::uhri::{file, read, record, refused, upr};

#[test]
fn a_long_workbook_says_what_the_list_says() {
    let file = crate::workbook::write(2_000, Cursor::new(Vec::new())).unwrap().into_inner();
    let book = read(&file).unwrap();
    let mut list = Collected::default();
    uhri::read_json(Export::new(2_000), &mut list).unwrap();
    assert_eq!(book.held, list.held);
    assert_eq!(book.entries.len(), list.entries.len());
    for (ask, other) in book.asks().iter().zip(list.asks()) {
        assert_eq!(**ask, Ask { key: ask.key.clone(), ..other.clone() });
    }
    let mut keys: Vec<&str> = book.asks().iter().map(|ask| ask.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), book.entries.len());
}

const HEADINGS: [&str; 16] = [
    "Countries Concerned",
    "Reccomending Body",
    "Document Symbol",
    "Text",
    "Type",
    "Themes",
    "Affected Persons",
    "Document Publication Date",
    "Sdgs",
    "Regions",
    "UPR Cycle",
    "UPR Session",
    "UPR Position",
    "UPR Reccomending States",
    "UPR Reccomending Regions",
    "Publication Date On UHRI",
];

/// A cell's XML: a shared text, a text in the cell, or a number.
enum Cell<'a> {
    Shared(usize),
    Inline(&'a str),
    Number(&'a str),
    None,
}

fn workbook(shared: &[&str], rows: &[Vec<Cell<'_>>]) -> Vec<u8> {
    let strings: String = shared
        .iter()
        .map(|text| format!("<si><r><t>{}</t></r><rPh><t>x</t></rPh></si>", escaped(text)))
        .collect();
    let rows: String = rows
        .iter()
        .enumerate()
        .map(|(n, cells)| {
            let cells: String = cells
                .iter()
                .enumerate()
                .map(|(column, cell)| {
                    let name = format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), n + 1);
                    match cell {
                        Cell::Shared(index) => format!("<c r=\"{name}\" t=\"s\"><v>{index}</v></c>"),
                        Cell::Inline(text) => {
                            format!("<c r=\"{name}\" t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text))
                        }
                        Cell::Number(number) => format!("<c r=\"{name}\" s=\"1\"><v>{number}</v></c>"),
                        Cell::None => String::new(),
                    }
                })
                .collect();
            format!("<row r=\"{}\">{cells}</row>", n + 1)
        })
        .collect();
    zipped(&[
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Export\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/sharedStrings.xml", &format!("<sst>{strings}</sst>")),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

fn headings() -> Vec<Cell<'static>> {
    HEADINGS.iter().map(|heading| Cell::Inline(heading)).collect()
}

fn row(text: &str) -> Vec<Cell<'_>> {
    let mut row: Vec<Cell<'_>> = [
        "- Bhutan",
        "- UPR",
        "A/HRC/57/11",
        text,
        "- Recommendations",
        "- Right to shade - Economic, social & cultural rights - general measures of implementation",
        "- Children",
        "",
        "- 16.2 - Protect children - 5 - EQUALITY",
        "- Asia-Pacific",
        "- 4th cycle",
        "- 47th session - 2024",
        "- Supported",
        "- Timor-Leste-State of Palestine*- Guinea-Bissau",
        "- Africa",
        "2025-03-03T10:53:45",
    ]
    .map(Cell::Inline)
    .into();
    row[7] = Cell::Number("45700");
    row
}

#[test]
fn the_workbook_says_the_same_by_its_headings() {
    let text = "136.9 Plant trees (Timor-Leste, State of Palestine, Guinea-Bissau);";
    let mut second = row("");
    second[3] = Cell::Shared(1);
    second[12] = Cell::None;
    let collected =
        read(&workbook(&["unused", "Paragraph 7: Water them"], &[headings(), row(text), row(text), second]))
            .unwrap();
    assert_eq!(collected.held, []);
    let asks = collected.asks();
    assert_eq!(asks.len(), 9);
    let by: Vec<&str> = asks.iter().take(3).map(|ask| ask.by.as_ref().unwrap().code()).collect();
    assert_eq!(by, ["TLS", "PSE", "GNB"]);
    assert_eq!((asks[0].text.as_str(), asks[0].session), ("Plant trees", Some(47)));
    let printed = asks[0].printed.as_ref().unwrap();
    assert_eq!(printed.published.unwrap().to_string(), "2025-02-12");
    assert_eq!(printed.number.as_ref().unwrap().as_str(), "136.9");
    let tags: Vec<_> = asks[0].tags.iter().map(|tag| tag.term.as_str()).collect();
    assert_eq!(
        tags,
        [
            "Right to shade",
            "Economic, social & cultural rights - general measures of implementation",
            "Children",
            "16.2",
            "5"
        ]
    );
    assert!(asks[0].key.starts_with("uhri/btn/") && asks[0].key.ends_with("/1"), "{}", asks[0].key);
    assert_eq!(asks[3].key, asks[0].key.strip_suffix('1').unwrap().to_owned() + "2");
    assert_eq!((asks[6].text.as_str(), asks[6].answers.len()), ("Water them", 0));
}

#[test]
fn workbooks_with_other_columns_or_rows_are_refused_or_held() {
    let mut renamed = headings();
    renamed[12] = Cell::Inline("Remarks");
    assert_eq!(
        refused(&workbook(&[], &[renamed])),
        "the file is no uhri that can be read: the column `positions` in the first row of the sheet `Export` is missing; check that it is the right file and is whole"
    );
    let mut twice = headings();
    twice[9] = Cell::Inline("Theme");
    assert!(refused(&workbook(&[], &[twice])).contains("two columns seem to hold the themes"));
    let mut astray = row("1. Do it");
    astray[3] = Cell::Shared(9);
    assert_eq!(
        refused(&workbook(&["one"], &[headings(), astray])),
        "the file is cut off or damaged (row 2 names a text 9 that it does not hold); fetch it again"
    );
    let long = "x".repeat(1_000_000);
    let collected = read(&workbook(&[], &[headings(), row(&long), row("1. Do it\nnow")])).unwrap();
    let held: Vec<_> =
        collected.held.iter().map(|held| (held.at.0, held.column.as_deref(), held.why.clone())).collect();
    assert_eq!(held, [(1, Some("text"), Why::TooLong { characters: 1_000_000 })]);
    assert_eq!(collected.asks()[0].text, "Do it now");
}

#[test]
fn the_format_is_told_by_the_beginning_of_the_file() {
    let json = file(&[record(1, json!({}))]);
    let book = workbook(&[], &[headings()]);
    let text = zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a/>")]);
    let told = |name: &str, file: &[u8]| mizan_import::recognise(name, &file[..file.len().min(4_096)]);
    assert_eq!(told("list", &json), Some(Form::Uhri));
    assert_eq!(told("list.docx", &book), Some(Form::Uhri));
    assert_eq!(told("list.xlsx", &text), Some(Form::ThematicList));
    for other in [b"[]".as_slice(), b"[1, 2]", b"{\"AnnotationId\": 1}", b"PK\x03\x04", b"%PDF-1.7", b""] {
        assert_eq!(told("file", other), None);
    }
}

#[test]
fn damage_anywhere_is_refused_or_held_and_never_ends_the_program() {
    for good in
        [file(&[upr(1, json!({}))]), workbook(&["one"], &[headings(), row("136.1 Do it (Timor-Leste)")])]
    {
        for at in 0..good.len() {
            let mut damaged = good.clone();
            damaged[at] ^= 0x55;
            drop(read(&damaged));
            drop(read(&good[..at]));
        }
    }
}
