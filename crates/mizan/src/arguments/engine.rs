//! Options of the commands that assess, explain and compare.

use std::path::PathBuf;

use clap::Args;
use mizan_domain::Day;

use super::{Into, OfCountry, day};

#[derive(Debug, Args)]
pub(crate) struct Assess {
    #[command(flatten)]
    pub(crate) of: OfCountry,

    #[command(flatten)]
    pub(crate) into: Into,

    /// List the findings, by rank.
    #[arg(long)]
    pub(crate) findings: bool,

    /// Find out from which day on each finding holds.
    #[arg(long)]
    pub(crate) since: bool,

    /// Find out how each finding stands in perturbed runs.
    #[arg(long)]
    pub(crate) robustness: bool,

    #[command(flatten)]
    pub(crate) runs: Runs,
}

#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Runs {
    /// How many perturbed runs.
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(..=100_000))]
    pub(crate) runs: u32,

    /// Where the perturbed runs begin: the same seed, the same answer.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(crate) seed: u64,
}

#[derive(Debug, Args)]
pub(crate) struct Timeline {
    #[command(flatten)]
    pub(crate) into: Into,

    #[command(flatten)]
    pub(crate) of: OfCountry,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) into: Into,

    #[command(flatten)]
    pub(crate) of: OfCountry,

    /// A right, or a finding.
    #[arg(value_name = "RIGHT")]
    pub(crate) subject: String,

    #[command(flatten)]
    pub(crate) runs: Runs,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    #[command(flatten)]
    pub(crate) into: Into,

    #[command(flatten)]
    pub(crate) of: OfCountry,

    /// The first day.
    #[arg(value_parser = day)]
    pub(crate) from: Day,

    /// The second day.
    #[arg(value_parser = day)]
    pub(crate) to: Day,

    /// End with exit code 1 if something changed.
    #[arg(long)]
    pub(crate) fail: bool,
}

#[derive(Debug, Args)]
pub(crate) struct WhatIf {
    #[command(flatten)]
    pub(crate) into: Into,

    #[command(flatten)]
    pub(crate) of: OfCountry,

    /// A plan (TOML); `-` reads it from the standard input.
    #[arg(required_unless_present = "closing")]
    pub(crate) plan: Option<PathBuf>,

    /// The smallest set of measures that closes this finding.
    #[arg(long, value_name = "FINDING")]
    pub(crate) closing: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) into: Into,

    /// The States, by their ISO 3166-1 alpha-3 codes.
    #[arg(value_name = "COUNTRY", required = true, num_args = 1..)]
    pub(crate) countries: Vec<String>,

    /// One right only.
    #[arg(long)]
    pub(crate) right: Option<String>,
}
