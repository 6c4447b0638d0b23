//! The document around a page's content.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use mizan_assess::Step;
use mizan_domain::Slug;
use mizan_text::{Lang, Text};

use super::parts::{capital, rich};
use super::tongues;
use crate::address::{Address, CountryPage, Form, IndexPage, Place, When};
use crate::open_data::{Document, dataset};
use crate::routes::route;
use crate::views::{CountryFrame, Frame, Tab};

/// What a page says of itself.
pub(crate) struct Head {
    /// In the title bar, without the site's name.
    pub(crate) title: String,
    /// The way here: names with where they lead.
    pub(crate) crumbs: Vec<(String, Option<String>)>,
    /// The heading.
    pub(crate) heading: String,
    /// One or two sentences under it.
    pub(crate) lead: Markup,
}

/// A whole document.
pub(crate) fn document(frame: &Frame<'_>, t: &Text, head: &Head, content: &Markup) -> Markup {
    let whole = html! {
        (DOCTYPE)
        html lang=(t.lang().code()) dir=(t.lang().direction()) {
            (head_element(frame, t, &head.title))
            body {
                a.skip href="#main" { (t.get("site-skip")) }
                (top(frame, t))
                main #main {
                    div.w {
                        (crumbs(&head.crumbs, t))
                        div.head {
                            div.say { h1 { (head.heading) } div.lead { (head.lead) } }
                            @if let Some(here) = &frame.country { (date_form(frame, here, t)) }
                        }
                        @if let Some(here) = &frame.country { (tabs(frame, here, t)) (notices(frame, here, t)) }
                        @if let Some(day) = frame.known_at { (known_at(frame, day, t)) }
                        (content)
                    }
                }
                (footer(frame, t))
            }
        }
    };
    in_tongues(whole, t)
}

/// A whole document with every text in another language than its own marked as that.
pub(crate) fn in_tongues(whole: Markup, t: &Text) -> Markup {
    match t.lang().direction() {
        "rtl" => PreEscaped(tongues::marked(&whole.into_string())),
        _ => whole,
    }
}

fn head_element(frame: &Frame<'_>, t: &Text, title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            title { (t.with("site-title", &[("title", title.into())])) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            link rel="stylesheet" href=(frame.style);
            link rel="icon" href=(frame.icon) type="image/svg+xml";
            link rel="canonical" href=(frame.canonical());
            @for lang in Lang::ALL {
                link rel="alternate" hreflang=(lang.code()) href=(in_language(frame, *lang));
            }
            @for form in frame.forms {
                link rel="alternate" type=(form.media_type().split(';').next().unwrap_or_default()) href=(frame.file(*form));
            }
            @if let Some(here) = &frame.country {
                link rel="alternate" type="application/atom+xml" href=(Document::Feed(here.country).path());
            }
            @if let Some(block) = dataset::block(frame, t, title) {
                script type="application/ld+json" { (block) }
            }
        }
    }
}

fn in_language(frame: &Frame<'_>, lang: Lang) -> String {
    Address { lang, form: Form::Html, ..frame.address.clone() }.path() + &frame.query.as_sent()
}

fn top(frame: &Frame<'_>, t: &Text) -> Markup {
    let links = &frame.links;
    let others = Lang::ALL.iter().filter(|lang| **lang != t.lang());
    html! {
        header.top { div.w {
            a.brand href=(links.to(Place::Home)) {
                svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" {
                    path d="M16 4v22M9 27h14M5 9h22M5 9l-4 9h8zM27 9l-4 9h8z" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round" {}
                }
                (t.get("site-name"))
            }
            nav aria-label=(t.get("site-nav-main")) { ul {
                li { a href=(links.to(Place::Home)) { (t.get("site-page-countries")) } }
                li { a href=(links.to(Place::Compare)) { (t.get("site-page-compare")) } }
                li { a href=(links.to(Place::Instruments)) { (t.get("site-page-instruments")) } }
                li { a href=(links.to(Place::Sources)) { (t.get("site-page-sources")) } }
                li { a href=(links.to(Place::Method)) { (t.get("site-page-method")) } }
                li { a href=(links.to(Place::Data)) { (t.get("site-page-data")) } }
                @for lang in others {
                    li { a href=(in_language(frame, *lang)) lang=(lang.code()) dir=(lang.direction()) hreflang=(lang.code()) { (lang.own_name()) } }
                }
            } }
            form role="search" action=(Address { lang: t.lang(), place: Place::Search, form: Form::Html }.path()) {
                label.v for="q" { (t.get("site-search-label")) }
                input #q name="q" type="search" maxlength="200";
                button type="submit" { (t.get("site-page-search")) }
            }
        } }
    }
}

fn crumbs(crumbs: &[(String, Option<String>)], t: &Text) -> Markup {
    html! {
        @if !crumbs.is_empty() {
            nav.crumb aria-label=(t.get("site-nav-crumbs")) {
                @for (n, (name, href)) in crumbs.iter().enumerate() {
                    @if n > 0 { span.sep aria-hidden="true" { " › " } }
                    @match href {
                        Some(href) => a href=(href) { (name) },
                        None => span { (name) },
                    }
                }
            }
        }
    }
}

/// The way to a country's page: countries, the country, and what comes after.
pub(crate) fn country_crumbs(
    frame: &Frame<'_>,
    t: &Text,
    after: Vec<(String, Option<String>)>,
) -> Vec<(String, Option<String>)> {
    let mut crumbs = vec![(t.get("site-page-countries"), Some(frame.links.to(Place::Home)))];
    if let Some(here) = &frame.country {
        let name = t.country(&frame.names, here.country);
        let own = after.is_empty();
        crumbs.push((name, (!own).then(|| frame.links.here(CountryPage::Overview))));
    }
    crumbs.extend(after);
    crumbs
}

/// The field for a day, and days that are often asked for.
pub(crate) fn date_form(frame: &Frame<'_>, here: &CountryFrame, t: &Text) -> Markup {
    let undated = frame.links.on(When::Today, here.page.clone());
    let action = undated.split('?').next().unwrap_or_default().to_owned();
    let fault = here.date_error.as_ref();
    let value = fault.map_or_else(|| here.day.to_string(), |fault| fault.text.clone());
    html! {
        div.asof data-server="day" {
            form action=(action) {
                label for="on" { (t.get("site-date-label")) }
                @if fault.is_some() {
                    p.err #on-error { (t.get("site-date-error")) }
                }
                span.field {
                    // What is no date would vanish from a date field.
                    input #on name="on" type=(if fault.is_some() { "text" } else { "date" }) value=(value)
                        aria-describedby=(if fault.is_some() { "on-error on-hint" } else { "on-hint" })
                        aria-invalid=[fault.map(|_| "true")];
                    @if let Some((name, value)) = frame.links.hidden() {
                        input type="hidden" name=(name) value=(value);
                    }
                    button type="submit" { (t.get("site-date-show")) }
                }
                span.xs.mut #on-hint {
                    @if fault.is_none() { (t.date(here.day)) } @else { (t.get("site-date-hint")) }
                }
            }
            div {
                @for (years, key) in [(1, "site-date-year-ago"), (5, "site-date-5-years-ago"), (10, "site-date-10-years-ago")] {
                    a href=(frame.links.on(When::On(frame.today.plus_years(-years)), here.page.clone())) { (t.get(key)) }
                }
                @if here.when != When::Today { a href=(undated) { (t.get("today")) } }
            }
        }
    }
}

fn tabs(frame: &Frame<'_>, here: &CountryFrame, t: &Text) -> Markup {
    html! {
        nav.tabs aria-label=(t.country(&frame.names, here.country)) tabindex="0" { ul {
            @for tab in &here.tabs {
                li { a href=(frame.links.here(tab.page())) aria-current=[current(here, *tab)] { (t.get(&tab.key())) } }
            }
        } }
    }
}

fn current(here: &CountryFrame, tab: Tab) -> Option<&'static str> {
    (here.current == Some(tab)).then(|| if here.page == tab.page() { "page" } else { "true" })
}

fn notices(frame: &Frame<'_>, here: &CountryFrame, t: &Text) -> Markup {
    let early = here.first.filter(|first| here.day < *first);
    let future = here.day > frame.today;
    html! {
        @if let Some(first) = early {
            p.notice { (t.with("site-notice-early", &[
                ("country", t.country(&frame.names, here.country).into()),
                ("first", t.date(first).into()),
            ])) }
        }
        @if future {
            p.notice { (t.with("site-notice-future", &[("day", t.date(here.day).into())])) }
        }
        @for notice in &here.notices { p.notice { (t.message(notice, &frame.names)) } }
    }
}

fn known_at(frame: &Frame<'_>, day: mizan_domain::Day, t: &Text) -> Markup {
    let now = Address { form: Form::Html, ..frame.address.clone() }.path();
    let link = html! { a href=(now) { (t.get("site-known-now")) } };
    html! { p.notice { (rich(t, "site-notice-known-at", &[("day", t.date(day).into())], &[("now", link)])) } }
}

/// When the facts were last reviewed: beside every 'today'.
pub(crate) fn reviewed(here: &CountryFrame, t: &Text) -> Markup {
    html! {
        @if let Some(on) = here.reviewed {
            p.reviewed { (capital(&t.with("reviewed", &[("on", t.date(on).into())]))) (t.stop()) }
        }
    }
}

/// The same content in other forms.
pub(crate) fn files(frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        (t.get("site-as")) " "
        @for (n, form) in frame.forms.iter().enumerate() {
            @if n > 0 { (t.comma()) }
            a href=(frame.file(*form)) { (form.name()) }
        }
        (t.stop())
    }
}

/// How to cite the page, with the address that keeps its meaning.
pub(crate) fn cite(frame: &Frame<'_>, t: &Text, title: &str) -> Markup {
    let day = frame.country.as_ref().map_or(frame.today, |here| here.day);
    html! {
        section.cite {
            h2.small { (t.get("site-cite")) }
            p.sm {
                cite { (t.with("site-cite-page", &[
                    ("title", title.into()),
                    ("as-of", t.as_of(day).into()),
                    ("edition", t.with("edition", &[("edition", frame.edition.into())]).into()),
                ])) }
                br;
                a href=(frame.permalink()) { (t.get("site-permalink")) }
                " · " (files(frame, t))
                @if route(&frame.address.place).has(Form::Bibtex) { " " (bibliographies(frame, t)) }
            }
        }
    }
}

/// The page and what it rests on, for reference managers.
fn bibliographies(frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        (t.get("site-bibliography")) " "
        @for (n, form) in route(&frame.address.place).more.iter().enumerate() {
            @if n > 0 { (t.comma()) }
            a href=(frame.file(*form)) { (form.name()) }
        }
        (t.stop())
    }
}

/// The brief of the country, or of a right: for printing, and as files.
pub(crate) fn brief(frame: &Frame<'_>, right: Option<&Slug>, t: &Text) -> Markup {
    let Some(here) = &frame.country else { return html! {} };
    let place = Place::Country(here.country, here.when, CountryPage::Brief(right.cloned()));
    html! {
        p.sm {
            a href=(frame.links.to(place.clone())) { (t.get("brief-link")) }
            @for form in frame.briefs { (t.comma()) a href=(frame.place_as(place.clone(), *form)) { (form.name()) } }
        }
    }
}

/// A step's number and name: "2. Law".
pub(crate) fn numbered_step(step: Step, t: &Text) -> String {
    let number = Step::ALL.iter().position(|s| *s == step).map_or(0, |n| n + 1);
    t.with("site-numbered-step", &[("number", number.into()), ("step", t.step(step).into())])
}

fn footer(frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        footer { div.w {
            p { b { (t.get("site-footer-nothing")) } " " (t.get("site-footer-no-record")) }
            p { (t.get("licence-facts")) " " (t.get("licence-software")) }
            @if let Some(caveat) = t.caveat() { p { (caveat) } }
            p {
                (capital(&t.with("edition", &[("edition", frame.edition.into())])))
                @if frame.country.is_some() {
                    " · " a href=(frame.links.here(CountryPage::Changes)) { (t.get("site-tab-changes")) }
                    " · " a href=(frame.permalink()) { (t.get("site-permalink")) }
                }
                " · " a href=(frame.links.to(Place::Index(IndexPage::Start))) { (t.get("index-link")) }
                @if let Some(here) = &frame.country {
                    " · " a href=(Document::Feed(here.country).path()) type="application/atom+xml" { (t.get("data-feed-link")) }
                }
                " · " a href=(frame.links.to(Place::Reference)) { (t.get("site-page-facts")) }
                " · " a href=(frame.links.to(Place::Method)) { (t.get("site-page-method")) }
                " · " a href=(frame.links.to(Place::Glossary)) { (t.get("site-page-glossary")) }
                " · " a href=(frame.links.to(Place::About)) { (t.get("site-page-about")) }
            }
        } }
    }
}
