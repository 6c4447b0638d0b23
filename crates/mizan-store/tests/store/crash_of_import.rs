//! A process that is killed while it imports leaves the store as it was before, or as it is after.

use std::time::{Duration, Instant};

use mizan_domain::monitoring::{AnswerValue, Entry};
use mizan_store::{DbUrl, DryRun, EntryQuery, Error, Fewer, Open, Store};
use mizan_testkit::{Database, TempFolder};

use crate::asks::{ask, file};
use crate::dossiers::{created, postgres, sqlite};
use crate::victim::{STORE, Victim, random, say};

/// Which edition of the file the started process brings in.
const EDITION: &str = "MIZAN_TEST_CRASH_IMPORT";

const KILLS: u64 = 50;
const ASKS: u16 = 3_000;

#[test]
fn sqlite_stays_whole() {
    if is_victim() {
        return;
    }
    let folder = TempFolder::new();
    stays_whole(&sqlite(&folder), "crash_of_import::sqlite_stays_whole");
}

#[test]
fn postgres_stays_whole() {
    if is_victim() {
        return;
    }
    let database = Database::new();
    stays_whole(&postgres(&database), "crash_of_import::postgres_stays_whole");
}

/// Imports, where this process is the one to be killed.
fn is_victim() -> bool {
    let (Ok(store), Ok(edition)) = (std::env::var(STORE), std::env::var(EDITION)) else { return false };
    let store = Store::open(&DbUrl::parse(&store).unwrap(), Open::Existing).unwrap();
    say("begun");
    import(&store, edition.parse().unwrap());
    say("done");
    true
}

/// An edition: every third ask is answered otherwise than in the one before, and one more is there.
fn entries(edition: u16) -> Vec<Entry> {
    let answer = |n: u16| {
        let answers = [AnswerValue::Supported, AnswerValue::Noted];
        if n.is_multiple_of(3) { answers[usize::from(edition % 2)] } else { AnswerValue::Examine }
    };
    (1..=ASKS + edition).map(|n| ask(n, 1, answer(n))).collect()
}

fn import(store: &Store, edition: u16) {
    store
        .import::<Error>(&file(&format!("{edition}.csv")), Fewer::Refuse, DryRun::No, |intake| {
            (1..)
                .zip(&entries(edition))
                .try_for_each(|(place, entry)| intake.entry(place, "session 1", entry))
        })
        .unwrap();
}

fn held(store: &Store) -> (usize, Vec<Entry>) {
    let mut found = Vec::new();
    store.entries(&EntryQuery::default(), &mut |stored| found.push(stored.entry)).unwrap();
    (store.imports().unwrap().len(), found)
}

fn stays_whole(url: &DbUrl, test: &str) {
    let store = created(url);
    import(&store, 0);
    let victim = Victim::start(test, url, (EDITION, "1"));
    let begun = Instant::now();
    victim.kill_after(Duration::from_mins(1));
    let mut longest = begun.elapsed().mul_f64(1.2);
    let (mut edition, mut imports, mut after_all, mut seed) = (1, 2, 0, 0x4D69_7A61_6E21_u64);
    for _ in 0..KILLS {
        let next = edition + 1;
        let victim = Victim::start(test, url, (EDITION, &next.to_string()));
        victim.kill_after(longest.mul_f64(random(&mut seed)));
        // A server may still be working for the process that is gone: writing waits until it has ended.
        store.import::<Error>(&file("none.csv"), Fewer::Refuse, DryRun::No, |_| Ok(())).unwrap();
        let opened = Store::open(url, Open::Existing).unwrap();
        let (count, found) = held(&opened);
        if count == imports + 1 {
            assert_eq!(found, entries(next));
            longest = longest.mul_f64(0.8);
            (edition, imports, after_all) = (next, count, after_all + 1);
        } else {
            assert_eq!(count, imports);
            assert_eq!(found, entries(edition), "nothing half done");
            longest = longest.mul_f64(1.1);
        }
    }
    assert!(
        (2..=48).contains(&after_all),
        "{after_all} of {KILLS} were done before the kill: no test of kills"
    );
}
