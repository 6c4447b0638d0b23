//! The home page: the countries.

use mizan_domain::{Country, Day, Slug};
use mizan_text::Tally;

use super::{Frame, Tab};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;

/// The page.
pub(crate) struct Home<'a> {
    pub(crate) frame: Frame<'a>,
    /// Countries with a dossier, by name.
    pub(crate) dossiers: Vec<CountryLine>,
    /// The others: what they are bound by is known.
    pub(crate) others: Vec<CountryLine>,
    pub(crate) tally: Tally,
    pub(crate) sources: usize,
    pub(crate) instruments: usize,
}

/// A country in the list.
#[derive(Clone)]
pub(crate) struct CountryLine {
    pub(crate) country: Country,
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) statements: usize,
    pub(crate) reviewed: Option<Day>,
    /// Where people begin: what is due, what the law says, what is missing, what a right means.
    pub(crate) starts: Vec<(String, Tab)>,
}

impl<'a> Home<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let frame = scene.frame();
        let facts = &scene.known.facts;
        let mut dossiers = Vec::new();
        let mut others = Vec::new();
        for (country, name) in countries(scene) {
            let has_dossier = facts.has_dossier(country);
            let line = CountryLine {
                country,
                href: frame.links.in_country(country, CountryPage::Overview),
                statements: if has_dossier { facts.about(country).count() } else { 0 },
                reviewed: if has_dossier { facts.reviewed(country) } else { None },
                starts: if has_dossier { starts(scene, &frame, country) } else { Vec::new() },
                name,
            };
            if has_dossier { dossiers.push(line) } else { others.push(line) }
        }
        Self {
            dossiers,
            others,
            tally: Tally::of(facts.all().iter().map(AsRef::as_ref)),
            sources: facts.sources().len(),
            instruments: facts.each::<mizan_domain::kinds::Instrument>(None).count(),
            frame,
        }
    }
}

/// The tabs of a country at which people begin, as far as there is something on them.
fn starts(scene: &Scene<'_>, frame: &Frame<'_>, country: Country) -> Vec<(String, Tab)> {
    let section = |tab: &Tab| match tab {
        Tab::Section(section) => ["law", "reviews"].contains(&section.name),
        Tab::Commitments | Tab::Gaps | Tab::Know => true,
        _ => false,
    };
    let tabs = scene.tabs(country).into_iter().filter(section);
    tabs.map(|tab| (frame.links.in_country(country, tab.page()), tab)).collect()
}

/// Every country that facts are about, by its name in the language.
pub(crate) fn countries(scene: &Scene<'_>) -> Vec<(Country, String)> {
    let names = scene.names(None, scene.epoch.today);
    let mut all: Vec<(Country, String)> = scene
        .known
        .facts
        .countries()
        .into_iter()
        .map(|country| (country, scene.text.country(&names, country)))
        .collect();
    all.sort_by(|(a, name_a), (b, name_b)| scene.text.compare(name_a, name_b).then(a.cmp(b)));
    all
}

/// An entry that may have been meant by an address that names nothing.
pub(crate) struct Nearest {
    pub(crate) name: String,
    pub(crate) href: String,
}

/// How alike two words must be to be offered for each other.
const ALIKE: f64 = 0.72;
/// Offers at most.
const OFFERS: usize = 6;

/// Countries and pages whose code or name is like the word, best first.
pub(crate) fn nearest(scene: &Scene<'_>, word: &str) -> Vec<Nearest> {
    let links = scene.links(None);
    let countries = countries(scene).into_iter().map(|(country, name)| {
        let likeness = alike(word, &country.lower()).max(alike(word, &name));
        (likeness, Nearest { name, href: links.in_country(country, CountryPage::Overview) })
    });
    let pages = [
        (Place::Method, "method"),
        (Place::Glossary, "glossary"),
        (Place::About, "about"),
        (Place::Search, "search"),
        (Place::Compare, "compare"),
        (Place::Sources, "sources"),
        (Place::Instruments, "instruments"),
        (Place::Reference, "facts"),
    ]
    .into_iter()
    .map(|(place, page)| {
        let name = scene.text.get(&format!("site-page-{page}"));
        (alike(word, page), Nearest { name, href: links.to(place) })
    });
    let rights = rights(scene, None, word);
    best(countries.chain(pages).chain(rights))
}

/// Rights and pages of a country whose word is like the one asked for.
pub(crate) fn nearest_in(scene: &Scene<'_>, country: Country, when: When, word: &str) -> Vec<Nearest> {
    best(rights(scene, Some((country, when)), word))
}

fn rights<'s>(
    scene: &'s Scene<'_>,
    at: Option<(Country, When)>,
    word: &'s str,
) -> impl Iterator<Item = (f64, Nearest)> + 's {
    let links = scene.links(at);
    let names = scene.names(None, scene.day(When::Today));
    scene.known.facts.each::<mizan_domain::kinds::Right>(None).filter_map(move |(fact, right)| {
        let id: Slug = fact.id.local().parse().ok()?;
        let name = scene.text.fact_name(&names, fact);
        let likeness = alike(word, id.as_str()).max(alike(word, &right.name)).max(alike(word, &name));
        let href = match at {
            Some(_) => links.right(&id),
            None => links.to(Place::ReferenceFact(mizan_domain::Kind::Right, id)),
        };
        Some((likeness, Nearest { name, href }))
    })
}

fn best(offers: impl Iterator<Item = (f64, Nearest)>) -> Vec<Nearest> {
    let mut offers: Vec<(f64, Nearest)> = offers.filter(|(likeness, _)| *likeness >= ALIKE).collect();
    offers.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    offers.into_iter().take(OFFERS).map(|(_, offer)| offer).collect()
}

/// Whether a name may have been meant.
pub(crate) fn is_like(asked: &str, name: &str) -> bool {
    alike(asked, name) >= ALIKE
}

/// Likeness of what was asked for and a name, 0 to 1; the beginning of a name counts as like it.
fn alike(asked: &str, name: &str) -> f64 {
    let asked: String = asked.chars().take(60).flat_map(char::to_lowercase).collect();
    let name = name.to_lowercase().replace(' ', "-");
    if asked.chars().count() > 2 && name.starts_with(&asked) {
        return 0.99;
    }
    strsim::jaro_winkler(&asked, &name)
}
