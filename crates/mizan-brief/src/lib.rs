//! Briefs: what a country, or one right in it, comes to on a day, on four pages or on one.
//!
//! A brief is built once, as a [`Document`] of words, from an assessment and the facts; HTML, Markdown
//! and DOCX are written here from the same document, PDF elsewhere. No I/O and no clock; sentences come
//! from `mizan-text`. Every sentence about a State has the number of its source beside it, or a mark that
//! nobody has checked it.

mod country;
mod document;
pub mod docx;
mod frame;
pub mod html;
mod limits;
pub mod markdown;
mod matter;
mod right;

pub use country::country;
pub use document::{Block, Boxes, Document, NumberedSource, Row, Run, Runs, Sheet, Table, words};
pub use docx::DocxError;
pub use limits::Limits;
pub use matter::Matter;
pub use right::right;

#[cfg(test)]
mod tests;
