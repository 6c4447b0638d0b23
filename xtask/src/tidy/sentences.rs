//! Words for people stand in message files, one file a language.
//!
//! A guess: in markup, a literal that is text and has a word or a sign of sentences in it, which differ
//! from language to language, and one of two or more words in an attribute that people read or within an
//! expression; elsewhere in the program and the pages, one of two or more words that is written out.
//! Messages of errors are excepted.

use super::source::{Is, Source, Token};
use super::{Complaint, House};

pub(super) const RULE: &str = "sentences";

/// Crates that speak to people.
const SPEAKING: &[&str] = &["mizan", "mizan-brief", "mizan-report", "mizan-site"];

/// Attributes whose values people read or hear.
const READ: &[&str] = &["alt", "title", "placeholder", "label", "content", "summary"];

/// Signs that languages write their own way.
const SIGNS: &[char] = &['.', ',', ';', '?', '!', '“', '”', '‘', '’', '،', '۔', '؛', '؟'];

/// Macros that write out what they are given.
const WRITES: &[&str] = &["print", "println", "eprint", "eprintln", "write", "writeln"];

pub(super) fn check(house: &House<'_>) -> Vec<Complaint> {
    let speaking = house.sources.iter().filter(|s| s.is_product() && SPEAKING.contains(&s.package()));
    speaking.flat_map(check_source).collect()
}

fn check_source(source: &Source) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (place, line, text) in source.texts() {
        let bare = is_bare(&source.tokens, place) && (has_word(text) || text.contains(SIGNS));
        if bare || is_sentence(text) && is_for_people(&source.tokens, place) {
            let message = format!("\"{text}\" belongs in a message file");
            complaints.push(Complaint::new(&source.path, line, RULE, message));
        }
    }
    complaints
}

fn is_for_people(tokens: &[Token], place: usize) -> bool {
    match macro_around(tokens, place) {
        Some("html") => match attribute_before(tokens, place) {
            // What is said to robots.
            Some("content") if is_of_robots(tokens, place) => false,
            Some(attribute) => READ.contains(&attribute),
            None => !is_verbatim(tokens, place),
        },
        Some(name) => WRITES.contains(&name),
        None => false,
    }
}

/// Whether a literal stands by itself in markup, as text: in `p { "Here" }`, not in `p { (t.get("here")) }`
/// nor in `@match x { "here" => … }`.
fn is_bare(tokens: &[Token], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| &token.is);
    let after = tokens.get(place + 1).map(|token| &token.is);
    matches!(before, Some(Is::Open('{') | Is::Close(_) | Is::Text(_)))
        && !matches!(after, Some(Is::Sign('=' | '|')))
        && is_in_braces(tokens, place)
        && !is_verbatim(tokens, place)
        && macro_around(tokens, place) == Some("html")
        && attribute_before(tokens, place).is_none()
}

/// Whether a literal is all that stands in an element of what people type or programs write.
fn is_verbatim(tokens: &[Token], place: usize) -> bool {
    let element = place.checked_sub(2).and_then(|at| tokens.get(at)).map(|token| &token.is);
    matches!(element, Some(Is::Word(name)) if ["code", "kbd", "samp"].contains(&name.as_str()))
}

/// Whether only braces hold a token, up to those of the markup: in parentheses stand expressions.
fn is_in_braces(tokens: &[Token], place: usize) -> bool {
    let mut depth = 0_usize;
    for at in (0..place).rev() {
        match tokens.get(at).map(|token| &token.is) {
            Some(Is::Close(_)) => depth += 1,
            Some(Is::Open(_)) if depth > 0 => depth -= 1,
            Some(Is::Open('{'))
                if at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_sign('!')) =>
            {
                return true;
            }
            Some(Is::Open('{')) => (),
            Some(Is::Open(_)) => return false,
            _ => (),
        }
    }
    false
}

/// `meta name="robots" content="…"`.
fn is_of_robots(tokens: &[Token], place: usize) -> bool {
    let name = place.checked_sub(3).and_then(|at| tokens.get(at)).map(|token| &token.is);
    matches!(name, Some(Is::Text(name)) if name == "robots")
}

/// The name of the innermost macro call that holds a token; `html` wherever that is around it.
fn macro_around(tokens: &[Token], place: usize) -> Option<&str> {
    let mut depth = 0_usize;
    let mut innermost = None;
    for at in (0..place).rev() {
        match tokens.get(at).map(|token| &token.is) {
            Some(Is::Close(_)) => depth += 1,
            Some(Is::Open(_)) if depth > 0 => depth -= 1,
            Some(Is::Open(_)) => {
                let called = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_sign('!'));
                let name = called.then(|| at.checked_sub(2)).flatten().and_then(|i| tokens.get(i));
                if let Some(Token { is: Is::Word(name), .. }) = name {
                    if name == "html" {
                        return Some("html");
                    }
                    innermost = innermost.or(Some(name.as_str()));
                }
            }
            _ => (),
        }
    }
    innermost
}

/// `title` of `title="…"` and `title=(if … { "…" } else { "…" })`, `label` of `aria-label="…"`.
fn attribute_before(tokens: &[Token], place: usize) -> Option<&str> {
    let mut sign_at = place.checked_sub(1)?;
    if let Some(opened) = value_around(tokens, place) {
        sign_at = opened.checked_sub(1)?;
    }
    let sign = tokens.get(sign_at)?;
    let word = tokens.get(sign_at.checked_sub(1)?)?;
    match (&sign.is, &word.is) {
        (Is::Sign('='), Is::Word(name)) => Some(name),
        // A class: `.name` or `."name"`; an id.
        (Is::Sign('.' | '#'), _) => Some("class"),
        _ => None,
    }
}

/// Where the parentheses or braces of an attribute's value begin that hold a token.
fn value_around(tokens: &[Token], place: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for at in (1..place).rev() {
        match tokens.get(at).map(|token| &token.is) {
            Some(Is::Close(_)) => depth += 1,
            Some(Is::Open(_)) if depth > 0 => depth -= 1,
            Some(Is::Open(_)) => match tokens.get(at - 1).map(|before| &before.is) {
                Some(Is::Sign('=')) => return Some(at),
                // Outside of the markup.
                Some(Is::Sign('!')) => return None,
                _ => (),
            },
            _ => (),
        }
    }
    None
}

/// Two or more words of letters, holes left out.
fn is_sentence(text: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => (),
        }
    }
    outside.split_whitespace().filter(|word| is_word(word)).count() >= 2
}

fn has_word(text: &str) -> bool {
    text.split_whitespace().any(is_word)
}

fn is_word(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| c.is_ascii_punctuation());
    letters.len() > 1 && letters.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '-')
}

#[cfg(test)]
mod tests {
    use super::super::source::parse;
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        check_source(&parse("crates/mizan-site/src/a.rs", text))
            .iter()
            .map(|complaint| complaint.line)
            .collect()
    }

    #[test]
    fn text_in_markup_is_found() {
        assert_eq!(lines("fn f() { html! {\n p { \"Not found here\" }\n } }"), [2]);
        assert_eq!(lines("fn f() { html! {\n a title=\"Go back\" { (t) }\n } }"), [2]);
        assert_eq!(lines("fn f() { html! { p {\n (g(\"Two words\")) } } }"), [2]);
        assert_eq!(lines("fn f() { html! { a\n title=(if b { \"Go back\" } else { (t) }) {} } }"), [2]);
        assert_eq!(lines("fn f() { println!(\n\"{} facts loaded\", n) }"), [2]);
    }

    #[test]
    fn single_words_and_signs_of_sentences_are_found_where_they_are_text() {
        assert_eq!(lines("fn f() { html! { p { (t) \".\" } } }"), [1]);
        assert_eq!(lines("fn f() { html! { @if n > 0 { \", \" } } }"), [1]);
        assert_eq!(lines("fn f() { html! { p {\n\"Sources\" } } }"), [2]);
        assert_eq!(lines("fn f() { html! { b { (t) } \"Next\" } }"), [1]);
        assert!(
            lines("fn f() { html! { p { (t.get(\"site-name\")) (t.with(\"a\", &[(\"b\", c)])) } } }")
                .is_empty()
        );
        assert!(lines("fn f() { html! { p { (t.get(if yes { \"yes\" } else { \"no\" })) } } }").is_empty());
        assert!(lines("fn f() { html! { @match x { \"open\" => (t), _ => \" – \" } } }").is_empty());
        assert!(lines("fn f() { html! { p { \" · \" \": \" \"(\" (x) \")\" } } }").is_empty());
        assert!(
            lines("fn f() { html! { p { code { \"mizan publish -o here\" } code { \"a.json\" } } } }")
                .is_empty()
        );
        assert!(
            lines("fn f() { html! { meta name=\"robots\" content=\"noindex, noarchive\"; } }").is_empty()
        );
        assert_eq!(lines("fn f() { html! { meta name=\"description\" content=\"Two words\"; } }"), [1]);
        assert!(lines("fn f() { html! { a href={ \"feeds/\" (id) \".atom\" } { (t) } } }").is_empty());
    }

    #[test]
    fn marks_classes_and_errors_are_not() {
        assert!(
            lines("fn f() { html! { p class=\"two words\" { \" · \" } td.\"a b\" { \"‖\" } } }").is_empty()
        );
        assert!(
            lines("fn f() { html! { meta name=\"viewport\" content=\"width=device-width\"; } }").is_empty()
        );
        assert!(lines("fn f() { html! { p class=(if a { \"on off\" } else { (b) }) {} } }").is_empty());
        assert!(lines("fn f() { bail!(\"no such file\"); write!(f, \"{a} {b}\") }").is_empty());
    }
}
