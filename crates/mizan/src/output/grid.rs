//! Columns side by side; where there is no room for them, a block of lines for each row.

use super::piece::{APART, FIRM, Line, Piece, Tone, longest_word, painted, piece, width, wrap, wrap_hanging};

/// Between two columns.
const GAP: usize = 2;
/// A column of text is not made narrower than this, unless it needs less.
const LEAST: usize = 14;
/// A word that is longer is broken, where there is no room.
const MOST: usize = 30;

/// A column.
pub(crate) struct Column {
    pub(crate) heading: String,
    /// Whether its cells are set to its end, as numbers are.
    pub(crate) at_end: bool,
    /// Whether its cells may be wrapped.
    pub(crate) wraps: bool,
    /// Whether its cells are so short that in a block several stand in one line.
    pub(crate) short: bool,
}

/// A row.
pub(crate) enum Row {
    /// A heading over the rows that follow.
    Group(String),
    /// Cells, one a column.
    Cells(Vec<Line>),
}

/// A grid to be drawn.
pub(crate) struct Grid {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
}

impl Grid {
    /// Whether it can be drawn as columns in so many columns of a terminal, with room for its text.
    pub(crate) fn fits(&self, room: usize) -> bool {
        self.least().iter().sum::<usize>() + self.gaps() <= room
    }

    /// Draws it; each line ends with a newline.
    pub(crate) fn draw(&self, room: usize) -> String {
        if self.fits(room) { self.side_by_side(&self.widths(room)) } else { self.blocks(room) }
    }

    fn cells(&self) -> impl Iterator<Item = &Vec<Line>> {
        self.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => Some(cells),
            Row::Group(_) => None,
        })
    }

    fn gaps(&self) -> usize {
        GAP * self.columns.len().saturating_sub(1)
    }

    /// What each column takes where nothing is wrapped.
    fn natural(&self) -> Vec<usize> {
        let of = |(n, column): (usize, &Column)| self.widest(n, width).max(width(&heading(column)));
        self.columns.iter().enumerate().map(of).collect()
    }

    /// What each column needs. A heading may be wrapped over any.
    fn least(&self) -> Vec<usize> {
        let of = |((n, column), natural): ((usize, &Column), usize)| {
            let word = longest_word(&heading(column));
            if !column.wraps {
                return natural.min(word.max(self.widest(n, width)));
            }
            let in_cells =
                self.widest(n, |cell| longest_word(cell).max(indent(cell) + longest_word(&unindented(cell))));
            natural.min(word.max(in_cells).clamp(LEAST, MOST))
        };
        self.columns.iter().enumerate().zip(self.natural()).map(of).collect()
    }

    /// The most that any cell of a column measures.
    fn widest(&self, column: usize, measure: impl Fn(&[Piece]) -> usize) -> usize {
        self.cells().filter_map(|cells| cells.get(column)).map(|cell| measure(cell)).max().unwrap_or(0)
    }

    /// Shares the room so that cells take about as many lines in each column.
    fn widths(&self, room: usize) -> Vec<usize> {
        let (natural, mut widths) = (self.natural(), self.least());
        let mut free = room.saturating_sub(self.gaps() + widths.iter().sum::<usize>());
        while free > 0 {
            let wanting = natural.iter().zip(&mut widths).filter(|(natural, width)| **natural > **width);
            let Some((_, width)) = wanting.max_by_key(|(natural, width)| **natural * 100 / (**width).max(1))
            else {
                break;
            };
            *width += 1;
            free -= 1;
        }
        widths
    }

    fn side_by_side(&self, widths: &[usize]) -> String {
        let mut out = String::new();
        let headings: Vec<Line> = self.columns.iter().map(heading).collect();
        self.line(&headings, widths, &mut out);
        for row in &self.rows {
            match row {
                Row::Group(heading) => {
                    let room = widths.iter().sum::<usize>() + self.gaps();
                    for line in wrap(&[piece(heading, Tone::Strong)], room) {
                        out.push_str(&painted(&line));
                        out.push('\n');
                    }
                }
                Row::Cells(cells) => self.line(cells, widths, &mut out),
            }
        }
        out
    }

    /// One row, in as many lines as its longest cell takes.
    fn line(&self, cells: &[Line], widths: &[usize], out: &mut String) {
        // What is set in goes on as far in.
        let wrapped: Vec<Vec<Line>> =
            cells.iter().zip(widths).map(|(cell, width)| wrap_hanging(cell, *width, indent(cell))).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for n in 0..height {
            let mut line = String::new();
            let mut pending = 0;
            for ((column, width_of), lines) in self.columns.iter().zip(widths).zip(&wrapped) {
                let empty = Line::new();
                let cell = lines.get(n).unwrap_or(&empty);
                let free = width_of.saturating_sub(width(cell));
                let (before, after) = if column.at_end { (free, 0) } else { (0, free) };
                pending += before;
                if !cell.is_empty() {
                    line.extend(std::iter::repeat_n(' ', pending));
                    line.push_str(&painted(cell));
                    pending = 0;
                }
                pending += if cell.is_empty() { *width_of - before } else { after } + GAP;
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }

    /// Each row as a block: its name, then heading and cell, one below the other.
    fn blocks(&self, room: usize) -> String {
        let mut out = String::new();
        for row in &self.rows {
            match row {
                Row::Group(heading) => add(&mut out, &[piece(heading, Tone::Strong)], room),
                Row::Cells(cells) => {
                    self.block(cells, room, &mut out);
                    out.push('\n');
                }
            }
        }
        out
    }

    fn block(&self, cells: &[Line], room: usize, out: &mut String) {
        let mut short = Line::new();
        for (n, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let cell = unindented(cell);
            if width(&cell) == 0 {
                continue;
            }
            let mut line = Line::new();
            if n > 0 {
                let after = if column.short { FIRM } else { ' ' };
                line.push(piece(format!("{}:{after}", column.heading.trim_start_matches(FIRM)), Tone::Faint));
            }
            line.extend(cell);
            if column.short {
                let between = if short.is_empty() { "" } else { APART };
                short.push(piece(between, Tone::Plain));
                short.extend(line);
            } else {
                add(out, &std::mem::take(&mut short), room);
                add(out, &line, room);
            }
        }
        add(out, &short, room);
    }
}

/// Adds a line, wrapped; what doesn't fit goes on further in. Nothing where there is nothing.
fn add(out: &mut String, line: &[Piece], room: usize) {
    if width(line) == 0 {
        return;
    }
    for line in wrap_hanging(line, room, 2) {
        out.push_str(&painted(&line));
        out.push('\n');
    }
}

/// How far a cell is set in.
fn indent(cell: &[Piece]) -> usize {
    let spaces = cell.first().map_or(0, |p| p.text.chars().take_while(|c| *c == FIRM).count());
    // A single one is the place of a sign.
    if spaces > 1 { spaces } else { 0 }
}

fn unindented(cell: &[Piece]) -> Line {
    let mut cell = cell.to_vec();
    if let Some(first) = cell.first_mut() {
        first.text = first.text.trim_start_matches(FIRM).to_owned();
    }
    cell
}

fn heading(column: &Column) -> Line {
    vec![piece(column.heading.to_uppercase(), Tone::Strong)]
}
