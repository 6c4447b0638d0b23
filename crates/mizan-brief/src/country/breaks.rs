//! The second sheet: the gravest breaks, each with its facts, what the State says, and what would
//! answer it.

use mizan_assess::Finding;
use mizan_domain::{Fact, Gap, Kind, Stance};

use crate::document::{Block, Run, Runs};
use crate::frame::heading;
use crate::limits::Limits;
use crate::matter::{Matter, Numbering, capital, shortened};

/// How many are told.
const BREAKS: usize = 5;

pub(super) fn blocks<'a>(matter: Matter<'a>, numbering: &mut Numbering<'a>, limits: Limits) -> Vec<Block> {
    let findings: Vec<&'a Finding> = different(&matter.assessment.findings);
    let mut blocks = vec![heading(matter, "brief-gravest")];
    if findings.is_empty() {
        let is_weighed = matter.assessment.counts.rows_weighed > 0;
        let none = if is_weighed { "no-break" } else { "chain-not-recorded" };
        blocks.push(Block::Note { runs: vec![matter.get(none)] });
    }
    for (n, finding) in findings.into_iter().enumerate() {
        blocks.push(title(matter, n + 1, finding));
        blocks.extend(of_finding(matter, numbering, finding, limits));
    }
    blocks
}

/// The gravest, of one rule and one right once.
fn different(all: &[Finding]) -> Vec<&Finding> {
    let mut chosen: Vec<&Finding> = Vec::new();
    for finding in all.iter().filter(|finding| finding.kind != Gap::Evidence) {
        let same = |other: &&Finding| other.rule == finding.rule && other.right == finding.right;
        if chosen.len() < BREAKS && !chosen.iter().any(same) {
            chosen.push(finding);
        }
    }
    chosen
}

/// "1. Institutional gap, severity 4: Freedom from torture, Humane detention".
fn title(matter: Matter<'_>, number: usize, finding: &Finding) -> Block {
    let text = matter.text;
    let rights: Vec<String> = finding.rights.iter().map(|right| matter.right(right)).collect();
    let rights = matter.first(rights, 3);
    let title = text.with(
        "brief-break",
        &[
            ("number", number.into()),
            ("gap", capital(&text.gap_long(finding.kind)).into()),
            ("severity", finding.severity.into()),
            ("rights", text.clauses(&rights).into()),
        ],
    );
    Block::Heading { level: 3, runs: vec![matter.words(title)] }
}

/// The sentence of a finding with the sources of its facts.
pub(crate) fn sentence<'a>(
    matter: Matter<'a>,
    numbering: &mut Numbering<'a>,
    finding: &Finding,
    letters: usize,
) -> Runs {
    let mut runs = vec![matter.words(shortened(&matter.finding(finding), letters))];
    if !finding.certain {
        runs.push(matter.words(format!(" ({})", matter.text.get("mark-possible"))));
    }
    runs.extend(numbering.of_finding(finding));
    runs
}

fn of_finding<'a>(
    matter: Matter<'a>,
    numbering: &mut Numbering<'a>,
    finding: &'a Finding,
    limits: Limits,
) -> Vec<Block> {
    let facts = matter.facts();
    let named: Vec<&'a Fact> =
        finding.facts.iter().filter_map(|id| facts.get(id)).map(AsRef::as_ref).collect();
    let items: Vec<Runs> =
        named.iter().take(limits.facts).map(|fact| numbering.statement(fact, limits.letters)).collect();
    let mut blocks = vec![Block::Paragraph {
        runs: sentence(matter, numbering, finding, limits.letters * 2),
        states: true,
    }];
    if named.is_empty() {
        blocks.push(Block::Note { runs: vec![matter.get("site-no-facts-of-finding")] });
    } else {
        blocks.push(Block::List { items, states: true });
    }
    if named.len() > limits.facts {
        let left = named.len() - limits.facts;
        let href = matter.permalink(&format!("gaps/{}", finding.id));
        let text = matter.text.with("and-more", &[("count", left.into())]);
        blocks.push(Block::Note { runs: vec![Run::Link { text, href }] });
    }
    blocks.push(state_says(matter, numbering, finding, &named, limits));
    blocks.push(Block::Paragraph { runs: answers(matter, finding, limits), states: false });
    blocks
}

/// What the State says: against a fact of the finding, or of the rights concerned.
fn state_says<'a>(
    matter: Matter<'a>,
    numbering: &mut Numbering<'a>,
    finding: &Finding,
    named: &[&'a Fact],
    limits: Limits,
) -> Block {
    let mut runs = vec![matter.strong(matter.text.get("site-state-position")), matter.words(": ")];
    let facts = matter.facts();
    let by_state = |fact: &&&Fact| {
        let against = fact.citations.iter().filter(|citation| citation.stance == Stance::Disputes);
        against
            .filter_map(|citation| facts.source(citation.source.as_str()))
            .any(|source| source.kind == mizan_domain::SourceKind::StateReport)
    };
    let against: Vec<&'a Fact> = named.iter().filter(by_state).copied().collect();
    let (of_rights, _) = matter.voices(&finding.rights);
    let said: Vec<&'a Fact> = against.into_iter().chain(of_rights).take(limits.statements).collect();
    let states = !said.is_empty();
    if said.is_empty() {
        runs.push(matter.get("brief-state-nothing"));
    }
    for (n, fact) in said.into_iter().enumerate() {
        if n > 0 {
            runs.push(matter.words(" · "));
        }
        runs.extend(numbering.statement(fact, limits.letters));
    }
    Block::Paragraph { runs, states }
}

/// The measures of the catalogue that answer a finding.
fn answers(matter: Matter<'_>, finding: &Finding, limits: Limits) -> Runs {
    let text = matter.text;
    let names: Vec<String> =
        finding.measures.iter().map(|id| text.name(&matter.names, Kind::Measure, id.as_str())).collect();
    let mut runs = vec![matter.strong(text.get("brief-answered-by")), matter.words(": ")];
    if names.is_empty() {
        runs.push(matter.get("site-no-measures"));
    } else {
        runs.push(matter.words(text.sequence(&matter.first(names, limits.measures))));
    }
    runs
}
