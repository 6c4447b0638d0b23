//! All tests: those of the crates, and the walk through the pages in a browser.

use std::process::Command;

use anyhow::{Result, bail};
use mizan_testkit::Cluster;

use crate::api;
use crate::browser;
use crate::command::{cargo_command, run_command, succeeds};
use crate::needs::{CHROMIUM, POPPLER, POSTGRESQL, SCHEMATHESIS, node_packages};
use crate::only;
use crate::repository::{Repository, cargo, in_ci};

/// The variable by which tests find the one PostgreSQL server that they share.
const POSTGRES: &str = "MIZAN_TEST_POSTGRES";

/// What `cargo run --release` goes without, to be built in minutes: tests and CI have it.
pub(crate) const EVERYTHING: [&str; 2] = ["--features", "mizan/pdf"];

pub(crate) fn run_all(repository: &Repository) -> Result<()> {
    POPPLER.have()?;
    let own = if std::env::var_os(POSTGRES).is_some() {
        None
    } else {
        POSTGRESQL.have()?;
        Some(Cluster::start())
    };
    let result = crates_then_browser(repository, own.as_ref());
    drop(own);
    result
}

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &[])?;
    run_all(repository)
}

fn crates_then_browser(repository: &Repository, cluster: Option<&Cluster>) -> Result<()> {
    let with_database = |command: &mut Command| {
        if let Some(cluster) = cluster {
            command.env(POSTGRES, cluster.url());
        }
        if in_ci() {
            // A snapshot that differs is a failed test, never a rewritten file.
            command.env("INSTA_UPDATE", "no");
            // The same cases each time; everywhere else properties are tried on new ones.
            command.env("PROPTEST_RNG_SEED", "20261124");
        }
        run_command(command)
    };
    let nextest = succeeds(Command::new(cargo()).args(["nextest", "--version"]));
    let mut crates = if nextest {
        let profile = if in_ci() { "ci" } else { "default" };
        cargo_command(repository, ["nextest", "run", "--workspace", "--profile", profile])
    } else {
        println!("cargo-nextest isn't there: running the tests with `cargo test`, one crate after another");
        cargo_command(repository, ["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"])
    };
    crates.args(EVERYTHING);
    // What comes after is worth knowing even where this fails.
    let mut failed = Vec::new();
    failed.extend(with_database(&mut crates).err());
    failed.extend(walk(repository).err());
    failed.extend(described(repository).err());
    for error in &failed {
        println!("FAILED: {error:#}");
    }
    if !failed.is_empty() {
        bail!("{} of 3 kinds of test failed", failed.len());
    }
    Ok(())
}

/// The API against its description.
fn described(repository: &Repository) -> Result<()> {
    match SCHEMATHESIS.have(repository) {
        Err(error) if !in_ci() => {
            println!("\nLEFT OUT: the API against its description: {error:#}");
            Ok(())
        }
        Err(error) => Err(error),
        Ok(_) => api::ask(repository, &repository.program("debug")),
    }
}

fn walk(repository: &Repository) -> Result<()> {
    let surroundings = CHROMIUM.have().and_then(|_| node_packages(repository));
    match surroundings {
        Err(error) if !in_ci() => {
            println!("\nLEFT OUT: the walk through the pages in a browser: {error:#}");
            Ok(())
        }
        Err(error) => Err(error),
        // The tests of the program have built it.
        Ok(_) => browser::run_walk(repository, &repository.program("debug")),
    }
}
