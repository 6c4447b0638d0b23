//! How domestic law answers the provisions of one instrument, side by side; and the instruments of which
//! anybody has judged it.

use std::collections::BTreeMap;

use mizan_assess::{Answer, Assessment, Bound, Detail, ProvisionDetail};
use mizan_domain::kinds::{
    Alignment, Instrument, Interval, Norm, NormEffect, Provision, Relation, Territory,
};
use mizan_domain::{Body, Country, Fact, FactId, Slug};

use super::gaps::Narrowing;
use super::{Frame, Numbered, Statement, Tab};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;
use crate::section::Section;

/// Provisions on one page: each has several judgements with their norms.
const A_PAGE: usize = 15;

/// How many provisions are answered in which way; none judged at all beside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) by: BTreeMap<Answer, usize>,
    pub(crate) unjudged: usize,
}

impl Counts {
    fn add(&mut self, answer: Option<Answer>) {
        match answer {
            Some(answer) => *self.by.entry(answer).or_default() += 1,
            None => self.unjudged += 1,
        }
    }

    pub(crate) fn of(&self, answer: Answer) -> usize {
        self.by.get(&answer).copied().unwrap_or(0)
    }

    pub(crate) fn judged(&self) -> usize {
        self.by.values().sum()
    }
}

/// The page of one instrument.
pub(crate) struct AlignmentView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) id: Slug,
    pub(crate) instrument: &'a Instrument,
    /// How it stands for the State on the day.
    pub(crate) bound: Bound,
    pub(crate) counts: Counts,
    pub(crate) narrowings: Vec<Narrowing<Option<Answer>>>,
    /// Every provision of the list, on every page of it.
    pub(crate) lines: Vec<ProvisionLine<'a>>,
    pub(crate) shown: std::ops::Range<usize>,
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
    pub(crate) sources: Numbered<'a>,
}

/// A provision with what was judged of it.
pub(crate) struct ProvisionLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) provision: &'a Provision,
    pub(crate) level: Option<Interval>,
    pub(crate) answer: Option<Answer>,
    pub(crate) judgements: Vec<JudgementLine<'a>>,
}

/// A judgement with its norms.
pub(crate) struct JudgementLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) alignment: &'a Alignment,
    /// The parts of the State that it speaks of, by name.
    pub(crate) territory: Vec<String>,
    pub(crate) norms: Vec<NormLine<'a>>,
}

/// A norm that a judgement speaks of.
pub(crate) struct NormLine<'a> {
    pub(crate) id: &'a str,
    /// Absent where no norm of that id is recorded.
    pub(crate) norm: Option<(&'a Fact, &'a Norm)>,
    /// The parts of the State where it holds, by name; none: throughout.
    pub(crate) territory: Vec<String>,
}

impl NormLine<'_> {
    pub(crate) fn restricts(&self) -> bool {
        self.norm.is_some_and(|(_, norm)| matches!(norm.effect, NormEffect::Restricts | NormEffect::Both))
    }
}

impl<'a> AlignmentView<'a> {
    /// None where there is no such instrument, or none of its provisions is recorded.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        detail: &Detail,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let facts = &scene.known.facts;
        let place = CountryPage::Alignment(id.clone());
        let law = Section::named("law").map(Tab::Section);
        let frame = scene.country_frame(assessment, when, place.clone(), law);
        let instrument = facts.reference::<Instrument>(id.as_str())?;
        let mut counts = Counts::default();
        let mut all: Vec<(&'a Fact, &'a Provision, Option<&ProvisionDetail>)> = facts
            .provisions(id.as_str())
            .into_iter()
            .filter(|(fact, _)| fact.holds.on(assessment.as_of).possible())
            .map(|(fact, body)| {
                let found = detail.provisions.iter().find(|of| of.provision.as_str() == fact.id.local());
                (fact.as_ref(), body, found)
            })
            .collect();
        if all.is_empty() {
            return None;
        }
        for (_, _, found) in &all {
            counts.add(found.and_then(|found| found.answer));
        }
        let asked = scene.query.get("answer");
        let wanted =
            Answer::ALL.into_iter().find(|answer| Some(answer.name()) == asked && counts.of(*answer) > 0);
        let link = |answer: Option<Answer>, page: usize| {
            let page = (page > 1).then(|| page.to_string());
            let values = [("answer", answer.map(Answer::name)), ("page", page.as_deref())];
            let values: Vec<(&str, &str)> =
                values.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
            frame.links.with_query(Place::Country(assessment.country, when, place.clone()), &values)
        };
        let mut narrowings =
            vec![Narrowing { value: None, count: all.len(), href: link(None, 1), current: wanted.is_none() }];
        narrowings.extend(Answer::ALL.map(|answer| Narrowing {
            value: Some(answer),
            count: counts.of(answer),
            href: link(Some(answer), 1),
            current: wanted == Some(answer),
        }));
        if wanted.is_some() {
            all.retain(|(_, _, found)| found.and_then(|found| found.answer) == wanted);
        }
        let pages = all.len().div_ceil(A_PAGE).max(1);
        let page = scene.query.page().min(pages);
        let shown = (page - 1) * A_PAGE..(page * A_PAGE).min(all.len());
        let mut sources = Numbered::new(facts);
        let mut others = Numbered::new(facts);
        let lines = all
            .into_iter()
            .enumerate()
            .map(|(n, (fact, provision, found))| {
                // Only what this page shows gets a number on it.
                let numbers = if shown.contains(&n) { &mut sources } else { &mut others };
                ProvisionLine {
                    statement: numbers.statement(fact),
                    provision,
                    level: found.and_then(|found| found.level),
                    answer: found.and_then(|found| found.answer),
                    judgements: found
                        .into_iter()
                        .flat_map(|found| &found.judgements)
                        .filter_map(|id| judgement(scene, assessment, numbers, id))
                        .collect(),
                }
            })
            .collect();
        let standing = assessment.standings.iter().find(|standing| standing.instrument.slug() == id);
        Some(Self {
            id: id.clone(),
            instrument,
            bound: standing.map_or(Bound::Unknown, |standing| standing.bound),
            counts,
            narrowings,
            lines,
            turn: (1..=pages).map(|page| (page, link(wanted, page))).collect(),
            page,
            shown,
            sources,
            frame,
        })
    }
}

fn judgement<'a>(
    scene: &Scene<'a>,
    assessment: &Assessment,
    sources: &mut Numbered<'a>,
    id: &FactId,
) -> Option<JudgementLine<'a>> {
    let facts = &scene.known.facts;
    let fact = facts.get(id)?;
    let Body::Alignment(alignment) = &fact.body else { return None };
    let country = assessment.country;
    let norm = |id: &'a mizan_domain::NormId| {
        let norm = facts.find::<Norm>(Some(country), id.as_str()).map(|(fact, norm)| (fact.as_ref(), norm));
        let territory = norm.map_or(&[][..], |(_, norm)| norm.territory.as_slice());
        NormLine { id: id.as_str(), territory: parts(scene, country, territory), norm }
    };
    Some(JudgementLine {
        statement: sources.statement(fact),
        norms: alignment.norms.iter().map(norm).collect(),
        territory: parts(scene, country, &alignment.territory),
        alignment,
    })
}

/// The names of parts of a State; the code of one that isn't recorded.
fn parts(scene: &Scene<'_>, country: Country, codes: &[String]) -> Vec<String> {
    let known = || scene.known.facts.each::<Territory>(Some(country));
    let name =
        |code: &String| known().find(|(_, part)| part.code == *code).map(|(_, part)| part.name.clone());
    codes.iter().map(|code| name(code).unwrap_or_else(|| code.clone())).collect()
}

/// The instruments of which anybody has judged how law answers them.
pub(crate) struct AlignmentsView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) lines: Vec<AlignmentLine<'a>>,
}

/// An instrument with its four numbers.
pub(crate) struct AlignmentLine<'a> {
    pub(crate) id: Slug,
    pub(crate) instrument: &'a Instrument,
    pub(crate) href: String,
    pub(crate) bound: Bound,
    pub(crate) counts: Counts,
}

impl<'a> AlignmentsView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, assessment: &'a Assessment, detail: &Detail, when: When) -> Self {
        let law = Section::named("law").map(Tab::Section);
        let frame = scene.country_frame(assessment, when, CountryPage::Alignments, law);
        let lines = instruments(scene, assessment, detail, &frame);
        Self { frame, lines }
    }
}

/// The instruments with provisions on record, in the order of the standings, with their numbers.
pub(crate) fn instruments<'a>(
    scene: &Scene<'a>,
    assessment: &Assessment,
    detail: &Detail,
    frame: &Frame<'a>,
) -> Vec<AlignmentLine<'a>> {
    let facts = &scene.known.facts;
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for of in &detail.provisions {
        let Some(provision) = facts.reference::<Provision>(of.provision.as_str()) else { continue };
        counts.entry(provision.instrument.as_str()).or_default().add(of.answer);
    }
    assessment
        .standings
        .iter()
        .filter_map(|standing| {
            let id = standing.instrument.slug().clone();
            Some(AlignmentLine {
                instrument: facts.reference::<Instrument>(id.as_str())?,
                href: frame.links.here(CountryPage::Alignment(id.clone())),
                bound: standing.bound,
                counts: counts.remove(id.as_str())?,
                id,
            })
        })
        .collect()
}

/// The word of a judgement's relation that belongs to an answer.
pub(crate) fn relation(answer: Answer) -> Relation {
    match answer {
        Answer::Full => Relation::Full,
        Answer::Partial => Relation::Partial,
        Answer::Absent => Relation::None,
        Answer::Conflict => Relation::Conflict,
    }
}
