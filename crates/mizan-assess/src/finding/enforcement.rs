//! Gaps of enforcement: what practice is, against the State's own law.

use mizan_domain::{Fact, Holds, Kind};

use super::{Drafts, at_least, at_most, level};
use crate::case::RightInfo;
use crate::pass::{Pass, RightPass};
use crate::rulebook::{self, rule};
use crate::run::reference;
use crate::step::trend::Trend;
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    for (number, (right, result)) in pass.case.rights.iter().zip(&pass.rights).enumerate() {
        practice_poor(pass, number, right, result, drafts);
        practice_declining(pass, number, right, result, drafts);
    }
}

/// Practice at the threshold or below: below the law where law has a promise, else poor.
fn practice_poor<'a>(
    pass: &Pass<'a, '_>,
    number: usize,
    right: &RightInfo<'a>,
    result: &RightPass<'a>,
    drafts: &mut Drafts<'a>,
) {
    let Some(practice) = result.practice.outcome.level else { return };
    let poor = at_most(practice, rulebook::level(pass.run.thresholds().practice_poor_at_most));
    if !poor.possible() {
        return;
    }
    let least = rulebook::level(pass.run.thresholds().law_answered_from);
    let promised = result.law.level.filter(|law| at_least(*law, least).possible());
    let certain = poor == Holds::Yes;
    let which = if promised.is_some() { rule::PRACTICE_BELOW_LAW } else { rule::PRACTICE_POOR };
    drafts.add(which, right.id, Step::Practice, |draft| {
        let message = match promised {
            Some(law) if certain => {
                Message::new("finding-practice-below-law").with("law", level(Step::Law, law))
            }
            Some(law) => {
                Message::new("finding-practice-below-law-possible").with("law", level(Step::Law, law))
            }
            None => {
                let key = match (certain, result.law.level.is_some()) {
                    (true, true) => "finding-practice-poor",
                    (false, true) => "finding-practice-poor-possible",
                    (true, false) => "finding-practice-poor-law-unknown",
                    (false, false) => "finding-practice-poor-law-unknown-possible",
                };
                failing(Message::new(key), result)
            }
        };
        let message = message
            .with("right", reference(Kind::Right, right.id))
            .with("practice", level(Step::Practice, practice));
        let chief: Vec<usize> = pass.run.live_chief(right, &pass.bindings).collect();
        let laws = chief.iter().filter_map(|p| pass.laws.get(*p)).flat_map(|l| &l.judged);
        let judgements: Vec<&Fact> = laws.map(|j| j.info.entry.fact).collect();
        let law_known = result.law.level.is_some();
        draft
            .says(message)
            .certain(certain)
            .rights([number])
            .provisions(chief)
            .facts(result.practice.facts.iter().copied())
            .facts(if law_known { judgements } else { Vec::new() })
    });
}

/// Names the earlier steps that stand at 1 or less too, each by its own argument.
fn failing(message: Message, result: &RightPass) -> Message {
    let earlier = Step::ALL.iter().zip(result.levels()).filter(|(step, _)| **step < Step::Practice);
    let failing: Vec<Step> =
        earlier.filter(|(_, level)| level.is_some_and(|l| l.high() <= 1)).map(|(step, _)| *step).collect();
    let message = message.with("failing", failing.len());
    failing.iter().zip(1..).fold(message, |message, (step, n)| {
        message.with(&format!("failing-{n}"), Arg::Key(format!("step-{}", step.name())))
    })
}

fn practice_declining<'a>(
    pass: &Pass<'a, '_>,
    number: usize,
    right: &RightInfo<'a>,
    result: &RightPass<'a>,
    drafts: &mut Drafts<'a>,
) {
    let Some((Trend::Worse, used)) = &result.practice.trend else { return };
    drafts.add(rule::PRACTICE_DECLINING, right.id, Step::Practice, |draft| {
        let years = i64::from(rulebook::whole(pass.run.thresholds().trend_window_years));
        let message = Message::new("finding-practice-declining")
            .with("right", reference(Kind::Right, right.id))
            .with("years", years);
        let series = used.iter().filter_map(|n| pass.case.series.get(*n));
        let facts: Vec<&Fact> = series.flat_map(|s| pass.run.window(s)).map(|o| o.fact).collect();
        draft
            .says(message)
            .rights([number])
            .provisions(pass.run.live_chief(right, &pass.bindings))
            .facts(facts)
    });
}
