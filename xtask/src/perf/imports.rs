//! Wall time of `mizan import` of an export as large as UPR Info's of 2015, made up: 42,013 rows, texts of
//! their usual length.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result};
use mizan_testkit::{Database, TempFolder};

use crate::command::output_of;
use crate::figures::{Bar, Figure, Unit, median};
use crate::repository::Repository;

const ROWS: usize = 42_013;
const SESSIONS: usize = 20;
const REPEATS: usize = 5;
/// A text of a recommendation is about so many words long.
const WORDS: usize = 24;

const HEADING: &str = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";

pub(super) fn measure(repository: &Repository, program: &Path) -> Result<Vec<Figure>> {
    println!("importing {ROWS} rows into SQLite and PostgreSQL, {REPEATS} times each");
    let folder = TempFolder::new();
    let file = folder.file("export.csv");
    std::fs::write(&file, made_up(repository)?)?;
    let mut times = (Vec::new(), Vec::new());
    for n in 0..REPEATS {
        let sqlite = format!("sqlite:{}", folder.file(&format!("{n}.db")).display());
        times.0.push(import(program, &sqlite, &file)?);
        let database = Database::new();
        times.1.push(import(program, &database.url(), &file)?);
    }
    Ok(vec![
        Figure::new("import of 42,013 asks, SQLite", median(times.0), Unit::Seconds, Bar::Under(3.0)),
        Figure::new("import of 42,013 asks, PostgreSQL", median(times.1), Unit::Seconds, Bar::Under(6.0)),
    ])
}

fn import(program: &Path, db: &str, file: &Path) -> Result<f64> {
    let started = Instant::now();
    output_of(Command::new(program).args(["import", "--yes", "--db", db]).arg(file))?;
    Ok(started.elapsed().as_secs_f64())
}

/// The export. Names of States are those that the importer knows.
fn made_up(repository: &Repository) -> Result<String> {
    let table = std::fs::read_to_string(repository.path("crates/mizan-import/data/states.csv"))
        .context("the names of States can't be read")?;
    let names: Vec<&str> = table
        .lines()
        .skip(1)
        .filter(|line| line.ends_with(",,,"))
        .filter_map(|line| line.split(',').next())
        .filter(|name| !name.contains('"'))
        .collect();
    let state = |n: usize| names.get(n % names.len()).copied().unwrap_or_default();
    let mut export = HEADING.to_owned();
    for n in 0..ROWS {
        let (to, from) = (state(n / 220), state(n * 7 + 1));
        let answer = if n % 4 == 0 { "Noted" } else { "Accepted" };
        let text: Vec<String> =
            (0..WORDS).map(|word| format!("word{}", (n * 31 + word * 17) % 4_001)).collect();
        let session = n % SESSIONS + 1;
        write!(
            export,
            "\r{to},Asia,OIC,\"{}, row {n}\",{from},Asia,OIC,{answer},{},Other,{session}",
            text.join(" "),
            n % 5 + 1
        )?;
    }
    Ok(export)
}
