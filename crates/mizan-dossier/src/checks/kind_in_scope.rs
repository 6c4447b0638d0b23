use mizan_domain::Scope;

use super::Check;
use crate::draft::Draft;
use crate::form::What;
use crate::problem::Severity;
use crate::reading::Realm;
use crate::report::Flaw;

pub(crate) const CHECK: Check = Check {
    name: "kind-in-scope",
    severity: Severity::Error,
    help: "Rights, treaties, provisions, indicators, measures and rules belong to all States and stand in \
        `reference`; norms, commitments, institutions and what else is about one State stand in its own folder, \
        or in `world` with the State named in each row. Actors can stand in either.",
    run: None,
};

/// A record in a folder where its kind doesn't belong.
pub(crate) fn of(draft: &Draft, realm: Realm) -> Option<Flaw> {
    let What::Fact(kind) = draft.what else { return None };
    let (message, hint) = match (kind.scope(), realm) {
        (Scope::Reference, Realm::Country(_) | Realm::World) => {
            (format!("a {} belongs to all States", kind.name()), "move it to a file in `reference`")
        }
        (Scope::Country, Realm::Reference) => (
            format!("a {} is about one State", kind.name()),
            "move it to a file in the folder of that State",
        ),
        _ => return None,
    };
    Some(draft.flaw(&CHECK, "", message).hint(hint))
}
