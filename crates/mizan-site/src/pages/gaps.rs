//! Every finding of a country by rank, with the parts of its severity and what would close it.

use maud::{Markup, html};
use mizan_domain::{Gap, Kind};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::{capital, headline};
use super::society::measure;
use super::{tables, what_if};
use crate::address::CountryPage;
use crate::views::Frame;
use crate::views::gaps::{GapLine, Gaps};

pub(crate) fn page(view: &Gaps<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country =
        frame.country.as_ref().map(|here| t.country(&frame.names, here.country)).unwrap_or_default();
    let heading = t.with("site-gaps-heading", &[("country", country.into())]);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(t.get("site-tab-gaps"), None)]),
        lead: html! {
            p {
                (t.with("site-gaps-lead", &[("shown", view.paging.total.into()), ("all", view.of.into())]))
                @if let Some(right) = &view.right {
                    " " (t.with("site-only-right", &[("right", t.name(&frame.names, Kind::Right, right.as_str()).into())]))
                    " " a href=(frame.links.here(CountryPage::Gaps)) { (t.get("site-show-all")) }
                }
            }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let first = (view.paging.page - 1) * view.paging.per + 1;
    let content = html! {
        (ways(frame, Way::Severity, t))
        (tables::narrowings(&t.get("site-gap-kind"), &view.kinds, |gap| match gap {
            None => t.get("site-all"),
            Some(gap) => capital(&t.gap(*gap)),
        }, t))
        (tables::by_group(&view.groups, t))
        (tables::by_checked(&view.checks, t))
        p.sm { a href=(view.other_depth) { (t.get(if view.deep { "site-without-depth" } else { "site-with-depth" })) } }
        section {
            h2.first { (t.get("site-by-severity")) }
            @if view.lines.is_empty() { p { (t.get("site-none-of-kind")) } }
            ol.find start=(first) { @for line in &view.lines { (ranked(line, frame, t)) } }
            (tables::turn(&view.paging.turn(), view.paging.page, t))
        }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// The ways of looking at gaps and measures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Severity,
    Measures,
    WhatIf,
}

/// Links to the ways of looking.
pub(crate) fn ways(frame: &Frame<'_>, current: Way, t: &Text) -> Markup {
    html! {
        nav.narrow.ways aria-label=(t.get("site-tab-gaps")) {
            ul {
                @for (way, page, key) in [
                    (Way::Severity, CountryPage::Gaps, "site-by-severity"),
                    (Way::Measures, CountryPage::Measures, "pages-measures-by-gap"),
                    (Way::WhatIf, CountryPage::WhatIf, "pages-what-if"),
                ] {
                    li { a href=(frame.links.here(page)) aria-current=[(way == current).then_some("page")] { (t.get(key)) } }
                }
            }
        }
    }
}

/// Measures that are named with a finding; its page has all.
const MEASURES: usize = 2;

/// A finding with how its severity is made up, how sure it is, and what would close it.
fn ranked(line: &GapLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let finding = line.finding;
    html! {
        li class=[(finding.kind == Gap::Evidence).then_some("soft")] {
            p {
                a href=(frame.links.finding(&finding.id)) {
                    b { (headline(&t.message(&finding.message, &frame.names))) }
                }
            }
            p.sm {
                span.gap { (capital(&t.gap_long(finding.kind))) }
                " · " (t.get("column-severity")) " " (t.severity(finding, &frame.names))
                @if !finding.certain { " · " b { (t.get("mark-possible")) } }
                " · " (t.with("checked-of", &[("checked", line.checked.into()), ("facts", line.facts.into())]))
                @if let Some(since) = line.since {
                    " · " (t.with("site-since", &[("day", t.date(since).into())]))
                }
                @if let Some(robustness) = line.robustness {
                    " · " (t.with("site-stands", &[
                        ("stood", robustness.stood.into()),
                        ("runs", robustness.runs.into()),
                    ]))
                    @if robustness.is_fragile() { " · " b { (t.get("mark-fragile")) } }
                }
            }
            @if !finding.measures.is_empty() {
                p.sm {
                    (t.get("site-what-would-close")) ": "
                    @for (n, id) in finding.measures.iter().take(MEASURES).enumerate() {
                        @if n > 0 { " · " }
                        (measure(id.as_str(), frame, t))
                    }
                    @if finding.measures.len() > MEASURES {
                        " · " a href={ (frame.links.finding(&finding.id)) "#measures" } { (t.with("and-more", &[("count", (finding.measures.len() - MEASURES).into())])) }
                    }
                    " · " a href=(what_if::for_finding(frame, &finding.id)) { (t.get("pages-try-it")) }
                }
            }
        }
    }
}
