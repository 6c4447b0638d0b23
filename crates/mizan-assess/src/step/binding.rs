//! How each instrument stands for the State on the day, and which procedures it accepts.

use mizan_domain::kinds::{AcceptedBy, Act, Commitment, Instrument, InstrumentKind, ProcedureKind};
use mizan_domain::{Day, Fact, Holds, PartialDate, Stance};

use crate::case::{CommitmentInfo, InstrumentInfo, ReservationInfo, ends};
use crate::run::{Run, within};
use crate::{Bound, Standing};

/// When a joining act takes effect: its first and last possible day.
#[derive(Clone, Copy, Default)]
pub(crate) struct Span {
    /// As the statement itself has it.
    pub(crate) own: Option<(Day, Day)>,
    /// Widened by the dates of sources that dispute it.
    pub(crate) widened: Option<(Day, Day)>,
}

/// The last day of the calendar: what only a disputing source says never becomes certain.
fn never() -> Day {
    PartialDate::Year(9999).latest()
}

/// When a commitment takes effect. Without a rule of the instrument, some day within a year of the
/// deposit; never before the instrument itself is in force.
pub(crate) fn span(commitment: &Commitment, fact: &Fact, instrument: &Instrument) -> Span {
    let entry = |deposit: PartialDate| {
        let (first, last) = match instrument.entry_rule {
            Some(rule) => (rule.binds_after(deposit.earliest()), rule.binds_after(deposit.latest())),
            None => (deposit.earliest(), deposit.latest().plus_months(12)),
        };
        match instrument.in_force.map(ends) {
            Some((from, to)) => (first.max(from), last.max(to)),
            None => (first, last),
        }
    };
    let own = match (commitment.act.joins(), commitment.binds_from, commitment.deposited) {
        (false, ..) | (true, None, None) => None,
        (true, Some(from), _) => Some(ends(from)),
        (true, None, Some(deposit)) => Some(entry(deposit)),
    };
    let disputed = fact
        .citations
        .iter()
        .filter(|c| c.stance == Stance::Disputes)
        .filter_map(|c| c.says.as_deref()?.parse::<PartialDate>().ok())
        .map(|date| if own.is_some() { entry(date) } else { (entry(date).0, never()) });
    let widened = own.into_iter().chain(disputed).reduce(|(a, b), (c, d)| (a.min(c), b.max(d)));
    Span { own, widened }
}

/// Whether a commitment says anything of the day: while it holds; and, where it was read in a dated
/// list, of the time before too, for the list shows that the State hadn't joined by then.
pub(crate) fn speaks(fact: &Fact, commitment: &Commitment, day: Day) -> bool {
    let before = fact.holds.from.is_some_and(|from| day < from.earliest());
    fact.holds.on(day).possible() || (before && commitment.seen_on.is_some())
}

/// Whether a commitment binds the State on the day, the instrument being in force.
pub(crate) fn joined(commitment: &Commitment, span: Span, day: Day) -> Holds {
    let joined = span.widened.map_or(Holds::No, |span| within(day, span));
    match commitment.withdrawn.map_or(Holds::No, |date| within(day, ends(date))) {
        Holds::No => joined,
        Holds::Maybe => joined.min(Holds::Maybe),
        Holds::Yes => Holds::No,
    }
}

/// Two statements that hold at once and contradict each other leave it open.
pub(crate) fn both(before: Option<Holds>, now: Holds) -> Holds {
    match before {
        Some(before) if before != now => Holds::Maybe,
        _ => now,
    }
}

/// Whether an instrument binds, from whether it is itself in force and what the statements say.
pub(crate) fn bound_of(in_force: Holds, said: Option<Holds>) -> Bound {
    match (in_force, said) {
        (Holds::No, _) => Bound::NotYetInForce,
        (_, None) => Bound::Unknown,
        (_, Some(Holds::No)) => Bound::No,
        (Holds::Maybe, Some(_)) | (_, Some(Holds::Maybe)) => Bound::Maybe,
        (Holds::Yes, Some(Holds::Yes)) => Bound::Yes,
    }
}

/// How an instrument stands for the State on the day.
pub(crate) struct Binding<'a> {
    pub(crate) bound: Bound,
    /// The commitment that says so.
    pub(crate) commitment: Option<&'a CommitmentInfo<'a>>,
    pub(crate) signed: Holds,
    /// How sure it is that the State isn't bound; not at all where nothing is recorded.
    pub(crate) absent: Holds,
    /// Reservations that modify a provision.
    pub(crate) reservations: Vec<(&'a ReservationInfo<'a>, Holds)>,
    pub(crate) individual: Route,
    pub(crate) inquiry: Route,
    pub(crate) inter_state: Route,
}

/// Whether a procedure under an instrument exists on the day, and is accepted by a State that the
/// instrument binds.
#[derive(Clone, Copy)]
pub(crate) struct Route {
    pub(crate) exists: bool,
    pub(crate) accepted: Holds,
    /// Whether it is recorded that the State doesn't accept it, rather than nothing known.
    pub(crate) refused: bool,
}

const NO_ROUTE: Route = Route { exists: false, accepted: Holds::No, refused: true };

impl<'a> Binding<'a> {
    pub(crate) fn holds(&self) -> Holds {
        match self.bound {
            Bound::Yes => Holds::Yes,
            Bound::Maybe => Holds::Maybe,
            Bound::Unknown | Bound::No | Bound::NotYetInForce => Holds::No,
        }
    }

    /// The commitment's fact.
    pub(crate) fn fact(&self) -> Option<&'a Fact> {
        self.commitment.map(|c| c.entry.fact)
    }

    /// The day of the list in which an absence was read.
    pub(crate) fn seen_on(&self) -> Option<PartialDate> {
        self.commitment.and_then(|c| c.entry.body.seen_on)
    }

    /// Whether a reservation in effect covers a provision.
    pub(crate) fn covered(&self, provision: usize) -> Holds {
        let covering = self.reservations.iter().filter(|(r, _)| r.covers.contains(&provision));
        covering.map(|(_, holds)| *holds).max().unwrap_or(Holds::No)
    }
}

impl<'a> Run<'a> {
    /// How every instrument stands, by number.
    pub(crate) fn bindings(&self) -> Vec<Binding<'a>> {
        let mut bindings: Vec<Binding<'a>> =
            self.case.instruments.iter().map(|info| self.binding(info)).collect();
        let routes: Vec<[Route; 3]> = (0..bindings.len())
            .map(|n| {
                [ProcedureKind::Individual, ProcedureKind::Inquiry, ProcedureKind::InterState]
                    .map(|kind| self.route(n, kind, &bindings))
            })
            .collect();
        for (binding, [individual, inquiry, inter_state]) in bindings.iter_mut().zip(routes) {
            binding.individual = individual;
            binding.inquiry = inquiry;
            binding.inter_state = inter_state;
        }
        bindings
    }

    fn speaks(&self, commitment: &CommitmentInfo) -> bool {
        !self.is_dropped(commitment.entry.n) && speaks(commitment.entry.fact, commitment.entry.body, self.day)
    }

    fn binding(&self, info: &'a InstrumentInfo<'a>) -> Binding<'a> {
        let in_force = info.body.in_force.map_or(Holds::Yes, |d| self.reached(d));
        let in_force = in_force.and(info.fact.holds.on(self.day));
        let mut bound: Option<Holds> = None;
        let mut absent: Option<Holds> = None;
        let mut signed = Holds::No;
        let mut said = None;
        for commitment in info.commitments.iter().filter(|c| self.speaks(c)) {
            let holds = joined(commitment.entry.body, commitment.span, self.day);
            bound = Some(both(bound, holds));
            absent = Some(both(absent, self.absence(commitment, holds)));
            signed = signed.max(self.reached_some(commitment.entry.body.signed));
            said = said.or(Some(commitment));
        }
        Binding {
            bound: bound_of(in_force, bound),
            commitment: said,
            signed,
            absent: absent.unwrap_or(Holds::No).and(in_force),
            reservations: info
                .reservations
                .iter()
                .map(|r| (r, self.holds(&r.entry)))
                .filter(|(_, holds)| holds.possible())
                .collect(),
            individual: NO_ROUTE,
            inquiry: NO_ROUTE,
            inter_state: NO_ROUTE,
        }
    }

    /// How sure an absence is: certain before a later joining and after a withdrawal, and up to the
    /// day of the list in which it was read; later, or where a source disputes it, possible.
    fn absence(&self, commitment: &CommitmentInfo, bound: Holds) -> Holds {
        let body = commitment.entry.body;
        match bound {
            Holds::Yes => Holds::No,
            Holds::Maybe => Holds::Maybe,
            Holds::No => {
                let joins_later = commitment.span.own.is_some_and(|(first, _)| self.day < first);
                let left = self.reached_some(body.withdrawn) == Holds::Yes;
                let disputed = !body.act.joins() && commitment.entry.fact.is_disputed();
                let listed = body.seen_on.is_some_and(|seen| self.day <= seen.earliest()) && !disputed;
                if joins_later || left || listed { Holds::Yes } else { Holds::Maybe }
            }
        }
    }

    fn route(&self, n: usize, kind: ProcedureKind, bindings: &[Binding]) -> Route {
        let mut route = NO_ROUTE;
        let (Some(info), Some(own)) = (self.case.instruments.get(n), bindings.get(n)) else { return route };
        if own.bound == Bound::NotYetInForce {
            return route;
        }
        for (procedure, protocol) in info.procedures.iter().filter(|(p, _)| p.procedure == kind) {
            let begun = procedure.from.map_or(Holds::Yes, |d| self.reached(d));
            if !begun.possible() {
                continue;
            }
            let (accepted, refused) = if procedure.via == AcceptedBy::Protocol {
                let joined = protocol
                    .and_then(|p| bindings.get(p).zip(self.case.instruments.get(p)).filter(|_| p != n));
                let Some((binding, protocol)) = joined else { continue };
                if binding.bound == Bound::NotYetInForce {
                    continue;
                }
                // A protocol may let its parties opt in or out of the procedure.
                let by_party = protocol.procedures.iter().filter(|(p, _)| p.procedure == kind);
                let by_party = by_party.map(|(p, _)| self.accepted(protocol, kind, p.via).0).max();
                let accepted = binding.holds().and(by_party.unwrap_or(Holds::Yes));
                (
                    accepted,
                    accepted == Holds::No && (binding.absent == Holds::Yes || binding.holds().possible()),
                )
            } else {
                self.accepted(info, kind, procedure.via)
            };
            route.exists = true;
            route.accepted = route.accepted.max(accepted.and(begun));
            route.refused &= refused;
        }
        route
    }

    /// Whether a State that an instrument binds accepts a procedure of it, and whether a refusal is
    /// recorded: each declaration replaces the earlier ones.
    fn accepted(&self, info: &InstrumentInfo<'a>, kind: ProcedureKind, via: AcceptedBy) -> (Holds, bool) {
        let initial = match via {
            AcceptedBy::Party | AcceptedBy::Automatic => return (Holds::Yes, false),
            AcceptedBy::UnlessExcluded => Holds::Yes,
            AcceptedBy::Declaration | AcceptedBy::Protocol => Holds::No,
        };
        let mut declared: Vec<_> =
            self.holding(&info.acceptances).filter(|(a, _)| a.body.procedure == kind).collect();
        declared.sort_by_key(|(a, _)| (a.fact.holds.from, a.n));
        let recorded = declared.iter().any(|(a, _)| !a.body.accepted);
        let accepted = declared.iter().fold(initial, |so_far, (a, holds)| match (a.body.accepted, holds) {
            (true, Holds::Yes) => Holds::Yes,
            (false, Holds::Yes) => Holds::No,
            (true, _) => so_far.max(Holds::Maybe),
            (false, _) => so_far.min(Holds::Maybe),
        });
        (accepted, recorded && accepted == Holds::No)
    }

    /// How every instrument stands, for the assessment.
    pub(crate) fn standings(&self, bindings: &[Binding<'a>]) -> Vec<Standing> {
        let infos = self.case.instruments.iter().zip(bindings);
        infos
            .map(|(info, binding)| {
                let named = [
                    ("individual", binding.individual),
                    ("inquiry", binding.inquiry),
                    ("inter-state", binding.inter_state),
                ];
                let accepted = named.iter().filter(|(_, p)| p.exists && p.accepted.possible());
                Standing {
                    instrument: info.key.clone(),
                    core: info.body.kind == InstrumentKind::Core,
                    fact: binding.fact().map(|f| f.id.clone()),
                    bound: binding.bound,
                    since: binding.commitment.and_then(|c| c.span.own).map(as_date),
                    last_seen: binding.seen_on().filter(|_| {
                        binding
                            .commitment
                            .is_some_and(|c| matches!(c.entry.body.act, Act::None | Act::SignedOnly))
                    }),
                    reservations: binding
                        .reservations
                        .iter()
                        .filter(|_| binding.holds().possible())
                        .map(|(r, _)| r.entry.fact.id.clone())
                        .collect(),
                    procedures: accepted
                        .filter(|_| binding.holds().possible())
                        .map(|(name, _)| (*name).to_owned())
                        .collect(),
                }
            })
            .collect()
    }
}

/// A span as a date: as well as it is known, or its last day, by which it certainly binds.
pub(crate) fn as_date((first, last): (Day, Day)) -> PartialDate {
    if first == last {
        PartialDate::Day(first)
    } else if first.year() == last.year() {
        PartialDate::Year(first.year())
    } else {
        PartialDate::Day(last)
    }
}
