//! What a brief is made of, and how it is said: statements with numbered sources and marks, levels,
//! addresses.

use std::collections::BTreeMap;

use mizan_assess::{Assessment, Finding, Level, StepResult};
use mizan_domain::kinds::RightFamily;
use mizan_domain::{Checked, Fact, FactId, RightId, SourceId, Stance};
use mizan_report::{Graded, Signs, voices};
use mizan_text::{Lang, Names, Text, Value};

use crate::document::{Block, Boxes, NumberedSource, Run, Runs};

/// The language in which facts and titles of sources are written.
const OF_FACTS: &str = "en";
/// More numbers of sources beside one statement say no more.
const NUMBERS: usize = 6;

/// What a brief is about, and where its reader finds the rest.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// The assessment of the day.
    pub assessment: &'a Assessment,
    /// Names, and the facts.
    pub names: Names<'a>,
    /// The words.
    pub text: &'a Text,
    /// The site that addresses lead to, without a slash at its end; empty: addresses begin at its root.
    pub site: &'a str,
}

impl<'a> Matter<'a> {
    /// The facts.
    pub(crate) fn facts(&self) -> &'a mizan_domain::Facts {
        self.names.facts()
    }

    /// The permanent address of a page of the country: day and edition in it.
    pub(crate) fn permalink(&self, page: &str) -> String {
        let Assessment { country, as_of, edition, .. } = self.assessment;
        let lang = self.text.lang();
        format!("{}/{lang}/{}/{as_of}/{page}?edition={edition}", self.site, country.lower())
    }

    /// The address of a page that is of no country.
    pub(crate) fn page(&self, page: &str) -> String {
        format!("{}/{}/{page}", self.site, self.text.lang())
    }

    /// Words with a language of their own, where they are not in the document's.
    pub(crate) fn words(&self, text: impl Into<String>) -> Run {
        let text = text.into();
        let lang = foreign(&text, self.text.lang());
        Run::Text { text, strong: false, lang }
    }

    /// The same, standing out.
    pub(crate) fn strong(&self, text: impl Into<String>) -> Run {
        let text = text.into();
        let lang = foreign(&text, self.text.lang());
        Run::Text { text, strong: true, lang }
    }

    /// A message without variables.
    pub(crate) fn get(&self, key: &str) -> Run {
        self.words(self.text.get(key))
    }

    /// A message with its variables.
    pub(crate) fn with(&self, key: &str, variables: &[(&str, Value)]) -> Run {
        self.words(self.text.with(key, variables))
    }

    /// The name of a right.
    pub(crate) fn right(&self, right: &RightId) -> String {
        self.text.name(&self.names, mizan_domain::Kind::Right, right.as_str())
    }

    /// The country's name.
    pub(crate) fn country(&self) -> String {
        self.text.country(&self.names, self.assessment.country)
    }

    /// The sentence of a finding.
    pub(crate) fn finding(&self, finding: &Finding) -> String {
        self.text.message(&finding.message, &self.names)
    }

    /// The level of a step.
    pub(crate) fn boxes(&self, result: &StepResult, family: RightFamily, breaks: bool) -> Boxes {
        let text = self.text;
        let level = result.level.interval();
        let (word, mut spoken) = match level {
            Some(level) => {
                (text.level_shown(result.step, family, level), text.level_spoken(result.step, family, level))
            }
            None => (text.get("level-none"), text.get("level-none-spoken")),
        };
        let checked = (result.support.facts > 0).then_some(result.support.checked > 0);
        let unverified = level.is_some() && checked == Some(false);
        if breaks {
            spoken = text.clauses(&[spoken, text.get("site-spoken-break")]);
        }
        let graded = Graded { step: result.step, level, checked, breaks, word, spoken };
        Boxes {
            signs: graded.glyph(Signs::Boxes),
            low: level.map(mizan_domain::kinds::Interval::low),
            high: level.map(mizan_domain::kinds::Interval::high),
            unverified,
            breaks,
            word: graded.word,
            spoken: graded.spoken,
        }
    }

    /// Statements about a right that hold on the day, apart by who makes them: the State, others.
    pub(crate) fn voices(&self, rights: &[RightId]) -> (Vec<&'a Fact>, Vec<&'a Fact>) {
        let facts = self.facts();
        facts
            .about(self.assessment.country)
            .map(AsRef::as_ref)
            .filter(|fact: &&Fact| fact.holds.on(self.assessment.as_of).possible())
            .filter(|fact| rights.iter().any(|right| voices::speaks_of(facts, fact, right)))
            .partition(|fact| voices::is_by_state(facts, fact))
    }

    /// The first of many, and how many more there are.
    pub(crate) fn first(&self, mut all: Vec<String>, most: usize) -> Vec<String> {
        if all.len() > most {
            let more = all.split_off(most).len();
            all.push(self.text.with("and-more", &[("count", more.into())]));
        }
        all
    }

    /// What cannot be judged: rights and steps without enough data.
    pub(crate) fn is_unknown(result: &StepResult) -> bool {
        matches!(result.level, Level::NotEnoughData { .. })
    }
}

/// The language of a text that has no letter of the document's script.
fn foreign(text: &str, lang: Lang) -> Option<String> {
    let latin = text.chars().any(|c| c.is_ascii_alphabetic());
    let own_script = text.chars().any(|c| c.is_alphabetic() && u32::from(c) > 0x590);
    (lang.direction() == "rtl" && latin && !own_script).then(|| OF_FACTS.to_owned())
}

/// Numbers for sources, in the order in which a document first cites them.
pub(crate) struct Numbering<'a> {
    matter: Matter<'a>,
    numbers: BTreeMap<&'a SourceId, usize>,
    cited: Vec<&'a SourceId>,
}

impl<'a> Numbering<'a> {
    pub(crate) fn new(matter: Matter<'a>) -> Self {
        Self { matter, numbers: BTreeMap::new(), cited: Vec::new() }
    }

    fn number(&mut self, id: &'a SourceId) -> usize {
        if let Some(number) = self.numbers.get(id) {
            return *number;
        }
        self.cited.push(id);
        let number = self.cited.len();
        self.numbers.insert(id, number);
        number
    }

    fn label(&self, number: usize) -> (usize, String) {
        (number, self.matter.text.with("site-source-number", &[("number", number.into())]))
    }

    /// The sources, those with a number already first: they cost no line of the list.
    fn numbered(&mut self, ids: impl IntoIterator<Item = &'a SourceId>) -> Option<Run> {
        let mut all: Vec<&'a SourceId> = Vec::new();
        for id in ids {
            if !all.contains(&id) {
                all.push(id);
            }
        }
        all.sort_by_key(|id| !self.numbers.contains_key(id));
        let mut numbers: Vec<usize> = all.into_iter().take(NUMBERS).map(|id| self.number(id)).collect();
        numbers.sort_unstable();
        let sources: Vec<(usize, String)> = numbers.into_iter().map(|number| self.label(number)).collect();
        (!sources.is_empty()).then_some(Run::Cited { sources })
    }

    /// Where a statement comes from, and what somebody checked.
    pub(crate) fn of_fact(&mut self, fact: &'a Fact) -> Runs {
        let text = self.matter.text;
        let of = |stance: Stance| {
            fact.citations.iter().filter(move |c| c.stance == stance).map(|citation| &citation.source)
        };
        let mut runs = Vec::new();
        if let Some(cited) = self.numbered(of(Stance::Supports)) {
            runs.extend([space(), cited]);
        }
        runs.extend([space(), mark(fact.checked(), text)]);
        if let Some(disputing) = self.numbered(of(Stance::Disputes)) {
            runs.extend([space(), self.matter.get("site-disputed-by"), space(), disputing]);
        }
        runs
    }

    /// Where a conclusion comes from: the sources of the facts that it rests on. Where none of them was
    /// checked, or there is none, it says so.
    pub(crate) fn of_facts<'i>(&mut self, ids: impl IntoIterator<Item = &'i FactId>) -> Runs {
        let all = self.matter.facts();
        let facts: Vec<&'a Fact> = ids.into_iter().filter_map(|id| all.get(id)).map(AsRef::as_ref).collect();
        self.of_all(&facts)
    }

    /// Where a finding comes from; that it is unverified where a fact is that it can't do without.
    pub(crate) fn of_finding(&mut self, finding: &Finding) -> Runs {
        let is_unverified = finding.checked(self.matter.facts()) == Checked::No;
        let mut runs = self.of_facts(&finding.facts);
        if is_unverified && !runs.iter().any(|run| matches!(run, Run::Mark { unverified: true, .. })) {
            runs.extend([space(), mark(Checked::No, self.matter.text)]);
        }
        runs
    }

    /// The same for facts at hand.
    pub(crate) fn of_all(&mut self, facts: &[&'a Fact]) -> Runs {
        let text = self.matter.text;
        let supports = facts.iter().flat_map(|fact| &fact.citations);
        let supports = supports.filter(|c| c.stance == Stance::Supports).map(|citation| &citation.source);
        let cited = self.numbered(supports);
        let checked = facts.iter().map(|fact| fact.checked()).max().unwrap_or_default();
        let mut runs = Vec::new();
        if let Some(cited) = cited {
            runs.extend([space(), cited]);
        }
        if runs.is_empty() || checked == Checked::No {
            runs.extend([space(), mark(Checked::No, text)]);
        }
        runs
    }

    /// A statement in a line: its title, cut to so many letters, its sources, its marks.
    pub(crate) fn statement(&mut self, fact: &'a Fact, letters: usize) -> Runs {
        let title = self.matter.text.title(&self.matter.names, fact);
        let mut runs = vec![self.matter.words(shortened(&title, letters))];
        runs.extend(self.of_fact(fact));
        if fact.judged.as_ref().is_some_and(|judged| judged.lawyer.is_none()) {
            runs.extend([space(), mark_of(self.matter.text.get("brief-judged"))]);
        }
        runs
    }

    /// The list of every source that was numbered.
    pub(crate) fn sources(&self) -> Block {
        let facts = self.matter.facts();
        let named = |(n, id): (usize, &&SourceId)| {
            let name = match facts.source(id.as_str()) {
                Some(source) => self.matter.text.source(source),
                None => id.to_string(),
            };
            let (number, label) = self.label(n + 1);
            NumberedSource { number, label, name: vec![self.matter.words(shortened(&name, SOURCE_LETTERS))] }
        };
        Block::Sources { sources: self.cited.iter().enumerate().map(named).collect() }
    }
}

/// Names of sources are shortened in a brief; the site's list has them whole.
const SOURCE_LETTERS: usize = 110;

/// A space between words of different kinds.
pub(crate) fn space() -> Run {
    Run::Text { text: " ".to_owned(), strong: false, lang: None }
}

/// What somebody has checked.
pub(crate) fn mark(checked: Checked, text: &Text) -> Run {
    match checked {
        Checked::No => Run::Mark { word: text.get("mark-unverified"), unverified: true },
        checked => mark_of(text.word(checked)),
    }
}

fn mark_of(word: String) -> Run {
    Run::Mark { word, unverified: false }
}

/// A text cut at the end of a word, with a sign that it goes on.
pub(crate) fn shortened(text: &str, letters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(letters) else { return text.to_owned() };
    let kept = text.get(..end).unwrap_or(text);
    let kept = kept.rsplit_once(char::is_whitespace).map_or(kept, |(before, _)| before);
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '.', '،', '؛', '۔']))
}

/// A text with its first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
