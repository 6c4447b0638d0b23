//! What is measured and said of the practice of a right.

use std::collections::{BTreeMap, BTreeSet};

use mizan_assess::Assessment;
use mizan_domain::kinds::{Case, Claim, Count, Implementation, Issue, Observation, Recommendation, Voice};
use mizan_domain::{Body, Fact, RightId, Series, SourceKind, Stance};

use super::{Numbered, Statement};
use crate::scene::Scene;

/// Years in the table; the chart and the CSV have all.
pub(crate) const YEARS: usize = 10;

/// Measured series of a right by year.
pub(crate) struct SeriesTable<'a> {
    pub(crate) series: Vec<SeriesColumn<'a>>,
    /// Newest first.
    pub(crate) years: Vec<i16>,
}

/// One series.
pub(crate) struct SeriesColumn<'a> {
    pub(crate) series: &'a Series,
    /// Oldest first.
    pub(crate) values: Vec<Measured>,
    /// The newest value, as the statement whose sources stand for the series.
    pub(crate) newest: Statement<'a>,
}

/// A measured value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Measured {
    pub(crate) year: i16,
    pub(crate) value: f64,
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
}

impl SeriesColumn<'_> {
    /// The value of a year.
    pub(crate) fn of(&self, year: i16) -> Option<Measured> {
        self.values.iter().find(|value| value.year == year).copied()
    }
}

/// The series that measure the right, as far as the day.
pub(crate) fn series<'a>(
    scene: &Scene<'a>,
    assessment: &Assessment,
    right: &RightId,
    sources: &mut Numbered<'a>,
) -> SeriesTable<'a> {
    let mut by_series: BTreeMap<&str, Vec<(&'a Fact, &'a Observation)>> = BTreeMap::new();
    for (fact, observation) in scene.known.facts.each::<Observation>(Some(assessment.country)) {
        if observation.year <= assessment.as_of.year() {
            by_series.entry(&observation.series).or_default().push((fact, observation));
        }
    }
    let mut columns = Vec::new();
    for series in scene.known.rules.rules().series.iter().filter(|s| s.rights.contains(right)) {
        let Some(observed) = by_series.get_mut(series.id.as_str()) else { continue };
        observed.sort_by_key(|(_, observation)| observation.year);
        let Some((newest, _)) = observed.last() else { continue };
        columns.push(SeriesColumn {
            series,
            newest: sources.statement(newest),
            values: observed
                .iter()
                .map(|(_, o)| Measured { year: o.year, value: o.value, low: o.low, high: o.high })
                .collect(),
        });
    }
    let years: BTreeSet<i16> =
        columns.iter().flat_map(|column| column.values.iter().map(|value| value.year)).collect();
    SeriesTable { series: columns, years: years.into_iter().rev().collect() }
}

/// What the State says and what others report.
#[derive(Default)]
pub(crate) struct Position<'a> {
    pub(crate) state: Vec<Statement<'a>>,
    pub(crate) others: Vec<Statement<'a>>,
    pub(crate) counts: Vec<Statement<'a>>,
}

/// Statements that hold on the day and name the right, apart by who makes them.
pub(crate) fn positions<'a>(
    scene: &Scene<'a>,
    assessment: &Assessment,
    right: &RightId,
    sources: &mut Numbered<'a>,
) -> Position<'a> {
    let mut position = Position::default();
    for fact in scene.known.facts.about(assessment.country) {
        if !fact.holds.on(assessment.as_of).possible() || !speaks_of(scene, fact, right) {
            continue;
        }
        let statement = sources.statement(fact);
        if matches!(fact.body, Body::Count(_)) {
            position.counts.push(statement);
        } else if is_by_state(scene, fact) {
            position.state.push(statement);
        } else {
            position.others.push(statement);
        }
    }
    position
}

fn speaks_of(scene: &Scene<'_>, fact: &Fact, right: &RightId) -> bool {
    match &fact.body {
        Body::Issue(Issue { rights, practice_of, .. }) => {
            rights.contains(right) || practice_of.contains(right)
        }
        Body::Case(Case { rights, .. }) => rights.contains(right),
        Body::Claim(Claim { rights, stated_as, .. }) => rights.contains(right) && stated_as.is_empty(),
        Body::Count(Count { right: of, .. }) => of == right,
        Body::Implementation(Implementation { recommendation, .. }) => scene
            .known
            .facts
            .find::<Recommendation>(fact.country, recommendation.as_str())
            .is_some_and(|(_, asks)| asks.rights.contains(right)),
        _ => false,
    }
}

/// Whether the State itself makes the statement.
fn is_by_state(scene: &Scene<'_>, fact: &Fact) -> bool {
    if let Body::Implementation(implementation) = &fact.body {
        return implementation.by == Voice::State;
    }
    fact.citations.iter().any(|citation| {
        citation.stance == Stance::Supports
            && scene
                .known
                .facts
                .source(citation.source.as_str())
                .is_some_and(|source| source.kind == SourceKind::StateReport)
    })
}
