//! Tables of who joined a treaty, a State a row: party since a year, signatory, or no action.

mod row;
mod treaties;

use mizan_domain::monitoring::Entry;

use crate::csv_table::CsvTable;
use crate::error::heading;
use crate::tables::fold;
use crate::{Delivery, Form, Held, ReadError};

const ISO2: &str = "iso2";
const MEMBER: &str = "member";
const PARTY: &str = "state party";
const YEAR: &str = "year ratification or accession";
const SIGNATORY: &str = "signatory";
const NO_ACTION: &str = "no action";
const STATUS: &str = "status";

/// Some tables have no `note`.
const HEADING: [&str; 8] = [ISO2, MEMBER, PARTY, YEAR, SIGNATORY, NO_ACTION, STATUS, "note"];

/// Whether a file begins as such a table does.
pub(crate) fn recognises(_name: &str, head: &[u8]) -> bool {
    CsvTable::open(head).is_ok_and(|table| is_heading(table.heading()))
}

fn is_heading(names: &[String]) -> bool {
    let fits = names.iter().zip(HEADING).all(|(name, known)| fold(name) == known);
    fits && (HEADING.len() - 1..=HEADING.len()).contains(&names.len())
}

/// Reads a table. Nothing in it says of which treaty it is: the name of the file does.
pub fn read(name: &str, file: &[u8], delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    let table = CsvTable::open(file)?;
    if !is_heading(table.heading()) {
        return Err(ReadError::Heading {
            form: Form::RatificationStatus,
            expected: heading(&HEADING),
            found: heading(table.heading()),
        });
    }
    let treaty = treaties::of_file(name)?;
    let columns = table.heading().len();
    table.each(&[columns], delivery, |delivery, at, fields| match row::status(&treaty, fields) {
        Ok(status) => delivery.entry(at, Entry::Status(status)),
        Err((column, why)) => delivery.held(Held { at, column: Some(column.to_owned()), why }),
    })
}
