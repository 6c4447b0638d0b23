//! Options of the commands about what reviewing bodies asked of States.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use mizan_domain::monitoring::AnswerValue;

use super::{Into, OfCountry};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Import {
    #[command(subcommand)]
    pub(crate) what: Option<ImportWhat>,

    /// The file, as it was published. What it is is told by its content.
    #[arg(value_name = "FILE", required = true)]
    pub(crate) file: Option<PathBuf>,

    /// Bring it in; without this, only what would change is told.
    #[arg(short, long)]
    pub(crate) yes: bool,

    /// Believe a file that has fewer entries of a session or document than the store: the others end.
    #[arg(long)]
    pub(crate) accept_fewer: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ImportWhat {
    /// The files that were brought in.
    List,
    /// The rows of an import that a person has to look at.
    Held {
        /// Its number.
        id: u64,
    },
    /// Take an import back: what it brought goes, what it ended is believed again.
    Undo {
        /// Its number.
        id: u64,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Calendar {
    #[command(flatten)]
    pub(crate) into: Into,

    #[command(flatten)]
    pub(crate) of: OfCountry,
}

#[derive(Debug, Args)]
pub(crate) struct Recs {
    #[command(flatten)]
    pub(crate) into: Into,

    /// The State, by its ISO 3166-1 code.
    pub(crate) country: String,

    /// Of this session of the Universal Periodic Review.
    #[arg(long)]
    pub(crate) session: Option<u16>,

    /// Recommended by this State, by its ISO 3166-1 code.
    #[arg(long, value_name = "STATE")]
    pub(crate) by: Option<String>,

    /// Answered so.
    #[arg(long, value_parser = answers())]
    pub(crate) answer: Option<AnswerValue>,

    /// Of this data set, such as upr-info.
    #[arg(long, value_name = "NAME")]
    pub(crate) data_set: Option<String>,

    /// Counts alone, without the texts.
    #[arg(long)]
    pub(crate) counts: bool,
}

fn answers() -> impl TypedValueParser<Value = AnswerValue> {
    let named = |name: String| AnswerValue::ALL.iter().copied().find(|value| value.name() == name);
    PossibleValuesParser::new(AnswerValue::ALL.iter().map(|value| value.name()))
        .try_map(move |name| named(name).ok_or("no such answer"))
}
