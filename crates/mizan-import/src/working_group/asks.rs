//! The asks in a paragraph: one for each State and part.

use std::ops::ControlFlow;

use mizan_domain::Country;
use mizan_domain::monitoring::{Ask, AskKind, Entry, Paragraph, ReviewBody};

use super::Front;
use super::parts::parts;
use crate::keys::Keys;
use crate::{Delivery, Form, Held, Place, Why};

/// Makes the asks of one document.
pub(super) struct Asks<'f> {
    front: &'f Front,
    keys: Keys,
}

impl<'f> Asks<'f> {
    pub(super) fn new(front: &'f Front) -> Self {
        Self { front, keys: Keys::default() }
    }

    /// Hands over the asks in a paragraph. One that only refers to another has none of its own.
    pub(super) fn deliver(
        &mut self,
        at: Place,
        paragraph: &Paragraph,
        delivery: &mut dyn Delivery,
    ) -> ControlFlow<()> {
        if paragraph.refers_to.is_some() {
            return ControlFlow::Continue(());
        }
        let found = parts(&paragraph.text, self.front.dated);
        let several = found.parts.len() > 1;
        for (part, number) in found.parts.iter().zip(1_u16..) {
            for by in &part.by {
                let ask = self.ask(paragraph, &part.text, several.then_some(number), *by);
                delivery.entry(at, Entry::Ask(ask))?;
            }
        }
        let unknown = found.unknown.into_iter().map(Why::UnknownState);
        let nobodys = found
            .nobodys
            .into_iter()
            .map(|text| if found.parts.is_empty() { Why::Empty } else { Why::Unreadable(text) });
        for why in unknown.chain(nobodys) {
            delivery.held(Held { at, column: Some(paragraph.printed.to_string()), why })?;
        }
        ControlFlow::Continue(())
    }

    fn ask(&mut self, paragraph: &Paragraph, text: &str, part: Option<u16>, by: Country) -> Ask {
        let country = self.front.country.lower();
        let session = self.front.session.map_or_else(|| "-".to_owned(), |session| session.to_string());
        let prefix = format!("{}/{country}/{session}", Form::WorkingGroupReport.name());
        let key = self.keys.key(&prefix, &[by.code(), text]);
        Ask {
            key,
            kind: AskKind::Recommendation,
            country: self.front.country,
            body: ReviewBody::Upr,
            session: self.front.session,
            by: Some(by),
            paragraph: Some(paragraph.key()),
            part,
            printed: None,
            text: text.to_owned(),
            delivered: None,
            answers: paragraph.answers.clone(),
            action: None,
            tags: Vec::new(),
        }
    }
}
