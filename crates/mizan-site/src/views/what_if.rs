//! What a plan would change, tried on paper: what is ticked, what can be ticked, what comes of it.

use std::collections::BTreeSet;

use mizan_assess::{Action, Assessment, Choice, Finding, Message, Plan, PlanError, PlanStep, WhatIf};
use mizan_domain::kinds::{Factor, FactorDirection, Measure};
use mizan_domain::{Fact, FactId, Kind, RightId};

use super::{Frame, Tab};
use crate::address::{CountryPage, Place, When};
use crate::query::Query;
use crate::scene::Scene;

/// Changes tried at one time; more take longer than a reader waits, and nobody does them at once.
pub(crate) const MOST: usize = 200;
/// Findings that stay open on one page of the answer.
pub(crate) const A_PAGE: usize = 25;
/// The word that asks for the barriers among the single changes.
pub(crate) const BARRIERS: &str = "barriers";

/// Whether a query asks for an answer, which takes long, and not for the empty form.
pub(crate) fn is_asked(query: &Query) -> bool {
    query.all("do").next().is_some() || query.all("measure").next().is_some()
}

/// The page.
pub(crate) struct WhatIfView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) place: Place,
    /// Single changes that are ticked.
    pub(crate) ticked: Vec<Change<'a>>,
    /// Whole measures that are ticked, with how many changes each stands for.
    pub(crate) whole: Vec<(&'a Fact, usize)>,
    pub(crate) offers: Offers<'a>,
    /// What the offers are narrowed to.
    pub(crate) narrowed: Narrowed<'a>,
    pub(crate) faults: Vec<Fault>,
    /// Values that could not be read, kept as they were sent.
    pub(crate) kept: Vec<(&'static str, String)>,
    pub(crate) answer: Option<WhatIf>,
    /// How many changes were tried.
    pub(crate) tried: usize,
    /// What the changes are called in the answer.
    pub(crate) steps: Vec<Change<'a>>,
    /// Pages of the findings that stay open.
    pub(crate) turn: Vec<(usize, String)>,
    pub(crate) page: usize,
}

/// A change that can be ticked.
#[derive(Clone)]
pub(crate) struct Change<'a> {
    /// Its word in the address.
    pub(crate) word: String,
    pub(crate) says: Says<'a>,
}

/// How a change is put in words.
#[derive(Clone)]
pub(crate) enum Says<'a> {
    /// As the engine words it.
    Message(Message),
    /// A fact that no longer holds.
    Ends(&'a Fact),
    /// Its word.
    Word,
}

/// What can be ticked.
#[derive(Default)]
pub(crate) struct Offers<'a> {
    /// Whole measures: how many changes each stands for, how many findings these are about.
    pub(crate) measures: Vec<(&'a Fact, usize, usize)>,
    /// Single changes, under a heading each.
    pub(crate) changes: Vec<Change<'a>>,
    /// Barriers that could be told to be gone.
    pub(crate) barriers: usize,
}

/// What the offers are narrowed to.
pub(crate) enum Narrowed<'a> {
    Nothing,
    Finding(&'a Finding),
    /// A right, with the findings that name it.
    Right(RightId, BTreeSet<&'a str>),
    Measure(&'a Fact),
    Barriers,
}

/// What is wrong with what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A word that names no change.
    Unreadable(String),
    /// A change of something that isn't there.
    NotThere { kind: String, id: String, near: Option<String> },
    /// No measure of the catalogue.
    NoMeasure(String),
    /// A measure that the rules can't try here.
    Idle(String),
    /// Too many at once.
    TooMany(usize),
}

impl<'a> WhatIfView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, assessment: &'a Assessment, when: When) -> Self {
        let facts = &scene.known.facts;
        let country = assessment.country;
        let choices = mizan_assess::choices(facts, &scene.known.rules, country, assessment.as_of);
        let barriers = barriers(scene, assessment);
        let known = Known { scene, choices: &choices };
        let mut sent = Sent::read(&known, scene.query);
        let tried = plan(&sent.plan);
        let (rules, day) = (&scene.known.rules, assessment.as_of);
        for problem in mizan_assess::problems(facts, rules, country, day, &tried) {
            sent.refuse(problem);
        }
        let wanted = sent.faults.is_empty() && !sent.plan.is_empty();
        let answer = wanted.then(|| mizan_assess::what_if(facts, rules, country, day, &tried).ok()).flatten();
        let narrowed = narrowed(scene, assessment);
        let offers = known.offers(&narrowed, &sent, &barriers);
        let place = Place::Country(country, when, CountryPage::WhatIf);
        let frame = scene.country_frame(assessment, when, CountryPage::WhatIf, Some(Tab::Gaps));
        let pages = answer.as_ref().map_or(1, |a| (a.remain.len() + a.moves.len()).div_ceil(A_PAGE).max(1));
        let link = |page: usize| {
            let number = page.to_string();
            let mut values: Vec<(&str, &str)> = scene.query.all("do").map(|value| ("do", value)).collect();
            values.extend(scene.query.all("measure").map(|value| ("measure", value)));
            if page > 1 {
                values.push(("page", &number));
            }
            frame.links.with_query(place.clone(), &values) + "#stays"
        };
        Self {
            turn: (1..=pages).map(|page| (page, link(page))).collect(),
            page: scene.query.page().min(pages),
            steps: sent.plan.iter().map(|action| known.change(action)).collect(),
            tried: sent.plan.len(),
            ticked: sent.single.iter().map(|action| known.change(action)).collect(),
            whole: sent.whole,
            faults: sent.faults,
            kept: sent.kept,
            offers,
            narrowed,
            answer,
            frame,
            place,
        }
    }

    /// What a step of the answer is called, by its word.
    pub(crate) fn step(&self, word: &str) -> Option<&Change<'a>> {
        self.steps.iter().find(|change| change.word == word)
    }
}

fn plan(actions: &[Action]) -> Plan {
    let step =
        |action: &Action| PlanStep { name: Some(action.to_string()), measure: None, action: action.clone() };
    Plan { name: String::new(), step: actions.iter().map(step).collect() }
}

/// What was sent, read as far as it can be.
struct Sent<'a> {
    single: Vec<Action>,
    whole: Vec<(&'a Fact, usize)>,
    /// All changes, each once.
    plan: Vec<Action>,
    faults: Vec<Fault>,
    kept: Vec<(&'static str, String)>,
}

impl<'a> Sent<'a> {
    fn read(known: &Known<'_, 'a>, query: &Query) -> Self {
        let mut sent = Self {
            single: Vec::new(),
            whole: Vec::new(),
            plan: Vec::new(),
            faults: Vec::new(),
            kept: Vec::new(),
        };
        for word in query.all("do") {
            match word.parse::<Action>() {
                Ok(action) if sent.single.contains(&action) => {}
                Ok(action) => sent.single.push(action),
                Err(_) => {
                    sent.faults.push(Fault::Unreadable(word.to_owned()));
                    sent.kept.push(("do", word.to_owned()));
                }
            }
        }
        let mut actions: BTreeSet<Action> = sent.single.iter().cloned().collect();
        for word in query.all("measure") {
            let found = known.scene.known.facts.find::<Measure>(None, word);
            let own: Vec<&Choice> = known.of_measure(word).collect();
            match found {
                None => {
                    sent.faults.push(Fault::NoMeasure(word.to_owned()));
                    sent.kept.push(("measure", word.to_owned()));
                }
                Some((fact, _)) if own.is_empty() => {
                    sent.faults.push(Fault::Idle(word.to_owned()));
                    sent.whole.push((fact, 0));
                }
                Some((fact, _)) => {
                    actions.extend(own.iter().map(|choice| choice.action.clone()));
                    sent.whole.push((fact, own.len()));
                }
            }
        }
        sent.whole.dedup_by_key(|(fact, _)| &fact.id);
        if actions.len() > MOST {
            sent.faults.push(Fault::TooMany(actions.len()));
        }
        sent.plan = actions.into_iter().collect();
        sent
    }

    /// Takes a step that names what isn't there out of the ticks, and keeps it as text.
    fn refuse(&mut self, problem: PlanError) {
        let PlanError::NotThere { step, kind, id, near } = problem else { return };
        if let Some(action) = step.checked_sub(1).and_then(|n| self.plan.get(n)).cloned() {
            self.single.retain(|single| *single != action);
            self.kept.push(("do", action.to_string()));
        }
        self.faults.push(Fault::NotThere { kind, id, near });
    }
}

/// Changes that can be named.
struct Known<'v, 'a> {
    scene: &'v Scene<'a>,
    choices: &'v [Choice],
}

impl<'v, 'a> Known<'v, 'a> {
    fn of_measure<'k>(&'k self, id: &'k str) -> impl Iterator<Item = &'v Choice> + 'k {
        self.choices.iter().filter(move |choice| choice.measures.iter().any(|m| m.as_str() == id))
    }

    fn change(&self, action: &Action) -> Change<'a> {
        let says = match (self.choices.iter().find(|choice| choice.action == *action), action) {
            (Some(choice), _) => Says::Message(choice.says.clone()),
            (None, Action::End(id)) => match self.scene.known.facts.get(id) {
                Some(fact) => Says::Ends(fact),
                None => Says::Word,
            },
            (None, _) => Says::Word,
        };
        Change { word: action.to_string(), says }
    }

    /// What can be ticked beside what is.
    fn offers(&self, narrowed: &Narrowed<'a>, sent: &Sent<'a>, barriers: &[&'a Fact]) -> Offers<'a> {
        let facts = &self.scene.known.facts;
        let free = |action: &Action| !sent.single.contains(action);
        let ends = |fact: &&'a Fact| Change { word: format!("end:{}", fact.id), says: Says::Ends(fact) };
        let open = |fact: &&&'a Fact| free(&Action::End(fact.id.clone()));
        let changes = |takes: &dyn Fn(&Choice) -> bool| -> Vec<Change<'a>> {
            let of = self.choices.iter().filter(|choice| takes(choice) && free(&choice.action));
            of.map(|choice| self.change(&choice.action)).collect()
        };
        let single = match narrowed {
            Narrowed::Nothing => Vec::new(),
            Narrowed::Barriers => barriers.iter().filter(open).map(ends).collect(),
            Narrowed::Finding(finding) => changes(&|choice| choice.findings.contains(&finding.id)),
            Narrowed::Measure(fact) => {
                changes(&|choice| choice.measures.iter().any(|m| m.as_str() == fact.id.local()))
            }
            Narrowed::Right(_, own) => {
                changes(&|choice| choice.findings.iter().any(|id| own.contains(id.as_str())))
            }
        };
        let ticked = |id: &FactId| sent.whole.iter().any(|(fact, _)| fact.id == *id);
        let mut measures: Vec<(&'a Fact, usize, usize)> = facts
            .of_kind(None, Kind::Measure)
            .map(AsRef::as_ref)
            .filter(|fact: &&Fact| !ticked(&fact.id))
            .map(|fact| {
                let own: Vec<&Choice> = self.of_measure(fact.id.local()).collect();
                let about: BTreeSet<&str> =
                    own.iter().flat_map(|c| &c.findings).map(String::as_str).collect();
                (fact, own.len(), about.len())
            })
            .filter(|(_, changes, _)| *changes > 0)
            .collect();
        measures.sort_by_key(|(_, _, about)| std::cmp::Reverse(*about));
        Offers { measures, changes: single, barriers: barriers.len() }
    }
}

/// Barriers that are recorded on the day.
fn barriers<'a>(scene: &Scene<'a>, assessment: &Assessment) -> Vec<&'a Fact> {
    scene
        .known
        .facts
        .each::<Factor>(Some(assessment.country))
        .filter(|(fact, factor)| {
            factor.direction == FactorDirection::Hinders && fact.holds.on(assessment.as_of).possible()
        })
        .map(|(fact, _)| fact.as_ref())
        .collect()
}

/// What the address narrows the offers to; what it names and isn't there narrows nothing.
fn narrowed<'a>(scene: &Scene<'a>, assessment: &'a Assessment) -> Narrowed<'a> {
    let query = scene.query;
    if let Some(word) = query.get("show") {
        if word == BARRIERS {
            return Narrowed::Barriers;
        }
        if let Some((fact, _)) = scene.known.facts.find::<Measure>(None, word) {
            return Narrowed::Measure(fact);
        }
    }
    if let Some(finding) = query.get("finding").and_then(|id| assessment.finding(id)) {
        return Narrowed::Finding(finding);
    }
    let right = query.get("right").and_then(|id| assessment.right(id));
    right.map_or(Narrowed::Nothing, |result| {
        let named = assessment.findings.iter().filter(|finding| finding.rights.contains(&result.right));
        Narrowed::Right(result.right.clone(), named.map(|finding| finding.id.as_str()).collect())
    })
}
