//! The number that stands before the text of a paragraph.

use mizan_domain::monitoring::Number;

/// Figures of one step of a number: `122.165` has two steps. A longer run of figures is a year or a count.
const LONGEST: usize = 3;

/// A text without the number before it: `122.4. Ratify`, `4.The Committee`, `32 (a) Adopt`, `1 Accede`.
pub(crate) fn split(text: &str) -> Option<(Number, &str)> {
    let text = text.trim_start();
    let (mut number, mut rest) = figures(text)?;
    let mut dotted = false;
    while let Some((more, after)) = rest.strip_prefix('.').and_then(figures) {
        number = format!("{number}.{more}");
        rest = after;
        dotted = true;
    }
    let mut lettered = false;
    while let Some((letter, after)) = letter(rest) {
        number.push_str(if lettered { "" } else { " " });
        number.push_str(letter);
        rest = after;
        lettered = true;
    }
    let marked = rest.starts_with(['.', ':', ')']);
    let after = rest.trim_start_matches(['.', ':', ')']);
    let apart = after.is_empty() || after.starts_with(char::is_whitespace);
    let begins = after.trim_start().starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit());
    let said =
        dotted && !after.starts_with(|c: char| c.is_ascii_digit()) || lettered || marked || apart && begins;
    said.then(|| (Number::new(number), after.trim_start()))
}

/// A run of figures, not too long, and what follows.
fn figures(text: &str) -> Option<(String, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (figures, rest) = text.split_at_checked(end)?;
    (1..=LONGEST).contains(&figures.len()).then(|| (figures.to_owned(), rest))
}

/// A letter or a small Roman number in brackets, and what follows: `(a)`, `(iv)`.
fn letter(text: &str) -> Option<(&str, &str)> {
    let start = text.trim_start_matches('.').trim_start();
    let inner = start.strip_prefix('(')?;
    let end = inner.find(')')?;
    let name = inner.get(..end)?;
    let one =
        name.len() == 1 || !name.is_empty() && name.len() <= 4 && name.chars().all(|c| "ivx".contains(c));
    (one && name.chars().all(|c| c.is_ascii_lowercase())).then(|| start.split_at_checked(end + 2)).flatten()
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn numbers_are_told_from_the_text_after_them() {
        for (text, number, rest) in [
            ("122.165 Ratify it", "122.165", "Ratify it"),
            ("122.4. Ratify it", "122.4", "Ratify it"),
            ("122.10Ratify it", "122.10", "Ratify it"),
            ("4.The Committee", "4", "The Committee"),
            ("12. The Committee", "12", "The Committee"),
            ("12 The Committee", "12", "The Committee"),
            ("32 (a) adopt a law", "32 (a)", "adopt a law"),
            ("32(a)(iv) adopt a law", "32 (a)(iv)", "adopt a law"),
            ("32. (a) Adopt a law", "32 (a)", "Adopt a law"),
            ("7: Ratify", "7", "Ratify"),
            ("140.5", "140.5", ""),
        ] {
            let (found, after) = split(text).unwrap_or_else(|| panic!("no number in {text}"));
            assert_eq!((found.as_str(), after), (number, rest), "{text}");
        }
    }

    #[test]
    fn years_counts_and_words_are_no_numbers() {
        for text in ["2030 Agenda", "5 million people", "Ratify 122.4", "1961 Convention", "", "(a) Adopt"] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
