//! Looks a store over: is all that was recorded still there, and as it was?

use std::collections::BTreeMap;

use mizan_domain::{FactId, Moment, SourceId};

use crate::conn::{Conn, Dialect, number};
use crate::error::Result;
use crate::migrate::version;
use crate::rows::{Version, Which, parsed, read_facts, read_sources, source_digest};
use crate::store::generation;
use crate::{Open, Store};

/// What a store holds, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Health {
    /// The version of its tables.
    pub schema: u32,
    /// Its generation.
    pub generation: u64,
    /// Facts believed now.
    pub facts: u64,
    /// Versions of facts.
    pub fact_versions: u64,
    /// Sources held now.
    pub sources: u64,
    /// Versions of sources.
    pub source_versions: u64,
    /// Citations of all versions.
    pub citations: u64,
    /// Loaded editions, by dossier.
    pub editions: Vec<(String, Moment)>,
    /// What is wrong; empty: nothing.
    pub faults: Vec<Fault>,
}

/// Something wrong with a store.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is damaged.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// A version of a fact isn't what was recorded.
    #[error("a version of {0} was changed after it was recorded")]
    FactChanged(FactId),
    /// A version of a source isn't what was recorded.
    #[error("a version of the source {0} was changed after it was recorded")]
    SourceChanged(SourceId),
    /// Two versions of a fact were believed at one time.
    #[error("two versions of {0} were believed at one time")]
    Overlap(FactId),
    /// A citation names a source that the store never held.
    #[error("{fact} cites a source that the store never held: {source_id}")]
    NoSource {
        /// The fact.
        fact: FactId,
        /// The source.
        source_id: SourceId,
    },
    /// The index has other rows than what is believed.
    #[error("the search index holds {indexed} rows for {believed} facts and sources")]
    Index {
        /// Rows of the index.
        indexed: u64,
        /// Facts and sources believed now.
        believed: u64,
    },
}

const EDITIONS: &str = "select dossier, edition from edition order by dossier, edition";
const CITATIONS: &str = "select count(*) from citation";
const INDEXED: &str = "select count(*) from search";
const CHECK_FILE: &str = "pragma integrity_check";

impl Store {
    /// Reads everything once and reports.
    pub fn doctor(&self) -> Result<Health> {
        let at = self.at();
        self.read(|conn| {
            let mut faults = damage(conn)?;
            let schema = version(conn, Open::ReadOnly, &at)?;
            let mut editions = Vec::new();
            conn.query(EDITIONS, &[], &mut |row| {
                editions.push((row.text(0)?.to_owned(), parsed(row.text(1)?, "an edition", &at)?));
                Ok(())
            })?;
            let (sources, source_versions, known) = sources(conn, &at, &mut faults)?;
            let (facts, fact_versions) = facts(conn, &at, &known, &mut faults)?;
            let citations = count(conn, CITATIONS)?;
            let indexed = count(conn, INDEXED)?;
            let believed = facts + sources;
            if indexed != believed {
                faults.push(Fault::Index { indexed, believed });
            }
            let generation = generation(conn)?;
            Ok(Health {
                schema,
                generation,
                facts,
                fact_versions,
                sources,
                source_versions,
                citations,
                editions,
                faults,
            })
        })
    }
}

fn count(conn: &mut dyn Conn, sql: &str) -> Result<u64> {
    Ok(u64::try_from(number(conn, sql, &[])?).unwrap_or_default())
}

/// What SQLite finds wrong in its own file. PostgreSQL's files are its own keeper's care.
fn damage(conn: &mut dyn Conn) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    if conn.dialect() == Dialect::Sqlite {
        conn.query(CHECK_FILE, &[], &mut |row| {
            let found = row.text(0)?;
            if found != "ok" {
                faults.push(Fault::Damaged(found.to_owned()));
            }
            Ok(())
        })?;
    }
    Ok(faults)
}

/// How many sources are held, in how many versions, and the ids of all that ever were.
fn sources(
    conn: &mut dyn Conn,
    at: &str,
    faults: &mut Vec<Fault>,
) -> Result<(u64, u64, BTreeMap<SourceId, u64>)> {
    let (mut held, mut versions) = (0, 0);
    let mut known: BTreeMap<SourceId, u64> = BTreeMap::new();
    read_sources(conn, Which::All, at, &mut |version, digest| {
        let id = SourceId::from(version.held.id.clone());
        if source_digest(&version.held) != digest {
            faults.push(Fault::SourceChanged(id.clone()));
        }
        versions += 1;
        held += u64::from(version.recorded.until.is_none());
        *known.entry(id).or_default() += 1;
    })?;
    Ok((held, versions, known))
}

/// How many facts are believed, in how many versions.
fn facts(
    conn: &mut dyn Conn,
    at: &str,
    known: &BTreeMap<SourceId, u64>,
    faults: &mut Vec<Fault>,
) -> Result<(u64, u64)> {
    let (mut believed, mut versions) = (0, 0);
    let mut times: BTreeMap<FactId, Vec<(Moment, Option<Moment>)>> = BTreeMap::new();
    read_facts(conn, Which::All, at, &mut |Version { held: fact, recorded, .. }, digest| {
        if fact.digest() != digest {
            faults.push(Fault::FactChanged(fact.id.clone()));
        }
        for citation in fact.citations.iter().filter(|citation| !known.contains_key(&citation.source)) {
            faults.push(Fault::NoSource { fact: fact.id.clone(), source_id: citation.source.clone() });
        }
        versions += 1;
        believed += u64::from(recorded.until.is_none());
        times.entry(fact.id).or_default().push((recorded.from, recorded.until));
    })?;
    for (id, mut times) in times {
        times.sort();
        let next = times.iter().skip(1);
        if times.iter().zip(next).any(|(one, other)| one.1.is_none_or(|until| until > other.0)) {
            faults.push(Fault::Overlap(id));
        }
    }
    Ok((believed, versions))
}
