//! What the four questions and the comparison answer about Exia.

use mizan_assess::{
    Arg, Bought, Cause, Change, Closing, Compared, ComparedRight, Comparison, Diff, Finding, FindingChange,
    Level, LevelChange, Message, Step, WhatIf,
};
use mizan_domain::kinds::Interval;
use mizan_domain::{Day, Kind};

use super::country::{assessment, day, exia, finding, id, no_data, possible, standing};

fn cause() -> Cause {
    Cause {
        fact: id("xxa.commitment.cat"),
        what: "binds".to_owned(),
        instrument: Some("cat".parse().unwrap()),
    }
}

fn moved() -> FindingChange {
    let graver = finding();
    let before = Finding { severity: 3, ..finding() };
    FindingChange {
        id: graver.id.clone(),
        change: Change::Moved,
        before: Some(before),
        after: Some(graver),
        causes: vec![cause()],
    }
}

fn level_change() -> LevelChange {
    LevelChange {
        right: "health".parse().unwrap(),
        step: Step::Practice,
        before: no_data(Step::Practice).1,
        after: Level::Known(Interval::new(1, 2)),
        causes: vec![cause()],
    }
}

pub(super) fn diff() -> Diff {
    Diff {
        country: exia(),
        from: Day::parse("2009-06-30").unwrap(),
        to: day(),
        edition: "2026.11-0a1b2c3d".to_owned(),
        levels: vec![level_change()],
        findings: vec![
            moved(),
            FindingChange {
                id: possible().id,
                change: Change::Appeared,
                before: None,
                after: Some(possible()),
                causes: Vec::new(),
            },
        ],
    }
}

pub(super) fn what_if() -> WhatIf {
    WhatIf {
        country: exia(),
        as_of: day(),
        edition: "2026.11-0a1b2c3d".to_owned(),
        levels: vec![level_change()],
        closes: vec![finding()],
        opens: Vec::new(),
        moves: vec![moved()],
        remain: vec![possible()],
        bought: vec![Bought { step: "Fund it".to_owned(), closes: vec![finding().id] }],
    }
}

pub(super) fn closing() -> Vec<Closing> {
    vec![
        Closing {
            finding: finding().id,
            measures: vec!["fund".parse().unwrap()],
            steps: vec![
                Message::new("measure-effect-raise-resources")
                    .with("subject", Arg::Ref { kind: Kind::Institution, id: "nhrc".to_owned() }),
            ],
            exact: true,
            tried: 3,
        },
        Closing { finding: possible().id, measures: Vec::new(), steps: Vec::new(), exact: false, tried: 9 },
    ]
}

pub(super) fn comparison() -> Comparison {
    let assessment = assessment();
    let of = |country: &str, has_dossier: bool| Compared {
        country: country.parse().unwrap(),
        has_dossier,
        rights: assessment
            .rights
            .iter()
            .map(|right| ComparedRight {
                right: right.right.clone(),
                levels: right
                    .steps
                    .iter()
                    .map(|step| (step.step, step.level.clone(), step.support.is_unverified()))
                    .collect(),
            })
            .collect(),
        standings: if has_dossier { vec![standing()] } else { Vec::new() },
    };
    Comparison {
        as_of: day(),
        edition: "2026.11-0a1b2c3d".to_owned(),
        countries: vec![of("XXA", true), of("AUT", false)],
    }
}
