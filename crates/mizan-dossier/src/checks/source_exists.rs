use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "source-exists",
    severity: Severity::Error,
    help: "A source that a record cites has a record of its own: `[[source]]` in the `sources.toml` of any dossier, \
        with a title, a kind and where to get it. Sources are common to all dossiers.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for row in ground.rows {
        row.shape().texts(&row.draft.value, &mut |path, shape, id| {
            if shape.refers.as_deref() == Some("source") && !ground.names.has_source(id) {
                report.add(
                    row.draft
                        .flaw(&CHECK, path, format!("there is no source `{id}`"))
                        .hint("add a `[[source]]` to `sources.toml`")
                        .maybe_hint(report.guess(id, ground.names.sources())),
                );
            }
        });
    }
}
