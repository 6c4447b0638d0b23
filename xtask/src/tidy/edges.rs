//! Which crate may know which.

use std::path::Path;

use serde_json::Value;

use super::{Complaint, House};

pub(super) const RULE: &str = "layers";

/// Each crate of ours, lowest first, and which of the others it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("mizan-domain", &[]),
    ("mizan-chart", &[]),
    ("mizan-assess", &["mizan-domain"]),
    ("mizan-store", &["mizan-domain"]),
    ("mizan-import", &["mizan-domain"]),
    ("mizan-dossier", &["mizan-domain", "mizan-assess"]),
    ("mizan-text", &["mizan-domain", "mizan-assess"]),
    ("mizan-report", &["mizan-domain", "mizan-assess", "mizan-text"]),
    ("mizan-brief", &["mizan-domain", "mizan-assess", "mizan-text", "mizan-report"]),
    ("mizan-pdf", &["mizan-brief"]),
    (
        "mizan-site",
        &[
            "mizan-domain",
            "mizan-assess",
            "mizan-text",
            "mizan-report",
            "mizan-brief",
            "mizan-store",
            "mizan-chart",
        ],
    ),
    ("mizan-publish", &["mizan-domain", "mizan-text", "mizan-site"]),
    (
        "mizan",
        &[
            "mizan-domain",
            "mizan-assess",
            "mizan-store",
            "mizan-import",
            "mizan-dossier",
            "mizan-text",
            "mizan-report",
            "mizan-brief",
            "mizan-pdf",
            "mizan-site",
            "mizan-publish",
        ],
    ),
    ("mizan-testkit", &["mizan-domain"]),
    ("xtask", &["mizan-testkit"]),
];

/// Tests and benchmarks on the real dossiers need what reads them, wherever that stands.
const FOR_TESTS: &[&str] = &["mizan-testkit", "mizan-dossier"];

/// Outside libraries that are the business of few.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("rusqlite", &["mizan-store"]),
    ("postgres", &["mizan-store"]),
    ("axum", &["mizan-site"]),
    ("hyper", &["mizan-site"]),
    ("hayro-interpret", &["mizan-import"]),
    ("maud", &["mizan-site", "mizan-brief", "mizan-chart"]),
    ("fluent-bundle", &["mizan-text"]),
    ("typst", &["mizan-pdf"]),
    ("typst-layout", &["mizan-pdf"]),
    ("typst-pdf", &["mizan-pdf"]),
    ("clap", &["mizan"]),
    ("anyhow", &["mizan", "xtask"]),
    ("tokio", &["mizan", "mizan-site"]),
    ("toml", &["mizan", "mizan-dossier"]),
];

pub(super) fn check(house: &House<'_>) -> Vec<Complaint> {
    house
        .repository
        .packages()
        .iter()
        .flat_map(|package| check_package(package, house.repository.root()))
        .collect()
}

fn check_package(package: &Value, root: &Path) -> Vec<Complaint> {
    let text =
        |value: &Value, field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let name = text(package, "name");
    let manifest = text(package, "manifest_path");
    let manifest = Path::new(&manifest).strip_prefix(root).unwrap_or(Path::new(&manifest));
    let complaint = |message: String| Complaint::new(manifest, 1, RULE, message);
    let Some(height) = LAYERS.iter().position(|(layer, _)| *layer == name) else {
        return vec![complaint(format!("`{name}` has no place in the layers (xtask/src/tidy/edges.rs)"))];
    };
    let mut complaints = Vec::new();
    for dependency in package.get("dependencies").and_then(Value::as_array).into_iter().flatten() {
        let on = text(dependency, "name");
        let for_tests = dependency.get("kind").and_then(Value::as_str) == Some("dev");
        if dependency.get("path").is_some_and(|path| !path.is_null()) {
            if !may_use(height, &on, for_tests) {
                complaints.push(complaint(format!("`{name}` may not depend on `{on}`")));
            }
        } else if let Some((_, crates)) = ONLY_IN.iter().find(|(library, _)| *library == on)
            && !crates.contains(&name.as_str())
            && !for_tests
        {
            complaints.push(complaint(format!("`{on}` is for {} only, not for `{name}`", crates.join(", "))));
        }
    }
    complaints
}

/// Tests may also use what stands lower without being used, and what tests are made with.
fn may_use(height: usize, on: &str, for_tests: bool) -> bool {
    let allowed = LAYERS.get(height).is_some_and(|(_, below)| below.contains(&on));
    let lower = LAYERS.iter().position(|(layer, _)| *layer == on).is_some_and(|place| place < height);
    allowed || for_tests && (lower || FOR_TESTS.contains(&on))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn complaints(name: &str, on: &str, kind: Option<&str>, path: Option<&str>) -> usize {
        let dependency = json!({ "name": on, "kind": kind, "path": path });
        let package = json!({ "name": name, "manifest_path": "/r/Cargo.toml", "dependencies": [dependency] });
        check_package(&package, Path::new("/r")).len()
    }

    #[test]
    fn upward_edges_are_refused() {
        let ours = Some("/r/x");
        assert_eq!(complaints("mizan-domain", "mizan-assess", None, ours), 1);
        assert_eq!(complaints("mizan-text", "mizan-store", None, ours), 1);
        assert_eq!(complaints("mizan-site", "mizan-dossier", None, ours), 1);
        assert_eq!(complaints("mizan-site", "mizan-store", None, ours), 0);
        assert_eq!(complaints("mizan", "mizan-testkit", None, ours), 1);
        assert_eq!(complaints("mizan", "mizan-testkit", Some("dev"), ours), 0);
        assert_eq!(complaints("mizan-domain", "mizan-assess", Some("dev"), ours), 1);
        assert_eq!(complaints("mizan-report", "mizan-dossier", Some("dev"), ours), 0);
        assert_eq!(complaints("somebody-new", "mizan-domain", None, ours), 1);
    }

    #[test]
    fn outside_things_have_their_crate() {
        assert_eq!(complaints("mizan-site", "rusqlite", None, None), 1);
        assert_eq!(complaints("mizan-store", "rusqlite", None, None), 0);
    }
}
