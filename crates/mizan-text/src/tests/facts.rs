//! Facts of every kind, each with the title that it should have in English.

use std::sync::Arc;

use mizan_domain::{Fact, Kind, Scope};
use serde_json::{Value, json};

fn fact(kind: &str, id: &str, period: (&str, &str), body: &Value) -> Arc<Fact> {
    let kind_of = Kind::named(kind).unwrap();
    let reference = kind_of.scope() == Scope::Reference;
    let mut holds = json!({});
    for (name, end) in [("from", period.0), ("until", period.1)] {
        if !end.is_empty() {
            holds[name] = json!(end);
        }
    }
    let fact = json!({
        "id": format!("{}.{kind}.{id}", if reference { "ref" } else { "xxa" }),
        "country": if reference { Value::Null } else { json!("XXA") },
        "holds": holds,
        "recorded": { "from": "2026-11-24T00:00:00Z", "by": "a test", "why": "a test", "dossier": "xxa" },
        "citations": [],
        "body": { "kind": kind, "says": body },
    });
    Arc::new(serde_json::from_value(fact).unwrap_or_else(|error| panic!("{kind} {id}: {error}")))
}

fn always(kind: &str, id: &str, body: &Value) -> Arc<Fact> {
    fact(kind, id, ("", ""), body)
}

/// One fact of each kind at least, with its title.
pub(super) fn titled() -> Vec<(Arc<Fact>, &'static str)> {
    vec![
        (
            always(
                "right",
                "torture",
                &json!({ "name": "Freedom from torture", "family": "civil",
                "group": "person-and-justice", "shown_under": "torture", "order": 1 }),
            ),
            "Freedom from torture",
        ),
        (
            always(
                "right",
                "health",
                &json!({ "name": "Health", "family": "social",
                "group": "economic-social-cultural", "shown_under": "health", "order": 2 }),
            ),
            "Health",
        ),
        (
            always(
                "instrument",
                "cat",
                &json!({ "title": "Convention against Torture", "short": "CAT",
                "kind": "core", "in_force": "1987-06-26", "entry_rule": "thirtieth-day" }),
            ),
            "CAT: Convention against Torture",
        ),
        (
            always(
                "instrument",
                "iccpr",
                &json!({ "title": "Covenant on Civil and Political Rights",
                "short": "ICCPR", "kind": "core" }),
            ),
            "ICCPR: Covenant on Civil and Political Rights",
        ),
        (
            always(
                "provision",
                "cat-3",
                &json!({ "instrument": "cat", "article": "3",
                "heading": "No return to torture", "kind": "obligation", "scope": "everyone" }),
            ),
            "CAT 3: No return to torture",
        ),
        (
            always(
                "provision",
                "cat-4",
                &json!({ "instrument": "cat", "article": "4",
                "heading": "A crime", "kind": "obligation", "scope": "everyone" }),
            ),
            "CAT 4: A crime",
        ),
        (
            always(
                "provision",
                "iccpr-7",
                &json!({ "instrument": "iccpr", "article": "7",
                "heading": "No torture", "kind": "right", "scope": "everyone" }),
            ),
            "ICCPR 7: No torture",
        ),
        (
            always("treaty-list", "core", &json!({ "name": "Core treaties", "instruments": ["cat"] })),
            "Core treaties",
        ),
        (
            always(
                "indicator",
                "in1",
                &json!({ "right": "torture", "attribute": "custody",
                "kind": "outcome", "wording": "Deaths in custody" }),
            ),
            "Freedom from torture, outcome indicator: Deaths in custody",
        ),
        (
            always("measure", "m1", &json!({ "name": "Train the police", "origin": "generic" })),
            "Train the police",
        ),
        (
            always(
                "state",
                "xxa",
                &json!({ "country": "XXA", "names": [
                { "name": "Exland", "used": { "until": "2000-01-01" } }, { "name": "Exia" }] }),
            ),
            "XXA: Exland, Exia",
        ),
        (
            always(
                "rules",
                "rules",
                &json!({ "version": "1", "rule": [], "increment": [], "threshold": [],
                "practice_words": [], "capacity_words": [], "accreditation": [], "scale": [],
                "follow_up_grade": [], "series": [
                    { "id": "ciri-tort", "name": "CIRI", "source": "ciri", "scale": "three",
                      "rights": ["torture"], "higher_is_better": true },
                    { "id": "pts", "name": "Political Terror Scale", "source": "pts", "scale": "five",
                      "rights": ["torture", "health"], "general": true, "higher_is_better": false }] }),
            ),
            "Rules, version 1",
        ),
        (always("territory", "north", &json!({ "code": "XX-N", "name": "The North" })), "The North"),
        (
            always(
                "actor",
                "council",
                &json!({ "name": "The Council", "level": "international", "kind": "body" }),
            ),
            "The Council",
        ),
        (
            always(
                "commitment",
                "cat",
                &json!({ "instrument": "cat", "act": "ratification",
                "signed": "2008-04-17", "deposited": "2010-06-23" }),
            ),
            "CAT: ratified 23 June 2010, binds from 23 July 2010",
        ),
        (
            always(
                "commitment",
                "iccpr",
                &json!({ "instrument": "iccpr", "act": "accession",
                "deposited": "2010", "binds_from": "2010-09-23", "withdrawn": "2020-01" }),
            ),
            "ICCPR: acceded 2010, binds from 23 September 2010, binds no longer from January 2020",
        ),
        (
            always("commitment", "cmw", &json!({ "instrument": "cmw", "act": "none", "seen_on": "2022-08" })),
            "cmw: neither signed nor joined, as a list of August 2022 shows",
        ),
        (
            always(
                "commitment",
                "icppd",
                &json!({ "instrument": "icppd", "act": "signed-only",
                "signed": "2008-09-25" }),
            ),
            "icppd: signed 25 September 2008, not joined",
        ),
        (
            always(
                "acceptance",
                "cat-20",
                &json!({ "instrument": "cat", "procedure": "inquiry",
                "accepted": false, "article": "20" }),
            ),
            "CAT, inquiry: not accepted, article 20",
        ),
        (
            fact(
                "reservation",
                "cat-r1",
                ("2010-07-23", "2011-09-20"),
                &json!({ "instrument": "cat",
                "called": "reservation", "made_at": "ratification", "provisions": ["cat-3", "cat-4"],
                "summary": "As far as its laws allow", "effect": "modifies" }),
            ),
            "Reservation to CAT 3 and 4: modifies a provision from 23 July 2010 until 20 September 2011",
        ),
        (
            always(
                "reservation",
                "iccpr-d",
                &json!({ "instrument": "iccpr", "called": "declaration",
                "made_at": "signature", "whole": true, "summary": "It may say more later", "effect": "none" }),
            ),
            "Declaration on ICCPR: no effect",
        ),
        (
            always(
                "norm",
                "torture-act",
                &json!({ "title": "Torture Act 2022", "kind": "statute",
                "effect": "protects" }),
            ),
            "Torture Act 2022",
        ),
        (
            always(
                "alignment",
                "a1",
                &json!({ "provision": "iccpr-7", "norms": ["torture-act"],
                "relation": "partial", "reasoning": "Custody only" }),
            ),
            "ICCPR 7 ← Torture Act 2022: partial",
        ),
        (
            always(
                "alignment",
                "a2",
                &json!({ "provision": "cat-3", "relation": "none", "reasoning": "Nothing" }),
            ),
            "CAT 3: no norm answers",
        ),
        (always("institution", "nhrc", &json!({ "name": "Commission", "kind": "nhri" })), "Commission"),
        (
            always(
                "mandate",
                "m1",
                &json!({ "institution": "nhrc", "right": "torture", "direction": "protects" }),
            ),
            "Commission protects: Freedom from torture",
        ),
        (
            always(
                "mandate",
                "m2",
                &json!({ "institution": "nhrc", "excludes": ["health"], "direction": "protects" }),
            ),
            "Commission protects: every right but Health",
        ),
        (
            always("mandate", "m3", &json!({ "right": "health", "direction": "nobody" })),
            "No body has a mandate: Health",
        ),
        (
            always("mandate", "m4", &json!({ "institution": "nhrc", "direction": "restricts" })),
            "Commission restricts: every right",
        ),
        (
            always(
                "capacity",
                "c1",
                &json!({ "institution": "nhrc", "assessed": "2024-05", "grade": "A",
                "words": ["limited autonomy"], "levels": [{ "dimension": "powers", "level": [1, 2] }] }),
            ),
            "Commission, assessed May 2024: grade A, powers 1–2, “limited autonomy”",
        ),
        (
            always(
                "capacity",
                "c2",
                &json!({ "institution": "nhrc", "assessed": "2020", "working": "on-paper" }),
            ),
            "Commission, assessed 2020: exists on paper only",
        ),
        (
            always(
                "review",
                "upr3",
                &json!({ "mechanism": "UPR", "cycle": "3", "dialogue": "2017-11-13",
                "outcome": "2018-03-19" }),
            ),
            "UPR, cycle 3: dialogue 13 November 2017, outcome 19 March 2018",
        ),
        (
            always(
                "review",
                "cat2",
                &json!({ "mechanism": "CAT", "instrument": "cat",
                "cycle": "second periodic", "due": "2021-05", "not_submitted": "2024-06-01" }),
            ),
            "CAT, second periodic: due May 2021, not submitted by 1 June 2024",
        ),
        (
            always(
                "recommendation",
                "r1",
                &json!({ "review": "upr3", "paragraph": "6.1", "asks": "Ban torture",
                "rights": ["torture"] }),
            ),
            "UPR, cycle 3, paragraph 6.1: Ban torture",
        ),
        (
            always(
                "implementation",
                "i1",
                &json!({ "recommendation": "r1", "by": "state",
                "status": "implemented", "on": "2020-05-05" }),
            ),
            "UPR, cycle 3, paragraph 6.1: implemented, says the State, 5 May 2020",
        ),
        (
            always(
                "factor",
                "f1",
                &json!({ "name": "Military influence", "kind": "security", "lens": ["realism"],
                "mechanism": "Security first", "direction": "hinders" }),
            ),
            "Military influence",
        ),
        (
            always(
                "search",
                "s1",
                &json!({ "searched_for": "barriers", "rights": ["health"], "how": "Read all" }),
            ),
            "Search for barriers to Health",
        ),
        (
            always(
                "issue",
                "i1",
                &json!({ "name": "Torture in custody", "rights": ["torture"],
                "prevalence": ["High"] }),
            ),
            "Torture in custody: “High”",
        ),
        (always("issue", "i2", &json!({ "name": "Hunger", "rights": ["health"] })), "Hunger"),
        (always("audience", "a1", &json!({ "name": "Police", "role": "duty-bearer" })), "Police"),
        (
            always(
                "case",
                "c1",
                &json!({ "name": "The case", "kind": "class-of-cases", "says": "So",
                "rights": ["torture"] }),
            ),
            "The case",
        ),
        (
            always("period", "p1", &json!({ "begins": "1947", "ends": "1958", "events": "Independence" })),
            "1947 to 1958: Independence",
        ),
        (
            always(
                "period",
                "p2",
                &json!({ "printed": "2008-now", "begins": "2008", "events": "Elections" }),
            ),
            "2008-now: Elections",
        ),
        (
            always("observation", "o1", &json!({ "series": "ciri-tort", "year": 2019, "value": 0.0 })),
            "Freedom from torture, 2019: CIRI: 0",
        ),
        (
            always(
                "observation",
                "o2",
                &json!({ "series": "pts", "year": 2019, "value": 3.5, "low": 3.0,
                "high": 4.0 }),
            ),
            "Political Terror Scale, 2019: 3.5 (between 3 and 4)",
        ),
        (
            always(
                "list",
                "l1",
                &json!({ "name": "Press list", "keeper": "A desk", "side": "press",
                "how": "Reading", "covers": "All", "blind_to": "The unreported" }),
            ),
            "Press list",
        ),
        (
            always(
                "count",
                "n1",
                &json!({ "list": "l1", "right": "torture", "act": "deaths in custody",
                "period_from": "2019", "period_to": "2019", "unit": "persons", "low": 7, "best": 7, "high": 7 }),
            ),
            "Press list, deaths in custody, 2019: 7 persons",
        ),
        (
            always(
                "count",
                "n2",
                &json!({ "list": "l1", "right": "torture", "act": "beatings",
                "period_from": "2019", "period_to": "2020", "unit": "acts", "low": 5, "best": 1700,
                "high": 2900 }),
            ),
            "Press list, beatings, 2019 to 2020: 1,700 acts, between 5 and 2,900",
        ),
        (
            always(
                "table-row",
                "t1",
                &json!({ "table": "T03", "title": "Landscape", "section": "3", "row": 2,
                "cells": [{ "heading": "Issue", "text": "Torture" }] }),
            ),
            "Table T03, row 2: Torture",
        ),
        (
            always(
                "claim",
                "c1",
                &json!({ "section": "Critical analysis", "about": "finding",
                "statement": "Torture is common" }),
            ),
            "Torture is common",
        ),
    ]
}
