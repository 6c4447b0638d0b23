//! Running programs so that a reader of the log sees what was run, and what it took.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use crate::repository::{Repository, cargo};

/// A cargo command in the repository's root.
pub(crate) fn cargo_command<A: AsRef<OsStr>>(
    repository: &Repository,
    arguments: impl IntoIterator<Item = A>,
) -> Command {
    let mut command = Command::new(cargo());
    command.args(arguments).current_dir(repository.root());
    command
}

/// Shows the command, runs it with its output going where ours goes, and fails if it does.
pub(crate) fn run_command(command: &mut Command) -> Result<()> {
    let line = shown(command);
    println!("\n$ {line}");
    let started = Instant::now();
    let status = status(command)?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    println!("  {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Runs it and gives what it wrote.
pub(crate) fn output_of(command: &mut Command) -> Result<String> {
    let line = shown(command);
    let output = command.output().with_context(|| format!("`{line}` can't be started"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{line}` failed ({}): {}", output.status, said.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` writes no UTF-8"))
}

/// Whether it can be run at all and says yes.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| format!("`{}` can't be started", shown(command)))
}

fn shown(command: &Command) -> String {
    let mut line = String::new();
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            let _ = write!(line, "{}={} ", name.display(), value.display());
        }
    }
    let program = Path::new(command.get_program());
    line.push_str(&program.file_name().unwrap_or_default().to_string_lossy());
    for argument in command.get_args() {
        let _ = write!(line, " {}", argument.display());
    }
    line
}
