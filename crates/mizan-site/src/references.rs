//! Which facts name which, and which cite which source.

use std::collections::BTreeMap;
use std::sync::Arc;

use mizan_domain::{Country, Fact, FactId, Facts, Kind, Slug};

use crate::fields::{Datum, named};

/// For each fact that others name, the others; for each source, what cites it.
pub(crate) struct References {
    by: BTreeMap<FactId, Vec<Arc<Fact>>>,
    on: BTreeMap<Slug, Vec<Arc<Fact>>>,
}

impl References {
    /// Reads every record. What every State says of every instrument would fill the whole index and
    /// tell nobody anything, so commitments are left out; the instrument's page lists them.
    pub(crate) fn new(facts: &Facts) -> Self {
        let mut by: BTreeMap<FactId, Vec<Arc<Fact>>> = BTreeMap::new();
        let worth = |f: &&Arc<Fact>| {
            !matches!(f.kind(), Kind::Commitment | Kind::Observation | Kind::Rules | Kind::Indicator)
        };
        for fact in facts.all().iter().filter(worth) {
            for datum in named(&fact.body) {
                let target = match datum {
                    Datum::Record(kind, id) => resolve(facts, fact.country, kind, &id),
                    Datum::Fact(id) => Some(id),
                    _ => None,
                };
                let Some(target) = target.filter(|target| *target != fact.id) else { continue };
                let naming = by.entry(target).or_default();
                if naming.last().is_none_or(|last| last.id != fact.id) {
                    naming.push(Arc::clone(fact));
                }
            }
        }
        Self { by, on: citing(facts) }
    }

    /// The facts that name this one, by id.
    pub(crate) fn to(&self, id: &FactId) -> &[Arc<Fact>] {
        self.by.get(id).map_or(&[], Vec::as_slice)
    }

    /// The facts that cite this source, by id.
    pub(crate) fn on(&self, source: &Slug) -> &[Arc<Fact>] {
        self.on.get(source).map_or(&[], Vec::as_slice)
    }
}

fn citing(facts: &Facts) -> BTreeMap<Slug, Vec<Arc<Fact>>> {
    let mut on: BTreeMap<Slug, Vec<Arc<Fact>>> = BTreeMap::new();
    for fact in facts.all() {
        for citation in &fact.citations {
            let citing = on.entry(citation.source.slug().clone()).or_default();
            if citing.last().is_none_or(|last| last.id != fact.id) {
                citing.push(Arc::clone(fact));
            }
        }
    }
    on
}

/// The fact of a local id: the country's own, else the reference's.
pub(crate) fn resolve(facts: &Facts, country: Option<Country>, kind: Kind, id: &str) -> Option<FactId> {
    [country, None].into_iter().map(|scope| FactId::new(scope, kind, id)).find(|id| facts.get(id).is_some())
}
