//! What happens in life, as measured and as reported.

use std::collections::BTreeMap;

use mizan_domain::kinds::{Count, CountUnit, Interval, Observation};
use mizan_domain::{Day, Fact, Holds, Kind, PartialDate, Scale};

use super::Outcome;
use super::trend::{Course, Trend, trend};
use crate::case::{Entry, IssueInfo, RightInfo, SeriesInfo};
use crate::rulebook::{hull, lower_median, whole};
use crate::run::{Reasons, Run, by_certainty, over_maybes, reference};
use crate::{Arg, Message};

/// The value of a series that counts on the day.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a> {
    pub(crate) entry: Entry<'a, Observation>,
    /// By how much its age widens it.
    pub(crate) widened: u8,
    /// What it is read as, its age apart.
    level: Interval,
}

/// A series on the day.
pub(crate) struct Measured<'a> {
    pub(crate) value: Option<Value<'a>>,
    /// Which way it goes; none where it has too few points in the window.
    pub(crate) course: Option<Course>,
}

/// Practice of a right, with its trend.
pub(crate) struct Practice<'a> {
    pub(crate) outcome: Outcome<'a>,
    /// The facts that the level was read from.
    pub(crate) facts: Vec<&'a Fact>,
    /// The direction, and the numbers of the series that it was read from.
    pub(crate) trend: Option<(Trend, Vec<usize>)>,
}

/// What one source says of a right.
struct Voice<'a> {
    source: &'a str,
    items: Vec<Interval>,
}

fn speak<'a>(voices: &mut Vec<Voice<'a>>, source: &'a str, level: Interval) {
    match voices.iter_mut().find(|v| v.source == source) {
        Some(voice) => voice.items.push(level),
        None => voices.push(Voice { source, items: vec![level] }),
    }
}

impl<'a> Run<'a> {
    /// Every series on the day, by number.
    pub(crate) fn measured(&self) -> Vec<Measured<'a>> {
        let series = self.case.series.iter();
        series.map(|s| Measured { value: self.newest(s), course: self.course(s) }).collect()
    }

    /// The newest value of a series by the day, while it isn't history, and by how much its age widens
    /// it. A value of a year holds from its 1 January; its age runs from its 31 December.
    fn newest(&self, series: &SeriesInfo<'a>) -> Option<Value<'a>> {
        let year = self.day.year();
        let holds = |o: &&Entry<Observation>| o.body.year <= year && self.holds(o).possible();
        let entry = *series.observations.iter().rev().find(holds)?;
        let t = self.thresholds();
        let end = Day::new(entry.body.year, 12, 31)?;
        if self.day > end.plus_years(whole(t.practice_history_years)) {
            return None;
        }
        let widened = u8::from(self.day > end.plus_years(whole(t.practice_stale_years)));
        let level = self.read(series.scale?, entry.body)?;
        Some(Value { entry, widened, level })
    }

    /// The numbers of the series that measure a right and have a value that counts, without those that
    /// are built on others that speak.
    pub(crate) fn independent_series(&self, right: &RightInfo<'a>, measured: &[Measured<'a>]) -> Vec<usize> {
        let series = |n: usize| self.case.series.get(n).map(|s| s.series);
        let speaks = |n: &usize| measured.get(*n).is_some_and(|m| m.value.is_some());
        let speaking: Vec<usize> = right.series.iter().copied().filter(speaks).collect();
        let built_on_others = |n: usize| {
            let others = || speaking.iter().filter_map(|o| series(*o));
            series(n).is_some_and(|s| others().any(|o| s.built_on.contains(&o.source)))
        };
        speaking.iter().copied().filter(|n| !built_on_others(*n)).collect()
    }

    /// The level that a scale reads from an observation.
    pub(crate) fn read(&self, scale: &Scale, observation: &Observation) -> Option<Interval> {
        if !scale.steps.is_empty() {
            #[expect(clippy::float_cmp, reason = "the scale lists the very values that the series has")]
            let step = scale.steps.iter().find(|s| s.value == observation.value);
            return step.map(|s| s.level);
        }
        let (low, high) = if scale.by_place {
            (observation.place_low?, observation.place_high?)
        } else {
            (observation.low.unwrap_or(observation.value), observation.high.unwrap_or(observation.value))
        };
        let level = |value: f64| {
            let cuts = scale.cuts.iter().filter_map(|c| self.thresholds().named(c)).enumerate();
            let above = cuts
                .filter(|(n, cut)| value > *cut || (*n == 0 && scale.first_cut_excluded && value >= *cut));
            u8::try_from(above.count()).unwrap_or(4)
        };
        Some(Interval::new(level(low), level(high)))
    }

    /// The level of practice of a right: one entry a source, the lower median of its items; the level
    /// spans the sources.
    pub(crate) fn practice(&self, right: &RightInfo<'a>, measured: &[Measured<'a>]) -> Practice<'a> {
        let mut reasons = Reasons::default();
        let mut facts: Vec<&'a Fact> = Vec::new();
        let mut voices: Vec<Voice<'a>> = Vec::new();
        let mut general = false;
        let independent = self.independent_series(right, measured);
        for n in &independent {
            let Some(info) = self.case.series.get(*n) else { continue };
            let Some(value) = measured.get(*n).and_then(|m| m.value) else { continue };
            let level = value.level.widened(value.widened);
            speak(&mut voices, &info.series.source, level);
            facts.push(value.entry.fact);
            general |= info.series.general;
            if self.explains {
                let key = if info.series.general { "basis-series-general" } else { "basis-series" };
                let says = Message::new(key)
                    .with("series", Arg::Text(info.series.name.clone()))
                    .with("year", PartialDate::Year(value.entry.body.year))
                    .with("value", Arg::Text(value.entry.body.value.to_string()));
                let subject = Some(Arg::Text(info.series.id.clone()));
                reasons.add(value.entry.fact, Some(level), true, subject, says);
            }
        }
        let spans = |voices: &[Voice]| hull(voices.iter().filter_map(|v| lower_median(&v.items)));
        let (words, open) = self.words(right, &mut facts, &mut reasons);
        let spanned = over_maybes(&words, &open, |said| {
            let mut all: Vec<Voice> =
                voices.iter().map(|v| Voice { source: v.source, items: v.items.clone() }).collect();
            for (source, level) in said {
                speak(&mut all, source, *level);
            }
            spans(&all)
        });
        for (source, level) in words.iter().chain(&open) {
            speak(&mut voices, source, *level);
        }
        let level = spanned.map(|level| self.cap_by_counts(right, level, &mut facts, &mut reasons));
        let trend = trend(&independent, measured);
        if !self.explains {
            let outcome = level.map_or_else(|| Outcome::unknown("no-practice", reasons), Outcome::decided);
            return Practice { outcome, facts, trend };
        }
        let mut outcome = match level {
            Some(level) => {
                Outcome::known(level, Message::new("rule-practice").with("count", voices.len()), reasons)
            }
            None => Outcome::unknown("no-practice", reasons),
        };
        if general {
            outcome.remarks.push(Message::new("remark-general-series"));
        }
        if let Some((trend, used)) = &trend {
            let first = self.day.year() - whole(self.thresholds().trend_window_years) + 1;
            outcome.remarks.push(
                trend
                    .message()
                    .with("count", used.len())
                    .with("from", PartialDate::Year(first))
                    .with("to", PartialDate::Year(self.day.year())),
            );
        }
        Practice { outcome, facts, trend }
    }

    /// Whether an issue's words count on the day, and by how much their age widens them.
    pub(crate) fn said_now(&self, issue: &IssueInfo<'a>) -> Option<(Holds, u8)> {
        let t = self.thresholds();
        let said = issue.said.map_or(Holds::Yes, |d| self.reached(d));
        let holds = self.holds(&issue.entry).and(said);
        let age =
            |years: f64| issue.said.is_some_and(|said| self.day > said.latest().plus_years(whole(years)));
        if !holds.possible() || age(t.practice_history_years) {
            return None;
        }
        Some((holds, u8::from(age(t.practice_stale_years))))
    }

    /// What sources say in words, read by the table of words: a judged reading, so it can be moved.
    #[expect(
        clippy::type_complexity,
        reason = "sources with levels: those that count for certain, and that may"
    )]
    fn words(
        &self,
        right: &RightInfo<'a>,
        facts: &mut Vec<&'a Fact>,
        reasons: &mut Reasons<'a>,
    ) -> (Vec<(&'a str, Interval)>, Vec<(&'a str, Interval)>) {
        let mut said: Vec<((&'a str, Interval), Holds)> = Vec::new();
        for issue in right.issues.iter().filter_map(|n| self.case.issues.get(*n)) {
            let Some((holds, widened)) = self.said_now(issue) else { continue };
            let level = issue.level.moved(self.moved(issue.entry.n)).widened(widened);
            said.push(((issue.source, level), holds));
            facts.push(issue.entry.fact);
            if self.explains {
                let subject = reference(Kind::Issue, issue.entry.fact.id.local());
                let says = Message::new("basis-words")
                    .with("issue", subject.clone())
                    .with("words", Arg::Text(issue.entry.body.prevalence.join("; ")));
                reasons.add(issue.entry.fact, Some(level), true, Some(subject), says);
            }
        }
        by_certainty(said.into_iter())
    }

    /// Whether a count bounds practice on the day: it is checked, and its period lies in the window.
    pub(crate) fn bounds(&self, count: &Entry<'a, Count>) -> bool {
        let years = whole(self.thresholds().count_window_years);
        count.fact.is_verified()
            && count.body.low > 0
            && self.holds(count) == Holds::Yes
            && count.body.period_to.latest() <= self.day
            && self.day <= count.body.period_from.earliest().plus_years(years)
    }

    /// Documented counts only lower the upper end: adding an event never raises a level. Unverified
    /// counts bound nothing.
    fn cap_by_counts(
        &self,
        right: &RightInfo<'a>,
        level: Interval,
        facts: &mut Vec<&'a Fact>,
        reasons: &mut Reasons<'a>,
    ) -> Interval {
        let counts: Vec<Entry<Count>> = right.counts.iter().filter(|c| self.bounds(c)).copied().collect();
        if counts.is_empty() {
            return level;
        }
        let t = self.thresholds();
        let mut by_list: BTreeMap<&str, Vec<&Count>> = BTreeMap::new();
        for count in &counts {
            by_list.entry(count.body.list.as_str()).or_default().push(count.body);
        }
        // Without linkage the persons on several lists are at least those on the longest.
        let persons_on = |list: &Vec<&Count>| {
            let persons = list.iter().filter(|c| c.unit == CountUnit::Persons);
            persons.fold(0u32, |sum, c| sum.saturating_add(c.low))
        };
        let persons = by_list.values().map(persons_on).max().unwrap_or(0);
        // The calendar years that lie in the window whole.
        let window = whole(t.count_window_years);
        let years: Vec<i16> = (self.day.year() - window..=self.day.year())
            .filter(|year| {
                let first = Day::new(*year, 1, 1).is_some_and(|d| self.day <= d.plus_years(window));
                first && Day::new(*year, 12, 31).is_some_and(|d| d <= self.day)
            })
            .collect();
        let every_year = |list: &&Vec<&Count>| {
            let covered =
                |y: &i16| list.iter().any(|c| c.period_from.year() <= *y && *y <= c.period_to.year());
            !years.is_empty() && years.iter().all(covered)
        };
        let steady = by_list.values().filter(every_year).count();
        let many = f64::from(persons) >= t.count_many_persons || steady >= 2;
        facts.extend(counts.iter().map(|c| c.fact));
        if self.explains {
            for count in &counts {
                let list = reference(Kind::List, count.body.list.as_str());
                let says = Message::new("basis-count")
                    .with("low", i64::from(count.body.low))
                    .with("high", i64::from(count.body.high))
                    .with("list", list.clone());
                reasons.add(count.fact, None, true, Some(list), says);
            }
        }
        level.capped(if many { 2 } else { 3 })
    }
}
