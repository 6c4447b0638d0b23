//! Facts about invented States, for tests that need facts but not true ones.
//!
//! Countries are codes that ISO leaves to its users (`XAA`), so that nothing here can be taken for a
//! statement about a State.

use std::sync::Arc;

use mizan_domain::{Citation, Country, Day, Fact, FactId, Kind, Moment, Period, Recorded, Source, Stance};
use serde_json::{Value, json};

/// A dossier's record for the edition of a day.
pub fn recorded(dossier: &str, edition: &str) -> Recorded {
    let edition = Day::parse(edition).expect("the test names a day");
    Recorded {
        from: Moment::start_of(edition),
        until: None,
        by: "the test's editors".to_owned(),
        why: format!("edition {edition}"),
        dossier: dossier.to_owned(),
    }
}

/// A fact of any kind, whose body is written as JSON; of the reference, where no country is named.
pub fn fact(recorded: &Recorded, country: Option<&str>, kind: Kind, id: &str, body: Value) -> Fact {
    let country = country.map(|code| code.parse::<Country>().expect("the test names a country"));
    Fact {
        id: FactId::new(country, kind, id),
        country,
        holds: Period::default(),
        recorded: recorded.clone(),
        judged: None,
        note: None,
        citations: Vec::new(),
        body: kind.read(body).expect("the test writes a body of that kind"),
    }
}

/// A statement about the invented State `XAA`, with one citation of the source `report`.
pub fn claim(recorded: &Recorded, id: &str, statement: &str) -> Fact {
    let body = json!({ "section": "1", "about": "test", "statement": statement, "rights": ["expression"] });
    Fact {
        citations: vec![citation("report", "page 1")],
        ..fact(recorded, Some("XAA"), Kind::Claim, id, body)
    }
}

/// A citation that supports.
pub fn citation(source: &str, place: &str) -> Citation {
    let citation = json!({ "source": source, "place": place });
    serde_json::from_value(citation).expect("the test names a source")
}

/// A source.
pub fn source(id: &str, title: &str) -> Source {
    let source = json!({ "id": id, "title": title, "kind": "ngo", "publisher": "Society of Testers" });
    serde_json::from_value(source).expect("the test names a source")
}

/// A dossier of `n` facts of several kinds about `XAA` with about as many citations, and its 40
/// sources. Every seventh fact says something else in each edition, every eleventh comes or goes.
pub fn dossier(recorded: &Recorded, n: usize) -> (Vec<Arc<Fact>>, Vec<Arc<Source>>) {
    let edition = recorded.from.day().date();
    let turn = usize::from(edition.day().unsigned_abs());
    let facts = (0..n).filter(|i| i % 11 != turn % 11).map(|i| {
        let words = if i % 7 == 0 { format!("as of {edition}") } else { String::new() };
        let (kind, body) = body(i, &words);
        let mut fact = fact(recorded, Some("XAA"), kind, &format!("made-{i}"), body);
        fact.citations.push(citation(&format!("source-{}", i % 40), &format!("paragraph {i}")));
        if i % 9 == 0 {
            fact.citations.push(Citation {
                stance: Stance::Disputes,
                says: Some(format!("that it happened {i} days later")),
                ..citation(&format!("source-{}", i % 37), "annex")
            });
            fact.note = Some("Two sources disagree on the date.".to_owned());
        }
        Arc::new(fact)
    });
    let sources =
        (0..40).map(|i| Arc::new(source(&format!("source-{i}"), &format!("Invented report no. {i}"))));
    (facts.collect(), sources.collect())
}

const RIGHTS: [&str; 4] = ["expression", "torture", "fair-trial", "health"];

fn body(i: usize, words: &str) -> (Kind, Value) {
    let right = RIGHTS[i % RIGHTS.len()];
    match i % 5 {
        0 => (
            Kind::Norm,
            json!({
                "title": format!("Invented Act {i} on procedure before the courts {words}"),
                "kind": "statute",
                "number": format!("{i} of {}", 1950 + i % 70),
                "made": format!("{}", 1950 + i % 70),
                "effect": "protects",
                "rights": [right, "remedy"],
                "content": format!("Everyone who is detained is brought before a judge within {i} hours."),
                "limits": "Not where a state of emergency is declared and the parliament has consented.",
            }),
        ),
        1 => (
            Kind::Observation,
            json!({ "series": format!("series-{}", i % 13), "year": 1950 + i % 70,
                    "value": f64::from(u32::try_from(i).unwrap_or(0)) / 7.0, "version": format!("v1 {words}") }),
        ),
        2 => (
            Kind::Claim,
            json!({ "section": format!("{}", i % 20), "about": "practice", "rights": [right],
                    "statement": format!("Observers noted {i} cases in the districts of the north {words}") }),
        ),
        3 => (
            Kind::Commitment,
            json!({ "instrument": format!("treaty-{}", i % 27), "act": "ratification",
                    "deposited": format!("{}-06-23", 1950 + i % 70), "seen_on": "2023-01-01" }),
        ),
        _ => (
            Kind::Case,
            json!({ "name": format!("Case of the invented petitioner no. {i}"), "kind": "violation",
                    "says": format!("A petitioner was held for {i} days without charge {words}"),
                    "rights": [right], "place": "the capital" }),
        ),
    }
}
