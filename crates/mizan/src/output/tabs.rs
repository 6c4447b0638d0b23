//! Tables for pipes: tab-separated, a line a row, no colour and no signs.

use mizan_report::{Cell, Column, Graded, Holds, Table};
use mizan_text::Text;

use super::cells::id_of;
use super::piece::clean;

/// Each table with its headings; several are told apart by their titles.
pub(crate) fn write(tables: &[Table], text: &Text) -> String {
    let parts: Vec<String> = tables
        .iter()
        .map(|table| {
            let title = if tables.len() > 1 { format!("# {}\n", clean(&table.title)) } else { String::new() };
            title + &of_table(table, text)
        })
        .collect();
    parts.join("\n")
}

fn of_table(table: &Table, text: &Text) -> String {
    let columns: Vec<(usize, &Column)> = table.for_people().collect();
    let grouped = table.rows.iter().any(|row| row.group.is_some());
    let mut out = String::new();
    let group = grouped.then(|| text.get("column-group"));
    let headings = columns.iter().flat_map(|(n, column)| {
        let id = has_ids(table, *n).then(|| text.get("column-id"));
        id.into_iter().chain([column.heading.clone()])
    });
    line(&mut out, group.into_iter().chain(headings));
    for row in &table.rows {
        let group = grouped.then(|| row.group.clone().unwrap_or_default());
        let cells = columns.iter().flat_map(|(n, column)| {
            let cell = row.cells.get(*n).unwrap_or(&Cell::Empty);
            let id = has_ids(table, *n).then(|| match cell {
                Cell::Record(record) => id_of(record).unwrap_or_default().to_owned(),
                _ => String::new(),
            });
            id.into_iter().chain([value(cell, column.holds, text)])
        });
        line(&mut out, group.into_iter().chain(cells));
    }
    out
}

/// Whether a column's records have ids that lead on.
fn has_ids(table: &Table, column: usize) -> bool {
    table
        .rows
        .iter()
        .any(|row| matches!(row.cells.get(column), Some(Cell::Record(record)) if id_of(record).is_some()))
}

fn line(out: &mut String, values: impl Iterator<Item = String>) {
    let values: Vec<String> = values.map(|value| clean(&value)).collect();
    out.push_str(&values.join("\t"));
    out.push('\n');
}

fn value(cell: &Cell, holds: Holds, text: &Text) -> String {
    match cell {
        Cell::Date(date) => date.to_string(),
        Cell::Whole(n) => n.to_string(),
        Cell::Decimal(x) => x.to_string(),
        Cell::Level(graded) => level(graded, text),
        Cell::Empty if holds == Holds::Level => String::new(),
        cell => cell.words(text),
    }
}

/// `0-1 Widespread`, with what the stripes and the sign say.
fn level(graded: &Graded, text: &Text) -> String {
    let mut words = vec![match graded.level {
        Some(_) => format!("{} {}", graded.digits(), graded.word),
        None => graded.word.clone(),
    }];
    if graded.is_unverified() && graded.level.is_some() {
        words.push(text.get("mark-unverified"));
    }
    if graded.breaks {
        words.push(text.get("mark-break"));
    }
    words.join(", ")
}
