//! A country's standing under each instrument.

use maud::{Markup, html};
use mizan_assess::Bound;
use mizan_domain::kinds::ProcedureKind;
use mizan_domain::{Checked, Holds, Kind};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::lives;
use super::parts::{beside, capital, holds, mark, sources};
use super::tables;
use crate::address::Form;
use crate::views::Frame;
use crate::views::commitments::{CommitmentsView, Part, StandingLine};
use crate::views::reviews::NextReport;

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
    let picture = lives::commitments(view, t);
    let content = html! {
        @for (kind, lines) in view.shown() {
            section {
                h2 id=(kind.name()) { (t.get(&format!("site-instruments-{}", kind.name()))) }
                table.stack {
                    caption.v { (t.get(&format!("site-instruments-{}", kind.name()))) }
                    thead { tr {
                        th scope="col" { (t.get("column-instrument")) }
                        @for (key, class) in COLUMNS { th scope="col" class=[class] { (capital(&t.get(key))) } }
                    } }
                    tbody { @for line in lines { (standing(line, frame, t)) } }
                }
            }
        }
        @if let Some((part, href, count)) = &view.rest {
            p { a href=(href) { (t.with(&format!("world-part-{}", part.name()), &[("count", (*count).into())])) } }
        }
        (lives::figure(picture.as_ref(), ("world-life", "world-life-lead"), &ways(view), t))
        @if view.part == Part::Rights && !view.reservations.is_empty() {
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
        @if view.part == Part::Rights && !view.procedures.is_empty() {
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

/// Where the numbers of the picture stand.
fn ways<'v>(view: &'v CommitmentsView<'_>) -> Vec<(&'v str, String)> {
    let frame = &view.frame;
    let table = view.shown().next().map(|(kind, _)| ("pictures-as-table", format!("#{}", kind.name())));
    let reservations = view.part == Part::Rights && !view.reservations.is_empty();
    let reservations =
        reservations.then(|| ("world-csv-reservations", frame.table(Form::Csv, Some("reservations"))));
    let files = [("CSV", frame.table(Form::Csv, None)), ("SVG", frame.file(Form::Svg))];
    let [csv, svg] = files;
    table.into_iter().chain([csv]).chain(reservations).chain([svg]).collect()
}

/// The columns after the instrument's, with the class of those of fixed width.
const COLUMNS: [(&str, Option<&str>); 7] = [
    ("column-signed", Some("c-when")),
    ("world-bound-since", None),
    ("column-reservations", None),
    ("world-complaints", None),
    ("procedure-inquiry", None),
    ("world-next-report", None),
    ("column-source", Some("c-src")),
];

fn standing(line: &StandingLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let standing = line.standing;
    let name = t.name(&frame.names, Kind::Instrument, standing.instrument.as_str());
    let label = |key: &str| html! { span.lb { (capital(&t.get(key))) " " } };
    html! {
        tr {
            td {
                @match &line.href { Some(href) => a href=(href) { b { (name) } }, None => b { (name) } }
                @if let Some(instrument) = line.instrument { " " span.sm { (t.instrument_title(standing.instrument.as_str(), instrument)) } }
                @if let Some(href) = &line.alignment { p { a href=(href) { (t.get("world-how-law-answers")) } } }
            }
            td { @if let Some(signed) = line.signed { (label("column-signed")) (t.date_short(signed)) } }
            td {
                @match (standing.bound, standing.since) {
                    (Bound::Yes, Some(since)) => { (label("world-bound-since")) b { (t.date_short(since)) } }
                    (bound, since) => {
                        (capital(&t.word(bound)))
                        @if let Some(since) = since { " " (t.with("period-from", &[("from", t.date_short(since).into())])) }
                    }
                }
                @if let (Bound::No, Some(seen)) = (standing.bound, standing.last_seen) {
                    " " span.mut.sm { (t.with("commitment-seen", &[("on", t.date_short(seen).into())])) }
                }
                @if let Some(statement) = &line.statement {
                    " " a.sm href=(frame.links.fact(&statement.fact.id)) {
                        @match line.act {
                            Some((act, on)) => { (t.word(act)) @if let Some(on) = on { " " (t.date_short(on)) } }
                            None => (t.get("world-record")),
                        }
                    }
                }
            }
            td {
                @if !standing.reservations.is_empty() { (label("column-reservations")) }
                @for (n, id) in standing.reservations.iter().enumerate() {
                    @if n > 0 { (t.semicolon()) }
                    a href=(frame.links.fact(id)) { (t.title_of(&frame.names, id)) }
                }
            }
            td { (procedures(line, &[ProcedureKind::Individual, ProcedureKind::InterState], "world-complaints", t)) }
            td { (procedures(line, &[ProcedureKind::Inquiry], "procedure-inquiry", t)) }
            td { (next(line, frame, t)) }
            td { @match &line.statement {
                Some(line) => { (sources(line, frame, t)) (beside(line, frame, t)) }
                None => (mark(Checked::No, t)),
            } }
        }
    }
}

/// Which procedures of these kinds there are, and which of them the State accepts.
fn procedures(line: &StandingLine<'_>, kinds: &[ProcedureKind], label: &str, t: &Text) -> Markup {
    let there: Vec<ProcedureKind> = kinds.iter().copied().filter(|kind| line.has(*kind)).collect();
    let bound = matches!(line.standing.bound, Bound::Yes | Bound::Maybe);
    html! {
        @if bound && !there.is_empty() {
            span.lb { (capital(&t.get(label))) " " }
            @for (n, kind) in there.iter().enumerate() {
                @if n > 0 { br; }
                @if kinds.len() > 1 { (capital(&t.word(*kind))) ": " }
                @if line.accepts(*kind) { b { (t.get("world-accepted")) } } @else { (t.get("world-not-accepted")) }
            }
        }
    }
}

/// What the body of an instrument waits for.
fn next(line: &StandingLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @match &line.next {
            Some(NextReport::Late(due, holds, fact, checked)) => {
                span.lb { (t.get("world-next-report")) " " }
                a href=(frame.links.fact(fact)) {
                    (t.with(if *holds == Holds::Yes { "world-next-late" } else { "world-next-perhaps" }, &[("due", t.date_short(*due).into())]))
                }
                " " (mark(*checked, t))
            }
            Some(NextReport::Due(due, what)) => {
                span.lb { (t.get("world-next-report")) " " }
                (t.date_short(*due)) " " span.sm { (t.get(&format!("world-due-{}", what.name()))) }
            }
            None => {}
        }
    }
}
