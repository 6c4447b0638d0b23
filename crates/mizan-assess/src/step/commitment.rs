//! Is the State bound, how far, and may persons complain?

use mizan_domain::kinds::{Interval, ProcedureKind};
use mizan_domain::{Holds, Kind};

use super::Outcome;
use super::binding::Binding;
pub(crate) use super::binding::{Span, span};
use crate::case::{InstrumentInfo, RightInfo};
use crate::run::{Reasons, Run, reference};
use crate::{Arg, Bound, Message};

/// What the level of commitment of a right is made of.
#[derive(Clone, Copy)]
struct Standing {
    /// The lead instrument binds.
    lead: Holds,
    /// The State has signed it.
    signed: Holds,
    /// A reservation in effect modifies a chief provision of it.
    modified: Holds,
    /// Persons may complain under it.
    complaints: Holds,
    /// Another instrument that guarantees or supports the right binds.
    others: Holds,
}

impl Standing {
    /// The level where each uncertain thing is decided against the State, and where it is decided
    /// for it.
    fn interval(self) -> Interval {
        let level = |is: &dyn Fn(Holds) -> bool, isnt: &dyn Fn(Holds) -> bool| {
            let without = match (is(self.others), is(self.signed)) {
                (true, _) => 2,
                (false, true) => 1,
                (false, false) => 0,
            };
            match (is(self.lead), isnt(self.modified), is(self.complaints)) {
                (false, ..) => without,
                (true, true, _) => 2,
                (true, false, false) => 3,
                (true, false, true) => 4,
            }
        };
        let sure = |h: Holds| h == Holds::Yes;
        let may = |h: Holds| h.possible();
        Interval::new(level(&sure, &may), level(&may, &sure))
    }
}

impl<'a> Run<'a> {
    /// The level of commitment of a right.
    pub(crate) fn commitment(&self, right: &RightInfo<'a>, bindings: &[Binding<'a>]) -> Outcome<'a> {
        let mut reasons = Reasons::default();
        let at = |n: usize| self.case.instruments.get(n).zip(bindings.get(n));
        let in_force = |n: &usize| at(*n).is_some_and(|(_, b)| b.bound != Bound::NotYetInForce);
        let live: Vec<usize> = self.instruments_of(right).filter(in_force).collect();
        if live.is_empty() {
            return Outcome::unknown("no-instrument-in-force", reasons);
        }
        let recorded = |n: &usize| at(*n).is_some_and(|(_, b)| b.bound != Bound::Unknown);
        let lead = right.lead.filter(|n| live.contains(n)).and_then(at);
        let standing = standing(right, bindings, &live, lead);
        let lead_unknown = lead.is_some_and(|(_, b)| b.bound == Bound::Unknown);
        if !live.iter().any(recorded) || (lead_unknown && standing.others == Holds::No) {
            return Outcome::unknown("no-commitment-recorded", reasons);
        }
        let interval = standing.interval();
        if !self.explains {
            return Outcome::decided(interval);
        }
        for n in &live {
            self.explain_commitment(right, bindings, *n, standing, &mut reasons);
        }
        let leading = right.lead.and_then(|n| self.case.instruments.get(n));
        let key = match (leading, standing.lead.possible()) {
            (Some(_), true) if standing.modified.possible() => "rule-commitment-modified",
            (Some(_), true) if standing.complaints.possible() => "rule-commitment-full",
            (Some(_), true) => "rule-commitment-bound",
            (Some(_), false) if standing.others.possible() => "rule-commitment-others",
            (Some(_), false) if standing.signed.possible() => "rule-commitment-signed",
            (Some(_), false) => "rule-commitment-none",
            (None, _) if standing.others.possible() => "rule-commitment-no-lead",
            (None, _) => "rule-commitment-no-lead-none",
        };
        let mut rule = Message::new(key);
        if let Some(info) = leading {
            rule = rule.with("lead", reference(Kind::Instrument, info.id));
        }
        let mut outcome = Outcome::known(interval, rule, reasons);
        if right.body.lead_instrument.is_none() {
            outcome.remarks.push(Message::new("remark-no-core-guarantee"));
        }
        outcome
    }

    /// How one instrument stands, as a reason. The lead instrument decides alone while it binds.
    fn explain_commitment(
        &self,
        right: &RightInfo<'a>,
        bindings: &[Binding<'a>],
        n: usize,
        standing: Standing,
        reasons: &mut Reasons<'a>,
    ) {
        let (Some(info), Some(binding)) = (self.case.instruments.get(n), bindings.get(n)) else { return };
        let Some(commitment) = binding.commitment else { return };
        let is_lead = right.lead == Some(n);
        let bound = binding.holds();
        let own = if is_lead {
            Some(Standing { others: Holds::No, ..standing }.interval())
        } else if bound.possible() {
            Some(Interval::new(if bound == Holds::Yes { 2 } else { 0 }, 2))
        } else {
            None
        };
        let key = match (is_lead, bound.possible()) {
            (true, true) => "basis-lead-bound",
            (true, false) => "basis-lead-not-bound",
            (false, true) => "basis-also-bound",
            (false, false) => "basis-also-not-bound",
        };
        let subject = Some(reference(Kind::Instrument, info.id));
        let says = Message::new(key)
            .with("instrument", reference(Kind::Instrument, info.id))
            .with("scope", Arg::Text(self.scope_of(right, info)));
        let counts = is_lead || (bound.possible() && standing.lead != Holds::Yes);
        reasons.add(commitment.entry.fact, own, counts, subject.clone(), says);
        if !is_lead || !bound.possible() {
            return;
        }
        for (reservation, _) in &binding.reservations {
            let counts = right.chief.iter().any(|p| reservation.covers.contains(p));
            let says = Message::new("basis-reservation");
            reasons.add(reservation.entry.fact, None, counts, subject.clone(), says);
        }
        let individual = |kind: ProcedureKind| kind == ProcedureKind::Individual;
        for (acceptance, _) in self.holding(&info.acceptances) {
            let key = if acceptance.body.accepted { "basis-accepted" } else { "basis-not-accepted" };
            let counts = individual(acceptance.body.procedure);
            reasons.add(acceptance.fact, None, counts, subject.clone(), Message::new(key));
        }
        let mut protocols: Vec<usize> =
            info.procedures.iter().filter(|(p, _)| individual(p.procedure)).filter_map(|(_, p)| *p).collect();
        protocols.dedup();
        for protocol in protocols {
            let (Some(info), Some(binding)) = (self.case.instruments.get(protocol), bindings.get(protocol))
            else {
                continue;
            };
            if binding.bound == Bound::NotYetInForce {
                continue;
            }
            if let Some(fact) = binding.fact() {
                let says = Message::new("basis-complaint-protocol")
                    .with("instrument", reference(Kind::Instrument, info.id));
                reasons.add(fact, None, true, subject.clone(), says);
            }
        }
    }

    /// Whom an instrument's provisions on a right protect, as the reference names it.
    fn scope_of(&self, right: &RightInfo, instrument: &InstrumentInfo) -> String {
        let mut scopes: Vec<&str> = instrument
            .provisions
            .iter()
            .filter_map(|n| self.case.provisions.get(*n))
            .filter(|p| p.body.chief_for.iter().chain(&p.body.supports).any(|r| r.as_str() == right.id))
            .map(|p| p.body.scope.as_str())
            .collect();
        scopes.sort_unstable();
        scopes.dedup();
        scopes.join(", ")
    }
}

/// What is known of the commitment to a right.
fn standing(
    right: &RightInfo,
    bindings: &[Binding],
    live: &[usize],
    lead: Option<(&InstrumentInfo, &Binding)>,
) -> Standing {
    let others = live.iter().filter(|n| Some(**n) != right.lead).filter_map(|n| bindings.get(*n));
    let modified = lead.map_or(Holds::No, |(info, b)| {
        let chief = right.chief.iter().filter(|p| info.provisions.contains(p));
        chief.map(|p| b.covered(*p)).max().unwrap_or(Holds::No)
    });
    Standing {
        lead: lead.map_or(Holds::No, |(_, b)| b.holds()),
        signed: lead.map_or(Holds::No, |(_, b)| b.signed),
        modified,
        complaints: lead.map_or(Holds::No, |(_, b)| b.individual.accepted),
        others: others.map(Binding::holds).max().unwrap_or(Holds::No),
    }
}
