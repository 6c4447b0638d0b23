use mizan_domain::kinds::{Alignment, Relation};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "norms-of-alignment",
    severity: Severity::Error,
    help: "An alignment joins a provision and the norms that answer it; the relation `none` says that somebody looked and \
        no norm does, so it names none. A conflict says whether it concerns the whole guarantee or a part, and \
        nothing else does. An answer in full lacks nothing.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, x) in ground.each::<Alignment>() {
        let relation = x.relation.name();
        let none = x.relation == Relation::None;
        let conflict = x.relation == Relation::Conflict;
        let mut add = |path, message: String, hint: &str| report.add(row.draft.flaw(&CHECK, path, message).hint(hint));
        if none && !x.norms.is_empty() {
            add("norms", "the relation `none` names norms".to_owned(), "remove the norms, or mend the relation");
        }
        if !none && x.norms.is_empty() {
            add("relation", format!("the relation `{relation}` names no norm"), "add `norms = [\"…\"]`");
        }
        if conflict && x.extent.is_none() {
            add("relation", "a conflict of unknown extent".to_owned(), "add `extent = \"whole\"` or `extent = \"part\"`");
        }
        if !conflict && x.extent.is_some() {
            add("extent", format!("the relation `{relation}` has an extent"), "only a conflict has one");
        }
        if x.relation == Relation::Full && x.missing.is_some() {
            add("missing", "a full answer from which something is missing".to_owned(), "mend the relation, or remove the line");
        }
    }
}
