//! The words of a query as the index holds them.

use crate::fold::fold;
use crate::search::Also;

/// Further words of a query are left out.
const MOST_WORDS: usize = 16;

/// What has to be found: all words of one of the alternatives, each at the beginning of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// As it was asked for.
    pub(crate) asked: Vec<String>,
    /// Words that mean the same.
    pub(crate) or: Vec<Vec<String>>,
}

impl Term {
    pub(crate) fn word(word: impl Into<String>) -> Self {
        Self { asked: vec![word.into()], or: Vec::new() }
    }

    /// As it was asked for.
    pub(crate) fn shown(&self) -> String {
        self.asked.join(" ")
    }

    /// Each way to say it.
    pub(crate) fn ways(&self) -> impl Iterator<Item = &Vec<String>> {
        std::iter::once(&self.asked).chain(&self.or)
    }

    /// All words of all ways.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.ways().flatten().map(String::as_str)
    }
}

/// The words of a query, each once; those that mean others together with them.
pub(crate) fn terms(words: &str, also: &[Also]) -> Vec<Term> {
    let mut asked: Vec<String> = Vec::new();
    for word in split(words) {
        if asked.len() < MOST_WORDS && !asked.contains(&word) {
            asked.push(word);
        }
    }
    let also: Vec<(Vec<String>, Vec<String>)> =
        also.iter().map(|also| (split(&also.words), split(&also.means))).collect();
    let mut terms = Vec::new();
    let mut rest = asked.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let fits = |words: &Vec<String>| !words.is_empty() && rest.starts_with(words);
        let longest = also.iter().map(|(words, _)| words).filter(|words| fits(words)).max_by_key(|w| w.len());
        match longest {
            Some(words) => {
                let or = also.iter().filter(|(known, means)| known == words && !means.is_empty());
                terms.push(Term { asked: words.clone(), or: or.map(|(_, means)| means.clone()).collect() });
                rest = rest.get(words.len()..).unwrap_or_default();
            }
            None => {
                terms.push(Term::word(first));
                rest = others;
            }
        }
    }
    terms
}

fn split(words: &str) -> Vec<String> {
    fold(words).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        terms(text, &[]).iter().map(Term::shown).collect()
    }

    #[test]
    fn a_query_is_words_and_nothing_else() {
        assert_eq!(words("\"TORTURE\" AND (torture* OR NEAR)"), ["torture", "and", "or", "near"]);
        assert!(words("' -- * \" \\ \0").is_empty());
        assert_eq!(words(&"a b c d ".repeat(1000)).len(), 4);
        assert_eq!(
            words(&(0..1000).map(|i| format!("w{i}")).collect::<Vec<_>>().join(" ")).len(),
            MOST_WORDS
        );
    }

    #[test]
    fn the_longest_words_that_mean_others_stand_together() {
        let also = |words: &str, means: &str| Also { words: words.to_owned(), means: means.to_owned() };
        let known =
            [also("حقوق", "rights"), also("عورتوں کے حقوق", "women"), also("عورتوں کے حقوق", "gender")];
        let found = terms("Act عورتوں کے حقوق", &known);
        assert_eq!(found.iter().map(Term::shown).collect::<Vec<_>>(), ["act", "عورتوں کے حقوق"]);
        let or = found.last().unwrap().or.clone();
        assert_eq!(or, [["women"], ["gender"]]);
    }
}
