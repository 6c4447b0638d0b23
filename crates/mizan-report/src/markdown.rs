//! Markdown, as most readers of it understand: a heading, a pipe table, notes.

use mizan_text::Text;

use crate::{Cell, Holds, Table};

/// One document of several tables.
pub fn write(tables: &[Table], text: &Text) -> String {
    let parts: Vec<String> = tables.iter().map(|table| of_table(table, text)).collect();
    parts.join("\n")
}

fn of_table(table: &Table, text: &Text) -> String {
    let mut out = format!("## {}\n\n", escaped(&table.title));
    if table.is_empty() {
        out.push_str(&(escaped(&text.get("none")) + "\n"));
    } else {
        out.push_str(&line(table.for_people().map(|(_, column)| escaped(&column.heading))));
        out.push_str(&line(table.for_people().map(|(_, column)| match column.holds {
            Holds::Number => "---:".to_owned(),
            _ => "---".to_owned(),
        })));
        let width = table.for_people().count();
        let mut group = None;
        for row in &table.rows {
            if row.group != group {
                group.clone_from(&row.group);
                if let Some(group) = &group {
                    let heading = std::iter::once(format!("**{}**", escaped(group)));
                    out.push_str(&line(heading.chain(std::iter::repeat_n(String::new(), width - 1))));
                }
            }
            out.push_str(&line(
                table
                    .for_people()
                    .map(|(n, _)| escaped(&row.cells.get(n).unwrap_or(&Cell::Empty).words(text))),
            ));
        }
    }
    for note in &table.notes {
        out.extend(["\n", &escaped(note), "\n"]);
    }
    out
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text that no reader of Markdown takes for markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
