//! Gaps of reporting: overdue, unanswered, contested.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::kinds::{Implementation, ImplementationStatus, Response, Voice};
use mizan_domain::{Fact, Holds, Kind};

use super::Drafts;
use crate::case::{Entry, RecommendationInfo};
use crate::pass::Pass;
use crate::rulebook::{rule, whole};
use crate::run::reference;
use crate::step::monitoring::mechanism;
use crate::step::rounds::{BodyReview, Overdue};
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    overdue_reports(pass, drafts);
    pending(pass, drafts);
    contested(pass, drafts);
}

fn overdue_reports<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    let every_right: Vec<usize> = (0..pass.case.rights.len()).collect();
    for late in &pass.universal.overdue {
        overdue(late, &pass.universal, (None, None), Holds::Yes, &every_right, drafts);
    }
    for (n, (info, review)) in pass.case.instruments.iter().zip(&pass.reviews).enumerate() {
        let Some(binding) = pass.bindings.get(n).filter(|b| b.holds().possible()) else { continue };
        let rights = if info.chief_for.is_empty() { &info.named_rights } else { &info.chief_for };
        for late in &review.overdue {
            overdue(late, review, (Some(info.id), binding.fact()), binding.holds(), rights, drafts);
        }
    }
}

fn overdue<'a>(
    late: &Overdue<'a>,
    review: &BodyReview<'a>,
    (instrument, commitment): (Option<&str>, Option<&'a Fact>),
    bound: Holds,
    rights: &[usize],
    drafts: &mut Drafts<'a>,
) {
    drafts.add(rule::REPORT_OVERDUE, late.entry.fact.id.local(), Step::Monitoring, |draft| {
        let key = match (late.shown, late.first) {
            (true, true) => "finding-report-never-submitted",
            (true, false) => "finding-report-overdue",
            (false, _) => "finding-report-not-recorded",
        };
        let message = Message::new(key)
            .with("body", mechanism(instrument))
            .with("cycle", Arg::Text(late.entry.body.cycle.clone()))
            .with("due", late.due);
        let mut draft = draft
            .says(message)
            .certain(late.shown && late.holds == Holds::Yes && bound == Holds::Yes)
            .rights(rights.iter().copied())
            .facts([late.entry.fact])
            .facts(review.latest.map(|l| l.fact))
            .facts(commitment);
        draft.long_overdue = late.long;
        draft
    });
}

/// What anybody says by the day of a recommendation's implementation.
fn said<'a, 'b>(
    pass: &'b Pass<'a, '_>,
    recommendation: &'b RecommendationInfo<'a>,
) -> impl Iterator<Item = Entry<'a, Implementation>> + 'b {
    pass.run.holding(&recommendation.said).map(|(i, _)| i).filter(|i| i.body.on <= pass.run.day)
}

fn holding<'a, 'b>(pass: &'b Pass<'a, '_>) -> impl Iterator<Item = &'a RecommendationInfo<'a>> + 'b {
    pass.case.recommendations.iter().filter(|r| pass.run.holds(&r.entry).possible())
}

fn pending<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    let years = whole(pass.run.thresholds().pending_years);
    let mut cycles: BTreeMap<&str, Vec<&RecommendationInfo>> = BTreeMap::new();
    for info in holding(pass).filter(|r| r.entry.body.response == Some(Response::Supported)) {
        cycles.entry(info.entry.body.review.as_str()).or_default().push(info);
    }
    for (review, recommendations) in cycles {
        let old = pass.run.round_ended(review).is_some_and(|day| pass.run.day > day.plus_years(years));
        if !old {
            continue;
        }
        let silent: Vec<&RecommendationInfo> =
            recommendations.iter().copied().filter(|r| said(pass, r).next().is_none()).collect();
        if silent.len() == recommendations.len() {
            let subject = format!("implementation-{review}");
            drafts.add(rule::NOT_ENOUGH_DATA, subject, Step::Monitoring, |draft| {
                let message = Message::new("finding-no-implementation-record")
                    .with("review", reference(Kind::Review, review))
                    .with("count", recommendations.len());
                draft
                    .says(message)
                    .rights(recommendations.iter().flat_map(|r| &r.rights).copied())
                    .facts(recommendations.iter().map(|r| r.entry.fact))
            });
            continue;
        }
        let rights: BTreeSet<usize> = silent.iter().flat_map(|r| &r.rights).copied().collect();
        for right in rights {
            let Some(info) = pass.case.rights.get(right) else { continue };
            let subject = format!("{}-{review}", info.id);
            drafts.add(rule::RECOMMENDATION_PENDING, subject, Step::Monitoring, |draft| {
                let on_right = || silent.iter().filter(|r| r.rights.contains(&right));
                let message = Message::new("finding-recommendation-pending")
                    .with("right", reference(Kind::Right, info.id))
                    .with("review", reference(Kind::Review, review))
                    .with("count", on_right().count());
                draft.says(message).rights([right]).facts(on_right().map(|r| r.entry.fact))
            });
        }
    }
}

fn contested<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    let mut demands: BTreeMap<&str, Vec<&RecommendationInfo>> = BTreeMap::new();
    for info in holding(pass) {
        let demand = info.entry.body.demand.as_deref().unwrap_or_else(|| info.entry.fact.id.local());
        demands.entry(demand).or_default().push(info);
    }
    for (demand, recommendations) in demands {
        let statements: Vec<Entry<Implementation>> =
            recommendations.iter().flat_map(|r| said(pass, r)).collect();
        let of = |by_state: bool, implemented: bool| {
            let is = move |s: &&Entry<'a, Implementation>| {
                (s.body.by == Voice::State) == by_state
                    && (s.body.status == ImplementationStatus::Implemented) == implemented
            };
            statements.iter().filter(is).map(|s| s.fact).collect::<Vec<&'a Fact>>()
        };
        let claimed = of(true, true);
        // Another voice says otherwise, or a source disputes what the State says.
        let mut disputed = of(false, false);
        disputed.extend(claimed.iter().filter(|f| f.is_disputed()));
        if claimed.is_empty() || disputed.is_empty() {
            continue;
        }
        drafts.add(rule::CONTESTED_IMPLEMENTATION, demand, Step::Monitoring, |draft| {
            let asks = recommendations.first().map(|r| r.entry.body.asks.clone()).unwrap_or_default();
            draft
                .says(Message::new("finding-contested-implementation").with("asks", Arg::Text(asks)))
                .rights(recommendations.iter().flat_map(|r| &r.rights).copied())
                .facts(claimed.into_iter().chain(disputed))
                .facts(recommendations.iter().map(|r| r.entry.fact))
        });
    }
}
