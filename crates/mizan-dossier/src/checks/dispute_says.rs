use mizan_domain::Stance;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "dispute-says",
    severity: Severity::Error,
    help: "A citation that disputes a statement says what its source says instead, in own words, in `says`: both stand \
        side by side before the reader. For a date, `says` is the other date.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for row in ground.rows {
        for (n, citation) in row.fact.citations.iter().enumerate() {
            if citation.stance == Stance::Disputes && citation.says.is_none() {
                report.add(
                    row.draft
                        .flaw(&CHECK, &format!("cite/{n}/stance"), "a source that disputes lacks what it says")
                        .hint("add `says = \"…\"`"),
                );
            }
        }
    }
}
