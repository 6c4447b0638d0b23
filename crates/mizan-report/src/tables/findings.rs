use mizan_assess::{Assessment, Finding};
use mizan_domain::Kind;
use mizan_text::{Names, Text};

use super::{about, column, columns, fact, named, people_need, record, sources_of, step};
use crate::{Cell, Column, Holds, Reader, Row, Table};

/// Every finding, by rank.
pub fn findings(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Table {
    let country = text.country(names, assessment.country);
    let title = text
        .with("table-findings", &[("country", country.into()), ("day", text.date(assessment.as_of).into())]);
    let all = &assessment.findings;
    Table {
        name: "findings",
        title,
        about: about(assessment.country, assessment.as_of, &assessment.edition),
        columns: columns_of(all, text),
        rows: all.iter().map(|finding| Row { group: None, cells: cells(finding, text, names) }).collect(),
        notes: Vec::new(),
    }
}

fn columns_of(all: &[Finding], text: &Text) -> Vec<Column> {
    let mut columns =
        columns(text, &[("severity", Holds::Number), ("message", Holds::Text), ("gap", Holds::Code)]);
    columns.push(column(text, "certain", Holds::Flag, Reader::Programs));
    columns.push(column(text, "mark", Holds::Text, Reader::People));
    let since = people_need(all.iter().any(|finding| finding.since.is_some()));
    columns.push(column(text, "since", Holds::Date, since));
    let sure = all.iter().any(|finding| finding.robustness.is_some());
    let robustness = if sure { Reader::People } else { Reader::Programs };
    columns.push(column(text, "robustness", Holds::Text, robustness));
    columns.push(column(text, "finding", Holds::Text, Reader::Both));
    for (name, holds) in [
        ("rule", Holds::Code),
        ("right", Holds::Record),
        ("rights", Holds::Records),
        ("step", Holds::Code),
        ("parts", Holds::Text),
        ("runs", Holds::Number),
        ("stood", Holds::Number),
        ("falls_without", Holds::Records),
        ("facts", Holds::Records),
        ("checked", Holds::Code),
        ("facts_checked", Holds::Number),
        ("measures", Holds::Records),
        ("source_ids", Holds::Records),
    ] {
        columns.push(column(text, name, holds, Reader::Programs));
    }
    columns
}

fn cells(finding: &Finding, text: &Text, names: &Names<'_>) -> Vec<Cell> {
    let robustness = finding.robustness.as_ref();
    let facts = finding.facts.iter().filter_map(|id| names.facts().get(id));
    let checked = facts.filter(|fact| fact.is_verified()).count();
    vec![
        Cell::Whole(finding.severity.into()),
        Cell::Text(text.message(&finding.message, names)),
        Cell::Code { code: finding.kind.name().to_owned(), word: text.gap(finding.kind) },
        Cell::Flag(finding.certain),
        marks(finding, text),
        Cell::date(finding.since),
        Cell::text(robustness.map(|robustness| text.robustness(robustness, names))),
        Cell::Text(finding.id.clone()),
        Cell::Code { code: finding.rule.clone(), word: finding.rule.clone() },
        finding.right.as_ref().map_or(Cell::Empty, |id| record(text, names, Kind::Right, id.as_str())),
        Cell::Records(finding.rights.iter().map(|id| named(text, names, Kind::Right, id.as_str())).collect()),
        step(text, finding.step),
        Cell::Text(text.severity(finding, names)),
        robustness.map_or(Cell::Empty, |r| Cell::Whole(r.runs.into())),
        robustness.map_or(Cell::Empty, |r| Cell::Whole(r.stood.into())),
        Cell::Records(
            robustness.iter().flat_map(|r| &r.falls_without).map(|id| fact(text, names, id)).collect(),
        ),
        Cell::Records(finding.facts.iter().map(|id| fact(text, names, id)).collect()),
        Cell::checked(finding.checked(names.facts()), text),
        Cell::count(checked),
        Cell::Records(
            finding.measures.iter().map(|id| named(text, names, Kind::Measure, id.as_str())).collect(),
        ),
        sources_of(names, &finding.facts),
    ]
}

/// `possible`, `fragile`: what a reader has to know before believing it.
fn marks(finding: &Finding, text: &Text) -> Cell {
    let mut marks = Vec::new();
    if !finding.certain {
        marks.push(text.get("mark-possible"));
    }
    if finding.robustness.as_ref().is_some_and(mizan_assess::Robustness::is_fragile) {
        marks.push(text.get("mark-fragile"));
    }
    if marks.is_empty() { Cell::Empty } else { Cell::Text(text.clauses(&marks)) }
}
