//! Every figure that README states: those of the engine, then those of the running program.

use anyhow::{Context as _, Result};

use crate::command::{cargo_command, output_of};
use crate::figures::{Bar, Figure, Unit, finish};
use crate::repository::Repository;
use crate::{only, perf};

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &["--write"])?;
    let mut figures = engine(repository)?;
    figures.push(brief(repository)?);
    figures.extend(perf::measure(repository)?);
    finish(repository, &figures, arguments.iter().any(|argument| argument == "--write"))
}

/// The engine's own benchmark, `crates/mizan-assess/benches/assess.rs`, on the dossiers that Mizan
/// comes with.
fn engine(repository: &Repository) -> Result<Vec<Figure>> {
    println!("building and running the engine's benchmark");
    let told = output_of(&mut cargo_command(
        repository,
        ["bench", "--package", "mizan-assess", "--bench", "assess", "--", "--color", "never"],
    ))?;
    let seconds = |name: &str| {
        median_of(&told, name).with_context(|| format!("the benchmark says nothing of {name}:\n{told}"))
    };
    Ok(vec![
        Figure::new(
            "full assessment of Pakistan, without `since`",
            seconds("pakistan_full")? * 1000.0,
            Unit::Milliseconds,
            Bar::Under(3.0),
        ),
        Figure::new("every `since` of it", seconds("pakistan_since")?, Unit::Seconds, Bar::Under(1.0)),
        Figure::new(
            "1,000 perturbed runs of it",
            seconds("pakistan_robustness_1000")?,
            Unit::Seconds,
            Bar::Under(2.0),
        ),
        Figure::new("assessments of all States", seconds("all_states")?, Unit::Seconds, Bar::Under(1.0)),
    ])
}

/// The benchmark of briefs, `crates/mizan-pdf/benches/brief.rs`; the typesetter is built for it.
fn brief(repository: &Repository) -> Result<Figure> {
    println!("building and running the benchmark of briefs");
    let told = output_of(&mut cargo_command(
        repository,
        [
            "bench",
            "--package",
            "mizan-pdf",
            "--features",
            "typst",
            "--bench",
            "brief",
            "--",
            "--color",
            "never",
        ],
    ))?;
    let seconds = median_of(&told, "pakistan_pdf")
        .with_context(|| format!("the benchmark says nothing of a brief:\n{told}"))?;
    Ok(Figure::new(
        "four-page brief of Pakistan as PDF",
        seconds * 1000.0,
        Unit::Milliseconds,
        Bar::Under(1000.0),
    ))
}

/// The median, in seconds, of a row of divan's table: `name  fastest │ slowest │ median │ mean │ …`.
fn median_of(table: &str, name: &str) -> Option<f64> {
    let row = table.lines().find_map(|line| {
        let row = line.trim_start_matches(['├', '╰', '─', '│', ' ']).strip_prefix(name)?;
        row.starts_with(' ').then_some(row)
    })?;
    let (number, unit) = row.split('│').nth(2)?.trim().split_once(' ')?;
    let of_a_second = match unit {
        "ns" => 1e-9,
        "µs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1.0,
        "m" => 60.0,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * of_a_second)
}

#[cfg(test)]
mod tests {
    use super::median_of;

    #[test]
    fn a_row_of_the_table_is_read() {
        let table = "assess          fastest       │ slowest       │ median        │ mean          │ samples │ iters\n\
                     ├─ full        1.1 ms        │ 2.5 ms        │ 1.25 ms       │ 1.3 ms        │ 100     │ 100\n\
                     ╰─ full_again  1 s           │ 2 s           │ 1.5 s         │ 1.6 s         │ 100     │ 100\n";
        let near =
            |name: &str, seconds: f64| median_of(table, name).is_some_and(|m| (m - seconds).abs() < 1e-9);
        assert!(near("full", 0.001_25));
        assert!(near("full_again", 1.5));
        assert_eq!(median_of(table, "other"), None);
    }
}
