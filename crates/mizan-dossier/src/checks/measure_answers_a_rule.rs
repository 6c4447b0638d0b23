use mizan_domain::kinds::Measure;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "measure-answers-a-rule",
    severity: Severity::Error,
    help: "A measure answers findings of rules that exist: the names in `answers` are the ids of rows of the rules table. A \
        measure that answers no finding has none.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    let Some((_, rules)) = ground.rules() else { return };
    for (row, x) in ground.each::<Measure>() {
        for (n, id) in x.answers.iter().enumerate().filter(|(_, id)| rules.row(id).is_none()) {
            let hint = report.guess(id, rules.rule.iter().map(|r| r.id.as_str()));
            report.add(
                row.draft
                    .flaw(&CHECK, &format!("answers/{n}"), format!("there is no rule `{id}`"))
                    .hint("`mizan method` lists the rules")
                    .maybe_hint(hint),
            );
        }
    }
}
