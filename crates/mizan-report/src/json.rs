//! JSON: the types of the assessment as they are, each message with its sentence beside the key, and
//! facts with titles.

use mizan_domain::{Checked, Citation, Country, Fact, FactId, Judgement, Kind, Period, Recorded, Source};
use mizan_text::{Names, Text};
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{Cell, ReportError, Table};

/// Fields that hold a message, or a list of them.
const MESSAGES: [&str; 8] =
    ["message", "rule", "says", "reason", "would_help", "remarks", "notices", "steps"];
/// Fields that hold arguments, which look like messages and are none.
const ARGUMENTS: [&str; 3] = ["args", "subject", "because"];

/// An assessment, diff, what-if, comparison: as it is, with a `text` beside the `key` of each message.
pub fn worded<T: Serialize>(value: &T, text: &Text, names: &Names<'_>) -> Result<Value, ReportError> {
    let mut value = serde_json::to_value(value)?;
    add_sentences(&mut value, text, names);
    Ok(value)
}

fn add_sentences(value: &mut Value, text: &Text, names: &Names<'_>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| add_sentences(item, text, names)),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                if ARGUMENTS.contains(&name.as_str()) {
                    continue;
                }
                if MESSAGES.contains(&name.as_str()) {
                    match field {
                        Value::Array(items) => {
                            for item in items {
                                add_sentence(item, text, names);
                            }
                        }
                        _ => add_sentence(field, text, names),
                    }
                }
                add_sentences(field, text, names);
            }
        }
        _ => {}
    }
}

/// Adds the sentence to a message; leaves anything else as it is.
fn add_sentence(value: &mut Value, text: &Text, names: &Names<'_>) {
    if value.get("key").is_some_and(Value::is_string)
        && let Ok(message) = serde_json::from_value(value.clone())
        && let Some(fields) = value.as_object_mut()
    {
        fields.insert("text".to_owned(), text.message(&message, names).into());
    }
}

/// A fact as JSON shows it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FactItem {
    /// Its id.
    pub id: FactId,
    /// Its kind.
    pub kind: Kind,
    /// The State that it is about; absent: the reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// A one-line title.
    pub title: String,
    /// When it holds.
    pub holds: Period,
    /// What somebody checked: the best over the sources that support it.
    pub checked: Checked,
    /// Whether a source contradicts it.
    pub disputed: bool,
    /// Who judged it, where it is a judgement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judgement>,
    /// A remark for readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    pub citations: Vec<Citation>,
    /// When it was believed.
    pub recorded: Recorded,
    /// What it says: a record of its kind.
    #[schemars(schema_with = "record_of_some_kind")]
    pub body: Value,
}

fn record_of_some_kind(generator: &mut SchemaGenerator) -> schemars::Schema {
    let any: Vec<Value> = Kind::ALL.iter().map(|kind| kind.body_schema(generator).to_value()).collect();
    let mut schema = Map::new();
    schema.insert("anyOf".to_owned(), any.into());
    schema.into()
}

impl FactItem {
    /// A fact with its title.
    pub fn new(fact: &Fact, text: &Text, names: &Names<'_>) -> Self {
        Self {
            id: fact.id.clone(),
            kind: fact.kind(),
            country: fact.country,
            title: text.title(names, fact),
            holds: fact.holds,
            checked: fact.checked(),
            disputed: fact.is_disputed(),
            judged: fact.judged.clone(),
            note: fact.note.clone(),
            citations: fact.citations.clone(),
            recorded: fact.recorded.clone(),
            body: fact.body.to_json(),
        }
    }
}

/// Facts with their titles, in the order given.
pub fn facts<'f>(
    facts: impl IntoIterator<Item = &'f Fact>,
    text: &Text,
    names: &Names<'_>,
) -> Result<Value, ReportError> {
    let items: Vec<FactItem> = facts.into_iter().map(|fact| FactItem::new(fact, text, names)).collect();
    Ok(serde_json::to_value(items)?)
}

/// A source with the statements that cite it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceItem {
    /// The source.
    pub source: Source,
    /// The facts that cite it.
    pub facts: Vec<FactId>,
}

/// Sources with the statements that cite them.
pub fn sources(names: &Names<'_>) -> Result<Value, ReportError> {
    let items: Vec<SourceItem> = crate::tables::cited(names)
        .into_iter()
        .map(|(source, facts)| SourceItem {
            source: source.clone(),
            facts: facts.into_iter().map(|fact| fact.id.clone()).collect(),
        })
        .collect();
    Ok(serde_json::to_value(items)?)
}

/// The rows of a table as objects, by the names that CSV gives to its columns: an answer for which
/// there is no type of its own.
pub fn rows(table: &Table) -> Value {
    let about: Vec<(String, Value)> =
        table.about.iter().map(|(name, cell)| ((*name).to_owned(), whole(cell))).collect();
    let rows = table.rows.iter().map(|row| {
        let mut object = Map::new();
        for (n, column) in table.for_programs() {
            let cell = row.cells.get(n).unwrap_or(&Cell::Empty);
            object.extend(column.fields().into_iter().zip(parts(cell)).filter(|(_, part)| !part.is_null()));
        }
        object.extend(about.iter().cloned());
        Value::Object(object)
    });
    rows.collect()
}

fn parts(cell: &Cell) -> Vec<Value> {
    match cell {
        Cell::Record(record) => vec![record.id.clone().into(), record.name.clone().into()],
        Cell::Level(graded) => match graded.level {
            Some(level) => vec![
                graded.word.clone().into(),
                level.low().into(),
                level.high().into(),
                graded.checked_code().map_or(Value::Null, Value::from),
            ],
            None => Vec::new(),
        },
        cell => vec![whole(cell)],
    }
}

fn whole(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => text.clone().into(),
        Cell::Whole(n) => (*n).into(),
        Cell::Decimal(x) => (*x).into(),
        Cell::Date(date) => date.to_string().into(),
        Cell::Flag(yes) => (*yes).into(),
        Cell::Code { code, .. } => code.clone().into(),
        Cell::Codes(codes) => codes.iter().map(|(code, _)| code.clone()).collect(),
        Cell::Record(record) => record.id.clone().into(),
        Cell::Records(records) => records.iter().map(|record| record.id.clone()).collect(),
        Cell::Level(graded) => graded.word.clone().into(),
    }
}
