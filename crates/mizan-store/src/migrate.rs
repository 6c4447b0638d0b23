//! Brings the tables up to date. Each migration is a file per engine, run once and never changed.

use crate::Open;
use crate::conn::{Conn, Dialect, Purpose, Value};
use crate::error::{Error, Result};

struct Migration {
    number: u32,
    sqlite: &'static str,
    postgres: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        sqlite: include_str!("../migrations/sqlite/0001_facts.sql"),
        postgres: include_str!("../migrations/postgres/0001_facts.sql"),
    },
    Migration {
        number: 2,
        sqlite: include_str!("../migrations/sqlite/0002_monitoring.sql"),
        postgres: include_str!("../migrations/postgres/0002_monitoring.sql"),
    },
];

/// The version of the tables that this program knows.
pub(crate) const KNOWN: u32 = 2;

/// The table of migrations that were run: its name also tells a store from anything else.
const MAKE: &str =
    "create table if not exists mizan_schema (number bigint primary key, digest text not null)";
const MAKE_STRICT: &str =
    "create table if not exists mizan_schema (number integer primary key, digest text not null) strict";
const APPLIED: &str = "select number, digest from mizan_schema order by number";
const RECORD: &str = "insert into mizan_schema (number, digest) values ($1, $2)";

impl Migration {
    fn sql(&self, dialect: Dialect) -> &'static str {
        match dialect {
            Dialect::Sqlite => self.sqlite,
            Dialect::Postgres => self.postgres,
        }
    }

    fn digest(&self, dialect: Dialect) -> String {
        mizan_domain::digest(self.sql(dialect).as_bytes())
    }
}

/// Makes the tables, or brings them up to date, as far as the way of opening allows it.
pub(crate) fn migrate(conn: &mut dyn Conn, how: Open, at: &str) -> Result<()> {
    let found = version(conn, how, at)?;
    if found == KNOWN {
        return Ok(());
    }
    if how == Open::ReadOnly {
        return Err(Error::OlderVersion { at: at.to_owned(), found, known: KNOWN });
    }
    conn.batch(conn.dialect().begin(Purpose::Write))?;
    // Another process may have done it while this one waited.
    let found = version(conn, how, at)?;
    let dialect = conn.dialect();
    conn.batch(match dialect {
        Dialect::Sqlite => MAKE_STRICT,
        Dialect::Postgres => MAKE,
    })?;
    for migration in MIGRATIONS.iter().filter(|m| m.number > found) {
        conn.batch(migration.sql(dialect))?;
        let args = [Value::Int(migration.number.into()), Value::Text(migration.digest(dialect))];
        conn.execute(RECORD, &args)?;
    }
    conn.batch("commit")
}

/// The version of the tables; 0 where there are none and some may be made.
pub(crate) fn version(conn: &mut dyn Conn, how: Open, at: &str) -> Result<u32> {
    let at = || at.to_owned();
    let mut tables = Vec::new();
    conn.query(conn.dialect().tables(), &[], &mut |row| {
        tables.push(row.text(0)?.to_owned());
        Ok(())
    })?;
    if !tables.iter().any(|table| table == "mizan_schema") {
        return match (tables.is_empty(), how) {
            (true, Open::Create) => Ok(0),
            (true, _) => Err(Error::NotThere { at: at() }),
            (false, _) => Err(Error::NotAStore { at: at() }),
        };
    }
    let mut applied = Vec::new();
    conn.query(APPLIED, &[], &mut |row| {
        applied.push((u32::try_from(row.int(0)?).unwrap_or(u32::MAX), row.text(1)?.to_owned()));
        Ok(())
    })?;
    let found = applied.last().map_or(0, |(number, _)| *number);
    if found > KNOWN {
        return Err(Error::NewerVersion { at: at(), found, known: KNOWN });
    }
    for (number, digest) in applied {
        let known = MIGRATIONS.iter().find(|m| m.number == number);
        if known.is_none_or(|m| m.digest(conn.dialect()) != digest) {
            return Err(Error::UnknownTables { at: at(), number });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use mizan_testkit::{Database, TempFolder};

    use super::*;
    use crate::{DbUrl, Store};

    /// By table and column: type, whether it may be null, and how it is ordered.
    type Columns = BTreeMap<(String, String), (String, i64, String)>;

    fn columns(url: &str, sql: &str) -> Columns {
        let store = Store::open(&DbUrl::parse(url).unwrap(), Open::Create).unwrap();
        let mut found = Columns::new();
        let read = store.read(|conn| {
            conn.query(sql, &[], &mut |row| {
                let name = (row.text(0)?.to_owned(), row.text(1)?.to_owned());
                found.insert(name, (row.text(2)?.to_owned(), row.int(3)?, row.text(4)?.to_owned()));
                Ok(())
            })
        });
        read.unwrap();
        found
    }

    #[test]
    fn both_engines_have_the_same_columns() {
        let (folder, database) = (TempFolder::new(), Database::new());
        // Primary keys are never null in PostgreSQL; SQLite says so for some of them only. It orders
        // text by its bytes. Its index is a table of its own, PostgreSQL's are generated columns.
        let sqlite = columns(
            &format!("sqlite:{}", folder.file("x.db").display()),
            "select t.name, c.name, case c.type when 'INTEGER' then 'bigint' else lower(c.type) end, \
             case when c.\"notnull\" = 0 and c.pk = 0 then 1 else 0 end, \
             case c.type when 'TEXT' then 'C' else '' end \
             from sqlite_schema t join pragma_table_info(t.name) c \
             where t.type = 'table' and t.name not like 'search_index%' and t.name <> 'mizan_schema'",
        );
        let postgres = columns(
            &database.url(),
            "select table_name :: text, column_name :: text, data_type :: text, \
             case is_nullable when 'YES' then 1 else 0 end :: bigint, coalesce(collation_name :: text, '') \
             from information_schema.columns \
             where table_schema = 'public' and is_generated = 'NEVER' and table_name <> 'mizan_schema'",
        );
        assert!(sqlite.len() > 40, "{sqlite:?}");
        assert_eq!(sqlite, postgres);
    }

    #[test]
    fn migrations_are_numbered_without_gaps_up_to_the_known_version() {
        let numbers: Vec<u32> = MIGRATIONS.iter().map(|m| m.number).collect();
        assert_eq!(numbers, (1..=KNOWN).collect::<Vec<_>>());
    }
}
