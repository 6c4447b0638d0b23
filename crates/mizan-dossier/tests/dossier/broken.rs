//! Broken examples: a folder a check, laid over the small dossiers. A comment `# ~ check: text` stands
//! under the line that the check reports, with a part of its message; what can't be said in a comment
//! stands in the file `expected`, as `file:line:column: check: text`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mizan_dossier::{CHECKS, Files, Problem, read};

use crate::fixture::{Texts, files, small, tests_folder};

/// A problem that an example announces.
#[derive(Debug)]
struct Expected {
    file: String,
    line: u32,
    column: Option<u32>,
    check: String,
    text: String,
}

impl Expected {
    fn is(&self, problem: &Problem, root: &Path) -> bool {
        root.join(&self.file) == Path::new(&problem.file)
            && self.line == problem.line
            && self.column.is_none_or(|column| column == problem.column)
            && self.check == problem.check
            && problem.message.contains(&self.text)
    }
}

#[test]
fn every_check_has_a_broken_example_that_it_reports() {
    let root = tests_folder().join("broken");
    let mut failures = Vec::new();
    for check in CHECKS {
        let example = root.join(check.name);
        if !example.is_dir() {
            failures.push(format!("{}: no example in tests/broken", check.name));
            continue;
        }
        failures.extend(compare(check.name, &example));
    }
    for entry in fs::read_dir(&root).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !CHECKS.iter().any(|check| check.name == name) {
            failures.push(format!("tests/broken/{name}: there is no such check"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Every example that only adds files, laid over the real dossiers at once.
#[test]
fn planted_in_the_real_dossiers_all_are_reported_in_one_reading() {
    let mut texts = real_with_the_small_country();
    let mut expected = Vec::new();
    for check in CHECKS {
        let example = tests_folder().join("broken").join(check.name);
        let added = example_files(&example);
        let replaces = added.iter().any(|(path, _)| texts.contains_key(path));
        let is_text = added.iter().all(|(_, bytes)| std::str::from_utf8(bytes).is_ok());
        if replaces || !is_text || check.name == "dossier-head" {
            continue;
        }
        // Each in a file of its own: the kind of a table stands first in its name.
        let renamed = |path: &str| {
            let (stem, end) = path.rsplit_once('.').unwrap();
            format!("{stem}-{}.{end}", check.name)
        };
        for (path, bytes) in added {
            texts.insert(renamed(&path), String::from_utf8(grown(bytes)).unwrap());
        }
        let own = announced(&example).into_iter().map(|e| Expected { file: renamed(&e.file), ..e });
        expected.extend(own.filter(|e| texts.contains_key(&e.file)));
    }
    let reading = read(&files(&texts));
    let root = Path::new("");
    let found = |e: &Expected| reading.problems.iter().any(|problem| e.is(problem, root));
    let missed: BTreeSet<&str> = expected.iter().filter(|e| !found(e)).map(|e| e.check.as_str()).collect();
    let reported: BTreeSet<&str> = expected.iter().filter(|e| found(e)).map(|e| e.check.as_str()).collect();
    // What concludes from the absence of records isn't said while some can't be read; and three
    // examples name a record of the small dossiers, or their own file.
    let silent = [
        ["chief-provision", "lead-instrument", "measure-weakens-a-factor"],
        ["procedure-of-instrument", "table-rows-numbered", "unused-source"],
        ["shown-under", "duplicate-id", "unknown-kind"],
    ];
    assert!(missed.is_subset(&silent.into_iter().flatten().collect()), "{missed:?}");
    assert!(reported.len() >= 40, "{}: {reported:?}", reported.len());
}

/// The real dossiers, and beside them the small country with what it names.
fn real_with_the_small_country() -> Texts {
    let mut texts: Texts = Files::embedded().iter().map(|f| (f.path.clone(), f.text.to_string())).collect();
    for (path, text) in small() {
        let added = match path.as_str() {
            "reference/sources.toml" => {
                text.replacen("[[source]]\nid = \"mizan-editors\"", "[[source]]\nid = \"editors-too\"", 1)
            }
            "reference/others.toml" => text,
            _ if path.starts_with("xxa/") => text,
            _ => continue,
        };
        texts.insert(path.replace("reference/", "reference/small-"), added);
    }
    texts
}

/// In what the problems of an example differ from those that it announces.
fn compare(check: &str, example: &Path) -> Vec<String> {
    let folder = laid_out(check, example);
    let reading = read(&Files::from_folder(&folder).unwrap());
    let mut expected = announced(example);
    let mut failures = Vec::new();
    if !expected.iter().any(|e| e.check == check) {
        failures.push(format!("{check}: its example doesn't break it"));
    }
    for problem in &reading.problems {
        match expected.iter().position(|e| e.is(problem, &folder)) {
            Some(n) => {
                expected.remove(n);
            }
            None => failures.push(format!("{check}: not announced: {problem}")),
        }
        assert!(problem.hint.is_some(), "{problem} gives no hint");
    }
    failures.extend(expected.iter().map(|e| format!("{check}: not reported: {e:?}")));
    failures
}

/// The small dossiers with the example's files over them, in a folder of its own.
fn laid_out(check: &str, example: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken").join(check);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for (path, text) in small() {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    for (path, bytes) in example_files(example) {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, grown(bytes)).unwrap();
    }
    folder
}

fn example_files(example: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for inner in fs::read_dir(example).unwrap() {
        let inner = inner.unwrap();
        if inner.file_type().unwrap().is_dir() {
            for file in fs::read_dir(inner.path()).unwrap() {
                let file = file.unwrap();
                let path = format!("{}/{}", inner.file_name().display(), file.file_name().display());
                files.push((path, fs::read(file.path()).unwrap()));
            }
        }
    }
    files
}

/// `@@x*300@@` is 300 times x: examples of long texts stay short.
fn grown(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(bytes.clone()) else { return bytes };
    let Some((before, rest)) = text.split_once("@@x*") else { return bytes };
    let (count, after) = rest.split_once("@@").unwrap();
    format!("{before}{}{after}", "x".repeat(count.parse().unwrap())).into_bytes()
}

fn announced(example: &Path) -> Vec<Expected> {
    let mut expected = Vec::new();
    for (file, bytes) in example_files(example) {
        let text = String::from_utf8_lossy(&bytes);
        let mut line = 0;
        for (n, content) in (1..).zip(text.lines()) {
            match content.strip_prefix("# ~ ") {
                None => line = n,
                Some(comment) => {
                    let (check, message) = comment.split_once(": ").unwrap();
                    expected.push(Expected {
                        file: file.clone(),
                        // A comment that opens a file speaks of its first line.
                        line: line.max(1),
                        column: None,
                        check: check.to_owned(),
                        text: message.to_owned(),
                    });
                }
            }
        }
    }
    let beside = fs::read_to_string(example.join("expected")).unwrap_or_default();
    for line in beside.lines() {
        let parts: Vec<&str> = line.splitn(5, ':').map(str::trim).collect();
        let [file, line, column, check, message] = parts.as_slice() else { panic!("{line}") };
        expected.push(Expected {
            file: (*file).to_owned(),
            line: line.parse().unwrap(),
            column: Some(column.parse().unwrap()),
            check: (*check).to_owned(),
            text: (*message).to_owned(),
        });
    }
    expected
}
