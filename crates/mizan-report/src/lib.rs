//! Files out of an assessment and of facts: tables that CSV, Markdown, a terminal and a page render
//! alike, JSON with its schemas, citations.
//!
//! No HTTP, no I/O, no wording of its own: sentences come from `mizan-text`.

pub mod cite;
pub mod csv;
mod error;
pub mod ics;
pub mod json;
pub mod markdown;
mod page_schemas;
mod schemas;
mod table;
pub mod tables;
pub mod timeline;
pub mod voices;
pub mod xlsx;

pub use error::ReportError;
pub use page_schemas::{components, page_schemas};
pub use schemas::schemas;
pub use table::{Cell, Column, Graded, Holds, Named, Reader, Row, Signs, Table, Target};

#[cfg(test)]
mod tests;
