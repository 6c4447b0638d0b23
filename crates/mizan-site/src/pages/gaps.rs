//! Every finding of a country, by rank, and the measures that answer them.

use maud::{Markup, html};
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::capital;
use super::tables;
use crate::address::CountryPage;
use crate::views::gaps::{A_PAGE, Gaps};

pub(crate) fn page(view: &Gaps<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country =
        frame.country.as_ref().map(|here| t.country(&frame.names, here.country)).unwrap_or_default();
    let heading = t.with("site-gaps-heading", &[("country", country.into())]);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(t.get("site-tab-gaps"), None)]),
        lead: html! {
            p {
                (t.with("site-gaps-lead", &[("shown", view.total.into()), ("all", view.of.into())]))
                @if let Some(right) = &view.right {
                    " " (t.with("site-only-right", &[("right", t.name(&frame.names, Kind::Right, right.as_str()).into())]))
                    " " a href=(frame.links.here(CountryPage::Gaps)) { (t.get("site-show-all")) }
                }
            }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let first = (view.page - 1) * A_PAGE + 1;
    let content = html! {
        (tables::narrowings(&t.get("site-gap-kind"), &view.kinds, |gap| match gap {
            None => t.get("site-all"),
            Some(gap) => capital(&t.gap(*gap)),
        }, t))
        p.sm { a href=(view.other_depth) { (t.get(if view.deep { "site-without-depth" } else { "site-with-depth" })) } }
        div.two.wide-first {
            section {
                h2.first { (t.get("site-by-severity")) }
                @if view.lines.is_empty() { p { (t.get("site-none-of-kind")) } }
                ol.find start=(first) { @for line in &view.lines { (tables::gap(line, frame, t)) } }
                (tables::turn(&view.turn, view.page, t))
            }
            section {
                h2.first { (t.get("site-measures-that-answer")) }
                @if view.measures.is_empty() { p { (t.get("site-no-measures")) } }
                @else { (tables::measures(&view.measures, frame, t)) }
            }
        }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}
