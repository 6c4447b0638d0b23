//! `mizan diff`

use mizan_assess::diff;
use mizan_report::{json, tables};

use crate::arguments::Diff;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::drawn;
use crate::output::piece::plain;
use crate::output::{Answer, Look};
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Diff) -> Outcome {
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let diff = diff(&known.facts, &known.rules()?, country, asked.from, asked.to);
    let names = mizan_text::Names::new(&known.facts, Some(country), asked.to);
    let text = session.text();
    let drawn = |look: Look| {
        if diff.is_empty() {
            drawn::paragraph(&plain(text.get("cli-nothing-changed")), look)
        } else {
            drawn::tables(&tables::diff(&diff, text, &names), text, look)
        }
    };
    let answer = Answer {
        json: Box::new(|| Ok(json::worded(&diff, text, &names)?)),
        tables: Box::new(|| tables::diff(&diff, text, &names)),
        lines: None,
        drawn: Some(Box::new(drawn)),
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(if asked.fail && !diff.is_empty() { Exit::Found } else { Exit::Done })
}
