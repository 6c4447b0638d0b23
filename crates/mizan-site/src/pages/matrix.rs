//! The centrepiece: rights by steps.

use maud::{Markup, html};
use mizan_assess::{Level, Step};
use mizan_domain::Kind;
use mizan_domain::kinds::{Interval, RightFamily};
use mizan_text::Text;

use super::parts::{capital, glyph, level_word, tint};
use crate::address::{CountryPage, Place};
use crate::views::overview::{Lower, Order, Overview, Row};
use crate::views::{Cell, Frame, Reading};

/// The legend, always open.
pub(crate) fn legend(marks_from: u8, t: &Text) -> Markup {
    let sample = |low: u8, high: u8, unverified: bool| Reading {
        step: Step::Law,
        family: RightFamily::Civil,
        level: Some(Interval::new(low, high)),
        unverified,
    };
    let none = Reading { level: None, ..sample(0, 0, false) };
    html! {
        ul.key {
            li {
                @for level in 0..=4 { (glyph(&sample(level, level, false))) }
                " " (t.get("site-key-levels"))
            }
            li { (glyph(&sample(1, 2, false))) " " (t.get("site-key-half")) }
            li { (glyph(&sample(3, 3, true))) " " (t.get("site-key-striped")) }
            li { (glyph(&none)) " " (t.get("site-key-none")) }
            li { i.br aria-hidden="true" {} " " (t.with("site-key-break", &[("from", marks_from.into())])) }
        }
    }
}

/// Links that sort the rows.
pub(crate) fn orders(view: &Overview<'_>, t: &Text) -> Markup {
    let Some(here) = &view.frame.country else { return html! {} };
    let place = Place::Country(here.country, here.when, CountryPage::Overview);
    html! {
        nav.narrow aria-label=(t.get("site-sort")) {
            b { (t.get("site-sort")) }
            ul {
                @for order in Order::ALL {
                    @let values: &[(&str, &str)] = if order == Order::Group { &[] } else { &[("sort", order.name())] };
                    li {
                        a href={ (view.frame.links.with_query(place.clone(), values)) "#matrix" }
                            aria-current=[(order == view.order && view.only.is_none()).then_some("true")]
                            { (t.get(&format!("site-sort-{}", order.name()))) }
                    }
                }
                @if let Some(gap) = view.only {
                    li { a href={ (view.frame.links.with_query(place.clone(), &[("gap", gap.name())])) "#matrix" } aria-current="true" {
                        (t.with("site-only-gap", &[("gap", t.gap(gap).into())]))
                    } }
                }
            }
        }
    }
}

/// The table. Its roles are written out because the phone's layout changes `display`.
pub(crate) fn matrix(view: &Overview<'_>, caption: &str, t: &Text) -> Markup {
    html! {
        div.mx {
            table role="table" {
                caption.v { (caption) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (t.get("column-right")) }
                    @for step in Step::ALL { (step_heading(step, t)) }
                    th role="columnheader" scope="col" class="c7" {
                        (t.get("site-where-breaks")) span { (t.get("site-where-breaks-hint")) }
                    }
                } }
                @for group in &view.groups {
                    tbody role="rowgroup" {
                        @if let Some(heading) = group.group {
                            tr role="row" { th role="rowheader" scope="rowgroup" colspan="8" { (t.group(heading)) } }
                        }
                        @for row in &group.rows { (matrix_row(row, &view.frame, view.order, t)) }
                    }
                }
            }
        }
    }
}

fn step_heading(step: Step, t: &Text) -> Markup {
    let (long, short) = (t.step(step), t.step_short(step));
    html! {
        th role="columnheader" scope="col" {
            @if long == short { (long) }
            @else { b.ln { (long) } span.sh aria-hidden="true" { (short) } }
            span { (t.get(&format!("site-hint-{}", step.name()))) }
        }
    }
}

fn matrix_row(row: &Row, frame: &Frame<'_>, order: Order, t: &Text) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                a href=(row.href) { (t.name(&frame.names, Kind::Right, row.right.as_str())) }
                @for lower in &row.lower { (lower_right(lower, frame, t)) }
            }
            @for cell in &row.cells { (matrix_cell(cell, t)) }
            td role="cell" class="c7" {
                @if row.breaks.is_empty() {
                    @if row.is_judged { span.v { (row.no_break) } } @else { span.mut.sm { (row.no_break) } }
                }
                @for (n, found) in row.breaks.iter().enumerate() {
                    @if n > 0 { " " }
                    a href=(found.href) {
                        (capital(&t.gap(found.gap)))
                        @if !found.certain { " (" (t.get("mark-possible")) ")" }
                        @if order == Order::Severity { " (" (t.number(found.severity)) ")" }
                        span.v { " " (t.get("site-gap")) }
                    }
                }
            }
        }
    }
}

fn lower_right(lower: &Lower, frame: &Frame<'_>, t: &Text) -> Markup {
    let levels: Vec<String> = lower
        .levels
        .iter()
        .map(|(step, family, level)| {
            t.with(
                "site-lower-level",
                &[("step", t.step(*step).into()), ("level", t.level_shown(*step, *family, *level).into())],
            )
        })
        .collect();
    html! {
        span.low {
            a href=(lower.href) { (t.name(&frame.names, Kind::Right, lower.right.as_str())) }
            ": " (t.clauses(&levels))
        }
    }
}

fn matrix_cell(cell: &Cell, t: &Text) -> Markup {
    let reading = &cell.reading;
    let mut class = String::new();
    for part in [
        if cell.breaks { "k" } else { "" },
        tint(reading),
        if reading.step == Step::Barriers { "bar" } else { "" },
    ] {
        if !part.is_empty() {
            if !class.is_empty() {
                class.push(' ');
            }
            class.push_str(part);
        }
    }
    html! {
        td role="cell" class=[(!class.is_empty()).then_some(class)] {
            a href=(cell.href) { (glyph(reading)) span { (level_word(reading, cell.breaks, t)) } }
        }
    }
}

/// Several rights or countries with their six levels, smaller than the matrix.
pub(crate) fn small<'r>(
    caption: &str,
    first: &str,
    rows: impl Iterator<Item = (Markup, &'r [Reading])>,
    t: &Text,
) -> Markup {
    html! {
        div.mx.s {
            table role="table" {
                caption.v { (caption) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (first) }
                    @for step in Step::ALL { (step_heading(step, t)) }
                } }
                tbody role="rowgroup" {
                    @for (name, readings) in rows {
                        tr role="row" {
                            th role="rowheader" scope="row" { (name) }
                            @for reading in readings {
                                td role="cell" class=[Some(tint(reading)).filter(|tint| !tint.is_empty())] {
                                    span.cell { (glyph(reading)) span { (level_word(reading, false, t)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A level without its facts: before and after a change.
pub(crate) fn bare(step: Step, family: RightFamily, level: &Level, t: &Text) -> String {
    match level.interval() {
        Some(interval) => t.level(step, family, interval),
        None => t.get("level-none"),
    }
}
