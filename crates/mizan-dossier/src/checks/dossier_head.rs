use serde_json::Value;

use super::Check;
use crate::draft::Draft;
use crate::files::File;
use crate::problem::Severity;
use crate::reading::Realm;
use crate::report::Flaw;

pub(crate) const CHECK: Check = Check {
    name: "dossier-head",
    severity: Severity::Error,
    help: "The folder of a dossier has one `dossier.toml` with one table `[dossier]`: title, edition (the day of \
        which all its facts are recorded), reviewed, by, why, licence, and the country. The folder is named \
        after the country's ISO 3166-1 alpha-3 code in lower case, such as `pak`; `reference` and `world` have \
        no country.",
    run: None,
};

/// What is wrong with a head in its folder.
pub(crate) fn flaws(draft: &Draft, file: &File, realm: Realm, second: bool) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if second {
        flaws.push(
            draft
                .flaw(&CHECK, "", format!("the dossier `{}` has a second head", file.folder))
                .hint("keep one of the two"),
        );
    }
    if file.name != "dossier.toml" {
        flaws.push(
            draft
                .flaw(&CHECK, "", "the head of a dossier stands in a file of its own")
                .hint("move it to `dossier.toml`"),
        );
    }
    let named = draft.value.get("country").and_then(Value::as_str);
    match (realm, named) {
        (Realm::Country(country), Some(code)) if code != country.code() => flaws.push(
            draft
                .flaw(&CHECK, "country", format!("the folder is `{}`, the country is {code}", file.folder))
                .hint("rename the folder, or change the country"),
        ),
        (Realm::Country(country), None) => flaws.push(
            draft
                .flaw(&CHECK, "", "the dossier of a country names it")
                .hint(format!("add `country = \"{}\"`", country.code())),
        ),
        (Realm::Reference | Realm::World, Some(_)) => flaws.push(
            draft
                .flaw(&CHECK, "country", format!("`{}` belongs to no country", file.folder))
                .hint("remove the line, or move the dossier into the country's folder"),
        ),
        (Realm::Unknown, Some(code)) => flaws.push(
            draft
                .flaw(&CHECK, "country", folder_message(&file.folder))
                .hint(format!("rename the folder to `{}`", code.to_ascii_lowercase())),
        ),
        (Realm::Unknown, None) => flaws.push(
            draft
                .flaw(&CHECK, "", folder_message(&file.folder))
                .hint("name the folder after the country's code, such as `pak`, or `reference`"),
        ),
        _ => {}
    }
    flaws
}

fn folder_message(folder: &str) -> String {
    format!("the folder `{folder}` is named after no country")
}

/// A folder without a head: reported at the first of its files.
pub(crate) fn absent(file: usize, about: &File, realm: Realm) -> Flaw {
    let flaw = match realm {
        Realm::Unknown => Flaw::new(&CHECK, file, &(0..0), folder_message(&about.folder)),
        _ => Flaw::new(&CHECK, file, &(0..0), format!("the dossier `{}` has no `dossier.toml`", about.folder)),
    };
    flaw.hint("write a `dossier.toml` beside the records; `mizan new-country` shows one")
}
