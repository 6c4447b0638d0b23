use mizan_domain::kinds::{Norm, NormKind};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "judgment-names-norm",
    severity: Severity::Error,
    help: "A judgment that does something to norms names them (`acts_on`) and says what it does (`does`): it then acts on \
        them from its day to the day on which it is stayed or reversed. Only judgments have these two fields, and \
        have both or neither.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Norm>() {
        let (path, message, hint) = match (x.kind == NormKind::Judgment, x.acts_on.is_empty(), x.does.is_some()) {
            (false, false, _) => ("acts_on", "only a judgment acts on norms", "make it a judgment, or remove the line"),
            (false, _, true) => ("does", "only a judgment does something to norms", "make it a judgment, or remove the line"),
            (true, false, false) => ("acts_on", "this judgment names norms, and not what it does to them", "add `does = \"…\"`"),
            (true, true, true) => ("does", "this judgment says what it does, and not to which norm", "add `acts_on = [\"…\"]`"),
            _ => continue,
        };
        report.add(row.draft.flaw(&CHECK, path, message).hint(hint));
    }
}
