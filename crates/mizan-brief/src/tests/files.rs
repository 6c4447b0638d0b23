//! The files: readable by what reads such files, with nothing lost.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{DAYS, countries};
use crate::{
    Block, Boxes, Document, Limits, NumberedSource, Row, Run, Runs, Sheet, Table, docx, html, markdown,
};

const HOSTILE: &str = "<script>alert(1)</script> & \"a\" | *b* ]]> \u{1}";

fn text(text: &str) -> Run {
    Run::Text { text: text.to_owned(), strong: false, lang: None }
}

/// A document from right to left with everything in it.
fn urdu() -> Document {
    let foreign = Run::Text { text: "Penal Code".to_owned(), strong: true, lang: Some("en".to_owned()) };
    let cited = Run::Cited { sources: vec![(1, "S1".to_owned()), (2, "S2".to_owned())] };
    let boxes = Boxes {
        signs: "‖■◧□□".to_owned(),
        low: Some(1),
        high: Some(2),
        unverified: false,
        breaks: true,
        word: "جزوی".to_owned(),
        spoken: "جزوی، درجہ 1 سے 2".to_owned(),
    };
    let name = |words: &str| -> Runs { vec![text(words)] };
    let table = Table {
        caption: "حقوق".to_owned(),
        shares: vec![1, 2],
        head: vec!["حق".to_owned(), "قانون".to_owned()],
        rows: vec![
            Row::Group { name: "شخص اور انصاف".to_owned() },
            Row::Cells { cells: vec![name("حقِ زندگی"), vec![Run::Level(boxes.clone())]] },
            Row::Cells { cells: vec![name("تشدد سے آزادی"), vec![Run::Level(boxes)]] },
        ],
    };
    let blocks = vec![
        Block::Heading { level: 2, runs: name("سرخی") },
        Block::Heading { level: 3, runs: vec![foreign.clone()] },
        Block::Paragraph { runs: vec![text(HOSTILE), foreign, cited], states: true },
        Block::Note { runs: vec![Run::Mark { word: "غیر مصدقہ".to_owned(), unverified: true }] },
        Block::List { items: vec![name("ایک"), name("دو")], states: false },
        Block::Table(table),
        Block::Sources {
            sources: (1..=2)
                .map(|number| NumberedSource { number, label: format!("S{number}"), name: name("ماخذ") })
                .collect(),
        },
    ];
    let href = "https://mizan.example/ur/pak/?a=1&b=2".to_owned();
    Document {
        lang: "ur".to_owned(),
        direction: "rtl".to_owned(),
        title: format!("خلاصہ {HOSTILE}"),
        description: "تفصیل".to_owned(),
        dated: "2026-11-24".to_owned(),
        about: vec![Run::Link { text: href.clone(), href }],
        sheets: vec![Sheet { blocks: blocks.clone() }, Sheet { blocks }],
        foot: vec![name("لائسنس")],
        running: "خلاصہ".to_owned(),
        pages: 4,
    }
}

/// The parts of a file, each well-formed.
fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = BTreeMap::new();
    for n in 0..zip.len() {
        let mut part = zip.by_index(n).unwrap();
        let (name, mut content) = (part.name().unwrap().into_owned(), String::new());
        part.read_to_string(&mut content).unwrap();
        let mut reader = Reader::from_str(&content);
        let mut depth = 0;
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{name}");
        parts.insert(name, content);
    }
    parts
}

#[test]
fn a_docx_has_its_parts_and_they_are_well_formed() {
    for document in countries("PAK", DAYS[0], Limits::ROOMY).into_iter().chain([urdu()]) {
        let parts = parts(&docx::write(&document).unwrap());
        for part in [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/footer1.xml",
        ] {
            assert!(parts.contains_key(part), "{part}");
        }
        let body = &parts["word/document.xml"];
        assert!(body.contains("w:val=\"Heading1\"") && body.contains("<w:tblHeader/>"));
        let properties = &parts["docProps/core.xml"];
        assert!(properties.contains(&format!("<dc:language>{}</dc:language>", document.lang)));
        // Whatever is linked to is there.
        for link in body.split("w:anchor=\"").skip(1) {
            let place = link.split('"').next().unwrap();
            assert!(body.contains(&format!("w:name=\"{place}\"")), "{place}");
        }
        for id in body.split("r:id=\"").skip(1) {
            let id = format!("Id=\"{}\"", id.split('"').next().unwrap());
            assert!(parts["word/_rels/document.xml.rels"].contains(&id), "{id}");
        }
    }
}

#[test]
fn a_docx_from_right_to_left_is_so_throughout() {
    let parts = parts(&docx::write(&urdu()).unwrap());
    let body = &parts["word/document.xml"];
    assert_eq!(body.matches("<w:tbl>").count(), body.matches("<w:bidiVisual/>").count());
    // Every paragraph, and the section.
    assert_eq!(body.matches("<w:p>").count() + 1, body.matches("<w:bidi/>").count());
    let foreign = body.split("<w:r>").find(|run| run.contains("Penal Code")).unwrap();
    assert!(!foreign.contains("<w:rtl/>") && foreign.contains("w:lang w:val=\"en\""), "{foreign}");
    let own = body.split("<w:r>").find(|run| run.contains("سرخی")).unwrap();
    assert!(own.contains("<w:rtl/>") && own.contains("w:bidi=\"ur\""), "{own}");
}

#[test]
fn nothing_from_outside_becomes_markup() {
    let document = urdu();
    let page = html::write(&document);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    assert!(!page.contains(" style=\"") && !page.contains("src="));
    assert!(page.contains("<html lang=\"ur\" dir=\"rtl\">"));
    assert!(page.contains("<b lang=\"en\" dir=\"ltr\">Penal Code</b>"));
    let markdown = markdown::write(&document);
    assert!(!markdown.replace("\\<", "").contains("<script") && markdown.contains("\\<script\\>"));
    assert!(markdown.contains("\\*b\\*") && markdown.contains("\\|"));
}

#[test]
fn every_word_of_the_document_is_in_each_file() {
    for document in countries("PAK", DAYS[0], Limits::ROOMY) {
        let plain = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
        let body = &parts(&docx::write(&document).unwrap())["word/document.xml"];
        let text_of = |markup: &str| -> String {
            let outside = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
            outside.collect::<String>().replace("&amp;", "&").replace("&quot;", "\"").replace("&apos;", "'")
        };
        let (in_docx, in_html) = (plain(&text_of(body)), plain(&text_of(&html::write(&document))));
        let in_markdown = plain(&markdown::write(&document));
        for line in document.blocks().flat_map(Block::lines).flatten() {
            let Run::Text { text, .. } = line else { continue };
            let wanted = plain(text);
            for (form, whole) in [("docx", &in_docx), ("html", &in_html), ("md", &in_markdown)] {
                assert!(whole.contains(&wanted), "{form} lost: {text}");
            }
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = urdu();
    assert_eq!(docx::write(&document).unwrap(), docx::write(&document).unwrap());
}
