//! The shape of a record: its fields, read from its JSON Schema. Tables of numbers take their types
//! from it, references and dates are found by it, and files are written by it.

use serde_json::Value;

/// What a value must look like.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// A text.
    Text(TextShape),
    /// A whole number within bounds.
    Whole {
        /// The least.
        least: Option<i64>,
        /// The most.
        most: Option<i64>,
    },
    /// A number.
    Number,
    /// True or false.
    Flag,
    /// A low and a high end.
    Interval,
    /// A list of values of one shape.
    List(Box<Shape>),
    /// A table of fields.
    Table(TableShape),
}

/// What a text must look like.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TextShape {
    /// How it is a date, where it is one.
    pub(crate) date: Option<DateForm>,
    /// The kind of record that it names.
    pub(crate) refers: Option<String>,
    /// The texts that it can be, where they are few.
    pub(crate) choices: Vec<String>,
    /// Whether it is an id.
    pub(crate) id: bool,
    /// Whether it is a country's code.
    pub(crate) country: bool,
}

/// How exact a date must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateForm {
    /// A day.
    Day,
    /// A day, month or year.
    Any,
}

/// The fields of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TableShape {
    pub(crate) fields: Vec<FieldShape>,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FieldShape {
    pub(crate) name: String,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
    /// Whether it is false where it is absent.
    pub(crate) false_by_default: bool,
    /// What it says, in a sentence.
    pub(crate) about: String,
}

impl Shape {
    /// From a JSON Schema without references and without null.
    pub(crate) fn of(schema: &Value) -> Self {
        let text = |key: &str| schema.get(key).and_then(Value::as_str);
        if schema.get("x-interval").is_some() {
            return Self::Interval;
        }
        let choices = choices(schema);
        match text("type") {
            Some("object") => Self::Table(TableShape::of(schema)),
            Some("array") => Self::List(Box::new(schema.get("items").map_or(Self::Number, Self::of))),
            Some("integer") => {
                let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
                Self::Whole { least: bound("minimum"), most: bound("maximum") }
            }
            Some("number") => Self::Number,
            Some("boolean") => Self::Flag,
            _ => Self::Text(TextShape {
                date: match text("format") {
                    Some("mizan-day") => Some(DateForm::Day),
                    Some("mizan-date") => Some(DateForm::Any),
                    _ => None,
                },
                refers: text("x-refers").map(str::to_owned),
                id: text("pattern").is_some() && text("format").is_none(),
                country: text("format") == Some("mizan-country"),
                choices,
            }),
        }
    }

    /// The shape of the value at a path such as `cite/0/source`.
    pub(crate) fn at(&self, path: &str) -> Option<&Self> {
        let mut shape = self;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            shape = match shape {
                Self::Table(table) => &table.field(name)?.shape,
                Self::List(items) => items,
                _ => return None,
            };
        }
        Some(shape)
    }

    /// What it is, in words that follow 'must be'.
    pub(crate) fn in_words(&self) -> &'static str {
        match self {
            Self::Text(TextShape { date: Some(_), .. }) => "a date",
            Self::Text(_) => "a text in quotes",
            Self::Whole { .. } => "a whole number",
            Self::Number => "a number",
            Self::Flag => "true or false",
            Self::Interval => "two levels from 0 to 4, such as [1, 2]",
            Self::List(_) => "a list in square brackets",
            Self::Table(_) => "a table in curly brackets",
        }
    }

    /// Calls `each` with every text in a value, its path and its shape.
    pub(crate) fn texts<'s, 'v>(
        &'s self,
        value: &'v Value,
        each: &mut dyn FnMut(&str, &'s TextShape, &'v str),
    ) {
        self.texts_below(value, &mut String::new(), each);
    }

    fn texts_below<'s, 'v>(
        &'s self,
        value: &'v Value,
        path: &mut String,
        each: &mut dyn FnMut(&str, &'s TextShape, &'v str),
    ) {
        let length = path.len();
        let enter = |path: &mut String, name: &str| {
            if !path.is_empty() {
                path.push('/');
            }
            path.push_str(name);
        };
        match (self, value) {
            (Self::Text(shape), Value::String(text)) => each(path, shape, text),
            (Self::List(shape), Value::Array(items)) => {
                for (n, item) in items.iter().enumerate() {
                    enter(path, &n.to_string());
                    shape.texts_below(item, path, each);
                    path.truncate(length);
                }
            }
            (Self::Table(table), Value::Object(fields)) => {
                for (name, field) in fields {
                    if let Some(inner) = table.field(name) {
                        enter(path, name);
                        inner.shape.texts_below(field, path, each);
                        path.truncate(length);
                    }
                }
            }
            _ => {}
        }
    }
}

impl TableShape {
    fn of(schema: &Value) -> Self {
        let required: Vec<&str> = schema
            .get("required")
            .and_then(Value::as_array)
            .map(|names| names.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let fields = schema.get("properties").and_then(Value::as_object).map(|properties| {
            properties
                .iter()
                .map(|(name, field)| FieldShape {
                    name: name.clone(),
                    shape: Shape::of(field),
                    required: required.contains(&name.as_str()),
                    false_by_default: field.get("default") == Some(&Value::Bool(false)),
                    about: field.get("description").and_then(Value::as_str).unwrap_or("").replace('\n', " "),
                })
                .collect()
        });
        Self { fields: fields.unwrap_or_default() }
    }

    /// The field of that name.
    pub(crate) fn field(&self, name: &str) -> Option<&FieldShape> {
        self.fields.iter().find(|f| f.name == name)
    }

    /// The names of the fields, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|f| f.name.as_str())
    }
}

/// The texts that a schema lists, with or without a description of each.
fn choices(schema: &Value) -> Vec<String> {
    let listed = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    let described = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let consts = described.flat_map(|one| {
        one.get("const").into_iter().chain(one.get("enum").and_then(Value::as_array).into_iter().flatten())
    });
    listed.chain(consts).filter_map(Value::as_str).map(str::to_owned).collect()
}
