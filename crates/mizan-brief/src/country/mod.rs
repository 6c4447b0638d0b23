//! The brief of a country: four sheets.

pub(crate) mod breaks;
pub(crate) mod overview;
pub(crate) mod rest;
mod standing;

use mizan_assess::Diff;

use crate::document::{Document, Sheet};
use crate::frame;
use crate::limits::Limits;
use crate::matter::{Matter, Numbering};

/// How many printed pages it fills.
const PAGES: usize = 4;

/// The brief of a country, with what changed in the time of `diff`.
pub fn country(matter: &Matter<'_>, diff: &Diff, limits: Limits) -> Document {
    let (matter, text) = (*matter, matter.text);
    let mut numbering = Numbering::new(matter);
    let sheets = vec![
        Sheet { blocks: overview::blocks(matter, &mut numbering) },
        Sheet { blocks: breaks::blocks(matter, &mut numbering, limits) },
        Sheet { blocks: standing::blocks(matter, &mut numbering, limits) },
        Sheet { blocks: rest::blocks(matter, diff, &mut numbering, limits) },
    ];
    let country = matter.country();
    let title = text.with("brief-title", &[("country", country.as_str().into())]);
    let about = frame::about(matter, "brief");
    frame::document(matter, title, about, sheets, PAGES)
}
