//! `mizan search`

use mizan_domain::{Fact, FactId};
use mizan_report::{json, tables};
use mizan_site::{Named, Naming};
use mizan_store::{Found, Hits, Query, Section};
use mizan_text::Text;

use crate::arguments::Search;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::session::{Known, Session};

pub(crate) fn run(session: &Session, asked: &Search) -> Outcome {
    let store = session.store()?;
    let history = store.history()?;
    let facts = history.known_at(None);
    let known = Known { history, facts, as_of: session.as_of() };
    let words = asked.words.join(" ");
    let text = session.text();
    let naming = Naming::new(&known.facts, text, known.as_of);
    let query = Query {
        section: asked.kind.as_deref().and_then(Section::named),
        country: asked.country.as_deref().map(|one| lookup::country(session, &known, one)).transpose()?,
        right: asked.right.as_deref().map(|one| lookup::right(session, &known, one)).transpose()?,
        limit: asked.limit,
        ..naming.query(&words)
    };
    let found = store.search(&query)?;
    let names = known.names(query.country);
    let meant = naming.meant(found.instead.as_deref().unwrap_or(&words), query.country).named;
    let leads = leads(&known, &query, &meant);
    let named =
        leads.iter().map(|fact| tables::Hit { found: tables::Found::Fact(fact), excerpt: String::new() });
    let is_lead = |found: &Found| match found {
        Found::Fact(id, _) => leads.iter().any(|fact| fact.id == *id),
        Found::Source(_) => false,
    };
    let others = found.hits.iter().filter(|hit| !is_lead(&hit.found)).filter_map(|hit| {
        let found = match &hit.found {
            Found::Fact(id, _) => tables::Found::Fact(known.facts.get(id)?),
            Found::Source(id) => tables::Found::Source(known.facts.source(id.as_str())?),
        };
        Some(tables::Hit { found, excerpt: hit.snippet.clone().unwrap_or_default() })
    });
    let limit = usize::try_from(asked.limit).unwrap_or(usize::MAX);
    let hits: Vec<tables::Hit<'_>> = named.chain(others).take(limit).collect();
    let total = usize::try_from(found.total).unwrap_or(usize::MAX).max(hits.len());
    let count = text.with("cli-found", &[("total", total.into()), ("shown", hits.len().into())]);
    let remarks = remarks(text, &found);
    let table = || {
        let mut table = tables::search(&words, &hits, text, &names);
        table.notes.extend(remarks.iter().cloned());
        table.notes.push(count.clone());
        table
    };
    let answer = Answer {
        json: Box::new(|| Ok(json::rows(&table()))),
        tables: Box::new(|| vec![table()]),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    // Columns for programs have no place for a note.
    if !session.output.has_notes() {
        for remark in &remarks {
            session.output.say(remark);
        }
    }
    Ok(Exit::Done)
}

/// What the words name outright, as far as it is what is searched for.
fn leads<'a>(known: &'a Known, query: &Query, named: &[Named]) -> Vec<&'a Fact> {
    if query.right.is_some() {
        return Vec::new();
    }
    let fact = |id: &FactId| known.facts.get(id).map(AsRef::as_ref);
    let facts = named.iter().filter_map(|named| match named {
        Named::Fact(id) => fact(id),
        Named::Term(_) => None,
    });
    facts
        .filter(|fact: &&Fact| query.section.is_none_or(|section| section == Section::Facts(fact.kind())))
        .filter(|fact| query.country.is_none() || fact.country == query.country)
        .collect()
}

/// What was searched for in other words than those asked for.
fn remarks(text: &Text, found: &Hits) -> Vec<String> {
    let instead = found.instead.as_ref().map(|words| text.with("search-instead", &[("words", words.into())]));
    let left_out = || text.with("search-dropped", &[("words", text.list(&found.dropped).into())]);
    let dropped = (!found.dropped.is_empty()).then(left_out);
    let nearest = || format!("{} {}", text.get("search-near"), text.list(&found.near));
    let near = (!found.near.is_empty()).then(nearest);
    instead.into_iter().chain(dropped).chain(near).collect()
}
