//! Search.

use maud::{Markup, html};
use mizan_store::Section;
use mizan_text::Text;

use super::layout::{Head, document};
use super::parts::capital;
use super::tables;
use crate::address::{Address, Form, IndexPage, Place};
use crate::views::answers::About;
use crate::views::search::{Hit, SearchView, Target};

pub(crate) fn page(view: &SearchView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = match &view.words {
        Some(words) => t.with("table-search", &[("words", words.into())]),
        None => t.get("site-page-search"),
    };
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(t.get("site-page-search"), None)],
        lead: html! {
            @if view.words.is_some() {
                p { (t.with("site-search-count", &[("count", view.paging.total.into())])) }
            } @else { p { (t.get("site-search-lead")) } }
        },
        heading,
    };
    let content = html! {
        (form(view, t))
        p { a href=(frame.links.to(Place::Index(IndexPage::Start))) { (t.get("index-link")) } }
        @if !view.named.is_empty() {
            ul.plain { @for line in &view.named { li { a.big href=(line.href) { (line.name) } } } }
        }
        @if let Some(instead) = &view.instead {
            p.notice { (t.with("search-instead", &[("words", instead.into())])) }
        }
        @if let Some(dropped) = &view.dropped {
            p.notice { (t.with("search-dropped", &[("words", dropped.into())])) }
        }
        (answered(view, t))
        @if view.words.is_some() {
            (tables::narrowings(&t.get("column-kind"), &view.sections, |section| match section {
                None => t.get("site-all"),
                Some(section) => section_name(*section, t),
            }, t))
            (tables::narrowings(&t.get("column-right"), &view.rights, |right| match right {
                None => t.get("site-all"),
                Some((_, name)) => name.clone(),
            }, t))
            @if view.groups.is_empty() && view.named.is_empty() && view.answers.is_empty() { p { (t.get("site-search-none")) } }
            @if !view.near.is_empty() {
                p { (t.get("search-near")) }
                ul.plain { @for (word, href) in &view.near { li { a href=(href) { (word) } } } }
            }
            @for (section, hits) in &view.groups {
                section {
                    h2 { (section_name(*section, t)) }
                    ul.plain { @for hit in hits { (found(hit, view, t)) } }
                }
            }
            (tables::turn(&view.paging.turn(), view.paging.page, t))
        }
    };
    document(frame, t, &head, &content)
}

/// What the words name outright, before what merely has them.
fn answered(view: &SearchView<'_>, t: &Text) -> Markup {
    html! {
        @if !view.answers.is_empty() {
            section.answers {
                h2 { (t.get("search-answers")) }
                ul.plain {
                    @for answer in &view.answers {
                        li {
                            a.big href=(answer.href) { (answer.name) }
                            @match &answer.about {
                                About::Term(means) => p.sm { (means) },
                                About::Fact(kind, country) => p.sm.mut {
                                    @match country {
                                        Some(country) => (t.country(&view.frame.names, *country)),
                                        None => (t.get("site-reference")),
                                    }
                                    " · " (t.kind(*kind))
                                },
                            }
                        }
                    }
                }
            }
        }
    }
}

fn section_name(section: Section, t: &Text) -> String {
    match section {
        Section::Facts(kind) => t.kind_heading(kind),
        Section::Sources => t.get("site-page-sources"),
    }
}

fn form(view: &SearchView<'_>, t: &Text) -> Markup {
    html! {
        form.inline role="search" aria-label=(t.get("site-page-search")) action=(Address { lang: t.lang(), place: Place::Search, form: Form::Html }.path()) {
            span.field {
                label for="words" { (t.get("site-search-label")) }
                input #words name="q" type="search" maxlength="200" value=(view.words.as_deref().unwrap_or_default());
            }
            span.field {
                label for="in" { (t.get("column-country")) }
                select #in name="country" {
                    option value="" { (t.get("site-all")) }
                    @for line in &view.countries {
                        option value=(line.country.lower()) selected[view.country == Some(line.country)] { (line.name) }
                    }
                }
            }
            @if let Some(right) = &view.right { input type="hidden" name="right" value=(right.as_str()); }
            @if let Some(section) = view.section { input type="hidden" name="kind" value=(section.name()); }
            button type="submit" { (t.get("site-page-search")) }
        }
    }
}

fn found(hit: &Hit<'_>, view: &SearchView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        li {
            @match hit.what {
                Target::Fact(fact) => {
                    a href=(frame.links.fact(&fact.id)) { (t.title(&frame.names.of(fact.country), fact)) }
                    p.sm.mut {
                        @match fact.country { Some(country) => (t.country(&frame.names, country)), None => (t.get("site-reference")) }
                        " · " (t.kind(fact.kind())) " · "
                        @match fact.citations.first() {
                            Some(citation) => a href=(frame.links.source(citation.source.slug())) {
                                (frame.names.facts().source(citation.source.as_str()).map_or(citation.source.as_str(), |s| s.title.as_str()))
                            },
                            None => (t.get("site-no-source")),
                        }
                        " " (super::parts::mark(fact.checked(), t))
                    }
                }
                Target::Source(source) => {
                    a href=(frame.links.source(&source.id)) { (source.title) }
                    p.sm.mut { (capital(&t.word(source.kind))) @if let Some(publisher) = source.maker() { " · " (publisher) } }
                }
            }
            @if let Some(snippet) = &hit.snippet { p.sm { (snippet) } }
        }
    }
}
