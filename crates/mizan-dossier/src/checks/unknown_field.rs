use super::Check;
use crate::draft::Draft;
use crate::form::What;
use crate::problem::Severity;
use crate::read_csv::{Cell, DISPUTED, JUDGED_BY};
use crate::report::{Flaw, Report, listed};
use crate::shape::TableShape;

pub(crate) const CHECK: Check = Check {
    name: "unknown-field",
    severity: Severity::Error,
    help: "A record has only the fields of its kind, and those that every record has: `id`, `from`, `until`, \
        `judged`, `note`, `cite`. A name that is misspelt would otherwise be a statement that nobody sees. \
        `mizan schema` lists the fields, and an editor that knows the schema completes them.",
    run: None,
};

/// A field that its table doesn't have.
pub(crate) fn flaw(draft: &Draft, path: &str, name: &str, table: &TableShape, report: &Report) -> Flaw {
    let spot = draft.spot.find(path).step(name);
    let at = spot.map_or_else(|| draft.place(path), |s| s.key.as_ref().unwrap_or(&s.at));
    let message = match path.split('/').rfind(|part| part.parse::<usize>().is_err()) {
        Some(inner) if !inner.is_empty() => format!("`{inner}` has no field `{name}`"),
        _ => format!("a {} has no field `{name}`", draft.what.name()),
    };
    Flaw::new(&CHECK, draft.file, at, message)
        .hint(format!("it has {}", listed(table.names())))
        .maybe_hint(report.guess(name, table.names()))
}

/// A column that is no field.
pub(crate) fn column(file: usize, cell: &Cell<'_>, what: What, table: &TableShape, report: &Report) -> Flaw {
    const CITATION: &[&str] = &["source", "place", "stance", "says", "checked", "checked_on"];
    let disputed = DISPUTED.iter().map(|(name, _)| *name);
    let columns = table.names().chain(CITATION.iter().copied()).chain(disputed).chain([JUDGED_BY]);
    Flaw::new(&CHECK, file, &cell.at, format!("a {} has no field `{}`", what.name(), cell.text))
        .hint(format!("it has {}", listed(table.names())))
        .maybe_hint(report.guess(&cell.text, columns))
}
