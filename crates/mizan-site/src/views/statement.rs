//! Statements with their sources, numbered in the order in which a page first cites them.

use std::collections::BTreeMap;

use mizan_domain::{Citation, Fact, Facts, Source, SourceId, Stance};

/// A statement as a page shows it.
#[derive(Clone, Debug)]
pub(crate) struct Statement<'a> {
    pub(crate) fact: &'a Fact,
    pub(crate) supports: Vec<Cited<'a>>,
    pub(crate) disputes: Vec<Cited<'a>>,
}

/// A citation with its source's number on the page.
#[derive(Clone, Debug)]
pub(crate) struct Cited<'a> {
    pub(crate) number: usize,
    pub(crate) citation: &'a Citation,
}

/// The sources of a page.
pub(crate) struct Numbered<'a> {
    facts: &'a Facts,
    numbers: BTreeMap<&'a SourceId, usize>,
    /// In order of their numbers, from 1.
    pub(crate) cited: Vec<CitedSource<'a>>,
}

/// One source of a page.
#[derive(Clone, Debug)]
pub(crate) struct CitedSource<'a> {
    pub(crate) id: &'a SourceId,
    /// None where a citation names a source that isn't recorded.
    pub(crate) source: Option<&'a Source>,
}

impl<'a> Numbered<'a> {
    pub(crate) fn new(facts: &'a Facts) -> Self {
        Self { facts, numbers: BTreeMap::new(), cited: Vec::new() }
    }

    /// A fact as a statement; its sources get their numbers.
    pub(crate) fn statement(&mut self, fact: &'a Fact) -> Statement<'a> {
        let (mut supports, mut disputes) = (Vec::new(), Vec::new());
        for citation in &fact.citations {
            let cited = Cited { number: self.number(&citation.source), citation };
            match citation.stance {
                Stance::Supports => supports.push(cited),
                Stance::Disputes => disputes.push(cited),
            }
        }
        Statement { fact, supports, disputes }
    }

    fn number(&mut self, id: &'a SourceId) -> usize {
        if let Some(number) = self.numbers.get(id) {
            return *number;
        }
        self.cited.push(CitedSource { id, source: self.facts.source(id.as_str()).map(AsRef::as_ref) });
        let number = self.cited.len();
        self.numbers.insert(id, number);
        number
    }
}
