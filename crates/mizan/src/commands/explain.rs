//! `mizan explain`

use std::collections::BTreeSet;

use mizan_assess::{Assessment, Basis, Finding, Level, RightResult, Step, StepResult, assess};
use mizan_domain::{Checked, FactId, Kind, RightId};
use mizan_report::{json, tables};
use mizan_text::{Names, Text};
use serde_json::{Value, json as object};

use crate::arguments::Explain;
use crate::commands::assess::{heading, perturb};
use crate::exit::{Exit, Outcome};
use crate::lookup::{self, Subject};
use crate::output::drawn::paragraph;
use crate::output::piece::{APART, Line, Tone, piece, plain};
use crate::output::tree::{self, Node};
use crate::output::{Answer, Look};
use crate::session::{Known, Session};

pub(crate) fn run(session: &Session, asked: &Explain) -> Outcome {
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let mut assessment = assess(&known.facts, &known.rules()?, country, known.as_of);
    let subject = lookup::subject(session, &known, &assessment, &asked.subject)?;
    if asked.runs.runs > 0 {
        perturb(session, &known, &mut assessment, asked.runs)?;
    }
    let of = Explained::new(&assessment, subject)
        .ok_or_else(|| lookup::no_finding(session, &assessment, &asked.subject))?;
    let names = known.names(Some(country));
    let text = session.text();
    let answer = Answer {
        json: Box::new(|| of.json(text, &names)),
        tables: Box::new(|| of.tables(text, &names)),
        lines: None,
        drawn: Some(Box::new(|look| Teller { of: &of, known: &known, text, names: &names }.drawn(look))),
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}

/// What is explained: findings, and the right that they are about.
struct Explained<'a> {
    assessment: &'a Assessment,
    findings: Vec<&'a Finding>,
    right: Option<&'a RightResult>,
    /// Whether one finding was asked for.
    is_finding: bool,
}

impl<'a> Explained<'a> {
    fn new(assessment: &'a Assessment, subject: Subject) -> Option<Self> {
        match subject {
            Subject::Right(right) => {
                let right = assessment.right(right.as_str())?;
                let findings = right.findings.iter().filter_map(|id| assessment.finding(id)).collect();
                Some(Self { assessment, findings, right: Some(right), is_finding: false })
            }
            Subject::Finding(id) => {
                let finding = assessment.finding(&id)?;
                let right = finding.right.as_ref().and_then(|right| assessment.right(right.as_str()));
                Some(Self { assessment, findings: vec![finding], right, is_finding: true })
            }
        }
    }

    fn json(&self, text: &Text, names: &Names<'_>) -> Outcome<Value> {
        let Assessment { country, as_of, known_at, edition, .. } = self.assessment;
        let mut answer = object!({ "country": country, "as_of": as_of, "edition": edition });
        if let Some(fields) = answer.as_object_mut() {
            if let Some(day) = known_at {
                fields.insert("known_at".to_owned(), day.to_string().into());
            }
            fields.insert("right".to_owned(), json::worded(&self.right, text, names)?);
            fields.insert("findings".to_owned(), json::worded(&self.findings, text, names)?);
            let facts = self.facts();
            let facts = facts.iter().filter_map(|id| names.facts().get(id)).map(AsRef::as_ref);
            fields.insert("facts".to_owned(), json::facts(facts, text, names)?);
        }
        Ok(answer)
    }

    fn tables(&self, text: &Text, names: &Names<'_>) -> Vec<mizan_report::Table> {
        let findings = self.findings.iter().map(|finding| (*finding).clone()).collect();
        let some = Assessment { findings, ..self.assessment.clone() };
        let mut all = vec![tables::findings(&some, text, names)];
        if let (Some(right), false) = (self.right, self.is_finding) {
            all.insert(0, tables::explain(self.assessment, right.right.as_str(), text, names));
        }
        all
    }

    /// Every fact that is named.
    fn facts(&self) -> BTreeSet<&FactId> {
        let steps = self.right.into_iter().flat_map(|right| &right.steps).flat_map(|step| &step.basis);
        let of_findings = self.findings.iter().flat_map(|finding| &finding.facts);
        of_findings.chain(steps.map(|basis| &basis.fact)).collect()
    }
}

/// What was told already.
#[derive(Default)]
struct Told {
    steps: BTreeSet<Step>,
    facts: BTreeSet<FactId>,
}

/// Tells it as a tree.
struct Teller<'a> {
    of: &'a Explained<'a>,
    known: &'a Known,
    text: &'a Text,
    names: &'a Names<'a>,
}

impl Teller<'_> {
    fn drawn(&self, look: Look) -> String {
        let (assessment, text) = (self.of.assessment, self.text);
        let country = text.country(self.names, assessment.country);
        let of = match self.of.right {
            Some(right) => text.with(
                "assessment-of-right",
                &[("right", self.right_name(&right.right).into()), ("country", country.into())],
            ),
            None => country,
        };
        let heading =
            heading(of, assessment.country, assessment.as_of, &assessment.edition, self.known, text);
        let mut told = Told::default();
        let mut nodes: Vec<Node> = Vec::new();
        for finding in &self.of.findings {
            nodes.push(self.finding(finding, &mut told));
        }
        if !self.of.is_finding {
            if nodes.is_empty() {
                nodes.push(Node::new(plain(text.get("cli-no-finding-here"))));
            }
            let steps =
                self.of.right.into_iter().flat_map(|right| right.steps.iter().map(move |s| (right, s)));
            nodes.extend(steps.filter(|(_, step)| !told.steps.contains(&step.step)).map(|(right, step)| {
                self.step(right, step, &|basis| basis.counts || step.basis.len() <= MANY)
            }));
        }
        paragraph(&heading, look) + &tree::draw(&nodes, look.width, look.ascii)
    }

    fn right_name(&self, right: &RightId) -> String {
        self.text.name(self.names, Kind::Right, right.as_str())
    }

    fn finding(&self, finding: &Finding, told: &mut Told) -> Node {
        let text = self.text;
        let mut line = vec![
            piece(format!("{} ", text.get("cli-finding-node")), Tone::Faint),
            piece(&finding.id, Tone::Strong),
        ];
        let severity = text.with("cli-severity", &[("sum", text.severity(finding, self.names).into())]);
        let clauses = [text.gap_long(finding.kind), severity];
        line.push(piece(format!("{APART}{}", text.clauses(&clauses)), Tone::Plain));
        let mut node = Node::new(line);
        node.below.push(Node::new(plain(text.message(&finding.message, self.names))));
        node.below.extend(self.rule(finding));
        let named: BTreeSet<&FactId> = finding.facts.iter().collect();
        let mut left = named.clone();
        for (right, step) in self.steps_of(finding, &named) {
            let own: Vec<&Basis> = step.basis.iter().filter(|basis| named.contains(&basis.fact)).collect();
            let new = |basis: &&Basis| !told.facts.contains(&basis.fact);
            if told.steps.insert(step.step) {
                let none = own.is_empty();
                let wanted = |basis: &Basis| if none { basis.counts } else { named.contains(&basis.fact) };
                node.below.push(self.step(right, step, &wanted));
            } else if own.len() <= FEW {
                // The step was told with a finding above: here only what this one names of it.
                node.below.extend(own.iter().map(|basis| self.basis(basis)));
            } else {
                let mut again = self.step(right, step, &|basis| named.contains(&basis.fact) && new(&basis));
                again.note = Some(text.get("cli-as-above"));
                node.below.push(again);
            }
            for basis in own {
                left.remove(&basis.fact);
                told.facts.insert(basis.fact.clone());
            }
        }
        node.below.extend(left.into_iter().map(|id| self.fact(id, text.title_of(self.names, id))));
        if let Some(robustness) = &finding.robustness {
            node.below.push(Node::new(plain(text.robustness(robustness, self.names))));
        }
        if !finding.measures.is_empty() {
            let all = finding.measures.iter().map(|id| text.name(self.names, Kind::Measure, id.as_str()));
            let mut line = self.titled("cli-measures-node");
            line.push(piece(self.first(all.collect(), MEASURES).join(" · "), Tone::Plain));
            node.below.push(Node::new(line));
        }
        node
    }

    /// The steps that a finding is about: its own, and those that share facts with it.
    fn steps_of(&self, finding: &Finding, named: &BTreeSet<&FactId>) -> Vec<(&RightResult, &StepResult)> {
        let Some(right) = self.of.right else { return Vec::new() };
        let shares = |step: &&StepResult| {
            step.step == finding.step
                || step.basis.iter().any(|basis| basis.counts && named.contains(&basis.fact))
        };
        right.steps.iter().filter(shares).map(|step| (right, step)).collect()
    }

    fn rule(&self, finding: &Finding) -> Option<Node> {
        let row = self.names.facts().rules()?.row(&finding.rule)?;
        let mut line = self.titled("cli-rule-node");
        line.push(piece(&row.fires_when, Tone::Plain));
        Some(Node::new(line))
    }

    fn titled(&self, key: &str) -> Line {
        vec![piece(format!("{}{APART}", self.text.get(key)), Tone::Faint)]
    }

    /// The first of many, and how many more there are.
    fn first(&self, mut all: Vec<String>, most: usize) -> Vec<String> {
        if all.len() > most + 1 {
            let more = all.split_off(most).len();
            all.push(self.text.with("and-more", &[("count", more.into())]));
        }
        all
    }

    /// A step with its level, its rule and the facts wanted below it.
    fn step(&self, right: &RightResult, step: &StepResult, wanted: &dyn Fn(&Basis) -> bool) -> Node {
        let text = self.text;
        let mut line = vec![piece(text.step(step.step), Tone::Strong)];
        match &step.level {
            Level::Known(level) => {
                let words = text.level(step.step, right.family, *level);
                let digits = text.level_digits(*level);
                line.push(piece(format!(" {digits} {words}"), Tone::Level));
                line.push(piece(format!("{APART}{}", text.message(&step.rule, self.names)), Tone::Plain));
            }
            Level::NotEnoughData { reason, would_help } => {
                line.push(piece(format!(" {}", text.get("level-none")), Tone::Faint));
                let reason = text.message(reason, self.names);
                let help = text.message(would_help, self.names);
                line.push(piece(format!("{APART}{reason} {help}"), Tone::Plain));
            }
        }
        let mut node = Node::new(line);
        if step.support.facts > 0 {
            node.note = Some(text.support(&step.support));
        }
        for remark in &step.remarks {
            node.below.push(Node::new(vec![piece(text.message(remark, self.names), Tone::Faint)]));
        }
        node.below.extend(step.basis.iter().filter(|basis| wanted(basis)).map(|basis| self.basis(basis)));
        node
    }

    fn basis(&self, basis: &Basis) -> Node {
        let mut node = self.fact(&basis.fact, self.text.message(&basis.says, self.names));
        if !basis.counts {
            node.line.push(piece(format!(" ({})", self.text.get("cli-not-counted")), Tone::Faint));
        }
        node
    }

    /// A fact by what it says, with its sources at the end.
    fn fact(&self, id: &FactId, says: String) -> Node {
        let mut node = Node::new(plain(says));
        let Some(fact) = self.names.facts().get(id) else { return node };
        let mark = |checked: Checked| self.text.word(checked);
        let cited = fact.citations.iter().map(|citation| match &citation.place {
            Some(place) if place.chars().count() <= LONG => {
                format!("{} {place}, {}", citation.source, mark(citation.checked))
            }
            _ => format!("{}, {}", citation.source, mark(citation.checked)),
        });
        let mut all: Vec<String> = Vec::new();
        for one in cited {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        node.line.push(piece(format!(" [{}]", self.first(all, CITATIONS).join("; ")), Tone::Faint));
        node
    }
}

/// More are counted, and named by `--format json`.
const MEASURES: usize = 4;
const CITATIONS: usize = 2;
/// As few facts are named again.
const FEW: usize = 3;
/// With no more facts than this, also those that don't count are shown.
const MANY: usize = 6;
/// A longer place in a source is left to `mizan show`.
const LONG: usize = 60;
