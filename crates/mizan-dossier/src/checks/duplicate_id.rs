use std::collections::HashMap;

use super::Check;
use crate::draft::Row;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "duplicate-id",
    severity: Severity::Error,
    help: "An id names one record of its kind in one country, or in the reference. Two records of one id would be two \
        versions of one fact at once. If they say the same, remove one; if they hold at different times, give \
        each its own id.",
    run: None,
};

/// Records with the id of an earlier one.
pub(crate) fn check(rows: &[Row], report: &mut Report) {
    let mut first = HashMap::new();
    for row in rows {
        if let Some(other) = first.get(&row.fact.id).copied() {
            let other: &Row = other;
            report.add(
                row.draft
                    .flaw(&CHECK, "id", format!("there is another {}", row.label()))
                    .hint("remove one of the two, or give each its own id")
                    .see(other.draft.file, other.draft.place("id"), "the first one"),
            );
        } else {
            first.insert(&row.fact.id, row);
        }
    }
}
