//! The address of a store.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use crate::Error;

/// How a store is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// To read and write; made where there is none.
    Create,
    /// To read and write; must be there, so that a mistyped path makes no empty store.
    Existing,
    /// To read; must be there, and of this program's version.
    ReadOnly,
}

/// `sqlite:PATH` or `postgres://USER@HOST/DATABASE`. Shown without its password.
#[derive(Clone)]
pub struct DbUrl {
    pub(crate) engine: Engine,
    shown: String,
}

#[derive(Clone)]
pub(crate) enum Engine {
    Sqlite(PathBuf),
    Postgres(Box<postgres::Config>),
}

impl DbUrl {
    /// Reads an address.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let shown = without_password(text);
        let wrong = |why: &str| Error::WrongUrl { asked: shown.clone(), why: why.to_owned() };
        let engine = if let Some(rest) = text.strip_prefix("sqlite:") {
            // `sqlite:///there` is a path from the root, `sqlite://here` one from the current folder.
            match rest.strip_prefix("//").unwrap_or(rest) {
                "" => return Err(wrong("the path is missing")),
                ":memory:" => return Err(wrong("a store is a file")),
                path if path.contains('\0') => return Err(wrong("no path contains a zero byte")),
                path => Engine::Sqlite(PathBuf::from(path)),
            }
        } else if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            let config = postgres::Config::from_str(text).map_err(|e| wrong(&crate::error::chain(&e)))?;
            Engine::Postgres(Box::new(config))
        } else {
            return Err(wrong("it begins neither with `sqlite:` nor with `postgres://`"));
        };
        Ok(Self { engine, shown })
    }
}

impl FromStr for DbUrl {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl fmt::Display for DbUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl fmt::Debug for DbUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

/// The address without what stands between the user's name and the `@`, and without a password among
/// the parameters.
fn without_password(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let (place, parameters) = rest.split_once('?').map_or((rest, None), |(a, b)| (a, Some(b)));
    let place = match place.rsplit_once('@') {
        Some((user, place)) => format!("{}@{place}", user.split(':').next().unwrap_or_default()),
        None => place.to_owned(),
    };
    let parameters: Vec<&str> =
        parameters.into_iter().flat_map(|p| p.split('&')).filter(|p| !p.starts_with("password")).collect();
    let question = if parameters.is_empty() { "" } else { "?" };
    format!("{scheme}://{place}{question}{}", parameters.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_not_shown() {
        for (asked, shown) in [
            ("postgres://ann:s3cret@host:5432/mizan", "postgres://ann@host:5432/mizan"),
            (
                "postgres://ann:s@3:cret@host/mizan?sslmode=disable",
                "postgres://ann@host/mizan?sslmode=disable",
            ),
            ("postgresql://host/mizan?user=ann&password=s3cret", "postgresql://host/mizan?user=ann"),
            ("postgres://host/mizan", "postgres://host/mizan"),
            ("sqlite:mizan.db", "sqlite:mizan.db"),
        ] {
            assert_eq!(without_password(asked), shown);
        }
        let error = DbUrl::parse("mysql://ann:s3cret@host/x").unwrap_err().to_string();
        assert!(!error.contains("s3cret") && error.contains("mysql://ann@host/x"), "{error}");
    }

    #[test]
    fn a_path_may_be_written_as_an_address() {
        for (asked, path) in [
            ("sqlite:data/mizan.db", "data/mizan.db"),
            ("sqlite:/data/mizan.db", "/data/mizan.db"),
            ("sqlite:///data/mizan.db", "/data/mizan.db"),
            ("sqlite://mizan.db", "mizan.db"),
            ("sqlite:میزان.db", "میزان.db"),
        ] {
            match DbUrl::parse(asked).unwrap().engine {
                Engine::Sqlite(found) => assert_eq!(found, PathBuf::from(path)),
                Engine::Postgres(_) => panic!("{asked}"),
            }
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for asked in [
            "",
            "mizan.db",
            "sqlite:",
            "sqlite://",
            "sqlite::memory:",
            "sqlite:a\0b",
            "postgre://host/db",
            "postgres://host:port/db",
            "postgres://host/db?nonsense=1",
        ] {
            let error = DbUrl::parse(asked).unwrap_err();
            assert!(matches!(error, Error::WrongUrl { .. }), "{asked}: {error}");
            assert!(error.to_string().contains("sqlite:PATH"), "{error}");
        }
    }
}
