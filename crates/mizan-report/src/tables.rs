//! The views as tables, each built here once.

mod assessment;
pub(crate) mod calendar;
mod changes;
mod comparison;
mod facts;
mod findings;
mod method;
pub mod monitoring;

pub use assessment::{assessment, explain, levels, standings};
pub use calendar::calendar;
pub use changes::{closing, diff, what_if};
pub use comparison::comparison;
pub(crate) use facts::cited;
pub use facts::{Found, Hit, facts, history, search, sources, timeline};
pub use findings::findings;
pub use method::{Method, ScaleLevel, ScaleOfStep, method};

use std::collections::BTreeSet;

use mizan_assess::{Bound, Level, Step, Support};
use mizan_domain::kinds::RightFamily;
use mizan_domain::{Country, Day, FactId, Kind};
use mizan_text::{Names, Text};

use crate::{Cell, Column, Graded, Holds, Named, Reader, Target};

/// A column with its heading.
fn column(text: &Text, name: &'static str, holds: Holds, reader: Reader) -> Column {
    let heading = text.get(&format!("column-{}", name.replace('_', "-")));
    Column { name, heading, holds, reader }
}

/// Columns that people and programs read.
fn columns(text: &Text, both: &[(&'static str, Holds)]) -> Vec<Column> {
    both.iter().map(|(name, holds)| column(text, name, *holds, Reader::Both)).collect()
}

/// A column that is empty throughout would only crowd a page.
fn people_need(any: bool) -> Reader {
    if any { Reader::Both } else { Reader::Programs }
}

/// What every row of a country's answer is about.
fn about(country: Country, as_of: Day, edition: &str) -> Vec<(&'static str, Cell)> {
    vec![
        ("country", Cell::Text(country.code().to_owned())),
        ("as_of", Cell::Date(as_of.into())),
        ("edition", Cell::Text(edition.to_owned())),
    ]
}

fn record(text: &Text, names: &Names<'_>, kind: Kind, id: &str) -> Cell {
    Cell::Record(named(text, names, kind, id))
}

fn named(text: &Text, names: &Names<'_>, kind: Kind, id: &str) -> Named {
    Named { id: id.to_owned(), name: text.name(names, kind, id), to: Target::Record(kind) }
}

fn fact(text: &Text, names: &Names<'_>, id: &FactId) -> Named {
    Named { id: id.to_string(), name: text.title_of(names, id), to: Target::Fact }
}

fn step(text: &Text, step: Step) -> Cell {
    Cell::Code { code: step.name().to_owned(), word: text.step(step) }
}

fn source(names: &Names<'_>, id: &str) -> Named {
    let name = names.facts().source(id).map_or_else(|| id.to_owned(), |source| source.title.clone());
    Named { id: id.to_owned(), name, to: Target::Source }
}

/// The sources that facts cite, each once.
fn sources_of<'i>(names: &Names<'_>, ids: impl IntoIterator<Item = &'i FactId>) -> Cell {
    let facts = ids.into_iter().filter_map(|id| names.facts().get(id));
    let ids: BTreeSet<&str> =
        facts.flat_map(|fact| &fact.citations).map(|citation| citation.source.as_str()).collect();
    Cell::Records(ids.into_iter().map(|id| source(names, id)).collect())
}

fn graded(text: &Text, of: Step, family: RightFamily, level: &Level, checked: Option<bool>) -> Graded {
    let level = level.interval();
    let (word, spoken) = match level {
        Some(level) => (text.level_shown(of, family, level), text.level_spoken(of, family, level)),
        None => (text.get("level-none"), text.get("level-none-spoken")),
    };
    Graded { step: of, level, checked, breaks: false, word, spoken }
}

fn bound(bound: Bound, text: &Text) -> Cell {
    let code = match bound {
        Bound::Unknown => "unknown",
        Bound::No => "no",
        Bound::Maybe => "maybe",
        Bound::Yes => "yes",
        Bound::NotYetInForce => "not-yet-in-force",
    };
    Cell::Code { code: code.to_owned(), word: text.word(bound) }
}

/// Whether a fact that a level rests on was checked.
fn is_checked(support: &Support) -> Option<bool> {
    (support.facts > 0).then_some(support.checked > 0)
}
