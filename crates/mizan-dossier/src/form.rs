//! The forms that records must have: one JSON Schema for each kind of record, made from the types of
//! the domain, so that a new field is known to the checks, the tables and the editors at once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use mizan_domain::{Common, Kind, Source};
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::head::HeadRecord;
use crate::shape::{Shape, TableShape};

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum What {
    /// The dossier itself.
    Head,
    /// A source.
    Source,
    /// A fact.
    Fact(Kind),
}

impl What {
    /// Everything that a record can be, in the order in which files are written.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        [Self::Head, Self::Source].into_iter().chain(Kind::ALL.iter().copied().map(Self::Fact))
    }

    /// Its name in files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Head => "dossier",
            Self::Source => "source",
            Self::Fact(kind) => kind.name(),
        }
    }

    /// What bears that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::all().find(|what| what.name() == name)
    }
}

/// The form of one kind of record.
pub(crate) struct Form {
    /// The JSON Schema, with a sentence for each field and each choice.
    pub(crate) schema: Value,
    pub(crate) shape: Shape,
    /// For facts: the fields that every fact has.
    pub(crate) common: Vec<String>,
}

impl Form {
    /// The form of a kind of record.
    pub(crate) fn of(what: What) -> &'static Self {
        static EMPTY: LazyLock<Form> = LazyLock::new(|| Form::new(Value::Null, Vec::new()));
        FORMS.get(&what).unwrap_or(&EMPTY)
    }

    fn new(schema: Value, common: Vec<String>) -> Self {
        let shape = Shape::of(&schema);
        Self { schema, shape, common }
    }

    /// The fields.
    pub(crate) fn table(&self) -> &TableShape {
        static NONE: TableShape = TableShape { fields: Vec::new() };
        match &self.shape {
            Shape::Table(table) => table,
            _ => &NONE,
        }
    }
}

static FORMS: LazyLock<BTreeMap<What, Form>> = LazyLock::new(|| {
    let mut generator = SchemaSettings::draft07().with(|s| s.inline_subschemas = true).into_generator();
    let common = plain(&mut generator, schemars::SchemaGenerator::subschema_for::<Common>);
    What::all()
        .map(|what| {
            let form = match what {
                What::Head => Form::new(
                    plain(&mut generator, schemars::SchemaGenerator::subschema_for::<HeadRecord>),
                    Vec::new(),
                ),
                What::Source => Form::new(
                    plain(&mut generator, schemars::SchemaGenerator::subschema_for::<Source>),
                    Vec::new(),
                ),
                What::Fact(kind) => {
                    let body = plain(&mut generator, |g| kind.body_schema(g));
                    let names = properties(&common).map(|(name, _)| name.clone()).collect();
                    Form::new(joined(&common, &body), names)
                }
            };
            (what, form)
        })
        .collect()
});

/// A schema as files need it: without `null`, which no file can write.
fn plain(
    generator: &mut SchemaGenerator,
    make: impl FnOnce(&mut SchemaGenerator) -> schemars::Schema,
) -> Value {
    let mut schema = make(generator);
    for transform in generator.transforms_mut() {
        transform.transform(&mut schema);
    }
    let mut value = schema.to_value();
    without_null(&mut value);
    value
}

fn without_null(schema: &mut Value) {
    let is_null = |s: &Value| s.get("type").and_then(Value::as_str) == Some("null");
    if let Some(alternatives) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        alternatives.retain(|s| !is_null(s));
        if let (1, Some(Value::Object(only)), Some(outer)) =
            (alternatives.len(), alternatives.pop(), schema.as_object_mut())
        {
            outer.remove("anyOf");
            for (key, value) in only {
                outer.entry(key).or_insert(value);
            }
        }
    }
    if let Some(types) = schema.get_mut("type")
        && let Some(names) = types.as_array_mut()
    {
        names.retain(|name| name != "null");
        if let (1, Some(only)) = (names.len(), names.pop()) {
            *types = only;
        }
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(without_null),
        Value::Array(items) => items.iter_mut().for_each(without_null),
        _ => {}
    }
}

fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema.get("properties").and_then(Value::as_object).into_iter().flatten()
}

/// The schema of a fact's record: the fields that every fact has, and its kind's own.
fn joined(common: &Value, body: &Value) -> Value {
    let fields: Map<String, Value> =
        properties(common).chain(properties(body)).map(|(k, v)| (k.clone(), v.clone())).collect();
    let required: Vec<Value> = [common, body]
        .iter()
        .filter_map(|s| s.get("required").and_then(Value::as_array))
        .flatten()
        .cloned()
        .collect();
    json!({
        "description": body.get("description"),
        "type": "object",
        "properties": fields,
        "required": required,
        "additionalProperties": false,
    })
}

/// JSON Schemas of dossier files, by file name: `dossier.json` for a file with records of any kind,
/// and one for files of a single kind, such as `norm.json`. An editor completes and checks a file
/// whose first line is `#:schema` and the path of one of them.
pub fn schemas() -> BTreeMap<String, Value> {
    let file = |title: String, names: &[What]| {
        let records: Map<String, Value> = names
            .iter()
            .map(|what| {
                let schema = Form::of(*what).schema.clone();
                let list = match what {
                    What::Head => schema,
                    _ => json!({ "type": "array", "items": schema }),
                };
                (what.name().to_owned(), list)
            })
            .collect();
        json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": title,
            "type": "object",
            "properties": records,
            "additionalProperties": false,
        })
    };
    let every: Vec<What> = What::all().collect();
    every
        .iter()
        .filter(|what| **what != What::Head)
        .map(|what| {
            (format!("{}.json", what.name()), file(format!("Records of kind {}", what.name()), &[*what]))
        })
        .chain([("dossier.json".to_owned(), file("A dossier file of Mizan".to_owned(), &every))])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_fields_and_no_null() {
        for what in What::all() {
            let form = Form::of(what);
            assert!(!form.table().fields.is_empty(), "{}", what.name());
            assert!(!form.schema.to_string().contains("null"), "{}: {}", what.name(), form.schema);
            assert!(!form.schema.to_string().contains("$ref"), "{}", what.name());
        }
    }

    #[test]
    fn no_kind_has_a_field_that_every_fact_has() {
        for kind in Kind::ALL {
            let mut generator = SchemaGenerator::default();
            let body = kind.body_schema(&mut generator).to_value();
            for name in &Form::of(What::Fact(*kind)).common {
                assert!(properties(&body).all(|(own, _)| own != name), "{}.{name}", kind.name());
            }
        }
    }

    #[test]
    fn every_published_schema_is_one() {
        let schemas = schemas();
        assert_eq!(schemas.len(), Kind::ALL.len() + 2);
        for (name, schema) in &schemas {
            assert!(jsonschema::meta::is_valid(schema), "{name}");
        }
    }
}
