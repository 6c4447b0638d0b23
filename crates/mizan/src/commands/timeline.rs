//! `mizan timeline`

use mizan_assess::assess;
use mizan_report::{tables, timeline};

use crate::arguments::OfCountry;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &OfCountry) -> Outcome {
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.country)?;
    let assessment = assess(&known.facts, &known.rules()?, country, known.as_of);
    let names = known.names(Some(country));
    let text = session.text();
    session.output.give(&Answer {
        json: Box::new(|| Ok(serde_json::to_value(timeline::entries(&assessment, text, &names))?)),
        tables: Box::new(|| vec![tables::timeline(&assessment, text, &names)]),
        lines: None,
        drawn: None,
    })?;
    Ok(Exit::Done)
}
