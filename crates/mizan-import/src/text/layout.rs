//! From signs on a page to lines of text.

/// A sign where it stands on a page, from the upper left corner.
pub(super) struct Sign {
    pub(super) x: f64,
    /// Where the next sign would stand.
    pub(super) end: f64,
    /// Its baseline.
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) text: String,
}

/// A line, with signs of about one baseline.
struct Line {
    y: f64,
    size: f64,
    signs: Vec<Sign>,
}

/// Writes the lines of a page. A gap becomes a blank line, a wide gap or a change to smaller type, such as
/// that of footnotes, two.
pub(super) fn write(signs: Vec<Sign>, text: &mut String) {
    let mut above: Option<(f64, f64)> = None;
    for line in lines(signs) {
        let words = words(line.signs);
        if words.trim().is_empty() {
            continue;
        }
        if let Some((y, size)) = above {
            text.push_str(match (line.y - y) / line.size.max(size) {
                _ if line.size < 0.95 * size => "\n\n",
                gap if gap > 2.6 => "\n\n",
                gap if gap > 1.6 => "\n",
                _ => "",
            });
        }
        text.push_str(words.trim_end());
        text.push('\n');
        above = Some((line.y, line.size));
    }
}

/// Lines from the top down. What is raised, as figures of footnotes are, belongs to the line beside it.
fn lines(mut signs: Vec<Sign>) -> Vec<Line> {
    signs.retain(|sign| [sign.x, sign.end, sign.y, sign.size].iter().all(|value| value.is_finite()));
    signs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut lines: Vec<Line> = Vec::new();
    for sign in signs {
        match lines.last_mut() {
            Some(line) if (sign.y - line.y).abs() < within(line.size, sign.size) => {
                if sign.size > line.size {
                    (line.y, line.size) = (sign.y, sign.size);
                }
                line.signs.push(sign);
            }
            _ => lines.push(Line { y: sign.y, size: sign.size, signs: vec![sign] }),
        }
    }
    lines
}

/// How far apart two baselines of one line can be. Raised signs are smaller and near; a heading in large type
/// beside small lines has only one of them in its line.
fn within(line: f64, sign: f64) -> f64 {
    (0.55 * line.max(sign)).min(0.8 * line.min(sign))
}

/// The words of a line. Where a gap is wide, a blank is read; a sign drawn twice for bold type is one sign.
fn words(mut signs: Vec<Sign>) -> String {
    signs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut text = String::new();
    let mut before: Option<Sign> = None;
    for sign in signs {
        if let Some(last) = &before {
            if last.text == sign.text && (sign.x - last.x).abs() < 0.08 * sign.size {
                continue;
            }
            let gap = sign.x - last.end;
            if gap > 0.18 * sign.size.min(last.size) && !text.ends_with(' ') && !sign.text.starts_with(' ') {
                text.push(' ');
            }
        }
        if !(sign.text.trim().is_empty() && text.ends_with(' ')) {
            text.push_str(&sign.text);
        }
        before = Some(sign);
    }
    text
}
