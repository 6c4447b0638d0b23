use super::{ProcedureKind, choice, record};
use crate::{InstrumentId, PartialDate, ProvisionId};

choice! {
    /// How a State joined an instrument, or that it didn't.
    Act {
        /// Ratification.
        Ratification,
        /// Accession.
        Accession,
        /// Succession.
        Succession,
        /// Acceptance.
        Acceptance,
        /// Approval.
        Approval,
        /// Formal confirmation (international organisations).
        FormalConfirmation,
        /// Joined; the list doesn't say how.
        RatificationOrAccession,
        /// Signed only.
        SignedOnly,
        /// Neither signed nor joined.
        None,
    }
}

impl Act {
    /// Whether the act joins the State.
    pub fn joins(self) -> bool {
        !matches!(self, Self::SignedOnly | Self::None)
    }
}

record! {
    /// A State's standing under an instrument.
    Commitment {
        /// The instrument.
        pub instrument: InstrumentId,
        /// Day of signature.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signed: Option<PartialDate>,
        /// How it joined.
        pub act: Act,
        /// Day of deposit (or registration) of the act.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deposited: Option<PartialDate>,
        /// First day on which it binds the State, where a source gives it; else it is computed
        /// from the deposit by the instrument's rule.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub binds_from: Option<PartialDate>,
        /// First day on which it binds no longer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub withdrawn: Option<PartialDate>,
        /// The day of the list in which this was read: later, an absence is only possible.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seen_on: Option<PartialDate>,
    }
}

record! {
    /// Acceptance or refusal of a procedure under an instrument.
    Acceptance {
        /// The instrument.
        pub instrument: InstrumentId,
        /// The procedure.
        pub procedure: ProcedureKind,
        /// Whether it is accepted.
        pub accepted: bool,
        /// The article.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub article: Option<String>,
    }
}

choice! {
    /// What a reservation does, judged by its content, whatever the State called it.
    ReservationEffect {
        /// It changes what a provision demands of the State.
        Modifies,
        /// It keeps a procedure from applying.
        ExcludesAProcedure,
        /// It says how the State reads a provision.
        Interprets,
        /// None.
        None,
    }
}

record! {
    /// A State's objection to a reservation of another.
    Objection {
        /// The State that objected.
        pub by: String,
        /// When.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub on: Option<PartialDate>,
    }
}

record! {
    /// A reservation or declaration. It holds from the day on which it takes effect (that on which
    /// the instrument binds) to its withdrawal.
    Reservation {
        /// The instrument.
        pub instrument: InstrumentId,
        /// What the State called it: reservation, declaration.
        pub called: String,
        /// The occasion: signature, ratification, accession, modification.
        pub made_at: String,
        /// When it was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub made: Option<PartialDate>,
        /// The provisions concerned.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub provisions: Vec<ProvisionId>,
        /// Whether it concerns the instrument as a whole.
        #[serde(default)]
        pub whole: bool,
        /// The place as the State named it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
        /// What it says, in own words.
        pub summary: String,
        /// What it does.
        pub effect: ReservationEffect,
        /// Why its effect was judged so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reasoning: Option<String>,
        /// Whether it was withdrawn, replaced or still stands, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<String>,
        /// Objections on record.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub objections: Vec<Objection>,
    }
}
