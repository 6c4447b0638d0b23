//! Licences, sources and known weaknesses of dependencies, by cargo-deny and without a network.

use std::process::Command;

use anyhow::{Context as _, Result};

use crate::command::run_command;
use crate::needs::CARGO_DENY;
use crate::repository::Repository;

pub(crate) fn licences(repository: &Repository) -> Result<()> {
    let deny = CARGO_DENY.have(repository)?;
    run_command(
        Command::new(deny)
            .args([
                "--offline",
                "--workspace",
                "--config",
                "deny.toml",
                "check",
                "licenses",
                "bans",
                "sources",
            ])
            .current_dir(repository.root()),
    )
}

/// Against a snapshot of the advisory database beside the repository; says so where there is none.
pub(crate) fn advisories(repository: &Repository) -> Result<()> {
    let snapshot = repository.shared().join("data/advisories/advisory-db.tar.xz");
    if !snapshot.is_file() {
        println!("advisories were not checked: no snapshot of the database beside the repository");
        return Ok(());
    }
    let deny = CARGO_DENY.have(repository)?;
    let folder = repository.scratch("advisories")?;
    std::fs::remove_dir_all(&folder)?;
    let database = repository.scratch("advisories/db")?;
    run_command(Command::new("tar").arg("-xJf").arg(&snapshot).arg("-C").arg(&database))?;

    let rules = std::fs::read_to_string(repository.path("deny.toml")).context("deny.toml")?;
    let place = format!("[advisories]\ndb-path = {:?}\n", database.display().to_string());
    let config = folder.join("deny.toml");
    std::fs::write(&config, rules.replacen("[advisories]\n", &place, 1))?;
    run_command(
        Command::new(deny)
            .args(["--offline", "--workspace", "--config"])
            .arg(&config)
            .args(["check", "advisories"])
            .current_dir(repository.root()),
    )
}
