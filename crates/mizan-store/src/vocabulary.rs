//! The words that the index holds, and which of them a mistyped word was meant to be.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use crate::Store;
use crate::conn::number;
use crate::error::Result;

/// Shorter words have too many neighbours to guess from.
const SHORTEST: usize = 4;
/// From this length on two slips are tolerated, below it one.
const LONG: usize = 8;

/// Every word of the index, with how often it occurs; of one generation of the store.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    words: BTreeMap<String, usize>,
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
            let words = Arc::new(words);
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

    /// The terms, each that begins no word of the index replaced by the nearest that is one; none where
    /// every term is known, or one has no near neighbour.
    pub(crate) fn mended(&self, terms: &[String]) -> Option<Vec<String>> {
        let mut slips = 0;
        let mended: Option<Vec<String>> = terms
            .iter()
            .map(|term| {
                if self.begins(term) {
                    return Some(term.clone());
                }
                slips += 1;
                self.nearest(term)
            })
            .collect();
        mended.filter(|_| slips > 0)
    }

    fn begins(&self, term: &str) -> bool {
        self.words.range(term.to_owned()..).next().is_some_and(|(word, _)| word.starts_with(term))
    }

    fn nearest(&self, term: &str) -> Option<String> {
        let length = term.chars().count();
        if length < SHORTEST {
            return None;
        }
        let tolerated = if length < LONG { 1 } else { 2 };
        self.words
            .iter()
            .filter(|(word, _)| word.chars().count().abs_diff(length) <= tolerated)
            .map(|(word, count)| (strsim::osa_distance(word, term), std::cmp::Reverse(*count), word))
            .filter(|(distance, ..)| *distance <= tolerated)
            .min()
            .map(|(_, _, word)| word.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(words: &str) -> Option<String> {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add("torture blasphemy blasphemous disappearance اظہار ازادی the act act");
        vocabulary
            .mended(&words.split(' ').map(str::to_owned).collect::<Vec<_>>())
            .map(|words| words.join(" "))
    }

    #[test]
    fn a_slip_is_mended_and_a_word_that_exists_is_kept() {
        assert_eq!(mended("tortrue act").as_deref(), Some("torture act"));
        assert_eq!(mended("blashpemy").as_deref(), Some("blasphemy"));
        assert_eq!(mended("dissapearance").as_deref(), Some("disappearance"));
        assert_eq!(mended("اضہار").as_deref(), Some("اظہار"));
        assert_eq!(mended("tortur blas"), None, "both begin a word");
        assert_eq!(mended("zebra"), None);
        assert_eq!(mended("atc"), None, "too short to guess");
    }
}
