//! What stands in the way?

use std::collections::BTreeSet;

use mizan_domain::kinds::{Factor, FactorDirection, FactorKind, Interval, MatrixGroup, SearchedFor};
use mizan_domain::{Holds, Kind};

use super::Outcome;
use super::institutions::Bodies;
use crate::Message;
use crate::case::{Entry, RightInfo};
use crate::rulebook::whole;
use crate::run::{Reasons, Run, over_maybes, reference};

/// Something that counts as a barrier.
#[derive(Clone, Copy)]
struct Barrier {
    weight: u8,
    kind: FactorKind,
}

impl<'a> Run<'a> {
    /// Whether a factor counts for a right: it hinders, no issue states it already, and it names the
    /// right or, for rights of a group, the group.
    fn counts_for(factor: &Factor, right: &RightInfo) -> bool {
        let group = (right.body.group == MatrixGroup::EqualityAndGroups).then_some(&right.body.shown_under);
        factor.direction == FactorDirection::Hinders
            && factor.also_issue.is_empty()
            && factor.rights.iter().any(|r| r.as_str() == right.id || group == Some(r))
    }

    /// The level of barriers of a right.
    pub(crate) fn barriers(&self, right: &RightInfo<'a>, bodies: &Bodies<'a>) -> Outcome {
        let mut reasons = Reasons::default();
        let factors: Vec<(Entry<Factor>, Holds)> =
            self.holding(&self.case.factors).filter(|(f, _)| Self::counts_for(f.body, right)).collect();
        let mut certain: Vec<Barrier> = Vec::new();
        let mut maybes: Vec<Barrier> = Vec::new();
        for (factor, holds) in &factors {
            let barrier = Barrier { weight: 1 + u8::from(factor.body.strong), kind: factor.body.kind };
            if *holds == Holds::Yes {
                certain.push(barrier)
            } else {
                maybes.push(barrier)
            }
            if self.explains {
                let key = if factor.body.strong { "basis-factor-strong" } else { "basis-factor" };
                let says = Message::new(key)
                    .with("factor", reference(Kind::Factor, factor.fact.id.local()))
                    .with("kind", crate::Arg::Key(format!("factor-kind-{}", factor.body.kind.name())));
                let subject = Some(reference(Kind::Factor, factor.fact.id.local()));
                reasons.add(factor.fact, None, true, subject, says);
            }
        }
        for (mandate, holds) in &bodies.restricting {
            let barrier = Barrier { weight: 1, kind: FactorKind::PoliticalInstitutional };
            if *holds == Holds::Yes {
                certain.push(barrier)
            } else {
                maybes.push(barrier)
            }
            if self.explains
                && let Some(body) = &mandate.body.institution
            {
                let subject = reference(Kind::Institution, body.as_str());
                let says = Message::new("basis-restricting-body").with("body", subject.clone());
                reasons.add(mandate.fact, None, true, Some(subject), says);
            }
        }
        let search = self.holding(&self.case.searches).find(|(s, _)| {
            s.body.searched_for == SearchedFor::Barriers
                && s.body.rights.iter().any(|r| r.as_str() == right.id)
        });
        let none_from = u8::try_from(whole(self.thresholds().barriers_none_from)).unwrap_or(4);
        let level = over_maybes(&certain, &maybes, |set| {
            if set.is_empty() {
                return search.is_some().then_some(Interval::point(4));
            }
            let weight: u8 = set.iter().map(|b| b.weight).sum();
            let kinds: BTreeSet<FactorKind> = set.iter().map(|b| b.kind).collect();
            let level = none_from.saturating_sub(weight).min(3);
            Some(Interval::point(level.saturating_sub(u8::from(kinds.len() >= 2))))
        });
        if self.explains
            && let Some((search, _)) = search
        {
            reasons.add(search.fact, None, true, None, Message::new("basis-search"));
        }
        let count = factors.len() + bodies.restricting.len();
        match level {
            Some(level) => {
                let key = if count == 0 { "rule-barriers-searched" } else { "rule-barriers" };
                Outcome::known(level, Message::new(key).with("count", count), reasons)
            }
            None => Outcome::unknown("no-barrier-recorded", reasons),
        }
    }
}
