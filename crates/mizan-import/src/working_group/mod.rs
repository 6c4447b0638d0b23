//! Reports of the working group on the Universal Periodic Review (`A/HRC/22/12`), as PDF or text.

mod asks;
mod clean;
mod front;
mod groups;
mod lead_in;
mod numbering;
mod parts;
mod references;
mod section;

use std::ops::ControlFlow;

use mizan_domain::monitoring::{DocumentKind, Entry};

pub(crate) use front::{Front, front};

use crate::text::{begins_with, lines, text_of};
use crate::{Delivery, Form, Held, Place, ReadError, Why};
use asks::Asks;
use groups::{Found, Reading};
use section::Section;

/// Whether a file is a report, by its title. `head` is its beginning; all of it, for a PDF.
pub(crate) fn recognises(_name: &str, head: &[u8]) -> bool {
    begins_with(head, |title| {
        title.contains("report of the working group on the universal periodic review")
            && !title.contains(" addendum ")
    })
}

/// Reads a report: the document, its paragraphs that recommend something, and the asks in each.
pub fn read(file: &[u8], delivery: &mut dyn Delivery) -> Result<(), ReadError> {
    let text = text_of(file)?;
    let lines = lines(&text);
    let front = front(Form::WorkingGroupReport, &text, &lines)?;
    let section = section::section(&lines).ok_or_else(|| ReadError::Missing {
        form: Form::WorkingGroupReport,
        missing: "the section `Conclusions and/or recommendations` with numbered paragraphs".to_owned(),
    })?;
    // Who breaks off wants no more of the file, which is no error of it.
    let (ControlFlow::Continue(()) | ControlFlow::Break(())) = deliver(&front, section, delivery);
    Ok(())
}

fn deliver(front: &Front, section: Section, delivery: &mut dyn Delivery) -> ControlFlow<()> {
    delivery.entry(Place(1), Entry::Document(front.document(DocumentKind::WorkingGroupReport)))?;
    let mut asks = Asks::new(front);
    for Found { at, what } in Reading::of(front, section.groups).in_order() {
        match what {
            Ok(paragraph) => {
                delivery.entry(at, Entry::Paragraph(paragraph.clone()))?;
                asks.deliver(at, &paragraph, delivery)?;
            }
            Err(held) => delivery.held(held)?,
        }
    }
    if section.closed {
        return ControlFlow::Continue(());
    }
    let missing = "the paragraph that closes the recommendations (`All conclusions and/or …`)".to_owned();
    delivery.held(Held { at: Place(section.end), column: None, why: Why::Unnumbered(missing) })
}
