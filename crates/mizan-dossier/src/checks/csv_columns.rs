use super::Check;
use crate::problem::Severity;
use crate::read_csv::{Cell, Row};
use crate::report::Flaw;

pub(crate) const CHECK: Check = Check {
    name: "csv-columns",
    severity: Severity::Error,
    help: "In a table each row has as many cells as the header has columns, each column stands once, and a cell \
        stays on its line. Cells with a comma or a quotation mark stand in quotes, a quotation mark inside them \
        is doubled. Fields that are tables themselves, such as `follow_up`, can't be columns: write such \
        records in a TOML file beside the table.",
    run: None,
};

pub(crate) fn twice(file: usize, cell: &Cell<'_>) -> Flaw {
    Flaw::new(&CHECK, file, &cell.at, format!("the column `{}` stands twice", cell.text)).hint("remove one of the two")
}

pub(crate) fn nested(file: usize, cell: &Cell<'_>) -> Flaw {
    Flaw::new(&CHECK, file, &cell.at, format!("`{}` is a table itself and can't be a column", cell.text))
        .hint("write these records in a TOML file beside the table")
}

/// What is wrong with a header as a whole.
pub(crate) fn header(file: usize, header: &Row<'_>, most: usize) -> Option<Flaw> {
    if header.count > most {
        let message = format!("the header has {} columns, more than {most}", header.count);
        return Some(Flaw::new(&CHECK, file, &header.at, message).hint("separate the names by commas"));
    }
    quotes(file, header)
}

/// What is wrong with a row as a whole.
pub(crate) fn row(file: usize, row: &Row<'_>, columns: usize) -> Option<Flaw> {
    if let Some(flaw) = quotes(file, row) {
        return Some(flaw);
    }
    if row.count == columns {
        return None;
    }
    let message = format!("this row has {} cells, the header has {columns} columns", row.count);
    let at = row.cells.get(columns).map_or(&row.at, |cell| &cell.at);
    Some(Flaw::new(&CHECK, file, at, message).hint(if row.count > columns {
        "put cells that contain a comma in quotes"
    } else {
        "an empty cell needs its comma too"
    }))
}

fn quotes(file: usize, row: &Row<'_>) -> Option<Flaw> {
    row.flaw.as_ref().map(|(at, message)| {
        Flaw::new(&CHECK, file, at, *message).hint("a quotation mark inside a quoted cell is doubled: \"\"")
    })
}
