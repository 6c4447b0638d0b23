//! Facts of one or several kinds.

use std::sync::Arc;

use mizan_assess::Assessment;
use mizan_domain::kinds::{MatrixGroup, TableRow};
use mizan_domain::{Body, Checked, Country, Fact, Facts, Kind, RightId};
use mizan_text::Tally;

use super::narrowing::{CHECKS, Narrowing, checked_name, counted, groups_of, narrowings};
use super::{Frame, Numbered, Statement, Tab};
use crate::address::{Address, CountryPage, Form, Place, When};
use crate::paging::Paging;
use crate::scene::Scene;
use crate::section::Section;

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
    /// The facts on this page of the list.
    pub(crate) shown: Vec<&'a Fact>,
    pub(crate) of_kind: Vec<KindGroup<'a>>,
    /// Quoted tables, whole.
    pub(crate) tables: Vec<QuotedTable<'a>>,
    pub(crate) paging: Paging,
    pub(crate) tally: Tally,
    pub(crate) right: Option<RightId>,
    pub(crate) rights: Vec<Narrowing<Option<RightId>>>,
    pub(crate) groups: Vec<Narrowing<Option<MatrixGroup>>>,
    pub(crate) kinds: Vec<Narrowing<Option<Kind>>>,
    pub(crate) checks: Vec<Narrowing<Option<Checked>>>,
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
        let all: Vec<&'a Arc<Fact>> = kinds.iter().flat_map(|kind| facts.of_kind(country, *kind)).collect();
        let filter = Filter::of(scene);
        let shown: Vec<&'a Arc<Fact>> =
            all.iter().copied().filter(|fact| filter.lets(facts, fact, None)).collect();
        let facet = |but: Facet| {
            let filter = &filter;
            all.iter().copied().filter(move |fact| filter.lets(facts, fact, Some(but)))
        };
        let rights = counted(
            scene,
            "right",
            filter.right.as_ref(),
            facet(Facet::Right).map(|fact| fact.body.rights().into_iter().cloned().collect()),
            RightId::to_string,
        );
        let groups = narrowings(
            scene,
            "group",
            filter.group,
            facet(Facet::Group).map(|fact| groups_of(facts, fact.body.rights())),
            MatrixGroup::name,
        );
        let by_kind =
            narrowings(scene, "kind", filter.kind, facet(Facet::Kind).map(|f| vec![f.kind()]), Kind::name);
        let by_checked = narrowings(
            scene,
            "checked",
            filter.checked,
            facet(Facet::Checked).map(|fact| vec![fact.checked()]),
            checked_name,
        );
        // A page shows quoted tables whole, and of several kinds the first facts of each, with a link to
        // the rest; of one kind it shows one page, and files always do.
        let in_parts = kinds.len() > 1 || kinds.contains(&Kind::TableRow);
        let paging = if in_parts && scene.address.form == Form::Html {
            Paging::whole(scene, shown.len())
        } else {
            Paging::new(scene, shown.len())
        };
        let here: &[&'a Arc<Fact>] = paging.of(&shown);
        let mut groups_of_kind = Vec::new();
        for kind in kinds.iter().filter(|kind| **kind != Kind::TableRow) {
            let of_kind: Vec<&'a Arc<Fact>> =
                here.iter().copied().filter(|fact| fact.kind() == *kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            let most = if in_parts { OF_EACH } else { of_kind.len() };
            let rest = at.filter(|_| of_kind.len() > most).map(|(country, when)| {
                let place = Place::Country(country, when, CountryPage::FactsOf(*kind));
                let path = Address { place, form: Form::Html, ..scene.address.clone() }.path();
                path + &scene.query.narrowed("kind", None).as_sent()
            });
            groups_of_kind.push(KindGroup {
                kind: *kind,
                total: shown.iter().filter(|fact| fact.kind() == *kind).count(),
                rest,
                statements: of_kind.into_iter().take(most).map(|fact| sources.statement(fact)).collect(),
            });
        }
        let tables = quoted(here.iter().copied(), &mut sources);
        Self {
            tally: Tally::of(shown.iter().map(|fact| fact.as_ref())),
            shown: here.iter().copied().map(AsRef::as_ref).collect(),
            right: filter.right,
            rights,
            groups,
            kinds: by_kind,
            checks: by_checked,
            paging,
            listed,
            of_kind: groups_of_kind,
            tables,
            sources,
            frame,
        }
    }
}

/// What the query narrows the list to.
struct Filter {
    right: Option<RightId>,
    group: Option<MatrixGroup>,
    kind: Option<Kind>,
    checked: Option<Checked>,
}

/// One of the ways to narrow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Right,
    Group,
    Kind,
    Checked,
}

impl Filter {
    fn of(scene: &Scene<'_>) -> Self {
        let named = |name: &str| scene.query.get(name);
        Self {
            right: named("right").and_then(|right| right.parse().ok()),
            group: MatrixGroup::ALL.iter().copied().find(|group| named("group") == Some(group.name())),
            kind: named("kind").and_then(Kind::named),
            checked: CHECKS.into_iter().find(|checked| named("checked") == Some(checked_name(*checked))),
        }
    }

    /// Whether a fact is let through, one of the ways left aside.
    fn lets(&self, facts: &Facts, fact: &Fact, but: Option<Facet>) -> bool {
        let aside = |facet: Facet| but == Some(facet);
        (aside(Facet::Right) || self.right.as_ref().is_none_or(|right| fact.body.rights().contains(&right)))
            && (aside(Facet::Group)
                || self.group.is_none_or(|group| groups_of(facts, fact.body.rights()).contains(&group)))
            && (aside(Facet::Kind) || self.kind.is_none_or(|kind| fact.kind() == kind))
            && (aside(Facet::Checked) || self.checked.is_none_or(|checked| fact.checked() == checked))
    }
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
