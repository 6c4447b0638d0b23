//! The home page: the countries.

use maud::{Markup, html};
use mizan_text::Text;

use super::layout::{Head, document};
use super::matrix::legend;
use super::parts::label;
use crate::address::{Address, Form, Place};
use crate::views::home::{CountryLine, Home};

pub(crate) fn page(view: &Home<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let head = Head {
        title: t.get("site-home-title"),
        crumbs: Vec::new(),
        lead: html! { p { (t.get("site-home-lead")) } },
        heading: t.get("site-home-heading"),
    };
    let content = html! {
        h2.first id="countries" { (t.get("site-with-dossier")) }
        @if view.dossiers.is_empty() { p { (t.get("site-no-dossier")) } }
        @else { (dossiers(&view.dossiers, t)) }
        form.inline action=(Address { lang: t.lang(), place: Place::Search, form: Form::Html }.path()) {
            span.field { label for="home-q" { (t.get("site-search-label")) } input #home-q name="q" type="search" maxlength="200"; }
            button type="submit" { (t.get("site-page-search")) }
        }
        div.two {
            section {
                h2 id="how-to-read" { (t.get("site-how-to-read")) }
                p { (t.get("site-how-1")) }
                (legend(3, t))
                p { (t.get("site-how-2")) }
                p { a href=(frame.links.to(Place::Method)) { (t.get("site-how-method")) } }
            }
            section {
                h2 id="what-is-here" { (t.get("site-what-is-here")) }
                ul {
                    li { a href=(frame.links.to(Place::Reference)) { (t.with("site-here-facts", &[("facts", view.tally.facts.into()), ("tally", t.tally(view.tally).into())])) } }
                    li { a href=(frame.links.to(Place::Sources)) { (t.with("site-here-sources", &[("count", view.sources.into())])) } }
                    li { a href=(frame.links.to(Place::Instruments)) { (t.with("site-here-instruments", &[("count", view.instruments.into())])) } }
                    li { a href=(frame.links.to(Place::Compare)) { (t.get("site-here-compare")) } }
                }
                p.sm { (t.get("site-here-no-ranking")) }
            }
        }
        @if !view.others.is_empty() {
            h2 id="all" { (t.with("site-commitments-known", &[("count", view.others.len().into())])) }
            p { (t.get("site-commitments-known-lead")) }
            ul.columns { @for line in &view.others { li { a href=(line.href) { (line.name) } } } }
        }
    };
    document(frame, t, &head, &content)
}

fn dossiers(lines: &[CountryLine], t: &Text) -> Markup {
    html! {
        table.stack.countries {
            caption.v { (t.get("site-with-dossier")) }
            thead { tr {
                th scope="col" { (t.get("column-country")) }
                th scope="col" class="num" { (t.get("site-statements")) }
                th scope="col" { (t.get("site-last-reviewed")) }
                th scope="col" { (t.get("pages-who-are-you")) }
            } }
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" { a.big href=(line.href) { (line.name) } " " span.mut.sm { (line.country) } }
                        td.num { (label("site-statements", t)) (t.number(line.statements)) }
                        td { (label("site-last-reviewed", t)) @match line.reviewed { Some(day) => (t.date_short(day)), None => "–" } }
                        td.sm.starts { @for (n, (href, tab)) in line.starts.iter().enumerate() {
                            @if n > 0 { " · " }
                            a href=(href) { (t.get(&tab.key())) span.v { ": " (line.name) } }
                        } }
                    }
                }
            }
        }
    }
}
