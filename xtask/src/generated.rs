//! Files that the program writes from its own types, and that must not fall behind them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{cargo_command, run_command};
use crate::only;
use crate::repository::Repository;

/// Where the schemas stand in the repository.
const SCHEMAS: &str = "schema";

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &["--check"])?;
    if arguments.iter().any(|argument| argument == "--check") {
        return compare(repository);
    }
    let folder = repository.path(SCHEMAS);
    let fresh = write_fresh(repository)?;
    std::fs::create_dir_all(&folder)?;
    for name in schemas_in(&folder)?.keys().filter(|name| !fresh.contains_key(*name)) {
        std::fs::remove_file(folder.join(name))?;
    }
    for (name, text) in &fresh {
        std::fs::write(folder.join(name), text)?;
    }
    println!("{} schemas in {}", fresh.len(), folder.display());
    Ok(())
}

/// Fails where the committed schemas aren't those that the types make.
pub(crate) fn compare(repository: &Repository) -> Result<()> {
    let (fresh, kept) = (write_fresh(repository)?, schemas_in(&repository.path(SCHEMAS))?);
    let names = fresh.keys().chain(kept.keys()).collect::<std::collections::BTreeSet<_>>();
    let differ: Vec<&str> =
        names.into_iter().filter(|name| fresh.get(*name) != kept.get(*name)).map(String::as_str).collect();
    if !differ.is_empty() {
        bail!("schema/ is not what the types make: {}; run `cargo xtask gen`", differ.join(", "));
    }
    println!("{} schemas agree with the types", fresh.len());
    Ok(())
}

fn write_fresh(repository: &Repository) -> Result<BTreeMap<String, String>> {
    // The same set of features as the tests build, so that CI links the program once.
    run_command(&mut cargo_command(repository, ["build", "--workspace", "--bins"]))?;
    let folder = repository.scratch("schema")?;
    std::fs::remove_dir_all(&folder)?;
    std::fs::create_dir_all(&folder)?;
    run_command(Command::new(repository.program("debug")).args(["schema", "-o"]).arg(&folder))?;
    let fresh = schemas_in(&folder)?;
    if fresh.is_empty() {
        bail!("`mizan schema` wrote nothing");
    }
    Ok(fresh)
}

fn schemas_in(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(found) };
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            found.insert(name, text);
        }
    }
    Ok(found)
}
