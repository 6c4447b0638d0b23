//! Broken in any way, dossiers are read to the end: no panic, no hang, every problem in its place.
//!
//! A few seconds in each run, from a seed that is fixed; longer with `MIZAN_FUZZ_SECONDS`, from the seed
//! `MIZAN_FUZZ_SEED` (else the same). Seeds that once failed stand in `tests/seeds`, one a line, and are
//! tried first. A failure names its seed.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use mizan_dossier::{File, Files, read};
use rand::RngExt as _;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use crate::fixture::{Texts, files, small, tests_folder};

/// The longest that reading the small dossiers may take, whatever was done to them.
const LONGEST: Duration = Duration::from_secs(20);

/// What people, editors and attackers put into files.
const TOKENS: &[&str] = &[
    "[[norm]]",
    "[[",
    "]]",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\"\"\"",
    "'''",
    "'",
    "=",
    ".",
    ",",
    ";",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "\\",
    "\\u0000",
    "\u{feff}",
    "\u{202e}",
    "é",
    "اردو",
    "🦀",
    "[dossier]",
    "[[source]]",
    "[[rules.rule]]",
    "id = \"x\"\n",
    "id = \"iccpr\"\n",
    "from = 2010-06-31",
    "from = 9999-12-31",
    "until = \"0000\"",
    "until = \"-9999\"",
    "1979-05-27T07:32:00Z",
    "1e999",
    "-inf",
    "nan",
    "0xFFFFFFFFFFFFFFFFF",
    "99999999999999999999",
    "true",
    "null",
    "a.b.c.d.e.f.g.h.i.j.k.l.m.n = 1",
    "x = {a = {a = {a = {a = 1}}}}",
    "cite = []",
    "parent = \"iccpr-op1\"",
    "shown_under = \"torture\"",
    "level = [4, 0]",
    "country = \"XXB\"",
    "PAK",
    ",,,,",
    "\"\"",
    "source = \"report\"",
];

#[test]
fn mutated_dossiers_are_read_to_the_end() {
    let base = small();
    for seed in kept_seeds() {
        try_seed(&base, seed);
    }
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let time = Duration::from_secs(number("MIZAN_FUZZ_SECONDS").unwrap_or(3));
    let mut seed = number("MIZAN_FUZZ_SEED").unwrap_or(20_261_124);
    let begun = Instant::now();
    let mut tried = 0;
    while begun.elapsed() < time || tried < 20 {
        try_seed(&base, seed);
        seed = seed.wrapping_add(1);
        tried += 1;
    }
    println!("{tried} mutated dossiers in {:?}", begun.elapsed());
}

fn kept_seeds() -> Vec<u64> {
    let mut seeds = Vec::new();
    for entry in fs::read_dir(tests_folder().join("seeds")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        seeds.extend(
            text.lines().filter(|l| !l.starts_with('#')).map(|line| line.trim().parse::<u64>().unwrap()),
        );
    }
    seeds
}

fn try_seed(base: &Texts, seed: u64) {
    let texts = mutated(base, seed);
    let begun = Instant::now();
    let read = catch_unwind(AssertUnwindSafe(|| examine(&files(&texts))));
    let time = begun.elapsed();
    let advice = format!("seed {seed}: add it to tests/seeds");
    assert!(time < LONGEST, "{advice}: took {time:?}");
    if let Err(panic) = read {
        println!("{advice}");
        std::panic::resume_unwind(panic);
    }
}

/// Reads, and looks at every problem.
fn examine(files: &Files) {
    let reading = read(files);
    let by_path: BTreeMap<&str, &File> = files.iter().map(|file| (file.path.as_str(), file)).collect();
    for problem in &reading.problems {
        let text: &Arc<str> = &by_path[problem.file.as_str()].text;
        let line = text.split('\n').nth(problem.line as usize - 1).unwrap_or_else(|| panic!("{problem}"));
        let width = u32::try_from(line.chars().count()).unwrap();
        assert!(problem.column >= 1 && problem.column <= width + 1, "{problem}: {line}");
        assert!(problem.end_column > problem.column, "{problem}");
        assert!(!problem.message.is_empty() && problem.message.len() < 2_000, "{problem}");
        let changed = problem.text.contains('\u{fffd}');
        assert!(changed || line.contains(problem.text.as_str()), "{problem}: {:?} {line:?}", problem.text);
        assert!(!problem.to_string().chars().any(char::is_control), "{problem:?}");
        serde_json::to_string(problem).unwrap();
    }
    // What was understood can be written, and is understood again.
    if reading.is_sound() {
        for head in &reading.dossiers {
            mizan_dossier::write(head, &reading.facts, &reading.sources);
        }
    }
}

fn mutated(base: &Texts, seed: u64) -> Texts {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut texts = base.clone();
    let paths: Vec<String> = base.keys().cloned().collect();
    for _ in 0..rng.random_range(1..4) {
        let path = &paths[rng.random_range(0..paths.len())];
        let mut bytes = texts.remove(path).unwrap_or_default().into_bytes();
        for _ in 0..rng.random_range(1..8) {
            mutate(&mut rng, &mut bytes);
        }
        // Files that aren't text are refused before they are read: here they are made text.
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match rng.random_range(0..40) {
            0 => {}
            1 => {
                let other = paths[rng.random_range(0..paths.len())].clone();
                texts.insert(other, text);
            }
            2 => {
                texts.insert(path.replace("xxa/", "xxb/"), text);
            }
            _ => {
                texts.insert(path.clone(), text);
            }
        }
    }
    texts
}

fn mutate(rng: &mut ChaCha8Rng, bytes: &mut Vec<u8>) {
    if bytes.is_empty() {
        bytes.extend(TOKENS[rng.random_range(0..TOKENS.len())].bytes());
        return;
    }
    let at = rng.random_range(0..bytes.len());
    match rng.random_range(0..9) {
        0 => bytes[at] ^= 1 << rng.random_range(0..8),
        1 => bytes[at] = rng.random_range(32..127),
        2 => bytes.truncate(at),
        3 => {
            let end = bytes.len().min(at + rng.random_range(1..40));
            bytes.drain(at..end);
        }
        4 | 5 => {
            let token = TOKENS[rng.random_range(0..TOKENS.len())];
            bytes.splice(at..at, token.bytes());
        }
        6 => {
            let token = TOKENS[rng.random_range(0..TOKENS.len())].repeat(rng.random_range(1..300));
            bytes.splice(at..at, token.bytes());
        }
        7 => {
            let mut lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
            let (a, b) = (rng.random_range(0..lines.len()), rng.random_range(0..lines.len()));
            lines.swap(a, b);
            *bytes = lines.join(&b'\n');
        }
        _ => {
            let end = bytes.len().min(at + rng.random_range(1..400));
            let copy = bytes[at..end].to_vec();
            let to = rng.random_range(0..bytes.len());
            bytes.splice(to..to, copy);
        }
    }
}
