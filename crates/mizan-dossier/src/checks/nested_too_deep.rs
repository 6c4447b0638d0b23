use super::Check;
use crate::problem::Severity;

pub(crate) const CHECK: Check = Check {
    name: "nested-too-deep",
    severity: Severity::Error,
    help: "Tables and lists are nested at most twelve deep, and a name has at most twelve parts. No record of \
        a dossier needs more than four. Deeper nesting is refused before it is read, since a file could be \
        made to exhaust the computer with it.",
    run: None,
};
