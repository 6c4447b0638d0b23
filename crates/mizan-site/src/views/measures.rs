//! Measures by the gaps that they answer, and one measure.

use mizan_assess::{Assessment, Finding};
use mizan_domain::kinds::{Audience, Capacity, Factor, Measure};
use mizan_domain::{Fact, Gap, Kind, MeasureId, RightId, Slug};

use super::gaps::Narrowing;
use super::issues::said_of;
use super::{Frame, Numbered, Statement, Tab};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;

/// Columns of single findings on the table of dots; more than these don't fit beside each other.
const COLUMNS: usize = 16;

/// The table of dots.
pub(crate) struct MeasuresView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) rights: Vec<Narrowing<Option<RightId>>>,
    pub(crate) right: Option<RightId>,
    /// The findings whose columns are shown, if they are few; else one column a kind of gap.
    pub(crate) findings: Vec<&'a Finding>,
    /// Findings of the right that found no room, with the link to all.
    pub(crate) left_out: usize,
    pub(crate) lines: Vec<DotLine<'a>>,
    /// Measures of the catalogue that answer nothing on the day.
    pub(crate) idle: Vec<&'a Fact>,
}

/// A measure with its dots.
pub(crate) struct DotLine<'a> {
    pub(crate) id: MeasureId,
    pub(crate) measure: &'a Measure,
    /// How many findings of each kind it answers, in the order of the kinds.
    pub(crate) by_gap: Vec<(Gap, usize)>,
    /// Whether it answers each of the findings shown.
    pub(crate) dots: Vec<bool>,
    pub(crate) total: usize,
}

impl<'a> MeasuresView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, assessment: &'a Assessment, when: When) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Measures, Some(Tab::Gaps));
        let facts = &scene.known.facts;
        let place = Place::Country(assessment.country, when, CountryPage::Measures);
        let answered: Vec<&'a Finding> =
            assessment.findings.iter().filter(|finding| !finding.measures.is_empty()).collect();
        let named = answered.iter().map(|finding| finding.rights.as_slice());
        let rights = super::issues::by_right(scene, &frame, &place, named);
        let right = rights.iter().find(|n| n.current).and_then(|n| n.value.clone());
        let counted: Vec<&'a Finding> = answered
            .into_iter()
            .filter(|finding| right.as_ref().is_none_or(|right| finding.rights.contains(right)))
            .collect();
        let findings: Vec<&'a Finding> = match &right {
            Some(_) => counted.iter().copied().take(COLUMNS).collect(),
            None => Vec::new(),
        };
        let mut lines = Vec::new();
        let mut idle = Vec::new();
        for (fact, measure) in facts.each::<Measure>(None) {
            let Ok(id) = fact.id.local().parse::<MeasureId>() else { continue };
            let own: Vec<&Finding> = counted.iter().copied().filter(|f| f.measures.contains(&id)).collect();
            if own.is_empty() {
                idle.push(fact.as_ref());
                continue;
            }
            let of = |gap: &Gap| (*gap, own.iter().filter(|finding| finding.kind == *gap).count());
            lines.push(DotLine {
                by_gap: Gap::ALL.iter().map(of).collect(),
                dots: findings.iter().map(|finding| finding.measures.contains(&id)).collect(),
                total: own.len(),
                id,
                measure,
            });
        }
        lines.sort_by_key(|line| std::cmp::Reverse(line.total));
        Self {
            left_out: if right.is_some() { counted.len() - findings.len() } else { 0 },
            frame,
            rights,
            right,
            findings,
            lines,
            idle,
        }
    }

    /// The kinds of gap that any measure answers.
    pub(crate) fn gaps(&self) -> Vec<Gap> {
        let some = |gap: &Gap| self.lines.iter().any(|l| l.by_gap.iter().any(|(g, n)| g == gap && *n > 0));
        Gap::ALL.iter().copied().filter(some).collect()
    }
}

/// One measure.
pub(crate) struct MeasureView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) id: MeasureId,
    pub(crate) statement: Statement<'a>,
    pub(crate) measure: &'a Measure,
    pub(crate) findings: Vec<&'a Finding>,
    /// Barriers that it is meant to weaken.
    pub(crate) weakens: Vec<Statement<'a>>,
    /// Assessments of bodies that name it.
    pub(crate) bodies: Vec<Statement<'a>>,
    /// Target groups that it is meant for.
    pub(crate) groups: Vec<Statement<'a>>,
    /// Rows and statements of sources that propose it.
    pub(crate) said: Vec<Statement<'a>>,
    pub(crate) sources: Numbered<'a>,
}

impl<'a> MeasureView<'a> {
    /// None where the catalogue has no such measure.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let facts = &scene.known.facts;
        let country = Some(assessment.country);
        let (fact, measure) = facts.find::<Measure>(None, id.as_str())?;
        let own: MeasureId = id.as_str().parse().ok()?;
        let mut sources = Numbered::new(facts);
        let statement = sources.statement(fact);
        let weakens = facts
            .each::<Factor>(country)
            .filter(|(factor, _)| measure.weakens.iter().any(|id| id == factor.id.local()))
            .map(|(fact, _)| sources.statement(fact))
            .collect();
        let bodies = facts
            .each::<Capacity>(country)
            .filter(|(_, capacity)| capacity.measures.contains(&own))
            .map(|(fact, _)| sources.statement(fact))
            .collect();
        let groups = facts
            .each::<Audience>(country)
            .filter(|(_, audience)| audience.measures.contains(&own))
            .map(|(fact, _)| sources.statement(fact))
            .collect();
        let said = said_of(scene, &fact.id)
            .filter(|said| said.country.is_none_or(|c| c == assessment.country))
            .filter(|said| said.kind() == Kind::TableRow || said.kind() == Kind::Claim)
            .map(|fact| sources.statement(fact))
            .collect();
        Some(Self {
            frame: scene.country_frame(assessment, when, CountryPage::Measure(id.clone()), Some(Tab::Gaps)),
            findings: assessment.findings.iter().filter(|f| f.measures.contains(&own)).collect(),
            id: own,
            statement,
            measure,
            weakens,
            bodies,
            groups,
            said,
            sources,
        })
    }
}
