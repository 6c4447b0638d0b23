//! `mizan export`

use std::collections::BTreeMap;
use std::path::Path;

use mizan_domain::{Country, Fact, Source};
use mizan_dossier::{Head, write};
use mizan_report::{Table, csv, json, tables};

use crate::arguments::{Export, Format};
use crate::exit::{Exit, Failure, Outcome};
use crate::files::{write_all, write_new};
use crate::lookup;
use crate::output::pretty;
use crate::session::{Known, Session};

/// Under which licence the facts that come with Mizan may be used.
const LICENCE: &str = "CC BY 4.0";

pub(crate) fn run(session: &Session, asked: &Export) -> Outcome {
    let (text, output) = (session.text(), &session.output);
    let folder = asked.output.as_deref();
    if output.format == Format::Table && folder.is_none() {
        return Err(Failure::new(Exit::Usage, text.get("cli-export-needs-folder")));
    }
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let facts: Vec<Fact> = known.facts.about(country).map(|fact| fact.as_ref().clone()).collect();
    let names = known.names(Some(country));
    match (output.format, folder) {
        (Format::Table, Some(folder)) => dossier(session, &known, country, &facts, folder)?,
        (Format::Csv, folder) => {
            let all = [tables::facts(&facts, text, &names), tables::sources(text, &names)];
            match folder {
                Some(folder) => write_all(session, folder, &package(&all, text)?)?,
                None => output.write(&csv::write(all.get(..1).unwrap_or_default())?)?,
            }
        }
        (Format::Json, folder) => {
            let items = pretty(&json::facts(&facts, text, &names)?)?;
            match folder {
                Some(folder) => {
                    let sources = pretty(&json::sources(&names)?)?;
                    let files = [("facts.json", items), ("sources.json", sources)];
                    let files = files.map(|(name, content)| (name.to_owned(), content));
                    write_all(session, folder, &BTreeMap::from(files))?;
                }
                None => output.write(&items)?,
            }
        }
        _ => return Err(Failure::new(Exit::Usage, text.get("cli-export-as"))),
    }
    Ok(Exit::Done)
}

/// Tables as CSV, each with what describes its columns beside it.
fn package(all: &[Table], text: &mizan_text::Text) -> Outcome<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for table in all {
        let name = format!("{}.csv", table.name);
        files.insert(name.clone(), csv::write(std::slice::from_ref(table))?);
        files.insert(format!("{name}-metadata.json"), pretty(&csv::metadata(table, &name, text))?);
    }
    Ok(files)
}

/// The folder of a dossier; `mizan load` and `mizan check` take it as it is.
fn dossier(session: &Session, known: &Known, country: Country, facts: &[Fact], folder: &Path) -> Outcome<()> {
    let names = known.names(Some(country));
    let title = session.text().country(&names, country);
    let Some(newest) = facts.iter().max_by_key(|fact| fact.recorded.from) else { return Ok(()) };
    let edition = newest.recorded.from.day();
    let head = Head {
        folder: country.lower(),
        title,
        country: Some(country),
        edition,
        reviewed: edition,
        by: newest.recorded.by.clone(),
        why: newest.recorded.why.clone(),
        licence: LICENCE.to_owned(),
    };
    let sources: Vec<Source> = known.facts.sources().values().map(|source| source.as_ref().clone()).collect();
    // The folder of a dossier is named after its country: there the program looks for whose it is.
    let named_so = folder.file_name().is_some_and(|name| name == head.folder.as_str());
    let prefix = format!("{}/", head.folder);
    let files = write(&head, facts, &sources).into_iter().map(|(path, content)| {
        if named_so {
            (path.strip_prefix(&prefix).unwrap_or(&path).to_owned(), content)
        } else {
            (path, content)
        }
    });
    write_new(session, folder, &files.collect())
}
