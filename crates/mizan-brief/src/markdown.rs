//! Markdown: for editors of text, and for reading as it is.

use std::fmt::Write as _;

use crate::document::{Block, Document, Row, Run, Table};

/// The document as one text.
pub fn write(document: &Document) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&document.title), runs(&document.about));
    for block in document.blocks() {
        out.push('\n');
        of_block(block, &mut out);
    }
    out.push_str("\n---\n");
    for line in &document.foot {
        // Writing to a String cannot fail.
        let _ = write!(out, "\n{}\n", runs(line));
    }
    out
}

fn of_block(block: &Block, out: &mut String) {
    // Writing to a String cannot fail.
    let _ = match block {
        Block::Heading { level, runs: words } => {
            writeln!(out, "{} {}", "#".repeat(usize::from(*level)), runs(words))
        }
        Block::Paragraph { runs: words, .. } | Block::Note { runs: words } => {
            writeln!(out, "{}", runs(words))
        }
        Block::List { items, .. } => items.iter().try_for_each(|item| writeln!(out, "- {}", runs(item))),
        Block::Table(table) => {
            out.push_str(&of_table(table));
            Ok(())
        }
        Block::Sources { sources } => sources
            .iter()
            .try_for_each(|source| writeln!(out, "- **{}** {}", escaped(&source.label), runs(&source.name))),
    };
}

fn of_table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = format!("{}\n\n", escaped(&table.caption));
    out.push_str(&line(table.head.iter().map(|heading| escaped(heading)).collect()));
    out.push_str(&line(vec!["---".to_owned(); table.head.len()]));
    for row in &table.rows {
        out.push_str(&line(match row {
            Row::Group { name } => {
                let mut cells = vec![String::new(); table.head.len()];
                if let Some(first) = cells.first_mut() {
                    *first = format!("**{}**", escaped(name));
                }
                cells
            }
            Row::Cells { cells } => cells.iter().map(|cell| runs(cell).trim().to_owned()).collect(),
        }));
    }
    out
}

fn runs(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        match run {
            Run::Text { text, strong: true, .. } => {
                let _ = write!(out, "**{}**", escaped(text.trim()));
            }
            Run::Link { href, text } if href == text => {
                let _ = write!(out, "<{href}>");
            }
            Run::Link { href, text } => {
                let _ = write!(out, "[{}](<{href}>)", escaped(text));
            }
            Run::Mark { word, .. } => {
                let _ = write!(out, "*{}*", escaped(word));
            }
            other => out.push_str(&escaped(&other.words())),
        }
    }
    out
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
