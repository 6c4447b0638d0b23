//! `mizan method`

use mizan_report::Table;
use mizan_report::tables::{self, Method as AsData};

use crate::arguments::Method;
use crate::exit::{Exit, Failure, Outcome};
use crate::output::Answer;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Method) -> Outcome {
    let known = session.known()?;
    known.rules()?;
    let Some(rules) = known.facts.rules() else { return Ok(Exit::Done) };
    let names = known.names(None);
    let text = session.text();
    let mut all: Vec<Table> = tables::method(rules, text, &names);
    if let Some(asked) = &asked.table {
        let there: Vec<&str> = all.iter().map(|table| table.name).collect();
        let name = asked.replace('-', "_");
        if !there.contains(&name.as_str()) {
            let there = there.join(" ").replace('_', "-");
            let parts = [("asked", asked.into()), ("tables", there.into())];
            return Err(Failure::new(Exit::NoSuch, text.with("cli-no-table", &parts)));
        }
        all.retain(|table| table.name == name);
    }
    let answer = Answer {
        json: Box::new(|| Ok(serde_json::to_value(AsData::new(rules, text))?)),
        tables: Box::new(|| all.clone()),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}
