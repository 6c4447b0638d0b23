//! Where in a text a byte stands, as people count: lines from 1, columns in characters from 1.

use std::ops::Range;

/// The most characters of a line that a problem carries.
const LONGEST_LINE: usize = 400;

/// The beginnings of a text's lines.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

/// A stretch of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) end_column: u32,
    pub(crate) text: String,
    pub(crate) text_from: u32,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(n, _)| n + 1);
        Self { text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// The line that a byte lies in, from 1.
    pub(crate) fn line(&self, at: usize) -> u32 {
        number(self.starts.partition_point(|s| *s <= at))
    }

    /// The stretch that a range of bytes covers on its first line; at least one column wide.
    pub(crate) fn stretch(&self, at: &Range<usize>) -> Stretch {
        let start = floor(self.text, at.start);
        let end = floor(self.text, at.end).max(start);
        let n = self.starts.partition_point(|s| *s <= start).saturating_sub(1);
        let from = self.starts.get(n).copied().unwrap_or(0);
        let until = self.starts.get(n + 1).map_or(self.text.len(), |next| next - 1);
        let line = self.text.get(from..until).unwrap_or("").trim_end_matches('\r');
        let before = self.text.get(from..start.min(until)).unwrap_or("").chars().count();
        let within = self.text.get(start..end.min(until)).unwrap_or("").trim_end().chars().count();
        let skip = if before + within.min(80) > LONGEST_LINE { before.saturating_sub(40) } else { 0 };
        Stretch {
            line: number(n + 1),
            column: number(before + 1),
            end_column: number(before + 1 + within.max(1)),
            text: line.chars().skip(skip).take(LONGEST_LINE).map(visible).collect(),
            text_from: number(skip + 1),
        }
    }
}

/// A character as it can be shown: what would move a terminal's cursor, or turn round the direction of
/// what follows, stands as a sign that there is something.
pub(crate) fn visible(c: char) -> char {
    let hidden = c.is_control() && c != '\t';
    let turns = ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    if hidden || turns { char::REPLACEMENT_CHARACTER } else { c }
}

/// The start of the character that a byte lies in.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_not_bytes() {
        let text = "a = 1\nنام = \"x\"\r\nlast";
        let lines = Lines::new(text);
        let at = text.find('"').unwrap();
        let stretch = lines.stretch(&(at..at + 3));
        assert_eq!((stretch.line, stretch.column, stretch.end_column), (2, 7, 10));
        assert_eq!(stretch.text, "نام = \"x\"");
        let end = lines.stretch(&(text.len()..text.len()));
        assert_eq!((end.line, end.column, end.end_column), (3, 5, 6));
    }

    #[test]
    fn shows_the_part_of_a_long_line_that_matters() {
        let text = format!("{}x", "é".repeat(1000));
        let stretch = Lines::new(&text).stretch(&(2000..2001));
        assert_eq!((stretch.column, stretch.text_from), (1001, 961));
        assert!(stretch.text.ends_with('x'));
    }
}
