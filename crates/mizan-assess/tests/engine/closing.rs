//! The smallest set of measures, against trying everything.

use std::collections::BTreeSet;

use mizan_assess::{Action, Closing};
use mizan_domain::kinds::{Dimension, Direction, ProcedureKind, Relation};

use crate::questions::what_if;
use crate::world::*;

const DAY: &str = "2026-06-01";

fn closing(world: &World, finding: &str) -> Closing {
    mizan_assess::closing(&world.facts(), &world.rulebook(), xxa(), day(DAY), finding).unwrap()
}

/// What can be done about a finding, written down by hand: a measure of the catalogue, and what it does.
type Options = Vec<(&'static str, Action)>;

/// The fewest measures that close a finding, and every set of that many, by trying each set of things
/// to do.
fn by_trying_all(world: &World, finding: &str, options: &Options) -> (usize, BTreeSet<BTreeSet<String>>) {
    let mut closing: BTreeSet<BTreeSet<String>> = BTreeSet::new();
    for mask in 1..1u32 << options.len() {
        let chosen: Vec<&(&str, Action)> =
            options.iter().enumerate().filter(|(n, _)| mask >> n & 1 == 1).map(|(_, o)| o).collect();
        let mut actions: Vec<Action> = chosen.iter().map(|(_, action)| action.clone()).collect();
        actions.dedup();
        let what = what_if(world, &actions).unwrap();
        if what.closes.iter().any(|f| f.id == finding) {
            closing.insert(chosen.iter().map(|(measure, _)| (*measure).to_owned()).collect());
        }
    }
    let fewest = closing.iter().map(BTreeSet::len).min().unwrap_or(0);
    (fewest, closing.into_iter().filter(|set| set.len() == fewest).collect())
}

fn amend(alignment: &str) -> Action {
    Action::Amend { alignment: alignment.to_owned(), relation: Relation::Full }
}

fn raise(body: &str, dimension: Dimension) -> Action {
    Action::Strengthen { institution: id(body), dimension, level: 3 }
}

fn cases() -> Vec<(&'static str, World, Options)> {
    let covenant = || joined("covenant", "2000-01-01");
    let conflicts = World::bare().with([
        covenant(),
        norm("press-act"),
        norm("sedition-act"),
        alignment("covenant-19", &["press-act"], Relation::Conflict),
        alignment("covenant-19", &["sedition-act"], Relation::Conflict),
    ]);
    let weak = World::bare().with([
        norm("code"),
        alignment("covenant-9", &["code"], Relation::Full),
        body("council"),
        body("court"),
        mandate("council", "liberty", Direction::Protects),
        mandate("court", "liberty", Direction::Protects),
        capacity(
            "c",
            "council",
            "2024-01-01",
            &[(Dimension::Resources, 1, 1), (Dimension::Independence, 1, 1), (Dimension::Powers, 3, 3)],
        ),
        capacity(
            "d",
            "court",
            "2024-01-01",
            &[(Dimension::Resources, 1, 1), (Dimension::Independence, 4, 4)],
        ),
    ]);
    let complaints = World::bare().with([
        joined("treaty", "2000-01-01"),
        procedure_of("treaty", ProcedureKind::Individual, false, "2000-02-01"),
        procedure_of("treaty", ProcedureKind::Inquiry, false, "2000-02-01"),
    ]);
    let accept = |procedure| Action::Accept { instrument: id("treaty"), procedure };
    let partial = World::bare().with([
        covenant(),
        norm("code"),
        norm("press-act"),
        alignment("covenant-19", &["code"], Relation::Partial),
        alignment("covenant-19", &["press-act"], Relation::Partial),
    ]);
    let poor = World::bare().with([observation("fh-d2", 2025, 0.0)]);
    vec![
        (
            "law-in-conflict.covenant-19",
            conflicts,
            vec![
                ("amend", amend("covenant-19-press-act")),
                ("amend", amend("covenant-19-sedition-act")),
                ("repeal", Action::Repeal(id("press-act"))),
                ("repeal", Action::Repeal(id("sedition-act"))),
            ],
        ),
        (
            "weak-capacity.liberty",
            weak,
            vec![
                ("fund-body", raise("council", Dimension::Resources)),
                ("fund-body", raise("court", Dimension::Resources)),
                ("strengthen-independence", raise("council", Dimension::Independence)),
                ("strengthen-independence", raise("court", Dimension::Independence)),
            ],
        ),
        (
            "no-complaint-route.treaty",
            complaints,
            vec![
                ("accept-complaints", accept(ProcedureKind::Individual)),
                ("accept-complaints", accept(ProcedureKind::Inquiry)),
            ],
        ),
        (
            "law-partial.covenant-19",
            partial,
            vec![
                ("amend", amend("covenant-19-code")),
                ("amend", amend("covenant-19-press-act")),
                ("enact", Action::Enact { provision: id("covenant-19"), relation: Relation::Full }),
            ],
        ),
        // A measure without an effect on the facts closes nothing.
        ("practice-poor.religion", poor, Vec::new()),
    ]
}

#[test]
fn the_smallest_set_is_the_one_that_trying_all_finds() {
    for (finding, world, options) in cases() {
        let found = closing(&world, finding);
        let (fewest, sets) = by_trying_all(&world, finding, &options);
        assert!(found.exact, "{finding}");
        let measures: BTreeSet<String> = found.measures.iter().map(ToString::to_string).collect();
        assert_eq!(measures.len(), fewest, "{finding}: {measures:?}, {sets:?}");
        assert!(sets.is_empty() || sets.contains(&measures), "{finding}: {measures:?} isn't of {sets:?}");
        assert!(found.tried < 1 << options.len().max(1), "{finding}: {} tried", found.tried);
        assert_eq!(found.steps.is_empty(), found.measures.is_empty());
    }
}

#[test]
fn two_conflicts_need_two_things_done_and_one_measure_does_both() {
    let (finding, world, _) = cases().remove(0);
    let found = closing(&world, finding);
    assert_eq!(found.measures.len(), 1);
    assert_eq!(found.steps.len(), 2);
}

#[test]
fn what_no_measure_closes_says_so_and_what_is_not_there_has_no_answer() {
    let world = World::bare().with([observation("fh-d2", 2025, 0.0)]);
    let found = closing(&world, "practice-poor.religion");
    assert_eq!((found.measures.len(), found.tried, found.exact), (0, 0, true));
    let none = mizan_assess::closing(&world.facts(), &world.rulebook(), xxa(), day(DAY), "not-bound.moon");
    assert!(none.is_none());
}

#[test]
fn with_many_things_to_do_the_answer_is_found_by_taking_away_and_says_that_it_may_not_be_the_smallest() {
    let norms: Vec<String> = (0..7).map(|n| format!("act-{n}")).collect();
    let world = World::bare()
        .with([joined("covenant", "2000-01-01")])
        .with(norms.iter().map(|n| norm(n)))
        .with(norms.iter().map(|n| alignment("covenant-19", &[n], Relation::Conflict)));
    let found = closing(&world, "law-in-conflict.covenant-19");
    assert!(!found.exact);
    assert_eq!(found.steps.len(), 7, "one thing for each norm: {:?}", found.steps);
}

#[test]
fn a_mandate_goes_to_the_human_rights_institution_first() {
    let nhri = body("zeta").edit(|f| {
        if let mizan_domain::Body::Institution(i) = &mut f.body {
            i.kind = mizan_domain::kinds::InstitutionKind::Nhri;
        }
    });
    let world = World::bare().with([
        norm("code"),
        alignment("covenant-9", &["code"], Relation::Full),
        mandate("", "liberty", Direction::Nobody),
        body("alpha"),
        nhri,
    ]);
    let found = closing(&world, "no-mandate.liberty");
    let measures: Vec<String> = found.measures.iter().map(ToString::to_string).collect();
    assert_eq!(measures, ["give-mandate"]);
    assert!(format!("{:?}", found.steps).contains("zeta"), "{:?}", found.steps);
}
