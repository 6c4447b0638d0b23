//! A record of the export, whatever the form of the file.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::container::LONGEST_FIELD;
use crate::tables::rows;
use crate::{Held, Place, Why};

/// A field of a record, or a column of the workbook. Regions and cycles follow from States and sessions;
/// documents from symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Annotation,
    Document,
    Symbol,
    Text,
    Type,
    Body,
    Countries,
    Regions,
    Themes,
    Persons,
    Sdgs,
    Published,
    Entered,
    Cycle,
    Session,
    Positions,
    By,
    ByRegions,
}

impl Column {
    const ALL: &[(Column, &str)] = &[
        (Column::Annotation, "annotation"),
        (Column::Document, "document"),
        (Column::Symbol, "symbol"),
        (Column::Text, "text"),
        (Column::Type, "type"),
        (Column::Body, "body"),
        (Column::Countries, "countries"),
        (Column::Regions, "regions"),
        (Column::Themes, "themes"),
        (Column::Persons, "persons"),
        (Column::Sdgs, "sdgs"),
        (Column::Published, "published"),
        (Column::Entered, "entered"),
        (Column::Cycle, "cycle"),
        (Column::Session, "session"),
        (Column::Positions, "positions"),
        (Column::By, "by"),
        (Column::ByRegions, "by-regions"),
    ];

    /// Those without which a file is no such export.
    pub(super) const NEEDED: &[Column] = &[
        Column::Symbol,
        Column::Text,
        Column::Type,
        Column::Body,
        Column::Countries,
        Column::Themes,
        Column::Published,
        Column::Session,
        Column::Positions,
        Column::By,
    ];

    /// Its name in the table of columns and in messages.
    pub(super) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(column, _)| *column == self).map_or("", |(_, name)| name)
    }

    /// The column of a heading or of a field's name. Case, blanks and marks don't count.
    pub(super) fn of(heading: &str) -> Option<Self> {
        COLUMNS.get(&letters(heading)).copied()
    }
}

const TABLE: &str = include_str!("../../data/uhri_columns.csv");

static COLUMNS: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let named = |name: &str| Column::ALL.iter().find(|(_, known)| *known == name).map(|(column, _)| *column);
    rows(TABLE).filter_map(|[heading, column, _note]| Some((letters(&heading), named(&column)?))).collect()
});

fn letters(heading: &str) -> String {
    heading.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// The column at fault, where one is, and what is wrong.
pub(super) type Fault = (Option<Column>, Why);

/// A record as delivered.
#[derive(Debug)]
pub(super) struct Record {
    fields: Vec<Vec<String>>,
    /// The columns that the record has, whether they say something or not.
    seen: Vec<Column>,
    fault: Option<Fault>,
}

impl Record {
    pub(super) fn new() -> Self {
        Self { fields: vec![Vec::new(); Column::ALL.len()], seen: Vec::new(), fault: None }
    }

    /// Makes room for the next one.
    pub(super) fn clear(&mut self) {
        self.fields.iter_mut().for_each(Vec::clear);
        self.seen.clear();
        self.fault = None;
    }

    /// Takes note that there is a column.
    pub(super) fn see(&mut self, column: Column) {
        self.seen.push(column);
    }

    /// Whether there is a column.
    pub(super) fn has(&self, column: Column) -> bool {
        self.seen.contains(&column)
    }

    /// Adds an item to a column. An item that says nothing is none.
    pub(super) fn add(&mut self, column: Column, item: &str) {
        self.add_cut(column, item, item.chars().count());
    }

    /// Adds an item of which the end may be cut off.
    pub(super) fn add_cut(&mut self, column: Column, item: &str, characters: usize) {
        if characters > LONGEST_FIELD {
            self.blame(Some(column), Why::TooLong { characters });
        } else if let Some(items) = self.fields.get_mut(column as usize)
            && !item.trim().is_empty()
        {
            items.push(item.to_owned());
        }
    }

    /// Holds the record, for the first of its faults.
    pub(super) fn blame(&mut self, column: Option<Column>, why: Why) {
        self.fault.get_or_insert((column, why));
    }

    /// What it is held for before it is read, if it is.
    pub(super) fn fault(&mut self) -> Option<Fault> {
        self.fault.take()
    }

    /// The items of a column.
    pub(super) fn items(&self, column: Column) -> &[String] {
        self.fields.get(column as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// The only item of a column, without the dash before it.
    pub(super) fn one(&self, column: Column) -> Result<Option<&str>, Fault> {
        match self.items(column) {
            [] => Ok(None),
            [only] => Ok(Some(undashed(only))),
            several => Err((Some(column), Why::Unreadable(short(&several.join(" | "))))),
        }
    }

    /// The same of a column that must say something.
    pub(super) fn needed(&self, column: Column) -> Result<&str, Fault> {
        self.one(column)?.ok_or((Some(column), Why::Empty))
    }
}

/// An item without the dash that the export sets before it.
pub(super) fn undashed(item: &str) -> &str {
    let item = item.trim();
    item.strip_prefix("- ").unwrap_or(item).trim()
}

/// The beginning of a text, for a message.
pub(super) fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

/// What a held record is reported as.
pub(super) fn held(at: Place, (column, why): Fault) -> Held {
    Held { at, column: column.map(|column| column.name().to_owned()), why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_names_a_column_and_every_column_has_one() {
        for [heading, column, _] in rows::<3>(TABLE) {
            assert_eq!(Column::of(&heading).map(Column::name), Some(column.as_str()), "{heading}");
        }
        for (n, (column, _)) in Column::ALL.iter().enumerate() {
            assert_eq!(*column as usize, n);
            assert!(COLUMNS.values().any(|known| known == column), "{column:?}");
        }
        assert_eq!(Column::of("UPR  reccomending_states"), Some(Column::By));
        assert_eq!(Column::of("Remarks"), None);
    }
}
