//! The text of a file: of a PDF, or of a text as it stands.
//!
//! Lines end in LF, pages in a form feed where the file has pages.

mod date;
#[cfg(feature = "pdf")]
mod guard;
#[cfg(feature = "pdf")]
mod layout;
mod number;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(not(feature = "pdf"))]
#[path = "no_pdf.rs"]
mod pdf;
mod plain;

pub(crate) use date::date;
pub(crate) use number::{Lead, lead};
pub(crate) use page::{Line, join, lines};

use crate::ReadError;

/// The largest file that is read. Reports of the United Nations have about one megabyte.
const MOST_BYTES: u64 = 64 << 20;

/// The text of a file.
pub(crate) fn text_of(file: &[u8]) -> Result<String, ReadError> {
    text_of_pages(file, usize::MAX)
}

/// The text of a file; of a PDF, of so many pages.
fn text_of_pages(file: &[u8], pages: usize) -> Result<String, ReadError> {
    let size = u64::try_from(file.len()).unwrap_or(u64::MAX);
    if size > MOST_BYTES {
        return Err(ReadError::TooLarge { what: "bytes", found: size, most: MOST_BYTES });
    }
    if file.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if is_pdf(file) { pdf::text(file, pages) } else { plain::text(file) }
}

/// A PDF says what it is within its first kilobyte.
pub(crate) fn is_pdf(file: &[u8]) -> bool {
    let head = file.get(..file.len().min(1024)).unwrap_or_default();
    head.windows(5).any(|five| five == b"%PDF-")
}

/// Whether the beginning of a file, which for a PDF has to be all of it, is that of a document with a title
/// that this accepts. The title is handed over in small letters, with single blanks.
pub(crate) fn begins_with(head: &[u8], accepts: impl Fn(&str) -> bool) -> bool {
    /// How many characters the first page of a text has at most; the title stands on it.
    const FIRST_PAGE: usize = 4_000;
    text_of_pages(head, 1).is_ok_and(|text| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let beginning: String = words.join(" ").chars().take(FIRST_PAGE).collect();
        accepts(&beginning.to_lowercase())
    })
}
