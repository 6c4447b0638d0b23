//! States and territories by ISO 3166-1 alpha-3, with the codes that ISO leaves to its users.

use std::fmt;
use std::str::FromStr;

use crate::day::as_text;

/// An ISO 3166-1 alpha-3 code, or one that the standard leaves to users (`AAA`, `QMA` to `QZZ`,
/// `XAA` to `XZZ`, `ZZZ`), such as `XEU` for the European Union.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 3]);

/// A text that is no country code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no ISO 3166-1 alpha-3 code, such as PAK")]
pub struct CountryError(pub String);

impl Country {
    /// `PAK`.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// `pak`, as addresses and fact ids write it.
    pub fn lower(&self) -> String {
        self.code().to_ascii_lowercase()
    }

    /// Whether the standard leaves this code to its users.
    pub fn is_user_assigned(&self) -> bool {
        is_user_assigned(self.code())
    }

    /// The English short name of ISO 3166-1 today; none for a code left to users.
    pub fn iso_name(&self) -> Option<&'static str> {
        rust_iso3166::from_alpha3(self.code()).map(|c| c.name)
    }

    /// The codes of its parts today (ISO 3166-2); none for a code left to users.
    pub fn parts(self) -> impl Iterator<Item = &'static str> {
        let parts = rust_iso3166::from_alpha3(self.code())
            .and_then(|c| rust_iso3166::iso3166_2::SUBDIVISION_COUNTRY_MAP.get(c.alpha2));
        parts.into_iter().flat_map(|parts| parts.iter()).map(|part| part.code)
    }

    /// The country of a two-letter code, as other data sets write it.
    pub fn from_alpha2(code: &str) -> Option<Self> {
        rust_iso3166::from_alpha2(code).and_then(|c| c.alpha3.parse().ok())
    }

    /// Every country of ISO 3166-1, by code.
    pub fn all() -> Vec<Self> {
        let mut all: Vec<Self> = rust_iso3166::ALL.iter().filter_map(|c| c.alpha3.parse().ok()).collect();
        all.sort_unstable();
        all
    }
}

fn is_user_assigned(code: &str) -> bool {
    code == "AAA" || code == "ZZZ" || code.starts_with('X') || ("QMA"..="QZZ").contains(&code)
}

impl FromStr for Country {
    type Err = CountryError;

    /// Upper or lower case.
    fn from_str(text: &str) -> Result<Self, CountryError> {
        let code = text.to_ascii_uppercase();
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(bytes)
                if bytes.iter().all(u8::is_ascii_uppercase)
                    && (is_user_assigned(&code) || rust_iso3166::from_alpha3(&code).is_some()) =>
            {
                Ok(Self(bytes))
            }
            _ => Err(CountryError(text.to_owned())),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

as_text!(Country, "Country", {
    "type": "string",
    "pattern": "^[A-Z]{3}$",
    "format": "mizan-country",
    "description": "ISO 3166-1 alpha-3 code, or one left to users (XEU)."
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_iso_and_user_codes_only() {
        for code in ["PAK", "pak", "XEU", "XXA", "AAA", "QMA", "SWZ"] {
            assert_eq!(code.parse::<Country>().unwrap().code(), code.to_ascii_uppercase());
        }
        for code in ["PK", "PKA", "", "PAKI", "ÄÄÄ", "QAA"] {
            assert!(code.parse::<Country>().is_err(), "{code}");
        }
    }

    #[test]
    fn all_are_known_by_name() {
        assert!(Country::all().len() > 240);
        assert!(Country::all().iter().all(|c| c.iso_name().is_some()));
    }
}
