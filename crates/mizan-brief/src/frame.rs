//! What stands around the sheets of every brief: title, day, edition, addresses, how to read, licence.

use mizan_assess::Assessment;

use crate::document::{Block, Boxes, Document, Run, Runs, Sheet};
use crate::matter::{Matter, space};

/// A document around its sheets.
pub(crate) fn document(
    matter: Matter<'_>,
    title: String,
    about: Runs,
    sheets: Vec<Sheet>,
    pages: usize,
) -> Document {
    let (text, assessment) = (matter.text, matter.assessment);
    let lang = text.lang();
    let day = text.date(assessment.as_of);
    let running = text.with(
        "brief-running",
        &[
            ("title", title.as_str().into()),
            ("day", day.as_str().into()),
            ("edition", assessment.edition.as_str().into()),
        ],
    );
    let description = text.with("brief-description", &[("day", day.into())]);
    let mut foot = vec![vec![matter.get("licence-facts")]];
    foot.extend(text.caveat().map(|caveat| vec![matter.words(caveat)]));
    Document {
        lang: lang.code().to_owned(),
        direction: lang.direction().to_owned(),
        title,
        description,
        dated: assessment.reviewed.unwrap_or(assessment.as_of).to_string(),
        about,
        sheets,
        foot,
        running,
        pages,
    }
}

/// As of which day, of which edition, in which language, and where it is to be found again.
pub(crate) fn about(matter: Matter<'_>, page: &str) -> Runs {
    let (text, assessment) = (matter.text, matter.assessment);
    let Assessment { as_of, edition, reviewed, known_at, .. } = assessment;
    let mut clauses = vec![text.as_of(*as_of)];
    if let Some(day) = known_at {
        clauses.push(text.with("known-at", &[("day", text.date(*day).into())]));
    }
    clauses.push(text.with("edition", &[("edition", edition.as_str().into())]));
    if let Some(day) = reviewed {
        clauses.push(text.with("reviewed", &[("on", text.date(*day).into())]));
    }
    clauses.push(text.with("brief-language", &[("language", text.lang().own_name().into())]));
    let href = matter.permalink(page);
    vec![
        matter.words(format!("{} · {}: ", clauses.join(" · "), text.get("site-permalink"))),
        Run::Link { text: href.clone(), href },
    ]
}

/// What the boxes, the marks and the numbers mean.
pub(crate) fn how_to_read(matter: Matter<'_>) -> Block {
    let text = matter.text;
    let from = matter.assessment.marks_from;
    let sign = |signs: &str, ends: Option<(u8, u8)>, unverified: bool, breaks: bool| {
        Run::Level(Boxes {
            signs: signs.to_owned(),
            low: ends.map(|(low, _)| low),
            high: ends.map(|(_, high)| high),
            unverified,
            breaks,
            word: String::new(),
            spoken: String::new(),
        })
    };
    let signs = [
        (sign("■■□□", Some((2, 2)), false, false), text.get("site-key-levels")),
        (sign("■◧□□", Some((1, 2)), false, false), text.get("site-key-half")),
        (sign("▤▤□□", Some((2, 2)), true, false), text.get("site-key-striped")),
        (sign("····", None, false, false), text.get("site-key-none")),
        (sign("‖□□□□", Some((0, 0)), false, true), text.with("site-key-break", &[("from", from.into())])),
    ];
    let mut runs = vec![matter.strong(text.get("site-how-to-read")), space()];
    for (n, (sign, means)) in signs.into_iter().enumerate() {
        if n > 0 {
            runs.push(matter.words(" · "));
        }
        runs.extend([sign, space(), matter.words(means)]);
    }
    runs.push(matter.words(" · "));
    runs.push(matter.get("brief-read-sources"));
    Block::Note { runs }
}

/// A heading of a section.
pub(crate) fn heading(matter: Matter<'_>, key: &str) -> Block {
    Block::Heading { level: 2, runs: vec![matter.get(key)] }
}
