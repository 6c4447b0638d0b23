//! `mizan import`

use std::ops::ControlFlow;
use std::path::Path;

use mizan_domain::monitoring::{Entry, Level};
use mizan_import::{Delivery, Held, Outside, Place as Row};
use mizan_report::json;
use mizan_report::tables::monitoring::{self, HeldLine, ImportLine};
use mizan_store::{DryRun, Fewer, ImportFile, Imported, Intake, Open, Store, Tally};
use serde_json::{Map, Value, json};

use crate::arguments::{Format, Import, ImportWhat};
use crate::clock;
use crate::exit::{Exit, Failure, Outcome};
use crate::interrupt;
use crate::loading;
use crate::output::Answer;
use crate::place::Place;
use crate::progress::Progress;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Import) -> Outcome {
    let place = Place::of(&session.common, session.text())?;
    if let Place::Own(own) = &place {
        // The store that Mizan keeps has its dossiers before anything else.
        drop(loading::up_to_date(own, &session.output)?);
    }
    let there = |how| Store::open(place.url(), how);
    match (&asked.what, &asked.file) {
        (Some(ImportWhat::List), _) => list(session, &there(Open::ReadOnly)?),
        (Some(ImportWhat::Held { id }), _) => held(session, &there(Open::ReadOnly)?, *id),
        (Some(ImportWhat::Undo { id }), _) => undo(session, &there(Open::Existing)?, *id),
        (None, Some(file)) => {
            let dry = if asked.yes { DryRun::No } else { DryRun::Yes };
            let (store, _scratch) = loading::to_write(&place, dry)?;
            bring_in(session, &store, asked, (file, dry))
        }
        (None, None) => Err(Failure::silent(Exit::Usage)),
    }
}

fn bring_in(session: &Session, store: &Store, asked: &Import, (path, dry): (&Path, DryRun)) -> Outcome {
    let text = session.text();
    let outside = Outside::open(path)?;
    let file = ImportFile {
        series: outside.form().name().to_owned(),
        name: outside.name().to_owned(),
        digest: outside.digest().to_owned(),
        at: clock::now(),
    };
    let fewer = if asked.accept_fewer { Fewer::Accept } else { Fewer::Refuse };
    let mut held = Vec::new();
    let imported = store.import(&file, fewer, dry, |intake| {
        let reading = text.with("import-reading", &[("file", file.name.as_str().into())]);
        let progress = Progress::new(&reading, &session.output);
        deliver(&outside, intake, progress, &mut held)
    })?;
    give(session, &file, &imported, &held, outside.form().level())?;
    let word = match imported.id {
        Some(id) => text.with("import-done", &[("id", id.into())]),
        None if imported.is_change() => text.get("import-preview"),
        None => text.get("import-nothing-new"),
    };
    session.output.say(&word);
    Ok(Exit::Done)
}

/// Hands what the reader finds to the store.
fn deliver(
    outside: &Outside,
    intake: &mut Intake<'_>,
    progress: Progress,
    held: &mut Vec<Held>,
) -> Outcome<()> {
    let _careful = interrupt::careful();
    let mut handing = Handing { outside, intake, progress, entries: 0, held, stopped: None };
    let read = outside.read(&mut handing);
    match handing.stopped {
        Some(failure) => Err(failure),
        None => Ok(read?),
    }
}

/// From a reader to the store.
struct Handing<'h, 'i, 'c> {
    outside: &'h Outside,
    intake: &'i mut Intake<'c>,
    progress: Progress,
    entries: u64,
    held: &'h mut Vec<Held>,
    stopped: Option<Failure>,
}

impl Handing<'_, '_, '_> {
    fn go_on(&mut self, done: Result<(), mizan_store::Error>) -> ControlFlow<()> {
        self.stopped = match done {
            Err(error) => Some(error.into()),
            Ok(()) if interrupt::asked() => Some(mizan_store::Error::Interrupted.into()),
            Ok(()) => return ControlFlow::Continue(()),
        };
        ControlFlow::Break(())
    }
}

impl Delivery for Handing<'_, '_, '_> {
    fn entry(&mut self, at: Row, entry: Entry) -> ControlFlow<()> {
        self.entries += 1;
        if self.entries.is_multiple_of(1_000) {
            self.progress.so_far(self.entries);
        }
        let scope = self.outside.form().scope(&entry);
        let done = self.intake.entry(at.0, &scope, &entry);
        self.go_on(done)
    }

    fn held(&mut self, held: Held) -> ControlFlow<()> {
        let done = self.intake.held(held.at.0, held.column.as_deref(), held.why.name(), &held.why.value());
        self.held.push(held);
        self.go_on(done)
    }
}

/// What the file brings, and what it would change or has changed.
fn give(
    session: &Session,
    file: &ImportFile,
    imported: &Imported,
    held: &[Held],
    main: Level,
) -> Outcome<()> {
    let text = session.text();
    let held = || -> Vec<HeldLine> { held.iter().map(line).collect() };
    let answer = Answer {
        json: Box::new(|| {
            let of = |level: Level| imported.levels.get(&level).copied().unwrap_or_default();
            let (tally, levels) = (of(main), Level::ALL.iter().filter(|l| imported.levels.contains_key(l)));
            let levels: Map<String, Value> =
                levels.map(|level| (level.name().to_owned(), tallied(of(*level)))).collect();
            let answers = imported.answers.iter().filter(|((level, _), _)| *level == main);
            let answers: Map<String, Value> =
                answers.map(|((_, answer), count)| (answer.clone(), (*count).into())).collect();
            Ok(json!({
                "file": file.name, "digest": file.digest, "data_set": file.series, "import": imported.id,
                "unit": main.name(), "new": tally.new, "changed": tally.changed,
                "identical": tally.identical, "gone": tally.gone, "held": imported.held,
                "answers": answers, "levels": levels,
                "held_rows": json::rows(&monitoring::held(held(), String::new(), text)),
            }))
        }),
        tables: Box::new(|| {
            let parts = [
                ("file", file.name.as_str().into()),
                ("series", text.get(&format!("series-{}", file.series)).into()),
            ];
            let rows = imported.levels.iter().map(|(level, tally)| {
                (level.name(), [tally.new, tally.changed, tally.identical, tally.gone])
            });
            let title = text.with("import-title", &parts);
            let answers =
                imported.answers.iter().map(|((level, answer), n)| (level.name(), answer.as_str(), *n));
            let mut tables = vec![monitoring::import(rows, answers, title, text)];
            if imported.held > 0 {
                let title = text.with("import-held", &[("count", imported.held.into())]);
                tables.push(monitoring::held(held(), title, text));
            }
            tables
        }),
        lines: None,
        drawn: None,
    };
    session.output.give(&answer)
}

fn tallied(tally: Tally) -> Value {
    json!({ "new": tally.new, "changed": tally.changed, "identical": tally.identical, "gone": tally.gone })
}

fn list(session: &Session, store: &Store) -> Outcome {
    let text = session.text();
    let imports = store.imports()?;
    if imports.is_empty() {
        session.output.say(&text.get("import-none"));
    }
    let table = || {
        let lines = imports.iter().map(|import| ImportLine {
            id: import.id,
            series: &import.series,
            file: &import.file,
            imported: &import.imported,
            undone: import.undone.as_deref(),
        });
        monitoring::imports(lines, text)
    };
    let answer = Answer {
        json: Box::new(|| Ok(json::rows(&table()))),
        tables: Box::new(|| vec![table()]),
        lines: None,
        drawn: None,
    };
    session.output.give(&answer)?;
    Ok(Exit::Done)
}

fn held(session: &Session, store: &Store, id: u64) -> Outcome {
    let text = session.text();
    if store.imports()?.iter().all(|import| import.id != id) {
        return Err(mizan_store::Error::NoImport { id }.into());
    }
    let rows = store.held_rows(id)?;
    let table = || {
        let lines = rows.iter().map(|row| HeldLine {
            row: row.place,
            column: row.column.clone(),
            why: row.why.clone(),
            value: row.value.clone(),
        });
        monitoring::held(lines, text.with("import-held-title", &[("id", id.into())]), text)
    };
    let answer = Answer {
        json: Box::new(|| Ok(json::rows(&table()))),
        tables: Box::new(|| vec![table()]),
        lines: None,
        drawn: None,
    };
    session.output.give(&answer)?;
    Ok(Exit::Done)
}

fn undo(session: &Session, store: &Store, id: u64) -> Outcome {
    let text = session.text();
    let tally = store.undo_import(id, clock::now())?;
    if matches!(session.output.format, Format::Json | Format::Jsonl) {
        let answer = json!({ "undone": id, "gone": tally.gone, "believed_again": tally.new });
        session.output.write(&format!("{answer}\n"))?;
        return Ok(Exit::Done);
    }
    let parts = [("id", id.into()), ("gone", tally.gone.into()), ("back", tally.new.into())];
    session.output.write(&(text.with("import-undone", &parts) + "\n"))?;
    Ok(Exit::Done)
}

/// A held row, as people read it.
fn line(held: &Held) -> HeldLine {
    HeldLine {
        row: held.at.0,
        column: held.column.clone(),
        why: held.why.name().to_owned(),
        value: held.why.value(),
    }
}
