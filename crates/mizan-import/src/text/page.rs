//! Lines of a text without what is printed on every page, and without footnotes.

use super::date::date;
use super::number::{Lead, lead};

/// A line that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Which line of the text it is, counted from 1.
    pub(crate) at: u64,
    /// What it says, with single blanks.
    pub(crate) text: String,
}

/// The lines of a text that belong to what it says: no page heads, page numbers, footnotes, blank lines.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let has_pages = text.contains('\u{c}');
    let mut at = 0;
    let mut body = Vec::new();
    for page in text.split('\u{c}') {
        let mut lines: Vec<Line> = page
            .split('\n')
            .map(|line| {
                at += 1;
                Line { at, text: single_blanks(line) }
            })
            .collect();
        // A form feed ends no line.
        at -= 1;
        cut_ends(&mut lines);
        if has_pages {
            cut_footnotes(&mut lines);
        }
        body.extend(lines.into_iter().filter(|line| !line.text.is_empty() && !is_furniture(&line.text)));
    }
    body.retain(|line| !line.text.starts_with(['*', '∗']));
    body
}

/// Single blanks between words, none before the raised ending of `22nd`.
fn single_blanks(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        let is_ending = matches!(word.trim_end_matches([',', ';', '.', ')']), "st" | "nd" | "rd" | "th");
        let joined = is_ending && text.ends_with(|c: char| c.is_ascii_digit());
        if !text.is_empty() && !joined {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// Joins lines into a paragraph. A line that ends in a hyphen or in a dash between numbers goes on without
/// a blank: documents of the United Nations don't break words.
pub(crate) fn join(text: &mut String, line: &str) {
    let goes_on = |sign: char| {
        let before = text.strip_suffix(sign);
        before.is_some_and(|before| before.ends_with(char::is_alphanumeric))
    };
    let hyphen =
        goes_on('-') || goes_on('/') || (goes_on('–') && line.starts_with(|c: char| c.is_ascii_digit()));
    if !text.is_empty() && !hyphen {
        text.push(' ');
    }
    text.push_str(line);
}

/// Takes what stands above and below the text of a page away.
fn cut_ends(lines: &mut Vec<Line>) {
    let stays = |line: &Line| !line.text.is_empty() && !is_furniture(&line.text);
    let end = lines.iter().rposition(stays).map_or(0, |last| last + 1);
    lines.truncate(end);
    let start = lines.iter().position(stays).unwrap_or(0);
    lines.drain(..start);
}

/// Footnotes are the last thing on a page, after two blank lines or more.
fn cut_footnotes(lines: &mut Vec<Line>) {
    while let Some(start) = last_part(lines) {
        let part = lines.get(start..).unwrap_or_default();
        if !part.iter().any(|line| is_note(&line.text)) || part.iter().any(is_paragraph) {
            break;
        }
        lines.truncate(start);
        cut_ends(lines);
    }
    if let Some(start) = first_note(lines) {
        lines.truncate(start);
    }
}

/// Where the first footnote begins that stands after a blank line, and after which no paragraph begins.
fn first_note(lines: &[Line]) -> Option<usize> {
    let body = lines.iter().rposition(is_paragraph).map_or(0, |last| last + 1);
    let pairs = lines.windows(2).enumerate().skip(body.saturating_sub(1));
    let mut notes = pairs.filter_map(|(at, pair)| match pair {
        [blank, note] if blank.text.is_empty() && is_note(&note.text) => Some(at + 1),
        _ => None,
    });
    notes.next()
}

/// Where the part after the last two blank lines begins.
fn last_part(lines: &[Line]) -> Option<usize> {
    let blank = |pair: &[Line]| pair.iter().all(|line| line.text.is_empty());
    lines.windows(2).rposition(blank).map(|at| at + 2)
}

/// Whether a line begins a footnote, or is the mark of one.
fn is_note(line: &str) -> bool {
    if line.starts_with(['*', '∗']) {
        return true;
    }
    if date(line).is_some() {
        return false;
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let figures = line.len() - rest.len();
    (1..=2).contains(&figures)
        && (rest.is_empty()
            || rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase)))
}

fn is_paragraph(line: &Line) -> bool {
    lead(&line.text).is_some_and(|Lead { stop, .. }| stop)
}

/// What is printed on every page: the symbol, the number of the page, the number of the print.
fn is_furniture(line: &str) -> bool {
    let is_page_number = |word: &str| word.len() <= 4 && word.chars().all(|c| c.is_ascii_digit());
    let is_symbol = |word: &str| {
        word.starts_with("A/HRC/") && word.chars().all(|c| c.is_ascii_alphanumeric() || "/.*-_".contains(c))
    };
    let is_print = |word: &str| {
        word.strip_prefix("GE.").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || c == '-'))
    };
    let mut words = line.split(' ').filter(|word| !word.is_empty());
    match (words.next(), words.next(), words.next()) {
        (Some(one), None, None) => is_page_number(one) || is_symbol(one) || is_print(one),
        (Some(one), Some(two), None) => {
            (one.eq_ignore_ascii_case("page") && is_page_number(two))
                || (is_print(one) && (is_page_number(two) || two.starts_with('(')))
                || (is_page_number(one) && is_print(two))
                || (is_symbol(one) && is_page_number(two))
                || (is_page_number(one) && is_symbol(two))
        }
        (Some(one), Some("Page" | "page"), Some(three)) => is_symbol(one) && is_page_number(three),
        (Some(one), Some(two), Some(_)) => is_print(one) && two.starts_with('('),
        _ => false,
    }
}
