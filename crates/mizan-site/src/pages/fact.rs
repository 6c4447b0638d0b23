//! A fact: what it says, where from, its versions, and what rests on it.

use maud::{Markup, html};
use mizan_domain::{Checked, Fact, Kind};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document};
use super::parts::{beside, cited, headline, level, mark};
use super::tables;
use crate::address::{CountryPage, Place};
use crate::fields::{Datum, Entry};
use crate::references::resolve;
use crate::views::Frame;
use crate::views::fact::FactView;

pub(crate) fn page(view: &FactView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let fact = view.statement.fact;
    let title = t.title(&frame.names, fact);
    let name = t.fact_name(&frame.names, fact);
    let head = Head {
        title: title.clone(),
        crumbs: crumbs(view, &name, t),
        lead: html! {
            p.sm.mut {
                (super::parts::capital(&t.kind(fact.kind()))) " · "
                (t.get("column-id")) " " code { (fact.id) }
            }
        },
        heading: title.clone(),
    };
    let content = html! {
        @if view.gone { p.notice { (t.get("site-fact-gone")) } }
        div.beside { (beside(&view.statement, frame, t)) }
        div.two.wide-first.first {
            section {
                h2.first { (t.get("site-what-it-says")) }
                @if view.cells.is_empty() { (record(&view.fields, fact, frame, t)) }
                @else { (cells(view, t)) (record(&view.fields, fact, frame, t)) }
                @if fact.kind() == Kind::Rules {
                    p { a href={ (frame.links.to(Place::Method)) "#rules" } { (t.get("site-levels-from-link")) } }
                }
                (valid(fact, t))
            }
            section {
                h2.first { (t.get("site-where-from")) }
                (citations(view, t))
            }
        }
        (resting(view, t))
        @if !view.named_by.is_empty() {
            section.step id="named-by" {
                header { h2 { (t.get("site-named-by")) } }
                (tables::statements(&t.get("site-named-by"), &view.named_by, frame, t))
                @if view.named_by_more > 0 { p.sm { (t.with("and-more", &[("count", view.named_by_more.into())])) } }
            }
        }
        (versions(view, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &title))
    };
    document(frame, t, &head, &content)
}

fn crumbs(view: &FactView<'_>, name: &str, t: &Text) -> Vec<(String, Option<String>)> {
    let frame = &view.frame;
    let kind = view.statement.fact.kind();
    let of_kind = match &frame.country {
        Some(_) => frame.links.here(CountryPage::FactsOf(kind)),
        None => frame.links.to(Place::ReferenceOf(kind)),
    };
    let after = vec![(t.kind_heading(kind), Some(of_kind)), (name.to_owned(), None)];
    if frame.country.is_some() {
        return country_crumbs(frame, t, after);
    }
    let reference = (t.get("site-page-facts"), Some(frame.links.to(Place::Reference)));
    std::iter::once(reference).chain(after).collect()
}

/// The fields of a record.
fn record(fields: &[Entry], fact: &Fact, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if !fields.is_empty() {
            dl.m {
                @for entry in fields {
                    dt { (t.get(&format!("field-{}", entry.name.replace('_', "-")))) }
                    dd {
                        @for (n, datum) in entry.values.iter().enumerate() {
                            @if n > 0 && !matches!(datum, Datum::Group(_)) { (t.semicolon()) }
                            (value(datum, fact, frame, t))
                        }
                    }
                }
            }
        }
    }
}

fn value(datum: &Datum, fact: &Fact, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @match datum {
            Datum::Text(text) => (text),
            Datum::Number(number) => (t.number(*number)),
            Datum::YesNo(yes) => (t.get(if *yes { "yes" } else { "no" })),
            Datum::Choice(key) => { @if t.has(key) { (t.get(key)) } @else { (key) } },
            Datum::Date(date) => (t.date(*date)),
            Datum::Level(level) => (t.level_digits(*level)),
            Datum::Source(id) => {
                @let name = frame.names.facts().source(id.as_str()).map_or_else(|| id.to_string(), |s| s.title.clone());
                a href=(frame.links.source(id)) { (name) }
            }
            Datum::Fact(id) => a href=(frame.links.fact(id)) { (t.title_of(&frame.names, id)) },
            Datum::Record(kind, id) => {
                @let names = frame.names.of(fact.country);
                @match resolve(frame.names.facts(), fact.country, *kind, id) {
                    Some(target) => a href=(frame.links.fact(&target)) { (t.name(&names, *kind, id)) },
                    None => (id),
                }
            }
            Datum::Group(entries) => div.group { (record(entries, fact, frame, t)) },
        }
    }
}

/// A quoted row with its headings.
fn cells(view: &FactView<'_>, t: &Text) -> Markup {
    html! {
        table.stack {
            caption { (t.get("site-quoted-row")) }
            thead { tr { @for cell in view.cells { th scope="col" { (cell.heading) } } } }
            tbody { tr { @for cell in view.cells { td { q { (cell.text) } } } } }
        }
    }
}

fn valid(fact: &Fact, t: &Text) -> Markup {
    let period = t.period(&fact.holds);
    html! {
        p.sm {
            @if period.is_empty() { (t.get("site-holds-open")) }
            @else { (t.with("site-holds", &[("period", period.into())])) }
        }
    }
}

fn citations(view: &FactView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        @if view.statement.fact.citations.is_empty() {
            p { @if view.statement.fact.judged.is_none() { (mark(Checked::No, t)) " " } (t.get("site-no-source")) }
        } @else {
            ul.plain {
                @for one in view.statement.supports.iter().chain(&view.statement.disputes) {
                    li {
                        (super::parts::capital(&t.word(one.citation.stance))) ": "
                        (cited(one, frame, t))
                        @if let Some(on) = one.citation.checked_on { " " span.mut.sm { (t.with("mark-checked-on", &[("on", t.date(on).into())])) } }
                        @if let Some(source) = frame.names.facts().source(one.citation.source.as_str()) {
                            p.sm { (t.source(source)) }
                        }
                    }
                }
            }
        }
    }
}

/// Findings and levels that rest on it.
fn resting(view: &FactView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let Some(here) = &frame.country else { return html! {} };
    html! {
        section.step id="rests-on-it" {
            header { h2 { (t.with("site-rests-on-it", &[("as-of", t.as_of(here.day).into())])) } }
            @if view.findings.is_empty() && view.levels.is_empty() { p { (t.get("site-nothing-rests")) } }
            @if !view.findings.is_empty() {
                h3 { (t.with("site-findings-count", &[("count", view.findings.len().into())])) }
                ul {
                    @for finding in &view.findings {
                        li {
                            a href=(frame.links.finding(&finding.id)) { (headline(&t.message(&finding.message, &frame.names))) }
                            " " span.mut.sm { (t.with("site-severity", &[("severity", finding.severity.into())])) }
                        }
                    }
                }
            }
            @if !view.levels.is_empty() {
                h3 { (t.with("site-levels-count", &[("count", view.levels.len().into())])) }
                ul {
                    @for resting in &view.levels {
                        li {
                            a href=(frame.links.step(resting.right.slug(), resting.step)) {
                                (t.name(&frame.names, Kind::Right, resting.right.as_str())) (t.comma()) (t.step(resting.step))
                            }
                            " " (level(&resting.reading, t))
                            @if !resting.counts { " " span.mut.sm { (t.get("site-not-counted")) } }
                        }
                    }
                }
            }
        }
    }
}

/// Each version with when it was believed, by whom and why.
fn versions(view: &FactView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        section.step id="history" {
            header { h2 { (t.with("site-versions", &[("count", view.versions.len().into())])) } }
            table.stack {
                caption.v { (t.with("site-versions", &[("count", view.versions.len().into())])) }
                thead { tr {
                    th scope="col" class="c-when" { (t.get("column-known-from")) }
                    th scope="col" class="c-when" { (t.get("column-known-until")) }
                    th scope="col" { (t.get("column-statement")) }
                    th scope="col" { (t.get("column-by")) (t.comma()) (t.get("column-why")) }
                } }
                tbody {
                    @for version in view.versions.iter().rev() {
                        tr {
                            td { (t.date_short(version.recorded.from.day())) }
                            td {
                                @match version.recorded.until {
                                    Some(until) => (t.date_short(until.day())),
                                    None => (t.get("site-still-believed")),
                                }
                            }
                            td { (t.title(&frame.names, version)) }
                            td { (version.recorded.by) ": " (version.recorded.why) }
                        }
                    }
                }
            }
        }
    }
}
