use mizan_assess::{Cause, Closing, Diff, Finding, FindingChange, LevelChange, WhatIf};
use mizan_domain::kinds::{Right, RightFamily};
use mizan_domain::{Kind, RightId};
use mizan_text::{Names, Text};

use super::assessment::finding_named;
use super::{about, column, columns, graded, named, record, step};
use crate::{Cell, Column, Holds, Named, Reader, Row, Table, Target};

/// What changed between two days: levels that moved, findings that changed.
pub fn diff(diff: &Diff, text: &Text, names: &Names<'_>) -> Vec<Table> {
    let title = |key: &str| {
        text.with(
            key,
            &[
                ("country", text.country(names, diff.country).into()),
                ("from", text.date(diff.from).into()),
                ("to", text.date(diff.to).into()),
            ],
        )
    };
    let about = || {
        let mut about = about(diff.country, diff.to, &diff.edition);
        about.insert(1, ("from_day", Cell::Date(diff.from.into())));
        about
    };
    let mut columns = columns(text, &[("change", Holds::Code)]);
    columns.push(column(text, "severity", Holds::Text, Reader::People));
    columns.push(column(text, "message", Holds::Text, Reader::Both));
    columns.push(column(text, "gap", Holds::Code, Reader::Both));
    columns.push(column(text, "finding", Holds::Text, Reader::Both));
    columns.push(column(text, "severity_before", Holds::Number, Reader::Programs));
    columns.push(column(text, "severity_after", Holds::Number, Reader::Programs));
    columns.extend(causes_columns(text));
    let rows = diff.findings.iter().map(|change| Row { group: None, cells: changed(change, text, names) });
    vec![
        levels(title("table-diff-levels"), about(), &diff.levels, text, names),
        Table {
            name: "findings",
            title: title("table-diff-findings"),
            about: about(),
            columns,
            rows: rows.collect(),
            notes: Vec::new(),
        },
    ]
}

fn levels(
    title: String,
    about: Vec<(&'static str, Cell)>,
    changes: &[LevelChange],
    text: &Text,
    names: &Names<'_>,
) -> Table {
    let mut columns = columns(
        text,
        &[("right", Holds::Record), ("step", Holds::Code), ("before", Holds::Level), ("after", Holds::Level)],
    );
    columns.extend(causes_columns(text));
    let rows = changes.iter().map(|change| {
        let family = family(names, &change.right);
        let level = |level| Cell::Level(graded(text, change.step, family, level, None));
        let mut cells = vec![
            record(text, names, Kind::Right, change.right.as_str()),
            step(text, change.step),
            level(&change.before),
            level(&change.after),
        ];
        cells.extend(causes(&change.causes, text, names));
        Row { group: None, cells }
    });
    Table { name: "levels", title, about, columns, rows: rows.collect(), notes: Vec::new() }
}

/// The family of a right, for the words of practice.
pub(super) fn family(names: &Names<'_>, right: &RightId) -> RightFamily {
    names.facts().reference::<Right>(right.as_str()).map_or(RightFamily::Civil, |right| right.family)
}

fn causes_columns(text: &Text) -> [Column; 2] {
    [
        column(text, "causes", Holds::Text, Reader::Both),
        column(text, "facts", Holds::Records, Reader::Programs),
    ]
}

fn causes(causes: &[Cause], text: &Text, names: &Names<'_>) -> [Cell; 2] {
    let words: Vec<String> = causes.iter().map(|cause| text.cause(cause, names)).collect();
    let facts = causes.iter().map(|cause| super::fact(text, names, &cause.fact)).collect();
    [if words.is_empty() { Cell::Empty } else { Cell::Text(text.sequence(&words)) }, Cell::Records(facts)]
}

fn severity(before: Option<&Finding>, after: Option<&Finding>, text: &Text) -> Cell {
    match (before, after) {
        (Some(b), Some(a)) if b.severity != a.severity => Cell::Text(
            text.with("severity-moved", &[("before", b.severity.into()), ("after", a.severity.into())]),
        ),
        (Some(one), _) | (None, Some(one)) => Cell::Text(text.number(one.severity)),
        (None, None) => Cell::Empty,
    }
}

fn changed(change: &FindingChange, text: &Text, names: &Names<'_>) -> Vec<Cell> {
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let newest = after.or(before);
    let mut cells = vec![
        Cell::Code { code: change_code(change), word: text.word(change.change) },
        severity(before, after, text),
        Cell::text(newest.map(|finding| text.message(&finding.message, names))),
        newest.map_or(Cell::Empty, |finding| gap(finding, text)),
        Cell::Text(change.id.clone()),
        number(before),
        number(after),
    ];
    cells.extend(causes(&change.causes, text, names));
    cells
}

fn change_code(change: &FindingChange) -> String {
    match change.change {
        mizan_assess::Change::Appeared => "appeared",
        mizan_assess::Change::Went => "went",
        mizan_assess::Change::Moved => "moved",
    }
    .to_owned()
}

fn number(finding: Option<&Finding>) -> Cell {
    finding.map_or(Cell::Empty, |finding| Cell::Whole(finding.severity.into()))
}

fn gap(finding: &Finding, text: &Text) -> Cell {
    Cell::Code { code: finding.kind.name().to_owned(), word: text.gap(finding.kind) }
}

/// What a plan would change: levels, findings with what becomes of each, what each step buys.
pub fn what_if(what_if: &WhatIf, text: &Text, names: &Names<'_>) -> Vec<Table> {
    let title = |key: &str| {
        let country = text.country(names, what_if.country);
        text.with(key, &[("country", country.into()), ("day", text.date(what_if.as_of).into())])
    };
    let about = || about(what_if.country, what_if.as_of, &what_if.edition);
    let mut rows = Vec::new();
    rows.extend(what_if.closes.iter().map(|f| outcome_row("closes", Some(f), None, text, names)));
    rows.extend(what_if.opens.iter().map(|f| outcome_row("opens", None, Some(f), text, names)));
    for moved in &what_if.moves {
        rows.push(outcome_row("moves", moved.before.as_ref(), moved.after.as_ref(), text, names));
    }
    rows.extend(what_if.remain.iter().map(|f| outcome_row("remains", Some(f), Some(f), text, names)));
    let known: Vec<&Finding> = what_if
        .closes
        .iter()
        .chain(&what_if.remain)
        .chain(what_if.moves.iter().filter_map(|change| change.before.as_ref()))
        .collect();
    let bought = what_if.bought.iter().map(|bought| Row {
        group: None,
        cells: vec![
            Cell::Text(bought.step.clone()),
            Cell::Records(bought.closes.iter().map(|id| closed(id, &known, text, names)).collect()),
        ],
    });
    vec![
        levels(title("table-what-if-levels"), about(), &what_if.levels, text, names),
        Table {
            name: "findings",
            title: title("table-what-if-findings"),
            about: about(),
            columns: outcome_columns(text),
            rows,
            notes: Vec::new(),
        },
        Table {
            name: "bought",
            title: text.get("table-what-if-bought"),
            about: about(),
            columns: columns(text, &[("plan_step", Holds::Text), ("closes", Holds::Records)]),
            rows: bought.collect(),
            notes: Vec::new(),
        },
    ]
}

fn closed(id: &str, known: &[&Finding], text: &Text, names: &Names<'_>) -> Named {
    match known.iter().find(|finding| finding.id == id) {
        Some(finding) => finding_named(finding, text, names),
        None => Named { id: id.to_owned(), name: id.to_owned(), to: Target::Finding },
    }
}

fn outcome_row(
    outcome: &str,
    before: Option<&Finding>,
    after: Option<&Finding>,
    text: &Text,
    names: &Names<'_>,
) -> Row {
    let newest = after.or(before);
    let word = text.get(&format!("outcome-{outcome}"));
    Row {
        group: Some(word.clone()),
        cells: vec![
            Cell::Code { code: outcome.to_owned(), word },
            severity(before, after, text),
            Cell::text(newest.map(|finding| text.message(&finding.message, names))),
            newest.map_or(Cell::Empty, |finding| gap(finding, text)),
            Cell::text(newest.map(|finding| finding.id.clone())),
            number(before),
            number(after),
        ],
    }
}

/// What becomes of a finding heads its group.
fn outcome_columns(text: &Text) -> Vec<Column> {
    vec![
        column(text, "outcome", Holds::Code, Reader::Programs),
        column(text, "severity", Holds::Text, Reader::People),
        column(text, "message", Holds::Text, Reader::Both),
        column(text, "gap", Holds::Code, Reader::Both),
        column(text, "finding", Holds::Text, Reader::Both),
        column(text, "severity_before", Holds::Number, Reader::Programs),
        column(text, "severity_after", Holds::Number, Reader::Programs),
    ]
}

/// The smallest sets of measures that close findings.
pub fn closing(all: &[Closing], text: &Text, names: &Names<'_>) -> Table {
    let columns = columns(
        text,
        &[
            ("finding", Holds::Text),
            ("measures", Holds::Records),
            ("steps", Holds::Text),
            ("exact", Holds::Flag),
            ("tried", Holds::Number),
        ],
    );
    let rows = all.iter().map(|closing| {
        let steps: Vec<String> = closing.steps.iter().map(|step| text.message(step, names)).collect();
        let measures =
            closing.measures.iter().map(|id| named(text, names, Kind::Measure, id.as_str())).collect();
        let none = text.get("closing-none");
        let steps = if steps.is_empty() { none } else { text.sequence(&steps) };
        Row {
            group: None,
            cells: vec![
                Cell::Text(closing.finding.clone()),
                Cell::Records(measures),
                Cell::Text(steps),
                Cell::Flag(closing.exact),
                Cell::count(closing.tried),
            ],
        }
    });
    Table {
        name: "closing",
        title: text.get("table-closing"),
        about: vec![("edition", Cell::Text(names.facts().edition().to_owned()))],
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}
