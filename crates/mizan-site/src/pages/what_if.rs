//! What a plan would change: the form and its answer.

use maud::{Markup, html};
use mizan_assess::{Change as Changed, WhatIf};
use mizan_domain::Kind;
use mizan_text::Text;

use super::issues::of_country;
use super::layout::{Head, cite, country_crumbs, document};
use super::measures::finding_link;
use super::parts::headline;
use super::{gaps, tables};
use crate::address::{CountryPage, Place};
use crate::pages::problem::shown;
use crate::views::Frame;
use crate::views::what_if::{A_PAGE, BARRIERS, Change, Fault, MOST, Narrowed, Says, WhatIfView};

pub(crate) fn page(view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let what = t.get("pages-what-if");
    let heading = of_country(&what, frame, t);
    let title = if view.faults.is_empty() {
        heading.clone()
    } else {
        t.with("site-error-title", &[("title", heading.as_str().into())])
    };
    let head = Head {
        title,
        crumbs: country_crumbs(
            frame,
            t,
            vec![(t.get("site-tab-gaps"), Some(frame.links.here(CountryPage::Gaps))), (what, None)],
        ),
        lead: html! { p { (t.get("pages-what-if-lead")) } },
        heading: heading.clone(),
    };
    let content = html! {
        (gaps::ways(frame, gaps::Way::WhatIf, t))
        (faults(view, t))
        @if let Some(answer) = &view.answer { (answered(answer, view, t)) }
        (form(view, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// What is wrong, a sentence each.
pub(crate) fn said(view: &WhatIfView<'_>, t: &Text) -> Vec<String> {
    view.faults.iter().map(|fault| fault_text(fault, t)).collect()
}

/// What is wrong, each with the way to its field.
fn faults(view: &WhatIfView<'_>, t: &Text) -> Markup {
    html! {
        @if !view.faults.is_empty() {
            div.errors role="alert" tabindex="-1" {
                h2.small { (t.get("site-one-error")) }
                ul { @for fault in &view.faults { li { a href={ "#" (field(fault, view)) } { (fault_text(fault, t)) } } } }
            }
        }
    }
}

/// The field in which the value of a fault stands.
fn field(fault: &Fault, view: &WhatIfView<'_>) -> String {
    let kept = match fault {
        Fault::Unreadable(text) | Fault::NoMeasure(text) => {
            view.kept.iter().position(|(_, value)| value == text)
        }
        Fault::NotThere { id, .. } => view.kept.iter().position(|(_, value)| value.contains(id.as_str())),
        Fault::Idle(_) | Fault::TooMany(_) => None,
    };
    kept.map_or_else(|| "chosen".to_owned(), |n| format!("kept-{n}"))
}

fn fault_text(fault: &Fault, t: &Text) -> String {
    match fault {
        Fault::Unreadable(text) => t.with("pages-fault-unreadable", &[("text", shown(text).into())]),
        Fault::NotThere { kind, id, near: None } => {
            t.with("pages-fault-not-there", &[("kind", kind.into()), ("id", shown(id).into())])
        }
        Fault::NotThere { kind, id, near: Some(near) } => t.with(
            "pages-fault-not-there-near",
            &[("kind", kind.into()), ("id", shown(id).into()), ("near", near.into())],
        ),
        Fault::NoMeasure(text) => t.with("pages-fault-no-measure", &[("text", shown(text).into())]),
        Fault::Idle(id) => t.with("pages-fault-idle", &[("id", id.into())]),
        Fault::TooMany(count) => {
            t.with("pages-fault-too-many", &[("count", (*count).into()), ("most", MOST.into())])
        }
    }
}

/// What a change is, in words.
pub(crate) fn says(change: &Change<'_>, frame: &Frame<'_>, t: &Text) -> String {
    match &change.says {
        Says::Message(message) => t.message(message, &frame.names),
        Says::Ends(fact) => t.with("pages-change-ends", &[("fact", t.title(&frame.names, fact).into())]),
        Says::Word => change.word.clone(),
    }
}

fn answered(answer: &WhatIf, view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let stays = answer.remain.len() + answer.moves.len();
    html! {
        section.answer id="answer" {
            h2.first { (t.get("pages-answer")) }
            p.big { (t.with("pages-answer-count", &[
                ("tried", view.tried.into()), ("closes", answer.closes.len().into()),
                ("opens", answer.opens.len().into()), ("stays", stays.into()),
            ])) }
            p { a href="#plan" { (t.get("pages-change-plan")) } }
            h3 id="closes" { (t.with("pages-closes", &[("count", answer.closes.len().into())])) }
            @if answer.closes.is_empty() { p { (t.get("pages-closes-none")) } }
            @else { ul.plain { @for finding in &answer.closes { li { (finding_link(finding, frame, t)) } } } }
            h3 id="opens" { (t.with("pages-opens", &[("count", answer.opens.len().into())])) }
            @if answer.opens.is_empty() { p { (t.get("pages-opens-none")) } }
            @else { ul.plain { @for finding in &answer.opens {
                // A finding that the plan brings about has no page: it isn't one of the day.
                li { (headline(&t.message(&finding.message, &frame.names))) " " span.mut.sm { (t.with("site-severity", &[("severity", finding.severity.into())])) } }
            } } }
            (levels(answer, frame, t))
            (bought(answer, view, t))
            h3 id="stays" { (t.with("pages-stays", &[("count", stays.into())])) }
            (open(answer, view, t))
        }
    }
}

/// What stays open, those that change first, by rank.
fn open(answer: &WhatIf, view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let skip = (view.page - 1) * A_PAGE;
    let moved = answer.moves.iter().map(|change| html! {
        a href=(frame.links.finding(&change.id)) {
            @match change.after.as_ref().or(change.before.as_ref()) {
                Some(finding) => (headline(&t.message(&finding.message, &frame.names))),
                None => (change.id),
            }
        }
        @if change.change == Changed::Moved && let (Some(before), Some(after)) = (&change.before, &change.after) {
            " " span.mut.sm { (t.with("site-severity-moved", &[("before", before.severity.into()), ("after", after.severity.into())])) }
        }
    });
    let remaining = answer.remain.iter().map(|finding| finding_link(finding, frame, t));
    html! {
        @if answer.remain.is_empty() && answer.moves.is_empty() { p { (t.get("pages-stays-none")) } }
        ul.plain { @for line in moved.chain(remaining).skip(skip).take(A_PAGE) { li { (line) } } }
        (tables::turn(&view.turn, view.page, t))
    }
}

/// Changes that are listed with what each closes by itself; the files have all.
const STEPS: usize = 30;

fn bought(answer: &WhatIf, view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let mut most: Vec<&mizan_assess::Bought> = answer.bought.iter().collect();
    most.sort_by_key(|step| std::cmp::Reverse(step.closes.len()));
    html! {
        @if answer.bought.len() > 1 {
            h3 id="each" { (t.get("pages-each-alone")) }
            table.stack {
                caption.v { (t.get("pages-each-alone")) }
                thead { tr {
                    th scope="col" { (t.get("pages-change")) }
                    th scope="col" class="num" { (t.get("pages-closes-alone")) }
                } }
                tbody { @for step in most.iter().take(STEPS) {
                    tr {
                        td { @match view.step(&step.step) { Some(change) => (says(change, frame, t)), None => (step.step) } }
                        td.num { (t.number(step.closes.len())) }
                    }
                } }
            }
            @if most.len() > STEPS { p.sm { (t.with("and-more", &[("count", (most.len() - STEPS).into())])) } }
        }
    }
}

fn levels(answer: &WhatIf, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if !answer.levels.is_empty() {
            h3 id="levels" { (t.get("pages-levels-moved")) }
            ul.plain { @for moved in &answer.levels {
                li {
                    a href=(frame.links.step(moved.right.slug(), moved.step)) { (t.name(&frame.names, Kind::Right, moved.right.as_str())) " · " (t.step(moved.step)) }
                    ": " (level_moved(moved, frame, t))
                }
            } }
        }
    }
}

fn level_moved(moved: &mizan_assess::LevelChange, frame: &Frame<'_>, t: &Text) -> String {
    let family = frame
        .names
        .facts()
        .reference::<mizan_domain::kinds::Right>(moved.right.as_str())
        .map_or(mizan_domain::kinds::RightFamily::Civil, |right| right.family);
    let word = |level: &mizan_assess::Level| super::matrix::bare(moved.step, family, level, t);
    t.with(
        "site-level-moved",
        &[("before", word(&moved.before).into()), ("after", word(&moved.after).into())],
    )
}

fn form(view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let action = frame.links.to(view.place.clone());
    let action = action.split('?').next().unwrap_or_default();
    html! {
        form.plan #plan action=(action) method="get" {
            @if let Some((name, value)) = frame.links.hidden() { input type="hidden" name=(name) value=(value); }
            (chosen(view, t))
            (single(view, t))
            (whole(view, t))
            p { button type="submit" { (t.get("pages-try")) } " " a href=(action) { (t.get("pages-start-again")) } }
        }
    }
}

/// What is ticked already; what could not be read stands in fields of its own.
fn chosen(view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let none = view.ticked.is_empty() && view.whole.is_empty() && view.kept.is_empty();
    html! {
        @if !none {
            fieldset #chosen tabindex="-1" {
                legend { (t.get("pages-chosen")) }
                @for (n, (name, value)) in view.kept.iter().enumerate() {
                    p.wrong {
                        label for={ "kept-" (n) } { (t.get("pages-kept")) }
                        input id={ "kept-" (n) } name=(name) value=(shown(value)) aria-invalid="true";
                    }
                }
                @for (fact, count) in &view.whole {
                    (tick("measure", fact.id.local(), true, &html! {
                        (t.name(&frame.names, Kind::Measure, fact.id.local())) " " span.mut.sm { (t.with("pages-changes-count", &[("count", (*count).into())])) }
                    }))
                }
                @for change in &view.ticked { (tick("do", &change.word, true, &html! { (says(change, frame, t)) })) }
                p.sm.mut { (t.get("pages-untick")) }
            }
        }
    }
}

/// A box with its label.
fn tick(name: &str, value: &str, ticked: bool, label: &Markup) -> Markup {
    html! { label.tick { input type="checkbox" name=(name) value=(value) checked[ticked]; span { (label) } } }
}

/// Single changes of what the page is narrowed to.
fn single(view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = match &view.narrowed {
        Narrowed::Nothing => return html! {},
        Narrowed::Finding(finding) => t.with(
            "pages-changes-for",
            &[("what", headline(&t.message(&finding.message, &frame.names)).into())],
        ),
        Narrowed::Right(right, _) => {
            t.with("pages-changes-for", &[("what", t.name(&frame.names, Kind::Right, right.as_str()).into())])
        }
        Narrowed::Measure(fact) => t.with(
            "pages-changes-of",
            &[("measure", t.name(&frame.names, Kind::Measure, fact.id.local()).into())],
        ),
        Narrowed::Barriers => t.get("pages-changes-barriers"),
    };
    html! {
        fieldset {
            legend { (heading) }
            @if view.offers.changes.is_empty() { p { (t.get("pages-no-changes")) } }
            @for change in &view.offers.changes { (tick("do", &change.word, false, &html! { (says(change, frame, t)) })) }
        }
    }
}

/// Whole measures, each with the way to its single changes.
fn whole(view: &WhatIfView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        fieldset {
            legend { (t.get("pages-whole-measures")) }
            @if view.offers.measures.is_empty() { p { (t.get("pages-no-changes")) } }
            @for (fact, changes, about) in &view.offers.measures {
                div.row {
                    (tick("measure", fact.id.local(), false, &html! {
                        (t.name(&frame.names, Kind::Measure, fact.id.local())) " "
                        span.mut.sm { (t.with("pages-changes-about", &[("changes", (*changes).into()), ("findings", (*about).into())])) }
                    }))
                    button.small type="submit" name="show" value=(fact.id.local()) {
                        (t.get("pages-single-changes"))
                        span.v { ": " (t.name(&frame.names, Kind::Measure, fact.id.local())) }
                    }
                }
            }
            @if view.offers.barriers > 0 {
                div.row {
                    span { (t.get("pages-barriers-gone")) " " span.mut.sm { (t.number(view.offers.barriers)) } }
                    button.small type="submit" name="show" value=(BARRIERS) { (t.get("pages-single-changes")) span.v { ": " (t.get("site-tab-barriers")) } }
                }
            }
        }
    }
}

/// The way to the form for one finding.
pub(crate) fn for_finding(frame: &Frame<'_>, id: &str) -> String {
    match frame.links.country {
        Some((country, when)) => {
            let place = Place::Country(country, when, CountryPage::WhatIf);
            frame.links.with_query(place, &[("finding", id)])
        }
        None => frame.links.here(CountryPage::WhatIf),
    }
}
