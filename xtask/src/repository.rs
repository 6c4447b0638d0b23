//! Where the repository is, what git holds of it, and where cargo builds.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// The repository that this program was built from.
pub(crate) struct Repository {
    root: PathBuf,
    metadata: Value,
}

impl Repository {
    /// Asks cargo.
    pub(crate) fn find() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let output = Command::new(cargo())
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(here)
            .output()
            .context("cargo can't be started")?;
        if !output.status.success() {
            bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
        }
        let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata is no JSON")?;
        let root = metadata.get("workspace_root").and_then(Value::as_str).context("no workspace root")?;
        Ok(Self { root: PathBuf::from(root), metadata })
    }

    /// The top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path in it.
    pub(crate) fn path(&self, inner: &str) -> PathBuf {
        self.root.join(inner)
    }

    /// What `cargo metadata` says of the workspace's own packages.
    pub(crate) fn packages(&self) -> &[Value] {
        self.metadata.get("packages").and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        let told = self.metadata.get("target_directory").and_then(Value::as_str);
        told.map_or_else(|| self.path("target"), PathBuf::from)
    }

    /// A built program of a profile's folder (`debug`, `release`).
    pub(crate) fn program(&self, profile: &str) -> PathBuf {
        self.target().join(profile).join("mizan")
    }

    /// A folder for what tasks install or leave, outside version control.
    pub(crate) fn scratch(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target().join("xtask").join(name);
        std::fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
        Ok(folder)
    }

    /// Files that are or would be under version control and exist, relative to the root.
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>> {
        let output = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&self.root)
            .output()
            .context("git can't be started")?;
        if !output.status.success() {
            bail!("git ls-files: {}", String::from_utf8_lossy(&output.stderr));
        }
        let listed = String::from_utf8(output.stdout).context("a file's name is no UTF-8")?;
        let mut files: Vec<PathBuf> = listed
            .split_terminator('\0')
            .map(PathBuf::from)
            .filter(|file| self.root.join(file).is_file())
            .collect();
        files.sort_unstable();
        files.dedup();
        Ok(files)
    }

    /// The folder of data that some checkouts have beside them; `MIZAN_SHARED` says where else.
    pub(crate) fn shared(&self) -> PathBuf {
        std::env::var_os("MIZAN_SHARED").map_or_else(|| self.path("../shared"), PathBuf::from)
    }
}

/// The cargo that started this program.
pub(crate) fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// Whether what can't be had is a failure: set by whoever runs this unattended.
pub(crate) fn in_ci() -> bool {
    ["CI", "MIZAN_CI"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
