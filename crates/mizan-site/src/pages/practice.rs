//! What is measured and said of practice: charts with their table, the State beside others.

use maud::{Markup, html};
use mizan_domain::{Body, Kind, Slug};
use mizan_text::Text;

use super::parts::{sources, statement};
use super::{charts, tables};
use crate::address::{CountryPage, Form};
use crate::views::practice::{Measured, Position, SeriesTable};
use crate::views::{Frame, Statement};

/// Measured series as a table, of so many years.
pub(crate) fn series(table: &SeriesTable<'_>, years: usize, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if !table.series.is_empty() {
            section.scroll tabindex="0" aria-label=(t.get("site-series-caption")) {
                table.series {
                    caption { (t.get("site-series-caption")) }
                    thead { tr {
                        th scope="col" { (t.get("site-year")) }
                        @for column in &table.series { th scope="col" { (column.name) } }
                    } }
                    tbody {
                        @for year in table.years.iter().take(years) {
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
        }
    }
}

fn value(value: Option<Measured<'_>>, t: &Text) -> Markup {
    html! {
        @match value {
            None => span.v { (t.get("level-none")) },
            Some(measured) => (charts::said(&measured, t)),
        }
    }
}

/// The pictures of the series and, under each, where the same numbers stand.
pub(crate) fn pictures(table: &SeriesTable<'_>, right: &Slug, frame: &Frame<'_>, t: &Text) -> Markup {
    let name = t.name(&frame.names, Kind::Right, right.as_str());
    let country = frame.country.as_ref().map(|here| t.country(&frame.names, here.country));
    let subject = [Some(name), country].into_iter().flatten().collect::<Vec<_>>();
    let charts = charts::of_series(table, &t.clauses(&subject), t);
    html! {
        div.charts {
            @for (n, chart) in charts.iter().enumerate() {
                figure.chart.scroll tabindex="0" {
                    figcaption { (chart.title) }
                    (chart.picture(format!("measured-{}", n + 1)).embedded(t.lang().direction() == "rtl"))
                }
            }
        }
        @if !table.series.is_empty() { (charts::ways(&[
            (CountryPage::Measured(right.clone()), Form::Html),
            (CountryPage::Measured(right.clone()), Form::Csv),
            (CountryPage::Measured(right.clone()), Form::Svg),
        ], !charts.is_empty(), frame, t)) }
    }
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

/// Statements on either side that a page shows.
const SAID: usize = 4;

fn said(statements: &[Statement<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        ul.said {
            @for line in statements.iter().take(SAID) {
                li {
                    (statement(line, frame, t))
                    (words(line, t))
                    span.sm { " " (sources(line, frame, t)) }
                }
            }
        }
        @if statements.len() > SAID {
            p.sm { a href=(frame.links.here(CountryPage::Facts)) { (t.with("quality-more-statements", &[("count", (statements.len() - SAID).into())])) } }
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
