//! Periods, treaties, laws, reviews and practice on one axis: the picture, and the same as a list.

use maud::{Markup, html};
use mizan_domain::{Checked, Fact, Kind, Stance};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document};
use super::parts::{headline, mark};
use super::{charts, drawn};
use crate::address::{Address, CountryPage, Form};
use crate::section::Section;
use crate::views::Fault;
use crate::views::timeline::{Absent, Line, Scope, TimelineView, text_and_article};

pub(crate) fn page(view: &TimelineView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = heading(view, t);
    let title = if view.faults.is_empty() {
        heading.clone()
    } else {
        t.with("site-error-title", &[("title", heading.as_str().into())])
    };
    let head = Head {
        title,
        crumbs: country_crumbs(frame, t, vec![(t.get("site-tab-timeline"), None)]),
        lead: html! {
            p { (t.get("pictures-timeline-lead")) }
            @if let Some(right) = &view.right {
                p.sm { (t.with("site-only-right", &[("right", t.name(&frame.names, Kind::Right, right.as_str()).into())])) }
            }
        },
        heading: heading.clone(),
    };
    let picture = drawn::timeline(view, t);
    let content = html! {
        (faults(view, t))
        (zooms(view, t))
        (form(view, t))
        figure.timeline.box {
            (picture.embedded(t.lang().direction() == "rtl"))
            figcaption.sm.take {
                a href="#list" { (t.get("pictures-as-list")) }
                @for form in [Form::Csv, Form::Json, Form::Svg] { " · " a href=(frame.file(form)) { (form.name()) } }
            }
        }
        (left_out(view, t))
        h2 id="list" { (t.get("pictures-list")) }
        (list(view, t))
        (practice(view, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// "Timeline: Pakistan, 1947 to 2026".
pub(crate) fn heading(view: &TimelineView<'_>, t: &Text) -> String {
    let country = t.country(&view.frame.names, view.assessment.country);
    let years = [
        ("country", country.into()),
        ("from", t.year(view.window.from.year()).into()),
        ("to", t.year(view.window.to.year()).into()),
    ];
    t.with("pictures-timeline-heading", &years)
}

/// What can't be read, a sentence each.
pub(crate) fn said(view: &TimelineView<'_>, t: &Text) -> Vec<String> {
    view.faults.iter().map(|fault| sentence(fault, t)).collect()
}

/// What can't be read, each leading to its field.
fn faults(view: &TimelineView<'_>, t: &Text) -> Markup {
    html! {
        @if !view.faults.is_empty() {
            div.errors role="alert" {
                p { b { (t.get("site-one-error")) } }
                ul { @for fault in &view.faults {
                    li { a href={ "#" (fault.field()) } { (sentence(fault, t)) } }
                } }
            }
        }
    }
}

fn sentence(fault: &Fault, t: &Text) -> String {
    let shown = super::problem::shown;
    match fault {
        Fault::From(text) | Fault::To(text) => t.with("pictures-bad-date", &[("text", shown(text).into())]),
        Fault::Order(from, to) => {
            t.with("pictures-bad-order", &[("from", shown(from).into()), ("to", shown(to).into())])
        }
        Fault::Period(text) => t.with("pictures-bad-period", &[("text", shown(text).into())]),
        Fault::Right(text) => t.with("pictures-bad-right", &[("text", shown(text).into())]),
    }
}

/// Each period as a link that shows it alone.
fn zooms(view: &TimelineView<'_>, t: &Text) -> Markup {
    html! {
        @if view.zooms.len() > 1 {
            nav.narrow aria-label=(t.get("pictures-zoom")) {
                b { (t.get("pictures-zoom")) }
                ul { @for zoom in &view.zooms {
                    li { a href=(zoom.href) aria-current=[zoom.current.then_some("true")] {
                        @match zoom.fact {
                            None => (t.get("pictures-whole")),
                            Some(fact) => (t.fact_name(&view.frame.names, fact)),
                        }
                    } }
                } }
            }
        }
    }
}

fn form(view: &TimelineView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let action = Address { form: Form::Html, ..frame.address.clone() }.path();
    let wrong = |field: &str| view.faults.iter().any(|fault| fault.field() == field).then_some("true");
    html! {
        form.inline action=(action) {
            span.field {
                label for="from" { (t.get("pictures-from")) }
                input #from name="from" type="text" value=(view.window.fields.0) maxlength="10" autocomplete="off" aria-invalid=[wrong("from")];
            }
            span.field {
                label for="to" { (t.get("pictures-to")) }
                input #to name="to" type="text" value=(view.window.fields.1) maxlength="10" autocomplete="off" aria-invalid=[wrong("to")];
            }
            span.field {
                label for="right" { (t.get("column-right")) }
                select #right name="right" {
                    option value="" { (t.get("site-all")) }
                    @for id in &view.rights {
                        option value=(id) selected[view.right.as_ref().is_some_and(|right| right.as_str() == *id)] {
                            (t.name(&frame.names, Kind::Right, id))
                        }
                    }
                }
            }
            @if view.scope == Scope::Parts { input type="hidden" name="laws" value=(view.scope.name()); }
            @if let Some((name, value)) = frame.links.hidden() { input type="hidden" name=(name) value=(value); }
            button type="submit" { (t.get("site-date-show")) }
        }
    }
}

/// What the picture and the list leave out, and where that stands.
fn left_out(view: &TimelineView<'_>, t: &Text) -> Markup {
    let before = [("count", view.before.into()), ("day", t.date(view.window.from).into())];
    html! {
        @if view.older > 0 { p.sm { (t.with("quality-older-laws", &[("count", view.older.into())])) } }
        @if view.before > 0 { p.sm { (t.with("pictures-before", &before)) } }
        @if view.other_scope {
            p.sm { @for (n, (scope, href)) in view.scopes.iter().enumerate() {
                @if n > 0 { " · " }
                a href=(href) aria-current=[(*scope == view.scope).then_some("true")] {
                    (t.get(&format!("pictures-laws-{}", scope.name())))
                }
            } }
        }
    }
}

fn list(view: &TimelineView<'_>, t: &Text) -> Markup {
    html! {
        @if view.listed().is_empty() { p { (t.get("site-no-facts")) } }
        ol.tl {
            @for bundle in view.listed() {
                @if let [line] = bundle { (entry(line, view, t)) } @else { (articles(bundle, view, t)) }
            }
        }
        @if !view.absent.is_empty() {
            h3 id="absent" { (t.get("pictures-absent")) }
            ul.tl { @for absent in &view.absent { (not_bound(absent, view, t)) } }
        }
    }
}

fn entry(line: &Line<'_>, view: &TimelineView<'_>, t: &Text) -> Markup {
    html! {
        li class=[line.is_period().then_some("pd")] {
            (when(line, t))
            i { (drawn::kind(line, t)) }
            span {
                @if let Some(effect) = line.entry.effect { (t.get(&format!("pictures-sign-{}", effect.name()))) " " }
                a href=(view.frame.links.fact(&line.fact.id)) { (headline(&line.entry.title)) }
                (from(line.fact, view, t))
            }
        }
    }
}

/// Articles of one text on one line; the page of domestic law has each.
fn articles(bundle: &[Line<'_>], view: &TimelineView<'_>, t: &Text) -> Markup {
    let Some(first) = bundle.first() else { return html! {} };
    let law = Section::named("law").map_or(CountryPage::Facts, CountryPage::Section);
    let article = |line: &Line<'_>| number_of(text_and_article(&line.name).1).to_owned();
    let articles: Vec<String> = bundle.iter().map(article).collect();
    html! {
        li {
            (when(first, t))
            i { (drawn::kind(first, t)) }
            span {
                @if let Some(effect) = first.entry.effect { (t.get(&format!("pictures-sign-{}", effect.name()))) " " }
                a href=(view.frame.links.here(law)) { (drawn::label(bundle, t)) } ": "
                (t.clauses(&articles))
                (from(first.fact, view, t))
            }
        }
    }
}

/// An article without the word before its number: the name of the whole line has it.
fn number_of(article: &str) -> &str {
    let digit = article.find(|c: char| c.is_ascii_digit());
    digit.and_then(|at| article.get(at..)).unwrap_or(article)
}

/// When it began; of a law whose first day isn't recorded, by when.
pub(super) fn began(line: &Line<'_>, t: &Text) -> String {
    let from = t.date_short(line.entry.from);
    if line.entry.seen { t.with("pictures-by", &[("from", from.into())]) } else { from }
}

fn when(line: &Line<'_>, t: &Text) -> Markup {
    let (from, until) = (line.entry.from, line.entry.until);
    html! {
        time {
            (began(line, t))
            @match until {
                Some(until) if t.date_short(until) != t.date_short(from) => { "–" (t.date_short(until)) }
                None if line.is_period() => "–",
                _ => {}
            }
        }
    }
}

/// Where a fact comes from: its first source, or that it is unverified; its own page names all.
fn from(fact: &Fact, view: &TimelineView<'_>, t: &Text) -> Markup {
    let source = fact.citations.iter().find(|citation| citation.stance == Stance::Supports);
    html! {
        @if fact.checked() == Checked::No || source.is_none() { " " (mark(Checked::No, t)) }
        @if let Some(citation) = source {
            " " a href=(view.frame.links.source(citation.source.slug())) { (t.get("column-source")) }
        }
    }
}

fn not_bound(absent: &Absent<'_>, view: &TimelineView<'_>, t: &Text) -> Markup {
    html! {
        li {
            i { (t.get(&format!("pictures-{}", absent.why.name()))) }
            span {
                @match absent.fact {
                    None => (t.name(&view.frame.names, Kind::Instrument, absent.instrument.as_str())),
                    Some(fact) => {
                        a href=(view.frame.links.fact(&fact.id)) {
                            (t.name(&view.frame.names, Kind::Instrument, absent.instrument.as_str()))
                        }
                        (from(fact, view, t))
                    }
                }
            }
        }
    }
}

/// Years that the table beside the list has at most: more stand on the page of what is measured, so that
/// this one stays light.
const A_TABLE: usize = 40;

/// The values of the curve as a table, and where more of them are.
fn practice(view: &TimelineView<'_>, t: &Text) -> Markup {
    let Some(column) = &view.practice else { return html! {} };
    let table = drawn::curve(column, t).lines.table(&column.name, &t.get("site-year"));
    html! {
        h2 id="practice" { (t.step(mizan_assess::Step::Practice)) }
        p.sm {
            (charts::sentence(column, t).unwrap_or_default())
            @if let Some(newest) = column.values.last() { (from(newest.fact, view, t)) }
        }
        @if table.rows.len() <= A_TABLE {
            details {
                summary { (t.get("pictures-as-table")) }
                (table.markup(&t.get("level-none")))
            }
        }
        p.sm.take {
            @if let Some(right) = view.right.as_ref().or(column.series.rights.first()) {
                a href={ (view.frame.links.here(CountryPage::Measured(right.slug().clone()))) "#values" } {
                    (t.get(if view.right.is_some() { "pictures-all-measured" } else { "pictures-as-table" }))
                }
                " · "
            }
            (charts::how_made(&view.frame, t))
        }
    }
}
