//! The same content as JSON, CSV and Markdown, and its picture.

mod assessed;
mod beside;
mod index;
mod pictured;
mod problem;
mod recorded;
mod sheet;
mod side;
mod subjects;

pub(crate) use problem::{bare, problem};

use mizan_chart::Picture;
use mizan_domain::{Day, Fact};
use mizan_report::cite::Work;
use mizan_report::{ReportError, Table};
use mizan_text::Text;
use serde_json::Value;

use crate::paging::Paging;
use crate::views::{Frame, Statement};

/// A view that has forms beside its page.
pub(crate) trait File {
    /// Its frame.
    fn frame(&self) -> &Frame<'_>;

    /// Which part of a list it shows, where it is one.
    fn paging(&self) -> Option<Paging> {
        None
    }

    /// For a program.
    fn json(&self, t: &Text) -> Result<Value, ReportError>;

    /// What is cited with the page: the sources that it rests on, then the page; none where it is no
    /// page that is cited.
    fn works(&self, _: &Text) -> Vec<Work> {
        Vec::new()
    }

    /// For people and table programs: the first is the CSV, all are the Markdown.
    fn tables(&self, t: &Text) -> Vec<Table>;

    /// The day that its picture is of.
    fn day(&self) -> Day {
        let frame = self.frame();
        frame.country.as_ref().map_or(frame.today, |here| here.day)
    }

    /// The picture, where the page has one.
    fn picture(&self, _: &Text) -> Option<Picture> {
        None
    }
}

/// What every JSON of a country says first.
pub(crate) fn about(frame: &Frame<'_>) -> serde_json::Map<String, Value> {
    let mut about = serde_json::Map::new();
    if let Some(here) = &frame.country {
        about.insert("country".to_owned(), here.country.code().into());
        about.insert("as_of".to_owned(), here.day.to_string().into());
    }
    if let Some(day) = frame.known_at {
        about.insert("known_at".to_owned(), day.to_string().into());
    }
    about.insert("edition".to_owned(), frame.edition.into());
    about.insert("permalink".to_owned(), frame.permalink().into());
    about
}

/// Adds to a list how long it is, which page of it this is, and where its neighbours stand.
pub(crate) fn paged(answer: Value, paging: &Paging) -> Value {
    let Value::Object(mut answer) = answer else { return answer };
    for (name, number) in
        [("total", paging.total), ("page", paging.page), ("pages", paging.pages()), ("per", paging.per)]
    {
        answer.insert(name.to_owned(), number.into());
    }
    for (name, href) in [("next", paging.next()), ("previous", paging.previous())] {
        if let Some(href) = href {
            answer.insert(name.to_owned(), href.into());
        }
    }
    Value::Object(answer)
}

pub(crate) fn with(
    mut about: serde_json::Map<String, Value>,
    name: &str,
    value: Value,
) -> serde_json::Map<String, Value> {
    about.insert(name.to_owned(), value);
    about
}

/// The tables of a page, that which its query names as the first: the first is the CSV.
fn named_first(mut tables: Vec<Table>, frame: &Frame<'_>) -> Vec<Table> {
    let named = frame.query.get("table").and_then(|name| tables.iter().position(|table| table.name == name));
    if let Some(before) = named.and_then(|at| tables.get_mut(..=at)) {
        before.rotate_right(1);
    }
    tables
}

fn facts_of<'v>(statements: impl IntoIterator<Item = &'v Statement<'v>>) -> Vec<&'v Fact> {
    statements.into_iter().map(|statement| statement.fact).collect()
}
