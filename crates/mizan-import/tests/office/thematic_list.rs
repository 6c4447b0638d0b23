//! OHCHR's lists of recommendations by theme.

use std::io::Cursor;

use crate::support::{Collected, escaped, zipped, zipped_bytes};
use mizan_domain::monitoring::{AnswerValue, DocumentKind, Paragraph};
use mizan_import::{ReadError, Why, thematic_list};

const HEAD: &str = "UPR of Bhutan (4th Cycle – 47th session)";
const SOURCE: &str = "Source of position: A/HRC/9/7/Add.1 - Para. 4";

/// A list with a page head and one table; a cell's lines are divided by `|`.
fn list(rows: &[&[&str]]) -> Vec<u8> {
    list_with(HEAD, &format!("<w:tbl>{}</w:tbl>", table(rows)))
}

fn table(rows: &[&[&str]]) -> String {
    rows.iter()
        .map(|cells| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text, 1)).collect::<String>()))
        .collect()
}

fn cell(text: &str, columns: usize) -> String {
    let lines = text.split('|').map(paragraph).collect::<String>();
    format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{columns}\"/></w:tcPr>{lines}</w:tc>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(text))
}

fn list_with(head: &str, body: &str) -> Vec<u8> {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &format!("<w:document {space}><w:body>{body}</w:body></w:document>")),
        ("word/header1.xml", &format!("<w:hdr {space}>{}</w:hdr>", paragraph(head))),
    ])
}

pub(crate) fn read(file: &[u8]) -> Result<Collected, ReadError> {
    let mut collected = Collected::default();
    thematic_list::read(Cursor::new(file), &mut collected).map(|()| collected)
}

pub(crate) fn refused(file: &[u8]) -> String {
    read(file).expect_err("it is read").to_string()
}

pub(crate) fn terms<'a>(paragraph: &'a Paragraph, scheme: &str) -> Vec<&'a str> {
    paragraph.tags.iter().filter(|tag| tag.scheme == scheme).map(|tag| tag.term.as_str()).collect()
}

/// What every layout below says, in the order of the list.
fn same_content(collected: &Collected) {
    assert_eq!(collected.held, []);
    let [document] = collected.documents()[..] else { panic!("documents: {:?}", collected.documents()) };
    assert_eq!(
        (document.symbol.as_str(), document.country.code(), document.session),
        ("A/HRC/9/7", "BTN", Some(47))
    );
    assert_eq!(document.kind, DocumentKind::WorkingGroupReport);
    let [first, second] = collected.paragraphs()[..] else { panic!("{:?}", collected.paragraphs()) };
    assert_eq!(
        (first.printed.as_str(), first.ordinal, second.printed.as_str(), second.ordinal),
        ("99.10", 1, "99.9", 2)
    );
    assert!(first.text.starts_with("Plant trees & more"), "{}", first.text);
    assert_eq!(terms(first, "ohchr-theme"), ["A12 Trees", "Right to shade: leaves"]);
    assert_eq!(terms(first, "persons"), ["Gardeners", "Children"]);
    assert_eq!(terms(first, "sdg"), ["15", "15.2"]);
    assert_eq!(terms(first, "ohchr-list-heading"), ["A1 Plants"]);
    let [answer] = &first.answers[..] else { panic!("{:?}", first.answers) };
    assert_eq!((answer.value, answer.words.as_str()), (AnswerValue::Supported, "Supported"));
    assert_eq!(answer.document.as_ref().map(|symbol| symbol.as_str()), Some("A/HRC/9/7/Add.1"));
    assert_eq!(answer.place.as_deref(), Some("Para. 4"));
    assert_eq!(second.answers[0].value, AnswerValue::SupportedInPart);
    let asks: Vec<_> = collected
        .asks()
        .iter()
        .map(|ask| (ask.by.unwrap().code().to_owned(), ask.text.clone(), ask.paragraph.clone().unwrap()))
        .collect();
    let key = |n: u32| format!("A/HRC/9/7#{n}");
    assert_eq!(
        asks,
        [
            ("FRA".to_owned(), "Plant trees & more".to_owned(), key(1)),
            ("VEN".to_owned(), "Plant trees & more".to_owned(), key(1)),
            ("TLS".to_owned(), "Water them".to_owned(), key(2)),
        ]
    );
}

const THEMES: &str = "A12 Trees|Right to shade: leaves|Affected persons:|- Gardeners|- Children";
const GOALS: &str = "- 15 - LIFE ON LAND|- 15.2 - Halt deforestation";

#[test]
fn the_columns_of_the_second_cycle() {
    same_content(
        &read(&list(&[
            &[
                "Recommendation",
                "Position",
                "Full list of themes",
                "Relevant SDGs",
                "Assessment/comments on level of implementation",
            ],
            &["Theme: A1 Plants"],
            &[
                &format!("99.10 Plant trees & more (France, Venezuela (Bolivarian Republic of));|{SOURCE}"),
                "Supported",
                THEMES,
                GOALS,
                "",
            ],
            &[
                "99.9 Water them (Timor-Leste);|source of POSITION :  A/HRC/9/7/Add.1, para. 5",
                "Supported/Noted",
                "",
                "",
                "",
            ],
        ]))
        .unwrap(),
    );
}

#[test]
fn the_columns_of_the_fourth_cycle() {
    same_content(
        &read(&list(&[
            &[
                "Recommendation and recommending State",
                "Position of the State under review",
                "Human rights themes and groups of persons",
                "Relevant SDGs",
            ],
            &["Theme: A1 Plants"],
            &[
                &format!("99.10 Plant trees & more (France) (Venezuela (Bolivarian Republic of));|{SOURCE}"),
                "Supported",
                &THEMES.replace("Affected persons:", "Groups of Persons: "),
                GOALS,
            ],
            &["99.9 Water them (Timor-Leste);", "Supported/Noted", "", ""],
        ]))
        .unwrap(),
    );
}

#[test]
fn columns_that_are_moved_and_divided() {
    same_content(
        &read(&list(&[
            &[
                "SDGs",
                "Recommending States",
                "No.",
                "Theme",
                "Persons concerned",
                "State's response",
                "Text of the recommendation",
            ],
            &["", "", "", "", "", "", "Theme: A1 Plants"],
            &[
                GOALS,
                "France, Venezuela (Bolivarian Republic of)",
                "99.10",
                "A12 Trees|Right to shade: leaves",
                "- Gardeners|- Children",
                &format!("Supported|{SOURCE}"),
                "Plant trees & more",
            ],
            &["", "Timor-Leste", "99.9", "", "", "Supported/Noted", "Water them;"],
        ]))
        .unwrap(),
    );
}

#[test]
fn goals_in_the_cell_of_the_themes_and_themes_between_tables() {
    let rows = [
        ["Recommendation", "Position", "Themes"],
        ["99.10 Plant trees & more (France, Venezuela (Bolivarian Republic of));", "Supported", ""],
        ["99.9 Water them (Timor-Leste)", "Supported/Noted", ""],
    ];
    let first = rows[1][0].to_owned() + "|" + SOURCE;
    let themes = format!("{THEMES}|Relevant SDGs:|{GOALS}");
    let body = format!(
        "{}<w:tbl>{}{}</w:tbl>{}<w:tbl>{}{}</w:tbl>",
        paragraph("Thematic list"),
        table(&[&rows[0]]),
        table(&[&["Theme: A1 Plants"], &[&first, rows[1][1], &themes]]),
        paragraph("Theme: A2 Water"),
        table(&[&rows[0]]),
        table(&[&rows[2]]),
    );
    let collected = read(&list_with(HEAD, &body)).unwrap();
    same_content(&collected);
    assert_eq!(terms(collected.paragraphs()[1], "ohchr-list-heading"), ["A2 Water"]);
}

#[test]
fn cells_that_go_over_columns_stand_under_their_heading() {
    let heading: String = [("Recommendation", 2), ("Position", 1), ("Themes", 3)]
        .map(|(text, columns)| cell(text, columns))
        .concat();
    let first: String = [(format!("99.1 Do it (Chile)|{SOURCE}").as_str(), 2), ("Noted", 1), ("B3 Doing", 3)]
        .map(|(text, columns)| cell(text, columns))
        .concat();
    let file = list_with(HEAD, &format!("<w:tbl><w:tr>{heading}</w:tr><w:tr>{first}</w:tr></w:tbl>"));
    let collected = read(&file).unwrap();
    assert_eq!(collected.held, []);
    assert_eq!(terms(collected.paragraphs()[0], "ohchr-theme"), ["B3 Doing"]);
    assert_eq!(collected.paragraphs()[0].answers[0].words, "Noted");
}

#[test]
fn a_row_that_begins_further_right_stands_under_its_headings() {
    let heading = table(&[&["No.", "Position", "Recommendation"]]);
    let first = table(&[&["99.1", &format!("Noted|{SOURCE}"), "Do it (Chile)"]]);
    let before = "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>";
    let second = format!("<w:tr>{before}{}{}</w:tr>", cell("Supported", 1), cell("99.2 Do that (Peru)", 1));
    let collected = read(&list_with(HEAD, &format!("<w:tbl>{heading}{first}{second}</w:tbl>"))).unwrap();
    assert_eq!(collected.held, []);
    let numbers: Vec<_> = collected.paragraphs().iter().map(|p| p.printed.as_str()).collect();
    assert_eq!(numbers, ["99.1", "99.2"]);
    assert_eq!(collected.paragraphs()[1].answers[0].value, AnswerValue::Supported);
}

#[test]
fn a_cell_that_goes_over_rows_stands_in_each() {
    let merged =
        |text: &str, how: &str| cell(text, 1).replace("<w:gridSpan", &format!("<w:vMerge{how}/><w:gridSpan"));
    let row = |text: &str, theme: &str| format!("<w:tr>{}{}{theme}</w:tr>", cell(text, 1), cell("Noted", 1));
    let rows = [
        row(&format!("99.1 Do it (Chile)|{SOURCE}"), &merged("B3 Doing", " w:val=\"restart\"")),
        row("99.2 Do that (Peru)", &merged("", "")),
        row("99.3 Do more (Oman)", &merged("", " w:val=\"continue\"")),
        row("99.4 Do less (Oman)", &cell("", 1)),
    ];
    let table = table(&[&["Recommendation", "Position", "Themes"]]) + &rows.concat();
    let collected = read(&list_with(HEAD, &format!("<w:tbl>{table}</w:tbl>"))).unwrap();
    let themes: Vec<_> = collected.paragraphs().iter().map(|p| terms(p, "ohchr-theme").len()).collect();
    assert_eq!(themes, [1, 1, 1, 0]);
}

#[test]
fn damage_anywhere_is_refused_or_held_and_never_ends_the_program() {
    let good =
        list(&[HEADINGS, &["Theme: A1"], &[&format!("99.1 Do it (Chile)|{SOURCE}"), "Noted", THEMES, ""]]);
    for at in 0..good.len() {
        let mut damaged = good.clone();
        damaged[at] ^= 0x55;
        drop(read(&damaged));
        drop(read(&good[..at]));
    }
}

#[test]
fn text_in_another_encoding_is_refused() {
    let mut document = b"<w:document><w:p><w:t>caf\xe9</w:t></w:p></w:document>".to_vec();
    let refused = refused(&zipped_bytes(&[("word/document.xml", &document)]));
    assert!(refused.contains("UTF-8") || refused.contains("utf-8"), "{refused}");
    document.splice(0..0, *b"\xff\xfe");
    assert!(read(&zipped_bytes(&[("word/document.xml", &document)])).is_err());
}

const HEADINGS: &[&str] = &["Recommendation", "Position", "Themes", "Assessment"];

#[test]
fn a_row_that_cannot_be_read_is_held_and_reading_goes_on() {
    let long = format!("99.7 {} (Chile)", "word ".repeat(250_000));
    let collected = read(&list(&[
        HEADINGS,
        &[&format!("99.1 Do it (Chile)|{SOURCE}"), "Supported", "", "The ministry says that it is done."],
        &["Do it without a number (Chile)", "Supported", "", ""],
        &["99.3 Do it (Atlantis)", "Supported", "", ""],
        &["99.4 Do it (Chile)", "Perhaps", "", ""],
        &["99.5 Do it (Chile)|Source of position: nowhere", "Noted", "", ""],
        &["99.6 Do it (Chile)", "Noted", "", "", "one cell too many"],
        &[&long, "Noted", "", ""],
        &["99.8 alone in its row (Chile)"],
        &["", "", "", ""],
        &["99.9 Do that, too (Chile, Peru); do more (Peru)", "", "", ""],
    ]))
    .unwrap();
    let held: Vec<_> =
        collected.held.iter().map(|held| (held.at.0, held.column.as_deref(), held.why.clone())).collect();
    assert_eq!(
        held,
        [
            (2, Some("recommendation"), Why::Unnumbered("Do it without a number (Chile)".to_owned())),
            (3, Some("recommendation"), Why::UnknownState("Atlantis".to_owned())),
            (4, Some("position"), Why::UnknownAnswer("Perhaps".to_owned())),
            (5, Some("source"), Why::Unreadable("nowhere".to_owned())),
            (6, None, Why::Fields { found: 5, expected: 4 }),
            (7, None, Why::TooLong { characters: "99.7  (Chile)".len() - 1 + 250_000 * 5 }),
            (8, None, Why::Fields { found: 1, expected: 4 }),
        ]
    );
    let paragraphs = collected.paragraphs();
    assert_eq!(paragraphs.iter().map(|p| p.printed.as_str()).collect::<Vec<_>>(), ["99.1", "99.9"]);
    assert_eq!(paragraphs[0].comment.as_deref(), Some("The ministry says that it is done."));
    assert_eq!(paragraphs[1].answers, []);
    let parts: Vec<_> = collected
        .asks()
        .iter()
        .map(|ask| (ask.by.unwrap().code().to_owned(), ask.part, ask.text.clone()))
        .collect();
    let part = |by: &str, part, text: &str| (by.to_owned(), part, text.to_owned());
    assert_eq!(
        parts,
        [
            part("CHL", None, "Do it"),
            part("CHL", Some(1), "Do that, too"),
            part("PER", Some(1), "Do that, too"),
            part("PER", Some(2), "do more"),
        ]
    );
}

#[test]
fn keys_depend_on_what_is_asked_and_not_on_the_answer() {
    let with = |answer: &str, theme: &str| {
        let row = [&*format!("99.1 Do it (Chile)|{SOURCE}"), answer, theme, ""].map(str::to_owned);
        let row: Vec<&str> = row.iter().map(String::as_str).collect();
        let collected = read(&list(&[HEADINGS, &row, &row])).unwrap();
        collected.asks().iter().map(|ask| ask.key.clone()).collect::<Vec<_>>()
    };
    let keys = with("Noted", "A1 One");
    assert_eq!(keys, with("Supported", "A2 Other"));
    assert!(
        keys[0].starts_with("thematic-list/btn/47/") && keys[0].ends_with("/1") && keys[1].ends_with("/2"),
        "{keys:?}"
    );
}

#[test]
fn deleted_text_is_left_out_and_inserted_text_is_read() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let changed = format!(
        "<w:tc><w:p>{}<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins>{}</w:ins><w:r><w:tab/><w:t>it&#160;(Chile)</w:t></w:r></w:p>{}</w:tc>",
        run("99.1 Do"),
        run(" all of"),
        paragraph(SOURCE)
    );
    let body = format!(
        "<w:tbl>{}<w:tr>{changed}{}</w:tr></w:tbl>",
        table(&[&["Recommendation", "Position"]]),
        cell("Noted", 1)
    );
    let collected = read(&list_with(HEAD, &body)).unwrap();
    assert_eq!(collected.paragraphs()[0].text, "Do all of it (Chile)");
}

#[test]
fn files_that_are_no_such_list_are_refused_with_advice() {
    let good = list(&[HEADINGS, &[&format!("99.1 Do it (Chile)|{SOURCE}"), "Noted", "", ""]]);
    assert!(read(&good).is_ok());
    for (file, message) in [
        (Vec::new(), "the file is empty; fetch it again"),
        (good[..good.len() / 2].to_vec(), "the file is cut off or damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old".to_vec(),
            "this is an old office file (.doc, .xls) or one locked with a password, not a .docx; open it in an office program and save it as .docx without a password",
        ),
        (b"%PDF-1.7".to_vec(), "this is a PDF, not a .docx file; give it as what it is, or save it as .docx"),
        (
            b"<html>".to_vec(),
            "this is a page of HTML or XML, not a .docx file; give it as what it is, or save it as .docx",
        ),
        (
            b"plain text".to_vec(),
            "this is another kind of file, not a .docx file; give it as what it is, or save it as .docx",
        ),
        (
            zipped(&[("xl/workbook.xml", "<workbook/>")]),
            "this zip file holds no text document (word/document.xml is missing); give the .docx file itself",
        ),
        (
            zipped(&[("word/document.xml", "<a><b></a>")]),
            "its part word/document.xml is not well formed near byte ",
        ),
        (
            zipped(&[("word/document.xml", "<a>cut")]),
            "the file is cut off or damaged (word/document.xml ends too early); fetch it again",
        ),
        (
            list(&[&["Name", "Address"]]),
            "the file is no thematic-list that can be read: the row of headings, such as `Recommendation`, `Position` and `Themes` is missing; check that it is the right file and is whole",
        ),
        (
            list(&[&["Recommendation", "Themes"]]),
            "the file is no thematic-list that can be read: the column of the State's position is missing; check that it is the right file and is whole",
        ),
        (
            list(&[&["Recommendation", "Position", "Position"]]),
            "the file is no thematic-list that can be read: two columns seem to hold the position (`Recommendation | Position | Position`); rename or remove one",
        ),
        (
            list(&[HEADINGS, &["99.1 Do it (Chile)", "Noted", "", ""]]),
            "the file is no thematic-list that can be read: the symbol of the report (`Source of position: A/HRC/…` in a row) is missing; check that it is the right file and is whole",
        ),
    ] {
        let said = refused(&file);
        assert!(said.starts_with(message), "{said}");
    }
    let body = format!(
        "<w:tbl>{}</w:tbl>",
        table(&[HEADINGS, &[&format!("99.1 Do it (Chile)|{SOURCE}"), "Noted", "", ""]])
    );
    assert!(
        refused(&list_with("Page 1", &body))
            .contains("the State under review (`UPR of …` at the head of a page) is missing")
    );
    assert!(
        refused(&list_with("UPR of Atlantis (1st cycle)", &body))
            .contains("`Atlantis (1st cycle)`, which is no State")
    );
}

#[test]
fn files_that_fill_memory_or_never_end_are_refused() {
    let deep = zipped(&[("word/document.xml", &"<a>".repeat(1_000))]);
    assert!(refused(&deep).contains("elements lie too deep in each other"), "{}", refused(&deep));
    let token = zipped(&[("word/document.xml", &format!("<a>{}</a>", " ".repeat(17_000_000)))]);
    assert!(token.len() < 100_000);
    assert_eq!(
        refused(&token),
        "its part word/document.xml holds one text of more than 16 MB; save the file anew from an office program"
    );
    let bomb = zipped(&[(
        "word/document.xml",
        &format!("<a>{}</a>", format!("<b>{}</b>", " ".repeat(15_000_000)).repeat(7)),
    )]);
    assert!(bomb.len() < 2_000_000);
    assert_eq!(
        refused(&bomb),
        "its part word/document.xml unpacks to more than 100 MB, which is more than any such list; save the file anew from an office program"
    );
    let entities = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
    assert!(refused(&zipped(&[("word/document.xml", entities)])).contains("the row of headings"));
}
