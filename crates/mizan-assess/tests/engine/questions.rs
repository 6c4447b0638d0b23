//! What if: plans, and what they buy.

use std::collections::BTreeSet;

use mizan_assess::{Action, Plan, PlanError, PlanStep, Step, WhatIf};
use mizan_domain::kinds::{Dimension, Direction, ProcedureKind, Relation, Working};

use crate::world::*;

const DAY: &str = "2026-06-01";

pub(crate) fn plan(actions: &[Action]) -> Plan {
    let step = |action: &Action| PlanStep { name: None, measure: None, action: action.clone() };
    Plan { name: String::new(), step: actions.iter().map(step).collect() }
}

pub(crate) fn what_if(world: &World, actions: &[Action]) -> Result<WhatIf, PlanError> {
    mizan_assess::what_if(&world.facts(), &world.rulebook(), xxa(), day(DAY), &plan(actions))
}

fn closed(what: &WhatIf) -> BTreeSet<String> {
    what.closes.iter().filter(|f| f.rule != "not-enough-data").map(|f| f.id.clone()).collect()
}

fn opened(what: &WhatIf) -> BTreeSet<String> {
    what.opens.iter().filter(|f| f.rule != "not-enough-data").map(|f| f.id.clone()).collect()
}

fn texts(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// Bound, without complaints; the press act conflicts with two articles, the sedition act with one of
/// them too.
fn in_conflict() -> World {
    World::bare().with([
        joined("covenant", "2000-01-01"),
        absent("covenant-op", "2030-01-01"),
        norm("press-act"),
        norm("sedition-act"),
        norm("code"),
        alignment("covenant-19", &["press-act"], Relation::Conflict),
        alignment("covenant-20", &["press-act"], Relation::Conflict),
        alignment("covenant-20", &["sedition-act"], Relation::Conflict),
        alignment("covenant-9", &["code"], Relation::Partial),
    ])
}

#[test]
fn a_protocol_joined_and_a_norm_repealed_close_what_rests_on_them_and_nothing_else() {
    let world = in_conflict();
    let actions = [Action::Join(id("covenant-op")), Action::Repeal(id("press-act"))];
    let what = what_if(&world, &actions).unwrap();
    // Article 20 stays in conflict with the sedition act.
    let expected = texts(&[
        "protocol-not-joined.covenant-op",
        "no-complaint-route.covenant",
        "law-in-conflict.covenant-19",
    ]);
    assert_eq!(closed(&what), expected);
    assert_eq!(opened(&what), BTreeSet::new());
    // The same by writing the facts as they would be.
    let after = world.clone().with([joined("covenant-op", "2026-05-01"), norm("press-act").until(DAY)]);
    let gone: BTreeSet<String> = world.found(DAY).difference(&after.found(DAY)).cloned().collect();
    assert_eq!(gone, expected);
    let bought: Vec<BTreeSet<&str>> = what
        .bought
        .iter()
        .map(|b| b.closes.iter().map(String::as_str).filter(|id| !id.starts_with("not-enough")).collect())
        .collect();
    assert_eq!(bought[0], BTreeSet::from(["protocol-not-joined.covenant-op", "no-complaint-route.covenant"]));
    assert_eq!(bought[1], BTreeSet::from(["law-in-conflict.covenant-19"]));
    let remaining: Vec<&str> = what.remain.iter().map(|f| f.id.as_str()).collect();
    assert!(remaining.contains(&"law-partial.covenant-9"));
    assert!(what.levels.iter().any(|l| l.right.as_str() == "life" && l.step == Step::Commitment));
    assert!(what.levels.iter().all(|l| !l.causes.is_empty()));
}

#[test]
fn each_action_closes_what_it_answers() {
    let base = in_conflict().with([
        absent("treaty", "2030-01-01"),
        joined("late-treaty", "2016-01-01"),
        procedure_of("late-op", ProcedureKind::Inquiry, false, "2018-02-01"),
        absent("late-op", "2030-01-01"),
        reservation("on-9", "covenant", &["covenant-9"], "2000-02-01"),
        alignment("covenant-14", &[], Relation::None),
        alignment("covenant-6", &["code"], Relation::Limited),
        mandate("", "life", Direction::Nobody),
        body("council"),
        mandate("council", "liberty", Direction::Protects),
        capacity("c", "council", "2024-01-01", &[(Dimension::Resources, 1, 1), (Dimension::Powers, 2, 3)]),
        review("round", "covenant", |r| r.due = Some(date("2020-01-01"))),
        audience("farmers", "food"),
    ]);
    let (council, resources) = (id("council"), Dimension::Resources);
    for (action, closes) in [
        (Action::Join(id("treaty")), "not-bound.treaty"),
        (
            Action::Accept { instrument: id("late-treaty"), procedure: ProcedureKind::Individual },
            "no-complaint-route.late-treaty",
        ),
        (Action::Withdraw("on-9".to_owned()), "reservation-in-effect.on-9"),
        (
            Action::Amend { alignment: "covenant-19-press-act".to_owned(), relation: Relation::Limited },
            "law-in-conflict.covenant-19",
        ),
        (Action::Enact { provision: id("covenant-14"), relation: Relation::Full }, "law-absent.covenant-14"),
        (Action::Mandate { institution: id("council"), right: id("life") }, "no-mandate.life"),
        (
            Action::Strengthen { institution: council, dimension: resources, level: 3 },
            "weak-capacity.liberty",
        ),
        (Action::Submit(id("round")), "report-overdue.round"),
        (Action::Inform("farmers".to_owned()), "not-aware.farmers"),
        (Action::End("xxa.reservation.on-9".parse().unwrap()), "reservation-in-effect.on-9"),
    ] {
        assert!(base.on(DAY).finding(closes).is_some(), "{closes} isn't open");
        let what = what_if(&base, std::slice::from_ref(&action)).unwrap();
        assert!(closed(&what).contains(closes), "{action:?} leaves {closes}: {:?}", closed(&what));
    }
}

#[test]
fn what_a_step_does_not_touch_stays() {
    // Strengthening moves one dimension of each assessment that counts, and revives nothing.
    let world = World::bare().with([
        body("council"),
        mandate("council", "liberty", Direction::Protects),
        capacity("a", "council", "2024-01-01", &[(Dimension::Resources, 1, 1), (Dimension::Powers, 2, 2)]),
        capacity("b", "council", "2024-01-01", &[(Dimension::Resources, 1, 2)]).by("ngo"),
        capacity("old", "council", "2010-01-01", &[(Dimension::Resources, 0, 0)]).by("paper"),
    ]);
    let action = Action::Strengthen { institution: id("council"), dimension: Dimension::Resources, level: 4 };
    let change = |world: &World| {
        let what = what_if(world, std::slice::from_ref(&action)).unwrap();
        let moved = what.levels.into_iter().find(|l| l.right.as_str() == "liberty")?;
        Some((short(&moved.before), short(&moved.after)))
    };
    assert_eq!(change(&world), Some(("1-2".to_owned(), "2-4".to_owned())));
    let gone = world.with([working("c", "council", "2025-01-01", Working::Dissolved).by("alliance")]);
    assert_eq!(change(&gone), Some(("0-2".to_owned(), "0-4".to_owned())));
    let unassessed =
        World::bare().with([body("council"), mandate("council", "liberty", Direction::Protects)]);
    assert_eq!(change(&unassessed), Some(("-".to_owned(), "4".to_owned())));
    // The next report is the next round's: the old round keeps its dates.
    let reviewed = World::bare().with([
        joined("covenant", "2000-01-01"),
        review("first", "covenant", |r| {
            r.due = Some(date("2010-01-01"));
            r.submitted = Some(date("2010-01-01"));
            r.dialogue = Some(date("2011-01-01"));
            r.next_due = Some(date("2015-01-01"));
        }),
    ]);
    let what = what_if(&reviewed, &[Action::Submit(id("first"))]).unwrap();
    assert_eq!(closed(&what), texts(&["report-overdue.first"]));
}

#[test]
fn a_step_may_build_on_an_earlier_one_and_then_buys_nothing_by_itself() {
    let world = in_conflict();
    let actions = [
        Action::Enact { provision: id("covenant-14"), relation: Relation::Partial },
        Action::Amend { alignment: "planned-covenant-14".to_owned(), relation: Relation::Full },
    ];
    let what = what_if(&world, &actions).unwrap();
    assert!(what.bought[1].closes.is_empty());
    assert!(what.levels.iter().any(|l| l.right.as_str() == "fair-trial" && short(&l.after) == "4"));
    assert!(!opened(&what).contains("law-partial.covenant-14"));
}

#[test]
fn what_a_plan_names_has_to_be_there() {
    let world = in_conflict();
    let refused = |action: Action| what_if(&world, &[action]).unwrap_err();
    let near = |action: Action| match refused(action) {
        PlanError::NotThere { kind, id, near, step: 1 } => (kind, id, near),
        other => panic!("{other:?}"),
    };
    let of =
        |kind: &str, id: &str, near: Option<&str>| (kind.to_owned(), id.to_owned(), near.map(str::to_owned));
    assert_eq!(near(Action::Join(id("covnant"))), of("instrument", "covnant", Some("covenant")));
    assert_eq!(near(Action::Repeal(id("pres-act"))), of("norm", "pres-act", Some("press-act")));
    assert_eq!(near(Action::Withdraw("on-9".to_owned())), of("reservation", "on-9", None));
    assert_eq!(
        near(Action::Amend { alignment: "covenant-19".to_owned(), relation: Relation::Full }),
        of("alignment", "covenant-19", None)
    );
    assert_eq!(
        near(Action::Enact { provision: id("covenant-144"), relation: Relation::Full }),
        of("provision", "covenant-144", Some("covenant-14"))
    );
    assert_eq!(
        near(Action::Accept { instrument: id("covenant"), procedure: ProcedureKind::Inquiry }),
        of("procedure", "inquiry", None)
    );
    assert_eq!(
        near(Action::End("xxa.norm.pres-act".parse().unwrap())),
        of("fact", "xxa.norm.pres-act", Some("xxa.norm.press-act"))
    );
    let error = refused(Action::Join(id("covnant"))).to_string();
    assert_eq!(error, "step 1: there is no instrument `covnant`; did you mean `covenant`?");
    assert_eq!(what_if(&world, &[]).unwrap_err(), PlanError::Empty);
    let mut measured = plan(&[Action::Join(id("covenant-op"))]);
    measured.step[0].measure = Some(id("join-protcol"));
    let error =
        mizan_assess::what_if(&world.facts(), &world.rulebook(), xxa(), day(DAY), &measured).unwrap_err();
    assert!(error.to_string().contains("no measure `join-protcol`; did you mean `join-protocol`"), "{error}");
}

#[test]
fn plans_are_written_in_toml() {
    let text = r#"
        name = "First steps"
        [[step]]
        name = "Open a way to complain"
        measure = "join-protocol"
        do = { join = "covenant-op" }
        [[step]]
        do = { repeal = "press-act" }
        [[step]]
        do = { accept = { instrument = "treaty", procedure = "individual" } }
        [[step]]
        do = { strengthen = { institution = "council", dimension = "resources", level = 3 } }
    "#;
    let read: Plan = toml::from_str(text).unwrap();
    assert_eq!(read.step.len(), 4);
    assert_eq!(read.step[1].action, Action::Repeal(id("press-act")));
    assert!(toml::from_str::<Plan>("[[step]]\ndo = { abolish = \"press-act\" }").is_err());
}

#[test]
fn countries_stand_side_by_side_without_a_total() {
    let facts = in_conflict().facts();
    let pak = "PAK".parse().unwrap();
    let compared = mizan_assess::compare(&facts, &in_conflict().rulebook(), &[xxa(), pak, xxa()], day(DAY));
    let codes: Vec<&str> = compared.countries.iter().map(|c| c.country.code()).collect();
    assert_eq!(codes, ["PAK", "XXA"]);
    assert!(!compared.countries[0].has_dossier && compared.countries[1].has_dossier);
    let rights: Vec<&str> = compared.countries[1].rights.iter().map(|r| r.right.as_str()).collect();
    assert!(!rights.contains(&"gbv"), "only what has its own row: {rights:?}");
    assert!(compared.countries[1].rights.iter().all(|r| r.levels.len() == 6));
}
