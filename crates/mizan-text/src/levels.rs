//! Words of steps, levels, gaps and groups.

use mizan_assess::Step;
use mizan_domain::kinds::{Interval, MatrixGroup, RightFamily};
use mizan_domain::{Gap, Kind};

use crate::{Text, Value};

/// From this many levels between its ends a level is shown with both.
const WIDE: u8 = 3;
/// The whole scale.
const WHOLE: u8 = 4;

impl Text {
    /// The heading of a step: "Commitment".
    pub fn step(&self, step: Step) -> String {
        self.get(&format!("step-{}", step.name()))
    }

    /// The heading for a narrow column: "Commit."
    pub fn step_short(&self, step: Step) -> String {
        self.get(&format!("step-{}-short", step.name()))
    }

    /// The question that a step answers: "Is the State bound?"
    pub fn step_question(&self, step: Step) -> String {
        self.get(&format!("step-{}-question", step.name()))
    }

    /// How facts become a level of a step, in a paragraph.
    pub fn step_method(&self, step: Step) -> String {
        self.get(&format!("step-{}-method", step.name()))
    }

    /// The word of a level: "Partial". Practice has two sets of words, by family of rights.
    pub fn level_word(&self, step: Step, family: RightFamily, level: u8) -> String {
        self.get(&format!("level-{}-{level}", scale(step, family)))
    }

    /// What a level means, in a sentence of the method page.
    pub fn level_meaning(&self, step: Step, family: RightFamily, level: u8) -> String {
        self.get(&format!("level-{}-{level}-means", scale(step, family)))
    }

    /// "Partial", or "between Absent and Partial".
    pub fn level(&self, step: Step, family: RightFamily, level: Interval) -> String {
        let high = self.level_word(step, family, level.high());
        if level.low() == level.high() {
            return high;
        }
        let low = self.level_word(step, family, level.low());
        self.with("level-between", &[("low", low.into()), ("high", high.into())])
    }

    /// A level in a table's cell: the word of its high end, "Partial"; of a level so wide that this word
    /// alone would mislead, both ends: "Gross to Occasional", and of the whole scale that it is unclear.
    pub fn level_shown(&self, step: Step, family: RightFamily, level: Interval) -> String {
        let high = self.level_word(step, family, level.high());
        match level.high().saturating_sub(level.low()) {
            WHOLE.. => {
                let ends = [("low", level.low().into()), ("high", level.high().into())];
                self.with("level-unclear", &ends)
            }
            WIDE.. => {
                let low = self.level_word(step, family, level.low());
                self.with("level-wide", &[("low", low.into()), ("high", high.into())])
            }
            _ => high,
        }
    }

    /// The digits of a level: "2", or "1–2".
    pub fn level_digits(&self, level: Interval) -> String {
        let ends = (self.number(level.low()), self.number(level.high()));
        if level.low() == level.high() {
            return ends.0;
        }
        self.with("interval", &[("low", ends.0.into()), ("high", ends.1.into())])
    }

    /// For listening: "Partial, level 2 of 4", or "between Absent and Partial, level 1 to 2 of 4".
    pub fn level_spoken(&self, step: Step, family: RightFamily, level: Interval) -> String {
        let word = ("word", Value::from(self.level(step, family, level)));
        if level.low() == level.high() {
            self.with("level-spoken", &[word, ("level", level.high().into())])
        } else {
            let ends = [word, ("low", level.low().into()), ("high", level.high().into())];
            self.with("level-spoken-between", &ends)
        }
    }

    /// A kind of gap in a word: "incorporation".
    pub fn gap(&self, gap: Gap) -> String {
        self.get(&format!("gap-{}", gap.name()))
    }

    /// A kind of gap with its noun: "incorporation gap".
    pub fn gap_long(&self, gap: Gap) -> String {
        self.get(&format!("gap-{}-long", gap.name()))
    }

    /// What a kind of gap is, in a sentence.
    pub fn gap_meaning(&self, gap: Gap) -> String {
        self.get(&format!("gap-{}-means", gap.name()))
    }

    /// A kind of fact: "reservation".
    pub fn kind(&self, kind: Kind) -> String {
        self.get(&format!("kind-{}", kind.name()))
    }

    /// A kind of fact as a heading: "Reservations and declarations".
    pub fn kind_heading(&self, kind: Kind) -> String {
        self.get(&format!("kind-{}-heading", kind.name()))
    }

    /// A group of rows of the matrix: "Person and justice".
    pub fn group(&self, group: MatrixGroup) -> String {
        self.get(&format!("group-{}", group.name()))
    }
}

/// The set of words: the step's, or for practice of economic, social and cultural rights its second.
fn scale(step: Step, family: RightFamily) -> &'static str {
    if step == Step::Practice && family.is_economic_social_cultural() { "practice-met" } else { step.name() }
}
