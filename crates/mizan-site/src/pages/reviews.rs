//! Rounds before the reviewing bodies: what is late first.

use maud::{Markup, html};
use mizan_domain::kinds::Review;
use mizan_domain::{Holds, Kind, PartialDate};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::lives;
use super::parts::{beside, capital, level, mark, rich, sources};
use super::tables;
use crate::address::{CountryPage, Form};
use crate::open_data::Document;
use crate::views::Frame;
use crate::views::reviews::{BodyGroup, LateLine, ReviewsView, RoundLine};

pub(crate) fn page(view: &ReviewsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country = frame.country.as_ref().map(|here| t.country(&frame.names, here.country));
    let what = t.get("site-tab-reviews");
    let heading = t.with(
        "site-of-country",
        &[("what", (&what).into()), ("country", country.unwrap_or_default().into())],
    );
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.with("world-late-count", &[("count", view.late.len().into()), ("day", t.date(view.day).into())])) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        section {
            h2.first id="late" { (t.get("world-late")) }
            @if view.late.is_empty() { p { (t.get("world-late-none")) } }
            @else { (late(view, t)) }
        }
        section.step id="due" {
            header { h2 { (t.get("world-due")) } }
            @if view.coming.is_empty() { p { (t.get("world-due-none")) } }
            @else { (coming(view, t)) }
            @if !view.expected.is_empty() { (expected(view, t)) }
            p.sm { a href=(Document::Calendar(view.country).path()) { (t.get("calendar-subscribe")) } }
        }
        @if view.recommendations > 0 {
            p { a href=(frame.links.here(CountryPage::FactsOf(Kind::Recommendation))) {
                (t.with("world-recommendations", &[("count", view.recommendations.into())]))
            } }
        }
        (lives::figure(lives::rounds(view, t).as_ref(), ("world-rounds", "world-rounds-lead"), &ways(view), t))
        @for group in &view.bodies { (body(group, view, t)) }
        @if view.bodies.is_empty() { p { (t.get("site-no-facts")) } }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// Where the numbers of the picture stand.
fn ways<'v>(view: &ReviewsView<'_>) -> Vec<(&'v str, String)> {
    let frame = &view.frame;
    let table = view.bodies.first().map(|group| ("pictures-as-table", format!("#{}", anchor(group))));
    let files = [("CSV", frame.table(Form::Csv, Some("rounds"))), ("SVG", frame.file(Form::Svg))];
    table.into_iter().chain(files).collect()
}

/// Years and months in words.
pub(crate) fn duration(months: u32, t: &Text) -> String {
    let (years, rest) = (months / 12, months % 12);
    let mut parts = Vec::new();
    if years > 0 {
        parts.push(t.with("world-years", &[("count", i64::from(years).into())]));
    }
    if rest > 0 || years == 0 {
        parts.push(t.with("world-months", &[("count", i64::from(rest).into())]));
    }
    t.list(&parts)
}

fn late(view: &ReviewsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        table.stack {
            caption.v { (t.get("world-late")) }
            thead { tr {
                th scope="col" { (t.get("world-round")) }
                th scope="col" class="c-when" { (t.get("world-was-due")) }
                th scope="col" { (t.get("world-late-by")) }
                th scope="col" { (t.get("world-known")) }
                th scope="col" class="c-src" { (t.get("column-source")) }
            } }
            tbody { @for line in &view.late {
                tr {
                    td { (round_name(line.review, &line.statement.fact.id, frame, t)) }
                    td { span.lb { (t.get("world-was-due")) " " } (t.date_short(line.report.due)) }
                    td { span.lb { (t.get("world-late-by")) " " } b.gap { (duration(line.report.months, t)) } }
                    td { (known(line, t)) (beside(&line.statement, frame, t)) }
                    td { (sources(&line.statement, frame, t)) }
                }
            } }
        }
    }
}

/// How sure it is that a report is late.
fn known(line: &LateLine<'_>, t: &Text) -> String {
    let key = match (line.report.shown, line.report.first) {
        (true, true) => "world-known-never",
        (true, false) => "world-known-late",
        (false, _) => "world-known-nothing",
    };
    let said = t.get(key);
    if line.report.holds == Holds::Yes { said } else { t.sequence(&[said, t.get("world-known-perhaps")]) }
}

fn round_name(review: &Review, id: &mizan_domain::FactId, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        a href=(frame.links.fact(id)) { b { (t.mechanism(&frame.names, review)) } (t.comma()) (cycle(review, t)) }
    }
}

fn coming(view: &ReviewsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        table.stack {
            caption.v { (t.get("world-due")) }
            thead { tr {
                th scope="col" class="c-when" { (t.get("world-due-on")) }
                th scope="col" { (t.get("site-what")) }
                th scope="col" { (t.get("world-round")) }
                th scope="col" class="c-src" { (t.get("column-source")) }
            } }
            tbody { @for line in &view.coming {
                tr {
                    td { b { (t.date_short(line.due)) } }
                    td { (t.get(&format!("world-due-{}", line.what.name()))) }
                    td { (round_name(line.review, &line.statement.fact.id, frame, t)) }
                    td { (sources(&line.statement, frame, t)) }
                }
            } }
        }
    }
}

/// Worked out from a treaty's period: said to be a prediction.
fn expected(view: &ReviewsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        h3 id="expected" { (t.get("world-expected")) }
        p { (t.get("world-expected-lead")) }
        ul {
            @for line in &view.expected {
                li { (rich(t, "world-expected-line", &[
                    ("body", t.mechanism(&frame.names, line.review).into()),
                    ("year", t.year(line.year).into()),
                    ("every", i64::from(line.every).into()),
                    ("dialogue", t.date(line.dialogue).into()),
                ], &[
                    ("provision", html! {
                        a href=(frame.links.fact(&line.provision.id)) { (t.name(&frame.names, Kind::Provision, line.provision.id.local())) }
                    }),
                ])) }
            }
        }
    }
}

/// Where the rounds before a body stand on the page.
fn anchor<'g>(group: &BodyGroup<'g>) -> &'g str {
    group.example.instrument.as_ref().map_or("upr", mizan_domain::InstrumentId::as_str)
}

fn body(group: &BodyGroup<'_>, view: &ReviewsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let name = t.mechanism(&frame.names, group.example);
    let instrument = group.example.instrument.as_ref();
    let heading = match instrument {
        Some(id) => t.with(
            "world-body-of",
            &[
                ("body", (&name).into()),
                ("instrument", t.name(&frame.names, Kind::Instrument, id.as_str()).into()),
            ],
        ),
        None => name,
    };
    html! {
        section.step id=(anchor(group)) {
            header {
                h2 { (heading) }
                @match &group.reading {
                    Some(reading) => (level(reading, t)),
                    None => span.mut { (t.get("world-not-binding")) },
                }
            }
            table.stack {
                caption.v { (heading) }
                thead { tr {
                    th scope="col" { (t.get("world-round")) }
                    @for key in STAGES { th scope="col" { (t.get(key)) } }
                    th scope="col" class="c-src" { (t.get("column-source")) }
                } }
                tbody { @for line in &group.rounds { (round(line, view, t)) } }
            }
        }
    }
}

/// The columns of stages, in order.
const STAGES: [&str; 6] = [
    "world-stage-due",
    "world-stage-submitted",
    "world-stage-list",
    "world-stage-dialogue",
    "world-stage-outcome",
    "world-stage-follow-up",
];

fn round(line: &RoundLine<'_>, view: &ReviewsView<'_>, t: &Text) -> Markup {
    let (frame, review) = (&view.frame, line.review);
    let by = |date: Option<PartialDate>| RoundLine::by(date, view.day);
    let date = |date: Option<PartialDate>| date.map(|date| html! { (t.date_short(date)) });
    let outcome = by(review.outcome).map(|on| {
        html! {
            (t.date_short(on))
            @if let Some(symbol) = &review.symbol { " " bdi.sm { (symbol) } }
            @if let Some(next) = review.next_due { br; span.sm { (t.with("world-next-due", &[("due", t.date_short(next).into())])) } }
        }
    });
    let closed =
        by(review.submitted).or(by(review.dialogue)).is_none().then(|| by(review.closed_on)).flatten();
    let submitted = date(by(review.submitted)).or(closed.map(|on| {
        html! { (t.with("world-closed", &[("on", t.date_short(on).into())])) }
    }));
    let stages = [
        review.due.map(|due| {
            html! {
                (t.date_short(due))
                @if line.late { " " b.gap { (t.get("world-is-late")) } }
            }
        }),
        submitted,
        date(by(review.list_of_issues)),
        date(by(review.dialogue)),
        outcome,
        follow_up(line, view, t),
    ];
    html! {
        tr {
            td {
                a href=(frame.links.fact(&line.statement.fact.id)) { (cycle(review, t)) }
                (beside(&line.statement, frame, t))
            }
            @for (key, stage) in STAGES.iter().zip(stages) {
                td { @if let Some(stage) = stage { span.lb { (t.get(key)) " " } (stage) } }
            }
            td {
                @if line.statement.supports.is_empty() { (mark(mizan_domain::Checked::No, t)) }
                @else { (sources(&line.statement, frame, t)) }
            }
        }
    }
}

/// A round by its number, or by its name.
fn cycle(review: &Review, t: &Text) -> String {
    match review.cycle.parse::<i64>() {
        Ok(number) => t.with("world-cycle", &[("number", number.into())]),
        Err(_) => capital(&review.cycle),
    }
}

fn follow_up(line: &RoundLine<'_>, view: &ReviewsView<'_>, t: &Text) -> Option<Markup> {
    let follow = line.review.follow_up.as_ref()?;
    RoundLine::by(line.review.dialogue, view.day)?;
    let received = RoundLine::by(follow.received, view.day);
    let refused = RoundLine::by(follow.refused, view.day);
    let mut parts = Vec::new();
    if let Some(due) = follow.due {
        parts.push(t.with("world-follow-due", &[("due", t.date_short(due).into())]));
    }
    if let Some(on) = received {
        parts.push(t.with("world-follow-in", &[("on", t.date_short(on).into())]));
    }
    if let Some(on) = refused {
        parts.push(t.with("world-follow-refused", &[("on", t.date_short(on).into())]));
    }
    if received.is_some() && !follow.grades.is_empty() {
        parts.push(t.with("world-grades", &[("grades", follow.grades.join(" ").into())]));
    }
    (!parts.is_empty()).then(|| html! { (t.clauses(&parts)) })
}
