//! A right in plain words, for people who may be watched: a neutral title, a way out first, no form, no
//! drawing, and no trace in the colour of links.

use maud::{DOCTYPE, Markup, html};
use mizan_assess::Bound;
use mizan_domain::kinds::{NormEffect, Working};
use mizan_domain::{Checked, Kind};
use mizan_text::{Lang, Text};

use super::layout::in_tongues;
use super::parts::{capital, mark};
use crate::address::{Address, CountryPage, Form, Place};
use crate::views::Frame;
use crate::views::know::{BodyLine, KnowRightView, KnowView, NormLine, TreatyLine};

/// Rules of law and provisions that are shown; the right's own page has all.
const SHOWN: usize = 12;

pub(crate) fn list(view: &KnowView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let content = html! {
        h1 { (t.get("know-heading")) }
        p.lead { (t.get("know-lead")) }
        (nothing_taken(t))
        ul.columns { @for id in &view.ids { li {
            a href=(frame.links.here(CountryPage::KnowRight(id.slug().clone()))) { (t.name(&frame.names, Kind::Right, id.as_str())) }
        } } }
        (safely(t))
    };
    quiet(frame, t, &content)
}

pub(crate) fn page(view: &KnowRightView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let name = t.name(&frame.names, Kind::Right, view.right.as_str());
    let content = html! {
        p.crumb { a href=(frame.links.here(CountryPage::Know)) { (t.get("know-heading")) } }
        h1 { (name) }
        nav.narrow aria-label=(t.get("site-on-this-page")) { ul {
            @for (id, key) in [("means", "know-means"), ("law", "know-law"), ("turn", "know-turn"), ("safely", "know-safely")] {
                li { a href={ "#" (id) } { (t.get(key)) } }
            }
        } }
        h2 id="means" { (t.get("know-means")) }
        p.lead { (meaning(view, t)) }
        p.sm { (mark(Checked::No, t)) " " (t.get("know-means-whose")) }
        h2 id="law" { (t.get("know-law")) }
        (law(view, t))
        h2 id="turn" { (t.get("know-turn")) }
        (turn(view, t))
        (nothing_taken(t))
        (safely(t))
        p.sm { a href=(frame.links.right(view.right.slug())) { (t.get("know-state-of-right")) } }
    };
    quiet(frame, t, &content)
}

/// What the right means: written for it, else the headings of its provisions.
fn meaning(view: &KnowRightView<'_>, t: &Text) -> String {
    let key = format!("know-means-{}", view.right);
    if t.has(&key) {
        return t.get(&key);
    }
    let headings: Vec<String> = view
        .treaties
        .iter()
        .flat_map(|treaty| treaty.provisions.iter().map(|(_, provision)| provision.heading.clone()))
        .collect();
    if headings.is_empty() { t.get("know-means-nothing") } else { t.clauses(&headings) }
}

fn law(view: &KnowRightView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        h3 { (t.get("know-law-country")) }
        @if view.norms.is_empty() { p { (t.get("know-law-none")) } }
        @else {
            ul.plain { @for line in view.norms.iter().take(SHOWN) { (norm(line, frame, t)) } }
            @if view.norms.len() > SHOWN {
                p.sm { a href={ (frame.links.right(view.right.slug())) "#law" } { (t.with("and-more", &[("count", (view.norms.len() - SHOWN).into())])) } }
            }
        }
        h3 { (t.get("know-law-treaties")) }
        @if view.treaties.is_empty() { p { (t.get("know-treaties-none")) } }
        @else { ul.plain { @for line in &view.treaties { (treaty(line, frame, t)) } } }
    }
}

fn norm(line: &NormLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        li {
            a href=(frame.links.fact(&line.fact.id)) { b { (t.fact_name(&frame.names, line.fact)) } }
            " " (mark(line.fact.checked(), t))
            @if line.norm.effect == NormEffect::Both { " " span.restricts { (t.word(line.norm.effect)) } }
            @if let Some(content) = &line.norm.content { p { (content) } }
            @if let Some(limits) = &line.norm.limits { p.sm { (t.get("field-limits")) ": " (limits) } }
            @if let Some(relation) = line.relation { p.sm.mut { (t.with("know-judged", &[("relation", t.word(relation).into())])) } }
        }
    }
}

fn treaty(line: &TreatyLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let bound = match line.bound {
        Bound::Yes => "bound-yes",
        Bound::Maybe => "bound-maybe",
        Bound::No => "bound-no",
        Bound::NotYetInForce => "bound-not-yet-in-force",
        Bound::Unknown => "bound-unknown",
    };
    html! {
        li {
            a href=(frame.links.to(Place::Instrument(line.id.clone()))) { b { (t.name(&frame.names, Kind::Instrument, line.id.as_str())) } }
            " " span.mut.sm { (capital(&t.get(bound))) }
            ul.sm { @for (fact, provision) in line.provisions.iter().take(SHOWN / 3) {
                li { (t.name(&frame.names, Kind::Provision, fact.id.local())) ": " (provision.heading) }
            } }
        }
    }
}

fn turn(view: &KnowRightView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let abroad = view.treaties.iter().filter_map(|line| Some((line, line.complaints?)));
    html! {
        h3 { (t.get("know-turn-country")) }
        @if view.bodies.is_empty() { p { (t.get("know-turn-none")) } }
        @else {
            p { (t.get("know-turn-bodies")) }
            ul.plain { @for line in &view.bodies { (body(line, frame, t)) } }
        }
        h3 { (t.get("know-turn-abroad")) }
        ul {
            @for (line, accepted) in abroad {
                li { (t.with(if accepted { "know-complaint-accepted" } else { "know-complaint-not" }, &[
                    ("instrument", t.name(&frame.names, Kind::Instrument, line.id.as_str()).into()),
                    ("body", line.instrument.body.as_deref().unwrap_or(&line.instrument.short).into()),
                ])) }
            }
            li { (t.get("know-special-procedures")) }
            li { (t.get("know-not-a-court")) }
        }
    }
}

fn body(line: &BodyLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        li {
            a href=(frame.links.fact(&line.fact.id)) { b { (t.fact_name(&frame.names, line.fact)) } }
            " " (mark(line.mandate.checked(), t))
            @if let Some(mandate) = &line.institution.mandate { p { (mandate) } }
            @if let Some(status) = &line.institution.status { p.sm { (status) } }
            @if line.may_be_feared() { p.warn { (t.get("know-body-investigates")) } }
            @match line.working {
                Some(working @ (Working::CannotAct | Working::OnPaper)) => p.warn { (t.with("know-body-state", &[("state", t.word(working).into())])) },
                _ => {},
            }
            @if !line.special { p.sm.mut { (t.get("know-body-general")) } }
        }
    }
}

fn nothing_taken(t: &Text) -> Markup {
    html! { p.notice { b { (t.get("know-takes-nothing")) } " " (t.get("know-takes-nothing-more")) } }
}

fn safely(t: &Text) -> Markup {
    html! {
        h2 id="safely" { (t.get("know-safely")) }
        p { (t.get("know-safely-lead")) }
        p.sm { (mark(Checked::No, t)) " " (t.get("know-safely-whose")) }
        ul { @for key in ["know-tool-tor", "know-tool-messenger", "know-tool-drop", "know-tool-device", "know-office-lawyer", "know-office-un", "know-office-press"] { li { (t.get(key)) } } }
    }
}

/// The document of these pages.
fn quiet(frame: &Frame<'_>, t: &Text, content: &Markup) -> Markup {
    let whole = html! {
        (DOCTYPE)
        html lang=(t.lang().code()) dir=(t.lang().direction()) {
            head {
                meta charset="utf-8";
                title { (t.get("site-name")) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                link rel="stylesheet" href=(frame.style);
                link rel="icon" href=(frame.icon) type="image/svg+xml";
                @for lang in Lang::ALL { link rel="alternate" hreflang=(lang.code()) href=(in_language(frame, *lang)); }
            }
            body.quiet {
                a.skip href="#main" { (t.get("site-skip")) }
                header.top { div.w {
                    a.leave href=(t.get("know-leave-to")) rel="noreferrer noopener" { (t.get("know-leave")) }
                    a.brand href=(frame.links.to(Place::Home)) { (t.get("site-name")) }
                    @for lang in Lang::ALL.iter().filter(|lang| **lang != t.lang()) {
                        a href=(in_language(frame, *lang)) lang=(lang.code()) dir=(lang.direction()) hreflang=(lang.code()) { (lang.own_name()) }
                    }
                } }
                main #main { div.w.prose { (content) } }
                footer { div.w {
                    p { (t.get("know-history")) }
                    p { (t.get("site-footer-nothing")) " " (t.get("site-footer-no-record")) }
                } }
            }
        }
    };
    in_tongues(whole, t)
}

fn in_language(frame: &Frame<'_>, lang: Lang) -> String {
    Address { lang, form: Form::Html, ..frame.address.clone() }.path() + &frame.query.as_sent()
}
