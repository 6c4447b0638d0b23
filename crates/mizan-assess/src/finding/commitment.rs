//! Gaps of commitment: not bound, with a reservation, without a way to complain.

use mizan_domain::kinds::InstrumentKind;
use mizan_domain::{Fact, Holds, Kind, PartialDate};

use super::Draft;
use crate::case::InstrumentInfo;
use crate::pass::Pass;
use crate::rulebook::rule;
use crate::run::{reference, references};
use crate::step::commitment::Binding;
use crate::{Arg, Bound, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
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

/// How sure an absence is: it is read in a dated list, and a later joining proves it up to then.
fn absence(pass: &Pass, info: &InstrumentInfo, binding: &Binding) -> Option<bool> {
    match binding.bound {
        Bound::Unknown | Bound::NotYetInForce | Bound::Yes => None,
        Bound::Maybe => Some(false),
        Bound::No => {
            let commitment = info.commitment?.body;
            let joins_later = binding.begins.is_some_and(|(first, _)| pass.run.day < first);
            let left = commitment.withdrawn.is_some_and(|d| pass.run.day >= d.latest());
            let listed = commitment.seen_on.is_some_and(|seen| pass.run.day <= seen.latest());
            Some(joins_later || left || listed)
        }
    }
}

fn commitment_fact<'a>(info: &InstrumentInfo<'a>) -> Option<&'a Fact> {
    info.commitment.map(|c| c.fact)
}

fn seen(message: Message, seen_on: Option<PartialDate>) -> Message {
    match seen_on {
        Some(date) => message.with("seen", date),
        None => message,
    }
}

fn not_bound<'a>(pass: &Pass<'a>, info: &InstrumentInfo<'a>, binding: &Binding, drafts: &mut Vec<Draft<'a>>) {
    let Some(certain) = absence(pass, info, binding) else { return };
    let chief = info
        .provisions
        .iter()
        .copied()
        .filter(|p| pass.case.provisions.get(*p).is_some_and(|p| !p.body.chief_for.is_empty()));
    let key = match (certain, binding.signed.possible()) {
        (true, false) => "finding-not-bound",
        (true, true) => "finding-not-bound-signed",
        (false, _) => "finding-not-bound-last-seen",
    };
    let message = Message::new(key).with("instrument", reference(Kind::Instrument, info.id));
    let message = seen(message, info.commitment.and_then(|c| c.body.seen_on));
    drafts.push(
        Draft::new(rule::NOT_BOUND, info.id, Step::Commitment, message)
            .certain(certain)
            .rights(info.chief_for.iter().copied())
            .provisions(chief)
            .facts(commitment_fact(info)),
    );
}

fn protocol_not_joined<'a>(
    pass: &Pass<'a>,
    info: &InstrumentInfo<'a>,
    binding: &Binding,
    drafts: &mut Vec<Draft<'a>>,
) {
    let Some(certain) = absence(pass, info, binding) else { return };
    let parent = info.body.parent.as_ref().and_then(|p| pass.case.instrument(p.as_str()));
    let Some((parent_info, parent)) =
        parent.and_then(|n| pass.case.instruments.get(n).zip(pass.bindings.get(n)))
    else {
        return;
    };
    if !parent.holds().possible() {
        return;
    }
    let named = info.body.rights.iter().filter_map(|r| pass.case.right(r.as_str()));
    let rights: Vec<usize> =
        if info.body.rights.is_empty() { parent_info.chief_for.clone() } else { named.collect() };
    let certain = certain && parent.holds() == Holds::Yes;
    let message = Message::new(if certain {
        "finding-protocol-not-joined"
    } else {
        "finding-protocol-not-joined-last-seen"
    })
    .with("instrument", reference(Kind::Instrument, info.id))
    .with("parent", reference(Kind::Instrument, parent_info.id));
    let message = seen(message, info.commitment.and_then(|c| c.body.seen_on));
    drafts.push(
        Draft::new(rule::PROTOCOL_NOT_JOINED, info.id, Step::Commitment, message)
            .certain(certain)
            .rights(rights)
            .facts(commitment_fact(info))
            .facts(commitment_fact(parent_info)),
    );
}

fn reservations<'a>(
    pass: &Pass<'a>,
    info: &InstrumentInfo<'a>,
    binding: &Binding<'a>,
    drafts: &mut Vec<Draft<'a>>,
) {
    if !binding.holds().possible() {
        return;
    }
    for (reservation, holds) in &binding.reservations {
        let covered: Vec<usize> = info
            .provisions
            .iter()
            .copied()
            .filter(|n| {
                let id = pass.case.provisions.get(*n).map(|p| p.id);
                reservation.body.whole || reservation.body.provisions.iter().any(|p| Some(p.as_str()) == id)
            })
            .collect();
        let rights = covered
            .iter()
            .filter_map(|n| pass.case.provisions.get(*n))
            .flat_map(|p| if reservation.body.whole { &[][..] } else { &p.rights[..] }.iter().copied());
        let rights: Vec<usize> =
            if reservation.body.whole { info.chief_for.clone() } else { rights.collect() };
        let names = covered.iter().filter_map(|n| pass.case.provisions.get(*n)).map(|p| p.id);
        let key = if reservation.body.whole {
            "finding-reservation-whole"
        } else {
            "finding-reservation-in-effect"
        };
        let message = Message::new(key)
            .with("instrument", reference(Kind::Instrument, info.id))
            .with("provisions", references(Kind::Provision, names))
            .with("called", Arg::Text(reservation.body.called.clone()))
            .with("summary", Arg::Text(reservation.body.summary.clone()))
            .with("objections", reservation.body.objections.len());
        let certain = *holds == Holds::Yes && binding.holds() == Holds::Yes;
        drafts.push(
            Draft::new(rule::RESERVATION_IN_EFFECT, reservation.fact.id.local(), Step::Commitment, message)
                .certain(certain)
                .rights(rights)
                .provisions(covered)
                .facts([reservation.fact])
                .facts(commitment_fact(info)),
        );
    }
}

fn no_complaint_route<'a>(
    pass: &Pass<'a>,
    info: &InstrumentInfo<'a>,
    binding: &Binding,
    drafts: &mut Vec<Draft<'a>>,
) {
    let routes = [binding.individual, binding.inquiry];
    let exists = routes.iter().any(|r| r.exists);
    let accepted = routes.iter().map(|r| r.accepted).max().unwrap_or(Holds::No);
    if !binding.holds().possible() || !exists || accepted == Holds::Yes {
        return;
    }
    let recorded = routes.iter().filter(|r| r.exists).all(|r| r.recorded);
    let protocols = info.body.procedures.iter().filter_map(|p| p.protocol.as_ref());
    let protocol_facts: Vec<&Fact> = protocols
        .filter_map(|p| pass.case.instrument(p.as_str()))
        .filter_map(|n| pass.case.instruments.get(n))
        .filter_map(commitment_fact)
        .collect();
    // An absence read in a dated list is certain to the list's day only.
    let listed = protocol_facts.iter().all(|f| match &f.body {
        mizan_domain::Body::Commitment(c) => {
            let joins_later = c.act.joins() && c.deposited.is_some_and(|d| d.earliest() > pass.run.day);
            joins_later || c.seen_on.is_some_and(|seen| pass.run.day <= seen.latest())
        }
        _ => true,
    });
    let certain = recorded && listed && accepted == Holds::No && binding.holds() == Holds::Yes;
    let key = if certain { "finding-no-complaint-route" } else { "finding-no-complaint-route-possible" };
    let message = Message::new(key).with("instrument", reference(Kind::Instrument, info.id));
    let refused = pass.run.holding(&info.acceptances).map(|(a, _)| a.fact).collect::<Vec<_>>();
    drafts.push(
        Draft::new(rule::NO_COMPLAINT_ROUTE, info.id, Step::Commitment, message)
            .certain(certain)
            .rights(info.chief_for.iter().copied())
            .facts(commitment_fact(info))
            .facts(protocol_facts)
            .facts(refused),
    );
}
