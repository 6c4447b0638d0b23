//! What the fields of a record hold, read from the JSON Schema of its kind, where every reference says
//! what it refers to: a new kind of fact needs nothing here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use mizan_domain::kinds::Interval;
use mizan_domain::{Body, FactId, Kind, PartialDate, Slug};
use serde_json::{Map, Value};

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Holding {
    /// The local id of a record of a kind.
    Record(Kind),
    /// The id of a source.
    Source,
    /// The id of a fact.
    Fact,
    /// One of the words of a type, by the type's name.
    Choice(String),
    /// A date.
    Date,
    /// A level or an interval of levels.
    Level,
    /// Text, a number, yes or no.
    Plain,
}

/// A value of a record, read as what it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Datum {
    Text(String),
    Number(f64),
    YesNo(bool),
    /// The key of a message: type and word.
    Choice(String),
    Date(PartialDate),
    Level(Interval),
    Record(Kind, String),
    Source(Slug),
    Fact(FactId),
    Group(Vec<Entry>),
}

/// A field of a record with its values.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) values: Vec<Datum>,
}

/// The fields of a record in the order in which its type declares them.
pub(crate) fn entries(body: &Body) -> Vec<Entry> {
    match body.to_json() {
        Value::Object(fields) => of_object(body.kind(), "", &fields),
        _ => Vec::new(),
    }
}

/// Every local id, source and fact that a record names.
pub(crate) fn named(body: &Body) -> Vec<Datum> {
    let mut found = Vec::new();
    collect(entries(body), &mut found);
    found
}

fn collect(entries: Vec<Entry>, found: &mut Vec<Datum>) {
    for datum in entries.into_iter().flat_map(|entry| entry.values) {
        match datum {
            Datum::Group(inner) => collect(inner, found),
            Datum::Record(..) | Datum::Source(_) | Datum::Fact(_) => found.push(datum),
            _ => {}
        }
    }
}

fn of_object(kind: Kind, path: &str, fields: &Map<String, Value>) -> Vec<Entry> {
    fields
        .iter()
        .map(|(name, value)| Entry { name: name.clone(), values: of_value(kind, &join(path, name), value) })
        .filter(|entry| !entry.values.is_empty())
        .collect()
}

fn of_value(kind: Kind, path: &str, value: &Value) -> Vec<Datum> {
    let holding = HOLDINGS.get(&(kind, path.to_owned())).unwrap_or(&Holding::Plain);
    match value {
        Value::Null => Vec::new(),
        Value::Object(fields) => vec![Datum::Group(of_object(kind, path, fields))],
        Value::Array(_) if *holding == Holding::Level => {
            serde_json::from_value(value.clone()).map(Datum::Level).into_iter().collect()
        }
        Value::Array(items) => items.iter().flat_map(|item| of_value(kind, path, item)).collect(),
        Value::Bool(yes) => vec![Datum::YesNo(*yes)],
        Value::Number(number) => number.as_f64().map(Datum::Number).into_iter().collect(),
        Value::String(text) => vec![of_text(holding, text)],
    }
}

fn of_text(holding: &Holding, text: &str) -> Datum {
    let plain = || Datum::Text(text.to_owned());
    match holding {
        Holding::Record(kind) => Datum::Record(*kind, text.to_owned()),
        Holding::Source => text.parse().map_or_else(|_| plain(), Datum::Source),
        Holding::Fact => text.parse().map_or_else(|_| plain(), Datum::Fact),
        Holding::Date => text.parse().map_or_else(|_| plain(), Datum::Date),
        Holding::Choice(of) => Datum::Choice(format!("{of}-{text}")),
        Holding::Level | Holding::Plain => plain(),
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

type Holdings = BTreeMap<(Kind, String), Holding>;

static HOLDINGS: LazyLock<Holdings> = LazyLock::new(|| {
    let mut holdings = Holdings::new();
    for kind in Kind::ALL {
        let mut generator = schemars::SchemaGenerator::default();
        let schema = kind.body_schema(&mut generator);
        let definitions = generator.definitions().clone();
        let mut reader = Reader { kind: *kind, definitions: &definitions, holdings: &mut holdings };
        reader.read("", "", schema.as_value(), 0);
    }
    holdings
});

struct Reader<'a> {
    kind: Kind,
    definitions: &'a Map<String, Value>,
    holdings: &'a mut Holdings,
}

/// Records nest two or three deep; a schema that names itself must not be followed for ever.
const DEEPEST: usize = 8;

impl Reader<'_> {
    fn read(&mut self, path: &str, of: &str, schema: &Value, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        if let Some(holding) = holding(schema, of) {
            self.holdings.insert((self.kind, path.to_owned()), holding);
            return;
        }
        if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|r| r.rsplit('/').next())
            && let Some(definition) = self.definitions.get(name)
        {
            self.read(path, name, definition, depth + 1);
        }
        for word in ["anyOf", "allOf", "oneOf"] {
            for variant in schema.get(word).and_then(Value::as_array).into_iter().flatten() {
                self.read(path, of, variant, depth + 1);
            }
        }
        if let Some(items) = schema.get("items") {
            self.read(path, of, items, depth + 1);
        }
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let path = join(path, name);
            self.holdings.entry((self.kind, path.clone())).or_insert(Holding::Plain);
            self.read(&path, "", property, depth + 1);
        }
    }
}

/// What a schema that isn't a composition says of its values.
fn holding(schema: &Value, of: &str) -> Option<Holding> {
    let text = |name: &str| schema.get(name).and_then(Value::as_str);
    match text("x-refers") {
        Some("source") => return Some(Holding::Source),
        Some("fact") => return Some(Holding::Fact),
        Some(kind) => return Kind::named(kind).map(Holding::Record),
        None => {}
    }
    if matches!(text("format"), Some("mizan-day" | "mizan-date")) {
        return Some(Holding::Date);
    }
    if schema.get("x-interval").is_some() {
        return Some(Holding::Level);
    }
    let words = schema.get("enum").is_some()
        || schema
            .get("oneOf")
            .and_then(Value::as_array)
            .is_some_and(|all| all.iter().all(|one| one.get("const").is_some() || one.get("enum").is_some()));
    words.then(|| Holding::Choice(message_prefix(of)))
}

/// The first part of the message keys of a type of choices: its name, but for those named otherwise.
fn message_prefix(of: &str) -> String {
    match of {
        "RightFamily" => "family".to_owned(),
        "ProcedureKind" => "procedure".to_owned(),
        "MatrixGroup" => "group".to_owned(),
        "MeasureEffect" => "measure-does".to_owned(),
        name => {
            let mut kebab = String::new();
            for c in name.chars() {
                if c.is_ascii_uppercase() && !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.push(c.to_ascii_lowercase());
            }
            kebab
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holding_of(kind: Kind, path: &str) -> Holding {
        HOLDINGS.get(&(kind, path.to_owned())).cloned().unwrap_or(Holding::Plain)
    }

    #[test]
    fn every_field_has_its_message() {
        let texts: Vec<mizan_text::Text> =
            mizan_text::Lang::ALL.iter().map(|l| mizan_text::Text::new(*l)).collect();
        for ((kind, path), _) in HOLDINGS.iter().filter(|((kind, _), _)| *kind != Kind::Rules) {
            let name = path.rsplit('.').next().unwrap().replace('_', "-");
            for text in &texts {
                assert!(
                    text.has(&format!("field-{name}")),
                    "no message for the field {path} of {}",
                    kind.name()
                );
            }
        }
    }

    #[test]
    fn reads_what_each_field_holds() {
        assert_eq!(holding_of(Kind::Alignment, "provision"), Holding::Record(Kind::Provision));
        assert_eq!(holding_of(Kind::Alignment, "norms"), Holding::Record(Kind::Norm));
        assert_eq!(holding_of(Kind::Alignment, "relation"), Holding::Choice("relation".to_owned()));
        assert_eq!(holding_of(Kind::Alignment, "extent"), Holding::Choice("extent".to_owned()));
        assert_eq!(holding_of(Kind::Alignment, "reasoning"), Holding::Plain);
        assert_eq!(holding_of(Kind::Commitment, "deposited"), Holding::Date);
        assert_eq!(holding_of(Kind::Review, "follow_up.due"), Holding::Date);
        assert_eq!(holding_of(Kind::Capacity, "levels.level"), Holding::Level);
        assert_eq!(holding_of(Kind::Capacity, "levels.dimension"), Holding::Choice("dimension".to_owned()));
        assert_eq!(holding_of(Kind::Issue, "said_by"), Holding::Source);
        assert_eq!(holding_of(Kind::TableRow, "stated_as"), Holding::Fact);
        assert_eq!(holding_of(Kind::Instrument, "procedures.protocol"), Holding::Record(Kind::Instrument));
    }
}
