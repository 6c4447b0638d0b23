//! Rounds before the reviewing bodies: what is late and by how long, what is due next, what is past.
//! Dates after the page's day are not shown as reached.

use std::collections::BTreeMap;

use mizan_assess::{Assessment, BodyRounds, Detail, OverdueReport, Step};
use mizan_domain::kinds::{Instrument, Interval, Provision, Review, RightFamily};
use mizan_domain::{Body, Checked, Day, Fact, FactId, Holds, Kind, PartialDate};

use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::section::Section;

/// The page.
pub(crate) struct ReviewsView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) day: Day,
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
    pub(crate) report: OverdueReport,
    /// Whole months since the due date; of a date known to the year, since its end.
    pub(crate) months: u32,
}

/// What a due date is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    Report,
    Replies,
    FollowUp,
}

impl Due {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Replies => "replies",
            Self::FollowUp => "follow-up",
        }
    }
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

/// Whole months from a date to a day.
pub(crate) fn months(from: Day, to: Day) -> u32 {
    let mut months = 0;
    while from.plus_months(months + 1) <= to && months < 12_000 {
        months += 1;
    }
    u32::try_from(months).unwrap_or(0)
}

/// The next thing due of a body's rounds on a day, where a date is recorded.
fn next_due<'r>(
    rounds: impl Iterator<Item = (&'r Fact, &'r Review)>,
    day: Day,
) -> Option<(PartialDate, Due, &'r Fact, &'r Review)> {
    let reached = |date: Option<PartialDate>| date.is_some_and(|date| date.latest() <= day);
    rounds
        .flat_map(|(fact, review)| {
            let reported = reached(review.submitted) || reached(review.dialogue) || reached(review.closed_on);
            let report = review.due.filter(|_| !reported).map(|date| (date, Due::Report));
            let next = review.next_due.filter(|_| reached(review.dialogue)).map(|date| (date, Due::Report));
            let replies = review
                .replies_due
                .filter(|_| reached(review.list_of_issues) && !reached(review.dialogue))
                .map(|date| (date, Due::Replies));
            let follow = review.follow_up.as_ref().and_then(|follow| {
                let open = reached(review.dialogue) && !reached(follow.received) && !reached(follow.refused);
                follow.due.filter(|_| open).map(|date| (date, Due::FollowUp))
            });
            let all = [report, next, replies, follow];
            all.into_iter().flatten().map(move |(date, what)| (date, what, fact, review))
        })
        .filter(|(date, ..)| date.latest() >= day)
        .min_by_key(|(date, ..)| date.latest())
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
        let mut late: Vec<LateLine<'a>> = Vec::new();
        for of in detail.rounds.iter().filter(|of| of.bound.possible()) {
            late.extend(of.overdue.iter().filter_map(|report| late_line(scene, report, day, &mut sources)));
        }
        late.sort_by(|a, b| b.months.cmp(&a.months).then_with(|| a.report.fact.cmp(&b.report.fact)));
        let (mut coming, mut expected, mut bodies) = (Vec::new(), Vec::new(), Vec::new());
        for (instrument, mut own) in rounds {
            let of = detail
                .rounds
                .iter()
                .find(|of| of.instrument.as_ref().map(mizan_domain::InstrumentId::as_str) == instrument);
            let binds = of.is_some_and(|of| of.bound.possible());
            own.sort_by_key(|(fact, review)| (order(review), fact.id.clone()));
            if binds {
                match next_due(own.iter().copied(), day) {
                    Some((due, what, fact, review)) => {
                        coming.push(DueLine { statement: sources.statement(fact), review, due, what });
                    }
                    None => expected.extend(of.and_then(|of| expected_line(scene, of, &own, day))),
                }
            }
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
        coming.sort_by_key(|line| line.due.latest());
        expected.sort_by_key(|line| line.year);
        let recommendations = facts.of_kind(Some(assessment.country), Kind::Recommendation).count();
        Self { frame, day, late, coming, expected, bodies, recommendations, sources }
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

fn late_line<'a>(
    scene: &Scene<'a>,
    report: &OverdueReport,
    day: Day,
    sources: &mut Numbered<'a>,
) -> Option<LateLine<'a>> {
    let fact = scene.known.facts.get(&report.fact)?;
    let Body::Review(review) = &fact.body else { return None };
    Some(LateLine {
        statement: sources.statement(fact),
        review,
        months: months(report.due.latest(), day),
        report: report.clone(),
    })
}

/// The year in which a body's next report can be expected: the treaty's period counted from the latest
/// dialogue, where no later due date is recorded and none is overdue.
fn expected_line<'a>(
    scene: &Scene<'a>,
    of: &BodyRounds,
    rounds: &[(&'a Fact, &'a Review)],
    day: Day,
) -> Option<ExpectedLine<'a>> {
    let facts = &scene.known.facts;
    let instrument = of.instrument.as_ref()?;
    if !of.overdue.is_empty() || facts.reference::<Instrument>(instrument.as_str()).is_none() {
        return None;
    }
    let (_, review) = rounds.iter().find(|(fact, _)| of.latest.as_ref() == Some(&fact.id))?;
    let dialogue = review.dialogue.filter(|date| date.latest() <= day)?;
    let (provision, every) = facts
        .provisions(instrument.as_str())
        .into_iter()
        .find_map(|(fact, body): (_, &Provision)| Some((fact, body.reports_every?)))?;
    Some(ExpectedLine {
        review,
        dialogue,
        every,
        year: dialogue.year().saturating_add(i16::try_from(every).unwrap_or(0)),
        provision,
    })
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
    let own = scene
        .known
        .facts
        .each::<Review>(Some(assessment.country))
        .filter(|(fact, review)| {
            review.instrument == of.instrument && fact.holds.on(assessment.as_of).possible()
        })
        .map(|(fact, review)| (fact.as_ref(), review));
    next_due(own, assessment.as_of).map(|(date, what, ..)| NextReport::Due(date, what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lateness_is_counted_in_whole_months() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(months(day("2021-06-11"), day("2021-07-10")), 0);
        assert_eq!(months(day("2021-06-11"), day("2021-07-11")), 1);
        assert_eq!(months(day("2021-06-11"), day("2026-11-24")), 65);
        assert_eq!(months(day("2026-11-24"), day("2021-06-11")), 0);
    }
}
