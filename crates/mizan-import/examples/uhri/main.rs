//! How long a made-up export of UHRI takes to read, and how much memory.
//!
//! `cargo run --release -p mizan-import --example uhri -- 270000` reads as many records as they are made;
//! `… -- 270000 FILE` writes them to a file first and reads that.

mod export;

use std::fs::File;
use std::io::{self, BufReader, Write as _};
use std::ops::ControlFlow;
use std::time::Instant;

use export::{Counts, Export};
use mizan_domain::monitoring::Entry;
use mizan_import::{Delivery, Held, Place, ReadError, uhri};

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
    let records = arguments.next().map_or(Ok(270_000), |text| text.parse())?;
    let path = arguments.next();
    let bytes = match &path {
        Some(path) => io::copy(&mut Export::new(records), &mut File::create(path)?)?,
        None => io::copy(&mut Export::new(records), &mut io::sink())?,
    };
    let mut counter = Counter::default();
    let begun = Instant::now();
    read(records, path.as_deref(), &mut counter)?;
    let seconds = begun.elapsed().as_secs_f64();
    let expected = Export::new(records).counts();
    writeln!(
        io::stdout().lock(),
        "{records} records, {} MB: {} asks, {} held (expected {}, {}) in {seconds:.2} s; peak memory {}",
        bytes / 1_000_000,
        counter.0.asks,
        counter.0.held,
        expected.asks,
        expected.held,
        peak_memory().unwrap_or_else(|| "not known".to_owned()),
    )?;
    Ok(())
}

fn read(records: u64, path: Option<&str>, counter: &mut Counter) -> Result<(), ReadError> {
    match path.and_then(|path| File::open(path).ok()) {
        Some(file) => uhri::read(BufReader::new(file), counter),
        None => uhri::read_json(Export::new(records), counter),
    }
}

/// The most that the process has held, where the system says so.
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().to_owned())
}
