//! What stands in the way?

use mizan_domain::kinds::{Factor, FactorKind, Interval};
use mizan_domain::{Holds, Kind};

use super::Outcome;
use super::institutions::{Bodies, explain_restricting};
use crate::case::{Entry, RightInfo};
use crate::rulebook::whole;
use crate::run::{Reasons, Run, by_certainty, over_maybes, reference};
use crate::{Arg, Message};

/// Something that counts as a barrier.
#[derive(Clone, Copy)]
struct Barrier {
    weight: u8,
    kind: FactorKind,
}

impl<'a> Run<'a> {
    /// The level of barriers of a right: factors that name it or its group, and bodies whose mandate
    /// restricts it by name.
    pub(crate) fn barriers(&self, right: &RightInfo<'a>, bodies: &Bodies<'a>) -> Outcome<'a> {
        let mut reasons = Reasons::default();
        let factors: Vec<(Entry<Factor>, Holds)> = self.holding(&right.factors).collect();
        let restricting = || bodies.restricting.iter().filter(|(m, _)| m.entry.body.right.is_some());
        let of_factors = factors.iter().map(|(factor, holds)| {
            (Barrier { weight: 1 + u8::from(factor.body.strong), kind: factor.body.kind }, *holds)
        });
        let of_bodies = restricting()
            .map(|(_, holds)| (Barrier { weight: 1, kind: FactorKind::PoliticalInstitutional }, *holds));
        let (certain, maybes) = by_certainty(of_factors.chain(of_bodies));
        let search = self.holding(&right.searches).next();
        let none_from = u8::try_from(whole(self.thresholds().barriers_none_from)).unwrap_or(4);
        let level = over_maybes(&certain, &maybes, |set| {
            let Some(first) = set.first() else {
                return search.is_some().then_some(Interval::point(4));
            };
            let weight = set.iter().fold(0u8, |sum, b| sum.saturating_add(b.weight));
            let several_kinds = set.iter().any(|b| b.kind != first.kind);
            let level = none_from.saturating_sub(weight).min(3);
            Some(Interval::point(level.saturating_sub(u8::from(several_kinds))))
        });
        if !self.explains {
            return level.map_or_else(|| Outcome::unknown("no-barrier-recorded", reasons), Outcome::decided);
        }
        for (factor, _) in &factors {
            let key = if factor.body.strong { "basis-factor-strong" } else { "basis-factor" };
            let subject = reference(Kind::Factor, factor.fact.id.local());
            let says = Message::new(key)
                .with("factor", subject.clone())
                .with("kind", Arg::Key(format!("factor-kind-{}", factor.body.kind.name())));
            reasons.add(factor.fact, None, true, Some(subject), says);
        }
        for (mandate, _) in restricting() {
            explain_restricting(mandate, true, &mut reasons);
        }
        if let Some((search, _)) = search {
            // What somebody found outweighs that somebody else found nothing.
            reasons.add(search.fact, None, certain.is_empty(), None, Message::new("basis-search"));
        }
        let count = certain.len() + maybes.len();
        match level {
            Some(level) => {
                let key = if count == 0 { "rule-barriers-searched" } else { "rule-barriers" };
                Outcome::known(level, Message::new(key).with("count", count), reasons)
            }
            None => Outcome::unknown("no-barrier-recorded", reasons),
        }
    }
}
