//! Style sheet, icon and fonts, under names that carry a digest of their content.

mod style;

use axum::http::StatusCode;

use crate::answer::{Answer, Finished, Freshness, digest};

const ICON: &str = include_str!("../../assets/mizan.svg");

/// The fonts by the names that the style sheet gives them; `cargo xtask fonts` makes them.
const FONTS: [(&str, &[u8]); 4] = [
    ("source-sans-3", include_bytes!("../../assets/fonts/source-sans-3.woff2")),
    ("source-serif-4", include_bytes!("../../assets/fonts/source-serif-4.woff2")),
    ("noto-naskh-arabic", include_bytes!("../../assets/fonts/noto-naskh-arabic.woff2")),
    ("noto-nastaliq-urdu", include_bytes!("../../assets/fonts/noto-nastaliq-urdu.woff2")),
];

/// Files beside the pages.
pub(crate) struct Assets {
    pub(crate) style: String,
    pub(crate) icon: String,
    /// The style of pages made for paper.
    pub(crate) brief_style: String,
    files: Vec<(String, Finished)>,
}

impl Assets {
    pub(crate) fn new() -> Self {
        let fonts = FONTS.map(|(name, content)| (name, named(name, "woff2", content), content));
        let sheet = fonts.iter().fold(style::sheet(), |sheet, (name, hashed, _)| {
            sheet.replace(&format!("url({name}.woff2)"), &format!("url({hashed})"))
        });
        let style = in_folder(&named("mizan", "css", sheet.as_bytes()));
        let icon = in_folder(&named("mizan", "svg", ICON.as_bytes()));
        let brief = mizan_brief::html::STYLE;
        let brief_style = in_folder(&named("brief", "css", brief.as_bytes()));
        let mut files = vec![
            (brief_style.clone(), file("text/css; charset=utf-8", brief)),
            (style.clone(), file("text/css; charset=utf-8", sheet)),
            (icon.clone(), file("image/svg+xml", ICON)),
        ];
        files.extend(
            fonts.iter().map(|(_, hashed, content)| (in_folder(hashed), file("font/woff2", *content))),
        );
        Self { style, icon, brief_style, files }
    }

    /// The file of a path.
    pub(crate) fn get(&self, path: &str) -> Option<&Finished> {
        self.files.iter().find(|(address, _)| address == path).map(|(_, file)| file)
    }
}

fn named(name: &str, ending: &str, content: &[u8]) -> String {
    format!("{name}-{}.{ending}", digest(content))
}

fn in_folder(name: &str) -> String {
    format!("/assets/{name}")
}

fn file(media_type: &'static str, content: impl Into<Vec<u8>>) -> Finished {
    let mut answer = Answer::new(StatusCode::OK, media_type, content);
    answer.freshness = Freshness::Forever;
    Finished::new(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the first visit fetches besides page and style sheet.
    fn bytes_of(fonts: &[&str]) -> usize {
        FONTS.iter().filter(|(name, _)| fonts.contains(name)).map(|(_, content)| content.len()).sum()
    }

    #[test]
    fn fonts_are_as_light_as_slow_lines_ask() {
        let latin = ["source-sans-3", "source-serif-4"];
        let urdu = ["noto-naskh-arabic", "noto-nastaliq-urdu"];
        assert!(bytes_of(&latin) > 0 && bytes_of(&urdu) > 0);
        assert!(bytes_of(&latin) <= 50 * 1024, "English: {} bytes", bytes_of(&latin));
        let both = bytes_of(&latin) + bytes_of(&urdu);
        assert!(both <= 180 * 1024, "Urdu: {both} bytes");
    }

    #[test]
    fn every_font_that_the_style_sheet_names_is_served() {
        let assets = Assets::new();
        let sheet = style::sheet();
        let named: Vec<&str> =
            sheet.split("url(").skip(1).filter_map(|rest| rest.split(".woff2)").next()).collect();
        assert_eq!(named, FONTS.map(|(name, _)| name));
        for (name, content) in FONTS {
            assert!(assets.get(&in_folder(&self::named(name, "woff2", content))).is_some(), "{name}");
        }
    }
}
