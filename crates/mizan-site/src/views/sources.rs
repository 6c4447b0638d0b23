//! Sources: the list, and one with every statement that rests on it.

use std::collections::BTreeMap;
use std::sync::Arc;

use mizan_assess::Assessment;
use mizan_domain::{Checked, Citation, Country, Day, Fact, Kind, Slug, Source, SourceKind, Stance};

use super::gaps::Narrowing;
use super::{Frame, Tab};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;

/// Lines on one page of a list.
pub(crate) const A_PAGE: usize = 50;

/// The list.
pub(crate) struct SourcesView<'a> {
    pub(crate) frame: Frame<'a>,
    /// All of the list.
    pub(crate) shown: Vec<SourceLine<'a>>,
    /// Those on this page of it.
    pub(crate) lines: Vec<SourceLine<'a>>,
    pub(crate) total: usize,
    pub(crate) kinds: Vec<Narrowing<Option<SourceKind>>>,
    /// All sources, or those on which a statement rests that nobody has checked.
    pub(crate) checks: Vec<Narrowing<bool>>,
    /// Statements, checked, checked as quotation, and checked by nobody, of the sources shown.
    pub(crate) counts: [usize; 4],
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
}

/// A source and how many statements rest on it.
#[derive(Clone)]
pub(crate) struct SourceLine<'a> {
    pub(crate) source: &'a Source,
    pub(crate) statements: usize,
    pub(crate) checked: usize,
    pub(crate) quotations: usize,
}

impl SourceLine<'_> {
    /// Statements on it that nobody has checked in it.
    pub(crate) fn unchecked(&self) -> usize {
        self.statements.saturating_sub(self.checked + self.quotations)
    }
}

/// Statements, facts checked and quotations checked, by source.
type Uses<'a> = BTreeMap<&'a Slug, (usize, usize, usize)>;

impl<'a> SourcesView<'a> {
    /// Every source.
    pub(crate) fn all(scene: &Scene<'a>) -> Self {
        let uses = uses(scene.known.facts.all().iter());
        Self::build(scene, scene.frame(), &Place::Sources, &uses, true)
    }

    /// The sources that statements about a country rest on.
    pub(crate) fn of_country(scene: &Scene<'a>, assessment: &'a Assessment, when: When) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Sources, Some(Tab::Sources));
        let uses = uses(scene.known.facts.about(assessment.country));
        let place = Place::Country(assessment.country, when, CountryPage::Sources);
        Self::build(scene, frame, &place, &uses, false)
    }

    fn build(scene: &Scene<'a>, frame: Frame<'a>, place: &Place, uses: &Uses<'a>, unused: bool) -> Self {
        let kind = scene
            .query
            .get("kind")
            .and_then(|kind| SOURCE_KINDS.iter().copied().find(|candidate| name(*candidate) == kind));
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
        let only_unchecked = scene.query.get("checked") == Some("no");
        let linked = |kind: Option<SourceKind>, unchecked: bool, page: usize| {
            let page = (page > 1).then(|| page.to_string());
            let checked = unchecked.then_some("no");
            let values: Vec<(&str, &str)> =
                [("kind", kind.map(name)), ("checked", checked), ("page", page.as_deref())]
                    .into_iter()
                    .filter_map(|(name, value)| value.map(|value| (name, value)))
                    .collect();
            frame.links.with_query(place.clone(), &values)
        };
        let link = |kind: Option<SourceKind>, page: usize| linked(kind, only_unchecked, page);
        let of_kind = |line: &&SourceLine<'_>| kind.is_none_or(|kind| line.source.kind == kind);
        let checks = [false, true].map(|unchecked| Narrowing {
            value: unchecked,
            count: all.iter().filter(of_kind).filter(|line| !unchecked || line.unchecked() > 0).count(),
            href: linked(kind, unchecked, 1),
            current: only_unchecked == unchecked,
        });
        let all: Vec<SourceLine<'a>> =
            all.into_iter().filter(|line| !only_unchecked || line.unchecked() > 0).collect();
        let of = |kind: SourceKind| all.iter().filter(|line| line.source.kind == kind).count();
        let mut kinds =
            vec![Narrowing { value: None, count: all.len(), href: link(None, 1), current: kind.is_none() }];
        kinds.extend(SOURCE_KINDS.iter().filter(|kind| of(**kind) > 0).map(|candidate| Narrowing {
            value: Some(*candidate),
            count: of(*candidate),
            href: link(Some(*candidate), 1),
            current: kind == Some(*candidate),
        }));
        let mut shown: Vec<SourceLine<'a>> =
            all.into_iter().filter(|line| kind.is_none_or(|kind| line.source.kind == kind)).collect();
        shown.sort_by(|a, b| {
            scene.text.compare(&a.source.title, &b.source.title).then(a.source.id.cmp(&b.source.id))
        });
        let total = shown.len();
        let pages = total.div_ceil(A_PAGE).max(1);
        let page = scene.query.page().min(pages);
        let sum = |of: fn(&SourceLine<'_>) -> usize| shown.iter().map(of).sum();
        Self {
            total,
            kinds,
            checks: checks.into(),
            counts: [
                sum(|l| l.statements),
                sum(|l| l.checked),
                sum(|l| l.quotations),
                sum(|l| l.unchecked()),
            ],
            turn: (1..=pages).map(|page| (page, link(kind, page))).collect(),
            lines: shown.iter().skip((page - 1) * A_PAGE).take(A_PAGE).cloned().collect(),
            shown,
            page,
            frame,
        }
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
const SOURCE_KINDS: [SourceKind; 12] = [
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
    pub(crate) countries: Vec<Narrowing<Option<Country>>>,
    /// All statements, or those that nobody has checked in it.
    pub(crate) checks: Vec<Narrowing<bool>>,
    pub(crate) uses: Vec<(Kind, Vec<Use<'a>>)>,
    /// All facts that cite it, of the country that is shown.
    pub(crate) facts: Vec<&'a Fact>,
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
}

/// A statement that rests on the source.
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
            .flat_map(|fact| fact.citations.iter().map(move |citation| Use { fact, citation }))
            .filter(|used| used.citation.source.slug() == id)
            .collect();
        let mut by_country: BTreeMap<Option<Country>, usize> = BTreeMap::new();
        for used in &all {
            *by_country.entry(used.fact.country).or_default() += 1;
        }
        let asked = scene.query.get("country").map(str::to_lowercase);
        let country: Option<Option<Country>> = asked.and_then(|asked| match asked.as_str() {
            "ref" => Some(None),
            code => code.parse().ok().map(Some),
        });
        let country = country.filter(|country| by_country.contains_key(country));
        let only_unchecked = scene.query.get("checked") == Some("no");
        let linked = |country: Option<Option<Country>>, unchecked: bool, page: usize| {
            let page = (page > 1).then(|| page.to_string());
            let code = country.map(|c| c.map_or_else(|| "ref".to_owned(), |c| c.lower()));
            let checked = unchecked.then_some("no");
            let values: Vec<(&str, &str)> =
                [("country", code.as_deref()), ("checked", checked), ("page", page.as_deref())]
                    .into_iter()
                    .filter_map(|(name, value)| value.map(|value| (name, value)))
                    .collect();
            frame.links.with_query(Place::Source(id.clone()), &values)
        };
        let link = |country, page| linked(country, only_unchecked, page);
        let (total, checked, quotations, disputes) = (
            all.len(),
            all.iter().filter(|used| used.citation.checked == Checked::Fact).count(),
            all.iter().filter(|used| used.citation.checked == Checked::Quotation).count(),
            all.iter().filter(|used| used.citation.stance == Stance::Disputes).count(),
        );
        let last_checked = all.iter().filter_map(|used| used.citation.checked_on).max();
        let shown: Vec<Use<'a>> = all
            .into_iter()
            .filter(|used| country.is_none_or(|country| used.fact.country == country))
            .collect();
        let is_unchecked = |used: &Use<'_>| used.citation.checked == Checked::No;
        let unchecked = shown.iter().filter(|used| is_unchecked(used)).count();
        let checks = [(false, shown.len()), (true, unchecked)].map(|(value, count)| Narrowing {
            value,
            count,
            href: linked(country, value, 1),
            current: only_unchecked == value,
        });
        let shown: Vec<Use<'a>> =
            shown.into_iter().filter(|used| !only_unchecked || is_unchecked(used)).collect();
        let pages = shown.len().div_ceil(A_PAGE).max(1);
        let page = scene.query.page().min(pages);
        let countries = by_country
            .iter()
            .map(|(of, count)| Narrowing {
                value: *of,
                count: *count,
                href: link(Some(*of), 1),
                current: country == Some(*of),
            })
            .collect();
        let turn = (1..=pages).map(|page| (page, link(country, page))).collect();
        let mut facts_shown: Vec<&'a Fact> = shown.iter().map(|used| used.fact).collect();
        facts_shown.dedup_by_key(|fact| &fact.id);
        let mut uses: Vec<(Kind, Vec<Use<'a>>)> = Vec::new();
        for used in shown.into_iter().skip((page - 1) * A_PAGE).take(A_PAGE) {
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
            checks: checks.into(),
            uses,
            facts: facts_shown,
            turn,
            page,
            frame,
        })
    }
}
