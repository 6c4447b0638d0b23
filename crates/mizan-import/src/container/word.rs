//! A text document as blocks: rows of tables, and paragraphs outside them.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::xml::{Node, attribute};
use super::{Container, ContainerError, LONGEST_FIELD};

/// A cell of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Its lines: paragraphs, and the parts of one that breaks divide. None is blank.
    pub(crate) lines: Vec<String>,
    /// How long its text is, also where it was too long to be kept.
    pub(crate) characters: usize,
    /// Over how many columns of the table it goes.
    pub(crate) columns: usize,
}

impl Cell {
    /// Its text in one line.
    pub(crate) fn text(&self) -> String {
        self.lines.join(" ")
    }

    /// Whether it says nothing.
    pub(crate) fn is_blank(&self) -> bool {
        self.lines.is_empty()
    }
}

/// What a document consists of, as far as lists go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    /// A row of a table. Tables inside cells are text of the cell; a cell that goes over several rows stands
    /// in each of them.
    Row(Vec<Cell>),
    /// A paragraph outside tables that says something.
    Paragraph(String),
}

/// The part that the text itself stands in.
pub(crate) const DOCUMENT: &str = "word/document.xml";

/// Shows every block of a part until `visit` breaks.
pub(crate) fn blocks<R: Read + Seek>(
    container: &mut Container<R>,
    part: &str,
    visit: &mut dyn FnMut(Block) -> ControlFlow<()>,
) -> Result<(), ContainerError> {
    let mut state = State::default();
    container.part(part)?.each(|node| {
        Ok(match state.take(&node) {
            Some(block) => visit(block),
            None => ControlFlow::Continue(()),
        })
    })
}

/// Elements whose text was deleted or moved away, or says again what stands beside it.
const SKIPPED: &[&str] = &["del", "moveFrom", "Fallback"];

#[derive(Default)]
struct State {
    /// How many tables the place is in.
    tables: usize,
    /// How many of the skipped elements the place is in.
    skipped: usize,
    /// Whether the place is inside the text of a run.
    in_text: bool,
    row: Vec<Cell>,
    /// The row above of the same table.
    above: Vec<Cell>,
    cell: Cell,
    /// Whether the cell goes on from the row above.
    continues: bool,
    line: String,
    /// Characters of the line that were too many to be kept.
    over: usize,
}

impl State {
    fn take(&mut self, node: &Node<'_>) -> Option<Block> {
        match node {
            Node::Open(start) => {
                self.open(start);
                None
            }
            Node::Close(name) => self.close(name),
            Node::Text(text) => {
                if self.in_text && self.skipped == 0 {
                    self.add(text);
                }
                None
            }
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) {
        match start.local_name().into_inner() {
            name if SKIPPED.contains(&name) => self.skipped += 1,
            _ if self.skipped > 0 => {}
            "tbl" => {
                self.tables += 1;
                if self.tables == 1 {
                    self.above.clear();
                }
            }
            "tr" if self.tables == 1 => self.row.clear(),
            "tc" if self.tables == 1 => {
                self.cell = Cell { columns: 1, ..Cell::default() };
                self.continues = false;
            }
            "vMerge" if self.tables == 1 => {
                self.continues = attribute(start, "val").is_none_or(|val| val == "continue");
            }
            "gridSpan" if self.tables == 1 => {
                let columns = attribute(start, "val").and_then(|val| val.parse().ok());
                self.cell.columns = columns.unwrap_or(1).max(1);
            }
            // The row begins further right.
            "gridBefore" if self.tables == 1 => {
                let columns = attribute(start, "val").and_then(|val| val.parse().ok()).unwrap_or(0);
                self.row.push(Cell { columns, ..Cell::default() });
            }
            "t" => self.in_text = true,
            "tab" => self.add("\t"),
            "br" | "cr" => self.end_line(),
            "noBreakHyphen" => self.add("-"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) -> Option<Block> {
        match name {
            name if SKIPPED.contains(&name) => {
                self.skipped = self.skipped.saturating_sub(1);
                None
            }
            _ if self.skipped > 0 => None,
            "t" => {
                self.in_text = false;
                None
            }
            "p" if self.tables == 0 => {
                self.end_line();
                let paragraph = std::mem::take(&mut self.cell).text();
                (!paragraph.is_empty()).then_some(Block::Paragraph(paragraph))
            }
            "p" => {
                self.end_line();
                None
            }
            "tc" if self.tables == 1 => {
                let cell = std::mem::take(&mut self.cell);
                let above = if self.continues { self.above() } else { None };
                self.row.push(above.unwrap_or(cell));
                None
            }
            "tr" if self.tables == 1 => {
                self.above.clone_from(&self.row);
                Some(Block::Row(std::mem::take(&mut self.row)))
            }
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                None
            }
            _ => None,
        }
    }

    /// The cell of the row above that begins where the next of this row does.
    fn above(&self) -> Option<Cell> {
        let place: usize = self.row.iter().map(|cell| cell.columns).sum();
        let mut at = 0;
        let mut cells = self.above.iter();
        cells
            .find(|cell| {
                let begins = at == place;
                at += cell.columns;
                begins
            })
            .cloned()
    }

    /// Adds text to the line, as far as a field may be long.
    fn add(&mut self, text: &str) {
        if self.cell.characters + self.over + self.line.len() > LONGEST_FIELD {
            self.over += text.chars().count();
        } else {
            self.line.push_str(text);
        }
    }

    fn end_line(&mut self) {
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        self.cell.characters += line.chars().count() + self.over;
        self.line.clear();
        self.over = 0;
        if !line.is_empty() {
            self.cell.lines.push(line);
        }
    }
}
