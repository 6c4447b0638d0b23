//! Gathers what checks find, and turns places in bytes into lines and columns at the end.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::checks::Check;
use crate::files::File;
use crate::lines::{Lines, visible};
use crate::problem::{Problem, Related};
use crate::spot::Bytes;

/// The most problems of one file: beyond them it is broken as a whole, not in places.
pub(crate) const MOST_IN_FILE: usize = 20_000;

/// How many texts get a 'did you mean': each is compared with every known name.
const MOST_GUESSES: u32 = 1_000;

/// Something wrong, with its place in bytes.
#[derive(Clone, Debug)]
pub(crate) struct Flaw {
    check: &'static Check,
    file: usize,
    at: Bytes,
    message: String,
    hint: Option<String>,
    related: Option<(usize, Bytes, String)>,
}

impl Flaw {
    pub(crate) fn new(check: &'static Check, file: usize, at: &Bytes, message: impl Into<String>) -> Self {
        Self { check, file, at: at.clone(), message: shown(&message.into()), hint: None, related: None }
    }

    /// What to do.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(shown(&hint.into()));
        self
    }

    /// What to do, where that is known.
    pub(crate) fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint.map(|hint| shown(&hint)).or(self.hint);
        self
    }

    /// Another place that it speaks of.
    pub(crate) fn see(mut self, file: usize, at: &Bytes, label: impl Into<String>) -> Self {
        self.related = Some((file, at.clone(), label.into()));
        self
    }
}

/// A message as it can be shown, whatever the file put into it.
fn shown(message: &str) -> String {
    const MOST: usize = 500;
    let mut shown: String =
        message.chars().take(MOST).map(|c| if c == '\t' { ' ' } else { visible(c) }).collect();
    if shown.len() < message.len() && message.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

/// What the checks found.
#[derive(Default)]
pub(crate) struct Report {
    flaws: Vec<Flaw>,
    in_file: BTreeMap<usize, usize>,
    guesses: Cell<u32>,
}

impl Report {
    pub(crate) fn add(&mut self, flaw: Flaw) {
        let count = self.in_file.entry(flaw.file).or_default();
        if *count < MOST_IN_FILE {
            *count += 1;
            self.flaws.push(flaw);
        }
    }

    /// Whether a file has as many problems as are reported of one.
    pub(crate) fn is_full(&self, file: usize) -> bool {
        self.in_file.get(&file).is_some_and(|n| *n >= MOST_IN_FILE)
    }

    /// 'did you mean …?', where a known name is near.
    pub(crate) fn guess<'n>(&self, word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<String> {
        if self.guesses.get() >= MOST_GUESSES {
            return None;
        }
        self.guesses.set(self.guesses.get() + 1);
        nearest(word, names).map(|name| format!("did you mean `{name}`?"))
    }

    /// The problems, by file, line and column.
    pub(crate) fn into_problems(self, files: &[File]) -> Vec<Problem> {
        let mut lines: BTreeMap<usize, Lines<'_>> = BTreeMap::new();
        let mut flaws = self.flaws;
        let path = |n: usize| files.get(n).map_or("", |f| f.path.as_str());
        flaws.sort_by(|a, b| {
            (path(a.file), a.at.start, a.at.end, a.check.name, &a.message).cmp(&(
                path(b.file),
                b.at.start,
                b.at.end,
                b.check.name,
                &b.message,
            ))
        });
        let mut stretch = |file: usize, at: &Bytes| {
            let text = files.get(file).map_or("", |f| &*f.text);
            lines.entry(file).or_insert_with(|| Lines::new(text)).stretch(at)
        };
        let mut problems: Vec<Problem> = flaws
            .into_iter()
            .map(|flaw| {
                let at = stretch(flaw.file, &flaw.at);
                let related = flaw.related.map(|(file, bytes, label)| {
                    let at = stretch(file, &bytes);
                    Related {
                        file: path(file).to_owned(),
                        line: at.line,
                        column: at.column,
                        end_column: at.end_column,
                        text: at.text,
                        text_from: at.text_from,
                        label,
                    }
                });
                Problem {
                    check: flaw.check.name,
                    severity: flaw.check.severity,
                    file: path(flaw.file).to_owned(),
                    line: at.line,
                    column: at.column,
                    end_column: at.end_column,
                    text: at.text,
                    text_from: at.text_from,
                    message: flaw.message,
                    hint: flaw.hint,
                    related,
                }
            })
            .collect();
        problems.dedup();
        problems
    }
}

/// The name nearest to a word, if it is near.
pub(crate) fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if word.len() > 100 {
        return None;
    }
    let lower = word.to_lowercase();
    names
        .into_iter()
        .filter(|name| *name != word && name.len().abs_diff(word.len()) <= 1 + word.len() / 3)
        .map(|name| (strsim::osa_distance(&lower, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= 1 + word.chars().count() / 4)
        .min()
        .map(|(_, name)| name)
}

/// Names joined by commas, the first ones where they are many.
pub(crate) fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    const MOST: usize = 16;
    let names: Vec<&str> = names.into_iter().collect();
    let mut text = names.iter().take(MOST).map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ");
    if names.len() > MOST {
        text.push_str(", …");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["iccpr-19", "iccpr-2", "cat-1", "title"];
        assert_eq!(nearest("iccpr-9", names), Some("iccpr-19"));
        assert_eq!(nearest("titel", names), Some("title"));
        assert_eq!(nearest("TITLE", names), Some("title"));
        assert_eq!(nearest("something", names), None);
    }
}
