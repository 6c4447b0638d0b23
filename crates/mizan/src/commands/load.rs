//! `mizan load`

use std::time::Instant;

use mizan_store::DryRun;
use serde_json::json;

use crate::arguments::{Format, Load};
use crate::exit::{Exit, Outcome};
use crate::loading::{self, Dossiers, load};
use crate::output::pretty;
use crate::place::Place;
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
    let (store, scratch) = loading::to_write(&place, dry)?;
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
