//! The index: everything that has a page and a title, in the alphabet of a language.

use std::collections::BTreeMap;

use mizan_domain::{Checked, Country, Kind, RightId};

use crate::address::{CountryPage, Place, When, place_of_fact};
use crate::scene::Scene;

/// What an entry leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Country,
    Fact(Kind),
    Source,
}

/// One line of the index.
pub(crate) struct Entry {
    pub(crate) title: String,
    pub(crate) what: What,
    pub(crate) country: Option<Country>,
    pub(crate) place: Place,
    /// Tells entries of one title apart, always in the same order.
    pub(crate) id: String,
    pub(crate) letter: Letter,
    pub(crate) rights: Vec<RightId>,
    /// None where there is no statement to be checked.
    pub(crate) checked: Option<Checked>,
}

/// Under what an entry stands: a letter, or `0` for every digit and sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Letter(char);

impl Letter {
    fn of(title: &str) -> Self {
        let first = title.chars().find(|c| c.is_alphanumeric());
        let letter = first.filter(|c| c.is_alphabetic()).and_then(|c| c.to_uppercase().next());
        Self(letter.unwrap_or('0'))
    }

    /// The letter of a word in addresses; none where it is no such word.
    pub(crate) fn parse(slug: &str) -> Option<Self> {
        let letter = match slug.strip_prefix('u').filter(|code| code.len() >= 4) {
            Some(code) => char::from_u32(u32::from_str_radix(code, 16).ok()?)?,
            None => slug.chars().next()?.to_ascii_uppercase(),
        };
        Some(Self(letter))
            .filter(|letter| letter.slug() == slug && Self::of(&letter.0.to_string()) == *letter)
    }

    /// Its word in addresses: ASCII, so that a folder on any disk can be called so.
    pub(crate) fn slug(self) -> String {
        if self.0.is_ascii_alphanumeric() {
            self.0.to_ascii_lowercase().to_string()
        } else {
            format!("u{:04x}", u32::from(self.0))
        }
    }

    /// The letter itself; none for digits and signs.
    pub(crate) fn shown(self) -> Option<String> {
        (self.0 != '0').then(|| self.0.to_string())
    }
}

/// All entries of a language, in its order.
pub(crate) struct Entries {
    pub(crate) all: Vec<Entry>,
}

impl Entries {
    /// The letters that something stands under, in the order of the language, with how much.
    pub(crate) fn letters(&self) -> Vec<(Letter, usize)> {
        let mut letters: Vec<(Letter, usize)> = Vec::new();
        for entry in &self.all {
            match letters.iter_mut().find(|(letter, _)| *letter == entry.letter) {
                Some((_, count)) => *count += 1,
                None => letters.push((entry.letter, 1)),
            }
        }
        letters
    }

    /// The rights that something names, with how much.
    pub(crate) fn rights(&self) -> BTreeMap<RightId, usize> {
        let mut rights = BTreeMap::new();
        for right in self.all.iter().flat_map(|entry| &entry.rights) {
            *rights.entry(right.clone()).or_default() += 1;
        }
        rights
    }
}

/// What is too many or says nothing by its title: the standing of each State under each instrument has
/// its tables, numbers have their charts.
fn is_listed(kind: Kind) -> bool {
    !matches!(kind, Kind::State | Kind::Rules | Kind::Observation | Kind::Commitment)
}

/// Reads every fact that has a title of its own.
pub(crate) fn entries(scene: &Scene<'_>) -> Entries {
    let facts = &scene.known.facts;
    let t = scene.text;
    let shown = |country: Country| scene.site.shows(country);
    let names = scene.names(None, scene.epoch.today);
    let mut all: Vec<Entry> = Vec::new();
    for country in facts.countries().into_iter().filter(|country| shown(*country)) {
        let title = t.country(&names, country);
        all.push(Entry {
            letter: Letter::of(&title),
            title,
            id: country.lower(),
            what: What::Country,
            country: Some(country),
            place: Place::Country(country, When::Today, CountryPage::Overview),
            rights: Vec::new(),
            checked: None,
        });
    }
    let of_dossiers =
        |country: Option<Country>| country.is_none_or(|country| shown(country) && facts.has_dossier(country));
    for fact in facts.all().iter().filter(|fact| is_listed(fact.kind()) && of_dossiers(fact.country)) {
        let Some(place) = place_of_fact(&fact.id, When::Today) else { continue };
        let title = t.title(&names.of(fact.country), fact);
        let mut rights: Vec<RightId> = fact.body.rights().into_iter().cloned().collect();
        rights.sort();
        rights.dedup();
        all.push(Entry {
            letter: Letter::of(&title),
            title,
            id: fact.id.to_string(),
            what: What::Fact(fact.kind()),
            country: fact.country,
            place,
            rights,
            checked: Some(fact.checked()),
        });
    }
    for source in facts.sources().values() {
        all.push(Entry {
            letter: Letter::of(&source.title),
            title: source.title.clone(),
            id: source.id.to_string(),
            what: What::Source,
            country: None,
            place: Place::Source(source.id.clone()),
            rights: Vec::new(),
            checked: None,
        });
    }
    all.sort_by(|a, b| t.compare(&a.title, &b.title).then_with(|| a.id.cmp(&b.id)));
    Entries { all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_has_a_name_for_every_disk() {
        for (title, slug, shown) in [
            ("“Article 19”", "a", Some("A")),
            ("élan", "u00c9", Some("É")),
            ("حقِ تعلیم", "u062d", Some("ح")),
            ("1973 Constitution", "0", None),
            ("– –", "0", None),
        ] {
            let letter = Letter::of(title);
            assert_eq!((letter.slug().as_str(), letter.shown().as_deref()), (slug, shown), "{title}");
            assert_eq!(Letter::parse(slug), Some(letter), "{slug}");
        }
        for slug in ["", "zz", "1", "A", "-", "u", "u0061", "u00e9", "ud800", "u0020", "uzzzz"] {
            assert_eq!(Letter::parse(slug).filter(|_| slug != "u"), None, "{slug}");
        }
    }
}
