//! A right in plain words: what it means, which law says so, where to turn. Read by people who may be in
//! danger: nothing on these pages is more than they need.

use mizan_assess::{Assessment, Bound, Standing};
use mizan_domain::kinds::{
    Alignment, Capacity, Direction, Institution, InstitutionKind, Instrument, Mandate, Norm, NormEffect,
    ProcedureKind, Provision, Relation, Working,
};
use mizan_domain::{Fact, InstitutionId, NormId, RightId, Slug};

use super::Frame;
use crate::address::{CountryPage, When};
use crate::scene::Scene;

/// All rights that have such a page.
pub(crate) struct KnowView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) ids: Vec<RightId>,
}

impl<'a> KnowView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, assessment: &'a Assessment, when: When) -> Self {
        let rows = assessment.rights.iter().filter(|result| result.has_row());
        Self {
            frame: scene.country_frame(assessment, when, CountryPage::Know, None),
            ids: rows.map(|result| result.right.clone()).collect(),
        }
    }
}

/// One right.
pub(crate) struct KnowRightView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) right: RightId,
    /// Whether the treaties below bind the State.
    pub(crate) treaties: Vec<TreatyLine<'a>>,
    pub(crate) norms: Vec<NormLine<'a>>,
    pub(crate) bodies: Vec<BodyLine<'a>>,
}

/// A treaty that guarantees the right, with what it says and which complaints the State accepts.
pub(crate) struct TreatyLine<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) id: Slug,
    pub(crate) bound: Bound,
    pub(crate) provisions: Vec<(&'a Fact, &'a Provision)>,
    /// Individual complaints: accepted, not accepted; none where the treaty has no such procedure.
    pub(crate) complaints: Option<bool>,
}

/// A rule of domestic law that protects the right.
pub(crate) struct NormLine<'a> {
    pub(crate) fact: &'a Fact,
    pub(crate) norm: &'a Norm,
    /// How far it answers a treaty, as judged; none where only the rule itself is recorded.
    pub(crate) relation: Option<Relation>,
}

/// A body with a mandate to protect the right.
pub(crate) struct BodyLine<'a> {
    pub(crate) fact: &'a Fact,
    /// The statement that it has the mandate: what somebody checked of it says nothing of the body itself.
    pub(crate) mandate: &'a Fact,
    pub(crate) institution: &'a Institution,
    /// What is recorded of whether it works.
    pub(crate) working: Option<Working>,
    /// The mandate names this right and no other.
    pub(crate) special: bool,
}

impl BodyLine<'_> {
    /// A body that arrests or investigates: who was wronged by such a body may not want to begin there.
    pub(crate) fn may_be_feared(&self) -> bool {
        matches!(self.institution.kind, InstitutionKind::Police | InstitutionKind::ArmedForce)
    }
}

impl<'a> KnowRightView<'a> {
    /// None where the right has no row of its own.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let result = assessment.right(id.as_str()).filter(|result| result.has_row())?;
        let right = &result.right;
        Some(Self {
            frame: scene.country_frame(assessment, when, CountryPage::KnowRight(id.clone()), None),
            right: right.clone(),
            treaties: treaties(scene, assessment, right),
            norms: norms(scene, assessment, right),
            bodies: bodies(scene, assessment, right),
        })
    }
}

/// Treaties with a chief provision on the right: those that bind first.
fn treaties<'a>(scene: &Scene<'a>, assessment: &'a Assessment, right: &RightId) -> Vec<TreatyLine<'a>> {
    let facts = &scene.known.facts;
    let line = |standing: &'a Standing| {
        let instrument = facts.reference::<Instrument>(standing.instrument.as_str())?;
        let provisions: Vec<(&'a Fact, &'a Provision)> = facts
            .provisions(standing.instrument.as_str())
            .into_iter()
            .filter(|(_, provision)| provision.chief_for.contains(right))
            .map(|(fact, provision)| (fact.as_ref(), provision))
            .collect();
        (!provisions.is_empty()).then(|| TreatyLine {
            instrument,
            id: standing.instrument.slug().clone(),
            bound: standing.bound,
            provisions,
            complaints: complaints(standing, instrument),
        })
    };
    let mut lines: Vec<TreatyLine<'a>> = assessment.standings.iter().filter_map(line).collect();
    lines.sort_by_key(|line| line.bound != Bound::Yes);
    lines
}

/// Whether individual complaints are accepted, as the engine found it; none where there is no such procedure.
fn complaints(standing: &Standing, instrument: &Instrument) -> Option<bool> {
    let individual = ProcedureKind::Individual;
    instrument.procedures.iter().find(|procedure| procedure.procedure == individual)?;
    Some(standing.procedures.iter().any(|name| name == individual.name()))
}

/// Rules in force that protect the right: those that restrict it too come last, the constitution before
/// the rest.
fn norms<'a>(scene: &Scene<'a>, assessment: &Assessment, right: &RightId) -> Vec<NormLine<'a>> {
    let facts = &scene.known.facts;
    let country = Some(assessment.country);
    let judged: Vec<(&'a NormId, Relation)> = facts
        .each::<Alignment>(country)
        .filter(|(fact, _)| fact.holds.on(assessment.as_of).possible())
        .filter(|(_, alignment)| {
            let provision = facts.reference::<Provision>(alignment.provision.as_str());
            provision.is_some_and(|p| p.chief_for.contains(right) || p.rights.contains(right))
        })
        .filter(|(_, a)| matches!(a.relation, Relation::Full | Relation::Limited | Relation::Partial))
        .flat_map(|(_, alignment)| alignment.norms.iter().map(|norm| (norm, alignment.relation)))
        .collect();
    let mut lines: Vec<NormLine<'a>> = facts
        .each::<Norm>(country)
        .filter(|(fact, norm)| {
            norm.effect != NormEffect::Restricts && fact.holds.on(assessment.as_of).possible()
        })
        .filter_map(|(fact, norm)| {
            let own = judged.iter().filter(|(id, _)| id.as_str() == fact.id.local());
            let relation = own.map(|(_, relation)| *relation).min();
            let named = norm.rights.contains(right);
            (relation.is_some() || named).then_some(NormLine { fact, norm, relation })
        })
        .filter(|line| line.norm.kind != mizan_domain::kinds::NormKind::Bill)
        .collect();
    lines.sort_by_key(|line| (line.norm.effect, line.norm.kind, line.relation.is_none()));
    lines
}

/// Bodies with a mandate on the day: those for this right alone first, those that arrest or investigate
/// last.
fn bodies<'a>(scene: &Scene<'a>, assessment: &Assessment, right: &RightId) -> Vec<BodyLine<'a>> {
    let facts = &scene.known.facts;
    let country = Some(assessment.country);
    let concerns = |mandate: &Mandate| {
        mandate.direction == Direction::Protects
            && match &mandate.right {
                Some(named) => named == right,
                None => !mandate.excludes.contains(right),
            }
    };
    let mut lines: Vec<BodyLine<'a>> = Vec::new();
    for (fact, mandate) in facts.each::<Mandate>(country) {
        let Some(id) = &mandate.institution else { continue };
        if !concerns(mandate) || !fact.holds.on(assessment.as_of).possible() {
            continue;
        }
        let Some((body, institution)) = facts.find::<Institution>(country, id.as_str()) else { continue };
        if !body.holds.on(assessment.as_of).possible() {
            continue;
        }
        if let Some(known) = lines.iter_mut().find(|line| line.fact.id == body.id) {
            // The mandate for this right alone speaks for the body.
            if mandate.right.is_some() && !known.special {
                (known.mandate, known.special) = (fact, true);
            }
            continue;
        }
        lines.push(BodyLine {
            mandate: fact,
            working: working(scene, assessment, id),
            special: mandate.right.is_some(),
            fact: body,
            institution,
        });
    }
    lines.retain(|line| {
        line.working != Some(Working::Dissolved) && line.institution.kind != InstitutionKind::Class
    });
    lines.sort_by_key(|line| (line.may_be_feared(), !line.special));
    lines
}

/// What the newest assessment that says so says of whether the body works.
fn working(scene: &Scene<'_>, assessment: &Assessment, id: &InstitutionId) -> Option<Working> {
    scene
        .known
        .facts
        .each::<Capacity>(Some(assessment.country))
        .filter(|(_, c)| c.institution == *id && c.assessed.earliest() <= assessment.as_of)
        .filter_map(|(_, capacity)| Some((capacity.assessed.latest(), capacity.working?)))
        .max_by_key(|(on, _)| *on)
        .map(|(_, working)| working)
}
