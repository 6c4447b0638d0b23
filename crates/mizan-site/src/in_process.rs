//! The site asked by a program in the same process: no network, no cache of pages, no waiting in turn.

use mizan_domain::{Country, Day};
use mizan_text::Lang;

use crate::address::{Address, Form, Place};
use crate::answer::Finished;
use crate::dispatch::{self, Asked, Prefers};
use crate::index;
use crate::pages::index::what;
use crate::query::Query;
use crate::scene::Scene;
use crate::site::Site;
use crate::views::home;

/// An answer as a file has it.
#[derive(Clone, Debug)]
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// What the bytes are.
    pub media_type: String,
    /// The bytes.
    pub body: Vec<u8>,
    /// Where the answer sends the reader instead.
    pub moved_to: Option<String>,
}

/// A line of the index.
#[derive(Clone, Debug)]
pub struct IndexEntry {
    /// What it is called.
    pub title: String,
    /// What it is, in a word: a kind of fact, a source, a country.
    pub what: String,
    /// The country it is about.
    pub country: Option<Country>,
    /// Its address.
    pub href: String,
}

impl Site {
    /// What the site answers to an address: a path with its query. Blocks, as long as the page takes.
    pub fn page(&self, address: &str) -> Page {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        if let Some((media_type, body)) = self.assets.get(path).map(Finished::content) {
            return Page {
                status: 200,
                media_type: media_type.to_owned(),
                body: body.to_vec(),
                moved_to: None,
            };
        }
        let answer = dispatch::answer(self, &self.current(), &Asked::read(path, query, Prefers::NOTHING));
        Page {
            status: answer.status.as_u16(),
            media_type: answer.media_type.to_owned(),
            body: answer.body,
            moved_to: answer.location,
        }
    }

    /// The day that is today for the site.
    pub fn day(&self) -> Day {
        self.current().today
    }

    /// The label of what is known.
    pub fn edition(&self) -> String {
        self.current().snapshot.now().facts.edition().to_owned()
    }

    /// Every country that facts are about, by code, and whether it has a dossier.
    pub fn countries(&self) -> Vec<(Country, bool)> {
        let epoch = self.current();
        let facts = &epoch.snapshot.now().facts;
        facts.countries().into_iter().map(|country| (country, facts.has_dossier(country))).collect()
    }

    /// Every country that facts are about by its name in a language, in the order of the language.
    pub fn names(&self, lang: Lang) -> Vec<(Country, String)> {
        self.at_home(lang, home::countries).unwrap_or_default()
    }

    /// The index in a language, in its order.
    pub fn index(&self, lang: Lang) -> Vec<IndexEntry> {
        let entries = |scene: &Scene<'_>| {
            let links = scene.links(None);
            let entry = |entry: &index::Entry| IndexEntry {
                title: entry.title.clone(),
                what: what(entry.what, scene.text),
                country: entry.country,
                href: links.to(entry.place.clone()),
            };
            scene.entries().all.iter().map(entry).collect()
        };
        self.at_home(lang, entries).unwrap_or_default()
    }

    /// What the home page of a language would be built from.
    fn at_home<T>(&self, lang: Lang, build: impl FnOnce(&Scene<'_>) -> T) -> Option<T> {
        let text = self.text(lang)?;
        let epoch = self.current();
        let address = Address { lang, place: Place::Home, form: Form::Html };
        let query = Query::default();
        let known = epoch.snapshot.now();
        Some(build(&Scene {
            site: self,
            epoch: &epoch,
            known,
            text,
            address: &address,
            query: &query,
            pin: None,
        }))
    }
}
