//! How far a long work has come: a bar on a terminal after half a second, a line every ten seconds
//! elsewhere.

use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::output::{self, Output};

const BAR_AFTER: Duration = Duration::from_millis(500);
const LINE_EVERY: Duration = Duration::from_secs(10);

/// A work whose steps are counted.
pub(crate) struct Progress {
    what: String,
    way: Way,
    begun: Instant,
    said: Instant,
    bar: Option<ProgressBar>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Nothing,
    Bar,
    Lines,
}

impl Way {
    fn of(output: &Output) -> Self {
        match (output.is_quiet(), io::stderr().is_terminal()) {
            (true, _) => Self::Nothing,
            (false, true) => Self::Bar,
            (false, false) => Self::Lines,
        }
    }
}

impl Progress {
    pub(crate) fn new(what: &str, output: &Output) -> Self {
        let now = Instant::now();
        Self { what: what.to_owned(), way: Way::of(output), begun: now, said: now, bar: None }
    }

    /// So many are done, of nobody knows how many.
    pub(crate) fn so_far(&mut self, done: u64) {
        match self.way {
            Way::Bar if self.begun.elapsed() >= BAR_AFTER => {
                let bar = self.bar.get_or_insert_with(|| counter(&self.what));
                bar.set_position(done);
            }
            Way::Lines if self.said.elapsed() >= LINE_EVERY => {
                self.said = Instant::now();
                output::say(&format!("{}: {done}", self.what));
            }
            Way::Nothing | Way::Bar | Way::Lines => {}
        }
    }

    /// So many of so many are done.
    pub(crate) fn at(&mut self, done: usize, total: usize) {
        match self.way {
            Way::Nothing => {}
            Way::Bar if self.begun.elapsed() >= BAR_AFTER => {
                let total = u64::try_from(total).unwrap_or(u64::MAX);
                let bar = self.bar.get_or_insert_with(|| bar(total, &self.what));
                bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
            }
            Way::Bar => {}
            Way::Lines if self.said.elapsed() >= LINE_EVERY => {
                self.said = Instant::now();
                output::say(&format!("{}: {done} / {total}", self.what));
            }
            Way::Lines => {}
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: u64, what: &str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len} · {per_sec} · {eta}");
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> "));
    bar.set_message(what.to_owned());
    bar
}

/// A count that grows.
fn counter(what: &str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg}: {pos} · {per_sec}");
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(what.to_owned());
    bar
}

/// A work of which nobody knows how far it is.
pub(crate) struct Waiting {
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Waiting {
    pub(crate) fn new(what: &str, output: &Output) -> Self {
        let way = Way::of(output);
        if way == Way::Nothing {
            return Self { done: None, thread: None };
        }
        let (done, waits) = mpsc::channel();
        let what = what.to_owned();
        let thread = thread::spawn(move || match way {
            Way::Bar => {
                if waits.recv_timeout(BAR_AFTER) == Err(RecvTimeoutError::Timeout) {
                    let spinner = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
                    spinner.set_message(what);
                    spinner.enable_steady_tick(Duration::from_millis(100));
                    let _ = waits.recv();
                    spinner.finish_and_clear();
                }
            }
            _ => {
                while waits.recv_timeout(LINE_EVERY) == Err(RecvTimeoutError::Timeout) {
                    output::say(&what);
                }
            }
        });
        Self { done: Some(done), thread: Some(thread) }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
