//! Bad input: a message that says what there is or what to do, and the documented exit code.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use mizan_testkit::TempFolder;

use crate::call::{answer, ends, ends_in, home, program};

/// A broken example of the dossiers' own tests, as a folder.
fn broken(check: &str) -> PathBuf {
    let dossiers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mizan-dossier/tests");
    dossiers.join("broken").join(check)
}

#[test]
fn what_does_not_exist_is_said_with_what_does() {
    ends(&["assess", "PKA"], 3, "Did you mean PAK (Pakistan)?");
    ends(&["explain", "PAK", "tortur", "--runs", "0"], 3, "Did you mean torture");
    ends(&["what-if", "PAK", "--closing", "law-in-conflict.nothing"], 3, "law-in-conflict");
    ends(&["show", "pak.norm.nothing"], 3, "pak.norm.nothing");
    ends(&["assess", "PAK", "--known-at", "1990"], 3, "1990");
}

#[test]
fn wrong_usage_is_said_with_the_right_one() {
    ends(&["assess", "PAK", "--as-of", "2010-06-31"], 2, "that month has no such day");
    ends(&["assess", "PAK", "--as-of", "10000"], 2, "10000");
    ends(&["asses", "PAK"], 2, "assess");
    ends(&["assess", "PAK", "--format", "jsn"], 2, "json");
    ends(&["serve", "--listen", "8080"], 2, "127.0.0.1:8080");
    ends(&["serve", "--base", "mizan"], 2, "https://example.org/path");
    ends(&["cite", "pak.commitment.cat", "--site", "mizan"], 2, "https://example.org/path");
    ends(&["brief", "PAK", "--format", "json"], 2, "mizan assess");
    let folder = TempFolder::new();
    let file = folder.file("matrix.pdf");
    ends(&["assess", "PAK", "-o", file.to_str().unwrap()], 2, ".xlsx, .csv");
    assert!(!file.exists());
}

#[test]
fn a_store_that_cannot_be_used_says_why_and_hides_passwords() {
    ends(&["assess", "PAK", "--db", "mysql://a:s3cret@h/x"], 2, "mysql://a@h/x");
    ends(&["assess", "PAK", "--db", "sqlite:/nowhere/x.db"], 5, "mizan load");
    ends(&["assess", "PAK", "--db", "postgres://x@127.0.0.1:1/x"], 6, "can't be reached");
    let folder = TempFolder::new();
    std::fs::write(folder.file("x.db"), "this was never a database, though it is long enough").unwrap();
    ends(&["assess", "PAK", "--db", &crate::call::sqlite(&folder, "x.db")], 5, "x.db");
}

#[test]
fn a_port_in_use_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    ends(&["serve", "--listen", &taken.local_addr().unwrap().to_string()], 6, "in use");
}

#[test]
fn a_folder_that_is_no_dossier_is_refused() {
    ends(&["load", "/nowhere"], 4, "name a folder");
    let folder = TempFolder::new();
    ends(&["load", folder.path().to_str().unwrap()], 4, "dossier");
}

#[test]
fn broken_dossiers_are_reported_and_nothing_is_loaded() {
    for check in ["no-cycles", "dates-in-order", "nested-too-deep", "unknown-field", "syntax"] {
        let folder = broken(check);
        let folder = folder.to_str().unwrap();
        let report = crate::call::run(&["check", folder]);
        assert_eq!(report.status.code(), Some(1), "{check}");
        let report = String::from_utf8(report.stdout).unwrap();
        assert!(report.contains(&format!("[{check}]")), "{report}");
        ends(&["load", folder, "--dry-run"], 4, "nothing was loaded");
    }
}

#[test]
fn a_file_too_large_to_be_a_dossier_is_refused_without_reading_it() {
    let folder = TempFolder::new();
    let large = File::create(folder.file("large.toml")).unwrap();
    large.set_len(100 * 1024 * 1024).unwrap();
    ends(&["load", folder.path().to_str().unwrap()], 4, "large.toml");
}

#[test]
fn plans_with_mistakes_are_refused() {
    let folder = TempFolder::new();
    let plan = folder.file("plan.toml");
    let plan_says = |text: &str, code: i32, says: &str| {
        std::fs::write(&plan, text).unwrap();
        ends(&["what-if", "PAK", plan.to_str().unwrap()], code, says);
    };
    plan_says("[[step]]\ndo = { jion = \"iccpr-op1\" }\n", 4, "plan.toml");
    plan_says("[[step]\n", 4, "plan.toml");
    ends(&["what-if", "PAK", "/nowhere/plan.toml"], 4, "/nowhere/plan.toml");
}

#[test]
fn a_folder_that_may_not_be_written_is_said() {
    // A file stands where the folder of the store should be: nobody may make it, not even root.
    let home = TempFolder::new();
    std::fs::write(home.file("file"), "").unwrap();
    ends_in(&mut program(&home.file("file")), &["assess", "PAK"], 5, "file");
}

#[test]
fn help_begins_with_examples_and_names_the_exit_codes() {
    assert!(home().exists());
    let help = answer(&["help"]);
    let place = |words: &str| help.find(words).unwrap_or_else(|| panic!("no `{words}` in\n{help}"));
    assert!(place("Examples:") < place("Usage:") && place("Usage:") < place("Exit codes:"));
}
