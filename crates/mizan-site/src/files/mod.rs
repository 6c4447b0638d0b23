//! The same content as JSON, CSV and Markdown, and its picture.

mod assessed;
mod index;
mod pictured;
mod recorded;
mod side;
mod subjects;

use mizan_chart::Picture;
use mizan_domain::Fact;
use mizan_report::{ReportError, Table};
use mizan_text::Text;
use serde_json::Value;

use crate::views::{Frame, Statement};

/// A view that has forms beside its page.
pub(crate) trait File {
    /// Its frame.
    fn frame(&self) -> &Frame<'_>;

    /// For a program.
    fn json(&self, t: &Text) -> Result<Value, ReportError>;

    /// For people and table programs: the first is the CSV, all are the Markdown.
    fn tables(&self, t: &Text) -> Vec<Table>;

    /// The picture, where the page has one.
    fn picture(&self, _: &Text) -> Option<Picture> {
        None
    }
}

/// What every JSON of a country says first.
fn about(frame: &Frame<'_>) -> serde_json::Map<String, Value> {
    let mut about = serde_json::Map::new();
    if let Some(here) = &frame.country {
        about.insert("country".to_owned(), here.country.code().into());
        about.insert("as_of".to_owned(), here.day.to_string().into());
    }
    if let Some(day) = frame.known_at {
        about.insert("known_at".to_owned(), day.to_string().into());
    }
    about.insert("edition".to_owned(), frame.edition.into());
    about.insert("page".to_owned(), frame.permalink().into());
    about
}

fn with(
    mut about: serde_json::Map<String, Value>,
    name: &str,
    value: Value,
) -> serde_json::Map<String, Value> {
    about.insert(name.to_owned(), value);
    about
}

fn facts_of<'v>(statements: impl IntoIterator<Item = &'v Statement<'v>>) -> Vec<&'v Fact> {
    statements.into_iter().map(|statement| statement.fact).collect()
}
