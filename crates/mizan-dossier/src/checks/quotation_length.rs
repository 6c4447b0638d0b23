use mizan_domain::kinds::{Audience, Capacity, Issue, TableRow};

use super::Check;
use crate::draft::Row;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

/// The longest quotation, in characters.
const LONGEST: usize = 200;

pub(crate) const CHECK: Check = Check {
    name: "quotation-length",
    severity: Severity::Warning,
    help: "Quotations are short: a cell of a table may be quoted whole, and no other text is copied from anywhere. \
        What is longer than 200 characters is probably more than a cell. Say it in own words, with its place.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<TableRow>() {
        for (n, cell) in x.cells.iter().enumerate() {
            quoted(row, &format!("cells/{n}/text"), &cell.text, report);
        }
    }
    for (row, x) in ground.each::<Issue>() {
        for (path, text) in [("impact", &x.impact), ("legal_provisions", &x.legal_provisions)] {
            quoted(row, path, text.as_deref().unwrap_or(""), report);
        }
    }
    for (row, x) in ground.each::<Capacity>() {
        quoted(row, "enhancement", x.enhancement.as_deref().unwrap_or(""), report);
    }
    for (row, x) in ground.each::<Audience>() {
        for (path, text) in [("awareness", &x.awareness), ("promotional", &x.promotional)] {
            quoted(row, path, text.as_deref().unwrap_or(""), report);
        }
    }
}

fn quoted(row: &Row, path: &str, text: &str, report: &mut Report) {
    let length = text.chars().count();
    if length > LONGEST {
        report.add(
            row.draft
                .flaw(&CHECK, path, format!("a quotation of {length} characters in {}", row.label()))
                .hint(format!("quote at most {LONGEST}, say the rest in own words")),
        );
    }
}
