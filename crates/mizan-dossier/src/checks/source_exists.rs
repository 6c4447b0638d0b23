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
    for cited in ground.cited().filter(|cited| !ground.names.has_source(cited.text)) {
        report.add(
            cited
                .row
                .draft
                .flaw(&CHECK, &cited.path, format!("there is no source `{}`", cited.text))
                .hint("add a `[[source]]` to `sources.toml`")
                .maybe_hint(report.guess(cited.text, ground.names.sources())),
        );
    }
}
