//! Elements, one after the other.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A part being written. Text and attributes are escaped by the writer.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A part with its declaration.
    pub(super) fn new() -> io::Result<Self> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        Ok(Self(writer))
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Start(element(name, attributes)))
    }

    /// Ends an element.
    pub(super) fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Empty(element(name, attributes)))
    }

    /// An element with an attribute `w:val` only.
    pub(super) fn value(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// An element of text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        // XML has no place for control characters, escaped or not.
        let text: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        self.0.write_event(Event::Text(BytesText::new(&text)))?;
        self.close(name)
    }

    /// The bytes.
    pub(super) fn end(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

fn element<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}
