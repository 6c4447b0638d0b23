//! Values over time as lines, with their intervals as bands. A gap in the values breaks the line.

use std::collections::BTreeMap;

use crate::drawing::{Anchor, Drawing, place};
use crate::fit::{width, wrapped};
use crate::{Scale, Table, Tick};

/// Lines in one picture at most: more can't be told apart without colours.
pub const MOST_SERIES: usize = 4;

/// How values are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// By a line from value to value.
    Line,
    /// By steps: each value holds until the next, the last until the end of the axis. Never broken.
    Steps,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Where on the axis of time, in years.
    pub at: f64,
    /// How that time is written in data: `1987`, `2010-06-23`; empty for a point that is drawn but no datum,
    /// such as the nothing before the first step.
    pub key: String,
    /// The value.
    pub value: f64,
    /// The ends of its interval.
    pub ends: Option<(f64, f64)>,
    /// The value as it is written, with its interval.
    pub said: String,
}

/// Values that belong together, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its values.
    pub points: Vec<Point>,
}

/// A picture of up to four series on the same two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// How values are joined.
    pub form: Form,
    /// Width and height of the whole.
    pub size: (f64, f64),
    /// First and last time, in years.
    pub x: (f64, f64),
    /// Marks of the axis of time.
    pub x_ticks: Vec<Tick>,
    /// Marks of the axis of values; the first and the last are its ends.
    pub y_ticks: Vec<Tick>,
    /// What the axis of values is, and which direction is better; none where the text beside says it.
    pub y_name: Option<String>,
    /// The series; those after the fourth are not drawn.
    pub series: Vec<Series>,
    /// Whether each line's name stands at its end; else its last value does.
    pub named: bool,
}

const TOP: f64 = 12.0;
const BOTTOM: f64 = 22.0;
const AXIS: f64 = 16.0;
const LINE: f64 = 16.0;
/// The part of the width that names of lines take.
const NAMES: f64 = 0.36;
const SAMPLE: f64 = 22.0;

impl Lines {
    /// The shapes.
    pub fn draw(&self) -> Drawing {
        let mut out = Drawing::new();
        let (x, y) = (self.across(), self.up());
        self.axes(&mut out, &x, &y);
        self.curves(&mut out, &x, &y);
        self.names(&mut out, &y);
        out
    }

    /// The values and their axis on a given axis of time, between two heights.
    pub(crate) fn draw_into(&self, x: &Scale, (top, bottom): (f64, f64)) -> Drawing {
        let mut out = Drawing::new();
        let at = |tick: Option<&Tick>| tick.map_or(0.0, |tick| tick.at);
        let y = Scale::new((at(self.y_ticks.first()), at(self.y_ticks.last())), (bottom, top));
        self.levels(&mut out, x, &y);
        self.curves(&mut out, x, &y);
        out
    }

    fn curves(&self, out: &mut Drawing, x: &Scale, y: &Scale) {
        let shown = self.series.iter().take(MOST_SERIES);
        // Bands first: no band lies over another's line.
        for (n, series) in shown.clone().enumerate() {
            for run in self.runs(series) {
                self.band(out, &self.class("band", "b", n), run, x, y);
            }
        }
        for (n, series) in shown.enumerate() {
            self.values(out, n, series, x, y);
        }
    }

    /// The same numbers as a table, the newest first; the first column is headed by `heading`.
    pub fn table(&self, caption: &str, heading: &str) -> Table {
        let mut rows: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (n, series) in self.series.iter().enumerate() {
            for point in series.points.iter().filter(|point| !point.key.is_empty()) {
                let row = rows.entry(&point.key).or_insert_with(|| vec![String::new(); self.series.len()]);
                if let Some(cell) = row.get_mut(n) {
                    cell.clone_from(&point.said);
                }
            }
        }
        let head = std::iter::once(heading.to_owned()).chain(self.series.iter().map(|s| s.name.clone()));
        let rows = rows.into_iter().rev();
        Table {
            caption: caption.to_owned(),
            head: head.collect(),
            rows: rows.map(|(key, cells)| std::iter::once(key.to_owned()).chain(cells).collect()).collect(),
        }
    }

    fn across(&self) -> Scale {
        let label = self.y_ticks.iter().map(|tick| width(&tick.label)).fold(0.0, f64::max);
        let last = self.series.iter().filter_map(|series| series.points.last());
        let value = last.map(|point| width(&point.said)).fold(0.0, f64::max);
        let end = if self.named { self.size.0 * (1.0 - NAMES) } else { self.size.0 - value - 8.0 };
        Scale::new(self.x, (label + 8.0, end))
    }

    fn up(&self) -> Scale {
        let at = |tick: Option<&Tick>| tick.map_or(0.0, |tick| tick.at);
        let top = TOP + if self.y_name.is_some() { AXIS } else { 0.0 };
        let ends = (at(self.y_ticks.first()), at(self.y_ticks.last()));
        Scale::new(ends, (self.size.1 - BOTTOM, top))
    }

    fn axes(&self, out: &mut Drawing, x: &Scale, y: &Scale) {
        let (left, right) = (x.at(self.x.0), x.at(self.x.1));
        if let Some(name) = &self.y_name {
            out.text("q", (0.0, TOP), Anchor::Start, name);
        }
        self.levels(out, x, y);
        for tick in &self.x_ticks {
            let half = width(&tick.label) / 2.0;
            let at = x.inside(tick.at);
            let anchor = match at {
                at if at - half < left - 8.0 => Anchor::Start,
                at if at + half > right + 14.0 => Anchor::End,
                _ => Anchor::Middle,
            };
            out.text("q", (at, self.size.1 - 5.0), anchor, &tick.label);
        }
    }

    /// A line across for each mark of the axis of values.
    fn levels(&self, out: &mut Drawing, x: &Scale, y: &Scale) {
        let (left, right) = x.ends();
        for tick in &self.y_ticks {
            let at = y.at(tick.at);
            out.line("axis", (left, at), (right, at));
            out.text("q", (left - 5.0, at + 4.0), Anchor::End, &tick.label);
        }
    }

    /// The class of a part of the n-th series: one series alone has the site's own colour.
    fn class(&self, alone: &str, several: &str, n: usize) -> String {
        if self.series.len() == 1 { alone.to_owned() } else { format!("{several}{}", n + 1) }
    }

    /// Values without a gap between them.
    fn runs<'s>(&self, series: &'s Series) -> Vec<&'s [Point]> {
        match self.form {
            Form::Line => series.points.chunk_by(|a, b| b.at - a.at < 1.5).collect(),
            Form::Steps => vec![&series.points],
        }
    }

    fn values(&self, out: &mut Drawing, n: usize, series: &Series, x: &Scale, y: &Scale) {
        for run in self.runs(series) {
            let data: Vec<String> = run.iter().filter(|point| !point.key.is_empty()).map(datum).collect();
            let class = self.class("line", "s", n);
            let points = match self.form {
                Form::Steps => self.stairs(run, x, y),
                Form::Line => run.iter().map(|point| (x.at(point.at), y.at(point.value))).collect(),
            };
            if let [only] = points.as_slice() {
                out.dot(&self.class("dot", "d", n), *only, 3.0);
            } else {
                out.polyline(&class, &turns(&points), Some(data.join(" ")));
            }
        }
    }

    /// Corners of the steps, from the first value to the end of the axis.
    fn stairs(&self, run: &[Point], x: &Scale, y: &Scale) -> Vec<(f64, f64)> {
        let mut corners = Vec::new();
        let mut before: Option<f64> = None;
        for point in run {
            let at = x.inside(point.at);
            corners.extend(before.map(|value| (at, y.at(value))));
            corners.push((at, y.at(point.value)));
            before = Some(point.value);
        }
        corners.extend(before.map(|value| (x.at(self.x.1), y.at(value))));
        corners
    }

    /// The outline of the interval: along its high ends and back along its low ends. Steps are filled down
    /// to the axis.
    fn band(&self, out: &mut Drawing, class: &str, run: &[Point], x: &Scale, y: &Scale) {
        let mut outline: Vec<(f64, f64)> = Vec::new();
        match self.form {
            Form::Steps => {
                let stairs = self.stairs(run, x, y);
                let (Some(first), Some(last)) = (stairs.first(), stairs.last()) else { return };
                let floor = y.at(self.y_ticks.first().map_or(0.0, |tick| tick.at));
                let (first, last) = ((first.0, floor), (last.0, floor));
                outline.extend(stairs);
                outline.extend([last, first]);
            }
            Form::Line => {
                let ends = |of: fn((f64, f64)) -> f64| {
                    let all: Option<Vec<_>> =
                        run.iter().map(|point| Some((x.at(point.at), y.at(of(point.ends?))))).collect();
                    all
                };
                let (Some(low), Some(high)) = (ends(|(low, _)| low), ends(|(_, high)| high)) else { return };
                if high.len() < 2 {
                    return;
                }
                outline.extend(high);
                outline.extend(low.into_iter().rev());
            }
        }
        out.polygon(class, &outline);
    }

    /// At the end of each line its name, with a piece of the line; or its last value.
    fn names(&self, out: &mut Drawing, y: &Scale) {
        let right = self.across().at(self.x.1);
        let last = |series: &Series| series.points.last().map(|point| y.at(point.value));
        if !self.named {
            for series in self.series.iter().take(MOST_SERIES) {
                let (Some(at), Some(point)) = (last(series), series.points.last()) else { continue };
                out.text("h", (right + 5.0, at + 4.0), Anchor::Start, &point.said);
            }
            return;
        }
        let room = self.size.0 - right - SAMPLE - 14.0;
        let mut labels: Vec<(f64, usize, Vec<String>)> = self
            .series
            .iter()
            .take(MOST_SERIES)
            .enumerate()
            .filter_map(|(n, series)| Some((last(series)?, n, wrapped(&series.name, room, 3))))
            .collect();
        labels.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let height: f64 = labels.iter().map(|(_, _, lines)| tall(lines)).sum();
        let lowest = self.size.1 - BOTTOM;
        let mut next = (lowest - height).min(labels.first().map_or(TOP, |(at, ..)| *at - 4.0)).max(TOP - 6.0);
        let mut below = height;
        for (at, n, lines) in labels {
            // As near to its line's end as its neighbours and the bottom leave room for.
            let top = next.max((at - 8.0).min(lowest - below));
            let middle = top + 8.0;
            out.line(&self.class("line", "s", n), (right + 8.0, middle), (right + 8.0 + SAMPLE, middle));
            let mut baseline = middle + 4.0;
            for line in &lines {
                out.text("", (right + 14.0 + SAMPLE, baseline), Anchor::Start, line);
                baseline += LINE;
            }
            next = top + tall(&lines);
            below -= tall(&lines);
        }
    }
}

fn tall(lines: &[String]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let n = lines.len() as f64;
    n * LINE + 3.0
}

/// `1987:0.5` or `1987:0.5[0.2,0.8]`, to a thousandth.
fn datum(point: &Point) -> String {
    let number = |number: f64| (number * 1000.0).round() / 1000.0;
    match point.ends {
        None => format!("{}:{}", point.key, number(point.value)),
        Some((low, high)) => {
            format!("{}:{}[{},{}]", point.key, number(point.value), number(low), number(high))
        }
    }
}

/// Without the points in the middle of a level stretch: they add nothing to the line.
fn turns(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let level = |a: &(f64, f64), b: &(f64, f64)| place(a.1) == place(b.1);
    let inner = |n: usize| Some((points.get(n.checked_sub(1)?)?, points.get(n + 1)?));
    points
        .iter()
        .enumerate()
        .filter(|(n, point)| {
            inner(*n).is_none_or(|(before, after)| !level(before, point) || !level(point, after))
        })
        .map(|(_, point)| *point)
        .collect()
}
