//! The languages that Mizan speaks. Adding one: a folder of messages, and a line in [`Lang::ALL`].

use std::fmt;

/// A language with its messages.
#[derive(Debug)]
pub(crate) struct Language {
    /// Its BCP 47 code, as addresses and `--lang` write it.
    pub(crate) code: &'static str,
    /// The locale whose dates, numbers, lists and alphabet it follows.
    pub(crate) locale: &'static str,
    /// What it calls itself.
    pub(crate) own_name: &'static str,
    /// Which way it is written: `ltr` or `rtl`.
    pub(crate) direction: &'static str,
    /// Whether a native speaker has reviewed its wording. Where nobody has, pages and briefs say so.
    pub(crate) reviewed: bool,
    /// Its message files: name and text.
    pub(crate) files: &'static [(&'static str, &'static str)],
}

/// One language; every language has the same files.
macro_rules! language {
    ($code:literal, $locale:literal, $own_name:literal, $direction:literal, $reviewed:literal) => {
        language!(@files $code, $locale, $own_name, $direction, $reviewed, [
            "assess",
            "brief",
            "cli",
            "data",
            "facts",
            "fields",
            "glossary",
            "interface",
            "kinds",
            "know",
            "levels",
            "method",
            "monitoring",
            "names",
            "pages",
            "publish",
            "quality",
            "pictures",
            "reports",
            "search",
            "site",
            "states",
            "world",
        ])
    };
    (@files $code:literal, $locale:literal, $own_name:literal, $direction:literal, $reviewed:literal,
        [$($file:literal),* $(,)?]) => {
        Lang(&Language {
            code: $code,
            locale: $locale,
            own_name: $own_name,
            direction: $direction,
            reviewed: $reviewed,
            files: &[$(
                ($file, include_str!(concat!("../messages/", $code, "/", $file, ".ftl"))),
            )*],
        })
    };
}

/// A language that there are messages for.
#[derive(Clone, Copy)]
pub struct Lang(pub(crate) &'static Language);

impl Lang {
    /// Every language, the one for readers who ask for none first.
    pub const ALL: &[Self] = &[
        // British English, for its order of day and month.
        language!("en", "en-GB", "English", "ltr", true),
        // Of Pakistan, for Latin digits.
        language!("ur", "ur-PK", "اردو", "rtl", false),
    ];

    /// The language of that code, whatever its case.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code().eq_ignore_ascii_case(code))
    }

    /// `en`.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// `ltr` or `rtl`, as the `dir` attribute takes it.
    pub fn direction(self) -> &'static str {
        self.0.direction
    }

    /// Whether a native speaker has reviewed the wording.
    pub fn is_reviewed(self) -> bool {
        self.0.reviewed
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        self.0.own_name
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.0.code == other.0.code
    }
}

impl Eq for Lang {}

impl std::hash::Hash for Lang {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.code.hash(state);
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
