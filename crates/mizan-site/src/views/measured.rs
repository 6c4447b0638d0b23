//! Everything that is measured of one right: all years, as charts and as a table.

use mizan_assess::Assessment;
use mizan_domain::{RightId, Slug};

use super::practice::{SeriesTable, series};
use super::{Frame, Numbered};
use crate::address::{CountryPage, Form, When};
use crate::scene::Scene;

/// The page.
pub(crate) struct MeasuredView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) assessment: &'a Assessment,
    pub(crate) right: RightId,
    pub(crate) series: SeriesTable<'a>,
    pub(crate) sources: Numbered<'a>,
}

impl<'a> MeasuredView<'a> {
    /// None where the taxonomy has no such right.
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        id: &Slug,
    ) -> Option<Self> {
        let right = assessment.right(id.as_str())?.right.clone();
        let mut sources = Numbered::new(&scene.known.facts);
        let series = series(scene, assessment, &right, &mut sources);
        let mut frame = scene.country_frame(assessment, when, CountryPage::Measured(id.clone()), None);
        if !series.pictures().is_empty() {
            frame.forms = &Form::WITH_PICTURE;
        }
        Some(Self { frame, assessment, series, right, sources })
    }
}
