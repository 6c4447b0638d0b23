//! Everything that a run works out before it concludes: the steps of every right and what they share.

use mizan_domain::kinds::Interval;

use crate::case::Case;
use crate::run::Run;
use crate::step::Outcome;
use crate::step::binding::Binding;
use crate::step::institutions::{Bodies, BodyLevel};
use crate::step::law::ProvisionLaw;
use crate::step::practice::Practice;
use crate::step::rounds::BodyReview;

/// The steps of one right.
pub(crate) struct RightPass<'a> {
    pub(crate) commitment: Outcome<'a>,
    pub(crate) law: Outcome<'a>,
    pub(crate) bodies: Bodies<'a>,
    pub(crate) monitoring: Outcome<'a>,
    pub(crate) practice: Practice<'a>,
    pub(crate) barriers: Outcome<'a>,
}

impl<'a> RightPass<'a> {
    /// The six steps in order.
    pub(crate) fn steps(&self) -> [&Outcome<'a>; 6] {
        [
            &self.commitment,
            &self.law,
            &self.bodies.outcome,
            &self.monitoring,
            &self.practice.outcome,
            &self.barriers,
        ]
    }

    /// The levels of the six steps.
    pub(crate) fn levels(&self) -> [Option<Interval>; 6] {
        self.steps().map(|s| s.level)
    }
}

/// A run with its steps.
pub(crate) struct Pass<'a, 'r> {
    pub(crate) run: &'r Run<'a>,
    pub(crate) case: &'a Case<'a>,
    pub(crate) bindings: Vec<Binding<'a>>,
    pub(crate) laws: Vec<ProvisionLaw<'a>>,
    pub(crate) levels: Vec<BodyLevel<'a>>,
    pub(crate) reviews: Vec<BodyReview<'a>>,
    pub(crate) universal: BodyReview<'a>,
    pub(crate) rights: Vec<RightPass<'a>>,
}

impl<'a, 'r> Pass<'a, 'r> {
    pub(crate) fn new(run: &'r Run<'a>) -> Self {
        let case = run.case;
        let bindings = run.bindings();
        let forces = run.forces();
        let laws = run.laws(&forces);
        let levels = run.body_levels();
        let reviews = run.body_reviews();
        let universal = run.body_review(&case.universal_reviews, true);
        let measured = run.measured();
        let rights = case
            .rights
            .iter()
            .map(|right| {
                let bodies = run.institutions(right, &levels);
                RightPass {
                    commitment: run.commitment(right, &bindings),
                    law: run.law(right, &bindings, &laws, &forces),
                    monitoring: run.monitoring(right, &bindings, &reviews, &universal),
                    practice: run.practice(right, &measured),
                    barriers: run.barriers(right, &bodies),
                    bodies,
                }
            })
            .collect();
        Self { run, case, bindings, laws, levels, reviews, universal, rights }
    }
}
