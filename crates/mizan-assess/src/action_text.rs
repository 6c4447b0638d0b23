//! Actions of a plan as one word each, for addresses: `join:icpped`, `strengthen:nchr:resources:3`.
//! What is written reads back as the same action.

use std::fmt;
use std::str::FromStr;

use mizan_domain::kinds::{Dimension, ProcedureKind, Relation};

use crate::Action;

/// A word that names no action.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` names no change that a plan can make")]
pub struct UnreadableAction(pub String);

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Join(instrument) => write!(f, "join:{instrument}"),
            Self::Accept { instrument, procedure } => write!(f, "accept:{instrument}:{}", procedure.name()),
            Self::Withdraw(id) => write!(f, "withdraw:{id}"),
            Self::Repeal(norm) => write!(f, "repeal:{norm}"),
            Self::Amend { alignment, relation } => write!(f, "amend:{alignment}:{}", relation.name()),
            Self::Enact { provision, relation } => write!(f, "enact:{provision}:{}", relation.name()),
            Self::Mandate { institution, right } => write!(f, "mandate:{institution}:{right}"),
            Self::Strengthen { institution, dimension, level } => {
                write!(f, "strengthen:{institution}:{}:{level}", dimension.name())
            }
            Self::Submit(review) => write!(f, "submit:{review}"),
            Self::Inform(audience) => write!(f, "inform:{audience}"),
            Self::End(fact) => write!(f, "end:{fact}"),
        }
    }
}

impl FromStr for Action {
    type Err = UnreadableAction;

    fn from_str(text: &str) -> Result<Self, UnreadableAction> {
        read(text).ok_or_else(|| UnreadableAction(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Action> {
    let parts: Vec<&str> = text.split(':').collect();
    Some(match parts.as_slice() {
        ["join", instrument] => Action::Join(instrument.parse().ok()?),
        ["accept", instrument, procedure] => Action::Accept {
            instrument: instrument.parse().ok()?,
            procedure: ProcedureKind::ALL.iter().copied().find(|p| p.name() == *procedure)?,
        },
        ["withdraw", id] if !id.is_empty() => Action::Withdraw((*id).to_owned()),
        ["repeal", norm] => Action::Repeal(norm.parse().ok()?),
        ["amend", alignment, relation] if !alignment.is_empty() => {
            Action::Amend { alignment: (*alignment).to_owned(), relation: named(relation)? }
        }
        ["enact", provision, relation] => {
            Action::Enact { provision: provision.parse().ok()?, relation: named(relation)? }
        }
        ["mandate", institution, right] => {
            Action::Mandate { institution: institution.parse().ok()?, right: right.parse().ok()? }
        }
        ["strengthen", institution, dimension, level] => Action::Strengthen {
            institution: institution.parse().ok()?,
            dimension: Dimension::ALL.iter().copied().find(|d| d.name() == *dimension)?,
            level: level.parse().ok().filter(|level| *level <= 4)?,
        },
        ["submit", review] => Action::Submit(review.parse().ok()?),
        ["inform", audience] if !audience.is_empty() => Action::Inform((*audience).to_owned()),
        ["end", fact] => Action::End(fact.parse().ok()?),
        _ => return None,
    })
}

fn named(relation: &str) -> Option<Relation> {
    Relation::ALL.iter().copied().find(|r| r.name() == relation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        for text in [
            "join:icpped",
            "accept:cat:individual",
            "withdraw:r1",
            "repeal:ppc-295c",
            "amend:al1:full",
            "enact:cat-1:limited",
            "mandate:nchr:torture",
            "strengthen:nchr:resources:3",
            "submit:cat-2",
            "inform:students",
            "end:pak.factor.poverty",
        ] {
            assert_eq!(text.parse::<Action>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in
            ["", "join", "join:", "join:CAT!", "strengthen:nchr:resources:9", "amend:x:better", "a:b:c:d:e"]
        {
            assert!(text.parse::<Action>().is_err(), "{text}");
        }
    }
}
