//! Workbooks of Excel 97 to 2003.

use std::borrow::Cow;
use std::fmt::Display;
use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{Data, Range, Reader, Xls};

use crate::encoding::within_limit;
use crate::{Delivery, Held, Place, ReadError, Why};

/// What a compound file begins with: a workbook, but also a text of Word 97.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The record that a stream of sheets begins with.
const STREAM: &[u8] = b"\x09\x08\x10\x00\x00\x06\x05\x00";

/// What the streams of a compound file begin at multiples of.
const SECTOR: usize = 512;

pub(super) fn is_compound(file: &[u8]) -> bool {
    file.starts_with(COMPOUND)
}

/// Whether a file begins as a workbook does.
pub(super) fn begins(head: &[u8]) -> bool {
    is_compound(head) && head.chunks(SECTOR).any(|sector| sector.starts_with(STREAM))
}

/// The first sheet of a workbook.
pub(super) struct Table {
    heading: Vec<String>,
    cells: Range<Data>,
}

impl Table {
    pub(super) fn open(file: &[u8]) -> Result<Self, ReadError> {
        let fault = |error: &dyn Display| ReadError::Workbook(error.to_string());
        let mut workbook = Xls::new(Cursor::new(file)).map_err(|error| fault(&error))?;
        let cells = match workbook.worksheet_range_at(0) {
            Some(cells) => cells.map_err(|error| fault(&error))?,
            None => return Err(ReadError::Empty),
        };
        let Some(names) = cells.rows().next() else { return Err(ReadError::Empty) };
        let heading = names.iter().map(ToString::to_string).collect();
        Ok(Self { heading, cells })
    }

    pub(super) fn heading(&self) -> &[String] {
        &self.heading
    }

    /// Gives each row to `take`, until it breaks. A row with a cell that can't be read is held; one without
    /// any text is none.
    pub(super) fn each(
        &self,
        delivery: &mut dyn Delivery,
        mut take: impl FnMut(&mut dyn Delivery, Place, &[Cow<'_, str>]) -> ControlFlow<()>,
    ) {
        let mut at = Place(0);
        for row in self.cells.rows().skip(1).filter(|row| !row.iter().all(is_blank)) {
            at.0 += 1;
            let fields = row.iter().enumerate().map(|(n, cell)| {
                text(cell).map_err(|why| Held { at, column: self.heading.get(n).cloned(), why })
            });
            let flow = match fields.collect::<Result<Vec<_>, Held>>() {
                Ok(fields) => take(delivery, at, &fields),
                Err(held) => delivery.held(held),
            };
            if flow.is_break() {
                return;
            }
        }
    }
}

fn is_blank(cell: &Data) -> bool {
    match cell {
        Data::Empty => true,
        Data::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// The text of a cell; a whole number without its decimal places.
fn text(cell: &Data) -> Result<Cow<'_, str>, Why> {
    match cell {
        Data::Empty => Ok(Cow::Borrowed("")),
        Data::String(text) => within_limit(Cow::Borrowed(text)),
        Data::Error(error) => Err(Why::Unreadable(error.to_string())),
        other => Ok(Cow::Owned(other.to_string())),
    }
}
