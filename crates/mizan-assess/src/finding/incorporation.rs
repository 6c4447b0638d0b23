//! Gaps of incorporation: bound, and the law absent, partial, local or in conflict.

use mizan_domain::{Fact, Holds, Kind};

use super::Draft;
use crate::case::ProvisionInfo;
use crate::pass::Pass;
use crate::rulebook::rule;
use crate::run::{reference, references};
use crate::step::law::{Judged, ProvisionLaw, Rung};
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a>, drafts: &mut Vec<Draft<'a>>) {
    for (number, (provision, law)) in pass.case.provisions.iter().zip(&pass.laws).enumerate() {
        let binding = provision.instrument.and_then(|n| pass.bindings.get(n));
        let Some(binding) = binding.filter(|b| b.holds().possible()) else { continue };
        let bound = binding.holds();
        let covered = pass.run.covered(binding, provision.id);
        let subject = Subject { pass, number, provision, law, bound, covered };
        drafts.extend(subject.conflict());
        drafts.extend(subject.absent());
        drafts.extend(subject.partial());
        drafts.extend(subject.not_everywhere());
    }
}

/// A binding provision with what the law makes of it.
struct Subject<'b, 'a> {
    pass: &'b Pass<'a>,
    number: usize,
    provision: &'b ProvisionInfo<'a>,
    law: &'b ProvisionLaw<'a>,
    bound: Holds,
    covered: Holds,
}

impl<'a> Subject<'_, 'a> {
    fn draft(
        &self,
        rule: &'static str,
        message: Message,
        certain: bool,
        of: impl Fn(&Judged<'a>) -> bool,
    ) -> Draft<'a> {
        let instrument = self.provision.instrument.and_then(|n| self.pass.case.instruments.get(n));
        let commitment: Option<&'a Fact> = instrument.and_then(|i| i.commitment).map(|c| c.fact);
        let judgements = self.law.judged.iter().filter(|j| of(j)).map(|j| j.entry.fact);
        Draft::new(rule, self.provision.id, Step::Law, message)
            .certain(certain && self.bound == Holds::Yes)
            .rights(self.provision.rights.iter().copied())
            .provisions([self.number])
            .facts(judgements)
            .facts(commitment)
    }

    fn message(&self, key: &str, of: impl Fn(&Judged<'a>) -> bool) -> Message {
        let mut message = Message::new(key).with("provision", reference(Kind::Provision, self.provision.id));
        if self.pass.run.explains {
            let chosen: Vec<&Judged> = self.law.judged.iter().filter(|j| of(j)).collect();
            let norms = chosen.iter().flat_map(|j| &j.entry.body.norms).map(|n| n.as_str());
            let missing: Vec<&str> = chosen.iter().filter_map(|j| j.entry.body.missing.as_deref()).collect();
            message = message
                .with("norms", references(Kind::Norm, norms))
                .with("missing", Arg::Text(missing.join("; ")));
        }
        message
    }

    fn best(&self) -> Option<Rung> {
        self.law.judged.iter().map(|j| j.rung).filter(|r| *r >= Rung::None).max()
    }

    fn conflict(&self) -> Option<Draft<'a>> {
        if !self.law.conflict.possible() {
            return None;
        }
        let conflicts = |j: &Judged| j.rung < Rung::None;
        let key = if self.covered.possible() {
            "finding-law-in-conflict-reserved"
        } else {
            "finding-law-in-conflict"
        };
        let certain = self.law.conflict == Holds::Yes;
        let mut draft = self.draft(rule::LAW_IN_CONFLICT, self.message(key, conflicts), certain, conflicts);
        if self.covered.possible() {
            draft.base = Some(2);
            let binding = self.provision.instrument.and_then(|n| self.pass.bindings.get(n));
            let reservations = binding.into_iter().flat_map(|b| &b.reservations);
            draft = draft.facts(reservations.map(|(r, _)| r.fact));
        }
        Some(draft)
    }

    fn absent(&self) -> Option<Draft<'a>> {
        if self.law.conflict.possible() || self.best() != Some(Rung::None) {
            return None;
        }
        let all = |_: &Judged| true;
        let certain = self.law.judged.iter().any(|j| j.holds == Holds::Yes);
        Some(self.draft(rule::LAW_ABSENT, self.message("finding-law-absent", all), certain, all))
    }

    /// Partly answered at most, without a conflict, everywhere or in parts: at the high end 2.
    fn partial(&self) -> Option<Draft<'a>> {
        if self.law.conflict.possible() || self.best() != Some(Rung::Partial) {
            return None;
        }
        let partial = |j: &Judged| j.rung == Rung::Partial;
        let certain = self.law.judged.iter().any(|j| partial(j) && j.holds == Holds::Yes);
        Some(self.draft(rule::LAW_PARTIAL, self.message("finding-law-partial", partial), certain, partial))
    }

    fn not_everywhere(&self) -> Option<Draft<'a>> {
        if !self.law.not_everywhere.possible() {
            return None;
        }
        let answers = |j: &Judged| j.rung > Rung::None;
        let certain = self.law.not_everywhere == Holds::Yes;
        let message = self.message("finding-law-not-everywhere", answers);
        Some(self.draft(rule::LAW_NOT_EVERYWHERE, message, certain, answers))
    }
}
