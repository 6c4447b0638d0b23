//! One record as TOML: dates bare, long texts over several lines, short lists on one.

use mizan_domain::Day;
use serde_json::{Map, Value};
use toml_writer::{ToTomlValue as _, TomlStringBuilder};

use crate::shape::{FieldShape, Shape, TableShape};

/// The longest list that stays on its line, in bytes.
const LINE: usize = 100;

/// Writes records of one shape.
pub(super) struct Written<'s> {
    shape: &'s TableShape,
}

impl<'s> Written<'s> {
    pub(super) fn new(shape: &'s TableShape) -> Self {
        Self { shape }
    }

    /// The fields of a record under its header. Lists of larger tables follow as tables of their own.
    pub(super) fn record(&self, text: &mut String, name: &str, record: &Map<String, Value>) {
        // Not a field of the kind: the State, in a file about all States.
        if let (Some(Value::String(country)), None) = (record.get("country"), self.shape.field("country")) {
            text.push_str("country = ");
            text.push_str(&string(country));
            text.push('\n');
        }
        let (below, inline): (Vec<_>, Vec<_>) =
            self.known(record).partition(|(field, value)| stands_below(name, field, value));
        for (name, value, shape) in inline.iter().map(|(f, v)| (f.name.as_str(), *v, &f.shape)) {
            field(text, name, value, shape);
        }
        for (inner, items) in below {
            let (Shape::List(items_shape), Value::Array(items)) = (&inner.shape, items) else { continue };
            let Shape::Table(table) = &**items_shape else { continue };
            for item in items.iter().filter_map(Value::as_object) {
                text.extend(["\n[[", name, ".", &inner.name, "]]\n"]);
                Self::new(table).fields(text, item);
            }
        }
    }

    /// The fields of a table, one a line.
    pub(super) fn fields(&self, text: &mut String, record: &Map<String, Value>) {
        for (known, value) in self.known(record) {
            field(text, &known.name, value, &known.shape);
        }
    }

    /// The fields that the record has, in its own order, without those at their defaults.
    fn known<'r>(&self, record: &'r Map<String, Value>) -> impl Iterator<Item = (&'s FieldShape, &'r Value)> {
        let fields = record.iter().filter_map(|(name, value)| Some((self.shape.field(name)?, value)));
        fields.filter(|(field, value)| !(field.false_by_default && **value == Value::Bool(false)))
    }
}

/// Lists of the rules table are long: each entry stands under a header of its own.
fn stands_below(name: &str, field: &FieldShape, value: &Value) -> bool {
    let of_tables = matches!(&field.shape, Shape::List(items) if matches!(**items, Shape::Table(_)));
    name == "rules"
        && field.name != "cite"
        && of_tables
        && value.as_array().is_some_and(|items| !items.is_empty())
}

fn field(text: &mut String, name: &str, value: &Value, shape: &Shape) {
    text.push_str(name);
    text.push_str(" = ");
    match (shape, value) {
        (Shape::Text(_), Value::String(content)) if content.contains('\n') && !content.contains('\r') => {
            text.push_str(&TomlStringBuilder::new(content).as_ml_basic().to_toml_value());
        }
        (Shape::List(items), Value::Array(values)) => {
            let items: Vec<String> = values.iter().map(|value| inline(value, items)).collect();
            let line = format!("[{}]", items.join(", "));
            let of_tables = values.iter().any(Value::is_object) && values.len() > 1;
            if of_tables || line.len() > LINE {
                text.push_str("[\n");
                for item in items {
                    text.extend(["  ", &item, ",\n"]);
                }
                text.push(']');
            } else {
                text.push_str(&line);
            }
        }
        _ => text.push_str(&inline(value, shape)),
    }
    text.push('\n');
}

/// A value on one line.
fn inline(value: &Value, shape: &Shape) -> String {
    match (shape, value) {
        (Shape::Text(shape), Value::String(text)) => match text.parse::<Day>() {
            Ok(day) if shape.date.is_some() && day.year() >= 0 => day.to_string(),
            _ => string(text),
        },
        (Shape::List(items), Value::Array(values)) => {
            let items: Vec<String> = values.iter().map(|value| inline(value, items)).collect();
            format!("[{}]", items.join(", "))
        }
        (Shape::Table(table), Value::Object(fields)) => {
            let fields: Vec<String> = Written::new(table)
                .known(fields)
                .map(|(field, value)| format!("{} = {}", field.name, inline(value, &field.shape)))
                .collect();
            if fields.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", fields.join(", ")) }
        }
        (Shape::Interval, Value::Array(ends)) => {
            let ends: Vec<String> = ends.iter().map(Value::to_string).collect();
            format!("[{}]", ends.join(", "))
        }
        (_, Value::Number(number)) => match number.as_f64() {
            // A float keeps its point, so that it is read as one.
            Some(float) if number.is_f64() => float.to_toml_value(),
            _ => number.to_string(),
        },
        (_, Value::String(text)) => string(text),
        (_, other) => other.to_string(),
    }
}

/// A text in quotes, on one line.
pub(crate) fn string(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}
