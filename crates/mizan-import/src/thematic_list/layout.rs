//! Which column holds what, by the words of the heading, wherever they stand.

use std::sync::LazyLock;

use crate::Form;
use crate::ReadError;
use crate::container::word::Cell;
use crate::tables::{fold, rows};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The number, where it stands apart.
    Number,
    /// The text, often with the number, the States and the source of the position.
    Recommendation,
    /// The States that recommend, where they stand apart.
    States,
    /// What the State under review answered.
    Position,
    /// Where it answered so, where that stands apart.
    Source,
    /// Themes, often with the persons.
    Themes,
    /// Persons concerned, where they stand apart.
    Persons,
    /// Goals and targets of sustainable development.
    Sdgs,
    /// How far it is carried out, for others to fill in.
    Comment,
}

impl Column {
    const ALL: &[Column] = &[
        Column::Number,
        Column::Recommendation,
        Column::States,
        Column::Position,
        Column::Source,
        Column::Themes,
        Column::Persons,
        Column::Sdgs,
        Column::Comment,
    ];

    /// Its name in the table of headings and in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Column::Number => "number",
            Column::Recommendation => "recommendation",
            Column::States => "states",
            Column::Position => "position",
            Column::Source => "source",
            Column::Themes => "themes",
            Column::Persons => "persons",
            Column::Sdgs => "sdgs",
            Column::Comment => "comment",
        }
    }
}

static WORDS: LazyLock<Vec<(String, Column)>> = LazyLock::new(|| {
    const TABLE: &str = include_str!("../../data/thematic_list_headings.csv");
    let named = |name: &str| Column::ALL.iter().copied().find(|column| column.name() == name);
    rows(TABLE).filter_map(|[word, column, _note]| Some((word, named(&column)?))).collect()
});

/// The longest heading of a column.
const LONGEST: usize = 120;

/// What a heading says that its column holds: the first word of the table that it has.
pub(super) fn column(heading: &str) -> Option<Column> {
    let heading = fold(heading);
    WORDS.iter().find(|(word, _)| heading.contains(word)).map(|(_, column)| *column)
}

/// The columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Each from where to where, in columns of the table's grid.
    columns: Vec<(usize, usize, Column)>,
}

impl Layout {
    /// The layout that a row of headings says; none where the row is no such row.
    pub(super) fn of(row: &[Cell]) -> Option<Result<Self, ReadError>> {
        let mut columns = Vec::new();
        let mut at = 0;
        for cell in row {
            let heading = cell.text();
            if heading.chars().count() > LONGEST {
                return None;
            }
            if let Some(column) = column(&heading) {
                columns.push((at, at + cell.columns, column));
            } else if !heading.is_empty() {
                return None;
            }
            at += cell.columns;
        }
        let has = |wanted| columns.iter().any(|(_, _, column)| *column == wanted);
        if !has(Column::Recommendation) || columns.len() < 2 {
            return None;
        }
        let twice = columns.iter().enumerate().find_map(|(n, (_, _, column))| {
            columns.iter().skip(n + 1).any(|(_, _, other)| other == column).then_some(column)
        });
        Some(match twice {
            Some(column) => Err(ReadError::TwoColumns {
                form: Form::ThematicList,
                what: column.name().to_owned(),
                heading: row.iter().map(Cell::text).collect::<Vec<_>>().join(" | "),
            }),
            None if !has(Column::Position) => Err(ReadError::Missing {
                form: Form::ThematicList,
                missing: "the column of the State's position".to_owned(),
            }),
            None => Ok(Self { columns }),
        })
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// The cells of a row under their headings; how many say something and stand under none.
    pub(super) fn place<'a>(&self, row: &'a [Cell]) -> (Vec<(Column, &'a Cell)>, usize) {
        let (mut placed, mut astray, mut at) = (Vec::new(), 0, 0);
        for cell in row {
            let column = self.columns.iter().find(|(from, to, _)| (*from..*to).contains(&at));
            match column {
                Some((_, _, column)) => placed.push((*column, cell)),
                None if !cell.is_blank() => astray += 1,
                None => {}
            }
            at += cell.columns;
        }
        (placed, astray)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_names_a_column() {
        const TABLE: &str = include_str!("../../data/thematic_list_headings.csv");
        let lines = csv::Reader::from_reader(TABLE.as_bytes()).into_records().count();
        assert_eq!(WORDS.len(), lines);
        for (word, column) in WORDS.iter() {
            assert_eq!(super::column(word), Some(*column), "{word}");
        }
    }
}
