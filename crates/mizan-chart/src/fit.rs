//! How much text a space takes. No font is at hand: a letter is taken to be as wide as in the wider of the
//! usual ones, so that a text is cut too early rather than run into its neighbour.

/// The width of a letter at the size of texts in pictures.
const LETTER: f64 = 6.5;

/// How many letters a width takes.
pub fn room(width: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at least 0, at most a page")]
    let letters = (width.max(0.0) / LETTER) as usize;
    letters
}

/// The width that a text takes.
pub(crate) fn width(text: &str) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a text in a picture is short")]
    let letters = text.chars().count() as f64;
    letters * LETTER
}

/// The text, cut at its end with an ellipsis where it doesn't fit; empty where not even a few letters do.
pub fn cut(text: &str, width: f64) -> String {
    const FEWEST: usize = 4;
    let room = room(width);
    if text.chars().count() <= room {
        return text.to_owned();
    }
    if room < FEWEST {
        return String::new();
    }
    let mut kept: String = text.chars().take(room - 1).collect();
    kept.truncate(kept.trim_end_matches([' ', ',', '(']).len());
    kept.push('…');
    kept
}

/// The text in lines, broken between words; what doesn't fit into the last line is cut.
pub fn wrapped(text: &str, width: f64, most: usize) -> Vec<String> {
    let room = room(width).max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let full = lines.len() == most.max(1);
        match lines.last_mut() {
            Some(line) if full || line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| cut(line, width)).collect()
}
