//! What people who work on Mizan run: tests, checks, figures, pictures.
//!
//! Starts programs and reads files; no part of the product depends on it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

mod api;
mod bench;
mod browser;
mod ci;
mod command;
mod deny;
mod figures;
mod fonts;
mod fuzz;
mod generated;
mod needs;
mod perf;
mod repository;
mod test;
mod tidy;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::repository::Repository;

/// A name, what it does in a line, and the function that does it.
struct Task {
    name: &'static str,
    help: &'static str,
    run: fn(&Repository, &[String]) -> Result<()>,
}

const TASKS: &[Task] = &[
    Task { name: "test", help: "run all tests; install and start what they need", run: test::run },
    Task { name: "ci", help: "test, then format, lints, documentation, licences, advisories", run: ci::run },
    Task { name: "tidy", help: "check the rules of the house that no compiler knows", run: tidy::run },
    Task { name: "gen", help: "write schema/ from the types (--check: only compare)", run: generated::run },
    Task {
        name: "bench",
        help: "measure every figure that README states (--write: into the pages)",
        run: bench::run,
    },
    Task { name: "perf", help: "only the figures of the running program", run: perf::run },
    Task { name: "walk", help: "only the walk through the pages in a browser", run: browser::walk },
    Task { name: "api", help: "only the API against its description", run: api::run },
    Task {
        name: "screenshots",
        help: "pictures of the pages, to look at (--docs: into docs/screenshots)",
        run: browser::screenshots,
    },
    Task { name: "fonts", help: "make the site's fonts from their packages", run: fonts::run },
    Task { name: "fuzz-dossiers", help: "mutate dossiers [--minutes 10]", run: fuzz::dossiers },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first().filter(|(name, _)| !is_help(name)) else {
        println!("cargo xtask <task>\n");
        for task in TASKS {
            println!("  {:<14} {}", task.name, task.help);
        }
        return Ok(());
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        let names: Vec<&str> = TASKS.iter().map(|task| task.name).collect();
        bail!("no task `{name}`; there are {}", names.join(", "));
    };
    (task.run)(&Repository::find()?, rest)
}

fn is_help(argument: &str) -> bool {
    ["help", "--help", "-h"].contains(&argument)
}

/// The value after `--name` in the arguments of a task.
fn value_of<'a>(arguments: &'a [String], name: &str) -> Option<&'a str> {
    let place = arguments.iter().position(|argument| argument == name)?;
    arguments.get(place + 1).map(String::as_str)
}

/// Refuses what a task doesn't know.
fn only(arguments: &[String], known: &[&str]) -> Result<()> {
    let is_known = |argument: &&String| !argument.starts_with('-') || known.contains(&argument.as_str());
    match arguments.iter().find(|argument| !is_known(argument)) {
        Some(unknown) if known.is_empty() => bail!("this task takes no `{unknown}`"),
        Some(unknown) => bail!("this task takes no `{unknown}`, only {}", known.join(" ")),
        None => Ok(()),
    }
}
