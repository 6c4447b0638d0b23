//! The kinds of facts. A new kind of fact is a new type in the list below, and nothing else.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Rules;
use crate::kinds::{
    Acceptance, Actor, Alignment, Audience, Capacity, Case, Claim, Commitment, Count, Factor,
    HistoricalPeriod, Implementation, Indicator, Institution, Instrument, Issue, List, Mandate, Measure,
    Norm, Observation, Provision, Recommendation, Reservation, Review, Right, Search, State, TableRow,
    Territory, TreatyList,
};

/// A type that a fact's body can be.
pub trait Record: Sized + JsonSchema + Serialize + serde::de::DeserializeOwned {
    /// Its kind.
    const KIND: Kind;
    /// The body as this type, if it is one.
    fn of(body: &Body) -> Option<&Self>;
    /// The type as a body.
    fn into_body(self) -> Body;
}

/// Whether records of a kind belong to the reference, to a country, or to either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The reference only.
    Reference,
    /// A country only.
    Country,
    /// Either.
    Either,
}

macro_rules! bodies {
    ($($(#[$doc:meta])* $type:ident = $name:literal, $scope:ident;)*) => {
        /// The kind of a fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $type,)* }

        impl Kind {
            /// Every kind, in the order in which files list them.
            pub const ALL: &[Kind] = &[$(Kind::$type,)*];

            /// Its name in files, ids and commands.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$type => $name,)* }
            }

            /// The kind of that name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Kind::$type),)* _ => None }
            }

            /// Where records of the kind may stand.
            pub fn scope(self) -> Scope {
                match self { $(Kind::$type => Scope::$scope,)* }
            }

            /// The JSON Schema of its body.
            pub fn body_schema(self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                match self { $(Kind::$type => <$type as JsonSchema>::json_schema(generator),)* }
            }

            /// Reads a body of this kind from JSON.
            pub fn read<'de, D: serde::Deserializer<'de>>(self, from: D) -> Result<Body, D::Error> {
                match self { $(Kind::$type => <$type>::deserialize(from).map(Body::$type),)* }
            }
        }

        /// What a fact says. Kind and record stand apart: many records have a `kind` of their own.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "kind", content = "says")]
        pub enum Body { $(#[serde(rename = $name)] $type($type),)* }

        impl Body {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Body::$type(_) => Kind::$type,)* }
            }

            /// The body alone as JSON, without its kind.
            pub fn to_json(&self) -> serde_json::Value {
                match self { $(Body::$type(x) => serde_json::to_value(x).unwrap_or_default(),)* }
            }
        }

        $(impl Record for $type {
            const KIND: Kind = Kind::$type;
            fn of(body: &Body) -> Option<&Self> {
                match body { Body::$type(x) => Some(x), _ => None }
            }
            fn into_body(self) -> Body { Body::$type(self) }
        })*
    };
}

bodies! {
    /// The rules table.
    Rules = "rules", Reference;
    /// A State's names through time.
    State = "state", Reference;
    /// An entry of the taxonomy of rights.
    Right = "right", Reference;
    /// A treaty or protocol.
    Instrument = "instrument", Reference;
    /// An article of an instrument.
    Provision = "provision", Reference;
    /// A named list of instruments.
    TreatyList = "treaty-list", Reference;
    /// An indicator of a right.
    Indicator = "indicator", Reference;
    /// A measure of the catalogue.
    Measure = "measure", Reference;
    /// A body, organisation or group that acts.
    Actor = "actor", Either;
    /// A State's standing under an instrument.
    Commitment = "commitment", Country;
    /// Acceptance or refusal of a procedure.
    Acceptance = "acceptance", Country;
    /// A reservation or declaration.
    Reservation = "reservation", Country;
    /// A part of the State.
    Territory = "territory", Country;
    /// A rule of domestic law.
    Norm = "norm", Country;
    /// A judged relation between a provision and norms.
    Alignment = "alignment", Country;
    /// A body of the State.
    Institution = "institution", Country;
    /// A body's mandate for a right.
    Mandate = "mandate", Country;
    /// A dated assessment of a body's capacity.
    Capacity = "capacity", Country;
    /// One round before a reviewing body.
    Review = "review", Country;
    /// One recommendation of a round.
    Recommendation = "recommendation", Country;
    /// What somebody says of a recommendation's implementation.
    Implementation = "implementation", Country;
    /// A barrier or driver.
    Factor = "factor", Country;
    /// A recorded search that found nothing.
    Search = "search", Country;
    /// A human-rights issue.
    Issue = "issue", Country;
    /// A target group and what it knows.
    Audience = "audience", Country;
    /// A published case.
    Case = "case", Country;
    /// A period of history.
    HistoricalPeriod = "period", Country;
    /// A measured value.
    Observation = "observation", Country;
    /// Somebody's record of events.
    List = "list", Country;
    /// A number of documented acts or persons.
    Count = "count", Country;
    /// A row of a source's table, quoted whole.
    TableRow = "table-row", Country;
    /// A statement of a source in own words.
    Claim = "claim", Country;
}

impl Body {
    /// The name that the record itself bears, where it bears one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Right(x) => Some(&x.name),
            Self::Instrument(x) => Some(&x.short),
            Self::Provision(x) => Some(&x.heading),
            Self::TreatyList(x) => Some(&x.name),
            Self::Indicator(x) => Some(&x.wording),
            Self::Measure(x) => Some(&x.name),
            Self::Actor(x) => Some(&x.name),
            Self::Territory(x) => Some(&x.name),
            Self::Norm(x) => Some(&x.title),
            Self::Institution(x) => Some(&x.name),
            Self::Recommendation(x) => Some(&x.asks),
            Self::Factor(x) => Some(&x.name),
            Self::Issue(x) => Some(&x.name),
            Self::Audience(x) => Some(&x.name),
            Self::Case(x) => Some(&x.name),
            Self::List(x) => Some(&x.name),
            Self::HistoricalPeriod(x) => Some(&x.events),
            Self::Claim(x) => Some(&x.statement),
            Self::Rules(_)
            | Self::State(_)
            | Self::Commitment(_)
            | Self::Acceptance(_)
            | Self::Reservation(_)
            | Self::Alignment(_)
            | Self::Mandate(_)
            | Self::Capacity(_)
            | Self::Review(_)
            | Self::Implementation(_)
            | Self::Search(_)
            | Self::Observation(_)
            | Self::Count(_)
            | Self::TableRow(_) => None,
        }
    }
}

impl serde::Serialize for Kind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> serde::Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<'de, str>::deserialize(deserializer)?;
        Self::named(&name)
            .ok_or_else(|| serde::de::Error::custom(format!("no kind of fact is called `{name}`")))
    }
}

impl JsonSchema for Kind {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Kind".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names: Vec<&str> = Self::ALL.iter().map(|k| k.name()).collect();
        schemars::json_schema!({ "type": "string", "enum": names })
    }
}
