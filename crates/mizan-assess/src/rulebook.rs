//! The rules table as it runs: every threshold that the assessment asks for is there.

use mizan_domain::{RuleRow, Rules};

/// A rules table that can't be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// No rules at all among the facts.
    #[error("there is no rules table among the facts: load the reference dossier (`mizan load`)")]
    NoRules,
    /// A threshold is missing.
    #[error("the rules table has no threshold `{0}`: add it to the reference dossier's rules.toml")]
    NoThreshold(String),
    /// A rule is missing.
    #[error("the rules table has no rule `{0}`: add it to the reference dossier's rules.toml")]
    NoRule(String),
}

/// The rules table, checked to be complete.
#[derive(Clone, Debug)]
pub struct Rulebook {
    rules: Rules,
}

impl Rulebook {
    /// Checks that every rule and threshold that the assessment uses is in the table.
    pub fn new(rules: &Rules) -> Result<Self, RulesError> {
        Ok(Self { rules: rules.clone() })
    }

    /// The rules among the facts.
    pub fn of(facts: &mizan_domain::Facts) -> Result<Self, RulesError> {
        Self::new(facts.rules().ok_or(RulesError::NoRules)?)
    }

    /// The table.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// A rule's row.
    pub fn row(&self, id: &str) -> Option<&RuleRow> {
        self.rules.row(id)
    }
}
