//! How grave a finding is, part by part.

use mizan_domain::{Gap, Holds, Kind, RuleRow};

use super::{Draft, at_most};
use crate::pass::Pass;
use crate::rulebook::{level, whole};
use crate::run::reference;
use crate::{Arg, SeverityPart};

/// The base and each increment that applies, with what it applies for. `raised` says by right how
/// often it was raised.
pub(crate) fn parts(pass: &Pass, draft: &Draft, row: &RuleRow, raised: &[usize]) -> Vec<SeverityPart> {
    let base = draft.base.unwrap_or(row.base);
    let mut parts =
        vec![SeverityPart { id: "base".to_owned(), add: i8::try_from(base).unwrap_or(5), because: None }];
    let mut add = |id: &str, because: Option<Arg>| {
        if let Some(increment) = pass.case.rules.rules().increment.iter().find(|i| i.id == id) {
            parts.push(SeverityPart { id: id.to_owned(), add: increment.add, because });
        }
    };
    if let Some(provision) = not_derogable(pass, draft) {
        add("not-derogable", Some(provision));
    }
    if row.gap != Gap::Enforcement
        && let Some(right) = poor_practice(pass, draft)
    {
        add("practice-poor-too", Some(right));
    }
    if draft.long_overdue {
        add("long-overdue", None);
    }
    if let Some(right) = raised_often(pass, draft, raised) {
        add("raised-often", Some(right));
    }
    if !draft.certain {
        add("possible", None);
    }
    parts
}

fn not_derogable(pass: &Pass, draft: &Draft) -> Option<Arg> {
    draft
        .provisions
        .iter()
        .filter_map(|n| pass.case.provisions.get(*n))
        .find(|p| p.body.derogable == Some(false))
        .map(|p| reference(Kind::Provision, p.id))
}

fn poor_practice(pass: &Pass, draft: &Draft) -> Option<Arg> {
    let most = level(pass.run.thresholds().practice_poor_at_most);
    draft.rights.iter().find_map(|n| {
        let practice = pass.rights.get(*n)?.practice.outcome.level?;
        let right = pass.case.rights.get(*n)?;
        (at_most(practice, most) == Holds::Yes).then(|| reference(Kind::Right, right.id))
    })
}

fn raised_often(pass: &Pass, draft: &Draft, raised: &[usize]) -> Option<Arg> {
    let least = usize::try_from(whole(pass.run.thresholds().raised_often_from)).unwrap_or(3);
    let often = |n: &&usize| raised.get(**n).is_some_and(|times| *times >= least);
    let right = draft.rights.iter().find(often).and_then(|n| pass.case.rights.get(*n))?;
    Some(reference(Kind::Right, right.id))
}
