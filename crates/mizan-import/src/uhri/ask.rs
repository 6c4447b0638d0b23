//! What a record says: an ask of every recommending State, or one of a body.

use std::collections::HashMap;
use std::sync::LazyLock;

use mizan_domain::monitoring::{Answer, Ask, AskKind, Printed, ReviewBody, Symbol, Tag, TagOrigin};
use mizan_domain::{Country, Day};

use super::record::{Column, Fault, Record, short, undashed};
use super::text::numbered;
use crate::keys::Keys;
use crate::recommending::{self, States};
use crate::tables::{fold, rows};
use crate::{Form, Why, answers, cleaning, sdg};

/// The asks of a record.
pub(super) fn asks(record: &Record, id: Option<&str>, keys: &mut Keys) -> Result<Vec<Ask>, Fault> {
    let delivered = record.needed(Column::Text)?;
    let cleaned = cleaning::clean(delivered);
    if cleaned.starts_with("Response of ") {
        return Err((Some(Column::Text), Why::NoRecommendation(short(&cleaned))));
    }
    let (number, text) = numbered(&cleaned);
    if text.is_empty() {
        return Err((Some(Column::Text), Why::Empty));
    }
    let name = record.needed(Column::Body)?;
    let body = body(name).ok_or_else(|| (Some(Column::Body), Why::UnknownBody(name.to_owned())))?;
    let published = day(record, Column::Published)?;
    let document = record.one(Column::Symbol)?.map(symbol).transpose()?;
    let countries = states(record, Column::Countries, published)?;
    let (kind, answers) = kind_and_answers(record)?;
    let by =
        if body == ReviewBody::Upr { recommenders(record, kind, &countries, published)? } else { Vec::new() };
    let printed = Printed {
        document,
        number,
        published: published.map(Into::into),
        entered: day(record, Column::Entered)?.map(Into::into),
    };
    let text = without_states(text, &by, published);
    let model = Ask {
        key: String::new(),
        kind,
        country: countries.first().copied().ok_or((Some(Column::Countries), Why::Empty))?,
        body,
        session: session(record)?,
        by: None,
        paragraph: None,
        part: None,
        printed: Some(printed),
        delivered: (text != delivered).then(|| delivered.to_owned()),
        text,
        answers,
        action: None,
        tags: tags(record, body, name)?,
    };
    let mut key = |ask: &Ask| key(ask, id, keys);
    let with_key = |mut ask: Ask| {
        ask.key = key(&ask);
        ask
    };
    Ok(if by.is_empty() {
        countries.into_iter().map(|country| Ask { country, ..model.clone() }).map(with_key).collect()
    } else {
        by.into_iter().map(|by| Ask { by: Some(by), ..model.clone() }).map(with_key).collect()
    })
}

/// By the id of the record and the State, or, in a workbook, by what is asked and where it is printed.
fn key(ask: &Ask, id: Option<&str>, keys: &mut Keys) -> String {
    let form = Form::Uhri.name();
    let by = ask.by.unwrap_or(ask.country);
    match id {
        Some(id) => format!("{form}/{id}/{}", by.lower()),
        None => {
            let printed = ask.printed.as_ref();
            let symbol = printed.and_then(|printed| printed.document.as_ref()).map_or("", Symbol::as_str);
            let number = printed.and_then(|printed| printed.number.as_ref()).map_or("", |n| n.as_str());
            keys.key(&format!("{form}/{}", ask.country.lower()), &[by.code(), symbol, number, &ask.text])
        }
    }
}

static BODIES: LazyLock<HashMap<String, ReviewBody>> = LazyLock::new(|| {
    const TABLE: &str = include_str!("../../data/bodies.csv");
    let named = |name: &str| ReviewBody::ALL.iter().copied().find(|body| body.name() == name);
    rows(TABLE).filter_map(|[name, body, _note]| Some((fold(&name), named(&body)?))).collect()
});

/// The body of a name. A row of the table that ends in `…` stands for the names that begin so.
fn body(name: &str) -> Option<ReviewBody> {
    let name = fold(name);
    let whole = BODIES.get(&name).copied();
    whole.or_else(|| {
        let begins = |known: &str| known.strip_suffix('…').is_some_and(|known| name.starts_with(known));
        BODIES.iter().find(|(known, _)| begins(known)).map(|(_, body)| *body)
    })
}

fn symbol(text: &str) -> Result<Symbol, Fault> {
    text.parse().map_err(|_| (Some(Column::Symbol), Why::Unreadable(short(text))))
}

/// A day, with or without the time of day after it.
fn day(record: &Record, column: Column) -> Result<Option<Day>, Fault> {
    let Some(text) = record.one(column)? else {
        return Ok(None);
    };
    let day = text.split(['T', ' ']).next().and_then(|day| Day::parse(day).ok());
    day.map(Some).ok_or_else(|| (Some(column), Why::Unreadable(short(text))))
}

/// The session's number: `34th session - …`.
fn session(record: &Record) -> Result<Option<u16>, Fault> {
    let Some(text) = record.one(Column::Session)? else {
        return Ok(None);
    };
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = text.get(..end).and_then(|number| number.parse().ok());
    number.map(Some).ok_or_else(|| (Some(Column::Session), Why::Unreadable(short(text))))
}

/// The States of a column: items of a list, or all in one, divided by dashes.
fn states(record: &Record, column: Column, on: Option<Day>) -> Result<Vec<Country>, Fault> {
    let mut known = Vec::new();
    for item in record.items(column) {
        let states = States::divided(undashed(item), &["-"], on);
        if let Some(name) = states.unknown.into_iter().next() {
            return Err((Some(column), Why::UnknownState(name)));
        }
        for state in states.known {
            if !known.contains(&state) {
                known.push(state);
            }
        }
    }
    Ok(known)
}

/// The States that recommend in a review of one State. Observations there may name none.
fn recommenders(
    record: &Record,
    kind: AskKind,
    countries: &[Country],
    on: Option<Day>,
) -> Result<Vec<Country>, Fault> {
    if countries.len() > 1 {
        let names = record.items(Column::Countries).join(" | ");
        return Err((Some(Column::Countries), Why::Unreadable(short(&names))));
    }
    let by = states(record, Column::By, on)?;
    if by.is_empty() && kind == AskKind::Recommendation {
        return Err((Some(Column::By), Why::Empty));
    }
    Ok(by)
}

/// What an annotation is, and what the State answered. Of an observation the column of positions says that
/// it is one.
fn kind_and_answers(record: &Record) -> Result<(AskKind, Vec<Answer>), Fault> {
    let said = record.needed(Column::Type)?;
    let mut kind = kind(said).ok_or_else(|| (Some(Column::Type), Why::Unreadable(short(said))))?;
    let positions: Vec<&str> = record.items(Column::Positions).iter().map(|item| undashed(item)).collect();
    let positions = positions.join("/");
    if positions.is_empty() {
        return Ok((kind, Vec::new()));
    }
    if self::kind(&positions) == Some(AskKind::Observation) {
        kind = AskKind::Observation;
        return Ok((kind, Vec::new()));
    }
    let answer = answers::answer(Form::Uhri, &positions).map_err(|why| (Some(Column::Positions), why))?;
    Ok((kind, vec![answer]))
}

fn kind(name: &str) -> Option<AskKind> {
    match fold(name).as_str() {
        "recommendations" | "recommendation" => Some(AskKind::Recommendation),
        "concerns/observations" | "concerns" | "observations" => Some(AskKind::Observation),
        _ => None,
    }
}

/// The text without the States in brackets at its end, where they are those that the record names.
fn without_states(text: &str, by: &[Country], on: Option<Day>) -> String {
    match recommending::parts(text, on).as_deref() {
        Ok([part]) if !by.is_empty() && part.states.iter().all(|state| by.contains(state)) => {
            part.text.clone()
        }
        _ => text.to_owned(),
    }
}

/// Tags: those of UHRI are made in part by a program, and it doesn't say which.
fn tags(record: &Record, body: ReviewBody, name: &str) -> Result<Vec<Tag>, Fault> {
    let mut tags = Vec::new();
    for (column, scheme) in
        [(Column::Themes, "ohchr-theme"), (Column::Persons, "persons"), (Column::Sdgs, "sdg")]
    {
        for item in record.items(column) {
            let item = undashed(item);
            let term = if column == Column::Sdgs {
                sdg::number(item).ok_or_else(|| (Some(column), Why::Unreadable(short(item))))?
            } else {
                item.to_owned()
            };
            let tag = Tag { scheme: scheme.to_owned(), term, origin: TagOrigin::Machine };
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    if body == ReviewBody::SpecialProcedures {
        tags.push(Tag { scheme: "mandate".to_owned(), term: name.to_owned(), origin: TagOrigin::Un });
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_of_bodies_names_one() {
        const TABLE: &str = include_str!("../../data/bodies.csv");
        assert_eq!(rows::<3>(TABLE).count(), BODIES.len());
        for [name, body, _] in rows::<3>(TABLE) {
            let name = name.replace('…', "on something");
            assert_eq!(super::body(&name).map(ReviewBody::name), Some(body.as_str()), "{name}");
        }
        for name in ["", "SR", "Srebrenica", "Committee", "CRC2"] {
            assert_eq!(super::body(name), None, "{name}");
        }
    }
}
