//! Two data sets of one review, joined: which paragraph of the report holds which ask.
//!
//! An ask belongs to the paragraph in which the same State asks for what is most alike. Likeness is the
//! share of the words of one text, each as often as it stands there, that the other has too: a data set
//! that splits a paragraph has a part of its words. Below [`ALIKE`] an ask belongs to none, rather than to
//! a wrong one.

use std::collections::BTreeMap;

use mizan_domain::Country;
use mizan_domain::monitoring::{AnswerValue, Ask, Paragraph};

/// The least share of an ask's words that its paragraph has to have.
pub const ALIKE: f64 = 0.6;

/// A review, joined.
#[derive(Clone, Debug)]
pub struct Reconciled<'a> {
    /// Each paragraph of the report, in its order, with its asks in the other data set.
    pub paragraphs: Vec<Joined<'a>>,
    /// Asks of the other data set that no paragraph has.
    pub alone: Vec<&'a Ask>,
}

/// A paragraph, and the asks that it holds.
#[derive(Clone, Debug)]
pub struct Joined<'a> {
    /// The paragraph.
    pub paragraph: &'a Paragraph,
    /// Its asks in the other data set.
    pub asks: Vec<&'a Ask>,
}

impl Joined<'_> {
    /// What the other data set says was answered: one value where its asks agree, none where they differ
    /// or there are none.
    pub fn answer(&self) -> Option<AnswerValue> {
        let mut answers = self.asks.iter().map(|ask| ask.answers.last().map(|answer| answer.value));
        let first = answers.next()??;
        answers.all(|answer| answer == Some(first)).then_some(first)
    }

    /// Whether its asks were answered differently.
    pub fn is_mixed(&self) -> bool {
        !self.asks.is_empty() && self.answer().is_none()
    }
}

/// Joins the asks of a data set to the paragraphs of the report of the same review, of which `parts` are
/// the asks that the report itself has.
pub fn reconcile<'a>(paragraphs: &'a [Paragraph], parts: &'a [Ask], asks: &'a [Ask]) -> Reconciled<'a> {
    let places: BTreeMap<String, usize> =
        paragraphs.iter().enumerate().map(|(place, paragraph)| (paragraph.key(), place)).collect();
    let mut by_state: BTreeMap<Country, Vec<(usize, Words)>> = BTreeMap::new();
    for part in parts {
        let place = part.paragraph.as_ref().and_then(|key| places.get(key));
        if let (Some(state), Some(place)) = (part.by, place) {
            by_state.entry(state).or_default().push((*place, Words::of(&part.text)));
        }
    }
    let mut joined: Vec<Joined<'a>> =
        paragraphs.iter().map(|paragraph| Joined { paragraph, asks: Vec::new() }).collect();
    let mut alone = Vec::new();
    for ask in asks {
        let candidates = ask.by.and_then(|state| by_state.get(&state));
        let place = candidates.and_then(|candidates| most_alike(&ask.text, candidates));
        match place.and_then(|place| joined.get_mut(place)) {
            Some(paragraph) => paragraph.asks.push(ask),
            None => alone.push(ask),
        }
    }
    Reconciled { paragraphs: joined, alone }
}

/// The place of the text that is most alike; of two that have as many of the words the shorter, of two as
/// short the first.
fn most_alike(text: &str, candidates: &[(usize, Words)]) -> Option<usize> {
    let words = Words::of(text);
    let mut best: Option<(usize, f64, f64)> = None;
    for (place, other) in candidates {
        let common = words.common(other);
        let share = ratio(common, words.count);
        let both = ratio(2 * common, words.count + other.count);
        let better = best.is_none_or(|(_, had, had_both)| share > had || share >= had && both > had_both);
        if share >= ALIKE && better {
            best = Some((*place, share, both));
        }
    }
    best.map(|(place, ..)| place)
}

fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}

/// The words of a text, folded, each with how often it stands there.
struct Words {
    counts: BTreeMap<String, u32>,
    count: u32,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self { counts: BTreeMap::new(), count: 0 };
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *words.counts.entry(word.to_lowercase()).or_default() += 1;
            words.count += 1;
        }
        words
    }

    fn common(&self, other: &Self) -> u32 {
        self.counts.iter().map(|(word, n)| *n.min(other.counts.get(word).unwrap_or(&0))).sum()
    }
}

#[cfg(test)]
mod tests {
    use mizan_domain::monitoring::{Answer, AskKind, Number, ReviewBody, Symbol};

    use super::*;

    fn ask(by: &str, text: &str, answer: Option<AnswerValue>, paragraph: Option<&Paragraph>) -> Ask {
        Ask {
            key: format!("{by}/{text}"),
            kind: AskKind::Recommendation,
            country: "XAA".parse().unwrap(),
            body: ReviewBody::Upr,
            session: Some(14),
            by: Some(by.parse().unwrap()),
            paragraph: paragraph.map(Paragraph::key),
            part: None,
            printed: None,
            text: text.to_owned(),
            delivered: None,
            answers: answer.map(|value| Answer::new(value, "so")).into_iter().collect(),
            action: None,
            tags: Vec::new(),
        }
    }

    fn paragraph(ordinal: u32, text: &str) -> Paragraph {
        Paragraph {
            document: "A/HRC/1/1".parse::<Symbol>().unwrap(),
            country: "XAA".parse().unwrap(),
            ordinal,
            printed: Number::new(format!("1.{ordinal}")),
            suspected: None,
            refers_to: None,
            text: text.to_owned(),
            answers: Vec::new(),
            tags: Vec::new(),
            comment: None,
        }
    }

    #[test]
    fn the_same_words_of_two_states_are_two_paragraphs() {
        let paragraphs = [paragraph(1, "Join the treaty"), paragraph(2, "Join the treaty")];
        let [first, second] = &paragraphs;
        let parts = [
            ask("XBB", "Join the treaty", None, Some(first)),
            ask("XCC", "Join the treaty", None, Some(second)),
        ];
        let asks = [
            ask("XCC", "join the Treaty.", Some(AnswerValue::Noted), None),
            ask("XBB", "Join the treaty", Some(AnswerValue::Supported), None),
        ];
        let done = reconcile(&paragraphs, &parts, &asks);
        let answers: Vec<_> = done.paragraphs.iter().map(Joined::answer).collect();
        assert_eq!(answers, [Some(AnswerValue::Supported), Some(AnswerValue::Noted)]);
        assert!(done.alone.is_empty());
    }

    #[test]
    fn parts_belong_to_their_paragraph_and_strangers_to_none() {
        let paragraphs = [paragraph(1, "Join the treaty / train the police in every district")];
        let parts = [ask("XBB", &paragraphs[0].text, None, Some(&paragraphs[0]))];
        let asks = [
            ask("XBB", "Join the treaty", Some(AnswerValue::Supported), None),
            ask("XBB", "Train the police in every district", Some(AnswerValue::Noted), None),
            ask("XBB", "Free the press", Some(AnswerValue::Noted), None),
            ask("XCC", "Join the treaty", Some(AnswerValue::Noted), None),
        ];
        let done = reconcile(&paragraphs, &parts, &asks);
        assert_eq!(done.paragraphs[0].asks.len(), 2);
        assert!(done.paragraphs[0].is_mixed() && done.paragraphs[0].answer().is_none());
        let alone: Vec<&str> = done.alone.iter().map(|ask| ask.text.as_str()).collect();
        assert_eq!(alone, ["Free the press", "Join the treaty"]);
    }
}
