//! Tables of pages from cells: what each row of a file says of its page, and how records, levels and
//! dates become cells.

use mizan_domain::kinds::Review;
use mizan_domain::{Checked, Country, Fact, Kind, PartialDate};
use mizan_report::{Cell, Column, Graded, Holds, Named, Reader, Row, Table, Target};
use mizan_text::Text;

use crate::views::{Frame, Reading};

/// A table of a page with its title.
pub(super) struct Sheet<'t, 'f> {
    pub(super) frame: &'f Frame<'f>,
    pub(super) t: &'t Text,
}

impl Sheet<'_, '_> {
    pub(super) fn table(
        &self,
        name: &'static str,
        title: String,
        columns: &[(&'static str, Holds)],
        rows: impl Iterator<Item = Vec<Cell>>,
    ) -> Table {
        let mut own: Vec<(&'static str, Cell)> = Vec::new();
        if let Some(here) = &self.frame.country {
            own.push(("country", Cell::Text(here.country.code().to_owned())));
            own.push(("as_of", Cell::Date(here.day.into())));
        }
        own.push(("edition", Cell::Text(self.frame.edition.to_owned())));
        Table {
            name,
            title,
            about: own,
            columns: columns.iter().map(|(name, holds)| column(name, *holds, self.t)).collect(),
            rows: rows.map(|cells| Row { group: None, cells }).collect(),
            notes: Vec::new(),
        }
    }

    pub(super) fn record(&self, kind: Kind, id: &str) -> Cell {
        let name = self.t.name(&self.frame.names, kind, id);
        Cell::Record(Named { id: id.to_owned(), name, to: Target::Record(kind) })
    }

    pub(super) fn fact(&self, fact: &Fact) -> Cell {
        let name = self.t.title(&self.frame.names, fact);
        Cell::Record(Named { id: fact.id.to_string(), name, to: Target::Fact })
    }

    pub(super) fn country(&self, country: Country) -> Cell {
        let name = self.t.country(&self.frame.names, country);
        Cell::Record(Named { id: country.code().to_owned(), name, to: Target::Country })
    }

    pub(super) fn checked(&self, fact: &Fact) -> Cell {
        let code = match fact.checked() {
            Checked::No => "no",
            Checked::Quotation => "quotation",
            Checked::Fact => "fact",
        };
        Cell::Code { code: code.to_owned(), word: self.t.word(fact.checked()) }
    }

    pub(super) fn level(&self, reading: &Reading) -> Cell {
        let t = self.t;
        let (word, spoken) = match reading.level {
            Some(level) => (
                t.level_shown(reading.step, reading.family, level),
                t.level_spoken(reading.step, reading.family, level),
            ),
            None => (t.get("level-none"), t.get("level-none-spoken")),
        };
        Cell::Level(Graded {
            step: reading.step,
            level: reading.level,
            checked: reading.level.map(|_| !reading.unverified),
            breaks: false,
            word,
            spoken,
        })
    }

    pub(super) fn mechanism(&self, review: &Review) -> Cell {
        Cell::Code { code: review.mechanism.clone(), word: self.t.mechanism(&self.frame.names, review) }
    }
}

fn column(name: &'static str, holds: Holds, t: &Text) -> Column {
    let heading = t.get(&format!("column-{}", name.replace('_', "-")));
    Column { name, heading, holds, reader: Reader::Both }
}

pub(super) fn text(text: Option<&String>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.clone()))
}

pub(super) fn date(date: Option<PartialDate>) -> Cell {
    date.map_or(Cell::Empty, Cell::Date)
}

pub(super) fn number(n: usize) -> Cell {
    Cell::Whole(i64::try_from(n).unwrap_or(i64::MAX))
}
