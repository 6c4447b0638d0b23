//! Does domestic law answer the provisions?

use std::collections::BTreeSet;

use mizan_domain::kinds::{Alignment, Extent, Interval, JudgmentAct, NormEffect, NormKind, Relation};
use mizan_domain::{Holds, Kind};

use super::Outcome;
use super::commitment::Binding;
use crate::case::{Entry, ProvisionInfo, RightInfo};
use crate::rulebook::lower_median;
use crate::run::{Reasons, Run, over_maybes, reference, references};
use crate::{Arg, Bound, Message};

/// A judgement as it stands in a run, on one ladder so that it can be moved.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rung {
    ConflictWhole,
    ConflictPart,
    None,
    Partial,
    Limited,
    Full,
}

impl Rung {
    const ALL: [Self; 6] =
        [Self::ConflictWhole, Self::ConflictPart, Self::None, Self::Partial, Self::Limited, Self::Full];

    fn of(alignment: &Alignment) -> Self {
        match (alignment.relation, alignment.extent) {
            (Relation::Conflict, Some(Extent::Whole)) => Self::ConflictWhole,
            (Relation::Conflict, _) => Self::ConflictPart,
            (Relation::None, _) => Self::None,
            (Relation::Partial, _) => Self::Partial,
            (Relation::Limited, _) => Self::Limited,
            (Relation::Full, _) => Self::Full,
        }
    }

    fn moved(self, by: i8) -> Self {
        let at = (self as usize).saturating_add_signed(by.into());
        Self::ALL.get(at).copied().unwrap_or(self)
    }

    fn is_conflict(self) -> bool {
        matches!(self, Self::ConflictWhole | Self::ConflictPart)
    }

    /// The level that it gives by itself, if it answers at all.
    fn answer(self) -> Option<u8> {
        match self {
            Self::ConflictWhole | Self::ConflictPart => None,
            Self::None => Some(1),
            Self::Partial => Some(2),
            Self::Limited => Some(3),
            Self::Full => Some(4),
        }
    }
}

/// A judgement that holds or may hold on the day.
#[derive(Clone, Copy)]
pub(crate) struct Judged<'a> {
    pub(crate) entry: Entry<'a, Alignment>,
    pub(crate) rung: Rung,
    pub(crate) holds: Holds,
    /// The parts of the State where it holds; empty: throughout.
    territory: &'a [String],
}

impl Judged<'_> {
    fn covers(&self, part: &str) -> bool {
        self.territory.is_empty() || self.territory.iter().any(|t| t == part)
    }
}

/// What domestic law makes of one provision on the day.
pub(crate) struct ProvisionLaw<'a> {
    pub(crate) level: Option<Interval>,
    pub(crate) judged: Vec<Judged<'a>>,
    /// Whether a norm conflicts with it.
    pub(crate) conflict: Holds,
    /// Whether it is answered in part of the territory only.
    pub(crate) not_everywhere: Holds,
}

/// The level of a set of judgements that hold in the same place.
fn level_of(judged: &[Judged], throughout: bool) -> Option<Interval> {
    if judged.is_empty() {
        return None;
    }
    let best = judged.iter().filter_map(|j| j.rung.answer()).max();
    let whole = judged.iter().any(|j| j.rung == Rung::ConflictWhole && throughout && j.territory.is_empty());
    if whole {
        Some(Interval::point(0))
    } else if judged.iter().any(|j| j.rung.is_conflict()) {
        Some(Interval::new(0, best.unwrap_or(2).min(2)))
    } else {
        best.map(Interval::point)
    }
}

impl<'a> Run<'a> {
    /// Whether a norm is in force on the day, as judgments left it. A bill is not a norm.
    pub(crate) fn in_force(&self, norm: &str) -> Holds {
        let Some(entry) = self.case.norms.get(norm) else { return Holds::Yes };
        if entry.body.kind == NormKind::Bill || self.is_dropped(entry.n) {
            return Holds::No;
        }
        let mut holds = entry.fact.holds.on(self.day);
        if entry.fact.holds.from.is_none()
            && let Some(first) = entry.body.seen_in_force.or(entry.body.made)
        {
            holds = holds.and(self.reached(first));
        }
        let judgments = self.case.judgments.get(norm).into_iter().flatten();
        let away = judgments
            .filter(|j| matches!(j.body.does, Some(JudgmentAct::StrikesDown | JudgmentAct::Suspends)))
            .map(|j| self.holds(j))
            .max()
            .unwrap_or(Holds::No);
        match away {
            Holds::No => holds,
            Holds::Maybe => holds.min(Holds::Maybe),
            Holds::Yes => Holds::No,
        }
    }

    /// What the law makes of every provision, by number.
    pub(crate) fn laws(&self) -> Vec<ProvisionLaw<'a>> {
        self.case.provisions.iter().map(|p| self.law_of(p)).collect()
    }

    fn law_of(&self, provision: &ProvisionInfo<'a>) -> ProvisionLaw<'a> {
        let mut judged: Vec<Judged<'a>> = Vec::new();
        for (entry, holds) in self.holding(&provision.alignments) {
            let norms = entry.body.norms.iter().map(|n| self.in_force(n.as_str()));
            let holds = norms.fold(holds, Holds::and);
            if holds.possible() {
                let rung = Rung::of(entry.body).moved(self.moved(entry.n));
                let norm = entry.body.norms.first().and_then(|n| self.case.norms.get(n.as_str()));
                let territory = if entry.body.territory.is_empty() {
                    norm.map_or(&[][..], |n| &n.body.territory)
                } else {
                    &entry.body.territory
                };
                judged.push(Judged { entry, rung, holds, territory });
            }
        }
        let certain: Vec<Judged> = judged.iter().filter(|j| j.holds == Holds::Yes).copied().collect();
        let maybes: Vec<Judged> = judged.iter().filter(|j| j.holds == Holds::Maybe).copied().collect();
        let level = over_maybes(&certain, &maybes, |set| self.level_over_territory(set));
        let conflict =
            judged.iter().filter(|j| j.rung.is_conflict()).map(|j| j.holds).max().unwrap_or(Holds::No);
        let not_everywhere = match (self.only_in_part(&judged), self.only_in_part(&certain)) {
            (true, true) => Holds::Yes,
            (true, false) | (false, true) => Holds::Maybe,
            (false, false) => Holds::No,
        };
        ProvisionLaw { level, judged, conflict, not_everywhere }
    }

    /// The parts of the State on the day.
    fn parts(&self) -> BTreeSet<&'a str> {
        self.holding(&self.case.territories).map(|(t, _)| t.body.code.as_str()).collect()
    }

    /// The level of a provision: throughout, or by the parts of the State where norms differ.
    fn level_over_territory(&self, judged: &[Judged]) -> Option<Interval> {
        let local = judged.iter().any(|j| !j.territory.is_empty());
        if !local {
            return level_of(judged, true);
        }
        let whole: Vec<Judged> = judged.iter().filter(|j| j.territory.is_empty()).copied().collect();
        if let Some(level) = level_of(&whole, true)
            && level == Interval::point(0)
        {
            return Some(level);
        }
        let parts = self.parts();
        let of_parts: Vec<Option<Interval>> = parts
            .iter()
            .map(|part| {
                let here: Vec<Judged> = judged.iter().filter(|j| j.covers(part)).copied().collect();
                level_of(&here, false)
            })
            .collect();
        let known: Vec<Interval> = of_parts.iter().flatten().copied().collect();
        if !parts.is_empty() && known.len() == of_parts.len() {
            let weakest = known.iter().map(|l| l.low()).min()?;
            return Some(Interval::new(weakest, lower_median(&known)?.high().max(weakest)));
        }
        let best = judged.iter().filter_map(|j| j.rung.answer()).max();
        let conflict = judged.iter().any(|j| j.rung.is_conflict());
        Some(Interval::new(if conflict { 0 } else { 1 }, best.unwrap_or(2).min(2)))
    }

    /// Whether the provision is answered, but in some parts of the State only.
    fn only_in_part(&self, judged: &[Judged]) -> bool {
        let answers: Vec<&Judged> =
            judged.iter().filter(|j| j.rung.answer().is_some_and(|a| a >= 2)).collect();
        if answers.is_empty() || answers.iter().any(|j| j.territory.is_empty()) {
            return false;
        }
        let parts = self.parts();
        parts.is_empty() || parts.iter().any(|part| !answers.iter().any(|j| j.covers(part)))
    }

    /// The chief provisions of a right whose instrument is itself in force.
    pub(crate) fn live_chief<'b>(
        &'b self,
        right: &'b RightInfo<'a>,
        bindings: &'b [Binding<'a>],
    ) -> impl Iterator<Item = usize> + 'b {
        right.chief.iter().copied().filter(move |p| {
            let instrument = self.case.provisions.get(*p).and_then(|p| p.instrument);
            instrument.and_then(|n| bindings.get(n)).is_some_and(|b| b.bound != Bound::NotYetInForce)
        })
    }

    /// The level of law of a right.
    pub(crate) fn law(
        &self,
        right: &RightInfo<'a>,
        bindings: &[Binding<'a>],
        laws: &[ProvisionLaw<'a>],
    ) -> Outcome {
        let mut reasons = Reasons::default();
        let chief: Vec<usize> = self.live_chief(right, bindings).collect();
        if chief.is_empty() {
            let key = if right.chief.is_empty() { "no-chief-provision" } else { "no-instrument-in-force" };
            return Outcome::unknown(key, reasons);
        }
        let levels: Vec<(usize, Option<Interval>)> =
            chief.iter().map(|p| (*p, laws.get(*p).and_then(|l| l.level))).collect();
        let known: Vec<Interval> = levels.iter().filter_map(|(_, l)| *l).collect();
        if self.explains {
            for (p, _) in &levels {
                self.explain_provision(*p, laws, true, &mut reasons);
            }
            self.name_restricting(right, &mut reasons);
        }
        let missing: Vec<&str> = levels
            .iter()
            .filter(|(_, level)| level.is_none())
            .filter_map(|(p, _)| self.case.provisions.get(*p))
            .map(|p| p.id)
            .collect();
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let mut remarks = Vec::new();
        if !missing.is_empty() {
            remarks.push(
                Message::new("remark-provisions-not-judged")
                    .with("provisions", references(Kind::Provision, missing.iter().copied()))
                    .with("count", missing.len()),
            );
        }
        let bound = chief.iter().any(|p| {
            let instrument = self.case.provisions.get(*p).and_then(|p| p.instrument);
            instrument.and_then(|n| bindings.get(n)).is_some_and(|b| b.holds().possible())
        });
        if !bound {
            remarks.push(Message::new("remark-not-yet-binding"));
        }
        let median = lower_median(&known)
            .filter(|_| count(known.len()) >= self.thresholds().law_judged_share * count(levels.len()));
        let Some(median) = median else {
            let key = if known.is_empty() { "no-judgement" } else { "too-few-judged" };
            let mut outcome = Outcome::unknown(key, reasons);
            outcome.remarks = remarks;
            return outcome;
        };
        let conflict = chief.iter().filter_map(|p| laws.get(*p)).map(|l| l.conflict).max();
        let interval = match conflict {
            Some(Holds::Yes) => Interval::new(0, median.high().min(2)),
            Some(Holds::Maybe) => Interval::new(0, median.high()),
            _ => median,
        };
        let weakest = levels.iter().filter_map(|(p, l)| l.map(|l| (l.low(), l.high(), *p))).min();
        let mut rule = Message::new("rule-law").with("count", known.len());
        if let Some((low, high, p)) = weakest
            && let Some(provision) = self.case.provisions.get(p)
        {
            rule = rule
                .with("weakest", reference(Kind::Provision, provision.id))
                .with("level", Arg::Level { step: crate::Step::Law, level: Interval::new(low, high) });
        }
        let mut outcome = Outcome::known(interval, rule, reasons);
        outcome.remarks = remarks;
        outcome
    }

    /// Each judgement on a provision as a reason.
    pub(crate) fn explain_provision(
        &self,
        number: usize,
        laws: &[ProvisionLaw<'a>],
        counts: bool,
        reasons: &mut Reasons,
    ) {
        let (Some(provision), Some(law)) = (self.case.provisions.get(number), laws.get(number)) else {
            return;
        };
        let subject = reference(Kind::Provision, provision.id);
        for judged in &law.judged {
            let own = level_of(&[*judged], true);
            let norms = judged.entry.body.norms.iter().map(|n| n.as_str());
            let says = Message::new(format!("basis-law-{}", judged.entry.body.relation.name()))
                .with("provision", subject.clone())
                .with("norms", references(Kind::Norm, norms));
            reasons.add(judged.entry.fact, own, counts, Some(subject.clone()), says);
        }
    }

    /// Norms that restrict the right, named beside the level.
    fn name_restricting(&self, right: &RightInfo, reasons: &mut Reasons) {
        for (id, entry) in &self.case.norms {
            let restricts = matches!(entry.body.effect, NormEffect::Restricts | NormEffect::Both);
            let named = entry.body.rights.iter().any(|r| r.as_str() == right.id);
            if restricts && named && self.in_force(id).possible() {
                let says = Message::new("basis-restricting-norm").with("norm", reference(Kind::Norm, id));
                reasons.add(entry.fact, None, false, None, says);
            }
        }
    }
}
