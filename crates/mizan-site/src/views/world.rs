//! How every State stands under the core treaties: a table, and a map of one of them. No number of a
//! State is made of its treaties.

use std::collections::BTreeMap;

use mizan_assess::{Bound, StateStanding, world};
use mizan_domain::kinds::{Instrument, InstrumentKind};
use mizan_domain::{Country, Day, Holds, InstrumentId, Slug};

use super::gaps::Narrowing;
use super::{Frame, Numbered, Statement};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;
use crate::tiles::{TILES, Tile};

/// States on one page of the table.
const A_PAGE: usize = 50;

/// The class of a State under one instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Bound,
    Maybe,
    Signed,
    NotBound,
    Unknown,
}

impl Class {
    pub(crate) const ALL: [Self; 5] = [Self::Bound, Self::Maybe, Self::Signed, Self::NotBound, Self::Unknown];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bound => "bound",
            Self::Maybe => "maybe",
            Self::Signed => "signed",
            Self::NotBound => "not-bound",
            Self::Unknown => "unknown",
        }
    }

    pub(crate) fn of(standing: &StateStanding<'_>) -> Self {
        match (standing.bound, standing.signed) {
            (Bound::Yes, _) => Self::Bound,
            (Bound::Maybe, _) => Self::Maybe,
            (Bound::Unknown, _) => Self::Unknown,
            (Bound::No | Bound::NotYetInForce, Holds::No) => Self::NotBound,
            (Bound::No | Bound::NotYetInForce, _) => Self::Signed,
        }
    }
}

/// The page.
pub(crate) struct WorldView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) day: Day,
    /// The columns of the table: the core treaties, and the one that is mapped if it is none of these.
    pub(crate) columns: Vec<(InstrumentId, &'a Instrument)>,
    /// The column of the mapped instrument.
    pub(crate) mapped: usize,
    /// Whether the mapped instrument is itself in force on the day.
    pub(crate) in_force: bool,
    /// What was asked for and isn't there.
    pub(crate) unknown: Option<String>,
    pub(crate) instruments: Vec<Narrowing<InstrumentId>>,
    pub(crate) letters: Vec<Narrowing<Option<char>>>,
    /// Every State by class on the mapped instrument, in the alphabet's order.
    pub(crate) map: BTreeMap<Class, Vec<MapTile>>,
    /// Every State of the list, on every page of it.
    pub(crate) all: Vec<StateLine<'a>>,
    /// Those of this page.
    pub(crate) shown: std::ops::Range<usize>,
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
    pub(crate) sources: Numbered<'a>,
}

/// A State on the map.
pub(crate) struct MapTile {
    pub(crate) country: Country,
    pub(crate) href: String,
    /// Absent where the layout has no tile for it.
    pub(crate) tile: Option<Tile>,
}

/// A State in the table.
pub(crate) struct StateLine<'a> {
    pub(crate) country: Country,
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) standings: Vec<StateStanding<'a>>,
    /// The statement on the mapped instrument.
    pub(crate) statement: Option<Statement<'a>>,
}

/// The letter that a name stands under.
fn letter(name: &str) -> Option<char> {
    name.chars().find(|c| c.is_alphabetic()).and_then(|c| c.to_uppercase().next())
}

impl<'a> WorldView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let frame = scene.frame();
        let facts = &scene.known.facts;
        let day = super::compare::day(scene);
        let known: Vec<(InstrumentId, &'a Instrument)> = facts
            .each::<Instrument>(None)
            .filter_map(|(fact, body)| Some((fact.id.local().parse().ok()?, body)))
            .collect();
        let mut columns: Vec<_> =
            known.iter().filter(|(_, body)| body.kind == InstrumentKind::Core).cloned().collect();
        let asked = scene.query.get("instrument").map(str::to_lowercase);
        let found = asked.as_ref().and_then(|id| known.iter().find(|(known, _)| known.as_str() == id));
        if let Some(found) = found
            && !columns.iter().any(|(id, _)| *id == found.0)
        {
            columns.push(found.clone());
        }
        let mapped =
            found.and_then(|found| columns.iter().position(|(id, _)| *id == found.0)).unwrap_or_default();
        let ids: Vec<InstrumentId> = columns.iter().map(|(id, _)| id.clone()).collect();
        let when = if day == scene.epoch.today { When::Today } else { When::On(day) };
        let mut states: Vec<StateLine<'a>> = world(facts, &ids, day)
            .into_iter()
            .map(|(country, standings)| StateLine {
                country,
                name: scene.text.country(&frame.names, country),
                href: frame.links.to(Place::Country(country, when, CountryPage::Commitments)),
                standings,
                statement: None,
            })
            .collect();
        states.sort_by(|a, b| scene.text.compare(&a.name, &b.name));
        let mut map: BTreeMap<Class, Vec<MapTile>> = BTreeMap::new();
        for state in &states {
            let Some(standing) = state.standings.get(mapped) else { continue };
            map.entry(Class::of(standing)).or_default().push(MapTile {
                country: state.country,
                href: state.href.clone(),
                tile: TILES.get(&state.country).copied(),
            });
        }
        let on = (when != When::Today).then(|| day.to_string());
        let current = ids.get(mapped);
        let link = |instrument: Option<&InstrumentId>, letter: Option<char>, page: usize| {
            // The first is shown where none is asked for: an address as short as can be.
            let instrument = instrument.filter(|id| Some(*id) != ids.first());
            let letter = letter.map(String::from);
            let page = (page > 1).then(|| page.to_string());
            let values = [
                ("instrument", instrument.map(InstrumentId::as_str)),
                ("letter", letter.as_deref()),
                ("on", on.as_deref()),
                ("page", page.as_deref()),
            ];
            let values: Vec<(&str, &str)> =
                values.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
            frame.links.with_query(Place::World, &values)
        };
        let mut by_letter: BTreeMap<char, usize> = BTreeMap::new();
        for first in states.iter().filter_map(|state| letter(&state.name)) {
            *by_letter.entry(first).or_default() += 1;
        }
        let wanted = scene.query.get("letter").and_then(letter).filter(|first| by_letter.contains_key(first));
        let mut letters = vec![Narrowing {
            value: None,
            count: states.len(),
            href: link(current, None, 1),
            current: wanted.is_none(),
        }];
        letters.extend(by_letter.into_iter().map(|(first, count)| Narrowing {
            value: Some(first),
            count,
            href: link(current, Some(first), 1),
            current: wanted == Some(first),
        }));
        let instruments = ids
            .iter()
            .enumerate()
            .map(|(n, id)| Narrowing {
                value: id.clone(),
                count: states
                    .iter()
                    .filter_map(|state| state.standings.get(n))
                    .filter(|standing| standing.bound == Bound::Yes)
                    .count(),
                href: link(Some(id), wanted, 1),
                current: n == mapped,
            })
            .collect();
        if let Some(wanted) = wanted {
            states.retain(|state| letter(&state.name) == Some(wanted));
        }
        let pages = states.len().div_ceil(A_PAGE).max(1);
        let page = scene.query.page().min(pages);
        let shown = (page - 1) * A_PAGE..(page * A_PAGE).min(states.len());
        let mut sources = Numbered::new(facts);
        for state in states.iter_mut().skip(shown.start).take(A_PAGE) {
            let fact = state.standings.get(mapped).and_then(|standing| standing.fact);
            state.statement = fact.map(|fact| sources.statement(fact));
        }
        Self {
            day,
            in_force: columns
                .get(mapped)
                .is_none_or(|(_, body)| body.in_force.is_none_or(|date| date.earliest() <= day)),
            unknown: asked.filter(|_| found.is_none()),
            instruments,
            letters,
            map,
            turn: (1..=pages).map(|page| (page, link(current, wanted, page))).collect(),
            page,
            shown,
            all: states,
            columns,
            mapped,
            sources,
            frame,
        }
    }

    /// The mapped instrument.
    pub(crate) fn instrument(&self) -> Option<(&Slug, &'a Instrument)> {
        self.columns.get(self.mapped).map(|(id, body)| (id.slug(), *body))
    }
}
