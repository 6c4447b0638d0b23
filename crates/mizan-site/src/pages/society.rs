//! Civil society and the risks to it; target groups and what they know.

use maud::{Markup, html};
use mizan_domain::{Fact, Kind};
use mizan_text::Text;

use super::issues::{of_country, rights, section, word};
use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::{beside, capital, sources};
use super::tables;
use crate::address::CountryPage;
use crate::views::Frame;
use crate::views::society::{ActorLine, AudienceLine, AwarenessView, SocietyView};

pub(crate) fn civil_society(view: &SocietyView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("site-tab-civil-society");
    let heading = of_country(&what, frame, t);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.get("pages-society-lead")) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        section.step id="organisations" {
            header { h2 { (t.get("pages-society-who")) } }
            @if view.civil.is_empty() { p { (t.get("site-no-facts")) } }
            @else { (actors(&t.get("pages-society-who"), &view.civil, frame, t)) }
        }
        section.step id="risks" {
            header { h2 { (t.get("pages-society-risks")) } }
            p.sm { (t.get("pages-society-risks-lead")) }
            @if view.risks.is_empty() { p { (t.get("pages-society-no-risks")) } }
            @else { (tables::statements(&t.get("pages-society-risks"), &view.risks, frame, t)) }
            @if !view.measures.is_empty() { h3 { (t.get("pages-society-measures")) } (measures(&view.measures, frame, t)) }
        }
        (section("work", &t.get("pages-society-work"), &view.work, frame, t))
        @if !view.others.is_empty() {
            section.step id="others" {
                header { h2 { (t.get("pages-society-others")) } }
                @for (level, lines) in &view.others {
                    h3 { (word(*level, t)) }
                    (actors(&word(*level, t), lines, frame, t))
                }
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn actors(caption: &str, lines: &[ActorLine<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        table.stack {
            caption.v { (caption) }
            thead { tr {
                th scope="col" { (t.get("pages-actor")) }
                th scope="col" { (t.get("field-role")) }
                th scope="col" { (t.get("field-challenge")) }
                th scope="col" class="c-src" { (t.get("column-source")) }
            } }
            tbody {
                @for line in lines {
                    tr {
                        td {
                            a href=(frame.links.fact(&line.statement.fact.id)) { b { (t.fact_name(&frame.names, line.statement.fact)) } }
                            " " span.mut.sm { (line.actor.kind) }
                            (beside(&line.statement, frame, t))
                        }
                        td { (line.actor.role.as_deref().unwrap_or("–")) }
                        td { (line.actor.challenge.as_deref().unwrap_or("–")) }
                        td { (sources(&line.statement, frame, t)) }
                    }
                }
            }
        }
    }
}

/// Links to measures.
pub(crate) fn measures(all: &[&Fact], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        ul { @for fact in all { li { (measure(fact.id.local(), frame, t)) } } }
    }
}

/// The link to a measure's page.
pub(crate) fn measure(id: &str, frame: &Frame<'_>, t: &Text) -> Markup {
    let name = t.name(&frame.names, Kind::Measure, id);
    html! {
        @match id.parse() {
            Ok(slug) => a href=(frame.links.here(CountryPage::Measure(slug))) { (name) },
            Err(_) => (name),
        }
    }
}

pub(crate) fn awareness(view: &AwarenessView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("site-tab-awareness");
    let heading = of_country(&what, frame, t);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.get("pages-awareness-lead")) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        @if view.groups.is_empty() { p { (t.get("site-no-facts")) } }
        @else {
            table.stack {
                caption.v { (heading) }
                thead { tr {
                    th scope="col" { (t.get("pages-group")) }
                    th scope="col" { (t.get("field-awareness")) }
                    th scope="col" { (t.get("field-promotional")) }
                    th scope="col" { (t.get("site-measures")) }
                    th scope="col" class="c-src" { (t.get("column-source")) }
                } }
                tbody { @for line in &view.groups { (group(line, frame, t)) } }
            }
        }
        @if !view.informing.is_empty() {
            section.step id="informing" {
                header { h2 { (t.get("pages-informing")) } }
                (measures(&view.informing, frame, t))
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn group(line: &AudienceLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let audience = line.audience;
    html! {
        tr {
            td {
                a href=(frame.links.fact(&line.statement.fact.id)) { b { (t.fact_name(&frame.names, line.statement.fact)) } }
                " " span.mut.sm { (audience.role) }
                @if let Some(persons) = &audience.persons { p { (persons) } }
                p.sm { @if audience.rights.is_empty() { (t.get("pages-every-right")) } @else { (rights(&audience.rights, frame, t)) } }
                (beside(&line.statement, frame, t))
            }
            td {
                @match &audience.awareness { Some(words) => q { (words) }, None => "–" }
                @if let Some(finding) = line.finding {
                    p { a href=(frame.links.finding(finding)) { (capital(&t.gap_long(mizan_domain::Gap::Awareness))) } }
                }
            }
            td { @match &audience.promotional { Some(words) => q { (words) }, None => "–" } }
            td.sm { @for (n, id) in audience.measures.iter().enumerate() { @if n > 0 { " · " } (measure(id.as_str(), frame, t)) } }
            td { (sources(&line.statement, frame, t)) }
        }
    }
}
