use mizan_domain::Kind;
use mizan_domain::kinds::Measure;

use super::Check;
use crate::form::What;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "measure-weakens-a-factor",
    severity: Severity::Warning,
    help: "A measure weakens barriers that some dossier describes: the names in `weakens` are ids of factors. The dossier \
        that describes one may be absent here, so that this is a warning.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    if !ground.names.is_whole(What::Fact(Kind::Factor)) {
        return;
    }
    for (row, x) in ground.each::<Measure>() {
        for (n, id) in x.weakens.iter().enumerate() {
            if !ground.names.anywhere(Kind::Factor, id) {
                let hint = report.guess(id, ground.names.of_kind_anywhere(Kind::Factor));
                report.add(
                    row.draft
                        .flaw(&CHECK, &format!("weakens/{n}"), format!("no dossier has a factor `{id}`"))
                        .hint("name a factor, or load the dossier that has it")
                        .maybe_hint(hint),
                );
            }
        }
    }
}
