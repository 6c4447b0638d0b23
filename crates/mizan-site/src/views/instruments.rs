//! Treaties and protocols: the list, and one.

use mizan_domain::kinds::{Instrument, InstrumentKind, Provision};
use mizan_domain::{Country, Fact, Slug};

use super::narrowing::{Narrowing, narrowings};
use super::{Frame, Numbered, Statement};
use crate::address::{CountryPage, Place};
use crate::paging::Paging;
use crate::scene::Scene;

/// The list.
pub(crate) struct InstrumentsView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) groups: Vec<(InstrumentKind, Vec<InstrumentLine<'a>>)>,
    pub(crate) kinds: Vec<Narrowing<Option<InstrumentKind>>>,
    pub(crate) paging: Paging,
}

/// An instrument in the list.
pub(crate) struct InstrumentLine<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) statement: Statement<'a>,
    pub(crate) href: String,
    pub(crate) provisions: usize,
    /// Countries whose act joins it, as far as recorded.
    pub(crate) joined: usize,
}

impl<'a> InstrumentsView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let frame = scene.frame();
        let facts = &scene.known.facts;
        let mut sources = Numbered::new(facts);
        let mut joined: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
        for fact in facts.all() {
            if let mizan_domain::Body::Commitment(commitment) = &fact.body
                && commitment.act.joins()
            {
                *joined.entry(commitment.instrument.as_str()).or_default() += 1;
            }
        }
        let mut provisions: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
        for (_, provision) in facts.each::<Provision>(None) {
            *provisions.entry(provision.instrument.as_str()).or_default() += 1;
        }
        let mut groups: Vec<(InstrumentKind, Vec<InstrumentLine<'a>>)> =
            InstrumentKind::ALL.iter().map(|kind| (*kind, Vec::new())).collect();
        let kind = InstrumentKind::ALL.iter().copied().find(|k| scene.query.get("kind") == Some(k.name()));
        let each = facts.each::<Instrument>(None).map(|(_, instrument)| vec![instrument.kind]);
        let kinds = narrowings(scene, "kind", kind, each, InstrumentKind::name);
        let mut shown: Vec<_> = facts
            .each::<Instrument>(None)
            .filter(|(_, instrument)| kind.is_none_or(|kind| instrument.kind == kind))
            .collect();
        shown.sort_by_key(|(_, instrument)| instrument.kind);
        let paging = Paging::new(scene, shown.len());
        for (fact, instrument) in paging.of(&shown).iter().copied() {
            let Ok(id) = fact.id.local().parse::<Slug>() else { continue };
            let line = InstrumentLine {
                instrument,
                statement: sources.statement(fact),
                href: frame.links.to(Place::Instrument(id)),
                provisions: provisions.get(fact.id.local()).copied().unwrap_or(0),
                joined: joined.get(fact.id.local()).copied().unwrap_or(0),
            };
            if let Some((_, group)) = groups.iter_mut().find(|(kind, _)| *kind == instrument.kind) {
                group.push(line);
            }
        }
        groups.retain(|(_, lines)| !lines.is_empty());
        Self { frame, groups, kinds, paging }
    }
}

/// One instrument.
pub(crate) struct InstrumentView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) statement: Statement<'a>,
    pub(crate) instrument: &'a Instrument,
    pub(crate) provisions: Vec<(Statement<'a>, &'a Provision)>,
    pub(crate) protocols: Vec<(&'a Fact, String)>,
    /// Standing of the countries with a dossier.
    pub(crate) dossiers: Vec<(Country, Statement<'a>)>,
    pub(crate) joined: usize,
    pub(crate) recorded: usize,
    pub(crate) sources: Numbered<'a>,
}

impl<'a> InstrumentView<'a> {
    /// None where there is no such instrument.
    pub(crate) fn build(scene: &Scene<'a>, id: &Slug) -> Option<Self> {
        let frame = scene.frame();
        let facts = &scene.known.facts;
        let (fact, instrument) = facts.find::<Instrument>(None, id.as_str())?;
        let mut sources = Numbered::new(facts);
        let statement = sources.statement(fact);
        let provisions = facts
            .provisions(id.as_str())
            .into_iter()
            .map(|(fact, provision)| (sources.statement(fact), provision))
            .collect();
        let protocols = facts
            .each::<Instrument>(None)
            .filter(|(_, other)| other.parent.as_ref().is_some_and(|parent| parent.slug() == id))
            .filter_map(|(fact, _)| {
                Some((fact.as_ref(), frame.links.to(Place::Instrument(fact.id.local().parse().ok()?))))
            })
            .collect();
        let mut dossiers = Vec::new();
        let (mut joined, mut recorded) = (0, 0);
        for fact in facts.all() {
            let mizan_domain::Body::Commitment(commitment) = &fact.body else { continue };
            if commitment.instrument.slug() != id {
                continue;
            }
            recorded += 1;
            joined += usize::from(commitment.act.joins());
            if let Some(country) = fact.country.filter(|country| facts.has_dossier(*country)) {
                dossiers.push((country, sources.statement(fact)));
            }
        }
        Some(Self {
            frame,
            statement,
            instrument,
            provisions,
            protocols,
            dossiers,
            joined,
            recorded,
            sources,
        })
    }
}

impl InstrumentView<'_> {
    pub(crate) fn country_href(&self, country: Country) -> String {
        self.frame.links.in_country(country, CountryPage::Commitments)
    }
}
