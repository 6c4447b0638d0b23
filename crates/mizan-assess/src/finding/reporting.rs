//! Gaps of reporting: overdue, unanswered, contested.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::kinds::{Implementation, ImplementationStatus, Recommendation, Response, Voice};
use mizan_domain::{Holds, Kind};

use super::Draft;
use crate::case::Entry;
use crate::pass::Pass;
use crate::rulebook::{rule, whole};
use crate::run::{Run, reference};
use crate::step::monitoring::{BodyReview, Overdue};
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    overdue_reports(pass, drafts);
    pending(pass, drafts);
    contested(pass, drafts);
}

fn overdue_reports<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    let every_right: Vec<usize> = (0..pass.case.rights.len()).collect();
    for late in &pass.universal.overdue {
        drafts.push(overdue(late, &pass.universal, None, Holds::Yes, &every_right));
    }
    for (n, (info, review)) in pass.case.instruments.iter().zip(&pass.reviews).enumerate() {
        let bound = pass.bindings.get(n).map_or(Holds::No, crate::step::commitment::Binding::holds);
        if !bound.possible() {
            continue;
        }
        let named: Vec<usize> = info.body.rights.iter().filter_map(|r| pass.case.right(r.as_str())).collect();
        let rights = if info.chief_for.is_empty() { &named } else { &info.chief_for };
        for late in &review.overdue {
            drafts.push(overdue(late, review, Some(info.id), bound, rights));
        }
    }
}

fn overdue<'a>(
    late: &Overdue<'a>,
    review: &BodyReview<'a>,
    instrument: Option<&str>,
    bound: Holds,
    rights: &[usize],
) -> Draft<'a> {
    let key = match (late.shown, late.first) {
        (true, true) => "finding-report-never-submitted",
        (true, false) => "finding-report-overdue",
        (false, _) => "finding-report-not-recorded",
    };
    let body = match instrument {
        Some(id) => reference(Kind::Instrument, id),
        None => Arg::Key("mechanism-upr".to_owned()),
    };
    let message = Message::new(key)
        .with("body", body)
        .with("cycle", Arg::Text(late.entry.body.cycle.clone()))
        .with("due", late.due);
    let mut draft = Draft::new(rule::REPORT_OVERDUE, late.entry.fact.id.local(), Step::Monitoring, message)
        .certain(late.shown && late.past == Holds::Yes && bound == Holds::Yes)
        .rights(rights.iter().copied())
        .facts([late.entry.fact])
        .facts(review.latest.map(|l| l.fact));
    draft.long_overdue = late.long;
    draft
}

/// What anybody says by the day of a recommendation's implementation.
fn said<'a, 'b>(
    run: &'b Run<'a>,
    recommendation: &'b str,
) -> impl Iterator<Item = Entry<'a, Implementation>> + 'b {
    run.holding(&run.case.implementations)
        .filter(move |(i, _)| i.body.on <= run.day && i.body.recommendation.as_str() == recommendation)
        .map(|(i, _)| i)
}

fn supported_by_cycle<'a>(pass: &Pass<'a>) -> BTreeMap<&'a str, Vec<Entry<'a, Recommendation>>> {
    let mut cycles: BTreeMap<&str, Vec<Entry<Recommendation>>> = BTreeMap::new();
    for (entry, _) in pass.run.holding(&pass.case.recommendations) {
        if entry.body.response == Some(Response::Supported) {
            cycles.entry(entry.body.review.as_str()).or_default().push(entry);
        }
    }
    cycles
}

fn pending<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    let years = whole(pass.run.thresholds().pending_years);
    for (review, recommendations) in supported_by_cycle(pass) {
        let old = pass.run.round_ended(review).is_some_and(|day| pass.run.day >= day.plus_years(years));
        if !old {
            continue;
        }
        let followed = recommendations.iter().any(|r| said(pass.run, r.fact.id.local()).next().is_some());
        if !followed {
            let message = Message::new("finding-no-implementation-record")
                .with("review", reference(Kind::Review, review))
                .with("count", recommendations.len());
            let subject = format!("implementation-{review}");
            let rights = recommendations.iter().flat_map(|r| &r.body.rights);
            drafts.push(
                Draft::new(rule::NOT_ENOUGH_DATA, &subject, Step::Monitoring, message)
                    .rights(rights.filter_map(|r| pass.case.right(r.as_str())))
                    .facts(recommendations.iter().map(|r| r.fact)),
            );
            continue;
        }
        let mut by_right: BTreeMap<usize, Vec<Entry<Recommendation>>> = BTreeMap::new();
        for entry in &recommendations {
            if said(pass.run, entry.fact.id.local()).next().is_none() {
                for right in entry.body.rights.iter().filter_map(|r| pass.case.right(r.as_str())) {
                    by_right.entry(right).or_default().push(*entry);
                }
            }
        }
        for (right, silent) in by_right {
            let Some(info) = pass.case.rights.get(right) else { continue };
            let message = Message::new("finding-recommendation-pending")
                .with("right", reference(Kind::Right, info.id))
                .with("review", reference(Kind::Review, review))
                .with("count", silent.len());
            let subject = format!("{}-{review}", info.id);
            drafts.push(
                Draft::new(rule::RECOMMENDATION_PENDING, &subject, Step::Monitoring, message)
                    .rights([right])
                    .facts(silent.iter().map(|r| r.fact)),
            );
        }
    }
}

fn contested<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    let mut demands: BTreeMap<&str, Vec<Entry<Recommendation>>> = BTreeMap::new();
    for (entry, _) in pass.run.holding(&pass.case.recommendations) {
        let demand = entry.body.demand.as_deref().unwrap_or_else(|| entry.fact.id.local());
        demands.entry(demand).or_default().push(entry);
    }
    for (demand, recommendations) in demands {
        let statements: Vec<Entry<Implementation>> = recommendations
            .iter()
            .flat_map(|r| said(pass.run, r.fact.id.local()).collect::<Vec<_>>())
            .collect();
        let claimed = statements
            .iter()
            .filter(|s| s.body.by == Voice::State && s.body.status == ImplementationStatus::Implemented);
        let disputed = statements
            .iter()
            .filter(|s| s.body.by != Voice::State && s.body.status != ImplementationStatus::Implemented);
        let facts: Vec<_> = claimed.clone().chain(disputed.clone()).map(|s| s.fact).collect();
        if claimed.count() == 0 || disputed.count() == 0 {
            continue;
        }
        let rights: BTreeSet<usize> = recommendations
            .iter()
            .flat_map(|r| &r.body.rights)
            .filter_map(|r| pass.case.right(r.as_str()))
            .collect();
        let asks = recommendations.first().map(|r| r.body.asks.clone()).unwrap_or_default();
        let message = Message::new("finding-contested-implementation").with("asks", Arg::Text(asks));
        drafts.push(
            Draft::new(rule::CONTESTED_IMPLEMENTATION, demand, Step::Monitoring, message)
                .rights(rights)
                .facts(facts)
                .facts(recommendations.iter().map(|r| r.fact)),
        );
    }
}
