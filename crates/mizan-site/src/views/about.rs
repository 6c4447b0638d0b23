//! What Mizan is, and how much of it there is.

use super::Frame;
use crate::scene::Scene;

/// The page.
pub(crate) struct About<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) facts: usize,
    pub(crate) checked: usize,
    pub(crate) sources: usize,
    pub(crate) dossiers: usize,
}

impl<'a> About<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let facts = &scene.known.facts;
        Self {
            facts: facts.all().len(),
            checked: facts.all().iter().filter(|fact| fact.is_verified()).count(),
            sources: facts.sources().len(),
            dossiers: facts.countries().into_iter().filter(|country| facts.has_dossier(*country)).count(),
            frame: scene.frame(),
        }
    }
}
