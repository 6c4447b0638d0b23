//! What is taken away: files, briefs, citations, data.

use std::path::PathBuf;

use clap::Args;

use super::OfCountry;

/// Where the answer goes.
#[derive(Debug, Args)]
pub(crate) struct Into {
    /// Write the answer into this file; without --format as its name ends: .xlsx, .csv, .json, .jsonl, .md.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Cite {
    /// The fact, such as pak.commitment.cat, or the source.
    pub(crate) fact: String,

    /// The site that the link leads to.
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    pub(crate) site: String,
}

#[derive(Debug, Args)]
pub(crate) struct Brief {
    #[command(flatten)]
    pub(crate) of: OfCountry,

    /// One right only, on one page.
    #[arg(long)]
    pub(crate) right: Option<String>,

    /// The file to write, as its name ends: .pdf, .html, .docx or .md [default: Markdown to the standard output].
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// The site that addresses lead to.
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    pub(crate) site: String,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) of: OfCountry,

    /// The folder to write; with `--format csv` or `json` it may be left out: then to the standard output.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}
