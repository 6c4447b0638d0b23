use super::{choice, record};
use crate::{NormId, PartialDate, ProvisionId, RightId};

choice! {
    /// What kind of rule a norm is.
    NormKind {
        /// An article of the constitution.
        Constitution,
        /// An amendment of the constitution.
        ConstitutionalAmendment,
        /// An act of a legislature.
        Statute,
        /// An ordinance of the executive with the force of law.
        Ordinance,
        /// An order with the force of law.
        Order,
        /// A regulation or rules.
        Regulation,
        /// A notification.
        Notification,
        /// A leading judgment.
        Judgment,
        /// A bill: not a norm.
        Bill,
    }
}

choice! {
    /// Whether a norm protects or restricts rights.
    NormEffect {
        /// Protects.
        Protects,
        /// Restricts.
        Restricts,
        /// Does both.
        Both,
    }
}

choice! {
    /// What a judgment does to the norm it names, from its day to the day it is stayed or reversed.
    JudgmentAct {
        /// Strikes it down.
        StrikesDown,
        /// Suspends it.
        Suspends,
        /// Upholds or restores it.
        Upholds,
        /// Reads it.
        Interprets,
    }
}

record! {
    /// A rule of domestic law. It holds while in force.
    Norm {
        /// Its title.
        pub title: String,
        /// What kind of rule it is.
        pub kind: NormKind,
        /// Its number, where somebody saw it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number: Option<String>,
        /// Day of its making (assent, adoption, judgment).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub made: Option<PartialDate>,
        /// First day on which a source says it was in force, where its first day isn't known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seen_in_force: Option<PartialDate>,
        /// Where it holds: codes of parts of the State (ISO 3166-2); empty: throughout.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub territory: Vec<String>,
        /// Where it holds, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub territory_note: Option<String>,
        /// Whether it protects or restricts.
        pub effect: NormEffect,
        /// The rights it touches.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
        /// What it says, in own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub content: Option<String>,
        /// Its stated limits, in own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limits: Option<String>,
        /// The norms that a judgment acts on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub acts_on: Vec<NormId>,
        /// What a judgment does to them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub does: Option<JudgmentAct>,
    }
}

choice! {
    /// How domestic law answers a provision.
    Relation {
        /// Fully.
        Full,
        /// With stated limits.
        Limited,
        /// In part.
        Partial,
        /// It conflicts.
        Conflict,
        /// Somebody looked, and no norm answers.
        None,
    }
}

choice! {
    /// How much of a guarantee a norm conflicts with.
    Extent {
        /// The whole.
        Whole,
        /// A part.
        Part,
    }
}

record! {
    /// A judged relation between a provision and one norm (or several jointly), or that no norm
    /// answers it.
    Alignment {
        /// The provision.
        pub provision: ProvisionId,
        /// The norms; none only where no norm answers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub norms: Vec<NormId>,
        /// The relation.
        pub relation: Relation,
        /// How much a conflict concerns.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub extent: Option<Extent>,
        /// The parts of the State concerned (ISO 3166-2); empty: throughout.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub territory: Vec<String>,
        /// What is missing from a full answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub missing: Option<String>,
        /// Why it was judged so.
        pub reasoning: String,
    }
}

record! {
    /// A part of the State whose law is its own: a province, a territory. It holds while it exists.
    /// A norm that holds in some parts only answers for the State when every part is answered.
    Territory {
        /// Its code (ISO 3166-2).
        pub code: String,
        /// Its name.
        pub name: String,
    }
}
