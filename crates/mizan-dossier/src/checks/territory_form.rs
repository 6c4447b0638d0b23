use mizan_domain::Country;
use mizan_domain::Kind;
use mizan_domain::kinds::{Alignment, Norm, Territory};

use super::Check;
use crate::draft::Row;
use crate::form::What;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::{Report, nearest};

pub(crate) const CHECK: Check = Check {
    name: "territory-form",
    severity: Severity::Error,
    help: "A part of a State is named by its code of ISO 3166-2, such as `PK-PB`: the State's two letters, a hyphen, and up \
        to three letters or digits. Each code is one of the standard's list, or of the parts that the dossier \
        lists (`[[territory]]`), which can be parts that are no more.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    let listed: Vec<(Option<Country>, &str)> =
        ground.each::<Territory>().map(|(row, x)| (row.fact.country, x.code.as_str())).collect();
    let whole = ground.names.is_whole(What::Fact(Kind::Territory));
    for (row, x) in ground.each::<Territory>() {
        well_formed(row, "code", &x.code, report);
    }
    let norms = ground.each::<Norm>().map(|(row, x)| (row, &x.territory));
    let alignments = ground.each::<Alignment>().map(|(row, x)| (row, &x.territory));
    for (row, codes) in norms.chain(alignments) {
        let country = row.fact.country;
        let known = || {
            let own = listed.iter().filter(|(c, _)| *c == country).map(|(_, code)| *code);
            own.chain(country.into_iter().flat_map(Country::parts).map(|code: &str| code))
        };
        for (n, code) in codes.iter().enumerate() {
            let path = format!("territory/{n}");
            if well_formed(row, &path, code, report) && whole && known().next().is_some() && known().all(|k| k != code) {
                let guess = nearest(code, known()).map(|name| format!("did you mean `{name}`?"));
                report.add(
                    row.draft
                        .flaw(&CHECK, &path, format!("the State has no part `{code}`"))
                        .hint("mend the code; a part that is no more can be listed as a `[[territory]]`")
                        .maybe_hint(guess),
                );
            }
        }
    }
}

/// Whether a code can be one of a part of the record's State; reports it if not.
fn well_formed(row: &Row, path: &str, code: &str, report: &mut Report) -> bool {
    let Some(message) = ill_formed(row.fact.country, code) else { return true };
    let hint = "write a code of ISO 3166-2, such as PK-PB; leave it out for the whole State";
    report.add(row.draft.flaw(&CHECK, path, message).hint(hint));
    false
}

fn ill_formed(country: Option<Country>, code: &str) -> Option<String> {
    let shown: String = code.chars().take(40).collect();
    let (state, part) = code.split_once('-').unwrap_or((code, ""));
    let good = state.len() == 2
        && state.bytes().all(|b| b.is_ascii_uppercase())
        && (1..=3).contains(&part.len())
        && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if !good {
        return Some(format!("`{shown}` is no code of a part of a State"));
    }
    // A code left to users has no two letters of its own.
    let country = country.filter(|c| !c.is_user_assigned())?;
    (Country::from_alpha2(state) != Some(country)).then(|| format!("`{shown}` is no part of {country}"))
}
