//! Barriers and drivers, each once, by kind and by the theory through which they are seen.

use mizan_assess::Assessment;
use mizan_domain::Fact;
use mizan_domain::kinds::{Factor, FactorDirection, FactorKind, Lens};

use super::gaps::Narrowing;
use super::issues::said_of;
use super::{Frame, Numbered, Statement, Tab};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;
use crate::section::Section;

/// The page.
pub(crate) struct BarriersView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) kinds: Vec<Narrowing<Option<FactorKind>>>,
    pub(crate) lenses: Vec<Narrowing<Option<Lens>>>,
    /// Those that hinder, then those that help.
    pub(crate) groups: Vec<(FactorDirection, Vec<FactorLine<'a>>)>,
    /// Recorded searches for barriers.
    pub(crate) searches: Vec<Statement<'a>>,
    pub(crate) shown: usize,
    pub(crate) total: usize,
    pub(crate) sources: Numbered<'a>,
}

/// A factor with what sources say of it.
pub(crate) struct FactorLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) factor: &'a Factor,
    /// Rows of tables as printed that were read as this factor.
    pub(crate) said: Vec<&'a Fact>,
}

#[derive(Clone, Copy, Default)]
struct Asked {
    kind: Option<FactorKind>,
    lens: Option<Lens>,
}

impl Asked {
    fn takes(self, factor: &Factor) -> bool {
        self.kind.is_none_or(|kind| factor.kind == kind)
            && self.lens.is_none_or(|lens| factor.lens.contains(&lens))
    }
}

impl<'a> BarriersView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        section: &'static Section,
    ) -> Self {
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page.clone(), Some(Tab::Section(section)));
        let facts = &scene.known.facts;
        let country = assessment.country;
        let all: Vec<(&'a Fact, &'a Factor)> = facts
            .each::<Factor>(Some(country))
            .map(|(fact, factor)| (fact.as_ref(), factor))
            .filter(|(fact, _)| fact.holds.on(assessment.as_of).possible())
            .collect();
        let (kind, lens) = (scene.query.get("kind"), scene.query.get("lens"));
        let asked = Asked {
            kind: FactorKind::ALL.iter().copied().find(|k| kind == Some(k.name())),
            lens: Lens::ALL.iter().copied().find(|l| lens == Some(l.name())),
        };
        let narrowing = Facets { frame: &frame, place: Place::Country(country, when, page), all: &all };
        let kinds = narrowing.kinds(asked);
        let lenses = narrowing.lenses(asked);
        let mut sources = Numbered::new(facts);
        let shown: Vec<(&'a Fact, &'a Factor)> =
            all.iter().copied().filter(|(_, factor)| asked.takes(factor)).collect();
        let mut line = |(fact, factor): (&'a Fact, &'a Factor)| FactorLine {
            statement: sources.statement(fact),
            factor,
            said: said_of(scene, &fact.id).collect(),
        };
        let mut groups = Vec::new();
        for direction in FactorDirection::ALL {
            let of = shown.iter().copied().filter(|(_, factor)| factor.direction == *direction);
            groups.push((*direction, of.map(&mut line).collect::<Vec<_>>()));
        }
        groups.retain(|(_, lines)| !lines.is_empty());
        let searches = facts
            .of_kind(Some(country), mizan_domain::Kind::Search)
            .map(|fact| sources.statement(fact))
            .collect();
        Self { kinds, lenses, groups, searches, shown: shown.len(), total: all.len(), sources, frame }
    }
}

/// The two facets: each counts what it would leave beside the other.
struct Facets<'v, 'a> {
    frame: &'v Frame<'a>,
    place: Place,
    all: &'v [(&'a Fact, &'a Factor)],
}

impl Facets<'_, '_> {
    fn link(&self, asked: Asked) -> String {
        let values: Vec<(&str, &str)> =
            [("kind", asked.kind.map(FactorKind::name)), ("lens", asked.lens.map(Lens::name))]
                .into_iter()
                .filter_map(|(name, value)| value.map(|value| (name, value)))
                .collect();
        self.frame.links.with_query(self.place.clone(), &values)
    }

    fn count(&self, asked: Asked) -> usize {
        self.all.iter().filter(|(_, factor)| asked.takes(factor)).count()
    }

    fn kinds(&self, asked: Asked) -> Vec<Narrowing<Option<FactorKind>>> {
        let choices = std::iter::once(None).chain(FactorKind::ALL.iter().copied().map(Some));
        let narrowing = |kind| {
            let then = Asked { kind, ..asked };
            Narrowing {
                value: kind,
                count: self.count(then),
                href: self.link(then),
                current: asked.kind == kind,
            }
        };
        choices.map(narrowing).collect()
    }

    fn lenses(&self, asked: Asked) -> Vec<Narrowing<Option<Lens>>> {
        let choices = std::iter::once(None).chain(Lens::ALL.iter().copied().map(Some));
        let narrowing = |lens| {
            let then = Asked { lens, ..asked };
            Narrowing {
                value: lens,
                count: self.count(then),
                href: self.link(then),
                current: asked.lens == lens,
            }
        };
        choices.map(narrowing).collect()
    }
}
