//! What is measured and said of the practice of a right.

use std::collections::{BTreeMap, BTreeSet};

use mizan_assess::Assessment;
use mizan_chart::MOST_SERIES;
use mizan_domain::kinds::Observation;
use mizan_domain::{Body, Country, Day, Fact, RightId, Series};
use mizan_report::voices;

use super::{Numbered, Statement};
use crate::scene::Scene;

/// Years in the table; the chart and the CSV have all.
pub(crate) const YEARS: usize = 6;

/// Measured series of a right by year.
pub(crate) struct SeriesTable<'a> {
    pub(crate) series: Vec<SeriesColumn<'a>>,
    /// Newest first.
    pub(crate) years: Vec<i16>,
}

/// One series.
pub(crate) struct SeriesColumn<'a> {
    pub(crate) series: &'a Series,
    /// Its name in the language of the page.
    pub(crate) name: String,
    /// The ends of its scale, where that has classes.
    pub(crate) classes: Option<(f64, f64)>,
    /// Oldest first.
    pub(crate) values: Vec<Measured<'a>>,
    /// The newest value, as the statement whose sources stand for the series.
    pub(crate) newest: Statement<'a>,
}

/// A measured value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured<'a> {
    pub(crate) fact: &'a Fact,
    pub(crate) year: i16,
    pub(crate) value: f64,
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
}

impl<'a> SeriesColumn<'a> {
    /// The value of a year.
    pub(crate) fn of(&self, year: i16) -> Option<Measured<'a>> {
        self.values.iter().find(|value| value.year == year).copied()
    }

    /// Whether the two can be drawn on one axis: of the same scale, better in the same direction.
    fn shares_axis(&self, other: &Self) -> bool {
        self.series.scale == other.series.scale
            && self.series.higher_is_better == other.series.higher_is_better
    }
}

impl<'a> SeriesTable<'a> {
    /// The series that a picture each shows: those on one axis together, as many as can be told apart.
    /// A single value makes no picture.
    pub(crate) fn pictures(&self) -> Vec<Vec<&SeriesColumn<'a>>> {
        let mut pictures: Vec<Vec<&SeriesColumn<'a>>> = Vec::new();
        for column in self.series.iter().filter(|column| column.values.len() > 1) {
            let same = |of: &&mut Vec<&SeriesColumn<'a>>| {
                of.len() < MOST_SERIES && of.first().is_some_and(|first| first.shares_axis(column))
            };
            match pictures.iter_mut().find(same) {
                Some(picture) => picture.push(column),
                None => pictures.push(vec![column]),
            }
        }
        pictures
    }
}

/// The series that measure the right, as far as the day.
pub(crate) fn series<'a>(
    scene: &Scene<'a>,
    assessment: &Assessment,
    right: &RightId,
    sources: &mut Numbered<'a>,
) -> SeriesTable<'a> {
    let asked = |series: &Series| series.rights.contains(right);
    measured(scene, assessment.country, assessment.as_of, asked, sources)
}

/// The series that are asked for, as far as the day.
pub(crate) fn measured<'a>(
    scene: &Scene<'a>,
    country: Country,
    as_of: Day,
    asked: impl Fn(&Series) -> bool,
    sources: &mut Numbered<'a>,
) -> SeriesTable<'a> {
    let rules = scene.known.rules.rules();
    let names = scene.names(Some(country), as_of);
    let mut by_series: BTreeMap<&str, Vec<(&'a Fact, &'a Observation)>> = BTreeMap::new();
    for (fact, observation) in scene.known.facts.each::<Observation>(Some(country)) {
        if observation.year <= as_of.year() {
            by_series.entry(&observation.series).or_default().push((fact, observation));
        }
    }
    let mut columns = Vec::new();
    for series in rules.series.iter().filter(|series| asked(series)) {
        let Some(observed) = by_series.get_mut(series.id.as_str()) else { continue };
        observed.sort_by_key(|(_, observation)| observation.year);
        let Some((newest, _)) = observed.last() else { continue };
        columns.push(SeriesColumn {
            series,
            name: scene.text.series(&names, &series.id),
            classes: classes(&rules.scale, &series.scale),
            newest: sources.statement(newest),
            values: observed
                .iter()
                .map(|(fact, o)| Measured { fact, year: o.year, value: o.value, low: o.low, high: o.high })
                .collect(),
        });
    }
    let years: BTreeSet<i16> =
        columns.iter().flat_map(|column| column.values.iter().map(|value| value.year)).collect();
    SeriesTable { series: columns, years: years.into_iter().rev().collect() }
}

/// The lowest and the highest class of a scale that lists its values.
fn classes(scales: &[mizan_domain::Scale], id: &str) -> Option<(f64, f64)> {
    let values = &scales.iter().find(|scale| scale.id == id)?.steps;
    let lowest = values.iter().map(|step| step.value).reduce(f64::min)?;
    Some((lowest, values.iter().map(|step| step.value).fold(lowest, f64::max)))
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
    let facts = &scene.known.facts;
    for fact in facts.about(assessment.country) {
        if !fact.holds.on(assessment.as_of).possible() || !voices::speaks_of(facts, fact, right) {
            continue;
        }
        let statement = sources.statement(fact);
        if matches!(fact.body, Body::Count(_)) {
            position.counts.push(statement);
        } else if voices::is_by_state(facts, fact) {
            position.state.push(statement);
        } else {
            position.others.push(statement);
        }
    }
    position
}
