//! Which review a list is of: its page head says so, the table doesn't.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use mizan_domain::Country;

use crate::container::word::{self, Block};
use crate::container::{Container, ContainerError};
use crate::{ReadError, states};

/// The review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The State under review.
    pub country: Country,
    /// The session of the working group, where the list says it.
    pub session: Option<u16>,
}

impl Review {
    /// What a text says: `UPR of NAME (2nd Cycle – 20th session)`. None where it names no review.
    fn said(text: &str) -> Option<Result<Self, ReadError>> {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = BEGINNINGS.iter().find_map(|beginning| {
            let at = words.to_lowercase().find(beginning)?;
            words.get(at + beginning.len()..)
        })?;
        let mut known = None;
        // Names hold brackets and dashes themselves: the longest that is known counts.
        for (end, _) in name.char_indices().chain([(name.len(), ' ')]).filter(|(at, _)| *at <= 120) {
            let part = name.get(..end).unwrap_or_default().trim_end_matches([' ', '(', ',', '–', '-', ':']);
            known = states::code(part, None).or(known);
        }
        let session = session(&words);
        Some(match known {
            Some(country) => Ok(Self { country, session }),
            None => Err(ReadError::UnknownState(name.chars().take(60).collect())),
        })
    }
}

const BEGINNINGS: &[&str] =
    &["upr of the ", "upr of ", "universal periodic review of the ", "universal periodic review of "];

/// The number before the word `session`.
fn session(words: &str) -> Option<u16> {
    let folded = words.to_lowercase();
    let before = folded.get(..folded.find("session")?)?.trim_end();
    let before = before.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let start = before.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    before.get(start..)?.parse().ok()
}

/// The review that the heads of the pages name, or what stands before the table.
pub(super) fn review<R: Read + Seek>(container: &mut Container<R>) -> Result<Option<Review>, ReadError> {
    let heads = (1..=9).map(|n| format!("word/header{n}.xml"));
    let parts: Vec<String> = heads.chain(["word/document.xml".to_owned()]).collect();
    let mut unknown = None;
    for part in parts.iter().filter(|part| container.has(part)).cloned().collect::<Vec<_>>() {
        match Review::said(&beginning(container, &part)?) {
            Some(Ok(review)) => return Ok(Some(review)),
            Some(Err(error)) => unknown = Some(error),
            None => {}
        }
    }
    unknown.map_or(Ok(None), Err)
}

/// The first words of a part.
fn beginning<R: Read + Seek>(container: &mut Container<R>, part: &str) -> Result<String, ContainerError> {
    const ENOUGH: usize = 2_000;
    let mut text = String::new();
    word::blocks(container, part, &mut |block| {
        match block {
            Block::Paragraph(line) => text.push_str(&line),
            Block::Row(cells) => text.extend(cells.iter().map(word::Cell::text)),
        }
        text.push(' ');
        if text.len() < ENOUGH { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_head_names_the_state_and_the_session() {
        for (head, code, session) in [
            ("UPR of Slovenia (2nd Cycle – 20th session) Thematic list", "SVN", Some(20)),
            ("UPR of the Netherlands  (4th Cycle - 4 1st Session)", "NLD", None),
            ("UPR of Iran (Islamic Republic of) (3rd Cycle - 34th session)", "IRN", Some(34)),
            ("Universal Periodic Review of Timor-Leste - Third cycle", "TLS", None),
        ] {
            let review = Review::said(head).unwrap().unwrap();
            assert_eq!(review.country.code(), code, "{head}");
            if session.is_some() {
                assert_eq!(review.session, session, "{head}");
            }
        }
        assert!(Review::said("Thematic list of recommendations").is_none());
        assert!(matches!(Review::said("UPR of Atlantis (2nd Cycle)"), Some(Err(ReadError::UnknownState(_)))));
    }
}
