//! Pages for what isn't there or can't be read: what does exist, and what to do.

use maud::{Markup, html};
use mizan_text::Text;

use super::layout::{Head, country_crumbs, document};
use crate::address::Place;
use crate::parameters::Refused;
use crate::views::Frame;
use crate::views::home::{CountryLine, Nearest};

/// What is wrong.
pub(crate) enum Problem {
    /// Nothing stands at the address.
    NotFound { asked: String, nearest: Vec<Nearest>, countries: Vec<CountryLine> },
    /// Nothing is recorded about the country.
    NothingAbout { name: String, nearest: Vec<Nearest>, countries: Vec<CountryLine> },
    /// No edition of that label.
    Edition { asked: String, nearest: Vec<Nearest> },
    /// A date that can't be read.
    Date { text: String, why: String },
    /// The rest of an address or query that can't be read.
    Value { name: &'static str, text: String },
    /// A value that a parameter of the query doesn't take.
    Parameter(Refused),
    /// What a query says that can't be read or isn't there, a sentence each, and the page that has its form.
    Query { said: Vec<String>, page: String },
    /// A page that a list doesn't have.
    Beyond { pages: usize, nearest: Vec<Nearest> },
}

/// What was asked for, short enough to be shown.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    if text.chars().count() > LONGEST {
        shown.push('…');
    }
    shown
}

/// Its heading, and a sentence about it.
pub(crate) fn said(problem: &Problem, t: &Text) -> (String, String) {
    match problem {
        Problem::NotFound { asked, .. } => {
            (t.get("site-not-found"), t.with("site-not-found-lead", &[("asked", shown(asked).into())]))
        }
        Problem::NothingAbout { name, .. } => {
            (t.get("site-not-found"), t.with("site-nothing-about", &[("country", name.into())]))
        }
        Problem::Edition { asked, .. } => {
            (t.get("site-no-edition"), t.with("site-no-edition-lead", &[("asked", shown(asked).into())]))
        }
        Problem::Date { text, why } => (
            t.get("site-bad-date"),
            t.with("site-bad-date-lead", &[("text", shown(text).into()), ("why", why.into())]),
        ),
        Problem::Value { name, text } => (
            t.get("site-bad-value"),
            t.with("site-bad-value-lead", &[("name", (*name).into()), ("text", shown(text).into())]),
        ),
        Problem::Parameter(Refused { name, text, .. }) => (
            t.get("site-bad-value"),
            t.with("site-bad-value-lead", &[("name", (*name).into()), ("text", shown(text).into())]),
        ),
        Problem::Query { said, .. } => (t.get("site-bad-value"), said.join(" ")),
        Problem::Beyond { pages, .. } => {
            (t.get("data-beyond"), t.with("data-beyond-lead", &[("pages", (*pages).into())]))
        }
    }
}

pub(crate) fn page(frame: &Frame<'_>, problem: &Problem, t: &Text) -> Markup {
    let (heading, lead) = said(problem, t);
    let title = match problem {
        Problem::Date { .. } | Problem::Value { .. } | Problem::Parameter(_) | Problem::Query { .. } => {
            t.with("site-error-title", &[("title", heading.as_str().into())])
        }
        _ => heading.clone(),
    };
    let head =
        Head { title, crumbs: country_crumbs(frame, t, Vec::new()), lead: html! { p { (lead) } }, heading };
    let content = html! {
        @match problem {
            Problem::NotFound { nearest, countries, .. } | Problem::NothingAbout { nearest, countries, .. } => {
                (offers(nearest, t))
                h2 { (t.get("site-with-dossier")) }
                ul { @for line in countries { li { a href=(line.href) { (line.name) } " " span.mut { (line.country) } } } }
                p { a href={ (frame.links.to(Place::Home)) "#all" } { (t.get("site-all-countries")) } }
                p { a href=(frame.links.to(Place::Search)) { (t.get("site-page-search")) } }
            }
            Problem::Edition { nearest, .. } | Problem::Beyond { nearest, .. } => (offers(nearest, t)),
            Problem::Parameter(Refused { accepted, .. }) => {
                @if !accepted.is_empty() {
                    p { (t.get("data-accepted")) }
                    ul.columns { @for value in accepted { li { code { (value) } } } }
                }
            }
            Problem::Date { .. } => {
                div.errors role="alert" {
                    p { b { (t.get("site-one-error")) } }
                    ul { li { a href="#on" { (t.get("site-date-error")) } } }
                }
            }
            Problem::Query { page, .. } => p { a href=(page) { (t.get("site-bad-query-do")) } },
            Problem::Value { .. } => p { (t.get("site-bad-value-do")) },
        }
    };
    document(frame, t, &head, &content)
}

fn offers(nearest: &[Nearest], t: &Text) -> Markup {
    html! {
        @if !nearest.is_empty() {
            h2 { (t.get("site-did-you-mean")) }
            ul { @for offer in nearest { li { a href=(offer.href) { (offer.name) } } } }
        }
    }
}

/// The page for what should never happen. Needs no facts.
pub(crate) fn broken(t: &Text, style: &str) -> Markup {
    html! {
        (maud::DOCTYPE)
        html lang=(t.lang().code()) dir=(t.lang().direction()) {
            head {
                meta charset="utf-8";
                title { (t.with("site-title", &[("title", t.get("site-broken").into())])) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                link rel="stylesheet" href=(style);
            }
            body { main #main { div.w { div.head { div.say {
                h1 { (t.get("site-broken")) }
                div.lead { p { (t.get("site-broken-lead")) } }
                p { a href="/" { (t.get("site-name")) } }
            } } } } }
        }
    }
}
