//! SQLite behind [`Conn`].

use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Statement, ToSql, types::ToSqlOutput, types::ValueRef};

use crate::Open;
use crate::conn::{Conn, Dialect, Row, Table, Value};
use crate::error::{Error, Result, chain};

/// How long to wait for another process to finish writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// A connection to a file.
pub(crate) struct Sqlite {
    connection: Connection,
    at: String,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, how: Open, at: &str) -> Result<Self> {
        match std::fs::metadata(path) {
            Ok(found) if found.is_dir() => {
                return Err(Error::NoPlace { at: at.to_owned(), why: "it is a folder".to_owned() });
            }
            Ok(_) => (),
            Err(e) if e.kind() == ErrorKind::NotFound && how == Open::Create => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
                    let why = format!("there is no folder {}; make it first", folder.display());
                    return Err(Error::NoPlace { at: at.to_owned(), why });
                }
            }
            Err(e) if e.kind() == ErrorKind::NotFound => return Err(Error::NotThere { at: at.to_owned() }),
            Err(e) => return Err(Error::NotAllowed { at: at.to_owned(), why: e.to_string() }),
        }
        let flags = match how {
            Open::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Open::Existing => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Open::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        let mut opened = Self::connect(path, flags, at)?;
        match opened.settle(how) {
            Ok(()) => Ok(opened),
            // A reader needs a file beside the store for what writers have not yet put into it. Where
            // nobody may make one there, nobody writes either, unless a writer's file is already there.
            Err(_) if how == Open::ReadOnly && !has_log(path) => Self::immutable(path, at),
            Err(error) => Err(error),
        }
    }

    /// Opens a file that nobody changes meanwhile.
    fn immutable(path: &Path, at: &str) -> Result<Self> {
        let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
        let uri = format!("file:{escaped}?immutable=1");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let mut opened = Self::connect(Path::new(&uri), flags, at)?;
        opened.settle(Open::ReadOnly)?;
        Ok(opened)
    }

    fn connect(path: &Path, flags: OpenFlags, at: &str) -> Result<Self> {
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .map_err(|e| failure(at, &e))?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self { connection, at: at.to_owned() })
    }

    /// Settings that hold for a connection. Reads the file, so that what is no store is found here.
    fn settle(&mut self, how: Open) -> Result<()> {
        self.connection.busy_timeout(PATIENCE).map_err(|e| failure(&self.at, &e))?;
        self.batch(
            "pragma foreign_keys = on; pragma synchronous = normal; select count(*) from sqlite_schema",
        )?;
        if how == Open::Create {
            // Readers go on while somebody writes. The setting stays with the file.
            self.query("pragma journal_mode = wal", &[], &mut |_| Ok(()))?;
        }
        Ok(())
    }

    fn prepared<T>(
        &self,
        sql: &str,
        work: impl FnOnce(&mut Statement<'_>) -> std::result::Result<T, rusqlite::Error>,
    ) -> Result<T> {
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| failure(&self.at, &e))?;
        work(&mut statement).map_err(|e| failure(&self.at, &e))
    }
}

/// Whether a writer's log with something in it stands beside the file.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

/// To SQLite `$2` is a name, and names are numbered as they first appear: `select $2, $1` bound by
/// position gives the values swapped. So each is bound by its name.
fn bind(statement: &mut Statement<'_>, args: &[Value]) -> std::result::Result<(), rusqlite::Error> {
    for (n, value) in args.iter().enumerate() {
        let name = format!("${}", n + 1);
        let place =
            statement.parameter_index(&name)?.ok_or_else(|| rusqlite::Error::InvalidParameterName(name))?;
        statement.raw_bind_parameter(place, value)?;
    }
    Ok(())
}

struct SqliteRow<'a> {
    row: &'a rusqlite::Row<'a>,
    at: &'a str,
}

impl Row for SqliteRow<'_> {
    fn maybe(&self, column: usize) -> Result<Option<&str>> {
        let value = self.row.get_ref(column).map_err(|e| failure(self.at, &e))?;
        value.as_str_or_null().map_err(|e| failure(self.at, &rusqlite::Error::from(e)))
    }

    fn int(&self, column: usize) -> Result<i64> {
        self.row.get(column).map_err(|e| failure(self.at, &e))
    }
}

impl Conn for Sqlite {
    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).map_err(|e| failure(&self.at, &e))
    }

    fn execute(&mut self, sql: &str, args: &[Value]) -> Result<u64> {
        self.prepared(sql, |statement| {
            bind(statement, args)?;
            statement.raw_execute().map(|rows| rows as u64)
        })
    }

    fn query(
        &mut self,
        sql: &str,
        args: &[Value],
        each: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<()> {
        let mut refused = Ok(());
        self.prepared(sql, |statement| {
            bind(statement, args)?;
            let mut rows = statement.raw_query();
            while let (Some(row), true) = (rows.next()?, refused.is_ok()) {
                refused = each(&SqliteRow { row, at: &self.at });
            }
            Ok(())
        })?;
        refused
    }

    fn insert_many(&mut self, into: &Table, rows: &mut dyn Iterator<Item = Vec<Value>>) -> Result<()> {
        let marks: Vec<String> = (1..=into.columns.len()).map(|n| format!("${n}")).collect();
        let sql = format!("insert into {} ({}) values ({})", into.name, into.column_list(), marks.join(", "));
        self.prepared(&sql, |statement| {
            for row in rows {
                // Here the names do appear in order.
                for (n, value) in row.iter().enumerate() {
                    statement.raw_bind_parameter(n + 1, value)?;
                }
                statement.raw_execute()?;
            }
            Ok(())
        })
    }
}

/// SQLite's error as what it means to whoever keeps the store.
fn failure(at: &str, error: &rusqlite::Error) -> Error {
    let at = at.to_owned();
    let why = chain(error);
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy { at },
        Some(ErrorCode::ReadOnly) => Error::ReadOnly { at },
        Some(ErrorCode::DiskFull) => Error::DiskFull { at },
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::Corrupt { at, why },
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Error::NotAllowed { at, why },
        _ => Error::Engine { at, why },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mizan_testkit::TempFolder;

    fn made(folder: &TempFolder) -> Sqlite {
        Sqlite::open(&folder.file("x.db"), Open::Create, "x").unwrap()
    }

    #[test]
    fn arguments_go_by_their_number() {
        let folder = TempFolder::new();
        let mut seen = Vec::new();
        made(&folder)
            .query("select $2, $1, $2", &["a".into(), "b".into()], &mut |row| {
                seen.extend([row.text(0)?.to_owned(), row.text(1)?.to_owned(), row.text(2)?.to_owned()]);
                Ok(())
            })
            .unwrap();
        assert_eq!(seen, ["b", "a", "b"]);
    }

    #[test]
    fn an_argument_that_the_statement_lacks_is_refused() {
        let folder = TempFolder::new();
        let refused = made(&folder).query("select $1", &["a".into(), "b".into()], &mut |_| Ok(()));
        assert!(matches!(refused, Err(Error::Engine { .. })), "{refused:?}");
    }

    #[test]
    fn a_file_that_nobody_changes_is_read_without_files_beside_it() {
        let folder = TempFolder::new();
        made(&folder).batch("create table t (a); insert into t values ('here')").unwrap();
        let path = folder.file("x.db");
        let odd = folder.file("a?b#c%20d.db");
        std::fs::rename(&path, &odd).unwrap();
        let mut opened = Sqlite::immutable(&odd, "x").unwrap();
        assert_eq!(crate::conn::number(&mut opened, "select count(*) from t", &[]).unwrap(), 1);
        let beside: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(beside, ["a?b#c%20d.db"]);
        assert!(matches!(opened.batch("insert into t values ('no')"), Err(Error::ReadOnly { .. })));
    }
}
