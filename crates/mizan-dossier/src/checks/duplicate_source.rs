use std::collections::BTreeMap;

use super::Check;
use crate::draft::SourceRow;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "duplicate-source",
    severity: Severity::Error,
    help: "A source has one record and one id among all dossiers, so that everything that rests on it is found in one \
        place. A source that several dossiers cite stands in the reference.",
    run: None,
};

/// Sources with the id of an earlier one.
pub(crate) fn check(sources: &[SourceRow], report: &mut Report) {
    let mut ids: BTreeMap<&str, &SourceRow> = BTreeMap::new();
    for row in sources {
        match ids.get(row.id().as_str()) {
            Some(other) => report.add(
                row.draft
                    .flaw(&CHECK, "id", format!("there is another source `{}`", row.id()))
                    .hint("remove one of the two, or give each its own id")
                    .see(other.draft.file, other.draft.place("id"), "the first one"),
            ),
            None => {
                ids.insert(row.id().as_str(), row);
            }
        }
    }
}
