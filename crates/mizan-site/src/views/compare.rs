//! Countries side by side: no total, no rank.

use mizan_assess::Comparison;
use mizan_domain::kinds::RightFamily;
use mizan_domain::{Country, Day, RightId, Slug};

use super::{Frame, Reading};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;

/// Countries compared at most.
pub(crate) const MOST: usize = 8;

/// The page.
pub(crate) struct CompareView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) day: Day,
    pub(crate) chosen: Vec<Country>,
    /// Codes that name no country with facts.
    pub(crate) unknown: Vec<String>,
    pub(crate) right: Option<RightId>,
    pub(crate) rights: Vec<RightLine<'a>>,
    pub(crate) rows: Vec<Compared>,
    pub(crate) comparison: &'a Comparison,
}

/// A right to compare by.
pub(crate) struct RightLine<'a> {
    pub(crate) id: &'a str,
    pub(crate) href: String,
    pub(crate) current: bool,
}

/// A country's chain for the right.
pub(crate) struct Compared {
    pub(crate) country: Country,
    pub(crate) has_dossier: bool,
    pub(crate) href: String,
    pub(crate) readings: Vec<Reading>,
}

/// The countries that the query names, and the codes that name none.
pub(crate) fn chosen(scene: &Scene<'_>) -> (Vec<Country>, Vec<String>) {
    let known = scene.known.facts.countries();
    let asked = scene.query.get("c").unwrap_or_default();
    let (mut chosen, mut unknown) = (Vec::new(), Vec::new());
    for code in asked.split([',', ' ']).map(str::trim).filter(|code| !code.is_empty()) {
        match code.parse::<Country>().ok().filter(|country| known.contains(country)) {
            Some(country) if !chosen.contains(&country) && chosen.len() < MOST => chosen.push(country),
            Some(_) => {}
            None => unknown.push(code.to_owned()),
        }
    }
    if chosen.is_empty() {
        let with_dossier = known.into_iter().filter(|country| scene.known.facts.has_dossier(*country));
        chosen = with_dossier.take(MOST).collect();
    }
    chosen.sort_unstable();
    (chosen, unknown)
}

/// The day that the query names; today where it names none.
pub(crate) fn day(scene: &Scene<'_>) -> Day {
    scene
        .query
        .get("on")
        .and_then(|on| on.parse::<mizan_domain::PartialDate>().ok())
        .map_or(scene.epoch.today, mizan_domain::PartialDate::latest)
}

impl<'a> CompareView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        comparison: &'a Comparison,
        unknown: Vec<String>,
        day: Day,
    ) -> Self {
        let frame = scene.frame();
        let facts = &scene.known.facts;
        let mut chosen: Vec<Country> = comparison.countries.iter().map(|compared| compared.country).collect();
        let rights: Vec<(&'a str, &'a mizan_domain::kinds::Right)> = {
            let mut all: Vec<_> = facts
                .each::<mizan_domain::kinds::Right>(None)
                .map(|(fact, right)| (fact.id.local(), right))
                .collect();
            all.sort_by_key(|(_, right)| right.order);
            all
        };
        let asked = scene.query.get("right");
        let right = rights.iter().find(|(id, _)| Some(*id) == asked).or(rights.first());
        let codes: Vec<String> = chosen.iter().map(Country::lower).collect();
        let codes = codes.join(",");
        let on = (day != scene.epoch.today).then(|| day.to_string());
        let link = |right: &str| {
            let mut values = vec![("c", codes.as_str()), ("right", right)];
            values.extend(on.as_deref().map(|on| ("on", on)));
            frame.links.with_query(Place::Compare, &values)
        };
        let family = right.map_or(RightFamily::Civil, |(_, right)| right.family);
        let when = if on.is_some() { When::On(day) } else { When::Today };
        let id: Option<RightId> = right.and_then(|(id, _)| id.parse().ok());
        let mut rows: Vec<Compared> = comparison
            .countries
            .iter()
            .map(|compared| Compared {
                country: compared.country,
                has_dossier: compared.has_dossier,
                href: frame.links.to(Place::Country(
                    compared.country,
                    when,
                    id.as_ref()
                        .map_or(CountryPage::Overview, |id| CountryPage::Right(Slug::clone(id.slug()))),
                )),
                readings: compared
                    .rights
                    .iter()
                    .find(|of| Some(&of.right) == id.as_ref())
                    .into_iter()
                    .flat_map(|of| &of.levels)
                    .map(|(step, level, unverified)| Reading::level(*step, family, level, *unverified))
                    .collect(),
            })
            .collect();
        let name = |country| scene.text.country(&frame.names, country);
        rows.sort_by(|a, b| scene.text.compare(&name(a.country), &name(b.country)));
        chosen.sort_by(|a, b| scene.text.compare(&name(*a), &name(*b)));
        Self {
            day,
            unknown,
            rights: rights
                .iter()
                .map(|(id, _)| RightLine {
                    id,
                    href: link(id),
                    current: right.is_some_and(|(current, _)| current == id),
                })
                .collect(),
            right: id,
            rows,
            chosen,
            comparison,
            frame,
        }
    }
}
