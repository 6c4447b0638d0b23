//! `mizan show`

use mizan_domain::{Citation, Fact, FactId, PartialDate, Source, Stance};
use mizan_report::json::FactItem;
use mizan_report::tables;
use mizan_text::{Names, Text};
use serde_json::{Value, json as object};

use crate::arguments::Show;
use crate::exit::{Exit, Outcome};
use crate::lookup::{self, Thing};
use crate::output::drawn::paragraph;
use crate::output::piece::{FIRM, Line, Tone, piece, plain, wrap_hanging};
use crate::output::{Answer, Look};
use crate::session::{Known, Session};

pub(crate) fn run(session: &Session, asked: &Show) -> Outcome {
    let known = session.known()?;
    match lookup::thing(session, &known, &asked.id)? {
        Thing::Fact(id) => fact(session, &known, &id),
        Thing::Source(source) => of_source(session, &known, &source),
    }
}

fn fact(session: &Session, known: &Known, id: &FactId) -> Outcome {
    let Some(fact) = known.facts.get(id) else { return Err(lookup::no_fact(session, known, id.as_str())) };
    let names = known.names(fact.country);
    let text = session.text();
    let item = || -> Outcome<Value> { Ok(serde_json::to_value(FactItem::new(fact, text, &names))?) };
    session.output.give(&Answer {
        json: Box::new(item),
        tables: Box::new(|| vec![tables::facts([fact.as_ref()], text, &names)]),
        lines: Some(Box::new(|| Ok(vec![item()?]))),
        drawn: Some(Box::new(|look| drawn(fact, text, &names, look))),
    })?;
    Ok(Exit::Done)
}

fn of_source(session: &Session, known: &Known, source: &Source) -> Outcome {
    let names = known.names(None);
    let text = session.text();
    let citing: Vec<&Fact> = known
        .facts
        .all()
        .iter()
        .filter(|fact| fact.citations.iter().any(|citation| citation.source.slug() == &source.id))
        .map(AsRef::as_ref)
        .collect();
    let item = || -> Outcome<Value> {
        let ids: Vec<&FactId> = citing.iter().map(|fact| &fact.id).collect();
        Ok(object!({ "source": source, "facts": ids }))
    };
    session.output.give(&Answer {
        json: Box::new(item),
        tables: Box::new(|| vec![tables::facts(citing.iter().copied(), text, &names)]),
        lines: Some(Box::new(|| Ok(vec![item()?]))),
        drawn: Some(Box::new(|look| {
            let mut out = paragraph(&[piece(text.source(source), Tone::Strong)], look);
            out.push_str(&of_fields(
                &serde_json::to_value(source).unwrap_or_default(),
                &["id", "title"],
                text,
                look,
            ));
            out.push('\n');
            out.push_str(&crate::output::drawn::titled(
                &tables::facts(citing.iter().copied(), text, &names),
                text,
                look,
            ));
            out
        })),
    })?;
    Ok(Exit::Done)
}

/// A fact: title, times, marks, what it says, sources.
fn drawn(fact: &Fact, text: &Text, names: &Names<'_>, look: Look) -> String {
    let mut out = paragraph(&[piece(text.title(names, fact), Tone::Strong)], look);
    out.push_str(&paragraph(
        &[piece(format!("{} · {}", fact.id, text.kind(fact.kind())), Tone::Faint)],
        look,
    ));
    out.push('\n');
    out.push_str(&of_fields(&fact.body.to_json(), &[], text, look));
    let holds = text.period(&fact.holds);
    let holds = if holds.is_empty() { text.get("cli-holds-always") } else { holds };
    out.push_str(&labelled("cli-label-holds", plain(holds), text, look));
    let recorded = text.with(
        "cli-believed-from",
        &[
            ("from", text.date(fact.recorded.from.day()).into()),
            ("by", (&fact.recorded.by).into()),
            ("why", (&fact.recorded.why).into()),
        ],
    );
    out.push_str(&labelled("cli-label-believed", plain(recorded), text, look));
    out.push_str(&labelled("cli-label-checked", plain(text.word(fact.checked())), text, look));
    if let Some(judged) = &fact.judged {
        let said = match &judged.lawyer {
            None => text.with("mark-not-reviewed-by-lawyer", &[("by", (&judged.by).into())]),
            Some(lawyer) => text
                .with("mark-reviewed-by-lawyer", &[("by", (&judged.by).into()), ("lawyer", lawyer.into())]),
        };
        out.push_str(&labelled("cli-label-judged", plain(said), text, look));
    }
    if let Some(note) = &fact.note {
        out.push_str(&labelled("cli-label-note", plain(note), text, look));
    }
    for citation in &fact.citations {
        out.push_str(&labelled("cli-label-cites", cited(citation, text, names), text, look));
    }
    out
}

fn cited(citation: &Citation, text: &Text, names: &Names<'_>) -> Line {
    let source = names.facts().source(citation.source.as_str());
    let mut said = source.map_or_else(|| citation.source.to_string(), |source| text.source(source));
    if let Some(place) = &citation.place {
        said = text.with("cite-source-at", &[("source", said.into()), ("place", place.into())]);
    }
    if let Some(says) = &citation.says {
        said = format!("{said}: {says}");
    }
    let mut marks = vec![text.word(citation.checked)];
    if citation.stance == Stance::Disputes {
        marks.push(text.word(citation.stance));
    }
    vec![
        piece(said, Tone::Plain),
        piece(format!(" [{}, {}]", citation.source, text.clauses(&marks)), Tone::Faint),
    ]
}

/// The fields of a record, by the names that files give them.
fn of_fields(record: &Value, without: &[&str], text: &Text, look: Look) -> String {
    let Value::Object(fields) = record else { return String::new() };
    let shown = fields.iter().filter(|(name, value)| !value.is_null() && !without.contains(&name.as_str()));
    shown.map(|(name, value)| with_label(&field(name, text), plain(in_words(value, text)), look)).collect()
}

fn field(name: &str, text: &Text) -> String {
    let hyphened = name.replace('_', "-");
    let keys = ["field", "column"].map(|kind| format!("{kind}-{hyphened}"));
    keys.iter().find(|key| text.has(key)).map_or_else(|| name.replace('_', " "), |key| text.get(key))
}

fn in_words(value: &Value, text: &Text) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => text.get(if *yes { "yes" } else { "no" }),
        Value::Number(number) => number.to_string(),
        Value::String(words) => match words.parse::<PartialDate>() {
            Ok(date) => text.date(date),
            Err(_) => words.clone(),
        },
        Value::Array(items) => items.iter().map(|item| in_words(item, text)).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => {
            let each = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", field(name, text), in_words(value, text)));
            text.clauses(&each.collect::<Vec<_>>())
        }
    }
}

fn labelled(key: &str, line: Line, text: &Text, look: Look) -> String {
    with_label(&text.get(key), line, look)
}

/// Labels in a column, what they label beside it.
const LABELS: usize = 22;

fn with_label(label: &str, line: Line, look: Look) -> String {
    let free = LABELS.saturating_sub(label.chars().count() + 2).max(1);
    let mut whole = vec![piece(format!("  {label}").replace(' ', &FIRM.to_string()), Tone::Faint)];
    whole.push(piece(FIRM.to_string().repeat(free), Tone::Plain));
    whole.extend(line);
    let lines = wrap_hanging(&whole, look.width, LABELS);
    lines.iter().map(|line| crate::output::piece::painted(line) + "\n").collect()
}
