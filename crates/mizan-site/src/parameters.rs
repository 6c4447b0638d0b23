//! What a query may say: every parameter with the values that it takes. Queries are checked and the
//! description of the API is written from the same list.

use mizan_domain::kinds::{FactorKind, InstrumentKind, Lens, MatrixGroup, Right};
use mizan_domain::{Country, Gap, Kind, PartialDate};
use mizan_store::Section;
use serde_json::{Value, json};

use crate::paging::{LAST, MOST};
use crate::query::Query;
use crate::snapshot::Known;
use crate::views::sources::{SOURCE_KINDS, name};

/// A parameter of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parameter {
    /// The id of a right.
    Right,
    /// A kind of fact.
    Kind,
    /// A kind of fact, or sources: what a search is narrowed to.
    Section,
    /// A kind of source.
    SourceKind,
    /// A kind of instrument.
    InstrumentKind,
    /// A kind of factor.
    FactorKind,
    /// A theory through which a factor is seen.
    Lens,
    /// What somebody checked.
    Checked,
    /// A kind of finding.
    Gap,
    /// A group of rights of the matrix.
    Group,
    /// The code of a country.
    Country,
    /// The code of a country, or `ref` for the reference.
    Scope,
    /// A page of a list.
    Page,
    /// Items on a page of a list.
    Per,
    /// A day, month or year, that leads to the address with that day.
    On,
    /// One of some words.
    OneOf(&'static str, &'static [&'static str]),
    /// A day, month or year, under this name.
    Date(&'static str),
    /// The same, where it leads to another address.
    Leads(&'static str),
    /// Any text, under this name.
    Text(&'static str),
}

/// What somebody checked, as addresses write it.
pub(crate) const CHECKED: [&str; 3] = ["fact", "quotation", "no"];

impl Parameter {
    /// Its name in a query.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Kind | Self::Section | Self::SourceKind | Self::InstrumentKind | Self::FactorKind => "kind",
            Self::Lens => "lens",
            Self::Checked => "checked",
            Self::Gap => "gap",
            Self::Group => "group",
            Self::Country | Self::Scope => "country",
            Self::Page => "page",
            Self::Per => "per",
            Self::On => "on",
            Self::OneOf(name, _) | Self::Date(name) | Self::Leads(name) | Self::Text(name) => name,
        }
    }

    /// The words that it takes, where it takes only some.
    pub(crate) fn words(self) -> Option<Vec<&'static str>> {
        let kinds = || Kind::ALL.iter().map(|kind| kind.name());
        match self {
            Self::Kind => Some(kinds().collect()),
            Self::Section => Some(kinds().chain([Section::Sources.name()]).collect()),
            Self::SourceKind => Some(SOURCE_KINDS.iter().map(|kind| name(*kind)).collect()),
            Self::InstrumentKind => Some(InstrumentKind::ALL.iter().map(|kind| kind.name()).collect()),
            Self::FactorKind => Some(FactorKind::ALL.iter().map(|kind| kind.name()).collect()),
            Self::Lens => Some(Lens::ALL.iter().map(|lens| lens.name()).collect()),
            Self::Checked => Some(CHECKED.to_vec()),
            Self::Gap => Some(Gap::ALL.iter().map(|gap| gap.name()).collect()),
            Self::Group => Some(MatrixGroup::ALL.iter().map(|group| group.name()).collect()),
            Self::OneOf(_, words) => Some(words.to_vec()),
            _ => None,
        }
    }

    /// Whether it takes this value. Dates are read where they lead elsewhere.
    fn takes(self, value: &str, known: &Known) -> bool {
        let number = |most: usize| value.parse::<usize>().is_ok_and(|n| (1..=most).contains(&n));
        match self {
            Self::Right => known.facts.reference::<Right>(value).is_some(),
            Self::Country => value.parse::<Country>().is_ok(),
            Self::Scope => value.eq_ignore_ascii_case("ref") || value.parse::<Country>().is_ok(),
            Self::Page => number(LAST),
            Self::Per => number(MOST),
            Self::Date(_) => value.parse::<PartialDate>().is_ok(),
            Self::On | Self::Leads(_) | Self::Text(_) => true,
            _ => self.words().is_none_or(|words| words.contains(&value)),
        }
    }

    /// What an answer offers instead of a value that it doesn't take.
    fn accepted(self, known: &Known) -> Vec<String> {
        match self {
            Self::Right => {
                known.facts.each::<Right>(None).map(|(fact, _)| fact.id.local().to_owned()).collect()
            }
            Self::Date(_) => ["2026-03-01", "2026-03", "2026"].map(str::to_owned).to_vec(),
            Self::Page => vec![format!("1–{LAST}")],
            Self::Per => vec![format!("1–{MOST}")],
            Self::Country => known.facts.countries().iter().map(Country::lower).collect(),
            Self::Scope => {
                let codes = known.facts.countries();
                std::iter::once("ref".to_owned()).chain(codes.iter().map(Country::lower)).collect()
            }
            _ => self.words().unwrap_or_default().into_iter().map(str::to_owned).collect(),
        }
    }

    /// Its values as JSON Schema.
    pub(crate) fn schema(self) -> Value {
        match self {
            Self::Page => json!({ "type": "integer", "minimum": 1, "maximum": LAST, "default": 1 }),
            Self::Per => {
                json!({ "type": "integer", "minimum": 1, "maximum": MOST, "default": crate::paging::A_PAGE })
            }
            Self::Right => {
                json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "examples": ["torture"] })
            }
            Self::Country => json!({ "type": "string", "pattern": "^[A-Za-z]{3}$", "examples": ["pak"] }),
            Self::Scope => json!({ "type": "string", "pattern": "^([A-Za-z]{3}|ref)$", "examples": ["pak"] }),
            Self::On | Self::Date(_) | Self::Leads(_) => date(),
            Self::Text(_) => json!({ "type": "string", "maxLength": 400 }),
            _ => json!({ "type": "string", "enum": self.words().unwrap_or_default() }),
        }
    }
}

/// A day, month or year as JSON Schema.
pub(crate) fn date() -> Value {
    json!({
        "anyOf": [
            { "type": "string", "format": "date" },
            { "type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$" },
        ],
        "examples": ["2009-06-30"],
    })
}

/// A value that a parameter doesn't take.
pub(crate) struct Refused {
    pub(crate) name: &'static str,
    pub(crate) text: String,
    pub(crate) accepted: Vec<String>,
}

/// The first value of the query that its parameter doesn't take. Names that the address doesn't know
/// are left alone: a link with something of its own added still works.
pub(crate) fn refused(parameters: &[Parameter], query: &Query, known: &Known) -> Option<Refused> {
    parameters.iter().find_map(|parameter| {
        let value = query.get(parameter.name())?;
        (!parameter.takes(value, known)).then(|| Refused {
            name: parameter.name(),
            text: value.to_owned(),
            accepted: parameter.accepted(known),
        })
    })
}
