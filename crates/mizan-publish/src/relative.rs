//! From one file of the copy to another.

/// The link that leads from a file to a file, both as the copy has them.
pub(crate) fn link(from: &str, to: &str) -> String {
    let here: Vec<&str> = from.split('/').collect();
    let there: Vec<&str> = to.split('/').collect();
    let folders = here.len().saturating_sub(1);
    let shared = here
        .iter()
        .take(folders)
        .zip(there.iter().take(there.len().saturating_sub(1)))
        .take_while(|(a, b)| a == b)
        .count();
    let mut link = "../".repeat(folders - shared);
    link.push_str(&there.get(shared..).unwrap_or_default().join("/"));
    link
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn leads_up_and_down() {
        for (from, to, expected) in [
            ("index.html", "en/index.html", "en/index.html"),
            ("en/index.html", "index.html", "../index.html"),
            ("en/pak/torture/index.html", "en/pak/index.html", "../index.html"),
            ("en/pak/index.html", "en/pak/torture/index.html", "torture/index.html"),
            ("en/pak/index.html", "en/pak/index.html", "index.html"),
            ("en/pak/index.html", "en/pak.json", "../pak.json"),
            ("en/pak/index.html", "assets/mizan.css", "../../assets/mizan.css"),
            ("en/pak/gaps/index.html", "ur/pak/gaps/index.html", "../../../ur/pak/gaps/index.html"),
        ] {
            assert_eq!(link(from, to), expected, "{from} to {to}");
        }
    }
}
