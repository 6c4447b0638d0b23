use super::{choice, record};
use crate::{Day, InstrumentId, PartialDate, RecommendationId, ReviewId, RightId};

record! {
    /// What followed a round's outcome.
    FollowUp {
        /// When the State's follow-up information is due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due: Option<PartialDate>,
        /// When it was received.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub received: Option<PartialDate>,
        /// The body's grades, A (satisfactory) to E.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub grades: Vec<String>,
        /// The paragraphs graded, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub detail: Option<String>,
        /// Day on which the State refused to follow up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub refused: Option<PartialDate>,
    }
}

record! {
    /// One round before a reviewing body.
    Review {
        /// The body: `upr`, or the instrument's body.
        pub mechanism: String,
        /// The instrument; absent for the Universal Periodic Review.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub instrument: Option<InstrumentId>,
        /// The round: `initial`, `second periodic`, `3`.
        pub cycle: String,
        /// When the State's report is due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due: Option<PartialDate>,
        /// When it was submitted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub submitted: Option<PartialDate>,
        /// When the body sent its list of issues.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list_of_issues: Option<PartialDate>,
        /// Symbol or remark of the list of issues.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list_of_issues_note: Option<String>,
        /// When replies to a list of issues prior to reporting are due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub replies_due: Option<PartialDate>,
        /// A later stage that closes the due date: which, and by when it was reached.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub closed_by: Option<String>,
        /// When that stage was reached, at the latest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub closed_on: Option<PartialDate>,
        /// Day on which a source says that the report wasn't submitted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub not_submitted: Option<PartialDate>,
        /// The session.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub session: Option<String>,
        /// First day of the dialogue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dialogue: Option<PartialDate>,
        /// Last day of the dialogue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dialogue_to: Option<PartialDate>,
        /// When the outcome was adopted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outcome: Option<PartialDate>,
        /// The outcome's document symbol, where somebody saw it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub symbol: Option<String>,
        /// Number of recommendations.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub recommendations: Option<u32>,
        /// Of these, supported.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub supported: Option<u32>,
        /// Of these, noted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub noted: Option<u32>,
        /// When the next report is due, as this round's outcome sets it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next_due: Option<PartialDate>,
        /// What followed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub follow_up: Option<FollowUp>,
        /// Day from which independent data on the follow-up are published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub independent_data: Option<PartialDate>,
    }
}

choice! {
    /// The State's answer to a recommendation.
    Response {
        /// It supports it.
        Supported,
        /// It notes it.
        Noted,
    }
}

record! {
    /// One paragraph of a round's outcome.
    Recommendation {
        /// The round.
        pub review: ReviewId,
        /// The paragraph.
        pub paragraph: String,
        /// What it asks for, in own words.
        pub asks: String,
        /// The rights concerned.
        pub rights: Vec<RightId>,
        /// The State's answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub response: Option<Response>,
        /// The demand that it shares with others; same demand, same word.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub demand: Option<String>,
    }
}

choice! {
    /// Who says something of an implementation.
    Voice {
        /// The State.
        State,
        /// The national human-rights institution.
        Nhri,
        /// Civil society.
        CivilSociety,
        /// A reviewing body.
        ReviewingBody,
    }
}

choice! {
    /// How far a recommendation is carried out.
    ImplementationStatus {
        /// Carried out.
        Implemented,
        /// In part.
        Partly,
        /// Not.
        Not,
    }
}

record! {
    /// What somebody says of a recommendation's implementation.
    Implementation {
        /// The recommendation.
        pub recommendation: RecommendationId,
        /// Who says so.
        pub by: Voice,
        /// How far it is carried out.
        pub status: ImplementationStatus,
        /// The day of the statement.
        pub on: Day,
        /// The evidence, in own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub evidence: Option<String>,
    }
}
