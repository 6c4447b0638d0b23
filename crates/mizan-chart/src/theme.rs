//! How classes are painted in a file that stands alone.

use std::collections::BTreeMap;

/// The paint of each class: SVG's own attributes, colours written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// By selector: `.band` for a class, `text` for an element.
    rules: BTreeMap<String, Vec<(String, String)>>,
}

impl Theme {
    /// The light theme of the site, on its own background.
    pub fn light() -> Self {
        Self::parse(include_str!("../assets/alone.css"))
    }

    /// Reads rules of the form `.class{name:value;name:value}`, with comments; nothing else of CSS.
    pub fn parse(css: &str) -> Self {
        let mut rules: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        let plain: String = css
            .split("/*")
            .enumerate()
            .map(|(n, part)| if n == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) })
            .collect();
        for rule in plain.split('}') {
            let Some((selectors, body)) = rule.split_once('{') else { continue };
            let declarations: Vec<(String, String)> = body
                .split(';')
                .filter_map(|declaration| declaration.split_once(':'))
                .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                .collect();
            for selector in selectors.split(',') {
                rules.entry(selector.trim().to_owned()).or_default().extend(declarations.iter().cloned());
            }
        }
        Self { rules }
    }

    /// The declarations of one selector, the last of a name counting.
    pub fn rule(&self, selector: &str) -> BTreeMap<&str, &str> {
        let declarations = self.rules.get(selector).into_iter().flatten();
        declarations.map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    /// What an element of these classes gets: of its element first, then of each class in turn.
    pub(crate) fn paint(&self, element: &str, class: &str) -> BTreeMap<&str, &str> {
        let mut paint = self.rule(element);
        for class in class.split_whitespace() {
            paint.extend(self.rule(&format!(".{class}")));
        }
        paint
    }

    /// Every selector that has a rule.
    pub fn selectors(&self) -> impl Iterator<Item = &str> {
        self.rules.keys().map(String::as_str)
    }
}
