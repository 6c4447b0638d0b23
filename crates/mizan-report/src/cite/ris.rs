//! RIS: a tag and a value a line, which older reference managers read too.

use std::fmt::Write as _;

use mizan_domain::{PartialDate, SourceKind};

use super::work::Work;

/// The works as records.
pub fn write(works: &[Work]) -> String {
    works.iter().map(record).collect()
}

fn record(work: &Work) -> String {
    let mut out = String::new();
    let mut line = |tag: &str, value: &str| {
        // Writing to a String cannot fail.
        let _ = write!(out, "{tag}  - {}\r\n", of_one_line(value));
    };
    line("TY", kind(work.kind));
    line("ID", &work.key);
    // A star is not allowed.
    for author in &work.authors {
        line("AU", &author.replace('*', "·"));
    }
    if let Some(maker) = &work.maker {
        if work.authors.is_empty() {
            // A comma would part a family name from given names.
            line("AU", &maker.replace(',', ";").replace('*', "·"));
        }
        line("PB", maker);
    }
    line("TI", &work.title);
    if let Some(date) = work.date {
        line("PY", &date.earliest().year().to_string());
        line("DA", &parts(date));
    }
    let optional = [
        ("JO", &work.journal),
        ("VL", &work.volume),
        ("IS", &work.issue),
        ("M1", &work.symbol),
        ("ET", &work.version),
        ("LA", &work.language),
        ("UR", &work.url),
    ];
    for (tag, value) in optional {
        if let Some(value) = value {
            line(tag, value);
        }
    }
    for note in &work.notes {
        line("N1", note);
    }
    line("ER", "");
    out.push_str("\r\n");
    out
}

/// A value never begins a line: a tag in it would begin a field.
fn of_one_line(value: &str) -> String {
    let plain: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.trim().to_owned()
}

/// `2026/10/01/`: parts that are not known are left empty.
fn parts(date: PartialDate) -> String {
    let day = date.earliest().date();
    match date {
        PartialDate::Year(year) => format!("{year}///"),
        PartialDate::Month(..) => format!("{}/{:02}//", day.year(), day.month()),
        PartialDate::Day(_) => format!("{}/{:02}/{:02}/", day.year(), day.month(), day.day()),
    }
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::OfficialDocument => "GOVDOC",
        SourceKind::TreatyText => "LEGAL",
        SourceKind::StateReport | SourceKind::UnBody | SourceKind::Ngo => "RPRT",
        SourceKind::Court => "CASE",
        SourceKind::Research => "JOUR",
        SourceKind::DataSet => "DATA",
        SourceKind::Press => "NEWS",
        SourceKind::ReferenceWork => "ENCYC",
        SourceKind::TreatyStatus | SourceKind::Editors => "ELEC",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_begins_a_field() {
        assert_eq!(of_one_line(" a\r\nER  - \nTY  - JOUR "), "a  ER  -  TY  - JOUR");
        assert_eq!(parts("2026-10".parse().unwrap()), "2026/10//");
    }
}
