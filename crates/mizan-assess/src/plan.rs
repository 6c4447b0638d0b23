//! A plan: changes of facts that a country might make, to be tried on paper.

use std::collections::BTreeSet;

use mizan_domain::kinds::{
    Acceptance, Act, Alignment, Capacity, Commitment, Dimension, DimensionLevel, Direction, Interval,
    Mandate, ProcedureKind, Relation, Review, Working,
};
use mizan_domain::{
    Body, Citation, Country, Day, Fact, FactId, Facts, InstitutionId, InstrumentId, Kind, MeasureId, Moment,
    NormId, PartialDate, Period, ProvisionId, Record, Recorded, ReviewId, RightId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A plan as people write it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// Its steps.
    #[serde(default)]
    pub step: Vec<PlanStep>,
}

/// One step of a plan: one thing that somebody does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanStep {
    /// What it is called in the answer; absent: made from what it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The measure of the catalogue that it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
    /// What it does.
    #[serde(rename = "do")]
    pub action: Action,
}

/// Something done that changes the facts from the day of the question on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Action {
    /// Join an instrument or protocol, so that it binds.
    Join(InstrumentId),
    /// Accept a procedure by declaration, or by taking back its exclusion.
    Accept {
        /// The instrument.
        instrument: InstrumentId,
        /// `individual`, `inquiry` or `inter-state`.
        procedure: ProcedureKind,
    },
    /// Withdraw a reservation (local id).
    Withdraw(String),
    /// Repeal a norm.
    Repeal(NormId),
    /// Amend a norm so that a judgement (local id of the alignment) becomes another.
    Amend {
        /// The judgement.
        alignment: String,
        /// What it becomes.
        relation: Relation,
    },
    /// Enact a norm that answers a provision throughout the State.
    Enact {
        /// The provision.
        provision: ProvisionId,
        /// How far it answers.
        relation: Relation,
    },
    /// Give a body a mandate to protect a right.
    Mandate {
        /// The body.
        institution: InstitutionId,
        /// The right.
        right: RightId,
    },
    /// Strengthen a body: every assessment of it that counts gets this level in this dimension.
    Strengthen {
        /// The body.
        institution: InstitutionId,
        /// The dimension.
        dimension: Dimension,
        /// The level, 0 to 4.
        level: u8,
    },
    /// Submit the report of a round.
    Submit(ReviewId),
    /// Inform a group (local id of the audience).
    Inform(String),
    /// Let any fact end on the day.
    End(FactId),
}

/// A plan that names what isn't there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// A record that the plan names doesn't exist.
    #[error("step {step}: there is no {kind} `{id}`{}", near.as_ref().map(|n| format!("; did you mean `{n}`?")).unwrap_or_default())]
    NotThere {
        /// The step, from 1.
        step: usize,
        /// The kind of record.
        kind: String,
        /// What was named.
        id: String,
        /// The nearest id that exists.
        near: Option<String>,
    },
    /// A plan without steps changes nothing.
    #[error("the plan has no steps: add `[[step]]` with `do = {{ join = \"…\" }}`")]
    Empty,
}

/// The facts that an action replaces or adds, and those it ends.
#[derive(Default)]
pub(crate) struct Effect {
    pub(crate) changed: Vec<Fact>,
    pub(crate) removed: BTreeSet<FactId>,
}

/// Who writes hypothetical facts.
struct Writer<'a> {
    facts: &'a Facts,
    country: Country,
    day: Day,
    step: usize,
}

/// What an action does to the facts of a country from a day on.
pub(crate) fn effect(
    facts: &Facts,
    country: Country,
    day: Day,
    step: usize,
    action: &Action,
) -> Result<Effect, PlanError> {
    let writer = Writer { facts, country, day, step };
    let mut effect = Effect::default();
    match action {
        Action::Join(instrument) => effect.changed.push(writer.join(instrument)?),
        Action::Accept { instrument, procedure } => writer.accept(instrument, *procedure, &mut effect)?,
        Action::Withdraw(id) => {
            effect.changed.push(writer.ended(writer.own(Kind::Reservation, id)?));
        }
        Action::Repeal(norm) => {
            effect.changed.push(writer.ended(writer.own(Kind::Norm, norm.as_str())?));
        }
        Action::Amend { alignment, relation } => {
            let fact = writer.own(Kind::Alignment, alignment)?;
            effect.changed.extend(writer.changed::<Alignment>(fact, |a| {
                a.relation = *relation;
                a.extent = None;
                a.missing = None;
                if *relation == Relation::None {
                    a.norms.clear();
                }
            }));
        }
        Action::Enact { provision, relation } => effect.changed.push(writer.enact(provision, *relation)?),
        Action::Mandate { institution, right } => {
            writer.own(Kind::Institution, institution.as_str())?;
            writer.reference(Kind::Right, right.as_str())?;
            let mandate = Mandate {
                institution: Some(institution.clone()),
                right: Some(right.clone()),
                excludes: Vec::new(),
                direction: Direction::Protects,
            };
            let id = format!("planned-{institution}-{right}");
            effect.changed.push(writer.fact(&id, mandate.into_body()));
        }
        Action::Strengthen { institution, dimension, level } => {
            writer.strengthen(institution, *dimension, *level, &mut effect)?;
        }
        Action::Submit(review) => {
            let fact = writer.own(Kind::Review, review.as_str())?;
            effect.changed.extend(writer.changed::<Review>(fact, |r| {
                r.submitted = Some(day.into());
                r.not_submitted = None;
            }));
        }
        Action::Inform(audience) => {
            effect.changed.push(writer.ended(writer.own(Kind::Audience, audience)?));
        }
        Action::End(id) => {
            let fact = facts.get(id).filter(|f| f.country == Some(country));
            let fact = fact.ok_or_else(|| writer.missing("fact", id.as_str(), Vec::new()))?;
            effect.changed.push(writer.ended(fact));
        }
    }
    Ok(effect)
}

impl Writer<'_> {
    fn missing(&self, kind: &str, id: &str, known: Vec<String>) -> PlanError {
        let near = known
            .into_iter()
            .map(|k| (strsim::damerau_levenshtein(&k, id), k))
            .min()
            .filter(|(d, _)| *d * 2 <= id.chars().count().max(2))
            .map(|(_, k)| k);
        PlanError::NotThere { step: self.step, kind: kind.to_owned(), id: id.to_owned(), near }
    }

    fn find(&self, country: Option<Country>, kind: Kind, id: &str) -> Result<&Fact, PlanError> {
        let known = || self.facts.of_kind(country, kind).map(|f| f.id.local().to_owned()).collect();
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

    /// The same fact with its body changed.
    fn changed<T: Record + Clone + 'static>(&self, fact: &Fact, change: impl FnOnce(&mut T)) -> Option<Fact> {
        let mut body = T::of(&fact.body)?.clone();
        change(&mut body);
        let mut fact = fact.clone();
        fact.body = body.into_body();
        Some(fact)
    }

    fn join(&self, instrument: &InstrumentId) -> Result<Fact, PlanError> {
        self.reference(Kind::Instrument, instrument.as_str())?;
        let signed = self
            .facts
            .find::<Commitment>(Some(self.country), instrument.as_str())
            .and_then(|(_, c)| c.signed);
        let commitment = Commitment {
            instrument: instrument.clone(),
            signed,
            act: Act::Accession,
            deposited: Some(self.day.into()),
            binds_from: Some(self.day.into()),
            withdrawn: None,
            seen_on: None,
        };
        let mut fact = self.fact(instrument.as_str(), commitment.into_body());
        fact.holds.from = signed.or(Some(PartialDate::Day(self.day)));
        Ok(fact)
    }

    fn accept(
        &self,
        instrument: &InstrumentId,
        procedure: ProcedureKind,
        effect: &mut Effect,
    ) -> Result<(), PlanError> {
        self.reference(Kind::Instrument, instrument.as_str())?;
        for (fact, body) in self.facts.each::<Acceptance>(Some(self.country)) {
            if body.instrument == *instrument && body.procedure == procedure {
                effect.removed.insert(fact.id.clone());
            }
        }
        let acceptance =
            Acceptance { instrument: instrument.clone(), procedure, accepted: true, article: None };
        let id = format!("planned-{instrument}-{}", procedure.name());
        effect.changed.push(self.fact(&id, acceptance.into_body()));
        Ok(())
    }

    fn enact(&self, provision: &ProvisionId, relation: Relation) -> Result<Fact, PlanError> {
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
        Ok(self.fact(&format!("planned-{provision}"), alignment.into_body()))
    }

    fn strengthen(
        &self,
        institution: &InstitutionId,
        dimension: Dimension,
        level: u8,
        effect: &mut Effect,
    ) -> Result<(), PlanError> {
        self.own(Kind::Institution, institution.as_str())?;
        let mut level_of = std::collections::BTreeMap::new();
        for (fact, body) in self.facts.each::<Capacity>(Some(self.country)) {
            if body.institution == *institution {
                level_of.insert(fact.id.clone(), body.clone());
                effect.removed.insert(fact.id.clone());
            }
        }
        // One assessment replaces the old ones: what they said of other dimensions is kept as it
        // was read, and the dimension strengthened gets its new level.
        let mut levels: Vec<DimensionLevel> = Vec::new();
        if let Some(rules) = self.facts.rules() {
            for capacity in level_of.values() {
                for read in crate::step::institutions::read_dimensions(rules, capacity) {
                    levels.push(DimensionLevel { dimension: read.0, level: read.1 });
                }
            }
        }
        levels.retain(|l| l.dimension != dimension);
        levels.push(DimensionLevel { dimension, level: Interval::point(level) });
        let capacity = Capacity {
            institution: institution.clone(),
            assessed: self.day.into(),
            working: Some(Working::Yes),
            words: Vec::new(),
            grade: None,
            levels,
            enhancement: None,
            measures: Vec::new(),
        };
        let id = format!("planned-{institution}-{}", dimension.name());
        effect.changed.push(self.fact(&id, capacity.into_body()));
        Ok(())
    }
}
