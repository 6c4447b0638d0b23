use mizan_assess::Step;
use mizan_domain::Fact;
use mizan_domain::kinds::{Dimension, Direction, Working};

use crate::world::*;

const DAY: &str = "2026-06-01";

fn able(world: &World, day: &str) -> String {
    level(&world.on(day), "liberty", Step::Institutions)
}

fn council() -> World {
    World::bare().with([body("council"), mandate("council", "", Direction::Protects)])
}

fn rated(name: &str, assessed: &str, low: u8, high: u8) -> Fact {
    capacity(name, "council", assessed, &[(Dimension::Independence, low, high)])
}

fn in_words(name: &str, words: &[&str]) -> Fact {
    assess_as(capacity(name, "council", "2024-01-01", &[]), |c| {
        c.words = words.iter().map(|w| (*w).to_owned()).collect();
    })
}

#[test]
fn an_assessment_gives_the_lower_median_of_its_dimensions_and_sources_span() {
    let three = capacity(
        "a",
        "council",
        "2024-01-01",
        &[(Dimension::Independence, 1, 1), (Dimension::Powers, 4, 4), (Dimension::Resources, 2, 3)],
    );
    assert_eq!(able(&council().with([three.clone()]), DAY), "2-3");
    let even =
        capacity("a", "council", "2024-01-01", &[(Dimension::Powers, 4, 4), (Dimension::Resources, 2, 2)]);
    assert_eq!(able(&council().with([even]), DAY), "2");
    assert_eq!(able(&council().with([three, rated("b", "2024-01-01", 4, 4).by("ngo")]), DAY), "2-4");
}

#[test]
fn words_and_grades_are_read_by_the_table() {
    assert_eq!(able(&council().with([in_words("a", &["Limited autonomy"])]), DAY), "1-2");
    assert_eq!(able(&council().with([in_words("a", &["insufficient resources", "understaffed"])]), DAY), "1");
    // A body that works has at least 1.
    assert_eq!(able(&council().with([in_words("a", &["Political pressure", "corruption"])]), DAY), "1");
    for (grade, expected) in [("A", "3-4"), ("B", "1-3"), ("none", "1")] {
        let graded =
            assess_as(capacity("a", "council", "2024-01-01", &[]), |c| c.grade = Some(grade.to_owned()));
        assert_eq!(able(&council().with([graded]), DAY), expected, "{grade}");
    }
}

#[test]
fn a_newer_assessment_by_the_same_source_replaces_the_older_and_two_of_one_day_both_stand() {
    let world = council().with([rated("a", "2020-01-01", 1, 1), rated("b", "2024-01-01", 3, 3)]);
    assert_eq!(able(&world, DAY), "3");
    assert_eq!(able(&world, "2023-06-01"), "1");
    let tables = council().with([rated("t08", "2024", 1, 1), rated("t09", "2024", 2, 2)]);
    assert_eq!(able(&tables, DAY), "1-2");
    // In the year of which only the year is known, the new one may not be there yet.
    let open = council().with([rated("a", "2020-01-01", 1, 1), rated("b", "2024", 3, 3)]);
    assert_eq!(able(&open, "2024-06-01"), "1-3");
}

#[test]
fn an_assessment_widens_after_five_years_and_is_history_after_ten() {
    let world = council().with([rated("a", "2014-06-01", 1, 2)]);
    assert_eq!(able(&world, "2019-06-01"), "1-2");
    assert_eq!(able(&world, "2019-06-02"), "1-3", "it works, so it has at least 1 however old that is");
    assert_eq!(able(&world, "2024-06-01"), "1-3");
    assert_eq!(able(&world, "2024-06-02"), "-");
    let gone = council().with([working("a", "council", "2014-06-01", Working::Dissolved)]);
    assert_eq!((able(&gone, "2019-06-01"), able(&gone, "2020-01-01")), ("0".to_owned(), "0-1".to_owned()));
}

#[test]
fn a_body_counts_while_it_exists_and_as_dissolved_where_a_source_says_so() {
    let young = World::bare().with([
        body("council").from("2015-01-01"),
        mandate("council", "", Direction::Protects),
        rated("a", "2016-01-01", 3, 3),
    ]);
    let step = young.on("2014-01-01").right("liberty").unwrap().step(Step::Institutions).unwrap().clone();
    assert!(step.basis.is_empty(), "{:?}", step.basis);
    let ended = council().with([body("council").until("2022-05-17"), rated("a", "2020-01-01", 4, 4)]);
    assert_eq!((able(&ended, "2022-05-16"), able(&ended, DAY)), ("4".to_owned(), "-".to_owned()));
    let dissolved = ended.with([working("b", "council", "2022-05-17", Working::Dissolved).by("ngo")]);
    assert_eq!((able(&dissolved, "2022-05-16"), able(&dissolved, DAY)), ("4".to_owned(), "0".to_owned()));
}

#[test]
fn a_mandate_known_to_the_year_leaves_open_whether_its_body_counts() {
    let world = World::bare().with([
        body("council"),
        body("court"),
        mandate("council", "", Direction::Protects),
        mandate("court", "liberty", Direction::Protects).from("2026"),
        rated("a", "2024-01-01", 3, 3),
        capacity("c", "court", "2024-01-01", &[(Dimension::Powers, 1, 1)]),
    ]);
    assert_eq!(able(&world, "2025-12-31"), "3");
    assert_eq!(able(&world, DAY), "1-3");
    assert_eq!(able(&world, "2026-12-31"), "1");
}

#[test]
fn a_general_body_counts_for_every_right_that_its_law_does_not_exclude() {
    let excluding = mandate("council", "", Direction::Protects).edit(|f| {
        if let mizan_domain::Body::Mandate(m) = &mut f.body {
            m.excludes = ids(&["food"]);
        }
    });
    let world = World::bare().with([body("council"), excluding, rated("a", "2024-01-01", 3, 3)]);
    let assessment = world.on(DAY);
    assert_eq!(level(&assessment, "liberty", Step::Institutions), "3");
    assert_eq!(level(&assessment, "food", Step::Institutions), "-");
}

#[test]
fn a_recorded_want_of_any_body_is_a_level_and_no_missing_data() {
    let world = World::bare().with([mandate("", "liberty", Direction::Nobody)]);
    let step = world.on(DAY).right("liberty").unwrap().step(Step::Institutions).unwrap().clone();
    assert_eq!((short(&step.level), step.rule.key.as_str()), ("0".to_owned(), "rule-institutions-nobody"));
    assert!(world.on(DAY).finding("not-enough-data.liberty-institutions").is_none());
    // Nor is it weak capacity: there is no body to be weak.
    let answered =
        world.with([norm("code"), alignment("covenant-9", &["code"], mizan_domain::kinds::Relation::Full)]);
    assert_eq!(answered.found(DAY).into_iter().collect::<Vec<_>>(), ["no-mandate.liberty"]);
}

#[test]
fn weak_capacity_names_the_mandate_the_assessment_and_the_weakest_dimension() {
    let world = council().with([
        norm("code"),
        alignment("covenant-9", &["code"], mizan_domain::kinds::Relation::Partial),
        capacity("a", "council", "2024-01-01", &[(Dimension::Powers, 1, 1), (Dimension::Resources, 0, 1)]),
    ]);
    let weak = finding(&world.on(DAY), "weak-capacity.liberty");
    let named: Vec<&str> = weak.facts.iter().map(mizan_domain::FactId::as_str).collect();
    for fact in ["xxa.mandate.council", "xxa.capacity.a", "xxa.alignment.covenant-9-code"] {
        assert!(named.contains(&fact), "{fact} of {named:?}");
    }
    assert!(format!("{:?}", weak.message).contains("dimension-resources"), "{:?}", weak.message);
    let unable = world.with([working("a", "council", "2024-01-01", Working::CannotAct)]);
    let weak = finding(&unable.on(DAY), "weak-capacity.liberty");
    assert_eq!(weak.message.key, "finding-weak-capacity-unable");
}
