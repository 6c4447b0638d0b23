use mizan_domain::Checked;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "checked-undated",
    severity: Severity::Warning,
    help: "A statement that was checked says on which day, in `checked_on`: documents change, and a check grows old. \
        Without the day the check counts, but nobody can tell how old it is.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for row in ground.rows {
        for (n, citation) in row.fact.citations.iter().enumerate() {
            if citation.checked != Checked::No && citation.checked_on.is_none() {
                report.add(
                    row.draft
                        .flaw(&CHECK, &format!("cite/{n}/checked"), "this was checked, on an unknown day")
                        .hint("add `checked_on`"),
                );
            }
        }
    }
}
