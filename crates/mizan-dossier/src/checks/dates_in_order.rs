use mizan_domain::{Kind, PartialDate};
use serde_json::Value;

use super::Check;
use crate::draft::Row;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "dates-in-order",
    severity: Severity::Error,
    help: "What happens first has the earlier date: a record holds from a day before it ends, a treaty is signed before \
        the act is deposited, a reservation is made before it is withdrawn, a dialogue comes before its outcome. \
        Dates known to the year or month count as out of order only where they can't be in order.",
    run: Some(run),
};

/// Pairs of fields of which the first can't lie after the second.
const ORDERED: &[(Kind, &str, &str)] = &[
    (Kind::Instrument, "adopted", "in_force"),
    (Kind::Commitment, "signed", "deposited"),
    (Kind::Commitment, "deposited", "binds_from"),
    (Kind::Commitment, "deposited", "withdrawn"),
    (Kind::Commitment, "binds_from", "withdrawn"),
    (Kind::Reservation, "made", "until"),
    (Kind::Norm, "made", "until"),
    (Kind::Norm, "seen_in_force", "until"),
    (Kind::Norm, "from", "seen_in_force"),
    (Kind::Review, "due", "not_submitted"),
    (Kind::Review, "submitted", "dialogue"),
    (Kind::Review, "list_of_issues", "dialogue"),
    (Kind::Review, "list_of_issues", "replies_due"),
    (Kind::Review, "dialogue", "dialogue_to"),
    (Kind::Review, "dialogue", "outcome"),
    (Kind::Review, "outcome", "next_due"),
    (Kind::Review, "outcome", "follow_up/due"),
    (Kind::Review, "outcome", "follow_up/received"),
    (Kind::Count, "period_from", "period_to"),
    (Kind::Case, "began", "ended"),
    (Kind::HistoricalPeriod, "begins", "ends"),
];

fn run(ground: &Ground<'_>, report: &mut Report) {
    for row in ground.rows {
        if !row.fact.holds.is_ordered() {
            out_of_order(row, "from", "until", report);
        }
    }
    for (kind, first, second) in ORDERED {
        for row in ground.of_kind(*kind) {
            if let (Some(a), Some(b)) = (date(row, first), date(row, second))
                && a.earliest() > b.latest()
            {
                out_of_order(row, first, second, report);
            }
        }
    }
}

fn date(row: &Row, path: &str) -> Option<PartialDate> {
    row.draft.value.pointer(&format!("/{path}")).and_then(Value::as_str)?.parse().ok()
}

fn out_of_order(row: &Row, first: &str, second: &str, report: &mut Report) {
    let text = |path| date(row, path).map_or_else(String::new, |date| date.to_string());
    let (a, b) = (text(first), text(second));
    let (first_name, second_name) = (last(first), last(second));
    report.add(
        row.draft
            .flaw(&CHECK, second, format!("`{second_name}` {b} lies before `{first_name}` {a}"))
            .hint(format!("swap the dates, or remove `{second_name}`"))
            .see(row.draft.file, row.draft.place(first), format!("`{first_name}` is here")),
    );
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
