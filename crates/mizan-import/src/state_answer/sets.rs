//! Sets of numbers within sentences: `the recommendations 1–5, 14–16 and 20`, `140.35. 140.36`.

/// A sentence and the numbers that it names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// The sentence up to the numbers.
    pub(super) sentence: String,
    /// The numbers, with sets written out.
    pub(super) numbers: Vec<String>,
    /// What can't be read: a set that runs backwards.
    pub(super) unreadable: Vec<String>,
}

/// The most numbers between two ends. No review has made as many recommendations.
const MOST: u32 = 1_000;

/// The sets of a paragraph.
pub(super) fn sets(text: &str) -> Vec<Set> {
    let mut sets = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let numbers = at + found;
        let before = text.get(start..numbers).unwrap_or_default();
        // A sentence ends before the numbers at the latest where the last one begins.
        let sentence = before.rsplit(". ").next().unwrap_or(before);
        let mut list = List::default();
        let length = list.read(text.get(numbers..).unwrap_or_default());
        at = numbers + length.max(1);
        if names_recommendations(sentence) {
            let sentence = sentence.trim_end_matches([':', ' ']).to_owned();
            sets.push(Set { sentence, numbers: list.numbers, unreadable: list.unreadable });
            start = at;
        }
    }
    sets
}

/// Whether the numbers after these words are those of recommendations: they follow the word, or a colon
/// in a sentence that has it.
fn names_recommendations(before: &str) -> bool {
    let before = before.trim_end().to_ascii_lowercase();
    let before = ["numbers", "number", "nos.", "no."]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(&before)
        .trim_end();
    before.ends_with("recommendations")
        || before.ends_with("recommendation")
        || (before.ends_with(':') && before.contains("recommendation"))
}

/// A number with what stands before its point: `140.35`, `18`.
#[derive(Clone, Copy)]
struct Numeral {
    prefix: Option<u32>,
    last: u32,
}

impl Numeral {
    fn written(self) -> String {
        match self.prefix {
            Some(prefix) => format!("{prefix}.{}", self.last),
            None => self.last.to_string(),
        }
    }
}

#[derive(Default)]
struct List {
    numbers: Vec<String>,
    unreadable: Vec<String>,
    before: Option<Numeral>,
}

impl List {
    /// Reads numbers as far as they go; how many bytes that is.
    fn read(&mut self, text: &str) -> usize {
        let mut rest = text;
        let mut end = 0;
        while let Some((from, after)) = self.numeral(rest) {
            rest = after;
            match range_end(rest).and_then(|rest| self.numeral_after(from, rest)) {
                Some((to, after)) => {
                    self.add_range(from, to);
                    rest = after;
                }
                None => self.add(from),
            }
            end = text.len() - rest.len();
            rest = divider(rest);
        }
        end
    }

    /// A number that begins a text. One without a point after one with it leaves out what they share:
    /// `140.120, 209`.
    fn numeral<'t>(&self, text: &'t str) -> Option<(Numeral, &'t str)> {
        let (mut numeral, after) = numeral(text)?;
        if let (None, Some(Numeral { prefix: Some(prefix), last })) = (numeral.prefix, self.before)
            && numeral.last > last
        {
            numeral.prefix = Some(prefix);
        }
        Some((numeral, after))
    }

    fn numeral_after<'t>(&self, from: Numeral, text: &'t str) -> Option<(Numeral, &'t str)> {
        let (mut to, after) = numeral(text)?;
        to.prefix = to.prefix.or(from.prefix);
        Some((to, after))
    }

    fn add(&mut self, numeral: Numeral) {
        self.numbers.push(numeral.written());
        self.before = Some(numeral);
    }

    fn add_range(&mut self, from: Numeral, to: Numeral) {
        if from.prefix != to.prefix || to.last < from.last || to.last - from.last > MOST {
            self.unreadable.push(format!("{}–{}", from.written(), to.written()));
            return;
        }
        for last in from.last..=to.last {
            self.add(Numeral { prefix: from.prefix, last });
        }
    }
}

fn numeral(text: &str) -> Option<(Numeral, &str)> {
    let (first, after) = figures(text)?;
    match after.strip_prefix('.').and_then(figures) {
        Some((last, after)) => Some((Numeral { prefix: Some(first), last }, after)),
        None => Some((Numeral { prefix: None, last: first }, after)),
    }
}

fn figures(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (figures, after) = text.split_at_checked(end)?;
    (figures.len() <= 3).then(|| figures.parse().ok()).flatten().map(|number| (number, after))
}

/// What follows the sign between the two ends of a range.
fn range_end(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let after = text.strip_prefix(['–', '-', '—', '‑']).or_else(|| text.strip_prefix("to "))?;
    Some(after.trim_start())
}

/// What follows the signs and words between two numbers.
fn divider(text: &str) -> &str {
    let text = text.trim_start_matches([',', ';', '.', ' ']);
    ["and ", "& "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<String> {
        sets(text).into_iter().flat_map(|set| set.numbers).collect()
    }

    #[test]
    fn sets_are_written_out() {
        assert_eq!(numbers("It accepts recommendations 1–3, 7 and 9 – 10."), ["1", "2", "3", "7", "9", "10"]);
        assert_eq!(
            numbers("the recommendations: 140.35. 140.36, 140.9-11."),
            ["140.35", "140.36", "140.9", "140.10", "140.11"]
        );
        assert_eq!(numbers("It notes recommendations 140.1, 5 to 6, 3"), ["140.1", "140.5", "140.6", "3"]);
    }

    #[test]
    fn other_numbers_are_none() {
        let text =
            "Of 254 recommendations made on all recommendations, of which 217 are supported on 4 May 2015";
        assert!(numbers(text).is_empty());
        let text = "On 3 May it met. It accepts the recommendations 4, 5. It notes recommendations 6.";
        let sets = sets(text);
        let sentences: Vec<&str> = sets.iter().map(|set| set.sentence.as_str()).collect();
        assert_eq!(sentences, ["It accepts the recommendations", "It notes recommendations"]);
    }

    #[test]
    fn a_set_that_runs_backwards_is_told() {
        let sets = sets("It accepts recommendations 9–5, 12.");
        let set = sets.first().unwrap();
        assert_eq!((&*set.unreadable, &*set.numbers), (&["9–5".to_owned()][..], &["12".to_owned()][..]));
    }
}
