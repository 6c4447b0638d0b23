use mizan_assess::Rulebook;
use mizan_domain::{Kind, Rules};

use super::Check;
use crate::draft::Row;
use crate::form::What;
use crate::ground::Ground;
use crate::head::REFERENCE;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "rules-complete",
    severity: Severity::Error,
    help: "The reference has one rules table, with every rule and every threshold that the assessment uses, each once. A \
        threshold lies within its bounds, a base severity from 1 to 5, a scale names thresholds of the table, and \
        a series a scale of the table.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    let mut tables = ground.each::<Rules>();
    let Some((row, rules)) = tables.next() else {
        let reference = ground.rows.iter().find(|row| row.fact.recorded.dossier == REFERENCE);
        if let (Some(row), true) = (reference, ground.names.is_whole(What::Fact(Kind::Rules))) {
            report.add(
                crate::report::Flaw::new(&CHECK, row.draft.file, &(0..0), "the reference has no rules table")
                    .hint("add a `rules.toml`"),
            );
        }
        return;
    };
    if let Some((second, _)) = tables.next() {
        report.add(
            second
                .draft
                .flaw(&CHECK, "", "there is a second rules table")
                .hint("keep one")
                .see(row.draft.file, row.draft.place(""), "the first one"),
        );
    }
    bounds(row, rules, report);
    names(row, rules, report);
    if let Err(error) = Rulebook::new(rules) {
        report.add(row.draft.flaw(&CHECK, "", error.to_string()).hint("`mizan method` prints the whole table"));
    }
}

fn bounds(row: &Row, rules: &Rules, report: &mut Report) {
    for (n, rule) in rules.rule.iter().enumerate().filter(|(_, r)| !(1..=5).contains(&r.base)) {
        let message = format!("the base severity of `{}` is {}", rule.id, rule.base);
        report.add(row.draft.flaw(&CHECK, &format!("rule/{n}/base"), message).hint("it is from 1 to 5"));
    }
    for (n, t) in rules.threshold.iter().enumerate() {
        if !(t.low <= t.value && t.value <= t.high) {
            let message = format!("the threshold `{}` is {}, outside of {} to {}", t.id, t.value, t.low, t.high);
            report.add(row.draft.flaw(&CHECK, &format!("threshold/{n}/value"), message).hint("mend the value or its bounds"));
        }
    }
    let lists = [
        ("rule", rules.rule.iter().map(|x| x.id.as_str()).collect::<Vec<_>>()),
        ("threshold", rules.threshold.iter().map(|x| x.id.as_str()).collect()),
        ("increment", rules.increment.iter().map(|x| x.id.as_str()).collect()),
        ("scale", rules.scale.iter().map(|x| x.id.as_str()).collect()),
        ("series", rules.series.iter().map(|x| x.id.as_str()).collect()),
    ];
    for (name, ids) in lists {
        for (n, id) in ids.iter().enumerate().filter(|(n, id)| ids.iter().take(*n).any(|other| other == *id)) {
            let message = format!("the {name} `{id}` stands twice");
            report.add(row.draft.flaw(&CHECK, &format!("{name}/{n}/id"), message).hint("remove one of the two"));
        }
    }
}

fn names(row: &Row, rules: &Rules, report: &mut Report) {
    for (n, scale) in rules.scale.iter().enumerate() {
        for (m, id) in scale.cuts.iter().enumerate().filter(|(_, id)| rules.threshold(id).is_none()) {
            let hint = report.guess(id, rules.threshold.iter().map(|t| t.id.as_str()));
            report.add(
                row.draft
                    .flaw(&CHECK, &format!("scale/{n}/cuts/{m}"), format!("there is no threshold `{id}`"))
                    .hint("add it to the table")
                    .maybe_hint(hint),
            );
        }
    }
    for (n, series) in rules.series.iter().enumerate() {
        if !rules.scale.iter().any(|scale| scale.id == series.scale) {
            let hint = report.guess(&series.scale, rules.scale.iter().map(|s| s.id.as_str()));
            report.add(
                row.draft
                    .flaw(&CHECK, &format!("series/{n}/scale"), format!("there is no scale `{}`", series.scale))
                    .hint("add it to the table")
                    .maybe_hint(hint),
            );
        }
    }
}
