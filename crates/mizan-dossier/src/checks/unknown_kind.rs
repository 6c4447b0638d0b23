use super::Check;
use crate::form::What;
use crate::problem::Severity;
use crate::read_toml::Table;
use crate::report::{Flaw, Report, nearest};

pub(crate) const CHECK: Check = Check {
    name: "unknown-kind",
    severity: Severity::Error,
    help: "The header of a record, such as `[[norm]]`, and the name of a table, such as `commitment.csv`, say what \
        kind of fact it holds. The kinds are those that `mizan schema` lists. A field that stands before any \
        header belongs to no record.",
    run: None,
};

/// A record, or a field outside of one, whose name is no kind.
pub(crate) fn in_file(file: usize, table: &Table, report: &Report) -> Flaw {
    let is_record = table.value.is_object() || table.value.is_array();
    let message = if is_record {
        format!("there is no kind of record called `{}`", table.name)
    } else {
        format!("`{}` stands outside of any record", table.name)
    };
    let flaw = Flaw::new(&CHECK, file, &table.header, message);
    match report.guess(&table.name, What::all().map(What::name)) {
        Some(guess) if is_record => flaw.hint(guess),
        _ if is_record => flaw.hint("`mizan schema` lists the kinds"),
        _ => flaw.hint("put it under a header such as `[[norm]]`"),
    }
}

/// A table whose file is named after no kind.
pub(crate) fn of_table(file: usize, stem: &str) -> Flaw {
    let kinds = What::all().filter(|what| *what != What::Head).map(What::name);
    let hint = nearest(stem, kinds).map(|name| format!("did you mean `{name}.csv`?"));
    Flaw::new(&CHECK, file, &(0..0), format!("the table `{stem}.csv` is named after no kind of record"))
        .hint("a table is named after its kind, such as `commitment.csv` or `observation-ciri.csv`")
        .maybe_hint(hint)
}
