use mizan_domain::Stance;
use serde_json::Value;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "source-present",
    severity: Severity::Error,
    help: "Every statement has a source: at least one citation that supports it. A judgement of the editors names who \
        judged (`judged = { by = \"…\" }`) and gives a citation or its reasoning. A statement that only has sources \
        against it is nobody's statement: cite who makes it, and keep the others beside it as disputes.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for row in ground.rows {
        let reasoned = row.fact.judged.is_some() && row.draft.value.get("reasoning").is_some_and(Value::is_string);
        let flaw = if row.fact.citations.iter().any(|c| c.stance == Stance::Supports) || reasoned {
            continue;
        } else if row.fact.citations.is_empty() {
            row.draft.flaw(&CHECK, "", format!("{} has no source", row.label()))
        } else {
            row.draft.flaw(&CHECK, "cite", format!("{} has only sources that dispute it", row.label()))
        };
        report.add(flaw.hint("add `cite = [{ source = \"…\", place = \"…\" }]`"));
    }
}
