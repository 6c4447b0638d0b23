//! Sources: the list, and one with every statement that rests on it.

use maud::{Markup, html};
use mizan_domain::{Checked, Source, Stance};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document};
use super::parts::{capital, label, mark};
use super::tables;
use crate::address::Place;
use crate::views::sources::{SourceView, SourcesView, Use};

pub(crate) fn list(view: &SourcesView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("site-page-sources");
    let heading = match &frame.country {
        Some(here) => t.with(
            "site-of-country",
            &[("what", what.as_str().into()), ("country", t.country(&frame.names, here.country).into())],
        ),
        None => what.clone(),
    };
    let head = Head {
        title: heading.clone(),
        crumbs: match &frame.country {
            Some(_) => country_crumbs(frame, t, vec![(what, None)]),
            None => vec![(what, None)],
        },
        lead: html! {
            p { (t.with("site-sources-lead", &[("total", view.paging.total.into())])) }
            @let [statements, checked, quotations, unchecked] = view.counts;
            p.sm { (t.with("pages-sources-counts", &[
                ("statements", statements.into()), ("checked", checked.into()),
                ("quotations", quotations.into()), ("unchecked", unchecked.into()),
            ])) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        (tables::narrowings(&t.get("column-kind"), &view.kinds, |kind| match kind {
            None => t.get("site-all"),
            Some(kind) => capital(&t.word(*kind)),
        }, t))
        (tables::by_checked(&view.checks, t))
        table.stack {
            caption.v { (heading) }
            thead { tr {
                th scope="col" { (t.get("site-document")) }
                th scope="col" { (t.get("site-publisher-symbol")) }
                th scope="col" { (t.get("column-kind")) }
                th scope="col" class="c-when" { (t.get("column-date")) }
                th scope="col" class="num" { (t.get("site-statements")) }
                th scope="col" class="num" { (t.get("site-checked-there")) }
                th scope="col" class="num" { (t.get("pages-unchecked")) }
            } }
            tbody {
                @for line in &view.lines {
                    tr {
                        td { a href=(frame.links.source(&line.source.id)) { (line.source.title) } }
                        td { (line.source.maker().unwrap_or_else(|| "–".to_owned())) @if let Some(symbol) = &line.source.symbol { (t.comma()) (symbol) } }
                        td { (capital(&t.word(line.source.kind))) }
                        td { (label("column-date", t)) @match line.source.date { Some(date) => (t.date_short(date)), None => "–" } }
                        td.num { (label("site-statements", t)) (t.number(line.statements)) }
                        td.num {
                            (label("site-checked-there", t)) (t.number(line.checked))
                            @if line.quotations > 0 { " " span.mut.sm { (t.with("site-and-quotations", &[("count", line.quotations.into())])) } }
                        }
                        td.num { (label("pages-unchecked", t)) (t.number(line.unchecked())) }
                    }
                }
            }
        }
        (tables::turn(&view.paging.turn(), view.paging.page, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

pub(crate) fn page(view: &SourceView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let source = view.source;
    let head = Head {
        title: source.title.clone(),
        crumbs: vec![
            (t.get("site-page-sources"), Some(frame.links.to(Place::Sources))),
            (source.id.to_string(), None),
        ],
        lead: html! {
            p { (t.with("site-source-lead", &[
                ("total", view.total.into()), ("checked", view.checked.into()),
                ("quotations", view.quotations.into()), ("disputes", view.disputes.into()),
            ])) }
        },
        heading: source.title.clone(),
    };
    let content = html! {
        (about(view, source, t))
        h2 id="statements" { (t.get("site-statements-on-it")) }
        (tables::narrowings(&t.get("column-country"), &view.countries, |country| match country {
            None => t.get("site-all"),
            Some(None) => t.get("site-reference"),
            Some(Some(country)) => t.country(&frame.names, *country),
        }, t))
        (tables::by_checked(&view.checks, t))
        @if view.uses.is_empty() { p { (t.get("site-no-statements")) } }
        @for (kind, uses) in &view.uses {
            section {
                h3 { (t.kind_heading(*kind)) }
                (statements(uses, &t.kind_heading(*kind), view, t))
            }
        }
        (tables::turn(&view.paging.turn(), view.paging.page, t))
        (cite(frame, t, &source.title))
    };
    document(frame, t, &head, &content)
}

fn about(view: &SourceView<'_>, source: &Source, t: &Text) -> Markup {
    html! {
        dl.m {
            dt { (t.get("column-kind")) } dd { (capital(&t.word(source.kind))) }
            @if let Some(publisher) = source.maker() { dt { (t.get("column-publisher")) } dd { (publisher) } }
            @if let Some(date) = source.date { dt { (t.get("column-date")) } dd { (t.date(date)) } }
            @if let Some(symbol) = &source.symbol { dt { (t.get("column-symbol")) } dd { (symbol) } }
            @if let Some(language) = &source.language { dt { (t.get("language")) } dd { (language) } }
            dt { (t.get("column-licence")) } dd { (source.licence.as_deref().unwrap_or(&t.get("unknown"))) }
            dt { (t.get("site-where-to-get")) }
            dd {
                @match (view.link, &source.url) {
                    (Some(link), _) => a href=(link) rel="noreferrer external" { (link) },
                    (None, Some(url)) => (url),
                    (None, None) => (t.get("site-no-address")),
                }
            }
            @if let Some(digest) = &source.sha256 { dt { (t.get("site-digest")) } dd { code { (digest) } } }
            dt { (capital(&t.get("mark-checked"))) }
            dd {
                @match view.last_checked {
                    Some(day) => (t.with("site-last-checked", &[("day", t.date(day).into())])),
                    None => (t.get("site-never-checked")),
                }
            }
            @if let Some(note) = &source.note { dt { (t.get("column-note")) } dd { (note) } }
        }
    }
}

fn statements(uses: &[Use<'_>], caption: &str, view: &SourceView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        table.stack {
            caption.v { (caption) }
            thead { tr {
                th scope="col" { (t.get("column-statement")) }
                th scope="col" class="c-when" { (t.get("column-country")) }
                th scope="col" class="c-src" { (t.get("column-place")) }
            } }
            tbody {
                @for used in uses {
                    tr {
                        td {
                            a href=(frame.links.fact(&used.fact.id)) { (t.title(&frame.names.of(used.fact.country), used.fact)) }
                            @if used.citation.stance == Stance::Disputes { p.dispute { b { (t.get("site-it-disputes")) } @if let Some(says) = &used.citation.says { " " (says) } } }
                            @else if let Some(says) = &used.citation.says { p.sm { (says) } }
                        }
                        td { @match used.fact.country { Some(country) => (t.country(&frame.names, country)), None => (t.get("site-reference")) } }
                        td {
                            (used.citation.place.as_deref().unwrap_or("–")) " " (mark(used.citation.checked, t))
                            @if used.citation.checked != Checked::No { @if let Some(on) = used.citation.checked_on { " " span.mut.sm { (t.date_short(on)) } } }
                        }
                    }
                }
            }
        }
    }
}
