//! Terms of the glossary, linked where a page first uses them.
//! Works on finished markup: no text changes, only links are added, and none inside another link,
//! a heading, a quotation or code.

use std::collections::BTreeSet;

use maud::{Markup, PreEscaped, html};
use mizan_text::Text;

use crate::address::Place;
use crate::views::Frame;
use crate::views::glossary::TERMS;

/// Elements whose text stays as it is.
const LEFT_ALONE: [&str; 14] = [
    "a", "h1", "h2", "h3", "code", "q", "summary", "button", "label", "option", "svg", "cite", "caption",
    "dfn",
];

/// The markup with the first use of each term linked to the glossary.
pub(crate) fn linked(markup: &Markup, frame: &Frame<'_>, t: &Text) -> Markup {
    let glossary = frame.links.to(Place::Glossary);
    let mut terms: Vec<Term> = TERMS
        .into_iter()
        .map(|key| Term { key, words: t.get(&format!("glossary-{key}")).to_lowercase() })
        .collect();
    // Of two that begin alike the longer one is meant.
    terms.sort_by_key(|term| std::cmp::Reverse(term.words.len()));
    let mut linker = Linker { terms: &terms, glossary: &glossary, used: BTreeSet::new() };
    PreEscaped(linker.walk(&markup.0))
}

struct Term {
    key: &'static str,
    words: String,
}

struct Linker<'t> {
    terms: &'t [Term],
    glossary: &'t str,
    used: BTreeSet<&'static str>,
}

impl Linker<'_> {
    /// Goes through tags and the text between them.
    fn walk(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() + html.len() / 16);
        let mut left_alone: usize = 0;
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let (text, tagged) = rest.split_at(at);
            self.text(text, left_alone == 0, &mut out);
            let end = tagged.find('>').map_or(tagged.len(), |end| end + 1);
            let (tag, after) = tagged.split_at(end);
            out.push_str(tag);
            let closing = tag.starts_with("</");
            let name: &str = tag.trim_start_matches(['<', '/']);
            let name = name.split([' ', '>']).next().unwrap_or_default();
            if LEFT_ALONE.contains(&name) {
                left_alone = if closing { left_alone.saturating_sub(1) } else { left_alone + 1 };
            }
            rest = after;
        }
        self.text(rest, left_alone == 0, &mut out);
        out
    }

    /// Text between two tags, with links for the terms in it that were not linked yet.
    fn text(&mut self, text: &str, may_link: bool, out: &mut String) {
        if !may_link || self.used.len() == self.terms.len() {
            out.push_str(text);
            return;
        }
        let mut rest = text;
        let mut before: Option<char> = None;
        while !rest.is_empty() {
            let begins = before.is_none_or(|c| !is_of_word(c));
            if begins && let Some((term, length)) = self.term_at(rest) {
                let (words, after) = rest.split_at(length);
                let key = term.key;
                let href = format!("{}#{key}", self.glossary);
                out.push_str(&html! { a.term href=(href) { (PreEscaped(words)) } }.0);
                self.used.insert(key);
                before = words.chars().next_back();
                rest = after;
                continue;
            }
            let Some(c) = rest.chars().next() else { break };
            out.push(c);
            before = Some(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }

    /// The term that begins here as whole words, and how many bytes of the text it takes.
    fn term_at(&self, text: &str) -> Option<(&Term, usize)> {
        self.terms.iter().filter(|term| !self.used.contains(term.key)).find_map(|term| {
            let length = begins_with(text, &term.words)?;
            let after = text.get(length..)?.chars().next();
            after.is_none_or(|c| !is_of_word(c)).then_some((term, length))
        })
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '&' | '\u{0650}' | '\u{064B}')
}

/// How many bytes of the text are these words, whatever their case.
fn begins_with(text: &str, words: &str) -> Option<usize> {
    let mut length = 0;
    let mut of_text = text.chars();
    for wanted in words.chars() {
        let found = of_text.next()?;
        if !found.to_lowercase().eq(std::iter::once(wanted)) {
            return None;
        }
        length += found.len_utf8();
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(html: &str) -> String {
        let terms = [
            Term { key: "gap", words: "gap".to_owned() },
            Term { key: "treaty-body", words: "treaty body".to_owned() },
        ];
        let mut linker = Linker { terms: &terms, glossary: "/en/glossary/", used: BTreeSet::new() };
        linker.walk(html)
    }

    #[test]
    fn the_first_use_outside_links_and_headings_is_linked() {
        assert_eq!(
            linked("<h2>Gap</h2><p>A <a href=\"/gap\">gap</a>, a Gap; a gap of a Treaty body.</p>"),
            "<h2>Gap</h2><p>A <a href=\"/gap\">gap</a>, a <a class=\"term\" href=\"/en/glossary/#gap\">Gap</a>; \
             a gap of a <a class=\"term\" href=\"/en/glossary/#treaty-body\">Treaty body</a>.</p>"
        );
    }

    #[test]
    fn parts_of_words_and_attributes_stay() {
        for html in ["<p title=\"gap\">gaps, stopgap, gap-year</p>", "<q>gap</q><code>gap</code>", "no tags"]
        {
            assert_eq!(linked(html), html);
        }
    }
}
