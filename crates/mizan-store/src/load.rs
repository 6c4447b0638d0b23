//! Loading dossiers: one transaction, in which each change adds versions and ends others.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use mizan_domain::{Fact, FactId, Moment, Recorded, SourceId};

use crate::conn::{Conn, Table, Type, Value, as_json, number};
use crate::error::{Error, Result};
use crate::plan::{Clock, Given, Held, Plan, plan};
use crate::rows::{
    CITATION, EDITION, FACT_VERSION, SOURCE_VERSION, citation_rows, fact_row, parsed, source_digest,
    source_row,
};
use crate::search_text::{Entry, Index, citing, unindex};
use crate::store::Keep;
use crate::{Changed, Changes, DryRun, Incoming, Store};

/// How many things are written between two calls of the progress.
const STRIDE: usize = 500;

const LOADED: &str = "select dossier, edition from edition";
const NEXT_GENERATION: &str = "update meta set generation = generation + 1";

/// The end of a version.
const GIVEN_END: Table = Table {
    name: "given",
    columns: &[
        ("version", Type::Int),
        ("recorded_until", Type::Text),
        ("ended_by", Type::Text),
        ("ended_why", Type::Text),
    ],
};

impl Store {
    /// What [`Store::load`] would change now. Writes nothing.
    pub fn plan(&self, incoming: &Incoming) -> Result<Changes> {
        let arriving = Arriving::of(incoming)?;
        self.read(|conn| {
            let held = Known::read(conn, &self.at())?;
            Ok(arriving.compared(&held).changes(incoming))
        })
    }

    /// Loads dossiers: all of it or nothing. Loading the same again changes nothing.
    ///
    /// A change is believed from its dossier's edition on, if the store had not loaded that edition;
    /// else from `now`. `progress` is told how many of how many changes are written, and may stop it.
    pub fn load(
        &self,
        incoming: &Incoming,
        now: Moment,
        dry: DryRun,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Changes> {
        let arriving = Arriving::of(incoming)?;
        let at = self.at();
        self.write(|conn| {
            let known = Known::read(conn, &at)?;
            let compared = arriving.compared(&known);
            let changes = compared.changes(incoming);
            let clock = Clock { loaded: latest(&known.editions), now };
            let total = changes.facts.count() + changes.sources.count();
            let mut loading = Loading { conn, incoming, clock, at: &at, done: 0, total, progress };
            loading.editions(&known.editions)?;
            if !changes.is_empty() {
                loading.sources(&arriving, &compared.sources)?;
                let index = Index::read(loading.conn, &at)?;
                loading.unindex(&changes)?;
                loading.index_sources(&compared.sources)?;
                loading.index_again(&index, &changes)?;
                loading.facts(&arriving, &compared.facts, &index)?;
                loading.conn.execute(NEXT_GENERATION, &[])?;
            }
            Ok((changes, if dry == DryRun::Yes { Keep::No } else { Keep::Yes }))
        })
    }
}

/// What comes in, checked, with its digests.
struct Arriving<'a> {
    incoming: &'a Incoming,
    facts: Vec<Given<'a>>,
    sources: Vec<Given<'a>>,
}

impl<'a> Arriving<'a> {
    fn of(incoming: &'a Incoming) -> Result<Self> {
        let mut dossiers = BTreeSet::new();
        for recorded in &incoming.dossiers {
            if !dossiers.insert(recorded.dossier.as_str()) {
                return refused(format!("two dossiers are called `{}`", recorded.dossier));
            }
        }
        let known = |recorded: &Recorded, id: &str| {
            if dossiers.contains(recorded.dossier.as_str()) {
                return Ok(());
            }
            refused(format!("{id} names the dossier `{}`, which isn't among them", recorded.dossier))
        };
        let mut facts = Vec::with_capacity(incoming.facts.len());
        for fact in &incoming.facts {
            known(&fact.recorded, fact.id.as_str())?;
            if has_zero_byte(fact) {
                return refused(format!("a text of {} contains a zero byte", fact.id));
            }
            facts.push(Given { id: fact.id.as_str(), digest: fact.digest(), recorded: &fact.recorded });
        }
        let mut sources = Vec::with_capacity(incoming.sources.len());
        for (source, recorded) in &incoming.sources {
            known(recorded, source.id.as_str())?;
            sources.push(Given { id: source.id.as_str(), digest: source_digest(source), recorded });
        }
        no_id_twice(&facts, "facts")?;
        no_id_twice(&sources, "sources")?;
        Ok(Self { incoming, facts, sources })
    }

    fn compared<'b>(&'b self, known: &'b Known) -> Compared<'b> {
        Compared {
            facts: plan(&known.facts, &self.facts, &self.incoming.dossiers),
            sources: plan(&known.sources, &self.sources, &self.incoming.dossiers),
        }
    }
}

fn refused<T>(why: String) -> Result<T> {
    Err(Error::Incoming(why))
}

fn no_id_twice(given: &[Given<'_>], what: &str) -> Result<()> {
    let mut seen = BTreeSet::new();
    match given.iter().find(|given| !seen.insert(given.id)) {
        Some(twice) => refused(format!("two {what} are called `{}`", twice.id)),
        None => Ok(()),
    }
}

/// PostgreSQL holds no zero byte in a text. (Those in a body are escaped.)
fn has_zero_byte(fact: &Fact) -> bool {
    let Recorded { by, why, dossier, .. } = &fact.recorded;
    let cited = fact.citations.iter().flat_map(|c| [c.place.as_deref(), c.says.as_deref()]);
    let texts = [Some(by.as_str()), Some(why), Some(dossier), fact.note.as_deref()];
    texts.into_iter().chain(cited).flatten().any(|text| text.contains('\0'))
}

/// What the store holds: the latest version of each id, and the editions it has loaded.
struct Known {
    facts: BTreeMap<String, Held>,
    sources: BTreeMap<String, Held>,
    editions: BTreeSet<(String, Moment)>,
}

impl Known {
    fn read(conn: &mut dyn Conn, at: &str) -> Result<Self> {
        let mut editions = BTreeSet::new();
        conn.query(LOADED, &[], &mut |row| {
            editions.insert((row.text(0)?.to_owned(), parsed(row.text(1)?, "an edition", at)?));
            Ok(())
        })?;
        Ok(Self {
            facts: held(conn, "fact", &FACT_VERSION, at)?,
            sources: held(conn, "source", &SOURCE_VERSION, at)?,
            editions,
        })
    }
}

fn held(conn: &mut dyn Conn, id: &str, table: &Table, at: &str) -> Result<BTreeMap<String, Held>> {
    let sql =
        format!("select {id}, version, digest, dossier, recorded_from, recorded_until from {}", table.name);
    let mut found: BTreeMap<String, Held> = BTreeMap::new();
    conn.query(&sql, &[], &mut |row| {
        let id = row.text(0)?;
        let from: Moment = parsed(row.text(4)?, id, at)?;
        if found.get(id).is_none_or(|known| known.from < from) {
            let version = Held {
                version: row.int(1)?,
                digest: row.text(2)?.to_owned(),
                dossier: row.text(3)?.to_owned(),
                from,
                until: row.maybe(5)?.map(|until| parsed(until, id, at)).transpose()?,
            };
            found.insert(id.to_owned(), version);
        }
        Ok(())
    })?;
    Ok(found)
}

fn latest(editions: &BTreeSet<(String, Moment)>) -> BTreeMap<String, Moment> {
    // Later editions come later in the set, and replace earlier ones.
    editions.iter().cloned().collect()
}

struct Compared<'a> {
    facts: Plan<'a>,
    sources: Plan<'a>,
}

impl Compared<'_> {
    fn changes(&self, incoming: &Incoming) -> Changes {
        let fact = |place: usize| incoming.facts.get(place).map(|fact| fact.id.clone());
        let source = |place: usize| incoming.sources.get(place).map(|(s, _)| SourceId::from(s.id.clone()));
        Changes { facts: changed(&self.facts, fact), sources: changed(&self.sources, source) }
    }
}

fn changed<Id: std::str::FromStr>(plan: &Plan<'_>, id: impl Fn(usize) -> Option<Id>) -> Changed<Id> {
    Changed {
        added: plan.added.iter().filter_map(|(place, _)| id(*place)).collect(),
        corrected: plan.corrected.iter().filter_map(|(place, _)| id(*place)).collect(),
        ended: plan.ended.iter().filter_map(|(id, ..)| id.parse().ok()).collect(),
        unchanged: plan.unchanged.iter().filter_map(|place| id(*place)).collect(),
    }
}

/// A load that is being written.
struct Loading<'a, 'p> {
    conn: &'a mut dyn Conn,
    incoming: &'a Incoming,
    clock: Clock,
    at: &'a str,
    done: usize,
    total: usize,
    progress: &'p mut dyn FnMut(usize, usize) -> ControlFlow<()>,
}

impl Loading<'_, '_> {
    fn editions(&mut self, known: &BTreeSet<(String, Moment)>) -> Result<()> {
        let new = self.incoming.dossiers.iter().filter(|r| !known.contains(&(r.dossier.clone(), r.from)));
        let mut rows = new.map(|r| {
            vec![
                r.dossier.as_str().into(),
                Value::shown(&r.from),
                r.by.as_str().into(),
                r.why.as_str().into(),
            ]
        });
        self.conn.insert_many(&EDITION, &mut rows)
    }

    fn sources(&mut self, arriving: &Arriving<'_>, plan: &Plan<'_>) -> Result<()> {
        self.end(&SOURCE_VERSION, plan, &arriving.sources)?;
        let first = self.next_version(&SOURCE_VERSION)?;
        let (incoming, clock) = (self.incoming, &self.clock);
        let mut rows = (first..).zip(begun(plan)).filter_map(|(version, (place, replaced))| {
            let (source, recorded) = incoming.sources.get(place)?;
            let digest = &arriving.sources.get(place)?.digest;
            Some(source_row(version, source, digest, recorded, clock.moment(recorded, replaced)))
        });
        self.conn.insert_many(&SOURCE_VERSION, &mut rows)?;
        self.advance(plan.added.len() + plan.corrected.len() + plan.ended.len())
    }

    fn facts(&mut self, arriving: &Arriving<'_>, plan: &Plan<'_>, index: &Index) -> Result<()> {
        self.end(&FACT_VERSION, plan, &arriving.facts)?;
        self.advance(plan.ended.len())?;
        let first = self.next_version(&FACT_VERSION)?;
        let begun: Vec<(i64, usize, Option<&Held>)> = (first..)
            .zip(begun(plan))
            .map(|(version, (place, replaced))| (version, place, replaced))
            .collect();
        for some in begun.chunks(STRIDE) {
            let (incoming, clock) = (self.incoming, &self.clock);
            let facts = || {
                some.iter().filter_map(|(version, place, replaced)| {
                    Some((*version, incoming.facts.get(*place)?, arriving.facts.get(*place)?, *replaced))
                })
            };
            let mut rows = facts().map(|(version, fact, given, replaced)| {
                fact_row(version, fact, &given.digest, clock.moment(&fact.recorded, replaced))
            });
            self.conn.insert_many(&FACT_VERSION, &mut rows)?;
            let mut rows = facts().flat_map(|(version, fact, ..)| citation_rows(version, fact));
            self.conn.insert_many(&CITATION, &mut rows)?;
            let mut rows = facts().map(|(_, fact, ..)| index.fact(fact).row());
            self.conn.insert_many(&Entry::TABLE, &mut rows)?;
            self.advance(some.len())?;
        }
        Ok(())
    }

    /// Ends the versions that are replaced and those whose dossier holds them no longer.
    fn end(&mut self, table: &Table, plan: &Plan<'_>, given: &[Given<'_>]) -> Result<()> {
        let replaced = plan.corrected.iter().filter_map(|(place, old)| {
            let until = self.clock.moment(given.get(*place)?.recorded, Some(old));
            Some(vec![Value::Int(old.version), Value::shown(&until), Value::Null, Value::Null])
        });
        let ended = plan.ended.iter().map(|(_, old, recorded)| {
            let until = self.clock.moment(recorded, Some(old));
            let (by, why) = (recorded.by.as_str(), recorded.why.as_str());
            vec![Value::Int(old.version), Value::shown(&until), by.into(), why.into()]
        });
        let rows: Vec<Vec<Value>> = replaced.chain(ended).collect();
        let (name, given) = (table.name, self.conn.dialect().rows(&GIVEN_END));
        let sql = format!(
            "update {name} set recorded_until = given.recorded_until, ended_by = given.ended_by, \
             ended_why = given.ended_why from {given} where {name}.version = given.version"
        );
        for some in rows.chunks(STRIDE) {
            self.conn.execute(&sql, &[Value::Text(as_json(GIVEN_END.columns, some.to_vec()))])?;
        }
        Ok(())
    }

    fn next_version(&mut self, table: &Table) -> Result<i64> {
        let sql = format!("select coalesce(max(version), 0) + 1 from {}", table.name);
        number(self.conn, &sql, &[])
    }

    /// Takes out of the index what is believed no longer or otherwise.
    fn unindex(&mut self, changes: &Changes) -> Result<()> {
        let facts = changes.facts.corrected.iter().chain(&changes.facts.ended).map(FactId::as_str);
        let sources = changes.sources.corrected.iter().chain(&changes.sources.ended).map(SourceId::as_str);
        unindex(self.conn, &facts.chain(sources).collect::<Vec<_>>())
    }

    fn index_sources(&mut self, plan: &Plan<'_>) -> Result<()> {
        let incoming = self.incoming;
        let mut rows = begun(plan)
            .filter_map(|(place, _)| incoming.sources.get(place))
            .map(|(source, _)| Entry::source(source).row());
        self.conn.insert_many(&Entry::TABLE, &mut rows)
    }

    /// Facts that stay as they are, but cite a source that doesn't: its title is among their words.
    fn index_again(&mut self, index: &Index, changes: &Changes) -> Result<()> {
        let sources = changes.sources.added.iter().chain(&changes.sources.corrected);
        let moved: BTreeSet<&FactId> = changes.facts.corrected.iter().chain(&changes.facts.ended).collect();
        let mut again = citing(self.conn, sources, self.at)?;
        again.retain(|fact| !moved.contains(&fact.id));
        let ids: Vec<&str> = again.iter().map(|fact| fact.id.as_str()).collect();
        unindex(self.conn, &ids)?;
        self.conn.insert_many(&Entry::TABLE, &mut again.iter().map(|fact| index.fact(fact).row()))
    }

    fn advance(&mut self, by: usize) -> Result<()> {
        self.done += by;
        match (self.progress)(self.done, self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::Interrupted),
        }
    }
}

/// What begins a version: places in what was given, by id, each with the version that it follows.
fn begun<'a>(plan: &'a Plan<'_>) -> impl Iterator<Item = (usize, Option<&'a Held>)> {
    let added = plan.added.iter().map(|(place, old)| (*place, *old));
    added.chain(plan.corrected.iter().map(|(place, old)| (*place, Some(*old))))
}
