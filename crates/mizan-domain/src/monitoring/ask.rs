use serde::{Deserialize, Serialize};

use super::{Answer, Number, ReviewBody, Symbol};
use crate::kinds::choice;
use crate::{Country, PartialDate};

choice! {
    /// Who asks.
    AskKind {
        /// A recommending State, or the body itself.
        Recommendation,
        /// The State under review pledges it of its own accord.
        Pledge,
        /// A body that observes or is concerned about something, without saying what to do.
        Observation,
    }
}

choice! {
    /// Whose a tag is.
    TagOrigin {
        /// People at the United Nations.
        Un,
        /// The editors of a data set.
        Editor,
        /// A program.
        Machine,
        /// Mizan's own crosswalk.
        Ours,
    }
}

/// A word of a list by which asks are ordered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tag {
    /// The list: `upr-info-issue`, `ohchr-theme`, `persons`, `sdg`.
    pub scheme: String,
    /// The word, as the list has it.
    pub term: String,
    /// Whose it is.
    pub origin: TagOrigin,
}

/// Where a data set says that an ask is printed, and when. Not the place of a paragraph: see [`Ask::paragraph`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Printed {
    /// The document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Symbol>,
    /// The number of the paragraph, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// When the document was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// When the data set took it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<PartialDate>,
}

/// One demand of one recommending State to one State; or of a body, which recommends as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// What tells it from every other ask of its data set. Depends on nothing that a later edition of the
    /// data set may correct: its answer, its tags.
    pub key: String,
    /// Who asks.
    pub kind: AskKind,
    /// The State under review.
    pub country: Country,
    /// The body.
    pub body: ReviewBody,
    /// The session of the review, where the body counts sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<u16>,
    /// The State that recommends; none where a body does, or the source says that none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Country>,
    /// The paragraph that it is a part of, where the data set knows it: see [`super::Paragraph::key`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// Which part of the paragraph, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<u16>,
    /// Where the data set says that it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Printed>,
    /// The text, cleaned.
    pub text: String,
    /// The text as delivered, where cleaning changed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<String>,
    /// What was answered, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// UPR Info's grade of the action asked for, 1 (minimal) to 5 (specific).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<u8>,
    /// Words by which it is ordered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
}

impl Ask {
    /// The document of the paragraph that it is a part of.
    pub fn document(&self) -> Option<Symbol> {
        self.paragraph.as_deref()?.split('#').next()?.parse().ok()
    }
}
