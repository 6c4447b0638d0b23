//! The folder that a copy stands in. Only what is its own is ever replaced or removed: what its manifest
//! lists, and what the journal of a run that broke off does.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::error::PublishError;
use crate::manifest::{self, Manifest, is_inside};

/// Lists what a run has begun to write, so that the next one knows it. Goes when the run is done.
const JOURNAL: &str = ".mizan-publish";

/// The folder of a copy, while it is being written.
pub(crate) struct Folder {
    root: PathBuf,
    /// Files of the runs before.
    before: BTreeSet<String>,
    journal: Mutex<File>,
    /// Folders known to be there, and to be folders.
    made: Mutex<BTreeSet<PathBuf>>,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    Written,
    Kept,
}

impl Folder {
    /// Opens a new, an empty or a published folder; any other one is refused, and left as it is.
    pub(crate) fn open(root: &Path) -> Result<Self, PublishError> {
        let (manifest_at, journal_at) = (root.join(manifest::NAME), root.join(JOURNAL));
        let (old, broken_off) = (read(&manifest_at)?, read(&journal_at)?);
        if old.is_none() && broken_off.is_none() && is_taken(root) {
            return Err(PublishError::Taken(root.to_owned()));
        }
        let mut before = BTreeSet::new();
        if let Some(old) = old {
            let old =
                Manifest::read(&old).map_err(|why| PublishError::Manifest { path: manifest_at, why })?;
            before.extend(old.files.into_keys());
        }
        if let Some(journal) = broken_off {
            let journal = String::from_utf8_lossy(&journal);
            let files = journal.lines().filter(|line| is_inside(line)).map(str::to_owned);
            for file in files {
                remove(&beside(&root.join(&file)))?;
                before.insert(file);
            }
        }
        fs::create_dir_all(root).map_err(PublishError::file(root))?;
        let journal = OpenOptions::new().create(true).append(true).open(&journal_at);
        let journal = journal.map_err(PublishError::file(&journal_at))?;
        let made = Mutex::new(BTreeSet::from([root.to_owned()]));
        Ok(Self { root: root.to_owned(), before, journal: Mutex::new(journal), made })
    }

    /// Puts a file into its place, unless the same content is there already.
    pub(crate) fn put(&self, file: &str, content: &[u8]) -> Result<Put, PublishError> {
        let place = self.root.join(file);
        let there = fs::symlink_metadata(&place);
        let is_there = there.is_ok();
        if there.is_ok_and(|there| there.len() == content.len() as u64)
            && fs::read(&place).is_ok_and(|there| there == content)
        {
            return Ok(Put::Kept);
        }
        self.note(file)?;
        if let Some(folder) = place.parent() {
            self.make(folder)?;
        }
        // Where nothing was, nothing whole is lost if the run breaks off, and the next one makes it anew.
        if is_there {
            replace(&place, content)?;
        } else {
            create(&place, content)?;
        }
        Ok(Put::Written)
    }

    fn note(&self, file: &str) -> Result<(), PublishError> {
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        journal.write_all(format!("{file}\n").as_bytes()).map_err(PublishError::file(self.root.join(JOURNAL)))
    }

    /// Makes a folder. A link in its place would lead out of the copy, so it is refused.
    fn make(&self, folder: &Path) -> Result<(), PublishError> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let mut missing: Vec<&Path> =
            folder.ancestors().take_while(|ancestor| !made.contains(*ancestor)).collect();
        missing.reverse();
        for one in missing {
            match fs::create_dir(one) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    let there = fs::symlink_metadata(one).map_err(PublishError::file(one))?;
                    if !there.is_dir() {
                        return Err(PublishError::File { path: one.to_owned(), error });
                    }
                }
                done => done.map_err(PublishError::file(one))?,
            }
            made.insert(one.to_owned());
        }
        Ok(())
    }

    /// Removes what earlier runs wrote and this one did not, writes the manifest, ends the journal.
    pub(crate) fn finish(self, manifest: &Manifest) -> Result<usize, PublishError> {
        let gone: Vec<&String> =
            self.before.iter().filter(|file| !manifest.files.contains_key(*file)).collect();
        let mut removed = 0;
        for file in &gone {
            if self.is_own(file) && remove(&self.root.join(file))? {
                removed += 1;
            }
        }
        for file in gone {
            self.remove_empty_folders(file);
        }
        let place = self.root.join(manifest::NAME);
        let content = manifest.write();
        if fs::read(&place).ok().as_ref() != Some(&content) {
            replace(&place, &content)?;
        }
        remove(&self.root.join(JOURNAL))?;
        Ok(removed)
    }

    /// Whether no folder on the way to it is a link to elsewhere.
    fn is_own(&self, file: &str) -> bool {
        let place = self.root.join(file);
        place
            .ancestors()
            .skip(1)
            .take_while(|ancestor| *ancestor != self.root)
            .all(|ancestor| fs::symlink_metadata(ancestor).is_ok_and(|there| there.is_dir()))
    }

    fn remove_empty_folders(&self, file: &str) {
        let place = self.root.join(file);
        for folder in place.ancestors().skip(1).take_while(|ancestor| *ancestor != self.root) {
            // One that isn't empty stays, and so do those above it.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, PublishError> {
    match fs::read(path) {
        Ok(content) => Ok(Some(content)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        // Where the folder should be there is a file: it is taken.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(None),
        Err(error) => Err(PublishError::File { path: path.to_owned(), error }),
    }
}

fn is_taken(root: &Path) -> bool {
    match fs::read_dir(root) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

fn beside(place: &Path) -> PathBuf {
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    place.with_file_name(format!(".{name}.new"))
}

/// Never through a link that somebody put there.
fn create(place: &Path, content: &[u8]) -> Result<(), PublishError> {
    let file = OpenOptions::new().write(true).create_new(true).open(place);
    file.and_then(|mut file| file.write_all(content)).map_err(PublishError::file(place))
}

/// First beside its place, then, in one go, into it.
fn replace(place: &Path, content: &[u8]) -> Result<(), PublishError> {
    let beside = beside(place);
    fs::write(&beside, content).map_err(PublishError::file(&beside))?;
    fs::rename(&beside, place).map_err(PublishError::file(place))
}

/// Whether it was there.
fn remove(path: &Path) -> Result<bool, PublishError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(false)
        }
        Err(error) => Err(PublishError::File { path: path.to_owned(), error }),
    }
}
