use std::collections::BTreeMap;

use mizan_domain::kinds::{Institution, Instrument, Norm, Right};
use mizan_domain::{Country, Kind, Record};

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

pub(crate) const CHECK: Check = Check {
    name: "no-cycles",
    severity: Severity::Error,
    help: "A protocol isn't the parent of its parent, a right isn't shown under one that is shown under it, a judgment \
        doesn't act on a norm that acts on it, a class of bodies doesn't comprise a class that comprises it. \
        Whoever follows such names from record to record would never arrive.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    cycles::<Instrument>(ground, report, "parent", |_, x| {
        x.parent.iter().map(|id| id.as_str().to_owned()).collect()
    });
    // A right that is a row of the matrix is shown under itself.
    cycles::<Right>(ground, report, "shown_under", |own, x| {
        let under = x.shown_under.as_str();
        (under != own).then(|| under.to_owned()).into_iter().collect()
    });
    cycles::<Norm>(ground, report, "acts_on", |_, x| x.acts_on.iter().map(|id| id.as_str().to_owned()).collect());
    cycles::<Institution>(ground, report, "comprises", |_, x| {
        x.comprises.iter().map(|id| id.as_str().to_owned()).collect()
    });
}

type Node<'a> = (Option<Country>, &'a str);

/// Takes away records that lead nowhere until only those are left that lead round in a circle.
fn cycles<T: Record + 'static>(
    ground: &Ground<'_>,
    report: &mut Report,
    field: &str,
    leads_to: impl Fn(&str, &T) -> Vec<String>,
) {
    let mut targets: BTreeMap<Node<'_>, Vec<Node<'_>>> = BTreeMap::new();
    let mut sources: BTreeMap<Node<'_>, Vec<Node<'_>>> = BTreeMap::new();
    for (row, body) in ground.each::<T>() {
        let own = (row.fact.country, row.local());
        let found: Vec<Node<'_>> = leads_to(own.1, body)
            .iter()
            .filter_map(|id| ground.find::<T>(row.fact.country, id))
            .map(|(other, _)| (other.fact.country, other.local()))
            .collect();
        for to in &found {
            sources.entry(*to).or_default().push(own);
        }
        targets.entry(own).or_default().extend(found);
    }
    let mut open: BTreeMap<Node<'_>, usize> = targets.iter().map(|(node, to)| (*node, to.len())).collect();
    let mut ends: Vec<Node<'_>> = open.iter().filter(|(_, n)| **n == 0).map(|(node, _)| *node).collect();
    while let Some(end) = ends.pop() {
        open.remove(&end);
        for from in sources.get(&end).into_iter().flatten() {
            if let Some(n) = open.get_mut(from) {
                *n -= 1;
                if *n == 0 {
                    ends.push(*from);
                }
            }
        }
    }
    while let Some((first, _)) = open.first_key_value() {
        let mut walk = vec![*first];
        let circle = loop {
            let Some(last) = walk.last() else { break Vec::new() };
            let next = targets.get(last).into_iter().flatten().find(|to| open.contains_key(*to));
            match next {
                None => break Vec::new(),
                Some(next) => match walk.iter().position(|seen| seen == next) {
                    Some(begin) => break walk.split_off(begin),
                    None => walk.push(*next),
                },
            }
        };
        for node in walk.iter().chain(&circle) {
            open.remove(node);
        }
        if let Some(node) = circle.iter().min() {
            report_circle(ground, report, T::KIND, field, *node, &circle);
        }
    }
}

fn report_circle(
    ground: &Ground<'_>,
    report: &mut Report,
    kind: Kind,
    field: &str,
    first: Node<'_>,
    circle: &[Node<'_>],
) {
    const MOST: usize = 8;
    let begin = circle.iter().position(|node| *node == first).unwrap_or(0);
    let mut names: Vec<&str> = circle.iter().cycle().skip(begin).take(circle.len().min(MOST)).map(|n| n.1).collect();
    names.push(if circle.len() > MOST { "…" } else { first.1 });
    let Some(row) = ground.of_kind(kind).find(|row| (row.fact.country, row.local()) == first) else { return };
    report.add(
        row.draft
            .flaw(&CHECK, field, format!("`{field}` leads round in a circle: {}", names.join(" → ")))
            .hint(format!("remove one `{field}` of the circle")),
    );
}
