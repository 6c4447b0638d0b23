//! For each rule of the table: the fact that makes it fire and the one that stops it, each tried.

use std::fmt::Write as _;

use mizan_assess::Finding;
use mizan_domain::kinds::{
    Dimension, Direction, FactorKind, ImplementationStatus, ProcedureKind, Relation, Voice, Working,
};
use mizan_domain::{Fact, Facts};

use crate::golden::assert_golden;
use crate::world::*;

const DAY: &str = "2026-06-01";

/// One rule, shown on one finding.
struct Shown {
    finding: &'static str,
    /// What is there without the rule firing.
    base: Vec<Fact>,
    fires: Vec<Fact>,
    /// What makes it fire possibly instead, where that can be.
    possibly: Option<Vec<Fact>>,
    /// What stops it again, after `fires`.
    stops: Vec<Fact>,
}

fn shown(
    finding: &'static str,
    base: impl IntoIterator<Item = Fact>,
    fires: Fact,
    possibly: Option<Fact>,
    stops: Fact,
) -> Shown {
    Shown {
        finding,
        base: base.into_iter().collect(),
        fires: vec![fires],
        possibly: possibly.map(|f| vec![f]),
        stops: vec![stops],
    }
}

fn every_rule() -> Vec<Shown> {
    let covenant = || joined("covenant", "2000-01-01");
    let on_expression =
        |relation: Relation| ["covenant-19", "covenant-20"].map(|p| alignment(p, &["press-act"], relation));
    let answered = || [norm("press-act")].into_iter().chain(on_expression(Relation::Partial));
    let with_body =
        |right: &str| answered().chain([body("council"), mandate("council", right, Direction::Protects)]);
    let upr = || review("upr-3", "", |r| r.dialogue = Some(date("2018-05-01")));
    let reported =
        || implementation("said-1", "r-1", Voice::State, ImplementationStatus::Implemented, "2021-01-01");
    let heard = |status: ImplementationStatus| {
        implementation("heard", "r-1", Voice::CivilSociety, status, "2021-06-01")
    };
    let council = |level: &[(Dimension, u8, u8)]| capacity("council-2024", "council", "2024-01-01", level);
    let fh = |year: i16, value: f64| observation("fh-d1", year, value);
    let local = |name: &str, part: &str| norm_in(name, &[part]);
    vec![
        shown(
            "not-bound.covenant",
            [],
            absent("covenant", "2030-01-01"),
            Some(absent("covenant", "2020-01-01")),
            covenant(),
        ),
        shown(
            "protocol-not-joined.covenant-op",
            [covenant()],
            absent("covenant-op", "2030-01-01"),
            Some(absent("covenant-op", "2020-01-01")),
            joined("covenant-op", "2005-01-01"),
        ),
        shown(
            "reservation-in-effect.r-1",
            [covenant()],
            reservation("r-1", "covenant", &["covenant-19"], "2000-02-01"),
            Some(reservation("r-1", "covenant", &["covenant-19"], "2000-02-01").until("2026")),
            reservation("r-1", "covenant", &["covenant-19"], "2000-02-01").until("2010-01-01"),
        ),
        shown(
            "no-complaint-route.treaty",
            [
                joined("treaty", "2000-01-01"),
                procedure_of("treaty", ProcedureKind::Individual, false, "2000-02-01"),
            ],
            procedure_of("treaty", ProcedureKind::Inquiry, false, "2000-02-01"),
            Some(procedure_of("treaty", ProcedureKind::Inquiry, false, "2026")),
            procedure_of("treaty", ProcedureKind::Individual, true, "2015-01-01"),
        ),
        shown(
            "law-in-conflict.covenant-19",
            [covenant(), norm("press-act")],
            alignment("covenant-19", &["press-act"], Relation::Conflict),
            Some(alignment("covenant-19", &["press-act"], Relation::Conflict).from("2026")),
            norm("press-act").until("2024-01-01"),
        ),
        shown(
            "law-absent.covenant-19",
            [covenant(), norm("press-act")],
            alignment("covenant-19", &[], Relation::None),
            Some(alignment("covenant-19", &[], Relation::None).from("2026")),
            alignment("covenant-19", &["press-act"], Relation::Limited),
        ),
        shown(
            "law-partial.covenant-19",
            [covenant(), norm("press-act"), norm("charter")],
            alignment("covenant-19", &["press-act"], Relation::Partial),
            Some(alignment("covenant-19", &["press-act"], Relation::Partial).until("2026")),
            alignment("covenant-19", &["charter"], Relation::Full),
        ),
        Shown {
            finding: "law-not-everywhere.covenant-19",
            base: vec![
                covenant(),
                territory("XA-N"),
                territory("XA-S"),
                local("north-act", "XA-N"),
                local("south-act", "XA-S"),
            ],
            fires: vec![alignment("covenant-19", &["north-act"], Relation::Full)],
            possibly: Some(vec![
                alignment("covenant-19", &["north-act"], Relation::Full),
                alignment("covenant-19", &["south-act"], Relation::Full).from("2026"),
            ]),
            stops: vec![alignment("covenant-19", &["south-act"], Relation::Full)],
        },
        Shown {
            finding: "no-mandate.expression",
            base: answered().collect(),
            fires: vec![mandate("", "expression", Direction::Nobody)],
            possibly: Some(vec![
                mandate("", "expression", Direction::Nobody),
                body("council"),
                mandate("council", "expression", Direction::Protects),
            ]),
            stops: vec![mandate("", "expression", Direction::Nobody).until("2024-01-01")],
        },
        shown(
            "weak-capacity.expression",
            with_body("expression"),
            working("council-2024", "council", "2024-01-01", Working::CannotAct),
            Some(council(&[(Dimension::Resources, 1, 2)])),
            council(&[(Dimension::Resources, 3, 3)]),
        ),
        shown(
            "report-overdue.covenant-2",
            [covenant()],
            review("covenant-2", "covenant", |r| {
                (r.due, r.not_submitted) = (Some(date("2023-01-01")), Some(date("2024-01-01")));
            }),
            Some(review("covenant-2", "covenant", |r| r.due = Some(date("2023-01-01")))),
            review("covenant-2", "covenant", |r| {
                (r.due, r.submitted) = (Some(date("2023-01-01")), Some(date("2024-03-01")));
            }),
        ),
        shown(
            "recommendation-pending.expression-upr-3",
            [upr(), recommendation("r-1", "upr-3", "expression"), reported()],
            recommendation("r-2", "upr-3", "expression"),
            None,
            implementation("said-2", "r-2", Voice::State, ImplementationStatus::Partly, "2021-01-01"),
        ),
        shown(
            "contested-implementation.r-1",
            [upr(), recommendation("r-1", "upr-3", "expression"), reported()],
            heard(ImplementationStatus::Not),
            None,
            heard(ImplementationStatus::Implemented),
        ),
        shown(
            "practice-below-law.expression",
            answered(),
            fh(2024, 1.0),
            Some(issue("censorship", "expression", "common", "2024-01-01")),
            fh(2024, 3.0),
        ),
        shown(
            "practice-poor.expression",
            ["covenant-19", "covenant-20"].map(|p| alignment(p, &[], Relation::None)),
            fh(2024, 1.0),
            Some(issue("censorship", "expression", "common", "2024-01-01")),
            fh(2024, 3.0),
        ),
        shown(
            "practice-declining.expression",
            [fh(2021, 4.0), fh(2022, 3.0), fh(2023, 2.0)],
            fh(2024, 1.0),
            None,
            fh(2024, 4.0),
        ),
        shown(
            "not-aware.farmers",
            [],
            audience("farmers", "food"),
            Some(audience("farmers", "food").from("2026")),
            audience("farmers", "food").until("2024-01-01"),
        ),
        shown(
            "not-enough-data.expression-barriers",
            [search("search-2020", "expression")],
            search("search-2020", "expression").until("2024-01-01"),
            None,
            factor("patronage", "expression", FactorKind::PoliticalInstitutional),
        ),
    ]
}

fn line(fact: &Fact) -> String {
    let mut says = fact.body.to_json();
    // What is long and decides nothing.
    for field in ["reasoning", "title", "summary", "called", "made_at", "cycle", "mechanism"] {
        says.as_object_mut().unwrap().remove(field);
    }
    let holds =
        [fact.holds.from.map(|d| format!(" from {d}")), fact.holds.until.map(|d| format!(" until {d}"))];
    format!("{}{} {says}", fact.id, holds.into_iter().flatten().collect::<String>())
}

fn parts(finding: &Finding) -> String {
    let parts: Vec<String> = finding.parts.iter().map(|p| format!("{} {:+}", p.id, p.add)).collect();
    format!("severity {} = {}", finding.severity, parts.join(", "))
}

#[test]
fn each_rule_fires_on_one_fact_and_stops_at_another() {
    let mut text = String::new();
    let table = rules();
    let mut rows = every_rule().into_iter();
    for rule in &table.rule {
        let shown = rows.next().unwrap_or_else(|| panic!("{} isn't shown", rule.id));
        assert!(
            shown.finding.starts_with(&format!("{}.", rule.id)),
            "{} stands for {}",
            shown.finding,
            rule.id
        );
        let base = World::bare().with(shown.base);
        assert!(base.on(DAY).finding(shown.finding).is_none(), "{} fires on its base", shown.finding);

        writeln!(text, "{} ({}, base {})", shown.finding, rule.gap.name(), rule.base).unwrap();
        let fired = base.clone().with(shown.fires.clone());
        let found = finding(&fired.on(DAY), shown.finding);
        assert!(found.certain, "{} isn't certain", shown.finding);
        assert_eq!(found.kind, rule.gap);
        for fact in &shown.fires {
            writeln!(text, "  fires     {}", line(fact)).unwrap();
        }
        writeln!(text, "            certain, {}", parts(&found)).unwrap();
        assert_rests_on(&found, &shown.fires, &fired.facts());

        match &shown.possibly {
            Some(facts) => {
                let found = finding(&base.clone().with(facts.clone()).on(DAY), shown.finding);
                assert!(!found.certain, "{} is certain", shown.finding);
                for fact in facts {
                    writeln!(text, "  possibly  {}", line(fact)).unwrap();
                }
                writeln!(text, "            possible, {}", parts(&found)).unwrap();
            }
            None => writeln!(text, "  possibly  never: it is so or it isn't").unwrap(),
        }
        let stopped = fired.with(shown.stops.clone());
        assert!(stopped.on(DAY).finding(shown.finding).is_none(), "{} isn't stopped", shown.finding);
        for fact in &shown.stops {
            writeln!(text, "  stops     {}", line(fact)).unwrap();
        }
        writeln!(text).unwrap();
    }
    assert!(rows.next().is_none(), "a rule that the table doesn't have is shown");
    assert_golden("rules.txt", &text);
}

/// A finding names the facts that made it fire; one of missing data the right alone.
fn assert_rests_on(finding: &Finding, fires: &[Fact], facts: &Facts) {
    assert!(!finding.facts.is_empty(), "{} names no fact", finding.id);
    assert!(finding.facts.iter().all(|f| facts.get(f).is_some()), "{} names unknown facts", finding.id);
    if finding.rule != "not-enough-data" {
        assert!(fires.iter().any(|f| finding.facts.contains(&f.id)), "{}: {:?}", finding.id, finding.facts);
    }
}

#[test]
fn a_rules_table_without_something_that_the_engine_asks_for_is_refused() {
    let refused = |change: &dyn Fn(&mut mizan_domain::Rules)| {
        let mut table = rules();
        change(&mut table);
        mizan_assess::Rulebook::new(&table).unwrap_err().to_string()
    };
    assert!(refused(&|t| t.rule.retain(|r| r.id != "law-absent")).contains("no rule `law-absent`"));
    assert!(refused(&|t| t.threshold.retain(|r| r.id != "place-low")).contains("no threshold `place-low`"));
    assert!(refused(&|t| t.scale.retain(|s| s.id != "terror-scale")).contains("the scale `terror-scale`"));
    assert!(refused(&|t| t.scale[4].cuts[0] = "elsewhere".to_owned()).contains("no threshold `elsewhere`"));
    let nothing = mizan_assess::Rulebook::of(&World::bare().facts()).unwrap_err();
    assert!(nothing.to_string().contains("no rules table"), "{nothing}");
}
