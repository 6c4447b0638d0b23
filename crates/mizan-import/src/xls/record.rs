//! The records of a workbook's stream: a kind, a length, content.

use super::WorkbookFault;

/// Kinds of records.
pub(super) mod kind {
    pub(crate) const FORMULA: u16 = 0x0006;
    pub(crate) const EOF: u16 = 0x000a;
    pub(crate) const PASSWORD: u16 = 0x002f;
    pub(crate) const CONTINUE: u16 = 0x003c;
    pub(crate) const SHEET: u16 = 0x0085;
    pub(crate) const NUMBERS: u16 = 0x00bd;
    pub(crate) const RICH_LABEL: u16 = 0x00d6;
    pub(crate) const STRINGS: u16 = 0x00fc;
    pub(crate) const SHARED_LABEL: u16 = 0x00fd;
    pub(crate) const NUMBER: u16 = 0x0203;
    pub(crate) const LABEL: u16 = 0x0204;
    pub(crate) const FAULT: u16 = 0x0205;
    pub(crate) const STRING: u16 = 0x0207;
    pub(crate) const SMALL_NUMBER: u16 = 0x027e;
}

/// A record.
#[derive(Clone, Copy)]
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    pub(super) content: &'s [u8],
}

/// The records from a place of the stream on; an error where the stream ends within one.
pub(super) fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Result<Record<'_>, WorkbookFault>> {
    let mut rest = stream.get(from..);
    std::iter::from_fn(move || {
        let bytes = rest.filter(|rest| !rest.is_empty())?;
        let record = split(bytes);
        rest = record.map(|(_, rest)| rest);
        Some(record.map(|(record, _)| record).ok_or(WorkbookFault::Damaged))
    })
}

fn split(bytes: &[u8]) -> Option<(Record<'_>, &[u8])> {
    let (kind, bytes) = bytes.split_first_chunk()?;
    let (length, bytes) = bytes.split_first_chunk()?;
    let (content, rest) = bytes.split_at_checked(u16::from_le_bytes(*length).into())?;
    Some((Record { kind: u16::from_le_bytes(*kind), content }, rest))
}

/// Reads numbers from the beginning of some content.
pub(super) struct Fields<'s>(pub(super) &'s [u8]);

impl<'s> Fields<'s> {
    pub(super) fn take<const N: usize>(&mut self) -> Result<[u8; N], WorkbookFault> {
        let (first, rest) = self.0.split_first_chunk().ok_or(WorkbookFault::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    pub(super) fn short(&mut self) -> Result<u16, WorkbookFault> {
        self.take().map(u16::from_le_bytes)
    }

    pub(super) fn long(&mut self) -> Result<u32, WorkbookFault> {
        self.take().map(u32::from_le_bytes)
    }

    pub(super) fn rest(self) -> &'s [u8] {
        self.0
    }
}
