//! Issues: the list, and one with its law, its rights and what else is recorded of it.

use maud::{Markup, html};
use mizan_domain::{Body, Kind};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::{beside, capital, headline, holds, sources, statement};
use super::{matrix, tables};
use crate::address::CountryPage;
use crate::section::Section;
use crate::views::issues::{IssueLine, IssueView, IssuesView, Law};
use crate::views::{Frame, Statement};

pub(crate) fn list(view: &IssuesView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("site-tab-issues");
    let heading = of_country(&what, frame, t);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.get("pages-issues-lead")) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        (tables::folded(&t.get("column-right"), &view.rights, |right| match right {
            None => t.get("site-all"),
            Some(right) => t.name(&frame.names, Kind::Right, right.as_str()),
        }, t))
        @if view.issues.is_empty() { p { (t.get("site-no-facts")) } }
        @else {
            table.stack {
                caption.v { (heading) }
                thead { tr {
                    th scope="col" { (t.get("pages-issue")) }
                    th scope="col" { (t.get("pages-prevalence")) }
                    th scope="col" { (t.get("pages-impact")) }
                    th scope="col" { (t.get("column-rights")) }
                    th scope="col" class="c-src" { (t.get("column-source")) }
                } }
                tbody { @for line in &view.issues { (issue(line, frame, t)) } }
            }
        }
        @if !view.documented.is_empty() {
            section.step id="documented" {
                header { h2 { (t.get("site-documented")) } }
                p.sm { (t.get("site-documented-caveat")) }
                (tables::statements(&t.get("site-documented"), &view.documented, frame, t))
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// "Issues: Pakistan".
pub(crate) fn of_country(what: &str, frame: &Frame<'_>, t: &Text) -> String {
    let country = frame.country.as_ref().map(|here| t.country(&frame.names, here.country));
    t.with("site-of-country", &[("what", what.into()), ("country", country.unwrap_or_default().into())])
}

/// Links to rights, one after the other.
pub(crate) fn rights<'r>(
    ids: impl IntoIterator<Item = &'r mizan_domain::RightId>,
    frame: &Frame<'_>,
    t: &Text,
) -> Markup {
    html! {
        @for (n, right) in ids.into_iter().enumerate() {
            @if n > 0 { " · " }
            a href=(frame.links.right(right.slug())) { (t.name(&frame.names, Kind::Right, right.as_str())) }
        }
    }
}

/// Words of a source, each in quotation marks.
pub(crate) fn quotations(words: &[String]) -> Markup {
    html! { @for (n, word) in words.iter().enumerate() { @if n > 0 { " · " } q { (word) } } }
}

fn issue(line: &IssueLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        tr {
            td { a href=(line.href) { b { (t.fact_name(&frame.names, line.statement.fact)) } } (beside(&line.statement, frame, t)) }
            td { (quotations(&line.issue.prevalence)) }
            td { @if let Some(impact) = &line.issue.impact { q { (impact) } } }
            td.sm { (rights(&line.issue.rights, frame, t)) }
            td { (sources(&line.statement, frame, t)) }
        }
    }
}

pub(crate) fn page(view: &IssueView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let name = t.fact_name(&frame.names, view.statement.fact);
    let title = of_country(&name, frame, t);
    let list = Section::named("issues").map(|section| frame.links.here(CountryPage::Section(section)));
    let head = Head {
        title: title.clone(),
        crumbs: country_crumbs(frame, t, vec![(t.get("site-tab-issues"), list), (name.clone(), None)]),
        lead: lead(view, t),
        heading: name,
    };
    let content = html! {
        (about(view, t))
        section.step id="rights" {
            header { h2 { (t.get("pages-rights-affected")) } }
            (matrix::small(
                &t.get("pages-rights-affected"),
                &t.get("column-right"),
                view.rights.iter().map(|(right, readings)| (
                    html! { a href=(frame.links.right(right.slug())) { (t.name(&frame.names, Kind::Right, right.as_str())) } },
                    readings.as_slice(),
                )),
                t,
            ))
        }
        (law(view, t))
        (section("cases", &t.get("site-tab-cases"), &view.cases, frame, t))
        (section("barriers", &t.get("pages-issue-barriers"), &view.factors, frame, t))
        @if !view.findings.is_empty() {
            section.step id="findings" {
                header { h2 { (t.get("pages-issue-findings")) } }
                ul { @for finding in &view.findings {
                    li { a href=(frame.links.finding(&finding.id)) { (headline(&t.message(&finding.message, &frame.names))) } }
                } }
            }
        }
        (said(&view.said, frame, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &title))
    };
    document(frame, t, &head, &content)
}

fn lead(view: &IssueView<'_>, t: &Text) -> Markup {
    html! {
        p {
            @if view.issue.prevalence.is_empty() { (t.get("pages-no-prevalence")) }
            @else {
                @match view.said_by {
                    Some(source) => { (t.with("pages-prevalence-by", &[("source", source.into())])) " " }
                    None => { (t.get("pages-prevalence")) ": " }
                }
                (quotations(&view.issue.prevalence))
            }
        }
        @if let Some(impact) = &view.issue.impact { p { (t.get("pages-impact")) ": " q { (impact) } } }
    }
}

fn about(view: &IssueView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let issue = view.issue;
    html! {
        dl.m {
            @if let Some(victims) = &issue.victims { dt { (t.get("field-victims")) } dd { (victims) } }
            @if let Some(actors) = &issue.alleged_actors { dt { (t.get("field-alleged-actors")) } dd { (actors) } }
            @if !issue.practice_of.is_empty() {
                dt { (t.get("pages-measures-practice-of")) } dd { (rights(&issue.practice_of, frame, t)) }
            }
            dt { (t.get("column-from")) } dd { (holds(view.statement.fact, t)) }
            dt { (t.get("column-source")) } dd { (sources(&view.statement, frame, t)) }
        }
        div.beside { (beside(&view.statement, frame, t)) }
        p.sm { a href=(frame.links.fact(&view.statement.fact.id)) { (t.get("site-the-record")) } }
    }
}

fn law(view: &IssueView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        @if view.issue.legal_provisions.is_some() || !view.matched.is_empty() || !view.related.is_empty() {
            section.step id="law" {
                header { h2 { (t.get("pages-legal-provisions")) } }
                @if let Some(quoted) = &view.issue.legal_provisions { p { (t.get("pages-as-printed")) ": " q { (quoted) } } }
                @for (key, all) in [("pages-matched", &view.matched), ("pages-related", &view.related)] {
                    @if !all.is_empty() {
                        h3 { (t.get(key)) }
                        ul { @for one in all { li { (law_line(one, frame, t)) } } }
                    }
                }
            }
        }
    }
}

fn law_line(law: &Law, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @match &law.fact {
            Some(id) => a href=(frame.links.fact(id)) { (t.title_of(&frame.names, id)) },
            None => { (t.name(&frame.names, law.kind, &law.id)) " " span.mut { (t.get("site-nothing-recorded")) } }
        }
    }
}

/// A section of statements; nothing where there are none.
pub(crate) fn section(
    id: &str,
    heading: &str,
    statements: &[Statement<'_>],
    frame: &Frame<'_>,
    t: &Text,
) -> Markup {
    html! {
        @if !statements.is_empty() {
            section.step id=(id) {
                header { h2 { (heading) } }
                (tables::statements(heading, statements, frame, t))
            }
        }
    }
}

/// What sources say, rows as printed in quotation marks.
pub(crate) fn said(said: &[Statement<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if !said.is_empty() {
            section.step id="said" {
                header { h2 { (t.get("pages-what-sources-say")) } }
                ul.said {
                    @for line in said {
                        li {
                            @match &line.fact.body {
                                Body::TableRow(row) => {
                                    a.st href=(frame.links.fact(&line.fact.id)) { (t.with("site-quoted-table", &[("table", (&row.table).into()), ("section", (&row.section).into())])) }
                                    ": "
                                    @for (n, cell) in row.cells.iter().enumerate() { @if n > 0 { " · " } (cell.heading) ": " q { (cell.text) } }
                                }
                                _ => (statement(line, frame, t)),
                            }
                            " " span.sm { (sources(line, frame, t)) }
                        }
                    }
                }
            }
        }
    }
}

/// A word of a choice at the start of a cell.
pub(crate) fn word(choice: impl mizan_text::Worded, t: &Text) -> String {
    capital(&t.word(choice))
}
