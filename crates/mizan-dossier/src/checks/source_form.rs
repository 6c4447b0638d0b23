use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "source-form",
    severity: Severity::Error,
    help: "The address of a source begins with https:// or http:// and has no spaces; its digest is a SHA-256 in 64 \
        lower-case hexadecimal digits; its language is a code such as `en` or `ur`. Where a document can be had \
        in no such way, leave the field out and say in `note` where it was seen.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for row in ground.sources {
        let source = &row.source;
        let fields = [
            ("url", &source.url, is_url as fn(&str) -> bool, "a web address", "write it whole: https://…"),
            ("sha256", &source.sha256, is_digest, "a SHA-256", "write 64 lower-case hexadecimal digits"),
            ("language", &source.language, is_language, "a language's code", "write a code such as `en`"),
        ];
        for (name, value, holds, what, hint) in fields {
            if let Some(text) = value.as_deref().filter(|text| !holds(text)) {
                let shown: String = text.chars().take(80).collect();
                report.add(row.draft.flaw(&CHECK, name, format!("`{shown}` is not {what}")).hint(hint));
            }
        }
    }
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        host.contains('.') && !host.starts_with('.') && !text.contains(|c: char| c.is_whitespace() || "<>\"".contains(c))
    })
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// The shape of a BCP 47 tag: `en`, `ur`, `zh-Hant`.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()))
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}
