use std::collections::BTreeMap;

use mizan_domain::Kind;
use mizan_domain::kinds::TableRow;

use super::Check;
use crate::draft::Row;
use crate::form::What;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "table-rows-numbered",
    severity: Severity::Error,
    help: "The rows of a quoted table are numbered from 1 without a gap, each number once, and its rows have the same title \
        and the same headings. A table that is quoted in part would seem to be whole.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    if !ground.names.is_whole(What::Fact(Kind::TableRow)) {
        return;
    }
    let mut tables: BTreeMap<_, Vec<(&Row, &TableRow)>> = BTreeMap::new();
    for (row, x) in ground.each::<TableRow>() {
        tables.entry((row.fact.country, x.table.as_str())).or_default().push((row, x));
    }
    for ((_, table), mut rows) in tables {
        rows.sort_by_key(|(row, x)| (x.row, row.draft.file, row.draft.header.start));
        let mut before: u32 = 0;
        for (row, x) in &rows {
            if x.row == before {
                report.add(row.draft.flaw(&CHECK, "row", format!("table {table} has row {} twice", x.row)).hint("number the rows from 1"));
            } else if x.row != before.saturating_add(1) {
                let message = format!("table {table} has no row {}", before.saturating_add(1));
                report.add(row.draft.flaw(&CHECK, "row", message).hint("number the rows from 1, without a gap"));
            }
            before = x.row;
        }
        let Some((first_row, first)) = rows.first() else { continue };
        let headings = |x: &TableRow| x.cells.iter().map(|c| c.heading.clone()).collect::<Vec<_>>();
        for (row, x) in rows.iter().skip(1) {
            let path = if x.title != first.title {
                "title"
            } else if headings(x) != headings(first) {
                "cells"
            } else {
                continue;
            };
            report.add(
                row.draft
                    .flaw(&CHECK, path, format!("this row of table {table} has another {path} than the first", path = if path == "cells" { "set of headings" } else { path }))
                    .hint("write them as in the first row")
                    .see(first_row.draft.file, first_row.draft.place(path), "the first row"),
            );
        }
    }
}
