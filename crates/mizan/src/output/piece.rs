//! Text with tones, measured and wrapped as terminals show it.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A space at which no line is broken.
pub(crate) const FIRM: char = '\u{a0}';

const NEW_LINE: &str = "\n";

/// Sets apart what stands in one line; a line may be broken after it.
pub(crate) const APART: &str = "\u{a0} ";

/// How a piece is to look. Colour never says what words and signs don't.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Tone {
    #[default]
    Plain,
    /// Headings.
    Strong,
    /// Ids, notes.
    Faint,
    /// Boxes of a level.
    Level,
    /// Boxes of a level that rests on unverified facts alone.
    Unverified,
    /// The sign of a break.
    Break,
}

impl Tone {
    fn style(self) -> Style {
        match self {
            Self::Plain => Style::new(),
            Self::Strong => Style::new().bold(),
            Self::Faint => Style::new().dimmed(),
            Self::Level => AnsiColor::Cyan.on_default(),
            Self::Unverified => AnsiColor::Blue.on_default(),
            Self::Break => AnsiColor::Yellow.on_default().bold(),
        }
    }
}

/// Text of one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) tone: Tone,
}

/// Pieces one after the other.
pub(crate) type Line = Vec<Piece>;

/// A piece of a tone. What a terminal would obey, such as an escape in a fact's text, becomes a space.
pub(crate) fn piece(text: impl AsRef<str>, tone: Tone) -> Piece {
    Piece { text: clean(text.as_ref()), tone }
}

/// Where a new line begins, whatever room is left.
pub(crate) fn new_line() -> Piece {
    Piece { text: NEW_LINE.to_owned(), tone: Tone::Plain }
}

/// A line of one plain piece.
pub(crate) fn plain(text: impl AsRef<str>) -> Line {
    vec![piece(text, Tone::Plain)]
}

/// Text without control characters and without signs that turn the direction of what follows.
pub(crate) fn clean(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_control() || turns(c) { ' ' } else { c }).collect()
}

/// Lines as they are, without what a terminal would obey.
pub(crate) fn without_escapes(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

/// The columns that a line takes; of one that is broken, the widest part.
pub(crate) fn width(line: &[Piece]) -> usize {
    let parts = line.split(|piece| piece.text == NEW_LINE);
    parts.map(|part| part.iter().map(|piece| piece.text.width()).sum()).max().unwrap_or(0)
}

/// The columns of its longest word.
pub(crate) fn longest_word(line: &[Piece]) -> usize {
    words(line).iter().map(|word| width(&word.pieces)).max().unwrap_or(0)
}

/// Wraps at spaces, into lines of at most so many columns; a word that is longer is broken.
pub(crate) fn wrap(line: &[Piece], columns: usize) -> Vec<Line> {
    wrap_hanging(line, columns, 0)
}

/// The same, every line after the first beginning so many columns further in.
pub(crate) fn wrap_hanging(line: &[Piece], columns: usize, hang: usize) -> Vec<Line> {
    let columns = columns.max(hang + 1);
    let indent = || if hang == 0 { Line::new() } else { plain(FIRM.to_string().repeat(hang)) };
    let mut lines: Vec<Line> = Vec::new();
    let (mut current, mut begun) = (Line::new(), false);
    for Word { pieces, before } in words(line) {
        let room = if begun { columns - hang } else { columns };
        for (n, part) in parts(pieces, room).into_iter().enumerate() {
            let space = usize::from(before == Before::Space);
            let goes_on = begun && n == 0 && before != Before::NewLine;
            if goes_on && width(&current) + space + width(&part) <= columns {
                let same = current.last().map(|p| p.tone) == part.first().map(|p| p.tone);
                let tone = part.first().filter(|_| same).map(|p| p.tone).unwrap_or_default();
                current.push(piece(" ".repeat(space), tone));
            } else if begun {
                let full = std::mem::replace(&mut current, indent());
                lines.push(without_end(full));
            }
            current.extend(part);
            begun = true;
        }
    }
    lines.push(current);
    lines
}

/// A line without the space that set apart what now stands in the next.
fn without_end(mut line: Line) -> Line {
    if let Some(last) = line.last_mut() {
        last.text.truncate(last.text.trim_end_matches(FIRM).len());
    }
    line
}

/// Runs without spaces; a word may consist of pieces of several tones. After a hyphen between letters a
/// line may be broken too.
fn words(line: &[Piece]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut open, mut before) = (false, Before::Space);
    for part in line {
        if part.text == NEW_LINE {
            (open, before) = (false, Before::NewLine);
            continue;
        }
        for (n, run) in part.text.split(' ').enumerate() {
            if n > 0 {
                open = false;
            }
            for (n, run) in hyphenated(run).into_iter().enumerate() {
                let run = Piece { text: run.to_owned(), tone: part.tone };
                if let Some(word) = words.last_mut().filter(|_| open && n == 0) {
                    word.pieces.push(run);
                } else {
                    let before = if n > 0 { Before::Hyphen } else { before };
                    words.push(Word { pieces: vec![run], before });
                }
                (open, before) = (true, Before::Space);
            }
        }
    }
    words
}

struct Word {
    pieces: Line,
    before: Before,
}

/// What stands before a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Space,
    Hyphen,
    NewLine,
}

/// `ill-treatment` in two; nothing that isn't letters on both sides, such as a date or an id's number.
fn hyphenated(run: &str) -> Vec<&str> {
    if run.is_empty() {
        return Vec::new();
    }
    let letters = |text: &str| text.chars().count() >= 3 && text.chars().all(char::is_alphabetic);
    match run.split_once('-') {
        Some((first, second)) if letters(first) && letters(second) => {
            let (first, second) = run.split_at(run.len() - second.len());
            vec![first, second]
        }
        _ => vec![run],
    }
}

/// A word in parts of at most so many columns.
fn parts(word: Line, columns: usize) -> Vec<Line> {
    if width(&word) <= columns {
        return vec![word];
    }
    let mut parts: Vec<Line> = vec![Vec::new()];
    let mut used = 0;
    for Piece { text, tone } in word {
        for c in text.chars() {
            let wide = c.width().unwrap_or(0);
            if used + wide > columns && used > 0 {
                parts.push(Vec::new());
                used = 0;
            }
            used += wide;
            let Some(part) = parts.last_mut() else { continue };
            match part.last_mut().filter(|piece| piece.tone == tone) {
                Some(piece) => piece.text.push(c),
                None => part.push(Piece { text: c.to_string(), tone }),
            }
        }
    }
    parts
}

/// A line as a terminal takes it.
pub(crate) fn painted(line: &[Piece]) -> String {
    let mut text = String::new();
    for piece in line {
        let shown = piece.text.replace(FIRM, " ");
        if piece.tone == Tone::Plain {
            text.push_str(&shown);
        } else {
            let style = piece.tone.style();
            let _ = write!(text, "{style}{shown}{style:#}");
        }
    }
    text
}

/// Signs of print in ASCII. Letters stay as they are.
pub(crate) fn in_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '·' | '–' | '—' | '−' | '•' => out.push('-'),
            '“' | '”' | '«' | '»' => out.push('"'),
            '‘' | '’' => out.push('\''),
            '…' => out.push_str("..."),
            '→' => out.push_str("->"),
            '×' => out.push('x'),
            '§' => out.push_str("section "),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => out.push(' '),
            '\u{2060}' | '\u{200b}' => {}
            c => out.push(c),
        }
    }
    out
}
