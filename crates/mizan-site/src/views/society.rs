//! Who acts: civil society with the risks that sources tell of together with it, and the others; target
//! groups and what they know.

use std::collections::BTreeSet;

use mizan_assess::Assessment;
use mizan_domain::kinds::{Actor, ActorLevel, Audience, CaseKind, FactorDirection, MeasureEffect};
use mizan_domain::{Body, Fact, FactId, Kind};

use super::issues::said_of;
use super::{Frame, Numbered, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::section::Section;

/// Words by which dossiers call an actor that belongs to civil society.
const CIVIL_SOCIETY: [&str; 3] = ["civil society", "non-governmental organisation", "media"];

/// Civil society.
pub(crate) struct SocietyView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) civil: Vec<ActorLine<'a>>,
    /// Published cases of its work.
    pub(crate) work: Vec<Statement<'a>>,
    /// Issues and barriers that a source names in one breath with it.
    pub(crate) risks: Vec<Statement<'a>>,
    /// Measures of the catalogue that a source names so.
    pub(crate) measures: Vec<&'a Fact>,
    pub(crate) others: Vec<(ActorLevel, Vec<ActorLine<'a>>)>,
    pub(crate) sources: Numbered<'a>,
}

/// An actor.
pub(crate) struct ActorLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) actor: &'a Actor,
}

impl<'a> SocietyView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        section: &'static Section,
    ) -> Self {
        let facts = &scene.known.facts;
        let mut sources = Numbered::new(facts);
        let all: Vec<(&'a Fact, &'a Actor)> = [Some(assessment.country), None]
            .into_iter()
            .flat_map(|scope| facts.each::<Actor>(scope))
            .map(|(fact, actor)| (fact.as_ref(), actor))
            .collect();
        let is_civil = |actor: &Actor| CIVIL_SOCIETY.contains(&actor.kind.as_str());
        let told: BTreeSet<&FactId> = all
            .iter()
            .filter(|(_, actor)| is_civil(actor) && actor.level == ActorLevel::National)
            .flat_map(|(fact, _)| said_of(scene, &fact.id))
            .flat_map(named_with)
            .collect();
        let told: Vec<&'a Fact> =
            told.into_iter().filter_map(|id| facts.get(id).map(AsRef::as_ref)).collect();
        let mut line =
            |(fact, actor): (&'a Fact, &'a Actor)| ActorLine { statement: sources.statement(fact), actor };
        let civil = all.iter().copied().filter(|(_, actor)| is_civil(actor)).map(&mut line).collect();
        let mut others = Vec::new();
        for level in [ActorLevel::National, ActorLevel::International] {
            let of = all.iter().copied().filter(|(_, actor)| !is_civil(actor) && actor.level == level);
            others.push((level, of.map(&mut line).collect::<Vec<_>>()));
        }
        others.retain(|(_, lines)| !lines.is_empty());
        let risks =
            told.iter().copied().filter(|fact| is_risk(fact)).map(|fact| sources.statement(fact)).collect();
        let work = facts
            .of_kind(Some(assessment.country), Kind::Case)
            .filter(|fact| matches!(&fact.body, Body::Case(case) if case.kind == CaseKind::Initiative))
            .map(|fact| sources.statement(fact))
            .collect();
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page, Some(Tab::Section(section)));
        Self {
            frame,
            civil,
            work,
            risks,
            measures: told.into_iter().filter(|fact| fact.kind() == Kind::Measure).collect(),
            others,
            sources,
        }
    }
}

/// The facts that a row or a statement of a source was read as.
fn named_with(said: &Fact) -> &[FactId] {
    match &said.body {
        Body::TableRow(row) => &row.stated_as,
        Body::Claim(claim) => &claim.stated_as,
        _ => &[],
    }
}

fn is_risk(fact: &Fact) -> bool {
    match &fact.body {
        Body::Issue(_) => true,
        Body::Factor(factor) => factor.direction == FactorDirection::Hinders,
        _ => false,
    }
}

/// Target groups and awareness.
pub(crate) struct AwarenessView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) groups: Vec<AudienceLine<'a>>,
    /// Measures of the catalogue that inform people.
    pub(crate) informing: Vec<&'a Fact>,
    pub(crate) sources: Numbered<'a>,
}

/// A target group.
pub(crate) struct AudienceLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) audience: &'a Audience,
    /// The finding that it is not aware of its rights.
    pub(crate) finding: Option<&'a str>,
}

impl<'a> AwarenessView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        section: &'static Section,
    ) -> Self {
        let facts = &scene.known.facts;
        let mut sources = Numbered::new(facts);
        let groups = facts
            .each::<Audience>(Some(assessment.country))
            .filter(|(fact, _)| fact.holds.on(assessment.as_of).possible())
            .map(|(fact, audience)| AudienceLine {
                statement: sources.statement(fact),
                audience,
                finding: assessment
                    .findings
                    .iter()
                    .find(|finding| finding.facts.contains(&fact.id))
                    .map(|finding| finding.id.as_str()),
            })
            .collect();
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page, Some(Tab::Section(section)));
        let informing = facts
            .of_kind(None, Kind::Measure)
            .map(AsRef::as_ref)
            .filter(|fact: &&Fact| {
                matches!(&fact.body, Body::Measure(m) if m.effect == Some(MeasureEffect::InformGroup))
            })
            .collect();
        Self { frame, groups, informing, sources }
    }
}
