//! Who asks for which part of a paragraph. The States stand in parentheses behind their part:
//! `Ratify A (X, Y); / Accede to B (Z)`.

use mizan_domain::{Country, Day};

use crate::recommending::States;

/// A part of a paragraph.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) by: Vec<Country>,
}

/// The parts of a paragraph, and what of it can't be told.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) parts: Vec<Part>,
    /// Names in parentheses that no table knows, where States are named.
    pub(super) unknown: Vec<String>,
    /// What stands after the last State that is named.
    pub(super) nobodys: Option<String>,
}

/// Cuts a paragraph into its parts.
pub(super) fn parts(text: &str, on: Option<Day>) -> Parts {
    let mut found = Parts::default();
    let mut open = String::new();
    let mut rest = text;
    while let Some((before, inside, after)) = parentheses(rest) {
        open.push_str(before);
        // A blank is left out before a name's own parentheses now and then.
        let named = States::of(&inside.replace('(', " ("), on);
        let ends = is_divided(after) || (ends_part(after) && is_name(inside));
        if named.known.is_empty() && !ends {
            open.push_str(&format!("({inside})"));
        } else {
            found.close(&mut open, named);
        }
        rest = after;
    }
    open.push_str(rest);
    let left = bare(&open);
    if left.chars().any(char::is_alphabetic) {
        found.nobodys = Some(left.to_owned());
    }
    found
}

impl Parts {
    /// Ends a part; States in further parentheses behind it ask for the same.
    fn close(&mut self, open: &mut String, named: States) {
        let text = bare(open).to_owned();
        open.clear();
        self.unknown.extend(named.unknown);
        if !text.is_empty() || self.parts.is_empty() {
            self.parts.push(Part { text, by: Vec::new() });
        }
        let Some(last) = self.parts.last_mut() else { return };
        for state in named.known {
            if !last.by.contains(&state) {
                last.by.push(state);
            }
        }
    }
}

/// Without the signs that divide parts.
fn bare(text: &str) -> &str {
    text.trim().trim_start_matches([';', '/', ',', '.', ' ']).trim_end_matches([';', '/', ',', ' '])
}

/// The first parentheses, with what stands before, in and after them. Parentheses may stand in them.
fn parentheses(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find('(')?;
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices().skip_while(|(at, _)| *at < start) {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return Some((text.get(..start)?, text.get(start + 1..at)?, text.get(at + 1..)?));
        }
    }
    None
}

/// Whether a part ends before this text: at the end of the paragraph, or at a sign that divides.
fn ends_part(after: &str) -> bool {
    let after = after.trim_start();
    after.is_empty() || after.starts_with([';', '/']) || after.trim_matches(['.', ' ']).is_empty()
}

/// Whether a stroke follows, which divides recommendations and nothing else.
fn is_divided(after: &str) -> bool {
    after.trim_start_matches([' ', ';', '.']).starts_with('/')
}

/// Whether words in parentheses look like names of States, not like `OP-CAT` or `art. 12`.
fn is_name(inside: &str) -> bool {
    inside.starts_with(char::is_uppercase)
        && inside.chars().any(char::is_lowercase)
        && !inside.chars().any(|c| c.is_ascii_digit())
}
