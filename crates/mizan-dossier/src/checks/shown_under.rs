use mizan_domain::kinds::Right;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "shown-under",
    severity: Severity::Error,
    help: "A right is shown under itself, as a row of the matrix, or under a right that is a row. One that is shown \
        under a right which is no row itself would be seen nowhere.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Right>() {
        let under = x.shown_under.as_str();
        if let Some((other_row, other)) = ground.find::<Right>(None, under)
            && other.shown_under.as_str() != under
            // Two that lead to each other are a circle, reported as such.
            && other.shown_under.as_str() != row.local()
        {
            report.add(
                row.draft
                    .flaw(&CHECK, "shown_under", format!("`{under}` is no row of the matrix"))
                    .hint(format!("it is itself shown under `{}`", other.shown_under))
                    .see(other_row.draft.file, other_row.draft.place("shown_under"), "here"),
            );
        }
    }
}
