//! A country's bodies: what each is worth in five dimensions, for which rights it stands, and what a
//! source proposes; and one body by itself.

use std::collections::BTreeMap;

use mizan_assess::{AssessedBody, Assessment, BodyDetail, Detail, Step};
use mizan_domain::kinds::{
    Capacity, Dimension, Direction, Institution, Interval, Mandate, RightFamily, TableRow,
};
use mizan_domain::{Body, Fact, FactId, Holds, Kind, RightId, Slug};

use super::facts::{QuotedTable, quoted};
use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::section::Section;

/// The page of all bodies.
pub(crate) struct InstitutionsView<'a> {
    pub(crate) frame: Frame<'a>,
    /// Bodies that somebody has assessed.
    pub(crate) assessed: Vec<BodyLine<'a>>,
    /// The others.
    pub(crate) others: Vec<BodyLine<'a>>,
    /// Every assessment by the day, body by body, oldest first.
    pub(crate) assessments: Vec<AssessmentLine<'a>>,
    /// Mandates for every right.
    pub(crate) general: Vec<MandateLine<'a>>,
    /// For each right of the matrix or with a mandate of its own, its bodies.
    pub(crate) rights: Vec<RightBodies<'a>>,
    /// Tables of a source of which rows propose what would make bodies abler.
    pub(crate) tables: Vec<QuotedTable<'a>>,
    pub(crate) sources: Numbered<'a>,
}

/// A body.
pub(crate) struct BodyLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) institution: &'a Institution,
    pub(crate) href: String,
    /// Whether it exists on the day.
    pub(crate) exists: Holds,
    /// Its five dimensions, then its level.
    pub(crate) readings: Vec<(Option<Dimension>, Reading)>,
    /// For how many rights it has a mandate of its own, to protect and to restrict.
    pub(crate) protects: usize,
    pub(crate) restricts: usize,
    /// Whether it has a mandate for every right.
    pub(crate) general: bool,
}

/// One dated assessment.
pub(crate) struct AssessmentLine<'a> {
    pub(crate) body: &'a Fact,
    pub(crate) statement: Statement<'a>,
    pub(crate) capacity: &'a Capacity,
    pub(crate) readings: Vec<(Option<Dimension>, Reading)>,
    /// Whether it counts on the day.
    pub(crate) counts: bool,
}

/// One mandate.
pub(crate) struct MandateLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) mandate: &'a Mandate,
    /// The body with its page, where there is one.
    pub(crate) body: Option<(&'a str, String)>,
}

/// The bodies of one right.
pub(crate) struct RightBodies<'a> {
    pub(crate) right: RightId,
    pub(crate) href: String,
    pub(crate) mandates: Vec<MandateLine<'a>>,
}

/// The page of one body.
pub(crate) struct InstitutionView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) line: BodyLine<'a>,
    pub(crate) comprises: Vec<(&'a str, String)>,
    pub(crate) assessments: Vec<AssessmentLine<'a>>,
    pub(crate) mandates: Vec<MandateLine<'a>>,
    pub(crate) tables: Vec<QuotedTable<'a>>,
    pub(crate) sources: Numbered<'a>,
}

fn tab() -> Option<Tab> {
    Section::named("institutions").map(Tab::Section)
}

/// The five dimensions and the level as cells.
fn readings(
    dimensions: &BTreeMap<Dimension, Interval>,
    level: Option<Interval>,
    unverified: bool,
) -> Vec<(Option<Dimension>, Reading)> {
    let reading = |level: Option<Interval>| Reading {
        step: Step::Institutions,
        family: RightFamily::Civil,
        unverified: unverified && level.is_some(),
        level,
    };
    Dimension::ALL
        .iter()
        .map(|dimension| (Some(*dimension), reading(dimensions.get(dimension).copied())))
        .chain([(None, reading(level))])
        .collect()
}

/// What the views of bodies are built from.
struct Bodies<'a, 's> {
    scene: &'s Scene<'a>,
    assessment: &'a Assessment,
    detail: &'s Detail,
    mandates: Vec<(&'a Fact, &'a Mandate)>,
}

impl<'a> Bodies<'a, '_> {
    fn new<'s>(scene: &'s Scene<'a>, assessment: &'a Assessment, detail: &'s Detail) -> Bodies<'a, 's> {
        let facts = &scene.known.facts;
        let mandates = facts
            .each::<Mandate>(Some(assessment.country))
            .filter(|(fact, _)| fact.holds.on(assessment.as_of).possible())
            .map(|(fact, body)| (fact.as_ref(), body))
            .collect();
        Bodies { scene, assessment, detail, mandates }
    }

    fn line(&self, of: &BodyDetail, frame: &Frame<'a>, sources: &mut Numbered<'a>) -> Option<BodyLine<'a>> {
        let fact = self.scene.known.facts.get(&of.fact)?;
        let Body::Institution(institution) = &fact.body else { return None };
        let own = self.mandates.iter().filter(|(_, mandate)| {
            mandate.institution.as_ref().is_some_and(|id| id.as_str() == fact.id.local())
        });
        let count = |direction: Direction| {
            own.clone().filter(|(_, m)| m.right.is_some() && m.direction == direction).count()
        };
        Some(BodyLine {
            href: frame.links.here(CountryPage::Institution(fact.id.local().parse().ok()?)),
            exists: of.exists,
            readings: readings(&of.dimensions, of.level, of.unverified),
            protects: count(Direction::Protects),
            restricts: count(Direction::Restricts),
            general: own.clone().any(|(_, m)| m.right.is_none() && m.direction == Direction::Protects),
            statement: sources.statement(fact),
            institution,
        })
    }

    fn assessments(&self, of: &BodyDetail, sources: &mut Numbered<'a>) -> Vec<AssessmentLine<'a>> {
        let facts = &self.scene.known.facts;
        let Some(body) = facts.get(&of.fact) else { return Vec::new() };
        let line = |found: &AssessedBody| {
            let fact = facts.get(&found.fact)?;
            let Body::Capacity(capacity) = &fact.body else { return None };
            Some(AssessmentLine {
                body,
                statement: sources.statement(fact),
                capacity,
                readings: readings(&found.dimensions, found.level, found.unverified),
                counts: found.counts,
            })
        };
        of.assessments.iter().filter_map(line).collect()
    }

    fn mandate(
        &self,
        (fact, mandate): (&'a Fact, &'a Mandate),
        frame: &Frame<'a>,
        sources: &mut Numbered<'a>,
    ) -> MandateLine<'a> {
        let body = mandate.institution.as_ref().map(|id| (id.as_str(), self.href(id.as_str(), frame)));
        MandateLine { statement: sources.statement(fact), mandate, body }
    }

    /// The page of a body, or of its record where none is recorded.
    fn href(&self, id: &str, frame: &Frame<'a>) -> String {
        match id.parse::<Slug>() {
            Ok(slug) if self.detail.bodies.iter().any(|body| body.fact.local() == id) => {
                frame.links.here(CountryPage::Institution(slug))
            }
            _ => frame.links.fact(&FactId::new(Some(self.assessment.country), Kind::Institution, id)),
        }
    }

    /// The tables of sources of which a row stands behind one of these assessments.
    fn tables(&self, assessments: &[AssessmentLine<'a>], sources: &mut Numbered<'a>) -> Vec<QuotedTable<'a>> {
        let facts = &self.scene.known.facts;
        let country = Some(self.assessment.country);
        let stands =
            |row: &TableRow| assessments.iter().any(|line| row.stated_as.contains(&line.statement.fact.id));
        let rows = facts.each::<TableRow>(country).filter(|(_, row)| stands(row)).map(|(fact, _)| fact);
        quoted(rows, sources)
    }
}

impl<'a> InstitutionsView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        detail: &Detail,
        when: When,
        section: &'static Section,
    ) -> Self {
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page, tab());
        let bodies = Bodies::new(scene, assessment, detail);
        let mut sources = Numbered::new(&scene.known.facts);
        let (mut assessed, mut others, mut assessments) = (Vec::new(), Vec::new(), Vec::new());
        for of in &detail.bodies {
            let Some(line) = bodies.line(of, &frame, &mut sources) else { continue };
            assessments.extend(bodies.assessments(of, &mut sources));
            if of.assessments.is_empty() { &mut others } else { &mut assessed }.push(line);
        }
        let mut general = Vec::new();
        let mut rights: BTreeMap<&RightId, Vec<MandateLine<'a>>> = BTreeMap::new();
        for (fact, mandate) in bodies.mandates.iter().copied() {
            let line = bodies.mandate((fact, mandate), &frame, &mut sources);
            match &mandate.right {
                Some(right) => rights.entry(right).or_default().push(line),
                None => general.push(line),
            }
        }
        let rights = assessment
            .rights
            .iter()
            .filter_map(|result| {
                Some(RightBodies {
                    mandates: rights.remove(&result.right)?,
                    href: frame.links.step(result.right.slug(), Step::Institutions),
                    right: result.right.clone(),
                })
            })
            .collect();
        let tables = bodies.tables(&assessments, &mut sources);
        Self { frame, assessed, others, assessments, general, rights, tables, sources }
    }
}

impl<'a> InstitutionView<'a> {
    /// None where there is no such body.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        detail: &Detail,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let of = detail.bodies.iter().find(|body| body.fact.local() == id.as_str())?;
        let frame = scene.country_frame(assessment, when, CountryPage::Institution(id.clone()), tab());
        let bodies = Bodies::new(scene, assessment, detail);
        let mut sources = Numbered::new(&scene.known.facts);
        let line = bodies.line(of, &frame, &mut sources)?;
        let assessments = bodies.assessments(of, &mut sources);
        let own: Vec<_> = bodies
            .mandates
            .iter()
            .copied()
            .filter(|(_, mandate)| mandate.institution.as_ref().is_some_and(|body| body.slug() == id))
            .collect();
        let mandates = own.into_iter().map(|one| bodies.mandate(one, &frame, &mut sources)).collect();
        let comprises = line.institution.comprises.iter();
        Some(Self {
            comprises: comprises.map(|id| (id.as_str(), bodies.href(id.as_str(), &frame))).collect(),
            tables: bodies.tables(&assessments, &mut sources),
            line,
            assessments,
            mandates,
            sources,
            frame,
        })
    }
}
