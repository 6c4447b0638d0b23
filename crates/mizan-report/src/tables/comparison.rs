use std::collections::BTreeSet;

use mizan_assess::{Bound, Compared, Comparison, Standing, Step};
use mizan_domain::{Kind, RightId};
use mizan_text::{Names, Text};

use super::changes::family;
use super::{column, columns, graded, named, record};
use crate::{Cell, Holds, Named, Reader, Row, Table, Target};

/// Countries side by side: a row for each right and country, step by step, with no total and no rank;
/// and their standing under the core treaties.
pub fn comparison(comparison: &Comparison, text: &Text, names: &Names<'_>) -> Vec<Table> {
    let mut countries: Vec<&Compared> = comparison.countries.iter().collect();
    countries.sort_by(|a, b| text.compare(&text.country(names, a.country), &text.country(names, b.country)));
    let about = || {
        vec![
            ("as_of", Cell::Date(comparison.as_of.into())),
            ("edition", Cell::Text(comparison.edition.clone())),
        ]
    };
    let title = text.with("table-comparison", &[("day", text.date(comparison.as_of).into())]);
    vec![
        Table {
            name: "comparison",
            title,
            about: about(),
            columns: level_columns(text),
            rows: level_rows(&countries, text, names),
            notes: notes(&countries, text, names),
        },
        standings(&countries, about(), text, names),
    ]
}

fn level_columns(text: &Text) -> Vec<crate::Column> {
    let mut all = columns(text, &[("country", Holds::Record)]);
    all.push(column(text, "right", Holds::Record, Reader::Programs));
    all.extend(Step::ALL.map(|step| column(text, step.name(), Holds::Level, Reader::Both)));
    all
}

fn level_rows(countries: &[&Compared], text: &Text, names: &Names<'_>) -> Vec<Row> {
    let rights: Vec<&RightId> = match countries.first() {
        Some(first) => first.rights.iter().map(|right| &right.right).collect(),
        None => Vec::new(),
    };
    let mut rows = Vec::new();
    for right in rights {
        let family = family(names, right);
        for compared in countries {
            let Some(found) = compared.rights.iter().find(|r| r.right == *right) else { continue };
            let mut cells =
                vec![country(compared, text, names), record(text, names, Kind::Right, right.as_str())];
            cells.extend(found.levels.iter().map(|(step, level, unverified)| {
                Cell::Level(graded(text, *step, family, level, Some(!*unverified)))
            }));
            rows.push(Row { group: Some(text.name(names, Kind::Right, right.as_str())), cells });
        }
    }
    rows
}

fn country(compared: &Compared, text: &Text, names: &Names<'_>) -> Cell {
    let country = compared.country;
    Cell::Record(Named {
        id: country.code().to_owned(),
        name: text.country(names, country),
        to: Target::Country,
    })
}

fn notes(countries: &[&Compared], text: &Text, names: &Names<'_>) -> Vec<String> {
    let bare: Vec<String> = countries
        .iter()
        .filter(|compared| !compared.has_dossier)
        .map(|compared| text.country(names, compared.country))
        .collect();
    if bare.is_empty() {
        return Vec::new();
    }
    vec![text.with("comparison-only-commitments", &[("countries", text.list(&bare).into())])]
}

/// Instruments down, one row for each country under each.
fn standings(
    countries: &[&Compared],
    about: Vec<(&'static str, Cell)>,
    text: &Text,
    names: &Names<'_>,
) -> Table {
    let instruments: BTreeSet<&str> = countries
        .iter()
        .flat_map(|compared| &compared.standings)
        .map(|standing| standing.instrument.as_str())
        .collect();
    let mut all = vec![column(text, "instrument", Holds::Record, Reader::Programs)];
    all.extend(columns(
        text,
        &[("country", Holds::Record), ("bound", Holds::Code), ("bound_since", Holds::Date)],
    ));
    let mut rows = Vec::new();
    for instrument in instruments {
        let name = text.name(names, Kind::Instrument, instrument);
        for compared in countries {
            let standing: Option<&Standing> =
                compared.standings.iter().find(|s| s.instrument.as_str() == instrument);
            let bound = standing.map_or(Bound::Unknown, |standing| standing.bound);
            rows.push(Row {
                group: Some(name.clone()),
                cells: vec![
                    Cell::Record(named(text, names, Kind::Instrument, instrument)),
                    country(compared, text, names),
                    super::bound(bound, text),
                    Cell::date(standing.and_then(|standing| standing.since)),
                ],
            });
        }
    }
    Table {
        name: "standings",
        title: text.get("table-comparison-standings"),
        about,
        columns: all,
        rows,
        notes: Vec::new(),
    }
}
