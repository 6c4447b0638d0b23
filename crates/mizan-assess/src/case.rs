//! What is known of one country, arranged for assessing it on many days and under many perturbations.

use std::collections::BTreeMap;

use mizan_domain::kinds::{
    Acceptance, Alignment, Audience, Capacity, Commitment, Count, Factor, Implementation, Institution,
    Instrument, Issue, Mandate, Measure, Norm, Observation, Provision, Recommendation, Reservation, Review,
    Right, Search, Territory,
};
use mizan_domain::{Country, Fact, Facts, InstrumentId, Record, RightId};

use crate::Rulebook;

/// A fact with its body as what it is, and its number among the country's facts.
pub(crate) struct Entry<'a, T> {
    pub(crate) n: usize,
    pub(crate) fact: &'a Fact,
    pub(crate) body: &'a T,
}

impl<T> Clone for Entry<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Entry<'_, T> {}

pub(crate) struct RightInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) key: RightId,
    pub(crate) fact: &'a Fact,
    pub(crate) body: &'a Right,
    /// Numbers of its chief provisions.
    pub(crate) chief: Vec<usize>,
    /// Number of the instrument that leads for it.
    pub(crate) lead: Option<usize>,
    /// Numbers of all instruments with a chief or supporting provision.
    pub(crate) instruments: Vec<usize>,
}

pub(crate) struct InstrumentInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) key: InstrumentId,
    pub(crate) body: &'a Instrument,
    pub(crate) commitment: Option<Entry<'a, Commitment>>,
    pub(crate) acceptances: Vec<Entry<'a, Acceptance>>,
    pub(crate) reservations: Vec<Entry<'a, Reservation>>,
    pub(crate) reviews: Vec<Entry<'a, Review>>,
    /// Numbers of the rights that it is chief for.
    pub(crate) chief_for: Vec<usize>,
    /// Numbers of its provisions.
    pub(crate) provisions: Vec<usize>,
}

pub(crate) struct ProvisionInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) body: &'a Provision,
    /// Number of its instrument.
    pub(crate) instrument: Option<usize>,
    pub(crate) alignments: Vec<Entry<'a, Alignment>>,
    /// Numbers of the rights that a finding about it concerns.
    pub(crate) rights: Vec<usize>,
}

pub(crate) struct InstitutionInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) capacities: Vec<Entry<'a, Capacity>>,
}

pub(crate) struct Case<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) rules: &'a Rulebook,
    pub(crate) country: Country,
    pub(crate) rights: Vec<RightInfo<'a>>,
    pub(crate) instruments: Vec<InstrumentInfo<'a>>,
    pub(crate) provisions: Vec<ProvisionInfo<'a>>,
    pub(crate) norms: BTreeMap<&'a str, Entry<'a, Norm>>,
    /// Judgments by the norm that they act on.
    pub(crate) judgments: BTreeMap<&'a str, Vec<Entry<'a, Norm>>>,
    pub(crate) territories: Vec<Entry<'a, Territory>>,
    pub(crate) institutions: Vec<InstitutionInfo<'a>>,
    pub(crate) mandates: Vec<Entry<'a, Mandate>>,
    /// Reviews of no instrument: the Universal Periodic Review.
    pub(crate) universal_reviews: Vec<Entry<'a, Review>>,
    pub(crate) recommendations: Vec<Entry<'a, Recommendation>>,
    pub(crate) implementations: Vec<Entry<'a, Implementation>>,
    pub(crate) observations: BTreeMap<&'a str, Vec<Entry<'a, Observation>>>,
    pub(crate) issues: Vec<Entry<'a, Issue>>,
    pub(crate) counts: Vec<Entry<'a, Count>>,
    pub(crate) factors: Vec<Entry<'a, Factor>>,
    pub(crate) searches: Vec<Entry<'a, Search>>,
    pub(crate) audiences: Vec<Entry<'a, Audience>>,
    pub(crate) measures: Vec<(&'a str, &'a Measure)>,
    /// The country's facts by number.
    pub(crate) numbered: Vec<&'a Fact>,
}

/// Gives the country's facts their numbers.
struct Numbering<'a> {
    facts: &'a Facts,
    country: Country,
    numbered: Vec<&'a Fact>,
}

impl<'a> Numbering<'a> {
    fn entries<T: Record + 'static>(&mut self) -> Vec<Entry<'a, T>> {
        let mut entries = Vec::new();
        for (fact, body) in self.facts.each::<T>(Some(self.country)) {
            entries.push(Entry { n: self.numbered.len(), fact, body });
            self.numbered.push(fact);
        }
        entries
    }
}

/// Entries grouped by a key, each group in the order of its facts' ids.
fn grouped<'a, T, K: Ord>(
    entries: Vec<Entry<'a, T>>,
    key: impl Fn(&'a T) -> K,
) -> BTreeMap<K, Vec<Entry<'a, T>>> {
    let mut groups: BTreeMap<K, Vec<Entry<'a, T>>> = BTreeMap::new();
    for entry in entries {
        groups.entry(key(entry.body)).or_default().push(entry);
    }
    groups
}

impl<'a> Case<'a> {
    pub(crate) fn new(facts: &'a Facts, rules: &'a Rulebook, country: Country) -> Self {
        let mut numbering = Numbering { facts, country, numbered: Vec::new() };

        let mut rights: Vec<(&Fact, &Right)> = facts.each::<Right>(None).map(|(f, r)| (&**f, r)).collect();
        rights.sort_by_key(|(f, r)| (r.order, f.id.clone()));
        let right_number: BTreeMap<&str, usize> =
            rights.iter().enumerate().map(|(n, (f, _))| (f.id.local(), n)).collect();

        let mut commitments = grouped(numbering.entries::<Commitment>(), |c| c.instrument.as_str());
        let mut acceptances = grouped(numbering.entries::<Acceptance>(), |a| a.instrument.as_str());
        let mut reservations = grouped(numbering.entries::<Reservation>(), |r| r.instrument.as_str());
        let mut reviews =
            grouped(numbering.entries::<Review>(), |r| r.instrument.as_ref().map_or("", |i| i.as_str()));
        let mut alignments = grouped(numbering.entries::<Alignment>(), |a| a.provision.as_str());

        let mut instruments: Vec<InstrumentInfo> = facts
            .each::<Instrument>(None)
            .filter_map(|(fact, body)| {
                let id = fact.id.local();
                Some(InstrumentInfo {
                    id,
                    key: id.parse().ok()?,
                    body,
                    commitment: commitments.remove(id).and_then(|c| c.into_iter().next()),
                    acceptances: acceptances.remove(id).unwrap_or_default(),
                    reservations: reservations.remove(id).unwrap_or_default(),
                    reviews: reviews.remove(id).unwrap_or_default(),
                    chief_for: Vec::new(),
                    provisions: Vec::new(),
                })
            })
            .collect();
        let instrument_number: BTreeMap<&str, usize> =
            instruments.iter().enumerate().map(|(n, i)| (i.id, n)).collect();

        let provisions: Vec<ProvisionInfo> = facts
            .each::<Provision>(None)
            .map(|(fact, body)| {
                let id = fact.id.local();
                let concerned = if body.chief_for.is_empty() { &body.rights } else { &body.chief_for };
                ProvisionInfo {
                    id,
                    body,
                    instrument: instrument_number.get(body.instrument.as_str()).copied(),
                    alignments: alignments.remove(id).unwrap_or_default(),
                    rights: concerned.iter().filter_map(|r| right_number.get(r.as_str()).copied()).collect(),
                }
            })
            .collect();

        let mut infos: Vec<RightInfo> = rights
            .iter()
            .filter_map(|(fact, body)| {
                let lead = body.lead_instrument.as_ref();
                Some(RightInfo {
                    id: fact.id.local(),
                    key: fact.id.local().parse().ok()?,
                    fact,
                    body,
                    chief: Vec::new(),
                    lead: lead.and_then(|i| instrument_number.get(i.as_str()).copied()),
                    instruments: Vec::new(),
                })
            })
            .collect();
        for (number, provision) in provisions.iter().enumerate() {
            let chief = provision.body.chief_for.iter().map(|r| (r, true));
            let supports = provision.body.supports.iter().map(|r| (r, false));
            for (right, is_chief) in chief.chain(supports) {
                let Some(right_n) = right_number.get(right.as_str()).copied() else { continue };
                let Some(info) = infos.get_mut(right_n) else { continue };
                if is_chief {
                    info.chief.push(number);
                }
                if let Some(instrument_n) = provision.instrument {
                    info.instruments.push(instrument_n);
                    if is_chief && let Some(instrument) = instruments.get_mut(instrument_n) {
                        instrument.chief_for.push(right_n);
                    }
                }
            }
            if let Some(instrument) = provision.instrument.and_then(|n| instruments.get_mut(n)) {
                instrument.provisions.push(number);
            }
        }
        for info in &mut infos {
            info.instruments.sort_unstable();
            info.instruments.dedup();
        }
        for instrument in &mut instruments {
            instrument.chief_for.sort_unstable();
            instrument.chief_for.dedup();
        }

        let norm_entries = numbering.entries::<Norm>();
        let mut judgments: BTreeMap<&str, Vec<Entry<Norm>>> = BTreeMap::new();
        for entry in &norm_entries {
            for acted_on in &entry.body.acts_on {
                judgments.entry(acted_on.as_str()).or_default().push(*entry);
            }
        }
        let norms = norm_entries.into_iter().map(|e| (e.fact.id.local(), e)).collect();

        let mut capacities = grouped(numbering.entries::<Capacity>(), |c| c.institution.as_str());
        let institutions = numbering
            .entries::<Institution>()
            .into_iter()
            .map(|entry| {
                let id = entry.fact.id.local();
                InstitutionInfo { id, capacities: capacities.remove(id).unwrap_or_default() }
            })
            .collect();
        let mut observations = grouped(numbering.entries::<Observation>(), |o| o.series.as_str());
        for series in observations.values_mut() {
            series.sort_by_key(|o| (o.body.year, o.n));
        }

        Self {
            facts,
            rules,
            country,
            rights: infos,
            instruments,
            provisions,
            norms,
            judgments,
            territories: numbering.entries(),
            institutions,
            mandates: numbering.entries(),
            universal_reviews: reviews.remove("").unwrap_or_default(),
            recommendations: numbering.entries(),
            implementations: numbering.entries(),
            observations,
            issues: numbering.entries(),
            counts: numbering.entries(),
            factors: numbering.entries(),
            searches: numbering.entries(),
            audiences: numbering.entries(),
            measures: facts.each::<Measure>(None).map(|(f, m)| (f.id.local(), m)).collect(),
            numbered: numbering.numbered,
        }
    }

    pub(crate) fn instrument(&self, id: &str) -> Option<usize> {
        self.instruments.iter().position(|i| i.id == id)
    }

    pub(crate) fn right(&self, id: &str) -> Option<usize> {
        self.rights.iter().position(|r| r.id == id)
    }
}
