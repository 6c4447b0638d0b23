//! Which way practice goes, where that can be said.

use mizan_domain::kinds::Observation;

use crate::Message;
use crate::case::{Entry, RightInfo};
use crate::rulebook::whole;
use crate::run::Run;

/// The direction of practice over the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trend {
    Better,
    Worse,
    /// Series contradict each other with certainty.
    Contested,
    NoClearChange,
}

impl Trend {
    pub(crate) fn message(self) -> Message {
        Message::new(match self {
            Self::Better => "remark-trend-better",
            Self::Worse => "remark-trend-worse",
            Self::Contested => "remark-trend-contested",
            Self::NoClearChange => "remark-trend-no-clear-change",
        })
    }
}

/// One-sided certainty that a series falls (negative) or rises (positive), by Kendall's rank
/// correlation with time: the share of all orders of the same values that are less extreme. Exact up
/// to seven points, else the normal approximation with the correction for ties (Kendall 1975, ch. 4).
pub(crate) fn certainty(values: &[f64]) -> (f64, bool) {
    let score = kendall(values);
    let rises = score > 0;
    if score == 0 {
        return (0.0, rises);
    }
    let certainty = if values.len() <= 7 { exact(values, score) } else { approximate(values, score) };
    (certainty, rises)
}

fn kendall(values: &[f64]) -> i64 {
    let mut score = 0;
    for (n, a) in values.iter().enumerate() {
        for b in values.iter().skip(n + 1) {
            score += match b.partial_cmp(a) {
                Some(std::cmp::Ordering::Greater) => 1,
                Some(std::cmp::Ordering::Less) => -1,
                _ => 0,
            };
        }
    }
    score
}

fn exact(values: &[f64], score: i64) -> f64 {
    let (mut as_extreme, mut all) = (0u32, 0u32);
    let mut order = values.to_vec();
    permute(&mut order, 0, &mut |order| {
        all += 1;
        let other = kendall(order);
        if (score > 0 && other >= score) || (score < 0 && other <= score) {
            as_extreme += 1;
        }
    });
    1.0 - f64::from(as_extreme) / f64::from(all.max(1))
}

fn permute(values: &mut [f64], from: usize, visit: &mut impl FnMut(&[f64])) {
    if from + 1 >= values.len() {
        visit(values);
        return;
    }
    for n in from..values.len() {
        values.swap(from, n);
        permute(values, from + 1, visit);
        values.swap(from, n);
    }
}

fn approximate(values: &[f64], score: i64) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let of = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let ties: f64 = sorted.chunk_by(|a, b| a == b).map(|group| of(count(group.len()))).sum();
    let variance = (of(count(values.len())) - ties) / 18.0;
    if variance <= 0.0 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "a score of at most some thousand")]
    let z = (score.abs() - 1) as f64 / variance.sqrt();
    normal_below(z)
}

/// The standard normal distribution function (Abramowitz and Stegun 26.2.17, error below 7.5e-8).
fn normal_below(z: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * z.abs());
    let terms = [0.319_381_530, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
    let sum = terms.iter().rev().fold(0.0, |acc, c| (acc + c) * t);
    let tail = (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt() * sum;
    if z >= 0.0 { 1.0 - tail } else { tail }
}

impl<'a> Run<'a> {
    /// The trend of a right's practice, over the series that aren't built on one another, and the
    /// observations that it was read from.
    pub(crate) fn trend(&self, right: &RightInfo<'a>) -> Option<(Trend, Vec<Entry<'a, Observation>>)> {
        let t = self.thresholds();
        let last = self.day.year();
        let first = last - whole(t.trend_window_years);
        let least = usize::try_from(whole(t.trend_least_points)).unwrap_or(3);
        let mut used = Vec::new();
        let mut directions: Vec<Option<bool>> = Vec::new();
        for series in self.independent_series(right) {
            let Some(all) = self.case.observations.get(series.id.as_str()) else { continue };
            let window: Vec<Entry<Observation>> = all
                .iter()
                .filter(|o| !self.is_dropped(o.n))
                .filter(|o| o.body.year > first && o.body.year <= last)
                .copied()
                .collect();
            if window.len() < least {
                continue;
            }
            let sign = if series.higher_is_better { 1.0 } else { -1.0 };
            let values: Vec<f64> = window.iter().map(|o| sign * o.body.value).collect();
            let (certainty, rises) = certainty(&values);
            directions.push((certainty >= t.trend_certainty).then_some(rises));
            used.extend(window);
        }
        if directions.is_empty() {
            return None;
        }
        let trend = if directions.iter().all(|d| *d == Some(true)) {
            Trend::Better
        } else if directions.iter().all(|d| *d == Some(false)) {
            Trend::Worse
        } else if directions.contains(&Some(true)) && directions.contains(&Some(false)) {
            Trend::Contested
        } else {
            Trend::NoClearChange
        };
        Some((trend, used))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certainty_of_short_series_is_exact() {
        let (c, rises) = certainty(&[1.0, 2.0, 3.0, 4.0]);
        assert!((c - (1.0 - 1.0 / 24.0)).abs() < 1e-12 && rises);
        let (c, rises) = certainty(&[3.0, 2.0, 1.0]);
        assert!((c - (1.0 - 1.0 / 6.0)).abs() < 1e-12 && !rises);
        assert_eq!(certainty(&[1.0, 1.0, 1.0]).0, 0.0);
    }

    #[test]
    fn exact_and_approximate_agree_on_seven_points() {
        let values = [1.0, 3.0, 2.0, 4.0, 6.0, 5.0, 7.0];
        let score = kendall(&values);
        assert!((exact(&values, score) - approximate(&values, score)).abs() < 0.01);
    }

    #[test]
    fn the_normal_distribution_is_right_at_known_points() {
        for (z, p) in [(0.0, 0.5), (1.0, 0.841_344_746), (1.959_963_985, 0.975), (-1.0, 0.158_655_254)] {
            assert!((normal_below(z) - p).abs() < 1e-7, "{z}");
        }
    }
}
