//! The index: the way to everything without a search.

use maud::{Markup, html};
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, document};
use super::parts::{capital, mark};
use super::tables;
use crate::address::{IndexPage, Place};
use crate::index::{Entry, Letter, What};
use crate::views::index::{IndexView, KindLine, ListView, Under};

pub(crate) fn start(view: &IndexView<'_>, t: &Text) -> Markup {
    let heading = t.get("index-heading");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(t.get("index-page"), None)],
        lead: html! { p { (t.with("index-lead", &[("count", view.all().count().into())])) } },
        heading,
    };
    let content = html! {
        h2.first id="letters" { (t.get("index-letters")) }
        ul.letters { @for (letter, count, href) in &view.letters {
            li { a href=(href) { (letter_name(*letter, t)) " " span.mut.sm { (t.number(*count)) } } }
        } }
        h2 id="rights" { (t.get("index-rights")) }
        ul.columns { @for (name, count, href) in &view.rights {
            li { a href=(href) { (name) } " " span.mut.sm { (t.number(*count)) } }
        } }
        h2 id="kinds" { (t.get("index-kinds")) }
        div.scroll tabindex="0" role="region" aria-labelledby="kinds" { (kinds(view, t)) }
    };
    document(&view.frame, t, &head, &content)
}

fn kinds(view: &IndexView<'_>, t: &Text) -> Markup {
    let count = |counted: Option<&(usize, String)>| {
        html! { td.num { @match counted {
            Some((count, href)) => a href=(href) { (t.number(*count)) },
            None => "–",
        } } }
    };
    let row = |line: &KindLine| {
        html! { tr {
            th scope="row" { (t.kind_heading(line.kind)) }
            (count(line.reference.as_ref()))
            @for counted in &line.of_countries { (count(counted.as_ref())) }
        } }
    };
    html! {
        table {
            caption.v { (t.get("index-kinds")) }
            thead { tr {
                th scope="col" { (t.get("column-kind")) }
                th scope="col" class="num" { (t.get("site-reference")) }
                @for line in &view.countries { th scope="col" class="num" { (line.name) } }
            } }
            tbody { @for line in &view.kinds { (row(line)) } }
        }
    }
}

pub(crate) fn list(view: &ListView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let (heading, own) = match &view.under {
        Under::Letter(letter) => {
            let own = letter_name(*letter, t);
            (t.with("index-of-letter", &[("letter", own.as_str().into())]), own)
        }
        Under::Right(right) => {
            let own = t.name(&frame.names, Kind::Right, right.as_str());
            (t.with("index-of-right", &[("right", own.as_str().into())]), own)
        }
    };
    let head = Head {
        title: heading.clone(),
        crumbs: vec![
            (t.get("index-page"), Some(frame.links.to(Place::Index(IndexPage::Start)))),
            (own, None),
        ],
        lead: html! { p { (t.with("index-count", &[("count", view.total().into())])) } },
        heading,
    };
    let content = html! {
        @if !view.countries.is_empty() {
            p { (t.get("index-right-in")) }
            ul.columns { @for line in &view.countries { li { a href=(line.href) { (line.name) } } } }
        }
        ul.plain { @for entry in view.lines() { (entry_line(entry, view, t)) } }
        (tables::turn(&view.turn, view.page, t))
    };
    document(frame, t, &head, &content)
}

fn entry_line(entry: &Entry, view: &ListView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        li {
            a href=(frame.links.to(entry.place.clone())) { (entry.title) }
            " " span.mut.sm {
                (what(entry.what, t))
                @if let (What::Fact(_), Some(country)) = (entry.what, entry.country) {
                    " · " (t.country(&frame.names, country))
                }
            }
            @if let Some(checked) = entry.checked { " " (mark(checked, t)) }
        }
    }
}

/// What it is, in one word or two.
pub(crate) fn what(what: What, t: &Text) -> String {
    match what {
        What::Country => t.get("column-country"),
        What::Fact(kind) => capital(&t.kind(kind)),
        What::Source => t.get("column-source"),
    }
}

/// The letter, or the word for digits and signs.
pub(crate) fn letter_name(letter: Letter, t: &Text) -> String {
    letter.shown().unwrap_or_else(|| t.get("index-digits"))
}
