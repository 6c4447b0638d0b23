//! `mizan sources`

use mizan_report::{json, tables};

use crate::arguments::Sources;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Sources) -> Outcome {
    let known = session.known()?;
    let country = asked.country.as_deref().map(|one| lookup::country(session, &known, one)).transpose()?;
    let names = known.names(country);
    let text = session.text();
    let answer = Answer {
        json: Box::new(|| Ok(json::sources(&names)?)),
        tables: Box::new(|| vec![tables::sources(text, &names)]),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}
