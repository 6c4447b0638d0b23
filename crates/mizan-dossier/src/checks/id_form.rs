use super::Check;
use crate::draft::Draft;
use crate::problem::Severity;
use crate::report::Flaw;

pub(crate) const CHECK: Check = Check {
    name: "id-form",
    severity: Severity::Error,
    help: "An id is made of lower-case letters, digits and single hyphens, such as `iccpr-19`, at most 96 of them: it \
        becomes part of addresses and stays as it is when a name changes. A fact's full id joins scope, kind and \
        id by dots, such as `pak.norm.const-25`.",
    run: None,
};

/// A text that is no id.
pub(crate) fn flaw(draft: &Draft, path: &str, text: &str) -> Flaw {
    let shown: String = text.chars().take(100).collect();
    let made: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    let made: String = made.join("-").chars().take(96).collect();
    draft
        .flaw(&CHECK, path, format!("`{shown}` is not an id"))
        .hint("an id has lower-case letters, digits and single hyphens, such as `iccpr-19`")
        .maybe_hint((!made.is_empty() && made != text).then(|| format!("write `{made}`")))
}
