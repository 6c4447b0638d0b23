//! What the words of a search name outright, with where it leads.

use mizan_domain::{Body, Country, FactId, Kind};

use super::Links;
use crate::address::{CountryPage, Place};
use crate::naming::Named;
use crate::scene::Scene;

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

/// What the words name, the likeliest first, and the country that they name beside it.
pub(crate) fn answers(
    scene: &Scene<'_>,
    words: &str,
    country: Option<Country>,
) -> (Vec<Answer>, Option<Country>) {
    let meant = scene.naming().meant(words, country);
    let of = meant.country.filter(|country| scene.site.shows(*country));
    let links = scene.links(None);
    let answers = meant.named.iter().filter_map(|named| match named {
        Named::Fact(id) => fact(scene, &links, id, of),
        Named::Term(key) => Some(Answer {
            name: scene.text.get(&format!("glossary-{key}")),
            href: format!("{}#{key}", links.to(Place::Glossary)),
            about: About::Term(scene.text.get(&format!("glossary-{key}-means"))),
        }),
    });
    (answers.collect(), of.filter(|_| country.is_none()))
}

fn fact(scene: &Scene<'_>, links: &Links, id: &FactId, country: Option<Country>) -> Option<Answer> {
    let fact = scene.known.facts.get(id)?;
    if fact.country.is_some_and(|country| !scene.site.shows(country)) {
        return None;
    }
    let names = scene.names(fact.country.or(country), scene.epoch.today);
    let (name, href, of) = match (&fact.body, country) {
        (Body::Right(_), Some(country)) => {
            let page = CountryPage::Right(id.local().parse().ok()?);
            (scene.text.fact_name(&names, fact), links.in_country(country, page), Some(country))
        }
        (Body::Right(_), None) => (scene.text.fact_name(&names, fact), links.fact(id), None),
        (Body::Institution(_), _) => {
            let page = CountryPage::Institution(id.local().parse().ok()?);
            (scene.text.fact_name(&names, fact), links.in_country(fact.country?, page), fact.country)
        }
        (Body::Instrument(_), _) => {
            let page = Place::Instrument(id.local().parse().ok()?);
            (scene.text.title(&names, fact), links.to(page), None)
        }
        _ => (scene.text.title(&names, fact), links.fact(id), fact.country),
    };
    Some(Answer { name, href, about: About::Fact(fact.kind(), of) })
}
