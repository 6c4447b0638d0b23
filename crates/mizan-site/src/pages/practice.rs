//! What is measured and said of practice: a chart with its table, the State beside others.

use maud::{Markup, html};
use mizan_domain::Body;
use mizan_text::Text;

use super::parts::{sources, statement};
use super::tables;
use crate::views::practice::{Measured, Position, SeriesColumn, SeriesTable, YEARS};
use crate::views::{Frame, Statement};

/// Measured series: a small chart each, and their table.
pub(crate) fn series(table: &SeriesTable<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if !table.series.is_empty() {
            ul.charts {
                @for column in table.series.iter().filter(|column| column.values.len() > 1) {
                    li { (chart(column, frame, t)) }
                }
            }
            section.scroll tabindex="0" aria-label=(t.get("site-series-caption")) {
                table.series {
                    caption { (t.get("site-series-caption")) }
                    thead { tr {
                        th scope="col" { (t.get("site-year")) }
                        @for column in &table.series { th scope="col" { (t.series(&frame.names, &column.series.id)) } }
                    } }
                    tbody {
                        @for year in table.years.iter().take(YEARS) {
                            tr {
                                th scope="row" { (t.year(*year)) }
                                @for column in &table.series { td { (value(column.of(*year), t)) } }
                            }
                        }
                    }
                    tfoot {
                        tr {
                            th scope="row" { (t.get("site-better")) }
                            @for column in &table.series {
                                td { (t.get(if column.series.higher_is_better { "site-better-higher" } else { "site-better-lower" })) }
                            }
                        }
                        tr {
                            th scope="row" { (t.get("column-source")) }
                            @for column in &table.series { td { (sources(&column.newest, frame, t)) } }
                        }
                    }
                }
            }
            @if table.years.len() > YEARS {
                p.sm { a href=(frame.links.here(crate::address::CountryPage::FactsOf(mizan_domain::Kind::Observation))) {
                    (t.with("site-earlier-years", &[("count", (table.years.len() - YEARS).into())]))
                } }
            }
        }
    }
}

fn value(value: Option<Measured>, t: &Text) -> Markup {
    html! {
        @match value {
            None => span.v { (t.get("level-none")) },
            Some(Measured { value, low: Some(low), high: Some(high), .. }) => {
                (t.number(rounded(value))) " " span.mut { "(" (t.with("range", &[
                    ("first", t.number(rounded(low)).into()), ("last", t.number(rounded(high)).into()),
                ])) ")" }
            }
            Some(Measured { value, .. }) => (t.number(rounded(value))),
        }
    }
}

/// Two digits after the point are more than any of the series can bear.
fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 110.0;
const LEFT: f64 = 34.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 22.0;

/// A line through the values of a series, broken where years are missing, with its band.
fn chart(column: &SeriesColumn<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let name = t.series(&frame.names, &column.series.id);
    let ends = |of: fn(&Measured) -> [f64; 2]| {
        column
            .values
            .iter()
            .flat_map(of)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
    };
    let (first, last) = ends(|v| [f64::from(v.year), f64::from(v.year)]);
    let (low, high) = ends(|v| [v.low.unwrap_or(v.value), v.high.unwrap_or(v.value)]);
    let span = if high > low { high - low } else { 1.0 };
    let years = if last > first { last - first } else { 1.0 };
    let x = |year: f64| LEFT + (year - first) / years * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| TOP + (high - value) / span * (HEIGHT - TOP - BOTTOM);
    let title = t.with(
        "site-chart-title",
        &[("series", (&name).into()), ("first", year(first, t).into()), ("last", year(last, t).into())],
    );
    let direction =
        t.get(if column.series.higher_is_better { "site-better-higher" } else { "site-better-lower" });
    html! {
        figure {
            figcaption { b { (name) } " " span.mut { (direction) } }
            svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(title) {
                title { (title) }
                desc { (t.get("site-chart-desc")) }
                line class="axis" x1=(LEFT) x2=(WIDTH - RIGHT) y1=(y(high)) y2=(y(high)) {}
                line class="axis" x1=(LEFT) x2=(WIDTH - RIGHT) y1=(y(low)) y2=(y(low)) {}
                text class="q" x=(LEFT - 5.0) y=(y(high) + 4.0) text-anchor="end" { (t.number(rounded(high))) }
                text class="q" x=(LEFT - 5.0) y=(y(low) + 4.0) text-anchor="end" { (t.number(rounded(low))) }
                text class="q" x=(x(first)) y=(HEIGHT - 5.0) text-anchor="start" { (year(first, t)) }
                text class="q" x=(x(last)) y=(HEIGHT - 5.0) text-anchor="end" { (year(last, t)) }
                @for run in runs(&column.values) {
                    @if let Some(points) = band(run, &x, &y) { polygon class="band" points=(points) {} }
                    @if run.len() == 1 {
                        @for v in run { circle class="dot" cx=(tenth(x(f64::from(v.year)))) cy=(tenth(y(v.value))) r="2.5" {} }
                    } @else {
                        polyline class="line" points=(line(run.iter().map(|v| (x(f64::from(v.year)), y(v.value))))) {}
                    }
                }
            }
        }
    }
}

fn year(year: f64, t: &Text) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "it was a year before it was a place on an axis")]
    t.year(year as i16)
}

fn tenth(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

/// Values of years without a gap between them.
fn runs(values: &[Measured]) -> impl Iterator<Item = &[Measured]> {
    values.chunk_by(|a, b| b.year - a.year == 1)
}

fn line(points: impl Iterator<Item = (f64, f64)>) -> String {
    let all: Vec<(f64, f64)> = points.map(|(x, y)| (tenth(x), tenth(y))).collect();
    let between =
        |n: usize| n.checked_sub(1).and_then(|before| Some((all.get(before)?.1, all.get(n + 1)?.1)));
    let turns = all.iter().enumerate().filter(|(n, (_, y))| {
        // A point on a level stretch adds nothing to the line.
        between(*n).is_none_or(|(before, after)| (before - y).abs() > 0.01 || (after - y).abs() > 0.01)
    });
    let points: Vec<String> = turns.map(|(_, (x, y))| format!("{x},{y}")).collect();
    points.join(" ")
}

/// The outline of the interval: along its high ends and back along its low ends.
fn band(run: &[Measured], x: &impl Fn(f64) -> f64, y: &impl Fn(f64) -> f64) -> Option<String> {
    let ends: Option<Vec<(f64, f64, f64)>> =
        run.iter().map(|v| Some((x(f64::from(v.year)), y(v.high?), y(v.low?)))).collect();
    let ends = ends.filter(|ends| ends.len() > 1)?;
    let there = ends.iter().map(|(x, high, _)| (*x, *high));
    let back = ends.iter().rev().map(|(x, _, low)| (*x, *low));
    Some(line(there.chain(back)))
}

/// What the State says and what others report: the same place, the same size.
pub(crate) fn positions(position: &Position<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        div.two.positions {
            div.box {
                h3 { (t.get("site-state-position")) }
                @if position.state.is_empty() { p.sm { (t.get("site-state-position-none")) } }
                @else { (said(&position.state, frame, t)) }
            }
            div.box {
                h3 { (t.get("site-others-report")) }
                @if position.others.is_empty() { p.sm { (t.get("site-others-report-none")) } }
                @else { (said(&position.others, frame, t)) }
            }
        }
        @if !position.counts.is_empty() {
            h3 { (t.get("site-documented")) }
            p.sm { (t.get("site-documented-caveat")) }
            (tables::statements(&t.get("site-documented"), &position.counts, frame, t))
        }
    }
}

fn said(statements: &[Statement<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        ul.said {
            @for line in statements {
                li {
                    (statement(line, frame, t))
                    (words(line, t))
                    span.sm { " " (sources(line, frame, t)) }
                }
            }
        }
    }
}

/// More of what a record says than its title.
fn words(line: &Statement<'_>, t: &Text) -> Markup {
    html! {
        @match &line.fact.body {
            Body::Issue(issue) => { @if let Some(impact) = &issue.impact { p.sm { (t.quoted(impact)) } } }
            Body::Case(case) => {
                p.sm { (case.says) }
                @if let Some(disputed) = &case.disputed { p.dispute { b { (t.get("site-disputed-or-added")) } " " (disputed) } }
            }
            _ => {}
        }
    }
}

/// What a norm says and its limits.
pub(crate) fn norm_content(line: &Statement<'_>) -> Markup {
    html! {
        @if let Body::Norm(norm) = &line.fact.body {
            @if let Some(content) = &norm.content { p.sm { (content) } }
        }
    }
}
