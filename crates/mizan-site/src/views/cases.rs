//! Published cases about persons who are already public, classes of cases, and work of civil society.

use mizan_assess::Assessment;
use mizan_domain::kinds::{Case, CaseKind};

use super::{Frame, Numbered, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;
use crate::section::Section;

/// The page.
pub(crate) struct CasesView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) groups: Vec<(CaseKind, Vec<CaseLine<'a>>)>,
    pub(crate) sources: Numbered<'a>,
}

/// A case.
pub(crate) struct CaseLine<'a> {
    pub(crate) statement: Statement<'a>,
    pub(crate) case: &'a Case,
}

impl<'a> CasesView<'a> {
    pub(crate) fn build(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        section: &'static Section,
    ) -> Self {
        let facts = &scene.known.facts;
        let mut sources = Numbered::new(facts);
        let mut groups: Vec<(CaseKind, Vec<CaseLine<'a>>)> =
            CaseKind::ALL.iter().map(|kind| (*kind, Vec::new())).collect();
        for (fact, case) in facts.each::<Case>(Some(assessment.country)) {
            // A case that began after the day was not there to be known of.
            if fact.holds.from.is_some_and(|from| from.earliest() > assessment.as_of) {
                continue;
            }
            if let Some((_, group)) = groups.iter_mut().find(|(kind, _)| *kind == case.kind) {
                group.push(CaseLine { statement: sources.statement(fact), case });
            }
        }
        groups.retain(|(_, lines)| !lines.is_empty());
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page, Some(Tab::Section(section)));
        Self { frame, groups, sources }
    }
}
