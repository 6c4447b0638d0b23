use mizan_domain::kinds::{Instrument, Provision, Reservation};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "provision-of-instrument",
    severity: Severity::Error,
    help: "A provision belongs to the instrument that it is named after: `iccpr-19` is an article of `iccpr`. A \
        reservation concerns provisions of its own instrument, or of the one that its instrument is a protocol to.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Provision>() {
        let named = row.local().strip_prefix(x.instrument.as_str());
        if !named.is_some_and(|rest| rest.starts_with('-')) {
            report.add(
                row.draft
                    .flaw(&CHECK, "instrument", format!("{} is an article of `{}`", row.label(), x.instrument))
                    .hint(format!("its id begins with `{}-`; mend the id or the instrument", x.instrument)),
            );
        }
    }
    for (row, x) in ground.each::<Reservation>() {
        let parent = ground.reference::<Instrument>(x.instrument.as_str()).and_then(|i| i.parent.as_ref());
        for (n, id) in x.provisions.iter().enumerate() {
            let Some(provision) = ground.reference::<Provision>(id.as_str()) else { continue };
            if provision.instrument != x.instrument && Some(&provision.instrument) != parent {
                report.add(
                    row.draft
                        .flaw(
                            &CHECK,
                            &format!("provisions/{n}"),
                            format!("`{id}` is an article of `{}`, not of `{}`", provision.instrument, x.instrument),
                        )
                        .hint("name a provision of the reservation's own instrument")
                        .see(row.draft.file, row.draft.place("instrument"), "the reservation's instrument"),
                );
            }
        }
    }
}
