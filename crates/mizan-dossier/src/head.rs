//! The head of a dossier: what it is, of which day, by whom.

use mizan_domain::{Country, Day};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The folder of the facts that belong to no country.
pub const REFERENCE: &str = "reference";
/// The folder of tables whose rows each name their country.
pub const WORLD: &str = "world";

/// A dossier as its `dossier.toml` describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Its folder: `reference`, `world`, or the country's code in lower case.
    pub folder: String,
    /// Its title.
    pub title: String,
    /// The country that it is about; none for the reference and for the world.
    pub country: Option<Country>,
    /// The day of which all its facts are recorded.
    pub edition: Day,
    /// The day on which somebody last looked through it.
    pub reviewed: Day,
    /// Who made it.
    pub by: String,
    /// Why this edition was made.
    pub why: String,
    /// Under which licence it may be used.
    pub licence: String,
}

/// The table `[dossier]` of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeadRecord {
    /// Its title.
    pub(crate) title: String,
    /// The country that it is about (ISO 3166-1 alpha-3); none for the reference and for the world.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) country: Option<Country>,
    /// The day of which all its facts are recorded.
    pub(crate) edition: Day,
    /// The day on which somebody last looked through it.
    pub(crate) reviewed: Day,
    /// Who made it.
    pub(crate) by: String,
    /// Why this edition was made.
    pub(crate) why: String,
    /// Under which licence it may be used.
    pub(crate) licence: String,
}

impl HeadRecord {
    pub(crate) fn in_folder(self, folder: &str) -> Head {
        let Self { title, country, edition, reviewed, by, why, licence } = self;
        Head { folder: folder.to_owned(), title, country, edition, reviewed, by, why, licence }
    }

    pub(crate) fn of(head: &Head) -> Self {
        let Head { folder: _, title, country, edition, reviewed, by, why, licence } = head.clone();
        Self { title, country, edition, reviewed, by, why, licence }
    }
}
