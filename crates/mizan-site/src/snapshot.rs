//! Everything that a page is made from: one immutable picture of the store per generation.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use mizan_assess::{Assessment, Comparison, Detail, Diff, Robustness, Rulebook, RulesError};
use mizan_domain::{Country, Day, Fact, FactId, Facts, History, Moment, Slug};
use mizan_text::Lang;

use crate::bounded::Bounded;
use crate::index::Entries;
use crate::naming::Naming;
use crate::references::References;

/// Assessments kept, a country on a day each: about half a megabyte of a country with a dossier.
const ASSESSMENTS: usize = 12;
/// The same of an earlier state of knowledge, of which fewer are asked for.
const EARLIER_ASSESSMENTS: usize = 2;
/// Details kept: little beside an assessment.
const DETAILS: usize = 8;
/// Sets of first days and perturbed runs kept.
const DEPTHS: usize = 8;
/// Earlier states of knowledge kept, an index of all facts each.
const EARLIER: usize = 3;
/// Runs of which a finding's robustness is a share (ASSESSMENT.md, section 4).
pub(crate) const RUNS: u32 = 1_000;
/// Any number would do; the same one makes the same page.
const SEED: u64 = 1;

/// The facts of a store at one generation.
pub(crate) struct Snapshot {
    pub(crate) generation: u64,
    pub(crate) history: History,
    /// When something was last recorded.
    pub(crate) recorded: Option<Moment>,
    now: Arc<Known>,
    earlier: Bounded<Day, Option<Arc<Known>>>,
    editions: OnceLock<Vec<(String, Day)>>,
}

/// What is or was known, and what follows from it.
pub(crate) struct Known {
    pub(crate) facts: Facts,
    pub(crate) rules: Rulebook,
    references: OnceLock<References>,
    assessments: Bounded<(Country, Day), Arc<Assessment>>,
    differences: Bounded<(Country, Day, Day), Arc<Diff>>,
    details: Bounded<(Country, Day), Arc<Detail>>,
    depths: Bounded<(Country, Day), Arc<Depth>>,
    entries: Bounded<Lang, Arc<Entries>>,
    naming: Bounded<Lang, Arc<Naming>>,
}

/// What takes long to find out about every finding of a country on a day.
pub(crate) struct Depth {
    pub(crate) since: BTreeMap<String, Day>,
    pub(crate) robustness: BTreeMap<String, Robustness>,
}

impl Snapshot {
    /// Takes the picture. Needs a rules table among the facts.
    pub(crate) fn new(generation: u64, history: History) -> Result<Self, RulesError> {
        let now = Arc::new(Known::new(history.known_at(None), ASSESSMENTS)?);
        let recorded = history
            .versions()
            .iter()
            .flat_map(|version| [Some(version.recorded.from), version.recorded.until])
            .flatten()
            .max();
        Ok(Self {
            generation,
            history,
            recorded,
            now,
            earlier: Bounded::new(EARLIER),
            editions: OnceLock::new(),
        })
    }

    /// What is known now.
    pub(crate) fn now(&self) -> &Arc<Known> {
        &self.now
    }

    /// What was known at the end of a day; none where there were no rules yet.
    pub(crate) fn known_at(&self, day: Day) -> Option<Arc<Known>> {
        // Between two editions nothing changes: all days between them share one picture.
        let edition = self.history.editions().range(..=day).next_back().copied()?;
        self.earlier.get(&edition, || {
            Known::new(self.history.known_at(Some(edition)), EARLIER_ASSESSMENTS).ok().map(Arc::new)
        })
    }

    /// Label and day of every edition, oldest first.
    pub(crate) fn editions(&self) -> &[(String, Day)] {
        self.editions.get_or_init(|| {
            let days = self.history.editions();
            let label = |day: &Day| self.history.known_at(Some(*day)).edition().to_owned();
            days.iter().map(|day| (label(day), *day)).collect()
        })
    }

    /// The versions of a fact, oldest first.
    pub(crate) fn versions(&self, id: &FactId) -> Vec<&Arc<Fact>> {
        self.history.of(id)
    }
}

impl Known {
    fn new(facts: Facts, assessments: usize) -> Result<Self, RulesError> {
        let rules = Rulebook::of(&facts)?;
        Ok(Self {
            facts,
            rules,
            references: OnceLock::new(),
            assessments: Bounded::new(assessments),
            differences: Bounded::new(assessments),
            details: Bounded::new(DETAILS),
            depths: Bounded::new(DEPTHS),
            entries: Bounded::new(Lang::ALL.len()),
            naming: Bounded::new(Lang::ALL.len()),
        })
    }

    /// The assessment of a country on a day.
    pub(crate) fn assessment(&self, country: Country, day: Day) -> Arc<Assessment> {
        self.assessments
            .get(&(country, day), || Arc::new(mizan_assess::assess(&self.facts, &self.rules, country, day)))
    }

    /// What lies between the facts of a country and its levels.
    pub(crate) fn detail(&self, country: Country, day: Day) -> Arc<Detail> {
        self.details
            .get(&(country, day), || Arc::new(mizan_assess::detail(&self.facts, &self.rules, country, day)))
    }

    /// What changed between two days.
    pub(crate) fn difference(&self, country: Country, from: Day, to: Day) -> Arc<Diff> {
        self.differences.get(&(country, from, to), || {
            let (before, after) = (self.assessment(country, from), self.assessment(country, to));
            Arc::new(mizan_assess::diff_of(&self.facts, &self.rules, &before, &after))
        })
    }

    /// Since when each finding holds, and how surely.
    pub(crate) fn depth(&self, country: Country, day: Day) -> Arc<Depth> {
        self.depths.get(&(country, day), || {
            Arc::new(Depth {
                since: mizan_assess::since(&self.facts, &self.rules, country, day),
                robustness: mizan_assess::robustness(&self.facts, &self.rules, country, day, RUNS, SEED),
            })
        })
    }

    /// Whether [`Known::depth`] has been worked out already.
    pub(crate) fn has_depth(&self, country: Country, day: Day) -> bool {
        self.depths.peek(&(country, day)).is_some()
    }

    /// The index of a language, made once.
    pub(crate) fn entries(&self, lang: Lang, make: impl FnOnce() -> Entries) -> Arc<Entries> {
        self.entries.get(&lang, || Arc::new(make()))
    }

    /// What names name in a language, read once.
    pub(crate) fn naming(&self, lang: Lang, make: impl FnOnce() -> Naming) -> Arc<Naming> {
        self.naming.get(&lang, || Arc::new(make()))
    }

    /// Countries side by side.
    pub(crate) fn comparison(&self, countries: &[Country], day: Day) -> Comparison {
        mizan_assess::compare_by(&self.facts, countries, day, |country| self.assessment(country, day))
    }

    /// Which facts name which.
    pub(crate) fn references(&self) -> &References {
        self.references.get_or_init(|| References::new(&self.facts))
    }

    /// The facts that cite a source, by id.
    pub(crate) fn resting_on(&self, source: &Slug) -> &[Arc<Fact>] {
        self.references().on(source)
    }
}
