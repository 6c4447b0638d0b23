use mizan_domain::Country;

use super::Check;
use crate::draft::Draft;
use crate::problem::Severity;
use crate::report::{Flaw, nearest};

pub(crate) const CHECK: Check = Check {
    name: "country-known",
    severity: Severity::Error,
    help: "A State is named by its ISO 3166-1 alpha-3 code in upper case, such as PAK, or by a code that the standard \
        leaves to its users, such as XEU for the European Union. Two-letter codes and names are not accepted: \
        they change and are written in many ways.",
    run: None,
};

/// A text that is no country's code.
pub(crate) fn flaw(draft: &Draft, path: &str, text: &str) -> Flaw {
    let shown: String = text.chars().take(40).collect();
    let upper = text.to_ascii_uppercase();
    let all = Country::all();
    let meant = Country::from_alpha2(&upper)
        .or_else(|| upper.parse().ok())
        .or_else(|| nearest(&upper, all.iter().map(Country::code)).and_then(|code| code.parse().ok()));
    let hint = meant.map(|c| match c.iso_name() {
        Some(name) => format!("did you mean {c} ({name})?"),
        None => format!("did you mean {c}?"),
    });
    draft
        .flaw(&CHECK, path, format!("`{shown}` is no country's code"))
        .hint("write an ISO 3166-1 alpha-3 code, such as PAK")
        .maybe_hint(hint)
}
