//! Rows along one axis of time: what holds as a bar, what happened as a mark, what is measured as a curve.
//! The row's name stands at the left, a bar's first date in front of the bar: no text meets another.
//! Nothing is drawn before the first or after the last moment of the axis.

use crate::drawing::{Anchor, Drawing, place};
use crate::fit::{cut, width};
use crate::{Lines, Scale, Tick};

/// How a bar looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Full: it binds.
    Binds,
    /// Light: it protects.
    Protects,
    /// Outlined: it restricts.
    Restricts,
    /// Dashed: it does both.
    Both,
    /// Dotted, with a word on it: it isn't there.
    Absent,
}

impl Look {
    /// Its class.
    fn class(self) -> &'static str {
        match self {
            Self::Binds => "binds",
            Self::Protects => "protects",
            Self::Restricts => "restricts",
            Self::Both => "both",
            Self::Absent => "absent",
        }
    }
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Its beginning, in years.
    pub from: f64,
    /// Its end; none: it goes on.
    pub until: Option<f64>,
    /// How it looks.
    pub look: Look,
    /// Its first date as it is written, in front of it; for what isn't there the word on its line. May
    /// be empty.
    pub said: String,
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// When, in years.
    pub at: f64,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// Bars.
    pub spans: Vec<Span>,
    /// Marks; a row with any has a line through it.
    pub marks: Vec<Mark>,
}

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading.
    pub heading: String,
    /// A note beside it.
    pub note: Option<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Measured values on the axis of the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The heading.
    pub heading: String,
    /// A note beside it: what the values are, and which direction is better.
    pub note: Option<String>,
    /// The values; their own size, axis of time and names are not used.
    pub lines: Lines,
}

/// A box above all rows: its beginning and end, in years, and its name.
pub type Boxed = (f64, f64, String);

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The whole width.
    pub width: f64,
    /// First and last moment, in years.
    pub axis: (f64, f64),
    /// Marks of the axis.
    pub ticks: Vec<Tick>,
    /// Boxes above all rows, with their heading: periods by beginning, end and name.
    pub boxes: Option<(String, Vec<Boxed>)>,
    /// The rows.
    pub groups: Vec<Group>,
    /// What is measured.
    pub curve: Option<Curve>,
    /// The words at the end of the axis.
    pub now: Option<String>,
}

/// Where names end, and where the axis begins: a date fits between.
const NAMES: f64 = 258.0;
const LEFT: f64 = 345.0;
const RIGHT: f64 = 8.0;
const HEAD: f64 = 24.0;
const ROW: f64 = 18.0;
const BAR: f64 = 10.0;
const BOX: f64 = 22.0;
const CURVE: f64 = 110.0;

impl Rows {
    /// The shapes, and how high they are together.
    pub fn draw(&self) -> (Drawing, f64) {
        let x = Scale::new(self.axis, (LEFT, self.width - RIGHT));
        let mut rows = Drawing::new();
        let mut y = HEAD;
        if let Some((heading, boxes)) = &self.boxes {
            y = Self::boxes(&mut rows, heading, boxes, &x, y) + 10.0;
        }
        for group in &self.groups {
            y = self.group(&mut rows, group, &x, y) + 8.0;
        }
        if let Some(curve) = &self.curve {
            y = self.curve(&mut rows, curve, y);
        }
        let mut out = Drawing::new();
        for tick in &self.ticks {
            let at = x.at(tick.at);
            out.line("axis", (at, HEAD - 4.0), (at, y));
            out.text("q", (at, HEAD - 8.0), Anchor::Middle, &tick.label);
        }
        out.append(rows);
        if let Some(now) = &self.now {
            let end = self.width - RIGHT;
            out.line("now", (end, HEAD - 4.0), (end, y + 4.0));
            out.text("h", (end, y + 18.0), Anchor::End, now);
            y += 20.0;
        }
        (out, y + 4.0)
    }

    /// Boxes that overlap stand under each other.
    fn boxes(out: &mut Drawing, heading: &str, boxes: &[Boxed], x: &Scale, top: f64) -> f64 {
        out.text("h", (0.0, top + 15.0), Anchor::Start, heading);
        let mut lanes: Vec<f64> = Vec::new();
        for (from, until, name) in boxes {
            let (left, right) = (x.inside(*from), x.inside(*until));
            let lane = lanes.iter().position(|end| *end <= left + 0.5).unwrap_or(lanes.len());
            match lanes.get_mut(lane) {
                Some(end) => *end = right,
                None => lanes.push(right),
            }
            let y = top + (BOX + 3.0) * index(lane);
            out.rect("period", (left, y), right - left - 1.0, BOX);
            let name = cut(name, right - left - 8.0);
            if !name.is_empty() {
                out.text("", (left + 4.0, y + 15.0), Anchor::Start, &name);
            }
        }
        top + (BOX + 3.0) * index(lanes.len().max(1))
    }

    fn group(&self, out: &mut Drawing, group: &Group, x: &Scale, top: f64) -> f64 {
        let y = top + ROW;
        heading(out, &group.heading, group.note.as_deref(), y);
        let mut leaders = String::new();
        let mut y = y + 6.0;
        for row in &group.rows {
            let baseline = y + 13.0;
            let drawn = |span: &&Span| span.look != Look::Absent || span.said.is_empty();
            let first = row.spans.iter().filter(drawn).map(|span| span.from);
            let first = first.fold(f64::INFINITY, f64::min);
            let dates = row.spans.iter().map(|span| width(&span.said)).fold(0.0, f64::max) + 12.0;
            let room = if first.is_finite() { x.inside(first) - dates } else { NAMES };
            let label = cut(&row.label, room.max(NAMES));
            out.text("", (0.0, baseline), Anchor::Start, &label);
            // A row with marks has a line of its own.
            if row.marks.is_empty() && first.is_finite() && room > width(&label) + 12.0 {
                leaders.push_str(&leader(width(&label) + 6.0, room, y + ROW / 2.0));
            }
            for span in &row.spans {
                self.bar(out, span, x, y, baseline);
            }
            if !row.marks.is_empty() {
                out.line("axis", (LEFT, y + ROW / 2.0), (self.width - RIGHT, y + ROW / 2.0));
            }
            for mark in row.marks.iter().filter(|mark| mark.at >= self.axis.0 && mark.at <= self.axis.1) {
                out.diamond("mark", (x.at(mark.at), y + ROW / 2.0), 6.0);
            }
            y += ROW;
        }
        if !leaders.is_empty() {
            out.path("axis", leaders);
        }
        y
    }

    fn bar(&self, out: &mut Drawing, span: &Span, x: &Scale, y: f64, baseline: f64) {
        let until = span.until.unwrap_or(self.axis.1);
        if span.from > self.axis.1 || until < self.axis.0 {
            return;
        }
        let (left, right) = (x.inside(span.from), x.inside(until));
        let middle = y + ROW / 2.0;
        if span.look == Look::Absent && span.said.is_empty() {
            out.line(span.look.class(), (left, middle), (right, middle));
            return;
        }
        if span.look == Look::Absent {
            let (centre, half) = (f64::midpoint(left, right), width(&span.said) / 2.0 + 6.0);
            out.line(span.look.class(), (left, middle), (centre - half, middle));
            out.line(span.look.class(), (centre + half, middle), (right, middle));
            out.text("q", (centre, baseline), Anchor::Middle, &span.said);
            return;
        }
        let (left, wide) = (left.round(), (right - left).round().max(1.0));
        let (x, y) = (place(left), place(middle - BAR / 2.0));
        // A path takes fewer bytes than a rectangle, and there are many bars.
        out.path(span.look.class(), format!("M{x} {y}h{wide}v{BAR}h-{wide}z"));
        if !span.said.is_empty() {
            out.text("q", (left - 6.0, baseline), Anchor::End, &span.said);
        }
    }

    fn curve(&self, out: &mut Drawing, curve: &Curve, top: f64) -> f64 {
        let y = top + ROW;
        heading(out, &curve.heading, curve.note.as_deref(), y);
        let (first, last) = self.axis;
        let mut lines = curve.lines.clone();
        for series in &mut lines.series {
            series.points.retain(|point| point.at >= first && point.at <= last);
        }
        out.append(
            lines.draw_into(&Scale::new(self.axis, (LEFT, self.width - RIGHT)), (y + 14.0, y + CURVE)),
        );
        y + CURVE + 6.0
    }
}

fn heading(out: &mut Drawing, heading: &str, note: Option<&str>, y: f64) {
    out.text("h", (0.0, y), Anchor::Start, heading);
    if let Some(note) = note {
        out.text("q", (width(heading) + 18.0, y), Anchor::Start, note);
    }
}

fn leader(from: f64, to: f64, y: f64) -> String {
    format!("M{} {}H{}", place(from.round()), place(y), place(to.round()))
}

fn index(n: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few lanes")]
    let n = n as f64;
    n
}
