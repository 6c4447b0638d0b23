//! The nouns of Mizan: facts with their sources and their two times.
//!
//! Knows nothing of files, SQL, HTTP or HTML; reads no clock; holds no sentence for people and no
//! country by name.

mod body;
mod body_rights;
mod citation;
mod country;
mod day;
mod digest;
mod fact;
mod facts;
mod id;
pub mod kinds;
pub mod monitoring;
mod period;
mod rules;

pub use body::{Body, Kind, Record, Scope};
pub use citation::{Checked, Citation, Source, SourceKind, Stance};
pub use country::{Country, CountryError};
pub use day::{DateError, Day, PartialDate};
pub use digest::{digest, hex};
pub use fact::{Common, Fact, Judgement, Moment, Recorded};
pub use facts::{Facts, History};
pub use id::{
    ActorId, FactId, FactorId, IdError, InstitutionId, InstrumentId, IssueId, ListId, MeasureId, NormId,
    ProvisionId, RecommendationId, ReviewId, RightId, Slug, SourceId,
};
pub use period::{Holds, Period};
pub use rules::{
    Accreditation, CapacityWords, FollowUpGrade, Gap, Increment, PracticeWords, RuleRow, Rules, Scale,
    ScaleStep, Series, Threshold,
};
