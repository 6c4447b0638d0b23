//! Rounds before the reviewing bodies: what is late and by how long, what is due next, what is past.
//! Dates after the page's day are not shown as reached.

use std::collections::BTreeMap;

use mizan_assess::{
    Assessment, BodyRounds, Calendar, Coming, Detail, Due, Expected, Late, Step, calendar, due,
};
use mizan_domain::kinds::{Interval, Review, RightFamily};
use mizan_domain::{Body, Checked, Country, Day, Fact, FactId, Holds, Kind, PartialDate};

use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::section::Section;

/// The page.
pub(crate) struct ReviewsView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) country: Country,
    pub(crate) day: Day,
    /// What is late, due and expected, for files.
    pub(crate) dates: Calendar,
    /// Reports that are due and not in, the latest of all first.
    pub(crate) late: Vec<LateLine<'a>>,
    /// What is due next, soonest first.
    pub(crate) coming: Vec<DueLine<'a>>,
    /// What a treaty's period lets one expect, where no date is recorded.
    pub(crate) expected: Vec<ExpectedLine<'a>>,
    /// The rounds, body by body.
    pub(crate) bodies: Vec<BodyGroup<'a>>,
    /// How many paragraphs of outcomes are recorded.
    pub(crate) recommendations: usize,
    pub(crate) sources: Numbered<'a>,
}

/// A round as it is recorded.
type Round<'a> = (&'a Fact, &'a Review);

/// A report that is late.
pub(crate) struct LateLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) review: &'a Review,
    pub(crate) report: Late,
}

/// A due date on record that has not come.
pub(crate) struct DueLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) review: &'a Review,
    pub(crate) due: PartialDate,
    pub(crate) what: Due,
}

/// A year worked out from a treaty's period: a prediction.
pub(crate) struct ExpectedLine<'a> {
    pub(crate) review: &'a Review,
    pub(crate) dialogue: PartialDate,
    pub(crate) every: u32,
    pub(crate) year: i16,
    /// The provision that sets the period.
    pub(crate) provision: &'a Fact,
}

/// The rounds before one body.
pub(crate) struct BodyGroup<'a> {
    /// A round of it: its name says the body.
    pub(crate) example: &'a Review,
    pub(crate) reading: Option<Reading>,
    pub(crate) rounds: Vec<RoundLine<'a>>,
}

/// One round, with the stages reached by the day.
pub(crate) struct RoundLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) review: &'a Review,
    pub(crate) late: bool,
}

impl RoundLine<'_> {
    /// A date that the day has reached, or may have.
    pub(crate) fn by(date: Option<PartialDate>, day: Day) -> Option<PartialDate> {
        date.filter(|date| date.earliest() <= day)
    }
}

impl<'a> ReviewsView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        detail: &Detail,
        when: When,
        section: &'static Section,
    ) -> Self {
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page, Some(Tab::Section(section)));
        let facts = &scene.known.facts;
        let day = assessment.as_of;
        let mut sources = Numbered::new(facts);
        // Rounds of no instrument come first: those of the Universal Periodic Review.
        let mut rounds: BTreeMap<Option<&str>, Vec<Round<'a>>> = BTreeMap::new();
        for (fact, review) in facts.each::<Review>(Some(assessment.country)) {
            let instrument = review.instrument.as_ref().map(mizan_domain::InstrumentId::as_str);
            if fact.holds.on(day).possible() {
                rounds.entry(instrument).or_default().push((fact, review));
            }
        }
        let dates = calendar(facts, detail, assessment.country, day);
        let all = dates.clone();
        let round = |id: &FactId| -> Option<Round<'a>> {
            let fact = facts.get(id)?;
            let Body::Review(review) = &fact.body else { return None };
            Some((fact, review))
        };
        let late: Vec<LateLine<'a>> = dates
            .late
            .into_iter()
            .filter_map(|report| {
                let (fact, review) = round(&report.fact)?;
                Some(LateLine { statement: sources.statement(fact), review, report })
            })
            .collect();
        let coming = dates.coming.into_iter().filter_map(|Coming { fact, due, what }| {
            let (fact, review) = round(&fact)?;
            Some(DueLine { statement: sources.statement(fact), review, due, what })
        });
        let coming = coming.collect();
        let expected =
            dates.expected.into_iter().filter_map(|Expected { fact, dialogue, every, year, provision }| {
                let (_, review) = round(&fact)?;
                Some(ExpectedLine { review, dialogue, every, year, provision: facts.get(&provision)? })
            });
        let expected = expected.collect();
        let mut bodies = Vec::new();
        for (instrument, mut own) in rounds {
            let of = detail
                .rounds
                .iter()
                .find(|of| of.instrument.as_ref().map(mizan_domain::InstrumentId::as_str) == instrument);
            own.sort_by_key(|(fact, review)| (order(review), fact.id.clone()));
            let Some(example) = own.first().map(|(_, review)| *review) else { continue };
            bodies.push(BodyGroup {
                example,
                reading: of.filter(|of| of.bound.possible()).map(|of| reading(of.level, &own)),
                rounds: own
                    .into_iter()
                    .rev()
                    .map(|(fact, review)| RoundLine {
                        statement: sources.statement(fact),
                        review,
                        late: late.iter().any(|line| line.report.fact == fact.id),
                    })
                    .collect(),
            });
        }
        let recommendations = facts.of_kind(Some(assessment.country), Kind::Recommendation).count();
        Self {
            frame,
            country: assessment.country,
            day,
            dates: all,
            late,
            coming,
            expected,
            bodies,
            recommendations,
            sources,
        }
    }
}

/// Rounds stand in the order of their dialogue, else of what is known of them.
fn order(review: &Review) -> Option<PartialDate> {
    review.dialogue.or(review.submitted).or(review.closed_on).or(review.due)
}

fn reading(level: Option<Interval>, rounds: &[(&Fact, &Review)]) -> Reading {
    Reading {
        step: Step::Monitoring,
        family: RightFamily::Civil,
        level,
        unverified: level.is_some() && !rounds.iter().any(|(fact, _)| fact.is_verified()),
    }
}

/// What is next before the body of an instrument: late, due, or neither on record.
pub(crate) enum NextReport {
    /// Late since then, or perhaps; and what somebody checked of the round.
    Late(PartialDate, Holds, FactId, Checked),
    /// Due then.
    Due(PartialDate, Due),
}

/// The same for the row of an instrument.
pub(crate) fn next_report(scene: &Scene<'_>, assessment: &Assessment, of: &BodyRounds) -> Option<NextReport> {
    if !of.bound.possible() {
        return None;
    }
    if let Some(report) = of.overdue.iter().min_by_key(|report| report.due.latest()) {
        let round = scene.known.facts.get(&report.fact);
        let checked = round.map(|fact| fact.checked()).unwrap_or_default();
        return Some(NextReport::Late(report.due, report.holds, report.fact.clone(), checked));
    }
    let rounds = scene.known.facts.each::<Review>(Some(assessment.country));
    let own = rounds.filter(|(fact, review)| {
        review.instrument == of.instrument && fact.holds.on(assessment.as_of).possible()
    });
    let coming = own.flat_map(|(fact, review)| due(fact, review, assessment.as_of));
    coming.min_by_key(|coming| coming.due.latest()).map(|coming| NextReport::Due(coming.due, coming.what))
}
