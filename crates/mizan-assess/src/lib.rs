//! The assessment: facts and a day in, levels and findings out.
//!
//! Pure: no I/O, no clock, no randomness but seeded perturbation, no wording (message keys only), and
//! facts are never changed. Same input, same output, byte for byte.

mod action_text;
mod asked;
mod assess;
mod assessment;
mod calendar;
mod case;
mod choices;
mod closing;
mod compare;
mod detail;
mod diff;
mod effect;
mod finding;
mod moved;
mod pass;
mod plan;
mod questions;
mod reconcile;
mod robustness;
mod rounds;
mod rulebook;
mod run;
mod since;
mod step;
mod what_if;
mod world;

pub use assessment::{
    Arg, Assessment, Basis, Bound, Counts, Finding, Level, LowestUnder, Message, RightResult, Robustness,
    SeverityPart, Standing, Step, StepResult, Support,
};
pub use questions::{
    Bought, Cause, Change, Closing, Compared, ComparedRight, Comparison, Diff, FindingChange, LevelChange,
    WhatIf,
};
pub use rulebook::{Rulebook, RulesError};

pub use action_text::UnreadableAction;
pub use assess::assess;
pub use calendar::{Calendar, Coming, Due, Expected, Late, calendar, due};
pub use choices::{Choice, choices};
pub use closing::closing;
pub use compare::{compare, compare_by};
pub use detail::{
    Answer, AssessedBody, BodyDetail, BodyRounds, Detail, OverdueReport, ProvisionDetail, detail,
};
pub use diff::{diff, diff_of};
pub use plan::{Action, Plan, PlanError, PlanStep};
pub use reconcile::{ALIKE, Joined, Reconciled, reconcile};
pub use robustness::robustness;
pub use rounds::{Delivered, Round, Sessions, Unit, UnitCount, rounds};
pub use since::{days_of_change, since};
pub use what_if::{problems, what_if};
pub use world::{StateStanding, world};
