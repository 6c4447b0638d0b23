//! The pages in a real browser: a walk that fails, and pictures to look at.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{cargo_command, output_of, run_command};
use crate::needs::{CHROMIUM, PNGQUANT, node_packages};
use crate::only;
use crate::repository::Repository;
use crate::test::EVERYTHING;

pub(crate) fn walk(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &[])?;
    run_command(cargo_command(repository, ["build", "--workspace", "--bins"]).args(EVERYTHING))?;
    run_walk(repository, &repository.program("debug"))
}

/// Walks the pages that this program serves.
pub(crate) fn run_walk(repository: &Repository, program: &Path) -> Result<()> {
    run_command(node(repository, program)?.args([
        "--test",
        "--test-concurrency=2",
        "tests/browser/every_page.mjs",
        "tests/browser/walk.mjs",
        "tests/browser/copies.mjs",
    ]))
}

/// All pictures to look at, outside version control; with `--docs` those that the documentation shows.
pub(crate) fn screenshots(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &["--docs"])?;
    run_command(&mut cargo_command(repository, ["build", "--release", "--package", "mizan"]))?;
    let best = arguments.iter().any(|argument| argument == "--docs");
    let folder =
        if best { repository.path("docs/screenshots") } else { repository.scratch("screenshots")? };
    std::fs::create_dir_all(&folder)?;
    let mut pictures = node(repository, &repository.program("release"))?;
    pictures.arg("tests/browser/screenshots.mjs").arg(&folder).args(best.then_some("best"));
    run_command(&mut pictures)?;
    println!("in {}", folder.display());
    if !best {
        return Ok(());
    }
    match PNGQUANT.have() {
        Ok(pngquant) => make_smaller(&pngquant, &folder),
        Err(error) => {
            println!("the pictures stay as the browser wrote them: {error:#}");
            Ok(())
        }
    }
}

/// Milliseconds until something of each page is first seen on a slow line, by their paths.
pub(crate) fn first_seen(
    repository: &Repository,
    program: &Path,
    paths: &[&str],
) -> Result<Vec<(String, f64)>> {
    let said = output_of(node(repository, program)?.arg("tests/browser/slow.mjs").args(paths))?;
    let figures: BTreeMap<String, f64> = serde_json::from_str(&said).context("slow.mjs wrote no figures")?;
    Ok(figures.into_iter().collect())
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
