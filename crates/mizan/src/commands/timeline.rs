//! `mizan timeline`

use mizan_assess::assess;
use mizan_report::{tables, timeline};

use crate::arguments::Timeline;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Timeline) -> Outcome {
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let assessment = assess(&known.facts, &known.rules()?, country, known.as_of);
    let names = known.names(Some(country));
    let text = session.text();
    let answer = Answer {
        json: Box::new(|| Ok(serde_json::to_value(timeline::entries(&assessment, text, &names))?)),
        tables: Box::new(|| vec![tables::timeline(&assessment, text, &names)]),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}
