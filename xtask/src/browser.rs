//! The pages in a real browser: a walk that fails, and pictures to look at.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{cargo_command, run_command};
use crate::needs::{CHROMIUM, PNGQUANT, node_packages};
use crate::repository::Repository;
use crate::{only, value_of};

pub(crate) fn walk(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &[])?;
    run_command(&mut cargo_command(repository, ["build", "--workspace", "--bins"]))?;
    run_walk(repository, &repository.program("debug"))
}

/// Walks the pages that this program serves.
pub(crate) fn run_walk(repository: &Repository, program: &Path) -> Result<()> {
    run_command(node(repository, program)?.args(["--test", "tests/browser/walk.mjs"]))
}

pub(crate) fn screenshots(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &["--into"])?;
    run_command(&mut cargo_command(repository, ["build", "--release", "--package", "mizan"]))?;
    let folder = repository.path(value_of(arguments, "--into").unwrap_or("docs/screenshots"));
    std::fs::create_dir_all(&folder)?;
    run_command(
        node(repository, &repository.program("release"))?.arg("tests/browser/screenshots.mjs").arg(&folder),
    )?;
    match PNGQUANT.have() {
        Ok(pngquant) => make_smaller(&pngquant, &folder),
        Err(error) => {
            println!("the pictures stay as the browser wrote them: {error:#}");
            Ok(())
        }
    }
}

/// Flat colours lose nothing that an eye sees in a palette of 256.
fn make_smaller(pngquant: &Path, folder: &Path) -> Result<()> {
    let mut command = Command::new(pngquant);
    command.args(["--force", "--skip-if-larger", "--ext", ".png", "--strip", "--speed", "1", "--"]);
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "png") {
            command.arg(path);
        }
    }
    // 98: a picture that wouldn't get smaller was left as it is.
    let status = command.status()?;
    if !status.success() && status.code() != Some(98) {
        bail!("pngquant failed ({status})");
    }
    Ok(())
}

/// Node in the repository's root, told which program and which browser.
fn node(repository: &Repository, program: &Path) -> Result<Command> {
    if !program.is_file() {
        bail!("{} isn't built", program.display());
    }
    let chromium = CHROMIUM.have()?;
    let mut node = Command::new(node_packages(repository)?);
    node.env("MIZAN_PROGRAM", program).env("MIZAN_BROWSER", chromium).current_dir(repository.root());
    Ok(node)
}
