//! The files of dossiers: from a folder, from the program itself, or from texts.
//! Reads nothing outside the folder it is given, follows no link, and holds no file that isn't text.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::checks::file_readable;
use crate::problem::Problem;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../dossiers");

/// A folder that can't be read as dossiers.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// It isn't there, or can't be opened.
    #[error("can't read the folder `{}`: {cause}; name a folder that holds dossiers", path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// Why not.
        cause: std::io::Error,
    },
    /// It is a file.
    #[error("`{}` is a file; name the folder that holds dossiers, or the folder of one", path.display())]
    NotAFolder {
        /// The file.
        path: PathBuf,
    },
    /// It has no dossier in it.
    #[error("there is no dossier in `{}`: a dossier is a folder with a `dossier.toml` and records beside it", path.display())]
    NoDossier {
        /// The folder.
        path: PathBuf,
    },
}

/// One file of a dossier.
#[derive(Clone, Debug)]
pub struct File {
    /// The folder of its dossier: `reference`, `world` or a country code in lower case.
    pub folder: String,
    /// Its name in that folder.
    pub name: String,
    /// Its path, as problems name it.
    pub path: String,
    /// What it says.
    pub text: Arc<str>,
}

impl File {
    /// Whether it is a table rather than a list of records.
    pub(crate) fn is_table(&self) -> bool {
        Path::new(&self.name).extension().is_some_and(|e| e == "csv")
    }
}

/// The files of one or more dossiers, and those that could not be read.
#[derive(Clone, Debug, Default)]
pub struct Files {
    pub(crate) files: Vec<File>,
    pub(crate) problems: Vec<Problem>,
}

impl Files {
    /// The files of a folder of dossiers, or of the folder of one dossier.
    pub fn from_folder(root: &Path) -> Result<Self, FilesError> {
        let unreadable = |cause| FilesError::Unreadable { path: root.to_owned(), cause };
        // The folder itself may be a link; nothing below it may.
        let real = fs::canonicalize(root).map_err(unreadable)?;
        if !real.is_dir() {
            return Err(FilesError::NotAFolder { path: root.to_owned() });
        }
        let mut files = Self::default();
        let entries = entries(&real).map_err(unreadable)?;
        if entries.iter().any(|name| name == "dossier.toml") {
            let folder = real.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
            files.add_folder(&real, &folder, root);
        } else {
            for name in entries {
                let path = real.join(&name);
                let shown = root.join(&name);
                match fs::symlink_metadata(&path) {
                    Ok(about) if about.is_dir() => files.add_folder(&path, &name, &shown),
                    Ok(about) if about.is_symlink() && path.is_dir() => {
                        files.problems.push(file_readable::link(&shown.to_string_lossy()));
                    }
                    Ok(_) if is_record_file(&name) => {
                        files.problems.push(file_readable::misplaced(&shown.to_string_lossy()));
                    }
                    Ok(_) => {}
                    Err(cause) => {
                        files.problems.push(file_readable::failed(&shown.to_string_lossy(), &cause));
                    }
                }
            }
        }
        if files.files.is_empty() && files.problems.is_empty() {
            return Err(FilesError::NoDossier { path: root.to_owned() });
        }
        Ok(files)
    }

    /// The dossiers that come inside the program.
    pub fn embedded() -> Self {
        let texts = EMBEDDED.dirs().flat_map(Dir::files).filter_map(|file| {
            let path = file.path().to_string_lossy().replace('\\', "/");
            is_record_file(&path).then(|| Some((path, file.contents_utf8()?))).flatten()
        });
        Self::from_texts(texts)
    }

    /// From paths such as `pak/norm.toml` and what the files say.
    pub fn from_texts<P: Into<String>, T: Into<Arc<str>>>(texts: impl IntoIterator<Item = (P, T)>) -> Self {
        let mut files = Self::default();
        for (path, text) in texts {
            let path: String = path.into();
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
            let folder = folder.rsplit('/').next().unwrap_or(folder);
            files.files.push(File {
                folder: folder.to_owned(),
                name: name.to_owned(),
                path: path.clone(),
                text: without_mark(text.into()),
            });
        }
        files.files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }

    /// These files, and those of other folders that these don't have: a dossier of one's own,
    /// completed by the reference that it names.
    #[must_use]
    pub fn completed_by(mut self, others: &Self) -> Self {
        let own: std::collections::BTreeSet<String> = self.files.iter().map(|f| f.folder.clone()).collect();
        self.files.extend(others.files.iter().filter(|f| !own.contains(&f.folder)).cloned());
        self
    }

    /// Every file, by path.
    pub fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    fn add_folder(&mut self, real: &Path, folder: &str, shown: &Path) {
        let entries = match entries(real) {
            Ok(entries) => entries,
            Err(cause) => {
                self.problems.push(file_readable::failed(&shown.to_string_lossy(), &cause));
                return;
            }
        };
        for name in entries {
            let path = shown.join(&name).to_string_lossy().into_owned();
            let file = real.join(&name);
            match fs::symlink_metadata(&file) {
                Ok(about) if about.is_dir() => {
                    if folder_has_records(&file) {
                        self.problems.push(file_readable::misplaced(&path));
                    }
                }
                Ok(_) if !is_record_file(&name) => {}
                Ok(about) if about.is_symlink() => self.problems.push(file_readable::link(&path)),
                Ok(about) if !about.is_file() => self.problems.push(file_readable::special(&path)),
                Ok(_) => match read_text(&file, &path) {
                    Ok(text) => {
                        self.files.push(File { folder: folder.to_owned(), name, path, text });
                    }
                    Err(problem) => self.problems.push(*problem),
                },
                Err(cause) => self.problems.push(file_readable::failed(&path, &cause)),
            }
        }
    }
}

/// The names in a folder, in order, without hidden ones.
fn entries(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

fn is_record_file(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|e| e == "toml" || e == "csv")
}

fn folder_has_records(folder: &Path) -> bool {
    entries(folder).is_ok_and(|names| names.iter().any(|n| is_record_file(n)))
}

/// Reads no more than the limit, whatever the file's length was said to be a moment ago.
fn read_text(file: &Path, path: &str) -> Result<Arc<str>, Box<Problem>> {
    let mut bytes = Vec::new();
    fs::File::open(file)
        .and_then(|f| f.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
        .map_err(|cause| Box::new(file_readable::failed(path, &cause)))?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Box::new(file_readable::too_large(path, LARGEST_FILE)));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(without_mark(text.into())),
        Err(error) => {
            Err(Box::new(file_readable::not_text(path, error.as_bytes(), error.utf8_error().valid_up_to())))
        }
    }
}

/// Without the byte order mark that some editors put first.
fn without_mark(text: Arc<str>) -> Arc<str> {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.into(),
        None => text,
    }
}
