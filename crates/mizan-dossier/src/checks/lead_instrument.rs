use mizan_domain::Kind;
use mizan_domain::kinds::{Provision, Right};

use super::Check;
use crate::form::What;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "lead-instrument",
    severity: Severity::Error,
    help: "The instrument that leads for a right guarantees it: one of its provisions is chief for the right, or supports \
        it. A right that no core treaty guarantees to everyone has no lead instrument, and the assessment says so.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    if !ground.names.is_whole(What::Fact(Kind::Provision)) {
        return;
    }
    for (row, x) in ground.each::<Right>() {
        let Some(lead) = &x.lead_instrument else { continue };
        let id = row.local();
        let guaranteed = ground.each::<Provision>().any(|(_, p)| {
            p.instrument == *lead && p.chief_for.iter().chain(&p.supports).any(|right| right.as_str() == id)
        });
        if !guaranteed {
            report.add(
                row.draft
                    .flaw(&CHECK, "lead_instrument", format!("no provision of `{lead}` guarantees the right `{id}`"))
                    .hint("name the instrument whose provisions do, or remove the line"),
            );
        }
    }
}
