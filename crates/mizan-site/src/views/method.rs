//! The method: the scales and rules as they run.

use mizan_domain::Rules;

use super::Frame;
use crate::scene::Scene;

/// The page.
pub(crate) struct MethodView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) rules: &'a Rules,
}

impl<'a> MethodView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        Self { frame: scene.frame(), rules: scene.known.rules.rules() }
    }
}
