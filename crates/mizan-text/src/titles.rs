//! One-line titles of facts.

use mizan_domain::kinds::{
    Acceptance, Act, Alignment, Capacity, Commitment, Count, Direction, Instrument, Mandate, Observation,
    Reservation, Review,
};
use mizan_domain::{Body, Fact, FactId, Kind, PartialDate, Period};

use crate::{Names, Text, Value};

impl Text {
    /// A one-line title of a fact: "CAT: ratified 23 June 2010, binds from 23 July 2010".
    pub fn title(&self, names: &Names<'_>, fact: &Fact) -> String {
        let name = self.fact_name(names, fact);
        let names = &names.of(fact.country.or(names.country()));
        match &fact.body {
            Body::Commitment(x) => self.commitment(names, &name, x),
            Body::Acceptance(x) => self.acceptance(&name, x),
            Body::Reservation(x) => self.reservation(&name, x, &fact.holds),
            Body::Alignment(x) => self.alignment(names, &name, x),
            Body::Mandate(x) => self.mandate(names, &name, x),
            Body::Capacity(x) => self.capacity(&name, x),
            Body::Review(x) => self.stages(&name, x),
            Body::Observation(x) => self.observation(names, x),
            Body::Count(x) => self.count(&name, x),
            Body::Instrument(x) => self.named(&name, &self.instrument_title(fact.id.local(), x)),
            Body::Provision(x) => self.named(&name, &x.heading),
            Body::Recommendation(x) => self.named(&name, &x.asks),
            Body::HistoricalPeriod(x) => self.named(&name, &x.events),
            Body::TableRow(x) => match x.cells.first() {
                Some(cell) => self.named(&name, &cell.text),
                None => name,
            },
            Body::Indicator(x) => {
                let right = self.name(names, Kind::Right, x.right.as_str());
                self.with(
                    "fact-indicator",
                    &[("right", right.into()), ("kind", self.word(x.kind).into()), ("wording", name.into())],
                )
            }
            Body::Implementation(x) => self.with(
                "fact-implementation",
                &[
                    ("recommendation", name.into()),
                    ("status", self.word(x.status).into()),
                    ("voice", self.word(x.by).into()),
                    ("on", self.date(x.on).into()),
                ],
            ),
            Body::Issue(x) if !x.prevalence.is_empty() => {
                let words: Vec<String> = x.prevalence.iter().map(|word| self.quoted(word)).collect();
                self.named(&name, &self.clauses(&words))
            }
            Body::State(x) => {
                let all: Vec<String> = x.names.iter().map(|n| n.name.clone()).collect();
                self.named(x.country.code(), &self.clauses(&all))
            }
            Body::Rules(_)
            | Body::Right(_)
            | Body::TreatyList(_)
            | Body::Measure(_)
            | Body::Territory(_)
            | Body::Actor(_)
            | Body::Norm(_)
            | Body::Institution(_)
            | Body::Factor(_)
            | Body::Search(_)
            | Body::Issue(_)
            | Body::Audience(_)
            | Body::Case(_)
            | Body::List(_)
            | Body::Claim(_) => name,
        }
    }

    /// The title of the fact of that id; the id where there is none.
    pub fn title_of(&self, names: &Names<'_>, id: &FactId) -> String {
        match names.facts().get(id) {
            Some(fact) => self.title(names, fact),
            None => id.to_string(),
        }
    }

    /// Words of a source in quotation marks.
    pub fn quoted(&self, words: &str) -> String {
        self.with("quoted", &[("words", words.into())])
    }

    /// "name: what it is".
    fn named(&self, name: &str, what: &str) -> String {
        self.with("fact", &[("name", name.into()), ("what", what.into())])
    }

    fn stages_as(&self, name: &str, clauses: &[String]) -> String {
        if clauses.is_empty() { name.to_owned() } else { self.named(name, &self.clauses(clauses)) }
    }

    fn dated(&self, key: &str, on: impl Into<PartialDate>) -> String {
        self.with(key, &[("on", self.date(on).into())])
    }

    fn commitment(&self, names: &Names<'_>, name: &str, x: &Commitment) -> String {
        let mut clauses = Vec::new();
        match (x.act, x.signed, x.deposited) {
            (Act::None | Act::SignedOnly, Some(signed), _) => {
                clauses.push(self.dated("commitment-signed-only", signed));
            }
            (Act::None, None, _) => clauses.push(self.get("commitment-neither")),
            (act, _, Some(on)) => {
                let act = self.word(act);
                let parts = [("act", act.into()), ("on", self.date(on).into())];
                clauses.push(self.with("commitment-act-on", &parts));
            }
            (act, _, None) => clauses.push(self.word(act)),
        }
        if let Some(from) = binds_from(names, x) {
            clauses.push(self.dated("commitment-binds-from", from));
        }
        if let Some(on) = x.withdrawn {
            clauses.push(self.dated("commitment-withdrawn", on));
        }
        if let (false, Some(on)) = (x.act.joins(), x.seen_on) {
            clauses.push(self.dated("commitment-seen", on));
        }
        self.stages_as(name, &clauses)
    }

    fn acceptance(&self, name: &str, x: &Acceptance) -> String {
        let key = if x.accepted { "acceptance-accepted" } else { "acceptance-not-accepted" };
        let accepted = self.get(key);
        match &x.article {
            Some(article) => {
                let article = self.with("article", &[("article", article.into())]);
                self.stages_as(name, &[accepted, article])
            }
            None => self.named(name, &accepted),
        }
    }

    fn reservation(&self, name: &str, x: &Reservation, holds: &Period) -> String {
        let (effect, period) = (self.word(x.effect), self.period(holds));
        if period.is_empty() {
            return self.named(name, &effect);
        }
        let in_time = [("effect", effect.into()), ("period", period.into())];
        self.named(name, &self.with("effect-in-time", &in_time))
    }

    fn alignment(&self, names: &Names<'_>, provision: &str, x: &Alignment) -> String {
        let relation = ("relation", self.word(x.relation).into());
        let provision = ("provision", provision.into());
        if x.norms.is_empty() {
            return self.with("fact-alignment-without-norm", &[provision, relation]);
        }
        let norms: Vec<String> = x.norms.iter().map(|id| self.name(names, Kind::Norm, id.as_str())).collect();
        self.with("fact-alignment", &[provision, ("norms", self.list(&norms).into()), relation])
    }

    fn mandate(&self, names: &Names<'_>, body: &str, x: &Mandate) -> String {
        let right = match &x.right {
            Some(right) => self.name(names, Kind::Right, right.as_str()),
            None if x.excludes.is_empty() => self.get("every-right"),
            None => {
                let excluded: Vec<String> = x.excludes.iter().map(ToString::to_string).collect();
                let excluded = self.names(names, Kind::Right, &excluded);
                self.with("every-right-but", &[("excluded", excluded.into())])
            }
        };
        let right: Value = right.into();
        match x.direction {
            Direction::Nobody => self.with("fact-mandate-nobody", &[("right", right)]),
            Direction::Protects => {
                self.with("fact-mandate-protects", &[("body", body.into()), ("right", right)])
            }
            Direction::Restricts => {
                self.with("fact-mandate-restricts", &[("body", body.into()), ("right", right)])
            }
        }
    }

    fn capacity(&self, name: &str, x: &Capacity) -> String {
        let mut clauses = Vec::new();
        if let Some(working) = x.working {
            clauses.push(self.word(working));
        }
        if let Some(grade) = &x.grade {
            clauses.push(self.with("capacity-grade", &[("grade", grade.into())]));
        }
        for level in &x.levels {
            let parts = [
                ("dimension", self.word(level.dimension).into()),
                ("level", self.level_digits(level.level).into()),
            ];
            clauses.push(self.with("capacity-level", &parts));
        }
        clauses.extend(x.words.iter().map(|word| self.quoted(word)));
        self.stages_as(name, &clauses)
    }

    fn stages(&self, name: &str, x: &Review) -> String {
        let mut clauses = Vec::new();
        let reported = x.submitted.or(x.dialogue).or(x.closed_on);
        match (x.due, x.submitted) {
            (_, Some(on)) => clauses.push(self.dated("review-submitted", on)),
            (Some(on), None) if reported.is_none() => clauses.push(self.dated("review-due", on)),
            _ => {}
        }
        if let (Some(on), None) = (x.not_submitted, reported) {
            clauses.push(self.dated("review-not-submitted", on));
        }
        if let Some(first) = x.dialogue {
            let on = self.range(first, x.dialogue_to.unwrap_or(first));
            clauses.push(self.with("review-dialogue", &[("on", on.into())]));
        }
        if let Some(on) = x.outcome {
            clauses.push(self.dated("review-outcome", on));
        }
        self.stages_as(name, &clauses)
    }

    fn observation(&self, names: &Names<'_>, x: &Observation) -> String {
        let series = names.facts().rules().and_then(|r| r.series.iter().find(|s| s.id == x.series));
        let value = match (x.low, x.high) {
            (Some(low), Some(high)) => self.with(
                "value-between",
                &[
                    ("value", self.number(x.value).into()),
                    ("low", self.number(low).into()),
                    ("high", self.number(high).into()),
                ],
            ),
            _ => self.number(x.value),
        };
        let mut parts = vec![
            ("series", self.series(names, &x.series).into()),
            ("year", self.year(x.year).into()),
            ("value", value.into()),
        ];
        match series.map(|s| s.rights.as_slice()) {
            // A series of one right is read under it; a general one by its own name.
            Some([right]) => {
                parts.push(("right", self.name(names, Kind::Right, right.as_str()).into()));
                self.with("fact-observation-of-right", &parts)
            }
            _ => self.with("fact-observation", &parts),
        }
    }

    fn count(&self, name: &str, x: &Count) -> String {
        let parts = [
            ("name", name.into()),
            ("period", self.range(x.period_from, x.period_to).into()),
            ("best", x.best.into()),
            ("unit", self.word(x.unit).into()),
            ("low", x.low.into()),
            ("high", x.high.into()),
        ];
        if x.low == x.high {
            self.with("fact-count", parts.get(..4).unwrap_or(&parts))
        } else {
            self.with("fact-count-between", &parts)
        }
    }
}

/// When a commitment begins to bind: as a source says, or by the instrument's rule after a deposit
/// known to the day, and never before the instrument itself is in force.
pub fn binds_from(names: &Names<'_>, x: &Commitment) -> Option<PartialDate> {
    if x.binds_from.is_some() {
        return x.binds_from;
    }
    let PartialDate::Day(deposited) = x.deposited? else { return None };
    let instrument = names.facts().reference::<Instrument>(x.instrument.as_str())?;
    let by_rule: PartialDate = instrument.entry_rule?.binds_after(deposited).into();
    Some(instrument.in_force.map_or(by_rule, |in_force| in_force.max(by_rule)))
}
