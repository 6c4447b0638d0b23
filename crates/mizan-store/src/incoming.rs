//! What is to be loaded, and what loading it changes.

use std::sync::Arc;

use mizan_domain::{Fact, FactId, Recorded, Source, SourceId};

/// Dossiers as they were read.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// One entry for each dossier that was read whole, also for one without facts: its name, edition
    /// (`from`), who made it and why. What the store holds of these dossiers and doesn't find in them
    /// any more, ends.
    pub dossiers: Vec<Recorded>,
    /// Their facts. Each names, in `recorded.dossier`, one of the dossiers above.
    pub facts: Vec<Arc<Fact>>,
    /// Their sources, each with the record of the dossier that it stands in.
    pub sources: Vec<(Arc<Source>, Recorded)>,
}

/// Whether to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DryRun {
    /// Do everything, then undo it: shows that it would work, and what it would change.
    Yes,
    /// Write.
    No,
}

/// What a load changes, each list by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Facts.
    pub facts: Changed<FactId>,
    /// Sources.
    pub sources: Changed<SourceId>,
}

impl Changes {
    /// Whether anything changes.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.sources.is_empty()
    }
}

/// What becomes of things of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<Id> {
    /// Not believed before.
    pub added: Vec<Id>,
    /// Believed otherwise before, or come from another dossier now.
    pub corrected: Vec<Id>,
    /// Believed no longer.
    pub ended: Vec<Id>,
    /// Believed as before.
    pub unchanged: Vec<Id>,
}

impl<Id> Default for Changed<Id> {
    fn default() -> Self {
        Self { added: Vec::new(), corrected: Vec::new(), ended: Vec::new(), unchanged: Vec::new() }
    }
}

impl<Id> Changed<Id> {
    /// Whether anything changes.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many change.
    pub fn count(&self) -> usize {
        self.added.len() + self.corrected.len() + self.ended.len()
    }
}
