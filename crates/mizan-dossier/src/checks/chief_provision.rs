use mizan_domain::Kind;
use mizan_domain::kinds::{Provision, Right};

use super::Check;
use crate::form::What;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "chief-provision",
    severity: Severity::Error,
    help: "A right with a lead instrument has at least one chief provision: the level of the law is taken over the chief \
        provisions, so that a right without any could never be judged. Name the right in `chief_for` of the \
        articles that guarantee it. A right that no treaty guarantees to everyone has no lead instrument, and \
        says in `anchors` what it rests on.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    if !ground.names.is_whole(What::Fact(Kind::Provision)) {
        return;
    }
    for (row, x) in ground.each::<Right>() {
        let id = row.local();
        let named = |ids: &[mizan_domain::RightId]| ids.iter().any(|right| right.as_str() == id);
        let provisions = || ground.each::<Provision>().map(|(_, p)| p);
        let guaranteed = || provisions().any(|p| named(&p.chief_for));
        let touched = || provisions().any(|p| named(&p.rights) || named(&p.chief_for) || named(&p.supports));
        let (path, message, hint) = if x.lead_instrument.is_some() && !guaranteed() {
            let message = format!("the right `{id}` has a lead instrument and no chief provision");
            ("lead_instrument", message, "name it in `chief_for` of the articles that guarantee it")
        } else if x.lead_instrument.is_none() && x.anchors.is_none() && !touched() {
            let message = format!("no provision touches the right `{id}`");
            ("id", message, "name it in `rights` of an article, or say in `anchors` what it rests on")
        } else {
            continue;
        };
        report.add(row.draft.flaw(&CHECK, path, message).hint(hint));
    }
}
