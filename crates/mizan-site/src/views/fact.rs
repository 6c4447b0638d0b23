//! A fact: what it says, where from, its versions, and what rests on it.

use std::sync::Arc;

use mizan_assess::{Assessment, Finding, Step};
use mizan_domain::{Body, Country, Fact, FactId, RightId};

use super::{Frame, Numbered, Reading, Statement, Tab};
use crate::address::{CountryPage, When};
use crate::fields::{Entry, entries};
use crate::scene::Scene;

/// Facts that name this one, at most; a treaty is named by thousands.
const NAMED_BY: usize = 60;

/// The page.
pub(crate) struct FactView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) statement: Statement<'a>,
    /// Whether the newest version is believed no longer.
    pub(crate) gone: bool,
    pub(crate) fields: Vec<Entry>,
    /// Cells of a quoted row, shown as a table.
    pub(crate) cells: &'a [mizan_domain::kinds::Cell],
    /// Oldest first.
    pub(crate) versions: Vec<&'a Arc<Fact>>,
    pub(crate) findings: Vec<&'a Finding>,
    pub(crate) levels: Vec<Resting>,
    pub(crate) named_by: Vec<Statement<'a>>,
    pub(crate) named_by_more: usize,
    pub(crate) sources: Numbered<'a>,
}

/// A level that rests on the fact.
pub(crate) struct Resting {
    pub(crate) right: RightId,
    pub(crate) step: Step,
    pub(crate) reading: Reading,
    pub(crate) counts: bool,
}

impl<'a> FactView<'a> {
    /// A fact of a country. None where there never was one of this id.
    pub(crate) fn of_country(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        page: CountryPage,
        id: &FactId,
    ) -> Option<Self> {
        let tab = scene.known.facts.get(id).and_then(|fact| section_tab(fact)).unwrap_or(Tab::Facts);
        let frame = scene.country_frame(assessment, when, page, Some(tab));
        let mut view = Self::build(scene, frame, Some(assessment.country), id)?;
        view.findings = assessment.findings.iter().filter(|f| f.facts.contains(id)).collect();
        for right in &assessment.rights {
            for step in &right.steps {
                if let Some(basis) = step.basis.iter().find(|basis| basis.fact == *id) {
                    view.levels.push(Resting {
                        right: right.right.clone(),
                        step: step.step,
                        reading: Reading::of(step, right.family),
                        counts: basis.counts,
                    });
                }
            }
        }
        Some(view)
    }

    /// A fact of the reference.
    pub(crate) fn of_reference(scene: &Scene<'a>, id: &FactId) -> Option<Self> {
        Self::build(scene, scene.frame(), None, id)
    }

    fn build(scene: &Scene<'a>, frame: Frame<'a>, country: Option<Country>, id: &FactId) -> Option<Self> {
        let facts = &scene.known.facts;
        let versions: Vec<&'a Arc<Fact>> = scene.epoch.snapshot.versions(id);
        let believed = facts.get(id);
        let fact = believed.or(versions.last().copied())?;
        let mut sources = Numbered::new(facts);
        let statement = sources.statement(fact);
        let naming = scene.known.references().to(id);
        // What other countries say of a reference's record stands on their own pages.
        let naming: Vec<&'a Arc<Fact>> =
            naming.iter().filter(|fact| country.is_none() || fact.country == country).collect();
        let cells = match &fact.body {
            Body::TableRow(row) => row.cells.as_slice(),
            _ => &[],
        };
        Some(Self {
            frame,
            fields: match &fact.body {
                // The method page prints the table.
                Body::Rules(_) => Vec::new(),
                body => entries(body).into_iter().filter(|e| cells.is_empty() || e.name != "cells").collect(),
            },
            cells,
            gone: believed.is_none(),
            versions,
            findings: Vec::new(),
            levels: Vec::new(),
            named_by_more: naming.len().saturating_sub(NAMED_BY),
            named_by: naming.into_iter().take(NAMED_BY).map(|fact| sources.statement(fact)).collect(),
            statement,
            sources,
        })
    }
}

/// The tab under which facts of this kind stand.
pub(crate) fn section_tab(fact: &Fact) -> Option<Tab> {
    crate::section::SECTIONS.iter().find(|section| section.kinds.contains(&fact.kind())).map(Tab::Section)
}
