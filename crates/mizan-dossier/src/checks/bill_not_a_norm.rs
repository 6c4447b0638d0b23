use mizan_domain::kinds::{Alignment, Norm, NormKind};
use mizan_domain::NormId;

use super::Check;
use crate::draft::Row;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "bill-not-a-norm",
    severity: Severity::Error,
    help: "A bill is not law: no alignment rests on one, and no judgment acts on one. When it is enacted, add the act as a \
        record of its own, with the day from which it is in force.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    let judged = ground.each::<Alignment>().map(|(row, x)| (row, "norms", &x.norms));
    let acted_on = ground.each::<Norm>().map(|(row, x)| (row, "acts_on", &x.acts_on));
    let all: Vec<(&Row, &str, &Vec<NormId>)> = judged.chain(acted_on).collect();
    for (row, field, norms) in all {
        for (n, id) in norms.iter().enumerate() {
            if let Some((bill, body)) = ground.find::<Norm>(row.fact.country, id.as_str())
                && body.kind == NormKind::Bill
            {
                report.add(
                    row.draft
                        .flaw(&CHECK, &format!("{field}/{n}"), format!("`{id}` is a bill"))
                        .hint("name an act in force, or none")
                        .see(bill.draft.file, bill.draft.place("kind"), "a bill"),
                );
            }
        }
    }
}
