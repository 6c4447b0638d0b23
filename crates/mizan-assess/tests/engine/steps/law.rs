use mizan_assess::Step;
use mizan_domain::kinds::{JudgmentAct, NormKind, Relation};

use crate::world::*;

const DAY: &str = "2026-06-01";

/// The level of law of liberty, which has one chief provision: article 9.
fn law(world: &World, day: &str) -> String {
    level(&world.on(day), "liberty", Step::Law)
}

fn parts() -> World {
    World::bare().with([
        territory("XA-N"),
        territory("XA-S"),
        territory("XA-W"),
        norm("code"),
        norm_in("north-act", &["XA-N"]),
        norm_in("south-act", &["XA-S"]),
        norm_in("west-act", &["XA-W"]),
    ])
}

fn on_9(norm: &str, relation: Relation) -> mizan_domain::Fact {
    alignment("covenant-9", &[norm], relation)
}

#[test]
fn where_every_part_is_answered_the_state_spans_from_the_weakest_to_the_median() {
    let world = parts().with([
        on_9("north-act", Relation::Full),
        on_9("south-act", Relation::Limited),
        on_9("west-act", Relation::Partial),
    ]);
    assert_eq!(law(&world, DAY), "2-3");
    assert_eq!(law(&parts().with([on_9("north-act", Relation::Full)]), DAY), "1-2");
    // A part of which it was judged that no norm answers isn't answered.
    let mut none = alignment("covenant-9", &[], Relation::None);
    if let mizan_domain::Body::Alignment(a) = &mut none.body {
        a.territory = vec!["XA-W".to_owned()];
    }
    let world = parts().with([on_9("north-act", Relation::Full), on_9("south-act", Relation::Full), none]);
    assert_eq!(law(&world, DAY), "1-2");
}

#[test]
fn what_holds_throughout_holds_in_every_part() {
    let world = parts().with([on_9("code", Relation::Partial), on_9("north-act", Relation::Full)]);
    assert_eq!(law(&world, DAY), "2");
    let without_parts = World::bare().with([
        norm("code"),
        norm_in("north-act", &["XA-N"]),
        on_9("code", Relation::Limited),
        on_9("north-act", Relation::Full),
    ]);
    assert_eq!(law(&without_parts, DAY), "3-4", "which parts there are isn't recorded");
}

#[test]
fn a_conflict_in_one_part_caps_the_state_at_two() {
    let world = parts().with([on_9("code", Relation::Full), conflict_with_whole("covenant-9", "north-act")]);
    assert_eq!(law(&world, DAY), "0-2");
    let everywhere =
        parts().with(["north-act", "south-act", "west-act"].map(|n| conflict_with_whole("covenant-9", n)));
    assert_eq!(law(&everywhere, DAY), "0");
    let throughout =
        parts().with([conflict_with_whole("covenant-9", "code"), on_9("north-act", Relation::Full)]);
    assert_eq!(law(&throughout, DAY), "0");
    let alone = World::bare().with([norm("code"), on_9("code", Relation::Conflict)]);
    assert_eq!(law(&alone, DAY), "0-2");
    let with_none = alone.with([alignment("covenant-9", &[], Relation::None)]);
    assert_eq!(law(&with_none, DAY), "0-1", "at most the best other judgement");
}

#[test]
fn a_joint_judgement_of_provincial_norms_holds_in_all_their_parts_together() {
    let world =
        parts().with([alignment("covenant-9", &["north-act", "south-act", "west-act"], Relation::Limited)]);
    assert_eq!(law(&world, DAY), "3");
    assert!(world.on(DAY).finding("law-not-everywhere.covenant-9").is_none());
    // With a national norm it holds where the local one does.
    let mixed = parts().with([alignment("covenant-9", &["code", "north-act"], Relation::Full)]);
    assert_eq!(law(&mixed, DAY), "1-2");
    // Without one of its norms it doesn't stand.
    let repealed = world.with([norm_in("west-act", &["XA-W"]).until("2020-01-01")]);
    assert_eq!(law(&repealed, DAY), "-");
}

#[test]
fn a_judgement_on_a_part_that_the_state_no_longer_has_says_nothing() {
    let world = World::bare().with([
        territory("XA-N"),
        territory("XA-T").until("2018-05-31"),
        norm_in("frontier-regulation", &["XA-T"]),
        on_9("frontier-regulation", Relation::Conflict),
    ]);
    assert_eq!(law(&world, "2018-05-30"), "0-2");
    assert_eq!(law(&world, DAY), "-");
}

#[test]
fn an_undated_norm_counts_from_the_first_day_on_which_a_source_says_that_it_was_in_force() {
    let undated = |name: &str| norm(name).edit(|f| f.holds.from = None);
    let judged = || on_9("code", Relation::Full);
    let seen = legislate(undated("code"), |n| n.seen_in_force = Some(date("2005")));
    let world = World::bare().with([seen, judged()]);
    assert_eq!((law(&world, "2004-12-31"), law(&world, "2006-01-01")), ("-".to_owned(), "4".to_owned()));
    // Its source's own day, where the source gives none.
    let world = World::bare().with([undated("code").by("ngo"), judged()]);
    assert_eq!((law(&world, "2019-04-30"), law(&world, "2019-05-01")), ("-".to_owned(), "4".to_owned()));
}

#[test]
fn a_judgment_acts_until_it_is_reversed_and_only_while_it_stands_itself() {
    let base = World::bare().with([
        norm("code"),
        on_9("code", Relation::Full),
        judgment("void", "code", JudgmentAct::StrikesDown, "2010-01-01"),
    ]);
    assert_eq!((law(&base, "2009-12-31"), law(&base, DAY)), ("4".to_owned(), "-".to_owned()));
    let restored = base.clone().with([judgment("restored", "code", JudgmentAct::Upholds, "2015-01-01")]);
    assert_eq!((law(&restored, "2014-12-31"), law(&restored, DAY)), ("-".to_owned(), "4".to_owned()));
    let stayed = base.clone().with([judgment("stay", "void", JudgmentAct::Suspends, "2012-01-01")]);
    assert_eq!((law(&stayed, "2011-12-31"), law(&stayed, DAY)), ("-".to_owned(), "4".to_owned()));
    let read = base.clone().with([judgment("void", "code", JudgmentAct::Interprets, "2010-01-01")]);
    assert_eq!(law(&read, DAY), "4");
    // Judgments that act on each other in a ring end somewhere.
    let ring = base.with([
        judgment("one", "two", JudgmentAct::StrikesDown, "2011-01-01"),
        judgment("two", "one", JudgmentAct::StrikesDown, "2012-01-01"),
    ]);
    assert_eq!(law(&ring, DAY), "-");
}

#[test]
fn a_bill_is_no_norm_and_a_norm_that_is_not_there_answers_nothing() {
    let bill = legislate(norm("code"), |n| n.kind = NormKind::Bill);
    assert_eq!(law(&World::bare().with([bill, on_9("code", Relation::Full)]), DAY), "-");
    assert_eq!(law(&World::bare().with([on_9("nowhere", Relation::Full)]), DAY), "-");
}

#[test]
fn a_level_of_a_right_needs_half_of_its_chief_provisions_judged() {
    // Expression has two chief provisions, fair trial one, and life none judged.
    let world = World::bare().with([norm("code"), alignment("covenant-19", &["code"], Relation::Full)]);
    assert_eq!(level(&world.on(DAY), "expression", Step::Law), "4");
    let third = provision("covenant", "21", &["expression"], &[]);
    let world = world.with([reference_fact("covenant-21", third)]);
    assert_eq!(level(&world.on(DAY), "expression", Step::Law), "-");
    let missing = world.on(DAY).right("expression").unwrap().step(Step::Law).unwrap().level.clone();
    assert!(format!("{missing:?}").contains("reason-too-few-judged"));
}

#[test]
fn while_one_chief_provision_is_in_conflict_the_right_is_at_most_two() {
    let world = World::bare().with([
        norm("code"),
        alignment("covenant-19", &["code"], Relation::Full),
        alignment("covenant-20", &["code"], Relation::Conflict),
    ]);
    assert_eq!(level(&world.on(DAY), "expression", Step::Law), "0-2");
    let open = world.with([alignment("covenant-20", &["code"], Relation::Conflict).until("2026")]);
    assert_eq!(level(&open.on(DAY), "expression", Step::Law), "0-4");
}

#[test]
fn law_is_judged_whether_or_not_the_state_is_bound_and_says_so() {
    let world = World::bare().with([norm("code"), on_9("code", Relation::Conflict)]);
    let step = world.on(DAY).right("liberty").unwrap().step(Step::Law).unwrap().clone();
    assert_eq!(short(&step.level), "0-2");
    assert!(step.remarks.iter().any(|r| r.key == "remark-not-yet-binding"));
    assert!(world.on(DAY).finding("law-in-conflict.covenant-9").is_none());
    let bound = world.with([joined("covenant", "2000-01-01")]);
    assert_eq!(law(&bound, DAY), "0-2");
    assert!(bound.on(DAY).finding("law-in-conflict.covenant-9").is_some());
}

#[test]
fn an_absence_is_possible_where_an_answer_may_have_ended() {
    let world = World::bare().with([
        joined("covenant", "2000-01-01"),
        norm("code").until("2026"),
        alignment("covenant-9", &[], Relation::None),
        on_9("code", Relation::Full),
    ]);
    assert!(!finding(&world.on(DAY), "law-absent.covenant-9").certain);
    assert!(world.on("2025-12-31").finding("law-absent.covenant-9").is_none());
    assert!(finding(&world.on("2026-12-31"), "law-absent.covenant-9").certain);
}

#[test]
fn a_conflict_is_less_grave_only_while_a_reservation_covers_it_for_certain() {
    let world = |until: &str| {
        World::bare().with([
            joined("covenant", "2000-01-01"),
            norm("code"),
            on_9("code", Relation::Conflict),
            reservation("on-9", "covenant", &["covenant-9"], "2000-02-01").until(until),
            reservation("on-19", "covenant", &["covenant-19"], "2000-02-01"),
        ])
    };
    let covered = finding(&world("2030-01-01").on(DAY), "law-in-conflict.covenant-9");
    assert_eq!((covered.severity, covered.message.key.as_str()), (2, "finding-law-in-conflict-reserved"));
    let named: Vec<&str> = covered.facts.iter().map(mizan_domain::FactId::local).collect();
    assert!(named.contains(&"on-9") && !named.contains(&"on-19"), "{named:?}");
    assert_eq!(finding(&world("2026").on(DAY), "law-in-conflict.covenant-9").severity, 4);
}
