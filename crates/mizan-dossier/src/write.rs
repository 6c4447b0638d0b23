//! Facts → the text of a dossier, which reads as the same facts.
//!
//! Order is stable: the same facts give the same text. Writes no file.

mod record;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::{Common, Fact, Kind, Source};
use serde_json::{Map, Value};

use crate::form::{Form, What};
use crate::head::{Head, HeadRecord, WORLD};
use record::Written;
pub(crate) use record::string;

/// The folder of the schemas, seen from the folder of a dossier.
pub(crate) const SCHEMAS: &str = "../../schema";

/// The kinds that are written as tables, as far as their records are flat.
const TABLES: &[Kind] = &[Kind::Commitment, Kind::Observation];

/// The files of a dossier, by path: its head, the facts that belong to it, and the sources that these
/// cite. Facts of other countries are left out, but for the folder `world`, which has those of all.
///
/// The moment, the author and the reason of each version are those of the head when it is read again.
pub fn write(head: &Head, facts: &[Fact], sources: &[Source]) -> Vec<(String, String)> {
    let in_world = head.folder == WORLD;
    let mut by_kind: BTreeMap<Kind, Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        let own = if in_world { fact.country.is_some() } else { fact.country == head.country };
        if own {
            by_kind.entry(fact.kind()).or_default().push(fact);
        }
    }
    let mut texts = vec![("dossier.toml".to_owned(), head_text(head))];
    let cited = cited(by_kind.values().flatten().copied());
    let mut written: Vec<&Source> = sources.iter().filter(|s| cited.contains(s.id.as_str())).collect();
    written.sort_by(|a, b| a.id.cmp(&b.id));
    if !written.is_empty() {
        let records = written.iter().map(|s| fields(serde_json::to_value(s)));
        texts.push(("sources.toml".to_owned(), records_text(What::Source, records)));
    }
    for (kind, mut facts) in by_kind {
        facts.sort_by(|a, b| (a.country, &a.id).cmp(&(b.country, &b.id)));
        let what = What::Fact(kind);
        let records = facts.iter().map(|fact| of_fact(fact, in_world));
        let (flat, other): (Vec<_>, Vec<_>) = records
            .partition(|record| TABLES.contains(&kind) && table::is_flat(record, Form::of(what).table()));
        if !flat.is_empty() {
            texts.push((format!("{}.csv", kind.name()), table::text(&flat, Form::of(what).table())));
        }
        if !other.is_empty() {
            texts.push((format!("{}.toml", kind.name()), records_text(what, other.into_iter())));
        }
    }
    texts.into_iter().map(|(name, text)| (format!("{}/{name}", head.folder), text)).collect()
}

/// The text of a `dossier.toml`.
pub(crate) fn head_text(head: &Head) -> String {
    let mut text = format!("#:schema {SCHEMAS}/dossier.json\n\n[dossier]\n");
    let record = fields(serde_json::to_value(HeadRecord::of(head)));
    Written::new(Form::of(What::Head).table()).fields(&mut text, &record);
    text
}

fn records_text(what: What, records: impl Iterator<Item = Map<String, Value>>) -> String {
    let name = what.name();
    let mut text = format!("#:schema {SCHEMAS}/{name}.json\n");
    for record in records {
        text.extend(["\n[[", name, "]]\n"]);
        Written::new(Form::of(what).table()).record(&mut text, name, &record);
    }
    text
}

/// A fact as its record.
fn of_fact(fact: &Fact, in_world: bool) -> Map<String, Value> {
    let mut record = Map::new();
    if let (true, Some(country)) = (in_world, fact.country) {
        record.insert("country".to_owned(), Value::String(country.to_string()));
    }
    let Ok(id) = fact.id.local().parse() else { return record };
    let common = fields(serde_json::to_value(Common {
        id,
        from: fact.holds.from,
        until: fact.holds.until,
        judged: fact.judged.clone(),
        note: fact.note.clone(),
        cite: fact.citations.clone(),
    }));
    // First its name, then what it says, then what every record has.
    let (first, last): (Map<_, _>, Map<_, _>) = common.into_iter().partition(|(name, _)| name == "id");
    record.extend(first);
    record.extend(fields(Ok(fact.body.to_json())));
    record.extend(last);
    record
}

fn fields(value: Result<Value, serde_json::Error>) -> Map<String, Value> {
    match value {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// The sources that facts name, wherever they name them.
fn cited<'f>(facts: impl Iterator<Item = &'f Fact>) -> BTreeSet<String> {
    let mut cited = BTreeSet::new();
    for fact in facts {
        cited.extend(fact.citations.iter().map(|c| c.source.to_string()));
        let body = fact.body.to_json();
        Form::of(What::Fact(fact.kind())).shape.texts(&body, &mut |_, shape, id| {
            if shape.refers.as_deref() == Some("source") {
                cited.insert(id.to_owned());
            }
        });
    }
    cited
}

#[cfg(test)]
mod tests;
