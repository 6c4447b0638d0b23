//! What an action of a plan does to the facts.

use std::collections::BTreeSet;
use std::sync::Arc;

use mizan_domain::kinds::{
    Acceptance, AcceptedBy, Act, Alignment, Capacity, Commitment, Dimension, DimensionLevel, Direction,
    Instrument, Interval, Mandate, Measure, ProcedureKind, Relation, Review, Working,
};
use mizan_domain::{
    Body, Citation, Country, Day, Fact, FactId, Facts, InstitutionId, InstrumentId, Kind, MeasureId, Moment,
    PartialDate, Period, ProvisionId, Record, Recorded, ReviewId, RightId,
};

use crate::case::Case;
use crate::run::Run;
use crate::{Action, PlanError, Rulebook};

/// The facts that an action replaces or adds, and those it takes away.
#[derive(Default)]
pub(crate) struct Effect {
    pub(crate) changed: Vec<Fact>,
    pub(crate) removed: BTreeSet<FactId>,
}

impl Effect {
    fn of(changed: Fact) -> Self {
        Self { changed: vec![changed], removed: BTreeSet::new() }
    }

    /// The facts as the action leaves them.
    pub(crate) fn on(&self, facts: &Facts) -> Facts {
        facts.with(self.changed.iter().cloned(), &self.removed)
    }

    /// This, and another after it.
    pub(crate) fn then(&mut self, next: Self) {
        let replaced = |f: &Fact| next.removed.contains(&f.id) || next.changed.iter().any(|n| n.id == f.id);
        self.changed.retain(|f| !replaced(f));
        self.removed.extend(next.removed);
        self.changed.extend(next.changed);
    }
}

/// The facts that an assessment of one country reads: the reference and its own.
pub(crate) fn own_facts(facts: &Facts, country: Country, is: impl Fn(&Fact) -> bool) -> Facts {
    let own = |f: &&Arc<Fact>| f.country.is_none_or(|c| c == country) && is(f);
    let kept = facts.all().iter().filter(own).cloned();
    Facts::new(kept, facts.sources().values().cloned(), facts.known_at())
}

/// Who writes hypothetical facts.
pub(crate) struct Writer<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) rules: &'a Rulebook,
    pub(crate) country: Country,
    pub(crate) day: Day,
    /// The step of the plan, from 1.
    pub(crate) step: usize,
}

/// The id nearest to one that isn't there, if it is near at all.
fn nearest(id: &str, known: impl IntoIterator<Item = String>) -> Option<String> {
    known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(&k, id), k))
        .min()
        .filter(|(distance, _)| *distance * 2 <= id.chars().count().max(2))
        .map(|(_, k)| k)
}

impl Writer<'_> {
    /// What an action does to the facts of the country from the day on.
    pub(crate) fn effect(&self, action: &Action) -> Result<Effect, PlanError> {
        match action {
            Action::Join(instrument) => self.join(instrument),
            Action::Accept { instrument, procedure } => self.accept(instrument, *procedure),
            Action::Withdraw(id) => self.own(Kind::Reservation, id).map(|f| self.end(f)),
            Action::Repeal(norm) => self.own(Kind::Norm, norm.as_str()).map(|f| self.end(f)),
            Action::Amend { alignment, relation } => self.amend(alignment, *relation),
            Action::Enact { provision, relation } => self.enact(provision, *relation),
            Action::Mandate { institution, right } => self.mandate(institution, right),
            Action::Strengthen { institution, dimension, level } => {
                self.strengthen(institution, *dimension, *level)
            }
            Action::Submit(review) => self.submit(review),
            Action::Inform(audience) => self.own(Kind::Audience, audience).map(|f| self.end(f)),
            Action::End(id) => {
                let found = self.facts.get(id).filter(|f| f.country == Some(self.country));
                let known = || self.facts.about(self.country).map(|f| f.id.to_string());
                found.map(|f| self.end(f)).ok_or_else(|| self.missing("fact", id.as_str(), known()))
            }
        }
    }

    /// A measure that a step says it carries out has to be in the catalogue.
    pub(crate) fn measure(&self, id: &MeasureId) -> Result<(), PlanError> {
        if self.facts.reference::<Measure>(id.as_str()).is_some() {
            return Ok(());
        }
        self.find(None, Kind::Measure, id.as_str()).map(|_| ())
    }

    fn missing(&self, kind: &str, id: &str, known: impl IntoIterator<Item = String>) -> PlanError {
        let near = nearest(id, known);
        PlanError::NotThere { step: self.step, kind: kind.to_owned(), id: id.to_owned(), near }
    }

    fn find(&self, country: Option<Country>, kind: Kind, id: &str) -> Result<&Fact, PlanError> {
        let known = || self.facts.of_kind(country, kind).map(|f| f.id.local().to_owned());
        let found = self.facts.get(&FactId::new(country, kind, id));
        found.map(|f| &**f).ok_or_else(|| self.missing(kind.name(), id, known()))
    }

    /// A record of the country.
    fn own(&self, kind: Kind, id: &str) -> Result<&Fact, PlanError> {
        self.find(Some(self.country), kind, id)
    }

    fn reference(&self, kind: Kind, id: &str) -> Result<&Fact, PlanError> {
        self.find(None, kind, id)
    }

    /// A new fact that holds from the day on.
    fn fact(&self, id: &str, body: Body) -> Fact {
        Fact {
            id: FactId::new(Some(self.country), body.kind(), id),
            country: Some(self.country),
            holds: Period::new(Some(self.day.into()), None),
            recorded: Recorded {
                from: Moment::start_of(self.day),
                until: None,
                by: "plan".to_owned(),
                why: "what if".to_owned(),
                dossier: "plan".to_owned(),
            },
            judged: None,
            note: None,
            citations: Vec::<Citation>::new(),
            body,
        }
    }

    /// The same fact, holding until the day.
    fn ended(&self, fact: &Fact) -> Fact {
        let mut fact = fact.clone();
        fact.holds.until = Some(self.day.into());
        fact
    }

    fn end(&self, fact: &Fact) -> Effect {
        Effect::of(self.ended(fact))
    }

    fn join(&self, instrument: &InstrumentId) -> Result<Effect, PlanError> {
        self.reference(Kind::Instrument, instrument.as_str())?;
        let standing =
            || self.facts.each::<Commitment>(Some(self.country)).filter(|(_, c)| c.instrument == *instrument);
        // A signature that lies after the day of the question is no part of the plan.
        let signed = standing().filter_map(|(_, c)| c.signed).filter(|d| d.latest() <= self.day).min();
        let commitment = Commitment {
            instrument: instrument.clone(),
            signed,
            act: Act::Accession,
            deposited: Some(self.day.into()),
            binds_from: Some(self.day.into()),
            withdrawn: None,
            seen_on: None,
        };
        let id = standing().next().map_or(instrument.as_str(), |(f, _)| f.id.local());
        let mut fact = self.fact(id, commitment.into_body());
        fact.holds.from = signed.or(Some(PartialDate::Day(self.day)));
        Ok(Effect { removed: standing().map(|(f, _)| f.id.clone()).collect(), changed: vec![fact] })
    }

    fn accept(&self, instrument: &InstrumentId, procedure: ProcedureKind) -> Result<Effect, PlanError> {
        self.reference(Kind::Instrument, instrument.as_str())?;
        let info = self.facts.reference::<Instrument>(instrument.as_str());
        let procedures = info.map_or(&[][..], |i| &i.procedures);
        let Some(found) = procedures.iter().find(|p| p.procedure == procedure) else {
            let known = procedures.iter().map(|p| p.procedure.name().to_owned());
            return Err(self.missing("procedure", procedure.name(), known));
        };
        if let (AcceptedBy::Protocol, Some(protocol)) = (found.via, &found.protocol) {
            return self.join(protocol);
        }
        let declared = self.facts.each::<Acceptance>(Some(self.country));
        let replaced = declared.filter(|(_, a)| a.instrument == *instrument && a.procedure == procedure);
        let acceptance =
            Acceptance { instrument: instrument.clone(), procedure, accepted: true, article: None };
        let id = format!("planned-{instrument}-{}", procedure.name());
        Ok(Effect {
            removed: replaced.map(|(f, _)| f.id.clone()).collect(),
            changed: vec![self.fact(&id, acceptance.into_body())],
        })
    }

    fn amend(&self, alignment: &str, relation: Relation) -> Result<Effect, PlanError> {
        let mut fact = self.own(Kind::Alignment, alignment)?.clone();
        if let Body::Alignment(judgement) = &mut fact.body {
            judgement.relation = relation;
            judgement.extent = None;
            judgement.missing = None;
            if relation == Relation::None {
                judgement.norms.clear();
            }
        }
        Ok(Effect::of(fact))
    }

    fn enact(&self, provision: &ProvisionId, relation: Relation) -> Result<Effect, PlanError> {
        self.reference(Kind::Provision, provision.as_str())?;
        let alignment = Alignment {
            provision: provision.clone(),
            norms: Vec::new(),
            relation,
            extent: None,
            territory: Vec::new(),
            missing: None,
            reasoning: String::new(),
        };
        Ok(Effect::of(self.fact(&format!("planned-{provision}"), alignment.into_body())))
    }

    fn mandate(&self, institution: &InstitutionId, right: &RightId) -> Result<Effect, PlanError> {
        self.own(Kind::Institution, institution.as_str())?;
        self.reference(Kind::Right, right.as_str())?;
        let nobody = self
            .facts
            .each::<Mandate>(Some(self.country))
            .filter(|(_, m)| m.direction == Direction::Nobody && m.right.as_ref().is_none_or(|r| r == right));
        let mut changed: Vec<Fact> = nobody.map(|(f, _)| self.ended(f)).collect();
        let mandate = Mandate {
            institution: Some(institution.clone()),
            right: Some(right.clone()),
            excludes: Vec::new(),
            direction: Direction::Protects,
        };
        changed.push(self.fact(&format!("planned-{institution}-{right}"), mandate.into_body()));
        Ok(Effect { changed, removed: BTreeSet::new() })
    }

    fn strengthen(
        &self,
        institution: &InstitutionId,
        dimension: Dimension,
        level: u8,
    ) -> Result<Effect, PlanError> {
        self.own(Kind::Institution, institution.as_str())?;
        let case = Case::new(self.facts, self.rules, self.country);
        let run = Run::plain(&case, self.day, false);
        let body = case.institution(institution.as_str()).and_then(|n| case.institutions.get(n));
        let strengthened = DimensionLevel { dimension, level: Interval::point(level) };
        let counts = |b, c: &&_| run.weight_now(b, c).is_some();
        let counting = body.into_iter().flat_map(|b| b.capacities.iter().filter(move |c| counts(b, c)));
        let changed: Vec<Fact> = counting
            .map(|counted| {
                let others = counted.dimensions.iter().filter(|(d, _)| *d != dimension);
                let others = others.map(|(d, l)| DimensionLevel { dimension: *d, level: *l });
                let mut assessment = counted.entry.body.clone();
                assessment.levels = others.chain([strengthened.clone()]).collect();
                assessment.words.clear();
                assessment.grade = None;
                if assessment.working == Some(Working::CannotAct) {
                    assessment.working = Some(Working::Yes);
                }
                let mut fact = counted.entry.fact.clone();
                fact.body = assessment.into_body();
                fact
            })
            .collect();
        if !changed.is_empty() {
            return Ok(Effect { changed, removed: BTreeSet::new() });
        }
        let capacity = Capacity {
            institution: institution.clone(),
            assessed: self.day.into(),
            working: Some(Working::Yes),
            words: Vec::new(),
            grade: None,
            levels: vec![strengthened],
            enhancement: None,
            measures: Vec::new(),
        };
        let id = format!("planned-{institution}-{}", dimension.name());
        Ok(Effect::of(self.fact(&id, capacity.into_body())))
    }

    fn submit(&self, review: &ReviewId) -> Result<Effect, PlanError> {
        let fact = self.own(Kind::Review, review.as_str())?;
        let mut fact = fact.clone();
        let Body::Review(round) = &mut fact.body else { return Ok(Effect::default()) };
        let over = round.dialogue.is_some_and(|d| self.day >= d.latest());
        if !over {
            round.submitted = Some(self.day.into());
            round.not_submitted = None;
            return Ok(Effect::of(fact));
        }
        // What is due then is the report of the round that follows.
        let next = Review {
            mechanism: round.mechanism.clone(),
            instrument: round.instrument.clone(),
            cycle: round.cycle.clone(),
            due: round.next_due,
            submitted: Some(self.day.into()),
            list_of_issues: None,
            list_of_issues_note: None,
            replies_due: None,
            closed_by: None,
            closed_on: None,
            not_submitted: None,
            session: None,
            dialogue: None,
            dialogue_to: None,
            outcome: None,
            symbol: None,
            recommendations: None,
            supported: None,
            noted: None,
            next_due: None,
            follow_up: None,
            independent_data: None,
        };
        Ok(Effect::of(self.fact(&format!("planned-{review}"), next.into_body())))
    }
}
