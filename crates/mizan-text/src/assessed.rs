//! Sentences about parts of an assessment: support, severity, robustness, causes.

use mizan_assess::{Assessment, Cause, Counts, Finding, RightResult, Robustness, SeverityPart, Support};
use mizan_domain::{Fact, Kind};

use crate::{Names, Text, Value};

/// Facts, and of these checked; and the yearly values of data sets among both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All facts.
    pub facts: usize,
    /// Of these, checked in their documents.
    pub checked: usize,
    /// Yearly values among the facts.
    pub values: usize,
    /// Of these, checked.
    pub values_checked: usize,
}

impl Tally {
    /// Of some facts.
    pub fn of<'f>(facts: impl IntoIterator<Item = &'f Fact>) -> Self {
        let mut tally = Self::default();
        for fact in facts {
            let (value, checked) = (fact.kind() == Kind::Observation, fact.is_verified());
            tally.facts += 1;
            tally.checked += usize::from(checked);
            tally.values += usize::from(value);
            tally.values_checked += usize::from(value && checked);
        }
        tally
    }
}

impl From<&Counts> for Tally {
    fn from(counts: &Counts) -> Self {
        let Counts { statements, statements_checked, values, values_checked, .. } = *counts;
        Self { facts: statements, checked: statements_checked, values, values_checked }
    }
}

impl Text {
    /// For how many rights the chain breaks, certainly and possibly, and where most often; or that it
    /// can't be said.
    pub fn chain_breaks(&self, assessment: &Assessment) -> String {
        let counts = &assessment.counts;
        let rows = ("rows", Value::from(counts.rows));
        let of = match counts.rows_weighed {
            0 => return self.get("chain-not-recorded"),
            weighed if weighed < counts.rows => {
                self.with("chain-of-some", &[rows, ("weighed", weighed.into())])
            }
            _ => self.with("chain-of-all", &[rows]),
        };
        match assessment.commonest_gap() {
            Some(gap) => self.with(
                "chain-breaks",
                &[
                    ("of", of.into()),
                    ("broken", counts.rows_broken.saturating_sub(counts.rows_possible).into()),
                    ("possible", counts.rows_possible.into()),
                    ("where", self.get(&format!("site-lead-{}", gap.name())).into()),
                ],
            ),
            None => self.with("chain-whole", &[("of", of.into())]),
        }
    }

    /// How many gaps there are, and what is counted: "32", "gaps of severity 3 or more, 25 more possible".
    pub fn gaps_counted(&self, assessment: &Assessment) -> (String, String) {
        let counts = &assessment.counts;
        if counts.rows_weighed == 0 {
            return ("–".to_owned(), self.get("gaps-not-counted"));
        }
        let certain = counts.marked.saturating_sub(counts.marked_possible);
        let of = [
            ("count", certain.into()),
            ("from", assessment.marks_from.into()),
            ("possible", counts.marked_possible.into()),
        ];
        (self.number(certain), self.with("site-fig-gaps", &of))
    }

    /// "428 of 901 statements checked in their documents, and 1,428 of 1,428 yearly values": values of
    /// data sets are many and easily compared, and would hide how little else was checked.
    pub fn tally(&self, tally: Tally) -> String {
        self.with(
            "tally",
            &[
                ("checked", tally.checked.saturating_sub(tally.values_checked).into()),
                ("statements", tally.facts.saturating_sub(tally.values).into()),
                ("values", tally.values.into()),
                ("values-checked", tally.values_checked.into()),
            ],
        )
    }

    /// The same as a number, "428 of 901", and what it counts.
    pub fn tally_counted(&self, tally: Tally) -> (String, String) {
        let part = tally.checked.saturating_sub(tally.values_checked);
        let whole = tally.facts.saturating_sub(tally.values);
        let values = [("values", tally.values.into()), ("values-checked", tally.values_checked.into())];
        (
            self.with("site-of", &[("part", part.into()), ("whole", whole.into())]),
            self.with("site-fig-checked", &values),
        )
    }

    /// That no break is found; or, where links of the chain can't be judged, that it can't be said.
    pub fn no_break(&self, right: &RightResult) -> String {
        self.no_break_as(right, "no-break-known")
    }

    /// The same for a cell: "not judged: Law, Practice".
    pub fn no_break_short(&self, right: &RightResult) -> String {
        self.no_break_as(right, "steps-not-judged")
    }

    fn no_break_as(&self, right: &RightResult, not_judged: &str) -> String {
        let steps: Vec<String> = right.not_judged().map(|step| self.step(step)).collect();
        if steps.is_empty() {
            return self.get("no-break");
        }
        self.with(not_judged, &[("steps", self.clauses(&steps).into())])
    }

    /// "2 of 9 facts checked, 4 sources, newest 2024".
    pub fn support(&self, support: &Support) -> String {
        if support.facts == 0 {
            return self.get("support-none");
        }
        let mut clauses = vec![
            self.with(
                "support-checked",
                &[("checked", support.checked.into()), ("facts", support.facts.into())],
            ),
            self.with("support-sources", &[("sources", support.sources.into())]),
        ];
        if let Some(newest) = support.newest {
            clauses.push(self.with("support-newest", &[("newest", self.date(newest).into())]));
        }
        self.clauses(&clauses)
    }

    /// "4 = base 3 + cannot be suspended".
    pub fn severity(&self, finding: &Finding, names: &Names<'_>) -> String {
        let sum = finding.parts.iter().enumerate().fold(String::new(), |sum, (n, part)| {
            let part_text = self.severity_part(part, names);
            if n == 0 {
                return part_text;
            }
            let key = if part.add < 0 { "severity-minus" } else { "severity-plus" };
            self.with(key, &[("sum", sum.into()), ("part", part_text.into())])
        });
        self.with("severity", &[("severity", finding.severity.into()), ("sum", sum.into())])
    }

    /// "cannot be suspended (ICCPR 7)": a part of a severity. A part of more than one says how much.
    pub fn severity_part(&self, part: &SeverityPart, names: &Names<'_>) -> String {
        let word = self.get(&format!("severity-{}", part.id));
        let add = part.add.unsigned_abs();
        let counted = if part.id == "base" || add != 1 {
            self.with("severity-part", &[("word", word.into()), ("add", add.into())])
        } else {
            word
        };
        match &part.because {
            Some(because) => {
                let because = self.arg(because, names);
                self.with("severity-because", &[("part", counted.into()), ("because", because.into())])
            }
            None => counted,
        }
    }

    /// "stands in 94% of 1,000 perturbed runs", and what it falls without.
    pub fn robustness(&self, robustness: &Robustness, names: &Names<'_>) -> String {
        let share = if robustness.runs == 0 {
            0.0
        } else {
            // Rounded down: 999 of 1,000 is not yet all of them.
            (100.0 * f64::from(robustness.stood) / f64::from(robustness.runs)).floor()
        };
        let stands =
            self.with("robustness", &[("share", share.into()), ("runs", Value::from(robustness.runs))]);
        if !robustness.is_fragile() {
            return stands;
        }
        let facts: Vec<String> = robustness.falls_without.iter().map(|id| self.title_of(names, id)).collect();
        self.with("robustness-fragile", &[("stands", stands.into()), ("facts", self.list_or(&facts).into())])
    }

    /// What a fact did to a level or a finding: "CAT begins to bind".
    pub fn cause(&self, cause: &Cause, names: &Names<'_>) -> String {
        let what = match &cause.instrument {
            Some(instrument) => self.name(names, mizan_domain::Kind::Instrument, instrument.as_str()),
            None => self.title_of(names, &cause.fact),
        };
        self.with(&format!("cause-{}", cause.what), &[("what", what.into())])
    }
}
