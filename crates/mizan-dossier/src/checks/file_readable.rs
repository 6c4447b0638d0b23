use super::Check;
use crate::problem::{Problem, Severity};
use crate::report::Flaw;

pub(crate) const CHECK: Check = Check {
    name: "file-readable",
    severity: Severity::Error,
    help: "Every file of a dossier is a plain text file in UTF-8, of at most 64 MB, in the dossier's own \
        folder. Links are not followed and devices are not opened, so that a dossier contains what it \
        seems to contain. Save the file as UTF-8, put the file itself where a link stands, split a large \
        table into several files such as `observation-1.csv` and `observation-2.csv`.",
    run: None,
};

fn problem(path: &str, message: String, hint: &str) -> Problem {
    Problem::of_file(&CHECK, path, message, hint)
}

pub(crate) fn failed(path: &str, cause: &std::io::Error) -> Problem {
    problem(path, format!("this file can't be read: {cause}"), "look at the file's permissions")
}

pub(crate) fn link(path: &str) -> Problem {
    problem(path, "this is a link, which is not followed".to_owned(), "put the file itself here")
}

pub(crate) fn special(path: &str) -> Problem {
    problem(path, "this is not a plain file".to_owned(), "remove it, or rename it")
}

pub(crate) fn misplaced(path: &str) -> Problem {
    problem(
        path,
        "records stand here that are not read".to_owned(),
        "files of records stand in a dossier's folder, such as `pak/norm.toml`, neither above nor below it",
    )
}

pub(crate) fn too_large(path: &str, most: u64) -> Problem {
    let message = format!("this file is larger than {} MB, the most that is read", most / 1024 / 1024);
    problem(path, message, "split it into several files of the same kind")
}

pub(crate) fn not_text(path: &str, bytes: &[u8], valid: usize) -> Problem {
    let before = bytes.get(..valid).unwrap_or_default();
    let breaks: Vec<usize> = (0..).zip(before).filter(|(_, b)| **b == b'\n').map(|(n, _)| n).collect();
    let start = breaks.last().map_or(0, |n| n + 1);
    let line = bytes.get(start..).unwrap_or_default().split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let column = String::from_utf8_lossy(before.get(start..).unwrap_or_default()).chars().count() + 1;
    let byte = bytes.get(valid).copied().unwrap_or_default();
    Problem {
        line: count(breaks.len() + 1),
        column: count(column),
        end_column: count(column + 1),
        text: String::from_utf8_lossy(line).chars().take(400).collect(),
        ..problem(path, format!("the byte {byte:#04x} is no text in UTF-8"), "save the file as UTF-8")
    }
}

/// Where a file has more problems than are reported of one.
pub(crate) fn too_many(file: usize, most: usize) -> Flaw {
    Flaw::new(&CHECK, file, &(0..0), format!("this file has more than {most} problems; the rest was not looked at"))
        .hint("mend the first ones: many may have one cause")
}
