//! Facts of one or several kinds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use mizan_assess::Assessment;
use mizan_domain::kinds::TableRow;
use mizan_domain::{Body, Country, Fact, Kind, RightId};

use super::gaps::Narrowing;
use super::{Frame, Numbered, Statement, Tab};
use crate::address::{CountryPage, Place, When};
use crate::scene::Scene;
use crate::section::Section;

/// Facts on one page of a list.
pub(crate) const A_PAGE: usize = 50;
/// Facts of each kind where several stand on one page.
const OF_EACH: usize = 20;

/// What the list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listed {
    Kind(Kind),
    Section(&'static Section),
}

/// The page.
pub(crate) struct FactsView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) listed: Listed,
    /// All facts of the list, on every page of it.
    pub(crate) shown: Vec<&'a Fact>,
    pub(crate) groups: Vec<KindGroup<'a>>,
    /// Quoted tables, whole.
    pub(crate) tables: Vec<QuotedTable<'a>>,
    pub(crate) total: usize,
    pub(crate) checked: usize,
    pub(crate) right: Option<RightId>,
    pub(crate) rights: Vec<Narrowing<Option<RightId>>>,
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
    pub(crate) sources: Numbered<'a>,
}

/// The facts of one kind on this page.
pub(crate) struct KindGroup<'a> {
    pub(crate) kind: Kind,
    pub(crate) total: usize,
    pub(crate) statements: Vec<Statement<'a>>,
    /// Where the rest stands, if this page shows some only.
    pub(crate) rest: Option<String>,
}

/// A table of a source with its rows.
pub(crate) struct QuotedTable<'a> {
    pub(crate) title: &'a str,
    pub(crate) section: &'a str,
    pub(crate) number: &'a str,
    pub(crate) headings: Vec<&'a str>,
    pub(crate) rows: Vec<(Statement<'a>, &'a TableRow)>,
}

impl<'a> FactsView<'a> {
    /// The facts of one kind about a country.
    pub(crate) fn of_kind(scene: &Scene<'a>, assessment: &'a Assessment, when: When, kind: Kind) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::FactsOf(kind), Some(Tab::Facts));
        Self::build(scene, frame, Some((assessment.country, when)), Listed::Kind(kind), &[kind])
    }

    /// The facts of a section's kinds about a country.
    pub(crate) fn of_section(
        scene: &Scene<'a>,
        assessment: &'a Assessment,
        when: When,
        section: &'static Section,
    ) -> Self {
        let page = CountryPage::Section(section);
        let frame = scene.country_frame(assessment, when, page, Some(Tab::Section(section)));
        Self::build(scene, frame, Some((assessment.country, when)), Listed::Section(section), section.kinds)
    }

    /// The reference's facts of one kind.
    pub(crate) fn of_reference(scene: &Scene<'a>, kind: Kind) -> Self {
        Self::build(scene, scene.frame(), None, Listed::Kind(kind), &[kind])
    }

    fn build(
        scene: &Scene<'a>,
        frame: Frame<'a>,
        at: Option<(Country, When)>,
        listed: Listed,
        kinds: &[Kind],
    ) -> Self {
        let facts = &scene.known.facts;
        let country = at.map(|(country, _)| country);
        let mut sources = Numbered::new(facts);
        let asked: Option<RightId> = scene.query.get("right").and_then(|right| right.parse().ok());
        let all: Vec<&'a Arc<Fact>> = kinds.iter().flat_map(|kind| facts.of_kind(country, *kind)).collect();
        let by_right = rights(&all);
        let right = asked.filter(|right| by_right.contains_key(right));
        let shown: Vec<&'a Arc<Fact>> = all
            .iter()
            .copied()
            .filter(|fact| right.as_ref().is_none_or(|right| fact.body.rights().contains(&right)))
            .collect();
        let own_place = |kind: Option<Kind>| match (at, kind, listed) {
            (Some((country, when)), Some(kind), _) => {
                Place::Country(country, when, CountryPage::FactsOf(kind))
            }
            (Some((country, when)), None, Listed::Kind(kind)) => {
                Place::Country(country, when, CountryPage::FactsOf(kind))
            }
            (Some((country, when)), None, Listed::Section(section)) => {
                Place::Country(country, when, CountryPage::Section(section))
            }
            (None, Some(kind), _) | (None, None, Listed::Kind(kind)) => Place::ReferenceOf(kind),
            (None, None, Listed::Section(_)) => Place::Reference,
        };
        let link = |kind: Option<Kind>, right: Option<&RightId>, page: usize| {
            let page = (page > 1).then(|| page.to_string());
            let values: Vec<(&str, &str)> =
                [("right", right.map(RightId::as_str)), ("page", page.as_deref())]
                    .into_iter()
                    .filter_map(|(name, value)| value.map(|value| (name, value)))
                    .collect();
            frame.links.with_query(own_place(kind), &values)
        };
        // Quoted tables stand whole; of several kinds each shows its first page, of one kind all pages.
        let single = kinds.len() == 1;
        let pages = if single { shown.len().div_ceil(A_PAGE).max(1) } else { 1 };
        let page = if single { scene.query.page().min(pages) } else { 1 };
        let mut groups = Vec::new();
        for kind in kinds.iter().filter(|kind| **kind != Kind::TableRow) {
            let of_kind: Vec<&'a Arc<Fact>> =
                shown.iter().copied().filter(|fact| fact.kind() == *kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            let most = if single { A_PAGE } else { OF_EACH };
            let more = !single && of_kind.len() > most;
            groups.push(KindGroup {
                kind: *kind,
                total: of_kind.len(),
                rest: more.then(|| link(Some(*kind), right.as_ref(), 1)),
                statements: of_kind
                    .into_iter()
                    .skip((page - 1) * A_PAGE)
                    .take(most)
                    .map(|fact| sources.statement(fact))
                    .collect(),
            });
        }
        let tables = if kinds.contains(&Kind::TableRow) {
            quoted(shown.iter().copied(), &mut sources)
        } else {
            Vec::new()
        };
        let mut narrowings = vec![Narrowing {
            value: None,
            count: all.len(),
            href: link(None, None, 1),
            current: right.is_none(),
        }];
        narrowings.extend(by_right.into_iter().map(|(id, count)| Narrowing {
            href: link(None, Some(&id), 1),
            current: right.as_ref() == Some(&id),
            value: Some(id),
            count,
        }));
        Self {
            total: shown.len(),
            checked: shown.iter().filter(|fact| fact.is_verified()).count(),
            turn: (1..=pages).map(|page| (page, link(None, right.as_ref(), page))).collect(),
            rights: narrowings,
            shown: shown.iter().copied().map(AsRef::as_ref).collect(),
            listed,
            groups,
            tables,
            right,
            page,
            sources,
            frame,
        }
    }
}

/// How many of the facts name each right.
fn rights(facts: &[&Arc<Fact>]) -> BTreeMap<RightId, usize> {
    let mut by = BTreeMap::new();
    for fact in facts {
        let named: BTreeSet<&RightId> = fact.body.rights().into_iter().collect();
        for right in named {
            *by.entry(right.clone()).or_default() += 1;
        }
    }
    by
}

/// Rows put back into their tables, in the order of the rows.
pub(crate) fn quoted<'a>(
    facts: impl Iterator<Item = &'a Arc<Fact>>,
    sources: &mut Numbered<'a>,
) -> Vec<QuotedTable<'a>> {
    let mut rows: Vec<(&'a Fact, &'a TableRow)> = facts
        .filter_map(|fact| match &fact.body {
            Body::TableRow(row) => Some((fact.as_ref(), row)),
            _ => None,
        })
        .collect();
    rows.sort_by(|(_, a), (_, b)| (&a.table, a.row).cmp(&(&b.table, b.row)));
    let mut tables: Vec<QuotedTable<'a>> = Vec::new();
    for (fact, row) in rows {
        let statement = sources.statement(fact);
        match tables.last_mut() {
            Some(table) if table.number == row.table => table.rows.push((statement, row)),
            _ => tables.push(QuotedTable {
                title: &row.title,
                section: &row.section,
                number: &row.table,
                headings: row.cells.iter().map(|cell| cell.heading.as_str()).collect(),
                rows: vec![(statement, row)],
            }),
        }
    }
    tables
}

/// All kinds of facts with their numbers.
pub(crate) struct KindsView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) kinds: Vec<KindLine>,
    pub(crate) total: usize,
}

/// A kind, how many facts it has, and of these checked.
pub(crate) struct KindLine {
    pub(crate) kind: Kind,
    pub(crate) total: usize,
    pub(crate) checked: usize,
    pub(crate) href: String,
}

impl<'a> KindsView<'a> {
    /// Those of a country.
    pub(crate) fn of_country(scene: &Scene<'a>, assessment: &'a Assessment, when: When) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Facts, Some(Tab::Facts));
        Self::build(scene, frame, Some((assessment.country, when)))
    }

    /// Those of the reference.
    pub(crate) fn of_reference(scene: &Scene<'a>) -> Self {
        Self::build(scene, scene.frame(), None)
    }

    fn build(scene: &Scene<'a>, frame: Frame<'a>, at: Option<(Country, When)>) -> Self {
        let mut kinds = Vec::new();
        for kind in Kind::ALL {
            let place = match at {
                Some((country, when)) => Place::Country(country, when, CountryPage::FactsOf(*kind)),
                None => Place::ReferenceOf(*kind),
            };
            let (mut total, mut checked) = (0, 0);
            for fact in scene.known.facts.of_kind(at.map(|(country, _)| country), *kind) {
                total += 1;
                checked += usize::from(fact.is_verified());
            }
            if total > 0 {
                kinds.push(KindLine { kind: *kind, total, checked, href: frame.links.to(place) });
            }
        }
        Self { total: kinds.iter().map(|line| line.total).sum(), kinds, frame }
    }
}
