//! `mizan schema`

use std::collections::BTreeMap;

use mizan_assess::Plan;
use serde_json::Value;

use crate::arguments::{Format, Schema};
use crate::exit::{Exit, Failure, Outcome};
use crate::files::write_all;
use crate::lookup;
use crate::output::pretty;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Schema) -> Outcome {
    let output = &session.output;
    if !matches!(output.format, Format::Table | Format::Json) {
        return Err(Failure::new(Exit::Usage, output.text.get("cli-format-of-schema")));
    }
    let all = all();
    if let Some(folder) = &asked.output {
        let mut files = BTreeMap::new();
        for (name, schema) in &all {
            files.insert(format!("{name}.json"), pretty(schema)?);
        }
        write_all(session, folder, &files)?;
        return Ok(Exit::Done);
    }
    match &asked.name {
        Some(name) => {
            let name = name.strip_suffix(".json").unwrap_or(name);
            let schema = all.get(name).ok_or_else(|| no_schema(session, name, &all))?;
            output.write(&pretty(schema)?)?;
        }
        None => output.write(&all.keys().map(|name| format!("{name}\n")).collect::<String>())?,
    }
    Ok(Exit::Done)
}

/// Of dossier files by kind of record, of answers, and of plans; no two have one name.
pub(crate) fn all() -> BTreeMap<String, Value> {
    let of_files = mizan_dossier::schemas()
        .into_iter()
        .map(|(file, schema)| (file.strip_suffix(".json").unwrap_or(&file).to_owned(), schema));
    let of_answers = mizan_report::schemas().into_iter().map(|(name, schema)| (name.to_owned(), schema));
    let plan = schemars::SchemaGenerator::default().into_root_schema_for::<Plan>().to_value();
    of_files.chain(of_answers).chain([("plan".to_owned(), plan)]).collect()
}

fn no_schema(session: &Session, name: &str, all: &BTreeMap<String, Value>) -> Failure {
    let names: Vec<&str> = all.keys().map(String::as_str).collect();
    let there = vec![("schemas", names.join(" ").into())];
    lookup::none(session, "cli-no-schema", name, names.iter().map(|name| (*name, *name)), there)
}
