//! The made-up export as a workbook, with all texts shared between cells as office programs write them.

use std::collections::HashMap;
use std::io::{self, Seek, Write};

use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use crate::export::Made;

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

/// Writes so many records.
pub(crate) fn write<W: Write + Seek>(records: u64, file: W) -> ZipResult<W> {
    let mut zip = ZipWriter::new(file);
    let options = SimpleFileOptions::default();
    for (name, content) in [
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Export\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    let mut shared = Shared::default();
    zip.start_file("xl/worksheets/sheet1.xml", options)?;
    let mut sheet = io::BufWriter::new(&mut zip);
    sheet.write_all(b"<worksheet><sheetData>")?;
    shared.row(1, &HEADINGS.map(str::to_owned), &mut sheet)?;
    for n in 0..records {
        shared.row(n + 2, &cells(n), &mut sheet)?;
    }
    sheet.write_all(b"</sheetData></worksheet>")?;
    sheet.flush()?;
    drop(sheet);
    zip.start_file("xl/sharedStrings.xml", options)?;
    let mut strings = io::BufWriter::new(&mut zip);
    strings.write_all(b"<sst>")?;
    for text in &shared.texts {
        write!(strings, "<si><t xml:space=\"preserve\">{text}</t></si>")?;
    }
    strings.write_all(b"</sst>")?;
    strings.flush()?;
    drop(strings);
    zip.finish()
}

fn cells(n: u64) -> [String; 16] {
    let made = Made::new(n);
    let of_upr = |text: String| if made.upr { text } else { String::new() };
    [
        format!("- {}", made.state),
        format!("- {}", made.body),
        made.symbol.clone(),
        made.text.clone(),
        format!("- {}", made.kind),
        format!("- {}", made.themes.join(" - ")),
        format!("- {}", made.persons.join(" - ")),
        made.published.clone(),
        format!("- {}", made.sdgs.join(" - ")),
        "- Asia-Pacific".to_owned(),
        of_upr("- 4th cycle".to_owned()),
        of_upr(format!("- {}", made.session)),
        of_upr(format!("- {}", made.position)),
        of_upr(format!("- {}", made.by.join(" - "))),
        of_upr("- Asia-Pacific".to_owned()),
        "2025-03-03T10:53:45.827".to_owned(),
    ]
}

/// The texts that cells share, each once.
#[derive(Default)]
struct Shared {
    texts: Vec<String>,
    places: HashMap<String, usize>,
}

impl Shared {
    fn row(&mut self, row: u64, cells: &[String], sheet: &mut impl Write) -> io::Result<()> {
        write!(sheet, "<row r=\"{row}\">")?;
        for (letter, cell) in ('A'..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let text = cell.replace('&', "&amp;").replace('<', "&lt;");
            let next = self.texts.len();
            let place = *self.places.entry(text).or_insert(next);
            if place == next {
                self.texts.push(cell.replace('&', "&amp;").replace('<', "&lt;"));
            }
            write!(sheet, "<c r=\"{letter}{row}\" t=\"s\"><v>{place}</v></c>")?;
        }
        sheet.write_all(b"</row>")
    }
}
