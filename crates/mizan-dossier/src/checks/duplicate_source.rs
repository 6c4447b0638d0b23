use std::collections::BTreeMap;

use super::Check;
use crate::draft::SourceRow;
use crate::files::File;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "duplicate-source",
    severity: Severity::Error,
    help: "A source has one id among all dossiers, so that everything that rests on it is found in one place. A source that \
        several dossiers cite stands in the reference; a dossier that was exported brings its sources along, and \
        may repeat one if it says the very same of it.",
    run: None,
};

/// Sources with the id of an earlier one, unless another dossier says the same of it.
pub(crate) fn check(files: &[File], sources: &[SourceRow], report: &mut Report) {
    let folder = |row: &SourceRow| files.get(row.draft.file).map(|file| file.folder.as_str());
    let mut ids: BTreeMap<&str, &SourceRow> = BTreeMap::new();
    for row in sources {
        match ids.get(row.id().as_str()) {
            Some(other) if other.source == row.source && folder(other) != folder(row) => {}
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
