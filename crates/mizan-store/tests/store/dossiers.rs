//! What the tests load.

use std::ops::ControlFlow;
use std::sync::Arc;

use mizan_domain::{Day, Fact, FactId, Moment, Source};
use mizan_store::{Changed, Changes, DbUrl, DryRun, Incoming, Open, Store};
use mizan_testkit::invented::{claim, dossier, recorded, source};
use mizan_testkit::{Database, TempFolder};

/// The address of a store in a folder.
pub(crate) fn sqlite(folder: &TempFolder) -> DbUrl {
    DbUrl::parse(&format!("sqlite:{}", folder.file("mizan.db").display())).unwrap()
}

/// The address of a store in a database.
pub(crate) fn postgres(database: &Database) -> DbUrl {
    DbUrl::parse(&database.url()).unwrap()
}

/// A store that is made where there is none.
pub(crate) fn created(url: &DbUrl) -> Store {
    Store::open(url, Open::Create).unwrap()
}

/// A dossier of claims about `XAA`, by id and statement, with the source that they cite.
pub(crate) fn claims(edition: &str, claims: &[(&str, &str)]) -> Incoming {
    named("xaa", edition, claims)
}

/// The same for a dossier of any name.
pub(crate) fn named(name: &str, edition: &str, claims: &[(&str, &str)]) -> Incoming {
    let recorded = recorded(name, edition);
    Incoming {
        facts: claims.iter().map(|(id, statement)| Arc::new(claim(&recorded, id, statement))).collect(),
        sources: vec![(Arc::new(source("report", "Yearly Report")), recorded.clone())],
        dossiers: vec![recorded],
    }
}

/// A large invented dossier.
pub(crate) fn invented(edition: &str, facts: usize) -> Incoming {
    let recorded = recorded("xaa", edition);
    let (facts, sources) = dossier(&recorded, facts);
    Incoming {
        sources: sources.into_iter().map(|source| (source, recorded.clone())).collect(),
        dossiers: vec![recorded],
        facts,
    }
}

/// Two dossiers as one.
pub(crate) fn both(mut one: Incoming, other: Incoming) -> Incoming {
    one.dossiers.extend(other.dossiers);
    one.facts.extend(other.facts);
    for (source, recorded) in other.sources {
        if one.sources.iter().all(|(known, _)| known.id != source.id) {
            one.sources.push((source, recorded));
        }
    }
    one
}

/// The moment at which tests load.
pub(crate) fn now() -> Moment {
    at("2026-12-24")
}

/// The first moment of a day.
pub(crate) fn at(day: &str) -> Moment {
    Moment::start_of(Day::parse(day).unwrap())
}

/// Loads, and must succeed.
pub(crate) fn load(store: &Store, incoming: &Incoming) -> Changes {
    load_at(store, incoming, now())
}

/// Loads at a moment, and must succeed.
pub(crate) fn load_at(store: &Store, incoming: &Incoming, now: Moment) -> Changes {
    store.load(incoming, now, DryRun::No, &mut |_, _| ControlFlow::Continue(())).unwrap()
}

/// The id of a claim.
pub(crate) fn claim_id(local: &str) -> FactId {
    format!("xaa.claim.{local}").parse().unwrap()
}

/// The statement of a claim.
pub(crate) fn statement(fact: &Fact) -> String {
    fact.body.name().unwrap().to_owned()
}

/// Added, corrected, ended and unchanged.
pub(crate) fn counts<Id>(changed: &Changed<Id>) -> [usize; 4] {
    [changed.added.len(), changed.corrected.len(), changed.ended.len(), changed.unchanged.len()]
}

/// All that a store answers about its past: facts with their records, and sources.
pub(crate) fn everything(store: &Store) -> (Vec<Arc<Fact>>, Vec<Arc<Source>>) {
    let history = store.history().unwrap();
    (history.versions().to_vec(), history.sources().values().cloned().collect())
}
