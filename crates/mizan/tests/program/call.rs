//! Calls of the program, and the store that most of them read.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use mizan_testkit::TempFolder;
use serde_json::Value;

/// A home whose store holds the dossiers that come with Mizan. Every test is a process of its own, so
/// the first that needs it loads it, and the others of the same run find it.
pub(crate) fn home() -> &'static Path {
    static HOME: OnceLock<PathBuf> = OnceLock::new();
    HOME.get_or_init(|| {
        let run = std::env::var("NEXTEST_RUN_ID").unwrap_or_else(|_| std::process::id().to_string());
        let shared = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("home-{run}"));
        if !shared.exists() {
            let own = shared.with_extension(std::process::id().to_string());
            std::fs::create_dir_all(&own).unwrap();
            let done = program(&own).arg("load").output().unwrap();
            assert!(done.status.success(), "{}", said(&done));
            // Whoever is first wins; the others throw theirs away.
            if std::fs::rename(&own, &shared).is_err() {
                std::fs::remove_dir_all(&own).unwrap();
            }
        }
        shared
    })
}

/// The program, with nothing of the machine's settings but the home.
pub(crate) fn program(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mizan"));
    command.env_clear().env("HOME", home);
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    program(home()).args(arguments).output().unwrap()
}

/// What a successful call answers.
pub(crate) fn answer(arguments: &[&str]) -> String {
    let done = run(arguments);
    assert!(done.status.success(), "{arguments:?}: {}", said(&done));
    String::from_utf8(done.stdout).unwrap()
}

pub(crate) fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// Everything that a call said, beside its answer.
pub(crate) fn said(done: &Output) -> String {
    String::from_utf8_lossy(&done.stderr).into_owned()
}

/// A call ends with an exit code and says why.
#[track_caller]
pub(crate) fn ends(arguments: &[&str], code: i32, says: &str) {
    ends_in(&mut program(home()), arguments, code, says);
}

#[track_caller]
pub(crate) fn ends_in(program: &mut Command, arguments: &[&str], code: i32, says: &str) {
    let done = program.args(arguments).output().unwrap();
    let said = said(&done);
    assert_eq!(done.status.code(), Some(code), "{arguments:?}: {said}");
    assert!(said.contains(says), "{arguments:?}: {said}");
    assert!(!said.contains("panicked"), "{arguments:?}: {said}");
}

/// A file of a folder as the URL of a store.
pub(crate) fn sqlite(folder: &TempFolder, name: &str) -> String {
    format!("sqlite:{}", folder.file(name).display())
}
