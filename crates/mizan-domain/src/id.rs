//! Names of things. A local id is unique among the records of its kind in one scope (a country, or
//! the reference); a fact's id is unique everywhere.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::day::as_text;
use crate::{Country, Kind};

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id: lower-case letters, digits and single hyphens, such as `iccpr-19`")]
pub struct IdError(pub String);

fn is_slug(text: &str) -> bool {
    text.len() <= 96
        && !text.is_empty()
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The local id of a record, such as `iccpr-19`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(std::sync::Arc<str>);

impl Slug {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// So that a map by id can be asked with a text.
impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        if is_slug(text) { Ok(Self(text.into())) } else { Err(IdError(text.to_owned())) }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

as_text!(Slug, "Slug", {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "description": "Lower-case letters, digits and single hyphens."
});

/// An id that names a record of one kind. Its JSON Schema says which (`x-refers`), so that a
/// checker can find every reference in a record without knowing the record's type.
macro_rules! references {
    ($($(#[$doc:meta])* $name:ident => $kind:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Slug);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str { self.0.as_str() }
            /// The id without its kind.
            pub fn slug(&self) -> &Slug { &self.0 }
        }
        impl From<Slug> for $name {
            fn from(slug: Slug) -> Self { Self(slug) }
        }
        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> { text.parse().map(Self) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.0, f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.0, f) }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { self.0.serialize(s) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                Slug::deserialize(d).map(Self)
            }
        }
        impl JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string",
                    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                    "x-refers": $kind,
                    "description": concat!("Id of a record of kind `", $kind, "`."),
                })
            }
        }
    )*};
}

references! {
    /// A right of the taxonomy.
    RightId => "right";
    /// A treaty or protocol.
    InstrumentId => "instrument";
    /// An article or paragraph of an instrument.
    ProvisionId => "provision";
    /// A measure of the catalogue.
    MeasureId => "measure";
    /// A source.
    SourceId => "source";
    /// A rule of domestic law.
    NormId => "norm";
    /// A body of the State.
    InstitutionId => "institution";
    /// A review cycle.
    ReviewId => "review";
    /// A recommendation of a review.
    RecommendationId => "recommendation";
    /// A barrier or driver.
    FactorId => "factor";
    /// A human-rights issue.
    IssueId => "issue";
    /// An actor.
    ActorId => "actor";
    /// A list of documented events.
    ListId => "list";
}

/// The id of a fact: scope, kind and local id joined by dots, such as `pak.norm.const-25` or
/// `ref.provision.iccpr-19`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId(std::sync::Arc<str>);

impl FactId {
    /// Joins the three parts. No country: the reference.
    pub fn new(country: Option<Country>, kind: Kind, id: &str) -> Self {
        let scope = country.map_or_else(|| "ref".to_owned(), |c| c.lower());
        Self(format!("{scope}.{}.{id}", kind.name()).into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the last dot.
    pub fn local(&self) -> &str {
        self.0.rsplit('.').next().unwrap_or(&self.0)
    }
}

impl FromStr for FactId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let parts: Vec<&str> = text.split('.').collect();
        match parts.as_slice() {
            [scope, kind, local]
                if scope.len() == 3
                    && scope.bytes().all(|b| b.is_ascii_lowercase())
                    && Kind::named(kind).is_some()
                    && is_slug(local) =>
            {
                Ok(Self(text.into()))
            }
            _ => Err(IdError(text.to_owned())),
        }
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

as_text!(FactId, "FactId", {
    "type": "string",
    "pattern": "^[a-z]{3}\\.[a-z-]+\\.[a-z0-9]+(-[a-z0-9]+)*$",
    "x-refers": "fact",
    "description": "Scope, kind and local id: pak.norm.const-25"
});
