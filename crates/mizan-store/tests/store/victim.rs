//! A process that is killed at its work: this test program, started again.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use mizan_store::DbUrl;

/// The address of the store that the started process writes to.
pub(crate) const STORE: &str = "MIZAN_TEST_CRASH_STORE";

/// A line for the test that started this process.
pub(crate) fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").and_then(|()| out.flush()).unwrap();
}

/// A started process, and what it says.
pub(crate) struct Victim {
    process: Child,
    words: Receiver<String>,
}

impl Victim {
    /// Starts this test program again, for one test alone, with the address of a store and what to bring.
    pub(crate) fn start(test: &str, store: &DbUrl, (name, brought): (&str, &str)) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(STORE, store.to_string())
            .env(name, brought)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(process.stdout.take().unwrap());
        let (tell, words) = channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok).filter(|line| line == "begun" || line == "done") {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        let victim = Self { process, words };
        assert_eq!(victim.words.recv().as_deref(), Ok("begun"), "the started process can't load");
        victim
    }

    /// Kills it after a while (SIGKILL), unless it has done before.
    pub(crate) fn kill_after(mut self, while_: Duration) {
        let end = self.words.recv_timeout(while_);
        assert!(!matches!(end, Err(RecvTimeoutError::Disconnected)), "the started process stopped by itself");
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Even between 0 and 1 (splitmix64).
pub(crate) fn random(seed: &mut u64) -> f64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut bits = *seed;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    let bits = u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap();
    f64::from(bits) / f64::from(u32::MAX)
}
