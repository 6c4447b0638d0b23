//! BibTeX, in UTF-8.

use std::fmt::Write as _;

use mizan_domain::{PartialDate, SourceKind};

use super::work::Work;

/// The works as entries.
pub fn write(works: &[Work]) -> String {
    let entries: Vec<String> = works.iter().map(entry).collect();
    entries.join("\n")
}

fn entry(work: &Work) -> String {
    let mut out = format!("@{}{{{},\n", kind(work), work.key);
    let mut field = |name: &str, value: &str| {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {name} = {{{value}}},");
    };
    let persons: Vec<String> = work.authors.iter().map(|author| escaped(author)).collect();
    match (&work.maker, persons.as_slice()) {
        (_, [_, ..]) => field("author", &persons.join(" and ")),
        // A second pair of braces: the name of a body is no person's.
        (Some(maker), []) => field("author", &format!("{{{}}}", escaped(maker))),
        (None, []) => {}
    }
    if let (Some(maker), "techreport") = (&work.maker, kind(work)) {
        field("institution", &escaped(maker));
    }
    field("title", &format!("{{{}}}", escaped(&work.title)));
    if let Some(date) = work.date {
        field("year", &date.earliest().year().to_string());
        if !matches!(date, PartialDate::Year(_)) {
            field("date", &date.to_string());
        }
    }
    let of_journal = [("journal", &work.journal), ("volume", &work.volume)];
    for (name, value) in of_journal {
        if let Some(value) = value {
            field(name, &escaped(value));
        }
    }
    if let Some(number) = work.symbol.as_ref().or(work.issue.as_ref()) {
        field("number", &escaped(number));
    }
    if let Some(version) = &work.version {
        field("version", &escaped(version));
    }
    if let Some(language) = &work.language {
        field("langid", &escaped(language));
    }
    if let Some(url) = &work.url {
        field("url", &address(url));
    }
    if !work.notes.is_empty() {
        field("note", &escaped(&work.notes.join("; ")));
    }
    out.push_str("}\n");
    out
}

/// A report needs an institution.
fn kind(work: &Work) -> &'static str {
    match work.kind {
        SourceKind::StateReport | SourceKind::UnBody | SourceKind::Ngo if work.maker.is_some() => {
            "techreport"
        }
        _ if work.journal.is_some() => "article",
        _ => "misc",
    }
}

/// Text in which TeX finds no command.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// An address stays as it is, but for what would end the field or begin a command.
fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            c if c.is_control() || c.is_whitespace() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_command() {
        assert_eq!(
            escaped("50% of {A} & B_1 #2 $x^2$ ~\\input\n"),
            "50\\% of \\{A\\} \\& B\\_1 \\#2 \\$x\\textasciicircum{}2\\$ \\textasciitilde{}\\textbackslash{}input "
        );
        assert_eq!(address("https://a.example/{x}\\y z?b=%20"), "https://a.example/%7Bx%7D%5Cy%20z?b=%20");
    }
}
