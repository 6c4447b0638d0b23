//! Gaps of commitment: not bound, with a reservation, without a way to complain.

use mizan_domain::kinds::{InstrumentKind, ProcedureKind};
use mizan_domain::{Fact, Holds, Kind};

use super::{Draft, Drafts};
use crate::case::InstrumentInfo;
use crate::pass::Pass;
use crate::rulebook::rule;
use crate::run::{reference, references};
use crate::step::binding::Binding;
use crate::{Arg, Bound, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    for (info, binding) in pass.case.instruments.iter().zip(&pass.bindings) {
        match info.body.kind {
            InstrumentKind::Core => {
                not_bound(pass, info, binding, drafts);
                no_complaint_route(pass, info, binding, drafts);
            }
            InstrumentKind::Protocol => protocol_not_joined(pass, info, binding, drafts),
            _ => {}
        }
        reservations(pass, info, binding, drafts);
    }
}

/// The provisions of an instrument for which it is chief, as far as they are there on the day.
fn chief_provisions(pass: &Pass, info: &InstrumentInfo) -> Vec<usize> {
    let chief = |n: &usize| {
        let provision = pass.case.provisions.get(*n);
        provision.is_some_and(|p| !p.body.chief_for.is_empty() && p.fact.holds.on(pass.run.day).possible())
    };
    info.provisions.iter().copied().filter(chief).collect()
}

/// How an absence is worded: as certain, as last seen in a dated list, or as open, where a date is
/// known too roughly or sources contradict each other.
fn absence(binding: &Binding, certain: bool, [sure, seen, open]: [&str; 3]) -> Message {
    match (certain, binding.bound, binding.seen_on()) {
        (true, ..) => Message::new(sure),
        (false, Bound::No, Some(day)) => Message::new(seen).with("seen", day),
        (false, ..) => Message::new(open),
    }
}

fn not_bound<'a>(
    pass: &Pass<'a, '_>,
    info: &InstrumentInfo<'a>,
    binding: &Binding<'a>,
    drafts: &mut Drafts<'a>,
) {
    if !binding.absent.possible() || binding.bound == Bound::NotYetInForce {
        return;
    }
    drafts.add(rule::NOT_BOUND, info.id, Step::Commitment, |draft| {
        let certain = binding.absent == Holds::Yes;
        let sure = if binding.signed.possible() { "finding-not-bound-signed" } else { "finding-not-bound" };
        let keys = [sure, "finding-not-bound-last-seen", "finding-not-bound-open"];
        let message = absence(binding, certain, keys);
        draft
            .says(message.with("instrument", reference(Kind::Instrument, info.id)))
            .certain(certain)
            .rights(info.chief_for.iter().copied())
            .provisions(chief_provisions(pass, info))
            .facts(binding.fact())
    });
}

fn protocol_not_joined<'a>(
    pass: &Pass<'a, '_>,
    info: &InstrumentInfo<'a>,
    binding: &Binding<'a>,
    drafts: &mut Drafts<'a>,
) {
    let Some((parent_info, parent)) =
        info.parent.and_then(|n| pass.case.instruments.get(n).zip(pass.bindings.get(n)))
    else {
        return;
    };
    let holds = binding.absent.and(parent.holds());
    if !holds.possible() || binding.bound == Bound::NotYetInForce {
        return;
    }
    drafts.add(rule::PROTOCOL_NOT_JOINED, info.id, Step::Commitment, |draft| {
        let rights = if info.named_rights.is_empty() { &parent_info.chief_for } else { &info.named_rights };
        let keys = [
            "finding-protocol-not-joined",
            "finding-protocol-not-joined-last-seen",
            "finding-protocol-not-joined-open",
        ];
        let message = absence(binding, holds == Holds::Yes, keys)
            .with("instrument", reference(Kind::Instrument, info.id))
            .with("parent", reference(Kind::Instrument, parent_info.id));
        draft
            .says(message)
            .certain(holds == Holds::Yes)
            .rights(rights.iter().copied())
            .facts(binding.fact())
            .facts(parent.fact())
    });
}

fn reservations<'a>(
    pass: &Pass<'a, '_>,
    info: &InstrumentInfo<'a>,
    binding: &Binding<'a>,
    drafts: &mut Drafts<'a>,
) {
    let bound = binding.holds();
    if !bound.possible() {
        return;
    }
    for (reservation, holds) in &binding.reservations {
        let body = reservation.entry.body;
        let id = reservation.entry.fact.id.local();
        drafts.add(rule::RESERVATION_IN_EFFECT, id, Step::Commitment, |draft| {
            let provisions = || reservation.covers.iter().filter_map(|n| pass.case.provisions.get(*n));
            let rights: Vec<usize> = if body.whole {
                info.chief_for.clone()
            } else {
                provisions().flat_map(|p| p.rights.iter().copied()).collect()
            };
            let key = if body.whole { "finding-reservation-whole" } else { "finding-reservation-in-effect" };
            let message = Message::new(key)
                .with("instrument", reference(Kind::Instrument, info.id))
                .with("provisions", references(Kind::Provision, provisions().map(|p| p.id)))
                .with("called", Arg::Text(body.called.clone()))
                .with("summary", Arg::Text(body.summary.clone()))
                .with("objections", body.objections.len());
            draft
                .says(message)
                .certain(*holds == Holds::Yes && bound == Holds::Yes)
                .rights(rights)
                .provisions(reservation.covers.iter().copied())
                .facts([reservation.entry.fact])
                .facts(binding.fact())
        });
    }
}

fn no_complaint_route<'a>(
    pass: &Pass<'a, '_>,
    info: &InstrumentInfo<'a>,
    binding: &Binding<'a>,
    drafts: &mut Drafts<'a>,
) {
    let routes = || [binding.individual, binding.inquiry].into_iter().filter(|r| r.exists);
    let accepted = routes().map(|r| r.accepted).max();
    let Some(accepted) = accepted.filter(|a| *a != Holds::Yes) else { return };
    if !binding.holds().possible() {
        return;
    }
    drafts.add(rule::NO_COMPLAINT_ROUTE, info.id, Step::Commitment, |draft: Draft<'a>| {
        let refused = routes().all(|r| r.refused);
        let certain = refused && accepted == Holds::No && binding.holds() == Holds::Yes;
        let key = if certain { "finding-no-complaint-route" } else { "finding-no-complaint-route-possible" };
        let route = |kind: ProcedureKind| kind != ProcedureKind::InterState;
        let mut protocols: Vec<usize> =
            info.procedures.iter().filter(|(p, _)| route(p.procedure)).filter_map(|(_, p)| *p).collect();
        protocols.sort_unstable();
        protocols.dedup();
        let joined = protocols.iter().filter_map(|p| pass.bindings.get(*p)?.fact());
        let declared = pass.run.holding(&info.acceptances).filter(|(a, _)| route(a.body.procedure));
        let declared: Vec<&Fact> = declared.map(|(a, _)| a.fact).collect();
        draft
            .says(Message::new(key).with("instrument", reference(Kind::Instrument, info.id)))
            .certain(certain)
            .rights(info.chief_for.iter().copied())
            .provisions(chief_provisions(pass, info))
            .facts(binding.fact())
            .facts(joined)
            .facts(declared)
    });
}
