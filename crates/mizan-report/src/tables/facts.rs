use std::collections::BTreeMap;
use std::sync::Arc;

use mizan_assess::Assessment;
use mizan_domain::kinds::NormEffect;
use mizan_domain::{Citation, Fact, Source, Stance};
use mizan_text::{Names, Text};

use super::{about, column, columns, people_need, source};
use crate::{Cell, Holds, Named, Reader, Row, Table, Target, timeline};

/// The facts given, by kind; within a kind in the order given.
pub fn facts<'f>(all: impl IntoIterator<Item = &'f Fact>, text: &Text, names: &Names<'_>) -> Table {
    let mut all: Vec<&Fact> = all.into_iter().collect();
    all.sort_by_key(|fact| fact.kind());
    let mut columns = vec![column(text, "fact", Holds::Record, Reader::Both)];
    columns.push(column(text, "kind", Holds::Code, Reader::Programs));
    columns.push(column(text, "about", Holds::Text, Reader::Programs));
    let dated = people_need(all.iter().any(|f| f.holds.from.is_some()));
    columns.push(column(text, "from", Holds::Date, dated));
    let ended = people_need(all.iter().any(|f| f.holds.until.is_some()));
    columns.push(column(text, "until", Holds::Date, ended));
    columns.push(column(text, "checked", Holds::Code, Reader::Both));
    columns.push(column(text, "disputed", Holds::Flag, Reader::Programs));
    columns.push(column(text, "by", Holds::Text, Reader::Programs));
    columns.push(column(text, "sources", Holds::Text, Reader::People));
    columns.push(column(text, "source_ids", Holds::Records, Reader::Programs));
    columns.push(column(text, "places", Holds::Text, Reader::Programs));
    columns.push(column(text, "note", Holds::Text, Reader::Programs));
    let rows = all.iter().map(|fact| Row {
        group: Some(text.kind_heading(fact.kind())),
        cells: vec![
            fact_named(fact, text, names),
            Cell::Code { code: fact.kind().name().to_owned(), word: text.kind(fact.kind()) },
            Cell::text(fact.country.map(|country| country.code().to_owned())),
            Cell::date(fact.holds.from),
            Cell::date(fact.holds.until),
            Cell::checked(fact.checked(), text),
            Cell::Flag(fact.is_disputed()),
            Cell::text(fact.judged.as_ref().map(|judged| judged.by.clone())),
            Cell::Text(placed(&fact.citations, text, names)),
            cited_by(fact, names),
            places(fact),
            Cell::text(fact.note.clone()),
        ],
    });
    Table {
        name: "facts",
        title: text.get("table-facts"),
        about: vec![("edition", Cell::Text(names.facts().edition().to_owned()))],
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

fn fact_named(fact: &Fact, text: &Text, names: &Names<'_>) -> Cell {
    Cell::Record(Named { id: fact.id.to_string(), name: text.title(names, fact), to: Target::Fact })
}

fn cited_by(fact: &Fact, names: &Names<'_>) -> Cell {
    Cell::Records(fact.citations.iter().map(|citation| source(names, citation.source.as_str())).collect())
}

/// The places in the sources, in the order of the sources.
fn places(fact: &Fact) -> Cell {
    if fact.citations.iter().all(|citation| citation.place.is_none()) {
        return Cell::Empty;
    }
    let places: Vec<&str> =
        fact.citations.iter().map(|citation| citation.place.as_deref().unwrap_or("")).collect();
    Cell::Text(places.join(" | "))
}

/// "the source's title, article 3": each source with its place.
fn placed(citations: &[Citation], text: &Text, names: &Names<'_>) -> String {
    let each: Vec<String> = citations
        .iter()
        .map(|citation| {
            let title = source(names, citation.source.as_str()).name;
            let placed = match &citation.place {
                Some(place) => {
                    text.with("cite-source-at", &[("source", title.into()), ("place", place.into())])
                }
                None => title,
            };
            match citation.stance {
                Stance::Supports => placed,
                Stance::Disputes => text.with("cite-disputed", &[("sources", placed.into())]),
            }
        })
        .collect();
    text.sequence(&each)
}

/// Every source, by title, with the statements that cite it: those about the country of `names`, or all
/// where it has none. A source that none of them cites is left out.
pub(crate) fn cited<'f>(names: &Names<'f>) -> Vec<(&'f Source, Vec<&'f Fact>)> {
    let mut by_source: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in names.facts().all() {
        if names.country().is_none() || fact.country == names.country() {
            for citation in &fact.citations {
                let facts = by_source.entry(citation.source.as_str()).or_default();
                if !facts.iter().any(|known| known.id == fact.id) {
                    facts.push(fact);
                }
            }
        }
    }
    let cited = by_source
        .into_iter()
        .filter_map(|(id, facts)| names.facts().source(id).map(|source| (Arc::as_ref(source), facts)));
    cited.collect()
}

/// Sources with how many statements rest on each.
pub fn sources(text: &Text, names: &Names<'_>) -> Table {
    let mut all = cited(names);
    all.sort_by(|(a, _), (b, _)| text.compare(&a.title, &b.title).then_with(|| a.id.cmp(&b.id)));
    let mut columns = columns(
        text,
        &[
            ("source", Holds::Record),
            ("kind", Holds::Code),
            ("publisher", Holds::Text),
            ("date", Holds::Date),
            ("symbol", Holds::Text),
            ("uses", Holds::Number),
        ],
    );
    columns.push(column(text, "uses_checked", Holds::Number, Reader::Both));
    columns.push(column(text, "licence", Holds::Text, Reader::Programs));
    columns.push(column(text, "link", Holds::Text, Reader::Programs));
    columns.push(column(text, "note", Holds::Text, Reader::Programs));
    let rows = all.into_iter().map(|(source, facts)| {
        let checked = facts.iter().flat_map(|fact| &fact.citations).filter(|citation| {
            citation.source.slug() == &source.id && citation.checked == mizan_domain::Checked::Fact
        });
        let checked = checked.count();
        Row {
            group: None,
            cells: vec![
                Cell::Record(source_named(source)),
                Cell::Code { code: code(source.kind), word: text.word(source.kind) },
                Cell::text(source.maker()),
                Cell::date(source.date),
                Cell::text(source.symbol.clone()),
                Cell::count(facts.len()),
                Cell::count(checked),
                Cell::text(source.licence.clone()),
                Cell::text(source.url.clone()),
                Cell::text(source.note.clone()),
            ],
        }
    });
    Table {
        name: "sources",
        title: text.get("table-sources"),
        about: vec![("edition", Cell::Text(names.facts().edition().to_owned()))],
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

fn source_named(source: &Source) -> Named {
    Named { id: source.id.to_string(), name: source.title.clone(), to: Target::Source }
}

/// A choice as data write it: the end of its message's key.
fn code(kind: mizan_domain::SourceKind) -> String {
    use mizan_text::Worded as _;
    let key = kind.key();
    key.strip_prefix("source-kind-").map_or_else(|| key.clone(), str::to_owned)
}

/// The versions of one fact, oldest first.
pub fn history<'f>(versions: impl IntoIterator<Item = &'f Fact>, text: &Text, names: &Names<'_>) -> Table {
    let versions: Vec<&Fact> = versions.into_iter().collect();
    let columns = columns(
        text,
        &[
            ("known_from", Holds::Date),
            ("known_until", Holds::Date),
            ("statement", Holds::Text),
            ("from", Holds::Date),
            ("until", Holds::Date),
            ("checked", Holds::Code),
            ("by", Holds::Text),
            ("why", Holds::Text),
            ("dossier", Holds::Text),
            ("source_ids", Holds::Records),
        ],
    );
    let rows = versions.iter().map(|fact| Row {
        group: None,
        cells: vec![
            Cell::Date(fact.recorded.from.day().into()),
            Cell::date(fact.recorded.until.map(mizan_domain::Moment::day)),
            Cell::Text(text.title(names, fact)),
            Cell::date(fact.holds.from),
            Cell::date(fact.holds.until),
            Cell::checked(fact.checked(), text),
            Cell::Text(fact.recorded.by.clone()),
            Cell::Text(fact.recorded.why.clone()),
            Cell::Text(fact.recorded.dossier.clone()),
            cited_by(fact, names),
        ],
    });
    let id = versions.last().map(|fact| fact.id.to_string()).unwrap_or_default();
    Table {
        name: "history",
        title: text.with("table-history", &[("fact", (&id).into())]),
        about: vec![("fact", Cell::Text(id))],
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

/// What a search found.
#[derive(Clone, Copy, Debug)]
pub enum Found<'f> {
    /// A fact.
    Fact(&'f Fact),
    /// A source.
    Source(&'f Source),
}

/// One answer of a search.
#[derive(Clone, Debug)]
pub struct Hit<'f> {
    /// What was found.
    pub found: Found<'f>,
    /// The words around those searched for; empty: none are known.
    pub excerpt: String,
}

/// What was found for some words, in the order given.
pub fn search(words: &str, hits: &[Hit<'_>], text: &Text, names: &Names<'_>) -> Table {
    let mut columns = columns(text, &[("found", Holds::Record), ("kind", Holds::Code)]);
    columns.push(column(text, "about", Holds::Text, Reader::Both));
    let excerpts = people_need(hits.iter().any(|hit| !hit.excerpt.is_empty()));
    columns.push(column(text, "excerpt", Holds::Text, excerpts));
    columns.push(column(text, "checked", Holds::Code, Reader::Both));
    let rows = hits.iter().map(|hit| {
        let excerpt = Cell::text((!hit.excerpt.is_empty()).then(|| hit.excerpt.clone()));
        let cells = match hit.found {
            Found::Fact(fact) => vec![
                fact_named(fact, text, names),
                Cell::Code { code: fact.kind().name().to_owned(), word: text.kind(fact.kind()) },
                Cell::text(fact.country.map(|country| country.code().to_owned())),
                excerpt,
                Cell::checked(fact.checked(), text),
            ],
            Found::Source(source) => vec![
                Cell::Record(source_named(source)),
                Cell::Code { code: "source".to_owned(), word: text.get("column-source") },
                Cell::Empty,
                excerpt,
                Cell::Empty,
            ],
        };
        Row { group: None, cells }
    });
    Table {
        name: "search",
        title: text.with("table-search", &[("words", words.into())]),
        about: Vec::new(),
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

/// Periods, treaties, laws, bodies and reviews by date.
pub fn timeline(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Table {
    let columns = columns(
        text,
        &[
            ("from", Holds::Date),
            ("seen", Holds::Flag),
            ("until", Holds::Date),
            ("track", Holds::Code),
            ("fact", Holds::Record),
            ("effect", Holds::Code),
            ("checked", Holds::Code),
        ],
    );
    let effect = |effect: NormEffect| Cell::Code { code: effect.name().to_owned(), word: text.word(effect) };
    let rows = timeline::entries(assessment, text, names).into_iter().map(|entry| Row {
        group: None,
        cells: vec![
            Cell::Date(entry.from),
            if entry.seen { Cell::Flag(true) } else { Cell::Empty },
            Cell::date(entry.until),
            Cell::Code {
                code: entry.track.name().to_owned(),
                word: text.get(&format!("track-{}", entry.track.name())),
            },
            Cell::Record(Named { id: entry.fact.to_string(), name: entry.title, to: Target::Fact }),
            entry.effect.map_or(Cell::Empty, effect),
            Cell::checked(entry.checked, text),
        ],
    });
    let country = text.country(names, assessment.country);
    Table {
        name: "timeline",
        title: text.with("table-timeline", &[("country", country.into())]),
        about: about(assessment.country, assessment.as_of, &assessment.edition),
        columns,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}
