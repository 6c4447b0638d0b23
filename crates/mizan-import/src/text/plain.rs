use encoding_rs::{MACINTOSH, WINDOWS_1252};

use crate::ReadError;

/// A text as it stands: UTF-8; else Mac Roman where lines end in CR, as they do on that system; else
/// Windows-1252. Every kind of line end becomes LF.
pub(super) fn text(file: &[u8]) -> Result<String, ReadError> {
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    if let Some(at) = file.iter().position(|byte| is_no_text(*byte)) {
        return Err(ReadError::NotText { at: at + 1 });
    }
    let text = match std::str::from_utf8(file) {
        Ok(text) => text.into(),
        Err(_) if has_bare_cr(file) => MACINTOSH.decode_without_bom_handling(file).0,
        Err(_) => WINDOWS_1252.decode_without_bom_handling(file).0,
    };
    // A vertical tab is a line break within a paragraph of a word processor.
    Ok(text.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n"))
}

fn is_no_text(byte: u8) -> bool {
    matches!(byte, 0..=8 | 14..=26 | 28..=31)
}

fn has_bare_cr(file: &[u8]) -> bool {
    file.windows(2).any(|two| two.starts_with(b"\r") && !two.ends_with(b"\n"))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn the_encoding_is_told_by_the_line_ends() {
        assert_eq!(text("Côte d’Ivoire\r\n".as_bytes()).unwrap(), "Côte d’Ivoire\n");
        assert_eq!(text(b"C\xf4te d\x92Ivoire\n").unwrap(), "Côte d’Ivoire\n");
        assert_eq!(text(b"C\x99te d\xd5Ivoire\r\xd4 \xdb").unwrap(), "Côte d’Ivoire\n‘ €");
    }
}
