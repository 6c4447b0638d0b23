//! Figures of the released program, seen from outside: load, start, pages, memory.

mod http;
mod imports;
mod nginx;
mod server;
mod wrk;

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result};
use mizan_testkit::{Database, TempFolder};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::browser;
use crate::command::{cargo_command, output_of, run_command};
use crate::figures::{Bar, Figure, Unit, finish, median};
use crate::needs::{CHROMIUM, NGINX, POSTGRESQL, WRK};
use crate::only;
use crate::repository::Repository;
use http::Connection;
use nginx::Nginx;
use server::Server;

/// The page that is measured: the overview with the largest dossier.
const OVERVIEW: &str = "/en/pak/";

/// The pages whose first sight on a slow line is measured: the overview and a right.
const SLOW: [&str; 2] = [OVERVIEW, "/en/pak/torture"];

/// Times each start and each load is repeated; the middle one counts.
const REPEATS: usize = 5;

/// Turns of the program and nginx.
const TURNS: usize = 3;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &[])?;
    finish(repository, &measure(repository)?, false)
}

pub(crate) fn measure(repository: &Repository) -> Result<Vec<Figure>> {
    // What is missing is said before minutes of building.
    let (nginx, wrk) = (NGINX.have()?, WRK.have()?);
    POSTGRESQL.have()?;
    CHROMIUM.have()?;
    run_command(&mut cargo_command(repository, ["build", "--release", "--package", "mizan"]))?;
    let program = repository.program("release");

    let mut figures = loads(&program)?;
    let folder = TempFolder::new();
    let db = format!("sqlite:{}", folder.file("mizan.db").display());
    load(&program, &db)?;
    figures.push(ready(&program, &db)?);

    figures.extend(imports::measure(repository, &program)?);
    figures.extend(publishes(&program, &db)?);

    let server = Server::start(&program, &db)?;
    figures.extend(days_never_asked(&server)?);
    figures.push(searches(&server)?);
    figures.extend(asked_again(&server, &nginx, &wrk)?);
    figures.extend(memory(&server)?);
    drop(server);
    figures.extend(slow_line(repository, &program)?);
    Ok(figures)
}

/// Wall time of `mizan load` into an empty store.
fn loads(program: &Path) -> Result<Vec<Figure>> {
    println!("loading into SQLite and PostgreSQL, {REPEATS} times each");
    let mut sqlite = Vec::new();
    for _ in 0..REPEATS {
        let folder = TempFolder::new();
        sqlite.push(load(program, &format!("sqlite:{}", folder.file("mizan.db").display()))?);
    }
    let mut postgres = Vec::new();
    for _ in 0..REPEATS {
        let database = Database::new();
        postgres.push(load(program, &database.url())?);
    }
    Ok(vec![
        Figure::new("load of all dossiers, SQLite", median(sqlite), Unit::Seconds, Bar::Under(3.0)),
        Figure::new("load of all dossiers, PostgreSQL", median(postgres), Unit::Seconds, Bar::Under(6.0)),
    ])
}

fn load(program: &Path, db: &str) -> Result<f64> {
    let started = Instant::now();
    output_of(Command::new(program).args(["load", "--db", db]))?;
    Ok(started.elapsed().as_secs_f64())
}

/// From the start of the process to the first page, on a loaded store.
fn ready(program: &Path, db: &str) -> Result<Figure> {
    println!("starting on a loaded store, {REPEATS} times");
    let mut times = Vec::new();
    for _ in 0..REPEATS {
        let started = Instant::now();
        let server = Server::start(program, db)?;
        times.push(started.elapsed().as_secs_f64() * 1000.0);
        drop(server);
    }
    Ok(Figure::new("ready to serve, on a loaded store", median(times), Unit::Milliseconds, Bar::Under(300.0)))
}

/// Wall time of `mizan publish` of Pakistan in every language, into an empty folder and again.
fn publishes(program: &Path, db: &str) -> Result<Vec<Figure>> {
    println!("publishing Pakistan, {REPEATS} times anew and again");
    let (mut anew, mut again) = (Vec::new(), Vec::new());
    // None is removed before the last is written: disks are slow to use again what was just removed.
    let folders: Vec<TempFolder> = (0..REPEATS).map(|_| TempFolder::new()).collect();
    for folder in &folders {
        for times in [&mut anew, &mut again] {
            let started = Instant::now();
            let into = folder.path();
            output_of(
                Command::new(program).args(["publish", "--db", db, "--country", "PAK", "-o"]).arg(into),
            )?;
            times.push(started.elapsed().as_secs_f64());
        }
    }
    Ok(vec![
        Figure::new("publish of Pakistan in every language", median(anew), Unit::Seconds, Bar::Under(5.0)),
        Figure::new("the same again, nothing changed", median(again), Unit::Seconds, Bar::None),
    ])
}

/// Words that people look for, some misspelt, in both languages.
const WORDS: [&str; 25] = [
    "torture",
    "article",
    "19",
    "health",
    "education",
    "police",
    "women",
    "torchure",
    "disappearance",
    "constitution",
    "religion",
    "press",
    "freedom",
    "minorities",
    "blasphemy",
    "ICCPR",
    "CEDAW",
    "labour",
    "children",
    "acid",
    "تشدد",
    "صحت",
    "تعلیم",
    "خواتین",
    "آئین",
];

/// Questions of two of the words, each asked for the first time.
fn searches(server: &Server) -> Result<Figure> {
    println!("300 questions to the search");
    let mut connection = Connection::open(server.address())?;
    connection.get("/en/search?q=right")?;
    let mut times = Vec::new();
    for (n, one) in WORDS.iter().enumerate() {
        for other in WORDS.iter().skip(n + 1) {
            let words = [one, other].map(|word| utf8_percent_encode(word, NON_ALPHANUMERIC).to_string());
            let started = Instant::now();
            connection.get(&format!("/en/search?q={}", words.join("+")))?;
            times.push(started.elapsed().as_secs_f64() * 1000.0);
        }
    }
    times.sort_by(f64::total_cmp);
    let slow = times.get(times.len() * 99 / 100).copied().context("no question was asked")?;
    Ok(Figure::new("search, 99th percentile of 300 questions", slow, Unit::Milliseconds, Bar::Under(10.0)))
}

/// As a client on the same machine sees them, so a little more than the server's own time.
fn days_never_asked(server: &Server) -> Result<Vec<Figure>> {
    println!("overview pages of 200 days never asked for");
    let mut connection = Connection::open(server.address())?;
    connection.get(OVERVIEW)?;
    let mut times = Vec::new();
    for day in 0..200 {
        let (year, month) = (1990 + day / 6, 1 + day % 6 * 2);
        let started = Instant::now();
        connection.get(&format!("{OVERVIEW}{year}-{month:02}-15/"))?;
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    let slowest = times.iter().copied().fold(0.0, f64::max);
    Ok(vec![
        Figure::new(
            "overview page of a day never asked for",
            median(times),
            Unit::Milliseconds,
            Bar::Under(15.0),
        ),
        Figure::new("the slowest of 200 such pages", slowest, Unit::Milliseconds, Bar::Under(20.0)),
    ])
}

/// Requests a second for one page, Mizan and nginx in turns on the same bytes.
fn asked_again(server: &Server, nginx: &Path, wrk: &Path) -> Result<Vec<Figure>> {
    println!("one page again and again, Mizan and nginx in {TURNS} turns");
    let page = Connection::open(server.address())?.get(OVERVIEW)?;
    let nginx = Nginx::serve(nginx, &page)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(wrk::requests_per_second(wrk, &format!("http://{}{OVERVIEW}", server.address()))?);
        theirs.push(wrk::requests_per_second(wrk, &format!("http://{}/page", nginx.address()))?);
    }
    println!("  Mizan {ours:.0?}, nginx {theirs:.0?}");
    let (ours, theirs) = (median(ours), median(theirs));
    Ok(vec![
        Figure::new("overview page asked for again", ours, Unit::PerSecond, Bar::None),
        Figure::new("nginx, the same bytes as a file", theirs, Unit::PerSecond, Bar::None),
        Figure::new("share of nginx's rate", ours / theirs * 100.0, Unit::PerCent, Bar::AtLeast(70.0)),
    ])
}

/// First paint over 3G in a browser that was never here before.
fn slow_line(repository: &Repository, program: &Path) -> Result<Vec<Figure>> {
    println!("first paint at 400 kbit/s and 400 ms");
    let seen = browser::first_seen(repository, program, &SLOW)?;
    let figure = |(path, ms): (String, f64)| {
        Figure::new(format!("first paint of {path} on 3G"), ms / 1000.0, Unit::Seconds, Bar::Under(2.5))
    };
    Ok(seen.into_iter().map(figure).collect())
}

/// After all of the above.
fn memory(server: &Server) -> Result<Vec<Figure>> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let megabytes = |name: &str| -> Result<f64> {
        let line =
            status.lines().find(|line| line.starts_with(name)).context("no such line in the status")?;
        let kilobytes: f64 = line.split_whitespace().nth(1).context("no number")?.parse()?;
        Ok(kilobytes / 1024.0)
    };
    Ok(vec![
        Figure::new(
            "resident memory after all of this",
            megabytes("VmRSS:")?,
            Unit::Megabytes,
            Bar::Under(120.0),
        ),
        Figure::new("resident memory at its highest", megabytes("VmHWM:")?, Unit::Megabytes, Bar::None),
    ])
}
