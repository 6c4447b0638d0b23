//! `mizan what-if`

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use mizan_assess::{Closing, Plan, WhatIf as Answered, closing, what_if};
use mizan_report::{json, tables};
use serde_json::{Value, json as object};

use crate::arguments::WhatIf;
use crate::exit::{Exit, Failure, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::progress::Waiting;
use crate::session::Session;

/// No plan that people write is longer.
const LARGEST_MB: u64 = 1;

pub(crate) fn run(session: &Session, asked: &WhatIf) -> Outcome {
    // A plan that can't be read is told at once.
    let plan = asked.plan.as_deref().map(|path| plan(session, path)).transpose()?;
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let rules = known.rules()?;
    let answered: Option<Answered> = match (&plan, &asked.plan) {
        (Some(plan), Some(path)) => {
            Some(what_if(&known.facts, &rules, country, known.as_of, plan).map_err(|error| {
                let parts = [("file", name(path).into()), ("why", error.to_string().into())];
                Failure::new(Exit::File, session.text().with("cli-plan-of", &parts))
            })?)
        }
        _ => None,
    };
    let mut closings: Vec<Closing> = Vec::new();
    for finding in &asked.closing {
        let _waiting = Waiting::new(finding, &session.output);
        let found = closing(&known.facts, &rules, country, known.as_of, finding);
        closings.push(found.ok_or_else(|| {
            let assessment = mizan_assess::assess(&known.facts, &rules, country, known.as_of);
            lookup::no_finding(session, &assessment, finding)
        })?);
    }
    let names = known.names(Some(country));
    let text = session.text();
    let json = || -> Outcome<Value> {
        let closings = || json::worded(&closings, text, &names);
        // One question, one answer by its own schema; two questions, both under their names.
        match &answered {
            None => match closings()? {
                Value::Array(mut one) if one.len() == 1 => Ok(one.remove(0)),
                several => Ok(several),
            },
            Some(answered) if asked.closing.is_empty() => Ok(json::worded(answered, text, &names)?),
            Some(answered) => {
                Ok(object!({ "what_if": json::worded(answered, text, &names)?, "closing": closings()? }))
            }
        }
    };
    let answer = Answer {
        json: Box::new(json),
        tables: Box::new(|| {
            let mut all = answered.as_ref().map(|a| tables::what_if(a, text, &names)).unwrap_or_default();
            if !closings.is_empty() {
                all.push(tables::closing(&closings, text, &names));
            }
            all
        }),
        lines: None,
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

fn plan(session: &Session, path: &Path) -> Outcome<Plan> {
    let text = session.text();
    let unreadable = |error: &io::Error| {
        let parts = [("file", name(path).into()), ("why", error.to_string().into())];
        Failure::new(Exit::File, text.with("cli-cant-read", &parts))
    };
    let most = LARGEST_MB * 1024 * 1024;
    let mut written = String::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().take(most + 1).read_to_string(&mut written)
    } else {
        File::open(path).and_then(|file| file.take(most + 1).read_to_string(&mut written))
    };
    let length = read.map_err(|error| unreadable(&error))?;
    if length as u64 > most {
        let parts = [("file", name(path).into()), ("most", LARGEST_MB.cast_signed().into())];
        return Err(Failure::new(Exit::File, text.with("cli-too-large", &parts)));
    }
    toml::from_str(&written).map_err(|error| {
        let parts = [("file", name(path).into()), ("why", error.to_string().trim_end().into())];
        Failure::new(Exit::File, text.with("cli-plan-wrong", &parts))
    })
}
