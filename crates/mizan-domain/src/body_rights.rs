//! The rights that a record names itself.

use crate::{Body, RightId};

impl Body {
    /// The rights that the record names, in the order in which it does. What it bears on through
    /// another record (an alignment through its provision, say) is the assessment's to tell.
    pub fn rights(&self) -> Vec<&RightId> {
        match self {
            Self::Right(x) => vec![&x.shown_under],
            Self::Instrument(x) => x.rights.iter().collect(),
            Self::Provision(x) => x.rights.iter().chain(&x.chief_for).chain(&x.supports).collect(),
            Self::Indicator(x) => vec![&x.right],
            Self::Measure(x) => x.rights.iter().collect(),
            Self::Actor(x) => x.rights.iter().collect(),
            Self::Norm(x) => x.rights.iter().collect(),
            Self::Mandate(x) => x.right.iter().chain(&x.excludes).collect(),
            Self::Recommendation(x) => x.rights.iter().collect(),
            Self::Factor(x) => x.rights.iter().collect(),
            Self::Search(x) => x.rights.iter().collect(),
            Self::Issue(x) => x.rights.iter().chain(&x.practice_of).collect(),
            Self::Audience(x) => x.rights.iter().collect(),
            Self::Case(x) => x.rights.iter().collect(),
            Self::Count(x) => vec![&x.right],
            Self::Claim(x) => x.rights.iter().collect(),
            Self::Rules(_)
            | Self::State(_)
            | Self::TreatyList(_)
            | Self::Commitment(_)
            | Self::Acceptance(_)
            | Self::Reservation(_)
            | Self::Territory(_)
            | Self::Alignment(_)
            | Self::Institution(_)
            | Self::Capacity(_)
            | Self::Review(_)
            | Self::Implementation(_)
            | Self::HistoricalPeriod(_)
            | Self::Observation(_)
            | Self::List(_)
            | Self::TableRow(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::Kind;

    /// The kinds whose schema has a field that refers to a right, at any depth, are those above.
    #[test]
    fn every_kind_that_can_name_a_right_is_read() {
        let mut generator = schemars::SchemaGenerator::new(
            schemars::generate::SchemaSettings::default().with(|s| s.inline_subschemas = true),
        );
        let naming: BTreeSet<&str> = Kind::ALL
            .iter()
            .filter(|kind| {
                kind.body_schema(&mut generator).to_value().to_string().contains(r#""x-refers":"right""#)
            })
            .map(|kind| kind.name())
            .collect();
        // The rules table names the rights that a series measures; it is about none of them.
        let read = BTreeSet::from([
            "right",
            "instrument",
            "provision",
            "indicator",
            "measure",
            "actor",
            "norm",
            "mandate",
            "recommendation",
            "factor",
            "search",
            "issue",
            "audience",
            "case",
            "count",
            "claim",
            "rules",
        ]);
        assert_eq!(naming, read);
    }
}
