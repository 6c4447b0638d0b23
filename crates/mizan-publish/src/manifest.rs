//! What a copy holds: every file with its digest, so that anybody can check it, and the next run knows
//! what is its own.

use std::collections::BTreeMap;

use mizan_domain::digest;
use serde::{Deserialize, Serialize};

/// Its name in the folder.
pub(crate) const NAME: &str = "manifest.json";
/// The shape of this file; another one is not read.
const FORMAT: u32 = 1;

/// The manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The shape of this file.
    pub mizan_publish: u32,
    /// The day that the pages are of.
    pub as_of: String,
    /// What was known.
    pub edition: String,
    /// The countries, by code.
    pub countries: Vec<String>,
    /// The languages, by code.
    pub languages: Vec<String>,
    /// Where the site itself is served.
    pub base: Option<String>,
    /// Every file but this one, by its path.
    pub files: BTreeMap<String, Entry>,
}

/// A file of the copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The digest of its content, in hexadecimal digits.
    pub sha256: String,
    /// Its length.
    pub bytes: u64,
}

impl Entry {
    pub(crate) fn of(content: &[u8]) -> Self {
        Self { sha256: digest(content), bytes: u64::try_from(content.len()).unwrap_or(u64::MAX) }
    }
}

impl Manifest {
    pub(crate) fn new(
        as_of: String,
        edition: String,
        countries: Vec<String>,
        languages: Vec<String>,
        base: Option<String>,
    ) -> Self {
        let files = BTreeMap::new();
        Self { mizan_publish: FORMAT, as_of, edition, countries, languages, base, files }
    }

    /// Reads one; says what is wrong with it.
    pub(crate) fn read(content: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(content).map_err(|error| error.to_string())?;
        if manifest.mizan_publish != FORMAT {
            return Err(format!("mizan_publish = {}", manifest.mizan_publish));
        }
        match manifest.files.keys().find(|path| !is_inside(path)) {
            Some(outside) => Err(format!("{outside:?}")),
            None => Ok(manifest),
        }
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text.into_bytes()
    }
}

/// Whether a path stays in the folder, on every system.
pub(crate) fn is_inside(path: &str) -> bool {
    let is_name = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0', '\n', '\r'])
    };
    path.split('/').all(is_name)
}

/// The first digits of a digest: part of the names of files that browsers may keep.
pub(crate) fn short(content: &[u8]) -> String {
    let mut digits = digest(content);
    digits.truncate(16);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_its_own() {
        for inside in ["index.html", "en/pak/gaps/gap=reporting/index.html"] {
            assert!(is_inside(inside), "{inside}");
        }
        for outside in ["", "/etc/passwd", "../x", "en/../../x", "en//x", "C:/x", "en\\x", ".mizan-publish"] {
            assert!(!is_inside(outside), "{outside}");
        }
        let evil = r#"{"mizan_publish":1,"as_of":"","edition":"","countries":[],"languages":[],"base":null,
            "files":{"../evil":{"sha256":"","bytes":0}}}"#;
        assert!(Manifest::read(evil.as_bytes()).is_err());
    }
}
