//! Facts of one or several kinds, and all kinds with their numbers.

use maud::{Markup, html};
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document};
use super::parts::{beside, label, sources};
use super::tables;
use crate::address::{CountryPage, Place};
use crate::views::Frame;
use crate::views::facts::{FactsView, KindsView, Listed, QuotedTable};

pub(crate) fn page(view: &FactsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = match view.listed {
        Listed::Kind(kind) => t.kind_heading(kind),
        Listed::Section(section) => t.get(&format!("site-tab-{}", section.name)),
    };
    let heading = titled(frame, &what, t);
    let head = Head {
        title: heading.clone(),
        crumbs: crumbs(frame, view.listed, &what, t),
        lead: html! {
            @if let Listed::Section(section) = view.listed {
                p { (t.get(&format!("site-section-{}", section.name))) }
                @if section.name == "law" { p { a href=(frame.links.here(CountryPage::Alignments)) { (t.get("world-alignment")) } } }
            }
            p.sm {
                (t.with("site-facts-lead", &[("total", view.paging.total.into()), ("tally", t.tally(view.tally).into())]))
                @if let Some(right) = &view.right {
                    " " (t.with("site-only-right", &[("right", t.name(&frame.names, Kind::Right, right.as_str()).into())]))
                }
            }
        },
        heading: heading.clone(),
    };
    let content = html! {
        (tables::folded(&t.get("column-right"), &view.rights, |right| match right {
            None => t.get("site-all"),
            Some(right) => t.name(&frame.names, Kind::Right, right.as_str()),
        }, t))
        (tables::by_group(&view.groups, t))
        (tables::narrowings(&t.get("column-kind"), &view.kinds, |kind| match kind {
            None => t.get("site-all"),
            Some(kind) => t.kind_heading(*kind),
        }, t))
        (tables::by_checked(&view.checks, t))
        @if view.of_kind.is_empty() && view.tables.is_empty() { p { (t.get("site-no-facts")) } }
        @for table in &view.tables { (quoted(table, frame, t)) }
        @for group in &view.of_kind {
            section {
                h2 id=(group.kind.name()) { (t.kind_heading(group.kind)) " " span.mut.sm { (t.number(group.total)) } }
                (tables::statements(&t.kind_heading(group.kind), &group.statements, frame, t))
                @if let Some(rest) = &group.rest {
                    p { a href=(rest) { (t.with("site-all-of-kind", &[("count", group.total.into())])) } }
                }
            }
        }
        (tables::turn(&view.paging.turn(), view.paging.page, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// "Domestic law: Pakistan".
fn titled(frame: &Frame<'_>, what: &str, t: &Text) -> String {
    match &frame.country {
        Some(here) => t.with(
            "site-of-country",
            &[("what", what.into()), ("country", t.country(&frame.names, here.country).into())],
        ),
        None => what.to_owned(),
    }
}

fn crumbs(frame: &Frame<'_>, listed: Listed, what: &str, t: &Text) -> Vec<(String, Option<String>)> {
    let last = (what.to_owned(), None);
    let facts = |href: String| (t.get("site-tab-facts"), Some(href));
    match (&frame.country, listed) {
        (Some(_), Listed::Section(_)) => country_crumbs(frame, t, vec![last]),
        (Some(_), Listed::Kind(_)) => {
            country_crumbs(frame, t, vec![facts(frame.links.here(CountryPage::Facts)), last])
        }
        (None, _) => vec![(t.get("site-page-facts"), Some(frame.links.to(Place::Reference))), last],
    }
}

/// A table of a source, cell by cell as it was printed.
pub(crate) fn quoted(table: &QuotedTable<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        section {
            h2 id=(table.number.to_lowercase()) {
                (t.quoted(table.title)) " "
                span.mut.sm { (t.with("site-quoted-table", &[("table", table.number.into()), ("section", table.section.into())])) }
            }
            table.stack {
                caption.v { (table.title) }
                thead { tr {
                    th scope="col" class="c-num" { (t.get("site-row")) }
                    @for heading in &table.headings { th scope="col" { (heading) } }
                    th scope="col" class="c-src" { (t.get("column-source")) }
                } }
                tbody {
                    @for (statement, row) in &table.rows {
                        tr {
                            td { a href=(frame.links.fact(&statement.fact.id)) { (t.number(row.row)) } }
                            @for cell in &row.cells { td { q { (cell.text) } } }
                            td { (sources(statement, frame, t)) (beside(statement, frame, t)) }
                        }
                    }
                }
            }
        }
    }
}

/// All kinds.
pub(crate) fn kinds(view: &KindsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("site-tab-facts");
    let heading = match &frame.country {
        Some(_) => titled(frame, &what, t),
        None => t.get("site-reference-heading"),
    };
    let own = if frame.country.is_some() { what } else { t.get("site-page-facts") };
    let head = Head {
        title: heading.clone(),
        crumbs: match &frame.country {
            Some(_) => country_crumbs(frame, t, vec![(own, None)]),
            None => vec![(own, None)],
        },
        lead: html! { p { (t.with("site-kinds-lead", &[("total", view.total.into())])) } },
        heading: heading.clone(),
    };
    let content = html! {
        table.stack.narrow-table {
            caption.v { (heading) }
            thead { tr {
                th scope="col" { (t.get("column-kind")) }
                th scope="col" class="num" { (t.get("column-facts")) }
                th scope="col" class="num" { (t.get("column-checked")) }
            } }
            tbody {
                @for line in &view.kinds {
                    tr {
                        td { a href=(line.href) { (t.kind_heading(line.kind)) } }
                        td.num { (label("column-facts", t)) (t.number(line.total)) }
                        td.num { (label("column-checked", t)) (t.number(line.checked)) }
                    }
                }
            }
        }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}
