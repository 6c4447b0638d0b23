//! Is the State bound, how far, and may persons complain?

use mizan_domain::kinds::{AcceptedBy, EntryRule, Interval, ProcedureKind, Reservation, ReservationEffect};
use mizan_domain::{Day, Holds, Kind, PartialDate, Stance};

use super::Outcome;
use crate::case::{Entry, RightInfo};
use crate::run::{Reasons, Run, reference};
use crate::{Bound, Message, Standing};

/// How an instrument stands for the State on the day.
pub(crate) struct Binding<'a> {
    pub(crate) bound: Bound,
    /// First and last day on which it can have begun to bind, where a joining act is recorded.
    pub(crate) begins: Option<(Day, Day)>,
    pub(crate) signed: Holds,
    pub(crate) reservations: Vec<(Entry<'a, Reservation>, Holds)>,
    pub(crate) individual: Procedures,
    pub(crate) inquiry: Procedures,
    pub(crate) inter_state: Procedures,
}

/// Whether a procedure under an instrument exists on the day, and is accepted.
#[derive(Clone, Copy)]
pub(crate) struct Procedures {
    pub(crate) exists: bool,
    pub(crate) accepted: Holds,
    /// Whether a refusal is recorded, rather than nothing known.
    pub(crate) recorded: bool,
}

impl Binding<'_> {
    pub(crate) fn holds(&self) -> Holds {
        match self.bound {
            Bound::Yes => Holds::Yes,
            Bound::Maybe => Holds::Maybe,
            Bound::Unknown | Bound::No | Bound::NotYetInForce => Holds::No,
        }
    }
}

/// The first day on which an instrument binds a State that deposited on a day, by the instrument's
/// own rule; without a rule, some day within a year.
fn entry(deposit: Day, rule: Option<EntryRule>, in_force: Option<PartialDate>) -> (Day, Day) {
    let (first, last) = match rule {
        Some(EntryRule::ThirtiethDay) => (deposit.plus_days(30), deposit.plus_days(30)),
        Some(EntryRule::NinetiethDay) => (deposit.plus_days(90), deposit.plus_days(90)),
        Some(EntryRule::OneMonth) => (deposit.plus_months(1), deposit.plus_months(1)),
        Some(EntryRule::ThreeMonths) => (deposit.plus_months(3), deposit.plus_months(3)),
        Some(EntryRule::FirstOfMonthAfterThree) => {
            let day = deposit.plus_months(3).first_of_next_month();
            (day, day)
        }
        Some(EntryRule::TwelveMonths) => (deposit.plus_months(12), deposit.plus_months(12)),
        None => (deposit, deposit.plus_months(12)),
    };
    match in_force {
        Some(force) => (first.max(force.earliest()), last.max(force.latest())),
        None => (first, last),
    }
}

/// When a joining act takes effect: the span of days, widened by dates that sources dispute.
pub(crate) fn begins(
    commitment: &mizan_domain::kinds::Commitment,
    fact: &mizan_domain::Fact,
    instrument: &mizan_domain::kinds::Instrument,
) -> Option<(Day, Day)> {
    if !commitment.act.joins() {
        return None;
    }
    let of = |deposit: PartialDate| {
        let (first, _) = entry(deposit.earliest(), instrument.entry_rule, instrument.in_force);
        let (_, last) = entry(deposit.latest(), instrument.entry_rule, instrument.in_force);
        (first, last)
    };
    let own = match (commitment.binds_from, commitment.deposited) {
        (Some(from), _) => (from.earliest(), from.latest()),
        (None, Some(deposit)) => of(deposit),
        (None, None) => return None,
    };
    let disputed = fact
        .citations
        .iter()
        .filter(|c| c.stance == Stance::Disputes)
        .filter_map(|c| c.says.as_deref()?.parse::<PartialDate>().ok())
        .map(of);
    Some(disputed.fold(own, |(a, b), (c, d)| (a.min(c), b.max(d))))
}

fn within(day: Day, (first, last): (Day, Day)) -> Holds {
    if day < first {
        Holds::No
    } else if day >= last {
        Holds::Yes
    } else {
        Holds::Maybe
    }
}

impl<'a> Run<'a> {
    /// How every instrument stands, by number.
    pub(crate) fn bindings(&self) -> Vec<Binding<'a>> {
        let mut bindings: Vec<Binding<'a>> = (0..self.case.instruments.len())
            .filter_map(|n| self.case.instruments.get(n))
            .map(|info| {
                let commitment = info.commitment.filter(|c| !self.is_dropped(c.n));
                let (bound, begins, signed) = match commitment {
                    None => (Bound::Unknown, None, Holds::No),
                    Some(c) => {
                        let begins = begins(c.body, c.fact, info.body);
                        let joined = begins.map_or(Holds::No, |span| within(self.day, span));
                        let left = c.body.withdrawn.map_or(Holds::No, |d| self.reached(d));
                        let holds = match left {
                            Holds::No => joined,
                            Holds::Maybe => joined.min(Holds::Maybe),
                            Holds::Yes => Holds::No,
                        };
                        let bound = match holds {
                            Holds::No => Bound::No,
                            Holds::Maybe => Bound::Maybe,
                            Holds::Yes => Bound::Yes,
                        };
                        (bound, begins, c.body.signed.map_or(Holds::No, |d| self.reached(d)))
                    }
                };
                let in_force = info.body.in_force.map_or(Holds::Yes, |d| self.reached(d));
                let bound = if in_force == Holds::No { Bound::NotYetInForce } else { bound };
                let reservations = self
                    .holding(&info.reservations)
                    .filter(|(r, _)| r.body.effect == ReservationEffect::Modifies)
                    .collect();
                let none = Procedures { exists: false, accepted: Holds::No, recorded: false };
                Binding {
                    bound,
                    begins,
                    signed,
                    reservations,
                    individual: none,
                    inquiry: none,
                    inter_state: none,
                }
            })
            .collect();
        for n in 0..bindings.len() {
            let individual = self.procedures(n, ProcedureKind::Individual, &bindings);
            let inquiry = self.procedures(n, ProcedureKind::Inquiry, &bindings);
            let inter_state = self.procedures(n, ProcedureKind::InterState, &bindings);
            if let Some(binding) = bindings.get_mut(n) {
                binding.individual = individual;
                binding.inquiry = inquiry;
                binding.inter_state = inter_state;
            }
        }
        bindings
    }

    fn procedures(&self, n: usize, kind: ProcedureKind, bindings: &[Binding]) -> Procedures {
        let mut result = Procedures { exists: false, accepted: Holds::No, recorded: true };
        let (Some(info), Some(own)) = (self.case.instruments.get(n), bindings.get(n)) else { return result };
        let declared = self
            .holding(&info.acceptances)
            .filter(|(a, _)| a.body.procedure == kind)
            .max_by_key(|(a, _)| a.fact.holds.from);
        for procedure in info.body.procedures.iter().filter(|p| p.procedure == kind) {
            let begun = procedure.from.map_or(Holds::Yes, |d| self.reached(d));
            let (exists, accepted, recorded) = match procedure.via {
                AcceptedBy::Protocol => {
                    let protocol = procedure.protocol.as_ref().and_then(|p| self.case.instrument(p.as_str()));
                    match protocol.and_then(|p| bindings.get(p)) {
                        Some(b) => (b.bound != Bound::NotYetInForce, b.holds(), b.bound != Bound::Unknown),
                        None => (false, Holds::No, false),
                    }
                }
                AcceptedBy::Declaration | AcceptedBy::Party => match &declared {
                    Some((a, holds)) if a.body.accepted => (true, *holds, true),
                    Some(_) => (true, Holds::No, true),
                    None => (true, Holds::No, false),
                },
                AcceptedBy::UnlessExcluded => match &declared {
                    Some((a, Holds::Yes)) if !a.body.accepted => (true, Holds::No, true),
                    Some((a, Holds::Maybe)) if !a.body.accepted => {
                        (true, own.holds().min(Holds::Maybe), true)
                    }
                    _ => (true, own.holds(), true),
                },
                AcceptedBy::Automatic => (true, own.holds(), true),
            };
            if exists && begun.possible() && own.bound != Bound::NotYetInForce {
                result.exists = true;
                result.accepted = result.accepted.max(accepted.and(begun));
                result.recorded &= recorded;
            }
        }
        result
    }

    /// The reservations in effect that modify a provision of the instrument.
    pub(crate) fn covered(&self, binding: &Binding, provision: &str) -> Holds {
        binding
            .reservations
            .iter()
            .filter(|(r, _)| r.body.whole || r.body.provisions.iter().any(|p| p.as_str() == provision))
            .map(|(_, holds)| *holds)
            .max()
            .unwrap_or(Holds::No)
    }

    /// The level of commitment of a right.
    pub(crate) fn commitment(&self, right: &RightInfo, bindings: &[Binding<'a>]) -> Outcome {
        let mut reasons = Reasons::default();
        let at = |n: usize| self.case.instruments.get(n).zip(bindings.get(n));
        let live: Vec<usize> = right
            .instruments
            .iter()
            .copied()
            .filter(|n| at(*n).is_some_and(|(_, b)| b.bound != Bound::NotYetInForce))
            .collect();
        if live.is_empty() {
            return Outcome::unknown("no-instrument-in-force", reasons);
        }
        let recorded = |n: &usize| at(*n).is_some_and(|(_, b)| b.bound != Bound::Unknown);
        if !live.iter().any(recorded) {
            return Outcome::unknown("no-commitment-recorded", reasons);
        }

        let lead = right.lead.filter(|n| live.contains(n)).and_then(at);
        let others: Holds = live
            .iter()
            .filter(|n| Some(**n) != right.lead)
            .filter_map(|n| bindings.get(*n))
            .map(Binding::holds)
            .max()
            .unwrap_or(Holds::No);
        let lead_bound = lead.map_or(Holds::No, |(_, b)| b.holds());
        let signed = lead.map_or(Holds::No, |(_, b)| b.signed);
        let modified = lead.map_or(Holds::No, |(info, b)| {
            let chief = right.chief.iter().filter_map(|p| self.case.provisions.get(*p));
            chief
                .filter(|p| p.body.instrument.as_str() == info.id)
                .map(|p| self.covered(b, p.id))
                .max()
                .unwrap_or(Holds::No)
        });
        let complaints = lead.map_or(Holds::No, |(_, b)| b.individual.accepted);
        if lead.is_some_and(|(_, b)| b.bound == Bound::Unknown) && others == Holds::No {
            return Outcome::unknown("no-commitment-recorded", reasons);
        }

        // Each world decides every uncertain date one way, so that the two are the ends.
        let level = |is: &dyn Fn(Holds) -> bool, isnt: &dyn Fn(Holds) -> bool| {
            let without = match (is(others), is(signed)) {
                (true, _) => 2,
                (false, true) => 1,
                (false, false) => 0,
            };
            match (is(lead_bound), isnt(modified), is(complaints)) {
                (false, ..) => without,
                (true, true, _) => 2,
                (true, false, false) => 3,
                (true, false, true) => 4,
            }
        };
        let sure = |h: Holds| h == Holds::Yes;
        let may = |h: Holds| h.possible();
        let interval = Interval::new(level(&sure, &may), level(&may, &sure));

        if self.explains {
            self.explain_commitment(right, bindings, &live, interval, &mut reasons);
        }
        let rule = match lead {
            Some((info, _)) if lead_bound.possible() => {
                let key = match (modified.possible(), complaints.possible()) {
                    (true, _) => "rule-commitment-modified",
                    (false, true) => "rule-commitment-full",
                    (false, false) => "rule-commitment-bound",
                };
                Message::new(key).with("lead", reference(Kind::Instrument, info.id))
            }
            Some((info, _)) => {
                let key = match (others.possible(), signed.possible()) {
                    (true, _) => "rule-commitment-others",
                    (false, true) => "rule-commitment-signed",
                    (false, false) => "rule-commitment-none",
                };
                Message::new(key).with("lead", reference(Kind::Instrument, info.id))
            }
            None if others.possible() => Message::new("rule-commitment-no-lead"),
            None => Message::new("rule-commitment-no-lead-none"),
        };
        let mut outcome = Outcome::known(interval, rule, reasons);
        if right.body.lead_instrument.is_none() {
            outcome.remarks.push(Message::new("remark-no-core-guarantee"));
        }
        outcome
    }

    fn explain_commitment(
        &self,
        right: &RightInfo,
        bindings: &[Binding<'a>],
        live: &[usize],
        level: Interval,
        reasons: &mut Reasons,
    ) {
        for n in live {
            let (Some(info), Some(binding)) = (self.case.instruments.get(*n), bindings.get(*n)) else {
                continue;
            };
            let is_lead = right.lead == Some(*n);
            let counts = is_lead || binding.holds().possible();
            let Some(commitment) = info.commitment else { continue };
            let subject = Some(reference(Kind::Instrument, info.id));
            let key = match (is_lead, binding.bound) {
                (true, Bound::Yes | Bound::Maybe) => "basis-lead-bound",
                (true, _) => "basis-lead-not-bound",
                (false, Bound::Yes | Bound::Maybe) => "basis-also-bound",
                (false, _) => "basis-also-not-bound",
            };
            let scopes = self.scope_of(right, *n);
            let says = Message::new(key)
                .with("instrument", reference(Kind::Instrument, info.id))
                .with("scope", crate::Arg::Text(scopes));
            reasons.add(commitment.fact, is_lead.then_some(level), counts, subject.clone(), says);
            if is_lead {
                for (reservation, _) in &binding.reservations {
                    let key = "basis-reservation";
                    reasons.add(reservation.fact, None, true, subject.clone(), Message::new(key));
                }
                for (acceptance, _) in self.holding(&info.acceptances) {
                    let key = if acceptance.body.accepted { "basis-accepted" } else { "basis-not-accepted" };
                    reasons.add(acceptance.fact, None, true, subject.clone(), Message::new(key));
                }
                let protocols = info.body.procedures.iter().filter_map(|p| p.protocol.as_ref());
                let mut named: Vec<&str> = protocols.map(|p| p.as_str()).collect();
                named.sort_unstable();
                named.dedup();
                for protocol in named.iter().filter_map(|p| self.case.instrument(p)) {
                    let Some(info) = self.case.instruments.get(protocol) else { continue };
                    if let Some(commitment) = info.commitment {
                        let says = Message::new("basis-complaint-protocol")
                            .with("instrument", reference(Kind::Instrument, info.id));
                        reasons.add(commitment.fact, None, true, subject.clone(), says);
                    }
                }
            }
        }
    }

    /// Whom an instrument's provisions on a right protect, as the reference names it.
    fn scope_of(&self, right: &RightInfo, instrument: usize) -> String {
        let mut scopes: Vec<&str> = self
            .case
            .provisions
            .iter()
            .filter(|p| p.instrument == Some(instrument))
            .filter(|p| p.body.chief_for.iter().chain(&p.body.supports).any(|r| r.as_str() == right.id))
            .map(|p| p.body.scope.as_str())
            .collect();
        scopes.sort_unstable();
        scopes.dedup();
        scopes.join(", ")
    }

    /// How every instrument stands, for the assessment.
    pub(crate) fn standings(&self, bindings: &[Binding<'a>]) -> Vec<Standing> {
        let infos = self.case.instruments.iter().zip(bindings);
        infos
            .map(|(info, binding)| {
                let begins = binding.begins.map(|(first, last)| {
                    if first == last {
                        PartialDate::Day(first)
                    } else if first.year() == last.year() {
                        PartialDate::Year(first.year())
                    } else {
                        PartialDate::Day(last)
                    }
                });
                let named = [
                    ("individual", binding.individual),
                    ("inquiry", binding.inquiry),
                    ("inter-state", binding.inter_state),
                ];
                Standing {
                    instrument: info.key.clone(),
                    core: info.body.kind == mizan_domain::kinds::InstrumentKind::Core,
                    fact: info.commitment.map(|c| c.fact.id.clone()),
                    bound: binding.bound,
                    since: begins,
                    last_seen: info.commitment.and_then(|c| c.body.seen_on),
                    reservations: binding.reservations.iter().map(|(r, _)| r.fact.id.clone()).collect(),
                    procedures: named
                        .iter()
                        .filter(|(_, p)| p.exists && p.accepted.possible() && binding.holds().possible())
                        .map(|(name, _)| (*name).to_owned())
                        .collect(),
                }
            })
            .collect()
    }
}
