//! OHCHR's lists of the recommendations of a review by theme (DOCX).
//!
//! One table, or several with the same headings; a row of one cell opens a theme. The headings have changed
//! over the cycles, so columns are found by their words. The order of the rows is that of the themes, not of
//! the report: a paragraph's ordinal is its place in the list.

mod about;
mod layout;
mod row;

use std::collections::BTreeMap;
use std::io::{Read, Seek};
use std::ops::ControlFlow;

use mizan_domain::Country;
use mizan_domain::monitoring::{
    Ask, AskKind, Document, DocumentKind, Entry, Paragraph, ReviewBody, Symbol, Tag, TagOrigin,
};

use crate::container::word::{self, Block, Cell, DOCUMENT};
use crate::container::{Container, Kind};
use crate::keys::Keys;
use crate::recommending::{self, Part, States};
use crate::{Delivery, Form, Held, Place, ReadError, Why};
pub use about::Review;
use layout::{Column, Layout};
use row::{Recommendation, Row};

/// The list of tags that are the headings above the rows.
const HEADING: &str = "ohchr-list-heading";

/// Whether a file is such a list, by its beginning: a text document.
pub(crate) fn recognises(name: &str, head: &[u8]) -> bool {
    Kind::Word.recognises(name, head)
}

/// Reads a list. Its page head names the State and the session.
pub fn read<R: Read + Seek>(file: R, delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    read_of(file, None, delivery)
}

/// Reads a list whose page head doesn't say which review it is of.
pub fn read_of<R: Read + Seek>(
    file: R,
    review: Option<Review>,
    delivery: &mut dyn Delivery,
) -> Result<(), ReadError> {
    let mut container = Container::open(file, Kind::Word)?;
    let report = first_report(&mut container)?;
    let review = match review {
        Some(review) => review,
        None => about::review(&mut container)?
            .ok_or_else(|| missing("the State under review (`UPR of …` at the head of a page)"))?,
    };
    let mut list =
        List { review, report, heading: None, ordinals: BTreeMap::new(), keys: Keys::default(), delivery };
    each_row(&mut container, &mut |at, row, layout| list.take(at, row, layout))
}

fn missing(what: &str) -> ReadError {
    ReadError::Missing { form: Form::ThematicList, missing: what.to_owned() }
}

/// Takes a row below headings; breaks to stop the reading.
type Visit<'a> = dyn FnMut(Place, &[Cell], &Layout) -> ControlFlow<()> + 'a;

/// Shows every row below headings, counted from 1.
fn each_row<R: Read + Seek>(container: &mut Container<R>, visit: &mut Visit<'_>) -> Result<(), ReadError> {
    let mut layout: Option<Layout> = None;
    let mut fault = None;
    let mut at = 0;
    word::blocks(container, DOCUMENT, &mut |block| {
        // A theme may stand between tables; other paragraphs are titles and notes.
        let row = match block {
            Block::Row(row) => row,
            Block::Paragraph(line) if row::theme(&line).is_some() => {
                vec![Cell { characters: line.chars().count(), lines: vec![line], columns: 1 }]
            }
            Block::Paragraph(_) => return ControlFlow::Continue(()),
        };
        match Layout::of(&row) {
            Some(Ok(found)) => layout = Some(found),
            Some(Err(error)) => {
                fault = Some(error);
                return ControlFlow::Break(());
            }
            None => {
                if let Some(layout) = &layout {
                    at += 1;
                    return visit(Place(at), &row, layout);
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    match (fault, layout) {
        (Some(error), _) => Err(error),
        (None, None) => {
            Err(missing("the row of headings, such as `Recommendation`, `Position` and `Themes`"))
        }
        (None, Some(_)) => Ok(()),
    }
}

/// The report that the first row with a source names: rows without one are of it, too.
fn first_report<R: Read + Seek>(container: &mut Container<R>) -> Result<Symbol, ReadError> {
    let mut report = None;
    each_row(container, &mut |_, row, layout| {
        if let Ok(Row::Recommendation(found)) = row::read(row, layout) {
            report = found.report;
        }
        if report.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    report.ok_or_else(|| missing("the symbol of the report (`Source of position: A/HRC/…` in a row)"))
}

/// The list as far as it is read.
struct List<'a> {
    review: Review,
    report: Symbol,
    heading: Option<String>,
    ordinals: BTreeMap<Symbol, u32>,
    keys: Keys,
    delivery: &'a mut dyn Delivery,
}

impl List<'_> {
    fn take(&mut self, at: Place, row: &[Cell], layout: &Layout) -> ControlFlow<()> {
        let found = match row::read(row, layout) {
            Ok(Row::Blank) => return ControlFlow::Continue(()),
            Ok(Row::Theme(theme)) => {
                self.heading = Some(theme);
                return ControlFlow::Continue(());
            }
            Ok(Row::Recommendation(found)) => found,
            Err((column, why)) => return self.hold(at, column, why),
        };
        match recommenders(&found) {
            Ok(parts) => self.deliver(at, *found, parts),
            Err(why) => {
                let column = if found.states.is_some() { Column::States } else { Column::Recommendation };
                self.hold(at, Some(column), why)
            }
        }
    }

    fn hold(&mut self, at: Place, column: Option<Column>, why: Why) -> ControlFlow<()> {
        self.delivery.held(Held { at, column: column.map(|column| column.name().to_owned()), why })
    }

    fn deliver(&mut self, at: Place, found: Recommendation, parts: Vec<Part>) -> ControlFlow<()> {
        let report = found.report.clone().unwrap_or_else(|| self.report.clone());
        if !self.ordinals.contains_key(&report) {
            self.delivery.entry(at, Entry::Document(self.document(&report)))?;
        }
        let ordinal = self.ordinals.entry(report.clone()).or_insert(0);
        *ordinal += 1;
        let mut tags = found.tags;
        if let Some(heading) = &self.heading {
            tags.insert(0, Tag { scheme: HEADING.to_owned(), term: heading.clone(), origin: TagOrigin::Un });
        }
        let paragraph = Paragraph {
            document: report,
            country: self.review.country,
            ordinal: *ordinal,
            printed: found.number,
            suspected: None,
            refers_to: None,
            text: found.text,
            answers: found.answer.into_iter().collect(),
            tags,
            comment: found.comment,
        };
        self.delivery.entry(at, Entry::Paragraph(paragraph.clone()))?;
        let several = parts.len() > 1;
        for (part, number) in parts.into_iter().zip(1..) {
            for by in part.states {
                let ask = self.ask(&paragraph, &part.text, by, several.then_some(number));
                self.delivery.entry(at, Entry::Ask(ask))?;
            }
        }
        ControlFlow::Continue(())
    }

    fn document(&self, report: &Symbol) -> Document {
        Document {
            symbol: report.clone(),
            kind: DocumentKind::WorkingGroupReport,
            country: self.review.country,
            body: ReviewBody::Upr,
            session: self.review.session,
            dated: None,
        }
    }

    fn ask(&mut self, paragraph: &Paragraph, text: &str, by: Country, part: Option<u16>) -> Ask {
        let session = self.review.session.map_or_else(|| paragraph.document.to_string(), |n| n.to_string());
        let prefix = format!("{}/{}/{session}", Form::ThematicList.name(), self.review.country.lower());
        Ask {
            key: self.keys.key(&prefix, &[by.code(), text]),
            kind: AskKind::Recommendation,
            country: self.review.country,
            body: ReviewBody::Upr,
            session: self.review.session,
            by: Some(by),
            paragraph: Some(paragraph.key()),
            part,
            printed: None,
            text: text.to_owned(),
            delivered: (paragraph.text != text).then(|| paragraph.text.clone()),
            answers: paragraph.answers.clone(),
            action: None,
            tags: paragraph.tags.clone(),
        }
    }
}

/// Who recommends what: by the column of States where there is one, else by the brackets.
fn recommenders(found: &Recommendation) -> Result<Vec<Part>, Why> {
    let Some(list) = &found.states else {
        return recommending::parts(&found.text, None);
    };
    if list.starts_with('(') {
        return recommending::parts(&format!("{} {list}", found.text), None);
    }
    let states = States::of(list.trim_end_matches([' ', ';', '.']), None);
    match states.unknown.into_iter().next() {
        Some(name) => Err(Why::UnknownState(name)),
        None if states.known.is_empty() => Err(Why::Empty),
        None => {
            Ok(vec![Part { text: found.text.trim_end_matches([' ', ';']).to_owned(), states: states.known }])
        }
    }
}
