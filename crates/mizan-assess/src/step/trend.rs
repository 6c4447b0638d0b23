//! Which way practice goes, where that can be said.

use mizan_domain::kinds::Observation;

use super::practice::Measured;
use crate::Message;
use crate::case::{Entry, SeriesInfo};
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

/// Which way one series goes over the window, read so that up is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Course {
    Rises,
    Falls,
    /// Neither with the certainty asked for.
    Unclear,
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

/// One-sided certainty that a series rises (true) or falls, by Kendall's rank correlation with time:
/// the share of all orders of the same values that are less extreme, counted exactly, ties included.
pub(crate) fn certainty(values: &[f64]) -> (f64, bool) {
    let (mut up, mut down) = (0usize, 0usize);
    for (n, a) in values.iter().enumerate() {
        for b in values.iter().skip(n + 1) {
            up += usize::from(b > a);
            down += usize::from(b < a);
        }
    }
    if up == down {
        return (0.0, false);
    }
    let ways = inversions(values);
    let all: f64 = ways.iter().sum();
    // Inverted orders mirror each other, so that one tail serves both directions.
    let as_extreme: f64 = ways.iter().take(up.min(down) + 1).sum();
    (1.0 - as_extreme / all, up > down)
}

/// How many orders of some values have 0, 1, 2, … inverted pairs: the coefficients of the
/// q-multinomial of the groups of equal values.
fn inversions(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut placed = 0;
    let mut ways = vec![1.0];
    for group in sorted.chunk_by(|a, b| a.total_cmp(b).is_eq()) {
        placed += group.len();
        ways = product(&ways, &q_binomial(placed, group.len()));
    }
    ways
}

/// The coefficients of the Gaussian binomial, by its Pascal rule.
fn q_binomial(n: usize, k: usize) -> Vec<f64> {
    // The row of `m`: the coefficients of each `j` up to `k`.
    let mut row: Vec<Vec<f64>> = vec![vec![1.0]];
    row.resize(k + 1, Vec::new());
    for _ in 0..n {
        for j in (1..=k).rev() {
            let mut next = row.get(j - 1).cloned().unwrap_or_default();
            if let Some(own) = row.get(j).filter(|own| !own.is_empty()) {
                next.resize(next.len().max(own.len() + j), 0.0);
                next.iter_mut().skip(j).zip(own).for_each(|(cell, c)| *cell += c);
            }
            if let Some(cell) = row.get_mut(j) {
                *cell = next;
            }
        }
    }
    row.pop().unwrap_or_default()
}

fn product(a: &[f64], b: &[f64]) -> Vec<f64> {
    let mut result = vec![0.0; (a.len() + b.len()).saturating_sub(1)];
    for (n, x) in a.iter().enumerate() {
        for (cell, y) in result.iter_mut().skip(n).zip(b) {
            *cell += x * y;
        }
    }
    result
}

impl<'a> Run<'a> {
    /// The readable observations of a series in the window of years.
    pub(crate) fn window<'b>(
        &'b self,
        series: &'b SeriesInfo<'a>,
    ) -> impl Iterator<Item = Entry<'a, Observation>> + 'b {
        let last = self.day.year();
        let first = last - whole(self.thresholds().trend_window_years);
        series
            .observations
            .iter()
            .filter(move |o| o.body.year > first && o.body.year <= last)
            .filter(|o| self.holds(o).possible())
            .filter(|o| series.scale.is_some_and(|s| self.read(s, o.body).is_some()))
            .copied()
    }

    /// Which way a series goes over the window with the certainty asked for; none where it has too few
    /// points.
    pub(crate) fn course(&self, series: &SeriesInfo<'a>) -> Option<Course> {
        let t = self.thresholds();
        let sign = if series.series.higher_is_better { 1.0 } else { -1.0 };
        let values: Vec<f64> = self.window(series).map(|o| sign * o.body.value).collect();
        if values.len() < usize::try_from(whole(t.trend_least_points)).unwrap_or(3) {
            return None;
        }
        Some(match certainty(&values) {
            (certainty, _) if certainty < t.trend_certainty => Course::Unclear,
            (_, true) => Course::Rises,
            (_, false) => Course::Falls,
        })
    }
}

/// The trend of a right's practice, over the series that aren't built on one another, and the numbers
/// of the series that it was read from.
pub(crate) fn trend(independent: &[usize], measured: &[Measured]) -> Option<(Trend, Vec<usize>)> {
    let with_points = independent.iter().filter_map(|n| Some((*n, measured.get(*n)?.course?)));
    let (used, courses): (Vec<usize>, Vec<Course>) = with_points.unzip();
    if courses.is_empty() {
        return None;
    }
    let trend = if courses.iter().all(|c| *c == Course::Rises) {
        Trend::Better
    } else if courses.iter().all(|c| *c == Course::Falls) {
        Trend::Worse
    } else if courses.contains(&Course::Rises) && courses.contains(&Course::Falls) {
        Trend::Contested
    } else {
        Trend::NoClearChange
    };
    Some((trend, used))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same share by listing every order, written apart from the above.
    fn by_listing(values: &[f64]) -> f64 {
        fn orders(left: &[f64], done: &[f64], all: &mut Vec<Vec<f64>>) {
            if left.is_empty() {
                all.push(done.to_vec());
            }
            for n in 0..left.len() {
                let next = [done, &left[n..=n]].concat();
                orders(&[&left[..n], &left[n + 1..]].concat(), &next, all);
            }
        }
        let score = |v: &[f64]| -> i32 {
            let pairs = (0..v.len()).flat_map(|a| (a + 1..v.len()).map(move |b| (a, b)));
            pairs.map(|(a, b)| i32::from(v[b] > v[a]) - i32::from(v[b] < v[a])).sum()
        };
        let own = score(values);
        let mut all = Vec::new();
        orders(values, &[], &mut all);
        let extreme = all.iter().filter(|o| if own > 0 { score(o) >= own } else { score(o) <= own }).count();
        let number = |n: usize| f64::from(u32::try_from(n).unwrap());
        1.0 - number(extreme) / number(all.len())
    }

    #[test]
    fn certainty_is_the_share_of_less_extreme_orders() {
        let series: [&[f64]; 7] = [
            &[1.0, 2.0, 3.0, 4.0],
            &[3.0, 2.0, 1.0],
            &[1.0, 1.0, 2.0],
            &[2.0, 2.0, 1.0, 1.0, 0.0],
            &[1.0, 3.0, 2.0, 4.0, 6.0, 5.0, 7.0],
            &[0.0, 0.0, 0.0, 1.0, 1.0, 2.0, 1.0],
            &[5.0, 4.0, 4.0, 3.0, 4.0, 2.0],
        ];
        for values in series {
            let (share, rises) = certainty(values);
            assert!((share - by_listing(values)).abs() < 1e-12, "{values:?}: {share}");
            assert_eq!(rises, values[0] < values[values.len() - 1]);
        }
        assert!((certainty(&[1.0, 2.0, 3.0, 4.0]).0 - (1.0 - 1.0 / 24.0)).abs() < 1e-12);
    }

    #[test]
    fn what_neither_rises_nor_falls_has_no_direction() {
        for values in [&[1.0, 1.0, 1.0][..], &[1.0, 2.0, 1.0], &[]] {
            assert!(certainty(values).0.abs() < 1e-12, "{values:?}");
        }
    }
}
