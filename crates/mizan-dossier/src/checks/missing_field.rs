use super::Check;
use crate::draft::Draft;
use crate::form::What;
use crate::problem::Severity;
use crate::read_csv::Row;
use crate::report::Flaw;
use crate::shape::FieldShape;

pub(crate) const CHECK: Check = Check {
    name: "missing-field",
    severity: Severity::Error,
    help: "A record has every field that its kind needs. What isn't known is left out only where the kind allows \
        it, and is then shown as not known. Never fill a field with a guess: leave the record out instead.",
    run: None,
};

/// A field that a table lacks.
pub(crate) fn flaw(draft: &Draft, path: &str, name: &str, about: &str) -> Flaw {
    let message = match path.split('/').rfind(|part| part.parse::<usize>().is_err()) {
        Some(inner) if !inner.is_empty() => format!("`{inner}` of {} lacks `{name}`", draft.label()),
        _ => format!("{} lacks `{name}`", draft.label()),
    };
    with_hint(draft.flaw(&CHECK, path, message), name, about)
}

/// A column that a table lacks.
pub(crate) fn column(file: usize, header: &Row<'_>, what: What, field: &FieldShape) -> Flaw {
    let message = format!("a table of {}s lacks the column `{}`", what.name(), field.name);
    with_hint(Flaw::new(&CHECK, file, &header.at, message), &field.name, &field.about)
}

fn with_hint(flaw: Flaw, name: &str, about: &str) -> Flaw {
    let about = about.trim_end_matches('.');
    flaw.hint(if about.is_empty() { format!("add `{name}`") } else { format!("`{name}`: {about}") })
}
