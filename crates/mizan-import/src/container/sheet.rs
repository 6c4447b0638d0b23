//! A workbook, row by row.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use mizan_domain::Day;
use quick_xml::events::BytesStart;

use super::strings::{MOST, Strings};
use super::xml::{Node, attribute};
use super::{Container, ContainerError, LONGEST_FIELD};

/// The last column that is read: no table of recommendations has more.
const COLUMNS: usize = 500;

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// What stands in it.
    pub(crate) text: String,
    /// How long that is, also where it was too long to be kept.
    pub(crate) characters: usize,
    /// It is a number, which may stand for a day.
    pub(crate) number: bool,
}

/// A sheet of a workbook.
pub(crate) struct Sheet {
    /// What its tab says.
    pub(crate) name: String,
    part: String,
}

/// A workbook that is open.
pub(crate) struct Workbook<R> {
    container: Container<R>,
    strings: Strings,
    calendar: Calendar,
}

impl<R: Read + Seek> Workbook<R> {
    /// Opens it, and reads the texts that cells share.
    pub(crate) fn open(mut container: Container<R>) -> Result<Self, ContainerError> {
        let strings = shared_strings(&mut container)?;
        let mut from_1904 = false;
        container.part("xl/workbook.xml")?.each(|node| {
            if let Node::Open(start) = node
                && start.local_name().into_inner() == "workbookPr"
            {
                from_1904 = matches!(attribute(start, "date1904").as_deref(), Some("1" | "true"));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(Self { container, strings, calendar: Calendar { from_1904 } })
    }

    /// Its sheets, in their order.
    pub(crate) fn sheets(&mut self) -> Result<Vec<Sheet>, ContainerError> {
        let mut targets = Vec::new();
        self.container.part("xl/_rels/workbook.xml.rels")?.each(|node| {
            if let Node::Open(start) = node
                && let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target"))
            {
                targets.push((id, target));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        let mut sheets = Vec::new();
        self.container.part("xl/workbook.xml")?.each(|node| {
            if let Node::Open(start) = node
                && start.local_name().into_inner() == "sheet"
            {
                let id = attribute(start, "id");
                let target = targets.iter().find(|(other, _)| Some(other) == id.as_ref());
                if let Some((_, target)) = target {
                    let part = match target.strip_prefix('/') {
                        Some(part) => part.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    sheets.push(Sheet { name: attribute(start, "name").unwrap_or_default(), part });
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(sheets)
    }

    /// Shows every row that says something until `visit` breaks.
    pub(crate) fn rows(
        &mut self,
        sheet: &Sheet,
        visit: &mut dyn FnMut(&[Cell]) -> ControlFlow<()>,
    ) -> Result<(), ContainerError> {
        let mut state = State::new(&mut self.strings);
        self.container.part(&sheet.part)?.each(|node| {
            match node {
                Node::Open(start) => state.open(start),
                Node::Text(text) if state.in_value => state.add(&text),
                Node::Text(_) => {}
                Node::Close(name) => {
                    state.close(name)?;
                    if name == "row" && state.cells.iter().any(|cell| cell.characters > 0) {
                        return Ok(visit(&state.cells));
                    }
                }
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    /// How its numbers stand for days.
    pub(crate) fn calendar(&self) -> Calendar {
        self.calendar
    }
}

/// From which day a workbook counts.
#[derive(Clone, Copy)]
pub(crate) struct Calendar {
    /// From 1904, as old Macintosh programs do.
    from_1904: bool,
}

impl Calendar {
    /// The day that a number stands for.
    pub(crate) fn day(self, number: &str) -> Option<Day> {
        let days = number.split('.').next()?.parse::<i32>().ok()?;
        // The day before the first, less one for a 29 February 1900 that the first such program counted.
        let start = if self.from_1904 { Day::new(1904, 1, 1)? } else { Day::new(1899, 12, 30)? };
        (60..200_000).contains(&days).then(|| start.plus_days(days))
    }
}

fn shared_strings<R: Read + Seek>(container: &mut Container<R>) -> Result<Strings, ContainerError> {
    const PART: &str = "xl/sharedStrings.xml";
    let mut strings = Strings::default();
    if !container.has(PART) {
        return Ok(strings);
    }
    let (mut text, mut in_text, mut phonetic) = (String::new(), false, false);
    container.part(PART)?.each(|node| {
        match node {
            Node::Open(start) => match start.local_name().into_inner() {
                "si" => text.clear(),
                "rPh" => phonetic = true,
                "t" => in_text = !phonetic,
                _ => {}
            },
            Node::Text(more) if in_text => text.push_str(&more),
            Node::Text(_) => {}
            Node::Close("si") if strings.len() == MOST => {
                return Err(ContainerError::Parts { found: strings.len() + 1, limit: MOST });
            }
            Node::Close("si") => strings.push(&text)?,
            Node::Close("rPh") => phonetic = false,
            Node::Close("t") => in_text = false,
            Node::Close(_) => {}
        }
        Ok(ControlFlow::Continue(()))
    })?;
    strings.finish()?;
    Ok(strings)
}

struct State<'a> {
    strings: &'a mut Strings,
    cells: Vec<Cell>,
    row: u64,
    /// Where the cell stands, counted from 0.
    column: usize,
    /// What the file says that the value is: `s` for the number of a shared text.
    form: String,
    in_value: bool,
    phonetic: bool,
    value: String,
    over: usize,
}

impl<'a> State<'a> {
    fn new(strings: &'a mut Strings) -> Self {
        Self {
            strings,
            cells: Vec::new(),
            row: 0,
            column: 0,
            form: String::new(),
            in_value: false,
            phonetic: false,
            value: String::new(),
            over: 0,
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) {
        match start.local_name().into_inner() {
            "row" => {
                self.row = attribute(start, "r").and_then(|r| r.parse().ok()).unwrap_or(self.row + 1);
                self.column = 0;
                self.cells.iter_mut().for_each(|cell| *cell = Cell::default());
            }
            "c" => {
                if let Some(column) = attribute(start, "r").as_deref().and_then(column) {
                    self.column = column;
                }
                self.form = attribute(start, "t").unwrap_or_default();
                self.value.clear();
                self.over = 0;
            }
            "rPh" => self.phonetic = true,
            "v" | "t" => self.in_value = !self.phonetic,
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if self.over == 0 && self.value.len() + text.len() <= LONGEST_FIELD * 4 {
            self.value.push_str(text);
        } else {
            self.over += text.chars().count();
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ContainerError> {
        match name {
            "v" | "t" => self.in_value = false,
            "rPh" => self.phonetic = false,
            "c" => {
                self.end_cell()?;
                self.column += 1;
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ContainerError> {
        if self.column >= COLUMNS || self.value.is_empty() && self.over == 0 {
            return Ok(());
        }
        if self.cells.len() <= self.column {
            self.cells.resize_with(self.column + 1, Cell::default);
        }
        let Some(cell) = self.cells.get_mut(self.column) else {
            return Ok(());
        };
        if self.form == "s" {
            let found = match self.value.trim().parse() {
                Ok(index) => self.strings.copy(index, &mut cell.text)?,
                Err(_) => false,
            };
            if !found {
                let why = format!("row {} names a text {} that it does not hold", self.row, self.value);
                return Err(ContainerError::Damaged { why });
            }
        } else {
            std::mem::swap(&mut cell.text, &mut self.value);
        }
        cell.number = matches!(self.form.as_str(), "" | "n");
        cell.characters = cell.text.chars().count() + self.over;
        Ok(())
    }
}

/// The column of a cell's name, counted from 0: `AB12` is 27.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase);
    let count = letters
        .fold(0_usize, |sum, letter| sum.saturating_mul(26).saturating_add(usize::from(letter - b'A') + 1));
    count.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::column;

    #[test]
    fn columns_are_counted_as_programs_name_them() {
        let named = ["A1", "P270000", "Z9", "AA1", "AB12", "12"].map(column);
        assert_eq!(named, [Some(0), Some(15), Some(25), Some(26), Some(27), None]);
    }
}
