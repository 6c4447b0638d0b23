//! The third sheet: commitments with their reservations, rounds of review, and what is due.

use std::collections::BTreeMap;

use mizan_assess::{Finding, Standing};
use mizan_domain::kinds::{Instrument, InstrumentKind, Reservation, Review};
use mizan_domain::{Fact, Gap, Kind, PartialDate};

use crate::document::{Block, Row, Runs, Table};
use crate::frame::heading;
use crate::limits::Limits;
use crate::matter::{Matter, Numbering, shortened};

use super::breaks::sentence;

/// How far ahead what is due is told.
const MONTHS_AHEAD: i32 = 24;

pub(super) fn blocks<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>, limits: Limits) -> Vec<Block> {
    let mut blocks =
        vec![heading(matter, "site-tab-commitments"), Block::Table(commitments(matter, numbering))];
    blocks.push(heading(matter, "column-reservations"));
    blocks.extend(reservations(matter, numbering, limits));
    blocks.push(heading(matter, "site-tab-reviews"));
    blocks.extend(rounds(matter, numbering));
    blocks.push(heading(matter, "brief-due"));
    blocks.extend(due(matter, numbering, limits));
    blocks
}

/// The core treaties, then their protocols.
fn commitments<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>) -> Table {
    let text = matter.text;
    let is_protocol = |s: &&Standing| {
        let instrument = matter.facts().reference::<Instrument>(s.instrument.as_str());
        instrument.is_some_and(|instrument| instrument.kind == InstrumentKind::Protocol)
    };
    let mut told: Vec<&Standing> =
        matter.assessment.standings.iter().filter(|s| s.core || is_protocol(s)).collect();
    let name = |s: &Standing| text.name(&matter.names, Kind::Instrument, s.instrument.as_str());
    told.sort_by(|a, b| b.core.cmp(&a.core).then_with(|| text.compare(&name(a), &name(b))));
    let rows = told.into_iter().map(|standing| {
        let since = standing.since.map(|date| text.date_short(date)).unwrap_or_default();
        let procedures: Vec<String> =
            standing.procedures.iter().map(|p| text.get(&format!("procedure-{p}"))).collect();
        let reservations = match standing.reservations.len() {
            0 => String::new(),
            n => text.number(n),
        };
        let source = in_cell(numbering.of_facts(standing.fact.iter()));
        Row::Cells {
            cells: vec![
                vec![matter.words(name(standing))],
                vec![matter.words(text.word(standing.bound))],
                vec![matter.words(since)],
                vec![matter.words(reservations)],
                vec![matter.words(text.clauses(&procedures))],
                source,
            ],
        }
    });
    let rows = rows.collect();
    Table {
        caption: text.get("brief-core-treaties"),
        shares: vec![22, 14, 18, 16, 42, 28],
        head: ["instrument", "bound", "bound-since", "reservations", "procedures", "source"]
            .map(|column| text.get(&format!("column-{column}")))
            .to_vec(),
        rows,
    }
}

/// What follows a statement stands in a cell by itself: without the space before it.
fn in_cell(mut runs: Runs) -> Runs {
    if runs.len() > 1 {
        runs.remove(0);
    }
    runs
}

/// The reservations that modify a provision and are in effect.
fn reservations<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>, limits: Limits) -> Vec<Block> {
    let facts = matter.facts();
    let all = matter.assessment.standings.iter().flat_map(|standing| &standing.reservations);
    let items: Vec<Runs> = all
        .filter_map(|id| facts.find::<Reservation>(Some(matter.assessment.country), id.local()))
        .map(|(fact, reservation)| {
            let name = matter.text.fact_name(&matter.names, fact);
            let summary = shortened(&reservation.summary, limits.letters);
            let mut runs = vec![matter.strong(name), matter.words(": "), matter.words(summary)];
            runs.extend(numbering.of_fact(fact));
            runs
        })
        .collect();
    if items.is_empty() {
        return vec![Block::Note { runs: vec![matter.get("brief-no-reservations")] }];
    }
    vec![Block::List { items, states: true }]
}

/// The latest round before each body.
fn rounds<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>) -> Vec<Block> {
    let (text, day) = (matter.text, matter.assessment.as_of);
    let mut latest: BTreeMap<String, (&'a Fact, &'a Review)> = BTreeMap::new();
    for (fact, review) in matter.facts().each::<Review>(Some(matter.assessment.country)) {
        let held = review.dialogue.is_some_and(|dialogue| dialogue.earliest() <= day);
        let body = text.mechanism(&matter.names, review);
        if held && latest.get(&body).is_none_or(|(_, known)| known.dialogue < review.dialogue) {
            latest.insert(body, (fact, review));
        }
    }
    if latest.is_empty() {
        return vec![Block::Note { runs: vec![matter.get("brief-no-rounds")] }];
    }
    let date = |date: Option<PartialDate>| date.map(|date| text.date_short(date)).unwrap_or_default();
    let rows = latest.into_values().map(|(fact, review)| {
        let recommendations = review.recommendations.map(|n| text.number(n)).unwrap_or_default();
        let outcome = review.outcome.filter(|outcome| outcome.earliest() <= day);
        Row::Cells {
            cells: vec![
                vec![matter.words(text.fact_name(&matter.names, fact))],
                vec![matter.words(date(review.dialogue))],
                vec![matter.words(date(outcome))],
                vec![matter.words(recommendations)],
                in_cell(numbering.of_fact(fact)),
            ],
        }
    });
    let rows = rows.collect();
    vec![Block::Table(Table {
        caption: text.get("brief-latest-rounds"),
        shares: vec![38, 20, 20, 26, 36],
        head: vec![
            text.get("brief-column-round"),
            text.get("brief-column-dialogue"),
            text.get("brief-column-outcome"),
            text.get("brief-column-recommendations"),
            text.get("column-source"),
        ],
        rows,
    })]
}

/// What is overdue, then what falls due in the next two years.
fn due<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>, limits: Limits) -> Vec<Block> {
    let reporting = matter.assessment.findings.iter().filter(|finding| finding.kind == Gap::Reporting);
    let overdue: Vec<&'a Finding> = reporting.filter(|finding| finding.rule.starts_with("report-")).collect();
    let coming = coming(matter);
    let left = (overdue.len() + coming.len()).saturating_sub(limits.due);
    let mut items: Vec<Runs> = overdue
        .into_iter()
        .take(limits.due)
        .map(|finding| sentence(matter, numbering, finding, limits.letters))
        .collect();
    let room = limits.due - items.len();
    items.extend(coming.into_iter().take(room).map(|(due, what, fact)| {
        let parts = [("what", what.into()), ("on", matter.text.date(due).into())];
        let mut runs = vec![matter.with("brief-due-on", &parts)];
        runs.extend(numbering.of_fact(fact));
        runs
    }));
    if items.is_empty() {
        return vec![Block::Note { runs: vec![matter.get("brief-nothing-due")] }];
    }
    let mut blocks = vec![Block::List { items, states: true }];
    if left > 0 {
        blocks.push(Block::Note { runs: vec![matter.with("and-more", &[("count", left.into())])] });
    }
    blocks
}

/// Dates ahead that rounds set, earliest first: reports, replies, follow-up.
fn coming(matter: Matter<'_>) -> Vec<(PartialDate, String, &Fact)> {
    let (text, day) = (matter.text, matter.assessment.as_of);
    let until = day.plus_months(MONTHS_AHEAD);
    let ahead = |date: &PartialDate| date.latest() > day && date.earliest() <= until;
    let mut found = Vec::new();
    for (fact, review) in matter.facts().each::<Review>(Some(matter.assessment.country)) {
        let open = review.submitted.is_none_or(|submitted| submitted.earliest() > day);
        let follow_up = review.follow_up.as_ref();
        let received = follow_up.and_then(|f| f.received).is_some_and(|on| on.earliest() <= day);
        let dates = [
            (review.due.filter(|_| open), "brief-due-report"),
            (review.replies_due.filter(|_| open), "brief-due-replies"),
            (review.next_due, "brief-due-next"),
            (follow_up.and_then(|f| f.due).filter(|_| !received), "brief-due-follow-up"),
        ];
        let name = text.fact_name(&matter.names, fact);
        for (date, key) in dates {
            if let Some(date) = date.filter(ahead) {
                found.push((date, text.with(key, &[("round", name.as_str().into())]), fact.as_ref()));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    found
}
