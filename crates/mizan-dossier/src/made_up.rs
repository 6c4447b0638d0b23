//! Values made up from the shapes of records, for tests.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::shape::{DateForm, Shape, TableShape, TextShape};

/// Texts that people and machines write: quotes, line ends, control characters, other scripts.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let any = prop_oneof![
        4 => "[ -~]{1,20}",
        2 => "\\PC{1,12}",
        1 => "(?s).{1,12}",
        1 => Just("\"\"\" ''' \\ \n\r\n\ttail \\".to_owned()),
        1 => Just("حقوقِ انسانی;یہاں, \"اقتباس\"".to_owned()),
        1 => Just("2010-06-23".to_owned()),
        1 => Just("=1+1;#no".to_owned()),
    ];
    any.prop_map(|text: String| if text.trim().is_empty() { "x".to_owned() } else { text })
}

fn slug() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,3}"
}

pub(crate) fn day() -> impl Strategy<Value = String> {
    (1i16..9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}"))
}

fn date() -> impl Strategy<Value = String> {
    prop_oneof![
        day(),
        (1i16..9999, 1i8..=12).prop_map(|(y, m)| format!("{y:04}-{m:02}")),
        (-9999i16..9999).prop_map(|y| if y < 0 { format!("-{:04}", -y) } else { format!("{y:04}") }),
    ]
}

fn of_text(shape: &TextShape) -> BoxedStrategy<Value> {
    let text = match shape {
        TextShape { date: Some(DateForm::Day), .. } => day().boxed(),
        TextShape { date: Some(DateForm::Any), .. } => date().boxed(),
        TextShape { country: true, .. } => {
            prop::sample::select(vec!["XXA", "PAK"]).prop_map(str::to_owned).boxed()
        }
        TextShape { refers: Some(kind), .. } if kind == "fact" => {
            slug().prop_map(|id| format!("xxa.norm.{id}")).boxed()
        }
        TextShape { id: true, .. } => slug().boxed(),
        TextShape { choices, .. } if !choices.is_empty() => prop::sample::select(choices.clone()).boxed(),
        _ => text().boxed(),
    };
    text.prop_map(Value::String).boxed()
}

/// A value of a shape.
pub(crate) fn value(shape: &Shape) -> BoxedStrategy<Value> {
    match shape {
        Shape::Text(shape) => of_text(shape),
        Shape::Whole { .. } => (0i64..100).prop_map(Value::from).boxed(),
        Shape::Number => {
            prop_oneof![any::<f64>().prop_filter("finite", |n| n.is_finite()), (-9i32..9).prop_map(f64::from)]
                .prop_map(Value::from)
                .boxed()
        }
        Shape::Flag => any::<bool>().prop_map(Value::from).boxed(),
        Shape::Interval => (0u8..=4, 0u8..=4).prop_map(|(a, b)| json!([a.min(b), a.max(b)])).boxed(),
        Shape::List(items) => prop::collection::vec(value(items), 0..3).prop_map(Value::Array).boxed(),
        Shape::Table(table) => of_table(table).prop_map(Value::Object).boxed(),
    }
}

/// The fields of a table, of which those that need not be there sometimes aren't.
pub(crate) fn of_table(table: &TableShape) -> BoxedStrategy<Map<String, Value>> {
    let fields: Vec<BoxedStrategy<Option<(String, Value)>>> = table
        .fields
        .iter()
        .map(|field| {
            let name = field.name.clone();
            let value = value(&field.shape).prop_map(move |value| (name.clone(), value));
            if field.required { value.prop_map(Some).boxed() } else { prop::option::of(value).boxed() }
        })
        .collect();
    fields.prop_map(|fields| fields.into_iter().flatten().collect()).boxed()
}
