use mizan_assess::Step;
use mizan_domain::kinds::Review;

use crate::world::*;

const DAY: &str = "2026-06-01";

/// The level for religion, which no instrument but the covenant concerns.
fn monitored(world: &World, day: &str) -> String {
    level(&world.on(day), "religion", Step::Monitoring)
}

fn with(rounds: &[&dyn Fn(&mut Review)]) -> World {
    let rounds =
        rounds.iter().enumerate().map(|(n, change)| review(&format!("round-{n}"), "covenant", change));
    World::bare().with([joined("covenant", "2000-01-01")]).with(rounds)
}

#[test]
fn of_several_rows_that_fit_the_lowest_counts() {
    let world = with(&[
        &|r| {
            r.submitted = Some(date("2005-01-01"));
            r.dialogue = Some(date("2006-01-01"));
            r.follow_up = Some(follow_up("2007-01-01", "2007-01-01", &["A"]));
        },
        &|r| {
            r.due = Some(date("2010-01-01"));
            r.not_submitted = Some(date("2011-01-01"));
        },
    ]);
    assert_eq!(monitored(&world, "2009-01-01"), "3");
    assert_eq!(monitored(&world, "2010-01-01"), "3", "the due date itself is in time");
    assert_eq!(monitored(&world, "2010-06-01"), "1-3", "no source says yet that it wasn't submitted");
    assert_eq!(monitored(&world, "2011-06-01"), "2");
    assert_eq!(monitored(&world, "2012-01-01"), "1", "two years");
}

#[test]
fn a_later_stage_closes_a_due_date_and_a_list_prior_to_reporting_sets_a_new_one() {
    let due = |r: &mut Review| r.due = Some(date("2010-01-01"));
    let submitted_later = with(&[&|r| {
        due(r);
        r.submitted = Some(date("2012-06-01"));
    }]);
    assert_eq!(monitored(&submitted_later, "2011-06-01"), "0", "never reported, as its coming later shows");
    assert_eq!(monitored(&submitted_later, DAY), "3");
    let listed = with(&[&|r| {
        due(r);
        r.list_of_issues = Some(date("2010-06-01"));
    }]);
    assert_eq!(
        (monitored(&listed, "2010-03-01"), monitored(&listed, DAY)),
        ("1-3".to_owned(), "-".to_owned())
    );
    let prior = with(&[&|r| {
        due(r);
        r.list_of_issues = Some(date("2010-06-01"));
        r.replies_due = Some(date("2011-06-01"));
    }]);
    assert_eq!(monitored(&prior, "2011-01-01"), "-", "nothing is due yet");
    assert_eq!(monitored(&prior, "2011-07-01"), "1-3");
}

#[test]
fn the_outcome_sets_the_next_due_date_unless_a_round_records_one() {
    let first = |r: &mut Review| {
        r.submitted = Some(date("2005-01-01"));
        r.dialogue = Some(date("2006-01-01"));
        r.follow_up = Some(follow_up("2007-01-01", "2007-01-01", &["A"]));
        r.next_due = Some(date("2010-01-01"));
    };
    let alone = with(&[&first]);
    assert!(!finding(&alone.on(DAY), "report-overdue.round-0").certain);
    let own = with(&[&first, &|r| r.due = Some(date("2010-01-01"))]);
    let assessment = own.on(DAY);
    assert!(assessment.finding("report-overdue.round-0").is_none());
    assert!(assessment.finding("report-overdue.round-1").is_some());
    // A round that isn't known of yet doesn't hide that the report is late.
    let future =
        alone.with([review("round-1", "covenant", |r| r.due = Some(date("2030-01-01"))).from("2027-01-01")]);
    assert!(future.on(DAY).finding("report-overdue.round-0").is_some());
    assert!(future.on("2027-01-01").finding("report-overdue.round-0").is_none());
}

#[test]
fn dates_known_to_the_year_are_read_both_ways() {
    let world = with(&[&|r| {
        r.due = Some(date("2010"));
        r.not_submitted = Some(date("2010-03-01"));
    }]);
    // The report may be due already or not: 0, or nothing that counts.
    let late = finding(&world.on("2010-06-01"), "report-overdue.round-0");
    assert!(!late.certain);
    assert!(finding(&world.on("2011-01-01"), "report-overdue.round-0").certain);
    let reviewed = world.with([review("upr-1", "", |r| r.dialogue = Some(date("2008-05-01")))]);
    assert_eq!(monitored(&reviewed, "2010-06-01"), "0-3");
    assert_eq!(monitored(&reviewed, "2011-01-01"), "0");
    // Submitted in a year: in that year it may be in.
    let came = with(&[&|r| {
        r.due = Some(date("2010-01-01"));
        r.submitted = Some(date("2012"));
    }]);
    assert_eq!(monitored(&came, "2012-06-01"), "1-3");
    assert!(!finding(&came.on("2012-06-01"), "report-overdue.round-0").certain);
    assert!(came.on("2013-01-01").finding("report-overdue.round-0").is_none());
}

#[test]
fn follow_up_is_graded_when_it_is_answered_and_not_before() {
    let dialogue = |r: &mut Review, due: &str, received: &str, grades: &[&str]| {
        r.due = Some(date("2017-01-01"));
        r.submitted = Some(date("2017-01-01"));
        r.dialogue = Some(date("2017-07-01"));
        r.follow_up = Some(follow_up(due, received, grades));
    };
    let unsatisfied = with(&[&|r| dialogue(r, "2018-08", "2019-05-16", &["B", "C2"])]);
    assert_eq!(monitored(&unsatisfied, "2018-01-01"), "3", "under way");
    assert_eq!(monitored(&unsatisfied, "2018-12-01"), "1-3", "due and not in");
    assert_eq!(monitored(&unsatisfied, "2019-05-16"), "2");
    let undated = with(&[&|r| dialogue(r, "2018-08-01", "", &["C"])]);
    assert_eq!(
        (monitored(&undated, "2018-01-01"), monitored(&undated, DAY)),
        ("3".to_owned(), "2".to_owned())
    );
    let unknown_grade = with(&[&|r| dialogue(r, "2018-08-01", "2018-08-01", &["X"])]);
    assert_eq!(monitored(&unknown_grade, DAY), "3");
    let refused = with(&[&|r| {
        dialogue(r, "2018-08-01", "", &[]);
        if let Some(follow) = &mut r.follow_up {
            follow.refused = Some(date("2019"));
        }
    }]);
    assert_eq!(
        (monitored(&refused, "2019-06-01"), monitored(&refused, DAY)),
        ("1-3".to_owned(), "1".to_owned())
    );
    let late = with(&[&|r| {
        dialogue(r, "2018-08-01", "2018-08-01", &["A"]);
        r.submitted = Some(date("2017-03-01"));
        r.independent_data = Some(date("2020-01-01"));
    }]);
    assert_eq!(monitored(&late, DAY), "3", "satisfied, with independent data, but not on time");
}

#[test]
fn the_universal_review_counts_for_every_right_and_a_treaty_body_while_its_treaty_binds() {
    let upr = review("upr-1", "", |r| r.dialogue = Some(date("2008-05-01")));
    let silent = review("round-0", "covenant", |r| r.due = Some(date("2002-01-01")));
    let world = World::bare().with([upr, silent]);
    assert_eq!(monitored(&world, DAY), "3");
    assert_eq!(monitored(&world.with([joined("covenant", "2026")]), DAY), "1-3");
}
