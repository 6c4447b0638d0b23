//! How every State stands under some instruments on a day: the first step of the assessment alone, for
//! all States at once.

use std::collections::BTreeMap;

use mizan_domain::kinds::{Act, Commitment, Instrument};
use mizan_domain::{Body, Country, Day, Fact, Facts, Holds, InstrumentId, PartialDate};

use crate::Bound;
use crate::case::ends;
use crate::run::within;
use crate::step::binding::{as_date, both, bound_of, joined, span, speaks};

/// How one State stands under one instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct StateStanding<'a> {
    /// Whether it is bound.
    pub bound: Bound,
    /// Whether its signature is on record by the day.
    pub signed: Holds,
    /// The day of its signature, where that has come.
    pub signed_on: Option<PartialDate>,
    /// Since when it is bound, or from when it will be.
    pub since: Option<PartialDate>,
    /// The day of the list in which an absence was read.
    pub last_seen: Option<PartialDate>,
    /// The statement that says so; absent: nothing is recorded.
    pub fact: Option<&'a Fact>,
}

/// How every State with a recorded commitment stands under each of the instruments named, in their
/// order.
pub fn world<'a>(
    facts: &'a Facts,
    instruments: &[InstrumentId],
    day: Day,
) -> BTreeMap<Country, Vec<StateStanding<'a>>> {
    let known: Vec<Option<(&Fact, &Instrument)>> = instruments
        .iter()
        .map(|id| facts.find::<Instrument>(None, id.as_str()).map(|(fact, body)| (fact.as_ref(), body)))
        .collect();
    let mut said: BTreeMap<Country, Vec<Vec<(&Fact, &Commitment)>>> = BTreeMap::new();
    for fact in facts.all() {
        let (Some(country), Body::Commitment(commitment)) = (fact.country, &fact.body) else { continue };
        let state = said.entry(country).or_insert_with(|| vec![Vec::new(); instruments.len()]);
        let number = instruments.iter().position(|id| *id == commitment.instrument);
        if let Some(own) = number.and_then(|n| state.get_mut(n)) {
            own.push((fact.as_ref(), commitment));
        }
    }
    said.into_iter()
        .map(|(country, of)| {
            let each = of.iter().zip(&known);
            (country, each.map(|(said, known)| standing(said, *known, day)).collect())
        })
        .collect()
}

fn standing<'a>(
    said: &[(&'a Fact, &'a Commitment)],
    instrument: Option<(&'a Fact, &'a Instrument)>,
    day: Day,
) -> StateStanding<'a> {
    let mut found = StateStanding {
        bound: Bound::Unknown,
        signed: Holds::No,
        signed_on: None,
        since: None,
        last_seen: None,
        fact: None,
    };
    let Some((record, instrument)) = instrument else { return found };
    let in_force = instrument.in_force.map_or(Holds::Yes, |date| within(day, ends(date)));
    let mut binds = None;
    for (fact, commitment) in said.iter().copied().filter(|(fact, body)| speaks(fact, body, day)) {
        let span = span(commitment, fact, instrument);
        binds = Some(both(binds, joined(commitment, span, day)));
        let signed = commitment.signed.map_or(Holds::No, |date| within(day, ends(date)));
        found.signed = found.signed.max(signed);
        if found.fact.is_none() {
            found.fact = Some(fact);
            found.since = span.own.map(as_date);
            found.signed_on = commitment.signed.filter(|_| signed.possible());
            found.last_seen =
                commitment.seen_on.filter(|_| matches!(commitment.act, Act::None | Act::SignedOnly));
        }
    }
    found.bound = bound_of(in_force.and(record.holds.on(day)), binds);
    found
}
