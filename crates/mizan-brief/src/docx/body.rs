//! The body: paragraphs and tables.

use std::io;

use super::parts::{NAMESPACES, link_id};
use super::xml::Xml;
use crate::document::{Block, Document, Row, Run, Table};

/// The width between the margins, in twentieths of a point.
const WIDTH: usize = 10_200;

/// The body, and the addresses that it links to, by number.
pub(super) fn write(document: &Document) -> io::Result<(Vec<u8>, Vec<String>)> {
    let mut body = Body {
        xml: Xml::new()?,
        links: Vec::new(),
        marks: 0,
        right_to_left: document.direction == "rtl",
        lang: &document.lang,
    };
    body.xml.open("w:document", &NAMESPACES)?;
    body.xml.open("w:body", &[])?;
    let title = [Run::Text { text: document.title.clone(), strong: false, lang: None }];
    body.paragraph("Title", &title, &[])?;
    body.paragraph("Note", &document.about, &[])?;
    for (n, sheet) in document.sheets.iter().enumerate() {
        for (m, block) in sheet.blocks.iter().enumerate() {
            body.block(block, n > 0 && m == 0)?;
        }
    }
    for line in &document.foot {
        body.paragraph("Note", line, &[])?;
    }
    body.section()?;
    body.xml.close("w:body")?;
    body.xml.close("w:document")?;
    Ok((body.xml.end(), body.links))
}

/// What a paragraph is beside its style.
#[derive(Clone, Copy, PartialEq, Eq)]
enum With {
    /// It begins a page.
    NewPage,
    /// It is an item of a list.
    Bullet,
    /// All of it stands out.
    Bold,
}

struct Body<'d> {
    xml: Xml,
    links: Vec<String>,
    /// Places that links inside the document lead to.
    marks: usize,
    right_to_left: bool,
    lang: &'d str,
}

impl Body<'_> {
    fn block(&mut self, block: &Block, new_page: bool) -> io::Result<()> {
        let with: &[With] = if new_page { &[With::NewPage] } else { &[] };
        match block {
            Block::Heading { level, runs } => {
                self.paragraph(if *level > 2 { "Heading2" } else { "Heading1" }, runs, with)
            }
            Block::Paragraph { runs, .. } => self.paragraph("Normal", runs, with),
            Block::Note { runs } => self.paragraph("Note", runs, with),
            Block::List { items, .. } => {
                items.iter().try_for_each(|item| self.paragraph("ListParagraph", item, &[With::Bullet]))
            }
            Block::Table(table) => self.table(table),
            Block::Sources { sources } => sources.iter().try_for_each(|source| {
                self.begin_paragraph("Note", &[])?;
                let (id, name) = (self.marks.to_string(), format!("s{}", source.number));
                self.marks += 1;
                self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)])?;
                self.words(&format!("{} ", source.label), true, None)?;
                self.xml.empty("w:bookmarkEnd", &[("w:id", &id)])?;
                self.runs(&source.name, false)?;
                self.xml.close("w:p")
            }),
        }
    }

    fn paragraph(&mut self, style: &str, runs: &[Run], with: &[With]) -> io::Result<()> {
        self.begin_paragraph(style, with)?;
        self.runs(runs, with.contains(&With::Bold))?;
        self.xml.close("w:p")
    }

    fn begin_paragraph(&mut self, style: &str, with: &[With]) -> io::Result<()> {
        self.xml.open("w:p", &[])?;
        self.xml.open("w:pPr", &[])?;
        self.xml.value("w:pStyle", style)?;
        if with.contains(&With::NewPage) {
            self.xml.empty("w:pageBreakBefore", &[])?;
        }
        if with.contains(&With::Bullet) {
            self.xml.open("w:numPr", &[])?;
            self.xml.value("w:ilvl", "0")?;
            self.xml.value("w:numId", "1")?;
            self.xml.close("w:numPr")?;
        }
        if self.right_to_left {
            self.xml.empty("w:bidi", &[])?;
        }
        self.xml.close("w:pPr")
    }

    fn runs(&mut self, runs: &[Run], bold: bool) -> io::Result<()> {
        for run in runs {
            match run {
                Run::Text { text, strong, lang } => self.words(text, *strong || bold, lang.as_deref())?,
                Run::Level(boxes) => self.words(&boxes.shown(), bold, None)?,
                Run::Mark { .. } => self.words(&run.words(), bold, None)?,
                Run::Cited { sources } => self.cited(sources)?,
                Run::Link { href, text } => {
                    let id = link_id(self.links.len());
                    self.links.push(href.clone());
                    self.xml.open("w:hyperlink", &[("r:id", &id)])?;
                    self.words(text, bold, (text == href).then_some("en"))?;
                    self.xml.close("w:hyperlink")?;
                }
            }
        }
        Ok(())
    }

    fn cited(&mut self, sources: &[(usize, String)]) -> io::Result<()> {
        self.words("[", false, None)?;
        for (n, (number, label)) in sources.iter().enumerate() {
            if n > 0 {
                self.words(", ", false, None)?;
            }
            self.xml.open("w:hyperlink", &[("w:anchor", &format!("s{number}"))])?;
            self.words(label, false, None)?;
            self.xml.close("w:hyperlink")?;
        }
        self.words("]", false, None)
    }

    /// Some words. Those of another language are set in its own direction.
    fn words(&mut self, text: &str, strong: bool, lang: Option<&str>) -> io::Result<()> {
        self.xml.open("w:r", &[])?;
        self.xml.open("w:rPr", &[])?;
        if strong {
            self.xml.empty("w:b", &[])?;
            self.xml.empty("w:bCs", &[])?;
        }
        match lang {
            Some(lang) => self.xml.value("w:lang", lang)?,
            None if self.right_to_left => {
                self.xml.empty("w:rtl", &[])?;
                self.xml.empty("w:lang", &[("w:bidi", self.lang)])?;
            }
            None => {}
        }
        self.xml.close("w:rPr")?;
        self.xml.text("w:t", &[("xml:space", "preserve")], text)?;
        self.xml.close("w:r")
    }

    fn table(&mut self, table: &Table) -> io::Result<()> {
        let caption = [Run::Text { text: table.caption.clone(), strong: false, lang: None }];
        self.paragraph("Caption", &caption, &[])?;
        self.xml.open("w:tbl", &[])?;
        self.xml.open("w:tblPr", &[])?;
        if self.right_to_left {
            self.xml.empty("w:bidiVisual", &[])?;
        }
        self.xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")])?;
        self.xml.open("w:tblBorders", &[])?;
        for side in ["w:top", "w:bottom", "w:insideH"] {
            self.xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:color", "8A8577")])?;
        }
        self.xml.close("w:tblBorders")?;
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
        // The first row and the first column are headers.
        self.xml.empty("w:tblLook", &[("w:val", "00A0"), ("w:firstRow", "1"), ("w:firstColumn", "1")])?;
        self.xml.value("w:tblCaption", &table.caption)?;
        self.xml.close("w:tblPr")?;
        let widths = widths(table);
        self.xml.open("w:tblGrid", &[])?;
        for width in &widths {
            self.xml.empty("w:gridCol", &[("w:w", width)])?;
        }
        self.xml.close("w:tblGrid")?;
        self.rows(table, &widths)?;
        self.xml.close("w:tbl")
    }

    fn rows(&mut self, table: &Table, widths: &[String]) -> io::Result<()> {
        self.begin_row(true)?;
        for (heading, width) in table.head.iter().zip(widths) {
            let words = [Run::Text { text: heading.clone(), strong: true, lang: None }];
            self.cell(width, 1, &words, &[With::Bold])?;
        }
        self.xml.close("w:tr")?;
        for row in &table.rows {
            self.begin_row(false)?;
            match row {
                Row::Group { name } => {
                    let words = [Run::Text { text: name.clone(), strong: true, lang: None }];
                    self.cell(&WIDTH.to_string(), table.head.len(), &words, &[With::Bold])?;
                }
                Row::Cells { cells } => {
                    for (cell, width) in cells.iter().zip(widths) {
                        self.cell(width, 1, cell, &[])?;
                    }
                }
            }
            self.xml.close("w:tr")?;
        }
        Ok(())
    }

    fn begin_row(&mut self, header: bool) -> io::Result<()> {
        self.xml.open("w:tr", &[])?;
        self.xml.open("w:trPr", &[])?;
        self.xml.empty("w:cantSplit", &[])?;
        if header {
            self.xml.empty("w:tblHeader", &[])?;
        }
        self.xml.close("w:trPr")
    }

    fn cell(&mut self, width: &str, span: usize, runs: &[Run], with: &[With]) -> io::Result<()> {
        self.xml.open("w:tc", &[])?;
        self.xml.open("w:tcPr", &[])?;
        self.xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")])?;
        if span > 1 {
            self.xml.value("w:gridSpan", &span.to_string())?;
        }
        self.xml.close("w:tcPr")?;
        self.paragraph("Note", runs, with)?;
        self.xml.close("w:tc")
    }

    /// A4, with the foot of its pages.
    fn section(&mut self) -> io::Result<()> {
        self.xml.open("w:sectPr", &[])?;
        self.xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId3")])?;
        self.xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
        self.xml.empty(
            "w:pgMar",
            &[
                ("w:top", "794"),
                ("w:right", "850"),
                ("w:bottom", "794"),
                ("w:left", "850"),
                ("w:header", "400"),
                ("w:footer", "400"),
                ("w:gutter", "0"),
            ],
        )?;
        if self.right_to_left {
            self.xml.empty("w:bidi", &[])?;
        }
        self.xml.close("w:sectPr")
    }
}

/// The width of each column, by its share.
fn widths(table: &Table) -> Vec<String> {
    let whole: usize = table.shares.iter().map(|share| usize::from(*share)).sum();
    table.shares.iter().map(|share| (WIDTH * usize::from(*share) / whole.max(1)).to_string()).collect()
}
