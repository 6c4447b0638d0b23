//! Full-text search over what is believed now. The same answers on both engines.

use std::collections::BTreeMap;
use std::fmt;

use mizan_domain::{Country, FactId, Kind, RightId, SourceId};

use crate::Store;
use crate::conn::{Conn, Part, Value, Words};
use crate::error::Result;
use crate::fold::fold;
use crate::rows::parsed;
use crate::terms::{Term, terms};

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
    /// Words in any order. Each must begin a word of what is found, or be it if it is a single letter or
    /// digit, whatever its case, accents or keyboard; one that no fact and no source has is taken for a
    /// slip, and the nearest word that there is stands in for it. Without any word nothing is found.
    pub words: String,
    /// Other words for some of these: what has either is found.
    pub also: Vec<Also>,
    /// Words that say little by themselves, folded: the first to be left out where nothing has them all.
    pub small: Vec<String>,
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
        Self {
            words: words.into(),
            also: Vec::new(),
            small: Vec::new(),
            section: None,
            country: None,
            right: None,
            limit: 50,
            offset: 0,
        }
    }
}

/// Words that mean what others say, in another language or in people's own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Also {
    /// The words as they may stand in a query, one after the other.
    pub words: String,
    /// The words that facts have for them.
    pub means: String,
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

/// Answers in order: those whose title has all words as they were written first, then those whose
/// words all begin a word of the title, then by what people look for (rights, treaties, provisions,
/// norms before all else), then by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Those asked for.
    pub hits: Vec<Hit>,
    /// How many there are.
    pub total: u64,
    /// How many there are in each section, whichever was asked for.
    pub by_section: BTreeMap<Section, u64>,
    /// How many name each right, whichever was asked for.
    pub by_right: BTreeMap<RightId, u64>,
    /// How many there are, whichever right was asked for.
    pub of_any_right: u64,
    /// The words that were searched for, where one of those asked for was taken for a slip.
    pub instead: Option<String>,
    /// The words that were left out, since nothing has all of them.
    pub dropped: Vec<String>,
    /// Where nothing was found at all: words of the index that are the nearest.
    pub near: Vec<String>,
}

/// `$2` country, `$3` right.
const FILTER: &str = "(cast($2 as text) is null or country = $2) \
                      and (cast($3 as text) is null or rights like '% ' || $3 || ' %')";

const IN_SECTION: &str = "(cast($4 as text) is null or kind = $4)";

const ORDER: &str = "case kind when 'right' then 0 when 'instrument' then 1 when 'provision' then 2 \
                     when 'norm' then 3 else 4 end, id";

impl Store {
    /// Searches facts and sources.
    pub fn search(&self, query: &Query) -> Result<Hits> {
        let asked = terms(&query.words, &query.also);
        if asked.is_empty() {
            return Ok(Hits::default());
        }
        let hits = self.found(query, &asked)?;
        if !hits.by_section.is_empty() {
            return Ok(hits);
        }
        // Nothing at all has these words: perhaps one of them was mistyped, perhaps one is too many.
        let words = self.vocabulary()?;
        let (meant, instead) = match words.mended(&asked) {
            Some(meant) => {
                let instead = Some(meant.iter().map(Term::shown).collect::<Vec<_>>().join(" "));
                let hits = self.found(query, &meant)?;
                if !hits.by_section.is_empty() {
                    return Ok(Hits { instead, ..hits });
                }
                (meant, instead)
            }
            None => (asked, None),
        };
        let (meant, dropped) =
            dropping(meant, |term| words.knows(term) && !query.small.contains(&term.shown()));
        if meant.iter().any(|term| words.knows(term))
            && let Some((hits, last)) = self.with_fewer(query, &meant, !dropped.is_empty())?
        {
            let dropped = dropped.iter().chain(last).map(Term::shown).collect();
            return Ok(Hits { instead, dropped, ..hits });
        }
        let near = meant.iter().chain(&dropped).flat_map(|term| words.near(term)).collect();
        Ok(Hits { near, ..hits })
    }

    /// What has these words, or all of them but the one without which the fewest are left.
    fn with_fewer<'t>(
        &self,
        query: &Query,
        terms: &'t [Term],
        shortened: bool,
    ) -> Result<Option<(Hits, Option<&'t Term>)>> {
        if shortened && !terms.is_empty() {
            let hits = self.found(query, terms)?;
            if !hits.by_section.is_empty() {
                return Ok(Some((hits, None)));
            }
        }
        if terms.len() < 2 {
            return Ok(None);
        }
        let mut best: Option<(Hits, Option<&Term>)> = None;
        for left_out in terms {
            let others: Vec<Term> = terms.iter().filter(|term| *term != left_out).cloned().collect();
            let hits = self.found(query, &others)?;
            let total = |hits: &Hits| hits.by_section.values().sum::<u64>();
            if total(&hits) > 0 && best.as_ref().is_none_or(|(known, _)| total(&hits) < total(known)) {
                best = Some((hits, Some(left_out)));
            }
        }
        Ok(best)
    }

    fn found(&self, query: &Query, terms: &[Term]) -> Result<Hits> {
        self.read(|conn| found(conn, query, terms, &self.at()))
    }
}

/// The terms to be kept, and the others; all are kept where none would be.
fn dropping(terms: Vec<Term>, keep: impl Fn(&Term) -> bool) -> (Vec<Term>, Vec<Term>) {
    if !terms.iter().any(&keep) {
        return (terms, Vec::new());
    }
    terms.into_iter().partition(keep)
}

fn found(conn: &mut dyn Conn, query: &Query, terms: &[Term], at: &str) -> Result<Hits> {
    let dialect = conn.dialect();
    let words: Vec<&str> = terms.iter().flat_map(Term::words).collect();
    let matches = dialect.matches(Words::Text, "$1");
    let mut args = vec![
        Value::Text(dialect.terms(Words::Text, terms, Part::Beginning)),
        Value::maybe(query.country.map(|country| country.to_string())),
        Value::maybe(query.right.as_ref().map(RightId::as_str)),
    ];
    let by_section = by_section(conn, &format!("{matches} and {FILTER}"), &args)?;
    let (by_right, of_any_right) = by_right(conn, &matches, query, &args, at)?;
    args.extend([
        Value::maybe(query.section.map(Section::name)),
        Value::Text(dialect.terms(Words::Title, terms, Part::Whole)),
        Value::Text(dialect.terms(Words::Title, terms, Part::Beginning)),
        Value::Int(query.limit.into()),
        Value::Int(query.offset.into()),
    ]);
    let (whole, begun) = (dialect.matches(Words::Title, "$5"), dialect.matches(Words::Title, "$6"));
    let sql = format!(
        "select id, kind, country, title, says from search \
         where {matches} and {FILTER} and {IN_SECTION} \
         order by case when {whole} then 0 when {begun} then 1 else 2 end, {ORDER} limit $7 offset $8"
    );
    let mut hits = Vec::new();
    conn.query(&sql, &args, &mut |row| {
        let (id, what, title) = (row.text(0)?, "a row of the index", row.text(3)?);
        let found = match Section::named(row.text(1)?) {
            Some(Section::Facts(kind)) => Found::Fact(parsed(id, what, at)?, kind),
            _ => Found::Source(parsed(id, what, at)?),
        };
        hits.push(Hit {
            found,
            country: row.maybe(2)?.map(|country| parsed(country, what, at)).transpose()?,
            title: title.to_owned(),
            snippet: snippet(title, row.text(4)?, &words),
        });
        Ok(())
    })?;
    let total = match query.section {
        Some(section) => by_section.get(&section).copied().unwrap_or_default(),
        None => by_section.values().sum(),
    };
    Ok(Hits { hits, total, by_section, by_right, of_any_right, ..Hits::default() })
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

/// `args` are those of the whole search: the words first, then the country.
fn by_right(
    conn: &mut dyn Conn,
    matches: &str,
    query: &Query,
    args: &[Value],
    at: &str,
) -> Result<(BTreeMap<RightId, u64>, u64)> {
    let mut found = BTreeMap::new();
    let mut all = 0;
    let mut args = args.get(..2).unwrap_or_default().to_vec();
    args.push(Value::maybe(query.section.map(Section::name)));
    let sql = format!(
        "select rights, count(*) from search where {matches} \
         and (cast($2 as text) is null or country = $2) \
         and (cast($3 as text) is null or kind = $3) group by rights"
    );
    conn.query(&sql, &args, &mut |row| {
        let count = u64::try_from(row.int(1)?).unwrap_or_default();
        all += count;
        for right in row.text(0)?.split(' ').filter(|right| !right.is_empty()) {
            *found.entry(parsed(right, "a row of the index", at)?).or_default() += count;
        }
        Ok(())
    })?;
    Ok((found, all))
}

/// Some of a text around the first word that the title doesn't have.
fn snippet(title: &str, says: &str, terms: &[&str]) -> Option<String> {
    let folded = fold(title);
    let wanting: Vec<&str> =
        terms.iter().copied().filter(|term| !folded.split(' ').any(|word| word.starts_with(term))).collect();
    says.lines().find_map(|line| {
        let words: Vec<&str> = line.split(' ').collect();
        let place = words.iter().position(|word| {
            let folded = fold(word);
            folded.split(' ').any(|word| wanting.iter().any(|term| word.starts_with(term)))
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

    #[test]
    fn a_snippet_stands_around_the_word_that_the_title_lacks() {
        let line = format!("{} detained without charge {}", "before ".repeat(40), "after ".repeat(40));
        let says = format!("page 1\n{line}");
        let found = snippet("Held without trial", &says, &["without", "detain"]).unwrap();
        assert!(found.starts_with("… before") && found.ends_with("after …"), "{found}");
        assert!(found.contains("detained without charge") && found.chars().count() <= SNIPPET + 4, "{found}");
        assert_eq!(snippet("Held without trial", &says, &["held"]), None);
        assert_eq!(snippet("x", "خبر: آزادیٔ اظہار", &["ازادی"]).as_deref(), Some("خبر: آزادیٔ اظہار"));
    }
}
