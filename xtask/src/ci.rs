//! What has to hold before a change lands: the tests, then everything that reads without running.

use std::time::Instant;

use anyhow::{Result, bail};

use crate::command::{cargo_command, run_command};
use crate::needs::{CARGO_SHEAR, TYPOS};
use crate::repository::Repository;
use crate::{deny, generated, only, test, tidy};

struct Gate {
    name: &'static str,
    run: fn(&Repository) -> Result<()>,
}

const GATES: &[Gate] = &[
    Gate { name: "tests", run: test::run_all },
    Gate { name: "schemas", run: generated::compare },
    Gate { name: "format", run: |r| run_command(&mut cargo_command(r, ["fmt", "--all", "--check"])) },
    Gate { name: "lints", run: clippy },
    Gate { name: "documentation", run: documentation },
    Gate { name: "rules of the house", run: tidy::check },
    Gate { name: "licences", run: deny::licences },
    Gate { name: "advisories", run: deny::advisories },
    Gate { name: "unused dependencies", run: shear },
    Gate { name: "spelling", run: typos },
];

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &[])?;
    let mut outcomes = Vec::new();
    for gate in GATES {
        println!("\n== {}", gate.name);
        let started = Instant::now();
        let outcome = (gate.run)(repository);
        if let Err(error) = &outcome {
            println!("error: {error:#}");
        }
        outcomes.push((gate.name, started.elapsed(), outcome));
    }
    println!();
    for (name, took, outcome) in &outcomes {
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("{name:<20} {word:<7} {:>7.1} s", took.as_secs_f64());
    }
    let failed: Vec<&str> =
        outcomes.iter().filter(|(_, _, o)| o.is_err()).map(|(name, _, _)| *name).collect();
    println!("\n{} passed, {} failed", outcomes.len() - failed.len(), failed.len());
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

fn clippy(repository: &Repository) -> Result<()> {
    let mut command = cargo_command(repository, ["clippy", "--workspace", "--all-targets"]);
    run_command(command.args(test::EVERYTHING).args(["--", "-D", "warnings"]))
}

fn documentation(repository: &Repository) -> Result<()> {
    let arguments = ["doc", "--workspace", "--no-deps", "--document-private-items"];
    let mut command = cargo_command(repository, arguments);
    run_command(command.args(test::EVERYTHING).env("RUSTDOCFLAGS", "-D warnings"))
}

fn shear(repository: &Repository) -> Result<()> {
    let shear = CARGO_SHEAR.have(repository)?;
    run_command(std::process::Command::new(shear).current_dir(repository.root()))
}

fn typos(repository: &Repository) -> Result<()> {
    let typos = TYPOS.have(repository)?;
    run_command(
        std::process::Command::new(typos)
            .args(["--config", ".config/typos.toml"])
            .current_dir(repository.root()),
    )
}
