//! Published cases.

use maud::{Markup, html};
use mizan_domain::Kind;
use mizan_text::Text;

use super::issues::{of_country, rights, word};
use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::{beside, sources};
use super::tables;
use crate::address::CountryPage;
use crate::views::Frame;
use crate::views::cases::{CaseLine, CasesView};

pub(crate) fn page(view: &CasesView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("site-tab-cases");
    let heading = of_country(&what, frame, t);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.get("pages-cases-lead")) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        @if view.groups.is_empty() { p { (t.get("site-no-facts")) } }
        @for (kind, lines) in &view.groups {
            section.step id=(kind.name()) {
                header { h2 { (word(*kind, t)) " " span.mut.sm { (t.number(lines.len())) } } }
                @for line in lines { (case(line, frame, t)) }
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn case(line: &CaseLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let case = line.case;
    html! {
        section {
            h3 id=(line.statement.fact.id.local()) { a href=(frame.links.fact(&line.statement.fact.id)) { (t.fact_name(&frame.names, line.statement.fact)) } }
            p { (case.says) }
            @if let Some(disputed) = &case.disputed { p.dispute { b { (t.get("site-disputed-or-added")) } " " (disputed) } }
            dl.m {
                @match (case.began, case.ended) {
                    (Some(began), Some(ended)) => { dt { (t.get("column-when")) } dd { (t.range(began, ended)) } }
                    (Some(on), None) | (None, Some(on)) => { dt { (t.get("column-when")) } dd { (t.date(on)) } }
                    (None, None) => {}
                }
                @if let Some(place) = &case.place { dt { (t.get("column-place")) } dd { (place) } }
                dt { (t.get("column-rights")) } dd { (rights(&case.rights, frame, t)) }
                @if !case.issues.is_empty() {
                    dt { (t.get("site-tab-issues")) }
                    dd { @for (n, issue) in case.issues.iter().enumerate() {
                        @if n > 0 { " · " }
                        a href=(frame.links.here(CountryPage::Issue(issue.slug().clone()))) { (t.name(&frame.names, Kind::Issue, issue.as_str())) }
                    } }
                }
                dt { (t.get("column-source")) } dd { (sources(&line.statement, frame, t)) }
            }
            div.beside { (beside(&line.statement, frame, t)) }
        }
    }
}
