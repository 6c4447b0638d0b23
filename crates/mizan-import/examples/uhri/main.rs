//! How long a made-up export of UHRI takes to read, and how much memory.
//!
//! `cargo run --release -p mizan-import --example uhri -- read 270000` reads as many records as they are
//! made; `… -- write 270000 FILE` writes them, as JSON or (`.xlsx`) as a workbook, and
//! `… -- read 270000 FILE` reads that.

mod export;
mod workbook;

use std::fs::File;
use std::io::{self, BufReader, Write as _};
use std::ops::ControlFlow;
use std::time::Instant;

use export::{Counts, Export};
use mizan_domain::monitoring::Entry;
use mizan_import::{Delivery, Held, Place, uhri};

/// Counts what is found, and keeps nothing.
#[derive(Default)]
struct Counter(Counts);

impl Delivery for Counter {
    fn entry(&mut self, _: Place, _: Entry) -> ControlFlow<()> {
        self.0.asks += 1;
        ControlFlow::Continue(())
    }

    fn held(&mut self, _: Held) -> ControlFlow<()> {
        self.0.held += 1;
        ControlFlow::Continue(())
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let records = arguments.next().map_or(Ok(270_000), |text| text.parse())?;
    let path = arguments.next();
    match (what.as_str(), path) {
        ("write", Some(path)) => write(records, &path),
        ("read", path) => read(records, path.as_deref()),
        _ => Err("call it with `write RECORDS FILE` or `read RECORDS [FILE]`".into()),
    }
}

/// Writes an export, as a workbook where the file's name says so.
fn write(records: u64, path: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut file = File::create(path)?;
    if path.ends_with(".xlsx") {
        workbook::write(records, file)?;
    } else {
        io::copy(&mut Export::new(records), &mut file)?;
    }
    Ok(())
}

/// Reads a file, or records as they are made.
fn read(records: u64, path: Option<&str>) -> Result<(), Box<dyn std::error::Error>> {
    let mut counter = Counter::default();
    let begun = Instant::now();
    match path {
        Some(path) => uhri::read(BufReader::new(File::open(path)?), &mut counter)?,
        None => uhri::read_json(Export::new(records), &mut counter)?,
    }
    let seconds = begun.elapsed().as_secs_f64();
    let expected = Export::new(records).counts();
    writeln!(
        io::stdout().lock(),
        "{records} records: {} asks, {} held (expected {}, {}) in {seconds:.2} s; peak memory {}",
        counter.0.asks,
        counter.0.held,
        expected.asks,
        expected.held,
        peak_memory().unwrap_or_else(|| "not known".to_owned()),
    )?;
    Ok(())
}

/// The most that the process has held, where the system says so.
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().to_owned())
}
