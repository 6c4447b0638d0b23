use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A number as it is printed: `152.10` is not `152.1`, and comes after `152.9`. A letter comes after
/// figures: `16.b` after `16.10`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Number(String);

impl Number {
    /// A number as printed.
    pub fn new(printed: impl Into<String>) -> Self {
        Self(printed.into())
    }

    /// As printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its figures and its other marks in turn.
    fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let mut rest = self.0.as_str();
        std::iter::from_fn(move || {
            let first = rest.chars().next()?;
            let figures = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != figures).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            rest = after;
            Some(if figures { Part::Figures(part) } else { Part::Marks(part) })
        })
    }
}

/// Figures stand before marks in the order.
#[derive(PartialEq, Eq)]
enum Part<'a> {
    Figures(&'a str),
    Marks(&'a str),
}

impl Part<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Part::Figures(a), Part::Figures(b)) => {
                let [short_a, short_b] = [a, b].map(|text| text.trim_start_matches('0'));
                short_a.len().cmp(&short_b.len()).then_with(|| short_a.cmp(short_b))
            }
            (Part::Marks(a), Part::Marks(b)) => a.cmp(b),
            (Part::Figures(_), Part::Marks(_)) => Ordering::Less,
            (Part::Marks(_), Part::Figures(_)) => Ordering::Greater,
        }
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut mine, mut theirs) = (self.parts(), other.parts());
        loop {
            let order = match (mine.next(), theirs.next()) {
                (None, None) => return self.0.cmp(&other.0),
                (None, Some(_)) => Ordering::Less,
                (Some(_), None) => Ordering::Greater,
                (Some(a), Some(b)) => a.cmp(&b),
            };
            if order != Ordering::Equal {
                return order;
            }
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_the_order_in_which_people_count() {
        let in_order =
            ["9", "16", "16.1", "16.9", "16.10", "16.b", "122.9", "122.10", "122.100", "122.100 (a)"];
        for pair in in_order.windows(2) {
            assert!(Number::new(pair[0]) < Number::new(pair[1]), "{pair:?}");
        }
        assert_ne!(Number::new("152.1"), Number::new("152.10"));
    }
}
