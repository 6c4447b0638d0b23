//! Files of others brought into the store: all of one or nothing, undone as a whole.

mod intake;
mod read;
mod undo;
mod write;

use std::collections::BTreeMap;

use mizan_domain::Moment;
use mizan_domain::monitoring::Level;

pub use intake::Intake;
pub use read::{Count, EntryQuery, HeldRow, ImportRecord, Stored};

/// A file to be brought in.
#[derive(Clone, Debug)]
pub struct ImportFile {
    /// Which data set it is an edition of: entries are compared with those of the same.
    pub series: String,
    /// Its name.
    pub name: String,
    /// The digest of its bytes.
    pub digest: String,
    /// Now.
    pub at: Moment,
}

/// What to do where a file has fewer entries of a part of its data set than the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fewer {
    /// Bring in nothing: the file may have been cut.
    Refuse,
    /// Believe the file: what it has no longer ends.
    Accept,
}

/// What an import changes, or would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The import; none where nothing was written.
    pub id: Option<u64>,
    /// Counts of each level that the file has.
    pub levels: BTreeMap<Level, Tally>,
    /// Rows held for a person to look at.
    pub held: u64,
    /// Answers of the file's entries, by level and value.
    pub answers: BTreeMap<(Level, String), u64>,
}

/// Counts of entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The store has none of that key.
    pub new: u64,
    /// The store has another version.
    pub changed: u64,
    /// The store has it as it is.
    pub identical: u64,
    /// The store has it, in a part of the data set that the file brings, and the file doesn't.
    pub gone: u64,
}

impl Tally {
    /// Whether anything changes.
    pub fn is_change(&self) -> bool {
        self.new + self.changed + self.gone > 0
    }
}

impl Imported {
    /// Whether anything changes.
    pub fn is_change(&self) -> bool {
        self.levels.values().any(Tally::is_change)
    }
}
