use mizan_domain::kinds::{Acceptance, Instrument, Procedure};

use super::Check;
use crate::form::What;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "procedure-of-instrument",
    severity: Severity::Error,
    help: "A State can accept or refuse a procedure only under an instrument that has it, by itself or by one of its \
        protocols. The instrument's record lists them in `procedures`, with how a State comes under each.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    if !ground.names.is_whole(What::Fact(mizan_domain::Kind::Instrument)) {
        return;
    }
    for (row, x) in ground.each::<Acceptance>() {
        let Some(own) = ground.reference::<Instrument>(x.instrument.as_str()) else { continue };
        let has = |procedures: &[Procedure]| procedures.iter().any(|p| p.procedure == x.procedure);
        let by_protocol = ground
            .each::<Instrument>()
            .any(|(_, other)| other.parent.as_ref() == Some(&x.instrument) && has(&other.procedures));
        if !has(&own.procedures) && !by_protocol {
            report.add(
                row.draft
                    .flaw(&CHECK, "procedure", format!("`{}` has no {} procedure", x.instrument, x.procedure.name()))
                    .hint("mend the procedure, or add it to the instrument's record"),
            );
        }
    }
}
