//! XLSX: a sheet a table, with a frozen header row, numbers as numbers, and from right to left where the
//! language is. No cell begins like a formula, and no moment is written into the file: the same tables
//! give the same bytes.

use mizan_text::Text;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use crate::csv::harmless;
use crate::{Cell, Column, Holds, ReportError, Table};

/// The most letters that a cell takes.
const MOST_LETTERS: usize = 32_000;
/// Columns are as wide as what they hold, between these, in letters.
const WIDTHS: (usize, usize) = (8, 60);

/// One workbook of several tables.
pub fn write(tables: &[Table], text: &Text) -> Result<Vec<u8>, ReportError> {
    let mut workbook = Workbook::new();
    let title = tables.first().map(|table| table.title.as_str()).unwrap_or_default();
    let properties = DocProperties::new().set_title(title).set_author(text.get("site-name"));
    workbook.set_properties(&properties.set_creation_datetime(&ExcelDateTime::from_timestamp(0)?));
    for table in tables {
        sheet(workbook.add_worksheet(), table, text)?;
    }
    if tables.is_empty() {
        workbook.add_worksheet();
    }
    Ok(workbook.save_to_buffer()?)
}

/// A value of one field.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Nothing,
    Words(String),
    Number(f64),
    Flag(bool),
}

fn sheet(sheet: &mut Worksheet, table: &Table, text: &Text) -> Result<(), ReportError> {
    sheet.set_name(table.name)?;
    sheet.set_right_to_left(text.lang().direction() == "rtl");
    sheet.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let headings = headings(table, text);
    let mut widths: Vec<usize> = headings.iter().map(|heading| heading.chars().count()).collect();
    for (column, heading) in (0_u16..).zip(&headings) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    for (row, values) in (1_u32..).zip(rows(table, text)) {
        for ((column, value), width) in (0_u16..).zip(values).zip(&mut widths) {
            match value {
                Value::Nothing => {}
                Value::Words(words) => {
                    *width = (*width).max(words.chars().count());
                    sheet.write_string_with_format(row, column, words, &wrapped)?;
                }
                Value::Number(number) => {
                    sheet.write_number_with_format(row, column, number, &wrapped)?;
                }
                Value::Flag(flag) => {
                    sheet.write_boolean_with_format(row, column, flag, &wrapped)?;
                }
            }
        }
    }
    for (column, width) in (0_u16..).zip(widths) {
        let width = u32::try_from(width.clamp(WIDTHS.0, WIDTHS.1)).unwrap_or_default();
        sheet.set_column_width(column, f64::from(width))?;
    }
    if let (Some(last), Ok(rows)) =
        (headings.len().checked_sub(1).and_then(|n| u16::try_from(n).ok()), u32::try_from(table.rows.len()))
    {
        sheet.autofilter(0, 0, rows, last)?;
    }
    Ok(())
}

/// The headings, in words: those of a column's parts after its own.
fn headings(table: &Table, text: &Text) -> Vec<String> {
    let own = table.columns.iter().flat_map(|column| {
        let parts: &[&str] = match column.holds {
            Holds::Record => &["id"],
            Holds::Level => &["low", "high", "checked"],
            _ => &[],
        };
        let parts = parts.iter().map(|part| {
            let part = text.get(&format!("column-{part}"));
            format!("{} · {part}", column.heading)
        });
        std::iter::once(column.heading.clone()).chain(parts)
    });
    let about = table.about.iter().map(|(name, _)| {
        let key = format!("column-{}", name.replace('_', "-"));
        if text.has(&key) { text.get(&key) } else { (*name).to_owned() }
    });
    own.chain(about).collect()
}

fn rows<'t>(table: &'t Table, text: &'t Text) -> impl Iterator<Item = Vec<Value>> + 't {
    table.rows.iter().map(move |row| {
        let own = table
            .columns
            .iter()
            .enumerate()
            .flat_map(|(n, column)| values(row.cells.get(n).unwrap_or(&Cell::Empty), column, text));
        let about = table.about.iter().map(|(_, cell)| first(cell, text));
        own.chain(about).collect()
    })
}

/// A cell's values, as many as its column has headings.
fn values(cell: &Cell, column: &Column, text: &Text) -> Vec<Value> {
    let level = |level: Option<u8>| level.map_or(Value::Nothing, |level| Value::Number(level.into()));
    match (column.holds, cell) {
        (Holds::Record, Cell::Record(record)) => vec![words(&record.name), words(&record.id)],
        (Holds::Record, _) => vec![first(cell, text), Value::Nothing],
        (Holds::Level, Cell::Level(graded)) => vec![
            words(&graded.word),
            level(graded.level.map(mizan_domain::kinds::Interval::low)),
            level(graded.level.map(mizan_domain::kinds::Interval::high)),
            graded.checked.map_or(Value::Nothing, Value::Flag),
        ],
        (Holds::Level, _) => vec![Value::Nothing; 4],
        _ => vec![first(cell, text)],
    }
}

fn first(cell: &Cell, text: &Text) -> Value {
    match cell {
        Cell::Empty => Value::Nothing,
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers")]
        Cell::Whole(n) => Value::Number(*n as f64),
        Cell::Decimal(x) => Value::Number(*x),
        Cell::Flag(flag) => Value::Flag(*flag),
        // Sorted as text, dates stand in their order; of some only the year is known.
        Cell::Date(date) => Value::Words(date.to_string()),
        _ => words(&cell.words(text)),
    }
}

fn words(words: &str) -> Value {
    let cut: String = words.chars().take(MOST_LETTERS).collect();
    if cut.is_empty() { Value::Nothing } else { Value::Words(harmless(&cut)) }
}
