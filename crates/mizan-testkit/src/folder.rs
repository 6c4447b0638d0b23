//! Folders that go when the test ends.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

static MADE: AtomicU32 = AtomicU32::new(0);

/// A text that no other test running on this machine bears.
pub(crate) fn unique() -> String {
    format!("{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed))
}

/// An empty folder, removed with all that is in it when dropped.
#[derive(Debug)]
pub struct TempFolder(PathBuf);

impl TempFolder {
    /// Makes one.
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("mizan-test-{}", unique()));
        std::fs::create_dir_all(&path)
            .unwrap_or_else(|e| panic!("a folder for the test can't be made: {}: {e}", path.display()));
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The path of a file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Default for TempFolder {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        // What can't be removed is left to the system: the test has already said what it had to.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
