//! The search of a copy: the index as data in a script file, and the one script that looks through it.

use mizan_site::{IndexEntry, Site};
use mizan_text::{Lang, Text};
use serde_json::{Value, json};

use crate::manifest::short;
use crate::scope::{Scope, Target};

const SCRIPT: &str = include_str!("../assets/search.js");
/// Stand in for numbers that only the script knows.
const COUNT: &str = "\u{E000}";
const SHOWN: &str = "\u{E001}";

/// The search of one language.
pub(crate) struct Search {
    lang: Lang,
    pub(crate) index_file: String,
    pub(crate) script_file: String,
    index: String,
}

impl Search {
    pub(crate) fn new(site: &Site, scope: &Scope, text: &Text, names: &[(String, String)]) -> Self {
        let lang = text.lang();
        let index = format!("window.MIZAN_INDEX={};\n", index(&site.index(lang), scope, text, names));
        Self {
            lang,
            index_file: format!("assets/index-{lang}-{}.js", short(index.as_bytes())),
            script_file: format!("assets/search-{}.js", short(SCRIPT.as_bytes())),
            index,
        }
    }

    /// The page that it works on.
    pub(crate) fn page(&self) -> String {
        format!("{}/search/index.html", self.lang)
    }

    /// Its own files.
    pub(crate) fn files(&self) -> [(&str, &[u8]); 2] {
        [(&self.index_file, self.index.as_bytes()), (&self.script_file, SCRIPT.as_bytes())]
    }

    /// Where it shows what it finds.
    pub(crate) fn results(&self) -> String {
        "<div id=\"found\" role=\"status\"></div>".to_owned()
    }
}

/// Entries as title, what it is, country, page; words and names once.
fn index(entries: &[IndexEntry], scope: &Scope, text: &Text, names: &[(String, String)]) -> Value {
    let mut whats: Vec<&str> = Vec::new();
    let mut rows: Vec<Value> = Vec::new();
    let own = format!("{}/", text.lang());
    for entry in entries {
        let Target::File { file, .. } = scope.target(&entry.href) else { continue };
        let Some(page) = file.strip_prefix(&own).and_then(|path| path.strip_suffix(".html")) else {
            continue;
        };
        let what = whats.iter().position(|what| *what == entry.what).unwrap_or_else(|| {
            whats.push(&entry.what);
            whats.len() - 1
        });
        let code = entry.country.map(|country| country.lower());
        let country = code.and_then(|code| names.iter().position(|(known, _)| *known == code));
        rows.push(json!([entry.title, what, country, page]));
    }
    let count = ("count", COUNT.into());
    json!({
        "words": {
            "ask": text.get("copy-search-ask"),
            "found": text.with("copy-search-found", std::slice::from_ref(&count)),
            "first": text.with("copy-search-first", &[count, ("shown", SHOWN.into())]),
            "nothing": text.get("copy-search-nothing"),
        },
        "whats": whats,
        "countries": names,
        "entries": rows,
    })
}

#[cfg(test)]
mod tests {
    use super::SCRIPT;

    #[test]
    fn the_script_is_small_and_writes_no_markup() {
        assert!(SCRIPT.len() <= 6 * 1024, "{} bytes", SCRIPT.len());
        for risky in
            ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "fetch", "XMLHttp"]
        {
            assert!(!SCRIPT.contains(risky), "{risky}");
        }
    }
}
