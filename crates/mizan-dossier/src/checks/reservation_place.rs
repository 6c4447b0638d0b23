use mizan_domain::kinds::{Reservation, ReservationEffect};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "reservation-place",
    severity: Severity::Error,
    help: "A reservation that modifies what a treaty demands names the provisions that it modifies, or says that it \
        concerns the whole (`whole = true`). Only then can the assessment tell which rights it touches.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Reservation>() {
        if x.effect == ReservationEffect::Modifies && x.provisions.is_empty() && !x.whole {
            report.add(
                row.draft
                    .flaw(&CHECK, "effect", format!("{} modifies no provision that it names", row.label()))
                    .hint("add `provisions = [\"…\"]`, or `whole = true`"),
            );
        }
    }
}
