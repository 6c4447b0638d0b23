use mizan_domain::PartialDate;
use mizan_domain::kinds::Observation;

use super::Check;
use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

/// Years before this one are rare in the law of human rights.
const FIRST: i16 = 1800;
/// How many years after its edition a dossier may speak of.
const AHEAD: i16 = 25;

pub(crate) const CHECK: Check = Check {
    name: "year-plausible",
    severity: Severity::Warning,
    help: "A year before 1800, or more than 25 years after the dossier's edition, is probably a slip of the pen, such as \
        2091 for 2019. A value was measured in a year that has begun. If the year is right, the warning does no \
        harm.",
    run: Some(run),
};

fn run(ground: &Ground<'_>, report: &mut Report) {
    for mark in ground.marks.iter().filter(|mark| mark.shape.date.is_some()) {
        let last = ground.head(mark.row).map_or(i16::MAX, |head| head.edition.year()).saturating_add(AHEAD);
        if let Ok(year) = mark.text.parse::<PartialDate>().map(PartialDate::year)
            && !(FIRST..=last).contains(&year)
        {
            let message = format!("the year {year} is unlikely");
            report.add(mark.row.draft.flaw(&CHECK, &mark.path, message).hint("is it a slip of the pen?"));
        }
    }
    for (row, x) in ground.each::<Observation>() {
        if let Some(head) = ground.head(row)
            && !(FIRST..=head.edition.year()).contains(&x.year)
        {
            let message = format!("nothing was measured in {} by the edition, {}", x.year, head.edition);
            report.add(row.draft.flaw(&CHECK, "year", message).hint("is it a slip of the pen?"));
        }
    }
}
