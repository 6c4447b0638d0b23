//! Compares a record with the form of its kind, which is also the published JSON Schema, and hands
//! what differs to the check that speaks of it. A test holds the two against each other.

use mizan_domain::{Country, Day, FactId, PartialDate, Slug};
use serde_json::Value;

use super::{country_known, date_real, id_form, interval_order, missing_field, text_not_empty};
use super::{unknown_field, value_not_allowed, wrong_type};
use crate::draft::Draft;
use crate::report::{Flaw, Report};
use crate::shape::{DateForm, Shape, TableShape, TextShape};

/// Reports everything in which a record differs from its form; true if nothing.
pub(crate) fn check(draft: &Draft, shape: &Shape, report: &mut Report) -> bool {
    let mut comparison = Comparison { draft, report, path: String::new(), sound: true };
    comparison.compare(shape, &draft.value);
    comparison.sound
}

struct Comparison<'a> {
    draft: &'a Draft,
    report: &'a mut Report,
    /// Where in the record this is, such as `cite/0/source`.
    path: String,
    sound: bool,
}

impl Comparison<'_> {
    fn compare(&mut self, shape: &Shape, value: &Value) {
        match (shape, value) {
            (Shape::Table(table), Value::Object(fields)) => {
                for (name, field) in fields {
                    match table.field(name) {
                        Some(known) => self.below(name, &known.shape, field),
                        None => self.unknown(name, table),
                    }
                }
                for field in table.fields.iter().filter(|f| f.required && !fields.contains_key(&f.name)) {
                    let flaw = missing_field::flaw(self.draft, &self.path, &field.name, &field.about);
                    self.found(Some(flaw));
                }
            }
            (Shape::List(shape), Value::Array(items)) => {
                for (n, item) in items.iter().enumerate() {
                    self.below(&n.to_string(), shape, item);
                }
            }
            (Shape::Interval, Value::Array(ends)) => {
                for (n, end) in ends.iter().enumerate().filter(|(_, end)| !end.is_i64()) {
                    let flaw = wrong_type::of_interval(self.draft, &format!("{}/{n}", self.path), end);
                    self.found(Some(flaw));
                }
                let flaw = interval_order::of_levels(self.draft, &self.path, value);
                self.found(flaw);
            }
            (Shape::Text(shape), Value::String(text)) => {
                let flaw = self.text(shape, text);
                self.found(flaw);
            }
            (Shape::Whole { least, most }, Value::Number(number)) if number.is_i64() => {
                let n = number.as_i64().unwrap_or_default();
                let flaw = value_not_allowed::beyond(self.draft, &self.path, n, *least, *most);
                self.found(flaw);
            }
            (Shape::Number, Value::Number(_)) | (Shape::Flag, Value::Bool(_)) => {}
            _ => {
                let flaw = wrong_type::flaw(self.draft, &self.path, value, shape);
                self.found(Some(flaw));
            }
        }
    }

    /// Compares a value inside this one.
    fn below(&mut self, name: &str, shape: &Shape, value: &Value) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('/');
        }
        self.path.push_str(name);
        self.compare(shape, value);
        self.path.truncate(length);
    }

    fn text(&self, shape: &TextShape, text: &str) -> Option<Flaw> {
        let (draft, path) = (self.draft, self.path.as_str());
        if let Some(form) = shape.date {
            let real = match form {
                DateForm::Day => text.parse::<Day>().is_ok(),
                DateForm::Any => text.parse::<PartialDate>().is_ok(),
            };
            return (!real).then(|| date_real::flaw(draft, path, text, form));
        }
        if shape.country {
            let known = text.parse::<Country>().is_ok_and(|country| country.code() == text);
            return (!known).then(|| country_known::flaw(draft, path, text));
        }
        if draft.spot.find(path).is_date() {
            return Some(wrong_type::date_for_text(draft, path));
        }
        if shape.id {
            let whole = shape.refers.as_deref() == Some("fact");
            let good = if whole { text.parse::<FactId>().is_ok() } else { text.parse::<Slug>().is_ok() };
            return (!good).then(|| id_form::flaw(draft, path, text));
        }
        if !shape.choices.is_empty() {
            let listed = shape.choices.iter().any(|choice| choice == text);
            return (!listed)
                .then(|| value_not_allowed::choice(draft, path, text, &shape.choices, self.report));
        }
        text_not_empty::of(draft, path, text)
    }

    fn unknown(&mut self, name: &str, table: &TableShape) {
        let flaw = unknown_field::flaw(self.draft, &self.path, name, table, self.report);
        self.found(Some(flaw));
    }

    fn found(&mut self, flaw: Option<Flaw>) {
        if let Some(flaw) = flaw {
            self.sound = false;
            self.report.add(flaw);
        }
    }
}

#[cfg(test)]
mod tests {
    use jsonschema::Validator;
    use mizan_domain::Kind;
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::form::{Form, What};
    use crate::made_up;
    use crate::spot::Spot;

    fn validator(what: What) -> Validator {
        jsonschema::options()
            .with_draft(jsonschema::Draft::Draft7)
            .should_validate_formats(true)
            .with_format("mizan-day", |text: &str| text.parse::<Day>().is_ok())
            .with_format("mizan-date", |text: &str| text.parse::<PartialDate>().is_ok())
            .with_format("mizan-country", |text: &str| text.parse::<Country>().is_ok())
            .build(&Form::of(what).schema)
            .unwrap()
    }

    /// The checks that find something in a value taken as a record.
    fn checks(what: What, value: Value) -> Vec<&'static str> {
        let spot = Spot::leaf(0..0);
        let draft = Draft { what, file: 0, country: None, header: 0..0, value, spot };
        let mut report = Report::default();
        let sound = check(&draft, &Form::of(what).shape, &mut report);
        let found: Vec<&str> = report.into_problems(&[]).iter().map(|p| p.check).collect();
        assert_eq!(sound, found.is_empty());
        found
    }

    /// What somebody might write by mistake.
    fn mistake() -> impl Strategy<Value = Value> {
        prop::sample::select(vec![
            json!(-1),
            json!(300),
            json!(0.5),
            json!("A b"),
            json!("2010-06-31"),
            json!("2010-06"),
            json!("iccpr-19"),
            json!("PKA"),
            json!(true),
            json!([]),
            json!(["x"]),
            json!([1, 2, 3]),
            json!({}),
            json!({ "by": "x" }),
        ])
    }

    /// Puts a value in the place of the n-th value inside another, or takes that away.
    fn change(value: &mut Value, n: &mut usize, new: Option<&Value>) -> bool {
        let mut here = |inner: &mut Value| -> Option<bool> {
            if *n == 0 {
                if let Some(new) = new {
                    *inner = new.clone();
                }
                return Some(new.is_none());
            }
            *n -= 1;
            change(inner, n, new).then_some(false)
        };
        match value {
            Value::Object(fields) => {
                let found =
                    fields.iter_mut().find_map(|(name, inner)| here(inner).map(|gone| (name.clone(), gone)));
                if let Some((name, true)) = &found {
                    fields.remove(name);
                }
                found.is_some()
            }
            Value::Array(items) => {
                let found =
                    items.iter_mut().enumerate().find_map(|(m, inner)| here(inner).map(|gone| (m, gone)));
                if let Some((m, true)) = found {
                    items.remove(m);
                }
                found.is_some()
            }
            _ => false,
        }
    }

    fn kinds() -> impl Strategy<Value = (Kind, Value)> {
        prop::sample::select(Kind::ALL.to_vec())
            .prop_flat_map(|kind| (Just(kind), made_up::value(&Form::of(What::Fact(kind)).shape)))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        /// A record has its form exactly if it fits the JSON Schema that is published.
        #[test]
        fn a_form_is_its_published_schema(
            (kind, mut value) in kinds(),
            n in 0usize..24,
            new in prop::option::of(mistake()),
            extra in prop::bool::weighted(0.1),
        ) {
            let what = What::Fact(kind);
            change(&mut value, &mut n.clone(), new.as_ref());
            if let (true, Some(fields)) = (extra, value.as_object_mut()) {
                fields.insert("colour".to_owned(), json!("red"));
            }
            let found = checks(what, value.clone());
            // Stricter than the schema can say.
            let stricter = ["text-not-empty", "interval-order"];
            if !found.iter().any(|check| stricter.contains(check)) {
                prop_assert_eq!(validator(what).is_valid(&value), found.is_empty(), "{} {:?} {}", kind.name(), found, value);
            }
        }
    }
}
