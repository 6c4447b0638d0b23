//! DOCX: a file that word processors open, with headings as styles, header rows, links between numbers
//! and sources, a title and a language, and everything from right to left where the language is.
//!
//! The same document gives the same bytes: no moment is written into the file.

mod body;
mod parts;
mod xml;

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::document::Document;

/// A file that can't be written.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// A part has no XML form.
    #[error("a part of the document can't be written: {0}")]
    Part(#[from] io::Error),
    /// The parts can't be packed.
    #[error("the parts of the document can't be packed: {0}")]
    Pack(#[from] zip::result::ZipError),
}

/// The file.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxError> {
    let (body, links) = body::write(document)?;
    let parts: [(&str, Vec<u8>); 8] = [
        ("[Content_Types].xml", parts::content_types()?),
        ("_rels/.rels", parts::relations()?),
        ("docProps/core.xml", parts::properties(document)?),
        ("word/document.xml", body),
        ("word/_rels/document.xml.rels", parts::relations_of_body(&links)?),
        ("word/styles.xml", parts::styles(document)?),
        ("word/numbering.xml", parts::numbering()?),
        ("word/footer1.xml", parts::footer(document)?),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, content) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&content)?;
    }
    Ok(zip.finish()?.into_inner())
}
