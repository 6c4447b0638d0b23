//! `mizan calendar`

use mizan_assess::{calendar, detail};
use mizan_report::{ics, json, tables};
use serde_json::json;

use crate::arguments::Calendar;
use crate::exit::{Exit, Outcome};
use crate::files::write_file;
use crate::lookup;
use crate::output::Answer;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Calendar) -> Outcome {
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let rules = known.rules()?;
    let dates =
        calendar(&known.facts, &detail(&known.facts, &rules, country, known.as_of), country, known.as_of);
    let names = known.names(Some(country));
    let text = session.text();
    if let Some(file) =
        asked.into.output.as_deref().filter(|file| file.extension().is_some_and(|e| e == "ics"))
    {
        let feed = ics::write(&dates, (country, known.as_of), text, &names, None);
        write_file(session, file, feed.as_bytes())?;
        return Ok(Exit::Done);
    }
    let edition = known.facts.edition();
    let table = || tables::calendar(&dates, (country, known.as_of, edition), text, &names);
    let answer = Answer {
        json: Box::new(|| {
            let load: Vec<_> = dates
                .by_quarter()
                .iter()
                .map(|((year, quarter), due)| json!({ "year": year, "quarter": quarter, "due": due }))
                .collect();
            Ok(
                json!({ "country": country, "as_of": known.as_of, "dates": json::rows(&table()), "by_quarter": load }),
            )
        }),
        tables: Box::new(|| vec![table()]),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}
