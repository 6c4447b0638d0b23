use std::collections::BTreeMap;

use mizan_assess::{Assessment, Finding, RightResult, Standing, Step, StepResult};
use mizan_domain::kinds::Commitment;
use mizan_domain::{Body, Kind};
use mizan_text::{Names, Text};

use super::{
    about, bound, column, columns, fact, graded, is_checked, named, people_need, record, sources_of, step,
};
use crate::{Cell, Holds, Named, Reader, Row, Table, Target};

/// Rights by steps: the rows of the matrix, in their groups, with where the chain breaks.
pub fn assessment(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Table {
    let mut columns = columns(text, &[("right", Holds::Record)]);
    columns.extend(Step::ALL.map(|s| column(text, s.name(), Holds::Level, Reader::Both)));
    columns.push(column(text, "breaks_at", Holds::Records, Reader::People));
    columns.push(column(text, "findings", Holds::Records, Reader::Programs));
    let mut rights: Vec<&RightResult> = assessment.rights.iter().filter(|right| right.has_row()).collect();
    rights.sort_by_key(|right| right.group);
    let rows = rights.into_iter().map(|right| {
        let breaks = marked(assessment, right);
        let mut cells = vec![record(text, names, Kind::Right, right.right.as_str())];
        cells.extend(right.steps.iter().map(|result| {
            let mut graded =
                graded(text, result.step, right.family, &result.level, is_checked(&result.support));
            graded.breaks = breaks.iter().any(|finding| finding.step == result.step);
            Cell::Level(graded)
        }));
        cells.push(Cell::Records(by_gap(&breaks, text)));
        cells.push(Cell::Records(breaks.iter().map(|finding| finding_named(finding, text, names)).collect()));
        Row { group: Some(text.group(right.group)), cells }
    });
    let country = text.country(names, assessment.country);
    Table {
        name: "assessment",
        title: text.with(
            "table-assessment",
            &[("country", country.into()), ("day", text.date(assessment.as_of).into())],
        ),
        about: about(assessment.country, assessment.as_of, &assessment.edition),
        columns,
        rows: rows.collect(),
        notes: notes(assessment, text, names),
    }
}

/// Findings of a row that the matrix marks.
fn marked<'a>(assessment: &'a Assessment, right: &RightResult) -> Vec<&'a Finding> {
    assessment
        .findings
        .iter()
        .filter(|finding| finding.severity >= assessment.marks_from && right.findings.contains(&finding.id))
        .collect()
}

/// "incorporation (3)": each kind of gap once, with its gravest finding; a possible one only where no
/// other is certain.
fn by_gap(findings: &[&Finding], text: &Text) -> Vec<Named> {
    let mut gravest = BTreeMap::new();
    for finding in findings {
        let known = gravest.entry(finding.kind).or_insert(*finding);
        if (finding.certain, finding.severity) > (known.certain, known.severity) {
            *known = finding;
        }
    }
    let named = gravest.into_values().map(|finding| Named {
        id: finding.id.clone(),
        name: text.with(
            if finding.certain { "row-break" } else { "row-break-possible" },
            &[("gap", text.gap(finding.kind).into()), ("severity", finding.severity.into())],
        ),
        to: Target::Finding,
    });
    named.collect()
}

pub(super) fn finding_named(finding: &Finding, text: &Text, names: &Names<'_>) -> Named {
    Named { id: finding.id.clone(), name: text.message(&finding.message, names), to: Target::Finding }
}

fn notes(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Vec<String> {
    let counts = &assessment.counts;
    let mut numbers = vec![text.with("counts-rows", &[("rows", counts.rows.into())])];
    if counts.rows_weighed == 0 {
        numbers.push(text.get("counts-unknown"));
    } else {
        let certain = counts.marked.saturating_sub(counts.marked_possible);
        let of = [("breaks", certain.into()), ("from", assessment.marks_from.into())];
        numbers.push(text.with("counts-breaks", &of));
        if counts.marked_possible > 0 {
            numbers.push(text.with("counts-possible", &[("possible", counts.marked_possible.into())]));
        }
    }
    numbers.extend([
        text.with(
            "counts-cells",
            &[("without", counts.cells_without_data.into()), ("cells", counts.cells.into())],
        ),
        text.tally(counts.into()),
    ]);
    let mut notes = vec![text.clauses(&numbers)];
    notes.extend(assessment.notices.iter().map(|notice| text.message(notice, names)));
    notes
}

/// Every step of every right as a row of its own: the form for data.
pub fn levels(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Table {
    let mut columns = columns(text, &[("right", Holds::Record)]);
    columns.push(column(text, "group", Holds::Code, Reader::Programs));
    columns.push(column(text, "shown_under", Holds::Record, Reader::Programs));
    columns.push(column(text, "step", Holds::Code, Reader::Both));
    columns.push(column(text, "level", Holds::Level, Reader::Both));
    columns.push(column(text, "rule", Holds::Text, Reader::Both));
    columns.push(column(text, "support", Holds::Text, Reader::People));
    for name in ["facts", "facts_checked", "sources"] {
        columns.push(column(text, name, Holds::Number, Reader::Programs));
    }
    columns.push(column(text, "newest", Holds::Date, Reader::Programs));
    columns.push(column(text, "source_ids", Holds::Records, Reader::Programs));
    let rows = assessment.rights.iter().flat_map(|right| {
        right.steps.iter().map(|result| {
            let support = &result.support;
            let rule = match &result.level {
                mizan_assess::Level::Known(_) => &result.rule,
                mizan_assess::Level::NotEnoughData { reason, .. } => reason,
            };
            let cells = vec![
                record(text, names, Kind::Right, right.right.as_str()),
                Cell::Code { code: right.group.name().to_owned(), word: text.group(right.group) },
                record(text, names, Kind::Right, right.shown_under.as_str()),
                step(text, result.step),
                Cell::Level(graded(text, result.step, right.family, &result.level, is_checked(support))),
                Cell::Text(text.message(rule, names)),
                Cell::Text(text.support(support)),
                Cell::count(support.facts),
                Cell::count(support.checked),
                Cell::count(support.sources),
                Cell::date(support.newest),
                sources_of(names, result.basis.iter().filter(|b| b.counts).map(|b| &b.fact)),
            ];
            Row { group: None, cells }
        })
    });
    let country = text.country(names, assessment.country);
    Table {
        name: "levels",
        title: text.with(
            "table-levels",
            &[("country", country.into()), ("day", text.date(assessment.as_of).into())],
        ),
        about: about(assessment.country, assessment.as_of, &assessment.edition),
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

/// What the levels of one right rest on, step by step; empty where there is no such right.
pub fn explain(assessment: &Assessment, right: &str, text: &Text, names: &Names<'_>) -> Table {
    let mut columns = vec![column(text, "step", Holds::Code, Reader::Programs)];
    columns.push(column(text, "fact", Holds::Record, Reader::Programs));
    columns.push(column(text, "says", Holds::Text, Reader::Both));
    columns.push(column(text, "own_level", Holds::Level, Reader::Both));
    columns.push(column(text, "counts", Holds::Flag, Reader::Both));
    columns.push(column(text, "checked", Holds::Code, Reader::Both));
    columns.push(column(text, "source_ids", Holds::Records, Reader::Both));
    let result = assessment.right(right);
    let rows = result
        .into_iter()
        .flat_map(|result| result.steps.iter().flat_map(|step| rows_of_step(result, step, text, names)));
    let country = text.country(names, assessment.country);
    Table {
        name: "explain",
        title: text.with(
            "table-explain",
            &[
                ("right", text.name(names, Kind::Right, right).into()),
                ("country", country.into()),
                ("day", text.date(assessment.as_of).into()),
            ],
        ),
        about: about(assessment.country, assessment.as_of, &assessment.edition),
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

fn rows_of_step<'a>(
    right: &'a RightResult,
    result: &'a StepResult,
    text: &'a Text,
    names: &'a Names<'a>,
) -> impl Iterator<Item = Row> {
    let group = match &result.level {
        mizan_assess::Level::Known(level) => text.with(
            "step-level-rule",
            &[
                ("step", text.step(result.step).into()),
                ("level", text.level(result.step, right.family, *level).into()),
                ("rule", text.message(&result.rule, names).into()),
            ],
        ),
        mizan_assess::Level::NotEnoughData { reason, .. } => text.with(
            "step-level-rule",
            &[
                ("step", text.step(result.step).into()),
                ("level", text.get("level-none").into()),
                ("rule", text.message(reason, names).into()),
            ],
        ),
    };
    result.basis.iter().map(move |basis| {
        let checked = names.facts().get(&basis.fact).map(|fact| fact.checked()).unwrap_or_default();
        let level = basis.level.map_or(Cell::Empty, |level| {
            let checked = Some(checked == mizan_domain::Checked::Fact);
            let level = mizan_assess::Level::Known(level);
            Cell::Level(graded(text, result.step, right.family, &level, checked))
        });
        let cells = vec![
            step(text, result.step),
            Cell::Record(fact(text, names, &basis.fact)),
            Cell::Text(text.message(&basis.says, names)),
            level,
            Cell::Flag(basis.counts),
            Cell::checked(checked, text),
            sources_of(names, [&basis.fact]),
        ];
        Row { group: Some(group.clone()), cells }
    })
}

/// The State's standing under each instrument: the core ones first, then by name.
pub fn standings(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Table {
    let mut all: Vec<&Standing> = assessment.standings.iter().collect();
    let name = |standing: &Standing| text.name(names, Kind::Instrument, standing.instrument.as_str());
    all.sort_by(|a, b| b.core.cmp(&a.core).then_with(|| text.compare(&name(a), &name(b))));
    let mut columns = columns(
        text,
        &[
            ("instrument", Holds::Record),
            ("bound", Holds::Code),
            ("bound_since", Holds::Date),
            ("signed", Holds::Date),
            ("act", Holds::Code),
            ("deposited", Holds::Date),
        ],
    );
    columns.push(column(text, "core", Holds::Flag, Reader::Programs));
    let seen = people_need(all.iter().any(|standing| standing.last_seen.is_some()));
    columns.push(column(text, "last_seen", Holds::Date, seen));
    let reserved = people_need(all.iter().any(|standing| !standing.reservations.is_empty()));
    columns.push(column(text, "reservations", Holds::Records, reserved));
    columns.push(column(text, "procedures", Holds::Codes, Reader::Both));
    columns.push(column(text, "fact", Holds::Record, Reader::Programs));
    columns.push(column(text, "checked", Holds::Code, Reader::Both));
    columns.push(column(text, "source_ids", Holds::Records, Reader::Programs));
    let rows =
        all.into_iter().map(|standing| Row { group: None, cells: standing_cells(standing, text, names) });
    let country = text.country(names, assessment.country);
    Table {
        name: "standings",
        title: text.with(
            "table-standings",
            &[("country", country.into()), ("day", text.date(assessment.as_of).into())],
        ),
        about: about(assessment.country, assessment.as_of, &assessment.edition),
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

fn standing_cells(standing: &Standing, text: &Text, names: &Names<'_>) -> Vec<Cell> {
    let recorded = standing.fact.as_ref().and_then(|id| names.facts().get(id));
    let commitment: Option<&Commitment> = recorded.and_then(|fact| match &fact.body {
        Body::Commitment(commitment) => Some(commitment),
        _ => None,
    });
    let procedures = standing
        .procedures
        .iter()
        .map(|procedure| (procedure.clone(), text.get(&format!("procedure-{procedure}"))));
    vec![
        Cell::Record(named(text, names, Kind::Instrument, standing.instrument.as_str())),
        bound(standing.bound, text),
        Cell::date(standing.since),
        Cell::date(commitment.and_then(|c| c.signed)),
        commitment
            .map_or(Cell::Empty, |c| Cell::Code { code: c.act.name().to_owned(), word: text.word(c.act) }),
        Cell::date(commitment.and_then(|c| c.deposited)),
        Cell::Flag(standing.core),
        Cell::date(standing.last_seen),
        Cell::Records(standing.reservations.iter().map(|id| fact(text, names, id)).collect()),
        Cell::Codes(procedures.collect()),
        standing.fact.as_ref().map_or(Cell::Empty, |id| Cell::Record(fact(text, names, id))),
        recorded.map_or(Cell::Empty, |fact| Cell::checked(fact.checked(), text)),
        sources_of(names, standing.fact.iter()),
    ]
}
