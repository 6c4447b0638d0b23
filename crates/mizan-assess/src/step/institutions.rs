//! Is a body able to carry it out?

use std::collections::BTreeMap;

use mizan_domain::kinds::{Capacity, Dimension, Direction, Interval, Working};
use mizan_domain::{Holds, Kind, Rules};

use super::Outcome;
use crate::case::{CapacityInfo, InstitutionInfo, MandateInfo, RightInfo};
use crate::rulebook::{hull, lower_median, said, whole};
use crate::run::{Reasons, Run, by_certainty, over_maybes, reference, references};
use crate::{Arg, Message};

/// A body's level on the day, before rights are looked at.
pub(crate) struct BodyLevel<'a> {
    pub(crate) level: Option<Interval>,
    /// Each assessment that counts, with its own level.
    pub(crate) assessments: Vec<(&'a CapacityInfo<'a>, Option<Interval>)>,
    /// Levels by dimension over all assessments.
    pub(crate) dimensions: Vec<(Dimension, Interval)>,
}

/// The bodies of a right.
pub(crate) struct Bodies<'a> {
    pub(crate) outcome: Outcome<'a>,
    /// Mandates to protect it, with the body's number.
    pub(crate) protecting: Vec<(&'a MandateInfo<'a>, usize)>,
    /// Mandates to restrict it.
    pub(crate) restricting: Vec<(&'a MandateInfo<'a>, Holds)>,
    /// The record that no body has a mandate.
    pub(crate) nobody: Option<(&'a MandateInfo<'a>, Holds)>,
    /// The weakest dimension over the bodies that protect it.
    pub(crate) weakest: Option<Dimension>,
}

impl<'a> Run<'a> {
    /// The level of every body, by number.
    pub(crate) fn body_levels(&self) -> Vec<BodyLevel<'a>> {
        self.case.institutions.iter().map(|i| self.body_level(i)).collect()
    }

    /// Assessments of a body by the day, whatever their age; of a body that has ceased to exist, only
    /// those that know it.
    fn begun(&self, body: &'a InstitutionInfo<'a>) -> Vec<(&'a CapacityInfo<'a>, Holds)> {
        let until = body.entry.fact.holds.until;
        let ended = until.filter(|_| self.holds(&body.entry) == Holds::No);
        let knows =
            |c: &CapacityInfo| ended.is_none_or(|end| c.entry.body.assessed.latest() >= end.earliest());
        body.capacities
            .iter()
            .map(|c| (c, self.holds(&c.entry).and(self.reached(c.entry.body.assessed))))
            .filter(|(c, holds)| holds.possible() && knows(c))
            .collect()
    }

    /// Every assessment of a body that the day knows, whether it still counts or not.
    pub(crate) fn known_of(
        &self,
        body: &'a InstitutionInfo<'a>,
    ) -> impl Iterator<Item = &'a CapacityInfo<'a>> {
        self.begun(body).into_iter().map(|(capacity, _)| capacity)
    }

    /// By how much an assessment's age widens it; none where it is history.
    fn age(&self, capacity: &CapacityInfo) -> Option<u8> {
        let t = self.thresholds();
        let last = capacity.entry.body.assessed.latest();
        if self.day > last.plus_years(whole(t.capacity_history_years)) {
            None
        } else {
            Some(u8::from(self.day > last.plus_years(whole(t.capacity_stale_years))))
        }
    }

    /// Of several assessments, those that no newer one by the same source replaces and that aren't
    /// history, with what their age widens them by.
    fn counting<'b>(
        &'b self,
        begun: &'b [&'a CapacityInfo<'a>],
    ) -> impl Iterator<Item = (&'a CapacityInfo<'a>, u8)> + 'b {
        let replaced = |c: &CapacityInfo| {
            begun.iter().any(|o| o.source == c.source && o.entry.body.assessed > c.entry.body.assessed)
        };
        begun.iter().filter(move |c| !replaced(c)).filter_map(|c| Some((*c, self.age(c)?)))
    }

    /// By how much the age of an assessment widens it on the day, where it counts.
    pub(crate) fn weight_now(&self, body: &'a InstitutionInfo<'a>, capacity: &CapacityInfo) -> Option<u8> {
        let begun: Vec<&CapacityInfo> = self.begun(body).into_iter().map(|(c, _)| c).collect();
        self.counting(&begun).find(|(c, _)| c.entry.n == capacity.entry.n).map(|(_, widened)| widened)
    }

    /// What one assessment gives: 0 and 1 only on a positive statement, else the lower median of its
    /// dimensions, and at least 1, for a body that works has that whatever its dimensions and age.
    fn assessed(&self, capacity: &CapacityInfo, widened: u8) -> Option<Interval> {
        match capacity.entry.body.working {
            Some(Working::Dissolved | Working::OnPaper) => Some(Interval::point(0).widened(widened)),
            Some(Working::CannotAct) => Some(Interval::point(1).widened(widened)),
            Some(Working::Yes) | None => {
                let levels: Vec<Interval> = capacity.dimensions.iter().map(|(_, l)| *l).collect();
                let level = lower_median(&levels)?.moved(self.moved(capacity.entry.n)).widened(widened);
                Some(Interval::new(level.low().max(1), level.high().max(1)))
            }
        }
    }

    fn body_level(&self, body: &'a InstitutionInfo<'a>) -> BodyLevel<'a> {
        let begun = self.begun(body);
        let all: Vec<&CapacityInfo> = begun.iter().map(|(c, _)| *c).collect();
        let assessments: Vec<(&CapacityInfo, Option<Interval>)> =
            self.counting(&all).map(|(c, widened)| (c, self.assessed(c, widened))).collect();
        let mut dimensions: BTreeMap<Dimension, Interval> = BTreeMap::new();
        for (capacity, _) in &assessments {
            for (dimension, level) in &capacity.dimensions {
                let level = level.moved(self.moved(capacity.entry.n));
                dimensions.entry(*dimension).and_modify(|l| *l = l.hull(level)).or_insert(level);
            }
        }
        let (certain, maybes) = by_certainty(begun.into_iter());
        let level = over_maybes(&certain, &maybes, |set| {
            hull(self.counting(set).filter_map(|(c, widened)| self.assessed(c, widened)))
        });
        BodyLevel { level, assessments, dimensions: dimensions.into_iter().collect() }
    }

    /// Whether a mandate holds: while its body exists, or has ceased and is known to have.
    fn mandated(&self, mandate: &MandateInfo, levels: &[BodyLevel<'a>]) -> Holds {
        let holds = self.holds(&mandate.entry);
        let Some(number) = mandate.institution else {
            return if mandate.entry.body.institution.is_some() { Holds::No } else { holds };
        };
        let Some(body) = self.case.institutions.get(number) else { return Holds::No };
        let there = self.holds(&body.entry);
        let known_to_have_ceased = there == Holds::No
            && body.entry.fact.holds.until.is_some_and(|end| self.day >= end.earliest())
            && levels.get(number).is_some_and(|l| l.level.is_some());
        if known_to_have_ceased { holds } else { holds.and(there) }
    }

    /// The level of institutions of a right, and its bodies.
    pub(crate) fn institutions(&self, right: &RightInfo<'a>, levels: &[BodyLevel<'a>]) -> Bodies<'a> {
        let mut reasons = Reasons::default();
        let mut protecting: Vec<(&'a MandateInfo<'a>, usize, Holds)> = Vec::new();
        let mut restricting: Vec<(&'a MandateInfo<'a>, Holds)> = Vec::new();
        let mut nobody: Option<(&'a MandateInfo<'a>, Holds)> = None;
        for mandate in right.mandates.iter().filter_map(|n| self.case.mandates.get(*n)) {
            let holds = self.mandated(mandate, levels);
            if !holds.possible() {
                continue;
            }
            match (mandate.entry.body.direction, mandate.institution) {
                (Direction::Protects, Some(body)) => {
                    match protecting.iter_mut().find(|(_, known, _)| *known == body) {
                        Some(known) => known.2 = known.2.max(holds),
                        None => protecting.push((mandate, body, holds)),
                    }
                    if self.explains {
                        explain_mandate(mandate, right, &mut reasons);
                    }
                }
                (Direction::Restricts, Some(_)) => restricting.push((mandate, holds)),
                (Direction::Nobody, _) => {
                    if nobody.is_none_or(|(_, known)| known < holds) {
                        nobody = Some((mandate, holds));
                    }
                }
                (Direction::Protects | Direction::Restricts, None) => {}
            }
        }
        let level_of = |n: usize| levels.get(n).and_then(|l| l.level);
        let with_level = protecting.iter().filter_map(|(_, n, holds)| Some((level_of(*n)?, *holds)));
        let (certain, maybes) = by_certainty(with_level);
        let weakest = protecting
            .iter()
            .filter_map(|(_, n, _)| levels.get(*n))
            .flat_map(|l| &l.dimensions)
            .map(|(d, l)| (l.low(), l.high(), *d))
            .min()
            .map(|(_, _, d)| d);
        let level = over_maybes(&certain, &maybes, lower_median);
        // A recorded want of any body is a positive statement: it stands as 0, not as missing data.
        let nobody_at_all = nobody.filter(|_| protecting.is_empty());
        let mut remarks = Vec::new();
        if self.explains {
            for (_, n, _) in &protecting {
                self.explain_body(*n, levels, &mut reasons);
            }
            for (mandate, _) in &restricting {
                explain_restricting(mandate, false, &mut reasons);
            }
            if let Some((mandate, _)) = nobody_at_all {
                let says = Message::new("basis-nobody").with("right", reference(Kind::Right, right.id));
                reasons.add(mandate.entry.fact, Some(Interval::point(0)), true, None, says);
            }
            let silent = protecting.iter().filter(|(_, n, _)| level_of(*n).is_none());
            let silent: Vec<&str> =
                silent.filter_map(|(_, n, _)| self.case.institutions.get(*n)).map(|i| i.id).collect();
            if !silent.is_empty() {
                remarks.push(
                    Message::new("remark-bodies-not-assessed")
                        .with("bodies", references(Kind::Institution, silent.iter().copied()))
                        .with("count", silent.len()),
                );
            }
        }
        let mut outcome = match (level, nobody_at_all) {
            (Some(level), _) if !self.explains => Outcome::decided(level),
            (None, Some(_)) if !self.explains => Outcome::decided(Interval::point(0)),
            (Some(level), _) => {
                let mut rule = Message::new("rule-institutions").with("count", certain.len() + maybes.len());
                if let Some(dimension) = weakest {
                    rule = rule.with("dimension", Arg::Key(format!("dimension-{}", dimension.name())));
                }
                Outcome::known(level, rule, reasons)
            }
            (None, Some(_)) => {
                Outcome::known(Interval::point(0), Message::new("rule-institutions-nobody"), reasons)
            }
            (None, None) if protecting.is_empty() => Outcome::unknown("no-body", reasons),
            (None, None) => Outcome::unknown("no-capacity", reasons),
        };
        outcome.remarks = remarks;
        let protecting = protecting.into_iter().map(|(mandate, n, _)| (mandate, n)).collect();
        Bodies { outcome, protecting, restricting, nobody, weakest }
    }

    fn explain_body(&self, number: usize, levels: &[BodyLevel<'a>], reasons: &mut Reasons<'a>) {
        let (Some(info), Some(level)) = (self.case.institutions.get(number), levels.get(number)) else {
            return;
        };
        let subject = reference(Kind::Institution, info.id);
        for (capacity, own) in &level.assessments {
            let body = capacity.entry.body;
            let key = match body.working {
                Some(Working::Dissolved) => "basis-body-dissolved",
                Some(Working::OnPaper) => "basis-body-on-paper",
                Some(Working::CannotAct) => "basis-body-cannot-act",
                Some(Working::Yes) | None if body.words.is_empty() => "basis-capacity",
                Some(Working::Yes) | None => "basis-capacity-words",
            };
            let mut says = Message::new(key).with("body", subject.clone()).with("assessed", body.assessed);
            if !body.words.is_empty() {
                says = says.with("words", Arg::Text(body.words.join(", ")));
            }
            reasons.add(capacity.entry.fact, *own, own.is_some(), Some(subject.clone()), says);
        }
    }
}

fn explain_mandate<'a>(mandate: &MandateInfo<'a>, right: &RightInfo, reasons: &mut Reasons<'a>) {
    let Some(body) = &mandate.entry.body.institution else { return };
    let key = if mandate.entry.body.right.is_none() { "basis-mandate-general" } else { "basis-mandate" };
    let subject = reference(Kind::Institution, body.as_str());
    let says =
        Message::new(key).with("body", subject.clone()).with("right", reference(Kind::Right, right.id));
    reasons.add(mandate.entry.fact, None, false, Some(subject), says);
}

/// A body that restricts, as a reason: named under institutions, counted under barriers.
pub(crate) fn explain_restricting<'a>(mandate: &MandateInfo<'a>, counts: bool, reasons: &mut Reasons<'a>) {
    let Some(body) = &mandate.entry.body.institution else { return };
    let subject = reference(Kind::Institution, body.as_str());
    let says = Message::new("basis-restricting-body").with("body", subject.clone());
    reasons.add(mandate.entry.fact, None, counts, Some(subject), says);
}

/// The dimensions that one assessment speaks of, by the rules' tables of words and grades.
pub(crate) fn read_dimensions(rules: &Rules, capacity: &Capacity) -> BTreeMap<Dimension, Interval> {
    let mut read: BTreeMap<Dimension, Interval> = BTreeMap::new();
    let mut take = |dimension: Dimension, level: Interval| {
        read.entry(dimension).and_modify(|l| *l = l.hull(level)).or_insert(level);
    };
    for given in &capacity.levels {
        take(given.dimension, given.level);
    }
    for text in &capacity.words {
        for row in said(text, &rules.capacity_words, |row| &row.words) {
            row.dimensions.iter().for_each(|d| take(*d, row.level));
        }
    }
    if let Some(grade) = &capacity.grade
        && let Some(row) = rules.accreditation.iter().find(|a| a.grade == *grade)
    {
        row.dimensions.iter().for_each(|d| take(*d, row.level));
    }
    read
}
