//! A process that is killed while it loads leaves the store as it was before, or as it is after.
//!
//! The test starts itself as the process to kill, with the address of a store in its environment.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use mizan_domain::FactId;
use mizan_store::{DbUrl, DryRun, Incoming, Open, Store};
use mizan_testkit::{Database, TempFolder};

use crate::dossiers::{created, invented, load, now, postgres, sqlite};
use crate::victim::{STORE, Victim, random, say};

/// The day that the started process loads.
const EDITION: &str = "MIZAN_TEST_CRASH_EDITION";

const KILLS: u64 = 100;
const FACTS: usize = 600;

#[test]
fn sqlite_stays_whole() {
    if is_victim() {
        return;
    }
    let folder = TempFolder::new();
    stays_whole(&sqlite(&folder), "crash::sqlite_stays_whole");
}

#[test]
fn postgres_stays_whole() {
    if is_victim() {
        return;
    }
    let database = Database::new();
    stays_whole(&postgres(&database), "crash::postgres_stays_whole");
}

/// Loads, where this process is the one to be killed.
fn is_victim() -> bool {
    let (Ok(store), Ok(edition)) = (std::env::var(STORE), std::env::var(EDITION)) else { return false };
    let incoming = invented(&edition, FACTS);
    let store = Store::open(&DbUrl::parse(&store).unwrap(), Open::Existing).unwrap();
    say("begun");
    store.load(&incoming, now(), DryRun::No, &mut |_, _| ControlFlow::Continue(())).unwrap();
    say("done");
    true
}

/// What is believed, with digests, and how often something changed.
#[derive(Debug, PartialEq)]
struct State {
    believed: BTreeSet<(FactId, String)>,
    versions: u64,
    generation: u64,
}

fn state(store: &Store) -> State {
    let (generation, history) = store.generation_and_history().unwrap();
    State {
        believed: history.known_at(None).all().iter().map(|f| (f.id.clone(), f.digest())).collect(),
        versions: history.versions().len() as u64,
        generation,
    }
}

fn edition(n: u32) -> String {
    format!("{}-01-{:02}", 2027 + n / 28, 1 + n % 28)
}

fn stays_whole(url: &DbUrl, test: &str) {
    let store = created(url);
    load(&store, &invented(&edition(0), FACTS));
    let victim = Victim::start(test, url, (EDITION, &edition(1)));
    let begun = Instant::now();
    victim.kill_after(Duration::from_mins(1));
    let mut longest = begun.elapsed().mul_f64(1.2);
    let mut before = state(&store);
    let (mut turn, mut after_all, mut seed) = (2, 0, 0x004D_697A_616E_u64);
    for _ in 0..KILLS {
        let incoming = invented(&edition(turn), FACTS);
        let changes = store.plan(&incoming).unwrap();
        let after = State {
            believed: incoming.facts.iter().map(|f| (f.id.clone(), f.digest())).collect(),
            versions: before.versions + (changes.facts.added.len() + changes.facts.corrected.len()) as u64,
            generation: before.generation + 1,
        };
        let victim = Victim::start(test, url, (EDITION, &edition(turn)));
        victim.kill_after(longest.mul_f64(random(&mut seed)));
        // A server may still be working for the process that is gone: this waits until it has ended.
        load(&store, &Incoming::default());
        let opened = Store::open(url, Open::Existing).unwrap();
        let found = state(&opened);
        assert_eq!(opened.doctor().unwrap().faults, []);
        if found == after {
            // About a third of all kills come too late, however fast the machine is at the moment.
            longest = longest.mul_f64(0.8);
            after_all += 1;
            turn += 1;
            before = found;
        } else {
            longest = longest.mul_f64(1.1);
            assert!(
                found == before,
                "neither before nor after: {} facts, {} versions, generation {}",
                found.believed.len(),
                found.versions,
                found.generation
            );
        }
    }
    assert!(
        (5..=95).contains(&after_all),
        "{after_all} of {KILLS} loads were done before the kill: no test of kills"
    );
    load(&store, &invented(&edition(turn), FACTS));
    assert_eq!(store.doctor().unwrap().faults, []);
}
