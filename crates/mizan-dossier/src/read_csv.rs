//! CSV → records: one a row, the header names the fields. RFC 4180, but for one thing: a cell stays
//! on its line, so that a quote that somebody forgot spoils one row and not the rest of the file.

use std::borrow::Cow;

use serde_json::{Map, Number, Value};

use crate::shape::{Shape, TableShape};
use crate::spot::{Bytes, Inside, Spot};

/// What separates the items of a list in a cell.
pub(crate) const LIST: char = ';';

/// A row.
pub(crate) struct Row<'a> {
    /// The line that it stands in.
    pub(crate) at: Bytes,
    pub(crate) cells: Vec<Cell<'a>>,
    /// How many cells there are, also those beyond the most that were asked for.
    pub(crate) count: usize,
    /// Where a quote is wrong, and how.
    pub(crate) flaw: Option<(Bytes, &'static str)>,
}

/// A cell.
pub(crate) struct Cell<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) at: Bytes,
}

/// The rows of a file that have anything in them, with at most so many cells each.
pub(crate) fn rows(text: &str, most_cells: usize) -> impl Iterator<Item = Row<'_>> {
    let mut begin = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let from = begin;
        begin += line.len();
        let line = line.trim_end_matches(['\n', '\r']);
        (!line.is_empty()).then(|| row(line, from, most_cells))
    })
}

fn row(line: &str, from: usize, most_cells: usize) -> Row<'_> {
    let mut row = Row { at: from..from + line.len(), cells: Vec::new(), count: 0, flaw: None };
    let mut rest = Some((line, from));
    while let Some((text, at)) = rest {
        let (cell, length, flaw) = cell(text);
        if let Some(flaw) = flaw {
            row.flaw.get_or_insert((at..at + length, flaw));
        }
        row.count += 1;
        if row.cells.len() < most_cells {
            row.cells.push(Cell { text: cell, at: at..at + length });
        }
        rest = text.get(length..).and_then(|t| t.strip_prefix(',')).map(|t| (t, at + length + 1));
    }
    row
}

/// The first cell of a text, its length in bytes, and what is wrong with its quotes.
fn cell(text: &str) -> (Cow<'_, str>, usize, Option<&'static str>) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(',').unwrap_or(text.len());
        return (text.get(..end).unwrap_or("").into(), end, None);
    };
    let mut doubled = false;
    let mut from = 0;
    loop {
        let Some(at) = quoted.get(from..).and_then(|t| t.find('"')).map(|n| n + from) else {
            return (quoted.into(), text.len(), Some("this quote is not closed on its line"));
        };
        if quoted.get(at + 1..).is_some_and(|t| t.starts_with('"')) {
            doubled = true;
            from = at + 2;
            continue;
        }
        let inner = quoted.get(..at).unwrap_or("");
        let inner = if doubled { inner.replace("\"\"", "\"").into() } else { Cow::Borrowed(inner) };
        let after = quoted.get(at + 1..).unwrap_or("");
        let more = after.find(',').unwrap_or(after.len());
        let flaw = (more > 0).then_some("there is text after the closing quote");
        return (inner, at + 2 + more, flaw);
    }
}

/// What a column fills.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Column<'s> {
    /// A field of the record.
    Field(&'s str, &'s Shape),
    /// A field of the citation that supports the record.
    Citation(&'s str, &'s Shape),
    /// A field of the citation that disputes it.
    Dispute(&'s str, &'s Shape),
    /// Who judged.
    JudgedBy(&'s Shape),
    /// The State, where each row has its own.
    Country,
}

/// Why a column can't be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ColumnFlaw {
    /// No such field.
    Unknown,
    /// A table or a list of tables.
    Nested,
}

/// The name of the column that says who judged.
pub(crate) const JUDGED_BY: &str = "judged_by";

/// The columns of a source that says otherwise, and the fields of its citation.
pub(crate) const DISPUTED: &[(&str, &str)] =
    &[("disputed_by", "source"), ("disputed_says", "says"), ("disputed_place", "place")];

impl<'s> Column<'s> {
    /// What the column of that name fills in records of that form.
    pub(crate) fn named(name: &str, form: &'s TableShape, in_world: bool) -> Result<Self, ColumnFlaw> {
        if in_world && name == "country" {
            return Ok(Self::Country);
        }
        if let Some(field) = form.field(name) {
            let flat = match &field.shape {
                Shape::Table(_) | Shape::Interval => false,
                Shape::List(items) => !matches!(**items, Shape::Table(_) | Shape::Interval | Shape::List(_)),
                _ => true,
            };
            return if flat { Ok(Self::Field(&field.name, &field.shape)) } else { Err(ColumnFlaw::Nested) };
        }
        let inner = |path: &str| {
            form.field(path.split('/').next().unwrap_or(""))
                .and_then(|f| f.shape.at(path.split_once('/').map_or("", |(_, rest)| rest)))
        };
        if name == JUDGED_BY {
            return inner("judged/by").map(Self::JudgedBy).ok_or(ColumnFlaw::Unknown);
        }
        let Some(Shape::Table(citation)) = inner("cite/0") else { return Err(ColumnFlaw::Unknown) };
        let disputed = DISPUTED.iter().find(|(column, _)| *column == name).map(|(_, field)| *field);
        let field = citation.field(disputed.unwrap_or(name)).ok_or(ColumnFlaw::Unknown)?;
        Ok(match disputed {
            Some(_) => Self::Dispute(&field.name, &field.shape),
            None => Self::Citation(&field.name, &field.shape),
        })
    }
}

/// A record from a row, and the State that the row names.
pub(crate) fn record<'a>(
    columns: &[Option<Column<'_>>],
    row: &'a Row<'a>,
) -> (Value, Spot, Option<&'a Cell<'a>>) {
    let mut fields = (Map::new(), Vec::new());
    let mut citation = (Map::new(), Vec::new());
    let mut dispute = (Map::new(), Vec::new());
    let mut judged = (Map::new(), Vec::new());
    let mut country = None;
    for (column, cell) in columns.iter().zip(&row.cells) {
        let Some(column) = column else { continue };
        if cell.text.is_empty() {
            continue;
        }
        let (name, shape, into) = match column {
            Column::Field(name, shape) => (*name, *shape, &mut fields),
            Column::Citation(name, shape) => (*name, *shape, &mut citation),
            Column::Dispute(name, shape) => (*name, *shape, &mut dispute),
            Column::JudgedBy(shape) => ("by", *shape, &mut judged),
            Column::Country => {
                country = Some(cell);
                continue;
            }
        };
        let (value, spot) = value(shape, cell);
        into.0.insert(name.to_owned(), value);
        into.1.push((name.to_owned(), spot));
    }
    let line = |(map, spots): (Map<String, Value>, Vec<(String, Spot)>)| {
        (Value::Object(map), Spot::table(row.at.clone(), spots))
    };
    if !dispute.0.is_empty() {
        dispute.0.insert("stance".to_owned(), Value::String("disputes".to_owned()));
    }
    let (citations, spots): (Vec<Value>, Vec<Spot>) =
        [citation, dispute].into_iter().filter(|(map, _)| !map.is_empty()).map(line).unzip();
    if !citations.is_empty() {
        fields.0.insert("cite".to_owned(), Value::Array(citations));
        let items = Spot { at: row.at.clone(), key: None, inside: Inside::Items(spots) };
        fields.1.push(("cite".to_owned(), items));
    }
    if !judged.0.is_empty() {
        let (value, spot) = line(judged);
        fields.0.insert("judged".to_owned(), value);
        fields.1.push(("judged".to_owned(), spot));
    }
    let (value, spot) = line(fields);
    (value, spot, country)
}

/// A cell as a value of its field's type; one that doesn't read as such stays text, which the check
/// of types then reports.
fn value(shape: &Shape, cell: &Cell<'_>) -> (Value, Spot) {
    let Shape::List(items) = shape else {
        return (scalar(shape, &cell.text), Spot::leaf(cell.at.clone()));
    };
    // Within quotes the places of items are known only while no quote was doubled.
    let slack = cell.at.len().saturating_sub(cell.text.len());
    let mut at = cell.at.start + slack / 2;
    let mut values = Vec::new();
    let mut spots = Vec::new();
    for part in cell.text.split(LIST) {
        let item = part.trim();
        let start = at + (part.len() - part.trim_start().len());
        let place = if slack <= 2 { start..start + item.len() } else { cell.at.clone() };
        values.push(scalar(items, item));
        spots.push(Spot::leaf(place));
        at += part.len() + LIST.len_utf8();
    }
    (Value::Array(values), Spot { at: cell.at.clone(), key: None, inside: Inside::Items(spots) })
}

fn scalar(shape: &Shape, text: &str) -> Value {
    let read = match shape {
        Shape::Whole { .. } => text.parse::<i64>().ok().map(|n| Value::Number(n.into())),
        Shape::Number => text.parse().ok().and_then(Number::from_f64).map(Value::Number),
        Shape::Flag => text.parse().ok().map(Value::Bool),
        Shape::Text(_) | Shape::Interval | Shape::List(_) | Shape::Table(_) => None,
    };
    read.unwrap_or_else(|| Value::String(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What the `csv` crate writes is read as it was.
        #[test]
        fn reads_what_others_write(table in prop::collection::vec(prop::collection::vec("[^\r\n]{0,6}", 2..5), 1..5)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for line in &table {
                writer.write_record(line).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read: Vec<Vec<String>> = rows(&text, 99)
                .map(|row| {
                    assert!(row.flaw.is_none());
                    row.cells.iter().map(|c| c.text.to_string()).collect()
                })
                .collect();
            prop_assert_eq!(read, table);
        }
    }

    #[test]
    fn an_open_quote_spoils_its_row_only() {
        let text = "a,b\n1,\"two\n3,\"four\"x,5\n6,7";
        let rows: Vec<Row<'_>> = rows(text, 9).collect();
        assert_eq!(rows.iter().map(|r| r.flaw.is_some()).collect::<Vec<_>>(), [false, true, true, false]);
        assert_eq!(&text[rows[2].cells[2].at.clone()], "5");
    }

    #[test]
    fn items_of_a_list_have_places() {
        let shape = Shape::List(Box::new(Shape::Whole { least: None, most: None }));
        let text = "x,\"1; 22\"";
        let row = rows(text, 9).next().unwrap();
        let (read, spot) = value(&shape, &row.cells[1]);
        assert_eq!(read, serde_json::json!([1, 22]));
        assert_eq!(&text[spot.find("1").at.clone()], "22");
    }
}
