//! The first sheet: the sentence, five counts, rights by steps.

use std::collections::{BTreeMap, BTreeSet};

use mizan_assess::{Assessment, Finding, RightResult, Step};
use mizan_domain::kinds::MatrixGroup;
use mizan_domain::{FactId, Gap};

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
    runs.push(matter.strong(text.chain_breaks(assessment)));
    if counts.rows_weighed == 0 {
        return runs;
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
    let (checked, checked_of) = text.tally_counted(counts.into());
    let (gaps, gaps_of) = text.gaps_counted(assessment);
    Table {
        caption: text.get("site-five-numbers"),
        shares: vec![1; 5],
        head: vec![
            text.get("site-fig-core"),
            gaps_of,
            text.get("site-fig-cells"),
            text.with("site-fig-overdue", &[("count", counts.reports_overdue.into())]),
            checked_of,
        ],
        rows: vec![Row::Cells {
            cells: vec![
                bound,
                single(gaps),
                single(of(counts.cells_without_data, counts.cells)),
                single(text.number(counts.reports_overdue)),
                single(checked),
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
        shares: vec![32, 21, 17, 19, 19, 21, 16, 42],
        head,
        rows,
    }
}

fn row(matter: Matter<'_>, right: &RightResult) -> Vec<Runs> {
    let Matter { assessment, text, .. } = matter;
    let breaks: Vec<&Finding> = assessment.breaks(&right.right).collect();
    let mut cells = vec![vec![matter.words(matter.right(&right.right))]];
    cells.extend(right.steps.iter().map(|step| {
        let here = breaks.iter().any(|finding| finding.step == step.step);
        vec![Run::Level(matter.boxes(step, right.family, here))]
    }));
    let kinds: BTreeSet<Gap> = breaks.iter().map(|finding| finding.kind).collect();
    let is_certain = |gap: &Gap| breaks.iter().any(|finding| finding.kind == *gap && finding.certain);
    let (certain, possible): (Vec<Gap>, Vec<Gap>) = kinds.into_iter().partition(is_certain);
    let named = |gaps: Vec<Gap>| gaps.into_iter().map(|gap| text.gap(gap)).collect::<Vec<String>>();
    let mut kinds = named(certain);
    if !possible.is_empty() {
        // Said once: the table has to stay on its page.
        kinds.push(format!("{}: {}", text.get("mark-possible"), text.clauses(&named(possible))));
    }
    if kinds.is_empty() && right.not_judged().next().is_some() {
        kinds.push(text.no_break_short(right));
    }
    cells.push(vec![matter.words(text.clauses(&kinds))]);
    cells
}

/// Which facts the levels come from, and where each stands with its sources.
fn levels_from(matter: Matter<'_>) -> Block {
    let counts = &matter.assessment.counts;
    let href = matter.permalink("");
    Block::Note {
        runs: vec![
            matter.with("brief-levels-from", &[("tally", matter.text.tally(counts.into()).into())]),
            space(),
            Run::Link { text: href.clone(), href },
        ],
    }
}
