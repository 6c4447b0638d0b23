//! The fourth sheet: what changed in a year, what is not known, the method, the sources.

use std::collections::BTreeMap;

use mizan_assess::{Change, Diff, FindingChange, LevelChange, Step};
use mizan_domain::kinds::{Right, RightFamily};
use mizan_domain::{Gap, RightId};

use crate::document::{Block, Run, Runs};
use crate::frame::heading;
use crate::limits::Limits;
use crate::matter::{Matter, Numbering, capital, shortened, space};

pub(super) fn blocks<'a>(
    matter: Matter<'a>,
    diff: &'a Diff,
    numbering: &mut Numbering<'a>,
    limits: Limits,
) -> Vec<Block> {
    let mut blocks = vec![heading(matter, "site-changed-year")];
    blocks.extend(changes(matter, diff, numbering, limits));
    blocks.push(heading(matter, "site-not-known"));
    blocks.extend(unknown(matter));
    blocks.extend(ending(matter, numbering));
    blocks
}

/// How it is made, and where it comes from: the end of every brief.
pub(crate) fn ending<'a>(matter: Matter<'a>, numbering: &Numbering<'a>) -> Vec<Block> {
    let method = matter.page("method/");
    let sources = matter.permalink("sources");
    vec![
        heading(matter, "site-page-method"),
        Block::Note {
            runs: vec![matter.get("brief-method"), space(), Run::Link { text: method.clone(), href: method }],
        },
        heading(matter, "site-page-sources"),
        numbering.sources(),
        Block::Note {
            runs: vec![
                matter.get("brief-all-sources"),
                space(),
                Run::Link { text: sources.clone(), href: sources },
            ],
        },
    ]
}

/// Findings that appeared, went or moved, then levels, each with the facts that did it.
fn changes<'a>(
    matter: Matter<'a>,
    diff: &'a Diff,
    numbering: &mut Numbering<'a>,
    limits: Limits,
) -> Vec<Block> {
    let mut items: Vec<Runs> = Vec::new();
    let findings = diff.findings.iter().filter(|change| {
        change.after.as_ref().or(change.before.as_ref()).is_some_and(|f| f.kind != Gap::Evidence)
    });
    let all = findings.clone().count() + diff.levels.len();
    items.extend(
        findings.take(limits.changes).map(|change| finding_changed(matter, change, numbering, limits)),
    );
    let room = limits.changes - items.len();
    items.extend(diff.levels.iter().take(room).map(|change| level_moved(matter, change, numbering)));
    if items.is_empty() {
        return vec![Block::Note { runs: vec![matter.get("site-nothing-changed")] }];
    }
    let left = all - items.len();
    let mut blocks = vec![Block::List { items, states: true }];
    if left > 0 {
        let text = matter.text.with("site-more-changes", &[("count", left.into())]);
        let href = matter.permalink("changes");
        blocks.push(Block::Note { runs: vec![Run::Link { text, href }] });
    }
    blocks
}

fn finding_changed<'a>(
    matter: Matter<'a>,
    change: &'a FindingChange,
    numbering: &mut Numbering<'a>,
    limits: Limits,
) -> Runs {
    let text = matter.text;
    let mut runs = vec![matter.strong(capital(&text.word(change.change))), matter.words(": ")];
    if let Some(finding) = change.after.as_ref().or(change.before.as_ref()) {
        runs.push(matter.words(shortened(&matter.finding(finding), limits.letters)));
    }
    if let (Change::Moved, Some(before), Some(after)) = (change.change, &change.before, &change.after)
        && before.severity != after.severity
    {
        let parts = [("before", before.severity.into()), ("after", after.severity.into())];
        runs.extend([space(), matter.with("site-severity-moved", &parts)]);
    }
    runs.extend(numbering.of_facts(change.causes.iter().map(|cause| &cause.fact)));
    runs
}

fn level_moved<'a>(matter: Matter<'a>, change: &'a LevelChange, numbering: &mut Numbering<'a>) -> Runs {
    let text = matter.text;
    let family = matter
        .facts()
        .reference::<Right>(change.right.as_str())
        .map_or(RightFamily::Civil, |right| right.family);
    let word = |level: &mizan_assess::Level| match level.interval() {
        Some(level) => text.level(change.step, family, level),
        None => text.get("level-none"),
    };
    let moved = text.with(
        "site-level-moved",
        &[("before", word(&change.before).into()), ("after", word(&change.after).into())],
    );
    let name = text.clauses(&[matter.right(&change.right), text.step(change.step)]);
    let mut runs = vec![matter.strong(name), matter.words(": "), matter.words(moved)];
    runs.extend(numbering.of_facts(change.causes.iter().map(|cause| &cause.fact)));
    runs
}

/// Steps that cannot be judged, with the rights of which that is so.
fn unknown(matter: Matter<'_>) -> Vec<Block> {
    let text = matter.text;
    let mut by_step: BTreeMap<Step, Vec<&RightId>> = BTreeMap::new();
    for right in matter.assessment.rights.iter().filter(|right| right.has_row()) {
        for step in right.steps.iter().filter(|step| Matter::is_unknown(step)) {
            by_step.entry(step.step).or_default().push(&right.right);
        }
    }
    let items: Vec<Runs> = by_step
        .into_iter()
        .map(|(step, rights)| {
            let names: Vec<String> = rights.into_iter().map(|right| matter.right(right)).collect();
            let names = matter.first(names, RIGHTS);
            let list = text.clauses(&names);
            vec![matter.strong(text.step(step)), matter.words(": "), matter.words(list)]
        })
        .collect();
    if items.is_empty() {
        return vec![Block::Note { runs: vec![matter.get("brief-all-judged")] }];
    }
    vec![
        Block::Paragraph { runs: vec![matter.get("brief-unknown")], states: false },
        Block::List { items, states: false },
    ]
}

/// Rights named of one step that cannot be judged.
const RIGHTS: usize = 8;
