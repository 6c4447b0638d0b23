use mizan_assess::Step;
use mizan_domain::Body;
use mizan_domain::kinds::{Direction, FactorDirection, FactorKind};

use crate::world::*;

const DAY: &str = "2026-06-01";
const POWER: FactorKind = FactorKind::PoliticalInstitutional;

fn barriers(world: &World, right: &str) -> String {
    level(&world.on(DAY), right, Step::Barriers)
}

#[test]
fn distinct_factors_count_strong_ones_twice_and_several_kinds_one_lower() {
    let of = |facts: &[mizan_domain::Fact]| barriers(&World::bare().with(facts.to_vec()), "food");
    let one = factor("a", "food", POWER);
    assert_eq!(of(std::slice::from_ref(&one)), "3");
    assert_eq!(of(&[strong_factor("a", "food", POWER)]), "2");
    assert_eq!(of(&[one.clone(), factor("b", "food", POWER)]), "2");
    assert_eq!(of(&[one.clone(), factor("b", "food", FactorKind::Security)]), "1");
    let many: Vec<_> = (0..300).map(|n| factor(&format!("f{n}"), "food", POWER)).collect();
    assert_eq!(of(&many), "0");
    assert_eq!(of(&[one.clone(), factor("b", "food", POWER).from("2026")]), "2-3", "one may not hold yet");
    assert_eq!(of(&[one.until("2020-01-01")]), "-", "nobody looked");
}

#[test]
fn what_does_not_hinder_or_is_an_issue_already_or_names_no_right_is_not_counted() {
    let helping = factor("a", "food", POWER).edit(|f| {
        if let Body::Factor(x) = &mut f.body {
            x.direction = FactorDirection::Helps;
        }
    });
    let stated = factor("b", "food", POWER).edit(|f| {
        if let Body::Factor(x) = &mut f.body {
            x.also_issue = ids(&["hunger"]);
        }
    });
    let world = World::bare().with([helping, stated, factor("c", "", POWER)]);
    assert_eq!(barriers(&world, "food"), "-");
    let listed: Vec<String> = world.on(DAY).country_factors.iter().map(ToString::to_string).collect();
    assert_eq!(listed, ["xxa.factor.c"]);
}

#[test]
fn a_factor_against_a_group_counts_for_each_right_of_the_group() {
    let world = World::bare().with([factor("custom", "women", FactorKind::CulturalReligious)]);
    assert_eq!((barriers(&world, "women"), barriers(&world, "gbv")), ("3".to_owned(), "3".to_owned()));
    let world = World::bare().with([factor("custom", "gbv", FactorKind::CulturalReligious)]);
    assert_eq!(barriers(&world, "women"), "-");
}

#[test]
fn bodies_that_restrict_the_right_by_name_count_as_factors() {
    let world = World::bare().with([body("censor"), mandate("censor", "expression", Direction::Restricts)]);
    assert_eq!(barriers(&world, "expression"), "3");
    let general = World::bare().with([body("censor"), mandate("censor", "", Direction::Restricts)]);
    assert_eq!(barriers(&general, "expression"), "-");
    let step = general.on(DAY).right("expression").unwrap().step(Step::Institutions).unwrap().clone();
    assert_eq!(step.basis.len(), 1, "it is named under institutions");
}

#[test]
fn a_search_that_found_nothing_counts_where_nobody_found_anything() {
    let searched = World::bare().with([search("s", "food")]);
    assert_eq!(barriers(&searched, "food"), "4");
    let found = searched.with([factor("a", "food", POWER).unchecked()]);
    let step = found.on(DAY).right("food").unwrap().step(Step::Barriers).unwrap().clone();
    assert_eq!(short(&step.level), "3");
    assert_eq!((step.support.facts, step.support.checked), (1, 0), "the search decides nothing then");
}
