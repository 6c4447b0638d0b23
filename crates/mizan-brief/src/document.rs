//! A document before it has a form: what a brief says, in the order in which it says it.
//!
//! Words only, already in their language: a writer lays out and marks up, and decides nothing.

use serde::Serialize;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its language (BCP 47).
    pub lang: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence, for catalogues of files.
    pub description: String,
    /// The day on which what it says was last looked over (ISO 8601): its date in catalogues of files.
    pub dated: String,
    /// Day, edition, language, permanent link: under the title.
    pub about: Runs,
    /// Its sheets: each begins on a new one where it is printed.
    pub sheets: Vec<Sheet>,
    /// Licence and remarks: the last thing on the last sheet.
    pub foot: Vec<Runs>,
    /// A short name for the foot of each printed page.
    pub running: String,
    /// How many printed pages it is meant to fill at most.
    pub pages: usize,
}

/// A sheet of paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// What stands on it, in order.
    pub blocks: Vec<Block>,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading {
        /// 2 for a section, 3 for a part of one; the title is the only 1.
        level: u8,
        /// Its words.
        runs: Runs,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        runs: Runs,
        /// Whether it states something about a State: then it has a source or a mark.
        states: bool,
    },
    /// A remark in small print.
    Note {
        /// Its words.
        runs: Runs,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<Runs>,
        /// Whether they state something about a State.
        states: bool,
    },
    /// A table.
    Table(Table),
    /// The numbered sources.
    Sources {
        /// In the order of their numbers.
        sources: Vec<NumberedSource>,
    },
}

/// A table with a header row, and with a header cell before each row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// How wide its columns are, as shares of the width.
    pub shares: Vec<u8>,
    /// The headings of its columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Row {
    /// A heading over the rows that follow.
    Group {
        /// Its words.
        name: String,
    },
    /// Cells, as many as there are columns; the first one names the row.
    Cells {
        /// In the order of the columns.
        cells: Vec<Runs>,
    },
}

/// A source with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberedSource {
    /// Its number.
    pub number: usize,
    /// `S4`.
    pub label: String,
    /// Who made it, its title, its date.
    pub name: Runs,
}

/// Words that follow each other, and what they are.
pub type Runs = Vec<Run>;

/// Some words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Run {
    /// Words.
    Text {
        /// The words.
        text: String,
        /// Whether they stand out.
        strong: bool,
        /// Their language, where it is not the document's.
        #[serde(skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
    },
    /// A level.
    Level(Boxes),
    /// Numbers of sources.
    Cited {
        /// Number and label of each.
        sources: Vec<(usize, String)>,
    },
    /// What somebody has checked: `checked`, `unverified`.
    Mark {
        /// The word.
        word: String,
        /// Whether it says that nobody has.
        unverified: bool,
    },
    /// An address.
    Link {
        /// Where it leads.
        href: String,
        /// What is shown of it.
        text: String,
    },
}

/// A level as four boxes and a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Boxes {
    /// The four boxes as signs: `■■□□`.
    pub signs: String,
    /// The low end; absent: not enough data.
    pub low: Option<u8>,
    /// The high end.
    pub high: Option<u8>,
    /// Whether it rests on unverified facts alone.
    pub unverified: bool,
    /// Whether the chain breaks before this step.
    pub breaks: bool,
    /// The word of its high end, or that there is no data; empty: the boxes are explained by what follows.
    pub word: String,
    /// What is read aloud: both ends, and the break.
    pub spoken: String,
}

impl Document {
    /// Every block, sheet after sheet.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sheets.iter().flat_map(|sheet| &sheet.blocks)
    }
}

impl Block {
    /// Every line of words in it.
    pub fn lines(&self) -> Vec<&Runs> {
        match self {
            Self::Heading { runs, .. } | Self::Paragraph { runs, .. } | Self::Note { runs } => vec![runs],
            Self::List { items, .. } => items.iter().collect(),
            Self::Table(table) => table
                .rows
                .iter()
                .flat_map(|row| match row {
                    Row::Cells { cells } => cells.iter().collect(),
                    Row::Group { .. } => Vec::new(),
                })
                .collect(),
            Self::Sources { sources } => sources.iter().map(|source| &source.name).collect(),
        }
    }
}

impl Run {
    /// What is read of it, without markup.
    pub fn words(&self) -> String {
        match self {
            Self::Text { text, .. } | Self::Link { text, .. } => text.clone(),
            Self::Level(boxes) => boxes.shown(),
            Self::Cited { sources } => {
                let labels: Vec<&str> = sources.iter().map(|(_, label)| label.as_str()).collect();
                format!("[{}]", labels.join(", "))
            }
            Self::Mark { word, .. } => format!("({word})"),
        }
    }
}

impl Boxes {
    /// Boxes and word, with the sign of a break before them.
    pub fn shown(&self) -> String {
        if self.word.is_empty() { self.signs.clone() } else { format!("{} {}", self.signs, self.word) }
    }
}

/// Words of runs, one after the other.
pub fn words(runs: &[Run]) -> String {
    runs.iter().map(Run::words).collect()
}
