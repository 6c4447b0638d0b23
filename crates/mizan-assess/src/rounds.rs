//! What was asked of a State, round by round, each count with its unit: documents are no paragraphs, and
//! paragraphs no asks.

use std::collections::BTreeMap;

use mizan_domain::monitoring::{
    Answer, AnswerValue, Ask, AskKind, Document, Entry, Paragraph, ReviewBody, Symbol,
};
use serde::Serialize;

use crate::reconcile::{Joined, reconcile};

/// An entry, and the data set that has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivered {
    /// The data set.
    pub series: String,
    /// The entry.
    pub entry: Entry,
}

/// A round of reviews, as the data sets at hand have it.
#[derive(Clone, Debug, Serialize)]
pub struct Round {
    /// The body.
    pub body: ReviewBody,
    /// The session; none where a data set doesn't say.
    pub session: Option<u16>,
    /// The documents at hand.
    pub documents: Vec<Document>,
    /// How many of what.
    pub counts: Vec<UnitCount>,
}

/// A count that says what it counts, and in which data set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitCount {
    /// What is counted.
    pub unit: Unit,
    /// The data set that counts.
    pub data_set: String,
    /// The data set whose answers are given to the paragraphs, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers_of: Option<String>,
    /// How many.
    pub count: usize,
    /// Of these, by the latest answer.
    pub answers: BTreeMap<&'static str, usize>,
    /// Of these, by the data set's own words for the answer.
    pub words: BTreeMap<String, usize>,
    /// Paragraphs whose parts were answered differently.
    #[serde(skip_serializing_if = "is_none")]
    pub mixed: usize,
    /// Asks of the other data set that no paragraph has.
    #[serde(skip_serializing_if = "is_none")]
    pub alone: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// What a count counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Paragraphs of a document.
    Paragraphs,
    /// Asks: a recommending State and a part each.
    Asks,
    /// Pledges of the State itself.
    Pledges,
    /// What a body observes, without saying what to do.
    Observations,
    /// Answers in a document of the State's.
    Answers,
}

impl Unit {
    /// Its name; also the key of its message.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Paragraphs => "paragraphs",
            Unit::Asks => "asks",
            Unit::Pledges => "pledges",
            Unit::Observations => "observations",
            Unit::Answers => "answers",
        }
    }
}

/// The rounds of a State, in the order of their sessions; what has no session stands last.
pub fn rounds(entries: &[Delivered]) -> Vec<Round> {
    let sessions = Sessions::of(entries);
    let mut grouped: BTreeMap<(bool, Option<u16>, ReviewBody), Vec<&Delivered>> = BTreeMap::new();
    for delivered in entries {
        if let Some((body, session)) = sessions.of_entry(&delivered.entry) {
            grouped.entry((session.is_none(), session, body)).or_default().push(delivered);
        }
    }
    grouped.into_iter().map(|((_, session, body), entries)| round(body, session, &entries)).collect()
}

/// Which round a document is of: some entries only name their document.
pub struct Sessions<'a>(BTreeMap<&'a str, (ReviewBody, Option<u16>)>);

impl<'a> Sessions<'a> {
    /// The rounds that the documents among the entries are of.
    pub fn of(entries: &'a [Delivered]) -> Self {
        let mut sessions: BTreeMap<&str, (ReviewBody, Option<u16>)> = BTreeMap::new();
        for delivered in entries {
            if let Entry::Document(document) = &delivered.entry {
                let known = sessions.entry(document.symbol.as_str()).or_insert((document.body, None));
                known.1 = known.1.or(document.session);
            }
        }
        Self(sessions)
    }

    /// The session of an entry, where it or its document says so.
    pub fn session(&self, entry: &Entry) -> Option<u16> {
        self.of_entry(entry)?.1
    }

    /// The body and session; none where an entry is of no review: how a State stands to a treaty.
    fn of_entry(&self, entry: &Entry) -> Option<(ReviewBody, Option<u16>)> {
        // An addendum, such as the State's answer, is of the round of its report.
        let named = |symbol: &Symbol| {
            let report = symbol.without_addendum();
            let found = [symbol, &report].into_iter().filter_map(|symbol| self.0.get(symbol.as_str()));
            found.max_by_key(|(_, session)| *session).copied().unwrap_or((ReviewBody::Upr, None))
        };
        match entry {
            Entry::Document(document) => Some(named(&document.symbol)),
            Entry::Paragraph(paragraph) => Some(named(&paragraph.document)),
            Entry::Answered(answered) => Some(named(&answered.document)),
            Entry::Ask(ask) => match ask.document() {
                Some(symbol) if ask.session.is_none() => Some(named(&symbol)),
                _ => Some((ask.body, ask.session)),
            },
            Entry::Status(_) => None,
        }
    }
}

fn round(body: ReviewBody, session: Option<u16>, entries: &[&Delivered]) -> Round {
    let mut sets: BTreeMap<&str, Set> = BTreeMap::new();
    let mut documents: Vec<Document> = Vec::new();
    for delivered in entries {
        let set = sets.entry(delivered.series.as_str()).or_default();
        match &delivered.entry {
            Entry::Document(document) if documents.iter().all(|d| d.symbol != document.symbol) => {
                documents.push(document.clone());
            }
            Entry::Document(_) | Entry::Status(_) => {}
            Entry::Paragraph(paragraph) => set.paragraphs.push(paragraph.clone()),
            Entry::Ask(ask) => match ask.kind {
                AskKind::Recommendation => set.asks.push(ask.clone()),
                AskKind::Pledge => set.pledges.push(ask.clone()),
                AskKind::Observation => set.observations.push(ask.clone()),
            },
            Entry::Answered(answered) => set.answers.push(answered.answer.clone()),
        }
    }
    let mut counts: Vec<UnitCount> = sets.iter().flat_map(|(name, set)| set.counts(name)).collect();
    counts.extend(joined(&sets));
    counts.sort_by(|a, b| (a.unit, &a.data_set, &a.answers_of).cmp(&(b.unit, &b.data_set, &b.answers_of)));
    Round { body, session, documents, counts }
}

/// What a data set has of a round.
#[derive(Default)]
struct Set {
    paragraphs: Vec<Paragraph>,
    asks: Vec<Ask>,
    pledges: Vec<Ask>,
    observations: Vec<Ask>,
    answers: Vec<Answer>,
}

impl Set {
    fn counts(&self, name: &str) -> Vec<UnitCount> {
        let of_asks = |asks: &[Ask]| asks.iter().map(|ask| ask.answers.last().cloned()).collect::<Vec<_>>();
        let units = [
            (Unit::Paragraphs, self.paragraphs.iter().map(|p| p.answers.last().cloned()).collect()),
            (Unit::Asks, of_asks(&self.asks)),
            (Unit::Pledges, of_asks(&self.pledges)),
            (Unit::Observations, of_asks(&self.observations)),
            (Unit::Answers, self.answers.iter().cloned().map(Some).collect()),
        ];
        let there = units.into_iter().filter(|(_, answers): &(Unit, Vec<_>)| !answers.is_empty());
        there.map(|(unit, answers)| counted(unit, name, &answers)).collect()
    }
}

fn counted(unit: Unit, data_set: &str, answers: &[Option<Answer>]) -> UnitCount {
    let mut count = UnitCount {
        unit,
        data_set: data_set.to_owned(),
        answers_of: None,
        count: answers.len(),
        answers: BTreeMap::new(),
        words: BTreeMap::new(),
        mixed: 0,
        alone: 0,
    };
    for answer in answers.iter().flatten() {
        *count.answers.entry(answer.value.name()).or_default() += 1;
        *count.words.entry(answer.words.clone()).or_default() += 1;
    }
    count
}

/// Each data set that has paragraphs and their parts, with the answers of each that has asks alone.
fn joined(sets: &BTreeMap<&str, Set>) -> Vec<UnitCount> {
    let with_paragraphs =
        || sets.iter().filter(|(_, set)| !set.paragraphs.is_empty() && !set.asks.is_empty());
    let asks_alone = || sets.iter().filter(|(_, set)| set.paragraphs.is_empty() && !set.asks.is_empty());
    let pairs = with_paragraphs().flat_map(|report| asks_alone().map(move |other| (report, other)));
    pairs
        .map(|((report, paragraphs), (other, asks))| {
            let done = reconcile(&paragraphs.paragraphs, &paragraphs.asks, &asks.asks);
            let answers: Vec<Option<Answer>> = done.paragraphs.iter().map(answer).collect();
            UnitCount {
                answers_of: Some((*other).to_owned()),
                mixed: done.paragraphs.iter().filter(|joined| joined.is_mixed()).count(),
                alone: done.alone.len(),
                ..counted(Unit::Paragraphs, report, &answers)
            }
        })
        .collect()
}

/// The one answer of the asks of a paragraph.
fn answer(joined: &Joined<'_>) -> Option<Answer> {
    let value: AnswerValue = joined.answer()?;
    joined.asks.iter().filter_map(|ask| ask.answers.last()).find(|answer| answer.value == value).cloned()
}
