//! `mizan doctor`

use mizan_store::{Health, Open, Store};
use serde_json::{Value, json};

use crate::arguments::Format;
use crate::exit::{Exit, Outcome};
use crate::loading::Dossiers;
use crate::output::pretty;
use crate::place::Place;
use crate::session::Session;

pub(crate) fn run(session: &Session) -> Outcome {
    let (text, output) = (session.text(), &session.output);
    let place = Place::of(&session.common, text)?;
    let sound = Dossiers::embedded().sound(output)?;
    let dossiers = sound.reading().dossiers.len();
    let edition = sound.into_history().known_at(None).edition().to_owned();
    let health = match Store::open(place.url(), Open::ReadOnly) {
        Ok(store) => Some(store.doctor()?),
        // The one that Mizan keeps is made when it is first needed.
        Err(mizan_store::Error::NotThere { .. }) if matches!(place, Place::Own(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let is_sound = health.as_ref().is_none_or(|health| health.faults.is_empty());
    if matches!(output.format, Format::Json | Format::Jsonl) {
        let answer = json!({
            "version": env!("CARGO_PKG_VERSION"),
            "dossiers": dossiers,
            "edition": edition,
            "store": place.url().to_string(),
            "health": health.as_ref().map(as_json),
        });
        output.write(&if output.format == Format::Json {
            pretty(&answer)?
        } else {
            format!("{answer}\n")
        })?;
    } else {
        let mut lines = vec![
            text.with("cli-doctor-version", &[("version", env!("CARGO_PKG_VERSION").into())]),
            text.with("cli-doctor-dossiers", &[("count", dossiers.into()), ("edition", edition.into())]),
            text.with("cli-doctor-store", &[("store", place.url().to_string().into())]),
        ];
        match &health {
            Some(health) => lines.extend(in_words(health, session)),
            None => lines.push(format!("  {}", text.get("cli-doctor-none"))),
        }
        output.write(&(lines.join("\n") + "\n"))?;
    }
    Ok(if is_sound { Exit::Done } else { Exit::Store })
}

fn in_words(health: &Health, session: &Session) -> Vec<String> {
    let text = session.text();
    let mut lines = vec![
        text.with(
            "cli-doctor-tables",
            &[("schema", health.schema.into()), ("generation", whole(health.generation).into())],
        ),
        text.with(
            "cli-doctor-facts",
            &[
                ("facts", whole(health.facts).into()),
                ("versions", whole(health.fact_versions).into()),
                ("citations", whole(health.citations).into()),
            ],
        ),
        text.with(
            "cli-doctor-sources",
            &[("sources", whole(health.sources).into()), ("versions", whole(health.source_versions).into())],
        ),
    ];
    lines.extend(health.editions.iter().map(|(dossier, moment)| {
        let parts = [("dossier", dossier.into()), ("day", text.date(moment.day()).into())];
        text.with("cli-doctor-edition", &parts)
    }));
    if health.faults.is_empty() {
        lines.push(text.get("cli-doctor-sound"));
    }
    lines.extend(
        health
            .faults
            .iter()
            .map(|fault| text.with("cli-doctor-fault", &[("fault", fault.to_string().into())])),
    );
    if !health.faults.is_empty() {
        lines.push(text.get("cli-doctor-mend"));
    }
    lines.into_iter().map(|line| format!("  {line}")).collect()
}

fn whole(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn as_json(health: &Health) -> Value {
    json!({
        "schema": health.schema,
        "generation": health.generation,
        "facts": health.facts,
        "fact_versions": health.fact_versions,
        "sources": health.sources,
        "source_versions": health.source_versions,
        "citations": health.citations,
        "editions": health.editions.iter().map(|(dossier, moment)| json!({ "dossier": dossier, "edition": moment })).collect::<Vec<_>>(),
        "faults": health.faults.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}
