//! The XML of a part, event by event.

use std::borrow::Cow;
use std::io::BufRead;
use std::ops::ControlFlow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use super::ContainerError;
use super::meter::{LimitReached, Piece};

/// What an XML file consists of, with names short of their prefix.
pub(crate) enum Node<'a> {
    /// An element begins; one without content ends at once.
    Open(&'a BytesStart<'a>),
    /// The element of this name ends.
    Close(&'a str),
    /// Text, with its references resolved; one run of text may come in several pieces.
    Text(Cow<'a, str>),
}

/// How deep elements may lie in each other.
const DEEPEST: usize = 500;

/// A part that is read as XML.
pub(crate) struct Xml<R> {
    reader: Reader<R>,
    piece: Piece,
    part: String,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(source: R, piece: Piece, part: &str) -> Self {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, piece, part: part.to_owned() }
    }

    /// Shows every node until `visit` breaks or the part ends.
    pub(crate) fn each(
        &mut self,
        mut visit: impl FnMut(Node<'_>) -> Result<ControlFlow<()>, ContainerError>,
    ) -> Result<(), ContainerError> {
        let mut buffer = Vec::new();
        let mut depth = 0_usize;
        loop {
            buffer.clear();
            self.piece.begin();
            let event = match self.reader.read_event_into(&mut buffer) {
                Ok(event) => event,
                Err(error) => return Err(self.broken(&error)),
            };
            let flow = match &event {
                Event::Start(start) => {
                    depth += 1;
                    if depth > DEEPEST {
                        return Err(self.ill_formed("elements lie too deep in each other"));
                    }
                    visit(Node::Open(start))?
                }
                Event::End(end) => {
                    depth = depth.saturating_sub(1);
                    visit(Node::Close(end.local_name().into_inner()))?
                }
                Event::Text(text) => visit(Node::Text(text.xml10_content()))?,
                Event::CData(text) => visit(Node::Text(text.xml10_content()))?,
                Event::GeneralRef(name) => {
                    let text = match name.resolve_char_ref() {
                        Ok(Some(character)) => Cow::Owned(character.to_string()),
                        Ok(None) => resolved(name),
                        Err(error) => return Err(self.broken(&error)),
                    };
                    visit(Node::Text(text))?
                }
                Event::Eof if depth > 0 => {
                    return Err(ContainerError::Damaged { why: format!("{} ends too early", self.part) });
                }
                Event::Eof => return Ok(()),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                    ControlFlow::Continue(())
                }
            };
            if flow.is_break() {
                return Ok(());
            }
        }
    }

    fn broken(&self, error: &Error) -> ContainerError {
        let part = self.part.clone();
        match error {
            Error::Io(io) => match LimitReached::of(io) {
                Some(LimitReached::Whole(limit)) => ContainerError::Unpacked { part, limit },
                Some(LimitReached::Piece(limit)) => ContainerError::Token { part, limit },
                None => ContainerError::Damaged { why: format!("{part}: {io}") },
            },
            other => self.ill_formed(&other.to_string()),
        }
    }

    fn ill_formed(&self, why: &str) -> ContainerError {
        ContainerError::Xml {
            part: self.part.clone(),
            at: self.reader.buffer_position(),
            why: why.to_owned(),
        }
    }
}

/// The five names that XML has; another is left as it is written, never looked up.
fn resolved(name: &str) -> Cow<'static, str> {
    match name {
        "lt" => "<".into(),
        "gt" => ">".into(),
        "amp" => "&".into(),
        "apos" => "'".into(),
        "quot" => "\"".into(),
        other => format!("&{other};").into(),
    }
}

/// The value of an attribute by its local name.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    start.attributes().with_checks(false).flatten().find_map(|attribute| {
        (attribute.key.local_name().into_inner() == name)
            .then(|| attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok())
            .flatten()
            .map(Cow::into_owned)
    })
}
