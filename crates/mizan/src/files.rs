//! Files that commands write: all of them, or none.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::exit::{Exit, Failure, Outcome};
use crate::interrupt;
use crate::session::Session;

/// Whether a folder that is there may be written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum There {
    /// What the files are called is known and theirs alone.
    Replaced,
    /// Somebody's own work may be in it.
    Refused,
}

/// Writes files into a folder, in which files of the same names are replaced.
pub(crate) fn write_all(session: &Session, folder: &Path, files: &BTreeMap<String, String>) -> Outcome<()> {
    write(session, folder, files, There::Replaced)
}

/// Writes files into a new folder; one that has anything in it is left alone.
pub(crate) fn write_new(session: &Session, folder: &Path, files: &BTreeMap<String, String>) -> Outcome<()> {
    write(session, folder, files, There::Refused)
}

/// Writes one file, in the place of any that is there; its folder too.
pub(crate) fn write_file(session: &Session, path: &Path, content: &[u8]) -> Outcome<()> {
    let text = session.text();
    let failed = |error: io::Error| {
        let parts = [("file", path.display().to_string().into()), ("why", error.to_string().into())];
        let exit = if error.kind() == io::ErrorKind::PermissionDenied { Exit::Refused } else { Exit::File };
        Failure::new(exit, text.with("cli-cant-write", &parts))
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    let careful = interrupt::careful();
    let mut waiting = Waiting(vec![(beside.clone(), path.to_owned())]);
    fs::write(&beside, content).map_err(failed)?;
    if interrupt::asked() {
        return Err(Failure::new(Exit::Interrupted, text.get("cli-interrupted")));
    }
    fs::rename(&beside, path).map_err(failed)?;
    waiting.0.clear();
    drop(careful);
    session.output.say(&text.with("cli-wrote-file", &[("file", path.display().to_string().into())]));
    Ok(())
}

fn write(session: &Session, folder: &Path, files: &BTreeMap<String, String>, there: There) -> Outcome<()> {
    let text = session.text();
    let failed = |path: &Path, error: &io::Error| {
        let parts = [("file", path.display().to_string().into()), ("why", error.to_string().into())];
        let exit = if error.kind() == io::ErrorKind::PermissionDenied { Exit::Refused } else { Exit::File };
        Failure::new(exit, text.with("cli-cant-write", &parts))
    };
    if there == There::Refused && is_taken(folder) {
        let file = [("file", folder.display().to_string().into())];
        return Err(Failure::new(Exit::File, text.with("cli-is-there", &file)));
    }
    fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    let careful = interrupt::careful();
    let mut waiting = Waiting::default();
    // First beside their places, then, in one go, into them.
    for (name, content) in files {
        let place = folder.join(name);
        let beside = folder.join(format!(".{}.new", name.replace('/', "-")));
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(|error| failed(parent, &error))?;
        }
        fs::write(&beside, content).map_err(|error| failed(&beside, &error))?;
        waiting.0.push((beside, place));
        if interrupt::asked() {
            return Err(Failure::new(Exit::Interrupted, text.get("cli-interrupted")));
        }
    }
    while let Some((beside, place)) = waiting.0.pop() {
        fs::rename(&beside, &place).map_err(|error| failed(&place, &error))?;
    }
    drop(careful);
    let parts = [("files", files.len().into()), ("folder", folder.display().to_string().into())];
    session.output.say(&text.with("cli-wrote", &parts));
    Ok(())
}

fn is_taken(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        // A file of that name is in the way too.
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// Files that wait for their places; dropped with any left, it removes them.
#[derive(Default)]
struct Waiting(Vec<(PathBuf, PathBuf)>);

impl Drop for Waiting {
    fn drop(&mut self) {
        for (beside, _) in &self.0 {
            let _ = fs::remove_file(beside);
        }
    }
}
