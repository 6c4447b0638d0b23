//! A view as rows of typed cells. Each view is built once; CSV, Markdown, a terminal and a page each
//! render the same cells in their own way.

use mizan_assess::Step;
use mizan_domain::kinds::Interval;
use mizan_domain::{Checked, Kind, PartialDate};
use mizan_text::Text;

/// A view.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// A stable name, for files: `findings`.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// What every row is about (`country`, `as_of`, `edition`): data files repeat it in each row.
    pub about: Vec<(&'static str, Cell)>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with one cell a column.
    pub rows: Vec<Row>,
    /// Sentences that stand under it.
    pub notes: Vec<String>,
}

/// Who reads a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// People and programs.
    Both,
    /// People: it says in words what other columns have as data.
    People,
    /// Programs: it would only crowd a page or a terminal.
    Programs,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text as it is.
    Text,
    /// A number: set to the end of its column.
    Number,
    /// A date.
    Date,
    /// Yes or no.
    Flag,
    /// One of some stable words.
    Code,
    /// Several of some stable words.
    Codes,
    /// A record: data files have its id, and its name beside it.
    Record,
    /// Several records.
    Records,
    /// A level: data files have its word, its low and high end, and whether a fact that it rests on was
    /// checked (`fact`, else `no`).
    Level,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its stable name in data files, in snake case.
    pub name: &'static str,
    /// Its heading.
    pub heading: String,
    /// What its cells hold.
    pub holds: Holds,
    /// Who reads it.
    pub reader: Reader,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The heading that it stands under, where rows are grouped; neighbours of one group share it.
    pub group: Option<String>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What a name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A fact, by its whole id.
    Fact,
    /// A record, by its kind and local id.
    Record(Kind),
    /// A finding.
    Finding,
    /// A source.
    Source,
    /// A country.
    Country,
}

/// Something with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub to: Target,
}

/// A level with what is drawn of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    /// The step whose scale it is on.
    pub step: Step,
    /// The level; absent: not enough data.
    pub level: Option<Interval>,
    /// Whether a fact that it rests on was checked; absent: not said, or it rests on no fact.
    pub checked: Option<bool>,
    /// Whether the chain breaks before this step.
    pub breaks: bool,
    /// The word of its high end, of a wide level those of both ends, or that there is no data.
    pub word: String,
    /// The level as it is read aloud, with both ends.
    pub spoken: String,
}

/// The signs of which a level is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// Boxes.
    Boxes,
    /// ASCII.
    Ascii,
}

impl Graded {
    /// Four boxes: `■■□□`, `▤◧□□` and so on; after a sign for the break, where there is one.
    pub fn glyph(&self, signs: Signs) -> String {
        let [broken, checked, unchecked, either, empty, no_data] = match signs {
            Signs::Boxes => ['‖', '■', '▤', '◧', '□', '·'],
            Signs::Ascii => ['|', '#', '=', '?', '.', '-'],
        };
        let full = if self.is_unverified() { unchecked } else { checked };
        let boxes = (1..=4).map(|n| match self.level {
            None => no_data,
            Some(level) if n <= level.low() => full,
            Some(level) if n <= level.high() => either,
            Some(_) => empty,
        });
        self.breaks.then_some(broken).into_iter().chain(boxes).collect()
    }

    /// Whether it rests on unverified facts alone: then it is drawn striped.
    pub fn is_unverified(&self) -> bool {
        self.checked == Some(false)
    }

    /// `fact` where a fact that it rests on was checked, `no` where none was.
    pub(crate) fn checked_code(&self) -> Option<&'static str> {
        self.checked.map(|checked| if checked { "fact" } else { "no" })
    }

    /// The digits alone: `2`, `0-1`, `-` without data.
    pub fn digits(&self) -> String {
        match self.level {
            None => "-".to_owned(),
            Some(level) if level.low() == level.high() => level.low().to_string(),
            Some(level) => format!("{}-{}", level.low(), level.high()),
        }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not known, or not applicable.
    Empty,
    /// Text as it is.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number with a fraction.
    Decimal(f64),
    /// A date as well as it is known.
    Date(PartialDate),
    /// Yes or no.
    Flag(bool),
    /// A stable word for programs, and the word for people.
    Code {
        /// For programs.
        code: String,
        /// For people.
        word: String,
    },
    /// Several such words.
    Codes(Vec<(String, String)>),
    /// A record.
    Record(Named),
    /// Several records.
    Records(Vec<Named>),
    /// A level.
    Level(Graded),
}

impl Cell {
    /// Text, or nothing.
    pub(crate) fn text(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.into()))
    }

    /// A date, or nothing.
    pub(crate) fn date(date: Option<impl Into<PartialDate>>) -> Self {
        date.map_or(Self::Empty, |date| Self::Date(date.into()))
    }

    /// A count.
    pub(crate) fn count(n: usize) -> Self {
        Self::Whole(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// What somebody has checked.
    pub fn checked(checked: Checked, text: &Text) -> Self {
        let code = match checked {
            Checked::No => "no",
            Checked::Quotation => "quotation",
            Checked::Fact => "fact",
        };
        Self::Code { code: code.to_owned(), word: text.word(checked) }
    }

    /// What people read, in a line.
    pub fn words(&self, text: &Text) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(words) => words.clone(),
            Self::Whole(n) => text.number(*n),
            Self::Decimal(x) => text.number(*x),
            Self::Date(date) => text.date_short(*date),
            Self::Flag(yes) => text.get(if *yes { "yes" } else { "no" }),
            Self::Code { word, .. } => word.clone(),
            Self::Codes(codes) => {
                text.clauses(&codes.iter().map(|(_, word)| word.clone()).collect::<Vec<_>>())
            }
            Self::Record(record) => record.name.clone(),
            Self::Records(records) => {
                let names: Vec<String> = records.iter().map(|record| record.name.clone()).collect();
                if names.iter().any(|name| name.contains(',')) {
                    text.sequence(&names)
                } else {
                    text.clauses(&names)
                }
            }
            Self::Level(graded) => format!("{} {}", graded.glyph(Signs::Boxes), graded.word),
        }
    }
}

impl Column {
    /// The names that data files give to what a cell of the column holds.
    pub fn fields(&self) -> Vec<String> {
        let name = self.name;
        match self.holds {
            Holds::Record => vec![name.to_owned(), format!("{name}_name")],
            Holds::Level if name == "level" => {
                ["level", "low", "high", "checked"].map(str::to_owned).to_vec()
            }
            Holds::Level => {
                let mut fields = vec![name.to_owned()];
                fields.extend(["low", "high", "checked"].iter().map(|end| format!("{name}_{end}")));
                fields
            }
            _ => vec![name.to_owned()],
        }
    }
}

impl Table {
    /// The columns that people read, with the place of their cells.
    pub fn for_people(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns.iter().enumerate().filter(|(_, column)| column.reader != Reader::Programs)
    }

    /// The columns that programs read, with the place of their cells.
    pub fn for_programs(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns.iter().enumerate().filter(|(_, column)| column.reader != Reader::People)
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
