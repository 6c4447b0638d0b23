//! What a file brings, set down in a table of its own before it is compared.

use mizan_domain::monitoring::{Ask, Entry, Number, Printed, Symbol};

use crate::conn::{Conn, Dialect, Table, Type, Value};
use crate::error::{Error, Result};

/// How many rows are kept in memory before they are set down.
const STRIDE: usize = 1_000;

pub(super) const ARRIVING: Table = Table {
    name: "arriving",
    columns: &[
        ("level", Type::Text),
        ("key", Type::Text),
        ("scope", Type::Text),
        ("country", Type::Text),
        ("session", Type::Int),
        ("by_country", Type::Text),
        ("document", Type::Text),
        ("printed", Type::Text),
        ("answer", Type::Text),
        ("place", Type::Int),
        ("digest", Type::Text),
        ("body", Type::Text),
    ],
};

const HELD: Table = Table {
    name: "arriving_held",
    columns: &[
        ("place", Type::Int),
        ("position", Type::Int),
        ("column_name", Type::Text),
        ("why", Type::Text),
        ("value", Type::Text),
    ],
};

/// Takes the entries and held rows of one file.
pub struct Intake<'a> {
    conn: &'a mut dyn Conn,
    entries: Vec<Vec<Value>>,
    held: Vec<Vec<Value>>,
    /// How many rows were held so far.
    pub(super) held_rows: u64,
}

impl<'a> Intake<'a> {
    pub(super) fn new(conn: &'a mut dyn Conn) -> Result<Self> {
        conn.batch(&make(conn.dialect(), &ARRIVING))?;
        conn.batch(&make(conn.dialect(), &HELD))?;
        Ok(Self { conn, entries: Vec::new(), held: Vec::new(), held_rows: 0 })
    }

    /// An entry, from a place in the file, counted from 1. `scope` names the part of the data set that the
    /// file brings whole: a session, a document.
    pub fn entry(&mut self, place: u64, scope: &str, entry: &Entry) -> Result<()> {
        self.entries.push(row(place, scope, entry)?);
        if self.entries.len() >= STRIDE { self.set_down() } else { Ok(()) }
    }

    /// A row that is held, with the reason's name and the value at fault.
    pub fn held(&mut self, place: u64, column: Option<&str>, why: &str, value: &str) -> Result<()> {
        self.held_rows += 1;
        let position = i64::try_from(self.held_rows).unwrap_or(i64::MAX);
        let clean = value.replace('\0', "\u{fffd}");
        self.held.push(vec![
            whole(place),
            position.into(),
            Value::maybe(column),
            why.into(),
            Value::Text(clean),
        ]);
        if self.held.len() >= STRIDE { self.set_down() } else { Ok(()) }
    }

    pub(super) fn set_down(&mut self) -> Result<()> {
        self.conn.insert_many(&ARRIVING, &mut self.entries.drain(..))?;
        self.conn.insert_many(&HELD, &mut self.held.drain(..))
    }
}

/// A table that is gone with the transaction, or dropped before its end.
fn make(dialect: Dialect, table: &Table) -> String {
    let columns = table.columns.iter().map(|(name, holds)| match (dialect, holds) {
        (Dialect::Sqlite, Type::Int) => format!("{name} integer"),
        (Dialect::Sqlite, Type::Text) => format!("{name} text"),
        (Dialect::Postgres, Type::Int) => format!("{name} bigint"),
        (Dialect::Postgres, Type::Text) => format!("{name} text collate \"C\""),
    });
    format!("create temporary table {} ({})", table.name, columns.collect::<Vec<_>>().join(", "))
}

/// Both tables are taken away: a connection may import again.
pub(super) fn clear(conn: &mut dyn Conn) -> Result<()> {
    conn.batch(&format!("drop table {}; drop table {}", ARRIVING.name, HELD.name))
}

fn row(place: u64, scope: &str, entry: &Entry) -> Result<Vec<Value>> {
    let body = serde_json::to_string(entry).map_err(|error| Error::Incoming(error.to_string()))?;
    let digest = mizan_domain::digest(body.as_bytes());
    let about = About::of(entry);
    Ok(vec![
        entry.level().name().into(),
        Value::Text(entry.key()),
        scope.into(),
        about.country.into(),
        about.session.map_or(Value::Null, |session| Value::Int(session.into())),
        Value::maybe(about.by),
        Value::maybe(about.document),
        Value::maybe(about.printed),
        Value::maybe(about.answer),
        whole(place),
        Value::Text(digest),
        Value::Text(body),
    ])
}

fn whole(place: u64) -> Value {
    Value::Int(i64::try_from(place).unwrap_or(i64::MAX))
}

/// What of an entry is asked for in columns of its own.
struct About<'e> {
    country: &'e str,
    session: Option<u16>,
    by: Option<&'e str>,
    document: Option<&'e str>,
    printed: Option<&'e str>,
    answer: Option<&'static str>,
}

impl<'e> About<'e> {
    fn of(entry: &'e Entry) -> Self {
        let nothing =
            Self { country: "", session: None, by: None, document: None, printed: None, answer: None };
        match entry {
            Entry::Document(document) => Self {
                country: document.country.code(),
                session: document.session,
                document: Some(document.symbol.as_str()),
                ..nothing
            },
            Entry::Paragraph(paragraph) => Self {
                country: paragraph.country.code(),
                document: Some(paragraph.document.as_str()),
                printed: Some(paragraph.printed.as_str()),
                answer: paragraph.answers.last().map(|answer| answer.value.name()),
                ..nothing
            },
            Entry::Ask(ask) => Self {
                country: ask.country.code(),
                session: ask.session,
                by: ask.by.as_ref().map(mizan_domain::Country::code),
                document: paragraph_of(ask).or_else(|| printed(ask)?.document.as_ref().map(Symbol::as_str)),
                printed: printed(ask).and_then(|printed| printed.number.as_ref()).map(Number::as_str),
                answer: ask.answers.last().map(|answer| answer.value.name()),
            },
            Entry::Answered(answered) => Self {
                country: answered.country.code(),
                document: Some(answered.document.as_str()),
                printed: Some(answered.number.as_str()),
                answer: Some(answered.answer.value.name()),
                ..nothing
            },
            Entry::Status(status) => Self {
                country: status.country.code(),
                document: Some(status.instrument.as_str()),
                answer: Some(status.standing.name()),
                ..nothing
            },
        }
    }
}

/// The document of the paragraph that an ask is a part of.
fn paragraph_of(ask: &Ask) -> Option<&str> {
    ask.paragraph.as_deref().and_then(|key| key.split('#').next())
}

fn printed(ask: &Ask) -> Option<&Printed> {
    ask.printed.as_ref()
}
