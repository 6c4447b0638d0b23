//! What a plan would change, and the smallest set of measures that closes a finding.

use std::collections::BTreeSet;

use mizan_domain::kinds::{AcceptedBy, Dimension, MeasureEffect, ProcedureKind, Relation};
use mizan_domain::{Body, Country, Day, Fact, FactId, Facts, Kind, MeasureId};

use crate::assess::of_case;
use crate::case::Case;
use crate::diff::{changed_findings, changed_levels};
use crate::plan::{Action, Effect, Plan, PlanError, effect};
use crate::run::reference;
use crate::since::ids_on;
use crate::{Arg, Assessment, Bought, Cause, Change, Closing, Finding, Message, Rulebook, WhatIf};

/// What a plan would change as of a day: which findings close, which open, which remain, and what
/// each step buys by itself.
pub fn what_if(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    plan: &Plan,
) -> Result<WhatIf, PlanError> {
    if plan.step.is_empty() {
        return Err(PlanError::Empty);
    }
    let effects = |only: Option<usize>| -> Result<Effect, PlanError> {
        let mut all = Effect::default();
        let mut now = facts.clone();
        for (n, step) in plan.step.iter().enumerate() {
            if only.is_none_or(|o| o == n) {
                let one = effect(&now, country, as_of, n + 1, &step.action)?;
                now = now.with(one.changed.clone(), &one.removed);
                let replaced: BTreeSet<FactId> = one.changed.iter().map(|f| f.id.clone()).collect();
                all.changed.retain(|f| !replaced.contains(&f.id) && !one.removed.contains(&f.id));
                all.changed.extend(one.changed);
                all.removed.extend(one.removed);
            }
        }
        Ok(all)
    };
    let before = of_case(&Case::new(facts, rules, country), as_of);
    let whole = effects(None)?;
    let planned = facts.with(whole.changed.clone(), &whole.removed);
    let after = of_case(&Case::new(&planned, rules, country), as_of);
    let causes = causes(facts, &whole);
    let mut bought = Vec::new();
    for (n, step) in plan.step.iter().enumerate() {
        let one = effects(Some(n))?;
        let planned = facts.with(one.changed, &one.removed);
        let left = ids_on(&Case::new(&planned, rules, country), as_of);
        let closes = before.findings.iter().map(|f| &f.id).filter(|id| !left.contains(*id));
        let name = step.name.clone().unwrap_or_else(|| format!("{}", n + 1));
        bought.push(Bought { step: name, closes: closes.cloned().collect() });
    }
    let changes = changed_findings(&before, &after, |b, a| related(&causes, &before, &after, b, a));
    let changed: BTreeSet<&str> = changes.iter().map(|c| c.id.as_str()).collect();
    Ok(WhatIf {
        country,
        as_of,
        edition: before.edition.clone(),
        levels: changed_levels(&before, &after, |_, step, b, a| {
            let basis = [b, a].into_iter().filter_map(|r| r.step(step)).flat_map(|s| &s.basis);
            let named: BTreeSet<&FactId> = basis.map(|x| &x.fact).collect();
            causes.iter().filter(|c| named.contains(&c.fact)).cloned().collect()
        }),
        closes: before.findings.iter().filter(|f| after.finding(&f.id).is_none()).cloned().collect(),
        opens: after.findings.iter().filter(|f| before.finding(&f.id).is_none()).cloned().collect(),
        remain: after.findings.iter().filter(|f| !changed.contains(f.id.as_str())).cloned().collect(),
        moves: changes.into_iter().filter(|c| c.change == Change::Moved).collect(),
        bought,
    })
}

fn causes(facts: &Facts, effect: &Effect) -> Vec<Cause> {
    let cause = |id: &FactId, body: Option<&Body>, what: &str| Cause {
        fact: id.clone(),
        what: what.to_owned(),
        instrument: match body {
            Some(Body::Commitment(c)) => Some(c.instrument.clone()),
            _ => None,
        },
    };
    let changed = effect.changed.iter().map(|f| {
        let what = if facts.get(&f.id).is_some() { "changed" } else { "added" };
        cause(&f.id, Some(&f.body), what)
    });
    let removed = effect.removed.iter().map(|id| cause(id, None, "removed"));
    changed.chain(removed).collect()
}

/// The causes that either side of a finding names; all, where neither names any.
fn related(
    causes: &[Cause],
    before: &Assessment,
    after: &Assessment,
    b: Option<&Finding>,
    a: Option<&Finding>,
) -> Vec<Cause> {
    let mut named: BTreeSet<&FactId> = [b, a].into_iter().flatten().flat_map(|f| &f.facts).collect();
    for finding in [b, a].into_iter().flatten() {
        let rights = finding.rights.iter().flat_map(|r| [before, after].map(|x| x.right(r.as_str())));
        let steps = rights.flatten().filter_map(|r| r.step(finding.step));
        named.extend(steps.flat_map(|s| &s.basis).map(|x| &x.fact));
    }
    let mut related: Vec<Cause> = causes.iter().filter(|c| named.contains(&c.fact)).cloned().collect();
    if related.is_empty() {
        related = causes.to_vec();
    }
    related
}

/// An action that a measure of the catalogue stands for, on a fact of a finding.
#[derive(Clone)]
struct Candidate {
    measure: MeasureId,
    action: Action,
    says: Message,
}

/// The most candidates of which every set is tried.
const TRIED_IN_FULL: usize = 12;

/// The smallest set of catalogue measures that closes a finding. Every set is tried, smaller ones
/// first, while there are at most twelve things to do; above that the answer is found by taking
/// things away one by one, and says that it may not be the smallest.
pub fn closing(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    finding: &str,
) -> Option<Closing> {
    let case = Case::new(facts, rules, country);
    let assessment = of_case(&case, as_of);
    let found = assessment.finding(finding)?;
    let candidates = candidates(&case, found);
    let mut tried = 0;
    let mut closes = |chosen: &[&Candidate]| {
        tried += 1;
        closes_with(facts, rules, country, as_of, finding, chosen)
    };
    let exact = candidates.len() <= TRIED_IN_FULL;
    let chosen =
        if exact { smallest(&candidates, &mut closes) } else { taken_away(&candidates, &mut closes) };
    let chosen = chosen.unwrap_or_default();
    let mut measures: Vec<MeasureId> = chosen.iter().map(|c| c.measure.clone()).collect();
    measures.sort();
    measures.dedup();
    Some(Closing {
        finding: finding.to_owned(),
        measures,
        steps: chosen.iter().map(|c| c.says.clone()).collect(),
        exact,
        tried,
    })
}

fn closes_with(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    finding: &str,
    chosen: &[&Candidate],
) -> bool {
    let mut now = facts.clone();
    for candidate in chosen {
        let Ok(one) = effect(&now, country, as_of, 1, &candidate.action) else { return false };
        now = now.with(one.changed, &one.removed);
    }
    !ids_on(&Case::new(&now, rules, country), as_of).contains(finding)
}

fn smallest<'c>(
    candidates: &'c [Candidate],
    closes: &mut impl FnMut(&[&Candidate]) -> bool,
) -> Option<Vec<&'c Candidate>> {
    let mut masks: Vec<u32> = (1..1u32 << candidates.len()).collect();
    masks.sort_by_key(|m| (m.count_ones(), *m));
    masks.into_iter().find_map(|mask| {
        let set: Vec<&Candidate> =
            candidates.iter().enumerate().filter(|(n, _)| mask >> n & 1 == 1).map(|(_, c)| c).collect();
        closes(&set).then_some(set)
    })
}

fn taken_away<'c>(
    candidates: &'c [Candidate],
    closes: &mut impl FnMut(&[&Candidate]) -> bool,
) -> Option<Vec<&'c Candidate>> {
    let mut kept: Vec<&Candidate> = candidates.iter().collect();
    if !closes(&kept) {
        return None;
    }
    for candidate in candidates {
        let fewer: Vec<&Candidate> = kept.iter().copied().filter(|c| !std::ptr::eq(*c, candidate)).collect();
        if fewer.len() < kept.len() && closes(&fewer) {
            kept = fewer;
        }
    }
    Some(kept)
}

/// What the catalogue's measures could do about a finding, from the facts that it names.
fn candidates(case: &Case, finding: &Finding) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (id, measure) in &case.measures {
        let answers = measure.answers.iter().any(|a| *a == finding.rule);
        let Some(effect) = measure.effect.filter(|_| answers) else { continue };
        let Ok(measure_id) = id.parse::<MeasureId>() else { continue };
        for (action, subject) in actions(case, finding, effect) {
            let says = Message::new(format!("measure-effect-{}", effect.name())).with("subject", subject);
            found.push(Candidate { measure: measure_id.clone(), action, says });
        }
    }
    found.sort_by(|a, b| (&a.action, &a.measure).cmp(&(&b.action, &b.measure)));
    found.dedup_by(|a, b| a.action == b.action);
    found
}

fn actions(case: &Case, finding: &Finding, effect: MeasureEffect) -> Vec<(Action, Arg)> {
    let subject = finding.id.split_once('.').map_or("", |(_, subject)| subject);
    let facts: Vec<&Fact> = finding.facts.iter().filter_map(|id| case.facts.get(id)).map(|f| &**f).collect();
    let each = |of: &dyn Fn(&Fact) -> Option<(Action, Arg)>| facts.iter().filter_map(|f| of(f)).collect();
    let alignment = |f: &Fact, relation: Relation| match &f.body {
        Body::Alignment(a) => Some((
            Action::Amend { alignment: f.id.local().to_owned(), relation },
            crate::run::references(Kind::Norm, a.norms.iter().map(|n| n.as_str())),
        )),
        _ => None,
    };
    let raise = |dimension: Dimension| {
        each(&|f| match &f.body {
            Body::Capacity(c) => Some((
                Action::Strengthen { institution: c.institution.clone(), dimension, level: 3 },
                reference(Kind::Institution, c.institution.as_str()),
            )),
            _ => None,
        })
    };
    match effect {
        MeasureEffect::JoinInstrument | MeasureEffect::JoinProtocol => subject
            .parse()
            .map(|id| vec![(Action::Join(id), reference(Kind::Instrument, subject))])
            .unwrap_or_default(),
        MeasureEffect::WithdrawReservation => each(&|f| match &f.body {
            Body::Reservation(_) => {
                Some((Action::Withdraw(f.id.local().to_owned()), reference(Kind::Reservation, f.id.local())))
            }
            _ => None,
        }),
        MeasureEffect::AcceptProcedure => accepting(case, subject),
        MeasureEffect::EnactNorm => subject
            .parse()
            .map(|provision| {
                vec![(
                    Action::Enact { provision, relation: Relation::Full },
                    reference(Kind::Provision, subject),
                )]
            })
            .unwrap_or_default(),
        MeasureEffect::AmendNorm => each(&|f| alignment(f, Relation::Full)),
        MeasureEffect::ExtendNorm => subject
            .parse()
            .map(|provision| {
                vec![(
                    Action::Enact { provision, relation: Relation::Limited },
                    reference(Kind::Provision, subject),
                )]
            })
            .unwrap_or_default(),
        MeasureEffect::RepealNorm => facts
            .iter()
            .filter_map(|f| match &f.body {
                Body::Alignment(a) if a.relation == Relation::Conflict => Some(&a.norms),
                _ => None,
            })
            .flatten()
            .map(|norm| (Action::Repeal(norm.clone()), reference(Kind::Norm, norm.as_str())))
            .collect(),
        MeasureEffect::GiveMandate => case
            .institutions
            .first()
            .and_then(|body| {
                let action =
                    Action::Mandate { institution: body.id.parse().ok()?, right: finding.right.clone()? };
                Some((action, reference(Kind::Institution, body.id)))
            })
            .into_iter()
            .collect(),
        MeasureEffect::RaiseResources => raise(Dimension::Resources),
        MeasureEffect::RaiseIndependence => raise(Dimension::Independence),
        MeasureEffect::RaiseAccountability => raise(Dimension::Accountability),
        MeasureEffect::RaiseAccessibility => raise(Dimension::Accessibility),
        MeasureEffect::SubmitReport => subject
            .parse()
            .map(|review| vec![(Action::Submit(review), reference(Kind::Review, subject))])
            .unwrap_or_default(),
        MeasureEffect::InformGroup => {
            vec![(Action::Inform(subject.to_owned()), reference(Kind::Audience, subject))]
        }
        // Reporting an implementation is a statement that somebody makes, not a change of facts
        // that a plan can assume.
        MeasureEffect::ImplementRecommendation => Vec::new(),
    }
}

/// The ways of accepting a complaint or inquiry procedure under an instrument.
fn accepting(case: &Case, instrument: &str) -> Vec<(Action, Arg)> {
    let Some(info) = case.instrument(instrument).and_then(|n| case.instruments.get(n)) else {
        return Vec::new();
    };
    let procedures = info.body.procedures.iter().filter(|p| p.procedure != ProcedureKind::InterState);
    procedures
        .map(|p| match (&p.protocol, p.via) {
            (Some(protocol), AcceptedBy::Protocol) => {
                (Action::Join(protocol.clone()), reference(Kind::Instrument, protocol.as_str()))
            }
            _ => (
                Action::Accept { instrument: info.key.clone(), procedure: p.procedure },
                reference(Kind::Instrument, instrument),
            ),
        })
        .collect()
}
