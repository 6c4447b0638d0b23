//! Countries side by side: no total, no rank, in the order of their names.

use mizan_assess::{Bound, Comparison};
use mizan_domain::kinds::RightFamily;
use mizan_domain::{Country, Day, PartialDate, RightId, Series, Slug};

use super::practice::{SeriesColumn, measured};
use super::{Frame, Numbered, Reading};
use crate::address::{Address, CountryPage, Form, Place, When};
use crate::query;
use crate::scene::Scene;

/// Countries compared at most.
pub(crate) const MOST: usize = 8;

/// The page.
pub(crate) struct CompareView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) day: Day,
    pub(crate) faults: Vec<Fault>,
    pub(crate) right: Option<RightId>,
    pub(crate) rights: Vec<RightLine<'a>>,
    /// Each country, by name.
    pub(crate) rows: Vec<Compared<'a>>,
    /// Countries with a dossier that are not compared, with where they would be.
    pub(crate) others: Vec<(Country, String)>,
    /// Core treaties recorded.
    pub(crate) core: usize,
    /// The series that measures the right in most of the countries.
    pub(crate) series: Option<&'a Series>,
    pub(crate) comparison: &'a Comparison,
    /// Which of the tables the CSV is, and which pictures the SVG.
    pub(crate) wanted: Wanted,
    asked: Vec<(&'static str, String)>,
}

/// Something in the query that doesn't name what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Codes that name no country with facts.
    Countries(Vec<String>),
    /// None of the codes names one.
    NoCountry(Vec<String>),
    /// More countries than fit: those left out.
    TooMany(Vec<Country>),
    /// No right of that id; ids that are like it, with where they lead.
    Right(String, Vec<(RightId, String)>),
    /// No date.
    Day(String),
}

/// One of the page's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Levels by step.
    Steps,
    /// Since when each core treaty binds.
    Bound,
    /// Measured values.
    Measured,
}

impl Wanted {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("bound") => Self::Bound,
            Some("measured") => Self::Measured,
            _ => Self::Steps,
        }
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::Steps => None,
            Self::Bound => Some("bound"),
            Self::Measured => Some("measured"),
        }
    }
}

/// A right to compare by.
pub(crate) struct RightLine<'a> {
    pub(crate) id: &'a str,
    pub(crate) href: String,
    pub(crate) current: bool,
}

/// A country.
pub(crate) struct Compared<'a> {
    pub(crate) country: Country,
    pub(crate) has_dossier: bool,
    pub(crate) href: String,
    /// The page without this country; none where it is the only one.
    pub(crate) without: Option<String>,
    /// Its chain for the right.
    pub(crate) readings: Vec<Reading>,
    /// The days from which core treaties bind it, oldest first.
    pub(crate) joined: Vec<PartialDate>,
    /// What is measured of the right.
    pub(crate) measured: Option<SeriesColumn<'a>>,
}

/// What the query asks for.
pub(crate) struct Chosen {
    pub(crate) countries: Vec<Country>,
    pub(crate) day: Day,
    faults: Vec<Fault>,
}

/// The countries and the day that the query names, and what in it names nothing.
pub(crate) fn chosen(scene: &Scene<'_>) -> Chosen {
    let known = scene.known.facts.countries();
    let asked = scene.query.get("c").unwrap_or_default();
    let (mut countries, mut unknown, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    for code in asked.split([',', ' ']).map(str::trim).filter(|code| !code.is_empty()) {
        match code.parse::<Country>().ok().filter(|country| known.contains(country)) {
            Some(country) if countries.contains(&country) => {}
            Some(country) if countries.len() < MOST => countries.push(country),
            Some(country) => left_out.push(country),
            None => unknown.push(code.to_owned()),
        }
    }
    let mut faults = Vec::new();
    if !left_out.is_empty() {
        faults.push(Fault::TooMany(left_out));
    }
    match (unknown.is_empty(), countries.is_empty()) {
        (true, _) => {}
        (false, false) => faults.push(Fault::Countries(unknown)),
        (false, true) => faults.push(Fault::NoCountry(unknown)),
    }
    if countries.is_empty() {
        let with_dossier = known.into_iter().filter(|country| scene.known.facts.has_dossier(*country));
        countries = with_dossier.take(MOST).collect();
    }
    let written = scene.query.get("on").map(str::parse::<PartialDate>);
    faults.extend(written.and_then(Result::err).map(|error| Fault::Day(error.text)));
    Chosen { countries, day: day(scene), faults }
}

/// The day that the query names; today where it names none.
pub(crate) fn day(scene: &Scene<'_>) -> Day {
    let written = scene.query.get("on").and_then(|on| on.parse::<PartialDate>().ok());
    written.map_or(scene.epoch.today, PartialDate::latest)
}

impl<'a> CompareView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, comparison: &'a Comparison, chosen: Chosen) -> Self {
        let mut frame = scene.frame();
        frame.forms = &Form::WITH_PICTURE;
        let Chosen { countries, day, mut faults } = chosen;
        let ids = rights(scene);
        let asked = scene.query.get("right");
        let current = ids.iter().find(|(id, _)| Some(*id) == asked);
        let address = Ways { frame: &frame, on: (day != scene.epoch.today).then(|| day.to_string()) };
        if let Some(text) = asked.filter(|_| current.is_none()) {
            let like =
                |(id, _): &(&str, RightFamily)| Some((id.parse().ok()?, address.link(&countries, Some(id))));
            let near = ids.iter().filter(|(id, _)| super::home::is_like(text, id)).filter_map(like);
            faults.push(Fault::Right(text.to_owned(), near.collect()));
        }
        let (right, family) = match current.or(ids.first()) {
            Some((id, family)) => (id.parse::<RightId>().ok(), *family),
            None => (None, RightFamily::Civil),
        };
        let right_id = right.as_ref().map(RightId::as_str);
        let series = right.as_ref().and_then(|right| best_series(scene, &countries, day, right));
        let row = |compared: &'a mizan_assess::Compared| {
            let country = compared.country;
            let others: Vec<Country> = countries.iter().copied().filter(|of| *of != country).collect();
            let page =
                right.as_ref().map_or(CountryPage::Overview, |id| CountryPage::Right(Slug::clone(id.slug())));
            let when = if address.on.is_some() { When::On(day) } else { When::Today };
            Compared {
                country,
                has_dossier: compared.has_dossier,
                href: frame.links.to(Place::Country(country, when, page)),
                without: (!others.is_empty()).then(|| address.link(&others, right_id)),
                readings: readings(scene, country, day, right.as_ref(), family),
                joined: joined(compared, day),
                measured: series.and_then(|series| column(scene, country, day, series)),
            }
        };
        let mut rows: Vec<Compared<'a>> = comparison.countries.iter().map(row).collect();
        let name = |country| scene.text.country(&frame.names, country);
        rows.sort_by(|a, b| scene.text.compare(&name(a.country), &name(b.country)));
        let with = |country: Country| {
            let more: Vec<Country> = countries.iter().copied().chain([country]).collect();
            (country, address.link(&more, right_id))
        };
        let room = countries.len() < MOST;
        let facts = &scene.known.facts;
        let others = facts
            .countries()
            .into_iter()
            .filter(|of| room && facts.has_dossier(*of) && !countries.contains(of));
        let mut others: Vec<(Country, String)> = others.map(with).collect();
        others.sort_by(|(a, _), (b, _)| scene.text.compare(&name(*a), &name(*b)));
        let core = comparison.countries.first().map_or(0, |compared| compared.standings.len());
        Self {
            day,
            faults,
            rights: ids
                .iter()
                .map(|(id, _)| RightLine {
                    id,
                    href: address.link(&countries, Some(id)),
                    current: right_id == Some(*id),
                })
                .collect(),
            asked: address.values(&countries, right_id),
            right,
            rows,
            others,
            core,
            series,
            comparison,
            wanted: Wanted::named(scene.query.get("table")),
            frame,
        }
    }

    /// The codes of the countries, as the query has them.
    pub(crate) fn codes(&self) -> String {
        let codes: Vec<String> = self.rows.iter().map(|row| row.country.lower()).collect();
        codes.join(",")
    }

    /// One of the tables, or its pictures, as a file.
    pub(crate) fn file(&self, form: Form, wanted: Wanted) -> String {
        let path = Address { lang: self.frame.links.lang, place: Place::Compare, form }.path();
        let pin = self.frame.links.hidden();
        let pin = pin.as_ref().map(|(name, value)| (*name, Some(value.as_str())));
        let asked = self.asked.iter().map(|(name, value)| (*name, Some(value.as_str())));
        path + &query::write(asked.chain([("table", wanted.name())]).chain(pin))
    }

    /// Whether somebody asked for what isn't there.
    pub(crate) fn misses(&self) -> bool {
        self.faults.iter().any(|fault| matches!(fault, Fault::NoCountry(_) | Fault::Right(..)))
    }

    /// Whether something can't be read.
    pub(crate) fn is_unreadable(&self) -> bool {
        self.faults.iter().any(|fault| matches!(fault, Fault::Day(_)))
    }
}

/// Links of the page, on its day.
struct Ways<'w, 'a> {
    frame: &'w Frame<'a>,
    on: Option<String>,
}

impl Ways<'_, '_> {
    fn values(&self, countries: &[Country], right: Option<&str>) -> Vec<(&'static str, String)> {
        let codes: Vec<String> = countries.iter().map(Country::lower).collect();
        let mut values = vec![("c", codes.join(","))];
        values.extend(right.map(|right| ("right", right.to_owned())));
        values.extend(self.on.clone().map(|on| ("on", on)));
        values
    }

    fn link(&self, countries: &[Country], right: Option<&str>) -> String {
        let values = self.values(countries, right);
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.frame.links.with_query(Place::Compare, &values)
    }
}

/// All rights with their families, in the order of the taxonomy.
fn rights<'a>(scene: &Scene<'a>) -> Vec<(&'a str, RightFamily)> {
    let mut all: Vec<_> = scene.known.facts.each::<mizan_domain::kinds::Right>(None).collect();
    all.sort_by_key(|(_, right)| right.order);
    all.into_iter().map(|(fact, right)| (fact.id.local(), right.family)).collect()
}

fn readings(
    scene: &Scene<'_>,
    country: Country,
    day: Day,
    right: Option<&RightId>,
    family: RightFamily,
) -> Vec<Reading> {
    let assessment = scene.known.assessment(country, day);
    let result = right.and_then(|right| assessment.right(right.as_str()));
    let steps = result.into_iter().flat_map(|result| &result.steps);
    steps.map(|step| Reading::of(step, family)).collect()
}

/// Days by which a core treaty had come to bind.
fn joined(compared: &mizan_assess::Compared, day: Day) -> Vec<PartialDate> {
    let binding = compared.standings.iter().filter(|s| matches!(s.bound, Bound::Yes | Bound::Maybe));
    let mut days: Vec<PartialDate> =
        binding.filter_map(|standing| standing.since).filter(|since| since.earliest() <= day).collect();
    days.sort_by_key(|since| since.earliest());
    days
}

/// The series that measures the right in most of the countries; of several the longest.
fn best_series<'a>(
    scene: &Scene<'a>,
    countries: &[Country],
    day: Day,
    right: &RightId,
) -> Option<&'a Series> {
    let asked = |series: &Series| series.rights.contains(right);
    let mut found: Vec<(&'a Series, usize, usize)> = Vec::new();
    for country in countries {
        let mut unused = Numbered::new(&scene.known.facts);
        for column in measured(scene, *country, day, asked, &mut unused).series {
            match found.iter_mut().find(|(series, ..)| series.id == column.series.id) {
                Some((_, in_countries, values)) => {
                    *in_countries += 1;
                    *values += column.values.len();
                }
                None => found.push((column.series, 1, column.values.len())),
            }
        }
    }
    let best = found.into_iter().max_by_key(|(series, in_countries, values)| {
        (*in_countries, !series.general, *values, std::cmp::Reverse(&series.id))
    });
    best.map(|(series, ..)| series)
}

fn column<'a>(scene: &Scene<'a>, country: Country, day: Day, series: &Series) -> Option<SeriesColumn<'a>> {
    let mut unused = Numbered::new(&scene.known.facts);
    measured(scene, country, day, |of| of.id == series.id, &mut unused).series.pop()
}
