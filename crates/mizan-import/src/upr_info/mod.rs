//! UPR Info's export of its database of recommendations and pledges: one ask a row, eleven columns, as CSV
//! or as the workbook of Excel 97. The columns are told by their place, for the workbook has two pairs of
//! the same name. Groups and organisations of States are left out: they follow from the State.

mod issues;
mod row;

use std::borrow::Cow;
use std::ops::ControlFlow;

use mizan_domain::monitoring::Entry;

use crate::csv_table::CsvTable;
use crate::error::heading;
use crate::tables::fold;
use crate::xls::XlsTable;
use crate::{Delivery, Form, Held, Place, ReadError, xls};
use row::Rows;

const COLUMNS: usize = 11;

/// The heading of the CSV, then that of the workbook.
const HEADINGS: [[&str; COLUMNS]; 2] = [
    [
        "To",
        "To-Rgrp",
        "To-Org",
        "Text",
        "From",
        "From-Rgrp",
        "From-Org",
        "Response",
        "Action",
        "Issue",
        "Session",
    ],
    ["SuR", "Rgrp", "Org", "Recommendation", "RS", "Rgrp", "Org", "Response", "Action", "Issue", "Session"],
];

/// Whether a file begins as such an export does. A workbook's heading stands far behind its beginning: any
/// workbook is taken for one, and [`read`] refuses another. 8 KiB of a file are enough.
pub(crate) fn recognises(_name: &str, head: &[u8]) -> bool {
    xls::begins(head) || CsvTable::open(head).is_ok_and(|table| is_heading(table.heading()))
}

fn is_heading(names: &[String]) -> bool {
    HEADINGS.iter().any(|known| {
        names.len() == COLUMNS && names.iter().zip(known).all(|(name, known)| fold(name) == fold(known))
    })
}

/// Reads an export.
pub fn read(file: &[u8], delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    if xls::is_compound(file) {
        let table = XlsTable::open(file)?;
        let mut asks = Asks::new(table.heading())?;
        table.each(delivery, |delivery, at, fields| asks.deliver(delivery, at, fields));
        Ok(())
    } else {
        let table = CsvTable::open(file)?;
        let mut asks = Asks::new(table.heading())?;
        table.each(&[COLUMNS], delivery, |delivery, at, fields| asks.deliver(delivery, at, fields))
    }
}

/// Turns rows into asks.
struct Asks {
    heading: Vec<String>,
    rows: Rows,
}

impl Asks {
    fn new(names: &[String]) -> Result<Self, ReadError> {
        if is_heading(names) {
            return Ok(Self { heading: names.to_vec(), rows: Rows::default() });
        }
        let [csv, workbook] = HEADINGS.map(|names| heading(&names));
        Err(ReadError::Heading {
            form: Form::UprInfo,
            expected: format!("{csv}` or `{workbook}"),
            found: heading(names),
        })
    }

    fn deliver(
        &mut self,
        delivery: &mut dyn Delivery,
        at: Place,
        fields: &[Cow<'_, str>],
    ) -> ControlFlow<()> {
        match self.rows.ask(fields) {
            Ok(ask) => delivery.entry(at, Entry::Ask(ask)),
            Err((column, why)) => delivery.held(Held { at, column: self.heading.get(column).cloned(), why }),
        }
    }
}
