//! Links that narrow a list to a value of a filter, each with the number it leaves.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::kinds::{MatrixGroup, Right};
use mizan_domain::{Checked, Facts, RightId};

use crate::scene::Scene;

/// A way to narrow the list, with how many items it leaves.
pub(crate) struct Narrowing<T> {
    pub(crate) value: T,
    pub(crate) count: usize,
    pub(crate) href: String,
    pub(crate) current: bool,
}

/// What somebody checked, the best first.
pub(crate) const CHECKS: [Checked; 3] = [Checked::Fact, Checked::Quotation, Checked::No];

/// Its name in addresses.
pub(crate) fn checked_name(checked: Checked) -> &'static str {
    match checked {
        Checked::Fact => "fact",
        Checked::Quotation => "quotation",
        Checked::No => "no",
    }
}

/// The links of one filter: all, and each value that an item has. `items` are those that the other
/// filters leave, each with its values.
pub(crate) fn narrowings<T: Copy + Ord>(
    scene: &Scene<'_>,
    name: &str,
    current: Option<T>,
    items: impl Iterator<Item = Vec<T>>,
    named: impl Fn(T) -> &'static str,
) -> Vec<Narrowing<Option<T>>> {
    counted(scene, name, current.as_ref(), items, |value| named(*value).to_owned())
}

/// The same of values that are named by more than a word of the program.
pub(crate) fn counted<T: Clone + Ord>(
    scene: &Scene<'_>,
    name: &str,
    current: Option<&T>,
    items: impl Iterator<Item = Vec<T>>,
    named: impl Fn(&T) -> String,
) -> Vec<Narrowing<Option<T>>> {
    let (mut all, mut counts) = (0, BTreeMap::<T, usize>::new());
    for values in items {
        all += 1;
        for value in values.into_iter().collect::<BTreeSet<T>>() {
            *counts.entry(value).or_default() += 1;
        }
    }
    let everything =
        Narrowing { value: None, count: all, href: scene.narrowed(name, None), current: current.is_none() };
    let each = counts.into_iter().map(|(value, count)| Narrowing {
        count,
        href: scene.narrowed(name, Some(&named(&value))),
        current: current == Some(&value),
        value: Some(value),
    });
    std::iter::once(everything).chain(each).collect()
}

/// The groups of the matrix that rights stand in.
pub(crate) fn groups_of<'r>(
    facts: &Facts,
    rights: impl IntoIterator<Item = &'r RightId>,
) -> Vec<MatrixGroup> {
    rights
        .into_iter()
        .filter_map(|right| facts.reference::<Right>(right.as_str()))
        .map(|right| right.group)
        .collect()
}
