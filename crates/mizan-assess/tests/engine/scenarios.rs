//! Golden assessments of XXA, which together reach every level of every step.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use mizan_assess::{Assessment, Step};
use mizan_domain::kinds::{
    Dimension, Direction, FactorKind, JudgmentAct, ProcedureKind, Relation, ReservationEffect, Working,
};

use crate::golden::assert_golden;
use crate::world::*;

const ALL_DIMENSIONS: [Dimension; 5] = [
    Dimension::Independence,
    Dimension::Powers,
    Dimension::Resources,
    Dimension::Accountability,
    Dimension::Accessibility,
];

/// A level in every dimension.
fn all(level: u8) -> Vec<(Dimension, u8, u8)> {
    ALL_DIMENSIONS.map(|d| (d, level, level)).to_vec()
}

/// A State that keeps its promises.
fn kept() -> World {
    let charter = ["life", "liberty", "fair-trial", "expression", "religion", "food"];
    let provisions = [
        "covenant-6",
        "covenant-9",
        "covenant-11",
        "covenant-14",
        "covenant-18",
        "covenant-19",
        "covenant-20",
        "treaty-2",
        "treaty-16",
        "late-treaty-2",
        "late-treaty-5",
    ];
    let on_time = |name: &str, instrument: &str| {
        review(name, instrument, |r| {
            r.due = Some(date("2020-01-31"));
            r.submitted = Some(date("2020-01-30"));
            r.dialogue = Some(date("2020-10-05"));
            r.outcome = Some(date("2020-10-20"));
            r.follow_up = Some(follow_up("2021-10-20", "2021-10-01", &["A", "B2"]));
            r.independent_data = Some(date("2022"));
        })
    };
    World::bare()
        .with(vec![
            joined("covenant", "2000-01-01"),
            joined("covenant-op", "2001-01-01"),
            joined("treaty", "2000-01-01"),
            procedure_of("treaty", ProcedureKind::Individual, true, "2001-01-01"),
            joined("late-treaty", "2016-01-01"),
            joined("late-op", "2018-03-01"),
            joined("old-treaty", "1985-01-01"),
            norm("charter"),
            body("commission"),
            mandate("commission", "", Direction::Protects),
            capacity("commission-2024", "commission", "2024-05-01", &all(4)),
            on_time("covenant-1", "covenant"),
            on_time("treaty-1", "treaty"),
        ])
        .with(provisions.map(|p| alignment(p, &["charter"], Relation::Full)))
        .with(charter.map(|r| search(&format!("search-{r}"), r)))
        .with(["pts-a", "pts-s"].map(|s| observation(s, 2024, 1.0)))
        .with(["fh-d1", "fh-d2", "fh-f2"].map(|s| observation(s, 2024, 4.0)))
        .with([observation("hrmi-food", 2023, 96.5)])
}

/// A State whose promises stand on paper.
fn broken() -> World {
    let factors = |right: &'static str, count: usize| {
        let kind = FactorKind::PoliticalInstitutional;
        (0..count).map(move |n| factor(&format!("{right}-{n}"), right, kind))
    };
    World::bare()
        .with(vec![
            joined("covenant", "2000-01-01"),
            absent("covenant-op", "2030-01-01"),
            reservation("on-expression", "covenant", &["covenant-19"], "2000-02-01"),
            joined("treaty", "2000-01-01"),
            procedure_of("treaty", ProcedureKind::Individual, false, "2000-02-01"),
            procedure_of("treaty", ProcedureKind::Inquiry, false, "2000-02-01"),
            absent("late-treaty", "2030-01-01"),
            // Law: a conflict with all of life, none on liberty, a part of fair trial, limited on expression.
            norm("penal-code"),
            norm("press-act"),
            conflict_with_whole("covenant-6", "penal-code"),
            alignment("covenant-9", &[], Relation::None),
            alignment("covenant-14", &["penal-code"], Relation::Partial),
            alignment("covenant-19", &["press-act"], Relation::Limited),
            alignment("covenant-20", &["press-act"], Relation::Limited),
            alignment("treaty-2", &["penal-code"], Relation::Conflict),
            alignment("treaty-16", &["press-act"], Relation::Full),
            // Bodies: dissolved, unable, constrained, able.
            body("life-council"),
            mandate("life-council", "life", Direction::Protects),
            working("life-council-gone", "life-council", "2022-01-01", Working::Dissolved),
            body("prison-board"),
            mandate("prison-board", "liberty", Direction::Protects),
            working("prison-board-idle", "prison-board", "2023-01-01", Working::CannotAct),
            body("courts"),
            mandate("courts", "fair-trial", Direction::Protects),
            capacity("courts-2023", "courts", "2023-01-01", &all(2)),
            body("press-council"),
            mandate("press-council", "expression", Direction::Protects),
            capacity("press-council-2023", "press-council", "2023-01-01", &all(3)),
            body("censor"),
            mandate("censor", "expression", Direction::Restricts),
            mandate("", "food", Direction::Nobody),
            alignment("covenant-11", &["press-act"], Relation::Limited),
            // Monitoring: never reported under the covenant, and a source says so.
            review("covenant-1", "covenant", |r| {
                r.due = Some(date("2002-02-01"));
                r.not_submitted = Some(date("2010-01-01"));
            }),
            // Practice, from gross to rare.
            observation("fh-d2", 2024, 0.0),
            observation("fh-f2", 2024, 1.0),
            observation("fh-d1", 2024, 2.0),
            observation("hrmi-food", 2023, 85.0),
            observation("pts-a", 2024, 1.0),
            // Barriers, from many to none.
            search("search-life", "life"),
            audience("farmers", "food"),
        ])
        .with(factors("religion", 4))
        .with(factors("fair-trial", 3))
        .with(factors("liberty", 2))
        .with(factors("food", 1))
        .with([factor("of-the-country", "", FactorKind::Geopolitical)])
}

/// The same State before its second report to the treaty body was due, and with what is known only
/// roughly: dates to the year, sources that contradict each other, judgements in words.
fn between() -> World {
    World::bare().with(vec![
        joined("covenant", "2000-01-01"),
        absent("covenant-op", "2020-01-01"),
        commit(joined("treaty", "1990-01-01"), |_| ()).disputed("2027"),
        signed("late-treaty", "2016-01-01"),
        joined("old-treaty", "1985-01-01"),
        reservation("on-religion", "covenant", &["covenant-18"], "2000-02-01").until("2026"),
        norm("code"),
        norm_in("north-act", &["XA-N"]),
        norm_in("south-act", &["XA-S"]),
        territory("XA-N"),
        territory("XA-S"),
        alignment("covenant-14", &["code"], Relation::Full),
        judgment("code-struck-down", "code", JudgmentAct::StrikesDown, "2026"),
        alignment("covenant-18", &["north-act"], Relation::Full),
        alignment("covenant-9", &["north-act"], Relation::Limited),
        alignment("covenant-9", &["south-act"], Relation::Partial),
        alignment("covenant-19", &["code"], Relation::Limited),
        body("commission"),
        mandate("commission", "", Direction::Protects),
        assess_as(capacity("commission-2021", "commission", "2021-06-01", &[]), |c| {
            c.grade = Some("B".to_owned());
        })
        .by("alliance"),
        assess_as(capacity("commission-2020", "commission", "2020", &[]), |c| {
            c.words = vec!["Limited autonomy".to_owned(), "underfunded".to_owned()];
        })
        .by("paper")
        .unchecked(),
        review("upr-1", "", |r| r.dialogue = Some(date("2012-05-01"))),
        review("covenant-1", "covenant", |r| {
            r.due = Some(date("2002-02-01"));
            r.submitted = Some(date("2003-01-01"));
            r.dialogue = Some(date("2004-03-01"));
            r.next_due = Some(date("2024"));
        }),
        observation("ciri-speech", 2021, 1.0),
        observation("fh-d1", 2020, 2.0),
        issue("censorship", "expression", "Very common, severely curtailed", "2024").unchecked(),
        place(2024, 0.22, 0.31),
        count("deaths-2023", "list-a", "life", 2023, 60),
        strong_factor("patronage", "women", FactorKind::PoliticalInstitutional),
        factor("custom", "women", FactorKind::CulturalReligious).unchecked(),
        audience("public", "").from("2026"),
        reservation("read-so", "covenant", &["covenant-19"], "2000-02-01").edit(|f| {
            if let mizan_domain::Body::Reservation(r) = &mut f.body {
                r.effect = ReservationEffect::Interprets;
            }
        }),
    ])
}

/// A State of which a list of treaties is all that is known.
fn listed() -> World {
    World::bare().with(vec![
        joined("covenant", "2000-01-01"),
        absent("treaty", "2015-03-14"),
        signed("late-treaty", "2016-01-01"),
    ])
}

/// The treaty body's follow-up, stage by stage, on the rights of the late treaty.
fn followed(change: impl FnOnce(&mut mizan_domain::kinds::Review)) -> World {
    World::bare().with(vec![
        joined("late-treaty", "2016-01-01"),
        joined("covenant", "2000-01-01"),
        review("covenant-1", "covenant", |r| {
            r.submitted = Some(date("2010-01-01"));
            r.dialogue = Some(date("2011-01-01"));
            r.follow_up = Some(follow_up("2012-01-01", "2012-01-01", &["C"]));
        }),
        review("late-1", "late-treaty", |r| {
            r.due = Some(date("2018-01-01"));
            r.submitted = Some(date("2018-01-01"));
            r.dialogue = Some(date("2019-01-01"));
            change(r);
        }),
    ])
}

/// Every golden assessment: its name, the facts, the day.
pub(crate) fn all_scenarios() -> Vec<(&'static str, World, &'static str)> {
    let next_due = |r: &mut mizan_domain::kinds::Review| {
        r.follow_up = Some(follow_up("2020-01-01", "2020-01-01", &["A"]));
    };
    let overdue = followed(next_due).with([review("late-2", "late-treaty", |r| {
        r.due = Some(date("2023-01-01"));
        r.not_submitted = Some(date("2023-06-01"));
    })]);
    vec![
        ("kept", kept(), "2026-06-01"),
        ("broken", broken(), "2026-06-01"),
        ("between", between(), "2026-06-01"),
        ("listed", listed(), "2026-06-01"),
        ("before-everything", broken(), "1971-06-01"),
        ("overdue", overdue.clone(), "2024-06-01"),
        ("long-overdue", overdue, "2026-06-01"),
        ("under-way", followed(next_due), "2022-06-01"),
    ]
}

fn golden(name: &str) -> Assessment {
    let (_, world, day) = all_scenarios().into_iter().find(|(n, ..)| *n == name).unwrap();
    let mut assessment = world.on(day);
    // The edition is a digest of the facts' form; what is golden is what follows from them.
    "test".clone_into(&mut assessment.edition);
    assessment
}

macro_rules! golden {
    ($($test:ident = $name:literal;)*) => {$(
        #[test]
        fn $test() {
            insta::assert_json_snapshot!($name, golden($name));
        }
    )*};
}

golden! {
    promises_kept = "kept";
    promises_broken = "broken";
    what_is_known_roughly = "between";
    commitments_only = "listed";
    before_everything = "before-everything";
    overdue_by_less_than_two_years = "overdue";
    overdue_by_more = "long-overdue";
    follow_up_under_way = "under-way";
}

#[test]
fn every_level_of_every_step_is_reached_and_so_is_missing_data() {
    let mut reached: BTreeSet<(Step, String)> = BTreeSet::new();
    for (_, world, day) in all_scenarios() {
        let assessment = world.on(day);
        for right in &assessment.rights {
            reached.extend(right.steps.iter().map(|s| (s.step, short(&s.level))));
        }
    }
    let wanted = Step::ALL.iter().flat_map(|s| ["0", "1", "2", "3", "4", "-"].map(|l| (*s, l.to_owned())));
    let missing: Vec<(Step, String)> = wanted.filter(|level| !reached.contains(level)).collect();
    assert_eq!(missing, []);
}

#[test]
fn every_rule_fires_somewhere_in_the_golden_assessments() {
    let mut fired: BTreeSet<String> = BTreeSet::new();
    for (_, world, day) in all_scenarios() {
        fired.extend(world.on(day).findings.into_iter().map(|f| f.rule));
    }
    // The rest need recommendations or years of measurements: see the table of rules.
    let elsewhere = ["recommendation-pending", "contested-implementation", "practice-declining"];
    let silent: Vec<String> = rules().rule.into_iter().map(|r| r.id).filter(|r| !fired.contains(r)).collect();
    assert_eq!(silent, elsewhere);
}

/// The levels of every right and the findings, scenario by scenario, as a reader would put them.
#[test]
fn golden_assessments_as_a_table() {
    let mut text = String::new();
    for (name, world, day) in all_scenarios() {
        let assessment = world.on(day);
        writeln!(text, "{name}, as of {day}").unwrap();
        writeln!(text, "  {:<12} commit law    instit monit  pract  barrier", "").unwrap();
        for right in &assessment.rights {
            let levels: Vec<String> = right.steps.iter().map(|s| format!("{:<6}", short(&s.level))).collect();
            let line = format!("  {:<12} {}", right.right.to_string(), levels.join(" "));
            writeln!(text, "{}", line.trim_end()).unwrap();
        }
        for finding in assessment.findings.iter().filter(|f| f.rule != "not-enough-data") {
            let parts: Vec<String> = finding.parts.iter().map(|p| format!("{} {:+}", p.id, p.add)).collect();
            let certain = if finding.certain { "certain " } else { "possible" };
            writeln!(text, "  {} {certain} {:<40} {}", finding.severity, finding.id, parts.join(", "))
                .unwrap();
        }
        let counts = &assessment.counts;
        writeln!(text, "  {} of {} cells without data", counts.cells_without_data, counts.cells).unwrap();
        for notice in &assessment.notices {
            writeln!(text, "  {}", notice.key).unwrap();
        }
        writeln!(text).unwrap();
    }
    assert_golden("scenarios.txt", &text);
}
