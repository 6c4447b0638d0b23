//! The export as a workbook: a row a record, columns by their headings.

use std::collections::HashSet;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::sync::LazyLock;

use super::Visit;
use super::record::{Column, Record};
use crate::container::sheet::{Calendar, Cell, Workbook};
use crate::container::{Container, Kind};
use crate::tables::{fold, rows};
use crate::{Form, Place, ReadError};

/// Shows every record until `visit` breaks.
pub(super) fn records<R: Read + Seek>(file: R, visit: &mut Visit<'_>) -> Result<(), ReadError> {
    let mut book = Workbook::open(Container::open(file, Kind::Sheet)?)?;
    let calendar = book.calendar();
    let (mut at, mut stop) = (0, None);
    let mut record = Record::new();
    for sheet in book.sheets()? {
        let mut columns: Option<Vec<Option<Column>>> = None;
        book.rows(&sheet, &mut |cells| {
            let Some(columns) = &columns else {
                return match heading(cells, &sheet.name) {
                    Ok(found) => {
                        columns = Some(found);
                        ControlFlow::Continue(())
                    }
                    Err(error) => {
                        stop = Some(Err(error));
                        ControlFlow::Break(())
                    }
                };
            };
            at += 1;
            record.clear();
            for (column, cell) in columns.iter().zip(cells) {
                if let Some(column) = column {
                    fill(&mut record, *column, cell, calendar);
                }
            }
            match visit(Place(at), &mut record) {
                Ok(ControlFlow::Continue(())) => return ControlFlow::Continue(()),
                Ok(ControlFlow::Break(())) => stop = Some(Ok(())),
                Err(error) => stop = Some(Err(error)),
            }
            ControlFlow::Break(())
        })?;
        if let Some(stop) = stop.take() {
            return stop;
        }
    }
    Ok(())
}

/// The columns that the first row names.
fn heading(cells: &[Cell], sheet: &str) -> Result<Vec<Option<Column>>, ReadError> {
    let columns: Vec<Option<Column>> = cells.iter().map(|cell| Column::of(&cell.text)).collect();
    for column in columns.iter().flatten().chain(Column::NEEDED) {
        match columns.iter().filter(|other| other.as_ref() == Some(column)).count() {
            1 => {}
            0 => {
                let missing =
                    format!("the column `{}` in the first row of the sheet `{sheet}`", column.name());
                return Err(ReadError::Missing { form: Form::Uhri, missing });
            }
            _ => {
                let names: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
                let what = column.name().to_owned();
                return Err(ReadError::TwoColumns { form: Form::Uhri, what, heading: names.join(" | ") });
            }
        }
    }
    Ok(columns)
}

/// Puts a cell into the record: days as days, lists item by item. States are divided where their names are
/// known.
fn fill(record: &mut Record, column: Column, cell: &Cell, calendar: Calendar) {
    record.see(column);
    let whole = cell.characters == cell.text.chars().count();
    match column {
        Column::Published | Column::Entered if cell.number => {
            let day = calendar.day(&cell.text).map(|day| day.to_string());
            record.add(column, day.as_deref().unwrap_or(&cell.text));
        }
        Column::Themes | Column::Persons | Column::Positions if whole => {
            for item in divided(&cell.text) {
                record.add(column, &item);
            }
        }
        Column::Sdgs if whole => {
            for item in goals(&cell.text) {
                record.add(column, &item);
            }
        }
        _ => record.add_cut(column, &cell.text, cell.characters),
    }
}

const MARK: &str = " - ";

/// Terms that hold the mark between terms themselves.
static WITH_DASH: LazyLock<HashSet<String>> = LazyLock::new(|| {
    const TABLE: &str = include_str!("../../data/terms_with_dash.csv");
    rows(TABLE).map(|[term, _note]| fold(&term)).collect()
});

/// The items of a list in a cell: `- One - Two`.
fn divided(list: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let list = list.trim();
    for piece in list.strip_prefix("- ").unwrap_or(list).split(MARK) {
        let piece = piece.trim();
        let whole = items.last().map(|last| format!("{last}{MARK}{piece}"));
        match (items.last_mut(), whole) {
            (Some(last), Some(whole)) if WITH_DASH.contains(&fold(&whole)) => *last = whole,
            _ => items.push(piece.to_owned()),
        }
    }
    items
}

/// The goals and targets of a cell: a number begins each.
fn goals(list: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for piece in divided(list) {
        match items.last_mut() {
            Some(last) if crate::sdg::number(&piece).is_none() => *last = format!("{last}{MARK}{piece}"),
            _ => items.push(piece),
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::{divided, goals};

    #[test]
    fn lists_are_divided_at_dashes_that_are_not_part_of_a_term() {
        let term = "Economic, social & cultural rights - general measures of implementation";
        assert_eq!(
            divided(&format!("- Right to health - {term} - Women")),
            ["Right to health", term, "Women"]
        );
        assert_eq!(
            goals("- 16.2 - Protect children - 5 - EQUALITY - 16.b - Promote"),
            ["16.2 - Protect children", "5 - EQUALITY", "16.b - Promote"]
        );
    }
}
