use super::{Check, nested_too_deep, record_too_long, value_not_allowed};
use crate::problem::Severity;
use crate::read_toml::{TextFlaw, TextFlawKind};
use crate::report::Flaw;

pub(crate) const CHECK: Check = Check {
    name: "syntax",
    severity: Severity::Error,
    help: "The text is valid TOML. What can't be read spoils its own record only: a record begins with its \
        header, such as `[[norm]]`, and ends where the next begins, and the others are checked as if nothing \
        had happened. Texts stand in quotes, lists in square brackets, and a name is followed by `=`.",
    run: None,
};

/// What is wrong with the text of a file.
pub(crate) fn of_text(file: usize, flaw: &TextFlaw) -> Flaw {
    let check = match flaw.kind {
        TextFlawKind::Syntax => &CHECK,
        TextFlawKind::TooDeep => &nested_too_deep::CHECK,
        TextFlawKind::TooLong => &record_too_long::CHECK,
        TextFlawKind::Number => &value_not_allowed::CHECK,
    };
    Flaw::new(check, file, &flaw.at, flaw.message.as_str()).hint(hint(flaw))
}

fn hint(flaw: &TextFlaw) -> &'static str {
    const ANY: &str = "a field is a name, `=` and a value: a text in quotes, a number, a date, a list in brackets";
    const HINTS: &[(&str, &str)] = &[
        ("string values must be quoted", "put the text in quotes: \"…\""),
        ("duplicate key", "a record has each field once; remove one of the two"),
        ("key with no value", "write the name, then `=`, then the value"),
        ("unclosed array table", "close the header with `]]`"),
        ("unclosed array", "close the list with `]`, or the one above it"),
        ("long text is not closed", "close it with the three quotation marks that it begins with"),
        ("list is not closed", "close it with `]`"),
        ("table is not closed", "close it with `}`"),
        ("basic string", "close the text with `\"`; a quotation mark inside it is written `\\\"`"),
    ];
    let known = HINTS.iter().find(|(message, _)| flaw.message.contains(message)).map(|(_, hint)| *hint);
    match flaw.kind {
        TextFlawKind::Syntax => known.unwrap_or(ANY),
        TextFlawKind::TooDeep => "no record needs more than a few levels",
        TextFlawKind::TooLong => "no record needs so much text; is a header missing?",
        TextFlawKind::Number => "write a number that a computer can hold",
    }
}
