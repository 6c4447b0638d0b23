//! Institutional gaps: the law is there, and no body is able.

use mizan_domain::{Fact, Holds, Kind};

use super::{Drafts, at_least, at_most, level};
use crate::case::{CapacityInfo, RightInfo};
use crate::pass::{Pass, RightPass};
use crate::rulebook::{self, rule};
use crate::run::reference;
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    for (number, (right, result)) in pass.case.rights.iter().zip(&pass.rights).enumerate() {
        no_mandate(pass, number, right, result, drafts);
        weak_capacity(pass, number, right, result, drafts);
    }
}

/// Whether a norm answers a chief provision at least partly.
fn answered(pass: &Pass, right: &RightInfo) -> Holds {
    let least = rulebook::level(pass.run.thresholds().law_answered_from);
    let chief = pass.run.live_chief(right, &pass.bindings).filter_map(|p| pass.laws.get(p)?.level);
    chief.map(|level| at_least(level, least)).max().unwrap_or(Holds::No)
}

/// The judgements that say so.
fn judgements<'a>(pass: &Pass<'a, '_>, right: &RightInfo) -> Vec<&'a Fact> {
    let least = rulebook::level(pass.run.thresholds().law_answered_from);
    let laws = pass.run.live_chief(right, &pass.bindings).filter_map(|p| pass.laws.get(p));
    laws.filter(|l| l.level.is_some_and(|level| at_least(level, least).possible()))
        .flat_map(|l| &l.judged)
        .map(|j| j.info.entry.fact)
        .collect()
}

/// It is recorded that no body has a mandate; only possible where another record names one.
fn no_mandate<'a>(
    pass: &Pass<'a, '_>,
    number: usize,
    right: &RightInfo<'a>,
    result: &RightPass<'a>,
    drafts: &mut Drafts<'a>,
) {
    let Some((nobody, holds)) = result.bodies.nobody else { return };
    let answered = answered(pass, right);
    if !answered.possible() {
        return;
    }
    drafts.add(rule::NO_MANDATE, right.id, Step::Institutions, |draft| {
        let undisputed = result.bodies.protecting.is_empty();
        draft
            .says(Message::new("finding-no-mandate").with("right", reference(Kind::Right, right.id)))
            .certain(holds == Holds::Yes && answered == Holds::Yes && undisputed)
            .rights([number])
            .provisions(pass.run.live_chief(right, &pass.bindings))
            .facts([nobody.entry.fact])
            .facts(result.bodies.protecting.iter().map(|(m, _)| m.entry.fact))
            .facts(judgements(pass, right))
    });
}

fn weak_capacity<'a>(
    pass: &Pass<'a, '_>,
    number: usize,
    right: &RightInfo<'a>,
    result: &RightPass<'a>,
    drafts: &mut Drafts<'a>,
) {
    let Some(interval) = result.bodies.outcome.level else { return };
    let weak = at_most(interval, rulebook::level(pass.run.thresholds().weak_capacity_at_most));
    // Where no body has a mandate at all, that is the finding.
    if result.bodies.protecting.is_empty() || !weak.possible() {
        return;
    }
    let holds = weak.and(answered(pass, right));
    if !holds.possible() {
        return;
    }
    drafts.add(rule::WEAK_CAPACITY, right.id, Step::Institutions, |draft| {
        let certain = holds == Holds::Yes;
        let key = match (certain, result.bodies.weakest) {
            (true, Some(_)) => "finding-weak-capacity",
            (false, Some(_)) => "finding-weak-capacity-possible",
            (true, None) => "finding-weak-capacity-unable",
            (false, None) => "finding-weak-capacity-unable-possible",
        };
        let mut message = Message::new(key)
            .with("right", reference(Kind::Right, right.id))
            .with("level", level(Step::Institutions, interval));
        if let Some(dimension) = result.bodies.weakest {
            message = message.with("dimension", Arg::Key(format!("dimension-{}", dimension.name())));
        }
        let levels = result.bodies.protecting.iter().filter_map(|(_, body)| pass.levels.get(*body));
        let capacities: Vec<&CapacityInfo> = levels.flat_map(|l| &l.assessments).map(|(c, _)| *c).collect();
        let mut draft = draft
            .says(message)
            .certain(certain)
            .rights([number])
            .provisions(pass.run.live_chief(right, &pass.bindings))
            .facts(result.bodies.protecting.iter().map(|(m, _)| m.entry.fact))
            .facts(capacities.iter().map(|c| c.entry.fact))
            .facts(judgements(pass, right));
        let named = capacities.iter().flat_map(|c| &c.entry.body.measures);
        draft.named_measures = named.map(|m| m.as_str().to_owned()).collect();
        draft
    });
}
