//! What the tests of office files share: files made in memory, and a delivery that collects.

use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

use mizan_domain::monitoring::{Ask, Document, Entry, Paragraph};
use mizan_import::{Delivery, Held, Place};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// All that a reader hands over.
#[derive(Default, Debug, PartialEq)]
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
    pub(crate) fn documents(&self) -> Vec<&Document> {
        let entries = self.entries.iter();
        entries
            .filter_map(|(_, entry)| if let Entry::Document(found) = entry { Some(found) } else { None })
            .collect()
    }

    pub(crate) fn paragraphs(&self) -> Vec<&Paragraph> {
        let entries = self.entries.iter();
        entries
            .filter_map(|(_, entry)| if let Entry::Paragraph(found) = entry { Some(found) } else { None })
            .collect()
    }

    pub(crate) fn asks(&self) -> Vec<&Ask> {
        let entries = self.entries.iter();
        entries
            .filter_map(|(_, entry)| if let Entry::Ask(found) = entry { Some(found) } else { None })
            .collect()
    }
}

/// A zip file of texts.
pub(crate) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (*name, content.as_bytes())).collect();
    zipped_bytes(&parts)
}

/// A zip file of parts.
pub(crate) fn zipped_bytes(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Text as XML writes it.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Where files of others lie, if they are at hand.
pub(crate) fn shared(path: &str) -> Option<Vec<u8>> {
    let root = std::env::var_os("MIZAN_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let file = std::fs::read(root.join("data/obligations").join(path)).ok();
    if file.is_none() {
        eprintln!("not compared: {path} is not at hand");
    }
    file
}
