//! What could be done about the findings of a day: the changes that a plan can be put together from.

use std::collections::BTreeMap;

use mizan_domain::{Country, Day, Facts, MeasureId};

use crate::assess::of_case;
use crate::case::Case;
use crate::closing::candidates;
use crate::effect::own_facts;
use crate::{Action, Message, Rulebook};

/// A change that a plan can make, and what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The change.
    pub action: Action,
    /// The measures of the catalogue that stand for it.
    pub measures: Vec<MeasureId>,
    /// What it is, in words.
    pub says: Message,
    /// The findings that it is meant to answer, by rank. Whether it closes them is for `what_if` to say.
    pub findings: Vec<String>,
}

/// Every change that a measure of the catalogue could make about a finding of the day, each once, in the
/// order of its action.
pub fn choices(facts: &Facts, rules: &Rulebook, country: Country, as_of: Day) -> Vec<Choice> {
    let own = own_facts(facts, country, |_| true);
    let case = Case::new(&own, rules, country);
    let assessment = of_case(&case, as_of, facts.edition());
    let mut all: BTreeMap<Action, Choice> = BTreeMap::new();
    for finding in &assessment.findings {
        for candidate in candidates(&case, as_of, finding) {
            let choice = all.entry(candidate.action.clone()).or_insert_with(|| Choice {
                action: candidate.action,
                measures: Vec::new(),
                says: candidate.says,
                findings: Vec::new(),
            });
            choice.findings.push(finding.id.clone());
            for measure in candidate.measures {
                if !choice.measures.contains(&measure) {
                    choice.measures.push(measure);
                }
            }
        }
    }
    all.into_values().collect()
}
