//! Who makes a statement about a right: the State, or somebody else.

use mizan_domain::kinds::{Case, Claim, Count, Implementation, Issue, Recommendation, Voice};
use mizan_domain::{Body, Fact, Facts, RightId, SourceKind, Stance};

/// Whether a fact says something of the practice of a right.
pub fn speaks_of(facts: &Facts, fact: &Fact, right: &RightId) -> bool {
    match &fact.body {
        Body::Issue(Issue { rights, practice_of, .. }) => {
            rights.contains(right) || practice_of.contains(right)
        }
        Body::Case(Case { rights, .. }) => rights.contains(right),
        Body::Claim(Claim { rights, stated_as, .. }) => rights.contains(right) && stated_as.is_empty(),
        Body::Count(Count { right: of, .. }) => of == right,
        Body::Implementation(Implementation { recommendation, .. }) => facts
            .find::<Recommendation>(fact.country, recommendation.as_str())
            .is_some_and(|(_, asks)| asks.rights.contains(right)),
        _ => false,
    }
}

/// Whether the State itself makes the statement.
pub fn is_by_state(facts: &Facts, fact: &Fact) -> bool {
    if let Body::Implementation(implementation) = &fact.body {
        return implementation.by == Voice::State;
    }
    fact.citations.iter().any(|citation| {
        citation.stance == Stance::Supports
            && facts
                .source(citation.source.as_str())
                .is_some_and(|source| source.kind == SourceKind::StateReport)
    })
}
