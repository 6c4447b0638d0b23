//! Gaps of awareness and of evidence.

use mizan_domain::{Holds, Kind};

use super::Drafts;
use crate::pass::Pass;
use crate::rulebook::rule;
use crate::run::reference;
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    not_aware(pass, drafts);
    not_enough_data(pass, drafts);
}

fn not_aware<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    for (audience, holds) in pass.run.holding(&pass.case.audiences) {
        if !audience.body.limited {
            continue;
        }
        let id = audience.fact.id.local();
        drafts.add(rule::NOT_AWARE, id, Step::Barriers, |draft| {
            let body = audience.body;
            let key = if body.rights.is_empty() { "finding-not-aware-all" } else { "finding-not-aware" };
            let message = Message::new(key)
                .with("group", reference(Kind::Audience, id))
                .with("awareness", Arg::Text(body.awareness.clone().unwrap_or_default()));
            let mut draft = draft
                .says(message)
                .certain(holds == Holds::Yes)
                .rights(body.rights.iter().filter_map(|r| pass.case.right(r.as_str())))
                .facts([audience.fact]);
            draft.named_measures = body.measures.iter().map(|m| m.as_str().to_owned()).collect();
            draft
        });
    }
}

fn not_enough_data<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    for (number, (right, result)) in pass.case.rights.iter().zip(&pass.rights).enumerate() {
        for (step, outcome) in Step::ALL.into_iter().zip(result.steps()) {
            if outcome.level.is_some() {
                continue;
            }
            let subject = [right.id, "-", step.name()].concat();
            drafts.add(rule::NOT_ENOUGH_DATA, subject, step, |draft| {
                let mut message = Message::new("finding-not-enough-data")
                    .with("right", reference(Kind::Right, right.id))
                    .with("step", Arg::Key(format!("step-{}", step.name())));
                if let Some((reason, help)) = outcome.missing() {
                    message = message.with("reason", Arg::Key(reason)).with("help", Arg::Key(help));
                }
                draft.says(message).rights([number]).facts([right.fact])
            });
        }
    }
}
