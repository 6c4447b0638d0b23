//! Loads are all or nothing, and say what they do.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use mizan_store::{DryRun, Error};
use mizan_testkit::invented::{claim, recorded};

use super::OpenStore;
use crate::dossiers::{both, claims, counts, everything, invented, load, named, now};

pub(super) fn loading_twice_is_loading_once(open: OpenStore<'_>) {
    let store = open();
    let incoming = invented("2026-11-24", 200);
    let first = load(&store, &incoming);
    assert_eq!(counts(&first.facts), [incoming.facts.len(), 0, 0, 0]);
    let before = (store.generation().unwrap(), everything(&store));
    let second = load(&store, &incoming);
    assert!(second.is_empty());
    assert_eq!(counts(&second.facts), [0, 0, 0, incoming.facts.len()]);
    assert_eq!((store.generation().unwrap(), everything(&store)), before);
    // Another edition that says the same changes nothing either.
    assert!(load(&store, &claims_of_edition(&incoming, "2026-12-01")).is_empty());
    assert_eq!((store.generation().unwrap(), everything(&store)), before);
}

fn claims_of_edition(incoming: &mizan_store::Incoming, edition: &str) -> mizan_store::Incoming {
    let record = recorded("xaa", edition);
    let facts = incoming.facts.iter().map(|fact| {
        let mut fact = (**fact).clone();
        fact.recorded = record.clone();
        Arc::new(fact)
    });
    mizan_store::Incoming {
        facts: facts.collect(),
        sources: incoming.sources.iter().map(|(source, _)| (Arc::clone(source), record.clone())).collect(),
        dossiers: vec![record],
    }
}

pub(super) fn the_order_does_not_matter(open: OpenStore<'_>) {
    let store = open();
    let mut incoming = both(invented("2026-11-24", 60), named("other", "2026-11-01", &[("z", "y")]));
    incoming.facts.reverse();
    incoming.sources.reverse();
    incoming.dossiers.reverse();
    load(&store, &incoming);
    let (mut facts, mut expected) = (everything(&store).0, incoming.facts.clone());
    expected.sort_by(|a, b| a.id.cmp(&b.id));
    facts.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(facts, expected);
    // One after the other is both at once.
    assert!(load(&store, &named("other", "2026-11-01", &[("z", "y")])).facts.is_empty());
    assert!(load(&store, &invented("2026-11-24", 60)).facts.is_empty());
}

pub(super) fn a_plan_tells_and_writes_nothing(open: OpenStore<'_>) {
    let store = open();
    let first = claims("2026-03-01", &[("a", "1"), ("b", "1"), ("c", "1")]);
    assert_eq!(store.plan(&first).unwrap(), load(&store, &first));
    let before = everything(&store);
    let second = claims("2026-11-24", &[("b", "2"), ("c", "1"), ("d", "1")]);
    let plan = store.plan(&second).unwrap();
    assert_eq!(counts(&plan.facts), [1, 1, 1, 1]);
    assert_eq!(everything(&store), before);
    assert_eq!(load(&store, &second), plan);
}

pub(super) fn a_dry_run_writes_nothing(open: OpenStore<'_>) {
    let store = open();
    load(&store, &claims("2026-03-01", &[("a", "1")]));
    let before = (store.generation().unwrap(), everything(&store), store.doctor().unwrap().editions);
    let next = claims("2026-11-24", &[("a", "2")]);
    let tried = store.load(&next, now(), DryRun::Yes, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(counts(&tried.facts), [0, 1, 0, 0]);
    assert_eq!((store.generation().unwrap(), everything(&store), store.doctor().unwrap().editions), before);
    assert_eq!(load(&store, &next), tried);
}

pub(super) fn a_reader_sees_one_state(open: OpenStore<'_>) {
    let (writer, reader) = (open(), open());
    load(&writer, &invented("2026-11-24", 100));
    let before = (reader.generation().unwrap(), everything(&reader));
    let mut calls = 0;
    writer
        .load(&invented("2026-12-05", 2_000), now(), DryRun::No, &mut |_, _| {
            calls += 1;
            assert_eq!((reader.generation().unwrap(), everything(&reader)), before);
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(calls > 3, "{calls}");
    assert_eq!(reader.generation().unwrap(), before.0 + 1);
    assert_eq!(everything(&reader), everything(&writer));
}

pub(super) fn a_stopped_load_leaves_nothing(open: OpenStore<'_>) {
    let store = open();
    load(&store, &invented("2026-11-24", 100));
    let before = (store.generation().unwrap(), everything(&store), store.doctor().unwrap().editions);
    let next = invented("2026-12-05", 1_500);
    let mut calls = 0;
    store
        .load(&next, now(), DryRun::Yes, &mut |_, _| {
            calls += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    for stop in 0..calls {
        let mut call = 0;
        let stopped = store.load(&next, now(), DryRun::No, &mut |_, _| {
            call += 1;
            if call > stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(stopped, Err(Error::Interrupted)), "{stopped:?}");
        assert_eq!(
            (store.generation().unwrap(), everything(&store), store.doctor().unwrap().editions),
            before
        );
    }
    load(&store, &next);
    assert!(store.doctor().unwrap().faults.is_empty());
}

pub(super) fn a_panic_leaves_nothing(open: OpenStore<'_>) {
    let store = open();
    let before = everything(&store);
    let incoming = claims("2026-11-24", &[("a", "1")]);
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        store.load(&incoming, now(), DryRun::No, &mut |_, _| resume()).unwrap();
    }));
    assert!(panicked.is_err());
    assert_eq!(everything(&store), before);
    assert_eq!(counts(&load(&store, &incoming).facts), [1, 0, 0, 0]);
}

/// A panic without a message on the test's output.
fn resume() -> ControlFlow<()> {
    std::panic::resume_unwind(Box::new("in the middle of a load"))
}

pub(super) fn what_contradicts_itself_is_refused(open: OpenStore<'_>) {
    let store = open();
    let record = recorded("xaa", "2026-11-24");
    let mut twice = claims("2026-11-24", &[("a", "1"), ("a", "2")]);
    let mut nowhere = claims("2026-11-24", &[("a", "1")]);
    nowhere.dossiers.clear();
    let mut zero = claims("2026-11-24", &[]);
    let mut fact = claim(&record, "a", "1");
    fact.note = Some("\0".to_owned());
    zero.facts = vec![Arc::new(fact)];
    for (incoming, named) in [(&twice, "xaa.claim.a"), (&nowhere, "`xaa`"), (&zero, "zero byte")] {
        let refused =
            store.load(incoming, now(), DryRun::No, &mut |_, _| ControlFlow::Continue(())).unwrap_err();
        assert!(matches!(refused, Error::Incoming(_)) && refused.to_string().contains(named), "{refused}");
        assert!(matches!(store.plan(incoming), Err(Error::Incoming(_))));
    }
    assert_eq!(store.generation().unwrap(), 0);
    // A zero byte within what a fact says is kept, since it is written escaped there.
    twice.facts = vec![Arc::new(claim(&record, "a", "zero \0 byte"))];
    load(&store, &twice);
    assert_eq!(everything(&store).0, twice.facts);
}

pub(super) fn progress_ends_at_the_total(open: OpenStore<'_>) {
    let store = open();
    let incoming = invented("2026-11-24", 1_200);
    let mut seen = Vec::new();
    let changes = store
        .load(&incoming, now(), DryRun::No, &mut |done, total| {
            seen.push((done, total));
            ControlFlow::Continue(())
        })
        .unwrap();
    let total = changes.facts.count() + changes.sources.count();
    assert!(seen.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{seen:?}");
    assert!(seen.iter().all(|(_, of)| *of == total), "{seen:?}");
    assert_eq!(seen.last(), Some(&(total, total)));
}

pub(super) fn the_doctor_finds_nothing_wrong(open: OpenStore<'_>) {
    let store = open();
    for edition in ["2026-03-01", "2026-06-08", "2026-11-24"] {
        load(&store, &invented(edition, 150));
    }
    let health = store.doctor().unwrap();
    assert_eq!(health.faults, []);
    assert_eq!((health.schema, health.generation, health.editions.len()), (2, 3, 3));
    assert_eq!(health.facts, invented("2026-11-24", 150).facts.len() as u64);
    assert_eq!(health.fact_versions, everything(&store).0.len() as u64);
    assert_eq!((health.sources, health.source_versions), (40, 40));
    assert!(health.citations >= health.fact_versions);
}
