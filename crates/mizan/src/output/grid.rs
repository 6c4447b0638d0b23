//! Columns side by side; where there is no room for them, a block of lines for each row.

use super::piece::{FIRM, Line, Piece, Tone, longest_word, painted, piece, width, wrap, wrap_hanging};

/// Between two columns.
const GAP: usize = 2;
/// A column of text is not made narrower than this, unless it needs less.
const LEAST: usize = 14;

/// A column.
pub(crate) struct Column {
    pub(crate) heading: String,
    /// Whether its cells are set to its end, as numbers are.
    pub(crate) at_end: bool,
    /// Whether its cells may be wrapped.
    pub(crate) wraps: bool,
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
        let of = |n: usize, column: &Column| {
            let widest = self.cells().filter_map(|cells| cells.get(n)).map(|cell| width(cell)).max();
            widest.unwrap_or(0).max(width(&heading(column)))
        };
        self.columns.iter().enumerate().map(|(n, column)| of(n, column)).collect()
    }

    /// What each column needs.
    fn least(&self) -> Vec<usize> {
        let natural = self.natural();
        let of = |n: usize, column: &Column, natural: usize| {
            if !column.wraps {
                return natural;
            }
            let word = self.cells().filter_map(|cells| cells.get(n)).map(|cell| longest_word(cell)).max();
            let word = word.unwrap_or(0).max(longest_word(&heading(column)));
            natural.min(word.min(2 * LEAST).max(LEAST))
        };
        self.columns.iter().zip(natural).enumerate().map(|(n, (column, natural))| of(n, column, natural)).collect()
    }

    /// Shares the room: no column gets more than it takes, the widest give first.
    fn widths(&self, room: usize) -> Vec<usize> {
        let (natural, least) = (self.natural(), self.least());
        let room = room.saturating_sub(self.gaps());
        let capped = |cap: usize| -> Vec<usize> {
            natural.iter().zip(&least).map(|(natural, least)| (*natural).min(cap.max(*least))).collect()
        };
        let most = natural.iter().copied().max().unwrap_or(0);
        let cap = (1..=most).rev().find(|cap| capped(*cap).iter().sum::<usize>() <= room);
        cap.map_or(least.clone(), capped)
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
        let hang = |cell: &Line| cell.first().map_or(0, |p| p.text.chars().take_while(|c| *c == FIRM).count());
        let wrapped: Vec<Vec<Line>> =
            cells.iter().zip(widths).map(|(cell, width)| wrap_hanging(cell, *width, hang(cell))).collect();
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

    /// Each row as a block: heading and cell, one below the other.
    fn blocks(&self, room: usize) -> String {
        let mut out = String::new();
        for row in &self.rows {
            match row {
                Row::Group(heading) => {
                    out.push_str(&painted(&[piece(heading, Tone::Strong)]));
                    out.push('\n');
                }
                Row::Cells(cells) => {
                    for (column, cell) in self.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                        let mut line = vec![piece(format!("{}: ", column.heading), Tone::Faint)];
                        line.extend(cell.iter().map(|p| Piece { text: p.text.trim_start_matches(FIRM).to_owned(), ..p.clone() }));
                        for line in wrap_hanging(&line, room, 2) {
                            out.push_str(&painted(&line));
                            out.push('\n');
                        }
                    }
                    out.push('\n');
                }
            }
        }
        out
    }
}

fn heading(column: &Column) -> Line {
    vec![piece(column.heading.to_uppercase(), Tone::Strong)]
}
