//! Measures by the gaps that they answer as a table of dots, and one measure.

use maud::{Markup, html};
use mizan_assess::Finding;
use mizan_domain::Kind;
use mizan_text::Text;

use super::issues::{of_country, said, section};
use super::layout::{Head, cite, country_crumbs, document};
use super::parts::{beside, capital, headline, sources};
use super::society::measures as measure_links;
use super::{gaps, tables};
use crate::address::{CountryPage, Place};
use crate::views::Frame;
use crate::views::measures::{DotLine, MeasureView, MeasuresView};

pub(crate) fn list(view: &MeasuresView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("pages-measures-by-gap");
    let heading = of_country(&what, frame, t);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(
            frame,
            t,
            vec![(t.get("site-tab-gaps"), Some(frame.links.here(CountryPage::Gaps))), (what, None)],
        ),
        lead: html! {
            p { (t.get("pages-measures-lead")) }
            @if let Some(right) = &view.right {
                p { (t.with("site-only-right", &[("right", t.name(&frame.names, Kind::Right, right.as_str()).into())])) }
            }
        },
        heading: heading.clone(),
    };
    let content = html! {
        (gaps::ways(frame, gaps::Way::Measures, t))
        (tables::folded(&t.get("column-right"), &view.rights, |right| match right {
            None => t.get("site-all"),
            Some(right) => t.name(&frame.names, Kind::Right, right.as_str()),
        }, t))
        @if view.lines.is_empty() { p { (t.get("site-no-measures")) } }
        @else if view.findings.is_empty() { (by_kind(view, &heading, t)) }
        @else { (by_finding(view, &heading, t)) }
        @if !view.idle.is_empty() {
            details { summary { (t.with("pages-measures-idle", &[("count", view.idle.len().into())])) } (measure_links(&view.idle, frame, t)) }
        }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// Measures against kinds of gap: a dot and how many findings.
fn by_kind(view: &MeasuresView<'_>, caption: &str, t: &Text) -> Markup {
    let gaps = view.gaps();
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table.dots {
                caption.v { (caption) }
                thead { tr {
                    th scope="col" { (t.get("site-measure")) }
                    @for gap in &gaps { th scope="col" { (capital(&t.gap(*gap))) } }
                    th scope="col" class="num" { (t.get("site-answers")) }
                } }
                tbody { @for line in &view.lines {
                    tr {
                        th scope="row" { (name(line, &view.frame, t)) }
                        @for gap in &gaps {
                            td {
                                @let count = line.by_gap.iter().find(|(g, _)| g == gap).map_or(0, |(_, n)| *n);
                                @if count > 0 { span.dot aria-hidden="true" { "●" } " " (t.number(count)) }
                            }
                        }
                        td.num { (t.number(line.total)) }
                    }
                } }
            }
        }
    }
}

/// Measures against the findings of one right: a dot where one answers the other.
fn by_finding(view: &MeasuresView<'_>, caption: &str, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table.dots {
                caption.v { (caption) }
                thead { tr {
                    th scope="col" { (t.get("site-measure")) }
                    @for (n, _) in view.findings.iter().enumerate() {
                        th scope="col" { a href={ "#f" (n + 1) } { (t.number(n + 1)) } }
                    }
                } }
                tbody { @for line in &view.lines {
                    tr {
                        th scope="row" { (name(line, frame, t)) }
                        @for dot in &line.dots {
                            td { @if *dot { span.dot aria-hidden="true" { "●" } span.v { (t.get("pages-answers-it")) } } }
                        }
                    }
                } }
            }
        }
        h2.small { (t.get("pages-the-findings")) }
        ol { @for (n, finding) in view.findings.iter().enumerate() { li id={ "f" (n + 1) } { (finding_link(finding, frame, t)) } } }
        @if view.left_out > 0 {
            p { a href=(frame.links.here(CountryPage::Gaps)) { (t.with("and-more", &[("count", view.left_out.into())])) } }
        }
    }
}

fn name(line: &DotLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! { a href=(frame.links.here(CountryPage::Measure(line.id.slug().clone()))) { (t.name(&frame.names, Kind::Measure, line.id.as_str())) }
    @if let Some(shown_by) = &line.measure.shown_by { span.v { " · " (t.get("site-shown-by")) ": " (shown_by) } } }
}

/// A finding as a link, with its kind and severity.
pub(crate) fn finding_link(finding: &Finding, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        a href=(frame.links.finding(&finding.id)) { (headline(&t.message(&finding.message, &frame.names))) }
        " " span.mut.sm { (capital(&t.gap(finding.kind))) " · " (t.with("site-severity", &[("severity", finding.severity.into())])) }
    }
}

pub(crate) fn page(view: &MeasureView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let name = t.name(&frame.names, Kind::Measure, view.id.as_str());
    let title = of_country(&name, frame, t);
    let head = Head {
        title: title.clone(),
        crumbs: country_crumbs(
            frame,
            t,
            vec![
                (t.get("site-tab-gaps"), Some(frame.links.here(CountryPage::Gaps))),
                (t.get("pages-measures-by-gap"), Some(frame.links.here(CountryPage::Measures))),
                (name.clone(), None),
            ],
        ),
        lead: html! {
            p { (t.with("pages-measure-lead", &[("count", view.findings.len().into())])) }
            p { a.big href=(try_it(view, frame)) { (t.get("pages-try-it")) } }
        },
        heading: name,
    };
    let content = html! {
        (about(view, t))
        section.step id="closes" {
            header { h2 { (t.get("pages-findings-answered")) } }
            @if view.findings.is_empty() { p { (t.get("pages-answers-nothing")) } }
            @else {
                p.sm { (t.get("pages-answers-means")) }
                (folded(&view.findings, frame, t))
            }
        }
        (section("weakens", &t.get("pages-weakens"), &view.weakens, frame, t))
        (section("bodies", &t.get("pages-for-bodies"), &view.bodies, frame, t))
        (section("groups", &t.get("pages-for-groups"), &view.groups, frame, t))
        (said(&view.said, frame, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &title))
    };
    document(frame, t, &head, &content)
}

/// Findings that stand open; a long list folds after these.
const OPEN: usize = 20;

fn folded(findings: &[&Finding], frame: &Frame<'_>, t: &Text) -> Markup {
    let (first, rest) = findings.split_at(findings.len().min(OPEN));
    html! {
        ul.plain { @for finding in first { li { (finding_link(finding, frame, t)) } } }
        @if !rest.is_empty() {
            details {
                summary { (t.with("and-more", &[("count", rest.len().into())])) }
                ul.plain { @for finding in rest { li { (finding_link(finding, frame, t)) } } }
            }
        }
    }
}

fn try_it(view: &MeasureView<'_>, frame: &Frame<'_>) -> String {
    match frame.links.country {
        Some((country, when)) => {
            let place = Place::Country(country, when, CountryPage::WhatIf);
            frame.links.with_query(place, &[("show", view.id.as_str())])
        }
        None => frame.links.here(CountryPage::WhatIf),
    }
}

fn about(view: &MeasureView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let measure = view.measure;
    html! {
        dl.m {
            dt { (t.get("site-who")) } dd { @if measure.aims_at.is_empty() { "–" } @else { (t.clauses(&measure.aims_at)) } }
            dt { (t.get("site-shown-by")) } dd { (measure.shown_by.as_deref().unwrap_or("–")) }
            @if let Some(effect) = measure.effect { dt { (t.get("pages-what-it-does")) } dd { (capital(&t.word(effect))) } }
            dt { (t.get("pages-origin")) } dd { (measure.origin) }
            dt { (t.get("pages-answers-rules")) }
            dd { @for (n, rule) in measure.answers.iter().enumerate() {
                @if n > 0 { " · " }
                a href={ (frame.links.to(Place::Method)) "#rule-" (rule) } { code { (rule) } }
            } }
            dt { (t.get("column-source")) } dd { (sources(&view.statement, frame, t)) }
        }
        div.beside { (beside(&view.statement, frame, t)) }
        p.sm { a href=(frame.links.fact(&view.statement.fact.id)) { (t.get("site-the-record")) } }
    }
}
