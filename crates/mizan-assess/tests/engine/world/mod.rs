//! A small invented world: the State XXA, two covenants with a protocol each, one late treaty, ten
//! rights. Facts are made by short functions, so that a test says in a line what it is about.

mod country;
mod reference;

use std::collections::BTreeSet;
use std::sync::Arc;

use mizan_assess::{Assessment, Finding, Level, Rulebook, Step};
use mizan_domain::{
    Checked, Citation, Country, Day, Fact, FactId, Facts, Moment, PartialDate, Period, Record, Recorded,
    Rules, Source, SourceKind, Stance,
};

pub(crate) use country::*;
pub(crate) use reference::*;

pub(crate) fn xxa() -> Country {
    "XXA".parse().unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub(crate) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

pub(crate) fn ids<T: std::str::FromStr<Err: std::fmt::Debug>>(texts: &[&str]) -> Vec<T> {
    texts.iter().map(|text| id(text)).collect()
}

/// The rules table that Mizan comes with.
pub(crate) fn rules() -> Rules {
    let text = include_str!("../../../../../dossiers/reference/rules.toml");
    let file: toml::Table = text.parse().unwrap();
    let mut record = file["rules"][0].as_table().unwrap().clone();
    for common in ["id", "judged", "cite"] {
        record.remove(common);
    }
    record.try_into().unwrap()
}

fn recorded() -> Recorded {
    Recorded {
        from: Moment::start_of(day("2026-01-01")),
        until: None,
        by: "tester".to_owned(),
        why: "test".to_owned(),
        dossier: "test".to_owned(),
    }
}

fn citation(source: &str, checked: Checked) -> Citation {
    Citation {
        source: id(source),
        place: None,
        stance: Stance::Supports,
        says: None,
        checked,
        checked_on: None,
    }
}

/// A fact about XXA, checked in the gazette, that holds at all times.
pub(crate) fn fact(id: &str, body: impl Record) -> Fact {
    of(Some(xxa()), id, body)
}

/// A fact of the reference.
pub(crate) fn reference_fact(id: &str, body: impl Record) -> Fact {
    of(None, id, body)
}

fn of<T: Record>(country: Option<Country>, id: &str, body: T) -> Fact {
    Fact {
        id: FactId::new(country, T::KIND, id),
        country,
        holds: Period::default(),
        recorded: recorded(),
        judged: None,
        note: None,
        citations: vec![citation("gazette", Checked::Fact)],
        body: body.into_body(),
    }
}

/// Small changes of a fact.
pub(crate) trait Edit: Sized {
    fn edit(self, change: impl FnOnce(&mut Fact)) -> Self;

    fn from(self, date: &str) -> Self {
        self.edit(|f| f.holds.from = Some(date.parse().unwrap()))
    }

    fn until(self, date: &str) -> Self {
        self.edit(|f| f.holds.until = Some(date.parse().unwrap()))
    }

    /// Nobody has checked it.
    fn unchecked(self) -> Self {
        self.edit(|f| f.citations.iter_mut().for_each(|c| c.checked = Checked::No))
    }

    /// It comes from another source.
    fn by(self, source: &str) -> Self {
        self.edit(|f| f.citations.iter_mut().for_each(|c| c.source = id(source)))
    }

    /// Another source says otherwise.
    fn disputed(self, says: &str) -> Self {
        self.edit(|f| {
            let mut other = citation("ngo", Checked::Quotation);
            other.stance = Stance::Disputes;
            other.says = Some(says.to_owned());
            f.citations.push(other);
        })
    }
}

impl Edit for Fact {
    fn edit(mut self, change: impl FnOnce(&mut Fact)) -> Self {
        change(&mut self);
        self
    }
}

fn sources() -> Vec<Arc<Source>> {
    let source = |name: &str, date: &str| Source {
        id: id(name),
        title: name.to_owned(),
        kind: SourceKind::OfficialDocument,
        date: (!date.is_empty()).then(|| date.parse().unwrap()),
        authors: Vec::new(),
        publisher: None,
        journal: None,
        volume: None,
        issue: None,
        symbol: None,
        url: None,
        licence: None,
        sha256: None,
        language: None,
        note: None,
    };
    [("gazette", ""), ("ngo", "2019-05-01"), ("paper", "2020"), ("alliance", "2021-06")]
        .map(|(name, date)| Arc::new(source(name, date)))
        .to_vec()
}

/// Facts, with the rules that they are assessed by.
#[derive(Clone)]
pub(crate) struct World {
    pub(crate) facts: Vec<Fact>,
    pub(crate) rules: Rules,
}

/// Names what is known of XXA, for a property that fails.
impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for fact in self.facts.iter().filter(|f| f.country.is_some()) {
            let ends =
                [fact.holds.from, fact.holds.until].map(|d| d.map_or("…".to_owned(), |d| d.to_string()));
            let checked = if fact.is_verified() { "" } else { " unchecked" };
            writeln!(f, "{} [{}, {}){checked} {}", fact.id, ends[0], ends[1], fact.body.to_json())?;
        }
        Ok(())
    }
}

impl World {
    /// The reference alone: nothing is known of any State.
    pub(crate) fn bare() -> Self {
        Self { facts: reference(), rules: rules() }
    }

    /// These facts too; one with an id that is there replaces it.
    pub(crate) fn with(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        for fact in facts {
            self.facts.retain(|f| f.id != fact.id);
            self.facts.push(fact);
        }
        self
    }

    /// Without the facts of these ids (`norm.speech-act`).
    pub(crate) fn without(mut self, ids: &[&str]) -> Self {
        for id in ids {
            let full = format!("xxa.{id}");
            let before = self.facts.len();
            self.facts.retain(|f| f.id.as_str() != full);
            assert_eq!(self.facts.len() + 1, before, "there is no {full}");
        }
        self
    }

    pub(crate) fn rulebook(&self) -> Rulebook {
        Rulebook::new(&self.rules).unwrap()
    }

    pub(crate) fn facts(&self) -> Facts {
        Facts::new(self.facts.iter().cloned().map(Arc::new), sources(), None)
    }

    /// The assessment of XXA.
    pub(crate) fn on(&self, as_of: &str) -> Assessment {
        mizan_assess::assess(&self.facts(), &self.rulebook(), xxa(), day(as_of))
    }

    /// The ids of its findings, but those of missing data.
    pub(crate) fn found(&self, as_of: &str) -> BTreeSet<String> {
        let found = self.on(as_of).findings.into_iter();
        found.filter(|f| f.rule != "not-enough-data").map(|f| f.id).collect()
    }
}

/// What a level comes to, in a short form: `2`, `1-3`, `-`.
pub(crate) fn short(level: &Level) -> String {
    match level.interval() {
        None => "-".to_owned(),
        Some(i) if i.low() == i.high() => i.low().to_string(),
        Some(i) => format!("{}-{}", i.low(), i.high()),
    }
}

/// A level of an assessment in its short form.
pub(crate) fn level(assessment: &Assessment, right: &str, step: Step) -> String {
    short(&assessment.right(right).unwrap().step(step).unwrap().level)
}

/// A finding that has to be there.
pub(crate) fn finding(assessment: &Assessment, id: &str) -> Finding {
    assessment.finding(id).unwrap_or_else(|| panic!("no finding {id}: {:?}", found_ids(assessment))).clone()
}

fn found_ids(assessment: &Assessment) -> Vec<&str> {
    let found = assessment.findings.iter().filter(|f| f.rule != "not-enough-data");
    found.map(|f| f.id.as_str()).collect()
}
