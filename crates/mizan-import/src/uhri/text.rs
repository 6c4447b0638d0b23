//! The number of the paragraph, which UHRI sets before the text in several ways.

use mizan_domain::monitoring::Number;

use crate::printed;

/// The number of the paragraph, where one is told, and the text after it.
pub(super) fn numbered(text: &str) -> (Option<Number>, &str) {
    let named = numbered_recommendation(text).or_else(|| contained(text)).or_else(|| paragraph(text));
    match named.or_else(|| printed::split(text)) {
        Some((number, rest)) if !rest.is_empty() => (Some(number), rest),
        _ => (None, text),
    }
}

/// `Recommendation No. 21, para. 96: 21. Ratify`: number 96.21.
fn numbered_recommendation(text: &str) -> Option<(Number, &str)> {
    let rest = text.strip_prefix("Recommendation No")?;
    let (_, rest) = rest.split_once("para")?;
    let rest = rest.trim_start_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ');
    let (above, rest) = figures(rest)?;
    let start = rest.find(|c: char| c.is_ascii_digit())?;
    let (below, rest) = figures(rest.get(start..)?)?;
    let rest = rest.strip_prefix(['.', ':'])?;
    Some((Number::new(format!("{above}.{below}")), rest.trim_start()))
}

/// `Recommendations contained in para. 12 (a): Ratify`, `Recommendation from paragraph 7: Ratify`.
fn contained(text: &str) -> Option<(Number, &str)> {
    let rest = text.strip_prefix("Recommendation")?;
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    let rest = rest.strip_prefix(" contained in ").or_else(|| rest.strip_prefix(" from "))?;
    let (place, rest) = rest.split_once(':')?;
    let place = place.trim_start_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ');
    let (number, after) =
        printed::split(&format!("{place}:")).map(|(number, after)| (number, after.is_empty()))?;
    after.then(|| (number, rest.trim_start()))
}

/// `para 5 Ratify`, `Paragraph 5. Ratify`.
fn paragraph(text: &str) -> Option<(Number, &str)> {
    let rest = text.strip_prefix("Para").or_else(|| text.strip_prefix("para"))?;
    let rest = rest.strip_prefix("graph").unwrap_or(rest).trim_start_matches(['.', ' ']);
    printed::split(rest)
}

fn figures(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=3).contains(&end).then(|| text.split_at_checked(end)).flatten()
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn the_number_is_found_however_it_is_set_before_the_text() {
        for (text, number, rest) in [
            ("136.1 Ratify it", "136.1", "Ratify it"),
            ("4.The Committee is concerned", "4", "The Committee is concerned"),
            ("32 (a) Adopt a law", "32 (a)", "Adopt a law"),
            ("Recommendation No. 21 in para. 96: 21. Ratify it", "96.21", "Ratify it"),
            ("Recommendation No. 3, para. 96 as amended 21. Ratify it", "96.21", "Ratify it"),
            ("Recommendations contained in para. 12 (a): Ratify it", "12 (a)", "Ratify it"),
            ("Recommendation contained in paragraph 27(b): Ratify it", "27 (b)", "Ratify it"),
            ("Recommendations contained in 12: Ratify it", "12", "Ratify it"),
            ("Recommendations from para 12: Ratify it", "12", "Ratify it"),
            ("para 5 Ratify it", "5", "Ratify it"),
            ("Paragraph 5. Ratify it", "5", "Ratify it"),
        ] {
            let (found, after) = numbered(text);
            assert_eq!((found.as_ref().map(|n| n.as_str()), after), (Some(number), rest), "{text}");
        }
    }

    #[test]
    fn a_text_without_a_number_stays_whole() {
        for text in [
            "Ratify it",
            "Paragraphs may be read",
            "Recommendations from civil society: none",
            "2030 Agenda",
            "12.",
        ] {
            assert_eq!(numbered(text), (None, text));
        }
    }
}
