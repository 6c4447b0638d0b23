//! Invented asks, and the files that bring them.

use mizan_domain::Country;
use mizan_domain::monitoring::{Answer, AnswerValue, Ask, AskKind, Entry, ReviewBody};
use mizan_store::ImportFile;

use crate::dossiers::now;

/// A file of that name.
pub(crate) fn file(name: &str) -> ImportFile {
    ImportFile {
        series: "invented".to_owned(),
        name: name.to_owned(),
        digest: mizan_domain::digest(name.as_bytes()),
        at: now(),
    }
}

/// An ask of a session, by its number.
pub(crate) fn ask(n: u16, session: u16, answer: AnswerValue) -> Entry {
    let country: Country = "XAA".parse().unwrap();
    Entry::Ask(Ask {
        key: format!("invented/{session}/{n}"),
        kind: AskKind::Recommendation,
        country,
        body: ReviewBody::Upr,
        session: Some(session),
        by: Some("XBB".parse().unwrap()),
        paragraph: None,
        part: None,
        printed: None,
        text: format!("Ask number {n}"),
        delivered: None,
        answers: vec![Answer::new(answer, "so")],
        action: None,
        tags: Vec::new(),
    })
}
