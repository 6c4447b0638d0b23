use serde::{Deserialize, Serialize};

use crate::kinds::choice;
use crate::{Country, InstrumentId};

choice! {
    /// How a State stands to a treaty.
    Standing {
        /// Bound by it.
        Party,
        /// It signed and is not bound.
        Signatory,
        /// Neither.
        NoAction,
    }
}

/// How one State stands to one treaty, as one data set has it. Another may have it otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreatyStatus {
    /// The State.
    pub country: Country,
    /// The treaty.
    pub instrument: InstrumentId,
    /// How it stands to it.
    pub standing: Standing,
    /// The year of ratification or accession, where it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// The words of the source.
    pub words: String,
    /// Marks beside the words that say otherwise: the columns that are marked; empty where none is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<String>,
    /// A remark of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl TreatyStatus {
    /// Our own id of it: State and treaty.
    pub fn key(&self) -> String {
        format!("{}/{}", self.country.lower(), self.instrument)
    }
}
