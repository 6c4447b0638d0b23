//! The text of a paragraph as people read it.

/// Without the figures of footnotes behind a recommending State, and without the sign that only divides the
/// paragraph from the next.
pub(super) fn clean(text: &str) -> String {
    let text = without_footnote_figures(text.trim());
    let end = text.trim_end_matches([';', '.', ',', ' ']);
    if end.ends_with(')') { end.to_owned() } else { text }
}

/// `(X)1;` and `(X); 1` lose their figure.
fn without_footnote_figures(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(')') {
        let (before, after) = rest.split_at(at + 1);
        clean.push_str(before);
        rest = after_figure(after).unwrap_or(after);
    }
    clean.push_str(rest);
    let end = clean.trim_end_matches(|c: char| c.is_ascii_digit());
    if (1..=2).contains(&(clean.len() - end.len())) && end.trim_end().ends_with([';', '.']) {
        let length = end.trim_end().len();
        clean.truncate(length);
    }
    clean
}

/// What follows a figure of a footnote.
fn after_figure(text: &str) -> Option<&str> {
    let figure = text.trim_start();
    let after = figure.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_figure = (1..=2).contains(&(figure.len() - after.len()));
    (is_figure && (after.trim().is_empty() || after.trim_start().starts_with([';', '.']))).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn figures_of_footnotes_and_dividing_signs_go() {
        assert_eq!(clean("Ratify it (Chad)1;"), "Ratify it (Chad)");
        assert_eq!(clean("Ratify it (Chad) 12 ; Sign it (Mali);"), "Ratify it (Chad) ; Sign it (Mali)");
        assert_eq!(clean("Ratify it (Chad);4"), "Ratify it (Chad)");
        assert_eq!(clean("Ratify article 2 (3) by 2030."), "Ratify article 2 (3) by 2030.");
    }
}
