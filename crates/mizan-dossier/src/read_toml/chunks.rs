//! Cuts a TOML file before each header of a record, and measures how deep each piece is nested
//! before a parser that works by recursion sees it.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::spot::Bytes;

/// The longest record, in bytes: a parser that reports every error needs much memory for each.
pub(super) const LONGEST_RECORD: usize = 256 * 1024;

/// The most brackets that may be open at once, and the most dots in one name.
const DEEPEST: usize = 12;

/// A piece of a file that holds one record, or what stands before the first.
pub(super) struct Chunk {
    pub(super) at: Bytes,
    /// Where it is nested too deep.
    pub(super) too_deep: Option<Bytes>,
}

/// The pieces of a file, cut by its tokens: a header inside a text or a list is none.
pub(super) fn chunks(text: &str) -> Vec<Chunk> {
    let mut measure = Measure::default();
    let mut chunks = Vec::new();
    let mut begin = 0;
    let mut line_start = true;
    for token in Source::new(text).lex() {
        let at = token.span().start()..token.span().end();
        if line_start && measure.open == 0 && token.kind() == TokenKind::LeftSquareBracket {
            let line = text.get(at.start..).and_then(|rest| rest.lines().next()).unwrap_or("");
            if is_header(line) {
                chunks.push(Chunk { at: begin..at.start, too_deep: measure.too_deep.take() });
                begin = at.start;
                measure = Measure { header: true, ..Measure::default() };
            }
        }
        match token.kind() {
            TokenKind::Newline => line_start = true,
            TokenKind::Whitespace => {}
            _ => line_start = false,
        }
        measure.step(token.kind(), &at);
    }
    chunks.push(Chunk { at: begin..text.len(), too_deep: measure.too_deep });
    chunks.retain(|c| !c.at.is_empty());
    chunks
}

/// The pieces of a piece that a syntax error may have made too long: cut before each line that
/// looks like a header.
pub(super) fn chunks_by_line(text: &str, chunk: &Chunk) -> Vec<Chunk> {
    let mut begins = vec![chunk.at.start];
    let mut at = chunk.at.start;
    for line in text.get(chunk.at.clone()).unwrap_or("").split_inclusive('\n') {
        if is_header(line.trim_start()) && at > chunk.at.start {
            begins.push(at);
        }
        at += line.len();
    }
    let ends = begins.iter().skip(1).copied().chain([chunk.at.end]);
    begins
        .iter()
        .zip(ends)
        .map(|(begin, end)| {
            let mut measure = Measure { header: true, ..Measure::default() };
            for token in Source::new(text.get(*begin..end).unwrap_or("")).lex() {
                measure.step(token.kind(), &(begin + token.span().start()..begin + token.span().end()));
            }
            Chunk { at: *begin..end, too_deep: measure.too_deep }
        })
        .collect()
}

/// The name in a line that begins a record, complete or not: `[[norm]]`, `[dossier]`, but not
/// `[[rules.rule]]`, which belongs to the record before it, nor a list of numbers.
pub(super) fn header_name(line: &str) -> Option<&str> {
    let name = line.strip_prefix('[')?;
    let name = name.strip_prefix('[').unwrap_or(name).trim_start();
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(name.len());
    let (word, rest) = name.split_at(end);
    let rest = rest.trim();
    let ends = rest.is_empty() || rest.starts_with([']', '#']);
    (ends && word.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(word)
}

fn is_header(line: &str) -> bool {
    header_name(line).is_some()
}

/// What a piece opens and doesn't close, below its header: the bracket or the long text, and what to
/// say of it.
pub(super) fn unclosed(part: &str) -> Option<(Bytes, &'static str)> {
    let body = part.find('\n')?;
    let mut open: Vec<(Bytes, TokenKind)> = Vec::new();
    for token in Source::new(part).lex() {
        let at = token.span().start()..token.span().end();
        match token.kind() {
            _ if at.start < body => {}
            kind @ (TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket) => open.push((at, kind)),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                open.pop();
            }
            TokenKind::MlBasicString | TokenKind::MlLiteralString => {
                let text = part.get(at.clone()).unwrap_or("");
                let quotes = text.get(..3).unwrap_or("");
                if text.len() < 6 || !text.ends_with(quotes) {
                    return Some((at.start..at.start + 3, "this long text is not closed"));
                }
            }
            _ => {}
        }
    }
    let (at, kind) = open.into_iter().next()?;
    let list = kind == TokenKind::LeftSquareBracket;
    Some((at, if list { "this list is not closed" } else { "this table is not closed" }))
}

/// How deep the brackets of a piece are, and how long its dotted names.
#[derive(Default)]
struct Measure {
    open: usize,
    dots: usize,
    /// Whether this is the line of a header, whose brackets end with it even when not closed.
    header: bool,
    too_deep: Option<Bytes>,
}

impl Measure {
    fn step(&mut self, kind: TokenKind, at: &Bytes) {
        match kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                self.open += 1;
                self.dots = 0;
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                self.open = self.open.saturating_sub(1);
                self.dots = 0;
            }
            TokenKind::Dot => self.dots += 1,
            TokenKind::Equals | TokenKind::Comma | TokenKind::Comment => self.dots = 0,
            TokenKind::Newline => {
                self.dots = 0;
                if std::mem::take(&mut self.header) {
                    self.open = 0;
                }
            }
            _ => {}
        }
        if (self.open > DEEPEST || self.dots > DEEPEST) && self.too_deep.is_none() {
            self.too_deep = Some(at.clone());
        }
    }
}
