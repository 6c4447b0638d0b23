//! From measured values to charts, with every number written once: the picture, the table and the files
//! have the same words for it.

use maud::{Markup, html};
use mizan_chart::{Lines, Picture, Point, Series, Tick, nice};
use mizan_text::Text;

use crate::address::{Address, CountryPage, Form, Place};
use crate::views::Frame;
use crate::views::practice::{Measured, SeriesColumn, SeriesTable};

/// A chart with its words.
pub(crate) struct Chart {
    pub(crate) title: String,
    pub(crate) desc: String,
    pub(crate) lines: Lines,
}

const SIZE: (f64, f64) = (600.0, 240.0);

impl Chart {
    /// The picture, under an id of its own on the page.
    pub(crate) fn picture(&self, id: String) -> Picture {
        Picture {
            id,
            title: self.title.clone(),
            desc: self.desc.clone(),
            width: self.lines.size.0,
            height: self.lines.size.1,
            drawing: self.lines.draw(),
        }
    }
}

/// A chart for the series of each axis; `subject` is what they measure and where.
pub(crate) fn of_series(table: &SeriesTable<'_>, subject: &str, t: &Text) -> Vec<Chart> {
    table.pictures().iter().map(|columns| chart(columns, subject, t)).collect()
}

fn chart(columns: &[&SeriesColumn<'_>], subject: &str, t: &Text) -> Chart {
    let years = columns.iter().flat_map(|column| column.values.iter().map(|value| value.year));
    let (first, last) = (years.clone().min().unwrap_or_default(), years.max().unwrap_or_default());
    let lines = Lines {
        form: mizan_chart::Form::Line,
        size: SIZE,
        x: (first.into(), last.into()),
        x_ticks: years_between(first, last, 6, t),
        y_ticks: values_axis(columns, 4, t),
        y_name: columns.first().map(|column| axis_name(column, t)),
        series: columns.iter().map(|column| series(column, t)).collect(),
        named: true,
    };
    let axis = columns.first().map_or_else(String::new, |column| scale_name(column, t));
    let title = [
        ("subject", subject.into()),
        ("scale", axis.into()),
        ("first", t.year(first).into()),
        ("last", t.year(last).into()),
    ];
    let desc: Vec<String> = columns.iter().filter_map(|column| sentence(column, t)).collect();
    Chart {
        title: t.with("pictures-measured-title", &title),
        desc: format!("{} {}", desc.join(" "), t.get("pictures-gaps")),
        lines,
    }
}

/// A series as it is drawn and tabled.
pub(crate) fn series(column: &SeriesColumn<'_>, t: &Text) -> Series {
    let point = |measured: &Measured<'_>| Point {
        at: measured.year.into(),
        key: measured.year.to_string(),
        value: measured.value,
        ends: measured.low.zip(measured.high),
        said: said(measured, t),
    };
    Series { name: column.name.clone(), points: column.values.iter().map(point).collect() }
}

/// A value as it is written, with its interval.
pub(crate) fn said(measured: &Measured<'_>, t: &Text) -> String {
    let value = short(measured.value, t);
    match measured.low.zip(measured.high) {
        None => value,
        Some((low, high)) => t.with(
            "pictures-value",
            &[("value", value.into()), ("low", short(low, t).into()), ("high", short(high, t).into())],
        ),
    }
}

/// Two digits after the point are more than any of the series can bear.
pub(crate) fn short(value: f64, t: &Text) -> String {
    t.number((value * 100.0).round() / 100.0)
}

/// The marks of an axis of values: a scale of classes whole, everything else from 0 where nothing lies below.
pub(crate) fn values_axis(columns: &[&SeriesColumn<'_>], about: usize, t: &Text) -> Vec<Tick> {
    let classes = columns.iter().find_map(|column| column.classes);
    // There is nothing between two classes.
    let about = classes.map_or(about, |(low, high)| about.min(whole(high - low)));
    let all = || columns.iter().flat_map(|column| &column.values);
    let (low, high) = classes.unwrap_or_else(|| {
        let low = all().map(|v| v.low.unwrap_or(v.value)).fold(f64::INFINITY, f64::min);
        let high = all().map(|v| v.high.unwrap_or(v.value)).fold(f64::NEG_INFINITY, f64::max);
        (low.min(0.0), high.max(0.0))
    });
    let ticks = nice(low, high, about);
    ticks.into_iter().map(|at| Tick { at, label: t.number(at) }).collect()
}

fn whole(number: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of classes")]
    let whole = number.max(1.0) as usize;
    whole
}

/// Years at which an axis is marked: round ones, not beyond its ends.
pub(crate) fn years_between(first: i16, last: i16, about: usize, t: &Text) -> Vec<Tick> {
    let (low, high) = (f64::from(first), f64::from(last));
    let tick = |at: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a year between two years")]
        let label = t.year(at as i16);
        Tick { at, label }
    };
    let inside =
        nice(low, high, about).into_iter().filter(|at| *at >= low && *at <= high && at.fract() == 0.0);
    inside.map(tick).collect()
}

/// What the axis is, and which direction is better.
pub(crate) fn axis_name(column: &SeriesColumn<'_>, t: &Text) -> String {
    let better =
        t.get(if column.series.higher_is_better { "site-better-higher" } else { "site-better-lower" });
    t.with("pictures-axis", &[("scale", scale_name(column, t).into()), ("better", better.into())])
}

fn scale_name(column: &SeriesColumn<'_>, t: &Text) -> String {
    if let Some((lowest, highest)) = column.classes {
        let ends = [("lowest", t.number(lowest).into()), ("highest", t.number(highest).into())];
        return t.with("pictures-scale-classes", &ends);
    }
    let key = format!("pictures-scale-{}", column.series.scale);
    if t.has(&key) { t.get(&key) } else { t.get("pictures-scale-other") }
}

/// How many values, the first, the last, the lowest and the highest.
pub(crate) fn sentence(column: &SeriesColumn<'_>, t: &Text) -> Option<String> {
    let (first, last) = (column.values.first()?, column.values.last()?);
    let by_value = |a: &&Measured<'_>, b: &&Measured<'_>| a.value.total_cmp(&b.value);
    let (lowest, highest) = (column.values.iter().min_by(by_value)?, column.values.iter().max_by(by_value)?);
    Some(t.with(
        "pictures-series",
        &[
            ("series", (&column.name).into()),
            ("count", column.values.len().into()),
            ("first-year", t.year(first.year).into()),
            ("first", said(first, t).into()),
            ("last-year", t.year(last.year).into()),
            ("last", said(last, t).into()),
            ("lowest-year", t.year(lowest.year).into()),
            ("lowest", short(lowest.value, t).into()),
            ("highest-year", t.year(highest.year).into()),
            ("highest", short(highest.value, t).into()),
        ],
    ))
}

/// The end of every chart: values as a table, CSV, SVG, how it is made.
pub(crate) fn ways(forms: &[(CountryPage, Form)], has_picture: bool, frame: &Frame<'_>, t: &Text) -> Markup {
    let shown = forms.iter().filter(|(_, form)| has_picture || *form != Form::Svg);
    html! {
        p.sm.take {
            @for (page, form) in shown {
                a href=(file(page, *form, frame)) {
                    @if *form == Form::Html { (t.get("pictures-as-table")) } @else { (form.name()) }
                }
                " · "
            }
            (how_made(frame, t))
        }
    }
}

/// Where it says how measured values are made and read.
pub(crate) fn how_made(frame: &Frame<'_>, t: &Text) -> Markup {
    html! { a href={ (frame.links.to(Place::Method)) "#series" } { (t.get("pictures-how-made")) } }
}

/// Another page of the country in a form.
fn file(page: &CountryPage, form: Form, frame: &Frame<'_>) -> String {
    let html = frame.links.here(page.clone());
    let (Some((country, when)), true) = (frame.links.country, form != Form::Html) else { return html };
    let query = html.split_once('?').map_or("", |(_, query)| query);
    let place = Place::Country(country, when, page.clone());
    let path = Address { lang: frame.links.lang, place, form }.path();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}
