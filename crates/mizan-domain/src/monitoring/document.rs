use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Answer, Number, Tag};
use crate::kinds::choice;
use crate::{Country, PartialDate};

/// The symbol of a United Nations document: `A/HRC/22/12`, `CRC/C/PER/CO/6-7`, `A/HRC/28/15/Add.1`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Symbol(String);

/// A text that is no symbol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the symbol of a document, such as A/HRC/22/12")]
pub struct SymbolError(pub String);

impl Symbol {
    /// As printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The symbol of the document that it adds to, where it is an addendum: `A/HRC/28/15` of
    /// `A/HRC/28/15/Add.1`; else itself.
    #[must_use]
    pub fn without_addendum(&self) -> Self {
        match self.0.rsplit_once('/') {
            Some((report, last)) if last.starts_with("Add.") && report.matches('/').count() >= 2 => {
                Self(report.to_owned())
            }
            _ => self.clone(),
        }
    }
}

impl FromStr for Symbol {
    type Err = SymbolError;

    fn from_str(text: &str) -> Result<Self, SymbolError> {
        let parts: Vec<&str> = text.split('/').collect();
        let well_formed = |part: &&str| {
            !part.is_empty()
                && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        };
        if parts.len() >= 3 && text.len() <= 60 && parts.iter().all(well_formed) {
            Ok(Self(text.to_owned()))
        } else {
            Err(SymbolError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Symbol {
    type Error = SymbolError;
    fn try_from(text: String) -> Result<Self, SymbolError> {
        text.parse()
    }
}

impl From<Symbol> for String {
    fn from(symbol: Symbol) -> Self {
        symbol.0
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

choice! {
    /// A body that reviews States.
    ReviewBody {
        /// The Universal Periodic Review.
        Upr,
        /// The Committee against Torture.
        Cat,
        /// The Human Rights Committee.
        Ccpr,
        /// The Committee on Enforced Disappearances.
        Ced,
        /// The Committee on the Elimination of Discrimination against Women.
        Cedaw,
        /// The Committee on the Elimination of Racial Discrimination.
        Cerd,
        /// The Committee on Economic, Social and Cultural Rights.
        Cescr,
        /// The Committee on Migrant Workers.
        Cmw,
        /// The Committee on the Rights of the Child.
        Crc,
        /// The Committee on the Rights of Persons with Disabilities.
        Crpd,
        /// The Subcommittee on Prevention of Torture.
        Spt,
        /// Special procedures of the Human Rights Council.
        SpecialProcedures,
    }
}

choice! {
    /// What a document is.
    DocumentKind {
        /// The report of the working group on the Universal Periodic Review.
        WorkingGroupReport,
        /// The State's answer to a report, usually its `Add.1`.
        Answer,
        /// The recommendations of a review by theme, as the United Nations' human rights office lists them.
        ThematicList,
        /// A treaty body's concluding observations.
        ConcludingObservations,
        /// Another.
        Other,
    }
}

/// A document: what a reviewing body or a State published under one symbol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its symbol.
    pub symbol: Symbol,
    /// What it is.
    pub kind: DocumentKind,
    /// The State that it is about.
    pub country: Country,
    /// The body.
    pub body: ReviewBody,
    /// The session of the review, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<u16>,
    /// The day printed on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<PartialDate>,
}

/// A paragraph that recommends something. Its printed number is no key: reports print numbers twice,
/// and wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The document.
    pub document: Symbol,
    /// The State under review.
    pub country: Country,
    /// Its place among the paragraphs of the document, counted from 1.
    pub ordinal: u32,
    /// The number as printed, with that of the paragraph above it where they are printed apart: `106.3`.
    pub printed: Number,
    /// The number that its neighbours call for, where another is printed: a suspected misprint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspected: Option<Number>,
    /// The paragraph of the document that it repeats by reference, where it has no text of its own: `23 (b)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refers_to: Option<String>,
    /// The text, cleaned of line breaks and page heads; empty for one that is only referred to.
    pub text: String,
    /// What was answered, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Words by which it is ordered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// What somebody wrote about how far it is carried out, into the column that a list leaves for that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Paragraph {
    /// Our own id of it: document and place.
    pub fn key(&self) -> String {
        format!("{}#{}", self.document, self.ordinal)
    }
}

/// What a State answered, in a document of its own, to a paragraph of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The answering document.
    pub document: Symbol,
    /// The State.
    pub country: Country,
    /// The number of the paragraph that is answered, as the answer writes it.
    pub number: Number,
    /// The answer.
    pub answer: Answer,
}

impl Answered {
    /// Our own id of it: the answering document and the number answered.
    pub fn key(&self) -> String {
        format!("{}#{}", self.document, self.number)
    }
}
