//! Folders as they are found on disks: links, devices, huge files, files in the wrong place.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use mizan_dossier::{Files, FilesError, LARGEST_FILE, read};

use crate::fixture::small;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folders").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for (path, text) in small() {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

/// What is wrong with the files, each with the name of its file.
fn problems(folder: &Path) -> Vec<(String, String)> {
    let reading = read(&Files::from_folder(folder).unwrap());
    let short = |file: &str| Path::new(file).strip_prefix(folder).unwrap().display().to_string();
    reading.problems.iter().map(|p| (short(&p.file), p.message.clone())).collect()
}

#[test]
fn links_are_not_followed() {
    let folder = folder("links");
    let outside = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside.toml");
    fs::write(&outside, "[[claim]]\n").unwrap();
    symlink(&outside, folder.join("xxa/link.toml")).unwrap();
    symlink("/", folder.join("xxa/root")).unwrap();
    symlink(&folder, folder.join("again")).unwrap();
    symlink("nowhere.toml", folder.join("xxa/broken.toml")).unwrap();
    let files: Vec<String> = problems(&folder).into_iter().map(|(file, _)| file).collect();
    assert_eq!(files, ["again", "xxa/broken.toml", "xxa/link.toml"]);
}

#[test]
fn a_folder_may_itself_be_a_link() {
    let folder = folder("linked");
    let link = folder.with_file_name("link-to-linked");
    let _ = fs::remove_file(&link);
    symlink(&folder, &link).unwrap();
    assert_eq!(problems(&link), Vec::new());
}

#[test]
fn what_is_no_plain_file_is_not_opened() {
    let folder = folder("devices");
    let made = std::process::Command::new("mkfifo").arg(folder.join("xxa/pipe.toml")).status().unwrap();
    assert!(made.success());
    assert_eq!(problems(&folder), [("xxa/pipe.toml".to_owned(), "this is not a plain file".to_owned())]);
}

#[test]
fn a_huge_file_is_refused() {
    let folder = folder("huge");
    fs::File::create(folder.join("xxa/huge.csv")).unwrap().set_len(LARGEST_FILE + 1).unwrap();
    let found = problems(&folder);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].1.contains("larger than 64 MB"), "{found:?}");
}

#[test]
fn records_in_the_wrong_place_are_told_of() {
    let folder = folder("misplaced");
    fs::create_dir(folder.join("xxa/deeper")).unwrap();
    fs::write(folder.join("xxa/deeper/norm.toml"), "").unwrap();
    fs::write(folder.join("norm.toml"), "").unwrap();
    fs::write(folder.join("README.md"), "Read me").unwrap();
    fs::write(folder.join("xxa/notes.txt"), "Notes").unwrap();
    fs::write(folder.join("xxa/.hidden.toml"), "not TOML").unwrap();
    let files: Vec<String> = problems(&folder).into_iter().map(|(file, _)| file).collect();
    assert_eq!(files, ["norm.toml", "xxa/deeper"]);
}

#[test]
fn one_dossier_is_completed_by_others() {
    let folder = folder("one");
    let own = Files::from_folder(&folder.join("xxa")).unwrap();
    assert!(!read(&own).is_sound(), "its reference is missing");
    let all = Files::from_folder(&folder).unwrap();
    let reading = read(&own.completed_by(&all));
    assert_eq!(reading.problems, Vec::new());
    assert_eq!(reading.facts.len(), read(&all).facts.len());
}

#[test]
fn a_byte_order_mark_is_no_text() {
    let folder = folder("mark");
    for file in ["xxa/law.toml", "xxa/observation-tort.csv"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        fs::write(folder.join(file), format!("\u{feff}{text}")).unwrap();
    }
    assert_eq!(problems(&folder), Vec::new());
}

#[test]
fn what_is_no_folder_of_dossiers_is_an_error() {
    let folder = folder("errors");
    let error = |path: &Path| Files::from_folder(path).unwrap_err();
    assert!(matches!(error(&folder.join("absent")), FilesError::Unreadable { .. }));
    assert!(matches!(error(&folder.join("xxa/law.toml")), FilesError::NotAFolder { .. }));
    fs::create_dir(folder.join("empty")).unwrap();
    let empty = error(&folder.join("empty"));
    assert!(matches!(empty, FilesError::NoDossier { .. }) && empty.to_string().contains("dossier.toml"));
}
