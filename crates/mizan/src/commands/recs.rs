//! `mizan recs`

use std::collections::BTreeSet;

use mizan_assess::{Delivered, Sessions, rounds};
use mizan_domain::monitoring::Entry;
use mizan_domain::{Country, Facts};
use mizan_report::tables::monitoring::{self, Item};
use mizan_report::{Table, json};
use mizan_store::{EntryQuery, Stored};
use mizan_text::Names;
use serde_json::json;

use crate::arguments::Recs;
use crate::exit::{Exit, Failure, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::session::{Known, Session};

pub(crate) fn run(session: &Session, asked: &Recs) -> Outcome {
    let store = session.store()?;
    let history = store.history()?;
    let facts = history.known_at(session.common.known_at);
    let known = Known { history, facts, as_of: session.as_of() };
    let all = match asked.country.parse::<Country>() {
        Ok(country) => entries(&store, country)?,
        Err(_) => Vec::new(),
    };
    // Who has imported nothing about a State may have mistaken its code.
    let country = match all.first() {
        Some(_) => asked.country.parse().map_err(|_| Failure::silent(Exit::NoSuch))?,
        None => lookup::country(session, &known, &asked.country)?,
    };
    let of_set = |stored: &Stored| asked.data_set.as_ref().is_none_or(|name| *name == stored.series);
    let wanted: Vec<Stored> = all.iter().filter(|stored| of_set(stored)).cloned().collect();
    if let (Some(name), true, false) = (&asked.data_set, wanted.is_empty(), all.is_empty()) {
        let there: BTreeSet<&str> = all.iter().map(|stored| stored.series.as_str()).collect();
        return Err(nothing(session, "recs-no-data-set", name, there.iter()));
    }
    give(session, asked, country, &known.facts, &wanted)
}

/// Nothing has what was asked for; what there is.
fn nothing<T: ToString>(
    session: &Session,
    key: &str,
    asked: impl ToString,
    there: impl Iterator<Item = T>,
) -> Failure {
    let text = session.text();
    let there: Vec<String> = there.map(|one| one.to_string()).collect();
    let parts = [("asked", asked.to_string().into()), ("there", text.list(&there).into())];
    Failure::new(Exit::NoSuch, text.with(key, &parts))
}

fn entries(store: &mizan_store::Store, country: Country) -> Outcome<Vec<Stored>> {
    let mut all = Vec::new();
    let query = EntryQuery { country: Some(country), ..EntryQuery::default() };
    store.entries(&query, &mut |stored| all.push(stored))?;
    Ok(all)
}

fn give(session: &Session, asked: &Recs, country: Country, facts: &Facts, all: &[Stored]) -> Outcome {
    let text = session.text();
    let names = Names::new(facts, Some(country), session.as_of());
    if all.is_empty() {
        let name = text.country(&names, country);
        session.output.say(&text.with("recs-none", &[("country", name.into())]));
    }
    let delivered: Vec<Delivered> = all.iter().map(delivered).collect();
    let sessions = Sessions::of(&delivered);
    let mut rounds = rounds(&delivered);
    if let Some(number) = asked.session
        && !all.is_empty()
        && rounds.iter().all(|round| round.session != Some(number))
    {
        let there = rounds.iter().filter_map(|round| round.session);
        return Err(nothing(session, "recs-no-session-there", number, there));
    }
    rounds.retain(|round| asked.session.is_none_or(|session| round.session == Some(session)));
    let by = asked.by.as_deref().map(|code| lookup::state(session, code)).transpose()?;
    let items: Vec<Item<'_>> = all
        .iter()
        .filter(|stored| is_wanted(&stored.entry, asked, by))
        .map(|stored| Item {
            entry: &stored.entry,
            session: sessions.session(&stored.entry),
            data_set: &stored.series,
            file: &stored.file,
            place: stored.place,
        })
        .filter(|item| asked.session.is_none() || item.session == asked.session)
        .collect();
    let texts = || (!asked.counts).then(|| monitoring::recommendations(country, &items, text, &names));
    let answer = Answer {
        json: Box::new(|| {
            let recommendations = texts().map(|table| json::rows(&table));
            Ok(json!({ "country": country, "rounds": rounds, "recommendations": recommendations }))
        }),
        tables: Box::new(|| -> Vec<Table> {
            let counts = monitoring::rounds(country, &rounds, text, &names);
            std::iter::once(counts).chain(texts()).collect()
        }),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}

fn delivered(stored: &Stored) -> Delivered {
    Delivered { series: stored.series.clone(), entry: stored.entry.clone() }
}

/// Whether an entry is one of those whose texts are asked for.
fn is_wanted(entry: &Entry, asked: &Recs, by: Option<Country>) -> bool {
    let (state, answers) = match entry {
        Entry::Ask(ask) => (ask.by, ask.answers.as_slice()),
        Entry::Paragraph(paragraph) => (None, paragraph.answers.as_slice()),
        Entry::Answered(answered) => (None, std::slice::from_ref(&answered.answer)),
        Entry::Document(_) | Entry::Status(_) => return false,
    };
    let answered = answers.last().map(|answer| answer.value);
    (by.is_none() || state == by) && asked.answer.is_none_or(|answer| answered == Some(answer))
}
