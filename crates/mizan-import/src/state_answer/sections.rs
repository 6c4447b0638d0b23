//! The sentences of an answer that name recommendations by their numbers, each with the heading above it.

use super::sets::{self, Set};
use crate::text::{Line, join, lead};

/// A sentence, and the recommendations that it names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// The line on which the paragraph begins.
    pub(super) at: u64,
    /// The number of the paragraph.
    pub(super) paragraph: u32,
    /// The heading above it.
    pub(super) heading: String,
    /// The sentence up to the numbers.
    pub(super) sentence: String,
    /// The numbers, each by itself.
    pub(super) numbers: Vec<String>,
    /// What stands among them and can't be read.
    pub(super) unreadable: Vec<String>,
}

/// All such sentences.
pub(super) fn statements(lines: &[Line]) -> Vec<Statement> {
    let mut statements = Vec::new();
    for paragraph in paragraphs(lines) {
        for Set { sentence, numbers, unreadable } in sets::sets(&paragraph.text) {
            statements.push(Statement {
                at: paragraph.at,
                paragraph: paragraph.number,
                heading: paragraph.heading.clone(),
                sentence,
                numbers,
                unreadable,
            });
        }
    }
    statements
}

struct Paragraph {
    at: u64,
    number: u32,
    heading: String,
    text: String,
}

/// What the lines that follow belong to.
enum Within {
    Nothing,
    Heading,
    Paragraph,
}

/// The numbered paragraphs. What is said of single recommendations below them is left out.
fn paragraphs(lines: &[Line]) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut heading = String::new();
    let mut within = Within::Nothing;
    for line in lines {
        let next = found.last().map_or(1, |last| last.number + 1);
        let begins = lead(&line.text).filter(|lead| lead.stop && lead.second.is_none() && lead.first == next);
        if let Some(lead) = begins {
            let text = lead.rest.to_owned();
            found.push(Paragraph { at: line.at, number: lead.first, heading: heading.clone(), text });
            within = Within::Paragraph;
        } else if let Some(words) = heading_words(&line.text) {
            words.clone_into(&mut heading);
            within = Within::Heading;
        } else {
            match (&within, found.last_mut()) {
                (Within::Heading, _) => join(&mut heading, &line.text),
                (Within::Paragraph, Some(last)) if begins_detail(&last.text, &line.text) => {
                    within = Within::Nothing;
                }
                (Within::Paragraph, Some(last)) => join(&mut last.text, &line.text),
                _ => {}
            }
        }
    }
    found
}

/// `II. Accepted recommendations` without its number.
fn heading_words(line: &str) -> Option<&str> {
    let words = line.trim_start_matches(['I', 'V', 'X']);
    (words.len() < line.len()).then(|| words.strip_prefix(". ")).flatten()
}

/// Whether what is said of single recommendations begins: `Rec. 18 …`, `140.22-25`.
fn begins_detail(before: &str, line: &str) -> bool {
    let is_named = line.starts_with("Rec. ") || line.starts_with("Recs. ");
    let only_numbers = line.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '–' | ' '));
    is_named || (only_numbers && before.ends_with(['.', ':']) && !line.ends_with(['.', ',']))
}
