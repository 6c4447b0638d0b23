//! From a country's facts to the case.

use std::collections::BTreeMap;

use mizan_domain::kinds::{
    Acceptance, Alignment, Commitment, Count, Factor, Instrument, Measure, Norm, NormEffect, Provision,
    Reservation, ReservationEffect, Review, Right, Search, SearchedFor,
};
use mizan_domain::{Country, Fact, Facts, Record};

use super::weighed::{counts_for, institutions, issues, mandates, recommendations, series};
use super::{
    AlignmentInfo, Case, CommitmentInfo, Entry, InstrumentInfo, NormInfo, ProvisionInfo, ReservationInfo,
    RightInfo, published,
};
use crate::Rulebook;
use crate::step::commitment::span;
use crate::step::law::Rung;

pub(super) type Numbers<'a> = BTreeMap<&'a str, usize>;
pub(super) type Groups<'a, T> = BTreeMap<&'a str, Vec<Entry<'a, T>>>;

/// Gives the country's facts their numbers.
pub(super) struct Numbering<'a> {
    facts: &'a Facts,
    country: Country,
    numbered: Vec<&'a Fact>,
}

impl<'a> Numbering<'a> {
    pub(super) fn entries<T: Record + 'static>(&mut self) -> Vec<Entry<'a, T>> {
        self.weighed(|_| true)
    }

    /// The facts of a kind that the assessment weighs at all.
    pub(super) fn weighed<T: Record + 'static>(&mut self, is: impl Fn(&T) -> bool) -> Vec<Entry<'a, T>> {
        let mut entries = Vec::new();
        for (fact, body) in self.facts.each::<T>(Some(self.country)).filter(|(_, body)| is(body)) {
            entries.push(Entry { n: self.numbered.len(), fact, body });
            self.numbered.push(fact);
        }
        entries
    }

    /// Entries grouped by a key, each group in the order of its facts' ids.
    pub(super) fn grouped<T: Record + 'static>(&mut self, key: impl Fn(&'a T) -> &'a str) -> Groups<'a, T> {
        grouped(self.entries(), key)
    }
}

pub(super) fn grouped<'a, T>(entries: Vec<Entry<'a, T>>, key: impl Fn(&'a T) -> &'a str) -> Groups<'a, T> {
    let mut groups: Groups<'a, T> = BTreeMap::new();
    for entry in entries {
        groups.entry(key(entry.body)).or_default().push(entry);
    }
    groups
}

/// Numbers of the ids that are there.
pub(super) fn numbers<'i, I: std::fmt::Display + 'i>(
    ids: impl IntoIterator<Item = &'i I>,
    known: &Numbers,
    text: impl Fn(&'i I) -> &'i str,
) -> Vec<usize> {
    ids.into_iter().filter_map(|id| known.get(text(id)).copied()).collect()
}

impl<'a> Case<'a> {
    pub(crate) fn new(facts: &'a Facts, rules: &'a Rulebook, country: Country) -> Self {
        let mut numbering = Numbering { facts, country, numbered: Vec::new() };
        let mut rights = rights(facts);
        let right_numbers: Numbers = rights.iter().enumerate().map(|(n, r)| (r.id, n)).collect();
        let norms = norms(facts, numbering.entries());
        let norm_numbers: Numbers = norms.iter().enumerate().map(|(n, x)| (x.id, n)).collect();

        let mut reviews = numbering
            .grouped::<Review>(|r| r.instrument.as_ref().map_or("", mizan_domain::InstrumentId::as_str));
        let rounds = reviews.values().flatten().map(|r| (r.fact.id.local(), *r)).collect();
        let mut instruments = instruments(facts, &mut numbering, &mut reviews, &right_numbers);
        let instrument_numbers: Numbers = instruments.iter().enumerate().map(|(n, i)| (i.id, n)).collect();
        let provisions = provisions(facts, &mut numbering, &instrument_numbers, &right_numbers, &norms);
        join(&mut rights, &mut instruments, &provisions, &right_numbers, &instrument_numbers);
        reservations(&mut numbering, &mut instruments, &provisions);

        let institutions = institutions(rules, &mut numbering);
        let institution_numbers: Numbers = institutions.iter().enumerate().map(|(n, i)| (i.id, n)).collect();
        let mandates = mandates(&mut numbering, &mut rights, &institution_numbers);
        let issues = issues(facts, rules, &mut numbering, &mut rights, &right_numbers);
        let series = series(rules, &mut numbering, &mut rights, &right_numbers);
        let factors: Vec<Entry<Factor>> = numbering.entries();
        let searches: Vec<Entry<Search>> = numbering.entries();
        let counts: Vec<Entry<Count>> = numbering.entries();
        for right in &mut rights {
            let named = |r: &mizan_domain::RightId| r.as_str() == right.id;
            right.factors = factors.iter().filter(|f| counts_for(f.body, right)).copied().collect();
            let for_barriers = |s: &&Entry<Search>| s.body.searched_for == SearchedFor::Barriers;
            right.searches = searches
                .iter()
                .filter(for_barriers)
                .filter(|s| s.body.rights.iter().any(named))
                .copied()
                .collect();
            right.counts = counts.iter().filter(|c| named(&c.body.right)).copied().collect();
            let restricts = |x: &&NormInfo| {
                matches!(x.entry.body.effect, NormEffect::Restricts | NormEffect::Both)
                    && x.entry.body.rights.iter().any(named)
            };
            let restricting = norms.iter().enumerate().filter(|(_, x)| restricts(x));
            right.restricting_norms = restricting.map(|(n, _)| n).collect();
        }
        Self {
            facts,
            rules,
            country,
            rights,
            instruments,
            provisions,
            norms,
            territories: numbering.entries(),
            institutions,
            mandates,
            universal_reviews: reviews.remove("").unwrap_or_default(),
            rounds,
            recommendations: recommendations(&mut numbering, &right_numbers),
            series,
            issues,
            counts,
            factors,
            audiences: numbering.entries(),
            measures: facts.each::<Measure>(None).map(|(f, m)| (f.id.local(), m)).collect(),
            numbered: numbering.numbered,
            right_numbers,
            instrument_numbers,
            norm_numbers,
            institution_numbers,
        }
    }
}

/// The taxonomy, in the order of the matrix.
fn rights(facts: &Facts) -> Vec<RightInfo<'_>> {
    let mut rights: Vec<RightInfo> = facts
        .each::<Right>(None)
        .filter_map(|(fact, body)| {
            Some(RightInfo {
                id: fact.id.local(),
                key: fact.id.local().parse().ok()?,
                fact,
                body,
                chief: Vec::new(),
                lead: None,
                instruments: Vec::new(),
                series: Vec::new(),
                issues: Vec::new(),
                counts: Vec::new(),
                factors: Vec::new(),
                searches: Vec::new(),
                mandates: Vec::new(),
                restricting_norms: Vec::new(),
            })
        })
        .collect();
    rights.sort_by(|a, b| (a.body.order, a.id).cmp(&(b.body.order, b.id)));
    rights
}

fn norms<'a>(facts: &'a Facts, entries: Vec<Entry<'a, Norm>>) -> Vec<NormInfo<'a>> {
    let mut norms: Vec<NormInfo> = entries
        .into_iter()
        .map(|entry| {
            let undated = entry.fact.holds.from.is_none();
            let seen = entry.body.seen_in_force.or(entry.body.made);
            let seen = if undated { seen.or_else(|| published(facts, entry.fact)) } else { None };
            NormInfo { id: entry.fact.id.local(), entry, seen, judgments: Vec::new() }
        })
        .collect();
    let numbers: Numbers = norms.iter().enumerate().map(|(n, x)| (x.id, n)).collect();
    let mut acts: Vec<(Option<mizan_domain::PartialDate>, usize, usize)> = Vec::new();
    for (judgment, info) in norms.iter().enumerate().filter(|(_, x)| x.entry.body.does.is_some()) {
        let on = info.entry.fact.holds.from.or(info.seen);
        let acted_on = info.entry.body.acts_on.iter().filter_map(|n| numbers.get(n.as_str()));
        acts.extend(acted_on.filter(|n| **n != judgment).map(|n| (on, judgment, *n)));
    }
    acts.sort_unstable();
    for (_, judgment, norm) in acts {
        if let Some(info) = norms.get_mut(norm) {
            info.judgments.push(judgment);
        }
    }
    norms
}

fn instruments<'a>(
    facts: &'a Facts,
    numbering: &mut Numbering<'a>,
    reviews: &mut Groups<'a, Review>,
    rights: &Numbers<'a>,
) -> Vec<InstrumentInfo<'a>> {
    let mut commitments = numbering.grouped::<Commitment>(|c| c.instrument.as_str());
    let mut acceptances = numbering.grouped::<Acceptance>(|a| a.instrument.as_str());
    let entries: Vec<(&std::sync::Arc<Fact>, &Instrument)> = facts.each::<Instrument>(None).collect();
    let known: Numbers = entries.iter().enumerate().map(|(n, (f, _))| (f.id.local(), n)).collect();
    let number = |id: Option<&mizan_domain::InstrumentId>| id.and_then(|i| known.get(i.as_str()).copied());
    entries
        .iter()
        .filter_map(|(fact, body)| {
            let id = fact.id.local();
            let own = commitments.remove(id).unwrap_or_default();
            let procedures = body.procedures.iter().map(|p| (p, number(p.protocol.as_ref())));
            Some(InstrumentInfo {
                id,
                key: id.parse().ok()?,
                fact,
                body,
                commitments: own
                    .into_iter()
                    .map(|entry| CommitmentInfo { span: span(entry.body, entry.fact, body), entry })
                    .collect(),
                acceptances: acceptances.remove(id).unwrap_or_default(),
                reservations: Vec::new(),
                reviews: reviews.remove(id).unwrap_or_default(),
                procedures: procedures.collect(),
                parent: number(body.parent.as_ref()),
                chief_for: Vec::new(),
                named_rights: numbers(&body.rights, rights, |r| r.as_str()),
                provisions: Vec::new(),
            })
        })
        .collect()
}

fn provisions<'a>(
    facts: &'a Facts,
    numbering: &mut Numbering<'a>,
    instruments: &Numbers<'a>,
    rights: &Numbers<'a>,
    norms: &[NormInfo<'a>],
) -> Vec<ProvisionInfo<'a>> {
    let mut alignments = numbering.grouped::<Alignment>(|a| a.provision.as_str());
    let known: Numbers = norms.iter().enumerate().map(|(n, x)| (x.id, n)).collect();
    facts
        .each::<Provision>(None)
        .map(|(fact, body)| {
            let id = fact.id.local();
            let concerned = if body.chief_for.is_empty() { &body.rights } else { &body.chief_for };
            let judged = alignments.remove(id).unwrap_or_default();
            ProvisionInfo {
                id,
                fact,
                body,
                instrument: instruments.get(body.instrument.as_str()).copied(),
                alignments: judged.into_iter().map(|entry| alignment(entry, norms, &known)).collect(),
                rights: numbers(concerned, rights, |r| r.as_str()),
            }
        })
        .collect()
}

/// A judgement holds where it says; else where its norms hold: a joint one of several local norms in
/// all their parts together, and one of national and local norms in the parts of the local ones.
fn alignment<'a>(
    entry: Entry<'a, Alignment>,
    norms: &[NormInfo<'a>],
    known: &Numbers<'a>,
) -> AlignmentInfo<'a> {
    let numbers: Vec<Option<usize>> =
        entry.body.norms.iter().map(|n| known.get(n.as_str()).copied()).collect();
    let mut territory: Vec<&str> = entry.body.territory.iter().map(String::as_str).collect();
    if territory.is_empty() {
        let named = numbers.iter().flatten().filter_map(|n| norms.get(*n));
        territory = named.flat_map(|x| &x.entry.body.territory).map(String::as_str).collect();
    }
    territory.sort_unstable();
    territory.dedup();
    AlignmentInfo { entry, rung: Rung::of(entry.body), norms: numbers, territory }
}

/// Which right is guaranteed or supported by which provision of which instrument.
fn join<'a>(
    rights: &mut [RightInfo<'a>],
    instruments: &mut [InstrumentInfo<'a>],
    provisions: &[ProvisionInfo<'a>],
    right_numbers: &Numbers<'a>,
    instrument_numbers: &Numbers<'a>,
) {
    for (number, provision) in provisions.iter().enumerate() {
        let chief = provision.body.chief_for.iter().map(|r| (r, true));
        let supports = provision.body.supports.iter().map(|r| (r, false));
        for (right, is_chief) in chief.chain(supports) {
            let Some(right_n) = right_numbers.get(right.as_str()).copied() else { continue };
            let Some(info) = rights.get_mut(right_n) else { continue };
            if is_chief && !info.chief.contains(&number) {
                info.chief.push(number);
            }
            if let Some(instrument_n) = provision.instrument {
                match info.instruments.iter_mut().find(|(n, _)| *n == instrument_n) {
                    Some((_, provisions)) => provisions.push(number),
                    None => info.instruments.push((instrument_n, vec![number])),
                }
                if is_chief && let Some(instrument) = instruments.get_mut(instrument_n) {
                    instrument.chief_for.push(right_n);
                }
            }
        }
        if let Some(instrument) = provision.instrument.and_then(|n| instruments.get_mut(n)) {
            instrument.provisions.push(number);
        }
    }
    for info in rights {
        info.instruments.sort_unstable();
        let lead = info.body.lead_instrument.as_ref();
        info.lead = lead.and_then(|i| instrument_numbers.get(i.as_str()).copied());
    }
    for instrument in instruments {
        instrument.chief_for.sort_unstable();
        instrument.chief_for.dedup();
    }
}

fn reservations<'a>(
    numbering: &mut Numbering<'a>,
    instruments: &mut [InstrumentInfo<'a>],
    provisions: &[ProvisionInfo<'a>],
) {
    let mut reservations = numbering.grouped::<Reservation>(|r| r.instrument.as_str());
    for instrument in instruments {
        let own = reservations.remove(instrument.id).unwrap_or_default();
        let modifying = own.into_iter().filter(|r| r.body.effect == ReservationEffect::Modifies);
        let covered = |r: &Entry<Reservation>| {
            let id = |n: &usize| provisions.get(*n).map(|p| p.id);
            let covers =
                |n: &usize| r.body.whole || r.body.provisions.iter().any(|p| Some(p.as_str()) == id(n));
            instrument.provisions.iter().copied().filter(covers).collect()
        };
        instrument.reservations =
            modifying.map(|entry| ReservationInfo { covers: covered(&entry), entry }).collect();
    }
}
