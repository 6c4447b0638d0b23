//! Flat records as CSV.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::read_csv::{DISPUTED, LIST};
use crate::shape::{Shape, TableShape};

/// The columns of the citation that supports a record.
const SUPPORTED: &[&str] = &["source", "place", "checked", "checked_on"];

/// Whether a record can be a row: no tables in it, one supporting and one disputing citation at most,
/// and no text that a cell would change.
pub(super) fn is_flat(record: &Map<String, Value>, shape: &TableShape) -> bool {
    let taken = SUPPORTED.iter().copied().chain(DISPUTED.iter().map(|(column, _)| *column));
    taken.into_iter().all(|column| shape.field(column).is_none())
        && record.iter().all(|(name, value)| match (name.as_str(), value) {
            ("cite", Value::Array(citations)) => citations_are_flat(citations),
            (_, Value::Array(items)) => {
                !items.is_empty()
                    && items.iter().all(|item| match item {
                        Value::String(text) => is_cell(text) && text.trim() == text && !text.contains(LIST),
                        Value::Number(_) | Value::Bool(_) => true,
                        _ => false,
                    })
            }
            (_, Value::Object(_) | Value::Null) => false,
            (_, Value::String(text)) => is_cell(text),
            (_, Value::Number(_) | Value::Bool(_)) => true,
        })
}

fn is_cell(text: &str) -> bool {
    !text.is_empty() && !text.contains(['\n', '\r'])
}

fn citations_are_flat(citations: &[Value]) -> bool {
    let fields = |citation: &Value| -> Option<BTreeSet<String>> {
        let fields = citation.as_object()?;
        fields.values().all(|v| v.as_str().is_some_and(is_cell)).then(|| fields.keys().cloned().collect())
    };
    let supports = |citation: &Value| {
        fields(citation).is_some_and(|names| names.iter().all(|name| SUPPORTED.contains(&name.as_str())))
    };
    let disputes = |citation: &Value| {
        citation.get("stance").and_then(Value::as_str) == Some("disputes")
            && fields(citation).is_some_and(|names| {
                names.iter().all(|name| name == "stance" || DISPUTED.iter().any(|(_, field)| field == name))
            })
    };
    match citations {
        [] => true,
        [one] => supports(one) || disputes(one),
        [one, other] => supports(one) && disputes(other),
        _ => false,
    }
}

/// The table of flat records, with the columns that any of them fills.
pub(super) fn text(records: &[Map<String, Value>], shape: &TableShape) -> String {
    let rows: Vec<Map<String, Value>> = records.iter().map(flattened).collect();
    let own = shape.names().filter(|name| !["id", "from", "until", "note"].contains(name));
    let order = ["country", "id"]
        .into_iter()
        .chain(own)
        .chain(["from", "until"])
        .chain(SUPPORTED.iter().copied())
        .chain(DISPUTED.iter().map(|(column, _)| *column))
        .chain(["note"]);
    let columns: Vec<&str> = order.filter(|name| rows.iter().any(|row| row.contains_key(*name))).collect();
    let mut text = columns.join(",");
    text.push('\n');
    for row in &rows {
        for (n, column) in columns.iter().enumerate() {
            if n > 0 {
                text.push(',');
            }
            if let Some(value) = row.get(*column) {
                let list = matches!(shape.field(column).map(|f| &f.shape), Some(Shape::List(_)));
                text.push_str(&quoted(&cell(value, list)));
            }
        }
        text.push('\n');
    }
    text
}

/// A record with its citations as fields of their own.
fn flattened(record: &Map<String, Value>) -> Map<String, Value> {
    let mut row = record.clone();
    let citations = row.remove("cite");
    for citation in citations.iter().filter_map(Value::as_array).flatten().filter_map(Value::as_object) {
        let disputes = citation.contains_key("stance");
        for (name, value) in citation.iter().filter(|(name, _)| *name != "stance") {
            let column = match DISPUTED.iter().find(|(_, field)| disputes && field == name) {
                Some((column, _)) => (*column).to_owned(),
                None => name.clone(),
            };
            row.insert(column, value.clone());
        }
    }
    row
}

fn cell(value: &Value, list: bool) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if list => {
            let items: Vec<String> = items.iter().map(|item| cell(item, false)).collect();
            items.join(&LIST.to_string())
        }
        other => other.to_string(),
    }
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
