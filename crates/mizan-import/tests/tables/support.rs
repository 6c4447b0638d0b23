use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::PathBuf;

use mizan_domain::monitoring::{Ask, Entry, TreatyStatus};
use mizan_import::{Delivery, Held, Place, ReadError, Why};

/// Everything that a reader delivers.
#[derive(Default)]
pub(crate) struct Collected {
    pub(crate) entries: Vec<(Place, Entry)>,
    pub(crate) held: Vec<Held>,
}

impl Delivery for Collected {
    fn entry(&mut self, at: Place, entry: Entry) -> ControlFlow<()> {
        self.entries.push((at, entry));
        ControlFlow::Continue(())
    }

    fn held(&mut self, held: Held) -> ControlFlow<()> {
        self.held.push(held);
        ControlFlow::Continue(())
    }
}

impl Collected {
    /// What a reader delivers of a file that it can read.
    pub(crate) fn of(read: impl FnOnce(&mut dyn Delivery) -> Result<(), ReadError>) -> Self {
        let mut collected = Self::default();
        read(&mut collected).unwrap();
        collected
    }

    pub(crate) fn asks(&self) -> Vec<&Ask> {
        self.entries.iter().map(|(_, entry)| entry).map(ask).collect()
    }

    pub(crate) fn statuses(&self) -> Vec<&TreatyStatus> {
        self.entries.iter().map(|(_, entry)| entry).map(status).collect()
    }

    /// Rows held, as place, column and reason.
    pub(crate) fn faults(&self) -> Vec<(u64, &str, Why)> {
        self.held.iter().map(fault).collect()
    }
}

fn ask(entry: &Entry) -> &Ask {
    match entry {
        Entry::Ask(ask) => ask,
        other => panic!("{other:?}"),
    }
}

fn status(entry: &Entry) -> &TreatyStatus {
    match entry {
        Entry::Status(status) => status,
        other => panic!("{other:?}"),
    }
}

fn fault(held: &Held) -> (u64, &str, Why) {
    (held.at.0, held.column.as_deref().unwrap_or(""), held.why.clone())
}

/// How many of each.
pub(crate) fn counts<K: Ord>(of: impl IntoIterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in of {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// A real file, unpacked, where the files are at hand.
pub(crate) fn real(path: &str) -> Option<Vec<u8>> {
    let root = std::env::var_os("MIZAN_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let file = root.join("data/obligations").join(path);
    let Ok(bytes) = std::fs::read(&file) else {
        eprintln!("not compared: {path} is not at hand");
        return None;
    };
    if file.extension().is_none_or(|extension| extension != "xz") {
        return Some(bytes);
    }
    let mut unpacked = Vec::new();
    lzma_rs::xz_decompress(&mut bytes.as_slice(), &mut unpacked).unwrap();
    Some(unpacked)
}
