//! Exia: two rights, a few facts, an assessment written down by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use mizan_assess::{
    Arg, Assessment, Basis, Bound, Counts, Finding, Level, LowestUnder, Message, RightResult, Robustness,
    SeverityPart, Standing, Step, StepResult, Support,
};
use mizan_domain::kinds::{Interval, MatrixGroup, RightFamily};
use mizan_domain::{Country, Day, Fact, FactId, Facts, Gap, Kind, Scope, Source};
use mizan_text::{Lang, Names, Text};
use serde_json::{Value, json};

pub(super) fn text() -> Text {
    Text::plain(Lang::parse("en").unwrap())
}

pub(super) fn day() -> Day {
    Day::parse("2026-11-24").unwrap()
}

pub(super) fn exia() -> Country {
    "XXA".parse().unwrap()
}

pub(super) fn names(facts: &Facts) -> Names<'_> {
    Names::new(facts, Some(exia()), day())
}

pub(super) fn id(id: &str) -> FactId {
    id.parse().unwrap()
}

fn fact(kind: &str, id: &str, cite: &Value, extra: &Value, says: &Value) -> Arc<Fact> {
    let reference = Kind::named(kind).unwrap().scope() == Scope::Reference;
    let mut fact = json!({
        "id": format!("{}.{kind}.{id}", if reference { "ref" } else { "xxa" }),
        "recorded": { "from": "2026-11-24T00:00:00Z", "by": "Editors", "why": "First edition", "dossier": "xxa" },
        "citations": cite,
        "body": { "kind": kind, "says": says },
    });
    if !reference {
        fact["country"] = json!("XXA");
    }
    for (name, value) in extra.as_object().unwrap() {
        fact[name] = value.clone();
    }
    Arc::new(serde_json::from_value(fact).unwrap_or_else(|error| panic!("{kind} {id}: {error}")))
}

fn source(source: &Value) -> Arc<Source> {
    Arc::new(serde_json::from_value(source.clone()).unwrap())
}

pub(super) fn rules() -> Value {
    json!({
        "version": "1",
        "rule": [{ "id": "weak-capacity", "gap": "institutional", "per": "right", "base": 3,
            "fires_when": "A norm answers, and institutions stand at 1 or less." }],
        "increment": [{ "id": "not-derogable", "add": 1, "when": "It cannot be suspended." }],
        "threshold": [
            { "id": "achieved-least", "value": 50.0, "low": 45.0, "high": 55.0, "reason": "Half." },
            { "id": "achieved-low", "value": 65.0, "low": 60.0, "high": 70.0, "reason": "Two thirds." }],
        "practice_words": [{ "words": ["high", "very common"], "level": [0, 1] }],
        "capacity_words": [{ "words": ["underfunded"], "dimensions": ["resources"], "level": [1, 1] }],
        "accreditation": [{ "grade": "A", "dimensions": ["independence", "powers"], "level": [3, 4] }],
        "scale": [
            { "id": "three-classes", "steps": [{ "value": 0.0, "level": [0, 1] }, { "value": 2.0, "level": [3, 4] }] },
            { "id": "share", "cuts": ["achieved-least", "achieved-low"], "by_place": true,
              "first_cut_excluded": true }],
        "series": [{ "id": "ciri-tort", "name": "CIRI", "source": "ciri", "scale": "three-classes",
            "rights": ["torture"], "higher_is_better": true }],
        "follow_up_grade": [{ "grade": "B", "satisfied": false }],
    })
}

pub(super) fn facts() -> Facts {
    let none = json!({});
    let uncited = json!([]);
    let list = json!([{ "source": "treaty-list", "place": "chapter IV-9", "checked": "fact",
        "checked_on": "2026-11-24" }]);
    let report = json!([
        { "source": "report", "place": "page 3", "checked": "quotation" },
        { "source": "ministry", "stance": "disputes", "says": "It is funded" },
    ]);
    let judged = json!({ "judged": { "by": "Editors" }, "note": "Read in translation" });
    let period = |from: &str| json!({ "holds": { "from": from } });
    let facts = [
        fact("rules", "rules", &uncited, &none, &rules()),
        fact(
            "right",
            "torture",
            &uncited,
            &none,
            &json!({ "name": "Freedom from torture", "family": "civil",
            "group": "person-and-justice", "shown_under": "torture", "order": 1, "lead_instrument": "cat" }),
        ),
        fact(
            "right",
            "health",
            &uncited,
            &none,
            &json!({ "name": "Health", "family": "social",
            "group": "economic-social-cultural", "shown_under": "health", "order": 2 }),
        ),
        fact(
            "instrument",
            "cat",
            &uncited,
            &none,
            &json!({ "title": "Convention against Torture",
            "short": "CAT", "kind": "core", "in_force": "1987-06-26", "entry_rule": "thirtieth-day" }),
        ),
        fact(
            "provision",
            "cat-1",
            &uncited,
            &none,
            &json!({ "instrument": "cat", "article": "1",
            "heading": "What torture is", "kind": "definition", "scope": "everyone" }),
        ),
        fact(
            "measure",
            "fund",
            &uncited,
            &none,
            &json!({ "name": "Fund the commission", "origin": "generic" }),
        ),
        fact(
            "commitment",
            "cat",
            &list,
            &none,
            &json!({ "instrument": "cat", "act": "ratification",
            "signed": "2008-04-17", "deposited": "2010-06-23" }),
        ),
        fact(
            "norm",
            "act",
            &uncited,
            &period("2022-11"),
            &json!({ "title": "=Torture Act 2022",
            "kind": "statute", "effect": "protects" }),
        ),
        fact(
            "norm",
            "bill",
            &uncited,
            &period("2025"),
            &json!({ "title": "Detention Bill", "kind": "bill",
            "effect": "restricts" }),
        ),
        fact(
            "alignment",
            "a1",
            &report,
            &judged,
            &json!({ "provision": "cat-1", "norms": ["act"],
            "relation": "partial", "reasoning": "Custody only" }),
        ),
        fact(
            "institution",
            "nhrc",
            &report,
            &period("2012-05-30"),
            &json!({ "name": "Commission",
            "kind": "nhri" }),
        ),
        fact(
            "capacity",
            "c1",
            &report,
            &none,
            &json!({ "institution": "nhrc", "assessed": "2025",
            "words": ["underfunded"] }),
        ),
        fact(
            "review",
            "cat1",
            &uncited,
            &none,
            &json!({ "mechanism": "CAT", "instrument": "cat",
            "cycle": "initial", "dialogue": "2017-04-18", "dialogue_to": "2017-04-20" }),
        ),
        fact(
            "period",
            "p1",
            &uncited,
            &none,
            &json!({ "begins": "1947", "ends": "1958",
            "events": "Independence" }),
        ),
        fact("period", "p2", &uncited, &none, &json!({ "begins": "2030", "events": "Not yet" })),
    ];
    let sources = [
        source(&json!({ "id": "treaty-list", "title": "Status of treaties", "kind": "treaty-status",
            "publisher": "United Nations", "date": "2026-10" })),
        source(
            &json!({ "id": "report", "title": "Annual report | 2025", "kind": "ngo", "publisher": "Watch",
            "date": "2025", "symbol": "W/25", "url": "https://example.org/report", "licence": "CC BY 4.0" }),
        ),
        source(&json!({ "id": "ministry", "title": "Letter of the ministry", "kind": "state-report" })),
        source(&json!({ "id": "unused", "title": "Nobody cites this", "kind": "press" })),
    ];
    Facts::new(facts, sources, None)
}

fn level(step: Step, low: u8, high: u8) -> (Step, Level) {
    (step, Level::Known(Interval::new(low, high)))
}

pub(super) fn no_data(step: Step) -> (Step, Level) {
    (
        step,
        Level::NotEnoughData {
            reason: Message::new("reason-no-capacity"),
            would_help: Message::new("help-no-capacity"),
        },
    )
}

fn result((step, level): (Step, Level), rule: Message, basis: Vec<Basis>, checked: usize) -> StepResult {
    let sources = usize::from(!basis.is_empty());
    let support = Support { facts: basis.len(), checked, sources, newest: None };
    StepResult { step, level, rule, basis, support, remarks: Vec::new() }
}

fn bare(step: (Step, Level)) -> StepResult {
    result(step, Message::new("rule-no-data"), Vec::new(), 0)
}

fn basis(fact: &str, level: Option<Interval>, says: Message, counts: bool) -> Basis {
    Basis { fact: id(fact), level, says, subject: None, counts }
}

pub(super) fn finding() -> Finding {
    Finding {
        id: "weak-capacity.torture".to_owned(),
        rule: "weak-capacity".to_owned(),
        kind: Gap::Institutional,
        right: Some("torture".parse().unwrap()),
        rights: vec!["torture".parse().unwrap()],
        step: Step::Institutions,
        certain: true,
        severity: 4,
        parts: vec![
            SeverityPart { id: "base".to_owned(), add: 3, because: None },
            SeverityPart {
                id: "not-derogable".to_owned(),
                add: 1,
                because: Some(Arg::Ref { kind: Kind::Provision, id: "cat-1".to_owned() }),
            },
        ],
        facts: vec![id("xxa.alignment.a1"), id("xxa.capacity.c1")],
        measures: vec!["fund".parse().unwrap()],
        since: Some(Day::parse("2025-01-01").unwrap()),
        robustness: Some(Robustness { runs: 1000, stood: 946, falls_without: vec![id("xxa.capacity.c1")] }),
        message: Message::new("finding-weak-capacity")
            .with("right", Arg::Ref { kind: Kind::Right, id: "torture".to_owned() })
            .with("dimension", Arg::Key("dimension-resources".to_owned())),
    }
}

pub(super) fn possible() -> Finding {
    Finding {
        id: "not-enough-data.health.institutions".to_owned(),
        rule: "not-enough-data".to_owned(),
        kind: Gap::Evidence,
        right: Some("health".parse().unwrap()),
        rights: vec!["health".parse().unwrap()],
        step: Step::Institutions,
        certain: false,
        severity: 1,
        parts: vec![SeverityPart { id: "base".to_owned(), add: 1, because: None }],
        facts: Vec::new(),
        measures: Vec::new(),
        since: None,
        robustness: None,
        message: Message::new("finding-not-enough-data")
            .with("right", Arg::Ref { kind: Kind::Right, id: "health".to_owned() })
            .with("step", Arg::Key("step-institutions".to_owned())),
    }
}

fn torture() -> RightResult {
    let provision = || Arg::Ref { kind: Kind::Provision, id: "cat-1".to_owned() };
    let commitment = result(
        level(Step::Commitment, 3, 3),
        Message::new("rule-commitment-bound")
            .with("lead", Arg::Ref { kind: Kind::Instrument, id: "cat".to_owned() }),
        vec![basis(
            "xxa.commitment.cat",
            Some(Interval::point(3)),
            Message::new("basis-lead-bound")
                .with("instrument", Arg::Ref { kind: Kind::Instrument, id: "cat".to_owned() }),
            true,
        )],
        1,
    );
    let law = result(
        level(Step::Law, 2, 2),
        Message::new("rule-law")
            .with("count", 1_usize)
            .with("weakest", provision())
            .with("level", Arg::Level { step: Step::Law, level: Interval::point(2) }),
        vec![
            basis(
                "xxa.alignment.a1",
                Some(Interval::point(2)),
                Message::new("basis-law-partial")
                    .with("norms", Arg::Refs { kind: Kind::Norm, ids: vec!["act".to_owned()] })
                    .with("provision", provision()),
                true,
            ),
            basis(
                "xxa.institution.nhrc",
                None,
                Message::new("basis-mandate-general")
                    .with("body", Arg::Ref { kind: Kind::Institution, id: "nhrc".to_owned() }),
                false,
            ),
        ],
        0,
    );
    RightResult {
        right: "torture".parse().unwrap(),
        shown_under: "torture".parse().unwrap(),
        group: MatrixGroup::PersonAndJustice,
        family: RightFamily::Civil,
        bound: true,
        steps: vec![
            commitment,
            law,
            bare(level(Step::Institutions, 1, 1)),
            bare(level(Step::Monitoring, 1, 3)),
            bare(level(Step::Practice, 0, 1)),
            bare(level(Step::Barriers, 2, 2)),
        ],
        findings: vec!["weak-capacity.torture".to_owned()],
        lowest_under: BTreeMap::from([(
            Step::Law,
            LowestUnder { right: "health".parse().unwrap(), level: Interval::point(1) },
        )]),
    }
}

fn health() -> RightResult {
    RightResult {
        right: "health".parse().unwrap(),
        shown_under: "health".parse().unwrap(),
        group: MatrixGroup::EconomicSocialCultural,
        family: RightFamily::Social,
        bound: false,
        steps: vec![
            bare(level(Step::Commitment, 0, 0)),
            bare(no_data(Step::Law)),
            bare(no_data(Step::Institutions)),
            bare(no_data(Step::Monitoring)),
            bare(level(Step::Practice, 1, 2)),
            bare(level(Step::Barriers, 4, 4)),
        ],
        findings: vec!["not-enough-data.health.institutions".to_owned()],
        lowest_under: BTreeMap::new(),
    }
}

pub(super) fn standing() -> Standing {
    Standing {
        instrument: "cat".parse().unwrap(),
        core: true,
        fact: Some(id("xxa.commitment.cat")),
        bound: Bound::Yes,
        since: Some("2010-07-23".parse().unwrap()),
        last_seen: None,
        reservations: Vec::new(),
        procedures: vec!["inquiry".to_owned(), "inter-state".to_owned()],
    }
}

pub(super) fn assessment() -> Assessment {
    Assessment {
        country: exia(),
        as_of: day(),
        known_at: None,
        edition: "2026.11-0a1b2c3d".to_owned(),
        rules: "1".to_owned(),
        marks_from: 3,
        reviewed: Some(day()),
        rights: vec![torture(), health()],
        findings: vec![finding(), possible()],
        standings: vec![standing()],
        country_factors: Vec::new(),
        counts: Counts {
            core_bound: 1,
            core: 1,
            rows: 2,
            rows_weighed: 2,
            rows_broken: 1,
            rows_possible: 0,
            marked: 1,
            marked_possible: 0,
            cells: 12,
            cells_without_data: 3,
            reports_overdue: 0,
            statements: 9,
            statements_checked: 1,
            values: 2,
            values_checked: 0,
        },
        notices: vec![Message::new("notice-commitments-only")],
    }
}
