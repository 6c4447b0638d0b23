//! From one file of the copy to another.

/// The link that leads from a file to a file, both as the copy has them.
pub(crate) fn link(from: &str, to: &str) -> String {
    let same = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    let folder = from.as_bytes().get(..same).and_then(|same| same.iter().rposition(|byte| *byte == b'/'));
    let shared = folder.map_or(0, |slash| slash + 1);
    let up = from.get(shared..).unwrap_or_default().matches('/').count();
    "../".repeat(up) + to.get(shared..).unwrap_or_default()
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
