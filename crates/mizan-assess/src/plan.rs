//! A plan: changes of facts that a country might make, to be tried on paper.

use mizan_domain::kinds::{Dimension, ProcedureKind, Relation};
use mizan_domain::{FactId, InstitutionId, InstrumentId, MeasureId, NormId, ProvisionId, ReviewId, RightId};
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
    /// Accept a procedure: by declaration, by taking back its exclusion, or by joining its protocol.
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
    /// Give a body a mandate to protect a right; no record that nobody has one stands any longer.
    Mandate {
        /// The body.
        institution: InstitutionId,
        /// The right.
        right: RightId,
    },
    /// Strengthen a body: every assessment of it that counts gets this level in this dimension. What
    /// exists on paper only, or was dissolved, isn't revived by it.
    Strengthen {
        /// The body.
        institution: InstitutionId,
        /// The dimension.
        dimension: Dimension,
        /// The level, 0 to 4.
        level: u8,
    },
    /// Submit the report of a round, or the next one where the round is over.
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
