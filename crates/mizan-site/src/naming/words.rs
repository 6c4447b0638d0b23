//! How words of a search are compared with words of a name. All are folded.

/// From this length on a word may have a slip in it.
const LONG_ENOUGH: usize = 5;
/// The same of words in Arabic letters, which have no short vowels.
const LONG_ENOUGH_UNVOWELLED: usize = 4;
/// What is left of a word without its ending has to be so long.
const STEM: usize = 2;
/// Endings of Urdu nouns: of number, gender and case, the longest first.
const ENDINGS: [&str; 8] = ["یوں", "یاں", "وں", "یں", "ات", "ی", "ے", "ہ"];

/// A way to compare a word of a name with one that was asked for.
pub(super) type Fits = fn(&str, &str) -> bool;

/// The words of a text, folded.
pub(super) fn split(text: &str) -> Vec<String> {
    mizan_store::fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether the term is the word, or another form of it.
pub(super) fn same(word: &str, term: &str) -> bool {
    word == term || (!word.is_ascii() && stem(word) == stem(term))
}

/// Whether the term begins the word.
pub(super) fn begins(word: &str, term: &str) -> bool {
    // A letter is one of a number, as in 295-C.
    if term.len() == 1 { word == term } else { word.starts_with(term) || same(word, term) }
}

/// Whether the term is the word but for a slip.
pub(super) fn nearly(word: &str, term: &str) -> bool {
    let enough = if term.is_ascii() { LONG_ENOUGH } else { LONG_ENOUGH_UNVOWELLED };
    begins(word, term) || (term.chars().count() >= enough && strsim::osa_distance(word, term) <= 1)
}

fn stem(word: &str) -> &str {
    ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= STEM))
        .unwrap_or(word)
}

/// Where in the terms the words stand, one after the other.
pub(super) fn place(words: &[String], terms: &[String], fits: Fits) -> Option<usize> {
    let stands = |window: &[String]| window.iter().zip(words).all(|(term, word)| fits(word, term));
    (!words.is_empty()).then(|| terms.windows(words.len()).position(stands)).flatten()
}

/// How many words a name has beside those asked for; none where it lacks one.
pub(super) fn beside(name: &[String], terms: &[String], fits: Fits) -> Option<usize> {
    let has = |term: &String| name.iter().any(|word| fits(word, term));
    terms.iter().all(has).then(|| name.len().saturating_sub(terms.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_an_urdu_word_are_the_same() {
        for (word, term) in [("گمشدگی", "گمشدگیاں"), ("عورت", "عورتوں"), ("بچہ", "بچے")]
        {
            assert!(same(word, term), "{word} {term}");
        }
        assert!(!same("تشدد", "تعلیم") && !same("act", "acts"));
        assert!(nearly("تشدد", "تششد") && nearly("expression", "expresion") && !nearly("act", "acr"));
    }
}
