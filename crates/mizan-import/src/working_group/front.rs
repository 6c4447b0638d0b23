//! The first page: symbol, date, State; and the session, from the first paragraph.

use mizan_domain::monitoring::{Document, DocumentKind, ReviewBody, Symbol};
use mizan_domain::{Country, Day, PartialDate};

use crate::text::{Line, date};
use crate::{Form, ReadError, ordinal, states};

/// What the first page of a report or of an answer to it says.
pub(crate) struct Front {
    pub(crate) symbol: Symbol,
    pub(crate) country: Country,
    pub(crate) dated: Option<Day>,
    pub(crate) session: Option<u16>,
}

/// How many lines the first page has at most.
const FIRST_PAGE: usize = 60;
/// In how many lines the session of the working group is named.
const BEGINNING: usize = 250;

/// What the first page says. `text` is that of the whole document: page heads, which the body lacks, hold
/// the symbol.
pub(crate) fn front(form: Form, text: &str, lines: &[Line]) -> Result<Front, ReadError> {
    let first_page = || text.lines().take(FIRST_PAGE);
    let missing = |what: &str| ReadError::Missing { form, missing: what.to_owned() };
    let symbol = first_page()
        .flat_map(|line| line.split_whitespace())
        .find_map(symbol)
        .ok_or_else(|| missing("the symbol of the document, such as A/HRC/22/12,"))?;
    let dated = first_page().find_map(date);
    let beginning: String =
        lines.iter().take(BEGINNING).map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    let name =
        title(lines).or_else(|| between(&beginning, "The review of ", " was held")).ok_or_else(|| {
            missing("the name of the State, on the first page or in `The review of … was held`,")
        })?;
    let country = states::code(name, dated).ok_or_else(|| ReadError::UnknownState(name.to_owned()))?;
    let session = between(&beginning, "held its ", " session").and_then(ordinal::read);
    Ok(Front { symbol, country, dated, session })
}

impl Front {
    /// The document of this first page.
    pub(crate) fn document(&self, kind: DocumentKind) -> Document {
        Document {
            symbol: self.symbol.clone(),
            kind,
            country: self.country,
            body: ReviewBody::Upr,
            session: self.session,
            dated: self.dated.map(PartialDate::Day),
        }
    }
}

/// A report's symbol, `A/HRC/22/12` or `A/HRC/28/15/Add.1`; not that of a draft of the working group.
fn symbol(word: &str) -> Option<Symbol> {
    let word = word.trim_end_matches(['*', '∗', ',', ';', ')']).trim_start_matches('(');
    let numbers = word.strip_prefix("A/HRC/")?;
    let session = numbers.split('/').next()?;
    let is_report = session.chars().all(|c| c.is_ascii_digit()) && numbers.contains('/');
    is_report.then(|| word.parse().ok()).flatten()
}

/// The State stands under the title.
fn title(lines: &[Line]) -> Option<&str> {
    let bare = |line: &'_ Line| line.text.trim_end_matches(['*', '∗', ' ']).len();
    let start =
        lines.iter().take(FIRST_PAGE).position(|line| line.text.starts_with("Report of the Working"))?;
    let after = lines.get(start..(start + 8).min(lines.len()))?;
    let end = after.iter().position(|line| {
        line.text.get(..bare(line)).is_some_and(|text| text.to_ascii_lowercase().ends_with("review"))
    })?;
    let state = after.get(end + 1)?;
    state.text.get(..bare(state)).filter(|name| states::code(name, None).is_some())
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    let (found, _) = rest.split_once(after)?;
    (found.len() <= 80).then_some(found)
}
