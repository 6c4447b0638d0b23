//! `mizan load`

use std::time::Instant;

use mizan_store::{DryRun, Open, Store};
use serde_json::json;

use crate::arguments::{Format, Load};
use crate::exit::{Exit, Outcome};
use crate::loading::{Dossiers, load};
use crate::output::pretty;
use crate::place::{self, Place, Scratch};
use crate::problems;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Load) -> Outcome {
    let begun = Instant::now();
    let output = &session.output;
    let place = Place::of(&session.common, session.text())?;
    let dossiers = match &asked.path {
        Some(path) => Dossiers::of_folder(path)?.with_reference(),
        None => Dossiers::embedded(),
    };
    let mark = asked.path.is_none().then(|| dossiers.mark());
    let sound = dossiers.sound(output)?;
    let warnings = &sound.reading().problems;
    if !warnings.is_empty() && asked.path.is_some() {
        problems::say_total(warnings, None, output);
    }
    let dry = if asked.dry_run { DryRun::Yes } else { DryRun::No };
    let (store, scratch) = store(&place, dry)?;
    let changes = load(&store, &sound, dry, output)?;
    if let (Place::Own(own), Some(mark), DryRun::No) = (&place, mark, dry) {
        own.note_loaded(&mark);
    }
    drop((store, scratch));
    let seconds = begun.elapsed().as_secs_f64();
    if dry == DryRun::Yes {
        output.say(&session.text().get("cli-dry-run"));
    }
    let (facts, sources) = (&changes.facts, &changes.sources);
    let counts = [
        ("added", facts.added.len() + sources.added.len()),
        ("changed", facts.corrected.len() + sources.corrected.len()),
        ("ended", facts.ended.len() + sources.ended.len()),
        ("unchanged", facts.unchanged.len() + sources.unchanged.len()),
    ];
    if matches!(output.format, Format::Json | Format::Jsonl) {
        let mut answer = json!({
            "facts": { "added": facts.added, "changed": facts.corrected, "ended": facts.ended, "unchanged": facts.unchanged.len() },
            "sources": { "added": sources.added, "changed": sources.corrected, "ended": sources.ended, "unchanged": sources.unchanged.len() },
            "dry_run": asked.dry_run,
            "seconds": seconds,
        });
        if let Some(fields) = answer.as_object_mut() {
            fields.extend(counts.map(|(name, count)| (name.to_owned(), count.into())));
        }
        let answer = if output.format == Format::Json { pretty(&answer)? } else { format!("{answer}\n") };
        output.write(&answer)?;
        return Ok(Exit::Done);
    }
    let mut parts: Vec<(&str, mizan_text::Value)> = counts.map(|(name, count)| (name, count.into())).to_vec();
    parts.push(("seconds", format!("{seconds:.1}").into()));
    output.write(&(session.text().with("cli-loaded", &parts) + "\n"))?;
    Ok(Exit::Done)
}

/// The store to load into. A dry run makes none: where there is none, it is tried in a folder of its own.
fn store(place: &Place, dry: DryRun) -> Outcome<(Store, Option<Scratch>)> {
    if dry == DryRun::Yes {
        return match Store::open(place.url(), Open::Existing) {
            Err(mizan_store::Error::NotThere { .. }) => {
                let scratch = place::scratch()?;
                let store = Store::open(&place::sqlite(&scratch.file())?, Open::Create)?;
                Ok((store, Some(scratch)))
            }
            opened => Ok((opened?, None)),
        };
    }
    if let Place::Own(own) = place {
        own.make_folder()?;
    }
    Ok((Store::open(place.url(), Open::Create)?, None))
}
