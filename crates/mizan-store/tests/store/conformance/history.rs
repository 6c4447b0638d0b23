//! What is believed, and what was.

use mizan_domain::{Day, Facts, SourceId};
use mizan_store::{Ending, Store};
use mizan_testkit::invented::{recorded, source};

use super::OpenStore;
use crate::dossiers::{
    at, both, claim_id, claims, counts, everything, invented, load, load_at, named, now, statement,
};

fn known_at(store: &Store, day: &str) -> Facts {
    store.history().unwrap().known_at(Some(Day::parse(day).unwrap()))
}

/// The statements believed at the end of a day, by id.
fn believed(store: &Store, day: &str) -> Vec<String> {
    known_at(store, day).all().iter().map(|fact| statement(fact)).collect()
}

pub(super) fn an_empty_store_answers(open: OpenStore<'_>) {
    let store = open();
    let (generation, history) = store.generation_and_history().unwrap();
    assert_eq!(generation, 0);
    assert!(history.versions().is_empty() && history.sources().is_empty());
    assert!(store.versions(&claim_id("none")).unwrap().is_empty());
    assert!(load(&store, &mizan_store::Incoming::default()).is_empty());
    assert_eq!(store.generation().unwrap(), 0);
}

pub(super) fn what_was_loaded_is_there_as_it_was(open: OpenStore<'_>) {
    let incoming = invented("2026-11-24", 300);
    load(&open(), &incoming);
    let (mut expected, mut found) = (incoming.facts, everything(&open()).0);
    expected.sort_by(|a, b| a.id.cmp(&b.id));
    found.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(found, expected);
    assert_eq!(open().history().unwrap().sources().len(), 40);
}

pub(super) fn a_correction_keeps_what_was_believed(open: OpenStore<'_>) {
    let store = open();
    load(&store, &claims("2026-03-01", &[("a", "first"), ("b", "stays")]));
    let changes = load(&store, &claims("2026-11-24", &[("a", "second"), ("b", "stays")]));
    assert_eq!(changes.facts.corrected, [claim_id("a")]);
    assert_eq!(changes.facts.unchanged, [claim_id("b")]);
    assert_eq!(store.generation().unwrap(), 2);
    assert_eq!(believed(&store, "2026-02-28"), Vec::<String>::new());
    assert_eq!(believed(&store, "2026-11-23"), ["first", "stays"]);
    assert_eq!(believed(&store, "2026-11-24"), ["second", "stays"]);

    let versions = store.versions(&claim_id("a")).unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0].recorded.until, Some(versions[1].recorded.from));
    assert_eq!(versions[1].recorded.from, at("2026-11-24"));
    assert_eq!(versions[1].recorded.why, "edition 2026-11-24");
    assert_eq!(versions[0].recorded.why, "edition 2026-03-01");
    assert_eq!((versions[0].ending.clone(), versions[1].ending.clone()), (None, None));
}

pub(super) fn what_a_dossier_has_no_longer_ends(open: OpenStore<'_>) {
    let store = open();
    load(
        &store,
        &both(
            claims("2026-03-01", &[("a", "goes"), ("b", "stays")]),
            named("other", "2026-03-01", &[("c", "elsewhere")]),
        ),
    );
    let changes = load(&store, &claims("2026-11-24", &[("b", "stays")]));
    assert_eq!(counts(&changes.facts), [0, 0, 1, 1]);
    assert_eq!(changes.facts.ended, [claim_id("a")]);
    assert_eq!(believed(&store, "2026-11-23"), ["goes", "stays", "elsewhere"]);
    assert_eq!(believed(&store, "2026-11-24"), ["stays", "elsewhere"]);
    let versions = store.versions(&claim_id("a")).unwrap();
    assert_eq!(versions[0].recorded.until, Some(at("2026-11-24")));
    let ending = Ending { by: "the test's editors".to_owned(), why: "edition 2026-11-24".to_owned() };
    assert_eq!(versions[0].ending, Some(ending));

    // A dossier without any fact ends all of it.
    load(&store, &named("other", "2026-12-01", &[]));
    assert_eq!(believed(&store, "2026-12-01"), ["stays"]);
}

pub(super) fn what_ended_may_come_again(open: OpenStore<'_>) {
    let store = open();
    load(&store, &claims("2026-03-01", &[("a", "here")]));
    load(&store, &claims("2026-06-01", &[]));
    let changes = load(&store, &claims("2026-11-24", &[("a", "here")]));
    assert_eq!(changes.facts.added, [claim_id("a")]);
    assert_eq!(believed(&store, "2026-05-31"), ["here"]);
    assert_eq!(believed(&store, "2026-06-01"), Vec::<String>::new());
    assert_eq!(believed(&store, "2026-11-24"), ["here"]);
    assert_eq!(store.versions(&claim_id("a")).unwrap().len(), 2);
}

pub(super) fn an_edition_loaded_before_dates_nothing(open: OpenStore<'_>) {
    let store = open();
    load(&store, &claims("2026-03-01", &[("a", "first")]));
    load_at(&store, &claims("2026-03-01", &[("a", "second"), ("b", "new")]), at("2026-04-05"));
    assert_eq!(believed(&store, "2026-04-04"), ["first"], "what was answered in March stays the answer");
    assert_eq!(believed(&store, "2026-04-05"), ["second", "new"]);
    // Again on the same day: strictly later than what it replaces.
    load_at(&store, &claims("2026-03-01", &[("a", "third"), ("b", "new")]), at("2026-04-05"));
    let versions = store.versions(&claim_id("a")).unwrap();
    assert_eq!(versions[2].recorded.from, at("2026-04-05").next());
    assert!(versions.windows(2).all(|pair| pair[0].recorded.until == Some(pair[1].recorded.from)));
}

pub(super) fn a_fact_may_move_between_dossiers(open: OpenStore<'_>) {
    let store = open();
    load(&store, &named("world", "2026-03-01", &[("a", "same")]));
    let moved = load(&store, &claims("2026-11-24", &[("a", "same")]));
    assert_eq!(counts(&moved.facts), [0, 1, 0, 0]);
    // Its old dossier has it no longer, and nothing to end.
    let changes = load(&store, &named("world", "2026-11-24", &[]));
    assert_eq!(counts(&changes.facts), [0, 0, 0, 0]);
    assert_eq!(believed(&store, "2026-12-24"), ["same"]);
}

pub(super) fn sources_have_versions_too(open: OpenStore<'_>) {
    let store = open();
    let report: SourceId = "report".parse().unwrap();
    let mut incoming = claims("2026-03-01", &[("a", "cites it")]);
    assert_eq!(counts(&load(&store, &incoming).sources), [1, 0, 0, 0]);
    assert_eq!(counts(&load(&store, &incoming).sources), [0, 0, 0, 1]);

    let record = recorded("xaa", "2026-11-24");
    incoming.dossiers = vec![record.clone()];
    incoming.sources = vec![(source("report", "Monthly Report").into(), record)];
    let changes = load(&store, &incoming);
    assert_eq!(changes.sources.corrected.as_slice(), std::slice::from_ref(&report));
    assert_eq!(counts(&changes.facts), [0, 0, 0, 1]);
    assert_eq!(store.generation().unwrap(), 2);
    let versions = store.source_versions(&report).unwrap();
    assert_eq!(
        versions.iter().map(|v| v.held.title.as_str()).collect::<Vec<_>>(),
        ["Yearly Report", "Monthly Report"]
    );
    assert_eq!(versions[0].recorded.until, Some(at("2026-11-24")));
    assert_eq!(store.history().unwrap().sources()[report.slug()].title, "Monthly Report");

    // A source that ended is still named by the facts that were believed then.
    let ended = load_at(&store, &claims("2026-12-01", &[]), now());
    assert_eq!(counts(&ended.sources), [0, 1, 0, 0]);
    let mut nothing = claims("2026-12-02", &[]);
    nothing.sources.clear();
    assert_eq!(load(&store, &nothing).sources.ended.as_slice(), std::slice::from_ref(&report));
    assert!(store.source_versions(&report).unwrap()[2].ending.is_some());
    assert!(known_at(&store, "2026-11-24").source("report").is_some());
}
