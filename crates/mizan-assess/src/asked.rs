//! What is asked of an assessment, of a right in it and of a finding.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::{Checked, Facts, Gap, InstrumentId, Kind, RightId};

use crate::{Assessment, Finding, RightResult, Step, StepResult};

impl RightResult {
    /// A step's result.
    pub fn step(&self, step: Step) -> Option<&StepResult> {
        self.steps.iter().find(|s| s.step == step)
    }

    /// Whether it has its own row in the matrix.
    pub fn has_row(&self) -> bool {
        self.right == self.shown_under
    }

    /// Whether anything is known of how the promise is kept: without law and without practice it can't
    /// be said where the chain breaks.
    pub fn is_weighed(&self) -> bool {
        self.steps
            .iter()
            .filter(|s| matches!(s.step, Step::Law | Step::Practice))
            .any(|s| s.level.interval().is_some())
    }

    /// The links of the chain that can't be judged. Barriers explain, and are no link.
    pub fn not_judged(&self) -> impl Iterator<Item = Step> {
        let links = self.steps.iter().filter(|s| s.step != Step::Barriers);
        links.filter(|s| s.level.interval().is_none()).map(|s| s.step)
    }
}

impl Finding {
    /// Whether its subject is an instrument or a provision of it.
    fn is_of(&self, instrument: &InstrumentId) -> bool {
        let subject = self.id.split_once('.').map(|(_, subject)| subject);
        let rest = subject.and_then(|subject| subject.strip_prefix(instrument.as_str()));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// The mark of the weakest fact that it can't do without. Facts of one kind may stand for each other,
    /// so of each kind the best checked is taken, and of the kinds the weakest.
    pub fn checked(&self, facts: &Facts) -> Checked {
        let mut best: BTreeMap<Kind, Checked> = BTreeMap::new();
        for fact in self.facts.iter().filter_map(|id| facts.get(id)) {
            let of_kind = best.entry(fact.kind()).or_default();
            *of_kind = (*of_kind).max(fact.checked());
        }
        best.into_values().min().unwrap_or_default()
    }
}

impl Assessment {
    /// A right's result.
    pub fn right(&self, id: &str) -> Option<&RightResult> {
        self.rights.iter().find(|r| r.right.as_str() == id)
    }

    /// A finding.
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|f| f.id == id)
    }

    /// The findings of a right that the matrix marks, gravest first: gaps, not missing evidence.
    pub fn breaks<'a, 'r>(&'a self, right: &'r RightId) -> impl Iterator<Item = &'a Finding> + use<'a, 'r> {
        self.findings.iter().filter(move |f| {
            f.severity >= self.marks_from && f.kind != Gap::Evidence && f.rights.contains(right)
        })
    }

    /// The break of a right that comes first along the chain: of several at one step a certain one before
    /// a possible one, then that of the instrument that leads for the right, then the gravest.
    pub fn first_break<'a>(&'a self, right: &RightId, lead: Option<&InstrumentId>) -> Option<&'a Finding> {
        let at = |step: Step| self.breaks(right).filter(move |f| f.step == step);
        let step = Step::ALL.into_iter().find(|step| at(*step).next().is_some())?;
        at(step).min_by_key(|f| (!f.certain, !lead.is_some_and(|lead| f.is_of(lead))))
    }

    /// The kind of gap that breaks the most rows, possible ones only where no other breaks any; of
    /// several the earliest in the chain.
    pub fn commonest_gap(&self) -> Option<Gap> {
        let most = |certain: bool| {
            let mut rows: BTreeMap<Gap, usize> = BTreeMap::new();
            for right in self.rights.iter().filter(|right| right.has_row()) {
                let kinds: BTreeSet<Gap> =
                    self.breaks(&right.right).filter(|f| f.certain == certain).map(|f| f.kind).collect();
                for gap in kinds {
                    *rows.entry(gap).or_default() += 1;
                }
            }
            rows.into_iter().max_by_key(|(gap, n)| (*n, std::cmp::Reverse(*gap))).map(|(gap, _)| gap)
        };
        most(true).or_else(|| most(false))
    }
}
