//! Barriers and drivers by kind and lens.

use maud::{Markup, html};
use mizan_domain::kinds::TableRow;
use mizan_domain::{Body, Fact};
use mizan_text::Text;

use super::issues::{of_country, quotations, rights, section, word};
use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::{beside, sources};
use super::tables;
use crate::views::Frame;
use crate::views::barriers::{BarriersView, FactorLine};

/// Rows of tables that are quoted beside a factor; its own page has all.
const QUOTED: usize = 2;

pub(crate) fn page(view: &BarriersView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("site-tab-barriers");
    let heading = of_country(&what, frame, t);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.get("pages-barriers-lead")) }
            p.sm { (t.with("pages-barriers-count", &[("shown", view.shown.into()), ("all", view.total.into())])) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        (tables::narrowings(&t.get("column-kind"), &view.kinds, |kind| kind.map_or_else(|| t.get("site-all"), |k| word(k, t)), t))
        (tables::narrowings(&t.get("field-lens"), &view.lenses, |lens| lens.map_or_else(|| t.get("site-all"), |l| word(l, t)), t))
        @if view.groups.is_empty() { p { (t.get("site-no-facts")) } }
        @for (direction, lines) in &view.groups {
            @let of = t.get(&format!("pages-factors-{}", direction.name()));
            section.step id=(direction.name()) {
                header { h2 { (of) " " span.mut.sm { (t.number(lines.len())) } } }
                table.stack {
                    caption.v { (of) }
                    thead { tr {
                        th scope="col" { (t.get("pages-factor")) }
                        th scope="col" { (t.get("column-kind")) }
                        th scope="col" { (t.get("column-rights")) }
                        th scope="col" { (t.get("pages-words-of-source")) }
                        th scope="col" class="c-src" { (t.get("column-source")) }
                    } }
                    tbody { @for line in lines { (factor(line, frame, t)) } }
                }
            }
        }
        (section("searches", &t.get("kind-search-heading"), &view.searches, frame, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn factor(line: &FactorLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let factor = line.factor;
    html! {
        tr id=(line.statement.fact.id.local()) {
            td {
                a href=(frame.links.fact(&line.statement.fact.id)) { b { (t.fact_name(&frame.names, line.statement.fact)) } }
                p { (factor.mechanism) }
                (beside(&line.statement, frame, t))
            }
            td.sm {
                (word(factor.kind, t))
                @for lens in &factor.lens { br; span.mut { (t.word(*lens)) } }
            }
            td.sm {
                @if factor.rights.is_empty() { (t.get("pages-every-right")) } @else { (rights(&factor.rights, frame, t)) }
            }
            td.sm {
                @if factor.strength.is_empty() && quoted(line).next().is_none() { "–" }
                (quotations(&factor.strength))
                @for row in quoted(line).take(QUOTED) {
                    p { @for (n, cell) in row.cells.iter().enumerate() { @if n > 0 { " · " } (cell.heading) ": " q { (cell.text) } } }
                }
            }
            td { (sources(&line.statement, frame, t)) }
        }
    }
}

/// The rows of tables that were read as the factor.
fn quoted<'a>(line: &'a FactorLine<'_>) -> impl Iterator<Item = &'a TableRow> {
    line.said.iter().filter_map(|fact: &&Fact| match &fact.body {
        Body::TableRow(row) => Some(row),
        _ => None,
    })
}
