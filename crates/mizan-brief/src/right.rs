//! The brief of one right in a country: one sheet.

use mizan_assess::{Basis, Finding, RightResult, Step};
use mizan_domain::kinds::Right;
use mizan_domain::{Fact, FactId, Gap, Kind, RightId};

use crate::country::breaks::sentence;
use crate::country::rest::ending;
use crate::document::{Block, Document, Row, Run, Runs, Sheet, Table};
use crate::frame::{self, heading, how_to_read};
use crate::limits::Limits;
use crate::matter::{Matter, Numbering, capital, shortened, space};

/// How many printed pages it fills.
const PAGES: usize = 1;

/// The brief of a right; none where the assessment knows no such right.
pub fn right(matter: &Matter<'_>, right: &str, limits: Limits) -> Option<Document> {
    let matter = *matter;
    let result = matter.assessment.right(right)?;
    let mut numbering = Numbering::new(matter);
    let mut blocks = vec![
        Block::Paragraph { runs: lead(matter, result, &mut numbering, limits), states: true },
        how_to_read(matter),
        Block::Table(chain(matter, result, &mut numbering, limits)),
    ];
    blocks.push(heading(matter, "site-gaps-and-measures"));
    blocks.extend(gaps(matter, result, &mut numbering, limits));
    blocks.extend(positions(matter, result, &mut numbering, limits));
    blocks.extend(ending(matter, &numbering));
    let title = matter.text.with(
        "brief-title-right",
        &[("right", matter.right(&result.right).into()), ("country", matter.country().into())],
    );
    let about = frame::about(matter, &format!("{right}/brief"));
    Some(frame::document(matter, title, about, vec![Sheet { blocks }], PAGES))
}

/// Whether a treaty binds, and where the chain first breaks, each with its sources.
fn lead<'a>(
    matter: Matter<'a>,
    result: &'a RightResult,
    numbering: &mut Numbering<'a>,
    limits: Limits,
) -> Runs {
    let text = matter.text;
    let key = if result.bound { "site-right-bound" } else { "site-right-not-bound" };
    let day = text.date(matter.assessment.as_of);
    let bound = text.with(key, &[("day", day.into()), ("country", matter.country().into())]);
    let mut runs = vec![matter.strong(bound)];
    let commitment = result.step(Step::Commitment).into_iter().flat_map(|step| &step.basis);
    let commitment: Vec<&FactId> = commitment.map(|basis| &basis.fact).collect();
    runs.extend(numbering.of_facts(commitment));
    runs.push(space());
    match first_break(matter, &result.right) {
        Some(finding) => {
            runs.push(matter.with("site-right-breaks", &[("step", text.step(finding.step).into())]));
            runs.push(space());
            runs.extend(sentence(matter, numbering, finding, limits.letters * 2));
        }
        None if result.is_weighed() => runs.push(matter.get("site-right-whole")),
        None => runs.push(matter.get("chain-not-recorded")),
    }
    runs
}

/// The first break along the chain.
fn first_break<'a>(matter: Matter<'a>, right: &RightId) -> Option<&'a Finding> {
    let known = matter.facts().reference::<Right>(right.as_str());
    matter.assessment.first_break(right, known.and_then(|right| right.lead_instrument.as_ref()))
}

/// The six steps, each with its level, its rule and where that comes from.
fn chain<'a>(
    matter: Matter<'a>,
    result: &'a RightResult,
    numbering: &mut Numbering<'a>,
    limits: Limits,
) -> Table {
    let text = matter.text;
    let breaks: Vec<&Finding> = matter.assessment.breaks(&result.right).collect();
    let rows = result.steps.iter().map(|step| {
        let here = breaks.iter().any(|finding| finding.step == step.step);
        let mut why = match &step.level {
            mizan_assess::Level::Known(_) => {
                vec![matter.words(shortened(&text.message(&step.rule, &matter.names), limits.letters))]
            }
            mizan_assess::Level::NotEnoughData { reason, .. } => {
                vec![matter.words(text.message(reason, &matter.names))]
            }
        };
        let counted: Vec<&Basis> = step.basis.iter().filter(|basis| basis.counts).collect();
        if !counted.is_empty() {
            why.extend(numbering.of_facts(counted.into_iter().map(|basis| &basis.fact)));
        }
        Row::Cells {
            cells: vec![
                vec![matter.words(text.step(step.step))],
                vec![Run::Level(matter.boxes(step, result.family, here))],
                why,
                vec![matter.words(text.support(&step.support))],
            ],
        }
    });
    let rows = rows.collect();
    Table {
        caption: text.get("site-chain"),
        shares: vec![22, 20, 84, 44],
        head: ["step", "level", "why", "support"].map(|name| text.get(&format!("column-{name}"))).to_vec(),
        rows,
    }
}

/// The gravest findings, and the measures that answer them.
fn gaps<'a>(
    matter: Matter<'a>,
    result: &'a RightResult,
    numbering: &mut Numbering<'a>,
    limits: Limits,
) -> Vec<Block> {
    let text = matter.text;
    let all = matter.assessment.findings.iter().filter(|f| f.rights.contains(&result.right));
    let findings: Vec<&'a Finding> = all.filter(|f| f.kind != Gap::Evidence).take(limits.findings).collect();
    if findings.is_empty() {
        return vec![Block::Note { runs: vec![matter.words(capital(&text.no_break(result)))] }];
    }
    let items: Vec<Runs> = findings
        .iter()
        .map(|finding| {
            let severity = text.with("site-severity", &[("severity", finding.severity.into())]);
            let name = capital(&text.clauses(&[text.gap_long(finding.kind), severity]));
            let mut runs = vec![matter.strong(name), matter.words(": ")];
            runs.extend(sentence(matter, numbering, finding, limits.letters));
            runs
        })
        .collect();
    let mut measures: Vec<String> = Vec::new();
    for id in findings.iter().flat_map(|finding| &finding.measures) {
        let name = text.name(&matter.names, Kind::Measure, id.as_str());
        if !measures.contains(&name) {
            measures.push(name);
        }
    }
    let mut blocks = vec![Block::List { items, states: true }];
    if !measures.is_empty() {
        let measures = text.sequence(&matter.first(measures, limits.measures));
        let runs =
            vec![matter.strong(text.get("brief-answered-by")), matter.words(": "), matter.words(measures)];
        blocks.push(Block::Paragraph { runs, states: false });
    }
    blocks
}

/// What the State says and what others report, one beside the other.
fn positions<'a>(
    matter: Matter<'a>,
    result: &'a RightResult,
    numbering: &mut Numbering<'a>,
    limits: Limits,
) -> Vec<Block> {
    let (state, others) = matter.voices(std::slice::from_ref(&result.right));
    let mut blocks = Vec::new();
    for (key, none, said) in [
        ("site-state-position", "site-state-position-none", state),
        ("site-others-report", "site-others-report-none", others),
    ] {
        blocks.push(heading(matter, key));
        blocks.push(of_side(matter, numbering, none, &said, limits));
    }
    blocks
}

fn of_side<'a>(
    matter: Matter<'a>,
    numbering: &mut Numbering<'a>,
    none: &str,
    said: &[&'a Fact],
    limits: Limits,
) -> Block {
    if said.is_empty() {
        return Block::Note { runs: vec![matter.get(none)] };
    }
    let shown = said.iter().take(limits.statements + 1);
    let items = shown.map(|fact| numbering.statement(fact, limits.letters)).collect();
    Block::List { items, states: true }
}
