//! Search.

use mizan_domain::{Country, Fact, Kind, RightId, Source};
use mizan_store::{Found, Hits, Query, Section};

use super::Frame;
use super::answers::{Answer, answers};
use super::home::{CountryLine, Home};
use super::narrowing::Narrowing;
use crate::paging::{A_PAGE, LAST, MOST, Paging};
use crate::scene::Scene;

/// Rights offered to narrow by.
const RIGHTS: usize = 8;
/// More hits than a store has.
const ALL: usize = 1_000_000_000;

/// The page.
pub(crate) struct SearchView<'a> {
    pub(crate) frame: Frame<'a>,
    /// What was searched for; none: nothing yet.
    pub(crate) words: Option<String>,
    pub(crate) country: Option<Country>,
    pub(crate) section: Option<Section>,
    pub(crate) right: Option<RightId>,
    /// The words that were searched for, where one of those asked for was taken for a slip.
    pub(crate) instead: Option<String>,
    /// The words left out, since nothing has all of them.
    pub(crate) dropped: Option<String>,
    /// Where nothing was found: the nearest words, each with its search.
    pub(crate) near: Vec<(String, String)>,
    /// What the words name outright.
    pub(crate) answers: Vec<Answer>,
    pub(crate) paging: Paging,
    pub(crate) groups: Vec<(Section, Vec<Hit<'a>>)>,
    pub(crate) sections: Vec<Narrowing<Option<Section>>>,
    /// By right, each with its name; the commonest first.
    pub(crate) rights: Vec<Narrowing<Option<(RightId, String)>>>,
    pub(crate) countries: Vec<CountryLine>,
    /// Countries whose name begins with the words: an answer by itself.
    pub(crate) named: Vec<CountryLine>,
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
    pub(crate) right: Option<RightId>,
    pub(crate) page: usize,
    pub(crate) per: usize,
}

impl Wanted {
    /// None without words.
    pub(crate) fn of(scene: &Scene<'_>) -> Option<Self> {
        Some(Self {
            words: scene.query.get("q")?.to_owned(),
            country: scene.query.get("country").and_then(|code| code.parse().ok()),
            section: scene.query.get("kind").and_then(Section::named),
            right: scene.query.get("right").and_then(|id| id.parse().ok()),
            page: scene.query.page().min(LAST),
            per: per(scene),
        })
    }

    pub(crate) fn query(&self, scene: &Scene<'_>) -> Query {
        Query {
            section: self.section,
            country: self.country,
            right: self.right.clone(),
            limit: u32::try_from(self.per).unwrap_or(u32::MAX),
            offset: u32::try_from((self.page - 1).saturating_mul(self.per)).unwrap_or(u32::MAX),
            ..scene.naming().query(&self.words)
        }
    }
}

/// Hits on one page; a file to take away has all of them, unless a part is asked for.
fn per(scene: &Scene<'_>) -> usize {
    match scene.query.number("per") {
        Some(per) => per.min(MOST),
        None if scene.address.form.is_taken_away() && scene.query.number("page").is_none() => ALL,
        None => A_PAGE,
    }
}

impl<'a> SearchView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, wanted: Option<&Wanted>, hits: &Hits) -> Self {
        let frame = scene.frame();
        let link = |section: Option<Section>| scene.narrowed("kind", section.map(Section::name));
        let current = wanted.and_then(|wanted| wanted.section);
        let right = wanted.and_then(|wanted| wanted.right.clone());
        let all: u64 = hits.by_section.values().sum();
        let mut sections = vec![Narrowing {
            value: None,
            count: usize::try_from(all).unwrap_or(usize::MAX),
            href: link(None),
            current: current.is_none(),
        }];
        sections.extend(hits.by_section.iter().map(|(section, count)| Narrowing {
            value: Some(*section),
            count: usize::try_from(*count).unwrap_or(usize::MAX),
            href: link(Some(*section)),
            current: current == Some(*section),
        }));
        let total = usize::try_from(hits.total).unwrap_or(usize::MAX);
        let paging = Paging::by(scene, total, per(scene));
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
        let rights = rights(scene, hits, right.as_ref());
        let home = Home::build(scene);
        let begins = |line: &CountryLine| {
            wanted.is_some_and(|wanted| {
                let words = wanted.words.to_lowercase();
                words.chars().count() > 2 && line.name.to_lowercase().starts_with(&words)
            })
        };
        let first = wanted.filter(|wanted| wanted.page == 1);
        let (answers, of) = first.map_or_else(Default::default, |wanted| {
            answers(scene, hits.instead.as_deref().unwrap_or(&wanted.words), wanted.country)
        });
        let named = home
            .dossiers
            .iter()
            .chain(&home.others)
            .filter(|line| first.is_some() && (begins(line) || of == Some(line.country)))
            .cloned();
        let named = named.collect();
        Self {
            words: wanted.map(|wanted| wanted.words.clone()),
            country: wanted.and_then(|wanted| wanted.country),
            section: current,
            right,
            instead: hits.instead.clone(),
            dropped: (!hits.dropped.is_empty()).then(|| scene.text.list(&hits.dropped)),
            near: hits.near.iter().map(|word| (word.clone(), scene.narrowed("q", Some(word)))).collect(),
            answers,
            paging,
            groups,
            sections,
            rights,
            countries: home.dossiers,
            named,
            frame,
        }
    }
}

/// Rights that what was found names; with the one asked for, so that it can be left.
fn rights(
    scene: &Scene<'_>,
    hits: &Hits,
    asked: Option<&RightId>,
) -> Vec<Narrowing<Option<(RightId, String)>>> {
    let names = scene.names(None, scene.epoch.today);
    let mut counted: Vec<(&RightId, u64)> = hits.by_right.iter().map(|(id, n)| (id, *n)).collect();
    counted.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    counted.truncate(RIGHTS);
    if let Some(asked) = asked.filter(|asked| !counted.iter().any(|(id, _)| id == asked)) {
        counted.push((asked, hits.by_right.get(asked).copied().unwrap_or_default()));
    }
    let all = asked.map(|_| Narrowing {
        value: None,
        count: usize::try_from(hits.of_any_right).unwrap_or(usize::MAX),
        href: scene.narrowed("right", None),
        current: false,
    });
    let each = counted.into_iter().map(|(id, count)| Narrowing {
        value: Some((id.clone(), scene.text.name(&names, Kind::Right, id.as_str()))),
        count: usize::try_from(count).unwrap_or(usize::MAX),
        href: scene.narrowed("right", Some(id.as_str())),
        current: asked == Some(id),
    });
    all.into_iter().chain(each).collect()
}

fn target<'a>(scene: &Scene<'a>, found: &Found) -> Option<Target<'a>> {
    match found {
        Found::Fact(id, _) => scene.known.facts.get(id).map(|fact| Target::Fact(fact)),
        Found::Source(id) => scene.known.facts.source(id.as_str()).map(|source| Target::Source(source)),
    }
}
