//! Countries side by side: no total, no rank.

use maud::{Markup, html};
use mizan_assess::Bound;
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, document};
use super::parts::capital;
use super::problem::shown;
use super::{charts, matrix, panels};
use crate::address::{Address, CountryPage, Form, Place};
use crate::views::compare::{CompareView, Fault, MOST, Wanted};

pub(crate) fn page(view: &CompareView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let right = view.right.as_ref().map(|id| t.name(&frame.names, Kind::Right, id.as_str()));
    let heading = match &right {
        Some(right) => t.with("site-compare-heading", &[("right", right.into())]),
        None => t.get("site-page-compare"),
    };
    let title = if view.faults.is_empty() {
        heading.clone()
    } else {
        t.with("site-error-title", &[("title", heading.as_str().into())])
    };
    let names: Vec<String> = view.rows.iter().map(|row| t.country(&frame.names, row.country)).collect();
    let head = Head {
        title,
        crumbs: vec![(t.get("site-page-compare"), None)],
        lead: html! {
            p { (t.with("site-compare-lead", &[("countries", t.list(&names).into()), ("as-of", t.as_of(view.day).into())])) }
        },
        heading,
    };
    let content = html! {
        @for fault in &view.faults { (notice(fault, view, t)) }
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
            (ways(view, Wanted::Steps, &[Form::Csv, Form::Json, Form::Markdown], t))
            (measured(view, t))
        }
        h2 id="growth" { (panels::growth_title(view, t)) }
        p { (t.get("pictures-growth-lead")) }
        (panels::list(&panels::growth(view, t), "growth", t))
        p.sm.take {
            a href="#bound" { (t.get("pictures-as-table")) } " · "
            (files(view, Wanted::Bound, &[Form::Csv, Form::Svg]))
        }
        h3 id="bound" { (t.get("site-compare-bound")) }
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

/// What the query names that isn't there, and what there is.
fn notice(fault: &Fault, view: &CompareView<'_>, t: &Text) -> Markup {
    html! {
        p.notice {
            (sentence(fault, view, t))
            @match fault {
                Fault::Countries(_) | Fault::TooMany(_) | Fault::Day(_) => {}
                Fault::NoCountry(_) => {
                    " " (t.get("pictures-no-country")) " "
                    a href={ (view.frame.links.to(Place::Home)) "#all" } { (t.get("site-all-countries")) } (t.stop())
                }
                Fault::Right(_, near) => {
                    @for (id, href) in near { " " a href=(href) { (t.name(&view.frame.names, Kind::Right, id.as_str())) } }
                    " " a href="#rights" { (t.get("site-compare-other-rights")) }
                }
            }
        }
    }
}

/// What the query names that isn't there, a sentence each.
pub(crate) fn said(view: &CompareView<'_>, t: &Text) -> Vec<String> {
    view.faults.iter().map(|fault| sentence(fault, view, t)).collect()
}

fn sentence(fault: &Fault, view: &CompareView<'_>, t: &Text) -> String {
    match fault {
        Fault::Countries(codes) | Fault::NoCountry(codes) => {
            let codes: Vec<String> = codes.iter().map(|code| shown(code)).collect();
            t.with("site-compare-unknown", &[("codes", t.list(&codes).into())])
        }
        Fault::TooMany(countries) => {
            let names: Vec<String> = countries.iter().map(|c| t.country(&view.frame.names, *c)).collect();
            t.with("pictures-too-many", &[("most", MOST.into()), ("countries", t.list(&names).into())])
        }
        Fault::Right(text, _) => t.with("pictures-no-right", &[("text", shown(text).into())]),
        Fault::Day(text) => t.with("pictures-bad-date", &[("text", shown(text).into())]),
    }
}

fn form(view: &CompareView<'_>, t: &Text) -> Markup {
    let name = |country| t.country(&view.frame.names, country);
    html! {
        form.inline action=(Address { lang: t.lang(), place: Place::Compare, form: Form::Html }.path()) {
            span.field {
                label for="c" { (t.with("site-compare-codes", &[("most", MOST.into())])) }
                input #c name="c" type="text" value=(view.codes()) maxlength="60" autocomplete="off";
            }
            @if let Some(right) = &view.right { input type="hidden" name="right" value=(right); }
            @if let Some((name, value)) = view.frame.links.hidden() { input type="hidden" name=(name) value=(value); }
            span.field {
                label for="on" { (t.get("site-date-label")) }
                input #on name="on" type="date" value=(view.day.to_string());
            }
            button type="submit" { (t.get("site-date-show")) }
        }
        nav.narrow aria-label=(t.get("pictures-leave-out")) {
            b { (t.get("pictures-leave-out")) }
            ul { @for row in &view.rows {
                @if let Some(href) = &row.without { li { a href=(href) { (name(row.country)) } } }
            } }
        }
        @if !view.others.is_empty() {
            nav.narrow aria-label=(t.get("pictures-add")) {
                b { (t.get("pictures-add")) }
                ul { @for (country, href) in &view.others { li { a href=(href) { (name(*country)) } } } }
            }
        }
    }
}

/// What one series measures of the right in each country.
fn measured(view: &CompareView<'_>, t: &Text) -> Markup {
    let title = panels::measured_title(view, t);
    let caption = title.clone().unwrap_or_default();
    html! {
        h3 id="measured" { (t.step(mizan_assess::Step::Practice)) }
        @match title {
            None => p.notknown { (t.get("pictures-compare-none")) },
            Some(title) => {
                p.sm { (title) }
                (panels::list(&panels::measured(view, t), "measured", t))
                @if let Some(table) = panels::table(view, &caption, t) {
                    details { summary { (t.get("pictures-as-table")) } div.scroll.series-values tabindex="0" aria-label=(caption) { (table.markup(&t.get("level-none"))) } }
                }
                p.sm.take {
                    (files(view, Wanted::Measured, &[Form::Csv, Form::Svg])) " · "
                    (charts::how_made(&view.frame, t))
                }
            }
        }
    }
}

fn ways(view: &CompareView<'_>, wanted: Wanted, forms: &[Form], t: &Text) -> Markup {
    html! { p.sm.take { (t.get("site-as")) " " (files(view, wanted, forms)) } }
}

fn files(view: &CompareView<'_>, wanted: Wanted, forms: &[Form]) -> Markup {
    html! {
        @for (n, form) in forms.iter().enumerate() {
            @if n > 0 { " · " }
            a href=(view.file(*form, wanted)) { (form.name()) }
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
                    @for compared in view.rows.iter().filter_map(|row| view.comparison.countries.iter().find(|of| of.country == row.country)) {
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
