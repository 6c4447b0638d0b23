//! Where facts are kept: every version of every fact, in SQLite or PostgreSQL.
//!
//! The only crate with SQL; nothing outside it knows which engine runs. No HTML, no rules, no clock.
//! Nothing that was recorded is overwritten or removed: a correction ends the belief in one version
//! and adds another.
//!
//! All calls block. From asynchronous code call them, and drop a [`Store`], on a thread that may
//! block (`spawn_blocking`).

mod conn;
mod doctor;
mod error;
mod fold;
mod imports;
mod incoming;
mod load;
mod migrate;
mod plan;
mod postgresql;
mod rows;
mod search;
mod search_text;
mod sqlite;
mod store;
mod terms;
mod url;
mod vocabulary;

pub use doctor::{Fault, Health};
pub use error::Error;
pub use fold::fold;
pub use imports::{
    Count, EntryQuery, Fewer, HeldRow, ImportFile, ImportRecord, Imported, Intake, Stored, Tally,
};
pub use incoming::{Changed, Changes, DryRun, Incoming};
pub use rows::{Ending, Version};
pub use search::{Also, Found, Hit, Hits, Query, Section};
pub use store::Store;
pub use url::{DbUrl, Open};
