//! The full export of the Universal Human Rights Index, as JSON (a list of records, 400 MB and more) or as a
//! workbook of sixteen columns. Both are read record by record.
//!
//! No paragraph or document becomes an entry: the export knows a paragraph only by a number before its text,
//! which is kept with the ask. Regions and cycles follow from States and sessions and are not kept.

mod ask;
mod json;
mod record;
mod sheet;
mod text;
mod visitors;

use std::collections::HashSet;
use std::io::{Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use mizan_domain::monitoring::Entry;

use crate::container::Kind;
use crate::keys::Keys;
use crate::{ContainerError, Delivery, Form, Place, ReadError, Why};
use record::{Column, Fault, Record, held};

/// Takes a record; breaks to stop the reading.
type Visit<'a> = dyn FnMut(Place, &mut Record) -> Result<ControlFlow<()>, ReadError> + 'a;

/// Whether a file is such an export, by its beginning.
pub(crate) fn recognises(name: &str, head: &[u8]) -> bool {
    const FIELD: &[u8] = b"\"AnnotationId\"";
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let json = text.starts_with(b"[") && head.windows(FIELD.len()).any(|bytes| bytes == FIELD);
    json || Kind::Sheet.recognises(name, head)
}

/// Reads an export of either form.
pub fn read<R: Read + Seek>(mut file: R, delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    let mut head = Vec::new();
    file.by_ref().take(8).read_to_end(&mut head).map_err(ContainerError::from)?;
    file.seek(SeekFrom::Start(0)).map_err(ContainerError::from)?;
    if head.starts_with(b"PK") || head.starts_with(b"\xd0\xcf") {
        let mut reading = Reading::new(delivery);
        sheet::records(file, &mut |at, record| Ok(reading.take(at, record)))
    } else {
        read_json(file, delivery)
    }
}

/// Reads an export in JSON, also from where nothing can be read twice.
pub fn read_json<R: Read>(file: R, delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    let mut reading = Reading::new(delivery);
    json::records(file, &mut |at, record| {
        let missing = Column::NEEDED.iter().chain([&Column::Annotation]).find(|column| !record.has(**column));
        match missing {
            // Later records that lack something are held; where the first does, this is another kind of file.
            Some(column) if at == Place(1) => {
                let missing = format!("the field `{}` in the first record", column.name());
                Err(ReadError::Missing { form: Form::Uhri, missing })
            }
            _ => Ok(reading.take(at, record)),
        }
    })
}

/// The export as far as it is read.
struct Reading<'a> {
    delivery: &'a mut dyn Delivery,
    keys: Keys,
    /// The ids of the records so far.
    seen: HashSet<u128>,
}

impl<'a> Reading<'a> {
    fn new(delivery: &'a mut dyn Delivery) -> Self {
        Self { delivery, keys: Keys::default(), seen: HashSet::new() }
    }

    fn take(&mut self, at: Place, record: &mut Record) -> ControlFlow<()> {
        let asks = match record.fault() {
            Some(fault) => Err(fault),
            None => self.identify(record).and_then(|id| ask::asks(record, id.as_deref(), &mut self.keys)),
        };
        match asks {
            Ok(asks) => asks.into_iter().try_for_each(|ask| self.delivery.entry(at, Entry::Ask(ask))),
            Err(fault) => self.delivery.held(held(at, fault)),
        }
    }

    /// The record's id, where the form of the file has ids.
    fn identify(&mut self, record: &Record) -> Result<Option<String>, Fault> {
        const COLUMN: Option<Column> = Some(Column::Annotation);
        let id = match record.one(Column::Annotation)? {
            Some(id) => id.to_ascii_lowercase(),
            None if record.has(Column::Annotation) => return Err((COLUMN, Why::Empty)),
            None => return Ok(None),
        };
        let number = u128::from_str_radix(&id.replace('-', ""), 16).ok().filter(|_| id.len() == 36);
        let number = number.ok_or_else(|| (COLUMN, Why::Unreadable(record::short(&id))))?;
        if self.seen.insert(number) { Ok(Some(id)) } else { Err((COLUMN, Why::Repeated(id))) }
    }
}
