//! CSL-JSON, which reference managers and citation processors read.

use mizan_domain::{PartialDate, SourceKind};
use serde_json::{Map, Value, json};

use super::work::Work;

/// The works as a list of items.
pub fn items(works: &[Work]) -> Value {
    works.iter().map(item).collect()
}

fn item(work: &Work) -> Value {
    let mut item = Map::new();
    item.insert("id".to_owned(), work.key.as_str().into());
    item.insert("type".to_owned(), kind(work.kind).into());
    item.insert("title".to_owned(), work.title.as_str().into());
    let persons: Vec<Value> = work.authors.iter().map(|author| person(author)).collect();
    match (&work.maker, persons.as_slice()) {
        (_, [_, ..]) => drop(item.insert("author".to_owned(), persons.into())),
        (Some(maker), []) => drop(item.insert("author".to_owned(), json!([{ "literal": maker }]))),
        (None, []) => {}
    }
    if let Some(maker) = &work.maker {
        item.insert("publisher".to_owned(), maker.as_str().into());
    }
    if let Some(date) = work.date {
        item.insert("issued".to_owned(), json!({ "date-parts": [parts(date)] }));
    }
    let optional = [
        ("container-title", &work.journal),
        ("volume", &work.volume),
        ("issue", &work.issue),
        ("number", &work.symbol),
        ("version", &work.version),
        ("URL", &work.url),
        ("language", &work.language),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            item.insert(name.to_owned(), value.as_str().into());
        }
    }
    if !work.notes.is_empty() {
        item.insert("note".to_owned(), work.notes.join("; ").into());
    }
    item.into()
}

/// `Abbas, F.`: the family name comes first.
fn person(author: &str) -> Value {
    match author.split_once(", ") {
        Some((family, given)) => json!({ "family": family, "given": given }),
        None => json!({ "literal": author }),
    }
}

/// Only as far as it is known.
fn parts(date: PartialDate) -> Vec<i64> {
    let day = date.earliest().date();
    let (year, month, of_month) = (day.year().into(), day.month().into(), day.day().into());
    match date {
        PartialDate::Year(_) => vec![year],
        PartialDate::Month(..) => vec![year, month],
        PartialDate::Day(_) => vec![year, month, of_month],
    }
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::OfficialDocument => "document",
        SourceKind::TreatyText => "treaty",
        SourceKind::TreatyStatus | SourceKind::Editors => "webpage",
        SourceKind::StateReport | SourceKind::UnBody | SourceKind::Ngo => "report",
        SourceKind::Court => "legal_case",
        SourceKind::Research => "article-journal",
        SourceKind::DataSet => "dataset",
        SourceKind::Press => "article-newspaper",
        SourceKind::ReferenceWork => "entry",
    }
}
