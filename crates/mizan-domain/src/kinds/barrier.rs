use super::{choice, record};
use crate::{IssueId, MeasureId, RightId};

choice! {
    /// What kind of barrier a factor is.
    FactorKind {
        /// Political or institutional.
        PoliticalInstitutional,
        /// Social or economic.
        SocioEconomic,
        /// Cultural or religious.
        CulturalReligious,
        /// Geopolitical.
        Geopolitical,
        /// Security.
        Security,
    }
}

choice! {
    /// The theory through which a factor is seen.
    Lens {
        /// Power and interest.
        Realism,
        /// Institutions and rules.
        Liberalism,
        /// Norms and identities.
        Constructivism,
    }
}

choice! {
    /// Whether a factor stands in the way or helps.
    FactorDirection {
        /// It hinders.
        Hinders,
        /// It helps.
        Helps,
    }
}

record! {
    /// A barrier or driver, once, however often a source states it.
    Factor {
        /// Its name.
        pub name: String,
        /// Its kind.
        pub kind: FactorKind,
        /// The lenses it is seen through.
        pub lens: Vec<Lens>,
        /// How it works, in own words.
        pub mechanism: String,
        /// The rights that the source names; empty: listed for the country, not counted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
        /// Who acts in it (ids of actors where they are known, else words).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub actors: Vec<String>,
        /// The source's words for its strength.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub strength: Vec<String>,
        /// Whether those words are said of the factor itself: only then it counts as strong.
        #[serde(default)]
        pub strong: bool,
        /// Whether it hinders or helps.
        pub direction: FactorDirection,
        /// The issues that already state it: then it isn't counted again under barriers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub also_issue: Vec<IssueId>,
        /// Indicators or series that measure it, in words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub measured_by: Vec<String>,
    }
}

choice! {
    /// What a recorded search looked for.
    SearchedFor {
        /// Barriers to a right.
        Barriers,
    }
}

record! {
    /// A recorded search that found nothing.
    Search {
        /// What was looked for.
        pub searched_for: SearchedFor,
        /// The rights concerned.
        pub rights: Vec<RightId>,
        /// Where and how, in own words.
        pub how: String,
    }
}

record! {
    /// A target group and what it knows of rights.
    Audience {
        /// The group.
        pub name: String,
        /// `rights-holder` or `duty-bearer`.
        pub role: String,
        /// What it knows, in the source's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub awareness: Option<String>,
        /// Whether the source records limited awareness.
        #[serde(default)]
        pub limited: bool,
        /// What the source proposes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub promotional: Option<String>,
        /// The rights that are the group's; empty: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
        /// The persons concerned, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub persons: Option<String>,
        /// The measures of the catalogue that answer.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub measures: Vec<MeasureId>,
    }
}
