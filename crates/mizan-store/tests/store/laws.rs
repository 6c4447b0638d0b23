//! What holds after any loads in any order.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::Day;
use mizan_store::Store;
use mizan_testkit::{Database, TempFolder};
use proptest::prelude::*;

use crate::dossiers::{at, created, load_at, named, postgres, sqlite, statement};

/// One load: which of two dossiers, its edition's day, how many days later it is loaded, and what
/// each of its facts says; 0: it isn't there.
type Step = (bool, u8, u8, [u8; 4]);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let says = prop::array::uniform4(0..3_u8);
    prop::collection::vec((any::<bool>(), 1..20_u8, 0..4_u8, says), 1..9)
}

/// The facts of a dossier as they are written: two are always its own, two may move between both.
fn written(dossier: &str, says: [u8; 4]) -> Vec<(String, String)> {
    let ids = [format!("{dossier}-0"), format!("{dossier}-1"), "moves-0".to_owned(), "moves-1".to_owned()];
    ids.into_iter().zip(says).filter(|(_, n)| *n > 0).map(|(id, n)| (id, format!("statement {n}"))).collect()
}

fn believed(store: &Store, day: Option<Day>) -> BTreeMap<String, String> {
    let facts = store.history().unwrap().known_at(day);
    facts.all().iter().map(|fact| (fact.id.local().to_owned(), statement(fact))).collect()
}

/// Loads, and checks after each load that only what may change has changed.
fn hold(store: &Store, steps: &[Step]) -> Result<(), TestCaseError> {
    let mut today = Day::parse("2026-01-20").unwrap();
    let mut expected: BTreeMap<String, (&str, String)> = BTreeMap::new();
    let mut editions: BTreeSet<(&str, u8)> = BTreeSet::new();
    for (which, edition, later, says) in steps {
        let dossier = if *which { "one" } else { "two" };
        today = today.plus_days(i32::from(*later));
        let day = format!("2026-01-{edition:02}");
        let written = written(dossier, *says);
        let texts: Vec<(&str, &str)> =
            written.iter().map(|(id, says)| (id.as_str(), says.as_str())).collect();
        let is_new = editions.iter().all(|(known, n)| *known != dossier || n < edition);
        let unchanging = if is_new { Day::parse(&day).unwrap() } else { today };
        let days: Vec<Day> = (0..60).map(|n| Day::parse("2026-01-01").unwrap().plus_days(n)).collect();
        let days: Vec<Day> = days.into_iter().filter(|day| *day < unchanging).collect();
        let before: Vec<_> = days.iter().map(|day| believed(store, Some(*day))).collect();
        let generation = store.generation().unwrap();

        let incoming = named(dossier, &day, &texts);
        let changes = load_at(store, &incoming, at(&today.to_string()));
        editions.insert((dossier, *edition));
        expected.retain(|_, (held_by, _)| *held_by != dossier);
        expected.extend(written.into_iter().map(|(id, says)| (id, (dossier, says))));
        let now: BTreeMap<String, String> =
            expected.iter().map(|(id, (_, says))| (id.clone(), says.clone())).collect();
        prop_assert_eq!(believed(store, None), now);
        let after: Vec<_> = days.iter().map(|day| believed(store, Some(*day))).collect();
        prop_assert_eq!(after, before, "what was answered for an earlier day stays the answer");
        prop_assert_eq!(store.generation().unwrap(), generation + u64::from(!changes.is_empty()));
        prop_assert!(load_at(store, &incoming, at(&today.to_string())).is_empty(), "twice is once");
        prop_assert_eq!(store.doctor().unwrap().faults, []);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_loads_in_sqlite(steps in steps()) {
        let folder = TempFolder::new();
        hold(&created(&sqlite(&folder)), &steps)?;
    }

    #[test]
    fn any_loads_in_postgres(steps in steps()) {
        let database = Database::new();
        hold(&created(&postgres(&database)), &steps)?;
    }
}
