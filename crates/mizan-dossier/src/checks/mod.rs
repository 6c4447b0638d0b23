//! The checks, one file each. A check says what is wrong and what to do; it mends nothing.
//!
//! Those without a function to run are made where files are read, and say so.

macro_rules! checks {
    ($($name:ident,)*) => {
        $(pub(crate) mod $name;)*

        /// Every check, in the order in which `mizan check --explain` lists them.
        pub const CHECKS: &[Check] = &[$($name::CHECK,)*];
    };
}

checks! {
    // Files and texts.
    file_readable,
    syntax,
    record_too_long,
    nested_too_deep,
    csv_columns,
    // Records and their fields.
    dossier_head,
    unknown_kind,
    kind_in_scope,
    unknown_field,
    missing_field,
    wrong_type,
    value_not_allowed,
    text_not_empty,
    date_real,
    id_form,
    country_known,
    interval_order,
    duplicate_id,
    duplicate_source,
    // Sources.
    source_present,
    source_exists,
    source_form,
    dispute_says,
    checked_on,
    checked_undated,
    unused_source,
    quotation_length,
    // What records name.
    reference_exists,
    no_cycles,
    // Time.
    dates_in_order,
    periods_disjoint,
    year_plausible,
    // Treaties and commitments.
    protocol_has_parent,
    provision_of_instrument,
    procedure_of_instrument,
    act_and_dates,
    entry_into_force,
    reservation_place,
    // Rights.
    shown_under,
    chief_provision,
    lead_instrument,
    // Law.
    norms_of_alignment,
    bill_not_a_norm,
    judgment_names_norm,
    territory_form,
    // Institutions, reviews, practice, measures.
    mandate_body,
    counts_add_up,
    series_known,
    measure_answers_a_rule,
    measure_weakens_a_factor,
    rules_complete,
    table_rows_numbered,
}

pub(crate) mod form_of_records;

use crate::ground::Ground;
use crate::problem::Severity;
use crate::report::Report;

/// A named check.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its name, as problems bear it.
    pub name: &'static str,
    /// How bad what it finds is.
    pub severity: Severity,
    /// What it looks for, why, and what to do.
    pub help: &'static str,
    /// What looks for it among all records; none where it is found while reading.
    run: Option<fn(&Ground<'_>, &mut Report)>,
}

impl Check {
    /// The check of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        CHECKS.iter().find(|check| check.name == name)
    }
}

/// Runs every check that looks at all records.
pub(crate) fn run(ground: &Ground<'_>, report: &mut Report) {
    for run in CHECKS.iter().filter_map(|check| check.run) {
        run(ground, report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_helps_are_sentences() {
        let mut names: Vec<&str> = CHECKS.iter().map(|c| c.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CHECKS.len());
        for check in CHECKS {
            let sentences = check.help.matches(['.', '?']).count();
            assert!(sentences >= 2 && check.help.ends_with('.'), "{}: {}", check.name, check.help);
            assert!(check.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", check.name);
        }
    }
}
