use mizan_domain::kinds::{Direction, Mandate};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "mandate-body",
    severity: Severity::Error,
    help: "A mandate names the body that has it. Only where it is recorded that nobody has one (`direction = \"nobody\"`) \
        is there no body, and then the right is named. A body's mandate for every right names no right, and only \
        such a mandate can exclude some.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Mandate>() {
        let nobody = x.direction == Direction::Nobody;
        let mut add = |path, message: &str, hint: &str| report.add(row.draft.flaw(&CHECK, path, message).hint(hint));
        match (&x.institution, nobody) {
            (None, false) => add("direction", "a mandate without a body", "add `institution = \"…\"`"),
            (Some(_), true) => add("institution", "nobody has this mandate, and a body is named", "remove the body, or mend the direction"),
            _ => {}
        }
        if nobody && x.right.is_none() {
            add("direction", "nobody has a mandate for an unnamed right", "add `right = \"…\"`");
        }
        if x.right.is_some() && !x.excludes.is_empty() {
            add("excludes", "a mandate for one right excludes others", "remove the line: it speaks of one right only");
        }
    }
}
