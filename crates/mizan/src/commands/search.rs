//! `mizan search`

use mizan_report::{json, tables};
use mizan_store::{Found, Query, Section};

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
    let query = Query {
        section: asked.kind.as_deref().and_then(Section::named),
        country: asked.country.as_deref().map(|one| lookup::country(session, &known, one)).transpose()?,
        right: asked.right.as_deref().map(|one| lookup::right(session, &known, one)).transpose()?,
        limit: asked.limit,
        ..Query::new(words.clone())
    };
    let found = store.search(&query)?;
    let names = known.names(query.country);
    let text = session.text();
    let hits: Vec<tables::Hit<'_>> = found
        .hits
        .iter()
        .filter_map(|hit| {
            let found = match &hit.found {
                Found::Fact(id, _) => tables::Found::Fact(known.facts.get(id)?),
                Found::Source(id) => tables::Found::Source(known.facts.source(id.as_str())?),
            };
            Some(tables::Hit { found, excerpt: hit.snippet.clone().unwrap_or_default() })
        })
        .collect();
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    let count = text.with("cli-found", &[("total", total.into()), ("shown", hits.len().into())]);
    let instead = found.instead.as_ref().map(|words| text.with("search-instead", &[("words", words.into())]));
    let table = || {
        let mut table = tables::search(&words, &hits, text, &names);
        table.notes.extend(instead.clone());
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
    if let (Some(instead), false) = (&instead, session.output.has_notes()) {
        session.output.say(instead);
    }
    Ok(Exit::Done)
}
