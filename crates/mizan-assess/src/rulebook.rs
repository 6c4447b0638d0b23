//! The rules table as it runs: every rule and threshold that the assessment asks for is there.

use mizan_domain::kinds::Interval;
use mizan_domain::{RuleRow, Rules, Scale, Series};

/// A rules table that can't be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// No rules at all among the facts.
    #[error("there is no rules table among the facts: load the reference dossier (`mizan load`)")]
    NoRules,
    /// A threshold is missing.
    #[error("the rules table has no threshold `{0}`: add it to the reference dossier's rules.toml")]
    NoThreshold(String),
    /// A rule is missing.
    #[error("the rules table has no rule `{0}`: add it to the reference dossier's rules.toml")]
    NoRule(String),
    /// A series names a scale that isn't there.
    #[error("the series `{series}` is read by the scale `{scale}`, which the rules table doesn't have")]
    NoScale {
        /// The series.
        series: String,
        /// The missing scale.
        scale: String,
    },
}

/// Ids of the rules, as the table must have them.
pub(crate) mod rule {
    pub(crate) const NOT_BOUND: &str = "not-bound";
    pub(crate) const PROTOCOL_NOT_JOINED: &str = "protocol-not-joined";
    pub(crate) const RESERVATION_IN_EFFECT: &str = "reservation-in-effect";
    pub(crate) const NO_COMPLAINT_ROUTE: &str = "no-complaint-route";
    pub(crate) const LAW_IN_CONFLICT: &str = "law-in-conflict";
    pub(crate) const LAW_ABSENT: &str = "law-absent";
    pub(crate) const LAW_PARTIAL: &str = "law-partial";
    pub(crate) const LAW_NOT_EVERYWHERE: &str = "law-not-everywhere";
    pub(crate) const NO_MANDATE: &str = "no-mandate";
    pub(crate) const WEAK_CAPACITY: &str = "weak-capacity";
    pub(crate) const REPORT_OVERDUE: &str = "report-overdue";
    pub(crate) const RECOMMENDATION_PENDING: &str = "recommendation-pending";
    pub(crate) const CONTESTED_IMPLEMENTATION: &str = "contested-implementation";
    pub(crate) const PRACTICE_BELOW_LAW: &str = "practice-below-law";
    pub(crate) const PRACTICE_POOR: &str = "practice-poor";
    pub(crate) const PRACTICE_DECLINING: &str = "practice-declining";
    pub(crate) const NOT_AWARE: &str = "not-aware";
    pub(crate) const NOT_ENOUGH_DATA: &str = "not-enough-data";

    pub(crate) const ALL: [&str; 18] = [
        NOT_BOUND,
        PROTOCOL_NOT_JOINED,
        RESERVATION_IN_EFFECT,
        NO_COMPLAINT_ROUTE,
        LAW_IN_CONFLICT,
        LAW_ABSENT,
        LAW_PARTIAL,
        LAW_NOT_EVERYWHERE,
        NO_MANDATE,
        WEAK_CAPACITY,
        REPORT_OVERDUE,
        RECOMMENDATION_PENDING,
        CONTESTED_IMPLEMENTATION,
        PRACTICE_BELOW_LAW,
        PRACTICE_POOR,
        PRACTICE_DECLINING,
        NOT_AWARE,
        NOT_ENOUGH_DATA,
    ];
}

macro_rules! thresholds {
    ($($id:literal => $field:ident;)*) => {
        /// The values of the thresholds in one run.
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) struct Thresholds { $(pub(crate) $field: f64,)* }

        impl Thresholds {
            /// Each threshold, by whatever `value` says of its row.
            fn read(
                rules: &Rules,
                mut value: impl FnMut(&mizan_domain::Threshold) -> f64,
            ) -> Result<Self, RulesError> {
                Ok(Self {
                    $($field: value(
                        rules.threshold($id).ok_or_else(|| RulesError::NoThreshold($id.to_owned()))?,
                    ),)*
                })
            }

            /// A threshold by its id, as scales name it.
            pub(crate) fn named(&self, id: &str) -> Option<f64> {
                match id { $($id => Some(self.$field),)* _ => None }
            }
        }
    };
}

thresholds! {
    "marks-from" => marks_from;
    "weak-capacity-at-most" => weak_capacity_at_most;
    "practice-poor-at-most" => practice_poor_at_most;
    "law-answered-from" => law_answered_from;
    "law-judged-share" => law_judged_share;
    "practice-stale-years" => practice_stale_years;
    "practice-history-years" => practice_history_years;
    "capacity-stale-years" => capacity_stale_years;
    "capacity-history-years" => capacity_history_years;
    "long-overdue-years" => long_overdue_years;
    "pending-years" => pending_years;
    "raised-often-from" => raised_often_from;
    "barriers-none-from" => barriers_none_from;
    "trend-window-years" => trend_window_years;
    "trend-least-points" => trend_least_points;
    "trend-certainty" => trend_certainty;
    "place-lowest" => place_lowest;
    "place-low" => place_low;
    "place-middle" => place_middle;
    "place-high" => place_high;
    "achieved-least" => achieved_least;
    "achieved-low" => achieved_low;
    "achieved-middle" => achieved_middle;
    "achieved-high" => achieved_high;
    "count-window-years" => count_window_years;
    "count-many-persons" => count_many_persons;
}

/// A threshold that is a level of a scale.
pub(crate) fn level(value: f64) -> u8 {
    [4u8, 3, 2, 1].into_iter().find(|n| value >= f64::from(*n)).unwrap_or(0)
}

/// A threshold that is a whole number of years or things.
pub(crate) fn whole(value: f64) -> i16 {
    #[expect(clippy::cast_possible_truncation, reason = "cut to the range first")]
    let whole = value.round().clamp(0.0, 1000.0) as i16;
    whole
}

/// The rules table, checked to be complete.
#[derive(Clone, Debug)]
pub struct Rulebook {
    rules: Rules,
    thresholds: Thresholds,
}

impl Rulebook {
    /// Checks that every rule, threshold and scale that the assessment uses is in the table.
    pub fn new(rules: &Rules) -> Result<Self, RulesError> {
        if let Some(missing) = rule::ALL.iter().find(|id| rules.row(id).is_none()) {
            return Err(RulesError::NoRule((*missing).to_owned()));
        }
        let thresholds = Thresholds::read(rules, |t| t.value)?;
        for series in &rules.series {
            if !rules.scale.iter().any(|s| s.id == series.scale) {
                return Err(RulesError::NoScale { series: series.id.clone(), scale: series.scale.clone() });
            }
        }
        for cut in rules.scale.iter().flat_map(|s| &s.cuts) {
            if thresholds.named(cut).is_none() {
                return Err(RulesError::NoThreshold(cut.clone()));
            }
        }
        Ok(Self { rules: rules.clone(), thresholds })
    }

    /// The rules among the facts.
    pub fn of(facts: &mizan_domain::Facts) -> Result<Self, RulesError> {
        Self::new(facts.rules().ok_or(RulesError::NoRules)?)
    }

    /// The table.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// A rule's row.
    pub fn row(&self, id: &str) -> Option<&RuleRow> {
        self.rules.row(id)
    }

    pub(crate) fn thresholds(&self) -> &Thresholds {
        &self.thresholds
    }

    /// Thresholds drawn by `draw`, which is given the bounds and whether only whole numbers count.
    pub(crate) fn drawn(&self, mut draw: impl FnMut(f64, f64, bool) -> f64) -> Thresholds {
        Thresholds::read(&self.rules, |t| draw(t.low, t.high, t.whole))
            .unwrap_or_else(|_| self.thresholds.clone())
    }

    pub(crate) fn scale(&self, series: &Series) -> Option<&Scale> {
        self.rules.scale.iter().find(|s| s.id == series.scale)
    }

    /// The level that a source's words about practice give: the hull of all that the text has.
    pub(crate) fn practice_words(&self, text: &str) -> Option<Interval> {
        hull(said(text, &self.rules.practice_words, |row| &row.words).map(|row| row.level))
    }

    /// Whether a follow-up grade satisfies, where the table has it: `C2` is read as `C`.
    pub(crate) fn satisfied(&self, grade: &str) -> Option<bool> {
        let row = |g: &str| self.rules.follow_up_grade.iter().find(|row| row.grade == g);
        let letter: String = grade.chars().take(1).collect();
        row(grade).or_else(|| row(&letter)).map(|row| row.satisfied)
    }
}

/// The smallest interval that contains all.
pub(crate) fn hull(intervals: impl IntoIterator<Item = Interval>) -> Option<Interval> {
    intervals.into_iter().reduce(Interval::hull)
}

/// A text as lower-case words.
fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// The rows of a word table that a text has as whole words, whatever the case. A phrase within a
/// longer one of the table doesn't count: 'very common' isn't 'common' too.
pub(crate) fn said<'r, R>(
    text: &str,
    rows: &'r [R],
    words: impl Fn(&R) -> &[String],
) -> impl Iterator<Item = &'r R> {
    let text = tokens(text);
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        for phrase in words(row).iter().map(|w| tokens(w)).filter(|w| !w.is_empty()) {
            let starts = text.windows(phrase.len()).enumerate().filter(|(_, w)| *w == phrase.as_slice());
            found.extend(starts.map(|(start, _)| (start, start + phrase.len(), n)));
        }
    }
    let within = |a: &(usize, usize, usize), b: &(usize, usize, usize)| {
        b.0 <= a.0 && a.1 <= b.1 && b.1 - b.0 > a.1 - a.0
    };
    let mut kept: Vec<usize> =
        found.iter().filter(|a| !found.iter().any(|b| within(a, b))).map(|(_, _, n)| *n).collect();
    kept.sort_unstable();
    kept.dedup();
    kept.into_iter().filter_map(|n| rows.get(n))
}

/// The lower median of the lows and of the highs.
pub(crate) fn lower_median(intervals: &[Interval]) -> Option<Interval> {
    let mut lows: Vec<u8> = intervals.iter().map(|i| i.low()).collect();
    let mut highs: Vec<u8> = intervals.iter().map(|i| i.high()).collect();
    lows.sort_unstable();
    highs.sort_unstable();
    let middle = intervals.len().checked_sub(1)? / 2;
    Some(Interval::new(*lows.get(middle)?, *highs.get(middle)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_is_the_lower_one() {
        let levels = [Interval::new(0, 1), Interval::new(2, 3), Interval::new(1, 4), Interval::new(3, 4)];
        assert_eq!(lower_median(&levels), Some(Interval::new(1, 3)));
        assert_eq!(lower_median(&[]), None);
    }

    #[test]
    fn phrases_match_whole_words_and_the_longest_only() {
        let rows = [vec!["very common".to_owned(), "high".to_owned()], vec!["Common".to_owned()]];
        let of = |text: &str| -> Vec<usize> {
            said(text, &rows, |r| r).filter_map(|r| rows.iter().position(|x| x == r)).collect()
        };
        assert_eq!(of("High, with frequent cases"), [0]);
        assert_eq!(of("very  common"), [0]);
        assert_eq!(of("common"), [1]);
        assert_eq!(of("very common here, common there"), [0, 1]);
        assert_eq!(of("highland"), [] as [usize; 0]);
    }
}
