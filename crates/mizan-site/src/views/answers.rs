//! What the words of a search name outright: an article, a right, a treaty, a term of the glossary.
//! Names are those of the page's language; the facts' own words are searched elsewhere.

use mizan_domain::kinds::{Instrument, Norm, NormKind, Provision, ProvisionKind, Right};
use mizan_domain::{Country, Fact, FactId, Kind, Slug};
use mizan_store::fold;
use mizan_text::{Names, Text};

use super::glossary::TERMS;
use crate::address::{CountryPage, Place};
use crate::scene::Scene;

/// Answers of one kind are more help the fewer they are.
const MOST: usize = 6;
/// From this length on a word may have a slip in it.
const LONG_ENOUGH: usize = 5;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) about: About,
}

/// What an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A fact of a kind, of a country or of the reference.
    Fact(Kind, Option<Country>),
    /// A term, with what it means.
    Term(String),
}

/// What the words name, the likeliest first.
pub(crate) fn answers(scene: &Scene<'_>, words: &str, country: Option<Country>) -> Vec<Answer> {
    let folded = fold(words);
    let terms: Vec<&str> = folded.split(' ').filter(|term| !term.is_empty()).collect();
    if terms.is_empty() {
        return Vec::new();
    }
    let names = scene.names(country, scene.epoch.today);
    let mut all = articles(scene, &terms, country, &names);
    let mut named = |fits: fn(&str, &str) -> bool| {
        all.extend(rights(scene, &terms, country, &names, fits));
        all.extend(instruments(scene, &terms, &names, fits));
        all.extend(glossary(scene, &terms, fits));
        !all.is_empty()
    };
    if !named(begins) {
        named(nearly);
    }
    all
}

/// Whether the term begins the word.
fn begins(word: &str, term: &str) -> bool {
    word.starts_with(term)
}

/// Whether the term is the word but for a slip.
fn nearly(word: &str, term: &str) -> bool {
    begins(word, term) || (term.chars().count() >= LONG_ENOUGH && strsim::osa_distance(word, term) <= 1)
}

/// How many words a name has beside those asked for; none where it lacks one.
fn beside(name: &str, terms: &[&str], fits: fn(&str, &str) -> bool) -> Option<usize> {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |term: &&str| words.iter().any(|word| fits(word, term));
    terms.iter().all(has).then(|| words.len().saturating_sub(terms.len()))
}

/// The best of the answers, those with the fewest other words first.
fn best(mut found: Vec<(usize, Answer)>) -> impl Iterator<Item = Answer> {
    found.sort_by(|(few, a), (many, b)| few.cmp(many).then_with(|| a.name.cmp(&b.name)));
    found.into_iter().take(MOST).map(|(_, answer)| answer)
}

fn rights(
    scene: &Scene<'_>,
    terms: &[&str],
    country: Option<Country>,
    names: &Names<'_>,
    fits: fn(&str, &str) -> bool,
) -> impl Iterator<Item = Answer> {
    let links = scene.frame().links;
    let found = scene.known.facts.each::<Right>(None).filter_map(|(fact, _)| {
        let name = scene.text.fact_name(names, fact);
        let id: Slug = fact.id.local().parse().ok()?;
        let href = match country {
            Some(country) => links.in_country(country, CountryPage::Right(id)),
            None => links.fact(&fact.id),
        };
        Some((beside(&name, terms, fits)?, Answer { name, href, about: About::Fact(Kind::Right, country) }))
    });
    best(found.collect())
}

fn instruments(
    scene: &Scene<'_>,
    terms: &[&str],
    names: &Names<'_>,
    fits: fn(&str, &str) -> bool,
) -> impl Iterator<Item = Answer> {
    let links = scene.frame().links;
    let found = scene.known.facts.each::<Instrument>(None).filter_map(|(fact, body)| {
        let name = scene.text.title(names, fact);
        let known = format!("{name} {} {} {}", body.short, body.title, fact.id.local());
        let id: Slug = fact.id.local().parse().ok()?;
        let href = links.to(Place::Instrument(id));
        let about = About::Fact(Kind::Instrument, None);
        Some((beside(&known, terms, fits)?, Answer { name, href, about }))
    });
    best(found.collect())
}

fn glossary(scene: &Scene<'_>, terms: &[&str], fits: fn(&str, &str) -> bool) -> impl Iterator<Item = Answer> {
    let list = scene.frame().links.to(Place::Glossary);
    let found = TERMS.into_iter().filter_map(|key| {
        let name = scene.text.get(&format!("glossary-{key}"));
        let means = scene.text.get(&format!("glossary-{key}-means"));
        let answer = Answer { href: format!("{list}#{key}"), about: About::Term(means), name };
        Some((beside(&answer.name, terms, fits)?, answer))
    });
    best(found.collect())
}

/// Articles of that number, of treaties and of constitutions: `article 19`, `ICCPR 19`.
fn articles(scene: &Scene<'_>, terms: &[&str], country: Option<Country>, names: &Names<'_>) -> Vec<Answer> {
    let Some((number, others)) = article(scene.text, terms) else { return Vec::new() };
    let links = scene.frame().links;
    let fits = |known: &str| beside(known, &others, begins).is_some();
    let answer = |fact: &Fact| Answer {
        name: scene.text.title(&names.of(fact.country), fact),
        href: links.fact(&fact.id),
        about: About::Fact(fact.kind(), fact.country),
    };
    // What guarantees a right before what sets up procedures, and what protects everyone before what
    // protects some.
    let mut provisions: Vec<((bool, bool), &FactId, Answer)> = scene
        .known
        .facts
        .each::<Provision>(None)
        .filter(|(_, provision)| fold(&provision.article) == number)
        .filter(|(_, provision)| {
            let instrument = provision.instrument.as_str();
            let name = scene.text.name(names, Kind::Instrument, instrument);
            others.is_empty() || fits(&format!("{instrument} {name}"))
        })
        .map(|(fact, provision)| {
            let rank = (provision.kind != ProvisionKind::Right, provision.scope != "everyone");
            (rank, &fact.id, answer(fact))
        })
        .collect();
    provisions.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let dossiers =
        scene.known.facts.countries().into_iter().filter(|c| country.is_none_or(|only| only == *c));
    let norms =
        dossiers.flat_map(|country| scene.known.facts.each::<Norm>(Some(country))).filter(|(_, norm)| {
            let numbered =
                norm.number.as_deref().map(fold).is_some_and(|n| n.rsplit(' ').next() == Some(&number));
            norm.kind == NormKind::Constitution && numbered && (others.is_empty() || fits(&norm.title))
        });
    let norms = norms.map(|(fact, _)| answer(fact)).take(MOST);
    provisions.into_iter().map(|(_, _, answer)| answer).take(MOST).chain(norms).collect()
}

/// The number of an article, and the other words.
fn article<'t>(text: &Text, terms: &[&'t str]) -> Option<(String, Vec<&'t str>)> {
    let said = fold(&text.get("search-article-words"));
    let is_said = |term: &str| said.split(' ').any(|word| word == term);
    let is_number = |term: &str| term.starts_with(|c: char| c.is_ascii_digit());
    let at = terms.iter().position(|term| is_number(term))?;
    let number = (*terms.get(at)?).to_owned();
    let others: Vec<&str> = terms
        .iter()
        .enumerate()
        .filter(|(n, term)| *n != at && !is_said(term))
        .map(|(_, term)| *term)
        .collect();
    // A bare number is more likely a year or a count.
    (terms.len() > 1).then_some((number, others))
}
