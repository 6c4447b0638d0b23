use mizan_assess::{Bound, Step};
use mizan_domain::kinds::{Act, ProcedureKind};

use crate::world::*;

const DAY: &str = "2026-06-01";

fn commitment(world: &World, right: &str, day: &str) -> String {
    level(&world.on(day), right, Step::Commitment)
}

fn bound(world: &World, instrument: &str, day: &str) -> Bound {
    world.on(day).standings.into_iter().find(|s| s.instrument.as_str() == instrument).unwrap().bound
}

#[test]
fn a_treaty_binds_by_its_own_rule_and_nothing_moves_on_the_day_of_deposit() {
    let world = World::bare().with([joined("covenant", "2010-06-23")]);
    for (day, expected) in [
        ("2010-06-22", Bound::Unknown),
        ("2010-06-23", Bound::No),
        ("2010-07-22", Bound::No),
        ("2010-07-23", Bound::Yes),
    ] {
        assert_eq!(bound(&world, "covenant", day), expected, "{day}");
    }
    // Read in a list, the accession also shows that the State hadn't joined before.
    let listed = World::bare().with([commit(joined("covenant", "2010-06-23"), |c| {
        c.seen_on = Some(date("2015-03-14"));
    })]);
    assert_eq!(bound(&listed, "covenant", "1995-01-01"), Bound::No);
    let (before, after) = (listed.on("2010-06-22"), listed.on("2010-06-23"));
    assert_eq!(before.findings, after.findings);
    assert_eq!(before.rights, after.rights);
    assert!(finding(&before, "not-bound.covenant").certain);
    assert!(listed.on("2010-07-23").finding("not-bound.covenant").is_none());
}

#[test]
fn without_a_rule_it_binds_some_day_within_a_year_and_never_before_the_treaty_is_in_force() {
    let mut treaty = instrument("covenant", mizan_domain::kinds::InstrumentKind::Core);
    treaty.entry_rule = None;
    let world = World::bare().with([reference_fact("covenant", treaty), joined("covenant", "2010-06-23")]);
    assert_eq!(bound(&world, "covenant", "2011-01-01"), Bound::Maybe);
    assert_eq!(bound(&world, "covenant", "2011-06-23"), Bound::Yes);
    let early = World::bare().with([joined("late-treaty", "2010-06-23")]);
    assert_eq!(bound(&early, "late-treaty", "2014-12-31"), Bound::NotYetInForce);
    assert_eq!(bound(&early, "late-treaty", "2015-01-01"), Bound::Yes);
}

#[test]
fn two_years_for_one_ratification_widen_the_level_between_them() {
    let world = World::bare().with([joined("covenant", "1990-11-12").disputed("1995")]);
    assert_eq!(commitment(&world, "life", "1990-12-11"), "0");
    assert_eq!(commitment(&world, "life", "1992-06-01"), "0-3");
    assert_eq!(commitment(&world, "life", "1996-06-01"), "3");
    let standing = world.on(DAY).standings.into_iter().find(|s| s.instrument.as_str() == "covenant").unwrap();
    assert_eq!(standing.since, Some(date("1990-12-12")), "the statement's own day stands");
    let open = finding(&world.on("1992-06-01"), "not-bound.covenant");
    assert!(!open.certain);
    assert_eq!(open.message.key, "finding-not-bound-open");
}

#[test]
fn a_disputed_absence_is_only_possible() {
    let undated = World::bare().with([absent("covenant", "2030-01-01").disputed("Lists it as ratified.")]);
    assert!(!finding(&undated.on(DAY), "not-bound.covenant").certain);
    let dated = World::bare().with([absent("covenant", "2030-01-01").disputed("2017")]);
    assert_eq!(bound(&dated, "covenant", "2016-12-31"), Bound::No);
    assert_eq!(bound(&dated, "covenant", DAY), Bound::Maybe);
}

#[test]
fn two_commitments_that_contradict_each_other_leave_it_open_and_a_later_one_replaces_an_ended_one() {
    let again =
        |fact: mizan_domain::Fact| fact.edit(|f| f.id = "xxa.commitment.covenant-again".parse().unwrap());
    let both =
        World::bare().with([joined("covenant", "2000-01-01"), again(absent("covenant", "2030-01-01"))]);
    assert_eq!(bound(&both, "covenant", DAY), Bound::Maybe);
    let first = commit(joined("covenant", "1981-01-01"), |c| c.withdrawn = Some(date("1997-01-01")));
    let replaced = World::bare().with([first.until("2005-01-01"), again(joined("covenant", "2005-01-01"))]);
    assert_eq!(bound(&replaced, "covenant", "1990-01-01"), Bound::Yes);
    assert_eq!(bound(&replaced, "covenant", "2000-01-01"), Bound::No);
    assert_eq!(bound(&replaced, "covenant", DAY), Bound::Yes);
}

#[test]
fn the_lead_alone_decides_while_it_binds_and_the_others_are_listed() {
    let world = World::bare().with([
        joined("treaty", "2000-01-01"),
        joined("covenant", "2000-01-01").unchecked(),
        reservation("on-food", "covenant", &["covenant-11"], "2000-02-01"),
    ]);
    let step = world.on(DAY).right("torture").unwrap().step(Step::Commitment).unwrap().clone();
    let counts = |id: &str| step.basis.iter().find(|b| b.fact.local() == id).map(|b| b.counts);
    assert_eq!((counts("treaty"), counts("covenant")), (Some(true), Some(false)));
    assert_eq!((step.support.facts, step.support.checked), (1, 1));
    // A reservation on another article is listed and doesn't touch the right.
    let life = world.on(DAY).right("life").unwrap().step(Step::Commitment).unwrap().clone();
    assert_eq!(short(&life.level), "3");
    assert!(life.basis.iter().any(|b| b.fact.local() == "on-food" && !b.counts));
    assert_eq!(commitment(&world, "food", DAY), "2");
}

#[test]
fn what_leads_is_named_before_it_is_in_force_too() {
    let world = World::bare().with([
        joined("covenant", "2000-01-01"),
        reference_fact("late-7", provision("covenant", "21", &[], &["women"])),
    ]);
    let step = world.on("2010-01-01").right("women").unwrap().step(Step::Commitment).unwrap().clone();
    assert_eq!(short(&step.level), "2");
    assert_eq!(step.rule.key, "rule-commitment-others");
    assert!(step.remarks.is_empty(), "{:?}", step.remarks);
}

#[test]
fn complaints_run_through_the_latest_declaration() {
    let individual = |accepted, from| procedure_of("treaty", ProcedureKind::Individual, accepted, from);
    let world = World::bare().with([
        joined("treaty", "2000-01-01"),
        individual(false, "2000-02-01"),
        individual(true, "2015-01-01"),
    ]);
    assert_eq!(commitment(&world, "torture", "2014-01-01"), "3");
    assert_eq!(commitment(&world, "torture", DAY), "4");
    let taken_back = World::bare().with([
        joined("treaty", "2000-01-01"),
        individual(true, "2000-02-01"),
        individual(false, "2026"),
    ]);
    assert_eq!(commitment(&taken_back, "torture", DAY), "3-4");
}

#[test]
fn an_inquiry_that_applies_unless_excluded_applies_in_every_world_in_which_the_treaty_binds() {
    let world = World::bare().with([joined("treaty", "2026")]);
    assert_eq!(bound(&world, "treaty", DAY), Bound::Maybe);
    assert!(world.on(DAY).finding("no-complaint-route.treaty").is_none());
}

#[test]
fn a_protocols_party_is_under_its_procedures_unless_it_opted_out() {
    let base = [joined("late-treaty", "2016-01-01"), joined("late-op", "2018-03-01")];
    let world = World::bare().with(base.clone());
    let standing = |world: &World, id: &str| {
        let standings = world.on(DAY).standings;
        standings.into_iter().find(|s| s.instrument.as_str() == id).unwrap().procedures
    };
    assert_eq!(standing(&world, "late-op"), ["individual", "inquiry"]);
    assert_eq!(standing(&world, "late-treaty"), ["individual", "inquiry"]);
    let out = world.with([procedure_of("late-op", ProcedureKind::Inquiry, false, "2018-04-01")]);
    assert_eq!(standing(&out, "late-treaty"), ["individual"]);
}

#[test]
fn a_signature_is_not_a_bond() {
    let world = World::bare().with([signed("covenant", "1999-01-01")]);
    assert_eq!(commitment(&world, "life", "1998-12-31"), "-");
    assert_eq!(commitment(&world, "life", DAY), "1");
    let withdrawn = commit(joined("covenant", "1985-01-01"), |c| {
        c.signed = Some(date("1984-01-01"));
        c.withdrawn = Some(date("2001-01-01"));
    });
    assert!(withdrawn.holds.until.is_none());
    let world = World::bare().with([withdrawn]);
    assert_eq!(bound(&world, "covenant", "2000-12-31"), Bound::Yes);
    assert_eq!(bound(&world, "covenant", "2001-01-01"), Bound::No);
    assert!(Act::Accession.joins() && !Act::SignedOnly.joins());
}
