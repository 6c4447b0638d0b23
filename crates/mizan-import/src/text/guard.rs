//! Keeps small files from becoming large ones, and nested ones from running out of stack: what is packed in a
//! PDF is unpacked once without being kept, counted, and looked through.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use crate::ReadError;

/// The most that all packed parts of a file may come to.
const MOST_UNPACKED: u64 = 256 << 20;

/// How deep lists and dictionaries may lie in each other. Documents have about ten; brackets among the bytes
/// of pictures may come to some hundreds by chance.
const DEEPEST: usize = 4_000;

/// Ways of packing that aren't counted here, by their long and short names. Documents are no longer made
/// with them; pictures may be, and aren't unpacked.
const UNCOUNTED: [&[u8]; 4] = [b"/LZW", b"/ASCII85Decode", b"/ASCIIHexDecode", b"/RunLengthDecode"];

/// Refuses a PDF whose packed parts come to more than any document has, or are packed twice over, or that is
/// nested deeper than any document.
pub(super) fn check(file: &[u8]) -> Result<(), ReadError> {
    let mut depth = Depth::default();
    depth.pass(file)?;
    let mut unpacked = 0;
    let mut rest = file;
    while let Some(at) = find(rest, b"stream") {
        let (before, after) = rest.split_at(at);
        let after = after.get(b"stream".len()..).unwrap_or_default();
        if !before.ends_with(b"end") {
            if is_uncounted(dictionary(before)) {
                let why = "a part of it is packed in a way that isn't read, or twice over";
                return Err(ReadError::BrokenPdf(why.to_owned()));
            }
            unpacked += unpack(after, MOST_UNPACKED - unpacked)?;
        }
        if unpacked >= MOST_UNPACKED {
            let most = MOST_UNPACKED;
            return Err(ReadError::TooLarge { what: "bytes in its packed parts", found: unpacked, most });
        }
        rest = after;
    }
    Ok(())
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let first = what.first()?;
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| byte == first)?;
        if bytes.get(at..)?.starts_with(what) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// The dictionary that ends here, as far as it tells how a part is packed.
fn dictionary(before: &[u8]) -> &[u8] {
    let end = before.get(before.len().saturating_sub(512)..).unwrap_or_default();
    let start = end.windows(3).rposition(|part| part == b"obj").unwrap_or(0);
    end.get(start..).unwrap_or_default()
}

fn is_uncounted(dictionary: &[u8]) -> bool {
    let count = |name: &[u8]| dictionary.windows(name.len()).filter(|part| *part == name).count();
    let is_picture = count(b"/Image") > 0;
    count(b"/FlateDecode") > 1 || (!is_picture && UNCOUNTED.iter().any(|name| count(name) > 0))
}

/// What a packed part comes to; 0 where it isn't packed this way.
fn unpack(packed: &[u8], most: u64) -> Result<u64, ReadError> {
    let start = packed.iter().position(|byte| !matches!(byte, b'\r' | b'\n' | b' ')).unwrap_or(0);
    let mut part = ZlibDecoder::new(packed.get(start..).unwrap_or_default()).take(most);
    let mut buffer = [0; 16 << 10];
    let mut size = 0;
    let mut depth = Depth::default();
    while let Ok(read @ 1..) = part.read(&mut buffer) {
        depth.pass(buffer.get(..read).unwrap_or_default())?;
        size += u64::try_from(read).unwrap_or(u64::MAX);
    }
    Ok(size)
}

/// How deep brackets of each kind lie in each other. One that is never opened counts for nothing.
#[derive(Default)]
struct Depth {
    square: usize,
    pointed: usize,
    round: usize,
}

impl Depth {
    fn pass(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        for byte in bytes {
            let (depth, opens) = match byte {
                b'[' => (&mut self.square, true),
                b']' => (&mut self.square, false),
                b'<' => (&mut self.pointed, true),
                b'>' => (&mut self.pointed, false),
                b'(' => (&mut self.round, true),
                b')' => (&mut self.round, false),
                _ => continue,
            };
            *depth = if opens { *depth + 1 } else { depth.saturating_sub(1) };
            // Dictionaries have two brackets each.
            if *depth > 2 * DEEPEST {
                return Err(ReadError::BrokenPdf("it is nested deeper than any document".to_owned()));
            }
        }
        Ok(())
    }
}
