//! Gaps of awareness and of evidence.

use mizan_domain::{Holds, Kind};

use super::Draft;
use crate::pass::Pass;
use crate::rulebook::rule;
use crate::run::reference;
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    not_aware(pass, drafts);
    not_enough_data(pass, drafts);
}

fn not_aware<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    for (audience, holds) in pass.run.holding(&pass.case.audiences) {
        if !audience.body.limited {
            continue;
        }
        let id = audience.fact.id.local();
        let awareness = audience.body.awareness.clone().unwrap_or_default();
        let key = if audience.body.rights.is_empty() { "finding-not-aware-all" } else { "finding-not-aware" };
        let message = Message::new(key)
            .with("group", reference(Kind::Audience, id))
            .with("awareness", Arg::Text(awareness));
        let mut draft = Draft::new(rule::NOT_AWARE, id, Step::Barriers, message)
            .certain(holds == Holds::Yes)
            .rights(audience.body.rights.iter().filter_map(|r| pass.case.right(r.as_str())))
            .facts([audience.fact]);
        draft.named_measures = audience.body.measures.iter().map(|m| m.as_str().to_owned()).collect();
        drafts.push(draft);
    }
}

fn not_enough_data<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    for (number, (right, result)) in pass.case.rights.iter().zip(&pass.rights).enumerate() {
        for (step, level) in Step::ALL.into_iter().zip(result.levels()) {
            if level.is_some() {
                continue;
            }
            let subject = format!("{}-{}", right.id, step.name());
            let message = Message::new("finding-not-enough-data")
                .with("right", reference(Kind::Right, right.id))
                .with("step", Arg::Key(format!("step-{}", step.name())));
            drafts.push(
                Draft::new(rule::NOT_ENOUGH_DATA, &subject, step, message)
                    .rights([number])
                    .facts([right.fact]),
            );
        }
    }
}
