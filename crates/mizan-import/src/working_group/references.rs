//! Recommendations that are named only by the paragraph where they stand: `23 (b) and (f), 27 (b)`.

/// The paragraphs that a text names after the word *paragraph(s)*, each by itself: `23 (b)`, `23 (f)`.
pub(super) fn references(text: &str) -> Vec<String> {
    let Some((_, mut rest)) = text.split_once("paragraph") else { return Vec::new() };
    rest = rest.strip_prefix('s').unwrap_or(rest);
    let mut found: Vec<String> = Vec::new();
    let mut paragraph = String::new();
    // Whether the paragraph's number has been taken down by itself, for want of a letter.
    let mut alone = false;
    loop {
        rest = rest.trim_start_matches([',', ';', ' ']);
        rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
        if let Some((figures, after)) = figures(rest) {
            figures.clone_into(&mut paragraph);
            found.push(paragraph.clone());
            (alone, rest) = (true, after);
        } else if let Some((letter, after)) = letter(rest).filter(|_| !paragraph.is_empty()) {
            if alone {
                found.pop();
            }
            found.push(format!("{paragraph} ({letter})"));
            (alone, rest) = (false, after);
        } else {
            return found;
        }
    }
}

/// The numbers of recommendations of this document that a text names: `118.1`, `109. 10`.
pub(super) fn numbers(text: &str) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = rest.get(start..).unwrap_or_default();
        let Some((first, after)) = figures(rest) else { break };
        rest = after;
        let second = after.strip_prefix('.').map(str::trim_start).and_then(figures);
        if let (Some((second, after)), Ok(first)) = (second, first.parse())
            && let Ok(second) = second.parse()
        {
            found.push((first, second));
            rest = after;
        }
    }
    found
}

fn figures(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at_checked(end)).flatten()
}

/// `(b)`, also `(c )`.
fn letter(text: &str) -> Option<(&str, &str)> {
    let (inside, after) = text.strip_prefix('(')?.split_once(')')?;
    let inside = inside.trim();
    let is_letter = !inside.is_empty() && inside.len() <= 4 && inside.chars().all(|c| c.is_ascii_lowercase());
    is_letter.then_some((inside, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_is_a_reference_of_its_own() {
        let text = "contained in paragraphs 23(b) and (f), 27 (b), 36; and 62(c ), (e) in chapter II above";
        assert_eq!(references(text), ["23 (b)", "23 (f)", "27 (b)", "36", "62 (c)", "62 (e)"]);
        assert!(references("see the following").is_empty());
    }

    #[test]
    fn numbers_with_a_blank_are_numbers() {
        assert_eq!(numbers("in paragraphs 109.2 and 109. 10 above, of 2012."), [(109, 2), (109, 10)]);
    }
}
