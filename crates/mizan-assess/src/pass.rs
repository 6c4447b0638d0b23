//! Everything that a run works out before it concludes: the steps of every right and what they share.

use mizan_domain::kinds::Interval;

use crate::case::Case;
use crate::run::Run;
use crate::step::Outcome;
use crate::step::commitment::Binding;
use crate::step::institutions::Bodies;
use crate::step::law::ProvisionLaw;
use crate::step::monitoring::BodyReview;
use crate::step::practice::Practice;

/// The steps of one right.
pub(crate) struct RightPass<'a> {
    pub(crate) commitment: Outcome,
    pub(crate) law: Outcome,
    pub(crate) bodies: Bodies<'a>,
    pub(crate) monitoring: Outcome,
    pub(crate) practice: Practice<'a>,
    pub(crate) barriers: Outcome,
}

impl RightPass<'_> {
    /// The levels of the six steps.
    pub(crate) fn levels(&self) -> [Option<Interval>; 6] {
        [
            self.commitment.level,
            self.law.level,
            self.bodies.outcome.level,
            self.monitoring.level,
            self.practice.outcome.level,
            self.barriers.level,
        ]
    }
}

/// A run with its steps.
pub(crate) struct Pass<'a> {
    pub(crate) run: &'a Run<'a>,
    pub(crate) case: &'a Case<'a>,
    pub(crate) bindings: Vec<Binding<'a>>,
    pub(crate) laws: Vec<ProvisionLaw<'a>>,
    pub(crate) reviews: Vec<BodyReview<'a>>,
    pub(crate) universal: BodyReview<'a>,
    pub(crate) rights: Vec<RightPass<'a>>,
}

impl<'a> Pass<'a> {
    pub(crate) fn new(run: &'a Run<'a>) -> Self {
        let case = run.case;
        let bindings = run.bindings();
        let laws = run.laws();
        let levels = run.body_levels();
        let reviews = run.body_reviews();
        let universal = run.body_review(&case.universal_reviews, true);
        let rights = case
            .rights
            .iter()
            .map(|right| {
                let bodies = run.institutions(right, &levels);
                RightPass {
                    commitment: run.commitment(right, &bindings),
                    law: run.law(right, &bindings, &laws),
                    monitoring: run.monitoring(right, &bindings, &reviews, &universal),
                    practice: run.practice(right),
                    barriers: run.barriers(right, &bodies),
                    bodies,
                }
            })
            .collect();
        Self { run, case, bindings, laws, reviews, universal, rights }
    }
}
