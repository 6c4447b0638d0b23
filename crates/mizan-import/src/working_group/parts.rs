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
    let slice = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let mut from = 0;
    for (start, end) in parentheses(text) {
        let (inside, after) = (slice(start + 1, end), slice(end + 1, text.len()));
        open.push_str(slice(from, start));
        from = end + 1;
        // A blank is left out before a name's own parentheses now and then.
        let named = States::of(&inside.replace('(', " ("), on);
        let ends = is_divided(after) || (ends_part(after) && is_name(inside));
        if named.known.is_empty() && !ends {
            open.push_str(&format!("({inside})"));
        } else {
            found.close(&mut open, named);
        }
    }
    open.push_str(slice(from, text.len()));
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

/// Where parentheses open and close that lie in no others. One that is never closed is no parenthesis.
fn parentheses(text: &str) -> Vec<(usize, usize)> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for (at, sign) in text.char_indices() {
        match sign {
            '(' => open.push(at),
            ')' => {
                if let Some(start) = open.pop() {
                    while found.last().is_some_and(|(within, _)| *within > start) {
                        found.pop();
                    }
                    found.push((start, at));
                }
            }
            _ => {}
        }
    }
    found
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
