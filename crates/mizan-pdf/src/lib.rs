//! PDF out of a brief: tagged, with bookmarks, title, language and embedded fonts (PDF/UA-1 and PDF/A-2a).
//!
//! The typesetter takes minutes to build, so it is behind the feature `typst`: without it this crate is
//! small, and says so when it is asked for a file. Words of a document go into the template as data, never
//! as markup. No I/O, no clock: the same document gives the same bytes.

#[cfg(feature = "typst")]
mod typeset;

use mizan_brief::Document;

/// A file.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// A file that can't be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// This program was built without the typesetter.
    #[error("built without the feature `pdf`")]
    NotBuilt,
    /// There is no document to set.
    #[error("no document to set")]
    Nothing,
    /// The document has no form as data.
    #[cfg(feature = "typst")]
    #[error("the document can't be written as data: {0}")]
    Data(#[from] serde_json::Error),
    /// The typesetter refused it.
    #[error("the document can't be typeset: {0}")]
    Typeset(String),
}

/// Whether this program can make PDF files.
pub const fn is_built() -> bool {
    cfg!(feature = "typst")
}

/// The first of some documents that fits the pages it is meant for; the last where none does.
#[cfg(feature = "typst")]
pub fn write(candidates: impl IntoIterator<Item = Document>) -> Result<Pdf, PdfError> {
    typeset::first_that_fits(candidates)
}

/// The first of some documents that fits the pages it is meant for; the last where none does.
#[cfg(not(feature = "typst"))]
pub fn write(_: impl IntoIterator<Item = Document>) -> Result<Pdf, PdfError> {
    Err(PdfError::NotBuilt)
}
