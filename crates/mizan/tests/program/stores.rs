//! Loading: repeated, dry, refused, interrupted.

use std::process::{Child, Command, Stdio};
use std::thread::yield_now;

use mizan_testkit::{Database, TempFolder};

use crate::call::{answer, ends, program, sqlite};

#[test]
fn loading_again_changes_nothing_and_a_dry_run_makes_no_store() {
    assert!(answer(&["load"]).starts_with("added 0 · changed 0 · ended 0 · unchanged "));
    let folder = TempFolder::new();
    answer(&["load", "--dry-run", "--db", &sqlite(&folder, "dry.db")]);
    assert!(!folder.file("dry.db").exists());
}

#[test]
fn postgresql_answers_as_sqlite_does_and_refuses_what_it_may_not_do() {
    let database = Database::new();
    let url = database.url();
    answer(&["load", "--db", &url]);
    for command in [&["assess", "PAK", "--format", "json"][..], &["search", "article 19", "--format", "json"]]
    {
        assert_eq!(answer(&[command, &["--db", &url]].concat()), answer(command), "{command:?}");
    }
    let mark = if url.contains('?') { '&' } else { '?' };
    let read_only = format!("{url}{mark}options=-c%20default_transaction_read_only%3Don");
    let more = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/xxa");
    ends(&["load", more, "--db", &read_only], 5, "read-only");
    assert_eq!(answer(&["assess", "PAK", "--db", &read_only]), answer(&["assess", "PAK"]));
}

/// Ctrl-C, as a terminal sends it.
fn interrupt(child: &Child) {
    let done = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(done.success());
}

#[test]
fn ctrl_c_in_the_middle_of_a_load_leaves_the_store_as_it_was() {
    let folder = TempFolder::new();
    let db = sqlite(&folder, "mizan.db");
    let mut child = program(folder.path())
        .args(["load", "--db", &db])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // SQLite writes its journal as soon as the transaction has more than memory should hold.
    let journal = folder.file("mizan.db-wal");
    while std::fs::metadata(&journal).map_or(0, |file| file.len()) < 200_000 {
        assert!(child.try_wait().unwrap().is_none(), "the load was over before it could be interrupted");
        yield_now();
    }
    interrupt(&child);
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(130), "{}", String::from_utf8_lossy(&done.stderr));
    ends(&["assess", "PAK", "--db", &db], 5, "mizan load");
    assert!(answer(&["load", "--db", &db]).starts_with("added 1"));
}
