//! Pictures from plain series: SVG, and the table of the same numbers.
//!
//! Knows nothing of what is drawn: every word and every written number comes from the caller, so that the
//! picture, its table and its files say the same. No colour stands in the code: shapes bear classes, which
//! the page's style sheet paints; a file that stands alone is painted from a [`Theme`], because a style
//! sheet's variables don't reach it. Every picture has `role=img`, a title and a description.

mod drawing;
mod fit;
mod lines;
mod picture;
mod rows;
mod scale;
mod table;
mod theme;

pub use drawing::{Anchor, Drawing};
pub use fit::{cut, room, wrapped};
pub use lines::{Form, Lines, MOST_SERIES, Point, Series};
pub use picture::Picture;
pub use rows::{Boxed, Curve, Group, Look, Mark, Row, Rows, Span};
pub use scale::{Scale, Tick, nice};
pub use table::Table;
pub use theme::Theme;

#[cfg(test)]
mod tests;
