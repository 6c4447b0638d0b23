//! The words by which a fact or a source is found, derived from what it says and whatever its kind.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use mizan_domain::{Body, Fact, Kind, Moment, Source, SourceId};
use serde_json::Value as Json;

use crate::conn::{Conn, Table, Type, Value, as_json};
use crate::error::Result;
use crate::fold::fold;
use crate::rows::{Which, read_facts, read_sources};
use crate::search::Section;

/// Words beyond this many bytes are not indexed: PostgreSQL takes less than a megabyte of them.
const MOST: usize = 256 * 1024;

const GIVEN_ID: Table = Table { name: "given", columns: &[("id", Type::Text)] };

/// A row of the index.
pub(crate) struct Entry {
    id: String,
    kind: &'static str,
    country: Option<String>,
    /// Ids between spaces, and a space at each end.
    rights: String,
    title: String,
    /// What it says beside its title: one text a line.
    says: String,
    folded_title: String,
    folded_text: String,
}

impl Entry {
    pub(crate) const TABLE: Table = Table {
        name: "search",
        columns: &[
            ("id", Type::Text),
            ("kind", Type::Text),
            ("country", Type::Text),
            ("rights", Type::Text),
            ("title", Type::Text),
            ("says", Type::Text),
            ("folded_title", Type::Text),
            ("folded_text", Type::Text),
        ],
    };

    pub(crate) fn source(source: &Source) -> Self {
        let json = serde_json::to_value(source).unwrap_or_default();
        let mut texts = Vec::new();
        collect_texts(&json, &mut texts);
        Self::new(source.id.to_string(), Section::Sources.name(), &source.title, &texts)
    }

    fn new(id: String, kind: &'static str, title: &str, texts: &[String]) -> Self {
        let says: Vec<String> = texts
            .iter()
            .filter(|text| text.contains(' ') && *text != title)
            .map(|text| clean(text))
            .collect();
        let folded_title = fold(title);
        let mut folded_text = folded_title.clone();
        for text in texts {
            let words = fold(text);
            if folded_text.len() + words.len() > MOST {
                break;
            }
            if !words.is_empty() && !folded_text.is_empty() {
                folded_text.push(' ');
            }
            folded_text.push_str(&words);
        }
        Self {
            id,
            kind,
            country: None,
            rights: String::new(),
            title: clean(title),
            says: says.join("\n"),
            folded_title,
            folded_text,
        }
    }

    /// Lets it also be found by these words, as if they stood in its title.
    fn add_to_title(&mut self, words: &str) {
        let words = fold(words);
        for text in [&mut self.folded_title, &mut self.folded_text] {
            text.push(' ');
            text.push_str(&words);
        }
    }

    pub(crate) fn row(self) -> Vec<Value> {
        vec![
            Value::Text(self.id),
            self.kind.into(),
            Value::maybe(self.country),
            Value::Text(self.rights),
            Value::Text(self.title),
            Value::Text(self.says),
            Value::Text(self.folded_title),
            Value::Text(self.folded_text),
        ]
    }
}

/// One line, without control characters.
fn clean(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

/// What is needed to index facts: the titles of the sources that they cite.
pub(crate) struct Index {
    titles: BTreeMap<String, (Moment, String)>,
}

impl Index {
    pub(crate) fn read(conn: &mut dyn Conn, at: &str) -> Result<Self> {
        let mut titles: BTreeMap<String, (Moment, String)> = BTreeMap::new();
        read_sources(conn, Which::All, at, &mut |version, _| {
            let found = (version.recorded.from, version.held.title);
            let known = titles.entry(version.held.id.to_string()).or_insert_with(|| found.clone());
            if known.0 < found.0 {
                *known = found;
            }
        })?;
        Ok(Self { titles })
    }

    pub(crate) fn fact(&self, fact: &Fact) -> Entry {
        let body = fact.body.to_json();
        let title = fact.body.name().unwrap_or(fact.id.local());
        let mut texts = vec![fact.id.local().to_owned()];
        collect_texts(&body, &mut texts);
        texts.extend(fact.note.clone());
        for citation in &fact.citations {
            texts.extend(citation.says.clone());
            texts.extend(citation.place.clone());
            texts.extend(self.titles.get(citation.source.as_str()).map(|(_, title)| title.clone()));
        }
        if let Some(country) = fact.country {
            texts.push(country.to_string());
            texts.extend(country.iso_name().map(str::to_owned));
        }
        let mut rights = BTreeSet::new();
        collect_rights(&body, &mut rights);
        if fact.kind() == Kind::Right {
            rights.insert(fact.id.local());
        }
        let rights = rights.into_iter().fold(String::from(" "), |all, right| format!("{all}{right} "));
        let country = fact.country.map(|country| country.to_string());
        let mut entry = Entry::new(fact.id.to_string(), fact.kind().name(), title, &texts);
        if let Body::Provision(provision) = &fact.body {
            // People look for `article 19 ICCPR`; the heading says neither.
            entry.add_to_title(&format!("article {} {}", provision.article, provision.instrument));
        }
        Entry { country, rights, ..entry }
    }
}

/// The facts believed now that cite one of the sources.
pub(crate) fn citing<'a>(
    conn: &mut dyn Conn,
    sources: impl Iterator<Item = &'a SourceId>,
    at: &str,
) -> Result<Vec<Fact>> {
    let ids = sources.map(|id| vec![Value::from(id.as_str())]);
    let sql = format!(
        "select distinct v.version from citation c join fact_version v on v.version = c.version \
         where v.recorded_until is null and c.source in (select id from {}) order by v.version",
        conn.dialect().rows(&GIVEN_ID)
    );
    let mut versions = Vec::new();
    conn.query(&sql, &[Value::Text(as_json(GIVEN_ID.columns, ids))], &mut |row| {
        versions.push(row.int(0)?);
        Ok(())
    })?;
    let mut facts = Vec::with_capacity(versions.len());
    for version in versions {
        read_facts(conn, Which::Numbered(version), at, &mut |version, _| facts.push(version.held))?;
    }
    Ok(facts)
}

/// Takes entries out of the index.
pub(crate) fn unindex(conn: &mut dyn Conn, ids: &[&str]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let sql = format!("delete from search where id in (select id from {})", conn.dialect().rows(&GIVEN_ID));
    let rows = ids.iter().map(|id| vec![Value::from(*id)]);
    conn.execute(&sql, &[Value::Text(as_json(GIVEN_ID.columns, rows))])?;
    Ok(())
}

/// Every text in a JSON value, in order.
fn collect_texts(json: &Json, texts: &mut Vec<String>) {
    match json {
        Json::String(text) => texts.push(text.clone()),
        Json::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        Json::Object(fields) => fields.values().for_each(|field| collect_texts(field, texts)),
        Json::Null | Json::Bool(_) | Json::Number(_) => (),
    }
}

/// The rights that a body names, at any depth.
fn collect_rights<'a>(json: &'a Json, rights: &mut BTreeSet<&'a str>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| collect_rights(item, rights)),
        Json::Object(fields) => {
            for (name, field) in fields {
                if !RIGHT_FIELDS.contains(name.as_str()) {
                    collect_rights(field, rights);
                    continue;
                }
                match field {
                    Json::Array(items) => rights.extend(items.iter().filter_map(Json::as_str)),
                    field => rights.extend(field.as_str()),
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => (),
    }
}

/// The names of fields that hold ids of rights, as the kinds' own schemas tell.
static RIGHT_FIELDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut generator = schemars::SchemaGenerator::default();
    let mut names = BTreeSet::new();
    for kind in Kind::ALL {
        collect_fields(kind.body_schema(&mut generator).as_value(), &mut names);
    }
    generator.definitions().values().for_each(|schema| collect_fields(schema, &mut names));
    names
});

fn collect_fields(schema: &Json, names: &mut BTreeSet<String>) {
    match schema {
        Json::Object(parts) => {
            for (name, part) in parts {
                if let (true, Json::Object(fields)) = (name == "properties", part) {
                    names.extend(fields.iter().filter(|(_, f)| refers_to_right(f)).map(|(n, _)| n.clone()));
                }
                collect_fields(part, names);
            }
        }
        Json::Array(parts) => parts.iter().for_each(|part| collect_fields(part, names)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => (),
    }
}

/// Whether a field, or each of its items, is the id of a right.
fn refers_to_right(field: &Json) -> bool {
    match field {
        Json::Object(parts) => parts.iter().any(|(name, part)| match name.as_str() {
            "x-refers" => part == "right",
            "properties" => false,
            _ => refers_to_right(part),
        }),
        Json::Array(parts) => parts.iter().any(refers_to_right),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mizan_testkit::invented::{claim, recorded, source};

    #[test]
    fn fields_that_hold_rights_are_known_from_the_schemas() {
        for name in ["right", "rights", "shown_under", "practice_of", "chief_for"] {
            assert!(RIGHT_FIELDS.contains(name), "{name} in {:?}", *RIGHT_FIELDS);
        }
        assert!(
            !RIGHT_FIELDS.contains("instrument") && !RIGHT_FIELDS.contains("name"),
            "{:?}",
            *RIGHT_FIELDS
        );
    }

    #[test]
    fn a_fact_is_found_by_all_that_it_says() {
        let titles = BTreeMap::from([(
            "report".to_owned(),
            (Moment::start_of(mizan_domain::Day::parse("2026-01-01").unwrap()), "Yearly Review".to_owned()),
        )]);
        let mut fact = claim(&recorded("xaa", "2026-11-24"), "press-1", "Editors were\nheld\u{0} for days");
        fact.note = Some("Disputed".to_owned());
        let entry = Index { titles }.fact(&fact);
        assert_eq!(entry.rights, " expression ");
        assert_eq!(entry.title, "Editors were held for days");
        assert_eq!(entry.says, "page 1\nYearly Review");
        for word in ["press", "editors", "disputed", "yearly", "page", "xaa", "expression"] {
            assert!(entry.folded_text.split(' ').any(|w| w == word), "{word}: {}", entry.folded_text);
        }
        let entry = Entry::source(&source("report", "Yearly Review"));
        assert_eq!((entry.says.as_str(), entry.kind), ("Society of Testers", "source"));
    }
}
