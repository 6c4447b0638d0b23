use mizan_domain::kinds::{Instrument, InstrumentKind};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "protocol-has-parent",
    severity: Severity::Error,
    help: "A protocol names the instrument that it is a protocol to, in `parent`: only a State that is bound by the \
        parent can be expected to join it. A core instrument has no parent.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Instrument>() {
        match (x.kind, &x.parent) {
            (InstrumentKind::Protocol, None) => report.add(
                row.draft
                    .flaw(&CHECK, "kind", format!("the protocol `{}` names no parent", row.local()))
                    .hint("add `parent = \"…\"`"),
            ),
            (InstrumentKind::Core, Some(parent)) => report.add(
                row.draft
                    .flaw(&CHECK, "parent", format!("the core instrument `{}` has the parent `{parent}`", row.local()))
                    .hint("remove the parent, or make it a protocol"),
            ),
            _ => {}
        }
    }
}
