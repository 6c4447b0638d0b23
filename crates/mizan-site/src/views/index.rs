//! The index: by letter, by right, by kind.

use std::sync::Arc;

use mizan_domain::{Country, Kind, RightId, Slug};

use super::Frame;
use super::home::{CountryLine, Home};
use crate::address::{CountryPage, IndexPage, Place, When};
use crate::index::{Entries, Entry, Letter};
use crate::scene::Scene;

/// Entries on one page.
const A_PAGE: usize = 100;

/// The page that leads to the others.
pub(crate) struct IndexView<'a> {
    pub(crate) frame: Frame<'a>,
    entries: Arc<Entries>,
    pub(crate) letters: Vec<(Letter, usize, String)>,
    /// Name, number, where.
    pub(crate) rights: Vec<(String, usize, String)>,
    pub(crate) kinds: Vec<KindLine>,
    pub(crate) countries: Vec<CountryLine>,
}

/// A kind with where its facts stand: in the reference, and in each country with a dossier.
pub(crate) struct KindLine {
    pub(crate) kind: Kind,
    pub(crate) reference: Option<(usize, String)>,
    /// In the order of the countries.
    pub(crate) of_countries: Vec<Option<(usize, String)>>,
}

impl<'a> IndexView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let frame = scene.frame();
        let entries = scene.entries();
        let to = |page: IndexPage| frame.links.to(Place::Index(page));
        let letters = entries
            .letters()
            .into_iter()
            .map(|(letter, count)| (letter, count, to(IndexPage::Letter(letter.slug()))));
        let letters = letters.collect();
        let mut rights: Vec<(String, usize, String)> = entries
            .rights()
            .into_iter()
            .map(|(right, count)| {
                let name = scene.text.name(&frame.names, Kind::Right, right.as_str());
                (name, count, to(IndexPage::Right(right.slug().clone())))
            })
            .collect();
        rights.sort_by(|(a, ..), (b, ..)| scene.text.compare(a, b));
        let mut countries = Home::build(scene).dossiers;
        countries.retain(|line| scene.site.shows(line.country));
        let kinds = Kind::ALL.iter().filter_map(|kind| kind_line(scene, &frame, *kind, &countries)).collect();
        Self { letters, rights, kinds, countries, frame, entries }
    }
}

impl IndexView<'_> {
    /// Everything.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Entry> {
        self.entries.all.iter()
    }
}

fn kind_line(
    scene: &Scene<'_>,
    frame: &Frame<'_>,
    kind: Kind,
    countries: &[CountryLine],
) -> Option<KindLine> {
    let count = |country: Option<Country>, place: Place| {
        let count = scene.known.facts.of_kind(country, kind).count();
        (count > 0).then(|| (count, frame.links.to(place)))
    };
    let of = |country: Country| {
        count(Some(country), Place::Country(country, When::Today, CountryPage::FactsOf(kind)))
    };
    let line = KindLine {
        kind,
        reference: count(None, Place::ReferenceOf(kind)),
        of_countries: countries.iter().map(|line| of(line.country)).collect(),
    };
    (line.reference.is_some() || line.of_countries.iter().any(Option::is_some)).then_some(line)
}

/// Entries under a letter, or about a right.
pub(crate) struct ListView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) under: Under,
    entries: Arc<Entries>,
    /// Places among the entries.
    chosen: Vec<usize>,
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
    /// The right's own page in each country with a dossier.
    pub(crate) countries: Vec<CountryLine>,
}

/// What the entries have in common.
pub(crate) enum Under {
    Letter(Letter),
    Right(RightId),
}

impl<'a> ListView<'a> {
    /// None where it is no letter. Nothing may stand under it: another language has another alphabet, and
    /// each page is there in all of them.
    pub(crate) fn of_letter(scene: &Scene<'a>, slug: &str) -> Option<Self> {
        let entries = scene.entries();
        let letter = Letter::parse(slug)?;
        let page = IndexPage::Letter(slug.to_owned());
        Some(Self::build(scene, entries, Under::Letter(letter), &page, |entry| entry.letter == letter))
    }

    /// None where nothing names it.
    pub(crate) fn of_right(scene: &Scene<'a>, id: &Slug) -> Option<Self> {
        let right: RightId = id.as_str().parse().ok()?;
        let entries = scene.entries();
        entries.rights().contains_key(&right).then(|| {
            let names = |entry: &Entry| entry.rights.contains(&right);
            let page = IndexPage::Right(id.clone());
            let mut view = Self::build(scene, entries, Under::Right(right.clone()), &page, names);
            let of = |country| Place::Country(country, When::Today, CountryPage::Right(id.clone()));
            view.countries = Home::build(scene).dossiers;
            view.countries.retain(|line| scene.site.shows(line.country));
            for line in &mut view.countries {
                line.href = view.frame.links.to(of(line.country));
            }
            view
        })
    }

    fn build(
        scene: &Scene<'a>,
        entries: Arc<Entries>,
        under: Under,
        own: &IndexPage,
        belongs: impl Fn(&Entry) -> bool,
    ) -> Self {
        let frame = scene.frame();
        let chosen: Vec<usize> =
            entries.all.iter().enumerate().filter(|(_, entry)| belongs(entry)).map(|(n, _)| n).collect();
        let pages = chosen.len().div_ceil(A_PAGE).max(1);
        let link = |page: usize| {
            let number = page.to_string();
            let values: &[(&str, &str)] = if page > 1 { &[("page", number.as_str())] } else { &[] };
            frame.links.with_query(Place::Index(own.clone()), values)
        };
        Self {
            turn: (1..=pages).map(|page| (page, link(page))).collect(),
            page: scene.query.page().min(pages),
            frame,
            under,
            entries,
            chosen,
            countries: Vec::new(),
        }
    }

    /// How many there are.
    pub(crate) fn total(&self) -> usize {
        self.chosen.len()
    }

    /// All of them, on every page.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Entry> {
        self.chosen.iter().filter_map(|n| self.entries.all.get(*n))
    }

    /// Those of this page.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &Entry> {
        self.all().skip((self.page - 1) * A_PAGE).take(A_PAGE)
    }
}
