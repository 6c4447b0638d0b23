//! The JSON Schemas of what `--format json` and `.json` answer with.

use std::collections::BTreeMap;

use mizan_assess::{Assessment, Closing, Comparison, Diff, WhatIf};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::json::{FactItem, SourceItem};
use crate::tables::Method;
use crate::timeline::Entry;

/// Every schema by the name of the answer that it describes.
pub fn schemas() -> BTreeMap<&'static str, Value> {
    BTreeMap::from([
        ("assessment", schema::<Assessment>()),
        ("closing", schema::<Closing>()),
        ("comparison", schema::<Comparison>()),
        ("diff", schema::<Diff>()),
        ("fact", schema::<FactItem>()),
        ("facts", schema::<Vec<FactItem>>()),
        ("method", schema::<Method>()),
        ("sources", schema::<Vec<SourceItem>>()),
        ("timeline", schema::<Vec<Entry>>()),
        ("what-if", schema::<WhatIf>()),
    ])
}

fn schema<T: JsonSchema>() -> Value {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<T>().to_value();
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        with_sentences(definitions);
    }
    schema
}

/// Each message carries its sentence.
pub(crate) fn with_sentences(definitions: &mut Map<String, Value>) {
    let message = definitions.get_mut("Message").and_then(|message| message.get_mut("properties"));
    if let Some(message) = message.and_then(Value::as_object_mut) {
        message.insert(
            "text".to_owned(),
            json!({ "type": "string", "description": "The sentence, in the language asked for." }),
        );
    }
}
