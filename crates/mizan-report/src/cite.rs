//! Citations: in a sentence, and for reference managers. Who made a figure comes first, Mizan second.

pub mod bibtex;
pub mod csl;
pub mod ris;
mod work;

pub use work::{Work, of_fact, of_facts, of_source};

use mizan_domain::{Day, Fact, Source, Stance};
use mizan_text::{Names, Text};

/// The sentence that cites a fact: the sources that support it with their places, then Mizan with the
/// edition, what was checked, and the permanent link given.
pub fn fact(fact: &Fact, link: &str, text: &Text, names: &Names<'_>) -> String {
    let sources = |stance: Stance| -> Vec<String> {
        let cited = fact.citations.iter().filter(|citation| citation.stance == stance);
        cited.map(|citation| citation_text(citation, text, names)).collect()
    };
    let supporting = sources(Stance::Supports);
    let disputing = sources(Stance::Disputes);
    let mut marks = vec![text.word(fact.checked())];
    if !disputing.is_empty() {
        marks.push(text.with("cite-disputed", &[("sources", text.list(&disputing).into())]));
    }
    if let Some(judged) = &fact.judged {
        marks.push(match &judged.lawyer {
            None => text.with("mark-not-reviewed-by-lawyer", &[("by", (&judged.by).into())]),
            Some(lawyer) => text
                .with("mark-reviewed-by-lawyer", &[("by", (&judged.by).into()), ("lawyer", lawyer.into())]),
        });
    }
    let mut parts = vec![
        ("title", text.title(names, fact).into()),
        ("edition", edition(names.facts().edition(), text).into()),
        ("checked", text.clauses(&marks).into()),
        ("link", link.into()),
    ];
    if supporting.is_empty() {
        return text.with("cite-without-source", &parts);
    }
    parts.push(("sources", text.sequence(&supporting).into()));
    match fact.country {
        Some(country) => {
            parts.push(("country", text.country(names, country).into()));
            text.with("cite-fact-of", &parts)
        }
        None => text.with("cite-fact", &parts),
    }
}

/// A source, with its symbol.
pub fn source(source: &Source, text: &Text) -> String {
    let named = text.source(source);
    match &source.symbol {
        Some(symbol) => text.with("cite-symbol", &[("source", named.into()), ("symbol", symbol.into())]),
        None => named,
    }
}

/// The sentence that cites a page as of a day, in an edition.
pub fn page(title: &str, as_of: Day, edition_label: &str, link: &str, text: &Text) -> String {
    text.with(
        "cite-page",
        &[
            ("title", title.into()),
            ("day", text.date(as_of).into()),
            ("edition", edition(edition_label, text).into()),
            ("link", link.into()),
        ],
    )
}

fn edition(label: &str, text: &Text) -> String {
    text.with("edition", &[("edition", label.into())])
}

fn citation_text(citation: &mizan_domain::Citation, text: &Text, names: &Names<'_>) -> String {
    let Some(source) = names.facts().source(citation.source.as_str()) else {
        return citation.source.to_string();
    };
    let named = self::source(source, text);
    match &citation.place {
        Some(place) => text.with("cite-source-at", &[("source", named.into()), ("place", place.into())]),
        None => named,
    }
}
