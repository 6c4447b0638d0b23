//! The style sheet and the icon, under names that carry a digest of their content.

use axum::http::StatusCode;

use crate::answer::{Answer, Finished, Freshness, digest};

const STYLE: &str = include_str!("../assets/mizan.css");
const ICON: &str = include_str!("../assets/mizan.svg");

/// Files beside the pages.
pub(crate) struct Assets {
    pub(crate) style: String,
    pub(crate) icon: String,
    files: Vec<(String, Finished)>,
}

impl Assets {
    pub(crate) fn new() -> Self {
        let style = address("mizan", "css", STYLE);
        let icon = address("mizan", "svg", ICON);
        let files = vec![
            (style.clone(), file("text/css; charset=utf-8", STYLE)),
            (icon.clone(), file("image/svg+xml", ICON)),
        ];
        Self { style, icon, files }
    }

    /// The file of a path.
    pub(crate) fn get(&self, path: &str) -> Option<&Finished> {
        self.files.iter().find(|(address, _)| address == path).map(|(_, file)| file)
    }
}

fn address(name: &str, ending: &str, content: &str) -> String {
    format!("/assets/{name}-{}.{ending}", digest(content.as_bytes()))
}

fn file(media_type: &'static str, content: &str) -> Finished {
    let mut answer = Answer::new(StatusCode::OK, media_type, content);
    answer.freshness = Freshness::Forever;
    Finished::new(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_is_light_and_has_no_physical_sides() {
        assert!(STYLE.len() <= 30 * 1024, "{} bytes", STYLE.len());
        for physical in [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "text-align:left",
            "text-align:right",
            "border-left",
            "border-right",
            "margin-top",
            "margin-bottom",
            "padding-top",
            "padding-bottom",
            "float:",
        ] {
            assert!(!STYLE.contains(physical), "{physical}");
        }
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        assert!(!STYLE.contains("http") && !STYLE.contains("@import"));
    }
}
