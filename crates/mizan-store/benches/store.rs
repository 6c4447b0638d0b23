//! How long a store of 9,000 facts takes to load and to read, on both engines.
#![allow(clippy::unwrap_used, reason = "a benchmark that can't be made must stop")]

use std::ops::ControlFlow;

use divan::{Bencher, black_box};
use mizan_domain::{Day, Moment};
use mizan_store::{Changes, DbUrl, DryRun, Incoming, Open, Query, Store};
use mizan_testkit::{Database, TempFolder, invented};

const FACTS: usize = 9_000;

fn main() {
    divan::main();
}

fn incoming(edition: &str) -> Incoming {
    let recorded = invented::recorded("xaa", edition);
    let (facts, sources) = invented::dossier(&recorded, FACTS);
    Incoming {
        sources: sources.into_iter().map(|source| (source, recorded.clone())).collect(),
        dossiers: vec![recorded],
        facts,
    }
}

fn load(store: &Store, incoming: &Incoming) -> Changes {
    let now = Moment::start_of(Day::parse("2027-01-01").unwrap());
    store.load(incoming, now, DryRun::No, &mut |_, _| ControlFlow::Continue(())).unwrap()
}

/// An empty store, and what it stands on.
enum Place {
    Sqlite(Store, #[expect(dead_code, reason = "goes with the store")] TempFolder),
    Postgres(Store, #[expect(dead_code, reason = "goes with the store")] Database),
}

impl Place {
    fn new(engine: &str) -> Self {
        if engine == "sqlite" {
            let folder = TempFolder::new();
            let url = DbUrl::parse(&format!("sqlite:{}", folder.file("mizan.db").display())).unwrap();
            Self::Sqlite(Store::open(&url, Open::Create).unwrap(), folder)
        } else {
            let database = Database::new();
            let url = DbUrl::parse(&database.url()).unwrap();
            Self::Postgres(Store::open(&url, Open::Create).unwrap(), database)
        }
    }

    fn store(&self) -> &Store {
        match self {
            Self::Sqlite(store, _) | Self::Postgres(store, _) => store,
        }
    }
}

const ENGINES: [&str; 2] = ["sqlite", "postgres"];

#[divan::bench(args = ENGINES, sample_count = 5, sample_size = 1)]
fn load_into_an_empty_store(bencher: Bencher<'_, '_>, engine: &str) {
    let incoming = incoming("2026-11-24");
    bencher
        .with_inputs(|| Place::new(engine))
        .bench_local_refs(|place| black_box(load(place.store(), &incoming)));
}

#[divan::bench(args = ENGINES, sample_count = 5, sample_size = 1)]
fn load_a_later_edition(bencher: Bencher<'_, '_>, engine: &str) {
    let (first, second) = (incoming("2026-11-24"), incoming("2026-12-15"));
    bencher
        .with_inputs(|| {
            let place = Place::new(engine);
            load(place.store(), &first);
            place
        })
        .bench_local_refs(|place| black_box(load(place.store(), &second)));
}

#[divan::bench(args = ENGINES, sample_count = 10, sample_size = 1)]
fn load_again(bencher: Bencher<'_, '_>, engine: &str) {
    let incoming = incoming("2026-11-24");
    let place = Place::new(engine);
    load(place.store(), &incoming);
    bencher.bench_local(|| black_box(load(place.store(), &incoming)));
}

#[divan::bench(args = ENGINES, sample_count = 20, sample_size = 1)]
fn history(bencher: Bencher<'_, '_>, engine: &str) {
    let place = Place::new(engine);
    load(place.store(), &incoming("2026-11-24"));
    bencher.bench_local(|| black_box(place.store().history().unwrap()));
}

#[divan::bench(args = ENGINES, sample_count = 50, sample_size = 1)]
fn search(bencher: Bencher<'_, '_>, engine: &str) {
    let place = Place::new(engine);
    load(place.store(), &incoming("2026-11-24"));
    bencher.bench_local(|| black_box(place.store().search(&Query::new("petition held charge")).unwrap()));
}
