//! Does domestic law answer the provisions?

use mizan_domain::kinds::{Alignment, Extent, Interval, JudgmentAct, NormKind, Relation};
use mizan_domain::{Holds, Kind, NormId};

use super::Outcome;
use super::binding::Binding;
use crate::case::{AlignmentInfo, ProvisionInfo, RightInfo};
use crate::rulebook::lower_median;
use crate::run::{Reasons, Run, by_certainty, in_worlds, over_maybes, reference, references, worlds};
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

    pub(crate) fn of(alignment: &Alignment) -> Self {
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

    pub(crate) fn is_conflict(self) -> bool {
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
    pub(crate) info: &'a AlignmentInfo<'a>,
    pub(crate) rung: Rung,
    pub(crate) holds: Holds,
}

impl Judged<'_> {
    fn is_throughout(&self) -> bool {
        self.info.territory.is_empty()
    }

    fn covers(&self, part: &str) -> bool {
        self.is_throughout() || self.info.territory.contains(&part)
    }
}

/// What domestic law makes of one provision on the day.
pub(crate) struct ProvisionLaw<'a> {
    pub(crate) level: Option<Interval>,
    /// Whether it is judged, however uncertain dates fall.
    counts: Holds,
    pub(crate) judged: Vec<Judged<'a>>,
    /// Whether a norm conflicts with it.
    pub(crate) conflict: Holds,
    /// Whether no norm answers it, without a conflict.
    pub(crate) absent: Holds,
    /// Whether a part of it is answered and no more, without a conflict.
    pub(crate) partial: Holds,
    /// Whether it is answered in part of the territory only.
    pub(crate) not_everywhere: Holds,
}

/// The best answer of judgements that hold in the same place.
fn best<'b>(judged: impl Iterator<Item = &'b Judged<'b>>) -> Option<u8> {
    judged.filter_map(|j| j.rung.answer()).max()
}

/// The level of a provision by the judgements that hold. A conflict with the whole throughout the
/// State is 0; any other caps the level that the answers give at 2, and its low end is 0.
fn level_of(judged: &[Judged], parts: &[&str]) -> Option<Interval> {
    let whole = |j: &&Judged| j.rung == Rung::ConflictWhole;
    let everywhere = judged.iter().filter(whole).any(Judged::is_throughout)
        || (!parts.is_empty()
            && parts.iter().all(|part| judged.iter().filter(whole).any(|j| j.covers(part))));
    if everywhere {
        return Some(Interval::point(0));
    }
    let answered = answered(judged, parts);
    if judged.iter().any(|j| j.rung.is_conflict()) {
        return Some(Interval::new(0, answered.map_or(2, |level| level.high().min(2))));
    }
    answered
}

/// What the answers alone give: a norm of part of the territory counts for that part. Where every part
/// is answered, the level spans from the weakest part to the lower median of the parts; else it is at
/// most 2.
fn answered(judged: &[Judged], parts: &[&str]) -> Option<Interval> {
    let best_of_all = best(judged.iter())?;
    let throughout = best(judged.iter().filter(|j| j.is_throughout()));
    let is_local = judged.iter().any(|j| !j.is_throughout() && j.rung.answer().is_some());
    if !is_local {
        return throughout.map(Interval::point);
    }
    let some = Interval::new(1, best_of_all.min(2));
    if parts.is_empty() {
        // Which parts there are isn't recorded: what holds throughout is the least anywhere.
        return Some(match throughout {
            Some(least) if least >= 2 => Interval::new(least, best_of_all.max(least)),
            _ => some,
        });
    }
    let of_parts: Option<Vec<Interval>> = parts
        .iter()
        .map(|part| {
            best(judged.iter().filter(|j| j.covers(part))).filter(|level| *level >= 2).map(Interval::point)
        })
        .collect();
    let Some(of_parts) = of_parts else { return Some(some) };
    let weakest = of_parts.iter().map(|l| l.low()).min()?;
    Some(Interval::new(weakest, lower_median(&of_parts)?.high()))
}

/// Whether the provision is answered, but in some parts of the State only.
fn only_in_part(judged: &[Judged], parts: &[&str]) -> bool {
    let answers: Vec<&Judged> = judged.iter().filter(|j| j.rung.answer().is_some_and(|a| a >= 2)).collect();
    if answers.is_empty() || answers.iter().any(|j| j.is_throughout()) {
        return false;
    }
    parts.is_empty() || parts.iter().any(|part| !answers.iter().any(|j| j.covers(part)))
}

/// How many judgments upon judgments are followed.
const INSTANCES: usize = 6;

impl<'a> Run<'a> {
    /// Whether each norm is in force on the day, by number.
    pub(crate) fn forces(&self) -> Vec<Holds> {
        (0..self.case.norms.len()).map(|n| self.force(n, INSTANCES)).collect()
    }

    /// Whether a norm is in force on the day, as judgments left it: the latest that strikes it down,
    /// suspends or restores it decides, while that judgment itself stands. A bill is not a norm.
    fn force(&self, norm: usize, instances: usize) -> Holds {
        let Some(info) = self.case.norms.get(norm) else { return Holds::No };
        if info.entry.body.kind == NormKind::Bill {
            return Holds::No;
        }
        let mut own = self.holds(&info.entry);
        if let Some(seen) = info.seen {
            own = own.and(self.reached(seen));
        }
        let Some(instances) = instances.checked_sub(1) else { return own };
        let mut away = Holds::No;
        for judgment in &info.judgments {
            let does = self.case.norms.get(*judgment).and_then(|j| j.entry.body.does);
            let stands = self.force(*judgment, instances);
            away = match (does, stands) {
                (Some(JudgmentAct::StrikesDown | JudgmentAct::Suspends), stands) => away.max(stands),
                (Some(JudgmentAct::Upholds), Holds::Yes) => Holds::No,
                (Some(JudgmentAct::Upholds), Holds::Maybe) => away.min(Holds::Maybe),
                _ => away,
            };
        }
        match away {
            Holds::No => own,
            Holds::Maybe => own.min(Holds::Maybe),
            Holds::Yes => Holds::No,
        }
    }

    /// What the law makes of every provision, by number.
    pub(crate) fn laws(&self, forces: &[Holds]) -> Vec<ProvisionLaw<'a>> {
        let parts = self.parts();
        self.case.provisions.iter().map(|p| self.law_of(p, forces, &parts)).collect()
    }

    /// The parts of the State on the day.
    fn parts(&self) -> Vec<&'a str> {
        let territories = self.holding(&self.case.territories);
        let mut parts: Vec<&str> = territories.map(|(t, _)| t.body.code.as_str()).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    fn law_of(
        &self,
        provision: &'a ProvisionInfo<'a>,
        forces: &[Holds],
        parts: &[&'a str],
    ) -> ProvisionLaw<'a> {
        let mut judged: Vec<Judged<'a>> = Vec::new();
        for info in &provision.alignments {
            let norms = info.norms.iter().map(|n| n.and_then(|n| forces.get(n)).copied());
            let holds = norms.fold(self.holds(&info.entry), |h, norm| h.and(norm.unwrap_or(Holds::No)));
            // A judgement on parts that the State no longer has says nothing of it.
            let there = info.territory.is_empty()
                || parts.is_empty()
                || info.territory.iter().any(|t| parts.contains(t));
            if holds.possible() && there {
                let rung = info.rung.moved(self.moved(info.entry.n));
                judged.push(Judged { info, rung, holds });
            }
        }
        let none = ProvisionLaw {
            level: None,
            counts: Holds::No,
            judged: Vec::new(),
            conflict: Holds::No,
            absent: Holds::No,
            partial: Holds::No,
            not_everywhere: Holds::No,
        };
        if judged.is_empty() {
            return none;
        }
        let (certain, maybes) = by_certainty(judged.iter().map(|j| (*j, j.holds)));
        let is = |of: &dyn Fn(&[Judged]) -> bool| in_worlds(&worlds(&certain, &maybes, of));
        let conflicts = |set: &[Judged]| set.iter().any(|j| j.rung.is_conflict());
        let best_is = |set: &[Judged], level: u8| best(set.iter()) == Some(level) && !conflicts(set);
        ProvisionLaw {
            level: over_maybes(&certain, &maybes, |set| level_of(set, parts)),
            counts: if certain.is_empty() { Holds::Maybe } else { Holds::Yes },
            conflict: is(&conflicts),
            absent: is(&|set| best_is(set, 1)),
            partial: is(&|set| best_is(set, 2)),
            not_everywhere: is(&|set| only_in_part(set, parts)),
            judged,
        }
    }

    /// The chief provisions of a right whose instrument is itself in force.
    pub(crate) fn live_chief<'b>(
        &'b self,
        right: &'b RightInfo<'a>,
        bindings: &'b [Binding<'a>],
    ) -> impl Iterator<Item = usize> + 'b {
        right.chief.iter().copied().filter(move |p| {
            let provision = self.case.provisions.get(*p);
            let there = provision.is_some_and(|p| p.fact.holds.on(self.day).possible());
            let binding = provision.and_then(|p| p.instrument).and_then(|n| bindings.get(n));
            there && binding.is_some_and(|b| b.bound != Bound::NotYetInForce)
        })
    }

    /// The level of law of a right: the lower median over its chief provisions; while one is in
    /// conflict, from 0 to at most 2.
    pub(crate) fn law(
        &self,
        right: &RightInfo<'a>,
        bindings: &[Binding<'a>],
        laws: &[ProvisionLaw<'a>],
        forces: &[Holds],
    ) -> Outcome<'a> {
        let mut reasons = Reasons::default();
        let chief: Vec<usize> = self.live_chief(right, bindings).collect();
        if chief.is_empty() {
            let key = if right.chief.is_empty() { "no-chief-provision" } else { "no-instrument-in-force" };
            return Outcome::unknown(key, reasons);
        }
        let levels: Vec<(usize, Option<Interval>)> =
            chief.iter().map(|p| (*p, laws.get(*p).and_then(|l| l.level))).collect();
        let known: Vec<Interval> = levels.iter().filter_map(|(_, l)| *l).collect();
        let mut remarks = Vec::new();
        if self.explains {
            for (p, _) in &levels {
                self.explain_provision(*p, laws, &mut reasons);
            }
            self.name_restricting(right, forces, &mut reasons);
            remarks = self.remarks_on_law(&levels, bindings);
        }
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let enough = self.thresholds().law_judged_share * count(levels.len());
        let judged = chief.iter().filter_map(|p| laws.get(*p)).filter_map(|l| Some((l.level?, l.counts)));
        let (certain, maybes) = by_certainty(judged);
        let median =
            over_maybes(&certain, &maybes, |set| lower_median(set).filter(|_| count(set.len()) >= enough));
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
        if !self.explains {
            return Outcome::decided(interval);
        }
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

    fn remarks_on_law(&self, levels: &[(usize, Option<Interval>)], bindings: &[Binding]) -> Vec<Message> {
        let provision = |p: &usize| self.case.provisions.get(*p);
        let missing: Vec<&str> = levels
            .iter()
            .filter(|(_, l)| l.is_none())
            .filter_map(|(p, _)| provision(p))
            .map(|p| p.id)
            .collect();
        let mut remarks = Vec::new();
        if !missing.is_empty() {
            remarks.push(
                Message::new("remark-provisions-not-judged")
                    .with("provisions", references(Kind::Provision, missing.iter().copied()))
                    .with("count", missing.len()),
            );
        }
        let binds = |p: &usize| {
            let binding = provision(p).and_then(|p| p.instrument).and_then(|n| bindings.get(n));
            binding.is_some_and(|b| b.holds().possible())
        };
        if !levels.iter().any(|(p, _)| binds(p)) {
            remarks.push(Message::new("remark-not-yet-binding"));
        }
        remarks
    }

    /// Each judgement on a provision as a reason.
    fn explain_provision(&self, number: usize, laws: &[ProvisionLaw<'a>], reasons: &mut Reasons<'a>) {
        let (Some(provision), Some(law)) = (self.case.provisions.get(number), laws.get(number)) else {
            return;
        };
        let subject = reference(Kind::Provision, provision.id);
        let parts = self.parts();
        for judged in &law.judged {
            let own = level_of(&[*judged], &parts);
            let body = judged.info.entry.body;
            let norms = body.norms.iter().map(NormId::as_str);
            let says = Message::new(format!("basis-law-{}", body.relation.name()))
                .with("provision", subject.clone())
                .with("norms", references(Kind::Norm, norms));
            reasons.add(judged.info.entry.fact, own, true, Some(subject.clone()), says);
        }
    }

    /// Norms that restrict the right, named beside the level.
    fn name_restricting(&self, right: &RightInfo<'a>, forces: &[Holds], reasons: &mut Reasons<'a>) {
        for n in &right.restricting_norms {
            if let Some(norm) = self.case.norms.get(*n)
                && forces.get(*n).is_some_and(|f| f.possible())
            {
                let says =
                    Message::new("basis-restricting-norm").with("norm", reference(Kind::Norm, norm.id));
                reasons.add(norm.entry.fact, None, false, None, says);
            }
        }
    }
}
