//! Texts of a workbook: those that its cells share, and those that stand in a cell.

use super::WorkbookFault;

/// Two bytes a letter instead of one.
const WIDE: u8 = 0x01;
/// Remarks for East Asian readers follow.
const REMARKED: u8 = 0x04;
/// Changes of the font follow.
const RICH: u8 = 0x08;

/// The texts that cells share, from the record that lists them and those that continue it.
pub(super) fn shared(pieces: &[&[u8]]) -> Result<Vec<String>, WorkbookFault> {
    let mut reader = Reader::new(pieces);
    reader.skip(4)?;
    let count = reader.number(4)?;
    let mut texts = Vec::new();
    for _ in 0..count {
        texts.push(reader.text()?);
    }
    Ok(texts)
}

/// A text that stands in one record, and those that continue it.
pub(super) fn single(pieces: &[&[u8]]) -> Result<String, WorkbookFault> {
    Reader::new(pieces).text()
}

/// Reads across the pieces of a list.
struct Reader<'s> {
    piece: &'s [u8],
    pieces: std::iter::Copied<std::slice::Iter<'s, &'s [u8]>>,
}

impl<'s> Reader<'s> {
    fn new(pieces: &'s [&'s [u8]]) -> Self {
        Self { piece: &[], pieces: pieces.iter().copied() }
    }

    /// What is left of the present piece, or the next one.
    fn piece(&mut self) -> Result<&'s [u8], WorkbookFault> {
        while self.piece.is_empty() {
            self.piece = self.pieces.next().ok_or(WorkbookFault::Damaged)?;
        }
        Ok(self.piece)
    }

    fn byte(&mut self) -> Result<u8, WorkbookFault> {
        let (first, rest) = self.piece()?.split_first().ok_or(WorkbookFault::Damaged)?;
        self.piece = rest;
        Ok(*first)
    }

    /// A number of some bytes, the lowest first.
    fn number(&mut self, bytes: u32) -> Result<usize, WorkbookFault> {
        (0..bytes).try_fold(0, |number, n| Ok(number | usize::from(self.byte()?) << (8 * n)))
    }

    fn skip(&mut self, mut bytes: usize) -> Result<(), WorkbookFault> {
        while bytes > 0 {
            let piece = self.piece()?;
            let step = bytes.min(piece.len());
            self.piece = piece.get(step..).unwrap_or_default();
            bytes -= step;
        }
        Ok(())
    }

    fn text(&mut self) -> Result<String, WorkbookFault> {
        let letters = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & RICH != 0 { self.number(2)? } else { 0 };
        let remarks = if flags & REMARKED != 0 { self.number(4)? } else { 0 };
        let text = self.letters(letters, flags)?;
        self.skip(4 * runs)?;
        self.skip(remarks)?;
        Ok(text)
    }

    /// Where a text goes on in another piece, that begins with flags of its own.
    fn letters(&mut self, mut left: usize, mut flags: u8) -> Result<String, WorkbookFault> {
        let mut units: Vec<u16> = Vec::new();
        while left > 0 {
            if self.piece.is_empty() {
                flags = self.byte()?;
            }
            let width = if flags & WIDE != 0 { 2 } else { 1 };
            let here = left.min(self.piece.len() / width);
            let (bytes, rest) = self.piece.split_at_checked(here * width).ok_or(WorkbookFault::Damaged)?;
            if here == 0 && !rest.is_empty() {
                return Err(WorkbookFault::Damaged);
            }
            if width == 2 {
                let (pairs, _) = bytes.as_chunks();
                units.extend(pairs.iter().map(|pair| u16::from_le_bytes(*pair)));
            } else {
                units.extend(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.encode_utf16());
            }
            self.piece = rest;
            left -= here;
        }
        Ok(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_in_the_next_piece_with_another_width() {
        let first = b"\x05\x00\x00ab";
        let second = b"\x01c\0\x14 d\0";
        assert_eq!(single(&[first, second]).as_deref(), Ok("abc—d"));
    }

    #[test]
    fn fonts_and_remarks_are_left_out() {
        let list = b"\x02\0\0\0\x02\0\0\0\x01\0\x08\x01\0a1234\x02\0\x05\x03\0\0\0b\0c\0xyz";
        assert_eq!(shared(&[list]), Ok(vec!["a".to_owned(), "bc".to_owned()]));
    }

    #[test]
    fn a_text_that_claims_more_than_there_is_is_damaged() {
        assert_eq!(single(&[b"\xff\xff\x00abc"]), Err(WorkbookFault::Damaged));
        assert_eq!(single(&[b"\x02\x00\x01a\0b"]), Err(WorkbookFault::Damaged));
        assert_eq!(shared(&[b"\xff\xff\xff\xff\xff\xff\xff\xff"]), Err(WorkbookFault::Damaged));
    }
}
