//! JSON and its schemas.

use mizan_domain::Fact;
use serde_json::{Value, json};

use super::answers::{closing, comparison, diff, what_if};
use super::country::{assessment, facts, names, rules, text};
use crate::{json, schemas, tables, timeline};

fn valid(name: &str, answer: &Value) {
    let schemas = schemas();
    let schema = schemas.get(name).unwrap_or_else(|| panic!("no schema `{name}`"));
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(answer).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, [""; 0], "{name}");
}

#[test]
fn every_answer_follows_its_schema() {
    let facts = facts();
    let (text, names) = (text(), names(&facts));
    let every: Vec<&Fact> = facts.all().iter().map(AsRef::as_ref).collect();
    valid("assessment", &json::worded(&assessment(), &text, &names).unwrap());
    valid("diff", &json::worded(&diff(), &text, &names).unwrap());
    valid("what-if", &json::worded(&what_if(), &text, &names).unwrap());
    valid("closing", &json::worded(&closing()[0], &text, &names).unwrap());
    valid("comparison", &json::worded(&comparison(), &text, &names).unwrap());
    valid("facts", &json::facts(every.iter().copied(), &text, &names).unwrap());
    valid("fact", &json!(json::FactItem::new(every[0], &text, &names)));
    valid("sources", &json::sources(&names).unwrap());
    valid("timeline", &json!(timeline::entries(&assessment(), &text, &names)));
    let rules = serde_json::from_value(rules()).unwrap();
    valid("method", &json!(tables::Method::new(&rules, &text)));
    assert_eq!(text.problems(), []);
}

#[test]
fn a_schema_refuses_what_is_no_assessment() {
    let facts = facts();
    let mut answer = json::worded(&assessment(), &text(), &names(&facts)).unwrap();
    let schemas = schemas();
    let validator = jsonschema::validator_for(&schemas["assessment"]).unwrap();
    assert!(validator.is_valid(&answer));
    answer["rights"][0]["steps"][0]["level"] = json!({ "known": [3] });
    assert!(!validator.is_valid(&answer));
}

#[test]
fn messages_carry_their_sentences_and_arguments_stay_as_they_are() {
    let facts = facts();
    let answer = json::worded(&assessment(), &text(), &names(&facts)).unwrap();
    let torture = &answer["rights"][0];
    assert_eq!(torture["steps"][1]["rule"]["text"], "One chief provision judged: CAT 1, Partial.");
    assert_eq!(torture["steps"][1]["basis"][0]["says"]["text"], "=Torture Act 2022 answers a part of CAT 1.");
    let finding = &answer["findings"][0];
    assert_eq!(finding["rule"], "weak-capacity", "a rule's id is no message");
    assert_eq!(finding["message"]["args"]["dimension"], json!({ "key": "dimension-resources" }));
    assert!(finding["message"]["text"].as_str().unwrap().contains("weakest dimension: resources"));
    let health = &answer["rights"][1];
    assert!(health["steps"][1]["level"]["not-enough-data"]["would_help"]["text"].is_string());
    assert!(answer["notices"][0]["text"].is_string());
    let back: mizan_assess::Assessment = serde_json::from_value(answer).unwrap();
    assert_eq!(back, assessment(), "what was added is left out again");
}

#[test]
fn the_assessment_as_json() {
    let facts = facts();
    let answer = json::worded(&assessment(), &text(), &names(&facts)).unwrap();
    insta::assert_snapshot!("assessment.json", serde_json::to_string_pretty(&answer).unwrap());
}

#[test]
fn a_table_has_rows_of_json() {
    let facts = facts();
    let table = tables::findings(&assessment(), &text(), &names(&facts));
    let rows = json::rows(&table);
    assert_eq!(rows[0]["severity"], 4);
    assert_eq!(rows[0]["right"], "torture");
    assert_eq!(rows[0]["right_name"], "Freedom from torture");
    assert_eq!(rows[0]["facts"], json!(["xxa.alignment.a1", "xxa.capacity.c1"]));
    assert_eq!(rows[0]["as_of"], "2026-11-24");
    assert_eq!(rows[1].get("since"), None, "what isn't known isn't there");
}

/// The texts of the parts of an XLSX file, one after the other.
fn unpacked(file: &[u8]) -> String {
    use std::io::Read as _;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut all = String::new();
    for n in 0..zip.len() {
        zip.by_index(n).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn a_workbook_has_a_sheet_a_table_and_no_formula() {
    let facts = facts();
    let (text, names) = (text(), names(&facts));
    let every: Vec<&Fact> = facts.all().iter().map(AsRef::as_ref).collect();
    let tables = [tables::assessment(&assessment(), &text, &names), tables::facts(every, &text, &names)];
    let file = crate::xlsx::write(&tables, &text).unwrap();
    let all = unpacked(&file);
    assert!(all.contains("<sheet name=\"assessment\"") && all.contains("<sheet name=\"facts\""));
    assert!(all.contains("state=\"frozen\""), "the header row stays");
    assert!(!all.contains("<f>"), "no formula");
    assert!(all.contains(">'=Torture Act 2022<"), "a name that begins like a formula is kept from being one");
    assert!(!all.contains("rightToLeft"));
    assert_eq!(text.problems(), []);
    assert_eq!(file, crate::xlsx::write(&tables, &text).unwrap(), "the same tables, the same bytes");
    assert!(crate::xlsx::write(&[], &text).is_ok());
}

#[test]
fn sheets_of_a_language_from_right_to_left_run_so() {
    let Some(lang) = mizan_text::Lang::ALL.iter().find(|lang| lang.direction() == "rtl") else { return };
    let text = mizan_text::Text::plain(*lang);
    let facts = facts();
    let file = crate::xlsx::write(&[tables::findings(&assessment(), &text, &names(&facts))], &text).unwrap();
    assert!(unpacked(&file).contains("rightToLeft=\"1\""));
}
