//! The reports of the working group as other people parsed them: one recommending State of one paragraph a
//! row. Tables of some years have no `notes` though their heading has.

mod row;

use mizan_domain::monitoring::Entry;

use crate::csv_table::CsvTable;
use crate::error::heading;
use crate::tables::fold;
use crate::{Delivery, Form, Held, ReadError};
use row::Rows;

const TEXT: &str = "text";
const TO: &str = "to";
const DECISION: &str = "decision";
const FROM: &str = "From";
const YEAR: &str = "year";

const HEADING: [&str; 6] = [TEXT, TO, DECISION, FROM, YEAR, "notes"];

/// Whether a file begins as such a table does.
pub(crate) fn recognises(_name: &str, head: &[u8]) -> bool {
    CsvTable::open(head).is_ok_and(|table| is_heading(table.heading()))
}

fn is_heading(names: &[String]) -> bool {
    names.len() == HEADING.len() && names.iter().zip(HEADING).all(|(name, known)| fold(name) == fold(known))
}

/// Reads a table.
pub fn read(file: &[u8], delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    let table = CsvTable::open(file)?;
    if !is_heading(table.heading()) {
        return Err(ReadError::Heading {
            form: Form::UprParsed,
            expected: heading(&HEADING),
            found: heading(table.heading()),
        });
    }
    let mut rows = Rows::default();
    let widths = [HEADING.len() - 1, HEADING.len()];
    table.each(&widths, delivery, |delivery, at, fields| match rows.ask(fields) {
        Ok(ask) => delivery.entry(at, Entry::Ask(ask)),
        Err((column, why)) => delivery.held(Held { at, column: Some(column.to_owned()), why }),
    })
}
