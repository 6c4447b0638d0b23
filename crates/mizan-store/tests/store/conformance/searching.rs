//! Search: the same answers on both engines.

use std::sync::Arc;

use mizan_domain::Kind;
use mizan_store::{Also, Found, Hits, Incoming, Query, Section, Store};
use mizan_testkit::invented::{claim, fact, recorded, source};
use serde_json::json;

use super::OpenStore;
use crate::dossiers::{claims, invented, load, named};

/// Facts in English and Urdu, of two kinds, about two countries and the reference.
fn library() -> Incoming {
    library_in("xaa")
}

fn library_in(dossier: &str) -> Incoming {
    let record = recorded(dossier, "2026-11-24");
    let norm = |country: &str, id: &str, title: &str, content: &str, right: &str| {
        let body = json!({ "title": title, "kind": "statute", "effect": "protects", "rights": [right],
                           "content": content });
        fact(&record, Some(country), Kind::Norm, id, body)
    };
    let right = json!({ "name": "Freedom of expression", "family": "civil", "group": "freedoms-and-participation",
                        "shown_under": "expression", "order": 6, "cross_cutting": false });
    let facts = [
        norm(
            "XAA",
            "press",
            "Press Act, 1963",
            "Expression may be limited by law; censors are named.",
            "expression",
        ),
        norm("XAA", "courts", "Courts Act", "Nobody is held without a judge's order.", "liberty"),
        norm("XBB", "azadi", "آزادیٔ اظہار کا قانون", "ہر شہری کو حقِ اظہار حاصل ہے۔", "expression"),
        norm("XBB", "urdu", "قانونِ عدالت ۱۹۷۳", "كوئي شخص", "fair-trial"),
        claim(&record, "cafe", "The Café Müller case, art. 19(2) of the ICCPR"),
        claim(&record, "torture", "Torture was alleged 12 times"),
        fact(&record, None, Kind::Right, "expression", right),
    ];
    Incoming {
        facts: facts.into_iter().map(Arc::new).collect(),
        sources: vec![(Arc::new(source("report", "Yearly Report of Observers")), record.clone())],
        dossiers: vec![record],
    }
}

fn ids(hits: &Hits) -> Vec<String> {
    hits.hits.iter().map(|hit| hit.found.to_string()).collect()
}

fn found(store: &Store, words: &str) -> Vec<String> {
    let hits = store.search(&Query::new(words)).unwrap();
    assert_eq!(hits.total, hits.hits.len() as u64);
    ids(&hits)
}

pub(super) fn words_are_found(open: OpenStore<'_>) {
    let store = open();
    load(&store, &library());
    for (words, expected) in [
        ("TORTURE alleged", vec!["xaa.claim.torture"]),
        ("alleg tort", vec!["xaa.claim.torture"]),
        // Words that nothing has together: the one is left out without which the fewest are found.
        ("alleged courts", vec!["xaa.norm.courts"]),
        // A slip in a word that nothing has; short words and words that exist are taken as they are.
        ("tortrue alleged", vec!["xaa.claim.torture"]),
        ("ازداي", vec!["xbb.norm.azadi"]),
        ("xourtz", vec![]),
        ("atc", vec![]),
        ("cafe muller", vec!["xaa.claim.cafe"]),
        ("CAFÉ", vec!["xaa.claim.cafe"]),
        ("iccpr 19 2", vec!["xaa.claim.cafe"]),
        ("1963", vec!["xaa.norm.press"]),
        // Urdu: with and without marks, by an Arabic keyboard, digits of either kind.
        ("آزادی اظہار", vec!["xbb.norm.azadi"]),
        ("ازادي اظهار", vec!["xbb.norm.azadi"]),
        ("حق", vec!["xbb.norm.azadi"]),
        ("کوئی شخص", vec!["xbb.norm.urdu"]),
        ("1973", vec!["xbb.norm.urdu"]),
        ("قانون", vec!["xbb.norm.azadi", "xbb.norm.urdu"]),
        // By what the cited source is called, and the source itself, in the order of ids.
        ("observers", vec!["report", "xaa.claim.cafe", "xaa.claim.torture"]),
        ("society testers", vec!["report"]),
        ("", vec![]),
        (" — ", vec![]),
    ] {
        assert_eq!(found(&store, words), expected, "{words}");
    }
    let hits = store.search(&Query::new("judge order")).unwrap();
    assert_eq!(hits.hits[0].title, "Courts Act");
    assert_eq!(hits.hits[0].snippet.as_deref(), Some("Nobody is held without a judge's order."));
    assert_eq!(hits.hits[0].country, "XAA".parse().ok());
    let hits = store.search(&Query::new("courts act")).unwrap();
    assert_eq!(hits.hits[0].snippet, None, "the title has all words");
}

pub(super) fn titles_come_first(open: OpenStore<'_>) {
    let store = open();
    load(&store, &library());
    // `ref.right.expression` has it in its title; the others only in their text.
    let hits = found(&store, "expression");
    assert_eq!(hits[0], "ref.right.expression");
    assert_eq!(hits[1..3], ["xaa.norm.press", "xbb.norm.azadi"], "norms before claims");
    assert!(hits[3..].is_sorted() && hits.len() > 3, "{hits:?}");
    let hits = store.search(&Query::new("freedm")).unwrap();
    assert_eq!((hits.instead.as_deref(), hits.total > 0), (Some("freedom"), true));
    assert_eq!(store.search(&Query::new("freedom")).unwrap().instead, None);
}

pub(super) fn words_that_nothing_has_are_left_out(open: OpenStore<'_>) {
    let store = open();
    load(&store, &library());
    let all = |words: &str| store.search(&Query::new(words)).unwrap();
    let hits = all("zzzzz torture");
    assert_eq!((ids(&hits), hits.dropped), (vec!["xaa.claim.torture".to_owned()], vec!["zzzzz".to_owned()]));
    let hits = all("zzzzz tortrue");
    assert_eq!((hits.instead.as_deref(), hits.total), (Some("zzzzz torture"), 1));
    // Small words go first, whatever has them.
    let small = Query { small: vec!["held".to_owned()], ..Query::new("held torture") };
    assert_eq!(store.search(&small).unwrap().dropped, ["held"]);
    // A single letter is a word of its own: y is not the beginning of the cited "Yearly".
    let hits = all("torture y");
    assert_eq!((ids(&hits), hits.dropped), (vec!["xaa.claim.torture".to_owned()], vec!["y".to_owned()]));
    assert!(all("torture ye").dropped.is_empty());
    let hits = all("torxxe");
    assert_eq!((hits.total, hits.near), (0, vec!["torture".to_owned()]));
    assert!(all("torture").dropped.is_empty() && all("torture").near.is_empty());
}

pub(super) fn other_words_find_the_same(open: OpenStore<'_>) {
    let store = open();
    load(&store, &library());
    let also = |words: &str, means: &str| Also { words: words.to_owned(), means: means.to_owned() };
    let known = vec![also("تشدد", "torture"), also("توہین عدالت", "courts act"), also("حق", "expression")];
    let of = |words: &str| ids(&store.search(&Query { also: known.clone(), ..Query::new(words) }).unwrap());
    assert_eq!(of("تشدد"), ["xaa.claim.torture"]);
    assert_eq!(of("تشدد alleged"), ["xaa.claim.torture"]);
    assert_eq!(of("توہین عدالت"), ["xaa.norm.courts"]);
    assert!(of("حق").contains(&"xbb.norm.azadi".to_owned()) && of("حق").len() > 2, "what is written, too");
}

pub(super) fn hostile_words_do_no_harm(open: OpenStore<'_>) {
    let store = open();
    load(&store, &library());
    for words in [
        "\"",
        "torture\"*",
        "NEAR(a b)",
        "folded_title : x",
        "'; drop table search; --",
        "a & !b | (c",
        "\\",
        "%",
        "_",
        "\0",
        "{",
        "torture:*",
        "$1",
        "-torture",
        "^torture",
        "\u{202E}torture",
    ] {
        store.search(&Query::new(words)).unwrap();
    }
    let or = store.search(&Query::new("torture\" OR \"alleged")).unwrap();
    assert_eq!((ids(&or), or.dropped), (vec!["xaa.claim.torture".to_owned()], vec!["or".to_owned()]));
    assert_eq!(found(&store, "\"torture*\" ' & alleged"), ["xaa.claim.torture"]);
    store.search(&Query::new("word ".repeat(50_000))).unwrap();
    store.search(&Query::new("w".repeat(200_000))).unwrap();
    let many = (0..5_000).map(|i| format!("word{i}")).collect::<Vec<_>>().join(" ");
    assert_eq!(store.search(&Query::new(many)).unwrap().total, 0);

    // What is long and odd is loaded, and found by its beginning.
    let long = format!("Endless {}", "ا".repeat(100_000));
    let vast = (0..80_000).map(|i| format!("thing{i}")).collect::<Vec<_>>().join(" ");
    let record = recorded("odd", "2026-11-24");
    load(
        &store,
        &Incoming {
            facts: vec![Arc::new(claim(&record, "long", &long)), Arc::new(claim(&record, "vast", &vast))],
            sources: Vec::new(),
            dossiers: vec![record],
        },
    );
    assert_eq!(found(&store, &long), ["xaa.claim.long"]);
    assert_eq!(found(&store, "thing0 thing12"), ["xaa.claim.vast"]);
}

pub(super) fn filters_and_pages(open: OpenStore<'_>) {
    let store = open();
    load(&store, &library());
    let all = Query::new("act");
    let ask = |query: Query| ids(&store.search(&query).unwrap());
    let norms = Some(Section::Facts(Kind::Norm));
    assert_eq!(ask(Query { section: norms, ..all.clone() }), ["xaa.norm.courts", "xaa.norm.press"]);
    let liberty = Query { right: "liberty".parse().ok(), ..all.clone() };
    assert_eq!(ask(liberty), ["xaa.norm.courts"]);
    // `fair` is no right, though `fair-trial` is one.
    assert!(ask(Query { right: "fair".parse().ok(), ..Query::new("قانون") }).is_empty());
    assert_eq!(ask(Query { country: "XBB".parse().ok(), ..Query::new("expression") }), ["xbb.norm.azadi"]);
    let sources = Query { section: Some(Section::Sources), ..Query::new("observers") };
    assert_eq!(ask(sources.clone()), ["report"]);
    let hits = store.search(&sources).unwrap();
    let by_section = [(Section::Facts(Kind::Claim), 2), (Section::Sources, 1)];
    assert_eq!((hits.total, hits.by_section), (1, by_section.into()));
    let by_right = |query: Query| {
        let counts = store.search(&query).unwrap().by_right;
        counts.into_iter().map(|(right, count)| (right.to_string(), count)).collect::<Vec<_>>()
    };
    let counts = |all: &[(&str, u64)]| all.iter().map(|(r, n)| ((*r).to_owned(), *n)).collect::<Vec<_>>();
    // Counted whichever right is asked for, but only where the rest of the question holds.
    for right in [None, "liberty".parse().ok()] {
        let acts = Query { section: norms, right, ..all.clone() };
        assert_eq!(by_right(acts), counts(&[("expression", 1), ("liberty", 1)]));
    }
    assert_eq!(by_right(Query { section: Some(Section::Sources), ..all.clone() }), counts(&[]));
    let rights = Query {
        right: "expression".parse().ok(),
        section: Some(Section::Facts(Kind::Right)),
        ..Query::new("freedom")
    };
    assert_eq!(ask(rights), ["ref.right.expression"], "a right is about itself");

    let whole = store.search(&Query::new("expression")).unwrap();
    let mut pages = Vec::new();
    for offset in 0..=4 {
        let page = store.search(&Query { limit: 1, offset, ..Query::new("expression") }).unwrap();
        assert_eq!(page.total, whole.total);
        pages.extend(page.hits);
    }
    assert_eq!(pages, whole.hits[..5.min(whole.hits.len())]);
}

pub(super) fn the_index_follows_the_facts(open: OpenStore<'_>) {
    let store = open();
    load(&store, &claims("2026-03-01", &[("a", "walrus"), ("b", "walrus")]));
    load(&store, &claims("2026-06-01", &[("a", "badger"), ("b", "walrus")]));
    assert_eq!(found(&store, "walrus"), ["xaa.claim.b"]);
    assert_eq!(found(&store, "badger"), ["xaa.claim.a"]);
    load(&store, &claims("2026-07-01", &[("a", "badger")]));
    assert!(found(&store, "walrus").is_empty());
    // Another dossier corrects the source that the fact cites.
    let mut other = named("other", "2026-08-01", &[]);
    other.sources = vec![(Arc::new(source("report", "Gazette")), other.dossiers[0].clone())];
    load(&store, &other);
    assert_eq!(found(&store, "gazette badger"), ["xaa.claim.a"]);
    assert!(found(&store, "yearly").is_empty());
    assert!(store.doctor().unwrap().faults.is_empty());
}

/// Both stores are empty; they get the same and must answer the same.
pub(super) fn alike(one: &Store, other: &Store) {
    for incoming in [invented("2026-11-24", 400), library_in("library")] {
        assert_eq!(load(one, &incoming), load(other, &incoming));
    }
    let mut some = 0;
    for words in [
        "invented",
        "act",
        "petitioner charge",
        "1",
        "19",
        "x",
        "اظ",
        "ا",
        "the",
        "made 12",
        "reports",
        "emergency parliament",
        "xaa",
        "hours 7",
        "report no",
        "v1",
        "statute",
        "ratification",
    ] {
        for section in
            [None, Some(Section::Sources), Some(Section::Facts(Kind::Norm)), Some(Section::Facts(Kind::Case))]
        {
            for right in [None, "expression".parse().ok()] {
                for offset in [0, 7] {
                    let query =
                        Query { section, right: right.clone(), offset, limit: 20, ..Query::new(words) };
                    let answer = one.search(&query).unwrap();
                    assert_eq!(answer, other.search(&query).unwrap(), "{query:?}");
                    some += answer.hits.len();
                    assert!(
                        answer
                            .hits
                            .iter()
                            .all(|hit| !matches!(hit.found, Found::Source(_)) || hit.country.is_none())
                    );
                }
            }
        }
    }
    assert!(some > 500, "{some}");
}
