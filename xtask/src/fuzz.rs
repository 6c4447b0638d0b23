//! Tests whose length is a variable, run for long.

use anyhow::{Context as _, Result};

use crate::command::{cargo_command, run_command};
use crate::repository::Repository;
use crate::{only, value_of};

pub(crate) fn dossiers(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &["--minutes"])?;
    let minutes: f64 = number(arguments, "--minutes", 10.0)?;
    let mut command = cargo_command(
        repository,
        ["test", "--profile", "ci", "--package", "mizan-dossier", "--", "--nocapture", "mutated"],
    );
    run_command(command.env("MIZAN_FUZZ_SECONDS", format!("{:.0}", minutes * 60.0)))
}

fn number(arguments: &[String], name: &str, usual: f64) -> Result<f64> {
    value_of(arguments, name).map_or(Ok(usual), |text| {
        text.parse().with_context(|| format!("`{name}` takes a number, not `{text}`"))
    })
}
