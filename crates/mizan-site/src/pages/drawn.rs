//! The timeline as a picture.

use mizan_assess::Step;
use mizan_chart::{Curve, Form, Group, Lines, Look, Mark, Picture, Row, Rows, Span};
use mizan_domain::kinds::{NormEffect, NormKind};
use mizan_domain::{Body, Kind};
use mizan_text::Text;

use super::charts;
use super::parts::capital;
use super::timeline::heading;
use crate::views::practice::SeriesColumn;
use crate::views::timeline::{Absent, Line, TimelineView, middle, text_and_article, years};

const WIDTH: f64 = 1180.0;

/// The picture.
pub(crate) fn timeline(view: &TimelineView<'_>, t: &Text) -> Picture {
    let window = &view.window;
    // The day itself is the end of the axis, with all of it.
    let axis = (years(window.from), years(window.to));
    let boxes: Vec<_> = view.periods.iter().map(|line| period(line, axis)).collect();
    let rows = Rows {
        width: WIDTH,
        axis,
        ticks: charts::years_between(window.from.year(), window.to.year(), 8, t)
            .into_iter()
            .filter(|tick| tick.at >= axis.0 && tick.at <= axis.1)
            .collect(),
        boxes: (!boxes.is_empty()).then(|| (t.get("pictures-periods"), boxes)),
        groups: groups(view, t),
        curve: view.practice.as_ref().map(|column| curve(column, t)),
        now: Some(if window.until_now { t.as_of(window.to) } else { t.date(window.to) }),
    };
    let (drawing, height) = rows.draw();
    Picture {
        id: "timeline".to_owned(),
        title: heading(view, t),
        desc: desc(view, t),
        width: WIDTH,
        height,
        drawing,
    }
}

/// What the picture shows, in numbers: those of the list and of the files.
fn desc(view: &TimelineView<'_>, t: &Text) -> String {
    let count = |lines: &[Line<'_>]| lines.len();
    let reviews: usize = view.reviews.iter().map(|(_, lines)| lines.len()).sum();
    let numbers = [
        ("periods", count(&view.periods).into()),
        ("treaties", count(&view.treaties).into()),
        ("absent", view.absent.len().into()),
        ("laws", view.laws.iter().map(Vec::len).sum::<usize>().into()),
        ("judgments", count(&view.judgments).into()),
        ("reviews", reviews.into()),
        ("values", view.practice.as_ref().map_or(0, |column| column.values.len()).into()),
    ];
    let practice = view.practice.as_ref().and_then(|column| charts::sentence(column, t));
    let all = [Some(t.with("pictures-timeline-desc", &numbers)), practice];
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A box from the beginning of a period to that of its last year: the next begins in the same year.
fn period(line: &Line<'_>, axis: (f64, f64)) -> (f64, f64, String) {
    let from = years(line.entry.from.earliest());
    let until = match line.entry.until {
        None => axis.1,
        Some(last) if years(last.earliest()) > from => years(last.earliest()),
        Some(last) => years(last.latest()),
    };
    (from, until, line.name.clone())
}

fn groups(view: &TimelineView<'_>, t: &Text) -> Vec<Group> {
    let treaties = view.treaties.iter().map(|line| bar(line.name.clone(), line, Look::Binds, t));
    let absent = view.absent.iter().map(|absent| missing(absent, view, t));
    let laws = view.laws.iter().filter_map(|bundle| {
        let first = bundle.first()?;
        let (look, sign) = match first.entry.effect {
            Some(NormEffect::Restricts) => (Look::Restricts, "restricts"),
            Some(NormEffect::Both) => (Look::Both, "both"),
            _ => (Look::Protects, "protects"),
        };
        let signed =
            [("sign", t.get(&format!("pictures-sign-{sign}")).into()), ("law", label(bundle, t).into())];
        Some(bar(t.with("pictures-with-sign", &signed), first, look, t))
    });
    let judgments = (!view.judgments.is_empty()).then(|| marks(t.get("pictures-judgments"), &view.judgments));
    let reviews = view.reviews.iter().map(|(body, lines)| marks(body.clone(), lines));
    let group = |heading: &str, note: Option<&str>, rows: Vec<Row>| Group {
        heading: t.get(heading),
        note: note.map(|note| t.get(note)),
        rows,
    };
    let groups = [
        group("pictures-treaties", Some("pictures-treaties-note"), treaties.chain(absent).collect()),
        group("pictures-laws", Some("pictures-laws-note"), laws.collect()),
        group("pictures-reviews", Some("pictures-reviews-note"), reviews.collect()),
        group("pictures-events", None, judgments.into_iter().collect()),
    ];
    groups.into_iter().filter(|group| !group.rows.is_empty()).collect()
}

fn bar(label: String, line: &Line<'_>, look: Look, t: &Text) -> Row {
    let span = Span {
        from: years(line.entry.from.earliest()),
        until: line.entry.until.map(|until| years(until.earliest())),
        look,
        said: super::timeline::began(line, t),
    };
    Row { label, spans: vec![span], marks: Vec::new() }
}

fn missing(absent: &Absent<'_>, view: &TimelineView<'_>, t: &Text) -> Row {
    let span = Span {
        from: years(view.window.from),
        until: None,
        look: Look::Absent,
        said: t.get(&format!("pictures-{}", absent.why.name())),
    };
    let label = t.name(&view.frame.names, Kind::Instrument, absent.instrument.as_str());
    Row { label, spans: vec![span], marks: Vec::new() }
}

fn marks(label: String, lines: &[Line<'_>]) -> Row {
    let marks = lines.iter().map(|line| Mark { at: middle(line.entry.from) }).collect();
    Row { label, spans: Vec::new(), marks }
}

/// The name of a law, or of several articles of one text.
pub(crate) fn label(bundle: &[Line<'_>], t: &Text) -> String {
    match bundle {
        [] => String::new(),
        [line] => line.name.clone(),
        [line, ..] => {
            let text = [("text", text_and_article(&line.name).0.into()), ("count", bundle.len().into())];
            t.with("pictures-articles", &text)
        }
    }
}

/// What an entry is, in a word.
pub(crate) fn kind(line: &Line<'_>, t: &Text) -> String {
    match &line.fact.body {
        Body::Norm(norm) if norm.kind == NormKind::Judgment => t.get("pictures-judgment"),
        _ => capital(&t.get(&format!("track-{}", line.entry.track.name()))),
    }
}

/// The measured values under the rows.
pub(crate) fn curve(column: &SeriesColumn<'_>, t: &Text) -> Curve {
    let note = [("series", (&column.name).into()), ("axis", charts::axis_name(column, t).into())];
    Curve {
        heading: t.step(Step::Practice),
        note: Some(t.with("pictures-curve", &note)),
        lines: Lines {
            form: Form::Line,
            size: (WIDTH, 0.0),
            x: (0.0, 0.0),
            x_ticks: Vec::new(),
            y_ticks: charts::values_axis(&[column], 3, t),
            y_name: None,
            series: vec![charts::series(column, t)],
            named: false,
        },
    }
}
