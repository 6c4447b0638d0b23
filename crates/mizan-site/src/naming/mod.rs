//! What the words of a search name outright: an article, a right, a body, a treaty, a law, a term of the
//! glossary. Names are those of a language, of the facts, and those that people use; the facts' own words
//! are searched elsewhere.

mod articles;
mod words;

use std::sync::Arc;

use mizan_domain::kinds::{Institution, Instrument, Norm, Right};
use mizan_domain::{Country, Day, Fact, FactId, Facts};
use mizan_store::{Also, Query};
use mizan_text::{Lang, Names, Text};

use crate::views::glossary::TERMS;
use articles::{Article, Sayings};
use words::{Fits, begins, beside, nearly, place, same, split};

/// Answers of one group are more help the fewer they are.
const MOST: usize = 6;
/// A law is named by its title, not by one word of it.
const MOST_BESIDE: usize = 3;

/// The names of a language and of its neighbours, folded once.
pub struct Naming {
    rows: Vec<Row>,
    articles: Vec<Article>,
    sayings: Sayings,
    /// Words, and the facts' English ones for them.
    others: Vec<(Vec<String>, String)>,
    countries: Vec<(Vec<String>, Country)>,
    small: Vec<String>,
}

/// Something that has names.
struct Row {
    what: Named,
    group: Group,
    name: String,
    names: Vec<Vec<String>>,
}

/// What is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// What a fact records.
    Fact(FactId),
    /// A term of the glossary, by its key.
    Term(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Right,
    Body,
    Treaty,
    Law,
    Term,
}

/// What is named, and the country that the words name beside it.
#[derive(Clone, Debug, Default)]
pub struct Meant {
    /// The likeliest first.
    pub named: Vec<Named>,
    /// The country.
    pub country: Option<Country>,
}

impl Naming {
    /// Reads every name that there is on a day.
    pub fn new(facts: &Facts, text: &Text, on: Day) -> Self {
        let names = Names::new(facts, None, on);
        let texts: Vec<Text> = Lang::ALL.iter().map(|lang| Text::plain(*lang)).collect();
        let said = |key: &str| texts.iter().flat_map(|text| split(&text.get(key))).collect::<Vec<_>>();
        let mut naming = Self {
            rows: Vec::new(),
            articles: articles::all(facts, text, on),
            sayings: Sayings { article: said("search-article-words"), section: said("search-section-words") },
            others: texts
                .iter()
                .flat_map(|text| table(&text.get("search-other-words")))
                .map(flipped)
                .collect(),
            countries: Vec::new(),
            small: said("search-small-words"),
        };
        for country in facts.countries() {
            let own = country.iso_name().unwrap_or_else(|| country.code());
            for text in &texts {
                let name = split(&text.country(&names, country));
                naming.others.push((name.clone(), own.to_owned()));
                naming.countries.push((name, country));
            }
            naming.countries.push((split(own), country));
        }
        naming.others.retain(|(words, means)| *words != split(means));
        naming.add_all(facts, &names, text, &texts);
        naming
    }

    fn add_all(&mut self, facts: &Facts, names: &Names<'_>, text: &Text, texts: &[Text]) {
        let people: Vec<(String, String)> =
            texts.iter().flat_map(|text| table(&text.get("search-other-names"))).collect();
        for (fact, right) in facts.each::<Right>(None) {
            let mut known: Vec<String> = texts.iter().map(|text| text.fact_name(names, fact)).collect();
            known.push(right.name.clone());
            let id = fact.id.local();
            known.extend(people.iter().filter(|(of, _)| of == id).map(|(_, name)| name.clone()));
            self.add(fact, Group::Right, text.fact_name(names, fact), &known);
        }
        for (fact, body) in facts.each::<Instrument>(None) {
            let title = text.title(names, fact);
            let all = format!("{title} {} {} {}", body.short, body.title, fact.id.local());
            self.add(fact, Group::Treaty, title, &[all, body.short.clone(), body.title.clone()]);
        }
        for country in facts.countries() {
            let names = names.of(Some(country));
            for (fact, body) in facts.each::<Institution>(Some(country)) {
                let shown = text.fact_name(&names, fact);
                let known =
                    [shown.clone(), body.name.clone(), initials(&body.name), fact.id.local().to_owned()];
                self.add(fact, Group::Body, shown, &known);
            }
            for (fact, norm) in facts.each::<Norm>(Some(country)) {
                let shown = text.fact_name(&names, fact);
                self.add(fact, Group::Law, shown.clone(), &[shown, norm.title.clone()]);
            }
        }
        for key in TERMS {
            let name = text.get(&format!("glossary-{key}"));
            let names = vec![self.telling(split(&name))];
            self.rows.push(Row { what: Named::Term(key), group: Group::Term, name, names });
        }
    }

    fn add(&mut self, fact: &Arc<Fact>, group: Group, name: String, names: &[String]) {
        let mut all: Vec<Vec<String>> = names.iter().map(|name| self.telling(split(name))).collect();
        all.sort();
        all.dedup();
        all.retain(|words| !words.is_empty());
        self.rows.push(Row { what: Named::Fact(fact.id.clone()), group, name, names: all });
    }

    /// The words that tell something; all of them where none does.
    fn telling(&self, words: Vec<String>) -> Vec<String> {
        let telling: Vec<String> = words.iter().filter(|word| !self.small.contains(word)).cloned().collect();
        if telling.is_empty() { words } else { telling }
    }

    /// A search for the words, in the language of the facts too.
    pub fn query(&self, words: &str) -> Query {
        let terms = split(words);
        let mut also = Vec::new();
        let mut covered = vec![false; terms.len()];
        for (phrase, means) in &self.others {
            let Some(at) = place(phrase, &terms, same) else { continue };
            let window = terms.iter().skip(at).take(phrase.len());
            also.push(Also { words: window.cloned().collect::<Vec<_>>().join(" "), means: means.clone() });
            covered.iter_mut().skip(at).take(phrase.len()).for_each(|covered| *covered = true);
        }
        // The index mends slips in the facts' own language.
        let mistyped = terms.iter().zip(&covered).filter(|(term, covered)| !**covered && !term.is_ascii());
        for (term, _) in mistyped {
            let near = self.others.iter().filter(|(phrase, _)| match phrase.as_slice() {
                [word] => nearly(word, term),
                _ => false,
            });
            also.extend(near.map(|(_, means)| Also { words: term.clone(), means: means.clone() }));
        }
        Query { also, small: self.small.clone(), ..Query::new(words) }
    }

    /// What the words name; laws and bodies only of the country, if one is asked for.
    pub fn meant(&self, words: &str, country: Option<Country>) -> Meant {
        let mut terms = split(words);
        let mut of = country;
        let longest = self
            .countries
            .iter()
            .filter_map(|(name, country)| Some((name.len(), place(name, &terms, same)?, *country)))
            .filter(|(length, ..)| *length < terms.len())
            .max_by_key(|(length, ..)| *length);
        if let Some((length, at, named)) = longest.filter(|_| country.is_none()) {
            terms.drain(at..at + length);
            of = Some(named);
        }
        let articles = articles::named(&self.articles, &self.sayings, &terms, of);
        let mut named: Vec<Named> = articles.into_iter().cloned().map(Named::Fact).collect();
        let terms = self.telling(terms);
        if !terms.is_empty() {
            named.extend(self.best(&terms, of, begins));
            if named.is_empty() {
                named.extend(self.best(&terms, of, nearly));
            }
        }
        Meant { named, country: of }
    }

    /// What bears exactly this name before what has it among other words.
    fn best(&self, terms: &[String], country: Option<Country>, fits: Fits) -> Vec<Named> {
        let scope = country.map(|country| format!("{}.", country.lower()));
        let of_country = |row: &Row| match (&row.what, &scope, row.group) {
            (Named::Fact(id), Some(scope), Group::Body | Group::Law) => id.as_str().starts_with(scope),
            _ => true,
        };
        let mut found: Vec<(bool, Group, usize, &Row)> = self
            .rows
            .iter()
            .filter(|row| of_country(row))
            .filter_map(|row| {
                let few = row.names.iter().filter_map(|name| beside(name, terms, fits)).min()?;
                let named = row.group != Group::Law || (terms.len() > 1 && few <= MOST_BESIDE) || few == 0;
                named.then_some((few != 0, row.group, few, row))
            })
            .collect();
        found.sort_by(|(a_more, a_group, a_few, a), (b_more, b_group, b_few, b)| {
            (a_more, a_group, a_few, &a.name).cmp(&(b_more, b_group, b_few, &b.name))
        });
        let mut taken: Vec<&Row> = Vec::new();
        for (.., row) in found {
            if taken.iter().filter(|known| known.group == row.group).count() < MOST {
                taken.push(row);
            }
        }
        taken.into_iter().map(|row| row.what.clone()).collect()
    }
}

/// Lines of a word, a colon, and phrases between semicolons: the word with each phrase.
fn table(message: &str) -> Vec<(String, String)> {
    let lines = message.lines().filter_map(|line| line.split_once(':'));
    lines
        .flat_map(|(word, phrases)| {
            phrases.split(';').map(|phrase| (word.trim().to_owned(), phrase.trim().to_owned()))
        })
        .collect()
}

fn flipped((means, phrase): (String, String)) -> (Vec<String>, String) {
    (split(&phrase), means)
}

/// `NCHR` of "National Commission for Human Rights".
fn initials(name: &str) -> String {
    let capitals = name.split_whitespace().filter_map(|word| word.chars().next());
    capitals.filter(|letter| letter.is_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shortened_to_its_capitals() {
        assert_eq!(initials("National Commission for Human Rights"), "NCHR");
    }

    #[test]
    fn a_table_has_a_line_for_each_word() {
        let expected = [("life", "right to life"), ("life", "killing"), ("work", "job")];
        let expected = expected.map(|(word, phrase)| (word.to_owned(), phrase.to_owned()));
        assert_eq!(table("life: right to life; killing\nwork: job\nnothing"), expected);
    }
}
