//! What is due of a State before its reviewing bodies.

use mizan_assess::{Calendar, Expected};
use mizan_domain::kinds::Review;
use mizan_domain::{Body, Country, Day, FactId, PartialDate};
use mizan_text::{Names, Text};

use super::{about, columns, fact};
use crate::{Cell, Holds, Row, Table};

/// What is late, what is due, and what can only be expected, said apart by a word.
pub fn calendar(
    calendar: &Calendar,
    (country, as_of, edition): (Country, Day, &str),
    text: &Text,
    names: &Names<'_>,
) -> Table {
    let said = [
        ("standing", Holds::Code),
        ("body", Holds::Code),
        ("cycle", Holds::Text),
        ("due", Holds::Date),
        ("months_late", Holds::Number),
        ("fact", Holds::Record),
        ("checked", Holds::Code),
    ];
    let line = |standing: &str, round: &FactId, due: PartialDate, months: Option<u32>, set_by: &FactId| {
        let review = review(names, round);
        let cycle = review.filter(|_| round == set_by).map(|review| review.cycle.clone());
        Row {
            group: None,
            cells: vec![
                Cell::Code { code: standing.to_owned(), word: text.get(&format!("world-is-{standing}")) },
                review.map_or(Cell::Empty, |review| Cell::Code {
                    code: review.mechanism.clone(),
                    word: text.mechanism(names, review),
                }),
                Cell::text(cycle),
                Cell::Date(due),
                months.map_or(Cell::Empty, |months| Cell::Whole(months.into())),
                Cell::Record(fact(text, names, set_by)),
                names.facts().get(set_by).map_or(Cell::Empty, |fact| Cell::checked(fact.checked(), text)),
            ],
        }
    };
    let late = calendar.late.iter().map(|late| {
        let standing = if late.shown { "late" } else { "late-not-recorded" };
        line(standing, &late.fact, late.due, Some(late.months), &late.fact)
    });
    let coming = calendar.coming.iter().map(|coming| {
        line(&format!("due-{}", coming.what.name()), &coming.fact, coming.due, None, &coming.fact)
    });
    let expected = calendar.expected.iter().map(|Expected { fact, year, provision, .. }| {
        line("expected", fact, PartialDate::Year(*year), None, provision)
    });
    Table {
        name: "due",
        title: text.get("world-due-table"),
        about: about(country, as_of, edition),
        columns: columns(text, &said),
        rows: late.chain(coming).chain(expected).collect(),
        notes: Vec::new(),
    }
}

/// The round of a fact.
pub(crate) fn review<'n>(names: &Names<'n>, id: &FactId) -> Option<&'n Review> {
    match &names.facts().get(id)?.body {
        Body::Review(review) => Some(review),
        _ => None,
    }
}
