//! The tags of a page, as the site writes them: quoted attributes, escaped text, every element closed.

use std::borrow::Cow;

/// A tag and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'t> {
    /// Where it begins and where what follows it does.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// All of it, as written.
    pub(crate) text: &'t str,
    /// In lower case as the site writes it.
    pub(crate) name: &'t str,
    pub(crate) closes: bool,
    /// Name and value as written; no value: the name alone.
    pub(crate) attributes: Vec<(&'t str, Option<&'t str>)>,
}

impl<'t> Tag<'t> {
    /// A value as written, still escaped.
    pub(crate) fn get(&self, name: &str) -> Option<&'t str> {
        self.attributes.iter().find(|(own, _)| *own == name).and_then(|(_, value)| *value)
    }
}

/// Elements without content.
const VOID: [&str; 8] = ["area", "br", "hr", "img", "input", "link", "meta", "source"];

/// The next tag at or after a place. Comments, the doctype and the text of scripts have none.
pub(crate) fn next_tag(html: &str, from: usize) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        let start = at + html.get(at..)?.find('<')?;
        let after = html.get(start + 1..)?;
        let closes = after.starts_with('/');
        let name_at = start + 1 + usize::from(closes);
        let name: &str =
            html.get(name_at..)?.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
        if name.is_empty() {
            at = start + 1;
            continue;
        }
        let (attributes, end) = attributes(html, name_at + name.len())?;
        return Some(Tag { start, end, text: html.get(start..end)?, name, closes, attributes });
    }
}

/// The attributes of a tag, each with its value where it has one.
type Attributes<'a> = Vec<(&'a str, Option<&'a str>)>;

/// The attributes from a place on, and where the tag is over.
fn attributes(html: &str, from: usize) -> Option<(Attributes<'_>, usize)> {
    let mut attributes = Vec::new();
    let mut at = from;
    loop {
        let rest = html.get(at..)?;
        let skipped = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/').len();
        at += skipped;
        let rest = html.get(at..)?;
        if rest.starts_with('>') {
            return Some((attributes, at + 1));
        }
        let length = rest.find(|c: char| c.is_whitespace() || "=>/".contains(c))?;
        let name = rest.get(..length.max(1))?;
        at += name.len();
        match html.get(at..)?.strip_prefix("=\"") {
            Some(value) => {
                let length = value.find('"')?;
                attributes.push((name, value.get(..length)));
                at += 2 + length + 1;
            }
            None => attributes.push((name, None)),
        }
    }
}

/// Where an element ends that begins with this tag: after its closing tag.
pub(crate) fn end_of_element(html: &str, tag: &Tag<'_>) -> usize {
    if VOID.contains(&tag.name) {
        return tag.end;
    }
    let mut open = 1_usize;
    let mut at = tag.end;
    while let Some(next) = next_tag(html, at) {
        at = next.end;
        if next.name == tag.name {
            if next.closes {
                open -= 1;
            } else {
                open += 1;
            }
            if open == 0 {
                return at;
            }
        }
    }
    html.len()
}

/// A value as it is meant.
pub(crate) fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return value.into();
    }
    let value = value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    value.into()
}

/// A text for an attribute or between tags.
pub(crate) fn escaped(text: &str) -> String {
    if !text.contains(['&', '<', '>', '"']) {
        return text.to_owned();
    }
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_with_their_attributes() {
        let html =
            "<!DOCTYPE html><p class=\"a b\" hidden>1 &lt; 2 <a href=\"/x?a=1&amp;b=2\">&quot;</a></p>";
        let p = next_tag(html, 0).unwrap();
        assert_eq!((p.name, p.closes, p.get("class")), ("p", false, Some("a b")));
        assert_eq!(p.attributes, [("class", Some("a b")), ("hidden", None)]);
        let a = next_tag(html, p.end).unwrap();
        assert_eq!(unescaped(a.get("href").unwrap()), "/x?a=1&b=2");
        let close = next_tag(html, a.end).unwrap();
        assert_eq!((close.name, close.closes), ("a", true));
        assert_eq!(end_of_element(html, &p), html.len());
        assert_eq!(escaped("<\"&"), "&lt;&quot;&amp;");
    }

    #[test]
    fn an_element_ends_where_its_own_tag_closes() {
        let html = "<div><div></div><br><img src=\"x\"></div>after";
        let div = next_tag(html, 0).unwrap();
        assert_eq!(&html[end_of_element(html, &div)..], "after");
        let cut = "<div><p>";
        assert_eq!(end_of_element(cut, &next_tag(cut, 0).unwrap()), cut.len());
    }

    #[test]
    fn what_is_no_tag_is_passed_over() {
        assert_eq!(next_tag("a < b <", 0), None);
        assert_eq!(next_tag("<p class=\"never closed", 0), None);
    }
}
