use super::Check;
use crate::draft::Draft;
use crate::problem::Severity;
use crate::report::{Flaw, Report, listed};

pub(crate) const CHECK: Check = Check {
    name: "value-not-allowed",
    severity: Severity::Error,
    help: "A field with a fixed list of values has one of them, and a number lies within its bounds. The values are \
        written in lower case with hyphens. `mizan schema` lists them, each with what it means.",
    run: None,
};

/// A text that isn't one of a few.
pub(crate) fn choice(draft: &Draft, path: &str, text: &str, choices: &[String], report: &Report) -> Flaw {
    let names = || choices.iter().map(String::as_str);
    draft
        .flaw(&CHECK, path, format!("`{}` can't be `{}`", field(path), text))
        .hint(format!("it is one of {}", listed(names())))
        .maybe_hint(report.guess(text, names()))
}

/// A number beyond its bounds.
pub(crate) fn beyond(draft: &Draft, path: &str, n: i64, least: Option<i64>, most: Option<i64>) -> Option<Flaw> {
    let (than, hint) = match (least, most) {
        (Some(least), _) if n < least => (format!("less than {least}"), format!("the least is {least}")),
        (_, Some(most)) if n > most => (format!("more than {most}"), format!("the most is {most}")),
        _ => return None,
    };
    Some(draft.flaw(&CHECK, path, format!("`{}` can't be {n}, {than}", field(path))).hint(hint))
}

/// A value that its type refuses.
pub(crate) fn refused(draft: &Draft, path: &str, why: &str) -> Flaw {
    draft
        .flaw(&CHECK, path, format!("`{}` can't be read: {}", field(path), why))
        .hint("write a value that the field can hold, or leave it out where it isn't known")
}

fn field(path: &str) -> &str {
    path.split('/').rfind(|part| part.parse::<usize>().is_err()).unwrap_or(path)
}
