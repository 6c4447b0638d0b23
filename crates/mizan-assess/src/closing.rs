//! The smallest set of measures that closes a finding.

use mizan_domain::kinds::{AcceptedBy, Dimension, InstitutionKind, MeasureEffect, ProcedureKind, Relation};
use mizan_domain::{Body, Country, Day, Fact, Facts, Kind, MeasureId, NormId};

use crate::assess::of_case;
use crate::case::{Case, InstitutionInfo};
use crate::effect::{Writer, own_facts};
use crate::plan::Action;
use crate::run::{reference, references};
use crate::since::{ids_on, in_parallel};
use crate::{Arg, Closing, Finding, Message, Rulebook};

/// Something that can be done about a finding, and the measures of the catalogue that stand for it.
#[derive(Clone)]
pub(crate) struct Candidate {
    pub(crate) action: Action,
    pub(crate) measures: Vec<MeasureId>,
    pub(crate) says: Message,
}

/// The most candidates of which every set is tried.
const TRIED_IN_FULL: usize = 12;

/// The smallest set of catalogue measures that closes a finding: with the fewest measures, and among
/// those with the fewest things to do. Every set is tried in that order, while there are at most twelve
/// things to do; above that the answer is found by taking things away one by one, and says that it may
/// not be the smallest.
pub fn closing(
    facts: &Facts,
    rules: &Rulebook,
    country: Country,
    as_of: Day,
    finding: &str,
) -> Option<Closing> {
    let weighed = |f: &Fact| match &f.body {
        Body::Observation(o) => rules.rules().series.iter().any(|s| s.id == o.series),
        Body::TableRow(_) | Body::Claim(_) | Body::Case(_) | Body::Actor(_) | Body::Indicator(_) => false,
        _ => true,
    };
    let own = own_facts(facts, country, weighed);
    let case = Case::new(&own, rules, country);
    let assessment = of_case(&case, as_of, facts.edition());
    let found = assessment.finding(finding)?;
    let candidates = candidates(&case, as_of, found);
    let closes = |chosen: &[&Candidate]| {
        let mut now = own.clone();
        for candidate in chosen {
            let writer = Writer { facts: &now, rules, country, day: as_of, step: 1 };
            let Ok(effect) = writer.effect(&candidate.action) else { return false };
            now = effect.on(&now);
        }
        !ids_on(&Case::new(&now, rules, country), as_of).contains(finding)
    };
    let exact = candidates.len() <= TRIED_IN_FULL;
    let (chosen, tried) =
        if exact { smallest(&candidates, &closes) } else { taken_away(&candidates, &closes) };
    let chosen = chosen.unwrap_or_default();
    Some(Closing {
        finding: finding.to_owned(),
        measures: cover(&chosen),
        steps: chosen.iter().map(|c| c.says.clone()).collect(),
        exact,
        tried,
    })
}

/// The fewest measures that stand for all of some candidates, by name.
fn cover(chosen: &[&Candidate]) -> Vec<MeasureId> {
    let mut all: Vec<&MeasureId> = chosen.iter().flat_map(|c| &c.measures).collect();
    all.sort_unstable();
    all.dedup();
    let sets = (0..1u32 << all.len().min(16)).map(|mask| {
        let set = all.iter().enumerate().filter(move |(n, _)| mask >> n & 1 == 1).map(|(_, m)| *m);
        set.collect::<Vec<&MeasureId>>()
    });
    let covers = |set: &Vec<&MeasureId>| chosen.iter().all(|c| c.measures.iter().any(|m| set.contains(&m)));
    let best = sets.filter(covers).min_by_key(|set| (set.len(), set.clone()));
    best.unwrap_or_default().into_iter().cloned().collect()
}

fn smallest<'c>(
    candidates: &'c [Candidate],
    closes: &(impl Fn(&[&Candidate]) -> bool + Sync),
) -> (Option<Vec<&'c Candidate>>, usize) {
    let set = |mask: u32| -> Vec<&Candidate> {
        candidates.iter().enumerate().filter(|(n, _)| mask >> n & 1 == 1).map(|(_, c)| c).collect()
    };
    let mut masks: Vec<(usize, u32, u32)> = (1..1u32 << candidates.len())
        .map(|mask| (cover(&set(mask)).len(), mask.count_ones(), mask))
        .collect();
    masks.sort_unstable();
    let mut tried = 0;
    for block in masks.chunks(16) {
        let closed = in_parallel(block, |(_, _, mask)| closes(&set(*mask)));
        if let Some(first) = closed.iter().position(|c| *c) {
            return (block.get(first).map(|(_, _, mask)| set(*mask)), tried + first + 1);
        }
        tried += block.len();
    }
    (None, tried)
}

fn taken_away<'c>(
    candidates: &'c [Candidate],
    closes: &impl Fn(&[&Candidate]) -> bool,
) -> (Option<Vec<&'c Candidate>>, usize) {
    let mut kept: Vec<&Candidate> = candidates.iter().collect();
    let mut tried = 1;
    if !closes(&kept) {
        return (None, tried);
    }
    for candidate in candidates {
        let fewer: Vec<&Candidate> = kept.iter().copied().filter(|c| !std::ptr::eq(*c, candidate)).collect();
        tried += 1;
        if closes(&fewer) {
            kept = fewer;
        }
    }
    (Some(kept), tried)
}

/// What the catalogue's measures could do about a finding, from the facts that it names.
pub(crate) fn candidates(case: &Case, day: Day, finding: &Finding) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (id, measure) in &case.measures {
        let answers = measure.answers.contains(&finding.rule);
        let Some(effect) = measure.effect.filter(|_| answers) else { continue };
        let Ok(measure_id) = id.parse::<MeasureId>() else { continue };
        for (action, subject) in actions(case, day, finding, effect) {
            match found.iter_mut().find(|c| c.action == action) {
                Some(known) if known.measures.contains(&measure_id) => {}
                Some(known) => known.measures.push(measure_id.clone()),
                None => {
                    let says =
                        Message::new(format!("measure-effect-{}", effect.name())).with("subject", subject);
                    found.push(Candidate { action, measures: vec![measure_id.clone()], says });
                }
            }
        }
    }
    found.sort_by(|a, b| a.action.cmp(&b.action));
    found
}

fn actions(case: &Case, day: Day, finding: &Finding, effect: MeasureEffect) -> Vec<(Action, Arg)> {
    let subject = finding.id.split_once('.').map_or("", |(_, subject)| subject);
    let facts: Vec<&Fact> = finding.facts.iter().filter_map(|id| case.facts.get(id)).map(|f| &**f).collect();
    let each = |of: &dyn Fn(&Fact) -> Option<(Action, Arg)>| facts.iter().filter_map(|f| of(f)).collect();
    let raise = |dimension: Dimension| {
        each(&|f| match &f.body {
            Body::Capacity(c) => Some((
                Action::Strengthen { institution: c.institution.clone(), dimension, level: 3 },
                reference(Kind::Institution, c.institution.as_str()),
            )),
            _ => None,
        })
    };
    let enact = |relation: Relation| {
        let provision = subject.parse().map(|provision| Action::Enact { provision, relation });
        provision.map(|action| (action, reference(Kind::Provision, subject))).into_iter().collect()
    };
    match effect {
        MeasureEffect::JoinInstrument | MeasureEffect::JoinProtocol => {
            let joined = subject.parse().map(Action::Join);
            joined.map(|action| (action, reference(Kind::Instrument, subject))).into_iter().collect()
        }
        MeasureEffect::WithdrawReservation => each(&|f| match &f.body {
            Body::Reservation(_) => {
                Some((Action::Withdraw(f.id.local().to_owned()), reference(Kind::Reservation, f.id.local())))
            }
            _ => None,
        }),
        MeasureEffect::AcceptProcedure => accepting(case, subject),
        MeasureEffect::EnactNorm => enact(Relation::Full),
        MeasureEffect::AmendNorm => each(&|f| match &f.body {
            Body::Alignment(a) => Some((
                Action::Amend { alignment: f.id.local().to_owned(), relation: Relation::Full },
                references(Kind::Norm, a.norms.iter().map(NormId::as_str)),
            )),
            _ => None,
        }),
        MeasureEffect::ExtendNorm => enact(Relation::Limited),
        MeasureEffect::RepealNorm => facts
            .iter()
            .filter_map(|f| match &f.body {
                Body::Alignment(a) if a.relation == Relation::Conflict => Some(&a.norms),
                _ => None,
            })
            .flatten()
            .map(|norm| (Action::Repeal(norm.clone()), reference(Kind::Norm, norm.as_str())))
            .collect(),
        MeasureEffect::GiveMandate => {
            let given = finding.right.clone().zip(nearest_body(case, day));
            let given = given.and_then(|(right, body)| {
                let action = Action::Mandate { institution: body.id.parse().ok()?, right };
                Some((action, reference(Kind::Institution, body.id)))
            });
            given.into_iter().collect()
        }
        MeasureEffect::RaiseResources => raise(Dimension::Resources),
        MeasureEffect::RaiseIndependence => raise(Dimension::Independence),
        MeasureEffect::RaiseAccountability => raise(Dimension::Accountability),
        MeasureEffect::RaiseAccessibility => raise(Dimension::Accessibility),
        MeasureEffect::SubmitReport => {
            let submitted = subject.parse().map(Action::Submit);
            submitted.map(|action| (action, reference(Kind::Review, subject))).into_iter().collect()
        }
        MeasureEffect::InformGroup => {
            vec![(Action::Inform(subject.to_owned()), reference(Kind::Audience, subject))]
        }
        // Reporting an implementation is a statement that somebody makes, not a change of facts
        // that a plan can assume.
        MeasureEffect::ImplementRecommendation => Vec::new(),
    }
}

/// The body that a mandate would be given to first: a national human-rights institution, else another
/// commission, an ombudsman's office, a ministry; whatever exists on the day.
fn nearest_body<'c>(case: &'c Case<'c>, day: Day) -> Option<&'c InstitutionInfo<'c>> {
    let rank = |i: &&InstitutionInfo| match i.entry.body.kind {
        InstitutionKind::Nhri => 0,
        InstitutionKind::Commission => 1,
        InstitutionKind::Ombudsman => 2,
        InstitutionKind::Ministry => 3,
        _ => 4,
    };
    case.institutions.iter().filter(|i| i.entry.fact.holds.on(day).possible()).min_by_key(rank)
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
