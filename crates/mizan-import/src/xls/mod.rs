//! The first sheet of a workbook of Excel 97 to 2003.
//!
//! Read here because readers that exist set memory aside for what a file claims to hold, so that a damaged
//! file ends the program, and strict ones refuse the workbooks that matter: two of their streams share
//! sectors. Nothing here takes more memory than a small multiple of the file.

mod compound;
mod record;
mod sheet;
mod strings;

use std::borrow::Cow;
use std::ops::ControlFlow;

use crate::encoding::within_limit;
use crate::{Delivery, Held, Place, ReadError, Why};
use sheet::{Row, Sheet};

/// Why a workbook can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookFault {
    /// Not what a workbook is stored in, or something else is stored in it.
    #[error("there is no workbook of Excel 97 to 2003 in it")]
    NoWorkbook,
    /// A part lies behind the end, or parts lead in a circle.
    #[error("it is damaged or breaks off")]
    Damaged,
    /// It needs a password.
    #[error("it is protected by a password")]
    Protected,
    /// It has no sheet of cells.
    #[error("it has no sheet with cells")]
    NoSheet,
}

/// What a compound file begins with: a workbook, but also a text of Word 97.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The record that a stream of sheets begins with.
const STREAM: &[u8] = b"\x09\x08\x10\x00\x00\x06\x05\x00";

/// What the streams of a compound file begin at multiples of.
const SECTOR: usize = 512;

/// Whether a file is stored as workbooks are.
pub(crate) fn is_compound(file: &[u8]) -> bool {
    file.starts_with(COMPOUND)
}

/// Whether a file begins as a workbook does.
pub(crate) fn begins(head: &[u8]) -> bool {
    is_compound(head) && head.chunks(SECTOR).any(|sector| sector.starts_with(STREAM))
}

/// The first sheet of a workbook, whose heading is read.
pub(crate) struct XlsTable {
    heading: Vec<String>,
    sheet: Sheet,
}

impl XlsTable {
    /// Reads the workbook. The first row with any text is the heading.
    pub(crate) fn open(file: &[u8]) -> Result<Self, ReadError> {
        let stream = compound::workbook(file)?;
        let sheet = Sheet::first(&stream)?;
        let Some(row) = sheet.rows().next() else { return Err(ReadError::Empty) };
        let width = row.last_key_value().map_or(0, |(column, _)| usize::from(*column) + 1);
        let names = sheet.fields(row, width).into_iter();
        let heading = names.map(|name| name.unwrap_or(Cow::Borrowed("")).into_owned()).collect();
        Ok(Self { heading, sheet })
    }

    /// The names of the columns, as written.
    pub(crate) fn heading(&self) -> &[String] {
        &self.heading
    }

    /// Gives each row to `take`, until it breaks. A row with a cell that can't be read is held, as is one with
    /// a cell beyond the heading; one without any text is none.
    pub(crate) fn each(
        &self,
        delivery: &mut dyn Delivery,
        mut take: impl FnMut(&mut dyn Delivery, Place, &[Cow<'_, str>]) -> ControlFlow<()>,
    ) {
        let width = self.heading.len();
        for (row, at) in self.sheet.rows().skip(1).zip((1..).map(Place)) {
            let flow = match self.fields(at, row, width) {
                Ok(fields) => take(delivery, at, &fields),
                Err(held) => delivery.held(held),
            };
            if flow.is_break() {
                return;
            }
        }
    }

    fn fields(&self, at: Place, row: &Row, width: usize) -> Result<Vec<Cow<'_, str>>, Held> {
        let found = row.last_key_value().map_or(0, |(column, _)| usize::from(*column) + 1);
        if found > width {
            return Err(Held { at, column: None, why: Why::Fields { found, expected: width } });
        }
        let fields = self.sheet.fields(row, width).into_iter().zip(&self.heading).map(|(field, name)| {
            field.and_then(within_limit).map_err(|why| Held { at, column: Some(name.clone()), why })
        });
        fields.collect()
    }
}
