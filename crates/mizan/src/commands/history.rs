//! `mizan history`

use std::sync::Arc;

use mizan_domain::{Fact, FactId};
use mizan_report::json::FactItem;
use mizan_report::tables;
use serde_json::Value;

use crate::arguments::History;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &History) -> Outcome {
    let known = session.known()?;
    let versions: Vec<&Arc<Fact>> =
        asked.fact.parse::<FactId>().map(|id| known.history.of(&id)).unwrap_or_default();
    let Some(first) = versions.first() else { return Err(lookup::no_fact(session, &known, &asked.fact)) };
    let names = known.names(first.country);
    let text = session.text();
    let facts = || versions.iter().map(std::convert::AsRef::as_ref);
    let items = || -> Outcome<Vec<Value>> {
        facts().map(|fact| Ok(serde_json::to_value(FactItem::new(fact, text, &names))?)).collect()
    };
    let answer = Answer {
        json: Box::new(|| Ok(items()?.into())),
        tables: Box::new(|| vec![tables::history(facts(), text, &names)]),
        lines: Some(Box::new(items)),
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}
