//! The texts that the cells of a workbook share: too many to be held as they are, so the long ones are
//! held packed, in blocks, of which the last used stay unpacked.

use std::collections::VecDeque;
use std::io::{Read as _, Write as _};
use std::rc::Rc;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// Texts up to this length are held as they are, as long as there is room: names and lists are used over
/// and over, and in no order.
const SHORT: usize = 400;
/// The room for them.
const SHORT_ROOM: usize = 40_000_000;
/// A block's length before it is packed.
const BLOCK: usize = 64 * 1024;
/// Blocks that stay unpacked.
const OPEN: usize = 48;
/// More texts than any workbook has cells to show them in use memory for their places alone.
pub(super) const MOST: usize = 4_000_000;

/// Texts by their number.
#[derive(Default)]
pub(super) struct Strings {
    places: Vec<Place>,
    short: String,
    packed: Vec<Vec<u8>>,
    filling: String,
    open: VecDeque<(u32, Rc<str>)>,
}

#[derive(Clone, Copy)]
enum Place {
    Short { start: u32, length: u32 },
    Packed { block: u32, start: u32, length: u32 },
}

impl Strings {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Adds the next text.
    pub(super) fn push(&mut self, text: &str) -> std::io::Result<()> {
        let length = number(text.len())?;
        if text.len() <= SHORT && self.short.len() + text.len() <= SHORT_ROOM {
            self.places.push(Place::Short { start: number(self.short.len())?, length });
            self.short.push_str(text);
            return Ok(());
        }
        if !self.filling.is_empty() && self.filling.len() + text.len() > BLOCK {
            self.pack()?;
        }
        self.places.push(Place::Packed {
            block: number(self.packed.len())?,
            start: number(self.filling.len())?,
            length,
        });
        self.filling.push_str(text);
        Ok(())
    }

    /// Packs what is still unpacked; no text is added afterwards.
    pub(super) fn finish(&mut self) -> std::io::Result<()> {
        self.pack()
    }

    fn pack(&mut self) -> std::io::Result<()> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(self.filling.as_bytes())?;
        self.packed.push(encoder.finish()?);
        self.filling.clear();
        Ok(())
    }

    /// Adds a text to `out`; says whether there is one of that number.
    pub(super) fn copy(&mut self, index: usize, out: &mut String) -> std::io::Result<bool> {
        let Some(place) = self.places.get(index).copied() else {
            return Ok(false);
        };
        let (block, start, length) = match place {
            Place::Short { start, length } => {
                out.push_str(part(&self.short, start, length));
                return Ok(true);
            }
            Place::Packed { block, start, length } => (block, start, length),
        };
        let text = self.unpacked(block)?;
        out.push_str(part(&text, start, length));
        Ok(true)
    }

    fn unpacked(&mut self, block: u32) -> std::io::Result<Rc<str>> {
        if let Some((_, text)) = self.open.iter().find(|(number, _)| *number == block) {
            return Ok(Rc::clone(text));
        }
        let mut text = String::new();
        if let Some(packed) = self.packed.get(block as usize) {
            DeflateDecoder::new(packed.as_slice()).read_to_string(&mut text)?;
        }
        let text: Rc<str> = text.into();
        if self.open.len() == OPEN {
            self.open.pop_front();
        }
        self.open.push_back((block, Rc::clone(&text)));
        Ok(text)
    }
}

fn part(text: &str, start: u32, length: u32) -> &str {
    let start = start as usize;
    text.get(start..start + length as usize).unwrap_or_default()
}

fn number(length: usize) -> std::io::Result<u32> {
    u32::try_from(length).map_err(std::io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_in_any_order_though_most_of_them_are_packed() {
        let text = |n: usize| format!("{n} {}", "ژ".repeat(n % 1_000));
        let mut strings = Strings::default();
        for n in 0..5_000 {
            strings.push(&text(n)).unwrap();
        }
        strings.finish().unwrap();
        assert!(strings.packed.len() > OPEN);
        for n in (0..5_000).step_by(7).chain((0..5_000).rev().step_by(11)) {
            let mut out = String::new();
            assert!(strings.copy(n, &mut out).unwrap());
            assert_eq!(out, text(n));
        }
        assert!(!strings.copy(5_000, &mut String::new()).unwrap());
    }
}
