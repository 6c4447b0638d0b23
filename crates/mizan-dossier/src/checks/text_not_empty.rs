use super::Check;
use crate::draft::Draft;
use crate::problem::Severity;
use crate::report::Flaw;

pub(crate) const CHECK: Check = Check {
    name: "text-not-empty",
    severity: Severity::Error,
    help: "A text that is given says something. What isn't known is left out: then it is shown as not known, while \
        an empty text would be shown as an empty statement.",
    run: None,
};

/// A text of nothing but space.
pub(crate) fn of(draft: &Draft, path: &str, text: &str) -> Option<Flaw> {
    text.trim().is_empty().then(|| {
        let name = path.split('/').rfind(|part| part.parse::<usize>().is_err()).unwrap_or(path);
        draft.flaw(&CHECK, path, format!("`{name}` is empty")).hint("leave it out, or say something")
    })
}
