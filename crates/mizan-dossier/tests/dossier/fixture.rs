//! The small invented dossiers, complete and without a problem, and what tests change in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mizan_dossier::Files;

/// Texts by path, such as `xxa/law.toml`.
pub(crate) type Texts = BTreeMap<String, String>;

/// The series of the small rules table: the others name rights that the small reference lacks.
const SERIES: &str = "
[[rules.series]]
id = \"ciri-tort\"
name = \"Torture\"
source = \"report\"
scale = \"three-classes\"
rights = [\"torture\"]
higher_is_better = true
";

pub(crate) fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The small dossiers, with the real rules table but for its series.
pub(crate) fn small() -> Texts {
    let mut texts = folder(&tests_folder().join("fixtures/small"));
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers/reference/rules.toml");
    let rules = fs::read_to_string(real).unwrap();
    let mut kept = String::new();
    let mut skip = false;
    for line in rules.lines() {
        if line.starts_with('[') {
            skip = line == "[[rules.series]]";
        }
        if !skip {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept.push_str(SERIES);
    texts.insert("reference/rules.toml".to_owned(), kept);
    texts
}

/// Every text file below a folder.
pub(crate) fn folder(root: &Path) -> Texts {
    let mut texts = Texts::new();
    for name in fs::read_dir(root).unwrap() {
        let inner = name.unwrap();
        if !inner.file_type().unwrap().is_dir() {
            continue;
        }
        for file in fs::read_dir(inner.path()).unwrap() {
            let file = file.unwrap();
            let path = format!("{}/{}", inner.file_name().display(), file.file_name().display());
            texts.insert(path, fs::read_to_string(file.path()).unwrap());
        }
    }
    texts
}

pub(crate) fn files(texts: &Texts) -> Files {
    Files::from_texts(texts.iter().map(|(path, text)| (path.clone(), text.clone())))
}
