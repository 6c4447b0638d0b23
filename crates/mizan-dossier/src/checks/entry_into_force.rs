use mizan_domain::kinds::{Act, Commitment, Instrument};
use mizan_domain::{Day, PartialDate};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "entry-into-force",
    severity: Severity::Error,
    help: "A treaty binds a State from the day that its own rule sets after the deposit, such as the thirtieth day or \
        three months, and never before the treaty itself is in force. A State can't sign or join a treaty that \
        isn't adopted yet. Where `binds_from` is left out, it is computed; give it only where a source does.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Commitment>() {
        let Some((treaty_row, treaty)) = ground.find::<Instrument>(None, x.instrument.as_str()) else { continue };
        for (path, date) in [("signed", x.signed), ("deposited", x.deposited)] {
            if let (Some(date), Some(adopted)) = (date, treaty.adopted)
                && date.latest() < adopted.earliest()
            {
                report.add(
                    row.draft
                        .flaw(&CHECK, path, format!("{date} lies before `{}` was adopted, {adopted}", x.instrument))
                        .hint("mend the date")
                        .see(treaty_row.draft.file, treaty_row.draft.place("adopted"), "adopted here"),
                );
            }
        }
        let Some(binds) = x.binds_from else { continue };
        if let Some(force) = treaty.in_force
            && binds.latest() < force.earliest()
        {
            report.add(
                row.draft
                    .flaw(&CHECK, "binds_from", format!("{binds} lies before `{}` is itself in force, {force}", x.instrument))
                    .hint(format!("the earliest day is {}", force.earliest()))
                    .see(treaty_row.draft.file, treaty_row.draft.place("in_force"), "in force from here"),
            );
            continue;
        }
        // A successor State is bound from its independence, whatever the day of its notification.
        if let (Some(deposited), false) = (x.deposited, x.act == Act::Succession)
            && let Some((first, last)) = by_rule(deposited, treaty)
            && (binds.latest() < first || binds.earliest() > last)
        {
            report.add(
                row.draft
                    .flaw(
                        &CHECK,
                        "binds_from",
                        format!("{binds} doesn't fit the rule of `{}` for a deposit of {deposited}", x.instrument),
                    )
                    .hint(format!("by its rule it binds from {}", if first == last { first.to_string() } else { format!("{first} to {last}") }))
                    .see(treaty_row.draft.file, treaty_row.draft.place("entry_rule"), "the rule"),
            );
        }
    }
}

/// The first and the last day from which a treaty can bind after a deposit.
fn by_rule(deposited: PartialDate, treaty: &Instrument) -> Option<(Day, Day)> {
    let rule = treaty.entry_rule?;
    let (first, last) = (rule.binds_after(deposited.earliest()), rule.binds_after(deposited.latest()));
    Some(match treaty.in_force {
        Some(force) => (first.max(force.earliest()), last.max(force.latest())),
        None => (first, last),
    })
}
