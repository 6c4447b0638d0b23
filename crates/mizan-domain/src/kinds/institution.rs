use super::{Interval, choice, record};
use crate::{InstitutionId, PartialDate, RightId};

choice! {
    /// What kind of body an institution is.
    InstitutionKind {
        /// A legislature.
        Legislature,
        /// A ministry.
        Ministry,
        /// A national human-rights institution.
        Nhri,
        /// Another commission.
        Commission,
        /// A court or tribunal.
        Court,
        /// A police or investigation force.
        Police,
        /// An armed force.
        ArmedForce,
        /// A regulator.
        Regulator,
        /// An ombudsman's office.
        Ombudsman,
        /// A unit that follows up treaties.
        FollowUp,
        /// An advisory council.
        Advisory,
        /// A non-governmental organisation.
        Ngo,
        /// A class of bodies, such as 'the judiciary'.
        Class,
    }
}

record! {
    /// A body of the State, or a class of bodies. It holds while it exists.
    Institution {
        /// Its name.
        pub name: String,
        /// What kind of body it is.
        pub kind: InstitutionKind,
        /// The law it rests on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub legal_basis: Option<String>,
        /// What it is for, in own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mandate: Option<String>,
        /// Its history and standing, in own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<String>,
        /// The bodies that a class comprises.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub comprises: Vec<InstitutionId>,
    }
}

choice! {
    /// What a mandate does for a right.
    Direction {
        /// The body protects it.
        Protects,
        /// The body restricts it.
        Restricts,
        /// It is recorded that no body has a mandate.
        Nobody,
    }
}

record! {
    /// A body's mandate for a right. It holds while the mandate does.
    Mandate {
        /// The body; absent only where it is recorded that nobody has a mandate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub institution: Option<InstitutionId>,
        /// The right; absent: every right, for a general body.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub right: Option<RightId>,
        /// Rights that a general body's law excludes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub excludes: Vec<RightId>,
        /// What it does.
        pub direction: Direction,
    }
}

choice! {
    /// A dimension of a body's capacity.
    Dimension {
        /// Independence.
        Independence,
        /// Powers.
        Powers,
        /// Resources.
        Resources,
        /// Accountability.
        Accountability,
        /// Accessibility.
        Accessibility,
    }
}

choice! {
    /// Whether a body works at all.
    Working {
        /// It works.
        Yes,
        /// It has a mandate but cannot act.
        CannotAct,
        /// It exists on paper only.
        OnPaper,
        /// It was dissolved.
        Dissolved,
    }
}

record! {
    /// A judged level of one dimension.
    DimensionLevel {
        /// The dimension.
        pub dimension: Dimension,
        /// Its level, 0 to 4, as an interval.
        pub level: Interval,
    }
}

record! {
    /// A dated assessment of a body's capacity by one source.
    Capacity {
        /// The body.
        pub institution: InstitutionId,
        /// When it was assessed; an undated assessment counts from its publication.
        pub assessed: PartialDate,
        /// Whether the body works, where the source says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub working: Option<Working>,
        /// The source's own words, read by the rules' table of capacity words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub words: Vec<String>,
        /// Accreditation by the alliance of national institutions: `A`, `B` or `none`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub grade: Option<String>,
        /// Levels judged directly.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub levels: Vec<DimensionLevel>,
        /// What the source proposes, quoted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub enhancement: Option<String>,
        /// The measures of the catalogue that this proposes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub measures: Vec<crate::MeasureId>,
    }
}
