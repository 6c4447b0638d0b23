//! What happens in life, as measured and as reported.

use std::collections::BTreeMap;

use mizan_domain::kinds::{Count, CountUnit, Interval, Observation};
use mizan_domain::{Fact, Holds, Kind, Scale, Series};

use super::Outcome;
use super::trend::Trend;
use crate::case::{Entry, RightInfo};
use crate::rulebook::{hull, lower_median, whole};
use crate::run::{Reasons, Run, reference};
use crate::{Arg, Message};

/// Practice of a right, with its trend.
pub(crate) struct Practice<'a> {
    pub(crate) outcome: Outcome,
    pub(crate) trend: Option<(Trend, Vec<Entry<'a, Observation>>)>,
}

/// What one source says of a right.
struct Voice {
    items: Vec<Interval>,
    widened: u8,
}

impl<'a> Run<'a> {
    /// The newest value of a series by the day that isn't history, and by how much its age widens it.
    /// A value of a year holds from its 1 January; its age runs from its 31 December.
    fn newest(&self, series: &str) -> Option<(Entry<'a, Observation>, u8)> {
        let all = self.case.observations.get(series)?;
        let year = self.day.year();
        let entry = all.iter().rev().find(|o| o.body.year <= year && !self.is_dropped(o.n))?;
        let t = self.thresholds();
        let end = mizan_domain::Day::new(entry.body.year, 12, 31)?;
        if self.day > end.plus_years(whole(t.practice_history_years)) {
            return None;
        }
        Some((*entry, u8::from(self.day > end.plus_years(whole(t.practice_stale_years)))))
    }

    /// By how much the age of a series' value widens it, where the value is the one that counts.
    pub(crate) fn weight_of(&self, observation: &Entry<'a, Observation>) -> Option<u8> {
        self.newest(&observation.body.series).filter(|(o, _)| o.n == observation.n).map(|(_, w)| w)
    }

    /// The facts that practice of a right is read from.
    pub(crate) fn practice_facts(&self, right: &RightInfo<'a>) -> Vec<&'a Fact> {
        let measured = self.independent_series(right).into_iter().filter_map(|s| self.newest(&s.id));
        let issues = self.holding(&self.case.issues).filter(|(i, _)| {
            i.body.practice_of.iter().any(|r| r.as_str() == right.id)
                && i.body.prevalence.iter().any(|w| self.case.rules.practice_words(w).is_some())
        });
        measured.map(|(o, _)| o.fact).chain(issues.map(|(i, _)| i.fact)).collect()
    }

    /// The series that measure a right and have a value that counts, without those that are built on
    /// others that speak.
    pub(crate) fn independent_series(&self, right: &RightInfo<'a>) -> Vec<&'a Series> {
        let rules = self.case.rules.rules();
        let speaking: Vec<&Series> = rules
            .series
            .iter()
            .filter(|s| s.rights.iter().any(|r| r.as_str() == right.id))
            .filter(|s| self.newest(&s.id).is_some())
            .collect();
        speaking
            .iter()
            .filter(|s| !speaking.iter().any(|o| s.built_on.contains(&o.source)))
            .copied()
            .collect()
    }

    /// The level that a scale reads from an observation.
    fn read(&self, scale: &Scale, observation: &Observation) -> Option<Interval> {
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
        let cuts: Vec<f64> = scale.cuts.iter().filter_map(|c| self.thresholds().named(c)).collect();
        let level = |value: f64| {
            let above = cuts
                .iter()
                .enumerate()
                .filter(|(n, cut)| value > **cut || (*n == 0 && scale.first_cut_excluded && value >= **cut));
            u8::try_from(above.count()).unwrap_or(4)
        };
        Some(Interval::new(level(low), level(high)))
    }

    /// The level of practice of a right.
    pub(crate) fn practice(&self, right: &RightInfo<'a>) -> Practice<'a> {
        let mut reasons = Reasons::default();
        let mut voices: BTreeMap<&str, Voice> = BTreeMap::new();
        let mut general = false;
        let mut add = |source: &'a str, level: Interval, widened: u8| {
            let voice = voices.entry(source).or_insert(Voice { items: Vec::new(), widened: 0 });
            voice.items.push(level);
            voice.widened = voice.widened.max(widened);
        };
        for series in self.independent_series(right) {
            let Some((entry, widened)) = self.newest(&series.id) else { continue };
            let Some(level) = self.case.rules.scale(series).and_then(|s| self.read(s, entry.body)) else {
                continue;
            };
            add(&series.source, level, widened);
            general |= series.general;
            if self.explains {
                let key = if series.general { "basis-series-general" } else { "basis-series" };
                let says = Message::new(key)
                    .with("series", Arg::Text(series.name.clone()))
                    .with("year", mizan_domain::PartialDate::Year(entry.body.year))
                    .with("value", Arg::Text(entry.body.value.to_string()));
                let subject = Some(Arg::Text(series.id.clone()));
                reasons.add(entry.fact, Some(level.widened(widened)), true, subject, says);
            }
        }
        self.words(right, &mut add, &mut reasons);
        let spans = voices.values().filter_map(|v| Some(lower_median(&v.items)?.widened(v.widened)));
        let sources = voices.len();
        let spanned = hull(spans);
        let capped = spanned.map(|level| self.cap_by_counts(right, level, &mut reasons));
        let trend = self.trend(right);
        let mut outcome = match capped {
            Some(level) => {
                Outcome::known(level, Message::new("rule-practice").with("count", sources), reasons)
            }
            None => Outcome::unknown("no-practice", reasons),
        };
        if general {
            outcome.remarks.push(Message::new("remark-general-series"));
        }
        if let Some((trend, used)) = &trend {
            let mut series: Vec<&str> = used.iter().map(|o| o.body.series.as_str()).collect();
            series.sort_unstable();
            series.dedup();
            let first = self.day.year() - whole(self.thresholds().trend_window_years) + 1;
            outcome.remarks.push(
                trend
                    .message()
                    .with("count", series.len())
                    .with("from", mizan_domain::PartialDate::Year(first))
                    .with("to", mizan_domain::PartialDate::Year(self.day.year())),
            );
        }
        Practice { outcome, trend }
    }

    /// What sources say in words, read by the table of words; a judged reading, so it can be moved.
    fn words(
        &self,
        right: &RightInfo<'a>,
        add: &mut impl FnMut(&'a str, Interval, u8),
        reasons: &mut Reasons,
    ) {
        let t = self.thresholds();
        for (issue, _) in self.holding(&self.case.issues) {
            if !issue.body.practice_of.iter().any(|r| r.as_str() == right.id) {
                continue;
            }
            let words = issue.body.prevalence.iter();
            let Some(level) = hull(words.filter_map(|w| self.case.rules.practice_words(w))) else { continue };
            let age = issue.fact.holds.from.map(mizan_domain::PartialDate::latest);
            if age.is_some_and(|from| self.day > from.plus_years(whole(t.practice_history_years))) {
                continue;
            }
            let widened =
                u8::from(age.is_some_and(|from| self.day > from.plus_years(whole(t.practice_stale_years))));
            let level = level.moved(self.moved(issue.n));
            let source = issue.body.said_by.as_ref().map(|s| s.as_str());
            let source = source.or_else(|| issue.fact.citations.first().map(|c| c.source.as_str()));
            add(source.unwrap_or(""), level, widened);
            if self.explains {
                let says = Message::new("basis-words")
                    .with("issue", reference(Kind::Issue, issue.fact.id.local()))
                    .with("words", Arg::Text(issue.body.prevalence.join("; ")));
                let subject = Some(reference(Kind::Issue, issue.fact.id.local()));
                reasons.add(issue.fact, Some(level.widened(widened)), true, subject, says);
            }
        }
    }

    /// Documented counts only lower the upper end: adding an event never raises a level. Unverified
    /// counts bound nothing.
    fn cap_by_counts(&self, right: &RightInfo<'a>, level: Interval, reasons: &mut Reasons) -> Interval {
        let t = self.thresholds();
        let window = whole(t.count_window_years);
        let start = self.day.plus_years(-window);
        let counts: Vec<Entry<Count>> = self
            .case
            .counts
            .iter()
            .filter(|c| c.body.right.as_str() == right.id && c.fact.is_verified() && c.body.low > 0)
            .filter(|c| self.holds(c) == Holds::Yes)
            .filter(|c| c.body.period_to.latest() <= self.day && c.body.period_from.earliest() >= start)
            .copied()
            .collect();
        if counts.is_empty() {
            return level;
        }
        let mut by_list: BTreeMap<&str, Vec<&Count>> = BTreeMap::new();
        for count in &counts {
            by_list.entry(count.body.list.as_str()).or_default().push(count.body);
        }
        // Without linkage the persons on several lists are at least those on the longest.
        let persons = by_list
            .values()
            .map(|list| list.iter().filter(|c| c.unit == CountUnit::Persons).map(|c| c.low).sum::<u32>())
            .max()
            .unwrap_or(0);
        let years = (0..window).map(|back| self.day.year() - 1 - back);
        let every_year = |list: &Vec<&Count>| {
            years
                .clone()
                .all(|year| list.iter().any(|c| c.period_from.year() <= year && year <= c.period_to.year()))
        };
        let steady = by_list.values().filter(|list| every_year(list)).count();
        let many = f64::from(persons) >= t.count_many_persons || steady >= 2;
        if self.explains {
            for count in &counts {
                let says = Message::new("basis-count")
                    .with("low", i64::from(count.body.low))
                    .with("high", i64::from(count.body.high))
                    .with("list", reference(Kind::List, count.body.list.as_str()));
                reasons.add(
                    count.fact,
                    None,
                    true,
                    Some(reference(Kind::List, count.body.list.as_str())),
                    says,
                );
            }
        }
        level.capped(if many { 2 } else { 3 }.max(level.low()))
    }
}
