//! A country: the matrix, what stands out, what changed.

use maud::{Markup, html};
use mizan_text::Text;

use super::layout::{Head, brief, cite, country_crumbs, document, files, reviewed};
use super::parts::rich;
use super::{changes, matrix, tables};
use crate::address::{CountryPage, Place, When};
use crate::views::Frame;
use crate::views::overview::Overview;

pub(crate) fn page(view: &Overview<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country = t.country(&frame.names, view.assessment.country);
    let heading = t.with("site-country-heading", &[("country", country.as_str().into())]);
    let head = Head {
        title: t.with(
            "site-country-title",
            &[("country", country.as_str().into()), ("day", t.date(view.assessment.as_of).into())],
        ),
        crumbs: country_crumbs(frame, t, Vec::new()),
        lead: lead(view, &country, t),
        heading: heading.clone(),
    };
    let content = html! {
        (figures(view, t))
        h2.first id="matrix" { (t.get("site-rights-by-steps")) }
        (matrix::legend(view.assessment.marks_from, t))
        (matrix::orders(view, t))
        a.skip href="#gaps" { (t.get("site-skip-table")) }
        (matrix::matrix(view, &caption(view, &country, t), t))
        p.sm.mut.under {
            (rich(t, "site-levels-from", &[], &[("method", html! {
                a href=(frame.links.to(Place::Method)) { (t.get("site-levels-from-link")) }
            })]))
            " " (files(frame, t)) " "
            a href=(frame.links.here(CountryPage::Gaps)) { (t.with("site-all-findings", &[("count", view.findings.into())])) }
        }
        (brief(frame, None, t))
        div.two {
            section {
                h2 id="gaps" { (t.get("site-stands-out")) }
                ul.find { @for line in &view.standing_out { (tables::gap(line, frame, t)) } }
                p { a href=(frame.links.here(CountryPage::Gaps)) { (t.with("site-all-ranked", &[("count", view.findings.into())])) } }
            }
            section {
                h2 id="changed" { (t.get("site-changed-year")) }
                @if view.changes.is_empty() { p { (t.get("site-nothing-changed")) } }
                @else { (changes::list(&view.changes, frame, t)) }
                @if view.more_changes > 0 {
                    p { a href=(frame.links.here(CountryPage::Changes)) { (t.with("site-more-changes", &[("count", view.more_changes.into())])) } }
                }
                (cite(frame, t, &heading))
            }
        }
    };
    document(frame, t, &head, &content)
}

fn caption(view: &Overview<'_>, country: &str, t: &Text) -> String {
    t.with(
        "site-matrix-caption",
        &[
            ("rows", view.counts.rows.into()),
            ("country", country.into()),
            ("as-of", t.as_of(view.assessment.as_of).into()),
        ],
    )
}

fn lead(view: &Overview<'_>, country: &str, t: &Text) -> Markup {
    let counts = view.counts;
    let day = view.assessment.as_of;
    let here = view.frame.country.as_ref();
    html! {
        p {
            (t.with("site-lead-bound", &[
                ("day", t.date(day).into()),
                ("country", country.into()),
                ("bound", counts.core_bound.into()),
                ("core", counts.core.into()),
            ]))
            " "
            (t.chain_breaks(view.assessment))
        }
        @if let Some(here) = here {
            @if here.when == When::Today { p.today { (t.with("site-today-is", &[("day", t.date(day).into())])) } }
            (reviewed(here, t))
        }
    }
}

/// The five numbers.
fn figures(view: &Overview<'_>, t: &Text) -> Markup {
    let counts = view.counts;
    let links = &view.frame.links;
    let (checked, checked_of) = t.tally_counted(counts.into());
    let (gaps, gaps_of) = t.gaps_counted(view.assessment);
    let of = |part: usize, whole: usize| t.with("site-of", &[("part", part.into()), ("whole", whole.into())]);
    html! {
        h2.v { (t.get("site-five-numbers")) }
        ul.fig {
            li { b { (of(counts.core_bound, counts.core)) } span {
                (t.get("site-fig-core")) (t.semicolon())
                a href=(links.here(CountryPage::Commitments)) { (t.with("site-fig-not-joined", &[("count", counts.core.saturating_sub(counts.core_bound).into())])) }
            } }
            li { b { (gaps) } span { a href=(links.here(CountryPage::Gaps)) { (gaps_of) } } }
            li { b { (of(counts.cells_without_data, counts.cells)) } span { (t.get("site-fig-cells")) } }
            li { b { (t.number(counts.reports_overdue)) } span {
                a href=(reporting(&view.frame)) { (t.with("site-fig-overdue", &[("count", counts.reports_overdue.into())])) }
            } }
            li { b { (checked) } span { a href=(links.here(CountryPage::Facts)) { (checked_of) } } }
        }
    }
}

fn reporting(frame: &Frame<'_>) -> String {
    match &frame.country {
        Some(here) => frame.links.with_query(
            Place::Country(here.country, here.when, CountryPage::Gaps),
            &[("gap", mizan_domain::Gap::Reporting.name())],
        ),
        None => frame.links.to(Place::Home),
    }
}
