//! What is known of one country, arranged for assessing it on many days and under many
//! perturbations: whatever depends neither on the day nor on a perturbation is worked out here, once.

mod arrange;
mod weighed;

use std::collections::BTreeMap;

use mizan_domain::kinds::{
    Acceptance, Alignment, Audience, Capacity, Commitment, Count, Dimension, Factor, Implementation,
    Institution, Instrument, Interval, Issue, Mandate, Measure, Norm, Observation, Procedure, Provision,
    Recommendation, Reservation, Review, Right, Search, Territory,
};
use mizan_domain::{
    Citation, Country, Day, Fact, Facts, InstrumentId, PartialDate, RightId, Scale, Series, Stance,
};

use crate::Rulebook;
use crate::step::commitment::Span;
use crate::step::law::Rung;

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
    /// Numbers of all instruments with a chief or supporting provision, each with these provisions.
    pub(crate) instruments: Vec<(usize, Vec<usize>)>,
    /// Numbers of the series that measure it.
    pub(crate) series: Vec<usize>,
    /// Numbers of the issues whose words speak of its practice.
    pub(crate) issues: Vec<usize>,
    pub(crate) counts: Vec<Entry<'a, Count>>,
    /// Factors that count against it.
    pub(crate) factors: Vec<Entry<'a, Factor>>,
    pub(crate) searches: Vec<Entry<'a, Search>>,
    /// Numbers of the mandates for it, general ones included.
    pub(crate) mandates: Vec<usize>,
    /// Numbers of the norms that restrict it.
    pub(crate) restricting_norms: Vec<usize>,
}

pub(crate) struct CommitmentInfo<'a> {
    pub(crate) entry: Entry<'a, Commitment>,
    pub(crate) span: Span,
}

pub(crate) struct ReservationInfo<'a> {
    pub(crate) entry: Entry<'a, Reservation>,
    /// Numbers of the provisions that it covers.
    pub(crate) covers: Vec<usize>,
}

pub(crate) struct InstrumentInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) key: InstrumentId,
    pub(crate) fact: &'a Fact,
    pub(crate) body: &'a Instrument,
    pub(crate) commitments: Vec<CommitmentInfo<'a>>,
    pub(crate) acceptances: Vec<Entry<'a, Acceptance>>,
    /// Reservations that modify a provision.
    pub(crate) reservations: Vec<ReservationInfo<'a>>,
    pub(crate) reviews: Vec<Entry<'a, Review>>,
    /// Each procedure, with the number of the protocol that it goes through.
    pub(crate) procedures: Vec<(&'a Procedure, Option<usize>)>,
    pub(crate) parent: Option<usize>,
    /// Numbers of the rights that it is chief for.
    pub(crate) chief_for: Vec<usize>,
    /// Numbers of the rights that it names itself, as protocols do.
    pub(crate) named_rights: Vec<usize>,
    /// Numbers of its provisions.
    pub(crate) provisions: Vec<usize>,
}

pub(crate) struct AlignmentInfo<'a> {
    pub(crate) entry: Entry<'a, Alignment>,
    pub(crate) rung: Rung,
    /// Numbers of its norms; none for a norm that isn't there.
    pub(crate) norms: Vec<Option<usize>>,
    /// The parts of the State where it holds; empty: throughout.
    pub(crate) territory: Vec<&'a str>,
}

pub(crate) struct ProvisionInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) fact: &'a Fact,
    pub(crate) body: &'a Provision,
    /// Number of its instrument.
    pub(crate) instrument: Option<usize>,
    pub(crate) alignments: Vec<AlignmentInfo<'a>>,
    /// Numbers of the rights that a finding about it concerns.
    pub(crate) rights: Vec<usize>,
}

pub(crate) struct NormInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) entry: Entry<'a, Norm>,
    /// First day on which a source says it was in force, where its first day isn't known.
    pub(crate) seen: Option<PartialDate>,
    /// Numbers of the norms (judgments) that act on it, oldest first.
    pub(crate) judgments: Vec<usize>,
}

pub(crate) struct CapacityInfo<'a> {
    pub(crate) entry: Entry<'a, Capacity>,
    /// Its dimensions, read by the rules' tables of words and grades.
    pub(crate) dimensions: Vec<(Dimension, Interval)>,
    /// The source that assesses: a newer assessment of one source replaces its older ones.
    pub(crate) source: &'a str,
}

pub(crate) struct InstitutionInfo<'a> {
    pub(crate) id: &'a str,
    pub(crate) entry: Entry<'a, Institution>,
    pub(crate) capacities: Vec<CapacityInfo<'a>>,
}

pub(crate) struct MandateInfo<'a> {
    pub(crate) entry: Entry<'a, Mandate>,
    /// Number of the body.
    pub(crate) institution: Option<usize>,
}

pub(crate) struct IssueInfo<'a> {
    pub(crate) entry: Entry<'a, Issue>,
    /// What its words of prevalence are read as.
    pub(crate) level: Interval,
    /// Who says so: one entry a source.
    pub(crate) source: &'a str,
    /// Since when it is said; an undated statement is one of its source's day.
    pub(crate) said: Option<PartialDate>,
}

pub(crate) struct SeriesInfo<'a> {
    pub(crate) series: &'a Series,
    pub(crate) scale: Option<&'a Scale>,
    /// By year.
    pub(crate) observations: Vec<Entry<'a, Observation>>,
}

pub(crate) struct RecommendationInfo<'a> {
    pub(crate) entry: Entry<'a, Recommendation>,
    /// Numbers of the rights concerned.
    pub(crate) rights: Vec<usize>,
    /// What is said of its implementation.
    pub(crate) said: Vec<Entry<'a, Implementation>>,
}

pub(crate) struct Case<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) rules: &'a Rulebook,
    pub(crate) country: Country,
    pub(crate) rights: Vec<RightInfo<'a>>,
    pub(crate) instruments: Vec<InstrumentInfo<'a>>,
    pub(crate) provisions: Vec<ProvisionInfo<'a>>,
    pub(crate) norms: Vec<NormInfo<'a>>,
    pub(crate) territories: Vec<Entry<'a, Territory>>,
    pub(crate) institutions: Vec<InstitutionInfo<'a>>,
    pub(crate) mandates: Vec<MandateInfo<'a>>,
    /// Reviews of no instrument: the Universal Periodic Review.
    pub(crate) universal_reviews: Vec<Entry<'a, Review>>,
    /// Every round by its id.
    pub(crate) rounds: BTreeMap<&'a str, Entry<'a, Review>>,
    pub(crate) recommendations: Vec<RecommendationInfo<'a>>,
    pub(crate) series: Vec<SeriesInfo<'a>>,
    /// Issues whose words speak of practice.
    pub(crate) issues: Vec<IssueInfo<'a>>,
    pub(crate) counts: Vec<Entry<'a, Count>>,
    pub(crate) factors: Vec<Entry<'a, Factor>>,
    pub(crate) audiences: Vec<Entry<'a, Audience>>,
    pub(crate) measures: Vec<(&'a str, &'a Measure)>,
    /// The country's facts that the assessment weighs, by number.
    pub(crate) numbered: Vec<&'a Fact>,
    right_numbers: BTreeMap<&'a str, usize>,
    instrument_numbers: BTreeMap<&'a str, usize>,
    norm_numbers: BTreeMap<&'a str, usize>,
    institution_numbers: BTreeMap<&'a str, usize>,
}

impl Case<'_> {
    pub(crate) fn instrument(&self, id: &str) -> Option<usize> {
        self.instrument_numbers.get(id).copied()
    }

    pub(crate) fn right(&self, id: &str) -> Option<usize> {
        self.right_numbers.get(id).copied()
    }

    pub(crate) fn norm(&self, id: &str) -> Option<usize> {
        self.norm_numbers.get(id).copied()
    }

    pub(crate) fn institution(&self, id: &str) -> Option<usize> {
        self.institution_numbers.get(id).copied()
    }

    /// Every round before a reviewing body.
    pub(crate) fn reviews(&self) -> impl Iterator<Item = &Entry<'_, Review>> {
        self.instruments.iter().flat_map(|i| &i.reviews).chain(&self.universal_reviews)
    }
}

/// The day of the earliest source that supports a fact: 'an undated statement holds from its
/// publication'.
pub(crate) fn published(facts: &Facts, fact: &Fact) -> Option<PartialDate> {
    let supports = |c: &&Citation| c.stance == Stance::Supports;
    let dates = fact.citations.iter().filter(supports).filter_map(|c| facts.source(c.source.as_str())?.date);
    dates.min()
}

/// The first and the last day that a date can be.
pub(crate) fn ends(date: PartialDate) -> (Day, Day) {
    (date.earliest(), date.latest())
}
