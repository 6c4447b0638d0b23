//! Every State under the core treaties: a map of one of them, and a table.

use maud::{Markup, html};
use mizan_assess::{Bound, StateStanding};
use mizan_domain::{Checked, Fact};
use mizan_text::Text;

use super::layout::{Head, cite, document};
use super::lives::taken;
use super::parts::{mark, sources};
use super::tables;
use crate::address::{Address, Form, Place};
use crate::tiles::{COLUMNS, ROWS, Tile};
use crate::views::Frame;
use crate::views::world::{Class, StateLine, WorldView};

pub(crate) fn page(view: &WorldView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = t.get("world-heading");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![
            (t.get("site-page-instruments"), Some(frame.links.to(Place::Instruments))),
            (heading.clone(), None),
        ],
        lead: html! {
            p { (t.with("world-lead", &[("as-of", t.as_of(view.day).into())])) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        @if let Some(asked) = &view.unknown {
            p.notice { (t.with("world-unknown-instrument", &[("asked", asked.into())])) }
        }
        (day_form(view, t))
        (tables::narrowings(&t.get("world-bound-by"), &view.instruments, |id| {
            t.name(&frame.names, mizan_domain::Kind::Instrument, id.as_str())
        }, t))
        (map(view, t))
        (table(view, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn day_form(view: &WorldView<'_>, t: &Text) -> Markup {
    html! {
        form.inline action=(Address { lang: t.lang(), place: Place::World, form: Form::Html }.path()) {
            @if let Some((id, _)) = view.instrument() { input type="hidden" name="instrument" value=(id); }
            @if let Some((name, value)) = view.frame.links.hidden() { input type="hidden" name=(name) value=(value); }
            span.field {
                label for="on" { (t.get("site-date-label")) }
                input #on name="on" type="date" value=(view.day.to_string());
            }
            button type="submit" { (t.get("site-date-show")) }
        }
    }
}

/// Width and height of a tile with its gap, in units of the drawing.
const PITCH: (u16, u16) = (30, 26);
/// The gap between tiles.
const GAP: u16 = 2;

/// The map: what it shows stands in the table too, State by State.
fn map(view: &WorldView<'_>, t: &Text) -> Markup {
    let Some((_, instrument)) = view.instrument() else { return html! {} };
    let title = t.with(
        "world-map-title",
        &[("instrument", (&instrument.short).into()), ("as-of", t.as_of(view.day).into())],
    );
    let frame = &view.frame;
    // The map is of every State, whatever letter the table is narrowed to.
    let csv = frame.own_as(Form::Csv, &frame.query.with("letter", None).with("page", None));
    let svg = frame.own_as(Form::Svg, &frame.query.with("letter", None).with("page", None));
    let (width, height) = (COLUMNS * PITCH.0, ROWS * PITCH.1);
    html! {
        figure.world {
            figcaption {
                b { (title) }
                @if !view.in_force { " " (t.get("world-not-in-force")) }
                " " (t.get("world-map-note"))
                " " a href="#states" { (t.get("world-skip-map")) }
            }
            ul.key {
                @for class in Class::ALL {
                    @let states = view.map.get(&class).map_or(0, Vec::len);
                    @if states > 0 {
                        li {
                            svg width="28" height="18" viewBox="0 0 28 18" aria-hidden="true" { g class={ "w-" (class.name()) } fill=[pattern(class)] { path d="M1 1h26v16h-26z" {} } }
                            (t.get(&format!("world-class-{}", class.name()))) " " b { (t.number(states)) }
                        }
                    }
                }
            }
            div.scroll tabindex="0" role="region" aria-label=(title) {
                svg.tiles viewBox={ "0 0 " (width) " " (height) } role="group" aria-labelledby="map-title map-desc" {
                    title #map-title { (title) }
                    desc #map-desc { (t.get("world-map-desc")) }
                    defs {
                        pattern #w-stripes width="6" height="6" patternUnits="userSpaceOnUse" { path.w-line d="M0 6L6 0M-1 1L1 -1M5 7L7 5" {} }
                        pattern #w-dots width="6" height="6" patternUnits="userSpaceOnUse" { path.w-spot d="M1 1h3v3h-3z" {} }
                    }
                    @for (class, states) in &view.map {
                        g class={ "w-" (class.name()) } fill=[pattern(*class)] {
                            title { (t.get(&format!("world-class-{}", class.name()))) }
                            @for state in states {
                                @if let Some(at) = state.tile { (tile(at, state.country.code(), &state.href)) }
                            }
                        }
                    }
                }
            }
            (taken(&[("pictures-as-table", "#states".to_owned()), ("CSV", csv), ("SVG", svg)], t))
        }
    }
}

/// The pattern of a class that is neither full nor empty: a grey print keeps it.
fn pattern(class: Class) -> Option<&'static str> {
    match class {
        Class::Signed => Some("url(#w-stripes)"),
        Class::Maybe => Some("url(#w-dots)"),
        Class::Bound | Class::NotBound | Class::Unknown => None,
    }
}

fn tile((column, row): Tile, code: &str, href: &str) -> Markup {
    let (x, y) = (column * PITCH.0 + GAP / 2, row * PITCH.1 + GAP / 2);
    let (w, h) = (PITCH.0 - GAP, PITCH.1 - GAP);
    html! {
        a href=(href) {
            path d={ "M" (x) " " (y) "h" (w) "v" (h) "h-" (w) "z" } {}
            text x=(x + w / 2) y=(y + h / 2 + 4) { (code) }
        }
    }
}

fn table(view: &WorldView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        section.step id="states" {
            header { h2 { (t.get("world-table")) } }
            p { (t.get("world-table-lead")) }
            (tables::narrowings(&t.get("world-letter"), &view.letters, |letter| match letter {
                None => t.get("site-all"),
                Some(letter) => letter.to_string(),
            }, t))
            div.scroll tabindex="0" role="region" aria-label=(t.get("world-table")) {
                table.states {
                    caption.v { (t.get("world-table")) }
                    thead { tr {
                        th scope="col" { (t.get("column-country")) }
                        @for (n, (id, instrument)) in view.columns.iter().enumerate() {
                            th scope="col" class=[(n == view.mapped).then_some("cur")] {
                                a href=(frame.links.to(Place::Instrument(id.slug().clone()))) { (instrument.short) }
                            }
                        }
                        th scope="col" { (t.get("column-source")) }
                    } }
                    tbody {
                        @for state in view.all.get(view.shown.clone()).unwrap_or_default() { (state_row(state, view, t)) }
                    }
                }
            }
            (tables::turn(&view.turn, view.page, t))
        }
    }
}

fn state_row(state: &StateLine<'_>, view: &WorldView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        tr {
            th scope="row" { a href=(state.href) { (state.name) } }
            @for (n, standing) in state.standings.iter().enumerate() {
                td class=[(n == view.mapped).then_some("cur")] { (cell(standing, t)) }
            }
            td { @match &state.statement {
                Some(statement) => { (record(statement.fact, frame, t)) " " (sources(statement, frame, t)) }
                None => (mark(Checked::No, t)),
            } }
        }
    }
}

fn record(fact: &Fact, frame: &Frame<'_>, t: &Text) -> Markup {
    html! { a href=(frame.links.fact(&fact.id)) { (t.get("world-record")) } }
}

/// A year where the State is bound, else a word.
fn cell(standing: &StateStanding<'_>, t: &Text) -> Markup {
    let year = standing.since.map(|since| t.year(since.year()));
    let signed = standing.signed_on.map(|on| t.year(on.year()));
    html! {
        @match (Class::of(standing), year, signed) {
            (Class::Bound, Some(year), _) => b { (year) },
            (Class::Bound, None, _) => b { (t.get("world-cell-bound")) },
            (Class::Maybe, year, _) => { (t.get("world-cell-maybe")) @if let Some(year) = year { " " (year) } },
            (Class::Signed, _, Some(year)) => (t.with("world-cell-signed", &[("year", year.into())])),
            (Class::Signed, _, None) => (t.get("world-class-signed")),
            (Class::NotBound, ..) => span.mut { (t.get(if standing.bound == Bound::NotYetInForce { "world-cell-no-force" } else { "world-cell-no" })) },
            (Class::Unknown, ..) => span.mut { (t.get("world-cell-unknown")) },
        }
    }
}
