//! The commands, one file each.

mod assess;
mod brief;
mod calendar;
mod check;
mod cite;
mod compare;
mod completions;
mod diff;
mod doctor;
mod explain;
mod export;
mod facts;
mod history;
mod import;
mod load;
mod method;
mod new_country;
mod publish;
mod recs;
mod schema;
mod search;
mod serve;
mod show;
mod sources;
mod timeline;
mod what_if;

use crate::arguments::{Arguments, Command, Common, Serve};
use crate::exit::{Exit, Failure, Outcome};
use crate::interrupt;
use crate::log;
use crate::session::Session;

/// Runs the command that the user gave.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let Arguments { common, command } = arguments;
    let command = command.unwrap_or(Command::Serve(Serve::default()));
    match &command {
        Command::Completions(asked) => return completions::shell(asked),
        Command::Man => return completions::manual(),
        _ => {}
    }
    log::begin(common.verbose, common.quiet);
    interrupt::listen();
    let session = Session::new(common);
    says_something(&session, &command)?;
    match command {
        Command::Serve(asked) => serve::run(&session, &asked),
        Command::Load(asked) => load::run(&session, &asked),
        Command::Check(asked) => check::run(&session, &asked),
        Command::Schema(asked) => schema::run(&session, &asked),
        Command::Doctor => doctor::run(&session),
        Command::Assess(asked) => assess::run(&session, &asked),
        Command::Explain(asked) => explain::run(&session, &asked),
        Command::Diff(asked) => diff::run(&session, &asked),
        Command::WhatIf(asked) => what_if::run(&session, &asked),
        Command::Compare(asked) => compare::run(&session, &asked),
        Command::Facts(asked) => facts::run(&session, &asked),
        Command::Show(asked) => show::run(&session, &asked),
        Command::Search(asked) => search::run(&session, &asked),
        Command::Calendar(asked) => calendar::run(&session, &asked),
        Command::Import(asked) => import::run(&session, &asked),
        Command::Recs(asked) => recs::run(&session, &asked),
        Command::History(asked) => history::run(&session, &asked),
        Command::Sources(asked) => sources::run(&session, &asked),
        Command::Timeline(asked) => timeline::run(&session, &asked),
        Command::Method(asked) => method::run(&session, &asked),
        Command::Cite(asked) => cite::run(&session, &asked),
        Command::Brief(asked) => brief::run(&session, &asked),
        Command::Export(asked) => export::run(&session, &asked),
        Command::NewCountry(asked) => new_country::run(&session, &asked),
        Command::Publish(asked) => publish::run(&session, &asked),
        Command::Completions(_) | Command::Man => Ok(Exit::Done),
    }
}

/// Refuses an option that would be passed over: whoever gave it expects something of it.
fn says_something(session: &Session, command: &Command) -> Outcome<()> {
    let Common { as_of, known_at, dossier, .. } = &session.common;
    let (name, day, known, folder) = match command {
        Command::Serve(_) => ("serve", false, false, true),
        Command::Load(_) => ("load", false, false, false),
        Command::Check(_) => ("check", false, false, false),
        Command::Schema(_) => ("schema", false, false, false),
        Command::Doctor => ("doctor", false, false, false),
        Command::Diff(_) => ("diff", false, true, true),
        Command::Search(_) => ("search", false, false, true),
        Command::History(_) => ("history", false, false, true),
        Command::NewCountry(_) => ("new-country", false, false, false),
        Command::Import(_) => ("import", false, false, false),
        Command::Recs(_) => ("recs", false, false, false),
        Command::Publish(_) => ("publish", true, false, true),
        _ => return Ok(()),
    };
    let given = [
        ("--as-of", as_of.is_some() && !day),
        ("--known-at", known_at.is_some() && !known),
        ("--dossier", dossier.is_some() && !folder),
    ];
    match given.iter().find(|(_, idle)| *idle) {
        Some((option, _)) => {
            let parts = [("option", (*option).into()), ("command", name.into())];
            Err(Failure::new(Exit::Usage, session.text().with("cli-says-nothing-to", &parts)))
        }
        None => Ok(()),
    }
}
