//! Keeps small files from becoming large ones: what is packed in a PDF is unpacked once without being
//! kept, and counted.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use crate::ReadError;

/// The most that all packed parts of a file may come to.
const MOST_UNPACKED: u64 = 256 << 20;

/// Refuses a PDF whose packed parts come to more than any document has, or are packed twice over.
pub(super) fn check(file: &[u8]) -> Result<(), ReadError> {
    let mut unpacked = 0;
    let mut rest = file;
    while let Some(at) = find(rest, b"stream") {
        let (before, after) = rest.split_at(at);
        let after = after.get(b"stream".len()..).unwrap_or_default();
        if !before.ends_with(b"end") {
            if is_packed_twice(before) {
                return Err(ReadError::BrokenPdf("a part of it is packed twice over".to_owned()));
            }
            unpacked += size_of(after, MOST_UNPACKED - unpacked);
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

/// Whether the dictionary that ends here names a filter that unpacks more than once.
fn is_packed_twice(before: &[u8]) -> bool {
    let dictionary = before.get(before.len().saturating_sub(512)..).unwrap_or_default();
    let start = dictionary.windows(3).rposition(|part| part == b"obj").unwrap_or(0);
    let dictionary = dictionary.get(start..).unwrap_or_default();
    let count = |name: &[u8]| dictionary.windows(name.len()).filter(|part| *part == name).count();
    count(b"/FlateDecode") + count(b"/Fl ") + count(b"/LZWDecode") > 1
}

/// What a packed part comes to; 0 where it isn't packed this way.
fn size_of(packed: &[u8], most: u64) -> u64 {
    let start = packed.iter().position(|byte| !matches!(byte, b'\r' | b'\n' | b' ')).unwrap_or(0);
    let mut part = ZlibDecoder::new(packed.get(start..).unwrap_or_default()).take(most);
    let mut buffer = [0; 16 << 10];
    let mut size = 0;
    while let Ok(read @ 1..) = part.read(&mut buffer) {
        size += u64::try_from(read).unwrap_or(u64::MAX);
    }
    size
}
