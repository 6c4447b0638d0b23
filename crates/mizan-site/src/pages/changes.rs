//! What changed between two days.

use maud::{Markup, html};
use mizan_assess::Change;
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document};
use super::matrix::bare;
use super::parts::{capital, headline};
use super::tables;
use crate::address::CountryPage;
use crate::views::Frame;
use crate::views::changes::{CAUSES, CauseLine, ChangeLine, Changes};

pub(crate) fn page(view: &Changes<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country = t.country(&frame.names, view.diff.country);
    let days = [
        ("country", country.as_str().into()),
        ("from", t.date(view.from).into()),
        ("to", t.date(view.to).into()),
    ];
    let heading = t.with("site-changes-heading", &days);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(t.get("site-tab-changes"), None)]),
        lead: html! {
            p { (t.with("site-changes-lead", &[
                ("findings", view.diff.findings.len().into()),
                ("levels", view.diff.levels.len().into()),
            ])) }
        },
        heading,
    };
    let content = html! {
        (diff_form(frame, view, t))
        h2.first { (t.get("site-what-changed")) }
        @if view.lines.is_empty() { p { (t.get("site-nothing-changed")) } }
        @else { (list(&view.lines, frame, t)) (tables::turn(&view.turn, view.page, t)) }
        @if !view.statements.is_empty() {
            section.step id="causes" {
                h2 { (t.get("site-changes-facts")) }
                (tables::statements(&t.get("site-changes-facts"), &view.statements, frame, t))
            }
            (tables::numbered(&view.sources, frame, t))
        }
        (cite(frame, t, &head.heading))
    };
    document(frame, t, &head, &content)
}

/// Two fields for two days.
fn diff_form(frame: &Frame<'_>, view: &Changes<'_>, t: &Text) -> Markup {
    let undated = frame.links.on(crate::address::When::Today, CountryPage::Changes);
    html! {
        form.inline action=(undated.split('?').next().unwrap_or_default()) {
            span.field { label for="from" { (t.get("column-from")) } input #from name="from" type="date" value=(view.from.to_string()); }
            span.field { label for="to" { (t.get("site-to")) } input #to name="to" type="date" value=(view.to.to_string()); }
            @if let Some((name, value)) = frame.links.hidden() { input type="hidden" name=(name) value=(value); }
            button type="submit" { (t.get("site-date-show")) }
        }
    }
}

/// Changes as a table.
pub(crate) fn list(lines: &[ChangeLine<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        table.stack {
            caption.v { (t.get("site-what-changed")) }
            thead { tr {
                th scope="col" { (t.get("site-what")) }
                th scope="col" { (t.get("column-causes")) }
            } }
            tbody {
                @for line in lines {
                    tr {
                        @match line {
                            ChangeLine::Finding { change, finding, severities, causes } => {
                                td {
                                    b { (capital(&t.word(*change))) } ": "
                                    @if *change == Change::Went { (headline(&t.message(&finding.message, &frame.names))) }
                                    @else { a href=(frame.links.finding(&finding.id)) { (headline(&t.message(&finding.message, &frame.names))) } }
                                    @if let Some((before, after)) = severities {
                                        " " span.mut { (t.with("site-severity-moved", &[("before", (*before).into()), ("after", (*after).into())])) }
                                    }
                                }
                                td { (cause_list(causes, frame, t)) }
                            }
                            ChangeLine::Level { change, before, after, causes } => {
                                td {
                                    a href=(frame.links.step(change.right.slug(), change.step)) {
                                        (t.name(&frame.names, Kind::Right, change.right.as_str()))
                                    }
                                    (t.comma()) (t.step(change.step)) ": "
                                    (t.with("site-level-moved", &[
                                        ("before", bare(change.step, before.family, &change.before, t).into()),
                                        ("after", bare(change.step, after.family, &change.after, t).into()),
                                    ]))
                                }
                                td { (cause_list(causes, frame, t)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn cause_list(causes: &[CauseLine<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @for (n, line) in causes.iter().take(CAUSES).enumerate() {
            @if n > 0 { (t.semicolon()) }
            a href=(frame.links.fact(&line.cause.fact)) { (t.cause(line.cause, &frame.names)) }
            @if line.fact.is_some_and(|fact| !fact.is_verified()) { " " span.unv { (t.get("mark-unverified")) } }
        }
        @if causes.len() > CAUSES { " " (t.with("and-more", &[("count", (causes.len() - CAUSES).into())])) }
    }
}
