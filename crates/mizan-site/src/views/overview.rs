//! A country: the chain from promise to practice, right by right.

use std::collections::BTreeMap;

use mizan_assess::{Assessment, Counts, Diff, RightResult, Step};
use mizan_domain::kinds::{Interval, MatrixGroup, RightFamily};
use mizan_domain::{Gap, RightId};
use mizan_text::Text;

use super::changes::ChangeLine;
use super::gaps::GapLine;
use super::{Cell, Frame, Reading, Tab};
use crate::address::{CountryPage, When};
use crate::scene::Scene;

/// Findings that stand out.
const STANDING_OUT: usize = 5;
/// Changes shown; the rest is on their own page.
const CHANGES: usize = 6;

/// The page.
pub(crate) struct Overview<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) assessment: &'a Assessment,
    pub(crate) counts: &'a Counts,
    pub(crate) order: Order,
    /// Rows with a gap of this kind only.
    pub(crate) only: Option<Gap>,
    pub(crate) groups: Vec<Group>,
    pub(crate) standing_out: Vec<GapLine<'a>>,
    pub(crate) findings: usize,
    pub(crate) changes: Vec<ChangeLine<'a>>,
    pub(crate) more_changes: usize,
}

/// How the rows stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// By group.
    Group,
    /// The gravest break first.
    Severity,
    /// The least checked first.
    LeastChecked,
}

impl Order {
    pub(crate) const ALL: [Self; 3] = [Self::Group, Self::Severity, Self::LeastChecked];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Severity => "severity",
            Self::LeastChecked => "least-checked",
        }
    }
}

/// Rows under one heading; none where they are sorted across groups.
pub(crate) struct Group {
    pub(crate) group: Option<MatrixGroup>,
    pub(crate) rows: Vec<Row>,
}

/// One right.
pub(crate) struct Row {
    pub(crate) right: RightId,
    pub(crate) href: String,
    pub(crate) cells: Vec<Cell>,
    pub(crate) breaks: Vec<Break>,
    /// What to say where there is none.
    pub(crate) no_break: String,
    /// Whether every link of the chain can be judged.
    pub(crate) is_judged: bool,
    pub(crate) lower: Vec<Lower>,
    /// Gravest break, for sorting.
    severity: u8,
    /// Checked facts among those that its levels rest on.
    checked: (usize, usize),
}

/// Where the chain breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Break {
    pub(crate) gap: Gap,
    pub(crate) severity: u8,
    pub(crate) certain: bool,
    pub(crate) href: String,
}

/// A right shown in the row that stands lower than the row's own.
pub(crate) struct Lower {
    pub(crate) right: RightId,
    pub(crate) href: String,
    pub(crate) levels: Vec<(Step, RightFamily, Interval)>,
}

impl<'a> Overview<'a> {
    pub(crate) fn build(scene: &Scene<'a>, assessment: &'a Assessment, diff: &'a Diff, when: When) -> Self {
        let frame = scene.country_frame(assessment, when, CountryPage::Overview, Some(Tab::Overview));
        let order = Order::ALL
            .into_iter()
            .find(|order| scene.query.get("sort") == Some(order.name()))
            .unwrap_or(Order::Group);
        let only = Gap::ALL.iter().copied().find(|gap| scene.query.get("gap") == Some(gap.name()));
        let rows = rows(assessment, &frame, only, scene.text);
        let all_changes = ChangeLine::of(&scene.known.facts, diff);
        let more_changes = all_changes.len().saturating_sub(CHANGES);
        Self {
            assessment,
            counts: &assessment.counts,
            order,
            only,
            groups: grouped(rows, order),
            standing_out: assessment
                .findings
                .iter()
                .filter(|finding| finding.kind != Gap::Evidence)
                .take(STANDING_OUT)
                .map(|finding| GapLine::of(&scene.known.facts, finding))
                .collect(),
            findings: assessment.findings.len(),
            changes: all_changes.into_iter().take(CHANGES).collect(),
            more_changes,
            frame,
        }
    }
}

/// Whether the chain of a right breaks before a step.
pub(crate) fn breaks_before(assessment: &Assessment, right: &RightId, step: Step) -> bool {
    assessment.breaks(right).any(|finding| finding.step == step)
}

fn rows(assessment: &Assessment, frame: &Frame<'_>, only: Option<Gap>, t: &Text) -> Vec<(MatrixGroup, Row)> {
    assessment
        .rights
        .iter()
        .filter(|right| right.has_row())
        .map(|right| (right.group, row(assessment, frame, right, t)))
        .filter(|(_, row)| only.is_none_or(|gap| row.breaks.iter().any(|b| b.gap == gap)))
        .collect()
}

fn row(assessment: &Assessment, frame: &Frame<'_>, right: &RightResult, t: &Text) -> Row {
    let links = &frame.links;
    let cells = right
        .steps
        .iter()
        .map(|result| Cell {
            reading: Reading::of(result, right.family),
            breaks: breaks_before(assessment, &right.right, result.step),
            href: links.step(right.right.slug(), result.step),
        })
        .collect();
    let mut breaks: Vec<Break> = Vec::new();
    // One link a kind of gap, to the gravest of that kind; to a possible one only where none is certain.
    let all = || assessment.breaks(&right.right);
    for finding in all().filter(|f| f.certain).chain(all().filter(|f| !f.certain)) {
        if breaks.iter().all(|b| b.gap != finding.kind) {
            let (severity, certain) = (finding.severity, finding.certain);
            breaks.push(Break { gap: finding.kind, severity, certain, href: links.finding(&finding.id) });
        }
    }
    breaks.sort_by_key(|b| b.gap);
    let facts = right.steps.iter().map(|s| s.support.facts).sum();
    let checked = right.steps.iter().map(|s| s.support.checked).sum();
    Row {
        right: right.right.clone(),
        href: links.right(right.right.slug()),
        severity: breaks.iter().map(|b| b.severity).max().unwrap_or(0),
        lower: lower(assessment, frame, right),
        no_break: t.no_break_short(right),
        is_judged: right.not_judged().next().is_none(),
        cells,
        breaks,
        checked: (checked, facts),
    }
}

fn lower(assessment: &Assessment, frame: &Frame<'_>, right: &RightResult) -> Vec<Lower> {
    let mut by_right: BTreeMap<&RightId, Vec<(Step, RightFamily, Interval)>> = BTreeMap::new();
    for (step, under) in &right.lowest_under {
        let family = assessment.right(under.right.as_str()).map_or(right.family, |r| r.family);
        by_right.entry(&under.right).or_default().push((*step, family, under.level));
    }
    by_right
        .into_iter()
        .map(|(under, levels)| Lower { right: under.clone(), href: frame.links.right(under.slug()), levels })
        .collect()
}

fn grouped(rows: Vec<(MatrixGroup, Row)>, order: Order) -> Vec<Group> {
    if order == Order::Group {
        let mut by_group: BTreeMap<MatrixGroup, Vec<Row>> = BTreeMap::new();
        for (group, row) in rows {
            by_group.entry(group).or_default().push(row);
        }
        return by_group.into_iter().map(|(group, rows)| Group { group: Some(group), rows }).collect();
    }
    let mut rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    match order {
        Order::Severity => rows.sort_by_key(|row| std::cmp::Reverse(row.severity)),
        // Of two shares a/b and c/d the smaller without dividing: a·d against c·b.
        _ => rows.sort_by(|a, b| (a.checked.0 * b.checked.1).cmp(&(b.checked.0 * a.checked.1))),
    }
    vec![Group { group: None, rows }]
}
