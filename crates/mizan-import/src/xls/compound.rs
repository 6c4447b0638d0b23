//! The streams of a compound file: chains of sectors, told by a table.

use super::{WorkbookFault, is_compound};

/// The name under which a workbook's stream is stored.
const NAME: &str = "Workbook";

/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

/// Bytes of a small sector.
const SMALL: usize = 64;

/// What numbers below are sectors; from here on they are marks.
const MARKS: u32 = 0xffff_fffa;

/// How many sectors of the table the header names.
const NAMED_IN_HEADER: usize = 109;

/// The stream of the workbook.
pub(super) fn workbook(file: &[u8]) -> Result<Vec<u8>, WorkbookFault> {
    let compound = Compound::open(file)?;
    let directory = compound.stream(compound.directory, usize::MAX)?;
    let entries = || directory.chunks_exact(ENTRY);
    let entry = entries().find(|entry| name(entry) == NAME).ok_or(WorkbookFault::NoWorkbook)?;
    let (start, size) = place(entry)?;
    if size >= compound.cutoff {
        return compound.stream(start, size);
    }
    // Small streams lie in the stream of the root, which is the first entry.
    let (root, root_size) = place(entries().next().ok_or(WorkbookFault::NoWorkbook)?)?;
    let small = compound.stream(root, root_size)?;
    let table = numbers(&compound.stream(compound.small_table, usize::MAX)?);
    let mut stream = Vec::new();
    for at in chain(start, &table, size.div_ceil(SMALL))? {
        stream.extend_from_slice(small.get(at * SMALL..(at + 1) * SMALL).ok_or(WorkbookFault::Damaged)?);
    }
    stream.truncate(size);
    Ok(stream)
}

struct Compound<'f> {
    file: &'f [u8],
    sector: usize,
    directory: u32,
    cutoff: usize,
    small_table: u32,
    /// For each sector, the next one of its stream.
    table: Vec<u32>,
}

impl<'f> Compound<'f> {
    fn open(file: &'f [u8]) -> Result<Self, WorkbookFault> {
        if !is_compound(file) {
            return Err(WorkbookFault::NoWorkbook);
        }
        let shift = file.get(30).copied().ok_or(WorkbookFault::Damaged)?;
        if shift != 9 && shift != 12 {
            return Err(WorkbookFault::Damaged);
        }
        let mut compound = Self {
            file,
            sector: 1 << shift,
            directory: number(file, 48)?,
            cutoff: size_of(number(file, 56)?),
            small_table: number(file, 60)?,
            table: Vec::new(),
        };
        compound.table = compound.read_table()?;
        Ok(compound)
    }

    /// The sectors of the table are named in the header, then in a chain of sectors, each of which ends in
    /// the number of the next.
    fn read_table(&self) -> Result<Vec<u32>, WorkbookFault> {
        let header = self.file.get(76..76 + 4 * NAMED_IN_HEADER).ok_or(WorkbookFault::Damaged)?;
        let mut named = numbers(header);
        let mut next = number(self.file, 68)?;
        let mut left = self.sectors();
        while next < MARKS {
            left = left.checked_sub(1).ok_or(WorkbookFault::Damaged)?;
            named.extend(numbers(self.sector(next)?));
            next = named.pop().ok_or(WorkbookFault::Damaged)?;
        }
        named.retain(|sector| *sector < MARKS);
        if named.len() > self.sectors() {
            return Err(WorkbookFault::Damaged);
        }
        let mut table = Vec::new();
        for sector in named {
            table.extend(numbers(self.sector(sector)?));
        }
        Ok(table)
    }

    /// How many sectors the file has behind its header.
    fn sectors(&self) -> usize {
        (self.file.len() / self.sector).saturating_sub(1) + 1
    }

    /// The last one may be cut off.
    fn sector(&self, number: u32) -> Result<&'f [u8], WorkbookFault> {
        let start = (size_of(number)).saturating_add(1).saturating_mul(self.sector);
        let end = start.saturating_add(self.sector).min(self.file.len());
        self.file.get(start..end).filter(|sector| !sector.is_empty()).ok_or(WorkbookFault::Damaged)
    }

    /// The stream that begins in a sector, at most `size` bytes of it.
    fn stream(&self, start: u32, size: usize) -> Result<Vec<u8>, WorkbookFault> {
        let mut stream = Vec::new();
        for sector in chain(start, &self.table, size.div_ceil(self.sector))? {
            let number = u32::try_from(sector).map_err(|_| WorkbookFault::Damaged)?;
            stream.extend_from_slice(self.sector(number)?);
        }
        let whole = if size == usize::MAX { stream.len() % self.sector == 0 } else { stream.len() >= size };
        if !whole {
            return Err(WorkbookFault::Damaged);
        }
        stream.truncate(size);
        Ok(stream)
    }
}

/// The sectors of a stream, at most `most` of them. A chain that is longer than its table leads in a circle.
fn chain(start: u32, table: &[u32], most: usize) -> Result<Vec<usize>, WorkbookFault> {
    let mut sectors = Vec::new();
    let mut next = start;
    while next < MARKS && sectors.len() < most {
        if sectors.len() >= table.len() {
            return Err(WorkbookFault::Damaged);
        }
        let sector = size_of(next);
        next = *table.get(sector).ok_or(WorkbookFault::Damaged)?;
        sectors.push(sector);
    }
    Ok(sectors)
}

/// Where a stream of the directory begins, and its size.
fn place(entry: &[u8]) -> Result<(u32, usize), WorkbookFault> {
    Ok((number(entry, 116)?, size_of(number(entry, 120)?)))
}

fn name(entry: &[u8]) -> String {
    let (units, _) = entry.as_chunks();
    let units = units.iter().take(32).map(|unit| u16::from_le_bytes(*unit));
    let letters = units.take_while(|unit| *unit != 0);
    char::decode_utf16(letters).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn number(bytes: &[u8], at: usize) -> Result<u32, WorkbookFault> {
    let four = bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or(WorkbookFault::Damaged)?;
    Ok(u32::from_le_bytes(*four))
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (fours, _) = bytes.as_chunks();
    fours.iter().map(|four| u32::from_le_bytes(*four)).collect()
}

fn size_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
