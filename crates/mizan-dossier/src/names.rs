//! Which ids are taken: also by records that have something else wrong with them, so that one
//! mistake is reported once and not again wherever the record is named.

use std::collections::{BTreeSet, HashMap, HashSet};

use mizan_domain::{Country, Kind};

use crate::form::What;

/// The names in use.
#[derive(Default)]
pub(crate) struct Names {
    facts: HashMap<(Option<Country>, Kind), HashSet<String>>,
    sources: HashSet<String>,
    /// Ids in text that could not be read as records.
    lost: HashSet<String>,
    /// Kinds of which a record could not be used.
    broken: BTreeSet<What>,
    /// Whether text was lost of which the kind isn't known.
    unknown: bool,
    /// Whether a whole file was lost.
    blind: bool,
}

impl Names {
    pub(crate) fn add(&mut self, country: Option<Country>, what: What, id: &str) {
        match what {
            What::Head => {}
            What::Source => {
                self.sources.insert(id.to_owned());
            }
            What::Fact(kind) => {
                self.facts.entry((country, kind)).or_default().insert(id.to_owned());
            }
        }
    }

    /// Remembers what text that could not be read may have defined.
    pub(crate) fn lose(&mut self, ids: impl IntoIterator<Item = String>) {
        self.lost.extend(ids);
    }

    /// Remembers that a record of a kind, or of an unknown one, could not be used.
    pub(crate) fn break_kind(&mut self, what: Option<What>) {
        match what {
            Some(what) => {
                self.broken.insert(what);
            }
            None => self.unknown = true,
        }
    }

    /// Remembers that a file could not be read at all.
    pub(crate) fn lose_file(&mut self) {
        self.blind = true;
    }

    /// Whether every record of that kind could be used.
    pub(crate) fn is_whole(&self, what: What) -> bool {
        !self.blind && !self.unknown && !self.broken.contains(&what)
    }

    /// Whether every record could be used.
    pub(crate) fn all_whole(&self) -> bool {
        !self.blind && !self.unknown && self.broken.is_empty()
    }

    /// Whether a country's record may name that id: one of the country's own or of the reference, or
    /// one that may be defined where nothing could be read.
    pub(crate) fn has(&self, country: Option<Country>, kind: Kind, id: &str) -> bool {
        let taken = |c| self.facts.get(&(c, kind)).is_some_and(|ids| ids.contains(id));
        taken(country) || taken(None) || self.may_have(id)
    }

    /// Whether any country has that id.
    pub(crate) fn anywhere(&self, kind: Kind, id: &str) -> bool {
        self.facts.iter().any(|((_, k), ids)| *k == kind && ids.contains(id)) || self.may_have(id)
    }

    /// Whether there is such a source.
    pub(crate) fn has_source(&self, id: &str) -> bool {
        self.sources.contains(id) || self.may_have(id)
    }

    fn may_have(&self, id: &str) -> bool {
        self.blind || self.lost.contains(id)
    }

    /// The ids of a kind that a country's record may name.
    pub(crate) fn of_kind(&self, country: Option<Country>, kind: Kind) -> impl Iterator<Item = &str> {
        let scopes = [country, None];
        let scopes = scopes.into_iter().take(if country.is_some() { 2 } else { 1 });
        scopes.filter_map(move |c| self.facts.get(&(c, kind))).flatten().map(String::as_str)
    }

    /// The ids of a kind in every dossier.
    pub(crate) fn of_kind_anywhere(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.facts.iter().filter(move |((_, k), _)| *k == kind).flat_map(|(_, ids)| ids).map(String::as_str)
    }

    /// The ids of sources.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(String::as_str)
    }
}
