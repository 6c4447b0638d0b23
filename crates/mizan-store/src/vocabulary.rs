//! The words that the index holds, and which of them a mistyped word was meant to be.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use crate::Store;
use crate::conn::number;
use crate::error::Result;
use crate::terms::Term;

/// Shorter words have too many neighbours to guess from.
const SHORTEST: usize = 4;
/// From this length on two slips are tolerated, below it one.
const LONG: usize = 8;
/// Words farther from one another than this are not offered for each other, and no more than a few.
const FARTHEST: usize = 3;
const FEW: usize = 3;

/// Every word of the index, with how often it occurs; of one generation of the store.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    words: BTreeMap<String, usize>,
    /// The words of each length, each with the letters it has: near ones are found without comparing all.
    by_length: BTreeMap<usize, Vec<(u64, String)>>,
}

impl Store {
    /// The words of the index as it is now; read again only after a load.
    pub(crate) fn vocabulary(&self) -> Result<Arc<Vocabulary>> {
        let mut kept = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        self.read(|conn| {
            let generation = number(conn, "select generation from meta", &[])?;
            if let Some((of, words)) = &*kept
                && *of == generation
            {
                return Ok(Arc::clone(words));
            }
            let mut words = Vocabulary::default();
            conn.query("select folded_text from search", &[], &mut |row| {
                words.add(row.text(0)?);
                Ok(())
            })?;
            let words = Arc::new(words.sorted());
            *kept = Some((generation, Arc::clone(&words)));
            Ok(words)
        })
    }
}

impl Vocabulary {
    fn add(&mut self, folded: &str) {
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            match self.words.get_mut(word) {
                Some(count) => *count += 1,
                None => {
                    self.words.insert(word.to_owned(), 1);
                }
            }
        }
    }

    fn sorted(mut self) -> Self {
        for word in self.words.keys() {
            self.by_length.entry(word.chars().count()).or_default().push((letters(word), word.clone()));
        }
        self
    }

    /// The terms, each that begins no word of the index replaced by the nearest that is one, where there
    /// is one; none where no term has to be.
    pub(crate) fn mended(&self, terms: &[Term]) -> Option<Vec<Term>> {
        let mut slips = 0;
        let mended: Vec<Term> = terms
            .iter()
            .map(|term| match (self.knows(term), term.asked.as_slice()) {
                (false, [word]) => self.nearest(word).map_or_else(
                    || term.clone(),
                    |near| {
                        slips += 1;
                        Term::word(near)
                    },
                ),
                _ => term.clone(),
            })
            .collect();
        (slips > 0).then_some(mended)
    }

    /// Whether each word of one way to say it begins a word of the index.
    pub(crate) fn knows(&self, term: &Term) -> bool {
        term.ways().any(|way| way.iter().all(|word| self.begins(word)))
    }

    fn begins(&self, word: &str) -> bool {
        self.words.range(word.to_owned()..).next().is_some_and(|(known, _)| known.starts_with(word))
    }

    fn nearest(&self, word: &str) -> Option<String> {
        let length = word.chars().count();
        if length < SHORTEST {
            return None;
        }
        self.within(word, if length < LONG { 1 } else { 2 }).into_iter().next()
    }

    /// A few words that are like the term's, the likest first; for a term that the index has, none.
    pub(crate) fn near(&self, term: &Term) -> Vec<String> {
        let [word] = term.asked.as_slice() else { return Vec::new() };
        if self.knows(term) {
            return Vec::new();
        }
        let mut near = self.within(word, (word.chars().count() / 2).clamp(1, FARTHEST));
        near.truncate(FEW);
        near
    }

    /// The words that become this one by so many slips at most, the nearest first, then the commonest.
    fn within(&self, word: &str, tolerated: usize) -> Vec<String> {
        let (length, has) = (word.chars().count(), letters(word));
        // Each slip takes a letter away, adds one, or both.
        let most = u32::try_from(tolerated * 2).unwrap_or(u32::MAX);
        let mut found: Vec<(usize, std::cmp::Reverse<usize>, &String)> = self
            .by_length
            .range(length.saturating_sub(tolerated)..=length + tolerated)
            .flat_map(|(_, words)| words)
            .filter(|(letters, _)| (letters ^ has).count_ones() <= most)
            .map(|(_, known)| {
                let count = self.words.get(known).copied().unwrap_or_default();
                (strsim::osa_distance(known, word), std::cmp::Reverse(count), known)
            })
            .filter(|(distance, ..)| *distance <= tolerated)
            .collect();
        found.sort();
        found.into_iter().map(|(_, _, word)| word.clone()).collect()
    }
}

/// The letters of a word as a set of 64, several letters to each place.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(words: &str) -> Option<String> {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add("torture blasphemy blasphemous disappearance اظہار ازادی the act act");
        let terms: Vec<Term> = words.split(' ').map(Term::word).collect();
        let mended = vocabulary.sorted().mended(&terms)?;
        Some(mended.iter().map(Term::shown).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_slip_is_mended_and_a_word_that_exists_is_kept() {
        assert_eq!(mended("tortrue act").as_deref(), Some("torture act"));
        assert_eq!(mended("blashpemy").as_deref(), Some("blasphemy"));
        assert_eq!(mended("dissapearance").as_deref(), Some("disappearance"));
        assert_eq!(mended("اضہار").as_deref(), Some("اظہار"));
        assert_eq!(mended("tortur blas"), None, "both begin a word");
        assert_eq!(mended("tortrue zebra").as_deref(), Some("torture zebra"));
        assert_eq!(mended("zebra"), None);
        assert_eq!(mended("atc"), None, "too short to guess");
    }
}
