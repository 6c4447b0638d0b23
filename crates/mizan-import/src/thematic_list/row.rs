//! A row of the list: a theme that opens, or a recommendation.

use mizan_domain::monitoring::{Answer, Number, Symbol, Tag, TagOrigin};

use super::layout::{Column, Layout};
use crate::container::LONGEST_FIELD;
use crate::container::word::Cell;
use crate::tables::fold;
use crate::{Form, Why, answers, printed};

/// What a row is.
pub(super) enum Row {
    /// Nothing stands in it.
    Blank,
    /// The recommendations below are of this theme.
    Theme(String),
    /// A recommendation.
    Recommendation(Box<Recommendation>),
}

/// A recommendation as the list has it.
pub(super) struct Recommendation {
    pub(super) number: Number,
    /// The text, with the States where they stand in it.
    pub(super) text: String,
    /// The States, where they stand apart.
    pub(super) states: Option<String>,
    pub(super) answer: Option<Answer>,
    /// The report: the document of the answer without its `Add.1`.
    pub(super) report: Option<Symbol>,
    pub(super) tags: Vec<Tag>,
    pub(super) comment: Option<String>,
}

/// The column and the reason for which a row is held.
pub(super) type Fault = (Option<Column>, Why);

/// Reads a row.
pub(super) fn read(row: &[Cell], layout: &Layout) -> Result<Row, Fault> {
    let said: Vec<&Cell> = row.iter().filter(|cell| !cell.is_blank()).collect();
    if let Some(cell) = said.iter().find(|cell| cell.characters > LONGEST_FIELD) {
        return Err((None, Why::TooLong { characters: cell.characters }));
    }
    match said.as_slice() {
        [] => return Ok(Row::Blank),
        [only] => {
            let text = only.text();
            if let Some(theme) = theme(&text) {
                return Ok(Row::Theme(theme));
            }
            if row.len() == 1 {
                return match printed::split(&text) {
                    None => Ok(Row::Theme(text)),
                    Some(_) => Err((None, Why::Fields { found: 1, expected: layout.width() })),
                };
            }
        }
        _ => {}
    }
    let (cells, astray) = layout.place(row);
    if astray > 0 {
        return Err((None, Why::Fields { found: row.len(), expected: layout.width() }));
    }
    recommendation(&cells).map(|found| Row::Recommendation(Box::new(found)))
}

/// The theme that a line opens: `Theme: A12 …`.
pub(super) fn theme(line: &str) -> Option<String> {
    after(line, "theme").map(str::to_owned)
}

/// What stands after a word and a colon at the beginning of a line.
fn after<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let (before, rest) = line.split_once(':')?;
    (fold(before) == word).then(|| rest.trim())
}

fn recommendation(cells: &[(Column, &Cell)]) -> Result<Recommendation, Fault> {
    let cell = |wanted: Column| cells.iter().find(|(column, _)| *column == wanted).map(|(_, cell)| *cell);
    let said = |wanted: Column| cell(wanted).filter(|cell| !cell.is_blank()).map(Cell::text);
    let lines = cell(Column::Recommendation).map(|cell| cell.lines.as_slice()).unwrap_or_default();
    let (text, mut source) = text_and_source(lines);
    let (number, text) = match said(Column::Number).as_deref().and_then(printed::split) {
        Some((number, "")) => (number, text.as_str()),
        _ => printed::split(&text).ok_or_else(|| unnumbered(cells))?,
    };
    if text.is_empty() {
        return Err((Some(Column::Recommendation), Why::Empty));
    }
    for column in [Column::Position, Column::Source] {
        let lines = cell(column).map(|cell| cell.lines.as_slice()).unwrap_or_default();
        source = source.or_else(|| text_and_source(lines).1);
    }
    if source.is_none() {
        source = said(Column::Source);
    }
    let position = cell(Column::Position).map(|cell| text_and_source(&cell.lines).0).unwrap_or_default();
    let (report, answer) = answered(&position, source.as_deref())?;
    let mut tags = Vec::new();
    for (column, scheme) in [(Column::Themes, THEME), (Column::Persons, PERSONS), (Column::Sdgs, SDG)] {
        if let Some(cell) = cell(column) {
            add_tags(&cell.lines, scheme, &mut tags).map_err(|why| (Some(column), why))?;
        }
    }
    Ok(Recommendation {
        number,
        text: text.to_owned(),
        states: said(Column::States),
        answer,
        report,
        tags,
        comment: said(Column::Comment),
    })
}

fn unnumbered(cells: &[(Column, &Cell)]) -> Fault {
    let text = cells.iter().map(|(_, cell)| cell.text()).find(|text| !text.is_empty()).unwrap_or_default();
    (Some(Column::Recommendation), Why::Unnumbered(text.chars().take(80).collect()))
}

/// The text of a cell, and the source of the position where a line gives one.
fn text_and_source(lines: &[String]) -> (String, Option<String>) {
    let (mut text, mut source) = (Vec::new(), None);
    for line in lines {
        match after(line, "source of position") {
            Some(found) if source.is_none() => source = Some(found.to_owned()),
            _ => text.push(line.as_str()),
        }
    }
    (text.join(" "), source)
}

/// The report, and the answer with the document and place that the source names.
fn answered(position: &str, source: Option<&str>) -> Result<(Option<Symbol>, Option<Answer>), Fault> {
    let mut answer = None;
    if !position.is_empty() {
        let found = answers::answer(Form::ThematicList, position);
        answer = Some(found.map_err(|why| (Some(Column::Position), why))?);
    }
    let Some(source) = source.filter(|source| !source.is_empty()) else {
        return Ok((None, answer));
    };
    let end = source.find(|c: char| c.is_whitespace() || c == ',' || c == ';').unwrap_or(source.len());
    let (symbol, place) = source.split_at_checked(end).unwrap_or((source, ""));
    let unreadable = || (Some(Column::Source), Why::Unreadable(source.to_owned()));
    let document: Symbol = symbol.trim_end_matches('.').parse().map_err(|_| unreadable())?;
    let report = document.without_addendum();
    if let Some(answer) = &mut answer {
        let place = place.trim_matches([' ', ',', ';', '-', '–']);
        answer.place = (!place.is_empty()).then(|| place.to_owned());
        answer.document = (document != report).then_some(document);
    }
    Ok((Some(report), answer))
}

const THEME: &str = "ohchr-theme";
const PERSONS: &str = "persons";
const SDG: &str = "sdg";

/// Headings inside a cell, and what stands below them.
const INSIDE: &[(&str, &str)] = &[
    ("affected persons", PERSONS),
    ("persons affected", PERSONS),
    ("groups of persons", PERSONS),
    ("group of persons", PERSONS),
    ("persons", PERSONS),
    ("sdgs", SDG),
    ("sdg", SDG),
    ("relevant sdgs", SDG),
    ("sustainable development goals", SDG),
    ("themes", THEME),
    ("human rights themes", THEME),
    ("full list of themes", THEME),
];

/// Adds what the lines of a cell name, as often as they name it.
fn add_tags(lines: &[String], scheme: &str, tags: &mut Vec<Tag>) -> Result<(), Why> {
    let mut scheme = scheme;
    for line in lines {
        let mut item = line.as_str();
        if let Some((inside, rest)) =
            INSIDE.iter().find_map(|(heading, scheme)| Some((*scheme, after(line, heading)?)))
        {
            scheme = inside;
            item = rest;
        }
        let item = item.trim_start_matches(['-', '–', '•', ' ']).trim();
        if item.is_empty() {
            continue;
        }
        let term = if scheme == SDG { goal(item)? } else { item.to_owned() };
        tags.push(Tag { scheme: scheme.to_owned(), term, origin: TagOrigin::Un });
    }
    Ok(())
}

/// The number of a goal or target: `16 - PEACE …`, `16.b - …`, `Goal 16: …`.
fn goal(item: &str) -> Result<String, Why> {
    crate::sdg::number(item).ok_or_else(|| Why::Unreadable(item.to_owned()))
}
