use serde_json::Value;

use super::Check;
use crate::draft::Draft;
use crate::form::What;
use crate::problem::Severity;
use crate::read_toml::Table;
use crate::report::Flaw;
use crate::shape::{Shape, TextShape};

pub(crate) const CHECK: Check = Check {
    name: "wrong-type",
    severity: Severity::Error,
    help: "A value is of its field's type: texts stand in quotes, numbers don't, days are bare (2010-06-23), a date \
        of which only the year or month is known is a text (\"2010\", \"2010-06\"), lists stand in square \
        brackets also when they have one item. A record stands under its kind in double brackets, such as \
        `[[norm]]`; only `[dossier]` has single ones.",
    run: None,
};

/// A value of another type than its field's.
pub(crate) fn flaw(draft: &Draft, path: &str, value: &Value, shape: &Shape) -> Flaw {
    let message = format!("`{}` must be {}, and is {}", name(draft, path), shape.in_words(), in_words(value));
    let hint = match (shape, value) {
        (Shape::Text(TextShape { date: Some(_), .. }), Value::Number(year)) => {
            format!("a year alone stands in quotes: \"{year}\"")
        }
        (Shape::Text(_), Value::Number(_) | Value::Bool(_)) => format!("put it in quotes: \"{value}\""),
        (Shape::List(_), Value::String(_) | Value::Number(_)) => format!("put it in brackets: [{value}]"),
        (Shape::Whole { .. } | Shape::Number | Shape::Flag, Value::String(_)) => "remove the quotes".to_owned(),
        (Shape::Text(_), Value::Array(_)) => "this field has one value; give the most fitting one".to_owned(),
        _ => format!("write {}", shape.in_words()),
    };
    draft.flaw(&CHECK, path, message).hint(hint)
}

/// An end of an interval that is no whole number.
pub(crate) fn of_interval(draft: &Draft, path: &str, value: &Value) -> Flaw {
    let outer = path.rsplit_once('/').map_or(path, |(outer, _)| outer);
    let message = format!("`{}` contains {}", name(draft, outer), in_words(value));
    draft.flaw(&CHECK, path, message).hint("write whole numbers, such as [1, 2]")
}

/// A bare date where a text is wanted.
pub(crate) fn date_for_text(draft: &Draft, path: &str) -> Flaw {
    draft
        .flaw(&CHECK, path, format!("`{}` is a text, and this is a date", name(draft, path)))
        .hint("put it in quotes, or use the field that is meant for the date")
}

/// Something under the name of a kind that isn't a record.
pub(crate) fn not_a_record(file: usize, table: &Table, what: What) -> Flaw {
    let name = what.name();
    Flaw::new(&CHECK, file, &table.header, format!("`{name}` must be a record, and is {}", in_words(&table.value)))
        .hint(if what == What::Head { format!("write `[{name}]`") } else { format!("write `[[{name}]]`") })
}

/// A record under single brackets that should have double ones, or the other way round.
pub(crate) fn single_or_list(file: usize, table: &Table, what: What) -> Flaw {
    let name = what.name();
    let (is, must) = (format!("[{name}]"), format!("[[{name}]]"));
    let (is, must) = if what == What::Head { (must, is) } else { (is, must) };
    Flaw::new(&CHECK, file, &table.header, format!("`{is}` should be `{must}`"))
        .hint(format!("write `{must}`"))
}

fn name<'p>(draft: &Draft, path: &'p str) -> &'p str {
    path.split('/').rfind(|part| part.parse::<usize>().is_err()).filter(|n| !n.is_empty()).unwrap_or(draft.what.name())
}

fn in_words(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a table",
    }
}
