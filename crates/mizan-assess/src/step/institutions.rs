//! Is a body able to carry it out?

use std::collections::BTreeMap;

use mizan_domain::kinds::{Capacity, Dimension, Direction, Interval, Mandate, Working};
use mizan_domain::{Holds, Kind, Rules};

use super::Outcome;
use crate::case::{Entry, InstitutionInfo, RightInfo};
use crate::rulebook::{hull, lower_median, says, whole};
use crate::run::{Reasons, Run, reference, references};
use crate::{Arg, Message};

/// A body's level on the day, before rights are looked at.
pub(crate) struct BodyLevel<'a> {
    pub(crate) level: Option<Interval>,
    /// Each assessment that counts, with its own level.
    pub(crate) assessments: Vec<(Entry<'a, Capacity>, Interval)>,
    /// Levels by dimension over all assessments.
    pub(crate) dimensions: BTreeMap<Dimension, Interval>,
}

/// The bodies of a right.
pub(crate) struct Bodies<'a> {
    pub(crate) outcome: Outcome,
    /// Bodies that protect it, by number, with a level.
    pub(crate) protecting: Vec<usize>,
    /// Mandates that restrict it.
    pub(crate) restricting: Vec<(Entry<'a, Mandate>, Holds)>,
    /// The record that no body has a mandate.
    pub(crate) nobody: Option<(Entry<'a, Mandate>, Holds)>,
    /// The weakest dimension over the bodies that protect it.
    pub(crate) weakest: Option<(Dimension, Interval)>,
}

impl<'a> Run<'a> {
    /// The level of every body, by number.
    pub(crate) fn body_levels(&self) -> Vec<BodyLevel<'a>> {
        self.case.institutions.iter().map(|i| self.body_level(i)).collect()
    }

    /// Assessments that count: for each source the newest by the day, not yet history.
    fn counting(&self, body: &InstitutionInfo<'a>) -> Vec<(Entry<'a, Capacity>, u8)> {
        let begun: Vec<Entry<Capacity>> = body
            .capacities
            .iter()
            .filter(|c| !self.is_dropped(c.n))
            .filter(|c| self.reached(c.body.assessed).possible() && c.fact.holds.on(self.day).possible())
            .copied()
            .collect();
        let source = |c: &Entry<'a, Capacity>| c.fact.citations.first().map(|x| x.source.as_str());
        let newest = |c: &Entry<'a, Capacity>| {
            begun.iter().filter(|o| source(o) == source(c)).all(|o| o.body.assessed <= c.body.assessed)
        };
        let t = self.thresholds();
        begun
            .iter()
            .filter(|c| newest(c))
            .filter_map(|c| {
                let last = c.body.assessed.latest();
                if self.day > last.plus_years(whole(t.capacity_history_years)) {
                    None
                } else {
                    Some((*c, u8::from(self.day > last.plus_years(whole(t.capacity_stale_years)))))
                }
            })
            .collect()
    }

    /// Whether an assessment counts on the day.
    pub(crate) fn counts_now(&self, capacity: &Entry<'a, Capacity>) -> bool {
        self.weight_now(capacity).is_some()
    }

    /// Whether an assessment counts on the day, and by how much its age widens it.
    pub(crate) fn weight_now(&self, capacity: &Entry<'a, Capacity>) -> Option<u8> {
        let body = self.case.institutions.iter().find(|i| i.id == capacity.body.institution.as_str())?;
        self.counting(body).into_iter().find(|(c, _)| c.n == capacity.n).map(|(_, widened)| widened)
    }

    fn body_level(&self, body: &InstitutionInfo<'a>) -> BodyLevel<'a> {
        let mut assessments = Vec::new();
        let mut dimensions: BTreeMap<Dimension, Interval> = BTreeMap::new();
        for (entry, widened) in self.counting(body) {
            let read = read_dimensions(self.case.rules.rules(), entry.body);
            for (dimension, level) in &read {
                let level = level.moved(self.moved(entry.n));
                dimensions.entry(*dimension).and_modify(|l| *l = l.hull(level)).or_insert(level);
            }
            let levels: Vec<Interval> = read.into_values().collect();
            let level = match entry.body.working {
                Some(Working::Dissolved | Working::OnPaper) => Some(Interval::point(0)),
                Some(Working::CannotAct) => Some(Interval::point(1)),
                // A body that works has at least 1, whatever its dimensions.
                Some(Working::Yes) | None => lower_median(&levels)
                    .map(|l| l.moved(self.moved(entry.n)))
                    .map(|l| Interval::new(l.low().max(1), l.high().max(1))),
            };
            if let Some(level) = level {
                assessments.push((entry, level.widened(widened)));
            }
        }
        let level = hull(assessments.iter().map(|(_, l)| *l));
        BodyLevel { level, assessments, dimensions }
    }

    fn institution(&self, id: &str) -> Option<usize> {
        self.case.institutions.iter().position(|i| i.id == id)
    }

    /// The level of institutions of a right, and its bodies.
    pub(crate) fn institutions(&self, right: &RightInfo<'a>, levels: &[BodyLevel<'a>]) -> Bodies<'a> {
        let mut reasons = Reasons::default();
        let mut protecting: Vec<usize> = Vec::new();
        let mut restricting = Vec::new();
        let mut nobody = None;
        for (entry, holds) in self.holding(&self.case.mandates) {
            let own = entry.body.right.as_ref().is_some_and(|r| r.as_str() == right.id);
            let general =
                entry.body.right.is_none() && !entry.body.excludes.iter().any(|r| r.as_str() == right.id);
            match entry.body.direction {
                Direction::Protects if own || general => {
                    let body = entry.body.institution.as_ref().and_then(|i| self.institution(i.as_str()));
                    if let Some(body) = body
                        && !protecting.contains(&body)
                    {
                        protecting.push(body);
                        if self.explains {
                            self.explain_mandate(&entry, right, &mut reasons);
                        }
                    }
                }
                Direction::Restricts if own => restricting.push((entry, holds)),
                Direction::Nobody if own => nobody = Some((entry, holds)),
                Direction::Protects | Direction::Restricts | Direction::Nobody => {}
            }
        }
        let known: Vec<Interval> = protecting.iter().filter_map(|n| levels.get(*n)?.level).collect();
        let silent: Vec<&str> = protecting
            .iter()
            .filter(|n| levels.get(**n).is_none_or(|l| l.level.is_none()))
            .filter_map(|n| self.case.institutions.get(*n))
            .map(|i| i.id)
            .collect();
        let weakest = protecting
            .iter()
            .filter_map(|n| levels.get(*n))
            .flat_map(|l| &l.dimensions)
            .map(|(d, l)| (l.low(), l.high(), *d))
            .min()
            .map(|(low, high, d)| (d, Interval::new(low, high)));
        if self.explains {
            for n in &protecting {
                self.explain_body(*n, levels, &mut reasons);
            }
            for (entry, _) in &restricting {
                self.explain_restricting(entry, &mut reasons);
            }
        }
        let mut remarks = Vec::new();
        if !silent.is_empty() {
            remarks.push(
                Message::new("remark-bodies-not-assessed")
                    .with("bodies", references(Kind::Institution, silent.iter().copied()))
                    .with("count", silent.len()),
            );
        }
        let mut outcome = match lower_median(&known) {
            Some(level) => {
                let mut rule = Message::new("rule-institutions").with("count", known.len());
                if let Some((dimension, _)) = weakest {
                    rule = rule.with("dimension", Arg::Key(format!("dimension-{}", dimension.name())));
                }
                Outcome::known(level, rule, reasons)
            }
            None if protecting.is_empty() => Outcome::unknown("no-body", reasons),
            None => Outcome::unknown("no-capacity", reasons),
        };
        outcome.remarks = remarks;
        Bodies { outcome, protecting, restricting, nobody, weakest }
    }

    fn explain_mandate(&self, entry: &Entry<'a, Mandate>, right: &RightInfo, reasons: &mut Reasons) {
        let Some(body) = &entry.body.institution else { return };
        let key = if entry.body.right.is_none() { "basis-mandate-general" } else { "basis-mandate" };
        let subject = reference(Kind::Institution, body.as_str());
        let says =
            Message::new(key).with("body", subject.clone()).with("right", reference(Kind::Right, right.id));
        reasons.add(entry.fact, None, false, Some(subject), says);
    }

    fn explain_body(&self, number: usize, levels: &[BodyLevel<'a>], reasons: &mut Reasons) {
        let (Some(info), Some(level)) = (self.case.institutions.get(number), levels.get(number)) else {
            return;
        };
        let subject = reference(Kind::Institution, info.id);
        for (entry, own) in &level.assessments {
            let key = match entry.body.working {
                Some(Working::Dissolved) => "basis-body-dissolved",
                Some(Working::OnPaper) => "basis-body-on-paper",
                Some(Working::CannotAct) => "basis-body-cannot-act",
                Some(Working::Yes) | None if entry.body.words.is_empty() => "basis-capacity",
                Some(Working::Yes) | None => "basis-capacity-words",
            };
            let says = Message::new(key)
                .with("body", subject.clone())
                .with("words", Arg::Text(entry.body.words.join(", ")))
                .with("assessed", entry.body.assessed);
            reasons.add(entry.fact, Some(*own), true, Some(subject.clone()), says);
        }
    }

    fn explain_restricting(&self, entry: &Entry<'a, Mandate>, reasons: &mut Reasons) {
        let Some(body) = &entry.body.institution else { return };
        let subject = reference(Kind::Institution, body.as_str());
        let says = Message::new("basis-restricting-body").with("body", subject.clone());
        reasons.add(entry.fact, None, false, Some(subject), says);
    }
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
    for row in &rules.capacity_words {
        let said = |word: &String| capacity.words.iter().any(|text| says(text, word));
        if row.words.iter().any(said) {
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
