//! Countries side by side: no total, no rank.

use maud::{Markup, html};
use mizan_assess::Bound;
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, document, files};
use super::matrix;
use super::parts::capital;
use crate::address::{Address, CountryPage, Form, Place};
use crate::views::compare::{CompareView, MOST};

pub(crate) fn page(view: &CompareView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let right = view.right.as_ref().map(|id| t.name(&frame.names, Kind::Right, id.as_str()));
    let heading = match &right {
        Some(right) => t.with("site-compare-heading", &[("right", right.into())]),
        None => t.get("site-page-compare"),
    };
    let names: Vec<String> = view.chosen.iter().map(|c| t.country(&frame.names, *c)).collect();
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(t.get("site-page-compare"), None)],
        lead: html! {
            p { (t.with("site-compare-lead", &[("countries", t.list(&names).into()), ("as-of", t.as_of(view.day).into())])) }
        },
        heading,
    };
    let content = html! {
        @if !view.unknown.is_empty() {
            p.notice { (t.with("site-compare-unknown", &[("codes", t.list(&view.unknown).into())])) }
        }
        (form(view, t))
        @if let Some(right) = &right {
            h2.first { (right) }
            (matrix::legend(3, t))
            (matrix::small(
                &t.with("site-compare-caption", &[("right", right.into())]),
                &t.get("column-country"),
                view.rows.iter().map(|row| (
                    html! {
                        a href=(row.href) { (t.country(&frame.names, row.country)) }
                        @if !row.has_dossier { " " span.mut.sm { (t.get("only-commitments")) } }
                    },
                    row.readings.as_slice(),
                )),
                t,
            ))
            p.sm.mut.under { (files(frame, t)) }
        }
        h2 id="bound" { (t.get("site-compare-bound")) }
        (bound(view, t))
        h2 id="rights" { (t.get("site-compare-other-rights")) }
        ul.columns {
            @for line in &view.rights {
                li { a href=(line.href) aria-current=[line.current.then_some("true")] { (t.name(&frame.names, Kind::Right, line.id)) } }
            }
        }
    };
    document(frame, t, &head, &content)
}

fn form(view: &CompareView<'_>, t: &Text) -> Markup {
    let codes: Vec<String> = view.chosen.iter().map(mizan_domain::Country::lower).collect();
    html! {
        form.inline action=(Address { lang: t.lang(), place: Place::Compare, form: Form::Html }.path()) {
            span.field {
                label for="c" { (t.with("site-compare-codes", &[("most", MOST.into())])) }
                input #c name="c" type="text" value=(codes.join(",")) maxlength="60" autocomplete="off";
            }
            @if let Some(right) = &view.right { input type="hidden" name="right" value=(right); }
            span.field {
                label for="on" { (t.get("site-date-label")) }
                input #on name="on" type="date" value=(view.day.to_string());
            }
            button type="submit" { (t.get("site-date-show")) }
        }
    }
}

/// The year from which each core treaty binds each country.
fn bound(view: &CompareView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let core: Vec<_> = view
        .comparison
        .countries
        .first()
        .into_iter()
        .flat_map(|compared| compared.standings.iter().filter(|standing| standing.core))
        .map(|standing| &standing.instrument)
        .collect();
    html! {
        section.scroll tabindex="0" aria-label=(t.get("site-compare-bound")) {
            table {
                caption.v { (t.get("site-compare-bound")) }
                thead { tr {
                    th scope="col" { (t.get("column-country")) }
                    @for id in &core { th scope="col" { (t.name(&frame.names, Kind::Instrument, id.as_str())) } }
                } }
                tbody {
                    @for compared in view.chosen.iter().filter_map(|c| view.comparison.countries.iter().find(|of| of.country == *c)) {
                        tr {
                            th scope="row" {
                                a href=(frame.links.in_country(compared.country, CountryPage::Commitments)) { (t.country(&frame.names, compared.country)) }
                            }
                            @for id in &core {
                                td {
                                    @match compared.standings.iter().find(|standing| standing.instrument == **id) {
                                        Some(standing) => {
                                            @match (standing.bound, standing.since) {
                                                (Bound::Yes | Bound::Maybe, Some(since)) => (t.year(since.year())),
                                                (bound, _) => span.mut { (capital(&t.word(bound))) },
                                            }
                                            @if !standing.reservations.is_empty() { " " span.sm { (t.with("site-with-reservations", &[("count", standing.reservations.len().into())])) } }
                                        }
                                        None => span.mut { (t.get("site-nothing-recorded")) },
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
