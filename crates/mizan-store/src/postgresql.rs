//! PostgreSQL behind [`Conn`].

use std::collections::BTreeMap;
use std::time::Duration;

use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::ToSql;
use postgres::{Client, NoTls, Statement};

use crate::Open;
use crate::conn::{Conn, Dialect, Row, Table, Value, as_json};
use crate::error::{Error, Result, chain};

/// How long to wait for an answer to the first call.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many rows go with one statement.
const ROWS: usize = 1_000;

/// A connection to a server. Its traffic isn't encrypted: a server elsewhere is to be reached through
/// a tunnel or a private network.
pub(crate) struct Postgresql {
    client: Client,
    at: String,
    prepared: BTreeMap<String, Statement>,
}

impl Postgresql {
    pub(crate) fn open(config: &postgres::Config, how: Open, at: &str) -> Result<Self> {
        let mut config = config.clone();
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(PATIENCE);
        }
        if config.get_application_name().is_none() {
            config.application_name("mizan");
        }
        let client = config.connect(NoTls).map_err(|e| failure(at, &e))?;
        let mut opened = Self { client, at: at.to_owned(), prepared: BTreeMap::new() };
        opened.batch("set lock_timeout = '5s'; set client_min_messages = warning")?;
        if how == Open::ReadOnly {
            opened.batch("set default_transaction_read_only = on")?;
        }
        Ok(opened)
    }

    fn statement(&mut self, sql: &str) -> Result<Statement> {
        if let Some(known) = self.prepared.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql).map_err(|e| failure(&self.at, &e))?;
        self.prepared.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

/// A value as the driver takes it. A null among arguments is always one of text.
fn parameter(value: &Value) -> &(dyn ToSql + Sync) {
    const NOTHING: Option<&str> = None;
    match value {
        Value::Null => &NOTHING,
        Value::Int(number) => number,
        Value::Text(text) => text,
    }
}

struct PostgresRow<'a> {
    row: &'a postgres::Row,
    at: &'a str,
}

impl Row for PostgresRow<'_> {
    fn maybe(&self, column: usize) -> Result<Option<&str>> {
        self.row.try_get(column).map_err(|e| failure(self.at, &e))
    }

    fn int(&self, column: usize) -> Result<i64> {
        self.row.try_get(column).map_err(|e| failure(self.at, &e))
    }
}

impl Conn for Postgresql {
    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        self.client.batch_execute(sql).map_err(|e| failure(&self.at, &e))
    }

    fn execute(&mut self, sql: &str, args: &[Value]) -> Result<u64> {
        let statement = self.statement(sql)?;
        let args: Vec<_> = args.iter().map(parameter).collect();
        self.client.execute(&statement, &args).map_err(|e| failure(&self.at, &e))
    }

    fn query(
        &mut self,
        sql: &str,
        args: &[Value],
        each: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<()> {
        let statement = self.statement(sql)?;
        let mut rows = self
            .client
            .query_raw(&statement, args.iter().map(parameter))
            .map_err(|e| failure(&self.at, &e))?;
        while let Some(row) = rows.next().map_err(|e| failure(&self.at, &e))? {
            each(&PostgresRow { row: &row, at: &self.at })?;
        }
        Ok(())
    }

    fn insert_many(&mut self, into: &Table, rows: &mut dyn Iterator<Item = Vec<Value>>) -> Result<()> {
        let columns = into.column_list();
        let given = Table { name: "given", columns: into.columns };
        let sql = format!(
            "insert into {} ({columns}) select {columns} from {}",
            into.name,
            Dialect::Postgres.rows(&given)
        );
        loop {
            let some: Vec<Vec<Value>> = rows.take(ROWS).collect();
            if some.is_empty() {
                return Ok(());
            }
            self.execute(&sql, &[Value::Text(as_json(into.columns, some))])?;
        }
    }
}

/// PostgreSQL's error as what it means to whoever keeps the store.
fn failure(at: &str, error: &postgres::Error) -> Error {
    let at = at.to_owned();
    let why = chain(error);
    let Some(state) = error.code() else {
        // Before the server is asked, a missing password is found out here.
        return if why.contains("password missing") {
            Error::WrongPassword { at }
        } else if why.contains("deserializing column") || why.contains("serializing parameter") {
            Error::Engine { at, why }
        } else {
            Error::Unreachable { at, why }
        };
    };
    let message = error.as_db_error().map_or(why, |e| e.message().to_owned());
    match *state {
        SqlState::INVALID_PASSWORD | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => {
            Error::WrongPassword { at }
        }
        SqlState::INVALID_CATALOG_NAME | SqlState::INVALID_SCHEMA_NAME => {
            Error::NoPlace { at, why: format!("{message}; make it first") }
        }
        SqlState::READ_ONLY_SQL_TRANSACTION => Error::ReadOnly { at },
        SqlState::INSUFFICIENT_PRIVILEGE => Error::NotAllowed { at, why: message },
        SqlState::DISK_FULL => Error::DiskFull { at },
        SqlState::LOCK_NOT_AVAILABLE | SqlState::T_R_DEADLOCK_DETECTED => Error::Busy { at },
        SqlState::DATA_CORRUPTED | SqlState::INDEX_CORRUPTED => Error::Corrupt { at, why: message },
        SqlState::ADMIN_SHUTDOWN
        | SqlState::CRASH_SHUTDOWN
        | SqlState::CANNOT_CONNECT_NOW
        | SqlState::TOO_MANY_CONNECTIONS => Error::Unreachable { at, why: message },
        _ => Error::Engine { at, why: message },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::url::{DbUrl, Engine};
    use mizan_testkit::Database;

    fn opened(database: &Database) -> Postgresql {
        match DbUrl::parse(&database.url()).unwrap().engine {
            Engine::Postgres(config) => Postgresql::open(&config, Open::Existing, "x").unwrap(),
            Engine::Sqlite(_) => panic!("a test's database is one of PostgreSQL"),
        }
    }

    #[test]
    fn the_servers_states_become_what_they_mean() {
        let database = Database::new();
        let mut conn = opened(&database);
        let mut raised = |state: &str| {
            conn.batch(&format!("do $$ begin raise exception using errcode = '{state}'; end $$")).unwrap_err()
        };
        assert!(matches!(raised("53100"), Error::DiskFull { .. }));
        assert!(matches!(raised("55P03"), Error::Busy { .. }));
        assert!(matches!(raised("XX001"), Error::Corrupt { .. }));
        assert!(matches!(raised("42501"), Error::NotAllowed { .. }));
        assert!(matches!(raised("57P01"), Error::Unreachable { .. }));
        assert!(matches!(raised("22012"), Error::Engine { .. }));
    }

    #[test]
    fn arguments_go_by_their_number() {
        let database = Database::new();
        let mut seen = Vec::new();
        opened(&database)
            .query("select $2::text, $1::text, $2::text", &["a".into(), "b".into()], &mut |row| {
                seen.extend([row.text(0)?.to_owned(), row.text(1)?.to_owned(), row.text(2)?.to_owned()]);
                Ok(())
            })
            .unwrap();
        assert_eq!(seen, ["b", "a", "b"]);
    }
}
