use std::collections::BTreeMap;

use mizan_domain::kinds::{Acceptance, Alignment, Commitment, Mandate, Observation, Provision, State};
use mizan_domain::{Country, Day, Period};

use super::Check;
use crate::draft::Row;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "periods-disjoint",
    severity: Severity::Error,
    help: "One statement holds once at a time: a State has one standing under a treaty, one answer to a procedure, a \
        provision and the same norms have one alignment in one part of the State, a series has one value a year \
        and release, a State one name. Where a statement changed, end the first record (`until`) on the day on \
        which the second begins.",
    run: Some(run),
};

/// What two records say the same of.
type Key = (Option<Country>, String);

fn run(ground: &Ground<'_>, report: &mut Report) {
    let mut groups: BTreeMap<Key, Vec<(Period, &Row, String)>> = BTreeMap::new();
    let mut add = |row, what: String, period: Period, path: &str| {
        let row: &Row = row;
        groups.entry((row.fact.country, what)).or_default().push((period, row, path.to_owned()));
    };
    for (row, x) in ground.each::<Commitment>() {
        let begun = row.fact.holds.from.or(x.deposited).or(x.binds_from).or(x.signed);
        let period = Period::new(begun, row.fact.holds.until.or(x.withdrawn));
        add(row, format!("the standing under `{}`", x.instrument), period, "instrument");
    }
    for (row, x) in ground.each::<Acceptance>() {
        let what = format!("the {} procedure of `{}`", x.procedure.name(), x.instrument);
        add(row, what, row.fact.holds, "procedure");
    }
    for (row, x) in ground.each::<Alignment>() {
        let mut norms: Vec<&str> = x.norms.iter().map(mizan_domain::NormId::as_str).collect();
        norms.sort_unstable();
        let norms = if norms.is_empty() { "no norm".to_owned() } else { norms.join(", ") };
        let parts = if x.territory.is_empty() { vec!["the whole State".to_owned()] } else { x.territory.clone() };
        for part in parts {
            add(row, format!("`{}` and {norms} in {part}", x.provision), row.fact.holds, "provision");
        }
    }
    for (row, x) in ground.each::<Mandate>() {
        let body = x.institution.as_ref().map_or("nobody", |id| id.as_str());
        let right = x.right.as_ref().map_or("every right", |id| id.as_str());
        let what = format!("the mandate of {body} for {right}, which {}", x.direction.name());
        add(row, what, row.fact.holds, "institution");
    }
    for (row, x) in ground.each::<Observation>() {
        let release = x.version.as_deref().unwrap_or("no release");
        add(row, format!("`{}` in {}, {release}", x.series, x.year), Period::default(), "series");
    }
    for (row, x) in ground.each::<Provision>() {
        add(row, format!("article {} of `{}`", x.article, x.instrument), row.fact.holds, "article");
    }
    for (row, x) in ground.each::<State>() {
        for (n, name) in x.names.iter().enumerate() {
            add(row, format!("the name of {}", x.country), name.used, &format!("names/{n}"));
        }
    }
    for ((_, what), mut records) in groups {
        records.sort_by_key(|(period, row, _)| {
            (period.from.map(mizan_domain::PartialDate::earliest), row.draft.file, row.draft.header.start)
        });
        overlaps(&what, &records, report);
    }
}

/// Compares each record with the one before it that lasts longest.
fn overlaps(what: &str, records: &[(Period, &Row, String)], report: &mut Report) {
    let end = |period: &Period| period.until.map_or(Day::new(9999, 12, 31), |until| Some(until.latest()));
    let mut longest: Option<&(Period, &Row, String)> = None;
    for record in records {
        if let Some((period, other, other_path)) = longest
            && period.overlaps(&record.0)
        {
            report.add(
                record
                    .1
                    .draft
                    .flaw(&CHECK, &record.2, format!("{what} is stated twice for the same time"))
                    .hint("end the first where the second begins, or remove one")
                    .see(other.draft.file, other.draft.place(other_path), "also stated here"),
            );
        }
        if longest.is_none_or(|(period, ..)| end(&record.0) > end(period)) {
            longest = Some(record);
        }
    }
}
