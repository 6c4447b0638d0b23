//! Sources: the list, and one with every statement that rests on it.

use std::collections::BTreeMap;
use std::sync::Arc;

use mizan_assess::Assessment;
use mizan_domain::{Checked, Citation, Country, Day, Fact, Kind, Slug, Source, SourceKind, Stance};

use super::narrowing::{CHECKS, Narrowing, checked_name, counted, narrowings};
use super::{Frame, Tab};
use crate::address::{CountryPage, When};
use crate::paging::Paging;
use crate::scene::Scene;

/// The list.
pub(crate) struct SourcesView<'a> {
    pub(crate) frame: Frame<'a>,
    /// Those on this page of the list.
    pub(crate) lines: Vec<SourceLine<'a>>,
    pub(crate) paging: Paging,
    pub(crate) kinds: Vec<Narrowing<Option<SourceKind>>>,
    /// By what a statement that rests on it was checked as.
    pub(crate) checks: Vec<Narrowing<Option<Checked>>>,
    /// Statements, checked, checked as quotation, and checked by nobody, of the sources shown.
    pub(crate) counts: [usize; 4],
}

/// A source and how many statements rest on it.
#[derive(Clone)]
pub(crate) struct SourceLine<'a> {
    pub(crate) source: &'a Source,
    pub(crate) statements: usize,
    pub(crate) checked: usize,
    pub(crate) quotations: usize,
}

/// Statements, facts checked and quotations checked, by source.
type Uses<'a> = BTreeMap<&'a Slug, (usize, usize, usize)>;

impl<'a> SourcesView<'a> {
    /// Every source.
    pub(crate) fn all(scene: &Scene<'a>) -> Self {
        let uses = uses(scene.known.facts.all().iter());
        Self::build(scene, scene.frame(), &uses, true)
    }

    /// The sources that statements about a country rest on.
    pub(crate) fn of_country(scene: &Scene<'a>, assessment: &'a Assessment, when: When) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Sources, Some(Tab::Sources));
        let uses = uses(scene.known.facts.about(assessment.country));
        Self::build(scene, frame, &uses, false)
    }

    fn build(scene: &Scene<'a>, frame: Frame<'a>, uses: &Uses<'a>, unused: bool) -> Self {
        let named = |asked: &str| scene.query.get(asked);
        let kind = SOURCE_KINDS.iter().copied().find(|kind| named("kind") == Some(name(*kind)));
        let checked = CHECKS.into_iter().find(|checked| named("checked") == Some(checked_name(*checked)));
        let all: Vec<SourceLine<'a>> = scene
            .known
            .facts
            .sources()
            .values()
            .filter_map(|source| {
                let (statements, checked, quotations) = uses.get(&source.id).copied().unwrap_or_default();
                (unused || statements > 0).then_some(SourceLine { source, statements, checked, quotations })
            })
            .collect();
        let of_kind = |line: &SourceLine<'_>| kind.is_none_or(|kind| line.source.kind == kind);
        let of_checked = |line: &SourceLine<'_>| checked.is_none_or(|checked| line.has(checked));
        let by_kind = all.iter().filter(|line| of_checked(line)).map(|line| vec![line.source.kind]);
        let kinds = narrowings(scene, "kind", kind, by_kind, name);
        let by_checked = all.iter().filter(|line| of_kind(line)).map(SourceLine::all_checked);
        let checks = narrowings(scene, "checked", checked, by_checked, checked_name);
        let mut shown: Vec<SourceLine<'a>> =
            all.into_iter().filter(|line| of_kind(line) && of_checked(line)).collect();
        shown.sort_by(|a, b| {
            scene.text.compare(&a.source.title, &b.source.title).then(a.source.id.cmp(&b.source.id))
        });
        let paging = Paging::new(scene, shown.len());
        let sum = |of: fn(&SourceLine<'_>) -> usize| shown.iter().map(of).sum();
        Self {
            counts: [
                sum(|line| line.statements),
                sum(|line| line.checked),
                sum(|line| line.quotations),
                shown.iter().map(SourceLine::unchecked).sum(),
            ],
            lines: paging.of(&shown).to_vec(),
            paging,
            kinds,
            checks,
            frame,
        }
    }
}

impl SourceLine<'_> {
    /// Statements that rest on it and that nobody has checked there.
    pub(crate) fn unchecked(&self) -> usize {
        self.statements.saturating_sub(self.checked + self.quotations)
    }

    /// Whether a statement that rests on it was checked so.
    fn has(&self, checked: Checked) -> bool {
        let statements = match checked {
            Checked::Fact => self.checked,
            Checked::Quotation => self.quotations,
            Checked::No => self.unchecked(),
        };
        statements > 0
    }

    fn all_checked(&self) -> Vec<Checked> {
        CHECKS.into_iter().filter(|checked| self.has(*checked)).collect()
    }
}

fn uses<'a>(facts: impl Iterator<Item = &'a Arc<Fact>>) -> Uses<'a> {
    let mut uses = Uses::new();
    for citation in facts.flat_map(|fact| &fact.citations) {
        let (statements, checked, quotations) = uses.entry(citation.source.slug()).or_default();
        *statements += 1;
        match citation.checked {
            Checked::Fact => *checked += 1,
            Checked::Quotation => *quotations += 1,
            Checked::No => {}
        }
    }
    uses
}

/// Every kind of source, in the order of the list.
pub(crate) const SOURCE_KINDS: [SourceKind; 12] = [
    SourceKind::OfficialDocument,
    SourceKind::TreatyText,
    SourceKind::TreatyStatus,
    SourceKind::StateReport,
    SourceKind::UnBody,
    SourceKind::Court,
    SourceKind::Ngo,
    SourceKind::Research,
    SourceKind::DataSet,
    SourceKind::Press,
    SourceKind::ReferenceWork,
    SourceKind::Editors,
];

/// A kind of source as addresses and files write it.
pub(crate) fn name(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::OfficialDocument => "official-document",
        SourceKind::TreatyText => "treaty-text",
        SourceKind::TreatyStatus => "treaty-status",
        SourceKind::StateReport => "state-report",
        SourceKind::UnBody => "un-body",
        SourceKind::Court => "court",
        SourceKind::Ngo => "ngo",
        SourceKind::Research => "research",
        SourceKind::DataSet => "data-set",
        SourceKind::Press => "press",
        SourceKind::ReferenceWork => "reference-work",
        SourceKind::Editors => "editors",
    }
}

/// One source.
pub(crate) struct SourceView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) source: &'a Source,
    /// Whether the address to get it from is one that a link may lead to.
    pub(crate) link: Option<&'a str>,
    pub(crate) total: usize,
    pub(crate) checked: usize,
    pub(crate) quotations: usize,
    pub(crate) disputes: usize,
    /// The newest day on which somebody checked something in it.
    pub(crate) last_checked: Option<Day>,
    pub(crate) countries: Vec<Narrowing<Option<Option<Country>>>>,
    pub(crate) uses: Vec<(Kind, Vec<Use<'a>>)>,
    pub(crate) checks: Vec<Narrowing<Option<Checked>>>,
    /// The facts on this page that cite it.
    pub(crate) facts: Vec<&'a Fact>,
    pub(crate) paging: Paging,
}

/// A statement that rests on the source.
#[derive(Clone, Copy)]
pub(crate) struct Use<'a> {
    pub(crate) fact: &'a Fact,
    pub(crate) citation: &'a Citation,
}

impl<'a> SourceView<'a> {
    /// None where there is no such source.
    pub(crate) fn build(scene: &Scene<'a>, id: &'a Slug) -> Option<Self> {
        let frame = scene.frame();
        let facts = &scene.known.facts;
        let source: &'a Source = facts.source(id.as_str())?;
        let all: Vec<Use<'a>> = scene
            .known
            .resting_on(id)
            .iter()
            .flat_map(|fact| fact.citations.iter().map(move |citation| Use { fact, citation }))
            .filter(|used| used.citation.source.slug() == id)
            .collect();
        let asked = scene.query.get("country").map(str::to_lowercase);
        let country: Option<Option<Country>> = asked.and_then(|asked| match asked.as_str() {
            "ref" => Some(None),
            code => code.parse().ok().map(Some),
        });
        let asked = scene.query.get("checked");
        let best = CHECKS.into_iter().find(|checked| asked == Some(checked_name(*checked)));
        let of_country = |used: &Use<'_>| country.is_none_or(|country| used.fact.country == country);
        let of_checked = |used: &Use<'_>| best.is_none_or(|best| used.citation.checked == best);
        let by_country = all.iter().filter(|used| of_checked(used)).map(|used| vec![used.fact.country]);
        let countries = counted(scene, "country", country.as_ref(), by_country, |country| {
            country.as_ref().map_or_else(|| "ref".to_owned(), Country::lower)
        });
        let by_checked = all.iter().filter(|used| of_country(used)).map(|used| vec![used.citation.checked]);
        let checks = narrowings(scene, "checked", best, by_checked, checked_name);
        let (total, checked, quotations, disputes) = (
            all.len(),
            all.iter().filter(|used| used.citation.checked == Checked::Fact).count(),
            all.iter().filter(|used| used.citation.checked == Checked::Quotation).count(),
            all.iter().filter(|used| used.citation.stance == Stance::Disputes).count(),
        );
        let last_checked = all.iter().filter_map(|used| used.citation.checked_on).max();
        let shown: Vec<Use<'a>> =
            all.into_iter().filter(|used| of_country(used) && of_checked(used)).collect();
        let paging = Paging::new(scene, shown.len());
        let shown = paging.of(&shown);
        let mut facts_shown: Vec<&'a Fact> = shown.iter().map(|used| used.fact).collect();
        facts_shown.dedup_by_key(|fact| &fact.id);
        let mut uses: Vec<(Kind, Vec<Use<'a>>)> = Vec::new();
        for used in shown.iter().copied() {
            match uses.last_mut() {
                Some((kind, group)) if *kind == used.fact.kind() => group.push(used),
                _ => uses.push((used.fact.kind(), vec![used])),
            }
        }
        Some(Self {
            source,
            link: source
                .url
                .as_deref()
                .filter(|url| url.starts_with("https://") || url.starts_with("http://")),
            total,
            checked,
            quotations,
            disputes,
            last_checked,
            countries,
            checks,
            uses,
            facts: facts_shown,
            paging,
            frame,
        })
    }
}
