//! The one door to an engine: placeholders `$1`, three kinds of values, and what differs between the
//! two engines as methods of [`Dialect`].

use crate::error::Result;
use crate::terms::Term;

/// A value of a row or an argument. Dates are ISO 8601 text, structures are JSON text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
}

impl Value {
    /// The text, or null where there is none.
    pub(crate) fn maybe(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(text.into()))
    }

    /// How something is written.
    pub(crate) fn shown(thing: &impl ToString) -> Self {
        Self::Text(thing.to_string())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

/// A row of an answer. Columns count from 0.
pub(crate) trait Row {
    /// A text column that may be null.
    fn maybe(&self, column: usize) -> Result<Option<&str>>;
    /// A number.
    fn int(&self, column: usize) -> Result<i64>;
    /// A text column that is never null.
    fn text(&self, column: usize) -> Result<&str> {
        Ok(self.maybe(column)?.unwrap_or_default())
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Int,
    Text,
}

/// A table, or rows given as an argument, with the columns that are written.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [(&'static str, Type)],
}

impl Table {
    /// The columns' names between commas.
    pub(crate) fn column_list(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| *name).collect();
        names.join(", ")
    }
}

/// A connection. Not for two threads at once.
pub(crate) trait Conn: Send {
    /// Which engine.
    fn dialect(&self) -> Dialect;
    /// Runs statements without arguments.
    fn batch(&mut self, sql: &str) -> Result<()>;
    /// Runs a statement; the number of rows that it changed.
    fn execute(&mut self, sql: &str, args: &[Value]) -> Result<u64>;
    /// Runs a query; each row in turn.
    fn query(
        &mut self,
        sql: &str,
        args: &[Value],
        each: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<()>;
    /// Inserts rows.
    fn insert_many(&mut self, into: &Table, rows: &mut dyn Iterator<Item = Vec<Value>>) -> Result<()>;
}

/// The number that a query answers.
pub(crate) fn number(conn: &mut dyn Conn, sql: &str, args: &[Value]) -> Result<i64> {
    let mut found = 0;
    conn.query(sql, args, &mut |row| {
        found = row.int(0)?;
        Ok(())
    })?;
    Ok(found)
}

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Sees one state of the store, however long it takes.
    Read,
    /// The only one that writes.
    Write,
}

/// What differs between the engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// Begins a transaction. For writing, waits until no other process writes, or until it is too long.
    pub(crate) fn begin(self, purpose: Purpose) -> &'static str {
        match (self, purpose) {
            (Self::Sqlite, Purpose::Read) => "begin",
            (Self::Sqlite, Purpose::Write) => "begin immediate",
            (Self::Postgres, Purpose::Read) => "begin isolation level repeatable read read only",
            // The lock is per schema, since a database may hold several stores.
            (Self::Postgres, Purpose::Write) => {
                "begin isolation level read committed; \
                 select pg_advisory_xact_lock(hashtext('mizan'), hashtext(current_schema()))"
            }
        }
    }

    /// A query for the names of all tables in the store's place.
    pub(crate) fn tables(self) -> &'static str {
        match self {
            Self::Sqlite => "select name from sqlite_schema where type = 'table' order by name",
            Self::Postgres => {
                "select table_name :: text from information_schema.tables \
                 where table_schema = current_schema() order by table_name"
            }
        }
    }

    /// Rows written as a JSON array of objects in `$1`, as a table of a `from` clause.
    pub(crate) fn rows(self, table: &Table) -> String {
        let columns = table.columns.iter().map(|(name, holds)| match (self, holds) {
            (Self::Sqlite, _) => format!("value ->> '{name}' as {name}"),
            (Self::Postgres, Type::Int) => format!("{name} bigint"),
            (Self::Postgres, Type::Text) => format!("{name} text"),
        });
        let columns = columns.collect::<Vec<_>>().join(", ");
        let name = table.name;
        match self {
            Self::Sqlite => format!("(select {columns} from json_each($1)) as {name}"),
            Self::Postgres => {
                format!("json_to_recordset(cast(cast($1 as text) as json)) as {name} ({columns})")
            }
        }
    }

    /// Whether the folded words of a row match an argument made by [`Dialect::terms`].
    pub(crate) fn matches(self, words: Words, argument: &str) -> String {
        match self {
            Self::Sqlite => {
                format!("number in (select rowid from search_index where search_index match {argument})")
            }
            Self::Postgres => format!("{}_words @@ cast(cast({argument} as text) as tsquery)", words.name()),
        }
    }

    /// An argument that matches each term in one of its ways. Words are folded: letters and digits. A single
    /// one is a word of its own: too much begins with it.
    pub(crate) fn terms(self, words: Words, terms: &[Term], part: Part) -> String {
        let part_of = |word: &str| if word.chars().nth(1).is_none() { Part::Whole } else { part };
        let word = |word: &String| match (self, part_of(word)) {
            (Self::Sqlite, Part::Beginning) => format!("\"{word}\" *"),
            (Self::Sqlite, Part::Whole) => format!("\"{word}\""),
            (Self::Postgres, Part::Beginning) => format!("'{word}':*"),
            (Self::Postgres, Part::Whole) => format!("'{word}'"),
        };
        let (and, or) = match self {
            Self::Sqlite => (" AND ", " OR "),
            Self::Postgres => (" & ", " | "),
        };
        let way = |way: &Vec<String>| format!("({})", way.iter().map(word).collect::<Vec<_>>().join(and));
        let each: Vec<String> = terms
            .iter()
            .map(|term| format!("({})", term.ways().map(way).collect::<Vec<_>>().join(or)))
            .collect();
        match self {
            Self::Sqlite => format!("folded_{} : ({})", words.name(), each.join(and)),
            Self::Postgres => each.join(and),
        }
    }
}

/// What of a word a term has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Beginning,
    Whole,
}

/// Which words of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    Title,
    Text,
}

impl Words {
    fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "text",
        }
    }
}

/// Rows as a JSON array of objects.
pub(crate) fn as_json(columns: &[(&str, Type)], rows: impl IntoIterator<Item = Vec<Value>>) -> String {
    let rows = rows.into_iter().map(|row| {
        let values = row.into_iter().map(|value| match value {
            Value::Null => serde_json::Value::Null,
            Value::Int(number) => number.into(),
            Value::Text(text) => text.into(),
        });
        columns.iter().map(|(name, _)| (*name).to_owned()).zip(values).collect::<serde_json::Map<_, _>>()
    });
    serde_json::Value::Array(rows.map(serde_json::Value::Object).collect()).to_string()
}
