//! One right from promise to practice.

use std::collections::BTreeSet;

use mizan_assess::{Assessment, Basis, Level, Message, RightResult, Step, StepResult, Support};
use mizan_domain::kinds::{Alignment, Indicator, Interval, Norm, NormEffect, Provision, Right, Territory};
use mizan_domain::{Fact, FactId, Gap, InstrumentId, Kind, RightId, Slug};

use super::gaps::{GapLine, MeasureLine};
use super::practice::{Position, SeriesTable, positions, series};
use super::{Frame, Numbered, Reading, Statement};
use crate::address::{CountryPage, When};
use crate::scene::Scene;

// The page shows the first of each, and a link to the rest: it has to come over a slow line.
/// Judgements of law by all provisions: each shows one, and two where these are not too many.
const JUDGEMENTS: usize = 10;
/// Facts that a step rests on.
const ROWS: usize = 4;
/// Norms that restrict.
const RESTRICTING: usize = 4;
/// Findings, and measures that answer them.
pub(crate) const FINDINGS: usize = 5;
pub(crate) const MEASURES: usize = 4;

/// The page.
pub(crate) struct RightView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) assessment: &'a Assessment,
    pub(crate) result: &'a RightResult,
    pub(crate) chain: Vec<Link<'a>>,
    /// The first break along the chain.
    pub(crate) first_break: Option<GapLine<'a>>,
    /// The provisions that guarantee the right, in words.
    pub(crate) guaranteed_by: Vec<&'a str>,
    pub(crate) sdg: Vec<&'a str>,
    pub(crate) steps: Vec<StepSection<'a>>,
    pub(crate) law: Vec<ProvisionLine<'a>>,
    pub(crate) restricting: Vec<Statement<'a>>,
    /// Norms that restrict and stand on the page of the law only.
    pub(crate) more_restricting: usize,
    pub(crate) series: SeriesTable<'a>,
    pub(crate) positions: Position<'a>,
    /// Rights shown in the same row.
    pub(crate) row: Option<RightId>,
    pub(crate) under: Vec<Under>,
    pub(crate) gaps: Vec<GapLine<'a>>,
    pub(crate) measures: Vec<MeasureLine<'a>>,
    pub(crate) sources: Numbered<'a>,
}

/// A link of the chain.
pub(crate) struct Link<'a> {
    pub(crate) reading: Reading,
    pub(crate) rule: &'a Message,
    pub(crate) breaks: Vec<Gap>,
}

/// What a step rests on.
pub(crate) struct StepSection<'a> {
    pub(crate) reading: Reading,
    pub(crate) result: &'a StepResult,
    pub(crate) support: &'a Support,
    /// Why it can't be judged, and what would help.
    pub(crate) not_known: Option<(&'a Message, &'a Message)>,
    pub(crate) rows: Vec<BasisRow<'a>>,
    /// Facts that count and stand on the page of the reasoning only.
    pub(crate) more: usize,
    /// Facts listed beside, not counted; they stand there too.
    pub(crate) listed: usize,
}

/// A fact that a level rests on.
pub(crate) struct BasisRow<'a> {
    pub(crate) basis: &'a Basis,
    /// None where the fact is gone, which would be a defect of the assessment.
    pub(crate) statement: Option<Statement<'a>>,
}

/// How domestic law answers a provision.
pub(crate) struct ProvisionLine<'a> {
    pub(crate) id: &'a FactId,
    pub(crate) provision: &'a Provision,
    pub(crate) chief: bool,
    pub(crate) judgements: Vec<JudgementLine<'a>>,
    /// Judgements that stand on the page of the reasoning only.
    pub(crate) more: usize,
}

/// One judgement of law.
pub(crate) struct JudgementLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) alignment: &'a Alignment,
    pub(crate) level: Option<Interval>,
    pub(crate) counts: bool,
    /// The parts of the State concerned, by name where one is recorded.
    pub(crate) territory: Vec<String>,
}

/// Another right of the same row.
pub(crate) struct Under {
    pub(crate) right: RightId,
    pub(crate) readings: Vec<Reading>,
}

impl<'a> RightView<'a> {
    /// None where the taxonomy has no such right.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let result = assessment.right(id.as_str())?;
        let facts = &scene.known.facts;
        let right = &result.right;
        let mut sources = Numbered::new(facts);
        let gaps: Vec<GapLine<'a>> = assessment
            .findings
            .iter()
            .filter(|finding| finding.rights.contains(right))
            .map(|finding| GapLine::of(facts, finding))
            .collect();
        let measures =
            super::gaps::measures(facts, &gaps.iter().map(|line| line.finding).collect::<Vec<_>>());
        let restricting = restricting(scene, assessment, right);
        Some(Self {
            frame: scene.country_frame(assessment, when, CountryPage::Right(id.clone()), None),
            assessment,
            result,
            chain: chain(assessment, result),
            first_break: first_break(scene, assessment, result).map(|finding| GapLine::of(facts, finding)),
            guaranteed_by: guaranteed_by(scene, right),
            sdg: sdg(scene, right),
            steps: steps(scene, result, &mut sources),
            law: law(scene, assessment, result, &mut sources),
            more_restricting: restricting.len().saturating_sub(RESTRICTING),
            restricting: restricting
                .into_iter()
                .take(RESTRICTING)
                .map(|fact| sources.statement(fact))
                .collect(),
            series: series(scene, assessment, right, &mut sources),
            positions: positions(scene, assessment, right, &mut sources),
            row: (!result.has_row()).then(|| result.shown_under.clone()),
            under: under(assessment, result),
            gaps,
            measures,
            sources,
        })
    }
}

fn chain<'a>(assessment: &'a Assessment, result: &'a RightResult) -> Vec<Link<'a>> {
    let breaks = |step: Step| {
        let kinds: BTreeSet<Gap> =
            assessment.breaks(&result.right).filter(|f| f.step == step).map(|f| f.kind).collect();
        kinds.into_iter().collect()
    };
    result
        .steps
        .iter()
        .map(|step| Link {
            reading: Reading::of(step, result.family),
            rule: &step.rule,
            breaks: breaks(step.step),
        })
        .collect()
}

fn first_break<'a>(
    scene: &Scene<'_>,
    assessment: &'a Assessment,
    result: &'a RightResult,
) -> Option<&'a mizan_assess::Finding> {
    let right = scene.known.facts.reference::<Right>(result.right.as_str());
    assessment.first_break(&result.right, right.and_then(|right| right.lead_instrument.as_ref()))
}

fn guaranteed_by<'a>(scene: &Scene<'a>, right: &RightId) -> Vec<&'a str> {
    in_order(scene, right)
        .into_iter()
        .filter(|(_, provision)| provision.chief_for.contains(right))
        .map(|(fact, _)| fact.id.local())
        .collect()
}

fn sdg<'a>(scene: &Scene<'a>, right: &RightId) -> Vec<&'a str> {
    let all: BTreeSet<&str> = scene
        .known
        .facts
        .each::<Indicator>(None)
        .filter(|(_, indicator)| indicator.right == *right)
        .filter_map(|(_, indicator)| indicator.sdg.as_deref())
        .collect();
    all.into_iter().collect()
}

fn steps<'a>(scene: &Scene<'a>, result: &'a RightResult, sources: &mut Numbered<'a>) -> Vec<StepSection<'a>> {
    let facts = &scene.known.facts;
    let mut section = |step: &'a StepResult| {
        // Judgements of law stand by their provisions, norms that restrict in a table of their own.
        let (counted, listed): (Vec<&Basis>, Vec<&Basis>) = step
            .basis
            .iter()
            .filter(|basis| !stands_elsewhere(scene, step.step, basis))
            .partition(|basis| basis.counts);
        let row = |basis: &'a Basis| BasisRow {
            basis,
            statement: facts.get(&basis.fact).map(|fact| sources.statement(fact)),
        };
        StepSection {
            reading: Reading::of(step, result.family),
            support: &step.support,
            not_known: match &step.level {
                Level::NotEnoughData { reason, would_help } => Some((reason, would_help)),
                Level::Known(_) => None,
            },
            more: counted.len().saturating_sub(ROWS),
            listed: listed.len(),
            rows: counted.into_iter().take(ROWS).map(row).collect(),
            result: step,
        }
    };
    result.steps.iter().map(&mut section).collect()
}

fn stands_elsewhere(scene: &Scene<'_>, step: Step, basis: &Basis) -> bool {
    let kind = scene.known.facts.get(&basis.fact).map(|fact| fact.kind());
    step == Step::Law && matches!(kind, Some(Kind::Alignment | Kind::Norm))
}

/// Chief provisions first, each with its judgements; then others that were judged.
fn law<'a>(
    scene: &Scene<'a>,
    assessment: &'a Assessment,
    result: &'a RightResult,
    sources: &mut Numbered<'a>,
) -> Vec<ProvisionLine<'a>> {
    let facts = &scene.known.facts;
    let basis: Vec<(&Basis, &Fact, &Alignment)> = result
        .step(Step::Law)
        .into_iter()
        .flat_map(|step| &step.basis)
        .filter_map(|basis| {
            let (fact, alignment) = facts.find::<Alignment>(Some(assessment.country), basis.fact.local())?;
            (fact.id == basis.fact).then_some((basis, fact.as_ref(), alignment))
        })
        .collect();
    let judged = |id: &str| basis.iter().any(|(_, _, alignment)| alignment.provision.as_str() == id);
    let provisions: BTreeSet<&str> =
        basis.iter().map(|(_, _, alignment)| alignment.provision.as_str()).collect();
    let each = if provisions.len() * 2 > JUDGEMENTS { 1 } else { 2 };
    let mut lines: Vec<ProvisionLine<'a>> = in_order(scene, &result.right)
        .into_iter()
        .map(|(fact, provision)| (fact, provision, provision.chief_for.contains(&result.right)))
        .filter(|(fact, _, chief)| *chief || judged(fact.id.local()))
        .map(|(fact, provision, chief)| {
            let mut all: Vec<_> = basis
                .iter()
                .filter(|(_, _, alignment)| alignment.provision.as_str() == fact.id.local())
                .collect();
            // The law of the whole State before that of a part, the weakest first.
            all.sort_by_key(|(basis, _, alignment)| {
                (!alignment.territory.is_empty(), basis.level.map(Interval::low))
            });
            ProvisionLine {
                id: &fact.id,
                provision,
                chief,
                more: all.len().saturating_sub(each),
                judgements: all
                    .into_iter()
                    .take(each)
                    .map(|(basis, fact, alignment)| JudgementLine {
                        statement: sources.statement(fact),
                        alignment,
                        level: basis.level,
                        counts: basis.counts,
                        territory: alignment
                            .territory
                            .iter()
                            .map(|code| part_name(scene, assessment, code))
                            .collect(),
                    })
                    .collect(),
            }
        })
        .collect();
    lines.sort_by_key(|line| !line.chief);
    lines
}

fn part_name(scene: &Scene<'_>, assessment: &Assessment, code: &str) -> String {
    let names = scene.names(Some(assessment.country), assessment.as_of);
    let part =
        scene.known.facts.each::<Territory>(Some(assessment.country)).find(|(_, part)| part.code == code);
    part.map_or_else(|| code.to_owned(), |(fact, _)| scene.text.fact_name(&names, fact))
}

/// Every provision: those of the instrument that leads for the right first, then by instrument, each
/// in the order of its articles.
fn in_order<'a>(scene: &Scene<'a>, right: &RightId) -> Vec<(&'a std::sync::Arc<Fact>, &'a Provision)> {
    let facts = &scene.known.facts;
    let lead = facts.reference::<Right>(right.as_str()).and_then(|right| right.lead_instrument.as_ref());
    let mut instruments: Vec<&InstrumentId> =
        facts.each::<Provision>(None).map(|(_, provision)| &provision.instrument).collect();
    instruments.sort_unstable();
    instruments.dedup();
    instruments.sort_by_key(|instrument| Some(*instrument) != lead);
    instruments.iter().flat_map(|instrument| facts.provisions(instrument.as_str())).collect()
}

/// Norms in force that restrict the right.
fn restricting<'a>(scene: &Scene<'a>, assessment: &Assessment, right: &RightId) -> Vec<&'a Fact> {
    scene
        .known
        .facts
        .each::<Norm>(Some(assessment.country))
        .filter(|(fact, norm)| {
            norm.effect != NormEffect::Protects
                && norm.rights.contains(right)
                && fact.holds.on(assessment.as_of).possible()
        })
        .map(|(fact, _)| fact.as_ref())
        .collect()
}

/// The other rights of the row.
fn under(assessment: &Assessment, result: &RightResult) -> Vec<Under> {
    assessment
        .rights
        .iter()
        .filter(|other| other.shown_under == result.right && other.right != result.right)
        .map(|other| Under {
            right: other.right.clone(),
            readings: other.steps.iter().map(|step| Reading::of(step, other.family)).collect(),
        })
        .collect()
}
