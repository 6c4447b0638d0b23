//! Options of the commands that look things up.

use clap::Args;
use mizan_domain::Kind;

use super::{Into, kind, section};

#[derive(Debug, Args)]
pub(crate) struct Facts {
    #[command(flatten)]
    pub(crate) into: Into,

    /// The State, by its ISO 3166-1 alpha-3 code; or `reference`.
    #[arg(value_name = "COUNTRY")]
    pub(crate) country: String,

    /// Facts of this kind only.
    #[arg(long, value_parser = kind(), hide_possible_values = true)]
    pub(crate) kind: Option<Kind>,

    /// Facts that name this right, or that its levels and findings rest on.
    #[arg(long)]
    pub(crate) right: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// A fact, such as pak.norm.const-19, or a source.
    pub(crate) id: String,
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    #[command(flatten)]
    pub(crate) into: Into,

    /// Words; each must begin a word of what is found.
    #[arg(required = true, num_args = 1..)]
    pub(crate) words: Vec<String>,

    /// Only about this State.
    #[arg(long)]
    pub(crate) country: Option<String>,

    /// Only facts of this kind, or `source`.
    #[arg(long, value_parser = section(), hide_possible_values = true)]
    pub(crate) kind: Option<String>,

    /// Only what names this right.
    #[arg(long)]
    pub(crate) right: Option<String>,

    /// At most so many.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) limit: u32,
}

#[derive(Debug, Args)]
pub(crate) struct History {
    #[command(flatten)]
    pub(crate) into: Into,

    /// The fact, such as pak.commitment.cat.
    pub(crate) fact: String,
}

#[derive(Debug, Args)]
pub(crate) struct Sources {
    #[command(flatten)]
    pub(crate) into: Into,

    /// The State; without it: every source.
    #[arg(value_name = "COUNTRY")]
    pub(crate) country: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Method {
    #[command(flatten)]
    pub(crate) into: Into,

    /// One table only.
    pub(crate) table: Option<String>,
}
