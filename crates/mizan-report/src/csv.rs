//! CSV (RFC 4180, UTF-8): a header of stable names, ISO dates, nothing for what isn't known. No cell
//! begins like a formula, which a spreadsheet would run.

use mizan_text::Text;
use serde_json::{Value, json};

use crate::{Cell, Column, Holds, ReportError, Table};

/// Joins several values in one cell, as dossiers do.
const BETWEEN: &str = ";";

/// One table; or several, in which case a first column names the table of each row and every row has
/// the columns of all.
pub fn write(tables: &[Table]) -> Result<String, ReportError> {
    let several = tables.len() > 1;
    let mut header: Vec<String> = Vec::new();
    for field in tables.iter().flat_map(fields) {
        if !header.contains(&field) {
            header.push(field);
        }
    }
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    if several {
        writer.write_field("table")?;
    }
    writer.write_record(&header)?;
    for table in tables {
        let places: Vec<Option<usize>> = {
            let own = fields(table);
            header.iter().map(|field| own.iter().position(|f| f == field)).collect()
        };
        for values in rows(table) {
            if several {
                writer.write_field(table.name)?;
            }
            let cells =
                places.iter().map(|place| place.and_then(|n| values.get(n)).map_or("", String::as_str));
            writer.write_record(cells)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| ::csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Metadata of the CSV of a table (CSV on the Web), to stand beside it as `<file>-metadata.json`.
pub fn metadata(table: &Table, file: &str, text: &Text) -> Value {
    let mut columns = Vec::new();
    for (_, column) in table.for_programs() {
        for (n, field) in column.fields().iter().enumerate() {
            columns.push(json!({ "name": field, "titles": field, "dc:description": column.heading,
                "datatype": datatype(column, n), "required": false }));
        }
    }
    for (name, cell) in &table.about {
        let datatype = if matches!(cell, Cell::Date(_)) { "date" } else { "string" };
        columns.push(json!({ "name": name, "titles": name, "datatype": datatype }));
    }
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": text.lang().code() }],
        "url": file,
        "dc:title": table.title,
        "dialect": { "header": true, "encoding": "utf-8" },
        "tableSchema": { "columns": columns },
    })
}

fn datatype(column: &Column, field: usize) -> &'static str {
    match (column.holds, field) {
        (Holds::Number, _) => "number",
        (Holds::Flag, _) => "boolean",
        (Holds::Level, 1 | 2) => "integer",
        // Years and months stand in date columns too: a string, in ISO 8601.
        _ => "string",
    }
}

/// The names of all fields of a table.
pub(crate) fn fields(table: &Table) -> Vec<String> {
    let own = table.for_programs().flat_map(|(_, column)| column.fields());
    own.chain(table.about.iter().map(|(name, _)| (*name).to_owned())).collect()
}

fn rows(table: &Table) -> impl Iterator<Item = Vec<String>> {
    let about: Vec<String> = table.about.iter().flat_map(|(_, cell)| values(cell, Holds::Text)).collect();
    table.rows.iter().map(move |row| {
        let own = table
            .for_programs()
            .flat_map(|(n, column)| values(row.cells.get(n).unwrap_or(&Cell::Empty), column.holds));
        own.chain(about.iter().cloned()).collect()
    })
}

/// A cell's values, as many as its column has fields.
fn values(cell: &Cell, holds: Holds) -> Vec<String> {
    let width = match holds {
        Holds::Record => 2,
        Holds::Level => 4,
        _ => 1,
    };
    let mut values = match cell {
        Cell::Empty => Vec::new(),
        Cell::Text(text) => vec![harmless(text)],
        Cell::Whole(n) => vec![n.to_string()],
        Cell::Decimal(x) => vec![x.to_string()],
        Cell::Date(date) => vec![date.to_string()],
        Cell::Flag(yes) => vec![yes.to_string()],
        Cell::Code { code, .. } => vec![harmless(code)],
        Cell::Codes(codes) => {
            vec![codes.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>().join(BETWEEN)]
        }
        Cell::Record(record) => vec![record.id.clone(), harmless(&record.name)],
        Cell::Records(records) => {
            vec![records.iter().map(|record| record.id.as_str()).collect::<Vec<_>>().join(BETWEEN)]
        }
        Cell::Level(graded) => match graded.level {
            Some(level) => vec![
                graded.word.clone(),
                level.low().to_string(),
                level.high().to_string(),
                graded.checked_code().unwrap_or_default().to_owned(),
            ],
            None => Vec::new(),
        },
    };
    values.resize(width, String::new());
    values
}

/// Keeps a spreadsheet from reading text as a formula.
pub(crate) fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_begins_like_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("1 = 1"), "1 = 1");
        assert_eq!(values(&Cell::Whole(-3), Holds::Number), ["-3"], "a number is no text");
    }
}
