use std::ops::ControlFlow;
use std::path::PathBuf;

use mizan_domain::monitoring::{Answered, Ask, Document, Entry, Paragraph};
use mizan_import::{Delivery, Held, Place, ReadError, Why};

/// Everything that a reader delivers.
#[derive(Default)]
pub(crate) struct Collected {
    pub(crate) entries: Vec<Entry>,
    pub(crate) held: Vec<Held>,
}

impl Delivery for Collected {
    fn entry(&mut self, _: Place, entry: Entry) -> ControlFlow<()> {
        self.entries.push(entry);
        ControlFlow::Continue(())
    }

    fn held(&mut self, held: Held) -> ControlFlow<()> {
        self.held.push(held);
        ControlFlow::Continue(())
    }
}

type Read = fn(&[u8], &mut dyn Delivery) -> Result<(), ReadError>;

impl Collected {
    /// What a reader delivers of a file that it can read.
    pub(crate) fn of(read: Read, file: &[u8]) -> Self {
        let mut collected = Self::default();
        read(file, &mut collected).unwrap();
        collected
    }

    pub(crate) fn document(&self) -> &Document {
        match self.entries.first() {
            Some(Entry::Document(document)) => document,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn paragraphs(&self) -> Vec<&Paragraph> {
        self.entries.iter().filter_map(|e| if let Entry::Paragraph(p) = e { Some(p) } else { None }).collect()
    }

    pub(crate) fn asks(&self) -> Vec<&Ask> {
        self.entries.iter().filter_map(|e| if let Entry::Ask(a) = e { Some(a) } else { None }).collect()
    }

    pub(crate) fn answered(&self) -> Vec<&Answered> {
        self.entries.iter().filter_map(|e| if let Entry::Answered(a) = e { Some(a) } else { None }).collect()
    }

    /// The asks of the paragraph that is printed under a number.
    pub(crate) fn asks_of(&self, printed: &str) -> Vec<&Ask> {
        let key = self.printed(printed).key();
        self.asks().into_iter().filter(|ask| ask.paragraph.as_ref() == Some(&key)).collect()
    }

    pub(crate) fn printed(&self, number: &str) -> &Paragraph {
        self.paragraphs().into_iter().find(|p| p.printed.as_str() == number).unwrap()
    }

    /// What is held, as column and reason.
    pub(crate) fn faults(&self) -> Vec<(&str, Why)> {
        self.held.iter().map(|held| (held.column.as_deref().unwrap_or(""), held.why.clone())).collect()
    }
}

/// The message of a file that can't be read.
pub(crate) fn refused(read: Read, file: &[u8]) -> String {
    let mut collected = Collected::default();
    let message = read(file, &mut collected).unwrap_err().to_string();
    assert!(collected.entries.is_empty() && collected.held.is_empty());
    message
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
