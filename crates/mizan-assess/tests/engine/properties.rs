//! What holds of every world, tried on random ones: facts of the golden scenarios, thrown together with
//! random dates, some of them unchecked, on a random day.

use std::collections::BTreeSet;

use mizan_assess::{Action, Assessment, Plan, PlanStep, Step};
use mizan_domain::kinds::{ImplementationStatus, Interval, Voice};
use mizan_domain::{Body, Day, Fact, FactId, Kind, PartialDate};
use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::scenarios::all_scenarios;
use crate::world::*;

/// Every fact about XXA in the golden scenarios, and some that none of them needs.
fn pool() -> Vec<Fact> {
    let own = all_scenarios().into_iter().flat_map(|(_, world, _)| world.facts);
    let mut pool: Vec<Fact> = own.filter(|f| f.country.is_some()).collect();
    let said = |name: &str, by, status| implementation(name, "r-1", by, status, "2020-01-01");
    pool.extend([
        recommendation("r-1", "upr-1", "expression"),
        recommendation("r-2", "upr-1", "food"),
        recommendation("r-3", "covenant-1", "food"),
        said("by-state", Voice::State, ImplementationStatus::Implemented),
        said("by-ngo", Voice::CivilSociety, ImplementationStatus::Not),
        count("b-2022", "list-b", "life", 2022, 7),
        count("b-2023", "list-b", "torture", 2023, 55),
    ]);
    pool.extend((2015..2024).map(|year| observation("fh-d3", year, f64::from((year * 7) % 5))));
    pool.extend((2016..2024).map(|year| observation("pts-h", year, f64::from(year % 4 + 1))));
    pool
}

fn any_day() -> impl Strategy<Value = Day> {
    (1988i16..2034, 1i8..13, 1i8..29).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    (any_day(), 0..3).prop_map(|(day, precision)| match precision {
        0 => PartialDate::Year(day.year()),
        1 => PartialDate::Month(day.year(), day.date().month()),
        _ => PartialDate::Day(day),
    })
}

/// What becomes of one fact of the pool: another first day, an end, unchecked.
fn any_change() -> impl Strategy<Value = (Option<PartialDate>, Option<PartialDate>, bool)> {
    let date = |weight: f64| prop::option::weighted(weight, any_date());
    (date(0.25), date(0.2), prop::bool::weighted(0.3))
}

fn any_world() -> impl Strategy<Value = World> {
    let pool = pool();
    let count = pool.len();
    (subsequence(pool, 0..=count), prop::collection::vec(any_change(), count)).prop_map(|(facts, changes)| {
        let changed = facts.into_iter().zip(changes).map(|(mut fact, (from, until, unchecked))| {
            fact.holds.from = from.or(fact.holds.from);
            fact.holds.until = until.or(fact.holds.until);
            if !fact.holds.is_ordered() {
                fact.holds.until = None;
            }
            if unchecked { fact.unchecked() } else { fact }
        });
        World::bare().with(changed)
    })
}

fn on(world: &World, day: Day) -> Assessment {
    mizan_assess::assess(&world.facts(), &world.rulebook(), xxa(), day)
}

/// All that is concluded, without what is about the dossier and not about the day: the label of what
/// was known, when it was reviewed, the notices.
fn conclusions(assessment: Assessment) -> Assessment {
    Assessment { edition: String::new(), reviewed: None, notices: Vec::new(), ..assessment }
}

fn levels(assessment: &Assessment) -> Vec<(String, Step, Option<Interval>)> {
    let of = |r: &mizan_assess::RightResult| {
        let right = r.right.to_string();
        r.steps.iter().map(move |s| (right.clone(), s.step, s.level.interval())).collect::<Vec<_>>()
    };
    assessment.rights.iter().flat_map(of).collect()
}

fn ids_of(assessment: &Assessment) -> BTreeSet<String> {
    assessment.findings.iter().map(|f| f.id.clone()).collect()
}

/// No level lower at either end, none lost.
fn assert_not_lower(before: &Assessment, after: &Assessment, steps: &[Step]) {
    for ((right, step, old), (.., new)) in levels(before).into_iter().zip(levels(after)) {
        if let (true, Some(old)) = (steps.contains(&step), old) {
            let new = new.unwrap_or_else(|| panic!("{right} lost its {step:?}"));
            assert!(
                new.low() >= old.low() && new.high() >= old.high(),
                "{right}, {step:?}: {old:?} became {new:?}"
            );
        }
    }
}

/// Whether a fact may be cited on a day. It holds then, or may; and so does what it tells of, where its
/// record has a day of its own: an assessment was made, a year has begun, a count's period is over, a
/// statement was made. A commitment read in a dated list also tells of the time before the State joined.
fn may_be_cited(fact: &Fact, day: Day) -> bool {
    let holds = fact.holds.on(day).possible();
    match &fact.body {
        Body::Commitment(c) => {
            let before = fact.holds.from.is_some_and(|from| day < from.earliest());
            holds || (before && c.seen_on.is_some())
        }
        Body::Capacity(c) => holds && c.assessed.earliest() <= day,
        Body::Observation(o) => holds && o.year <= day.year(),
        Body::Count(c) => holds && c.period_to.latest() <= day,
        Body::Implementation(i) => holds && i.on <= day,
        _ => holds,
    }
}

/// As many worlds as are asked for, or enough for every day.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(64)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn a_fact_that_holds_only_after_the_day_changes_nothing(
        world in any_world(), later in any_world(), day in any_day(), delay in 1..4000i32,
    ) {
        let before = conclusions(on(&world, day));
        let known: BTreeSet<&FactId> = world.facts.iter().map(|f| &f.id).collect();
        let future: Vec<Fact> = later
            .facts
            .into_iter()
            .filter(|f| !known.contains(&f.id))
            .map(|mut fact| {
                fact.holds = mizan_domain::Period::new(Some(day.plus_days(delay).into()), None);
                if let Body::Commitment(c) = &mut fact.body {
                    // A list shows also what was not so before: it holds earlier than the joining.
                    c.seen_on = None;
                }
                fact
            })
            .collect();
        let after = conclusions(on(&world.clone().with(future), day));
        for (b, a) in before.rights.iter().zip(&after.rights) {
            prop_assert_eq!(b, a);
        }
        prop_assert_eq!(before, after);
    }

    #[test]
    fn withdrawing_a_reservation_never_lowers_a_level_nor_adds_a_finding(
        world in any_world(), day in any_day(), reserved in any_date(),
    ) {
        let reserved = [
            reservation("r-whole", "covenant", &[], &reserved.to_string()),
            reservation("r-torture", "treaty", &["treaty-2"], "2000-02-01"),
        ];
        let world = world.with(reserved);
        let before = on(&world, day);
        let reservations: Vec<Fact> =
            world.facts.iter().filter(|f| f.kind() == Kind::Reservation).cloned().collect();
        for mut withdrawn in reservations {
            withdrawn.holds.until = Some(day.into());
            let after = on(&world.clone().with([withdrawn]), day);
            assert_not_lower(&before, &after, &Step::ALL);
            let added: Vec<String> = ids_of(&after).difference(&ids_of(&before)).cloned().collect();
            prop_assert!(added.is_empty(), "{:?}", added);
        }
    }

    #[test]
    fn joining_an_instrument_or_accepting_a_procedure_never_lowers_commitment_or_law(
        world in any_world(), day in any_day(),
    ) {
        let before = on(&world, day);
        let facts = world.facts();
        let mut actions: Vec<Action> = Vec::new();
        for (fact, instrument) in facts.each::<mizan_domain::kinds::Instrument>(None) {
            actions.push(Action::Join(id(fact.id.local())));
            actions.extend(instrument.procedures.iter().map(|p| Action::Accept {
                instrument: id(fact.id.local()),
                procedure: p.procedure,
            }));
        }
        for action in actions {
            let plan = Plan {
                name: String::new(),
                step: vec![PlanStep { name: None, measure: None, action: action.clone() }],
            };
            let what = mizan_assess::what_if(&facts, &world.rulebook(), xxa(), day, &plan).unwrap();
            for change in what.levels.iter().filter(|l| matches!(l.step, Step::Commitment | Step::Law)) {
                let (old, new) = (change.before.interval(), change.after.interval());
                let lower = match (old, new) {
                    (Some(old), Some(new)) => new.low() < old.low() || new.high() < old.high(),
                    (Some(_), None) => true,
                    (None, _) => false,
                };
                prop_assert!(!lower, "{:?}: {} {:?}: {:?} became {:?}", action, change.right, change.step, old, new);
            }
        }
        prop_assert_eq!(before, on(&world, day));
    }

    #[test]
    fn a_documented_event_never_raises_a_level(
        world in any_world(), day in any_day(), back in 0..7i16, persons in 0..80u32, list in 0..3,
        right in 0..10usize, checked: bool,
    ) {
        let before = on(&world, day);
        let right = before.rights[right].right.to_string();
        let counted = count("new", &format!("list-{list}"), &right, day.year() - back, persons);
        let counted = if checked { counted } else { counted.unchecked() };
        let after = on(&world.with([counted]), day);
        assert_not_lower(&after, &before, &Step::ALL);
    }

    #[test]
    fn the_order_of_facts_is_irrelevant(world in any_world(), day in any_day(), turn in 0..200usize) {
        let mut other = world.clone();
        let turn = turn % other.facts.len();
        other.facts.rotate_left(turn);
        other.facts.reverse();
        prop_assert_eq!(on(&world, day), on(&other, day));
    }

    #[test]
    fn removing_an_unverified_fact_never_raises_the_number_of_checked_facts(
        world in any_world(), day in any_day(), which in 0..200usize,
    ) {
        let unverified: Vec<&Fact> =
            world.facts.iter().filter(|f| f.country.is_some() && !f.is_verified()).collect();
        prop_assume!(!unverified.is_empty());
        let gone = unverified[which % unverified.len()].id.clone();
        let mut without = world.clone();
        without.facts.retain(|f| f.id != gone);
        let (before, after) = (on(&world, day), on(&without, day));
        prop_assert!(after.counts.statements_checked <= before.counts.statements_checked);
        // Of a level too, unless the fact had stood before others that now decide in its place.
        for (b, a) in before.rights.iter().zip(&after.rights) {
            for (old, new) in b.steps.iter().zip(&a.steps) {
                let deciding = |s: &mizan_assess::StepResult| -> BTreeSet<FactId> {
                    s.basis.iter().filter(|x| x.counts).map(|x| x.fact.clone()).collect()
                };
                let uncovered = !deciding(new).is_subset(&deciding(old));
                prop_assert!(uncovered || new.support.checked <= old.support.checked);
            }
        }
    }

    #[test]
    fn what_is_cited_exists_and_holds_and_what_is_found_has_a_rule(world in any_world(), day in any_day()) {
        let assessment = on(&world, day);
        let facts = world.facts();
        let table = rules();
        let bases = assessment.rights.iter().flat_map(|r| &r.steps).flat_map(|s| &s.basis).map(|b| &b.fact);
        for cited in bases.chain(assessment.findings.iter().flat_map(|f| &f.facts)) {
            let fact = facts.get(cited);
            prop_assert!(fact.is_some_and(|f| may_be_cited(f, day)), "{} on {}: {:?}", cited, day, fact);
        }
        let mut seen = BTreeSet::new();
        for finding in &assessment.findings {
            prop_assert!(table.row(&finding.rule).is_some_and(|row| row.gap == finding.kind));
            prop_assert!(finding.id.split_once('.').is_some_and(|(rule, _)| rule == finding.rule));
            prop_assert!((1..=5).contains(&finding.severity) && !finding.facts.is_empty());
            let sum: i32 = finding.parts.iter().map(|p| i32::from(p.add)).sum();
            prop_assert_eq!(i32::from(finding.severity), sum.clamp(1, 5));
            prop_assert!(seen.insert(finding.id.clone()), "{} twice", finding.id);
        }
        let rank = |f: &mizan_assess::Finding| (5 - f.severity, !f.certain, usize::MAX - f.rights.len(), f.id.clone());
        prop_assert!(assessment.findings.is_sorted_by_key(rank));
    }

    #[test]
    fn between_two_days_of_change_nothing_changes(
        world in any_world(), days in prop::collection::vec(any_day(), 12),
    ) {
        let change = mizan_assess::days_of_change(&world.facts(), &world.rulebook(), xxa());
        for day in days.into_iter().filter(|d| !change.contains(d)) {
            let (before, after) = (on(&world, day.plus_days(-1)), on(&world, day));
            prop_assert_eq!(levels(&before), levels(&after), "{}", day);
            prop_assert_eq!(&before.findings, &after.findings, "{}", day);
            prop_assert_eq!(&before.standings, &after.standings, "{}", day);
            prop_assert_eq!(&before.counts, &after.counts, "{}", day);
        }
    }

    #[test]
    fn every_change_has_a_cause(world in any_world(), from in any_day(), days in 1..900i32) {
        let to = from.plus_days(days);
        let diff = mizan_assess::diff(&world.facts(), &world.rulebook(), xxa(), from, to);
        for level in &diff.levels {
            prop_assert!(!level.causes.is_empty(), "{} {:?}: {:?} to {:?}, {} to {}",
                level.right, level.step, level.before, level.after, from, to);
        }
        for finding in &diff.findings {
            prop_assert!(!finding.causes.is_empty(), "{} {:?}, {} to {}", finding.id, finding.change, from, to);
        }
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(world in any_world(), day in any_day()) {
        let bytes = |a: &Assessment| serde_json::to_vec(a).unwrap();
        let first = on(&world, day);
        prop_assert_eq!(bytes(&first), bytes(&on(&world, day)));
        let read: Assessment = serde_json::from_slice(&bytes(&first)).unwrap();
        prop_assert_eq!(first, read);
    }
}
