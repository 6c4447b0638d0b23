//! Marks of other programs in texts, taken out by the rules of a table.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::tables::rows;

const TABLE: &str = include_str!("../data/cleaning.csv");

/// The rules, by kind, each in the order of the table.
struct Rules {
    /// Names of HTML elements, and what stands for their beginning and end.
    tags: Vec<(String, String)>,
    /// Named characters of HTML.
    entities: Vec<(String, String)>,
    /// What is replaced wherever it stands.
    texts: Vec<(String, String)>,
    /// What is replaced at the beginning.
    starts: Vec<(String, String)>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let of = |kind: &str| {
        let rules = rows(TABLE).filter(|[found, ..]: &[String; 6]| found == kind);
        rules.map(|[_, pattern, replacement, ..]| (pattern, replacement)).collect()
    };
    Rules { tags: of("tag"), entities: of("entity"), texts: of("text"), starts: of("start") }
});

/// A text without the marks of other programs and without needless blanks.
pub(crate) fn clean(text: &str) -> String {
    let mut text = Cow::Borrowed(text);
    if text.contains('&') {
        text = replaced(text, &RULES.entities);
        text = Cow::Owned(numbered_entities(&text));
    }
    if text.contains('<') {
        text = Cow::Owned(without_tags(&text));
    }
    // A tag may be what an entity stood for, never the other way round.
    text = replaced(Cow::Owned(one_blank(&text)), &RULES.texts);
    let mut text = one_blank(&text);
    for (start, replacement) in &RULES.starts {
        if let Some(rest) = text.strip_prefix(start.as_str()) {
            text = format!("{replacement}{rest}");
        }
    }
    text
}

fn replaced<'a>(mut text: Cow<'a, str>, rules: &[(String, String)]) -> Cow<'a, str> {
    for (pattern, replacement) in rules {
        if text.contains(pattern.as_str()) {
            text = Cow::Owned(text.replace(pattern.as_str(), replacement));
        }
    }
    text
}

/// One blank where there are several, or line breaks; none at the ends.
fn one_blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Decodes `&#8209;` and `&#x2011;`; the hyphen that doesn't break becomes one.
fn numbered_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("&#") {
        out.push_str(before);
        let digits = after.split(';').next().unwrap_or_default();
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => digits.parse(),
        };
        let character = code.ok().and_then(char::from_u32).filter(|_| after.len() > digits.len());
        match character {
            Some('\u{2011}') => out.push('-'),
            Some(character) if !character.is_control() => out.push(character),
            Some(_) => out.push(' '),
            None => {
                out.push_str("&#");
                rest = after;
                continue;
            }
        }
        rest = after.get(digits.len() + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Takes out the elements that the table names; another `<` is text.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        match tag(after) {
            Some((replacement, after)) => {
                out.push_str(replacement);
                rest = after;
            }
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// What stands for a tag whose `<` was read, and what follows it.
fn tag(text: &str) -> Option<(&'static str, &str)> {
    let inner = text.strip_prefix('/').unwrap_or(text);
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, rest) = inner.split_at_checked(end)?;
    let (_, replacement) = RULES.tags.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    let (attributes, after) = rest.split_once('>')?;
    (!attributes.contains('<')).then_some((replacement.as_str(), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_the_table_does_what_its_example_says() {
        let lines = csv::Reader::from_reader(TABLE.as_bytes()).into_records().count();
        assert_eq!(rows::<6>(TABLE).count(), lines);
        for [kind, pattern, _, why, delivered, cleaned] in rows(TABLE) {
            assert!(["tag", "entity", "text", "start"].contains(&kind.as_str()), "{kind}");
            assert!(!why.is_empty(), "{pattern}");
            assert_ne!(delivered, cleaned, "{pattern}");
            assert_eq!(clean(&delivered), cleaned, "{pattern}: {why}");
        }
    }

    #[test]
    fn every_rule_is_needed_by_its_example() {
        for [kind, pattern, _, _, delivered, _] in rows::<6>(TABLE) {
            let there = match kind.as_str() {
                "tag" => delivered.contains(&format!("<{pattern}")),
                "start" => delivered.starts_with(&pattern),
                _ => delivered.contains(&pattern),
            };
            assert!(there, "{pattern}");
        }
    }

    #[test]
    fn characters_by_number_are_decoded_and_text_is_left() {
        for (delivered, cleaned) in [
            ("a non&#8209;State actor", "a non-State actor"),
            ("the State&#x2019;s law&#160;now", "the State’s law now"),
            ("R&D and &#xZZ; and &#99999999; and &#12", "R&D and &#xZZ; and &#99999999; and &#12"),
            ("a < b, <unknown>, <p", "a < b, <unknown>, <p"),
            ("  Adopt \n\t it  ", "Adopt it"),
            ("Right to […] health", "Right to […] health"),
            ("Regarding R and R ", "Regarding R and R"),
            ("", ""),
        ] {
            assert_eq!(clean(delivered), cleaned);
        }
    }

    #[test]
    fn what_is_clean_stays_so() {
        for [.., cleaned] in rows::<6>(TABLE) {
            assert_eq!(clean(&cleaned), cleaned);
        }
    }
}
