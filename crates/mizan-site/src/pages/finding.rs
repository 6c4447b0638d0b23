//! A finding with its why.

use maud::{Markup, html};
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, numbered_step};
use super::parts::{capital, headline, rich};
use super::{matrix, tables, what_if};
use crate::address::{CountryPage, Place};
use crate::views::finding::FindingView;

pub(crate) fn page(view: &FindingView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = headline(&t.message(&view.finding.message, &frame.names)).to_owned();
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(
            frame,
            t,
            vec![
                (t.get("site-tab-gaps"), Some(frame.links.here(CountryPage::Gaps))),
                (view.finding.id.clone(), None),
            ],
        ),
        lead: lead(view, t),
        heading: heading.clone(),
    };
    let content = html! {
        div.two.first {
            section { h2.first { (t.get("site-why")) } (why(view, t)) }
            section { h2.first { (t.get("site-how-sure")) } (how_sure(view, t)) }
        }
        section.step id="facts" {
            header { h2 { (t.get("site-facts-of-finding")) } span.why.sm {
                (t.with("checked-of", &[("checked", view.checked.into()), ("facts", view.facts.len().into())])) (t.stop())
            } }
            @if view.facts.is_empty() { p { (t.get("site-no-facts-of-finding")) } }
            @else { (tables::statements(&t.get("site-facts-of-finding"), &view.facts, frame, t)) }
        }
        section.step id="rights" {
            header { h2 { (t.with("site-rights-concerned", &[("count", view.rights.len().into())])) } }
            (matrix::small(
                &t.with("site-rights-concerned", &[("count", view.rights.len().into())]),
                &t.get("column-right"),
                view.rights.iter().map(|line| (
                    html! { a href=(frame.links.right(line.right.slug())) { (t.name(&frame.names, Kind::Right, line.right.as_str())) } },
                    line.readings.as_slice(),
                )),
                t,
            ))
        }
        section.step id="measures" {
            header { h2 { (t.get("site-what-would-close")) } }
            @if view.measures.is_empty() { p { (t.get("site-no-measures")) } }
            @else {
                (tables::measures(&view.measures, frame, t))
                p { a.big href=(what_if::for_finding(frame, &view.finding.id)) { (t.get("pages-try-it")) } }
            }
        }
        @if !view.not_known.is_empty() {
            section.step id="not-known" {
                header { h2 { (t.get("site-not-known")) } }
                ul {
                    @for unknown in &view.not_known {
                        li {
                            a href=(frame.links.step(unknown.right.slug(), unknown.step)) {
                                (t.name(&frame.names, Kind::Right, unknown.right.as_str())) (t.comma()) (t.step(unknown.step))
                            }
                            ": " (t.message(unknown.reason, &frame.names)) " " (t.message(unknown.would_help, &frame.names))
                        }
                    }
                }
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn lead(view: &FindingView<'_>, t: &Text) -> Markup {
    let finding = view.finding;
    let names: Vec<String> =
        finding.rights.iter().map(|r| t.name(&view.frame.names, Kind::Right, r.as_str())).collect();
    html! {
        p {
            span.gap { (capital(&t.gap_long(finding.kind))) } (t.comma())
            (t.with("site-severity", &[("severity", finding.severity.into())])) (t.stop()) " "
            @if !names.is_empty() { (t.with("site-concerns", &[("rights", t.list(&names).into())])) " " }
            @if !finding.certain { b { (t.get("site-possible-only")) } }
        }
    }
}

fn why(view: &FindingView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let finding = view.finding;
    html! {
        dl.m {
            dt { (t.get("column-rule")) }
            dd {
                a href={ (frame.links.to(Place::Method)) "#rule-" (finding.rule) } { code { (finding.rule) } }
                @if let Some(rule) = view.rule { ": " (rule.fires_when) }
            }
            dt { (t.get("column-severity")) }
            dd { (t.severity(finding, &frame.names)) }
            dt { (t.get("site-breaks-before")) }
            dd { (numbered_step(finding.step, t)) }
            dt { (t.get("site-gap-kind")) }
            dd { (capital(&t.gap_meaning(finding.kind))) }
        }
    }
}

fn how_sure(view: &FindingView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        dl.m {
            dt { (t.get("column-certain")) }
            dd { (t.get(if view.finding.certain { "site-certain" } else { "site-possible" })) }
            dt { (t.get("column-since")) }
            dd {
                @match view.since {
                    Some(day) => (t.with("site-since-day", &[("day", t.date(day).into())])),
                    None => (t.get("unknown")),
                }
            }
            dt { (t.get("column-robustness")) }
            dd {
                @match view.robustness {
                    Some(robustness) => {
                        (t.with("site-stands", &[("stood", robustness.stood.into()), ("runs", robustness.runs.into())])) (t.stop()) " "
                        (rich(t, "site-robustness-means", &[], &[("method", html! {
                            a href={ (frame.links.to(Place::Method)) "#robustness" } { (t.get("site-page-method")) }
                        })]))
                    }
                    None => (t.get("unknown")),
                }
            }
            @if !view.fragile.is_empty() {
                dt { b { (capital(&t.get("mark-fragile"))) } }
                dd {
                    (t.get("site-fragile-means")) " "
                    @for (n, fact) in view.fragile.iter().enumerate() {
                        @if n > 0 { (t.semicolon()) }
                        a href=(frame.links.fact(&fact.id)) { (t.title(&frame.names, fact)) }
                    }
                    (t.stop())
                }
            }
        }
    }
}
