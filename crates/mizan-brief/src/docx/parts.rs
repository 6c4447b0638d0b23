//! The parts around the body: what is in the file, its properties, styles, lists and the foot of pages.

use std::io;

use super::xml::Xml;
use crate::document::Document;

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
pub(super) const NAMESPACES: [(&str, &str); 2] =
    [("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"), ("xmlns:r", RELATION)];

pub(super) fn content_types() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))])?;
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)])?;
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")])?;
    for (part, kind) in [
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/numbering.xml", format!("{WORD}.numbering+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
    ] {
        xml.empty("Override", &[("PartName", part), ("ContentType", &kind)])?;
    }
    xml.close("Types")?;
    Ok(xml.end())
}

pub(super) fn relations() -> io::Result<Vec<u8>> {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    let office = format!("{RELATION}/officeDocument");
    related(&[("rId1", &office, "word/document.xml", false), ("rId2", &core, "docProps/core.xml", false)])
}

/// Links out of the body have ids of their own, as the body numbered them.
pub(super) fn relations_of_body(links: &[String]) -> io::Result<Vec<u8>> {
    let kind = |name: &str| format!("{RELATION}/{name}");
    let (styles, numbering, footer, link) =
        (kind("styles"), kind("numbering"), kind("footer"), kind("hyperlink"));
    let ids: Vec<String> = (0..links.len()).map(link_id).collect();
    let mut all = vec![
        ("rId1", styles.as_str(), "styles.xml", false),
        ("rId2", &numbering, "numbering.xml", false),
        ("rId3", &footer, "footer1.xml", false),
    ];
    all.extend(ids.iter().zip(links).map(|(id, href)| (id.as_str(), link.as_str(), href.as_str(), true)));
    related(&all)
}

pub(super) fn link_id(n: usize) -> String {
    format!("rIdLink{n}")
}

fn related(all: &[(&str, &str, &str, bool)]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))])?;
    for (id, kind, target, outside) in all {
        let mut attributes = vec![("Id", *id), ("Type", *kind), ("Target", *target)];
        if *outside {
            attributes.push(("TargetMode", "External"));
        }
        xml.empty("Relationship", &attributes)?;
    }
    xml.close("Relationships")?;
    Ok(xml.end())
}

pub(super) fn properties(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    )?;
    xml.text("dc:title", &[], &document.title)?;
    xml.text("dc:creator", &[], "Mizan")?;
    xml.text("dc:description", &[], &document.description)?;
    xml.text("dc:language", &[], &document.lang)?;
    xml.close("cp:coreProperties")?;
    Ok(xml.end())
}

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// In half points.
    size: u8,
    bold: bool,
    /// Space before, in twentieths of a point.
    before: u16,
    /// The level of a heading, from 0.
    outline: Option<&'static str>,
}

const STYLES: [Style; 7] = [
    Style { id: "Normal", name: "Normal", size: 19, bold: false, before: 40, outline: None },
    Style { id: "Title", name: "Title", size: 34, bold: true, before: 0, outline: None },
    Style { id: "Heading1", name: "heading 1", size: 25, bold: true, before: 200, outline: Some("0") },
    Style { id: "Heading2", name: "heading 2", size: 21, bold: true, before: 140, outline: Some("1") },
    Style { id: "ListParagraph", name: "List Paragraph", size: 19, bold: false, before: 20, outline: None },
    Style { id: "Note", name: "Note", size: 17, bold: false, before: 40, outline: None },
    Style { id: "Caption", name: "caption", size: 17, bold: false, before: 80, outline: None },
];

pub(super) fn styles(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("w:styles", &NAMESPACES)?;
    xml.open("w:docDefaults", &[])?;
    xml.open("w:rPrDefault", &[])?;
    xml.open("w:rPr", &[])?;
    let latin = "Noto Sans";
    xml.empty("w:rFonts", &[("w:ascii", latin), ("w:hAnsi", latin), ("w:cs", "Noto Naskh Arabic")])?;
    languages(&mut xml, document)?;
    xml.close("w:rPr")?;
    xml.close("w:rPrDefault")?;
    xml.close("w:docDefaults")?;
    for style in &STYLES {
        let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", style.id)];
        if style.id == "Normal" {
            attributes.push(("w:default", "1"));
        }
        xml.open("w:style", &attributes)?;
        xml.value("w:name", style.name)?;
        if style.id != "Normal" {
            xml.value("w:basedOn", "Normal")?;
        }
        xml.empty("w:qFormat", &[])?;
        xml.open("w:pPr", &[])?;
        if style.outline.is_some() {
            xml.empty("w:keepNext", &[])?;
        }
        xml.empty("w:spacing", &[("w:before", &style.before.to_string()), ("w:after", "20")])?;
        if let Some(level) = style.outline {
            xml.value("w:outlineLvl", level)?;
        }
        xml.close("w:pPr")?;
        xml.open("w:rPr", &[])?;
        if style.bold {
            xml.empty("w:b", &[])?;
            xml.empty("w:bCs", &[])?;
        }
        let size = style.size.to_string();
        xml.value("w:sz", &size)?;
        xml.value("w:szCs", &size)?;
        xml.close("w:rPr")?;
        xml.close("w:style")?;
    }
    xml.close("w:styles")?;
    Ok(xml.end())
}

/// The language of Latin letters, and that of letters written from right to left.
fn languages(xml: &mut Xml, document: &Document) -> io::Result<()> {
    let (latin, bidi) = if document.direction == "rtl" {
        ("en", document.lang.as_str())
    } else {
        (document.lang.as_str(), "ur")
    };
    xml.empty("w:lang", &[("w:val", latin), ("w:bidi", bidi)])
}

/// One list: bullets.
pub(super) fn numbering() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("w:numbering", &NAMESPACES)?;
    xml.open("w:abstractNum", &[("w:abstractNumId", "0")])?;
    xml.value("w:multiLevelType", "singleLevel")?;
    xml.open("w:lvl", &[("w:ilvl", "0")])?;
    xml.value("w:start", "1")?;
    xml.value("w:numFmt", "bullet")?;
    xml.value("w:lvlText", "•")?;
    xml.value("w:lvlJc", "left")?;
    xml.open("w:pPr", &[])?;
    xml.empty("w:ind", &[("w:left", "360"), ("w:hanging", "240")])?;
    xml.close("w:pPr")?;
    xml.close("w:lvl")?;
    xml.close("w:abstractNum")?;
    xml.open("w:num", &[("w:numId", "1")])?;
    xml.value("w:abstractNumId", "0")?;
    xml.close("w:num")?;
    xml.close("w:numbering")?;
    Ok(xml.end())
}

/// The foot of each page: what it is, and its number.
pub(super) fn footer(document: &Document) -> io::Result<Vec<u8>> {
    let right_to_left = document.direction == "rtl";
    let mut xml = Xml::new()?;
    xml.open("w:ftr", &NAMESPACES)?;
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.value("w:pStyle", "Note")?;
    if right_to_left {
        xml.empty("w:bidi", &[])?;
    }
    xml.close("w:pPr")?;
    xml.open("w:r", &[])?;
    if right_to_left {
        xml.open("w:rPr", &[])?;
        xml.empty("w:rtl", &[])?;
        xml.close("w:rPr")?;
    }
    xml.text("w:t", &[("xml:space", "preserve")], &format!("{} · ", document.running))?;
    xml.close("w:r")?;
    xml.open("w:fldSimple", &[("w:instr", "PAGE")])?;
    xml.open("w:r", &[])?;
    xml.text("w:t", &[], "1")?;
    xml.close("w:r")?;
    xml.close("w:fldSimple")?;
    xml.close("w:p")?;
    xml.close("w:ftr")?;
    Ok(xml.end())
}
