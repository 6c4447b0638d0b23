//! A process that is killed while it loads leaves the store as it was before, or as it is after.
//!
//! The test starts itself as the process to kill, with the address of a store in its environment.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::ops::ControlFlow;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use mizan_domain::FactId;
use mizan_store::{DbUrl, DryRun, Incoming, Open, Store};
use mizan_testkit::{Database, TempFolder};

use crate::dossiers::{created, invented, load, now, postgres, sqlite};

/// The address of the store that the started process loads into, and the day that it loads.
const STORE: &str = "MIZAN_TEST_CRASH_STORE";
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

/// A line for the test that started this process.
fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").and_then(|()| out.flush()).unwrap();
}

/// A started process, and what it says.
struct Victim {
    process: Child,
    words: Receiver<String>,
}

impl Victim {
    fn start(test: &str, store: &DbUrl, edition: &str) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(STORE, store.to_string())
            .env(EDITION, edition)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(process.stdout.take().unwrap());
        let (tell, words) = channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok).filter(|line| line == "begun" || line == "done") {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        let victim = Self { process, words };
        assert_eq!(victim.words.recv().as_deref(), Ok("begun"), "the started process can't load");
        victim
    }

    /// Kills it after a while (SIGKILL), unless it has done before.
    fn kill_after(mut self, while_: Duration) {
        let end = self.words.recv_timeout(while_);
        assert!(!matches!(end, Err(RecvTimeoutError::Disconnected)), "the started process stopped by itself");
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
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
    let victim = Victim::start(test, url, &edition(1));
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
        let victim = Victim::start(test, url, &edition(turn));
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

/// Even between 0 and 1 (splitmix64).
fn random(seed: &mut u64) -> f64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut bits = *seed;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    let bits = u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap();
    f64::from(bits) / f64::from(u32::MAX)
}
