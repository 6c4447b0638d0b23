use mizan_domain::Checked;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "checked-on",
    severity: Severity::Error,
    help: "The day of a check goes with what was checked: `checked = \"fact\"` where the document decides the fact, \
        `checked = \"quotation\"` where somebody saw that the source says so. The day isn't later than the \
        dossier's edition, since nothing recorded then can have been checked after it.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for row in ground.rows {
        for (n, citation) in row.fact.citations.iter().enumerate() {
            let Some(day) = citation.checked_on else { continue };
            let path = format!("cite/{n}/checked_on");
            if citation.checked == Checked::No {
                report.add(
                    row.draft
                        .flaw(&CHECK, &path, "this says when, and not what, was checked")
                        .hint("add `checked = \"fact\"` or `checked = \"quotation\"`, or remove the day"),
                );
            } else if let Some(head) = ground.head(row).filter(|head| day > head.edition) {
                report.add(
                    row.draft
                        .flaw(&CHECK, &path, format!("{day} is later than the dossier's edition, {}", head.edition))
                        .hint("give the dossier a new edition, or mend the day"),
                );
            }
        }
    }
}
