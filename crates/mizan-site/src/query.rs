//! The query of an address: what follows the question mark.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use percent_encoding::percent_decode_str;

use crate::address::encode;

/// Values by name; where one is asked for, of several with one name the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    values: BTreeMap<String, Vec<String>>,
}

/// More names or longer values than any link of the site has are not read.
const MOST_VALUES: usize = 100;
const LONGEST_VALUE: usize = 400;

impl Query {
    /// Reads what was sent.
    pub(crate) fn read(text: &str) -> Self {
        let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()).take(MOST_VALUES) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value: String = decode(value).chars().take(LONGEST_VALUE).collect();
            values.entry(decode(name)).or_default().push(value);
        }
        Self { values }
    }

    /// The query as an address has it, names in order.
    pub(crate) fn as_sent(&self) -> String {
        let pairs = self.values.iter().flat_map(|(name, all)| all.iter().map(move |value| (name, value)));
        write(pairs.map(|(name, value)| (name.as_str(), Some(value.as_str()))))
    }

    /// A value that is there and not empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.first().map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// Every value of a name that is not empty, in the order in which they were sent.
    pub(crate) fn all<'q>(&'q self, name: &str) -> impl Iterator<Item = &'q str> {
        let all = self.values.get(name).into_iter().flatten();
        all.map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// Whether the name is there, even without a value.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// A number from 1, if the value of the name is one.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.get(name).and_then(|number| number.parse().ok()).filter(|number| *number > 0)
    }

    /// The page of a list, from 1.
    pub(crate) fn page(&self) -> usize {
        self.number("page").unwrap_or(1)
    }

    /// The same query with one value set, or taken out.
    #[must_use]
    pub(crate) fn with(&self, name: &str, value: Option<&str>) -> Self {
        let mut values = self.values.clone();
        match value {
            Some(value) => values.insert(name.to_owned(), vec![value.to_owned()]),
            None => values.remove(name),
        };
        Self { values }
    }

    /// The same query narrowed to one value of a filter: its list begins anew.
    #[must_use]
    pub(crate) fn narrowed(&self, name: &str, value: Option<&str>) -> Self {
        self.with(name, value).with("page", None)
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// Writes a query of the pairs that have a value, with its question mark; empty without any.
pub(crate) fn write<'a>(pairs: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> String {
    let mut out = String::new();
    for (name, value) in pairs {
        let Some(value) = value.filter(|value| !value.is_empty()) else { continue };
        let sign = if out.is_empty() { '?' } else { '&' };
        // Writing to a String cannot fail.
        let _ = write!(out, "{sign}{}={}", encode(name), encode(value));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_forms_send() {
        let query = Query::read("q=fair+trial%20%C3%A9&on=2009-06-30&&x&q=second&%ff=%ff");
        assert_eq!(query.get("q"), Some("fair trial é"));
        assert_eq!(query.get("on"), Some("2009-06-30"));
        assert_eq!(query.get("x"), None);
        assert!(query.has("x"));
        assert_eq!(query.all("q").collect::<Vec<_>>(), ["fair trial é", "second"]);
        assert_eq!(query.page(), 1);
        assert_eq!(Query::read("page=3").page(), 3);
        assert_eq!(Query::read("page=-3").page(), 1);
    }

    #[test]
    fn writes_what_it_reads() {
        let text = write([("q", Some("a&b=c é")), ("country", None), ("kind", Some("norm"))]);
        let query = Query::read(text.trim_start_matches('?'));
        assert_eq!(query.get("q"), Some("a&b=c é"));
        assert_eq!(query.get("kind"), Some("norm"));
        assert!(!query.has("country"));
    }
}
