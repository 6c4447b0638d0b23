use mizan_assess::Step;
use mizan_domain::kinds::{Interval, RightFamily};
use mizan_domain::{Kind, Rules, Scale};
use mizan_text::{Names, Text};
use schemars::JsonSchema;
use serde::Serialize;

use super::{columns, named, step};
use crate::{Cell, Holds, Reader, Row, Table};

/// The scales in words and the rules as they run.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Method {
    /// The scale of each step; practice has two.
    pub scales: Vec<ScaleOfStep>,
    /// The rules table.
    pub rules: Rules,
}

/// A step's scale.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScaleOfStep {
    /// The step.
    pub step: Step,
    /// Whether it words practice of economic, social and cultural rights.
    pub economic_social_cultural: bool,
    /// The question that the step answers.
    pub question: String,
    /// How facts become a level.
    pub method: String,
    /// Its five levels, from 0.
    pub levels: Vec<ScaleLevel>,
}

/// A level of a scale.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScaleLevel {
    /// 0 to 4.
    pub level: u8,
    /// Its word.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

impl Method {
    /// The method by the rules given.
    pub fn new(rules: &Rules, text: &Text) -> Self {
        let mut scales = Vec::new();
        for step in Step::ALL {
            scales.push(scale_of(step, RightFamily::Civil, text));
            if step == Step::Practice {
                scales.push(scale_of(step, RightFamily::Social, text));
            }
        }
        Self { scales, rules: rules.clone() }
    }
}

fn scale_of(step: Step, family: RightFamily, text: &Text) -> ScaleOfStep {
    let levels = (0..=4).map(|level| ScaleLevel {
        level,
        word: text.level_word(step, family, level),
        meaning: text.level_meaning(step, family, level),
    });
    ScaleOfStep {
        step,
        economic_social_cultural: family.is_economic_social_cultural(),
        question: text.step_question(step),
        method: text.step_method(step),
        levels: levels.collect(),
    }
}

/// The six scales, the rules with what makes a finding graver, the thresholds, the words and numbers of
/// sources as they are read.
pub fn method(rules: &Rules, text: &Text, names: &Names<'_>) -> Vec<Table> {
    let table = |name: &'static str, both: &[(&'static str, Holds)], rows: Vec<Row>| Table {
        name,
        title: text.get(&format!("table-{}", name.replace('_', "-"))),
        about: vec![("rules", Cell::Text(rules.version.clone()))],
        columns: columns(text, both),
        rows,
        notes: Vec::new(),
    };
    let row = |cells: Vec<Cell>| Row { group: None, cells };
    let mut scales = table(
        "scales",
        &[
            ("step", Holds::Code),
            ("level_number", Holds::Number),
            ("word", Holds::Text),
            ("meaning", Holds::Text),
        ],
        scales(&Method::new(rules, text), text),
    );
    // The step heads its group of rows.
    if let Some(step) = scales.columns.first_mut() {
        step.reader = Reader::Programs;
    }
    vec![
        scales,
        table(
            "rules",
            &[
                ("rule", Holds::Text),
                ("gap", Holds::Code),
                ("per", Holds::Text),
                ("base", Holds::Number),
                ("needs_bond", Holds::Flag),
                ("fires_when", Holds::Text),
            ],
            rules
                .rule
                .iter()
                .map(|rule| {
                    row(vec![
                        Cell::Text(rule.id.clone()),
                        Cell::Code { code: rule.gap.name().to_owned(), word: text.gap(rule.gap) },
                        Cell::Text(rule.per.clone()),
                        Cell::Whole(rule.base.into()),
                        Cell::Flag(rule.needs_bond),
                        Cell::Text(rule.fires_when.clone()),
                    ])
                })
                .collect(),
        ),
        table(
            "increments",
            &[("id", Holds::Text), ("add", Holds::Number), ("when", Holds::Text)],
            rules
                .increment
                .iter()
                .map(|i| {
                    row(vec![Cell::Text(i.id.clone()), Cell::Whole(i.add.into()), Cell::Text(i.when.clone())])
                })
                .collect(),
        ),
        table(
            "thresholds",
            &[
                ("threshold", Holds::Text),
                ("value", Holds::Number),
                ("low", Holds::Number),
                ("high", Holds::Number),
                ("reason", Holds::Text),
            ],
            rules
                .threshold
                .iter()
                .map(|t| {
                    row(vec![
                        Cell::Text(t.id.clone()),
                        Cell::Decimal(t.value),
                        Cell::Decimal(t.low),
                        Cell::Decimal(t.high),
                        Cell::Text(t.reason.clone()),
                    ])
                })
                .collect(),
        ),
        table(
            "practice_words",
            &[("words", Holds::Text), ("applies_to", Holds::Text)],
            rules
                .practice_words
                .iter()
                .map(|words| row(vec![quoted(&words.words, text), level(words.level, text)]))
                .collect(),
        ),
        table(
            "capacity_words",
            &[("words", Holds::Text), ("dimensions", Holds::Codes), ("applies_to", Holds::Text)],
            rules
                .capacity_words
                .iter()
                .map(|words| {
                    row(vec![
                        quoted(&words.words, text),
                        dimensions(&words.dimensions, text),
                        level(words.level, text),
                    ])
                })
                .collect(),
        ),
        table(
            "accreditation",
            &[("grade", Holds::Text), ("dimensions", Holds::Codes), ("applies_to", Holds::Text)],
            rules
                .accreditation
                .iter()
                .map(|a| {
                    row(vec![
                        Cell::Text(a.grade.clone()),
                        dimensions(&a.dimensions, text),
                        level(a.level, text),
                    ])
                })
                .collect(),
        ),
        table(
            "series_scales",
            &[("scale", Holds::Text), ("applies_to", Holds::Text)],
            rules
                .scale
                .iter()
                .map(|scale| row(vec![Cell::Text(scale.id.clone()), reads(scale, rules, text)]))
                .collect(),
        ),
        table(
            "series",
            &[
                ("series", Holds::Text),
                ("name", Holds::Text),
                ("scale", Holds::Text),
                ("rights", Holds::Records),
                ("general", Holds::Flag),
                ("higher_is_better", Holds::Flag),
            ],
            rules
                .series
                .iter()
                .map(|s| {
                    row(vec![
                        Cell::Text(s.id.clone()),
                        Cell::Text(text.series(names, &s.id)),
                        Cell::Text(s.scale.clone()),
                        Cell::Records(
                            s.rights.iter().map(|id| named(text, names, Kind::Right, id.as_str())).collect(),
                        ),
                        Cell::Flag(s.general),
                        Cell::Flag(s.higher_is_better),
                    ])
                })
                .collect(),
        ),
        table(
            "follow_up_grades",
            &[("grade", Holds::Text), ("satisfied", Holds::Flag)],
            rules
                .follow_up_grade
                .iter()
                .map(|g| row(vec![Cell::Text(g.grade.clone()), Cell::Flag(g.satisfied)]))
                .collect(),
        ),
    ]
}

fn scales(method: &Method, text: &Text) -> Vec<Row> {
    let mut rows = Vec::new();
    for scale in &method.scales {
        let key = if scale.economic_social_cultural { "scale-heading-esc" } else { "scale-heading" };
        let group =
            text.with(key, &[("step", text.step(scale.step).into()), ("question", (&scale.question).into())]);
        rows.extend(scale.levels.iter().map(|level| Row {
            group: Some(group.clone()),
            cells: vec![
                step(text, scale.step),
                Cell::Whole(level.level.into()),
                Cell::Text(level.word.clone()),
                Cell::Text(level.meaning.clone()),
            ],
        }));
    }
    rows
}

fn quoted(words: &[String], text: &Text) -> Cell {
    Cell::Text(text.clauses(&words.iter().map(|word| text.quoted(word)).collect::<Vec<_>>()))
}

fn level(level: Interval, text: &Text) -> Cell {
    Cell::Text(text.level_digits(level))
}

fn dimensions(dimensions: &[mizan_domain::kinds::Dimension], text: &Text) -> Cell {
    Cell::Codes(dimensions.iter().map(|d| (d.name().to_owned(), text.word(*d))).collect())
}

/// "5: 0, 4: 1", or the cuts between the levels.
fn reads(scale: &Scale, rules: &Rules, text: &Text) -> Cell {
    let mut clauses: Vec<String> = scale
        .steps
        .iter()
        .map(|step| {
            let parts =
                [("value", text.number(step.value).into()), ("level", text.level_digits(step.level).into())];
            text.with("scale-step", &parts)
        })
        .collect();
    for (below, cut) in scale.cuts.iter().enumerate() {
        let value = rules.threshold(cut).map_or_else(|| cut.clone(), |cut| text.number(cut.value));
        let excluded = below == 0 && scale.first_cut_excluded;
        let key = if excluded { "scale-cut-under" } else { "scale-cut-to" };
        clauses.push(text.with(key, &[("value", value.into()), ("level", below.into())]));
    }
    if !scale.cuts.is_empty() {
        clauses.push(text.with("scale-cut-above", &[("level", scale.cuts.len().into())]));
    }
    let clauses = text.clauses(&clauses);
    Cell::Text(if scale.by_place {
        text.with("scale-by-place", &[("clauses", clauses.into())])
    } else {
        clauses
    })
}
