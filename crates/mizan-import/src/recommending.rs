//! Who recommends: States in brackets at the end of a text, or of each of its parts.

use mizan_domain::{Country, Day};

use crate::{Why, states};

/// What some States recommend in one part of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The words, without the States.
    pub(crate) text: String,
    /// The States, in the order in which they are printed.
    pub(crate) states: Vec<Country>,
}

/// Takes a paragraph apart at the States in brackets before `;`, `/` or its end. Other brackets are text:
/// `(OP-CRPD)`. A name that is no State's, among States or at the
/// end, is refused, and so is a text that names nobody at its end.
pub(crate) fn parts(text: &str, on: Option<Day>) -> Result<Vec<Part>, Why> {
    let mut parts: Vec<Part> = Vec::new();
    let mut start = 0;
    let mut states = Vec::new();
    let mut states_start = 0;
    let mut unknown = None;
    let mut last_close = 0;
    for (open, close) in brackets(text) {
        if slice(text, last_close, open).chars().any(|c| !SEPARATORS.contains(&c)) {
            states.clear();
        }
        last_close = close + 1;
        let named = States::of(slice(text, open + 1, close), on);
        let after = slice(text, close + 1, text.len()).trim_start();
        let ends = after.trim_matches(SEPARATORS).is_empty() || after.starts_with([';', '/', '(', ',']);
        if named.known.is_empty() || !ends {
            if named.known.is_empty() {
                unknown = named.unknown.first().cloned();
            }
            states.clear();
            continue;
        }
        if let Some(name) = named.unknown.first() {
            return Err(Why::UnknownState(name.clone()));
        }
        if states.is_empty() {
            states_start = open;
        }
        states.extend(named.known);
        if after.starts_with(['(', ',']) {
            continue;
        }
        let words = slice(text, start, states_start).trim_matches(SEPARATORS);
        match parts.last_mut() {
            Some(last) if words.is_empty() => last.states.append(&mut states),
            _ => parts.push(Part { text: words.to_owned(), states: std::mem::take(&mut states) }),
        }
        start = close + 1;
        unknown = None;
    }
    if slice(text, start, text.len()).chars().any(char::is_alphanumeric) || parts.is_empty() {
        return Err(unknown.map_or_else(|| Why::Unreadable(tail(text)), Why::UnknownState));
    }
    for part in &mut parts {
        let mut seen = Vec::new();
        part.states.retain(|state| {
            !seen.contains(state) && {
                seen.push(*state);
                true
            }
        });
    }
    Ok(parts)
}

const SEPARATORS: &[char] = &[' ', ';', '/', '.', ',', ':', '\t', '\n'];

fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// The end of a text, short.
fn tail(text: &str) -> String {
    let characters = text.chars().count();
    text.chars().skip(characters.saturating_sub(60)).collect()
}

/// Where brackets open and close that lie in no others.
fn brackets(text: &str) -> Vec<(usize, usize)> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, character) in text.char_indices() {
        match character {
            '(' => open.push(at),
            ')' => {
                if let Some(start) = open.pop()
                    && open.is_empty()
                {
                    found.push((start, at));
                }
            }
            _ => {}
        }
    }
    found
}

/// States in a list, and what in it is no State.
pub(crate) struct States {
    pub(crate) known: Vec<Country>,
    pub(crate) unknown: Vec<String>,
}

impl States {
    /// Reads a list divided by `,`, `;`, `/` or `and`. The longest name that is known counts, because names
    /// hold commas and `and` themselves.
    pub(crate) fn of(list: &str, on: Option<Day>) -> Self {
        Self::divided(list, &[",", ";", "/", " and ", " & "], on)
    }

    /// Reads a list divided by given marks.
    pub(crate) fn divided(list: &str, marks: &[&str], on: Option<Day>) -> Self {
        let pieces = pieces(list, marks);
        let mut states = Self { known: Vec::new(), unknown: Vec::new() };
        let mut from = 0;
        while let Some((start, end)) = pieces.get(from).copied() {
            let whole = (from..pieces.len()).rev().find_map(|to| {
                let name = slice(list, start, pieces.get(to)?.1).trim();
                let name = name.strip_prefix("and ").unwrap_or(name);
                Some((states::code(name, on)?, to))
            });
            match whole {
                Some((country, to)) => {
                    states.known.push(country);
                    from = to + 1;
                }
                None => {
                    let name = slice(list, start, end).trim();
                    if !name.is_empty() {
                        states.unknown.push(name.to_owned());
                    }
                    from += 1;
                }
            }
        }
        states
    }
}

/// Where the pieces of a list start and end.
fn pieces(list: &str, marks: &[&str]) -> Vec<(usize, usize)> {
    let (mut pieces, mut start, mut at) = (Vec::new(), 0, 0);
    while at < list.len() {
        let rest = slice(list, at, list.len());
        match marks.iter().find(|mark| rest.starts_with(**mark)) {
            Some(mark) => {
                pieces.push((start, at));
                at += mark.len();
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    pieces.push((start, list.len()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        let parts = parts(text, None).unwrap_or_else(|why| panic!("{text}: {why:?}"));
        parts
            .into_iter()
            .map(|part| {
                let states: Vec<&str> = part.states.iter().map(Country::code).collect();
                (part.text, states.join(" "))
            })
            .collect()
    }

    fn one(text: &str, words: &str, states: &str) {
        assert_eq!(read(text), [(words.to_owned(), states.to_owned())], "{text}");
    }

    #[test]
    fn states_stand_in_the_last_brackets() {
        one("Do it (France);", "Do it", "FRA");
        one("Do it (Senegal, Venezuela (Bolivarian Republic of),Peru);", "Do it", "SEN VEN PER");
        one("Do it (Maldives) (Portugal).", "Do it", "MDV PRT");
        one("Join a treaty (ICRMW) (Iran (Islamic Republic of));", "Join a treaty (ICRMW)", "IRN");
        one("Do it (Chile and Mexico)", "Do it", "CHL MEX");
        one("Do it (Trinidad and Tobago, Bosnia and Herzegovina and Chile)", "Do it", "TTO BIH CHL");
        one("Do it (Congo, Democratic Republic of the, Timor-Leste)", "Do it", "COD TLS");
        one("Do it (Chile); (Peru);", "Do it", "CHL PER");
        one("Do it (Chile, Chile)", "Do it", "CHL");
        one(
            "Do it as of (2009–2014) in the Gulf (Oman) at once (State of Palestine*)",
            "Do it as of (2009–2014) in the Gulf (Oman) at once",
            "PSE",
        );
    }

    #[test]
    fn a_paragraph_may_have_parts() {
        let parts = [
            ("Do (as the OP-CAT has it) this".to_owned(), "EGY".to_owned()),
            ("do that".into(), "PER".into()),
        ];
        assert_eq!(read("Do (as the OP-CAT has it) this (Egypt); do that (Peru); "), parts);
        assert_eq!(read("Do (as the OP-CAT has it) this (Egypt)/ do that (Peru)"), parts);
    }

    #[test]
    fn names_that_are_no_states_are_refused() {
        for (text, name) in [
            ("Do it (Atlantis)", "Atlantis"),
            ("Do it (France, Atlantis)", "Atlantis"),
            ("Do it (Atlantis, France); do that (Peru)", "Atlantis"),
            ("Join it (OP-CAT)", "OP-CAT"),
        ] {
            assert_eq!(parts(text, None), Err(Why::UnknownState(name.to_owned())), "{text}");
        }
        for text in ["Do it (France) and more", "Do it", "Do it (France", ""] {
            assert_eq!(parts(text, None), Err(Why::Unreadable(text.to_owned())), "{text}");
        }
    }
}
