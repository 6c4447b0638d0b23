//! Full-text search over what is believed now. The same answers on both engines.

use std::collections::BTreeMap;
use std::fmt;

use mizan_domain::{Country, FactId, Kind, RightId, SourceId};

use crate::Store;
use crate::conn::{Conn, Value, Words};
use crate::error::Result;
use crate::fold::fold;
use crate::rows::parsed;

/// Further words of a query are left out.
const MOST_WORDS: usize = 16;

/// A snippet's length, and how much of it stands before the word that was found, in characters.
const SNIPPET: usize = 160;
const BEFORE: usize = 50;

/// Where to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Facts of a kind.
    Facts(Kind),
    /// Sources.
    Sources,
}

impl Section {
    /// Its name: that of the kind, or `source`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Facts(kind) => kind.name(),
            Self::Sources => "source",
        }
    }

    /// The section of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "source" => Some(Self::Sources),
            name => Kind::named(name).map(Self::Facts),
        }
    }
}

/// What to search for.
#[derive(Clone, Debug)]
pub struct Query {
    /// Words in any order. Each must begin a word of what is found, whatever its case, accents or
    /// keyboard. Without any word nothing is found.
    pub words: String,
    /// Only there.
    pub section: Option<Section>,
    /// Only about this country.
    pub country: Option<Country>,
    /// Only what names this right itself.
    pub right: Option<RightId>,
    /// At most so many hits.
    pub limit: u32,
    /// After so many hits.
    pub offset: u32,
}

impl Query {
    /// The first 50 of all that has these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), section: None, country: None, right: None, limit: 50, offset: 0 }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A fact of a kind.
    Fact(FactId, Kind),
    /// A source.
    Source(SourceId),
}

impl Found {
    /// Where it was found.
    pub fn section(&self) -> Section {
        match self {
            Self::Fact(_, kind) => Section::Facts(*kind),
            Self::Source(_) => Section::Sources,
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(id, _) => id.fmt(f),
            Self::Source(id) => id.fmt(f),
        }
    }
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub found: Found,
    /// The country that it is about; absent: the reference, or a source.
    pub country: Option<Country>,
    /// Its name; where it bears none, the local part of its id.
    pub title: String,
    /// Some of its text around a word, where the title doesn't have them all.
    pub snippet: Option<String>,
}

/// Answers in order: those whose title has all words first, then by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Those asked for.
    pub hits: Vec<Hit>,
    /// How many there are.
    pub total: u64,
    /// How many there are in each section, whichever was asked for.
    pub by_section: BTreeMap<Section, u64>,
}

/// `$2` country, `$3` right.
const FILTER: &str = "(cast($2 as text) is null or country = $2) \
                      and (cast($3 as text) is null or rights like '% ' || $3 || ' %')";

impl Store {
    /// Searches facts and sources.
    pub fn search(&self, query: &Query) -> Result<Hits> {
        let terms = terms(&query.words);
        if terms.is_empty() {
            return Ok(Hits::default());
        }
        let at = self.at();
        self.read(|conn| {
            let dialect = conn.dialect();
            let filter = format!("{} and {FILTER}", dialect.matches(Words::Text, "$1"));
            let mut args = vec![
                Value::Text(dialect.terms(Words::Text, &terms)),
                Value::maybe(query.country.map(|country| country.to_string())),
                Value::maybe(query.right.as_ref().map(RightId::as_str)),
            ];
            let by_section = by_section(conn, &filter, &args)?;
            args.extend([
                Value::maybe(query.section.map(Section::name)),
                Value::Text(dialect.terms(Words::Title, &terms)),
                Value::Int(query.limit.into()),
                Value::Int(query.offset.into()),
            ]);
            let in_title = dialect.matches(Words::Title, "$5");
            let sql = format!(
                "select id, kind, country, title, says from search \
                 where {filter} and (cast($4 as text) is null or kind = $4) \
                 order by case when {in_title} then 0 else 1 end, id limit $6 offset $7"
            );
            let mut hits = Vec::new();
            conn.query(&sql, &args, &mut |row| {
                let (id, what, title) = (row.text(0)?, "a row of the index", row.text(3)?);
                let found = match Section::named(row.text(1)?) {
                    Some(Section::Facts(kind)) => Found::Fact(parsed(id, what, &at)?, kind),
                    _ => Found::Source(parsed(id, what, &at)?),
                };
                hits.push(Hit {
                    found,
                    country: row.maybe(2)?.map(|country| parsed(country, what, &at)).transpose()?,
                    title: title.to_owned(),
                    snippet: snippet(title, row.text(4)?, &terms),
                });
                Ok(())
            })?;
            let total = match query.section {
                Some(section) => by_section.get(&section).copied().unwrap_or_default(),
                None => by_section.values().sum(),
            };
            Ok(Hits { hits, total, by_section })
        })
    }
}

fn by_section(conn: &mut dyn Conn, filter: &str, args: &[Value]) -> Result<BTreeMap<Section, u64>> {
    let mut found = BTreeMap::new();
    let sql = format!("select kind, count(*) from search where {filter} group by kind order by kind");
    conn.query(&sql, args, &mut |row| {
        if let Some(section) = Section::named(row.text(0)?) {
            found.insert(section, u64::try_from(row.int(1)?).unwrap_or_default());
        }
        Ok(())
    })?;
    Ok(found)
}

/// The words of a query as the index holds them, each once.
fn terms(words: &str) -> Vec<String> {
    let mut terms: Vec<String> = Vec::new();
    for word in fold(words).split(' ').filter(|word| !word.is_empty()) {
        if terms.len() < MOST_WORDS && !terms.iter().any(|known| known == word) {
            terms.push(word.to_owned());
        }
    }
    terms
}

/// Some of a text around the first word that the title doesn't have.
fn snippet(title: &str, says: &str, terms: &[String]) -> Option<String> {
    let folded = fold(title);
    let wanting: Vec<&String> =
        terms.iter().filter(|term| !folded.split(' ').any(|word| word.starts_with(term.as_str()))).collect();
    says.lines().find_map(|line| {
        let words: Vec<&str> = line.split(' ').collect();
        let place = words.iter().position(|word| {
            let folded = fold(word);
            folded.split(' ').any(|word| wanting.iter().any(|term| word.starts_with(term.as_str())))
        })?;
        Some(around(&words, place))
    })
}

/// Whole words around one, with an ellipsis where more stand.
fn around(words: &[&str], place: usize) -> String {
    let length = |words: &[&str]| words.iter().map(|word| word.chars().count() + 1).sum::<usize>();
    let mut first = place;
    while first > 0 && length(words.get(first - 1..place).unwrap_or_default()) <= BEFORE {
        first -= 1;
    }
    let mut last = place + 1;
    while last < words.len() && length(words.get(first..=last).unwrap_or_default()) <= SNIPPET {
        last += 1;
    }
    // Where the whole end fits, more of the beginning may.
    while first > 0
        && last == words.len()
        && length(words.get(first - 1..last).unwrap_or_default()) <= SNIPPET
    {
        first -= 1;
    }
    let mut text = words.get(first..last).unwrap_or_default().join(" ");
    if first > 0 {
        text.insert_str(0, "… ");
    }
    if last < words.len() {
        text.push_str(" …");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        terms(text)
    }

    #[test]
    fn a_query_is_words_and_nothing_else() {
        assert_eq!(words("\"TORTURE\" AND (torture* OR NEAR)"), ["torture", "and", "or", "near"]);
        assert!(words("' -- * \" \\ \0").is_empty());
        assert_eq!(words(&"a b c d ".repeat(1000)).len(), 4);
        assert_eq!(
            words(&(0..1000).map(|i| format!("w{i}")).collect::<Vec<_>>().join(" ")).len(),
            MOST_WORDS
        );
    }

    #[test]
    fn a_snippet_stands_around_the_word_that_the_title_lacks() {
        let line = format!("{} detained without charge {}", "before ".repeat(40), "after ".repeat(40));
        let says = format!("page 1\n{line}");
        let found = snippet("Held without trial", &says, &words("without detain")).unwrap();
        assert!(found.starts_with("… before") && found.ends_with("after …"), "{found}");
        assert!(found.contains("detained without charge") && found.chars().count() <= SNIPPET + 4, "{found}");
        assert_eq!(snippet("Held without trial", &says, &words("held")), None);
        assert_eq!(snippet("x", "خبر: آزادیٔ اظہار", &words("ازادي")).as_deref(), Some("خبر: آزادیٔ اظہار"));
    }
}
