//! Tables for people, drawn as wide as the terminal is.

use mizan_report::{Cell, Column, Holds, Table};
use mizan_text::Text;

use super::Look;
use super::cells::{self, Levels, firm};
use super::grid::{self, Grid};
use super::piece::{FIRM, Line, Tone, new_line, painted, piece, plain, wrap};

/// Narrower than this, levels are digits (DESIGN.md, h).
pub(crate) const WORDS_FROM: usize = 110;
/// The step that explains, and goes first where there is no room.
const LEAST_NEEDED: &str = "barriers";

/// Several tables, each with its title.
pub(crate) fn tables(tables: &[Table], text: &Text, look: Look) -> String {
    let parts: Vec<String> = tables.iter().map(|table| titled(table, text, look)).collect();
    parts.join("\n")
}

/// A table with its title above and its notes below.
pub(crate) fn titled(table: &Table, text: &Text, look: Look) -> String {
    let mut out = paragraph(&[piece(&table.title, Tone::Strong)], look);
    out.push('\n');
    if table.is_empty() {
        out.push_str(&paragraph(&plain(text.get("none")), look));
    } else {
        out.push_str(&body(table, text, look));
    }
    for note in &table.notes {
        out.push_str(&paragraph(&plain(note), look));
    }
    out
}

/// Text over the whole width.
pub(crate) fn paragraph(line: &[super::piece::Piece], look: Look) -> String {
    wrap(line, look.width).iter().map(|line| painted(line) + "\n").collect()
}

/// A table's columns and rows.
pub(crate) fn body(table: &Table, text: &Text, look: Look) -> String {
    let levels = table.columns.iter().filter(|column| column.holds == Holds::Level).count();
    if levels < 3 {
        return of(table, text, look, &|_| Some(Levels::Words), Breaks::Firm).draw(look.width);
    }
    let words = |_: &Column| Some(Levels::Words);
    let boxes_last = |c: &Column| Some(if c.name == LEAST_NEEDED { Levels::Boxes } else { Levels::Words });
    let none_last = |c: &Column| (c.name != LEAST_NEEDED).then_some(Levels::Words);
    let digits = |c: &Column| (c.name != LEAST_NEEDED).then_some(Levels::Digits);
    // From the widest to the narrowest.
    let shown: &[(Shown<'_>, Breaks)] = if look.width >= WORDS_FROM {
        &[(&words, Breaks::Firm), (&boxes_last, Breaks::Firm), (&none_last, Breaks::Firm)]
    } else {
        &[(&digits, Breaks::Firm), (&digits, Breaks::Loose)]
    };
    let grids: Vec<Grid> =
        shown.iter().map(|(shown, breaks)| of(table, text, look, shown, *breaks)).collect();
    let fitting = grids.iter().find(|grid| grid.fits(look.width)).or(grids.last());
    fitting.map(|grid| grid.draw(look.width)).unwrap_or_default()
}

/// How a column's levels are shown; `None` leaves the column out.
type Shown<'a> = &'a dyn Fn(&Column) -> Option<Levels>;

/// Whether each kind of gap stays in one line with its severity.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Firm,
    Loose,
}

/// A grid of a table, its levels as `shown` says; `None` leaves a column of levels out.
fn of(
    table: &Table,
    text: &Text,
    look: Look,
    shown: &dyn Fn(&Column) -> Option<Levels>,
    breaks: Breaks,
) -> Grid {
    let visible: Vec<(usize, &Column, Levels)> = table
        .for_people()
        .filter_map(|(n, column)| match column.holds {
            Holds::Level => shown(column).map(|levels| (n, column, levels)),
            _ => Some((n, column, Levels::Words)),
        })
        .collect();
    let mut columns = Vec::new();
    for (_, column, levels) in &visible {
        columns.push(grid::Column {
            heading: heading(column, *levels, text),
            at_end: column.holds == Holds::Number,
            wraps: !matches!(column.holds, Holds::Number | Holds::Date | Holds::Flag | Holds::Level),
            short: column.holds == Holds::Level,
        });
    }
    let grouped = table.rows.iter().any(|row| row.group.is_some());
    let mut rows = Vec::new();
    let mut group = None;
    for row in &table.rows {
        if row.group != group {
            group.clone_from(&row.group);
            rows.extend(group.clone().map(grid::Row::Group));
        }
        let mut lines: Vec<Line> = Vec::new();
        for (n, column, levels) in &visible {
            let cell = row.cells.get(*n).unwrap_or(&Cell::Empty);
            let mut line = match (cell, column.holds) {
                (Cell::Records(all), _) if column.name == "breaks_at" && breaks == Breaks::Firm => {
                    plain(text.clauses(&all.iter().map(|one| firm(&one.name)).collect::<Vec<_>>()))
                }
                _ => cells::line(cell, text, *levels, look.ascii),
            };
            // Below a name, the id that leads on from it.
            if let Cell::Record(record) = cell
                && let Some(id) = cells::id_of(record)
            {
                line.extend([new_line(), piece(id, Tone::Faint)]);
            }
            lines.push(line);
        }
        if let (true, Some(first)) = (grouped, lines.first_mut()) {
            first.insert(0, piece(FIRM.to_string().repeat(2), Tone::Plain));
        }
        rows.push(grid::Row::Cells(lines));
    }
    Grid { columns, rows }
}

/// A heading stands over its boxes, not over the sign before them; over digits there is no room for that.
fn heading(column: &Column, levels: Levels, text: &Text) -> String {
    let short = format!("step-{}-short", column.name);
    match column.holds {
        Holds::Level if levels == Levels::Digits && text.has(&short) => text.get(&short),
        Holds::Level => format!("{FIRM}{}", column.heading),
        _ => column.heading.clone(),
    }
}
