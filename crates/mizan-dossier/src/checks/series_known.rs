use std::collections::BTreeMap;

use mizan_domain::kinds::Observation;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::{Report, nearest};

/// A series with so few values, beside one of nearly the same name with more, is a slip of the pen.
const FEW: usize = 2;

pub(crate) const CHECK: Check = Check {
    name: "series-known",
    severity: Severity::Warning,
    help: "The series of an observation is one that the rules read as a level, or one that is shown without being weighed. \
        A series of one or two values whose name is nearly that of another is probably a slip of the pen: its \
        values would be shown apart, and not weighed.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    let Some((_, rules)) = ground.rules() else { return };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, x) in ground.each::<Observation>() {
        *counts.entry(x.series.as_str()).or_default() += 1;
    }
    let in_rules = |id: &str| rules.series.iter().any(|s| s.id == id);
    let count = |id: &str| counts.get(id).copied().unwrap_or(0);
    for (row, x) in ground.each::<Observation>() {
        if in_rules(&x.series) || count(&x.series) > FEW {
            continue;
        }
        let others = counts.keys().copied().filter(|id| count(id) > FEW);
        let known = rules.series.iter().map(|s| s.id.as_str()).chain(others);
        if let Some(name) = nearest(&x.series, known) {
            report.add(
                row.draft
                    .flaw(&CHECK, "series", format!("the series `{}` is known to no rule, and has few values", x.series))
                    .hint(format!("did you mean `{name}`?")),
            );
        }
    }
}
