//! The number that begins a paragraph.

/// A number at the beginning of a line: `106.`, `122.5`, `111. 29`, `4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lead<'a> {
    pub(crate) first: u32,
    /// What stands after a full stop.
    pub(crate) second: Option<u32>,
    /// Whether a blank stands between the two.
    pub(crate) apart: bool,
    /// Whether a full stop follows the number, or stands in it.
    pub(crate) stop: bool,
    /// What the line says after it.
    pub(crate) rest: &'a str,
}

/// The number at the beginning of a line; up to three figures, as paragraphs have.
pub(crate) fn lead(line: &str) -> Option<Lead<'_>> {
    let (first, after) = figures(line)?;
    let Some(after) = after.trim_start().strip_prefix('.') else {
        let rest = after.strip_prefix(' ')?;
        return Some(Lead { first, second: None, apart: false, stop: false, rest: rest.trim_start() });
    };
    if let Some((second, end)) = figures(after.trim_start()) {
        let rest = end.strip_prefix('.').unwrap_or(end);
        let apart = after.starts_with(' ');
        return Some(Lead { first, second: Some(second), apart, stop: true, rest: rest.trim_start() });
    }
    Some(Lead { first, second: None, apart: false, stop: true, rest: after.trim_start() })
}

fn figures(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (figures, after) = text.split_at_checked(end)?;
    if figures.len() > 3 {
        return None;
    }
    Some((figures.parse().ok()?, after))
}
