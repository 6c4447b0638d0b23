//! Rows of the tables, and facts and sources made of them.

use std::collections::BTreeMap;
use std::str::FromStr;

use mizan_domain::{Citation, Fact, FactId, Kind, Moment, Period, Recorded, Source};

use crate::conn::{Conn, Row, Table, Type, Value};
use crate::error::{Error, Result};

use Type::{Int, Text};

pub(crate) const FACT_VERSION: Table = Table {
    name: "fact_version",
    columns: &[
        ("version", Int),
        ("fact", Text),
        ("country", Text),
        ("kind", Text),
        ("holds_from", Text),
        ("holds_until", Text),
        ("recorded_from", Text),
        ("recorded_by", Text),
        ("why", Text),
        ("dossier", Text),
        ("digest", Text),
        ("judged", Text),
        ("note", Text),
        ("body", Text),
    ],
};

pub(crate) const CITATION: Table = Table {
    name: "citation",
    columns: &[
        ("version", Int),
        ("position", Int),
        ("source", Text),
        ("place", Text),
        ("stance", Text),
        ("says", Text),
        ("checked", Text),
        ("checked_on", Text),
    ],
};

pub(crate) const SOURCE_VERSION: Table = Table {
    name: "source_version",
    columns: &[
        ("version", Int),
        ("source", Text),
        ("recorded_from", Text),
        ("recorded_by", Text),
        ("why", Text),
        ("dossier", Text),
        ("digest", Text),
        ("body", Text),
    ],
};

pub(crate) const EDITION: Table = Table {
    name: "edition",
    columns: &[("dossier", Text), ("edition", Text), ("recorded_by", Text), ("why", Text)],
};

/// Who ended a version that nothing replaced, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Who.
    pub by: String,
    /// Why.
    pub why: String,
}

/// One version of a fact or of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Version<T> {
    /// What it says.
    pub held: T,
    /// When it was believed.
    pub recorded: Recorded,
    /// How it ended, where nothing replaced it.
    pub ending: Option<Ending>,
}

/// Which versions to read.
#[derive(Clone, Copy)]
pub(crate) enum Which<'a> {
    /// All.
    All,
    /// Those of one id.
    Of(&'a str),
    /// Those of one version number.
    Numbered(i64),
}

impl Which<'_> {
    fn clause(self, id: &str) -> String {
        match self {
            Self::All => String::new(),
            Self::Of(_) => format!("where {id} = $1"),
            Self::Numbered(_) => "where version = $1".to_owned(),
        }
    }

    fn args(self) -> Vec<Value> {
        match self {
            Self::All => Vec::new(),
            Self::Of(id) => vec![id.into()],
            Self::Numbered(version) => vec![version.into()],
        }
    }
}

/// Equal digests, equal sources.
pub(crate) fn source_digest(source: &Source) -> String {
    mizan_domain::digest(json(source).as_bytes())
}

fn json(thing: &impl serde::Serialize) -> String {
    serde_json::to_string(thing).unwrap_or_default()
}

/// The name of a choice, as files write it.
fn name(choice: &impl serde::Serialize) -> Value {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(name)) => Value::Text(name),
        _ => Value::Null,
    }
}

/// The row of a fact.
pub(crate) fn fact_row(version: i64, fact: &Fact, digest: &str, recorded_from: Moment) -> Vec<Value> {
    vec![
        Value::Int(version),
        fact.id.as_str().into(),
        Value::maybe(fact.country.map(|c| c.to_string())),
        fact.kind().name().into(),
        Value::maybe(fact.holds.from.map(|d| d.to_string())),
        Value::maybe(fact.holds.until.map(|d| d.to_string())),
        Value::shown(&recorded_from),
        fact.recorded.by.as_str().into(),
        fact.recorded.why.as_str().into(),
        fact.recorded.dossier.as_str().into(),
        digest.into(),
        Value::maybe(fact.judged.as_ref().map(json)),
        Value::maybe(fact.note.as_deref()),
        Value::Text(fact.body.to_json().to_string()),
    ]
}

/// The rows of a fact's citations.
pub(crate) fn citation_rows(version: i64, fact: &Fact) -> impl Iterator<Item = Vec<Value>> {
    (0..).zip(&fact.citations).map(move |(position, citation)| {
        let Citation { source, place, stance, says, checked, checked_on } = citation;
        vec![
            Value::Int(version),
            Value::Int(position),
            source.as_str().into(),
            Value::maybe(place.as_deref()),
            name(stance),
            Value::maybe(says.as_deref()),
            name(checked),
            Value::maybe(checked_on.map(|d| d.to_string())),
        ]
    })
}

/// The row of a source.
pub(crate) fn source_row(
    version: i64,
    source: &Source,
    digest: &str,
    recorded: &Recorded,
    recorded_from: Moment,
) -> Vec<Value> {
    vec![
        Value::Int(version),
        source.id.as_str().into(),
        Value::shown(&recorded_from),
        recorded.by.as_str().into(),
        recorded.why.as_str().into(),
        recorded.dossier.as_str().into(),
        digest.into(),
        Value::Text(json(source)),
    ]
}

/// The record that each versioned table keeps, in this order, before what is its own.
const RECORDED: &str =
    "recorded_from, recorded_until, recorded_by, why, dossier, ended_by, ended_why, digest";

/// The column after those.
const REST: usize = 8;

struct Record {
    recorded: Recorded,
    ending: Option<Ending>,
    digest: String,
}

fn record(row: &dyn Row, at: &str) -> Result<Record> {
    let ending = match (row.maybe(5)?, row.maybe(6)?) {
        (Some(by), Some(why)) => Some(Ending { by: by.to_owned(), why: why.to_owned() }),
        _ => None,
    };
    Ok(Record {
        recorded: Recorded {
            from: parsed(row.text(0)?, "the moment of a version", at)?,
            until: row.maybe(1)?.map(|m| parsed(m, "the end of a version", at)).transpose()?,
            by: row.text(2)?.to_owned(),
            why: row.text(3)?.to_owned(),
            dossier: row.text(4)?.to_owned(),
        },
        ending,
        digest: row.text(7)?.to_owned(),
    })
}

fn unreadable(what: &str, why: &impl ToString, at: &str) -> Error {
    Error::Unreadable { at: at.to_owned(), what: what.to_owned(), why: why.to_string() }
}

pub(crate) fn parsed<T: FromStr<Err: ToString>>(text: &str, what: &str, at: &str) -> Result<T> {
    text.parse().map_err(|why| unreadable(what, &why, at))
}

/// A choice from its name.
fn named<T: serde::de::DeserializeOwned>(text: &str, what: &str, at: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|why| unreadable(what, &why, at))
}

/// Reads facts, each with the digest that was stored with it, in the order of their versions.
pub(crate) fn read_facts(
    conn: &mut dyn Conn,
    which: Which<'_>,
    at: &str,
    each: &mut dyn FnMut(Version<Fact>, &str),
) -> Result<()> {
    let mut citations = read_citations(conn, which, at)?;
    let sql = format!(
        "select {RECORDED}, version, fact, country, kind, holds_from, holds_until, judged, note, body \
         from fact_version {} order by version",
        which.clause("fact")
    );
    conn.query(&sql, &which.args(), &mut |row| {
        let record = record(row, at)?;
        let id: FactId = parsed(row.text(REST + 1)?, "the id of a fact", at)?;
        let what = id.as_str();
        let end = |column: usize| row.maybe(column)?.map(|d| parsed(d, what, at)).transpose();
        let kind = row.text(REST + 3)?;
        let kind = Kind::named(kind)
            .ok_or_else(|| unreadable(what, &format!("no kind of fact is called `{kind}`"), at))?;
        let body = row.text(REST + 8)?;
        let fact = Fact {
            country: row.maybe(REST + 2)?.map(|c| parsed(c, what, at)).transpose()?,
            holds: Period::new(end(REST + 4)?, end(REST + 5)?),
            recorded: record.recorded.clone(),
            judged: row
                .maybe(REST + 6)?
                .map(|judged| serde_json::from_str(judged).map_err(|why| unreadable(what, &why, at)))
                .transpose()?,
            note: row.maybe(REST + 7)?.map(str::to_owned),
            citations: citations.remove(&row.int(REST)?).unwrap_or_default(),
            body: kind
                .read(&mut serde_json::Deserializer::from_str(body))
                .map_err(|why| unreadable(what, &why, at))?,
            id,
        };
        each(Version { held: fact, recorded: record.recorded, ending: record.ending }, &record.digest);
        Ok(())
    })
}

fn read_citations(conn: &mut dyn Conn, which: Which<'_>, at: &str) -> Result<BTreeMap<i64, Vec<Citation>>> {
    let clause = match which {
        Which::Of(_) => "where version in (select version from fact_version where fact = $1)".to_owned(),
        Which::All | Which::Numbered(_) => which.clause("version"),
    };
    let sql = format!(
        "select version, source, place, stance, says, checked, checked_on \
         from citation {clause} order by version, position"
    );
    let mut found: BTreeMap<i64, Vec<Citation>> = BTreeMap::new();
    conn.query(&sql, &which.args(), &mut |row| {
        let what = "a citation";
        found.entry(row.int(0)?).or_default().push(Citation {
            source: parsed(row.text(1)?, what, at)?,
            place: row.maybe(2)?.map(str::to_owned),
            stance: named(row.text(3)?, what, at)?,
            says: row.maybe(4)?.map(str::to_owned),
            checked: named(row.text(5)?, what, at)?,
            checked_on: row.maybe(6)?.map(|d| parsed(d, what, at)).transpose()?,
        });
        Ok(())
    })?;
    Ok(found)
}

/// Reads sources, each with the digest that was stored with it, in the order of their versions.
pub(crate) fn read_sources(
    conn: &mut dyn Conn,
    which: Which<'_>,
    at: &str,
    each: &mut dyn FnMut(Version<Source>, &str),
) -> Result<()> {
    let sql = format!(
        "select {RECORDED}, source, body from source_version {} order by version",
        which.clause("source")
    );
    conn.query(&sql, &which.args(), &mut |row| {
        let record = record(row, at)?;
        let held = serde_json::from_str(row.text(REST + 1)?)
            .map_err(|why| unreadable(row.text(REST).unwrap_or_default(), &why, at))?;
        each(Version { held, recorded: record.recorded, ending: record.ending }, &record.digest);
        Ok(())
    })
}
