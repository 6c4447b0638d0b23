//! An invented world: a State `XXA` with a dossier, a State `XXB` of which only commitments are known,
//! two treaties, four rights; two editions. One text is hostile, as a file from outside may be.

use std::sync::Arc;

use mizan_domain::{Citation, Day, Fact, History, Judgement, Kind, Period, Recorded, Source};
use mizan_testkit::invented::{fact, recorded};
use serde_json::{Value, json};

/// Markup that must never reach a page as markup.
pub(crate) const HOSTILE: &str = "<script>alert('x')</script> & \"quoted\"";

/// The day of the second edition: today, for the tests.
pub(crate) const TODAY: &str = "2026-11-24";

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The store's content: every version of every fact.
pub(crate) fn history() -> History {
    let first = recorded("test", "2026-01-01");
    let mut facts = reference(&first);
    facts.extend(country(&first));
    facts.extend(commitments_only(&first));
    facts.extend(corrected(&first));
    History::new(facts.into_iter().map(Arc::new), sources().into_iter().map(Arc::new))
}

/// The same with one norm more, as after another load.
pub(crate) fn later_history() -> History {
    let before = history();
    let added = norm(&recorded("test", TODAY), "press-act", "Press Act", "protects");
    let facts = before.versions().iter().cloned().chain([Arc::new(added)]);
    History::new(facts, before.sources().values().cloned())
}

fn sources() -> Vec<Source> {
    let source = |value: Value| serde_json::from_value::<Source>(value).unwrap();
    vec![
        source(json!({ "id": "treaties", "title": "Status of treaties", "kind": "treaty-status",
            "publisher": "The depositary", "url": "https://treaties.example.invalid/", "date": "2026-01-01" })),
        source(json!({ "id": "report", "title": format!("Report of the Society {HOSTILE}"), "kind": "ngo",
            "publisher": "Society of Testers", "url": "javascript:alert(1)", "date": "2025" })),
        source(json!({ "id": "state-report", "title": "Initial report of the State", "kind": "state-report",
            "symbol": "CAT/C/XXA/1" })),
        source(
            json!({ "id": "gazette", "title": "Gazette", "kind": "official-document", "licence": "public" }),
        ),
    ]
}

fn cite(source: &str, more: &Value) -> Citation {
    let mut citation = json!({ "source": source });
    if let (Some(fields), Some(more)) = (citation.as_object_mut(), more.as_object()) {
        fields.extend(more.clone());
    }
    serde_json::from_value(citation).unwrap()
}

fn checked(source: &str, place: &str) -> Citation {
    cite(source, &json!({ "place": place, "checked": "fact", "checked_on": "2026-01-01" }))
}

fn unchecked(source: &str) -> Citation {
    cite(source, &json!({}))
}

/// A fact with its citations and the day from which it holds.
fn stated(mut fact: Fact, from: &str, citations: Vec<Citation>) -> Fact {
    fact.citations = citations;
    if !from.is_empty() {
        fact.holds = Period::new(Some(from.parse().unwrap()), None);
    }
    fact
}

fn judged(mut fact: Fact) -> Fact {
    fact.judged = Some(Judgement { by: "Mizan's editors".to_owned(), lawyer: None });
    fact
}

/// The rules table that Mizan comes with.
fn rules() -> Value {
    let file: toml::Table = include_str!("../../../../dossiers/reference/rules.toml").parse().unwrap();
    let mut record = file["rules"][0].as_table().unwrap().clone();
    for common in ["id", "judged", "cite"] {
        record.remove(common);
    }
    serde_json::to_value(record).unwrap()
}

fn reference(at: &Recorded) -> Vec<Fact> {
    let of = |kind: Kind, id: &str, body: Value| fact(at, None, kind, id, body);
    let right = |id: &str, name: &str, group: &str, under: &str, order: u32, family: &str| {
        let body = json!({ "name": name, "family": family, "group": group, "shown_under": under, "order": order,
            "lead_instrument": if family == "civil" { "cat" } else { "icescr" } });
        stated(of(Kind::Right, id, body), "", vec![unchecked("report")])
    };
    let instrument = |id: &str, short: &str, kind: &str| {
        let body = json!({ "title": format!("Convention {short}"), "short": short, "kind": kind,
            "adopted": "1984-12-10", "in_force": "1987-06-26", "entry_rule": "thirtieth-day", "body": short,
            "procedures": [{ "procedure": "individual", "via": "declaration", "article": "22" }] });
        stated(of(Kind::Instrument, id, body), "", vec![checked("treaties", "list")])
    };
    let provision = |id: &str, instrument: &str, article: &str, chief: &[&str]| {
        let body = json!({ "instrument": instrument, "article": article, "heading": format!("What {id} is about"),
            "kind": "right", "rights": chief, "scope": "everyone", "chief_for": chief, "derogable": false });
        stated(of(Kind::Provision, id, body), "", vec![checked("treaties", "text")])
    };
    let measure = json!({ "name": "Amend the norm", "origin": "generic", "answers": ["law-in-conflict",
        "law-partial", "law-absent", "not-bound"], "effect": "amend-norm", "aims_at": ["legislature"], "shown_by": "norm in force" });
    vec![
        stated(of(Kind::Rules, "rules", rules()), "", vec![unchecked("report")]),
        right("torture", "Freedom from torture", "person-and-justice", "torture", 1, "civil"),
        right("detention", "Humane detention", "person-and-justice", "torture", 2, "civil"),
        right("expression", "Expression", "freedoms-and-participation", "expression", 3, "civil"),
        right("health", "Health", "economic-social-cultural", "health", 4, "social"),
        instrument("cat", "CAT", "core"),
        instrument("icescr", "ICESCR", "core"),
        provision("cat-1", "cat", "1", &["torture"]),
        provision("cat-2", "cat", "2", &["torture", "detention"]),
        provision("cat-10", "cat", "10", &["torture"]),
        provision("icescr-12", "icescr", "12", &["health"]),
        stated(
            of(
                Kind::Provision,
                "cat-19",
                json!({ "instrument": "cat", "article": "19", "heading": "Reports every four years",
                    "kind": "procedure", "scope": "everyone", "reports_every": 4 }),
            ),
            "",
            vec![checked("treaties", "text")],
        ),
        stated(of(Kind::Measure, "m1", measure), "", vec![unchecked("report")]),
        of(Kind::State, "xxa", json!({ "country": "XXA", "names": [{ "name": "Examplia" }] })),
        of(Kind::State, "xxb", json!({ "country": "XXB", "names": [{ "name": "Otherland" }] })),
    ]
}

fn norm(at: &Recorded, id: &str, title: &str, effect: &str) -> Fact {
    let body = json!({ "title": title, "kind": "statute", "effect": effect, "rights": ["torture"],
        "content": "What it says." });
    stated(
        fact(at, Some("XXA"), Kind::Norm, id, body),
        "2000-01-01",
        vec![checked("gazette", "1 January 2000")],
    )
}

fn commitment(at: &Recorded, country: &str, instrument: &str, body: &Value) -> Fact {
    let mut whole = json!({ "instrument": instrument });
    if let (Some(fields), Some(more)) = (whole.as_object_mut(), body.as_object()) {
        fields.extend(more.clone());
    }
    stated(
        fact(at, Some(country), Kind::Commitment, instrument, whole),
        "2008-04-17",
        vec![checked("treaties", "status")],
    )
}

fn country(at: &Recorded) -> Vec<Fact> {
    let of = |kind: Kind, id: &str, body: Value| fact(at, Some("XXA"), kind, id, body);
    let alignment = |id: &str, provision: &str, norms: &[&str], relation: &str| {
        let body = json!({ "provision": provision, "norms": norms, "relation": relation,
            "extent": if relation == "conflict" { Some("part") } else { None },
            "reasoning": format!("Because {HOSTILE}"), "missing": "the rest of it" });
        judged(stated(of(Kind::Alignment, id, body), "2000-01-01", vec![unchecked("report")]))
    };
    let observed = |year: i16, value: f64| {
        let body = json!({ "series": "ciri-tort", "year": year, "value": value });
        stated(
            of(Kind::Observation, &format!("ciri-{year}"), body),
            &format!("{year}-01-01"),
            vec![checked("report", "column tort")],
        )
    };
    let mut issue = stated(
        of(
            Kind::Issue,
            "torture-issue",
            json!({ "name": "Torture in custody", "prevalence": ["common"], "practice_of": ["torture"],
                "said_by": "report", "impact": "Violates dignity", "rights": ["torture"] }),
        ),
        "2025",
        vec![cite("report", &json!({ "place": "page 1", "checked": "quotation" }))],
    );
    issue.citations.push(cite("state-report", &json!({ "stance": "disputes", "says": "It is rare." })));
    issue.note = Some(HOSTILE.to_owned());
    let mut facts = vec![
        commitment(
            at,
            "XXA",
            "cat",
            &json!({ "act": "ratification", "deposited": "2010-06-23", "binds_from": "2010-07-23" }),
        ),
        commitment(at, "XXA", "icescr", &json!({ "act": "none", "seen_on": "2026-01-01" })),
        stated(
            of(
                Kind::Reservation,
                "r1",
                json!({ "instrument": "cat", "called": "reservation", "made_at": "ratification",
                    "provisions": ["cat-2"], "summary": "It reads the article narrowly.", "effect": "modifies",
                    "reasoning": "It changes the duty.", "objections": [{ "by": "Otherland" }] }),
            ),
            "2010-07-23",
            vec![checked("treaties", "declarations")],
        ),
        stated(
            of(
                Kind::Acceptance,
                "a1",
                json!({ "instrument": "cat", "procedure": "individual", "accepted": false }),
            ),
            "2010-07-23",
            vec![unchecked("treaties")],
        ),
        norm(at, "secrets-act", "Secrets Act", "restricts"),
        alignment("al1", "cat-1", &["penal-code"], "partial"),
        alignment("al2", "cat-2", &["secrets-act"], "conflict"),
        stated(
            of(
                Kind::Institution,
                "commission",
                json!({ "name": "Commission", "kind": "nhri", "mandate": "To watch." }),
            ),
            "2001",
            vec![unchecked("report")],
        ),
        stated(
            of(
                Kind::Mandate,
                "md1",
                json!({ "institution": "commission", "right": "torture", "direction": "protects" }),
            ),
            "2001",
            vec![unchecked("report")],
        ),
        stated(
            of(
                Kind::Capacity,
                "c1",
                json!({ "institution": "commission", "assessed": "2025", "words": ["limited autonomy"] }),
            ),
            "2025",
            vec![unchecked("report")],
        ),
        stated(
            of(
                Kind::Review,
                "rv1",
                json!({ "mechanism": "cat", "instrument": "cat", "cycle": "initial", "due": "2011-07-23",
                "submitted": "2016-01", "dialogue": "2017-04-18", "outcome": "2017-05-05" }),
            ),
            "",
            vec![unchecked("report")],
        ),
        stated(
            of(
                Kind::Factor,
                "f1",
                json!({ "name": "Security first", "kind": "security", "lens": ["realism"],
                "mechanism": "Security goes before liberty.", "rights": ["torture"], "direction": "hinders" }),
            ),
            "2025",
            vec![unchecked("report")],
        ),
        issue,
        stated(
            of(
                Kind::Claim,
                "cl1",
                json!({ "section": "1", "about": "practice", "statement": "The law forbids torture.",
                "rights": ["torture"] }),
            ),
            "",
            vec![unchecked("state-report")],
        ),
        stated(
            of(
                Kind::TableRow,
                "t01-1",
                json!({ "table": "T01", "title": "Periods", "section": "History", "row": 1,
                "cells": [{ "heading": "Period", "text": "1947-1958" }, { "heading": "Events", "text": HOSTILE }],
                "stated_as": ["xxa.issue.torture-issue"] }),
            ),
            "",
            vec![cite("report", &json!({ "place": "table T01, row 1", "checked": "quotation" }))],
        ),
        // Nobody says where this one comes from.
        of(
            Kind::Audience,
            "students",
            json!({ "name": "Students", "role": "rights-holder", "awareness": "limited",
            "limited": true, "rights": ["expression"] }),
        ),
    ];
    facts.extend(history_of(at));
    facts.extend(
        [(2018, 0.0), (2019, 1.0), (2020, 0.0), (2022, 0.0)].map(|(year, value)| observed(year, value)),
    );
    facts
}

/// Two periods of history, two articles of one text, a judgment: what only the timeline shows.
fn history_of(at: &Recorded) -> Vec<Fact> {
    let of = |kind: Kind, id: &str, body: Value, from: &str| {
        stated(fact(at, Some("XXA"), kind, id, body), from, vec![checked("gazette", "page 1")])
    };
    let period = |id: &str, begins: &str, ends: Option<&str>, events: &str| {
        let body = json!({ "printed": begins, "begins": begins, "ends": ends, "events": events });
        of(Kind::HistoricalPeriod, id, body, begins)
    };
    let norm = |id: &str, title: &str, kind: &str, from: &str| {
        of(Kind::Norm, id, json!({ "title": title, "kind": kind, "effect": "protects" }), from)
    };
    vec![
        period("founding", "1955", Some("1969"), "Founding"),
        period("reform", "1969", None, HOSTILE),
        norm("const-9", "Constitution, article 9", "constitution", "1973-08-14"),
        norm("const-10", "Constitution, article 10", "constitution", "1973-08-14"),
        norm("j-one", "One v. The State", "judgment", "1975"),
    ]
}

fn commitments_only(at: &Recorded) -> Vec<Fact> {
    vec![
        commitment(at, "XXB", "cat", &json!({ "act": "accession", "deposited": "2012-01-01" })),
        commitment(at, "XXB", "icescr", &json!({ "act": "signed-only", "signed": "2011-01-01" })),
    ]
}

/// A norm whose title was corrected in the second edition.
fn corrected(first: &Recorded) -> Vec<Fact> {
    let second = recorded("test", "2026-06-01");
    let mut old = norm(first, "penal-code", "Penal Code, old title", "protects");
    old.recorded.until = Some(second.from);
    vec![old, norm(&second, "penal-code", "Penal Code", "protects")]
}
