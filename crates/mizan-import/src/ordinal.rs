//! Ordinal numbers in words, as sessions are counted.

const UNITS: [&str; 20] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

/// `fourteenth`, `forty-eighth`, `42nd`.
pub(crate) fn read(words: &str) -> Option<u16> {
    let words = words.trim().to_ascii_lowercase();
    let figures = words.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim_end();
    if let Ok(number) = figures.parse() {
        return Some(number);
    }
    let unit = |word: &str| UNITS.iter().position(|name| *name == word);
    let number = match words.split_once(['-', ' ']) {
        None => unit(&words).or_else(|| tens(&words, "ieth")),
        Some((ten, one)) => Some(tens(ten, "y")? + unit(one.trim()).filter(|one| *one < 10)?),
    };
    u16::try_from(number?).ok().filter(|number| *number > 0)
}

fn tens(word: &str, ending: &str) -> Option<usize> {
    const TENS: [(&str, usize); 8] = [
        ("twent", 20),
        ("thirt", 30),
        ("fort", 40),
        ("fift", 50),
        ("sixt", 60),
        ("sevent", 70),
        ("eight", 80),
        ("ninet", 90),
    ];
    let stem = word.strip_suffix(ending)?;
    TENS.iter().find(|(name, _)| *name == stem).map(|(_, ten)| *ten)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn sessions_are_counted_in_words() {
        let counted = [
            ("first", Some(1)),
            ("fourteenth", Some(14)),
            ("twentieth", Some(20)),
            ("forty-eighth", Some(48)),
            ("forty eighth", Some(48)),
            ("42nd", Some(42)),
            ("fiftieth", Some(50)),
            ("organizational", None),
            ("forty-eleventh", None),
        ];
        for (words, number) in counted {
            assert_eq!(read(words), number, "{words}");
        }
    }
}
