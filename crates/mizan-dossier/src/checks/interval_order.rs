use mizan_domain::kinds::{Count, Observation};
use serde_json::Value;

use super::Check;
use crate::draft::{Draft, Row};
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::{Flaw, Report};

pub(crate) const CHECK: Check = Check {
    name: "interval-order",
    severity: Severity::Error,
    help: "The low end of an interval isn't above its high end, and the best value lies between them. Levels are \
        written [low, high], both from 0 to 4. Where the ends are the same, both are given: [2, 2].",
    run: Some(run),
};

/// A value that is no interval of levels.
pub(crate) fn of_levels(draft: &Draft, path: &str, value: &Value) -> Option<Flaw> {
    let items = value.as_array()?;
    let ends: Vec<i64> = items.iter().filter_map(Value::as_i64).collect();
    let message = match ends.as_slice() {
        [low, high] if items.len() == 2 => {
            if *low < 0 || *high > 4 || *low > 4 {
                format!("[{low}, {high}] goes beyond the levels 0 to 4")
            } else if low > high {
                format!("[{low}, {high}] has its ends in the wrong order")
            } else {
                return None;
            }
        }
        _ if ends.len() == items.len() => format!("an interval has two ends, and this has {}", items.len()),
        // What isn't a number is reported as such.
        _ => return None,
    };
    Some(draft.flaw(&CHECK, path, message).hint("write [low, high], such as [1, 2]"))
}

fn run(ground: &Ground<'_>, report: &mut Report) {
    for (row, o) in ground.each::<Observation>() {
        let value = Some(o.value);
        ordered(row, &[("low", o.low), ("value", value), ("high", o.high)], report);
        ordered(row, &[("place_low", o.place_low), ("place_high", o.place_high)], report);
        for (name, share) in [("place_low", o.place_low), ("place_high", o.place_high)] {
            if share.is_some_and(|s| !(0.0..=1.0).contains(&s)) {
                report.add(
                    row.draft
                        .flaw(&CHECK, name, format!("`{name}` is a share of all States, from 0 to 1"))
                        .hint("divide per cent by 100"),
                );
            }
        }
    }
    for (row, c) in ground.each::<Count>() {
        let ends = [("low", c.low), ("best", c.best), ("high", c.high)];
        ordered(row, &ends.map(|(name, n)| (name, Some(f64::from(n)))), report);
    }
}

fn ordered(row: &Row, ends: &[(&str, Option<f64>)], report: &mut Report) {
    let known: Vec<(&str, f64)> = ends.iter().filter_map(|(name, n)| n.map(|n| (*name, n))).collect();
    for pair in known.windows(2) {
        if let [(low_name, low), (high_name, high)] = pair
            && low > high
        {
            let flaw = row.draft.flaw(&CHECK, low_name, format!("`{low_name}` is {low}, above `{high_name}`, {high}"));
            report.add(flaw.hint("put them in order").see(row.draft.file, row.draft.place(high_name), "here"));
        }
    }
}
