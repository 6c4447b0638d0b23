//! The index, and what is left out of copies.

use mizan_report::{Cell, Holds, Named, ReportError, Row, Table, Target, json};
use mizan_text::Text;
use serde_json::Value;

use super::recorded::{column, row, table};
use super::{File, about, with};
use crate::index::{Entry, What};
use crate::pages::index::what;
use crate::views::Frame;
use crate::views::copy::CopyView;
use crate::views::index::{IndexView, ListView};

impl File for IndexView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "entries", json::rows(&entries(self.all(), t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![entries(self.all(), t)]
    }
}

impl File for ListView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "entries", json::rows(&entries(self.all(), t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![entries(self.all(), t)]
    }
}

impl File for CopyView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, _: &Text) -> Result<Value, ReportError> {
        Ok(about(&self.frame).into())
    }

    fn tables(&self, _: &Text) -> Vec<Table> {
        Vec::new()
    }
}

fn entries<'e>(entries: impl Iterator<Item = &'e Entry>, t: &Text) -> Table {
    let columns = [("kind", Holds::Code), ("fact", Holds::Record), ("country", Holds::Code)];
    let rows = entries.map(|entry| line(entry, t));
    table("index", t.get("index-heading"), columns.map(|c| column(c, t)), rows)
}

fn line(entry: &Entry, t: &Text) -> Row {
    let (code, to) = match entry.what {
        What::Country => ("country", Target::Country),
        What::Fact(kind) => (kind.name(), Target::Fact),
        What::Source => ("source", Target::Source),
    };
    let kind = Cell::Code { code: code.to_owned(), word: what(entry.what, t) };
    let record = Cell::Record(Named { id: entry.id.clone(), name: entry.title.clone(), to });
    let country = entry.country.map_or(Cell::Empty, |country| Cell::Code {
        code: country.code().to_owned(),
        word: country.code().to_owned(),
    });
    row([kind, record, country])
}
