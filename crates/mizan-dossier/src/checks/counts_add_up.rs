use mizan_domain::kinds::Review;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "counts-add-up",
    severity: Severity::Error,
    help: "The recommendations that a State supports and those that it notes are together not more than there are. \
        Sources count in different ways: keep the numbers of one source together, and the others as disputes.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Review>() {
        let Some(all) = x.recommendations else { continue };
        let (supported, noted) = (x.supported.unwrap_or(0), x.noted.unwrap_or(0));
        if u64::from(supported) + u64::from(noted) > u64::from(all) {
            report.add(
                row.draft
                    .flaw(&CHECK, "recommendations", format!("{supported} supported and {noted} noted are more than {all}"))
                    .hint("keep the numbers of one source together"),
            );
        }
    }
}
