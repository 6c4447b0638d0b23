//! `mizan compare`

use mizan_assess::compare;
use mizan_domain::Country;
use mizan_report::{json, tables};

use crate::arguments::Compare;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::progress::Waiting;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Compare) -> Outcome {
    let known = session.known()?;
    let countries: Vec<Country> =
        asked.countries.iter().map(|one| lookup::country(session, &known, one)).collect::<Outcome<_>>()?;
    let right = asked.right.as_deref().map(|right| lookup::right(session, &known, right)).transpose()?;
    let waiting = Waiting::new(&session.text().get("cli-comparing"), &session.output);
    let mut compared = compare(&known.facts, &known.rules()?, &countries, known.as_of);
    drop(waiting);
    if let Some(right) = &right {
        for country in &mut compared.countries {
            country.rights.retain(|compared| compared.right == *right);
        }
    }
    let names = known.names(None);
    let text = session.text();
    let answer = Answer {
        json: Box::new(|| Ok(json::worded(&compared, text, &names)?)),
        tables: Box::new(|| tables::comparison(&compared, text, &names)),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}
