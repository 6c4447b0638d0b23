//! Institutional gaps: the law is there, and no body is able.

use mizan_domain::{Fact, Holds, Kind};

use super::{Draft, at_least, at_most, level};
use crate::pass::{Pass, RightPass};
use crate::rulebook::{self, rule};
use crate::run::reference;
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    for (number, right) in pass.rights.iter().enumerate() {
        drafts.extend(no_mandate(pass, number, right));
        drafts.extend(weak_capacity(pass, number, right));
    }
}

/// Whether a norm answers a chief provision at least partly, and the judgements that say so.
fn answered<'a>(pass: &Pass<'a>, number: usize) -> (Holds, Vec<&'a Fact>) {
    let least = rulebook::level(pass.run.thresholds().law_answered_from);
    let mut holds = Holds::No;
    let mut facts = Vec::new();
    let Some(right) = pass.case.rights.get(number) else { return (holds, facts) };
    for law in pass.run.live_chief(right, &pass.bindings).filter_map(|p| pass.laws.get(p)) {
        let Some(interval) = law.level else { continue };
        let answers = at_least(interval, least);
        if answers.possible() {
            holds = holds.max(answers);
            facts.extend(law.judged.iter().map(|j| j.entry.fact));
        }
    }
    (holds, facts)
}

fn chief(pass: &Pass, number: usize) -> Vec<usize> {
    pass.case.rights.get(number).map(|r| pass.run.live_chief(r, &pass.bindings).collect()).unwrap_or_default()
}

fn no_mandate<'a>(pass: &Pass<'a>, number: usize, result: &RightPass<'a>) -> Option<Draft<'a>> {
    let (entry, holds) = result.bodies.nobody?;
    if !result.bodies.protecting.is_empty() {
        return None;
    }
    let (answered, judgements) = answered(pass, number);
    if !answered.possible() {
        return None;
    }
    let right = pass.case.rights.get(number)?;
    let message = Message::new("finding-no-mandate").with("right", reference(Kind::Right, right.id));
    Some(
        Draft::new(rule::NO_MANDATE, right.id, Step::Institutions, message)
            .certain(holds == Holds::Yes && answered == Holds::Yes)
            .rights([number])
            .provisions(chief(pass, number))
            .facts([entry.fact])
            .facts(judgements),
    )
}

fn weak_capacity<'a>(pass: &Pass<'a>, number: usize, result: &RightPass<'a>) -> Option<Draft<'a>> {
    let interval = result.bodies.outcome.level?;
    let weak = at_most(interval, rulebook::level(pass.run.thresholds().weak_capacity_at_most));
    let (answered, judgements) = answered(pass, number);
    if !weak.possible() || !answered.possible() {
        return None;
    }
    let right = pass.case.rights.get(number)?;
    let certain = weak == Holds::Yes && answered == Holds::Yes;
    let key = if certain { "finding-weak-capacity" } else { "finding-weak-capacity-possible" };
    let mut message = Message::new(key)
        .with("right", reference(Kind::Right, right.id))
        .with("level", level(Step::Institutions, interval));
    if let Some((dimension, _)) = result.bodies.weakest {
        message = message.with("dimension", Arg::Key(format!("dimension-{}", dimension.name())));
    }
    let bodies = result.bodies.protecting.iter().filter_map(|n| pass.case.institutions.get(*n));
    let capacities: Vec<_> =
        bodies.flat_map(|b| &b.capacities).filter(|c| pass.run.counts_now(c)).copied().collect();
    let mut draft = Draft::new(rule::WEAK_CAPACITY, right.id, Step::Institutions, message)
        .certain(certain)
        .rights([number])
        .provisions(chief(pass, number))
        .facts(capacities.iter().map(|c| c.fact))
        .facts(judgements);
    draft.named_measures =
        capacities.iter().flat_map(|c| &c.body.measures).map(|m| m.as_str().to_owned()).collect();
    Some(draft)
}
