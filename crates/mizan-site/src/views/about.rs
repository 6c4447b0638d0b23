//! What Mizan is, and how much of it there is.

use mizan_text::Tally;

use super::Frame;
use crate::scene::Scene;

/// The page.
pub(crate) struct About<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) tally: Tally,
    pub(crate) sources: usize,
    pub(crate) dossiers: usize,
}

impl<'a> About<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let facts = &scene.known.facts;
        Self {
            tally: Tally::of(facts.all().iter().map(AsRef::as_ref)),
            sources: facts.sources().len(),
            dossiers: facts.countries().into_iter().filter(|country| facts.has_dossier(*country)).count(),
            frame: scene.frame(),
        }
    }
}
