//! The store: its connections, and what it answers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use mizan_domain::{Fact, FactId, History, Moment, Slug, Source, SourceId};

use crate::conn::{Conn, Purpose, number};
use crate::error::{Error, Result};
use crate::migrate::migrate;
use crate::postgresql::Postgresql;
use crate::rows::{Version, Which, read_facts, read_sources};
use crate::sqlite::Sqlite;
use crate::url::{DbUrl, Engine, Open};
use crate::vocabulary::Vocabulary;

/// Connections kept open while nobody uses them.
const IDLE: usize = 4;

const GENERATION: &str = "select generation from meta";

/// Facts and sources with all their versions. May be shared between threads; all calls block.
pub struct Store {
    url: DbUrl,
    how: Open,
    idle: Mutex<Vec<Box<dyn Conn>>>,
    /// The words of the index, with the generation that they are of.
    pub(crate) words: Mutex<Option<(i64, Arc<Vocabulary>)>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("url", &self.url).field("how", &self.how).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens a store, and brings its tables up to date unless it is only read.
    pub fn open(url: &DbUrl, how: Open) -> Result<Self> {
        let store = Self { url: url.clone(), how, idle: Mutex::default(), words: Mutex::default() };
        let mut conn = store.connect(how)?;
        migrate(conn.as_mut(), how, &store.at())?;
        store.put_back(conn);
        Ok(store)
    }

    /// Its address.
    pub fn url(&self) -> &DbUrl {
        &self.url
    }

    /// A number that grows with each load that changes something.
    pub fn generation(&self) -> Result<u64> {
        self.read(|conn| generation(conn))
    }

    /// Every version of every fact, and the latest version of every source that was ever held.
    pub fn history(&self) -> Result<History> {
        self.read(|conn| history(conn, &self.at()))
    }

    /// The history, and the generation that it is of.
    pub fn generation_and_history(&self) -> Result<(u64, History)> {
        self.read(|conn| Ok((generation(conn)?, history(conn, &self.at())?)))
    }

    /// The versions of a fact, oldest first; none: the store never held it.
    pub fn versions(&self, id: &FactId) -> Result<Vec<Version<Fact>>> {
        let mut found = Vec::new();
        self.read(|conn| {
            read_facts(conn, Which::Of(id.as_str()), &self.at(), &mut |version, _| found.push(version))
        })?;
        found.sort_by_key(|version| version.recorded.from);
        Ok(found)
    }

    /// The versions of a source, oldest first; none: the store never held it.
    pub fn source_versions(&self, id: &SourceId) -> Result<Vec<Version<Source>>> {
        let mut found = Vec::new();
        self.read(|conn| {
            read_sources(conn, Which::Of(id.as_str()), &self.at(), &mut |version, _| found.push(version))
        })?;
        found.sort_by_key(|version| version.recorded.from);
        Ok(found)
    }

    /// Its address, as messages write it.
    pub(crate) fn at(&self) -> String {
        self.url.to_string()
    }

    /// Works on one state of the store.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&mut dyn Conn) -> Result<T>) -> Result<T> {
        let mut conn = self.begin(Purpose::Read)?;
        let answer = work(conn.as_mut())?;
        conn.batch("commit")?;
        self.put_back(conn);
        Ok(answer)
    }

    /// Writes, all or nothing: the work says whether to keep what it did. A connection that is dropped
    /// with its transaction open undoes it.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&mut dyn Conn) -> Result<(T, Keep)>) -> Result<T> {
        if self.how == Open::ReadOnly {
            return Err(Error::ReadOnly { at: self.at() });
        }
        let mut conn = self.begin(Purpose::Write)?;
        let (answer, keep) = work(conn.as_mut())?;
        conn.batch(match keep {
            Keep::Yes => "commit",
            Keep::No => "rollback",
        })?;
        self.put_back(conn);
        Ok(answer)
    }

    /// A connection with a transaction begun. One that was idle may have been cut off meanwhile, by a
    /// server's restart say: then it is replaced.
    fn begin(&self, purpose: Purpose) -> Result<Box<dyn Conn>> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(mut conn) = idle {
            match conn.batch(conn.dialect().begin(purpose)) {
                Ok(()) => return Ok(conn),
                Err(Error::Unreachable { .. }) => {
                    self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
                }
                Err(error) => return Err(error),
            }
        }
        // Whoever once made the store needn't make it again, had it been removed meanwhile.
        let mut conn = self.connect(if self.how == Open::Create { Open::Existing } else { self.how })?;
        conn.batch(conn.dialect().begin(purpose))?;
        Ok(conn)
    }

    fn put_back(&self, conn: Box<dyn Conn>) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE {
            idle.push(conn);
        }
    }

    fn connect(&self, how: Open) -> Result<Box<dyn Conn>> {
        match &self.url.engine {
            Engine::Sqlite(path) => Ok(Box::new(Sqlite::open(path, how, &self.at())?)),
            Engine::Postgres(config) => Ok(Box::new(Postgresql::open(config, how, &self.at())?)),
        }
    }
}

/// Whether a transaction's work is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    Yes,
    No,
}

pub(crate) fn generation(conn: &mut dyn Conn) -> Result<u64> {
    Ok(u64::try_from(number(conn, GENERATION, &[])?).unwrap_or_default())
}

fn history(conn: &mut dyn Conn, at: &str) -> Result<History> {
    let mut facts = Vec::new();
    read_facts(conn, Which::All, at, &mut |version, _| facts.push(Arc::new(version.held)))?;
    let mut sources: BTreeMap<Slug, (Moment, Arc<Source>)> = BTreeMap::new();
    read_sources(conn, Which::All, at, &mut |version, _| {
        let from = version.recorded.from;
        let latest = sources.entry(version.held.id.clone());
        let source = Arc::new(version.held);
        latest
            .and_modify(|known| {
                if from > known.0 {
                    *known = (from, Arc::clone(&source));
                }
            })
            .or_insert((from, source));
    })?;
    Ok(History::new(facts, sources.into_values().map(|(_, source)| source)))
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use mizan_testkit::invented::{dossier, recorded};
    use mizan_testkit::{Database, TempFolder};

    use super::*;
    use crate::{DryRun, Incoming};

    fn sqlite(folder: &TempFolder) -> Store {
        let url = DbUrl::parse(&format!("sqlite:{}", folder.file("x.db").display())).unwrap();
        Store::open(&url, Open::Create).unwrap()
    }

    fn load(store: &Store, edition: &str, facts: usize) -> Result<crate::Changes> {
        let recorded = recorded("xaa", edition);
        let (facts, sources) = dossier(&recorded, facts);
        let incoming = Incoming {
            sources: sources.into_iter().map(|source| (source, recorded.clone())).collect(),
            dossiers: vec![recorded.clone()],
            facts,
        };
        store.load(&incoming, recorded.from, DryRun::No, &mut |_, _| ControlFlow::Continue(()))
    }

    /// A setting for the one connection that a store has so far.
    fn set(store: &Store, sql: &str) {
        let idle = &mut *store.idle.lock().unwrap();
        assert_eq!(idle.len(), 1);
        idle[0].batch(sql).unwrap();
    }

    #[test]
    fn a_full_disk_is_named_so_and_nothing_is_changed() {
        let folder = TempFolder::new();
        let store = sqlite(&folder);
        load(&store, "2026-11-24", 100).unwrap();
        let before = store.history().unwrap().versions().to_vec();
        let size = store.read(|conn| number(conn, "pragma page_count", &[])).unwrap();
        set(&store, &format!("pragma max_page_count = {}", size + 5));
        assert!(matches!(load(&store, "2026-12-05", 1_000), Err(Error::DiskFull { .. })));
        assert_eq!(store.history().unwrap().versions(), before);
        assert!(store.doctor().unwrap().faults.is_empty());
    }

    #[test]
    fn a_locked_store_is_read_but_not_written() {
        let (folder, database) = (TempFolder::new(), Database::new());
        let url = DbUrl::parse(&database.url()).unwrap();
        let impatient = ["pragma busy_timeout = 20", "set lock_timeout = '20ms'"];
        for (open, impatient) in [
            (&(|| sqlite(&folder)) as &dyn Fn() -> Store, impatient[0]),
            (&|| Store::open(&url, Open::Create).unwrap(), impatient[1]),
        ] {
            let (one, other) = (open(), open());
            load(&one, "2026-11-24", 50).unwrap();
            set(&other, impatient);
            one.write(|_| {
                assert_eq!(other.generation().unwrap(), 1);
                let refused = load(&other, "2026-12-05", 50);
                assert!(matches!(refused, Err(Error::Busy { .. })), "{refused:?}");
                Ok(((), Keep::Yes))
            })
            .unwrap();
            load(&other, "2026-12-05", 50).unwrap();
        }
    }
}
