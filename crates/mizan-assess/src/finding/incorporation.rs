//! Gaps of incorporation: bound, and the law absent, partial, local or in conflict.

use mizan_domain::{Fact, Holds, Kind, NormId};

use super::{Draft, Drafts};
use crate::case::ProvisionInfo;
use crate::pass::Pass;
use crate::rulebook::rule;
use crate::run::{reference, references};
use crate::step::binding::Binding;
use crate::step::law::{Judged, ProvisionLaw, Rung};
use crate::{Arg, Message, Step};

pub(super) fn add<'a>(pass: &Pass<'a, '_>, drafts: &mut Drafts<'a>) {
    for (number, (provision, law)) in pass.case.provisions.iter().zip(&pass.laws).enumerate() {
        let binding = provision.instrument.and_then(|n| pass.bindings.get(n));
        let Some(binding) = binding.filter(|b| b.holds().possible()) else { continue };
        if law.judged.is_empty() || !provision.fact.holds.on(pass.run.day).possible() {
            continue;
        }
        let subject = Subject { number, provision, law, binding };
        subject.conflict(drafts);
        let any = |_: &Judged| true;
        subject.add(rule::LAW_ABSENT, "finding-law-absent", law.absent, any, drafts);
        let partial = |j: &Judged| j.rung == Rung::Partial;
        subject.add(rule::LAW_PARTIAL, "finding-law-partial", law.partial, partial, drafts);
        let answers = |j: &Judged| j.rung > Rung::None;
        let everywhere = law.not_everywhere;
        subject.add(rule::LAW_NOT_EVERYWHERE, "finding-law-not-everywhere", everywhere, answers, drafts);
    }
}

/// A binding provision with what the law makes of it.
struct Subject<'b, 'a> {
    number: usize,
    provision: &'b ProvisionInfo<'a>,
    law: &'b ProvisionLaw<'a>,
    binding: &'b Binding<'a>,
}

impl<'a> Subject<'_, 'a> {
    /// A finding that rests on the judgements that are `of` it.
    fn add(
        &self,
        rule: &'static str,
        key: &str,
        holds: Holds,
        of: impl Fn(&Judged<'a>) -> bool,
        drafts: &mut Drafts<'a>,
    ) {
        if holds.possible() {
            drafts.add(rule, self.provision.id, Step::Law, |draft| self.draft(draft, key, holds, of));
        }
    }

    fn draft(
        &self,
        draft: Draft<'a>,
        key: &str,
        holds: Holds,
        of: impl Fn(&Judged<'a>) -> bool,
    ) -> Draft<'a> {
        let chosen: Vec<&Judged> = self.law.judged.iter().filter(|j| of(j)).collect();
        let norms = chosen.iter().flat_map(|j| &j.info.entry.body.norms).map(NormId::as_str);
        // Two norms that lack the same are said once.
        let mut missing: Vec<&str> = Vec::new();
        let entries = chosen.iter().filter_map(|j| j.info.entry.body.missing.as_deref());
        for lacks in entries.flat_map(|entry| entry.split("; ")) {
            if !missing.contains(&lacks) {
                missing.push(lacks);
            }
        }
        let message = Message::new(key)
            .with("provision", reference(Kind::Provision, self.provision.id))
            .with("norms", references(Kind::Norm, norms))
            .with("missing", Arg::Text(missing.join("; ")));
        draft
            .says(message)
            .certain(holds == Holds::Yes && self.binding.holds() == Holds::Yes)
            .rights(self.provision.rights.iter().copied())
            .provisions([self.number])
            .facts(chosen.iter().map(|j| j.info.entry.fact))
            .facts(self.binding.fact())
    }

    /// A conflict; less grave, and worded so, where a reservation in effect covers the provision.
    fn conflict(&self, drafts: &mut Drafts<'a>) {
        if !self.law.conflict.possible() {
            return;
        }
        drafts.add(rule::LAW_IN_CONFLICT, self.provision.id, Step::Law, |draft| {
            let reserved = self.binding.covered(self.number) == Holds::Yes;
            let key = if reserved { "finding-law-in-conflict-reserved" } else { "finding-law-in-conflict" };
            let mut draft = self.draft(draft, key, self.law.conflict, |j| j.rung.is_conflict());
            if reserved {
                draft.base = Some(2);
                let covering =
                    self.binding.reservations.iter().filter(|(r, _)| r.covers.contains(&self.number));
                let facts: Vec<&'a Fact> = covering.map(|(r, _)| r.entry.fact).collect();
                draft = draft.facts(facts);
            }
            draft
        });
    }
}
