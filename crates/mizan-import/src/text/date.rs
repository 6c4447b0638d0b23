//! Dates as documents of the United Nations print them.

use mizan_domain::Day;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A date in a line: `26 December 2012`.
pub(crate) fn date(line: &str) -> Option<Day> {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(3).find_map(|three| {
        let [day, month, year] = three else { return None };
        let month = MONTHS.iter().position(|name| month.eq_ignore_ascii_case(name))?;
        Day::new(year.parse().ok()?, i8::try_from(month + 1).ok()?, day.parse().ok()?)
    })
}
