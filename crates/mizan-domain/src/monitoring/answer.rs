use serde::{Deserialize, Serialize};

use super::Symbol;
use crate::PartialDate;
use crate::kinds::choice;

choice! {
    /// What a State answered, or has yet to answer. `noted` is the United Nations' word for all that is
    /// not supported; a State's own harder word stands in [`Answer::words`].
    AnswerValue {
        /// It supports it.
        Supported,
        /// It supports it, and says that it is carried out already or is being carried out.
        AlreadyImplemented,
        /// It supports a part.
        SupportedInPart,
        /// It will examine it and answer later.
        Examine,
        /// It noted it.
        Noted,
        /// It said that it does not support it.
        NotSupported,
        /// Its own pledge, which asks for no answer.
        Pledge,
    }
}

/// An answer as one document or data set gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What it comes to.
    pub value: AnswerValue,
    /// The words of the source, verbatim: `Accepted`, `enjoy the support of Pakistan`.
    pub words: String,
    /// When it was given, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// The document that gives it, where it is another than the one that asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Symbol>,
    /// The paragraph of that document, as the source writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What the State said to explain it, where the source quotes that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

impl Answer {
    /// An answer without a date or document of its own.
    pub fn new(value: AnswerValue, words: impl Into<String>) -> Self {
        Self { value, words: words.into(), on: None, document: None, place: None, remark: None }
    }
}
