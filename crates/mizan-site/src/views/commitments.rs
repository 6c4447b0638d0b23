//! A country's standing under each instrument.

use mizan_assess::{Assessment, Detail, Standing};
use mizan_domain::kinds::{Act, Commitment, Instrument, InstrumentKind, ProcedureKind, Reservation};
use mizan_domain::{Body, Kind, PartialDate, Slug};

use super::reviews::{NextReport, next_report};
use super::{Frame, Numbered, Statement, Tab};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;

/// The half of the instruments that a page shows: all of them would make a heavy page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Treaties on rights, their protocols, reservations and procedures.
    Rights,
    /// Instruments of the labour organisation and of lists on trade.
    Lists,
}

impl Part {
    fn of(kind: InstrumentKind) -> Self {
        match kind {
            InstrumentKind::Core | InstrumentKind::Protocol | InstrumentKind::Treaty => Self::Rights,
            InstrumentKind::IloFundamental
            | InstrumentKind::GspEnvironment
            | InstrumentKind::GspGovernance => Self::Lists,
        }
    }

    /// Its word in addresses and message keys.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Rights => "rights",
            Self::Lists => "lists",
        }
    }
}

/// The page.
pub(crate) struct CommitmentsView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) assessment: &'a Assessment,
    /// Every group, on every page.
    pub(crate) groups: Vec<(InstrumentKind, Vec<StandingLine<'a>>)>,
    /// What this page shows of them, and where the rest stands with how many instruments.
    pub(crate) part: Part,
    pub(crate) rest: Option<(Part, String, usize)>,
    pub(crate) reservations: Vec<(Statement<'a>, &'a Reservation, bool)>,
    pub(crate) procedures: Vec<Statement<'a>>,
    pub(crate) sources: Numbered<'a>,
}

/// A standing with the statement it comes from.
pub(crate) struct StandingLine<'a> {
    pub(crate) standing: &'a Standing,
    pub(crate) instrument: Option<&'a Instrument>,
    pub(crate) href: Option<String>,
    /// How law answers its provisions, where these are recorded.
    pub(crate) alignment: Option<String>,
    /// The act that joins it, with its day.
    pub(crate) act: Option<(Act, Option<PartialDate>)>,
    /// The day of its signature, where that has come.
    pub(crate) signed: Option<PartialDate>,
    /// What its body waits for.
    pub(crate) next: Option<NextReport>,
    /// None: nothing is recorded.
    pub(crate) statement: Option<Statement<'a>>,
}

impl StandingLine<'_> {
    /// Whether the instrument or a protocol of it has the procedure at all.
    pub(crate) fn has(&self, kind: ProcedureKind) -> bool {
        self.instrument.is_some_and(|of| of.procedures.iter().any(|p| p.procedure == kind))
    }

    /// Whether the State accepts the procedure.
    pub(crate) fn accepts(&self, kind: ProcedureKind) -> bool {
        self.standing.procedures.iter().any(|name| name == kind.name())
    }
}

impl<'a> CommitmentsView<'a> {
    /// The groups that this page shows.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &(InstrumentKind, Vec<StandingLine<'a>>)> {
        self.groups.iter().filter(|(kind, _)| Part::of(*kind) == self.part)
    }

    pub(crate) fn build(scene: &Scene<'a>, assessment: &'a Assessment, detail: &Detail, when: When) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Commitments, Some(Tab::Commitments));
        let facts = &scene.known.facts;
        let part = match scene.query.get("part") {
            Some(name) if name == Part::Lists.name() => Part::Lists,
            _ => Part::Rights,
        };
        let (mut sources, mut others) = (Numbered::new(facts), Numbered::new(facts));
        let mut groups: Vec<(InstrumentKind, Vec<StandingLine<'a>>)> =
            InstrumentKind::ALL.iter().map(|kind| (*kind, Vec::new())).collect();
        for standing in &assessment.standings {
            let instrument = facts.reference::<Instrument>(standing.instrument.as_str());
            let kind = instrument.map_or(InstrumentKind::Treaty, |instrument| instrument.kind);
            let id: &Slug = standing.instrument.slug();
            let fact = standing.fact.as_ref().and_then(|id| facts.get(id));
            let commitment = fact.and_then(|fact| match &fact.body {
                Body::Commitment(commitment) => Some::<&Commitment>(commitment),
                _ => None,
            });
            let rounds = detail.rounds.iter().find(|of| of.instrument.as_ref() == Some(&standing.instrument));
            let line = StandingLine {
                standing,
                instrument,
                alignment: (!facts.provisions(id.as_str()).is_empty())
                    .then(|| frame.links.here(CountryPage::Alignment(id.clone()))),
                act: commitment.filter(|of| of.act.joins()).map(|of| (of.act, of.deposited)),
                signed: commitment
                    .and_then(|of| of.signed)
                    .filter(|date| date.earliest() <= assessment.as_of),
                next: rounds.and_then(|of| next_report(scene, assessment, of)),
                href: instrument.map(|_| frame.links.to(Place::Instrument(id.clone()))),
                // Only what this page shows gets a number on it.
                statement: fact.map(|fact| {
                    if Part::of(kind) == part { &mut sources } else { &mut others }.statement(fact)
                }),
            };
            if let Some((_, group)) = groups.iter_mut().find(|(of, _)| *of == kind) {
                group.push(line);
            }
        }
        groups.retain(|(_, lines)| !lines.is_empty());
        let other = if part == Part::Rights { Part::Lists } else { Part::Rights };
        let there = groups.iter().filter(|(kind, _)| Part::of(*kind) == other);
        let rest = there.map(|(_, lines)| lines.len()).sum();
        let value = if other == Part::Lists { vec![("part", other.name())] } else { Vec::new() };
        let place = Place::Country(assessment.country, when, CountryPage::Commitments);
        let rest = (rest > 0).then(|| (other, frame.links.with_query(place, &value), rest));
        let numbers = if part == Part::Rights { &mut sources } else { &mut others };
        let reservations = facts
            .each::<Reservation>(Some(assessment.country))
            .map(|(fact, reservation)| {
                let in_effect = fact.holds.on(assessment.as_of).possible();
                (numbers.statement(fact), reservation, in_effect)
            })
            .collect();
        let procedures = facts
            .of_kind(Some(assessment.country), Kind::Acceptance)
            .filter(|fact| fact.holds.on(assessment.as_of).possible())
            .map(|fact| numbers.statement(fact))
            .collect();
        Self { frame, assessment, groups, part, rest, reservations, procedures, sources }
    }
}
