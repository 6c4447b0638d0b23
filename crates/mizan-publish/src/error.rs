//! Why a copy could not be made.

use std::io;
use std::path::PathBuf;

/// Why a copy could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The folder holds something that isn't a copy.
    #[error("`{0}` is not empty and no copy of the site")]
    Taken(PathBuf),
    /// There is a manifest that can't be read.
    #[error("`{path}` can't be read: {why}")]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A file can't be written, read or removed.
    #[error("`{path}`: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Whoever watched asked to stop; the next run goes on.
    #[error("interrupted")]
    Interrupted,
    /// A page can't be read as text.
    #[error("`{0}` is no text")]
    NoText(String),
}

impl PublishError {
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::File { path, error }
    }
}
