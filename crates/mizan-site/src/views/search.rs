//! Search.

use mizan_domain::{Country, Fact, Source};
use mizan_store::{Found, Hits, Query, Section};

use super::Frame;
use super::gaps::Narrowing;
use super::home::{CountryLine, Home};
use crate::address::Place;
use crate::scene::Scene;

/// Hits on one page.
const A_PAGE: u32 = 50;

/// The page.
pub(crate) struct SearchView<'a> {
    pub(crate) frame: Frame<'a>,
    /// What was searched for; none: nothing yet.
    pub(crate) words: Option<String>,
    pub(crate) country: Option<Country>,
    pub(crate) section: Option<Section>,
    pub(crate) total: u64,
    pub(crate) groups: Vec<(Section, Vec<Hit<'a>>)>,
    pub(crate) sections: Vec<Narrowing<Option<Section>>>,
    pub(crate) countries: Vec<CountryLine>,
    /// Countries whose name begins with the words: an answer by itself.
    pub(crate) named: Vec<CountryLine>,
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
}

/// Something found.
pub(crate) struct Hit<'a> {
    pub(crate) what: Target<'a>,
    pub(crate) snippet: Option<String>,
}

/// What was found.
pub(crate) enum Target<'a> {
    Fact(&'a Fact),
    Source(&'a Source),
}

/// What a search asks for: the words, narrowed by what the query names.
pub(crate) struct Wanted {
    pub(crate) words: String,
    pub(crate) country: Option<Country>,
    pub(crate) section: Option<Section>,
    pub(crate) page: usize,
}

impl Wanted {
    /// None without words.
    pub(crate) fn of(scene: &Scene<'_>) -> Option<Self> {
        Some(Self {
            words: scene.query.get("q")?.to_owned(),
            country: scene.query.get("country").and_then(|code| code.parse().ok()),
            section: scene.query.get("kind").and_then(Section::named),
            page: scene.query.page().min(1_000),
        })
    }

    pub(crate) fn query(&self) -> Query {
        Query {
            section: self.section,
            country: self.country,
            limit: A_PAGE,
            offset: u32::try_from(self.page - 1).unwrap_or(0).saturating_mul(A_PAGE),
            ..Query::new(self.words.clone())
        }
    }
}

impl<'a> SearchView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, wanted: Option<&Wanted>, hits: &Hits) -> Self {
        let frame = scene.frame();
        let link = |section: Option<Section>, page: usize| link(&frame, wanted, section, page);
        let current = wanted.and_then(|wanted| wanted.section);
        let all: u64 = hits.by_section.values().sum();
        let mut sections = vec![Narrowing {
            value: None,
            count: usize::try_from(all).unwrap_or(usize::MAX),
            href: link(None, 1),
            current: current.is_none(),
        }];
        sections.extend(hits.by_section.iter().map(|(section, count)| Narrowing {
            value: Some(*section),
            count: usize::try_from(*count).unwrap_or(usize::MAX),
            href: link(Some(*section), 1),
            current: current == Some(*section),
        }));
        let pages = usize::try_from(hits.total.div_ceil(u64::from(A_PAGE))).unwrap_or(1).max(1);
        let mut groups: Vec<(Section, Vec<Hit<'a>>)> = Vec::new();
        for hit in &hits.hits {
            let Some(what) = target(scene, &hit.found) else { continue };
            let section = hit.found.section();
            let hit = Hit { what, snippet: hit.snippet.clone() };
            match groups.iter_mut().find(|(known, _)| *known == section) {
                Some((_, group)) => group.push(hit),
                None => groups.push((section, vec![hit])),
            }
        }
        let home = Home::build(scene);
        let begins = |line: &CountryLine| {
            wanted.is_some_and(|wanted| {
                let words = wanted.words.to_lowercase();
                words.chars().count() > 2 && line.name.to_lowercase().starts_with(&words)
            })
        };
        let first = wanted.is_some_and(|wanted| wanted.page == 1);
        let named = home.dossiers.iter().chain(&home.others).filter(|line| first && begins(line)).cloned();
        let named = named.collect();
        Self {
            words: wanted.map(|wanted| wanted.words.clone()),
            country: wanted.and_then(|wanted| wanted.country),
            section: current,
            total: hits.total,
            groups,
            sections,
            countries: home.dossiers,
            named,
            turn: (1..=pages.min(1_000)).map(|page| (page, link(current, page))).collect(),
            page: wanted.map_or(1, |wanted| wanted.page),
            frame,
        }
    }
}

fn target<'a>(scene: &Scene<'a>, found: &Found) -> Option<Target<'a>> {
    match found {
        Found::Fact(id, _) => scene.known.facts.get(id).map(|fact| Target::Fact(fact)),
        Found::Source(id) => scene.known.facts.source(id.as_str()).map(|source| Target::Source(source)),
    }
}

fn link(frame: &Frame<'_>, wanted: Option<&Wanted>, section: Option<Section>, page: usize) -> String {
    let Some(wanted) = wanted else { return frame.links.to(Place::Search) };
    let country = wanted.country.map(|country| country.lower());
    let page = (page > 1).then(|| page.to_string());
    let values: Vec<(&str, &str)> = [
        ("q", Some(wanted.words.as_str())),
        ("country", country.as_deref()),
        ("kind", section.map(Section::name)),
        ("page", page.as_deref()),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.map(|value| (name, value)))
    .collect();
    frame.links.with_query(Place::Search, &values)
}
