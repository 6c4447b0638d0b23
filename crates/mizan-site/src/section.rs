//! Facts of kinds that belong together, shown on one page of a country.

use mizan_domain::Kind;

/// A page of facts of some kinds.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Section {
    /// Its word in addresses and message keys.
    pub name: &'static str,
    /// The kinds, in the order in which they are shown.
    pub kinds: &'static [Kind],
}

/// In the order of the tabs.
pub(crate) const SECTIONS: &[Section] = &[
    Section { name: "law", kinds: &[Kind::Norm, Kind::Alignment] },
    Section { name: "institutions", kinds: &[Kind::Institution, Kind::Mandate, Kind::Capacity] },
    Section { name: "reviews", kinds: &[Kind::Review, Kind::Recommendation, Kind::Implementation] },
    Section { name: "issues", kinds: &[Kind::Issue, Kind::List, Kind::Count] },
    Section { name: "cases", kinds: &[Kind::Case] },
    Section { name: "barriers", kinds: &[Kind::Factor, Kind::Search] },
    Section { name: "civil-society", kinds: &[Kind::Actor] },
    Section { name: "awareness", kinds: &[Kind::Audience] },
    Section { name: "measured", kinds: &[Kind::Observation] },
    Section { name: "quoted", kinds: &[Kind::TableRow, Kind::Claim] },
];

impl Section {
    /// The section of that word.
    pub(crate) fn named(word: &str) -> Option<&'static Self> {
        SECTIONS.iter().find(|section| section.name == word)
    }
}
