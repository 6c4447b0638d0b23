//! Compares a record with the JSON Schema of its kind, and hands what differs to the check that
//! speaks of it.

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::LocationSegment;
use serde_json::Value;

use super::{country_known, date_real, id_form, interval_order, missing_field, unknown_field};
use super::{value_not_allowed, wrong_type};
use crate::draft::Draft;
use crate::form::Form;
use crate::report::{Flaw, Report};
use crate::shape::{Shape, TextShape};

/// Reports everything in which a record differs from its form; true if nothing.
pub(crate) fn check(draft: &Draft, form: &Form, report: &mut Report) -> bool {
    // Without a validator, which no form lacks, the types themselves still refuse what is wrong.
    let Some(validator) = form.validator() else { return true };
    if validator.is_valid(&draft.value) {
        return true;
    }
    let mut seen = BTreeSet::new();
    for error in validator.iter_errors(&draft.value) {
        let path = path(&error);
        // A text that is no date may also break a pattern: one report a place.
        let single = !matches!(
            error.kind(),
            ValidationErrorKind::AdditionalProperties { .. } | ValidationErrorKind::Required { .. }
        );
        if single && !seen.insert(path.clone()) {
            continue;
        }
        for flaw in flaws(draft, form, &error, &path, report) {
            report.add(flaw);
        }
    }
    false
}

fn path(error: &ValidationError<'_>) -> String {
    let parts: Vec<String> = error
        .instance_path()
        .segments()
        .map(|segment| match segment {
            LocationSegment::Property(name) => name.into_owned(),
            LocationSegment::Index(n) => n.to_string(),
        })
        .collect();
    parts.join("/")
}

fn flaws(draft: &Draft, form: &Form, error: &ValidationError<'_>, path: &str, report: &Report) -> Vec<Flaw> {
    let value: &Value = error.instance();
    let shape = form.shape.at(path);
    let text = match (shape, value) {
        (Some(Shape::Text(shape)), Value::String(text)) => Some((shape, text.as_str())),
        _ => None,
    };
    match (error.kind(), text, shape) {
        (ValidationErrorKind::AdditionalProperties { unexpected }, _, Some(Shape::Table(table))) => {
            unexpected.iter().map(|name| unknown_field::flaw(draft, path, name, table, report)).collect()
        }
        (ValidationErrorKind::Required { property: Value::String(name) }, _, Some(Shape::Table(table))) => {
            let about = table.field(name).map_or("", |f| f.about.as_str());
            vec![missing_field::flaw(draft, path, name, about)]
        }
        (_, Some((TextShape { date: Some(form), .. }, text)), _) => {
            vec![date_real::flaw(draft, path, text, *form)]
        }
        (_, Some((TextShape { country: true, .. }, text)), _) => vec![country_known::flaw(draft, path, text)],
        (_, Some((TextShape { id: true, .. }, text)), _) => vec![id_form::flaw(draft, path, text)],
        (_, Some((shape, text)), _) if !shape.choices.is_empty() => {
            vec![value_not_allowed::choice(draft, path, text, &shape.choices, report)]
        }
        (
            ValidationErrorKind::MinItems { .. } | ValidationErrorKind::MaxItems { .. },
            _,
            Some(Shape::Interval),
        ) => interval_order::of_levels(draft, path, value).into_iter().collect(),
        (ValidationErrorKind::Minimum { limit }, _, _) => {
            vec![value_not_allowed::range(draft, path, value, "less", limit)]
        }
        (ValidationErrorKind::Maximum { limit }, _, _) => {
            vec![value_not_allowed::range(draft, path, value, "more", limit)]
        }
        (_, _, Some(shape)) => vec![wrong_type::flaw(draft, path, value, shape)],
        (_, _, None) => vec![wrong_type::of_item(draft, path, value)],
    }
}
