use super::{Lens, record};
use crate::{FactId, PartialDate, RightId};

record! {
    /// A period of history, as a source names it.
    HistoricalPeriod {
        /// The period as printed; absent where the source has a gap.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub printed: Option<String>,
        /// First year.
        pub begins: PartialDate,
        /// Last year (included); absent: goes on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ends: Option<PartialDate>,
        /// Its key events.
        pub events: String,
        /// Its impact on human rights.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub impact: Option<String>,
        /// Who marked it (ids of actors where they are known).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub actors: Vec<String>,
        /// Norms of the period (local ids).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub norms: Vec<String>,
    }
}

record! {
    /// A cell of a quoted row.
    Cell {
        /// The column's heading.
        pub heading: String,
        /// The cell, quoted whole.
        pub text: String,
    }
}

record! {
    /// A row of a source's table, quoted whole, with the facts that state it.
    TableRow {
        /// The table's number, such as `T03`.
        pub table: String,
        /// The table's title.
        pub title: String,
        /// The section that it stands in.
        pub section: String,
        /// The row, from 1.
        pub row: u32,
        /// Its cells.
        pub cells: Vec<Cell>,
        /// The facts that carry it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub stated_as: Vec<FactId>,
    }
}

record! {
    /// A statement of a source's running text, in own words.
    Claim {
        /// The section that it stands in.
        pub section: String,
        /// What kind of statement it is.
        pub about: String,
        /// What it says, in own words.
        pub statement: String,
        /// The rights concerned.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
        /// The lenses it is seen through.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub lens: Vec<Lens>,
        /// The facts that carry it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub stated_as: Vec<FactId>,
        /// Why no other fact carries it, where none does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unplaced: Option<String>,
    }
}
