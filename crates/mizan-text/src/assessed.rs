//! Sentences about parts of an assessment: support, severity, robustness, causes.

use mizan_assess::{Cause, Finding, Robustness, SeverityPart, Support};

use crate::{Names, Text, Value};

impl Text {
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
