//! A country's standing under each instrument.

use maud::{Markup, html};
use mizan_assess::Bound;
use mizan_domain::{Checked, Kind};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::{beside, capital, holds, mark, sources, statement};
use super::tables;
use crate::views::Frame;
use crate::views::commitments::{CommitmentsView, StandingLine};

pub(crate) fn page(view: &CommitmentsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country =
        frame.country.as_ref().map(|here| t.country(&frame.names, here.country)).unwrap_or_default();
    let heading = t.with(
        "site-of-country",
        &[("what", t.get("site-tab-commitments").into()), ("country", country.into())],
    );
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(t.get("site-tab-commitments"), None)]),
        lead: html! {
            p { (t.get("site-commitments-lead")) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        @for (kind, lines) in &view.groups {
            section {
                h2 id=(kind.name()) { (t.get(&format!("site-instruments-{}", kind.name()))) }
                table.stack {
                    caption.v { (t.get(&format!("site-instruments-{}", kind.name()))) }
                    thead { tr {
                        th scope="col" { (t.get("column-instrument")) }
                        th scope="col" { (t.get("column-bound")) }
                        th scope="col" { (t.get("column-statement")) }
                        th scope="col" { (t.get("column-reservations")) }
                        th scope="col" { (t.get("site-procedures-accepted")) }
                        th scope="col" class="c-src" { (t.get("column-source")) }
                    } }
                    tbody { @for line in lines { (standing(line, frame, t)) } }
                }
            }
        }
        @if !view.reservations.is_empty() {
            section.step id="reservations" {
                header { h2 { (t.get("kind-reservation-heading")) } }
                table.stack {
                    caption.v { (t.get("kind-reservation-heading")) }
                    thead { tr {
                        th scope="col" { (t.get("column-statement")) }
                        th scope="col" { (t.get("site-what-it-says")) }
                        th scope="col" class="c-when" { (t.get("site-in-effect")) }
                        th scope="col" class="c-src" { (t.get("column-source")) }
                    } }
                    tbody {
                        @for (line, reservation, in_effect) in &view.reservations {
                            tr class=[(!*in_effect).then_some("aside")] {
                                td { a href=(frame.links.fact(&line.fact.id)) { (t.title(&frame.names, line.fact)) } }
                                td {
                                    (reservation.summary)
                                    @if let Some(reasoning) = &reservation.reasoning { p.reason { (reasoning) } }
                                    @if !reservation.objections.is_empty() {
                                        p.sm { (t.with("site-objections", &[
                                            ("count", reservation.objections.len().into()),
                                            ("states", t.list(&reservation.objections.iter().map(|o| o.by.clone()).collect::<Vec<_>>()).into()),
                                        ])) }
                                    }
                                    (beside(line, frame, t))
                                }
                                td { (holds(line.fact, t)) @if !*in_effect { " " span.mut.sm { (t.get("site-not-in-effect")) } } }
                                td { (sources(line, frame, t)) }
                            }
                        }
                    }
                }
            }
        }
        @if !view.procedures.is_empty() {
            section.step id="procedures" {
                header { h2 { (t.get("kind-acceptance-heading")) } }
                (tables::statements(&t.get("kind-acceptance-heading"), &view.procedures, frame, t))
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn standing(line: &StandingLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let standing = line.standing;
    let name = t.name(&frame.names, Kind::Instrument, standing.instrument.as_str());
    html! {
        tr {
            td {
                @match &line.href { Some(href) => a href=(href) { b { (name) } }, None => b { (name) } }
                @if let Some(instrument) = line.instrument { " " span.sm { (t.instrument_title(standing.instrument.as_str(), instrument)) } }
            }
            td {
                @if matches!(standing.bound, Bound::Yes) { b { (capital(&t.word(standing.bound))) } }
                @else { (capital(&t.word(standing.bound))) }
                @if let Some(since) = standing.since { " " (t.with("period-from", &[("from", t.date_short(since).into())])) }
                @if let (Bound::No, Some(seen)) = (standing.bound, standing.last_seen) {
                    " " span.mut.sm { (t.with("commitment-seen", &[("on", t.date_short(seen).into())])) }
                }
            }
            td { @match &line.statement { Some(line) => (statement(line, frame, t)), None => (t.get("site-nothing-recorded")) } }
            td {
                @if standing.reservations.is_empty() { "–" }
                @for (n, id) in standing.reservations.iter().enumerate() {
                    @if n > 0 { (t.semicolon()) }
                    a href=(frame.links.fact(id)) { (t.title_of(&frame.names, id)) }
                }
            }
            td {
                @if standing.procedures.is_empty() { "–" }
                @else { (t.clauses(&standing.procedures.iter().map(|p| t.get(&format!("procedure-{p}"))).collect::<Vec<_>>())) }
            }
            td { @match &line.statement { Some(line) => (sources(line, frame, t)), None => (mark(Checked::No, t)) } }
        }
    }
}
