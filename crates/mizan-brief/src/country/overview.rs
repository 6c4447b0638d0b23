//! The first sheet: the sentence, five counts, rights by steps.

use std::collections::{BTreeMap, BTreeSet};

use mizan_assess::{Assessment, Finding, RightResult, Step};
use mizan_domain::kinds::MatrixGroup;
use mizan_domain::{FactId, Gap, RightId};
use mizan_text::Value;

use crate::document::{Block, Row, Run, Runs, Table};
use crate::frame::{heading, how_to_read};
use crate::matter::{Matter, Numbering, space};

/// Findings whose sources stand for the sentence on where the chain breaks.
const GRAVEST: usize = 5;

pub(super) fn blocks<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>) -> Vec<Block> {
    vec![
        Block::Paragraph { runs: lead(matter, numbering), states: true },
        Block::Table(counts(matter, numbering)),
        heading(matter, "site-rights-by-steps"),
        how_to_read(matter),
        Block::Table(matrix(matter)),
        levels_from(matter),
    ]
}

/// The findings that the matrix marks: gaps, not missing evidence.
pub(crate) fn marked<'a>(assessment: &'a Assessment, right: &RightId) -> Vec<&'a Finding> {
    let marked = assessment.findings.iter().filter(|f| f.severity >= assessment.marks_from);
    marked.filter(|f| f.kind != Gap::Evidence && f.rights.contains(right)).collect()
}

/// The kind of gap that breaks the most rows; of several the earliest in the chain.
fn commonest(assessment: &Assessment) -> Option<Gap> {
    let mut rows: BTreeMap<Gap, usize> = BTreeMap::new();
    for right in assessment.rights.iter().filter(|right| right.has_row()) {
        let kinds: BTreeSet<Gap> = marked(assessment, &right.right).iter().map(|f| f.kind).collect();
        for gap in kinds {
            *rows.entry(gap).or_default() += 1;
        }
    }
    rows.into_iter().max_by_key(|(gap, n)| (*n, std::cmp::Reverse(*gap))).map(|(gap, _)| gap)
}

/// The facts that say how the State stands under the core treaties.
fn core(assessment: &Assessment) -> impl Iterator<Item = &FactId> {
    assessment.standings.iter().filter(|standing| standing.core).filter_map(|standing| standing.fact.as_ref())
}

/// The same two sentences as over the page of the country, each with its sources.
fn lead<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>) -> Runs {
    let Matter { assessment, text, .. } = matter;
    let counts = &assessment.counts;
    let mut runs = vec![matter.strong(text.with(
        "site-lead-bound",
        &[
            ("day", text.date(assessment.as_of).into()),
            ("country", matter.country().into()),
            ("bound", counts.core_bound.into()),
            ("core", counts.core.into()),
        ],
    ))];
    runs.extend(numbering.of_facts(core(assessment)));
    runs.push(space());
    if !matter.facts().has_dossier(assessment.country) {
        runs.push(matter.get("site-lead-commitments-only"));
        return runs;
    }
    match commonest(assessment) {
        Some(gap) => runs.push(matter.strong(text.with(
            "site-lead-breaks",
            &[
                ("rows", counts.rows.into()),
                ("broken", counts.rows_broken.into()),
                ("where", text.get(&format!("site-lead-{}", gap.name())).into()),
            ],
        ))),
        None => runs.push(matter.strong(text.with("site-lead-whole", &[("rows", counts.rows.into())]))),
    }
    let gravest = assessment.findings.iter().filter(|f| f.kind != Gap::Evidence).take(GRAVEST);
    let gravest: Vec<&FactId> = gravest.flat_map(|finding| &finding.facts).collect();
    runs.extend(numbering.of_facts(gravest));
    runs
}

/// Five numbers, each under what it counts.
fn counts<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>) -> Table {
    let Matter { assessment, text, .. } = matter;
    let counts = &assessment.counts;
    let of =
        |part: usize, whole: usize| text.with("site-of", &[("part", part.into()), ("whole", whole.into())]);
    let mut bound = vec![matter.strong(of(counts.core_bound, counts.core))];
    bound.extend(numbering.of_facts(core(assessment)));
    let single = |number: String| vec![matter.strong(number)];
    let from: [(&str, Value); 2] = [("count", counts.marked.into()), ("from", assessment.marks_from.into())];
    Table {
        caption: text.get("site-five-numbers"),
        shares: vec![1; 5],
        head: vec![
            text.get("site-fig-core"),
            text.with("site-fig-gaps", &from),
            text.get("site-fig-cells"),
            text.with("site-fig-overdue", &[("count", counts.reports_overdue.into())]),
            text.get("site-fig-checked"),
        ],
        rows: vec![Row::Cells {
            cells: vec![
                bound,
                single(text.number(counts.marked)),
                single(of(counts.cells_without_data, counts.cells)),
                single(text.number(counts.reports_overdue)),
                single(of(counts.statements_checked, counts.statements)),
            ],
        }],
    }
}

/// Rights by steps, in their groups, with where the chain breaks in words.
fn matrix(matter: Matter<'_>) -> Table {
    let Matter { assessment, text, .. } = matter;
    let mut by_group: BTreeMap<MatrixGroup, Vec<&RightResult>> = BTreeMap::new();
    for right in assessment.rights.iter().filter(|right| right.has_row()) {
        by_group.entry(right.group).or_default().push(right);
    }
    let mut rows = Vec::new();
    for (group, rights) in by_group {
        rows.push(Row::Group { name: text.group(group) });
        rows.extend(rights.into_iter().map(|right| Row::Cells { cells: row(matter, right) }));
    }
    let mut head = vec![text.get("column-right")];
    head.extend(Step::ALL.map(|step| text.step(step)));
    head.push(text.get("site-where-breaks"));
    Table {
        caption: text.with(
            "site-matrix-caption",
            &[
                ("rows", assessment.counts.rows.into()),
                ("country", matter.country().into()),
                ("as-of", text.as_of(assessment.as_of).into()),
            ],
        ),
        shares: vec![33, 22, 18, 19, 19, 20, 18, 31],
        head,
        rows,
    }
}

fn row(matter: Matter<'_>, right: &RightResult) -> Vec<Runs> {
    let Matter { assessment, text, .. } = matter;
    let breaks = marked(assessment, &right.right);
    let mut cells = vec![vec![matter.words(matter.right(&right.right))]];
    cells.extend(right.steps.iter().map(|step| {
        let here = breaks.iter().any(|finding| finding.step == step.step);
        vec![Run::Level(matter.boxes(step, right.family, here))]
    }));
    let kinds: BTreeSet<Gap> = breaks.iter().map(|finding| finding.kind).collect();
    let kinds: Vec<String> = kinds.into_iter().map(|gap| text.gap(gap)).collect();
    cells.push(vec![matter.words(text.clauses(&kinds))]);
    cells
}

/// Which facts the levels come from, and where each stands with its sources.
fn levels_from(matter: Matter<'_>) -> Block {
    let counts = &matter.assessment.counts;
    let href = matter.permalink("");
    Block::Note {
        runs: vec![
            matter.with(
                "brief-levels-from",
                &[("checked", counts.statements_checked.into()), ("statements", counts.statements.into())],
            ),
            space(),
            Run::Link { text: href.clone(), href },
        ],
    }
}
