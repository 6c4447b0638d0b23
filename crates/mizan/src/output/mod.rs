//! Answers: data to the standard output, in the form asked for; everything else to the other one.

pub(crate) mod cells;
pub(crate) mod drawn;
pub(crate) mod grid;
pub(crate) mod piece;
pub(crate) mod tabs;
pub(crate) mod tree;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use mizan_report::{Table, csv, json, markdown, xlsx};
use mizan_text::Text;
use serde_json::Value;

use crate::arguments::{Colour, Common, Format};
use crate::exit::{Exit, Failure, Outcome};
use crate::files::write_file;
use crate::session::Session;

/// Where a terminal doesn't tell its width.
const USUAL: usize = 100;

/// How answers for people are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// Columns of the terminal.
    pub(crate) width: usize,
    pub(crate) ascii: bool,
}

/// How answers are given.
pub(crate) struct Output {
    pub(crate) format: Format,
    /// Absent: tab-separated.
    pub(crate) look: Option<Look>,
    pub(crate) text: Text,
    quiet: bool,
}

/// An answer in each of its forms; only the one asked for is made.
pub(crate) struct Answer<'a> {
    pub(crate) tables: Box<dyn Fn() -> Vec<Table> + 'a>,
    pub(crate) json: Box<dyn Fn() -> Outcome<Value> + 'a>,
    /// One object a line; absent: the rows of the tables.
    pub(crate) lines: Option<Box<dyn Fn() -> Outcome<Vec<Value>> + 'a>>,
    /// For a terminal; absent: the tables, one below the other.
    pub(crate) drawn: Option<Box<dyn Fn(Look) -> String + 'a>>,
}

impl Output {
    pub(crate) fn new(common: &Common) -> Self {
        match common.color {
            Colour::Auto => {}
            Colour::Always => ColorChoice::Always.write_global(),
            Colour::Never => ColorChoice::Never.write_global(),
        }
        let on_terminal = io::stdout().is_terminal();
        let look = (on_terminal || common.width.is_some()).then(|| Look {
            width: common.width.map(usize::from).or_else(terminal_width).unwrap_or(USUAL),
            ascii: common.ascii,
        });
        Self { format: common.format, look, text: Text::plain(common.lang), quiet: common.quiet }
    }

    /// Gives an answer into a file, or, without one, as `give` does.
    pub(crate) fn give_into(
        &self,
        session: &Session,
        answer: &Answer<'_>,
        file: Option<&Path>,
    ) -> Outcome<()> {
        let Some(file) = file else { return self.give(answer) };
        let format = match self.format {
            Format::Table => of_ending(file).ok_or_else(|| {
                let file = [("file", file.display().to_string().into())];
                Failure::new(Exit::Usage, self.text.with("cli-unknown-ending", &file))
            })?,
            format => format,
        };
        let content = match format {
            Format::Table => tabs::write(&(answer.tables)(), &self.text).into_bytes(),
            Format::Xlsx => xlsx::write(&(answer.tables)(), &self.text)?,
            format => self.as_text(answer, format)?.into_bytes(),
        };
        write_file(session, file, &content)
    }

    /// Gives an answer.
    pub(crate) fn give(&self, answer: &Answer<'_>) -> Outcome<()> {
        let tables = || (answer.tables)();
        match self.format {
            Format::Table => match (self.look, &answer.drawn) {
                (None, _) => self.write(&tabs::write(&tables(), &self.text)),
                (Some(look), Some(drawn)) => self.write(&drawn(look)),
                (Some(look), None) => self.write(&drawn::tables(&tables(), &self.text, look)),
            },
            Format::Xlsx if io::stdout().is_terminal() => {
                Err(Failure::new(Exit::Usage, self.text.get("cli-xlsx-needs-file")))
            }
            Format::Xlsx => {
                let mut out = io::stdout().lock();
                out.write_all(&xlsx::write(&tables(), &self.text)?)?;
                out.flush()?;
                Ok(())
            }
            format => self.write(&self.as_text(answer, format)?),
        }
    }

    /// An answer as a text for programs.
    fn as_text(&self, answer: &Answer<'_>, format: Format) -> Outcome<String> {
        let tables = || (answer.tables)();
        match format {
            Format::Json => pretty(&(answer.json)()?),
            Format::Jsonl => {
                let values = match &answer.lines {
                    Some(lines) => lines()?,
                    None => rows(&tables()),
                };
                Ok(values.iter().map(|value| format!("{value}\n")).collect::<String>())
            }
            Format::Csv => Ok(csv::write(&tables())?),
            Format::Md => Ok(markdown::write(&tables(), &self.text)),
            Format::Bibtex | Format::Csl | Format::Ris => {
                Err(Failure::new(Exit::Usage, self.text.get("cli-bibliography-is-of-cite")))
            }
            Format::Short | Format::Table | Format::Xlsx => {
                Err(Failure::new(Exit::Usage, self.text.get("cli-short-is-of-check")))
            }
        }
    }

    /// Writes to the standard output.
    pub(crate) fn write(&self, text: &str) -> Outcome<()> {
        let mut out = AutoStream::auto(io::stdout().lock());
        let ascii = self.look.is_some_and(|look| look.ascii);
        let text = if ascii { &piece::in_ascii(text) } else { text };
        out.write_all(text.as_bytes())?;
        out.flush()?;
        Ok(())
    }

    /// Whether notes on a table stand in the answer itself.
    pub(crate) fn has_notes(&self) -> bool {
        self.look.is_some() && self.format == Format::Table
    }

    /// Whether nothing is to be said beside the answer.
    pub(crate) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Says something beside the answer.
    pub(crate) fn say(&self, message: &str) {
        if !self.quiet {
            say(message);
        }
    }
}

/// Writes a line to the standard error. Where nobody reads it, nobody misses it.
pub(crate) fn say(message: &str) {
    let _ = writeln!(anstream::stderr(), "{}", message.trim_end());
}

/// The rows of several tables, each with the name of its table.
fn rows(tables: &[Table]) -> Vec<Value> {
    let several = tables.len() > 1;
    let of_table = |table: &Table| {
        let rows = match json::rows(table) {
            Value::Array(rows) => rows,
            _ => Vec::new(),
        };
        rows.into_iter()
            .map(|mut row| {
                if let (true, Some(fields)) = (several, row.as_object_mut()) {
                    fields.insert("table".to_owned(), table.name.into());
                }
                row
            })
            .collect::<Vec<_>>()
    };
    tables.iter().flat_map(of_table).collect()
}

/// JSON as people can read it too.
pub(crate) fn pretty(value: &Value) -> Outcome<String> {
    Ok(format!("{}\n", serde_json::to_string_pretty(value)?))
}

fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}

/// The format that a file's name asks for.
fn of_ending(file: &Path) -> Option<Format> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    Some(match ending.to_ascii_lowercase().as_str() {
        "xlsx" => Format::Xlsx,
        "csv" => Format::Csv,
        "json" => Format::Json,
        "jsonl" => Format::Jsonl,
        "md" | "markdown" => Format::Md,
        "tsv" | "txt" => Format::Table,
        _ => return None,
    })
}
