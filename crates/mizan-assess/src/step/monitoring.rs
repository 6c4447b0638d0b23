//! Is the State reviewed, on time, and does it follow up?

use mizan_domain::kinds::Interval;
use mizan_domain::{Holds, Kind};

use super::Outcome;
use super::binding::Binding;
use super::rounds::BodyReview;
use crate::case::RightInfo;
use crate::rulebook::lower_median;
use crate::run::{Reasons, Run, by_certainty, over_maybes, reference, references};
use crate::{Arg, Message, Step};

impl<'a> Run<'a> {
    /// What each instrument's body makes of the State, by instrument number.
    pub(crate) fn body_reviews(&self) -> Vec<BodyReview<'a>> {
        self.case.instruments.iter().map(|i| self.body_review(&i.reviews, false)).collect()
    }

    /// The level of monitoring of a right: the lower median over the Universal Periodic Review and the
    /// bodies of the instruments that bind.
    pub(crate) fn monitoring(
        &self,
        right: &RightInfo<'a>,
        bindings: &[Binding<'a>],
        reviews: &[BodyReview<'a>],
        universal: &BodyReview<'a>,
    ) -> Outcome<'a> {
        let mut reasons = Reasons::default();
        let mut levels: Vec<((Interval, &str), Holds)> = Vec::new();
        let mut silent: Vec<&str> = Vec::new();
        levels.extend(universal.level.map(|level| ((level, ""), universal.counts)));
        if self.explains {
            explain(universal, None, &mut reasons);
        }
        for n in self.instruments_of(right) {
            let (Some(info), Some(review)) = (self.case.instruments.get(n), reviews.get(n)) else { continue };
            let bound = bindings.get(n).map_or(Holds::No, Binding::holds);
            if !bound.possible() {
                continue;
            }
            match review.level {
                Some(level) => levels.push(((level, info.id), bound.and(review.counts))),
                None if !review.recorded => silent.push(info.id),
                None => {}
            }
            if self.explains {
                explain(review, Some(info.id), &mut reasons);
            }
        }
        let (certain, maybes) = by_certainty(levels.iter().map(|((level, _), holds)| (*level, *holds)));
        let level = over_maybes(&certain, &maybes, lower_median);
        if !self.explains {
            return level.map_or_else(|| Outcome::unknown("no-review", reasons), Outcome::decided);
        }
        let mut outcome = match level {
            Some(level) => {
                let mut rule = Message::new("rule-monitoring").with("count", levels.len());
                if let Some(((weakest, id), _)) = levels.iter().min_by_key(|((l, _), _)| (l.low(), l.high()))
                {
                    rule = rule
                        .with("weakest", mechanism((!id.is_empty()).then_some(*id)))
                        .with("level", Arg::Level { step: Step::Monitoring, level: *weakest });
                }
                Outcome::known(level, rule, reasons)
            }
            None => Outcome::unknown("no-review", reasons),
        };
        if !silent.is_empty() {
            outcome.remarks.push(
                Message::new("remark-no-review-recorded")
                    .with("instruments", references(Kind::Instrument, silent.iter().copied()))
                    .with("count", silent.len()),
            );
        }
        outcome
    }
}

/// The body of an instrument, or the Universal Periodic Review.
pub(crate) fn mechanism(instrument: Option<&str>) -> Arg {
    match instrument {
        Some(id) => reference(Kind::Instrument, id),
        None => Arg::Key("mechanism-upr".to_owned()),
    }
}

fn explain<'a>(review: &BodyReview<'a>, instrument: Option<&str>, reasons: &mut Reasons<'a>) {
    let subject = mechanism(instrument);
    for row in &review.rows {
        let body = row.entry.body;
        let mut says =
            Message::new(row.key).with("cycle", Arg::Text(body.cycle.clone())).with("body", subject.clone());
        if let Some(late) = review.overdue.iter().find(|o| o.entry.n == row.entry.n) {
            says = says.with("due", late.due);
        }
        if let Some(dialogue) = body.dialogue {
            says = says.with("dialogue", dialogue);
        }
        reasons.add(row.entry.fact, Some(row.level), true, Some(subject.clone()), says);
    }
}
