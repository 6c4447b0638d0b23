//! Dossiers: files that lawyers write and review, read as facts, and facts written as such files.
//!
//! Reading never stops at the first problem; it gives what it understood and everything it did not.
//! Knows no store and no terminal; the only files it opens are those of a folder it is given.

mod checks;
mod draft;
mod files;
mod form;
mod ground;
mod head;
mod lines;
#[cfg(test)]
mod made_up;
mod names;
mod problem;
mod read_csv;
mod read_toml;
mod reading;
mod report;
mod shape;
mod skeleton;
mod spot;
mod write;

pub use checks::{CHECKS, Check};
pub use files::{File, Files, FilesError, LARGEST_FILE};
pub use form::schemas;
pub use head::{Head, REFERENCE, WORLD};
pub use problem::{Problem, Related, Severity};
pub use reading::{Place, Reading, read};
pub use skeleton::skeleton;
pub use write::write;
