//! Gaps of enforcement: what practice is, against the State's own law.

use mizan_domain::{Fact, Holds, Kind};

use super::{Draft, at_least, at_most, level};
use crate::pass::{Pass, RightPass};
use crate::rulebook::{self, rule};
use crate::run::reference;
use crate::step::trend::Trend;
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    for (number, right) in pass.rights.iter().enumerate() {
        drafts.extend(practice_poor(pass, number, right));
        drafts.extend(practice_declining(pass, number, right));
    }
}

/// The facts that practice is read from.
fn practice_facts<'a>(pass: &Pass<'a>, number: usize) -> Vec<&'a Fact> {
    pass.case.rights.get(number).map(|r| pass.run.practice_facts(r)).unwrap_or_default()
}

/// Practice at the threshold or below: below the law where law has a promise, else poor.
fn practice_poor<'a>(pass: &Pass<'a>, number: usize, result: &RightPass<'a>) -> Option<Draft<'a>> {
    let practice = result.practice.outcome.level?;
    let poor = at_most(practice, rulebook::level(pass.run.thresholds().practice_poor_at_most));
    if !poor.possible() {
        return None;
    }
    let right = pass.case.rights.get(number)?;
    let chief: Vec<usize> = pass.run.live_chief(right, &pass.bindings).collect();
    let least = rulebook::level(pass.run.thresholds().law_answered_from);
    let promised = result.law.level.filter(|law| at_least(*law, least).possible());
    let certain = poor == Holds::Yes;
    let (rule, message) = match promised {
        Some(law) => {
            let key =
                if certain { "finding-practice-below-law" } else { "finding-practice-below-law-possible" };
            (rule::PRACTICE_BELOW_LAW, Message::new(key).with("law", level(Step::Law, law)))
        }
        None => {
            let key = match (certain, result.law.level.is_some()) {
                (true, true) => "finding-practice-poor",
                (false, true) => "finding-practice-poor-possible",
                (true, false) => "finding-practice-poor-law-unknown",
                (false, false) => "finding-practice-poor-law-unknown-possible",
            };
            (rule::PRACTICE_POOR, Message::new(key).with("steps", failing(result)))
        }
    };
    let message = message
        .with("right", reference(Kind::Right, right.id))
        .with("practice", level(Step::Practice, practice));
    let judgements: Vec<&Fact> = chief
        .iter()
        .filter_map(|p| pass.laws.get(*p))
        .flat_map(|l| &l.judged)
        .map(|j| j.entry.fact)
        .collect();
    Some(
        Draft::new(rule, right.id, Step::Practice, message)
            .certain(certain)
            .rights([number])
            .provisions(chief)
            .facts(practice_facts(pass, number))
            .facts(if promised.is_some() { judgements } else { Vec::new() }),
    )
}

/// The earlier steps that stand at 1 or less, as a list of keys.
fn failing(result: &RightPass) -> Arg {
    let names: Vec<&str> = Step::ALL
        .iter()
        .zip(result.levels())
        .filter(|(step, level)| **step < Step::Practice && level.is_some_and(|l| l.high() <= 1))
        .map(|(step, _)| step.name())
        .collect();
    Arg::Text(names.join(","))
}

fn practice_declining<'a>(pass: &Pass<'a>, number: usize, result: &RightPass<'a>) -> Option<Draft<'a>> {
    let (trend, used) = result.practice.trend.as_ref()?;
    if *trend != Trend::Worse {
        return None;
    }
    let right = pass.case.rights.get(number)?;
    let years = i64::from(rulebook::whole(pass.run.thresholds().trend_window_years));
    let message = Message::new("finding-practice-declining")
        .with("right", reference(Kind::Right, right.id))
        .with("years", years);
    Some(
        Draft::new(rule::PRACTICE_DECLINING, right.id, Step::Practice, message)
            .rights([number])
            .provisions(pass.run.live_chief(right, &pass.bindings))
            .facts(used.iter().map(|o| o.fact)),
    )
}
