//! In which encoding a table is written, told by its bytes.

use std::borrow::Cow;

use crate::Why;

/// The longest field, in characters, that a review's text can have.
pub(crate) const LONGEST: usize = 100_000;

/// How a file writes its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    /// What spreadsheets on old Macintoshes write.
    MacRoman,
}

impl Encoding {
    /// What is valid UTF-8 as a whole is UTF-8: other encodings hardly ever are by chance.
    pub(crate) fn of(file: &[u8]) -> Self {
        if std::str::from_utf8(file).is_ok() { Self::Utf8 } else { Self::MacRoman }
    }

    /// The text of one field, whose row is held where it is too long, or where it is in UTF-8 in a file
    /// that is not.
    pub(crate) fn decode(self, field: &[u8]) -> Result<Cow<'_, str>, Why> {
        let text = match (self, std::str::from_utf8(field)) {
            (Self::Utf8, Ok(text)) => Cow::Borrowed(text),
            (Self::Utf8, Err(_)) => return Err(Why::MixedEncodings),
            (Self::MacRoman, Ok(text)) if text.is_ascii() => Cow::Borrowed(text),
            (Self::MacRoman, Ok(text)) if text.chars().all(is_common) => return Err(Why::MixedEncodings),
            (Self::MacRoman, _) => encoding_rs::MACINTOSH.decode_without_bom_handling(field).0,
        };
        within_limit(text)
    }
}

/// Whether a letter or mark is one of Latin texts. Letters of other scripts come out where Mac Roman, such as
/// `’é`, is valid UTF-8 by chance.
fn is_common(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{a0}'..='\u{24f}' | '\u{2010}'..='\u{203a}' | '€')
}

/// A field, where it is no longer than any text.
pub(crate) fn within_limit(text: Cow<'_, str>) -> Result<Cow<'_, str>, Why> {
    if text.len() > LONGEST {
        let characters = text.chars().count();
        if characters > LONGEST {
            return Err(Why::TooLong { characters });
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_told_by_the_bytes() {
        assert_eq!(Encoding::of("Équité, ’é".as_bytes()), Encoding::Utf8);
        assert_eq!(Encoding::of(b"\x83quit\x8e"), Encoding::MacRoman);
        assert_eq!(Encoding::MacRoman.decode(b"\x83quit\x8e").as_deref(), Ok("Équité"));
        // Valid UTF-8 by chance: an Armenian letter.
        assert_eq!(Encoding::MacRoman.decode(b"d\xd5\x8etat").as_deref(), Ok("d’état"));
        assert_eq!(Encoding::MacRoman.decode("Équité".as_bytes()), Err(Why::MixedEncodings));
        assert_eq!(Encoding::MacRoman.decode("women’s".as_bytes()), Err(Why::MixedEncodings));
    }
}
