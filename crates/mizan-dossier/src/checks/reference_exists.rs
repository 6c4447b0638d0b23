use mizan_domain::kinds::{Case, HistoricalPeriod, Issue};
use mizan_domain::{FactId, Kind};

use super::Check;
use crate::draft::Row;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "reference-exists",
    severity: Severity::Error,
    help: "Every id that a record names is the id of a record: of the same country, or else of the reference. Norms, \
        institutions, reviews, factors and issues are looked up in the country's own dossier first; rights, \
        treaties, provisions and measures stand in the reference. Full ids, such as `pak.norm.const-25`, name \
        the dossier too.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for mark in &ground.marks {
        match mark.shape.refers.as_deref() {
            None | Some("source") => {}
            Some("fact") => whole_id(ground, mark.row, &mark.path, mark.text, report),
            Some(name) => {
                if let Some(kind) = Kind::named(name) {
                    one_of(ground, mark.row, &mark.path, &[kind], mark.text, report);
                }
            }
        }
    }
    // Fields that name a record of either kind.
    let mut law = |row: &Row, field: &str, ids: &[String]| {
        for (n, id) in ids.iter().enumerate() {
            one_of(ground, row, &format!("{field}/{n}"), &[Kind::Norm, Kind::Provision], id, report);
        }
    };
    for (row, x) in ground.each::<Case>() {
        law(row, "law", &x.law);
    }
    for (row, x) in ground.each::<Issue>() {
        law(row, "matched", &x.matched);
        law(row, "related", &x.related);
    }
    for (row, x) in ground.each::<HistoricalPeriod>() {
        law(row, "norms", &x.norms);
    }
}

fn one_of(ground: &Ground<'_>, row: &Row, path: &str, kinds: &[Kind], id: &str, report: &mut Report) {
    let country = row.fact.country;
    if kinds.iter().any(|kind| ground.names.has(country, *kind, id)) {
        return;
    }
    let what: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    let known = kinds.iter().flat_map(|kind| ground.names.of_kind(country, *kind));
    let hint = report.guess(id, known);
    let shown: String = id.chars().take(100).collect();
    report.add(
        row.draft
            .flaw(&CHECK, path, format!("there is no {} `{shown}`", what.join(" or ")))
            .hint("add that record, or name another")
            .maybe_hint(hint),
    );
}

fn whole_id(ground: &Ground<'_>, row: &Row, path: &str, id: &str, report: &mut Report) {
    let Ok(parsed) = id.parse::<FactId>() else { return };
    let mut parts = id.splitn(3, '.');
    let (scope, kind, local) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let Some(kind) = Kind::named(kind) else { return };
    let country = if scope == "ref" { Ok(None) } else { scope.parse().map(Some) };
    let known = country.as_ref().is_ok_and(|country| ground.names.has(*country, kind, local));
    if known || ground.fact(&parsed).is_some() {
        return;
    }
    let ids: Vec<&str> = ground.of_kind(kind).map(|other| other.fact.id.as_str()).collect();
    report.add(
        row.draft
            .flaw(&CHECK, path, format!("there is no fact `{id}`"))
            .hint("add that record, or name another")
            .maybe_hint(report.guess(id, ids)),
    );
}
