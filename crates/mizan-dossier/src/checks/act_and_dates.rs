use mizan_domain::kinds::{Act, Commitment};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "act-and-dates",
    severity: Severity::Error,
    help: "A State that joined a treaty did so by an act with a day of deposit; one that only signed has a day of \
        signature and no deposit; one that did neither has no date, and `seen_on` says in the list of which day \
        that was read. Without these dates nobody can say from when the treaty binds.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Commitment>() {
        let act = x.act.name();
        let (path, message, hint) = match x.act {
            Act::None if x.signed.is_some() => ("signed", "`none` and a day of signature".to_owned(), "write `act = \"signed-only\"`"),
            Act::None | Act::SignedOnly if x.deposited.is_some() => {
                ("deposited", format!("`{act}` and a day of deposit"), "name the act that was deposited, such as `ratification`")
            }
            Act::None | Act::SignedOnly if x.binds_from.is_some() => {
                ("binds_from", format!("`{act}` and a day from which it binds"), "remove the day, or name the act")
            }
            Act::SignedOnly if x.signed.is_none() => {
                ("act", "`signed-only` without a day of signature".to_owned(), "add `signed`")
            }
            Act::None if x.seen_on.is_none() => {
                ("act", "`none` without the day of the list that shows it".to_owned(), "add `seen_on`")
            }
            act if act.joins() && x.deposited.is_none() && x.binds_from.is_none() => {
                ("act", format!("`{}` without a day of deposit", act.name()), "add `deposited`")
            }
            _ => continue,
        };
        report.add(row.draft.flaw(&CHECK, path, format!("{} has the act {message}", row.label())).hint(hint));
    }
}
