//! The cells of the first sheet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::record::{Fields, Record, kind, records};
use super::{WorkbookFault, strings};
use crate::Why;

/// A row: its cells by their column.
pub(super) type Row = BTreeMap<u16, Cell>;

/// What a cell holds.
pub(super) enum Cell {
    /// A text of its own.
    Text(String),
    /// One of the texts that cells share.
    Shared(usize),
    /// A number, or what a formula came to.
    Number(f64),
    /// An error of a formula.
    Fault,
}

/// A sheet.
pub(super) struct Sheet {
    texts: Vec<String>,
    rows: BTreeMap<u16, Row>,
}

impl Sheet {
    /// The first sheet of cells in a workbook's stream.
    pub(super) fn first(stream: &[u8]) -> Result<Self, WorkbookFault> {
        let mut start = None;
        let mut pieces: Vec<&[u8]> = Vec::new();
        let mut in_strings = false;
        for record in records(stream, 0) {
            let Record { kind, content } = record?;
            match kind {
                kind::EOF => break,
                kind::PASSWORD => return Err(WorkbookFault::Protected),
                kind::SHEET if start.is_none() => start = place(content)?,
                kind::STRINGS => pieces = vec![content],
                kind::CONTINUE if in_strings => pieces.push(content),
                _ => (),
            }
            in_strings = kind == kind::STRINGS || in_strings && kind == kind::CONTINUE;
        }
        let start = start.ok_or(WorkbookFault::NoSheet)?;
        let texts = if pieces.is_empty() { Vec::new() } else { strings::shared(&pieces)? };
        let mut sheet = Self { texts, rows: BTreeMap::new() };
        sheet.read(stream, start)?;
        Ok(sheet)
    }

    fn read(&mut self, stream: &[u8], start: usize) -> Result<(), WorkbookFault> {
        // A formula whose text follows in a record of its own.
        let mut awaiting = None;
        let mut records = records(stream, start).peekable();
        while let Some(record) = records.next() {
            let record = record?;
            if record.kind == kind::EOF {
                return Ok(());
            }
            let mut pieces = vec![record.content];
            while let Some(Ok(next)) =
                records.next_if(|next| matches!(next, Ok(n) if n.kind == kind::CONTINUE))
            {
                pieces.push(next.content);
            }
            if record.kind == kind::STRING {
                if let Some((row, column)) = awaiting.take() {
                    self.put(row, column, Cell::Text(strings::single(&pieces)?));
                }
            } else {
                awaiting = self.take(record, &pieces)?.or(awaiting);
            }
        }
        Err(WorkbookFault::Damaged)
    }

    /// The cells of a record; the place of a cell whose text is to follow.
    fn take(&mut self, record: Record<'_>, pieces: &[&[u8]]) -> Result<Option<(u16, u16)>, WorkbookFault> {
        let known = [
            kind::FORMULA,
            kind::NUMBERS,
            kind::RICH_LABEL,
            kind::SHARED_LABEL,
            kind::NUMBER,
            kind::LABEL,
            kind::FAULT,
            kind::SMALL_NUMBER,
        ];
        if !known.contains(&record.kind) {
            return Ok(None);
        }
        let mut fields = Fields(record.content);
        let (row, column) = (fields.short()?, fields.short()?);
        if record.kind == kind::NUMBERS {
            return self.take_numbers(row, column, fields.rest()).map(|()| None);
        }
        let _format = fields.short()?;
        let cell = match record.kind {
            kind::NUMBER => Cell::Number(f64::from_le_bytes(fields.take()?)),
            kind::SMALL_NUMBER => Cell::Number(small_number(fields.long()?)),
            kind::SHARED_LABEL => Cell::Shared(usize::try_from(fields.long()?).unwrap_or(usize::MAX)),
            kind::FORMULA => match fields.take()? {
                [0, _, _, _, _, _, 0xff, 0xff] => return Ok(Some((row, column))),
                [3, _, _, _, _, _, 0xff, 0xff] => return Ok(None),
                [_, _, _, _, _, _, 0xff, 0xff] => Cell::Fault,
                number => Cell::Number(f64::from_le_bytes(number)),
            },
            kind::FAULT => Cell::Fault,
            _ => {
                let mut all = pieces.to_vec();
                if let Some(first) = all.first_mut() {
                    *first = fields.rest();
                }
                Cell::Text(strings::single(&all)?)
            }
        };
        self.put(row, column, cell);
        Ok(None)
    }

    /// Numbers side by side; the record ends in the number of the last column.
    fn take_numbers(&mut self, row: u16, first: u16, content: &[u8]) -> Result<(), WorkbookFault> {
        let (cells, _) = content.as_chunks::<6>();
        for (cell, column) in cells.iter().zip(first..) {
            let mut fields = Fields(cell);
            let _format = fields.short()?;
            self.put(row, column, Cell::Number(small_number(fields.long()?)));
        }
        Ok(())
    }

    fn put(&mut self, row: u16, column: u16, cell: Cell) {
        self.rows.entry(row).or_default().insert(column, cell);
    }

    /// The rows that have any text.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.values().filter(|row| row.values().any(|cell| !self.is_blank(cell)))
    }

    fn is_blank(&self, cell: &Cell) -> bool {
        self.text(cell).is_ok_and(|text| text.trim().is_empty())
    }

    /// The texts of a row's first columns.
    pub(super) fn fields(&self, row: &Row, width: usize) -> Vec<Result<Cow<'_, str>, Why>> {
        let columns = (0..=u16::MAX).take(width);
        columns.map(|column| row.get(&column).map_or(Ok(Cow::Borrowed("")), |cell| self.text(cell))).collect()
    }

    /// The text of a cell; a whole number without decimal places.
    fn text(&self, cell: &Cell) -> Result<Cow<'_, str>, Why> {
        match cell {
            Cell::Text(text) => Ok(Cow::Owned(text.clone())),
            Cell::Shared(place) => match self.texts.get(*place) {
                Some(text) => Ok(Cow::Borrowed(text)),
                None => Err(Why::Unreadable(format!("text {place} of {}", self.texts.len()))),
            },
            Cell::Number(number) => Ok(Cow::Owned(number.to_string())),
            Cell::Fault => Err(Why::Unreadable("#ERROR".to_owned())),
        }
    }
}

/// Where a sheet begins, if it is one of cells.
fn place(content: &[u8]) -> Result<Option<usize>, WorkbookFault> {
    let mut fields = Fields(content);
    let start = fields.long()?;
    let [_hidden, kind] = fields.take()?;
    Ok((kind == 0).then(|| usize::try_from(start).unwrap_or(usize::MAX)))
}

/// A number in four bytes: a whole one of 30 bits, or the upper bits of a fraction; a hundredth of it where
/// so marked.
fn small_number(bits: u32) -> f64 {
    let number = if bits & 2 != 0 {
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    if bits & 1 != 0 { number / 100.0 } else { number }
}

#[cfg(test)]
mod tests {
    use super::small_number;

    #[test]
    fn small_numbers_are_whole_or_fractions() {
        let written = [0x0000_0016, 0x4014_0000, 0xffff_fffe, 0x0000_0017].map(small_number);
        assert_eq!(written.map(|number| number.to_string()), ["5", "5", "-1", "0.05"]);
    }
}
