//! One run after another into the same folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use mizan_publish::{Manifest, PublishError};
use mizan_testkit::TempFolder;

use crate::making::{broken_off, plan, published, published_later, refused, tree};

fn changed(folder: &Path) -> BTreeMap<String, SystemTime> {
    let time = |name: &String| fs::metadata(folder.join(name)).unwrap().modified().unwrap();
    tree(folder).keys().map(|name| (name.clone(), time(name))).collect()
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let (one, other) = (TempFolder::new(), TempFolder::new());
    let plan = plan(&["XXA", "XXB"]);
    let first = published(one.path(), &plan);
    assert_eq!(first, published(other.path(), &plan));
    assert!(first.files > 100 && first.written == first.files && first.broken.is_empty(), "{first:?}");
    assert_eq!(tree(one.path()), tree(other.path()));
}

#[test]
fn a_second_run_touches_nothing() {
    let folder = TempFolder::new();
    let plan = plan(&["XXA"]);
    published(folder.path(), &plan);
    let before = changed(folder.path());
    let again = published(folder.path(), &plan);
    assert_eq!((again.written, again.removed), (0, 0));
    assert_eq!(changed(folder.path()), before);
}

#[test]
fn a_later_run_writes_what_changed_and_removes_what_left() {
    let (folder, fresh) = (TempFolder::new(), TempFolder::new());
    let (plan, other) = (plan(&["XXA"]), plan(&["XXB"]));
    let all = published(folder.path(), &plan);
    fs::write(folder.file("notes.txt"), "somebody's own").unwrap();
    let added = published_later(folder.path(), &plan);
    assert!(added.written > 0 && added.written < all.files, "{added:?}");
    assert!(tree(folder.path()).contains_key("en/xxa/facts/norm/press-act.html"));
    let back = published(folder.path(), &plan);
    assert!(back.written > 0 && back.written < all.files, "{back:?}");
    assert!(back.removed > 0, "{back:?}");
    published(fresh.path(), &plan);
    let mut there = tree(folder.path());
    assert_eq!(there.remove("notes.txt").unwrap(), b"somebody's own");
    assert_eq!(there, tree(fresh.path()));
    published(folder.path(), &other);
    assert!(!folder.file("en/xxa").exists(), "empty folders stay");
}

#[test]
fn the_manifest_lists_every_file_with_its_digest() {
    use sha2::{Digest as _, Sha256};
    let folder = TempFolder::new();
    published(folder.path(), &plan(&["XXA"]));
    let mut files = tree(folder.path());
    let manifest: Manifest = serde_json::from_slice(&files.remove("manifest.json").unwrap()).unwrap();
    assert_eq!((manifest.as_of.as_str(), manifest.countries), ("2026-11-24", vec!["XXA".to_owned()]));
    assert_eq!(files.keys().collect::<Vec<_>>(), manifest.files.keys().collect::<Vec<_>>());
    for (name, content) in &files {
        let digest: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        let entry = &manifest.files[name];
        assert_eq!((&entry.sha256, entry.bytes), (&digest, content.len() as u64), "{name}");
    }
}

#[test]
fn what_was_broken_off_or_spoilt_is_mended() {
    let (folder, fresh) = (TempFolder::new(), TempFolder::new());
    let (wide, narrow) = (plan(&["XXA", "XXB"]), plan(&["XXA"]));
    // Among what is written before it breaks off are pages that the next run has not.
    let error = broken_off(folder.path(), &wide, 150);
    assert!(matches!(error, PublishError::Interrupted), "{error}");
    assert!(!folder.file("manifest.json").exists());
    let written = tree(folder.path()).into_keys().find(|file| file.ends_with("/index.html")).unwrap();
    fs::write(folder.file(&written), "half").unwrap();
    fs::write(folder.file(&written.replace("index.html", ".index.html.new")), "half").unwrap();
    published(folder.path(), &narrow);
    fs::write(folder.file("en/xxa/index.html"), "spoilt").unwrap();
    fs::remove_file(folder.file("en/method/index.html")).unwrap();
    let mended = published(folder.path(), &narrow);
    assert_eq!(mended.written, 2);
    published(fresh.path(), &narrow);
    assert_eq!(differing(folder.path(), fresh.path()), [] as [String; 0]);
}

/// The files that are not the same in both folders.
fn differing(one: &Path, other: &Path) -> Vec<String> {
    let (one, other) = (tree(one), tree(other));
    let all: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    all.into_iter().filter(|file| one.get(*file) != other.get(*file)).cloned().collect()
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let folder = TempFolder::new();
    fs::write(folder.file("thesis.txt"), "years of work").unwrap();
    assert!(matches!(refused(folder.path()), PublishError::Taken(_)));
    assert!(matches!(refused(&folder.file("thesis.txt")), PublishError::Taken(_)));
    fs::write(folder.file("manifest.json"), "{\"name\": \"a web application\"}").unwrap();
    assert!(matches!(refused(folder.path()), PublishError::Manifest { .. }));
    assert_eq!(tree(folder.path()).keys().collect::<Vec<_>>(), ["manifest.json", "thesis.txt"]);
}

#[cfg(unix)]
#[test]
fn nothing_outside_is_removed_or_written_through_a_link() {
    let (folder, outside) = (TempFolder::new(), TempFolder::new());
    let plan = plan(&["XXA"]);
    published(folder.path(), &plan);
    let norms = folder.file("en/xxa/facts/norm");
    fs::remove_dir_all(&norms).unwrap();
    fs::create_dir_all(outside.file("old")).unwrap();
    fs::write(outside.file("old/index.html"), "not Mizan's").unwrap();
    std::os::unix::fs::symlink(outside.path(), &norms).unwrap();
    let manifest = fs::read_to_string(folder.file("manifest.json")).unwrap();
    let entry = "\"en/xxa/facts/norm/old/index.html\": { \"sha256\": \"\", \"bytes\": 0 },";
    let manifest = manifest.replacen("\"files\": {", &format!("\"files\": {{ {entry}"), 1);
    fs::write(folder.file("manifest.json"), manifest).unwrap();
    let error = refused(folder.path());
    assert!(matches!(error, PublishError::File { .. }), "{error}");
    assert_eq!(tree(outside.path()).keys().collect::<Vec<_>>(), ["old/index.html"]);
}
