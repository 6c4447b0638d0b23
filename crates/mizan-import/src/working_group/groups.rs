//! From groups of numbered paragraphs to paragraphs with their answers.

use mizan_domain::monitoring::{Answer, AnswerValue, Number, Paragraph};

use super::numbering::{cut_apart, numbering};
use super::section::{Block, Group};
use super::{Front, clean, lead_in, references};
use crate::encoding::LONGEST;
use crate::{Held, Place, Why};

/// Something that was found, and where.
pub(super) struct Found {
    pub(super) at: Place,
    pub(super) what: Result<Paragraph, Held>,
}

/// A paragraph while the text is read: what follows may still answer it.
struct Draft {
    at: Place,
    /// The number of the paragraph that heads it, and its own.
    number: (u32, Option<u32>),
    paragraph: Paragraph,
}

/// What has been read of a section.
pub(super) struct Reading<'f> {
    front: &'f Front,
    drafts: Vec<Draft>,
    held: Vec<Held>,
}

impl<'f> Reading<'f> {
    /// Reads all groups.
    pub(super) fn of(front: &'f Front, groups: Vec<Group>) -> Self {
        let mut reading = Self { front, drafts: Vec::new(), held: Vec::new() };
        let mut lead_ins = Vec::new();
        for group in groups {
            if group.under.is_empty() {
                reading.statement(&group.head);
            } else {
                lead_ins.push((group.head.at, group.head.number, group.head.text.clone()));
                reading.group(group);
            }
        }
        for (at, number, text) in lead_ins {
            let unanswered = |draft: &&Draft| draft.number.0 == number && draft.paragraph.answers.is_empty();
            if reading.drafts.iter().any(|draft| unanswered(&draft)) {
                reading.hold(at, number.to_string(), Why::UnknownAnswer(text));
            }
        }
        reading
    }

    /// Everything that was found, in the order of the text.
    pub(super) fn in_order(self) -> Vec<Found> {
        let paragraphs =
            self.drafts.into_iter().map(|draft| Found { at: draft.at, what: Ok(draft.paragraph) });
        let held = self.held.into_iter().map(|held| Found { at: held.at, what: Err(held) });
        let mut all: Vec<Found> = paragraphs.chain(held).collect();
        all.sort_by_key(|found| found.at);
        let paragraphs = all.iter_mut().filter_map(|found| found.what.as_mut().ok());
        for (paragraph, ordinal) in paragraphs.zip(1..) {
            paragraph.ordinal = ordinal;
        }
        all
    }

    fn hold(&mut self, at: u64, column: String, why: Why) {
        self.held.push(Held { at: Place(at), column: Some(column), why });
    }

    /// A paragraph with those under it.
    fn group(&mut self, mut group: Group) {
        let head = group.head.number;
        cut_apart(head, &mut group.under);
        let numbers = numbering(head, &group.under);
        if group.head.text.is_empty() {
            self.hold(group.head.at, head.to_string(), Why::Unnumbered(head.to_string()));
        }
        for (index, missing) in numbers.missing {
            let at = group.under.get(index).map_or(group.head.at, |block| block.at);
            let number = format!("{head}.{missing}");
            self.hold(at, number.clone(), Why::Unnumbered(number));
        }
        let answer = answer(&group.head);
        for (block, suspected) in group.under.into_iter().zip(numbers.suspected) {
            self.under(head, block, suspected, answer.clone());
        }
    }

    fn under(&mut self, head: u32, block: Block, suspected: Option<u32>, answer: Option<Answer>) {
        let printed = format!("{}.{}", block.prefix.unwrap_or(head), block.number);
        let text = clean::clean(&block.text);
        let characters = text.chars().count();
        if characters > LONGEST {
            return self.hold(block.at, printed, Why::TooLong { characters });
        }
        if text.is_empty() {
            return self.hold(block.at, printed, Why::Empty);
        }
        let number = (head, Some(suspected.unwrap_or(block.number)));
        let suspected = suspected.map(|meant| Number::new(format!("{head}.{meant}")));
        let paragraph = self.paragraph(printed, answer);
        let paragraph = Paragraph { suspected, text, ..paragraph };
        self.drafts.push(Draft { at: Place(block.at), number, paragraph });
    }

    fn paragraph(&self, printed: String, answer: Option<Answer>) -> Paragraph {
        Paragraph {
            document: self.front.symbol.clone(),
            country: self.front.country,
            ordinal: 0,
            printed: Number::new(printed),
            suspected: None,
            refers_to: None,
            text: String::new(),
            answers: answer.into_iter().collect(),
            tags: Vec::new(),
            comment: None,
        }
    }

    /// A paragraph that stands by itself: it answers others, by number or as a whole, or names more by
    /// reference.
    fn statement(&mut self, head: &Block) {
        if !head.text.to_ascii_lowercase().contains("recommendation") {
            return;
        }
        let Some(answer) = answer(head) else {
            return self.hold(head.at, head.number.to_string(), Why::UnknownAnswer(head.text.clone()));
        };
        let numbers = references::numbers(&head.text);
        let named =
            |draft: &Draft| draft.number.1.is_some_and(|number| numbers.contains(&(draft.number.0, number)));
        let references = references::references(&head.text);
        if self.drafts.iter().any(named) {
            for draft in self.drafts.iter_mut().filter(|draft| named(draft)) {
                draft.paragraph.answers.push(answer.clone());
            }
        } else if references.is_empty() {
            for draft in self.drafts.iter_mut().filter(|draft| draft.paragraph.answers.is_empty()) {
                draft.paragraph.answers.push(answer.clone());
            }
        } else {
            for reference in references {
                let paragraph = self.paragraph(head.number.to_string(), Some(answer.clone()));
                let paragraph = Paragraph { refers_to: Some(reference), ..paragraph };
                self.drafts.push(Draft { at: Place(head.at), number: (head.number, None), paragraph });
            }
        }
    }
}

/// The answer that a paragraph gives, with its number as the place.
fn answer(block: &Block) -> Option<Answer> {
    let (value, words): (AnswerValue, String) = lead_in::answer(&block.text)?;
    Some(Answer { place: Some(block.number.to_string()), ..Answer::new(value, words) })
}
