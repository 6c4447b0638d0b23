//! What a copy of the site leaves out.

use super::Frame;
use crate::scene::Scene;

/// The page.
pub(crate) struct CopyView<'a> {
    pub(crate) frame: Frame<'a>,
}

impl<'a> CopyView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        Self { frame: scene.frame() }
    }
}
