use super::Check;
use crate::problem::Severity;

pub(crate) const CHECK: Check = Check {
    name: "record-too-long",
    severity: Severity::Error,
    help: "A record has at most 256 kB of text. No statement needs as much; what is longer is a table, which \
        belongs into a CSV file, or a text that lacks the headers of its records.",
    run: None,
};
