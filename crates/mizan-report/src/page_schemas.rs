//! The JSON Schemas of what the pages answer with: what all pages say, and what each says beside it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use mizan_assess::{Assessment, Comparison, Diff, Finding, RightResult, Standing, WhatIf};
use mizan_domain::{Country, Day, Rules, Source};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::json::FactItem;
use crate::schemas::with_sentences;

/// A field of an answer: its name, whether it is always there, and its schema.
type Field = (&'static str, bool, fn(&mut SchemaGenerator) -> Value);

/// An answer of a page.
enum Answer {
    /// A type as it is.
    Whole(fn(&mut SchemaGenerator) -> Value),
    /// What all pages say, and these fields.
    Page(&'static [Field]),
    /// The same of one part of a list.
    List(&'static [Field]),
}

/// Every answer by name. A page without a line of its own answers with `page`.
const ANSWERS: &[(&str, Answer)] = &[
    ("page", Answer::Page(&[])),
    ("assessment", Answer::Whole(of::<Assessment>)),
    ("diff", Answer::Whole(of::<Diff>)),
    ("comparison", Answer::Whole(of::<Comparison>)),
    ("rules-page", Answer::Whole(of::<Rules>)),
    ("countries-page", Answer::Page(&[("countries", true, rows)])),
    ("kinds-page", Answer::Page(&[("kinds", true, rows)])),
    ("data-page", Answer::Page(&[("packages", true, rows)])),
    ("routes-page", Answer::Page(&[("routes", true, rows)])),
    ("glossary-page", Answer::Page(&[("terms", true, rows)])),
    ("about-page", Answer::Page(&[("numbers", true, anything)])),
    ("know-page", Answer::Page(&[("rights", true, rows)])),
    ("measures-page", Answer::Page(&[("measures", true, rows)])),
    (
        "measure-page",
        Answer::Page(&[("measure", true, of::<FactItem>), ("findings", true, of::<Vec<Finding>>)]),
    ),
    (
        "what-if-page",
        Answer::Page(&[
            ("changes", true, rows),
            ("measures", true, anything),
            ("what_if", true, of::<Option<WhatIf>>),
        ]),
    ),
    ("timeline-page", Answer::Page(&[("from", true, text), ("to", true, text), ("entries", true, rows)])),
    ("measured-page", Answer::Page(&[("right", true, text), ("values", true, rows)])),
    ("entries-page", Answer::Page(&[("entries", true, rows)])),
    ("world-page", Answer::Page(&[("standings", true, rows)])),
    (
        "institutions-page",
        Answer::Page(&[("institutions", true, rows), ("assessments", true, rows), ("mandates", true, rows)]),
    ),
    (
        "institution-page",
        Answer::Page(&[
            ("institution", true, of::<FactItem>),
            ("assessments", true, rows),
            ("mandates", true, rows),
        ]),
    ),
    ("reviews-page", Answer::Page(&[("due", true, rows), ("rounds", true, of::<Vec<FactItem>>)])),
    ("instruments-rows-page", Answer::Page(&[("instruments", true, rows)])),
    (
        "alignment-page",
        Answer::Page(&[
            ("instrument", true, text),
            ("counts", true, anything),
            ("not_judged", true, number),
            ("provisions", true, rows),
        ]),
    ),
    ("search-page", Answer::List(&[("found", true, rows)])),
    ("facts-page", Answer::List(&[("facts", true, of::<Vec<FactItem>>)])),
    ("sources-page", Answer::List(&[("sources", true, sources)])),
    ("source-page", Answer::List(&[("source", true, of::<Source>), ("facts", true, of::<Vec<FactItem>>)])),
    ("instruments-page", Answer::List(&[("instruments", true, of::<Vec<FactItem>>)])),
    (
        "instrument-page",
        Answer::Page(&[
            ("instrument", true, of::<FactItem>),
            ("provisions", true, of::<Vec<FactItem>>),
            ("commitments", true, of::<Vec<FactItem>>),
        ]),
    ),
    (
        "fact-page",
        Answer::Page(&[
            ("fact", true, of::<FactItem>),
            ("versions", true, of::<Vec<FactItem>>),
            ("findings", true, of::<Vec<String>>),
        ]),
    ),
    (
        "right-page",
        Answer::Page(&[
            ("right", true, of::<RightResult>),
            ("findings", true, of::<Vec<Finding>>),
            ("facts", false, of::<Vec<FactItem>>),
        ]),
    ),
    ("findings-page", Answer::List(&[("findings", true, of::<Vec<Finding>>)])),
    ("finding-page", Answer::Page(&[("finding", true, of::<Finding>), ("facts", true, of::<Vec<FactItem>>)])),
    (
        "commitments-page",
        Answer::Page(&[
            ("standings", true, of::<Vec<Standing>>),
            ("reservations", true, of::<Vec<FactItem>>),
        ]),
    ),
    ("problem", Answer::Whole(problem)),
];

/// Each by its name, whole in itself.
pub fn page_schemas() -> BTreeMap<&'static str, Value> {
    let whole = |answer: &Answer| {
        let mut generator = SchemaGenerator::default();
        let mut schema = answer.schema(&mut generator);
        let mut definitions = generator.take_definitions(true);
        with_sentences(&mut definitions);
        if let Some(fields) = schema.as_object_mut() {
            let dialect = json!("https://json-schema.org/draft/2020-12/schema");
            fields.insert("$schema".to_owned(), dialect);
            fields.insert("$defs".to_owned(), definitions.into());
        }
        schema
    };
    ANSWERS.iter().map(|(name, answer)| (*name, whole(answer))).collect()
}

/// All of them and what they name, for the `components` of a description of the API.
pub fn components() -> Map<String, Value> {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = Cow::Borrowed("/components/schemas"));
    let mut generator = SchemaGenerator::new(settings);
    let named: Vec<(String, Value)> =
        ANSWERS.iter().map(|(name, answer)| ((*name).to_owned(), answer.schema(&mut generator))).collect();
    let mut components = generator.take_definitions(true);
    with_sentences(&mut components);
    components.extend(named);
    components
}

impl Answer {
    fn schema(&self, generator: &mut SchemaGenerator) -> Value {
        match self {
            Self::Whole(schema) => schema(generator),
            Self::Page(fields) => object(fields, false, generator),
            Self::List(fields) => object(fields, true, generator),
        }
    }
}

fn object(fields: &[Field], list: bool, generator: &mut SchemaGenerator) -> Value {
    let mut properties = Map::new();
    let mut required = vec![json!("edition"), json!("permalink")];
    let about: [Field; 5] = [
        ("country", false, of::<Country>),
        ("as_of", false, of::<Day>),
        ("known_at", false, of::<Day>),
        ("edition", true, text),
        ("permalink", true, address),
    ];
    let paging: [Field; 6] = [
        ("total", true, number),
        ("page", true, number),
        ("pages", true, number),
        ("per", true, number),
        ("next", false, address),
        ("previous", false, address),
    ];
    let paging = paging.iter().filter(|_| list);
    for (name, always, schema) in about.iter().chain(paging).chain(fields) {
        properties.insert((*name).to_owned(), schema(generator));
        if *always && !matches!(*name, "edition" | "permalink") {
            required.push((*name).into());
        }
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().to_value()
}

fn rows(_: &mut SchemaGenerator) -> Value {
    json!({ "type": "array", "items": { "type": "object" } })
}

fn anything(_: &mut SchemaGenerator) -> Value {
    json!(true)
}

fn text(_: &mut SchemaGenerator) -> Value {
    json!({ "type": "string" })
}

fn number(_: &mut SchemaGenerator) -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

fn address(_: &mut SchemaGenerator) -> Value {
    json!({ "type": "string", "format": "uri-reference" })
}

fn sources(generator: &mut SchemaGenerator) -> Value {
    let source = of::<Source>(generator);
    let count = number(generator);
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "source": source,
                "statements": count,
                "checked": count,
                "checked_as_quotation": count,
            },
            "required": ["source", "statements", "checked", "checked_as_quotation"],
        },
    })
}

/// RFC 9457.
fn problem(_: &mut SchemaGenerator) -> Value {
    json!({
        "type": "object",
        "properties": {
            "type": { "type": "string", "format": "uri-reference" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 400, "maximum": 599 },
            "detail": { "type": "string" },
            "parameter": { "type": "string" },
            "accepted": { "type": "array", "items": { "type": "string" } },
            "nearest": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": { "name": { "type": "string" }, "href": { "type": "string" } },
                    "required": ["name", "href"],
                },
            },
        },
        "required": ["type", "title", "status"],
    })
}
