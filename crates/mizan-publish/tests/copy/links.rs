//! Follows every link of a copy as a browser does that opened it from a disk.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use mizan_publish::Plan;
use mizan_testkit::TempFolder;
use mizan_text::Lang;

use crate::making::{plan, published, tree};
use crate::world::HOSTILE;

/// A copy of the one country with a dossier.
static ONE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| copy(&plan(&["XXA"])));

/// The files of a copy, as text.
fn copy(plan: &Plan) -> BTreeMap<String, String> {
    let folder = TempFolder::new();
    published(folder.path(), plan);
    let text = |content: Vec<u8>| String::from_utf8(content).unwrap_or_default();
    tree(folder.path()).into_iter().map(|(name, content)| (name, text(content))).collect()
}

fn values<'t>(html: &'t str, attribute: &'t str) -> impl Iterator<Item = String> + 't {
    html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).map(|v| v.replace("&amp;", "&"))
}

/// Where a relative link leads from a file; none above the folder.
fn resolved(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn every_link_leads_to_a_file_and_to_a_place_in_it() {
    let files = &*ONE;
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    for (file, html) in files.iter().filter(|(file, _)| file.ends_with(".html")) {
        for attribute in [" href=\"", " src=\"", " action=\""] {
            for link in values(html, attribute).filter(|link| !link.starts_with("https://")) {
                assert!(!link.starts_with('/') && !link.contains("://"), "{file}: {link}");
                let (path, fragment) = link.split_once('#').unwrap_or((&link, ""));
                let to = if path.is_empty() { Some(file.clone()) } else { resolved(file, path) };
                let to = to.unwrap_or_else(|| panic!("{file}: {link} leads out of the folder"));
                let there = files.get(&to).unwrap_or_else(|| panic!("{file}: {link} leads to nothing"));
                let id = format!(" id=\"{fragment}\"");
                assert!(fragment.is_empty() || there.contains(&id), "{file}: {link} has no such place");
                reached.insert(to);
            }
        }
    }
    let unreached: Vec<&String> = files.keys().filter(|file| !reached.contains(*file)).collect();
    let ours = |file: &&String| !file.ends_with(".woff2") && *file != "manifest.json";
    assert_eq!(unreached.into_iter().filter(ours).collect::<Vec<_>>(), [] as [&String; 0]);
}

#[test]
fn every_page_is_whole() {
    let files = &*ONE;
    let pages: Vec<_> = files.iter().filter(|(file, _)| file.ends_with(".html")).collect();
    assert!(pages.len() > 80, "{}", pages.len());
    for (file, html) in pages {
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        assert!(title.is_some_and(|title| !title.trim().is_empty()), "{file} has no title");
        assert!(html.contains("<h1>") && html.contains("Content-Security-Policy"), "{file}");
        let is_search = file.ends_with("/search/index.html");
        // Descriptions of the data are blocks that nothing runs.
        let scripts = html.replace("<script type=\"application/ld+json\">", "");
        assert_eq!(scripts.contains("<script"), is_search, "{file}");
        assert_eq!(html.contains("script-src"), is_search, "{file}");
        for unwanted in ["⟦", "{$", "\u{E000}", HOSTILE, "type=\"date\"", "data-server", " onclick="] {
            assert!(!html.contains(unwanted), "{file}: {unwanted}");
        }
        // A brief is a document of its own, with its day under the title.
        let says = html.contains("Copy of 24 November 2026") || file.contains("/brief/");
        assert!(says || !file.starts_with("en/"), "{file} doesn't say that it is a copy");
        assert!(!html.contains("Today is "), "{file} says that it is today");
    }
}

#[test]
fn the_index_of_the_script_has_what_the_index_pages_have() {
    let files = &*ONE;
    for lang in Lang::ALL {
        let (_, script) =
            files.iter().find(|(file, _)| file.starts_with(&format!("assets/index-{lang}-"))).unwrap();
        let json = script.strip_prefix("window.MIZAN_INDEX=").unwrap().trim_end().trim_end_matches(';');
        let index: serde_json::Value = serde_json::from_str(json).unwrap();
        let entries = index["entries"].as_array().unwrap();
        assert!(entries.len() > 20, "{}", entries.len());
        let letters: String = files
            .iter()
            .filter(|(file, _)| file.starts_with(&format!("{lang}/index/letter/")))
            .map(|(_, html)| html.as_str())
            .collect();
        for entry in entries {
            let page = entry[3].as_str().unwrap();
            assert!(files.contains_key(&format!("{lang}/{page}.html")), "{entry}");
            assert!(letters.contains(&format!("/{page}.html\"")), "{entry} is on no page");
        }
    }
}

#[test]
fn what_is_left_out_leads_to_the_reason_or_to_the_site() {
    let alone = &*ONE;
    let home = &alone["en/index.html"];
    assert!(home.contains("href=\"copy/index.html#country\""), "the other country");
    assert!(alone["en/copy/index.html"].contains("This copy is of 24 November 2026"));
    assert!(alone["en/xxa/index.html"].contains("other days are not in it"));
    assert!(!alone["en/xxa/index.html"].contains("rel=\"canonical\""));
    let online = copy(&Plan { base: Some("https://mizan.example".to_owned()), ..plan(&["XXA"]) });
    assert!(online["en/index.html"].contains("href=\"https://mizan.example/en/xxb/\""));
    let canonical = "<link rel=\"canonical\" href=\"https://mizan.example/en/xxa/2026-11-24/torture\">";
    assert!(online["en/xxa/torture/index.html"].contains(canonical));
}

#[test]
fn no_statement_without_a_source_or_a_mark() {
    let files = &*ONE;
    let mut statements = 0;
    for (file, html) in files.iter().filter(|(file, _)| file.ends_with(".html")) {
        for rest in html.split("<a class=\"st\"").skip(1) {
            let row = rest.split("</tr>").next().unwrap();
            let says = row.contains("/sources/")
                || row.contains("class=\"unv\"")
                || row.contains("class=\"judged\"");
            assert!(says, "{file}: {row}");
            statements += 1;
        }
    }
    assert!(statements > 30, "{statements}");
}

#[test]
fn the_data_package_lists_what_the_copy_has() {
    let files = &*ONE;
    let package: serde_json::Value = serde_json::from_str(&files["datapackage.json"]).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let paths: Vec<&str> = resources.iter().map(|resource| resource["path"].as_str().unwrap()).collect();
    assert!(paths.iter().any(|path| path.starts_with("en/xxa")), "{paths:?}");
    for path in paths {
        assert!(files.contains_key(path), "{path}");
    }
}
