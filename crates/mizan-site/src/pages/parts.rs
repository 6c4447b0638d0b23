//! Small pieces that many pages share: glyphs, marks, citations.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use mizan_domain::kinds::Interval;
use mizan_domain::{Body, Checked, Fact, Judgement, SourceId};
use mizan_text::{Text, Value, binds_from};

use crate::views::{Cited, Frame, Reading, Statement};

/// The four boxes of a level. Drawn by the style sheet with borders only.
pub(crate) fn glyph(reading: &Reading) -> Markup {
    let Some(level) = reading.level else {
        return html! { i class="g nd" aria-hidden="true" {} };
    };
    let mut class = format!("g a{}", level.low());
    if level.high() != level.low() {
        // Writing to a String cannot fail.
        let _ = write!(class, " z{}", level.high());
    }
    if reading.unverified {
        class.push_str(" u");
    }
    html! { i class=(class) aria-hidden="true" { b {} } }
}

/// The tint behind a level: that of its low end; none for 0 and for no data.
pub(crate) fn tint(reading: &Reading) -> &'static str {
    match reading.level.map(Interval::low) {
        Some(1) => "t1",
        Some(2) => "t2",
        Some(3) => "t3",
        Some(4) => "t4",
        Some(_) => "",
        None => "nd",
    }
}

/// The word of a level (of its high end, of a wide one of both) with what is spoken but not shown.
pub(crate) fn level_word(reading: &Reading, breaks: bool, t: &Text) -> Markup {
    let Some(level) = reading.level else {
        return html! {
            (t.get("level-none"))
            @if breaks { span.v { (t.with("site-spoken", &[("what", t.get("site-spoken-break").into())])) } }
        };
    };
    let mut spoken = vec![if level.low() == level.high() {
        t.with("site-spoken-level", &[("level", level.low().into())])
    } else {
        t.with("site-spoken-between", &[("low", level.low().into()), ("high", level.high().into())])
    }];
    if reading.unverified {
        spoken.push(t.get("site-spoken-unchecked"));
    }
    if breaks {
        spoken.push(t.get("site-spoken-break"));
    }
    html! {
        (t.level_shown(reading.step, reading.family, level))
        span.v { (t.with("site-spoken", &[("what", t.clauses(&spoken).into())])) }
    }
}

/// Glyph and word.
pub(crate) fn level(reading: &Reading, t: &Text) -> Markup {
    html! { span.lvl { (glyph(reading)) span { (level_word(reading, false, t)) } } }
}

/// What somebody has checked.
pub(crate) fn mark(checked: Checked, t: &Text) -> Markup {
    match checked {
        Checked::No => html! { span.unv { (t.get("mark-unverified")) } },
        checked => html! { span.ok { (t.word(checked)) } },
    }
}

/// The link of a source's number on the page.
fn number(number: usize, id: &SourceId, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        a href=(frame.links.source(id.slug())) {
            (t.with("site-source-number", &[("number", number.into())]))
        }
    }
}

/// A citation: its source, the place in it, what was checked there, what it says.
pub(crate) fn cited(cited: &Cited<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let citation = cited.citation;
    html! {
        (number(cited.number, &citation.source, frame, t))
        @if let Some(place) = &citation.place { (t.comma()) (place) }
        " " (mark(citation.checked, t))
        @if let Some(says) = &citation.says { ": " (says) }
    }
}

/// Places in a source that are named where a statement is one of many; its own page names all.
const PLACES: usize = 2;

/// Where a statement comes from, or that it is unverified. Places in one source stand together.
pub(crate) fn sources(statement: &Statement<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let mut grouped: Vec<Vec<&Cited<'_>>> = Vec::new();
    for one in &statement.supports {
        let same = |group: &&mut Vec<&Cited<'_>>| {
            group.first().is_some_and(|first| {
                first.number == one.number && first.citation.checked == one.citation.checked
            })
        };
        match grouped.iter_mut().find(same) {
            Some(group) => group.push(one),
            None => grouped.push(vec![one]),
        }
    }
    html! {
        @if grouped.is_empty() && statement.fact.judged.is_none() { (mark(Checked::No, t)) }
        @for (n, group) in grouped.iter().enumerate() {
            @if n > 0 { (t.semicolon()) }
            (places(group, statement.fact, frame, t))
        }
    }
}

fn places(group: &[&Cited<'_>], fact: &Fact, frame: &Frame<'_>, t: &Text) -> Markup {
    let Some(first) = group.first() else { return html! {} };
    let named: Vec<&str> = group.iter().filter_map(|cited| cited.citation.place.as_deref()).collect();
    html! {
        (number(first.number, &first.citation.source, frame, t)) " " (mark(first.citation.checked, t))
        @for (n, place) in named.iter().take(PLACES).enumerate() {
            @if n == 0 { " " } @else { (t.semicolon()) }
            (place)
        }
        @if named.len() > PLACES {
            " " a href=(frame.links.fact(&fact.id)) { (t.with("and-more", &[("count", (named.len() - PLACES).into())])) }
        }
    }
}

/// What sources say against a statement: beside it, at its size.
pub(crate) fn disputes(statement: &Statement<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @for disputing in &statement.disputes {
            p.dispute {
                b { (t.get("site-disputed-by")) } " "
                (cited(disputing, frame, t))
            }
        }
    }
}

/// Who judged, and that no lawyer has reviewed it.
pub(crate) fn judged(judgement: &Judgement, t: &Text) -> String {
    match &judgement.lawyer {
        Some(lawyer) => {
            t.with("site-judged-reviewed", &[("by", (&judgement.by).into()), ("lawyer", lawyer.into())])
        }
        None => t.with("site-judged", &[("by", (&judgement.by).into())]),
    }
}

/// What a statement says, leading to the fact's page, with who judged it, the note, and disputes.
pub(crate) fn statement(statement: &Statement<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        a.st href=(frame.links.fact(&statement.fact.id)) { (t.title(&frame.names, statement.fact)) }
        (beside(statement, frame, t))
    }
}

/// What stands with a statement wherever it is shown.
pub(crate) fn beside(statement: &Statement<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if let Some(judgement) = &statement.fact.judged {
            p.judged { (judged(judgement, t)) }
        }
        (remarks(statement, frame, t))
    }
}

/// The note on a statement, and what sources say against it.
pub(crate) fn remarks(statement: &Statement<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if let Some(note) = &statement.fact.note { p.note { (note) } }
        (disputes(statement, frame, t))
    }
}

/// The same in a table of statements; of a commitment from when it binds, which is later than the act.
pub(crate) fn holds_or_binds(fact: &Fact, frame: &Frame<'_>, t: &Text) -> Markup {
    let commitment = match &fact.body {
        Body::Commitment(commitment) if fact.holds.until.is_none() => Some(commitment),
        _ => None,
    };
    match commitment.and_then(|commitment| binds_from(&frame.names, commitment)) {
        Some(from) => html! { (t.date_short(from)) },
        None => holds(fact, t),
    }
}

/// From when it holds, until when; a dash where that isn't known.
pub(crate) fn holds(fact: &Fact, t: &Text) -> Markup {
    html! {
        @match (fact.holds.from, fact.holds.until) {
            (None, None) => "–",
            (Some(from), None) => (t.date_short(from)),
            (from, Some(until)) => {
                @if let Some(from) = from { (t.date_short(from)) }
                "–" (t.date_short(until))
            }
        }
    }
}

/// A message with markup in the place of some of its variables.
pub(crate) fn rich(t: &Text, key: &str, variables: &[(&str, Value)], slots: &[(&str, Markup)]) -> Markup {
    // Private-use characters stand in for the markup while the message is formatted.
    let stand_in = |n: usize| u32::try_from(n).ok().and_then(|n| char::from_u32(0xE000 + n));
    let mut all: Vec<(&str, Value)> = variables.iter().map(|(name, value)| (*name, value.clone())).collect();
    all.extend(
        slots
            .iter()
            .enumerate()
            .map(|(n, (name, _))| (*name, Value::from(stand_in(n).map(String::from).unwrap_or_default()))),
    );
    let text = t.with(key, &all);
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(|c: char| ('\u{E000}'..'\u{E100}').contains(&c)) {
        let (before, found) = rest.split_at(at);
        out.push_str(&html! { (before) }.into_string());
        let mut found = found.chars();
        let slot = found.next().and_then(|c| usize::try_from(u32::from(c) - 0xE000).ok());
        if let Some((_, markup)) = slot.and_then(|slot| slots.get(slot)) {
            out.push_str(&markup.0);
        }
        rest = found.as_str();
    }
    out.push_str(&html! { (rest) }.into_string());
    PreEscaped(out)
}

/// A text with its first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The name of a column beside its value: on a phone, where a row stands without its headings.
pub(crate) fn label(key: &str, t: &Text) -> Markup {
    html! { span.lb { (capital(&t.get(key))) " " } }
}

/// A sentence as a heading or a link: without its full stop.
pub(crate) fn headline(sentence: &str) -> &str {
    sentence.trim_end_matches(['.', '۔'])
}
