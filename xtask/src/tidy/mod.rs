//! Rules of the house that neither the compiler nor clippy knows.
//! Reads the repository, says what breaks which rule and where; changes nothing.

mod attributes;
mod countries;
mod edges;
mod length;
mod machine_paths;
mod sentences;
mod source;
mod sql;

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::only;
use crate::repository::Repository;
use source::Source;

/// One place that breaks a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Complaint {
    file: PathBuf,
    line: usize,
    rule: &'static str,
    message: String,
}

impl Complaint {
    fn new(file: &Path, line: usize, rule: &'static str, message: String) -> Self {
        Self { file: file.to_path_buf(), line, rule, message }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} [{}]", self.file.display(), self.line, self.message, self.rule)
    }
}

/// A file of the repository that is text.
struct TextFile {
    /// From the repository's root.
    path: PathBuf,
    text: String,
}

/// What the rules look at.
struct House<'a> {
    repository: &'a Repository,
    texts: Vec<TextFile>,
    sources: Vec<Source>,
}

impl<'a> House<'a> {
    fn read(repository: &'a Repository) -> Result<Self> {
        let mut texts = Vec::new();
        for path in repository.files()? {
            // A file may go while others work on the tree; one that isn't text has no lines to check.
            if let Ok(bytes) = std::fs::read(repository.root().join(&path))
                && let Ok(text) = String::from_utf8(bytes)
            {
                texts.push(TextFile { path, text });
            }
        }
        let is_ours = |path: &Path| path.starts_with("crates") || path.starts_with("xtask");
        let is_rust = |path: &Path| path.extension().is_some_and(|extension| extension == "rs");
        let mut sources = Vec::new();
        for file in texts.iter().filter(|file| is_ours(&file.path) && is_rust(&file.path)) {
            let source = Source::parse(&file.path, &file.text)
                .with_context(|| format!("{} can't be read as Rust", file.path.display()))?;
            sources.push(source);
        }
        let for_tests: Vec<PathBuf> = sources.iter().flat_map(Source::test_modules).collect();
        for source in sources.iter_mut().filter(|source| for_tests.contains(&source.path)) {
            source.tokens.iter_mut().for_each(|token| token.in_test = true);
        }
        Ok(Self { repository, texts, sources })
    }
}

/// A rule: its name stands in brackets behind each complaint, its text in `--list`.
struct Rule {
    name: &'static str,
    says: &'static str,
    check: fn(&House<'_>) -> Vec<Complaint>,
}

const RULES: &[Rule] = &[
    Rule {
        name: edges::RULE,
        says: "dependencies between crates point downwards; each outside thing is known to one crate",
        check: edges::check,
    },
    Rule {
        name: attributes::RULE,
        says: "no silenced lint without its reason, no ignored test, nothing left to do",
        check: attributes::check,
    },
    Rule { name: countries::RULE, says: "no country is named in code", check: countries::check },
    Rule { name: length::RULE, says: "no source file over 600 lines", check: length::check },
    Rule { name: sql::RULE, says: "SQL only in mizan-store", check: sql::check },
    Rule {
        name: sentences::RULE,
        says: "sentences for people only in message files",
        check: sentences::check,
    },
    Rule { name: machine_paths::RULE, says: "no path of somebody's machine", check: machine_paths::check },
];

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &["--list"])?;
    if arguments.iter().any(|argument| argument == "--list") {
        for rule in RULES {
            println!("{:<14} {}", rule.name, rule.says);
        }
        return Ok(());
    }
    check(repository)
}

/// Fails where anything breaks a rule, after naming everything that does.
pub(crate) fn check(repository: &Repository) -> Result<()> {
    let house = House::read(repository)?;
    let mut complaints: Vec<Complaint> = RULES.iter().flat_map(|rule| (rule.check)(&house)).collect();
    complaints.sort_unstable();
    complaints.dedup();
    for complaint in &complaints {
        println!("{complaint}");
    }
    if !complaints.is_empty() {
        bail!("{} places break a rule of the house (`cargo xtask tidy --list`)", complaints.len());
    }
    println!("{} rules hold in {} files", RULES.len(), house.texts.len());
    Ok(())
}
