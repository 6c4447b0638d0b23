//! Treaties and protocols: the list, and one.

use maud::{Markup, html};
use mizan_domain::{Kind, Slug};
use mizan_text::Text;

use super::layout::{Head, cite, document};
use super::parts::{capital, label, sources, statement};
use super::tables;
use crate::address::Place;
use crate::views::instruments::{InstrumentView, InstrumentsView};

pub(crate) fn list(view: &InstrumentsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = t.get("site-page-instruments");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(heading.clone(), None)],
        lead: html! {
            p { (t.get("site-instruments-lead")) }
            p { a href=(frame.links.to(Place::World)) { (t.get("world-heading")) } }
        },
        heading: heading.clone(),
    };
    let content = html! {
        (tables::narrowings(&t.get("column-kind"), &view.kinds, |kind| match kind {
            None => t.get("site-all"),
            Some(kind) => t.get(&format!("site-instruments-{}", kind.name())),
        }, t))
        @for (kind, lines) in &view.groups {
            section {
                h2 id=(kind.name()) { (t.get(&format!("site-instruments-{}", kind.name()))) }
                table.stack {
                    caption.v { (t.get(&format!("site-instruments-{}", kind.name()))) }
                    thead { tr {
                        th scope="col" { (t.get("column-instrument")) }
                        th scope="col" class="c-when" { (t.get("field-adopted")) }
                        th scope="col" class="c-when" { (t.get("field-in-force")) }
                        th scope="col" class="num" { (t.get("site-provisions")) }
                        th scope="col" class="num" { (t.get("site-states-joined")) }
                        th scope="col" class="c-src" { (t.get("column-source")) }
                    } }
                    tbody {
                        @for line in lines {
                            tr {
                                td { a href=(line.href) { b { (t.fact_name(&frame.names, line.statement.fact)) } } " " (t.instrument_title(line.statement.fact.id.local(), line.instrument)) }
                                td { (label("field-adopted", t)) @match line.instrument.adopted { Some(date) => (t.date_short(date)), None => "–" } }
                                td { (label("field-in-force", t)) @match line.instrument.in_force { Some(date) => (t.date_short(date)), None => "–" } }
                                td.num { (label("site-provisions", t)) (t.number(line.provisions)) }
                                td.num { (label("site-states-joined", t)) (t.number(line.joined)) }
                                td { (sources(&line.statement, frame, t)) }
                            }
                        }
                    }
                }
            }
        }
        (tables::turn(&view.paging.turn(), view.paging.page, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

pub(crate) fn page(view: &InstrumentView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let instrument = view.instrument;
    let title = t.instrument_title(view.statement.fact.id.local(), instrument);
    let head = Head {
        title: title.clone(),
        crumbs: vec![
            (t.get("site-page-instruments"), Some(frame.links.to(Place::Instruments))),
            (t.fact_name(&frame.names, view.statement.fact), None),
        ],
        lead: html! {
            p { (t.with("site-instrument-lead", &[("joined", view.joined.into()), ("recorded", view.recorded.into())])) }
            @if let Ok(id) = view.statement.fact.id.local().parse::<Slug>() {
                p { a href=(frame.links.with_query(Place::World, &[("instrument", id.as_str())])) { (t.get("world-heading")) } }
            }
        },
        heading: title.clone(),
    };
    let content = html! {
        dl.m {
            dt { (t.get("column-kind")) } dd { (capital(&t.word(instrument.kind))) }
            @if let Some(date) = instrument.adopted { dt { (t.get("field-adopted")) } dd { (t.date(date)) } }
            @if let Some(date) = instrument.in_force { dt { (t.get("field-in-force")) } dd { (t.date(date)) } }
            @if let Some(rule) = instrument.entry_rule { dt { (t.get("field-entry-rule")) } dd { (capital(&t.word(rule))) } }
            @if let Some(body) = &instrument.body { dt { (t.get("field-body")) } dd { (body) } }
            @for procedure in &instrument.procedures {
                dt { (capital(&t.word(procedure.procedure))) }
                dd {
                    (t.word(procedure.via))
                    @if let Some(article) = &procedure.article { (t.comma()) (t.with("article", &[("article", article.into())])) }
                    @if let Some(protocol) = &procedure.protocol {
                        ": " a href=(frame.links.to(Place::Instrument(protocol.slug().clone()))) { (t.name(&frame.names, Kind::Instrument, protocol.as_str())) }
                    }
                }
            }
            dt { (t.get("column-source")) } dd { (sources(&view.statement, frame, t)) }
        }
        p.sm { a href=(frame.links.fact(&view.statement.fact.id)) { (t.get("site-the-record")) } }
        @if !view.protocols.is_empty() {
            h2 { (t.get("site-protocols")) }
            ul { @for (fact, href) in &view.protocols { li { a href=(href) { (t.title(&frame.names, fact)) } } } }
        }
        @if !view.dossiers.is_empty() {
            section.step id="countries" {
                header { h2 { (t.get("site-dossier-standing")) } }
                table.stack {
                    caption.v { (t.get("site-dossier-standing")) }
                    thead { tr {
                        th scope="col" { (t.get("column-country")) }
                        th scope="col" { (t.get("column-statement")) }
                        th scope="col" class="c-src" { (t.get("column-source")) }
                    } }
                    tbody {
                        @for (country, line) in &view.dossiers {
                            tr {
                                td { a href=(view.country_href(*country)) { (t.country(&frame.names, *country)) } }
                                td { (statement(line, frame, t)) }
                                td { (sources(line, frame, t)) }
                            }
                        }
                    }
                }
            }
        }
        @if !view.provisions.is_empty() {
            section.step id="provisions" {
                header { h2 { (t.get("site-provisions")) } }
                table.stack {
                    caption.v { (t.get("site-provisions")) }
                    thead { tr {
                        th scope="col" { (t.get("column-article")) }
                        th scope="col" { (t.get("site-in-own-words")) }
                        th scope="col" { (t.get("field-chief-for")) }
                        th scope="col" { (t.get("field-scope")) }
                        th scope="col" class="c-src" { (t.get("column-source")) }
                    } }
                    tbody {
                        @for (line, provision) in &view.provisions {
                            tr {
                                td { a href=(frame.links.fact(&line.fact.id)) { (provision.article) } }
                                td {
                                    (provision.heading)
                                    @if provision.derogable == Some(false) { " " span.mut.sm { (t.get("severity-not-derogable")) } }
                                }
                                td { (rights(&provision.chief_for, view, t)) }
                                td { (provision.scope) }
                                td { (sources(line, frame, t)) }
                            }
                        }
                    }
                }
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &title))
    };
    document(frame, t, &head, &content)
}

fn rights(rights: &[mizan_domain::RightId], view: &InstrumentView<'_>, t: &Text) -> Markup {
    let names: Vec<String> =
        rights.iter().map(|right| t.name(&view.frame.names, Kind::Right, right.as_str())).collect();
    html! { @if names.is_empty() { "–" } @else { (t.clauses(&names)) } }
}
