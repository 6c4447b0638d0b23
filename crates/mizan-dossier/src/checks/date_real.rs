use mizan_domain::{Day, PartialDate};

use super::Check;
use crate::draft::Draft;
use crate::problem::Severity;
use crate::report::Flaw;
use crate::shape::DateForm;

pub(crate) const CHECK: Check = Check {
    name: "date-real",
    severity: Severity::Error,
    help: "A date exists, and is as exact as its source: 2010-06-23 for a day, bare or in quotes; \"2010-06\" for a \
        month and \"2010\" for a year, in quotes. Never write the first of January for a year of which the day \
        isn't known: the assessment would believe it.",
    run: None,
};

/// A text that is no date.
pub(crate) fn flaw(draft: &Draft, path: &str, text: &str, form: DateForm) -> Flaw {
    let error = match form {
        DateForm::Day => text.parse::<Day>().err(),
        DateForm::Any => text.parse::<PartialDate>().err(),
    };
    let why = error.map_or_else(String::new, |e| format!(": {}", e.why));
    let shown: String = text.chars().take(40).collect();
    draft.flaw(&CHECK, path, format!("`{shown}` is not a date{why}")).hint(match form {
        DateForm::Day => "write a day: 2010-06-23",
        DateForm::Any => "write 2010-06-23, \"2010-06\" or \"2010\"",
    })
}
