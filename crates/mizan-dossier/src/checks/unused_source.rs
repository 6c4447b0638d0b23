use std::collections::BTreeSet;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "unused-source",
    severity: Severity::Warning,
    help: "Every source is cited by a record. One that nothing rests on may be a mistake in an id, or a document that \
        somebody meant to use. The check is left out while some records can't be read.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    if !ground.names.all_whole() {
        return;
    }
    let used: BTreeSet<&str> = ground.cited().map(|cited| cited.text).collect();
    for row in ground.sources.iter().filter(|row| !used.contains(row.id().as_str())) {
        report.add(
            row.draft
                .flaw(&CHECK, "id", format!("nothing cites the source `{}`", row.id()))
                .hint("cite it, or remove it"),
        );
    }
}
