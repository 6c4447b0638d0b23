//! The same numbers as a table.

use maud::{Markup, html};

/// A table of what a picture draws, every cell as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is a table of.
    pub caption: String,
    /// The heading of each column.
    pub head: Vec<String>,
    /// The rows; the first cell of each is its heading.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// As a table of a page. A cell without a value says so with `none`, which is read aloud only.
    pub fn markup(&self, none: &str) -> Markup {
        html! {
            table {
                caption { (self.caption) }
                thead { tr { @for heading in &self.head { th scope="col" { (heading) } } } }
                tbody {
                    @for row in &self.rows {
                        tr {
                            @for (n, cell) in row.iter().enumerate() {
                                @if n == 0 { th scope="row" { (cell) } }
                                @else if cell.is_empty() { td { span.v { (none) } } }
                                @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
