//! Every figure that README states: those of the engine, then those of the running program.

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::command::{cargo_command, output_of};
use crate::figures::{Bar, Figure, Unit, finish};
use crate::repository::Repository;
use crate::{only, perf};

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &["--write"])?;
    let mut figures = engine(repository)?;
    figures.extend(perf::measure(repository)?);
    finish(repository, &figures, arguments.iter().any(|argument| argument == "--write"))
}

/// Measured inside one program, `benches/engine.rs`, which writes numbers as JSON.
fn engine(repository: &Repository) -> Result<Vec<Figure>> {
    println!("building and running the engine's benchmark");
    let output =
        output_of(&mut cargo_command(repository, ["bench", "--package", "xtask", "--bench", "engine"]))?;
    let numbers: Value = serde_json::from_str(output.trim()).context("the benchmark writes no JSON")?;
    let number = |name: &str| {
        numbers
            .get(name)
            .and_then(Value::as_f64)
            .with_context(|| format!("the benchmark says nothing of {name}"))
    };
    let dossier = "full assessment of the country with the largest dossier";
    Ok(vec![
        Figure::new(
            format!("{dossier}, without `since`"),
            number("assess_ms")?,
            Unit::Milliseconds,
            Bar::Under(3.0),
        ),
        Figure::new("every `since` of it", number("since_s")?, Unit::Seconds, Bar::Under(1.0)),
        Figure::new("1,000 perturbed runs of it", number("robustness_s")?, Unit::Seconds, Bar::Under(2.0)),
        Figure::new("commitments of all States", number("all_states_s")?, Unit::Seconds, Bar::Under(1.0)),
    ])
}
