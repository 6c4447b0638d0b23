//! What is cited, before it has a form: the sources that a statement rests on, then Mizan itself.

use mizan_domain::{Fact, FactId, PartialDate, Source, SourceId, SourceKind, Stance};
use mizan_text::{Names, Text};

/// Words of a title that make a key.
const KEY_WORDS: usize = 4;

/// Something that can be cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// A key of ASCII letters, digits and hyphens, unique in its list.
    pub key: String,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// The persons who wrote it, family name first.
    pub authors: Vec<String>,
    /// Who made it, where no persons are named.
    pub maker: Option<String>,
    /// The journal that it appeared in.
    pub journal: Option<String>,
    /// The volume of the journal.
    pub volume: Option<String>,
    /// The issue of the volume.
    pub issue: Option<String>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Its document symbol.
    pub symbol: Option<String>,
    /// Where to get it.
    pub url: Option<String>,
    /// The language it is written in.
    pub language: Option<String>,
    /// The version that is cited.
    pub version: Option<String>,
    /// The places in it that are meant, and what was checked there.
    pub notes: Vec<String>,
}

impl Work {
    /// A source.
    pub fn of_source(source: &Source) -> Self {
        Self {
            key: source.id.to_string(),
            kind: source.kind,
            title: source.title.clone(),
            authors: source.authors.clone(),
            maker: source.publisher.clone(),
            journal: source.journal.clone(),
            volume: source.volume.clone(),
            issue: source.issue.clone(),
            date: source.date,
            symbol: source.symbol.clone(),
            url: source.url.clone(),
            language: source.language.clone(),
            version: None,
            notes: Vec::new(),
        }
    }

    /// A page of Mizan, in an edition, under its permanent address.
    pub fn of_page(title: &str, link: &str, text: &Text, names: &Names<'_>) -> Self {
        let edition = names.facts().edition();
        let plain = title.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), " ");
        let words = plain.split_whitespace().take(KEY_WORDS);
        Self {
            key: ["mizan"].into_iter().chain(words).collect::<Vec<_>>().join("-"),
            kind: SourceKind::Editors,
            title: title.to_owned(),
            authors: Vec::new(),
            maker: Some(text.get("site-name")),
            journal: None,
            volume: None,
            issue: None,
            date: published(edition),
            symbol: None,
            url: Some(link.to_owned()),
            language: Some(text.lang().code().to_owned()),
            version: Some(edition.to_owned()),
            notes: Vec::new(),
        }
    }
}

/// An edition's label begins with its year and month: `2026.11-0a1b2c3d`.
fn published(edition: &str) -> Option<PartialDate> {
    let (month, _) = edition.split_once('-')?;
    month.replace('.', "-").parse().ok()
}

/// The sources that support a fact, each once with its places, then the fact as Mizan has it.
pub fn of_fact(fact: &Fact, link: &str, text: &Text, names: &Names<'_>) -> Vec<Work> {
    let title = text.title(names, fact);
    let mut works = of_facts([&fact.id], &title, link, text, names);
    if let Some(own) = works.last_mut() {
        own.key = format!("mizan-{}", fact.id.as_str().replace('.', "-"));
        own.notes.push(text.word(fact.checked()));
    }
    works
}

/// The sources that support any of some facts, then the page of Mizan that rests on them.
pub fn of_facts<'i>(
    facts: impl IntoIterator<Item = &'i FactId>,
    title: &str,
    link: &str,
    text: &Text,
    names: &Names<'_>,
) -> Vec<Work> {
    let mut works: Vec<(&SourceId, Work)> = Vec::new();
    for fact in facts.into_iter().filter_map(|id| names.facts().get(id)) {
        for citation in fact.citations.iter().filter(|citation| citation.stance == Stance::Supports) {
            let known = works.iter().position(|(id, _)| **id == citation.source);
            let at = if let Some(at) = known {
                at
            } else {
                let Some(source) = names.facts().source(citation.source.as_str()) else { continue };
                works.push((&citation.source, Work::of_source(source)));
                works.len() - 1
            };
            if let (Some((_, work)), Some(place)) = (works.get_mut(at), &citation.place)
                && !work.notes.contains(place)
            {
                work.notes.push(place.clone());
            }
        }
    }
    let mut works: Vec<Work> = works.into_iter().map(|(_, work)| work).collect();
    works.push(Work::of_page(title, link, text, names));
    works
}

/// A source, then the page of Mizan that says what rests on it.
pub fn of_source(source: &Source, link: &str, text: &Text, names: &Names<'_>) -> Vec<Work> {
    let mut own = Work::of_page(&source.title, link, text, names);
    own.key = format!("mizan-source-{}", source.id);
    vec![Work::of_source(source), own]
}
