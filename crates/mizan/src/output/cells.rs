//! Cells of the tables, as a terminal draws them.

use mizan_report::{Cell, Graded, Named, Signs, Target};
use mizan_text::Text;

use super::piece::{FIRM, Line, Tone, piece, plain};

/// How much of a level is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Levels {
    /// Boxes and word.
    Words,
    /// Boxes.
    Boxes,
    /// Digits.
    Digits,
}

/// A cell in a line.
pub(crate) fn line(cell: &Cell, text: &Text, levels: Levels, ascii: bool) -> Line {
    match cell {
        Cell::Level(graded) => level(graded, levels, ascii),
        cell => plain(cell.words(text)),
    }
}

/// A level, with the sign of a break or its place before it.
pub(crate) fn level(graded: &Graded, levels: Levels, ascii: bool) -> Line {
    let signs = if ascii { Signs::Ascii } else { Signs::Boxes };
    let glyph = graded.glyph(signs);
    let boxes = if graded.breaks { glyph.chars().skip(1).collect() } else { glyph.clone() };
    let before = match glyph.chars().next() {
        Some(sign) if graded.breaks => piece(sign.to_string(), Tone::Break),
        _ => piece(FIRM.to_string(), Tone::Plain),
    };
    let tone = match graded.level {
        None => Tone::Faint,
        Some(_) if graded.is_unverified() => Tone::Unverified,
        Some(_) => Tone::Level,
    };
    let mut line = vec![before];
    match levels {
        Levels::Words => {
            line.extend([piece(boxes, tone), piece(format!("{FIRM}{}", firm(&graded.word)), Tone::Plain)]);
        }
        Levels::Boxes => line.push(piece(boxes, tone)),
        Levels::Digits => {
            line.push(piece(graded.digits(), tone));
            if graded.is_unverified() && graded.level.is_some() {
                line.push(piece(if ascii { "=" } else { "▤" }, tone));
            }
        }
    }
    line
}

/// Words that stay together.
pub(crate) fn firm(words: &str) -> String {
    words.replace(' ', &FIRM.to_string())
}

/// The id that leads on from a record, where commands take one.
pub(crate) fn id_of(record: &Named) -> Option<&str> {
    matches!(record.to, Target::Fact | Target::Source).then_some(record.id.as_str())
}
